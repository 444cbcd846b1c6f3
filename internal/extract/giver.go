package extract

import (
	"muster"
	"muster/internal/extract/name"
)

// givers are who the money comes from: the agent, what stands after "from",
// or the owner of the sum.
func (x *sentence) givers(h *hit, v int, st *state) muster.Names {
	if i := x.agent(v, h.last); i >= 0 && !h.catches(i) && x.acts(i) && !x.otherSum(h.last, i) {
		return x.parties(i, st)
	}
	for j := v + 1; j+1 < len(x.chunks) && j < v+6; j++ {
		if x.chunks[j].shape == verb {
			break
		}
		if x.wordAt(j, x.f.from) && x.noun(j+1) != nil && x.acts(j+1) && !h.catches(j+1) && !x.otherSum(v+1, j) && !x.someOfIt(j-1) {
			return x.parties(j+1, st)
		}
	}
	return nil
}

// otherSum reports whether the chunks [first, last) name a sum, whose giver then
// follows.
func (x *sentence) otherSum(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].in(MONEY) {
			return true
		}
	}
	return false
}

// someOfIt reports whether chunk i is a part of a sum told before, of which alone it is said who
// gave it: "received $113 million, most of it | from Canada".
func (x *sentence) someOfIt(i int) bool {
	c := &x.chunks[i]
	return c.shape == noun && (c.in(PERCENT) || c.in(PRONOUN) && (x.wordAny(i-1, isOf) || c.last-c.first > 1))
}

// from is who gives at chunk i: an actor, or the owner of a sum.
func (x *sentence) from(i int, st *state) muster.Names {
	c := &x.chunks[i]
	if state, person := x.actsForState(i); person && state != "" {
		return st.single(state) // "Norway's prime minister pledged $3 million"
	}
	if x.noun(i) != nil && (c.in(FUND) && !c.in(ORG) || c.is(x.f.pledgeNoun) || len(x.noun(i).actors) > 0 && (c.is(x.f.giftNoun) || c.is(x.f.taxpayer))) {
		if o := x.owner(i); o != nil || !c.is(x.f.fund) {
			if o == nil && x.Tokens[c.first].Is(x.f.its) {
				o = st.about // "Its last instalment of €5 million"
			}
			return o
		}
		return muster.Names{x.bare(c)}
	}
	if g := x.noun(i); g != nil && c.is(x.f.MILLIONS) && len(g.actors) > 0 {
		return actorNames(g.actors) // "just five million from Spain"
	}
	if c.is(x.f.it) {
		return x.party(i, st)
	}
	if x.noun(i) != nil && c.in(OFFICIAL) && len(x.noun(i).actors) == 0 && x.Tokens[c.first].Is(x.f.its) && len(st.about) == 1 && x.f.adjectives[st.about[0]] != "" {
		return st.about // "Canada gave $86 million. $20 million was promised by | its foreign minister"
	}
	return x.parties(i, st)
}

// owner is the country or body that owns the sum at chunk i: "Norway's
// contribution".
func (x *sentence) owner(i int) muster.Names {
	g := x.noun(i)
	for _, a := range g.actors {
		switch a.kind {
		case name.Country, name.Demonym, name.Body, name.Org:
			return muster.Names{a.name}
		case name.Place:
			if a.country != "" {
				return muster.Names{a.country}
			}
		}
	}
	return nil
}
