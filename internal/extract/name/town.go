package name

import (
	"strings"

	"muster/internal/token"
)

// addCities adds the towns of the world.
func (f *Finder) addCities(v *token.Vocabulary) {
	in := map[string]string{}
	var towns []string
	for _, line := range lines("cities.txt") {
		country, names, _ := strings.Cut(line, ":")
		for _, n := range list(names) {
			if in[n] == "" {
				in[n] = country
			} else if in[n] != country {
				in[n] = several
			}
			towns = append(towns, n)
		}
	}
	for _, n := range towns {
		if in[n] == several {
			f.add(v, n, entry{name: n, kind: Place})
		} else if in[n] != "" {
			f.add(v, n, entry{name: n, kind: Place, lies: in[n]})
		}
		in[n] = "" // added
	}
}

// several stands for the countries of a town's name that more than one has.
const several = "several"
