package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/lang"
	"muster/internal/pattern"
	"muster/internal/token"
)

// This file reads nouns of acts as the verbs they are made of, so that rules need not foresee them:
//
//	the killing of six farmers by rebels on Monday  → [rebels] [killed] [six farmers] [on] [Monday]
//	the destruction of the bridge                   → [the bridge] [was destroyed]
//	the arrival of 40 men in Bor                    → [40 men] [arrived] [in] [Bor]

// nominalFeatures are what such nouns are known by.
type nominalFeatures struct{ actNoun, actOf, uponAct, foil, refusal, parley, announceVerb, lookOn token.Sym }

// newNominalFeatures interns them.
func newNominalFeatures(v *token.Vocabulary) nominalFeatures {
	return nominalFeatures{v.Sym("@act_noun"), v.Sym("@act_of"), v.Sym("@upon_act"), v.Sym("@foil"), v.Sym("@refusal"), v.Sym("@parley"), v.Sym("@announce"), v.Sym("@look_on")}
}

// A nominal is a noun of an act that reads as its verb.
type nominal struct {
	noun, of int16 // its chunk, and that of whom or what "of" names behind it, -1 without one
	agent    int16 // who "by" says does it, -1 for nobody
	end      int16 // the chunk behind the last that tells of it
	node     int16 // that of the verb
	owner    int16 // the node of whose act it is, -1 for nobody's
	subject  bool  // whom "of" names, or the owner without one, is he who does it
	whose    chunk // the owner
}

// longest is how many chunks a sentence has at most whose nouns are read as verbs, as each looks at what
// the rules found in all of it.
const longest = 400

// nominals notes the nouns of the sentence that read as verbs, and adds their nodes.
func (e *Extractor) nominals(x *sentence, nodes []pattern.Node) []pattern.Node {
	x.acted = x.acted[:0]
	if len(x.chunks) > longest {
		return nodes
	}
	for _, i := range x.groups {
		c := &x.chunks[i]
		if !c.is(x.f.actNoun) && !c.is(x.f.actOf) && !(c.any(isVing) && x.wordAny(i+1, isOf)) || !x.realAct(i) {
			continue
		}
		act, ok := e.pack.Acts[c.word]
		if !ok {
			continue
		}
		n := nominal{noun: int16(i), of: -1, agent: -1, owner: -1}
		if of := x.ofBehind(i); of > 0 {
			if !x.concrete(of + 1) {
				continue
			}
			n.of = int16(of + 1)
		}
		end := x.nominalEnd(i, max(i, int(n.of)))
		if end < len(x.chunks) && x.chunks[end].shape == verb && x.chunks[end].marks&token.Passive != 0 && x.chunks[end].is(x.f.freeze) {
			continue // "Training of the guards | was suspended"
		}
		n.end, n.agent = int16(end), int16(x.nominalAgent(i, end))
		owned := (n.agent < 0 || n.of < 0) && x.ownerOf(i, &n.whose)
		if n.of < 0 && (!owned || n.whose.marks&(token.Counted|token.Named) == 0) {
			continue // "the officer's death" was told of before
		}
		if n.of < 0 && n.agent < 0 && !x.chunks[i].is(x.f.actOf) && n.whose.in(ARMED|HOSTFORCE|COUNTRY|ORG) {
			continue // "the militants' raids" are not on them
		}
		n.subject = x.chunks[i].is(x.f.actOf) && n.agent < 0 && (n.of < 0 || !owned)
		nodes = x.addNominal(nodes, n, act, owned)
		if n.subject && n.of >= 0 && x.chunks[i].is(x.f.actNoun) {
			n.subject = false
			nodes = x.addNominal(nodes, n, act, false) // "the return of the bodies"
		} else if n.agent >= 0 {
			n.agent = -1
			nodes = x.addNominal(nodes, n, act, owned) // "the bodies were returned by the force"
		}
	}
	return nodes
}

