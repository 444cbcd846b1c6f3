package extract_test

import (
	"regexp"
	"strings"
	"testing"

	"muster/internal/rule"
)

// swaps are words that fill a slot and others of the same class that may stand for them, and of how many of
// a hundred examples what is told besides may change by it. The limits are where the cascade stands.
var swaps = []struct {
	name  string
	old   *regexp.Regexp
	new   string
	limit float64
}{
	{"government", regexp.MustCompile(`^(Tonga|Togo|Peru|Ghana|Chad|Norway|Denmark)( [a-z])`), "$1's government$2", 11.5},
	{"government of", regexp.MustCompile(`^(Tonga|Togo|Peru|Ghana|Chad|Norway|Denmark)( [a-z])`), "The government of $1$2", 11},
	{"army", regexp.MustCompile(`^(Tonga|Togo|Peru|Ghana|Chad|Norway|Denmark)( [a-z])`), "$1's armed forces$2", 12},
	{"policemen and women", regexp.MustCompile(`(\d )(soldiers|officers|troops)( [a-z]|\.)`), "${1}policemen and women$3", 1},
	{"blue helmets", regexp.MustCompile(`(\d )(soldiers|officers|troops)( [a-z]|\.)`), "${1}blue helmets$3", 2.5},
	{"detachment", regexp.MustCompile(`( )(battalion|company|platoon)( [a-z]|\.)`), "${1}detachment$3", 1},
	{"residents", regexp.MustCompile(`(\d )(villagers|civilians|traders)( [a-z]|\.)`), "${1}residents$3", 2},
	{"men, women and children", regexp.MustCompile(`(\d )(villagers|civilians|traders)( [a-z]|\.)`), "${1}men, women and children$3", 8},
	{"suspects", regexp.MustCompile(`(by |The |the |^)([Rr]ebels|[Gg]unmen)( [a-z]|\.)`), "${1}suspected Islamist militants$3", 5},
	{"riders", regexp.MustCompile(`(by |The |the |^)([Rr]ebels|[Gg]unmen)( [a-z]|\.)`), "${1}armed men on motorcycles$3", 8},
	{"only", regexp.MustCompile(`((?:has|sent|of|killed|lost) )(\d[\d,]*)( [a-z]+)`), "${1}only $2$3", 2},
	{"in and around", regexp.MustCompile(`( in )(Goma|Bria|Bor|Sake|Bunia|Cayes)(\.| on )`), " in and around $2$3", 4},
	{"north of", regexp.MustCompile(`( in )(Goma|Bria|Bor|Sake|Bunia|Cayes)(\.| on )`), " some 20 km north of $2$3", 9},
	{"outskirts", regexp.MustCompile(`( in )(Goma|Bria|Bor|Sake|Bunia|Cayes)(\.| on )`), " on the outskirts of $2$3", 12},
}

// TestSlots reads the examples of all rules with others in their slots, which must not change what they
// claim besides.
func TestSlots(t *testing.T) {
	v := newVariation(t)
	for _, s := range swaps {
		v.holdKept(t, s.name, s.limit, func(ex rule.Example) (string, rule.Example, bool) {
			at := s.old.FindStringSubmatchIndex(ex.Sentence)
			if at == nil || !plain(ex.Sentence[:len(ex.Sentence)-1]) {
				return "", ex, false
			}
			other := ex.Sentence[:at[0]] + string(s.old.ExpandString(nil, s.new, ex.Sentence, at)) + ex.Sentence[at[1]:]
			kept := ex
			kept.Slots = map[string]string{}
			for slot, want := range ex.Slots {
				if !strings.Contains(want, strings.ToLower(ex.Sentence[at[4]:at[5]])) {
					kept.Slots[slot] = want
				}
			}
			return other, kept, true
		})
	}
}
