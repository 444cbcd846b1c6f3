// Package place knows where towns and countries lie, for maps and timelines, and
// which names are of either.
//
// It is never evidence: which place a claim names is read from the report, and
// where that place lies changes nothing that is claimed.
package place

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed places.tsv
var table string

// A Point is a place on the globe, in degrees; north and east are positive.
type Point struct{ Lat, Lon float64 }

// index is the places by folded name, each name's in the order of the table:
// countries first, then the largest town.
var index = sync.OnceValue(func() map[string][]entry {
	out := map[string][]entry{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 4 || line[0] == '#' {
			continue
		}
		lat, bad := strconv.ParseFloat(cells[2], 64)
		lon, err := strconv.ParseFloat(cells[3], 64)
		if bad == nil && err == nil {
			key := fold(cells[0])
			out[key] = append(out[key], entry{cells[1], Point{lat, lon}})
		}
	}
	return out
})

type entry struct {
	country string
	at      Point
}

// Find is where the place of that name lies: in the country where it has one
// of the name, else the country or the largest town so called. Of a name that
// says what the place lies in, "Maiwand district, Kandahar province", it is the
// first part that is known. It reports false where none is.
func Find(name, country string) (Point, bool) {
	if p, ok := find(name, country); ok {
		return p, true
	}
	for part := range strings.SplitSeq(name, ", ") {
		if p, ok := find(part, country); ok {
			return p, true
		}
		if i := strings.LastIndexByte(part, ' '); i > 0 && regions[part[i+1:]] {
			if p, ok := find(part[:i], country); ok {
				return p, true
			}
		}
	}
	return Point{}, false
}

// Kind is "country" for the name of one, "city" for a town of the country, else
// "".
func Kind(name, country string) string {
	for _, e := range index()[fold(name)] {
		switch e.country {
		case "":
			return "country"
		case country:
			return "city"
		}
	}
	return ""
}

// regions are what parts of a country are called after their names.
var regions = map[string]bool{
	"district": true, "province": true, "region": true, "department": true, "territory": true, "county": true,
	"governorate": true, "prefecture": true, "state": true, "commune": true,
}

// find is where the place of exactly that name lies.
func find(name, country string) (Point, bool) {
	list := index()[fold(name)]
	for _, e := range list {
		if country != "" && e.country == country {
			return e.at, true
		}
	}
	if len(list) == 0 {
		return Point{}, false
	}
	return list[0].at, true
}

// fold makes names comparable: small letters without accents, hyphens or
// spaces, which sources set differently ("Pétion-Ville", "Pétionville").
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) && !strings.ContainsRune("- '’", r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
