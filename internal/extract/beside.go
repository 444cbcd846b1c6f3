package extract

import "muster/internal/token"

// besideIt is the contributor named last before chunk i in its sentence, whose
// personnel the group there is: "Djibouti sent four officers, with a battalion to
// come"; "" where several are named or none.
func (x *sentence) besideIt(i int, st *state) string {
	for k := i - 1; k >= 0 && k > i-frameLength; k-- {
		c := &x.chunks[k]
		people := c.in(PERSONNEL|NATIONALS) && !x.inPassing(k) || x.aimsOf(k) // but not of "merged with the Bangladeshis"
		if c.shape != noun || c.marks&token.Named == 0 || !people && (!c.in(COUNTRY) || x.any(c.first-1, isPrep) && !(x.wordAny(k-1, isOf) && k > 1 && x.chunks[k-2].in(OFFICIAL))) {
			continue
		}
		if who := x.sole(x.noun(k), st); who != "" {
			return who
		}
	}
	return ""
}

// frontedBy is the contributor whose personnel the group at chunk i is, with which the sentence
// about it opens: "With 300 soldiers in Goma, | Ghana is the largest"; "" for none.
func (x *sentence) frontedBy(i int, st *state) string {
	if i != 1 || !x.wordAt(0, x.f.with) {
		return ""
	}
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if s <= i || !x.finiteAt(v) {
			continue
		}
		if x.chunks[s].in(COUNTRY) {
			return x.sole(x.noun(s), st)
		}
		if who, _ := x.contributors(s, st); len(who) == 1 && x.chunks[s].is(x.f.it) {
			return who[0]
		}
		return ""
	}
	return ""
}

// aimsOf reports whether the group at chunk k is what somebody means to do, as the infinitive
// after it says: "Ghana's decision to pull out its 600 troops", "Ghana's offer in May to send 600".
func (x *sentence) aimsOf(k int) bool {
	v := k + 1
	for v < len(x.chunks) && v < k+frameLength && (x.chunks[v].shape == time || x.preposition(v)) {
		v++
	}
	return v < len(x.chunks) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Infin != 0 && x.beforeTimes(v) == k && !x.chunks[k].in(PERSON|PLACE|HOST)
}

// sole is the one contributor that the group names, "" for none and for several.
func (x *sentence) sole(g *nounGroup, st *state) (who string) {
	for _, a := range g.actors {
		s := x.contributor(a, st)
		if s == "" || s == who {
			continue
		}
		if who != "" {
			return ""
		}
		who = s
	}
	return who
}
