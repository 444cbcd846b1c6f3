package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/pattern"
	"muster/internal/token"
)

// This file reads who acts for a state as the state, so that rules on countries need not foresee
// its government, its army, its president or its capital:
//
//	Togo's government has put its name down for 60 marines → [Togo] [has put] [its name] …

// A stateActor is a verb whose subject, or whose agent where it is passive, acts for a state.
type stateActor struct {
	verb, subject int16  // chunks
	node          int16  // what stands for the state in place of the subject
	country       string // the state
	person        bool   // somebody who leads it
}

// noteStateActors notes the finite verbs of the sentence whose subject acts for a state, and adds the
// nodes that stand for the states.
func (x *sentence) noteStateActors(nodes []pattern.Node) []pattern.Node {
	x.stateActors = x.stateActors[:0]
	for _, v := range x.verbs {
		if s := int(x.subjectOf[v]); s >= 0 && s < v {
			nodes = x.noteStateActor(nodes, v, s)
		}
		if x.chunks[v].marks&(token.Passive|token.Part) != 0 {
			if a := x.agent(v, v+1); a > v {
				nodes = x.noteStateActor(nodes, v, a)
			}
		}
	}
	return nodes
}

// noteStateActor notes that the group at chunk i, who does what the verb at chunk v tells, acts for a state,
// where it does.
func (x *sentence) noteStateActor(nodes []pattern.Node, v, i int) []pattern.Node {
	country, person := x.actsForState(i)
	if country == "" {
		return nodes
	}
	a := stateActor{verb: int16(v), subject: int16(i), country: country, person: person}
	nodes, a.node = x.standIn(nodes, pattern.Node{Has: x.keep(x.f.COUNTRY, x.f.NG), Marks: token.Named}, i)
	x.stateActors = append(x.stateActors, a)
	return nodes
}

// actsForState is the state for which the group at chunk i acts, "" where it acts for none, or for the
// host, and whether it is a person: "Togo's government", "the army of Togo", "Togolese President Ann
// Lund", "Lomé".
func (x *sentence) actsForState(i int) (country string, person bool) {
	g, c := x.noun(i), &x.chunks[i]
	if g == nil || g.figure >= 0 || g.ordinal > 0 || c.in(COUNTRY|PRONOUN) {
		return "", false
	}
	if country := x.statesOwn(i); country != "" {
		return country, false
	}
	if len(g.actors) == 1 && c.in(BODY) && (g.actors[0].kind == name.Body || g.actors[0].kind == name.Org) && g.actors[0].last == c.last && x.endsIn(x.Of(c.last-1, c.last), x.f.armyName) {
		return x.notHost(x.serviceOf(g.actors[0].name)), false // "Japan's Self-Defence Forces"
	}
	var a actor
	switch {
	case len(g.actors) == 0 && x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && x.chunks[i+2].in(COUNTRY) && !x.chunks[i+2].in(NATIONALS) && c.head >= 0 && g.det == definite:
		if n := x.noun(i + 2); len(n.actors) == 1 {
			a = n.actors[0]
		}
	case len(g.actors) == 1 && c.in(PLACE) && c.last-c.first == g.actors[0].last-g.actors[0].first:
		a = g.actors[0]
		return x.notHost(a.country), false
	case len(g.actors) > 0:
		a = g.actors[0]
	}
	if a.kind != name.Country && a.kind != name.Demonym || x.f.communities[a.name] {
		return "", false
	}
	if c.in(PERSON) {
		for k := a.last; k < c.last && len(g.actors) == 2; k++ {
			if x.Tokens[k].Is(x.f.actsForState) {
				return x.notHost(a.name), true
			}
		}
		return "", false
	}
	if len(g.actors) == 2 && c.in(ORG) && x.Tokens[g.actors[1].first].Is(x.f.actsForState) {
		return x.notHost(a.name), false // "the Togolese Ministry of Defence"
	}
	if len(g.actors) == 2 && c.in(BODY) && x.endsIn(x.Of(c.last-1, c.last), x.f.armyName) && g.actors[1].last == c.last {
		return x.notHost(a.name), false // "Japan's Self-Defence Forces"
	}
	if c.head < 0 || len(g.actors) > 1 || !c.is(x.f.actsForState) && !x.Tokens[c.head].Is(x.f.actsForState) && !x.armedForces(c) {
		return "", false
	}
	return x.notHost(a.name), !c.in(BODY|PERSONNEL|FORCE) && !c.is(x.f.assembly)
}

// armedForces reports whether the group is the "armed forces" of somebody.
func (x *sentence) armedForces(c *chunk) bool {
	return c.in(FORCE|PERSONNEL) && c.head > c.first && x.Tokens[c.head].Is(x.f.forceNoun) && x.Tokens[c.head].Any(isNplural) && strings.EqualFold(x.Of(c.head-1, c.head), "armed")
}

// notHost is the country, "" for the host.
func (x *sentence) notHost(country string) string {
	if country == x.mission.Host {
		return ""
	}
	return country
}

