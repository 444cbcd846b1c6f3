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
	node  int16 // that of the plainer one
	agent int16 // who acts by a passive verb, as a node, -1 where it is the subject
	open  bool  // the words leave open who acts by the passive verb
	half  int16 // the second half of the verb, behind its object, -1 without one
}

// restate notes the verbs of the sentence that can be read as plainer ones, and adds their nodes.
func (x *sentence) restate(nodes []pattern.Node) []pattern.Node {
	x.restated = x.restated[:0]
	nobody := int16(-1)
	for _, v := range x.verbs {
		r := restated{verb: int16(v), agent: -1, half: -1}
		c := &x.chunks[v]
		marks, word := c.marks, c.word
		whole, half := x.splitVerb(v)
		switch {
		case x.subjectOf[v] < 0:
			continue
		case whole != nil:
			word, r.half = whole, int16(half)
		case marks&token.Infin != 0 && x.undertaken(v):
			continue
		case marks&token.Infin != 0 && x.cameAbout(v):
			marks = marks&^token.Infin | token.Past
		case marks&token.Infin != 0 && x.professes(v):
			marks = marks&^(token.Infin|token.Perfect) | token.Past
		case marks&token.Passive != 0 && x.spottedAt(v):
			marks &^= token.Passive | token.Ing
		case marks&token.Ing != 0 && x.meanwhileDone(v):
			marks = marks&^token.Ing | token.Past
		case marks&token.Part != 0 && x.witnessed(v):
			marks = marks&^token.Part | token.Past | token.Passive
		case marks&(token.Passive|token.Part) != 0 && marks&token.Infin == 0:
			if r.agent = int16(x.actsBy(v)); r.agent < 0 {
				if marks&token.Passive == 0 || x.agent(v, v+1) >= 0 {
					continue
				}
				if nobody < 0 {
					nodes, nobody = x.standIn(nodes, pattern.Node{Has: x.keep(x.f.NG, x.f.BODY, x.f.UNSAID), Marks: token.Definite | token.Named}, -1)
				}
				r.agent, r.open = nobody, true
			}
			if marks&token.Part != 0 {
				marks |= token.Past
			}
			marks &^= token.Passive | token.Part
		default:
			continue
		}
		nodes, r.node = x.standIn(nodes, pattern.Node{Word: word, Has: c.more, Marks: marks}, v)
		x.restated = append(x.restated, r)
	}
	return nodes
}

// undertaken reports whether the infinitive at chunk v is what somebody does by what the passive before it
// tells of, and gives it him as its subject: "an operation was launched by | the rebels | to retake the port".
func (x *sentence) undertaken(v int) bool {
	p, s := int(x.parentOf[v]), int(x.subjectOf[v])
	if p < 0 || x.chunks[p].marks&token.Passive == 0 || s != int(x.subjectOf[p]) || !x.chunks[s].is(x.f.undertaking) {
		return false
	}
	a := x.actsBy(p)
	if a >= 0 && a < v {
		x.subjectOf[v] = int16(a)
	}
	return a >= 0
}

// cameAbout reports whether the infinitive at chunk v says what its subject came to do, by the verb
// right before it: "managed | to land", "were forced | to close".
func (x *sentence) cameAbout(v int) bool {
	const unreal = token.Negated | token.Future | token.Modal | token.Must | token.Promised
	p := v - 1
	return x.finiteAt(p) && x.chunks[p].is(x.f.manage) && x.chunks[p].marks&unreal == 0 && x.subjectOf[p] == x.subjectOf[v]
}

// spottedAt reports whether the verb group at chunk v ends in what somebody was seen doing: "were seen leaving".
func (x *sentence) spottedAt(v int) bool {
	c := &x.chunks[v]
	return c.marks&token.Negated == 0 && c.head > c.first+1 && x.Tokens[c.head].Any(isVing) && x.Tokens[c.head-1].Is(x.f.spotted)
}

