package extract_test

import (
	"fmt"
	"testing"

	"muster"
)

// TestCourseGiver finds who gives a course by the participle behind it, however far, and how long one lasts that
// its length stands before with an apostrophe.
func TestCourseGiver(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Sixty wardens received certificates after a course in prison security facilitated by UNMISS.": "60 [UNMISS] ",
		"Sixty wardens finished a two-week course in first aid, delivered by Norway.":                  "60 [Norway] P2W",
		"Sixty wardens finished a two-week course in first aid, praised by Norway.":                    "60 [] P2W",
		"Sixty wardens finished a course in Bor, and a plan drawn up by Norway was read.":              "60 [] ",
		"Sixty wardens finished 17 weeks' intensive training.":                                         "60 [] P17W",
		"Sixty wardens received specialised training in Bor.":                                          "60 [] ",
		"The force has helped train 60 companies of the Malian army.":                                  "60 [MSS] ",
		"Sixty wardens finished six months’ training in Bor.":                                          "60 [] P6M",
	} {
		var got string
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Training {
				got = fmt.Sprint(c.N.Value, " ", c.By, " ", c.Length)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