// addNominal notes the noun and adds its node, that of a passive verb where nobody is said to act, and
// that of its owner.
func (x *sentence) addNominal(nodes []pattern.Node, n nominal, act lang.Act, owned bool) []pattern.Node {
	w, marks := act.Past, token.Past
	if n.agent < 0 && !n.subject && (!owned || n.of < 0) {
		w, marks = act.Part, token.Past|token.Passive
	}
	nodes, n.node = x.standIn(nodes, pattern.Node{Word: w, Has: x.keep(x.f.VG), Marks: marks}, int(n.noun))
	if owned {
		nodes, n.owner = x.standIn(nodes, pattern.Node{Word: n.whose.word, Has: n.whose.more, Marks: n.whose.marks}, int(n.noun))
	}
	x.acted = append(x.acted, n)
	return nodes
}

// ownerOf reads into own the group that the noun at chunk i belongs to, and reports whether there is one:
// "| the rebels |'s capture", "| its | withdrawal".
func (x *sentence) ownerOf(i int, own *chunk) bool {
	c := x.chunks[i]
	p := c.head
	for p > c.first && !x.any(p, isPossess) {
		p--
	}
	if p == c.first {
		return false
	}
	n, last, all := len(x.chunks), x.last, x.all
	x.last = p
	x.nounGroup(c.first)
	x.last, x.all = last, all
	if len(x.chunks) == n || x.chunks[n].last != p {
		x.chunks = x.chunks[:n]
		return false
	}
	*own = x.chunks[n]
	x.chunks = x.chunks[:n]
	return true
}

// fillRole gives the claim what the role caught, who owns the noun of an act in place of that noun.
func (x *sentence) fillRole(c *muster.Claim, r role, h *hit, st *state) {
	if r.owner == 0 {
		x.fill(c, r, h, st)
		return
	}
	n := &x.acted[r.owner-1]
	i := int(n.noun)
	whole := x.chunks[i]
	x.chunks[i] = n.whose
	x.fill(c, r, h, st)
	x.chunks[i] = whole
}

// ownerNode is one more than the number of the noun that reads as a verb and whose owner the node is, 0 for
// none.
func (x *sentence) ownerNode(node int16) int {
	for k := range x.acted {
		if x.acted[k].owner == node {
			return k + 1
		}
	}
	return 0
}

// forAct reports whether the verb group at chunk p ends with "for" and does not ask for what is behind it:
// "paves the way for | the training", against "called for | the withdrawal".
func (x *sentence) forAct(p int) bool {
	c := &x.chunks[p]
	return c.shape == verb && x.Tokens[c.last-1].Is(x.f.forWord) && !c.is(x.f.request)
}

// ofBehind is the "of" behind the noun at chunk i and what may stand between, when, where and by whom it was:
// "the killing | on Sunday in Bor by rebels | of six men", 0 without one.
func (x *sentence) ofBehind(i int) int {
	for j := i + 1; j < len(x.chunks) && j < i+6; j++ {
		switch c := &x.chunks[j]; {
		case x.wordAny(j, isOf):
			return j
		case c.shape == time, c.in(PLACE) && x.preposition(j-1), c.shape == noun && x.wordAny(j-1, isBy), x.wordAny(j, isBy):
		case c.is(x.f.homeward) && c.shape == word:
		case !x.preposition(j) || j+1 >= len(x.chunks) || x.chunks[j+1].shape != time && !x.chunks[j+1].in(PLACE):
			return 0
		}
	}
	return 0
}

// concrete reports whether the group at chunk i is of people or things, not of something as such: "six men",
// "the bridge", "Goma", against "security", "life" and "this cache".
func (x *sentence) concrete(i int) bool {
	g := x.noun(i)
	return g != nil && !x.chunks[i].in(PRONOUN) && !x.Tokens[x.chunks[i].first].Any(isDemonstrative) && (g.det != bare || x.chunks[i].in(PROPER) || x.chunks[i].marks&(token.Counted|token.Plural|token.Named) != 0)
}