// professes reports whether the perfect infinitive at chunk v is what its subject says or seems to have done:
// "claimed on Friday | to have shot down a drone", "appear | to have taken the town".
func (x *sentence) professes(v int) bool {
	const unlike = token.Infin | token.Perfect | token.Negated
	p := x.beforeTimes(v)
	return x.chunks[v].marks&unlike == token.Infin|token.Perfect && x.finiteAt(p) && (x.chunks[p].any(isSay) || x.chunks[p].is(x.f.seems)) && x.chunks[p].marks&(token.Negated|token.Passive) == 0 && x.subjectOf[p] == x.subjectOf[v]
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

// witnessed reports whether the participle at chunk v says what came to be of the group before it, of
// which "with" or a verb of seeing makes a clause: "the day saw | six outposts | closed".
func (x *sentence) witnessed(v int) bool {
	s := int(x.subjectOf[v])
	if s < 1 || !x.plainBetween(s, v) {
		return false
	}
	return x.wordAt(s-1, x.f.with) || x.finiteAt(s-1) && x.chunks[s-1].is(x.f.see)
}

// actsBy is the noun group that does what the passive verb at chunk v tells, -1 without one: "was
// rebuilt | by Togo".
func (x *sentence) actsBy(v int) int {
	a := x.agent(v, v+1)
	if a < 0 || !x.acts(a) && !x.chunks[a].in(NATIONALS|OFFICIAL) && !x.chunks[a].is(x.f.patrolNoun) || x.chunks[a].in(UNIT) && len(x.noun(a).actors) == 0 || x.chunks[v].is(x.f.claim) {
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
			rd.frame[i] = r.node
		}
	}
	if r.half >= 0 {
		rd.frame = slices.DeleteFunc(rd.frame, func(c int16) bool { return c == r.half })
	}
	tail := 0
	if r.agent >= 0 {
		rd.frame, tail = x.activeOrder(rd.frame, v, r.agent, r.node)
	}
	told := len(x.hits)
	keep := func(h *pattern.Hit) bool {
		kind := e.pack.Set.Rules[h.Prog].Kind
		return h.Last > 1 && !x.claimedBy(kind, v, told) && x.countsRestated(r, kind, h, rd.frame, tail)
	}
	e.runClause(rd, x, v, keep)
}

// countsRestated reports whether the hit h counts in the frame where the verb of r is read as plainer: the
// whole clause, from its subject on; of a passive with its object too, or, where nobody is said to act
// and something is decided, from the verb or the object on. tail is where what stands behind the passive begins.
func (x *sentence) countsRestated(r *restated, kind muster.Kind, h *pattern.Hit, frame []int16, tail int) bool {
	if r.agent < 0 {
		return h.First == 0
	}
	marks := x.chunks[r.verb].marks
	if h.Last < 3 || kind == muster.Operation && marks&token.Part != 0 && h.First == 0 {
		return false
	}
	if h.First == 0 {
		return !r.open || decided(kind)
	}
	return decided(kind) && marks&token.Passive != 0 && (h.First == 1 || h.First == 2 && h.Last > tail && x.preposition(int(frame[tail])))
}

// claimedBy reports whether one of the first n hits is of the kind and told by the verb at chunk v.
func (x *sentence) claimedBy(kind muster.Kind, v, n int) bool {
	return slices.ContainsFunc(x.hits[:n], func(h hit) bool {
		at := h.role(verbRole)
		return h.rule.Kind == kind && (at == v && x.chunks[v].marks&token.Ing == 0 || at >= 0 && at == v-1 && x.chunks[at].shape == verb || at < 0 && h.first <= v && v < h.last)
	})
}

// decided reports whether claims of the kind tell what somebody decides, whoever he is.
func decided(kind muster.Kind) bool {
	return kind == muster.Mandate || kind == muster.Term || kind == muster.Commitment || kind == muster.Funding
}

// activeOrder is the frame of the passive verb at chunk v, whose node is given, with the agent as its
// subject and, as its object, the subject and what tells more of that: up to place tail before the
// verb, from there behind it.
func (x *sentence) activeOrder(frame []int16, v int, agent, node int16) (active []int16, tail int) {
	s := x.subjectOf[v]
	out := append(make([]int16, 0, len(frame)+1), agent, node, s)
	if int(s) < v && x.plainBetween(int(s)+1, v) {
		for i := s + 1; int(i) < v; i++ {
			out = append(out, i) // "the ceiling | of | the force | was raised by"
		}
	}
	tail = len(out)
	for i, c := range frame {
		if c != agent && c != node && c != s && !(i+1 < len(frame) && frame[i+1] == agent) {
			out = append(out, c)
		}
	}
	x.timesLast(out[tail:])
	return append(frame[:0], out...), tail
}

// timesLast moves the times that the chunks begin with behind the others: "was approved | on Friday | for
// 900 soldiers".
func (x *sentence) timesLast(chunks []int16) {
	n := 0
	for n < len(chunks) {
		if i := int(chunks[n]); i < len(x.chunks) && x.chunks[i].shape == time {
			n++
		} else if n+1 < len(chunks) && int(chunks[n+1]) < len(x.chunks) && x.chunks[i].is(x.f.locative) && x.chunks[chunks[n+1]].shape == time {
			n += 2
		} else {
			break
		}
	}
	slices.Reverse(chunks[:n])
	slices.Reverse(chunks[n:])
	slices.Reverse(chunks)
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
