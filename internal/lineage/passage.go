package lineage

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"muster"
)

// A stretch is a run of sentences that stands in several places: where each
// place begins, and how many sentences it has.
type stretch struct {
	starts []place
	length int
}

// stretches grows each family that stands in two reports as far as all its
// places agree on the sentence before or after. So what two reports share has
// one stretch, and the part of it that a third has too another.
func (c *corpus) stretches() []stretch {
	var out []stretch
	done := make([]bool, len(c.places))
	for _, f := range c.shared() {
		places := c.places[f]
		if done[f] {
			continue
		}
		back, on := c.reach(places, -1), c.reach(places, 1)
		r := stretch{length: back + 1 + on}
		for _, p := range places {
			r.starts = append(r.starts, place{p.doc, p.n - back})
		}
		for n := range r.length {
			g := c.family(place{r.starts[0].doc, r.starts[0].n + n})
			done[g] = done[g] || len(c.places[g]) == len(places)
		}
		out = append(out, r)
	}
	return out
}

// shared are the families that stand in two docs, in order of their first place.
func (c *corpus) shared() []int {
	var list []int
	for f, places := range c.places {
		if apart(places) {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b int) int {
		x, y := c.places[a][0], c.places[b][0]
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.n, y.n))
	})
	return list
}

// reach is for how many steps before or after the places agree. Boilerplate
// and what is none are kept apart.
func (c *corpus) reach(places []place, step int) (n int) {
	common := c.common[c.family(places[0])]
	for d := step; ; d += step {
		for _, p := range places {
			if at := p.n + d; at < 0 || at >= len(c.sentences[p.doc]) {
				return n
			}
			next := c.family(place{p.doc, p.n + d})
			if next != c.family(place{places[0].doc, places[0].n + d}) || c.common[next] != common {
				return n
			}
		}
		n++
	}
}

// passage is the row of a stretch; false where it is too short for one.
func (c *corpus) passage(r stretch) (muster.Passage, bool) {
	first := r.starts[0]
	p := muster.Passage{First: c.first(r), Boilerplate: c.common[c.family(first)], Edits: []muster.Edit{}}
	for n := range r.length {
		p.Words += int(c.sentences[first.doc][first.n+n].words)
	}
	for _, at := range r.starts {
		p.Places = append(p.Places, c.quote(at, r.length))
		p.Edits = append(p.Edits, c.edits(first, at, r.length)...)
	}
	p.ID = c.id(first, r.length)
	return p, p.Words >= minWords && !(r.length == 1 && c.requoted(&p))
}

// requoted reports whether a passage is one utterance, which its reports quote
// in two wordings: they have it from one mouth and not from each other.
func (c *corpus) requoted(p *muster.Passage) bool {
	at := p.Places[0]
	for _, e := range p.Edits {
		if carries(e.From) && carries(e.To) && e.Before.ReportID == at.ReportID && quotes(at.Text[:e.Before.Start-at.Start]) {
			return true
		}
	}
	return false
}

// carries reports whether a run of words has one that is not a filler.
func carries(text string) bool {
	return slices.ContainsFunc(words(text, 0), func(w word) bool { return w.class != filler })
}

// quotes reports whether a quotation is open at the end of a text.
func quotes(text string) bool {
	return strings.Count(text, "“") > strings.Count(text, "”") || strings.Count(text, "\"")%2 == 1
}

// id names a passage by its first report and the words it begins and ends with.
func (c *corpus) id(first place, length int) string {
	b := append([]byte("passage\x00"), c.docs[first.doc].ID...)
	b = binary.BigEndian.AppendUint64(b, c.sentences[first.doc][first.n].form)
	b = binary.BigEndian.AppendUint64(b, c.sentences[first.doc][first.n+length-1].form)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

func (c *corpus) quote(at place, length int) muster.Quote {
	d := c.docs[at.doc]
	span := muster.Span{Start: int(c.sentence(at).start), End: int(c.sentence(place{at.doc, at.n + length - 1}).end)}
	return muster.Quote{Report: d.Name, ReportID: d.ID, Span: span, Text: d.Text[span.Start:span.End]}
}

// first is the report whose day lies before all others', nil without one.
// Starts are in order of date.
func (c *corpus) first(r stretch) *string {
	doc := c.docs[r.starts[0].doc]
	_, hi, err := doc.Date.Bounds()
	if err != nil {
		return nil
	}
	for _, p := range r.starts {
		if other := c.docs[p.doc]; p.doc != r.starts[0].doc && earliest(other.Date) <= hi {
			return nil
		} else if _, _, err := other.Date.Bounds(); err != nil {
			return nil
		}
	}
	return &doc.Name
}
