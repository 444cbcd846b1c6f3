package reconcile

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"muster"
)

// counters are words for numbers.
var counters = wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million billion
	dozen dozens half first second third fourth fifth sixth seventh eighth ninth tenth`)

// current is how many days apart two reports may be for a figure that one
// changed in the other's words not to be news.
const current = 7

// editClashes are the figures and dates that a copy changed in the words of
// another report, with the claims read from them, or the words alone where
// none was. A level in place may have moved, so that its stock tells.
func (b *book) editClashes(passages []muster.Passage) []clash {
	if len(passages) == 0 {
		return nil
	}
	in, reports := b.byReport()
	var out []clash
	for i := range passages {
		p := &passages[i]
		for _, e := range p.Edits {
			x, y := reports[e.Before.ReportID], reports[e.After.ReportID]
			if p.Boilerplate || !factual(&e) || !together(x, y) {
				continue
			}
			before, after := carried(in[x.ID], e.Before), carried(in[y.ID], e.After)
			if before.level() || after.level() {
				continue
			}
			out = append(out, clash{
				kind: sortOf(e.From, e.To), mission: cmp.Or(x.Mission, y.Mission), about: "what " + e.After.Report + " copied",
				why:    fmt.Sprintf("a sentence of %s, copied: “%s” became “%s” in %s", e.Before.Report, e.From, e.To, e.After.Report),
				settle: "the source of both", key: join("edit", p.ID, y.ID, e.From, e.To), sides: []side{before, after},
			})
		}
	}
	return out
}

// factual reports whether an edit changes a number or a date.
func factual(e *muster.Edit) bool { return e.Meaning && measured(e.From) && measured(e.To) }

// byReport are the facts, and the reports that are spoken of, by the identity of
// the report.
func (b *book) byReport() (map[string][]*fact, map[string]Report) {
	in, reports := map[string][]*fact{}, map[string]Report{}
	for _, f := range b.facts {
		in[f.report] = append(in[f.report], f)
	}
	for _, r := range b.in.Reports {
		if b.spoke[r.ID] {
			reports[r.ID] = r
		}
	}
	return in, reports
}

// carried is the side of some words: the claims that stand on them.
func carried(facts []*fact, words muster.Quote) side {
	words.Text = strings.Clone(words.Text) // the rest of its report is let go
	s := side{says: words.Text, spans: []muster.Quote{words}}
	for _, f := range facts {
		if f.Kind != muster.Statement && f.Evidence.Overlaps(words.Span) {
			s.facts = append(s.facts, f)
		}
	}
	if len(s.facts) > 0 {
		s.spans = nil
	}
	return s
}

// level reports whether a claim of the side is a level in place.
func (s *side) level() bool {
	for _, f := range s.facts {
		if f.Kind == muster.Strength {
			return true
		}
	}
	return false
}

// sortOf is the kind of a conflict between two words.
func sortOf(x, y string) string {
	if hasAny(x, dateWords) || hasAny(y, dateWords) {
		return "date"
	}
	return "other"
}

// measured reports whether the words have a number or a date.
func measured(text string) bool {
	return strings.IndexFunc(text, unicode.IsDigit) >= 0 || hasAny(text, counters) || hasAny(text, dateWords)
}

// hasAny reports whether the text has a word of the set.
func hasAny(text string, set map[string]bool) bool {
	for _, w := range wordsOf(text) {
		if set[w] {
			return true
		}
	}
	return false
}

// together reports whether two reports were published at about one time.
func together(x, y Report) bool {
	lo, hi, err := x.Date.Bounds()
	from, to, err2 := y.Date.Bounds()
	return x.ID != "" && y.ID != "" && x.Date != "" && y.Date != "" && err == nil && err2 == nil && from-hi <= current && lo-to <= current
}
