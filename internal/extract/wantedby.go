package extract

import (
	"muster"
	"muster/internal/token"
)

// This file tells what is only wanted: "wants the force withdrawn", "would like it renewed".

// maxWished is how many chunks what is wanted may have.
const maxWished = 5

// wantedBy is the verb of wanting whose object the participle at chunk v says what is to be done
// to: "would like | its mandate in Mali | renewed", "wants to see the force extended"; -1 for none.
func (x *sentence) wantedBy(v int) int {
	if v < 2 || v >= len(x.chunks) || !x.seen.May(x.f.wouldHave) && !x.seen.May(x.f.see) {
		return -1
	}
	if c := &x.chunks[v]; c.shape != verb || c.marks&(token.Part|token.Passive) == 0 || c.marks&(token.Past|token.Future|token.Modal|token.Infin|token.Perfect|token.Ing) != 0 {
		return -1
	}
	return x.wishBefore(v - 1)
}

// wishBefore is the verb of wanting whose object, with what qualifies it, ends at chunk i; -1 for none.
func (x *sentence) wishBefore(i int) int {
	if i < 0 || x.chunks[i].shape != noun {
		return -1
	}
	for p := i - 1; p >= 0 && p > i-maxWished; p-- {
		c := &x.chunks[p]
		switch {
		case c.shape == verb:
			return x.wishVerb(p)
		case c.shape == noun && x.preposition(p+1), x.preposition(p):
		default:
			return -1
		}
	}
	return -1
}

// wishVerb is the verb of wanting at chunk p, or before "to see" there; -1 where it is none.
// To like something is to have it; only "would like" wants it.
func (x *sentence) wishVerb(p int) int {
	c := &x.chunks[p]
	if c.is(x.f.see) && c.marks&token.Infin != 0 && p > 0 && x.chunks[p-1].shape == verb {
		p--
		c = &x.chunks[p]
	} else if c.is(x.f.see) && x.holds(c, x.f.want) {
		return p // "wants to see"
	}
	if !c.is(x.f.wouldHave) || c.marks&token.Passive != 0 || !c.is(x.f.want) && c.marks&(token.Future|token.Modal) == 0 {
		return -1
	}
	return p
}

// wantedSo is how far what the verb of wanting at chunk p is about is so: it is asked for, or not
// to be where it is not wanted.
func (x *sentence) wantedSo(p int) muster.Modality {
	if x.chunks[p].marks&token.Negated != 0 {
		return muster.Denied
	}
	return muster.Requested
}
