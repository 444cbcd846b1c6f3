package extract

import "muster/internal/token"

// This file leaves out of what is told of armed men how they looked and came, which rules need not foresee:
//
//	Gunmen on motorcycles killed six people        → [Gunmen] [killed] [six people]
//	The base was shot at by men in army uniforms   → [The base] [was shot at] [by] [men], who are armed

// dropGuises takes out of the chunks what armed men wore and rode, and makes armed men of those of whom that
// alone says that they are.
func (x *sentence) dropGuises() {
	if !x.seen.May(x.f.guise) && !x.seen.May(x.f.vehicle) {
		return
	}
	for i := len(x.chunks) - 3; i >= 0; i-- {
		c := &x.chunks[i]
		if c.shape != noun || !c.in(ARMED|FOLK) || !x.wearsOrRides(i+1) {
			continue
		}
		if !c.in(ARMED) {
			if !x.warlike(c, &x.chunks[i+2]) {
				continue
			}
			x.give(c, x.f.ARMED)
		}
		x.chunks = append(x.chunks[:i+1], x.chunks[i+3:]...)
	}
}

// wearsOrRides reports whether the chunks from i on are "in" and clothes or "on" and what one rides.
func (x *sentence) wearsOrRides(i int) bool {
	g, c := x.noun(i+1), &x.chunks[i+1]
	if g == nil || g.det == definite || g.det == owned || len(g.actors) > 0 || c.marks&token.Negated != 0 {
		return false
	}
	switch {
	case x.wordAt(i, x.f.in) && c.is(x.f.guise):
	case x.chunks[i].shape != word || x.Tokens[x.chunks[i].first].Word.Form != "on":
		return false
	case !c.is(x.f.guise) && !(c.is(x.f.vehicle) && (c.marks&token.Plural != 0 || g.det == indefinite)):
		return false
	}
	return !x.wordAny(i+2, isOf)
}

// warlike reports whether men of whom no more is said wear what only armed men wear: "men in | army uniforms".
func (x *sentence) warlike(men, dress *chunk) bool {
	return men.in(PEOPLE) && men.marks&token.Plural != 0 && !men.in(PERSONNEL|UNIT) && len(x.nouns[men.ref].actors) == 0 && dress.last-dress.first > 1 && dress.is(x.f.guise)
}
