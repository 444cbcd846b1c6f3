package extract

import (
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// contributor is the force or contributor that an actor inside a group of
// personnel stands for, "" for a place or a person.
func (x *sentence) contributor(a actor, st *state) string {
	switch a.kind {
	case name.Country, name.Demonym:
		if a.name == st.mission.Host || x.f.communities[a.name] {
			return ""
		}
		return a.name
	case name.Mission:
		return a.name
	case name.Force, name.Ship:
		if !st.hostForce(a.name) && a.country != st.mission.Host {
			return a.country
		}
	case name.Body, name.Org:
		if st.runs(a.name) {
			return st.mission.Short
		}
		if host, _ := st.setting(a.name); host != "" {
			return a.name // another mission: "EULEX police" in a report on KFOR
		}
		if a.country != "" && a.country != st.mission.Host {
			return a.country // "the Pentagon sent"
		}
		return x.contributorOf(a.name, st)
	case name.Place:
		if a.country != st.mission.Host && !(x.any(a.last, isPossess) && st.homeOf(a.country) == "") {
			return a.country // a capital that acts: "Pretoria promised", but not "Victoria's 4th Brigade" in Australia
		}
	}
	return ""
}

// contributorOf is the contributor whose name the body's contains: Jamaica for
// the Jamaica Defence Force.
func (x *sentence) contributorOf(body string, st *state) string {
	for _, c := range st.mission.Contributors {
		if strings.Contains(body, c) {
			return c
		}
	}
	if c := x.serviceOf(body); c != st.mission.Host {
		return c
	}
	return ""
}

// serviceOf is the country whose army or police goes by the name, "" for another body: Tonga for
// the Royal Tonga Defence Force.
func (x *sentence) serviceOf(body string) string {
	if !strings.Contains(body, " ") || !x.endsIn(body, x.f.armedService) {
		return ""
	}
	words := strings.Fields(ownerless.Replace(body))
	if country := initials[words[0]]; country != "" {
		return country
	}
	for i := range words {
		for n := min(3, len(words)-1-i); n > 0; n-- {
			if country := strings.Join(words[i:i+n], " "); x.f.adjectives[country] != "" {
				return country
			} else if country := x.f.countries[country]; country != "" {
				return country // "the Irish Defence Forces"
			}
		}
	}
	return ""
}

// ownerless takes the sign of an owner out of a name: "Japan's Self-Defence Forces".
var ownerless = strings.NewReplacer("'s ", " ", "’s ", " ")

// initials are the letters that countries go by in the names of their services.
var initials = map[string]string{"UK": "United Kingdom", "U.K.": "United Kingdom", "US": "United States", "U.S.": "United States", "NZ": "New Zealand"}

// endsIn reports whether the last word of the name is written large and one of the lexicon: "Royal Tonga | Police".
func (x *sentence) endsIn(body string, lexicon token.Sym) bool {
	word := body[strings.LastIndexByte(body, ' ')+1:]
	return word != "" && word[0] >= 'A' && word[0] <= 'Z' && x.f.lookup(word).Is(lexicon)
}
