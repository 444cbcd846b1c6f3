package extract

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster"
	"muster/internal/mission"
	"muster/internal/token"
)

// Chunks shows how the cascade groups a text, one sentence a line.
func (e *Extractor) Chunks(text string, m *mission.Mission) string {
	rd := &reader{}
	r := &muster.Report{Text: text, Date: muster.Published{EDTF: "2025-03-16"}}
	st := e.begin(rd, r, m)
	var b strings.Builder
	for _, s := range rd.text.Sentences {
		e.sentence(rd, s, st)
		x := &rd.s
		for i := range x.chunks {
			c := &x.chunks[i]
			var has []string
			for _, h := range c.has {
				if n := e.pack.Vocabulary.Name(h); n[0] < 'a' || c.shape == verb {
					has = append(has, n)
				}
			}
			fmt.Fprintf(&b, "\n%d:%d:%d[%s|%s]", i, x.clause[i], x.verbOf[i], x.Of(c.first, c.last), strings.Join(has, " "))
			if g := x.noun(i); g != nil {
				fmt.Fprintf(&b, "{fig %d ord %d act %v}", g.figure, g.ordinal, g.actors)
			}
			if c.shape == verb {
				for _, n := range slices.Sorted(maps.Keys(token.MarkNames)) {
					if c.marks&token.MarkNames[n] != 0 {
						b.WriteString("#" + n)
					}
				}
				fmt.Fprintf(&b, "<subj %d obj %d cut %d>", x.subjectOf[i], x.objectOf[i], x.cutAt[i])
			}
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%v\n", x.said)
	}
	return b.String()
}
