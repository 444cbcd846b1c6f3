package reconcile

import (
	"fmt"
	"strings"

	"muster"
)

// headlineClashes are figures of headlines that no figure of their own text
// bears out.
func headlineClashes(facts []*fact) []clash {
	var out []clash
	headed := map[string]bool{} // reports whose headline has a figure
	for _, f := range facts {
		if f.headline && f.N != nil {
			headed[f.report] = true
		}
	}
	told := groups(facts, func(f *fact) string {
		if !headed[f.report] || f.N == nil || f.Part != "" || f.Mood() == muster.Denied || f.Kind == muster.Statement {
			return ""
		}
		return join(f.report, string(f.Kind), f.Harm, f.Basis, f.Act, f.N.Unit)
	})
	for _, group := range told {
		for _, h := range group {
			if !h.headline {
				continue
			}
			if c, ok := h.unlike(group); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// unlike holds a headline against the figures that its text gives for the same
// thing: one that agrees bears it out.
func (h *fact) unlike(group []*fact) (clash, bool) {
	var text []*fact
	for _, f := range group {
		if f.headline || f.way() != h.way() || !somewhere(f.Who, h.Who) || h.dated && f.dated && (f.lo > h.hi || h.lo > f.hi) {
			continue
		}
		if f.limit().overlaps(h.limit()) {
			return clash{}, false
		}
		text = append(text, f)
	}
	if len(text) == 0 {
		return clash{}, false
	}
	return clash{
		kind: "headline", mission: h.mission, about: "the headline of " + h.Report,
		why:    fmt.Sprintf("the headline says %s; the text says %s", h.N, text[0].N),
		settle: "the source of the report", key: join(h.report, string(h.Kind), h.N.String()),
		sides: []side{says(h.N.String(), h), says(text[0].N.String(), text...)},
	}, true
}

// heads reports whether a claim's words stand in the headline of its report.
func heads(title string, c *muster.Claim) bool {
	if c.Evidence.Start > len(title)+256 || !begins(title, c.Evidence.Text) {
		return false
	}
	words := strings.Join(strings.Fields(c.Evidence.Text), " ")
	return words != "" && strings.Contains(strings.Join(strings.Fields(title), " "), words)
}

// begins reports whether a title has the first word of a text: most that have
// nothing else in common are told apart by it.
func begins(title, text string) bool {
	for w := range strings.FieldsSeq(text) {
		return strings.Contains(title, w)
	}
	return false
}
