package veil

import (
	"cmp"

	"muster"
)

// people is who is named in a text, and where.
type people struct {
	named []named
	other []muster.Span // names of places and bodies
	fault bool          // who is named could not be told
}

// A named is a person named in a text.
type named struct {
	muster.Span
	name string   // in full
	full []string // its words
	last string   // its last word
}

// people are the persons named in a report, kept by its text: that never
// changes.
func (v *Veil) people(r *muster.Report) *people {
	key := cmp.Or(r.SHA256, r.Text) + " " + r.Language + " " + r.Mission
	v.mu.Lock()
	p := v.read[key]
	v.mu.Unlock()
	if p != nil {
		return p
	}
	p = v.see(r)
	v.mu.Lock()
	v.read[key] = p
	v.mu.Unlock()
	return p
}

// see asks the extractor who is named. A fault of its must not lift the veil:
// all of the text is withheld then.
func (v *Veil) see(r *muster.Report) (p *people) {
	defer func() {
		if recover() != nil {
			p = &people{fault: true}
		}
	}()
	p = &people{}
	plain := *r
	for _, m := range v.mentions(&plain) {
		switch m.Sort {
		case muster.PersonMention:
			n := named{Span: m.Span, name: cmp.Or(m.Name, m.Text)}
			if n.full = folded(n.name); len(n.full) > 0 {
				n.last = n.full[len(n.full)-1]
				p.named = append(p.named, n)
			}
		case muster.OrgMention, muster.PlaceMention:
			p.other = append(p.other, m.Span)
		}
	}
	return p
}