// realAct reports whether the noun at chunk i tells of an act rather than of what an act is for, on or
// against: "after | the arrest of", against "talks on | the withdrawal of", "money for | the training of", "to ease | the return of",
// "foiled | the kidnapping of".
func (x *sentence) realAct(i int) bool {
	if x.chunks[i].marks&token.Negated != 0 {
		return false
	}
	if i == 0 {
		return true
	}
	if !x.preposition(i - 1) {
		v := int(x.verbOf[i])
		if v >= 0 && v < i && x.chunks[v].is(x.f.foil) {
			return false
		}
		return !x.wordAt(i-1, x.f.forWord) && !x.forAct(i-1) && !x.chunks[i-1].is(x.f.renewVerb) && !(v >= 0 && v < i && x.chunks[v].marks&token.Infin != 0)
	}
	if x.wordAny(i-1, isTo) || x.wordAt(i-1, x.f.in) {
		return i > 1 && x.chunks[i-2].shape == verb && x.chunks[i-2].marks&(token.Infin|token.Future|token.Modal) == 0 // "led | to | the death of", "resulted | in | the arrest of"
	}
	return x.chunks[i-1].is(x.f.uponAct)
}

// nominalEnd is the chunk behind the last that tells of the act of the noun at chunk i, of what is at chunk
// from: a verb, a mark, or what is said of something else ends it.
func (x *sentence) nominalEnd(i, from int) int {
	for j := i + 1; j < len(x.chunks); j++ {
		c := &x.chunks[j]
		switch {
		case j >= i+frameLength, x.relative(j), c.any(isSubord) && !x.preposition(j):
			return j
		case c.shape == verb && !(c.marks&token.Part != 0 && int(x.subjectOf[j]) == j-1):
			return j
		case c.marks&token.Punct != 0:
			if !x.untilBehind(j) {
				return j
			}
		case c.shape == noun && j > from && (slices.Contains(x.subjectOf, int16(j)) || (c.is(x.f.actNoun) || c.is(x.f.actOf)) && x.wordAny(j+1, isOf)):
			if x.wordAny(j-1, isAnd) {
				return j - 1
			}
			return j
		}
	}
	return len(x.chunks)
}

// untilBehind reports whether the comma at chunk j, behind how long something is to last, opens until when: "for a
// further year | , | until 31 May".
func (x *sentence) untilBehind(j int) bool {
	if !x.wordAny(j, isComma) || j+2 >= len(x.chunks) || x.chunks[j-1].shape != time || x.chunks[j+2].shape != time || !x.preposition(j+1) {
		return false
	}
	return x.times[x.chunks[j-1].ref].Timex == when.DURATION && x.times[x.chunks[j+2].ref].Timex == when.DATE
}

// nominalAgent is the noun group that "by" says does the act of the noun at chunk i, -1 for none.
func (x *sentence) nominalAgent(i, end int) int {
	for j := i + 1; j+1 < end; j++ {
		if x.chunks[j].shape == verb {
			return -1
		}
		if a := j + 1; x.wordAny(j, isBy) && x.noun(a) != nil && (x.acts(a) || x.chunks[a].in(UNIT|NATIONALS)) {
			return a
		}
	}
	return -1
}

// runNominal adds to the hits of the sentence what the rules find where noun k of those that read as
// verbs is one, and not without that.
func (e *Extractor) runNominal(rd *reader, x *sentence, k int) {
	n := &x.acted[k]
	rd.frame = x.nominalFrame(n, rd.frame[:0])
	at := slices.Index(rd.frame, n.node)
	told := len(x.hits)
	keep := func(h *pattern.Hit) bool {
		kind := e.pack.Set.Rules[h.Prog].Kind
		if h.First > at || at >= h.Last || h.Last-h.First < 2 || kind == muster.Movement && x.wholeForce(n) {
			return false
		}
		return !slices.ContainsFunc(x.hits[:told], func(h hit) bool { return x.tellsOf(&h, kind, n) && !x.misses(&h, n) })
	}
	e.runClause(rd, x, noVerb, keep)
	if n.agent < 0 && n.owner < 0 {
		return
	}
	for k := range x.hits {
		full := &x.hits[k]
		if k < told && (x.misses(full, n) || !full.roleAt(int(n.noun))) {
			continue
		}
		for j := range x.hits[:told] {
			h := &x.hits[j]
			h.dropped = h.dropped || x.tellsOf(full, full.rule.Kind, n) && x.tellsOf(h, full.rule.Kind, n) && x.misses(h, n)
		}
	}
	if n.agent >= 0 && x.chunks[n.agent].in(ARMED) && !x.chunks[n.agent].in(PERSONNEL|HOSTFORCE|FORCE) || n.owner >= 0 && n.whose.in(ARMED) {
		for j := range x.hits {
			h := &x.hits[j]
			h.dropped = h.dropped || h.rule.Kind == muster.Operation && h.first == int(n.noun) // "the capture of four officers by rebels"
		}
	}
	x.hits = slices.DeleteFunc(x.hits, func(h hit) bool { return h.dropped })
}

