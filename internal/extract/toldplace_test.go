package extract_test

import (
	"testing"

	"muster"
)

// places are texts and where what the last claim of a kind tells in them was.
var places = []struct {
	text string
	kind muster.Kind
	want string
}{
	{"Gunmen attacked a convoy near Bor on Monday. Four soldiers were wounded in the same area on Tuesday.", muster.Harm, "Bor"},
	{"Militants killed three traders. The attack took place in Wau on Monday.", muster.Harm, "Wau"},
	{"Two traders were killed in the capital on Monday.", muster.Harm, "Port-au-Prince"},
	{"Rebels hold 40 per cent of the capital.", muster.Control, "Port-au-Prince"},
	{"Rebels took the South African capital on Monday.", muster.Control, "Pretoria"},
	{"Rebels took the provincial capital on Monday.", muster.Control, "provincial capital"},
	{"Two policemen -- a sergeant and a corporal -- were killed in Wau on Monday.", muster.Harm, "Wau"},
}

// TestToldPlace holds claims to the place that their words point back to.
func TestToldPlace(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range places {
		if got := lastOf(read(e, missions, c.text), c.kind); got == nil || !got.Where.Has(c.want) {
			t.Errorf("%s: no %s at %s", c.text, c.kind, c.want)
		}
	}
}
