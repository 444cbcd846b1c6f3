package place_test

import (
	"math"
	"testing"

	"muster/internal/place"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, country string
		lat, lon      float64
	}{
		{"Port-au-Prince", "Haiti", 18.5, -72.3},
		{"port au prince", "", 18.5, -72.3},
		{"Pétion-Ville", "Haiti", 18.5, -72.3},
		{"Petion-Ville", "Haiti", 18.5, -72.3},
		{"Haiti", "", 18.9, -72.7},
		{"Goma", "DR Congo", -1.7, 29.2},
		{"Tripoli", "Lebanon", 34.4, 35.8}, // not the one in Libya
		{"Tripoli", "", 32.9, 13.2},
		{"Maiwand district, Kandahar province", "Afghanistan", 31.6, 65.7},
	} {
		p, ok := place.Find(c.name, c.country)
		if !ok || math.Abs(p.Lat-c.lat) > 0.5 || math.Abs(p.Lon-c.lon) > 0.5 {
			t.Errorf("%s, %s: got %v %v, want about %v %v", c.name, c.country, p, ok, c.lat, c.lon)
		}
	}
	for _, c := range [][3]string{{"Haiti", "Nepal", "country"}, {"Goma", "DR Congo", "city"}, {"Goma", "Nepal", ""}, {"Nowhere at all", "Nepal", ""}} {
		if got := place.Kind(c[0], c[1]); got != c[2] {
			t.Errorf("%s, %s: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if p, ok := place.Find("Nowhere at all", ""); ok {
		t.Errorf("got %v for a place that is none", p)
	}
}