// runStateActor adds to the hits of the sentence what rules find where the subject that acts for a state
// is read as the state, of kinds that the verb has told nothing of. Of a person that is only what
// states promise, give and send.
func (e *Extractor) runStateActor(rd *reader, x *sentence, a *stateActor) {
	v := int(a.verb)
	told, at, ofOwn := len(x.hits), 0, false
	keep := func(h *pattern.Hit) bool {
		kind := e.pack.Set.Rules[h.Prog].Kind
		return h.First <= at && at < h.Last && h.Last > 1 && !(a.person && !x.ofLeaders(kind, v)) && !x.toldLike(kind, v, int(a.subject), told) && !x.endsMission(kind, v, told)
	}
	rd.frame = x.frame(v, rd.frame[:0])
	if at = slices.Index(rd.frame, a.subject); at < 0 {
		return
	}
	rd.frame[at] = a.node
	if k := at + 1; k+1 < len(rd.frame) && x.wordAny(int(rd.frame[k]), isOf) && int(a.subject) > v {
		rd.frame = slices.Delete(rd.frame, k, k+2) // "by the government | of Togo"
	}
	e.runClause(rd, x, v, keep)
	for i := told; i < len(x.hits); i++ {
		x.hits[i].state, x.hits[i].stateAt = a.country, int(a.subject)
		if ofPersonnel(x.hits[i].rule.Kind) {
			ofOwn = true
		}
	}
	if int(a.subject) > v && len(x.hits) > told {
		x.dropUnfounded(a, told)
		return
	}
	moves := func(h hit) bool { return h.rule.Kind == muster.Movement && h.role(verbRole) == v }
	if ofOwn || slices.ContainsFunc(x.hits, moves) { // "reinforced the mission with 144 men" expands no mandate
		x.dropMandates(v, told)
	}
}

// dropUnfounded takes from the first n hits those of a kind that is now told of the state, which leave out
// by whom it was done.
func (x *sentence) dropUnfounded(a *stateActor, n int) {
	for i := n - 1; i >= 0; i-- {
		h := &x.hits[i]
		if h.role(verbRole) == int(a.verb) && !h.roleAt(int(a.subject)) && slices.ContainsFunc(x.hits[n:], func(o hit) bool { return o.rule.Kind == h.rule.Kind }) {
			x.hits = slices.Delete(x.hits, i, i+1)
			n--
		}
	}
}

// dropMandates takes from the first n hits those on a mandate that the verb at chunk v tells of: what a state
// does to its own contingent is none.
func (x *sentence) dropMandates(v, n int) {
	for i := n - 1; i >= 0; i-- {
		if h := &x.hits[i]; h.rule.Kind == muster.Mandate && h.role(verbRole) == v {
			x.hits = slices.Delete(x.hits, i, i+1)
		}
	}
}

// endsMission reports whether a term is what the verb at chunk v tells of a mission that is not its subject's
// own, of whose mandate one of the first n hits tells: "decided to end the mission", against "its mission".
func (x *sentence) endsMission(kind muster.Kind, v, n int) bool {
	if kind != muster.Term {
		return false
	}
	for i := v; i < len(x.chunks) && i < v+frameLength; i++ {
		if x.chunks[i].shape == noun && x.noun(i).det == owned && x.chunks[i].in(FORCE|MANDATE|TOUR) {
			return false
		}
	}
	return slices.ContainsFunc(x.hits[:n], func(h hit) bool {
		return h.rule.Kind == muster.Mandate && h.first <= v && v < h.last
	})
}

// ofLeaders reports whether what the verb at chunk v tells in a claim of the kind is told of a state where
// somebody who leads it is said to do it: "President Ann Lund of Togo has offered to send a battalion".
func (x *sentence) ofLeaders(kind muster.Kind, v int) bool {
	c := &x.chunks[v]
	return kind == muster.Commitment || kind == muster.Funding || kind == muster.Movement && (c.is(x.f.promise) || c.is(x.f.send) || c.is(x.f.provides))
}

// toldLike reports whether one of the first n hits is of the kind, or of one that leaves no room for it,
// and tells of what the verb at chunk v says of the subject at chunk s.
func (x *sentence) toldLike(kind muster.Kind, v, s, n int) bool {
	for i := range x.hits[:n] {
		h := &x.hits[i]
		k := h.rule.Kind
		if (k == kind || k == muster.Commitment && kind == muster.Movement) && h.first <= v && v < h.last && (s < v || h.roleAt(s)) && !(h.first == s+2 && x.chunks[h.first].in(COUNTRY)) {
			return true
		}
	}
	return false
}

// fillState gives the claim the state for which the group at chunk i acts, and reports whether it does:
// where the hit reads it as the state, and where only "of" says whose it is, "the army of Togo".
func (x *sentence) fillState(c *muster.Claim, slot string, i int, h *hit, st *state) bool {
	country := h.state
	if country == "" || i != h.stateAt {
		if slot != "who" || !ofPersonnel(c.Kind) || !x.wordAny(i+1, isOf) || x.noun(i) == nil || len(x.noun(i).actors) > 0 {
			return false
		}
		if country, _ = x.actsForState(i); country == "" {
			return false
		}
	}
	switch slot {
	case "who", "sender", "group":
		c.Who = st.single(country) // over whose they are where nobody is named
		return true
	case "from", "to", "by", "asked_by":
	default:
		return false
	}
	if list := listSlot(c, slot); len(*list) == 0 {
		*list = st.single(country)
	}
	return true
}
