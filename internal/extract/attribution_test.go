package extract_test

import (
	"slices"
	"testing"

	"muster"
)

func TestAttribution(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range attributions {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, k := range read(e, missions, c.text) {
				if k.Kind == muster.Statement {
					got = append(got, k.Mode+" "+k.Speaker+": "+k.Evidence.Text)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
