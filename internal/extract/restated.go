package extract

import (
	"slices"

	"muster"
	"muster/internal/pattern"
	"muster/internal/token"
)

// This file reads verbs as plainer ones that say the same, so that rules need not foresee them:
//
//	The road was rebuilt by Togo in May   → [Togo] [rebuilt] [The road] [in] [May]
//	Togo managed to rebuild the road      → [Togo] [rebuilt] [the road]
//	After rebuilding the road, Togo left  → [Togo] [rebuilt] [the road]

// A restated verb is one that reads as a plainer one. It has a node of its own, behind those of the chunks.
type restated struct {
	verb  int16 // its chunk
	agent int16 // who acts by a passive verb, -1 where it is the subject
}

// restate notes the verbs of the sentence that can be read as plainer ones, and adds their nodes.
func (x *sentence) restate(nodes []pattern.Node) []pattern.Node {
	x.restated = x.restated[:0]
	for _, v := range x.verbs {
		c, agent := &x.chunks[v], -1
		marks := c.marks
		switch {
		case x.subjectOf[v] < 0:
			continue
		case marks&token.Infin != 0 && x.cameAbout(v):
			marks = marks&^token.Infin | token.Past
		case marks&token.Ing != 0 && x.meanwhileDone(v):
			marks = marks&^token.Ing | token.Past
		case marks&(token.Passive|token.Part) != 0 && marks&token.Infin == 0:
			if agent = x.actsBy(v); agent < 0 {
				continue
			}
			if marks&token.Part != 0 {
				marks |= token.Past
			}
			marks &^= token.Passive | token.Part
		default:
			continue
		}
		x.restated = append(x.restated, restated{int16(v), int16(agent)})
		nodes = append(nodes, pattern.Node{Word: c.word, Has: c.more, Marks: marks})
	}
	return nodes
}

// cameAbout reports whether the infinitive at chunk v says what its subject came to do, by the verb
// right before it: "managed | to land", "were forced | to close".
func (x *sentence) cameAbout(v int) bool {
	const unreal = token.Negated | token.Future | token.Modal | token.Must | token.Promised
	p := v - 1
	return x.finiteAt(p) && x.chunks[p].is(x.f.manage) && x.chunks[p].marks&unreal == 0 && x.subjectOf[p] == x.subjectOf[v]
}

// meanwhileDone reports whether the -ing form at chunk v says what its subject did before or by what the
// clause tells: "after | sending", "by | closing", "Having | sent".
func (x *sentence) meanwhileDone(v int) bool {
	s := int(x.subjectOf[v])
	if s == v-1 || x.chunks[v].marks&token.Negated != 0 || x.copula(v) {
		return false
	}
	return v == x.body() || x.ownsUp(v) || x.wordAny(v-1, isBy) || x.chunks[v-1].any(isSubord) && x.preposition(v-1)
}

// ownsUp reports whether the -ing form at chunk v is what its subject says right before it that it did:
// "admitted | killing", "denies | having sent".
func (x *sentence) ownsUp(v int) bool {
	p := v - 1
	return x.finiteAt(p) && x.chunks[p].any(isSay) && x.subjectOf[p] == x.subjectOf[v] && x.chunks[p].marks&(token.Passive|token.Promised) == 0 && !x.chunks[p].is(x.f.advocate) && !x.chunks[p].is(x.f.oppose)
}

// actsBy is the noun group that does what the passive verb at chunk v tells, -1 without one: "was
// rebuilt | by Togo".
func (x *sentence) actsBy(v int) int {
	a := x.agent(v, v+1)
	if a < 0 || !x.acts(a) && !x.chunks[a].in(UNIT|NATIONALS) || x.chunks[v].is(x.f.claim) {
		return -1
	}
	for i := v + 1; i < a; i++ {
		if x.chunks[i].shape == verb {
			return -1
		}
	}
	return a
}

// runRestated adds to the hits of the sentence what the rules find where verb k of those restated is
// read as the plainer one, and not without that.
func (e *Extractor) runRestated(rd *reader, x *sentence, k int) {
	r := &x.restated[k]
	v := int(r.verb)
	rd.frame = x.frame(v, rd.frame[:0])
	for i, c := range rd.frame {
		if c == r.verb {
			rd.frame[i] = int16(len(x.chunks) + k)
		}
	}
	if a := r.agent; a >= 0 {
		rd.frame = x.activeOrder(rd.frame, v, a, int16(len(x.chunks)+k))
	}
	told := len(x.hits)
	keep := func(h *pattern.Hit) bool {
		kind := e.pack.Set.Rules[h.Prog].Kind
		if h.First > 0 || h.Last < 2 || x.claimedBy(kind, v, told) {
			return false
		}
		return r.agent < 0 || h.Last > 2 && !(kind == muster.Operation && x.chunks[v].marks&token.Part != 0)
	}
	e.run(rd, x, e.pack.Set.Frames, rd.frame, v, keep)
	e.run(rd, x, e.pack.Set.Words, rd.frame, v, keep)
}

// claimedBy reports whether one of the first n hits is of the kind and told by the verb at chunk v.
func (x *sentence) claimedBy(kind muster.Kind, v, n int) bool {
	return slices.ContainsFunc(x.hits[:n], func(h hit) bool {
		at := h.role(verbRole)
		return h.rule.Kind == kind && (at == v && x.chunks[v].marks&token.Ing == 0 || at >= 0 && at == v-1 && x.chunks[at].shape == verb || at < 0 && h.first <= v && v < h.last)
	})
}

// activeOrder is the frame of the passive verb at chunk v, whose node is given, with the agent as its
// subject and, as its object, the subject and what tells more of that.
func (x *sentence) activeOrder(frame []int16, v int, agent, node int16) []int16 {
	s := x.subjectOf[v]
	out := append(make([]int16, 0, len(frame)+1), agent, node, s)
	if int(s) < v && x.plainBetween(int(s)+1, v) {
		for i := s + 1; int(i) < v; i++ {
			out = append(out, i) // "the ceiling | of | the force | was raised by"
		}
	}
	for i, c := range frame {
		if c != agent && c != node && c != s && !(i+1 < len(frame) && frame[i+1] == agent) {
			out = append(out, c)
		}
	}
	return append(frame[:0], out...)
}

// plainBetween reports whether the chunks [first, last) are but groups and the prepositions that tie them.
func (x *sentence) plainBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape == verb || x.chunks[i].marks&token.Punct != 0 || x.relative(i) {
			return false
		}
	}
	return true
}

// chunkOf is the chunk that the node stands for.
func (x *sentence) chunkOf(node int16) int {
	if k := int(node) - len(x.chunks); k >= 0 {
		return int(x.restated[k].verb)
	}
	return int(node)
}
