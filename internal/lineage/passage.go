package lineage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"muster"
)

// A stretch is a run of families that stand one after the other in the same
// places: where each place begins, and how many sentences it has.
type stretch struct {
	starts []place
	length int
}

// runs are the longest stretches of copied families.
func (c *corpus) runs() []stretch {
	var out []stretch
	for f, places := range c.places {
		if !c.shared(f) || c.before(f) >= 0 {
			continue
		}
		r := stretch{starts: places, length: 1}
		for next := c.after(f); next >= 0; next = c.after(next) {
			r.length++
		}
		out = append(out, r)
	}
	return out
}

// shared reports whether the family stands in two reports.
func (c *corpus) shared(f int) bool {
	p := c.places[f]
	return p[0].doc != p[len(p)-1].doc // places are in order of doc
}

// after is the family that follows f in all its places and stands nowhere else,
// -1 without one.
func (c *corpus) after(f int) int { return c.beside(f, 1) }

// before is the family that f follows so.
func (c *corpus) before(f int) int { return c.beside(f, -1) }

func (c *corpus) beside(f, step int) int {
	next := -1
	for _, p := range c.places[f] {
		n := p.n + step
		if n < 0 || n >= len(c.family[p.doc]) {
			return -1
		}
		g := c.family[p.doc][n]
		if next >= 0 && g != next {
			return -1
		}
		next = g
	}
	if next == f || len(c.places[next]) != len(c.places[f]) {
		return -1
	}
	return next
}

// passage is the row of a stretch; false where it is too short for one.
func (c *corpus) passage(r stretch) (muster.Passage, bool) {
	first := r.starts[0]
	p := muster.Passage{First: c.first(r), Boilerplate: c.boilerplate(r), Edits: []muster.Edit{}}
	for n := range r.length {
		p.Words += c.sentences[first.doc][first.n+n].Words
	}
	for _, at := range r.starts {
		p.Places = append(p.Places, c.quote(at, r.length))
		p.Edits = append(p.Edits, c.edits(first, at, r.length)...)
	}
	p.ID = c.id(first)
	return p, p.Words >= minWords
}

// id names a passage by the report and the words it begins with.
func (c *corpus) id(first place) string {
	b := append([]byte("passage\x00"), c.docs[first.doc].ID...)
	b = binary.BigEndian.AppendUint64(b, c.sentences[first.doc][first.n].Form)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

func (c *corpus) quote(at place, length int) muster.Quote {
	d := c.docs[at.doc]
	span := muster.Span{Start: c.sentences[at.doc][at.n].Start, End: c.sentences[at.doc][at.n+length-1].End}
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

// Boilerplate is known by its spread: a share of the reports at least, and
// enough of them that it cannot be a story that went round.
const (
	boilerplateReports = 8
	boilerplateShare   = 4 // one report in so many
)

func (c *corpus) boilerplate(r stretch) bool {
	reports := 1
	for i := 1; i < len(r.starts); i++ {
		if r.starts[i].doc != r.starts[i-1].doc {
			reports++
		}
	}
	return reports >= boilerplateReports && reports*boilerplateShare >= len(c.docs)
}