// tellsOf reports whether the hit is of the kind and holds the noun.
func (x *sentence) tellsOf(h *hit, kind muster.Kind, n *nominal) bool {
	return h.rule.Kind == kind && h.first <= int(n.noun) && int(n.noun) < h.last
}

// misses reports whether the hit, told by the noun alone, lacks who does what the noun tells: "Chad's
// | dispatch of 40 men |".
func (x *sentence) misses(h *hit, n *nominal) bool {
	if v := h.role(verbRole); n.owner < 0 && n.agent < 0 || v >= 0 && x.chunks[v].shape == verb && h.rule.Kind != muster.Harm && !x.chunks[v].is(x.f.announceVerb) && !h.values(int(n.noun)) {
		return false
	}
	if n.agent >= 0 {
		return !h.catches(int(n.agent))
	}
	return !slices.ContainsFunc(h.roles, func(r role) bool { return r.first == int(n.noun) && r.slot == "from" })
}

// values reports whether the hit takes the value of a slot from chunk i.
func (h *hit) values(i int) bool {
	return slices.ContainsFunc(h.roles, func(r role) bool { return r.value != "" && r.first == i })
}

// takenFrom gives the claim as its place the country that the group at chunk i ends with, and reports whether
// a noun says that they go home from there, "the withdrawal of | 90 soldiers from Mali |", or somebody
// takes them home: "Togo will bring home | its company from the Central African Republic |".
func (x *sentence) takenFrom(c *muster.Claim, i int, h *hit) bool {
	if c.Kind != muster.Movement || c.Direction != "return" {
		return false
	}
	v := h.role(verbRole)
	if v < 0 || v >= i || x.chunks[v].shape != noun && h.role(senderRole) < 0 {
		return false
	}
	g := x.noun(i)
	if g == nil || len(g.actors) != 1 {
		return false
	}
	a := g.actors[0]
	from := a.first - 1
	if x.any(from, isDet) {
		from-- // "from | the Central African Republic"
	}
	if a.kind != name.Country || a.first <= x.chunks[i].head || !x.is(from, x.f.from) {
		return false
	}
	c.Where = muster.Names{a.name}
	return true
}

// wholeForce reports whether the noun is of what is done to a force as a whole, which is what it does and
// how long it has been there: "the deployment of the mission", "the mission's deployment".
func (x *sentence) wholeForce(n *nominal) bool {
	c := &n.whose
	if n.of >= 0 {
		c = &x.chunks[n.of]
	}
	return !n.subject && n.agent < 0 && c.in(FORCE) && c.marks&token.Counted == 0
}

// nominalFrame is the clause of the verb that the noun reads as, appended to into.
func (x *sentence) nominalFrame(n *nominal, into []int16) []int16 {
	switch {
	case n.agent >= 0 && n.of < 0:
		into = append(into, n.agent, n.node, n.owner) // "Goma's capture by the rebels"
	case n.agent >= 0:
		into = append(into, n.agent, n.node)
	case n.owner >= 0:
		into = append(into, n.owner, n.node)
	case n.of >= 0:
		into = append(into, n.of, n.node)
	}
	if n.of >= 0 && into[0] != n.of {
		into = append(into, n.of)
	}
	for j := n.noun + 1; j < n.end; j++ {
		if j != n.of && j != n.of-1 && (n.agent < 0 || j != n.agent && j != n.agent-1) {
			into = append(into, j)
		}
	}
	return into
}
