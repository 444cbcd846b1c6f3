package extract

import (
	"slices"

	"muster"
	"muster/internal/rule"
	"muster/internal/token"
)

// suffers reports whether the sentence has told of people harmed, so that a bare
// figure in it counts them.
func (x *sentence) suffers(st *state) bool {
	start := int(x.Tokens[x.first].Start)
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.Start >= start; k-- {
		if st.found[k].Kind == muster.Harm {
			return true
		}
	}
	return false
}

// suffersBefore reports whether the sentence has told before chunk i of others who came to harm.
func (x *sentence) suffersBefore(i int, st *state) bool {
	start, end := int(x.Tokens[x.first].Start), int(x.Tokens[x.chunks[i].first].Start)
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.Start >= start; k-- {
		if st.found[k].Kind == muster.Harm && st.found[k].Evidence.End <= end {
			return true
		}
	}
	return false
}

// turns is how often the hits of a sentence are gone through: a part comes
// after its whole, a claim that stands alone after all others, and then the
// parts of such a claim.
const (
	turns    = 4
	lastTurn = turns - 1
)

// turnOf is the turn in which the hits of the rule make claims.
func turnOf(r *rule.Rule) int {
	switch r.Like {
	case "":
		return 0
	case "alone":
		return 2
	case "left":
		return turns
	}
	return 1
}

// takeUnread makes claims of the hits of rules that read what no other rule has: of a kind that
// no claim of the sentence, those from told on, is of.
func (x *sentence) takeUnread(hits []hit, told int, st *state) {
	for k := range hits {
		h := &hits[k]
		if turnOf(h.rule) == turns && !slices.ContainsFunc(st.found[told:], func(f finding) bool { return x.readsSame(h, &f.Claim) }) {
			x.claims(h, st)
		}
	}
}

// readsSame reports whether the claim leaves the hit nothing to read: it is of the same kind, or, of
// contributors that are there, tells something of one of them.
func (x *sentence) readsSame(h *hit, c *muster.Claim) bool {
	g := x.noun(h.role(whoRole))
	if h.rule.Kind != muster.Strength || g == nil {
		return c.Kind == h.rule.Kind
	}
	return slices.ContainsFunc(g.actors, func(a actor) bool {
		return c.Who.Has(a.name) || c.From.Has(a.name) || c.By.Has(a.name)
	})
}

// several is the least count that a sentence on something else gives as a stock:
// "two of their officers said" counts nobody's personnel.
const several = 4

// alone reports whether the figure of the claim, of the group at chunk i, is one
// that nothing else is said of: no claim of the sentence has it, and the clause
// tells neither what is wanted nor what is still to come.
func (x *sentence) alone(c *muster.Claim, i int, st *state) bool {
	if c.N == nil || i < 0 || c.N.Value < several && !x.chunks[i].in(VERBLESS) {
		return false
	}
	g := &x.chunks[i]
	known := g.in(UNIT) && !g.in(FORCE) && g.marks&token.Definite != 0 && g.marks&token.Named != 0 || x.ownThere(i)
	if v := int(x.verbOf[i]); v >= 0 && !known && !(g.in(SHARE) && (x.chunks[v].is(x.f.recallVerb) || x.chunks[v].is(x.f.returnVerb) || x.chunks[v].is(x.f.rotateVerb))) { // "The Fijian battalion, 450 strong, will be cut": it is there
		k := &x.chunks[v]
		if k.marks&(token.Future|token.Modal|token.Must|token.Infin|token.Promised) != 0 || k.marks&token.Negated != 0 && !k.is(x.f.remain) || k.is(x.f.request) || k.is(x.f.promise) || k.is(x.f.plans) || k.is(x.f.allow) {
			return false
		}
	}
	if g.in(PERSONNEL) && x.Tokens[g.first].Is(x.f.the) && g.first+1 < g.last && x.at(g.first+1).kind == byFigure && len(x.noun(i).actors) == 0 && !x.ofWhole(i) {
		return false // "the 22 soldiers will be under the command of Jamaica": some who were told of
	}
	at := muster.Span{Start: int(x.Tokens[x.chunks[i].first].Start), End: int(x.Tokens[x.chunks[i].last-1].End)}
	for k := len(st.found) - 1; k >= 0; k-- {
		f := &st.found[k].Claim
		if f.Evidence.End <= int(x.Tokens[x.first].Start) {
			break
		}
		if (f.Kind == muster.Movement || f.Kind == muster.Harm && f.Harm != "displaced") && x.chunks[i].marks&token.Definite == 0 {
			return false // a list of those who came, or fell
		}
		if f.Kind != muster.Statement && f.Kind != muster.Role && f.Kind != muster.Incident && f.N != nil && f.N.Value == c.N.Value && f.Evidence.Overlaps(at) {
			return false
		}
	}
	return true
}

// ownThere reports whether the counted personnel at chunk i are those that the force has, whatever they will or
// may yet do: "its 7,000 soldiers | are unlikely to see a fight".
func (x *sentence) ownThere(i int) bool {
	g, v := x.noun(i), int(x.verbOf[i])
	return v >= 0 && g != nil && g.det == owned && x.Tokens[x.chunks[i].first].Is(x.f.its) && x.chunks[i].in(PERSONNEL) && !slices.ContainsFunc([]token.Sym{x.f.PLANNED, x.f.ALLOWED, x.f.PROMISED}, x.chunks[i].is) && int(x.subjectOf[v]) == i
}

// ofWhole reports whether the words behind the group at chunk i say of which force or place it is
// all there is: "the 1,160 soldiers | in the Sinai", "the 980 troops | of the mission".
func (x *sentence) ofWhole(i int) bool {
	return i+2 < len(x.chunks) && (x.wordAny(i+1, isOf) || x.preposition(i+1)) && x.chunks[i+2].in(FORCE|PLACE|COUNTRY|GROUND)
}
