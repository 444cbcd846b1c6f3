package extract_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"muster"
	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/mission"
	"muster/internal/rule"
)

// newExtractor is an English extractor with the embedded missions.
func newExtractor(t testing.TB) (*extract.Extractor, *lang.Pack, *mission.Set) {
	t.Helper()
	pack, err := lang.English()
	if err != nil {
		t.Fatal(err)
	}
	missions, err := mission.Load()
	if err != nil {
		t.Fatal(err)
	}
	return extract.New(pack, missions), pack, missions
}

// TestRules runs the examples of every rule through the whole cascade: a yes
// must give a claim by that rule with those slots, a no must give none by it.
func TestRules(t *testing.T) {
	e, pack, missions := newExtractor(t)
	for _, r := range pack.Rules {
		t.Run(r.ID, func(t *testing.T) {
			for _, ex := range r.Yes {
				claims := read(e, missions, ex.Sentence)
				if !yes(claims, r, ex) {
					t.Errorf("%s:%d: %s\nwant %s %v\ngot%s", r.File, ex.Line, ex.Sentence, r.Kind, ex.Slots, list(claims))
				}
			}
			for _, ex := range r.No {
				for _, c := range read(e, missions, ex.Sentence) {
					if c.Rule == r.ID {
						t.Errorf("%s:%d: %s\nwant no claim, got%s", r.File, ex.Line, ex.Sentence, list([]muster.Claim{c}))
					}
				}
			}
		})
	}
}

// TestNoIdlePatterns refuses patterns that find nothing in any example: they have none of their own, or can
// never match.
func TestNoIdlePatterns(t *testing.T) {
	e, pack, missions := newExtractor(t)
	finds := make([]bool, len(pack.Set.Rules))
	e.Found(func(prog int) { finds[prog] = true })
	for _, r := range pack.Rules {
		for _, ex := range r.Yes {
			read(e, missions, ex.Sentence)
		}
	}
	way := 0
	for i, r := range pack.Set.Rules {
		if way++; i > 0 && r != pack.Set.Rules[i-1] {
			way = 1
		}
		if !finds[i] {
			t.Errorf("%s: pattern %d of %s finds nothing in the examples", r.File, way, r.ID)
		}
	}
}

// TestNoIdleFeatures refuses rules, and questions in the code, that ask for a word or a lexicon that
// there is not: they could never match.
func TestNoIdleFeatures(t *testing.T) {
	_, pack, _ := newExtractor(t)
	for _, name := range pack.Vocabulary.Idle() {
		t.Errorf("%s is asked for, but no word has it: there is no lexicon, or entry of one, %q", name, name[1:])
	}
}

// read extracts one sentence as a report of Sunday, 16 March 2025.
func read(e *extract.Extractor, missions *mission.Set, sentence string) []muster.Claim {
	r := &muster.Report{ID: "example", Name: "example", Text: sentence, Date: muster.Published{EDTF: "2025-03-16"}}
	return e.Report(r, missions.ByName("MSS"))
}

// yes reports whether some claim of the rule's kind says all of the slots. The
// rule itself need not be the one that is kept, where another found the same.
func yes(claims []muster.Claim, r *rule.Rule, ex rule.Example) bool {
	for i := range claims {
		ok := claims[i].Kind == r.Kind || r.Like != ""
		for slot, want := range ex.Slots {
			ok = ok && slotText(&claims[i], slot) == want
		}
		if ok {
			return true
		}
	}
	return false
}

// list writes claims one a line.
func list(claims []muster.Claim) string {
	var b strings.Builder
	for i := range claims {
		c := &claims[i]
		fmt.Fprintf(&b, "\n  %s", c.Kind)
		for _, s := range slots {
			if v := slotText(c, s); v != "" {
				fmt.Fprintf(&b, " %s=%s", s, v)
			}
		}
		fmt.Fprintf(&b, " (%s) %q", c.Rule, c.Evidence.Text)
	}
	if b.Len() == 0 {
		return " nothing"
	}
	return b.String()
}

var slots = []string{"who", "n", "when", "where", "modality", "said_by", "part", "relative", "direction", "ordinal", "basis", "length", "ends", "of", "act", "by", "asked_by", "instrument", "person", "role", "org", "from", "to", "for", "harm", "what", "incident", "target", "operation", "with", "speaker", "mode"}

// slotText is a slot as a rule file writes it; n is the bare value.
func slotText(c *muster.Claim, slot string) string {
	names := func(n muster.Names) string { return strings.Join(n, ",") }
	switch slot {
	case "who":
		return names(c.Who)
	case "n":
		if c.N == nil {
			return ""
		}
		return strings.TrimSuffix(fmt.Sprintf("%.2f", c.N.Value), ".00")
	case "bound":
		if c.N == nil {
			return ""
		}
		return string(c.N.Bound)
	case "unit":
		if c.N == nil {
			return ""
		}
		return c.N.Unit
	case "when":
		return string(c.When)
	case "where":
		return names(c.Where)
	case "modality":
		return string(c.Modality)
	case "said_by":
		return c.SaidBy
	case "part":
		return c.Part
	case "relative":
		return c.Relative
	case "direction":
		return c.Direction
	case "ordinal":
		if c.Ordinal == 0 {
			return ""
		}
		return strconv.Itoa(c.Ordinal)
	case "basis":
		return c.Basis
	case "length":
		return c.Length
	case "ends":
		return string(c.Ends)
	case "of":
		return c.Of
	case "act":
		return c.Act
	case "by":
		return names(c.By)
	case "asked_by":
		return names(c.AskedBy)
	case "instrument":
		return c.Instrument
	case "person":
		return c.Person
	case "role":
		return names(c.Role)
	case "org":
		return c.Org
	case "from":
		return names(c.From)
	case "to":
		return names(c.To)
	case "for":
		return c.For
	case "harm":
		return c.Harm
	case "what":
		return names(c.What)
	case "incident":
		return c.Incident
	case "target":
		return names(c.Target)
	case "operation":
		return c.Operation
	case "with":
		return names(c.With)
	case "speaker":
		return c.Speaker
	case "mode":
		return c.Mode
	}
	return "?"
}
