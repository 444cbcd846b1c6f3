package extract_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/rule"
)

// TestTimeless reads sentences with a time between a subject, its verb and what belongs to that, which
// rules do not foresee there, and the nearest in which it makes no claim.
func TestTimeless(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, tt := range []struct {
		sentence string
		kind     muster.Kind
		slots    string // "slot=value …" of the one claim of the kind; "" for none
	}{
		{"Togolese officers on Friday met with village elders in Mao.", muster.Operation, "who=Togo when=2025-03-14 where=Mao"},
		{"The clinic came on Monday under mortar fire.", muster.Incident, "when=2025-03-10 target=clinic"},
		{"Raiders fell late on Monday, 10 March, on two camps near Obo.", muster.Incident, "when=2025-03-10 where=Obo by=raiders target=camps"},
		{"Gunmen exchanged fire on 12 March with rebels near Sake.", muster.Incident, "when=2025-03-12 by=gunmen target=rebels"},
		{"Two rebels surrendered on Monday (March 10) to Togolese troops.", muster.Operation, "who=Togo when=2025-03-10"},
		{"The convoy set out for the base yesterday with 210 marines.", muster.Strength, ""},
		{"The police launched an assault on Monday against gangs in Djibo.", muster.Incident, ""},
	} {
		var got []muster.Claim
		for _, c := range read(e, missions, tt.sentence) {
			if c.Kind == tt.kind {
				got = append(got, c)
			}
		}
		if want := strings.Fields(tt.slots); len(got) != min(1, len(want)) {
			t.Errorf("%s: got %d claims of %s, want %d", tt.sentence, len(got), tt.kind, min(1, len(want)))
		} else {
			for _, s := range want {
				if slot, value, _ := strings.Cut(s, "="); slotText(&got[0], slot) != value {
					t.Errorf("%s: got %s=%s, want %s", tt.sentence, slot, slotText(&got[0], slot), value)
				}
			}
		}
	}
}

// moved are places of a sentence at which a day that it ends with may stand, and other ways to write the
// day, and of how many of a hundred the claims may change by it. The limits come down as the cascade is
// mended.
var moved = []struct {
	name  string
	at    func(subject, verb, rest string) string // the rest without the "on Monday" behind it
	limit float64
}{
	{"in front", func(s, v, r string) string { return "On Monday, " + s + " " + v + r }, 3},
	{"behind the subject", func(s, v, r string) string { return s + " on Monday " + v + r }, 3},
	{"set off behind the subject", func(s, v, r string) string { return s + ", on Monday, " + v + r }, 4},
	{"behind the verb", func(s, v, r string) string {
		if first, _, _ := strings.Cut(strings.TrimSpace(r), " "); strings.Contains(" at in on from to for with near against by under ", " "+first+" ") {
			return s + " " + v + " on Monday" + r
		}
		return s + " " + v + r + " on Monday"
	}, 3},
	{"late", func(s, v, r string) string { return s + " " + v + r + " late on Monday" }, 3},
	{"at an hour", func(s, v, r string) string { return s + " " + v + r + " at about 3 p.m. on Monday" }, 2},
	{"last", func(s, v, r string) string { return s + " " + v + r + " on Monday last" }, 3},
	{"ordinal", func(s, v, r string) string { return s + " " + v + r + " on the 10th of March" }, 1.5},
	{"bracketed", func(s, v, r string) string { return s + " " + v + r + " on Monday (March 10)" }, 2},
}

// TestMoved reads the examples that end with "on Monday" with that day elsewhere or written otherwise.
func TestMoved(t *testing.T) {
	v := newVariation(t)
	for _, m := range moved {
		v.hold(t, m.name, m.limit, func(ex rule.Example) (string, bool) {
			body, ok := strings.CutSuffix(ex.Sentence, " on Monday.")
			if !ok || !plain(body) {
				return "", false
			}
			subject, verb, rest, ok := openingOf(v.e, v.missions, body)
			if ok && m.name == "in front" {
				subject = strings.TrimSuffix(v.small(subject+" "), " ")
			}
			return m.at(subject, verb, rest) + ".", ok
		})
	}
}
