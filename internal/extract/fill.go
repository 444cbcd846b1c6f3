package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/pattern"
	"muster/internal/rule"
	"muster/internal/token"
)

// A hit is a rule that matched: the chunks [first, last) and what each role
// caught.
type hit struct {
	rule        *rule.Rule
	first, last int
	roles       []role
}

// A role is the chunks [first, last) that a named role of a rule caught.
type role struct {
	name        string
	first, last int
}

// newHit is the hit h of the rule over the chunks of frame, in chunks of the
// sentence.
func newHit(r *rule.Rule, h *pattern.Hit, frame []int16) hit {
	out := hit{rule: r}
	out.first, out.last = extent(frame[h.First:h.Last])
	for i, name := range r.Match.Roles() {
		if s := h.Roles[i]; s.Last > s.First {
			first, last := extent(frame[s.First:s.Last])
			out.roles = append(out.roles, role{name, first, last})
		}
	}
	return out
}

// extent is the run of chunks that holds all of the given ones.
func extent(chunks []int16) (first, last int) {
	first, last = int(chunks[0]), int(chunks[0])+1
	for _, i := range chunks {
		first, last = min(first, int(i)), max(last, int(i)+1)
	}
	return first, last
}

// role is the first chunk that the named role caught, or -1.
func (h *hit) role(name string) int {
	for _, r := range h.roles {
		if r.name == name {
			return r.first
		}
	}
	return -1
}

// claims turns a hit into claims: one, or one for each contributor of a list.
func (x *sentence) claims(h *hit, st *state) {
	c := muster.Claim{Kind: h.rule.Kind}
	for slot, v := range h.rule.Set {
		setText(&c, slot, v)
	}
	v := x.anchor(h)
	if of(c.Kind) && x.asks() {
		return
	}
	for _, r := range h.roles {
		x.fill(&c, r, h, st)
	}
	if c.Modality == "" {
		if m := x.mood(v, x.negatable(h)); m != muster.Actual {
			c.Modality = m
		}
	}
	timeChunk := -1
	if c.When == "" {
		c.When, timeChunk = x.whenOf(h.first, h.last, v)
	}
	placeChunk := x.placed(&c, h, v)
	x.stockDate(&c, v, st)
	if !x.complete(&c, h, v, st) {
		return
	}
	x.attributed(&c, v)
	st.dated, st.eitherWay = false, false
	if h.rule.Set["like"] != "" {
		if c.Part == "" && h.rule.Set["like"] == "whole" && x.isSubject(h.role("group")) {
			return
		}
		at := int(x.Tokens[x.chunks[h.first].first].Start)
		if !st.likeWhole(&c, at, x.wholeFrom(&c), int(x.Tokens[x.first].Start), x.definiteCounts()) && h.rule.Set["like"] != "any" {
			return
		}
	}
	if !x.settle(&c, h, v, st) {
		return
	}
	x.spanDates(&c, timeChunk)
	x.widen(h, timeChunk, placeChunk)
	x.emit(c, h, st)
	x.emitAgain(c, h, timeChunk, st)
	x.siblings(c, h, v, st)
	x.gapped(c, h, st)
	x.further(c, h, st)
}

// anchor is the chunk of the verb that the hit turns on: the role "verb", else
// the first verb group, else the first chunk.
func (x *sentence) anchor(h *hit) int {
	if v := h.role("verb"); v >= 0 {
		return v
	}
	for i := h.first; i < h.last; i++ {
		if x.chunks[i].shape == verb {
			return i
		}
	}
	return h.first
}

// negatable is the chunk whose "no" denies the claim.
func (x *sentence) negatable(h *hit) int {
	for _, n := range [...]string{"group", "who", "sender", "n", "by", "what", "x"} {
		if i := h.role(n); i >= 0 {
			return i
		}
	}
	return -1
}

// fill gives the claim what role r caught.
func (x *sentence) fill(c *muster.Claim, r role, h *hit, st *state) {
	i := r.first
	switch r.name {
	case "verb", "x":
	case "whole":
		x.fillWhole(c, i, st)
	case "group":
		x.fillGroup(c, i, st)
	case "sender":
		if c.Kind == muster.Harm {
			return
		}
		x.fillOwner(c, i, h, st)
	case "n":
		if c.N = x.figureOf(i, c.Kind); c.N == nil && c.Kind == muster.Harm {
			c.N = x.victims(i)
		}
	case "who":
		x.fillWho(c, i, h, st)
	case "when":
		c.When = x.dateOf(i)
	case "ends":
		c.Ends = x.coreDate(i)
	case "length":
		c.Length = x.lengthOf(i)
	case "ordinal":
		if g := x.noun(i); g != nil {
			c.Ordinal = g.ordinal
		}
	case "part":
		x.fillPart(c, i)
	case "person":
		if g := x.noun(i); g != nil && g.person >= 0 {
			c.Person = x.names[g.person].Name
		} else if g != nil && x.chunks[i].is(x.f.he) {
			c.Person = st.cast.person(x.chunks[i].is(x.f.she))
		}
	case "instrument":
		c.Instrument, _ = x.instrumentIn(r.first)
	case "role":
		c.Role = muster.Names{x.plainWords(x.chunks[i].first, x.chunks[r.last-1].last)}
	case "org", "for", "said_by", "force":
		if n := x.named(i, st); len(n) > 0 {
			setText(c, r.name, n[0])
		}
	case "target":
		c.Target = append(c.Target, x.things(i)...)
	case "where", "what":
		x.fillThing(c, r.name, i, st)
		if c.Kind == muster.Service {
			h.first = min(h.first, x.siteList(i))
		}
	case "from":
		c.From = x.from(i, st)
	case "to":
		c.To = append(c.To, x.getters(i, st)...)
	case "by", "asked_by":
		list := listSlot(c, r.name)
		*list = append(*list, x.parties(i, st)...)
	default:
		if list := listSlot(c, r.name); list != nil {
			*list = append(*list, x.named(i, st)...)
		}
	}
}

// fillWhole gives the claim the whole that group i takes a share of, "the 2,500
// planned" of "half of the 2,500 planned", else the group itself. A target that
// names nobody is the mission's.
func (x *sentence) fillWhole(c *muster.Claim, i int, st *state) {
	g := x.noun(i)
	if g == nil {
		return
	}
	c.N = x.figureOf(i, c.Kind)
	if g.whole >= 0 {
		f := x.figures[g.whole].Figure
		f.Unit = x.unit(i, c.Kind)
		c.N = &f
	}
	who, explicit := x.contributors(i, st)
	if !explicit && c.Basis != "pledged" {
		who = x.orMission(st.force, st)
		if home := x.parliamentOf(i, st); home != "" {
			who = []string{home}
		}
	}
	if c.Who == nil {
		c.Who = who
	}
}

// parliamentOf is the contributor whose own parliament or government decides on
// group i: "Its parliament approved up to 500"; "" where a council decides for
// the mission.
func (x *sentence) parliamentOf(i int, st *state) string {
	for s := i - 1; s >= 0; s-- {
		c := &x.chunks[s]
		if c.shape != noun || !c.is(x.f.assembly) {
			continue
		}
		if who, explicit := x.contributors(s, st); explicit {
			return first(who)
		}
		if t := st.topic; x.Tokens[c.first].Is(x.f.possessive) && t != st.mission.Short && t != "" {
			return t
		}
		return st.home
	}
	return ""
}

// fillPart gives the claim the part of a whole that chunk i names: a body, else
// the words without the figure, "police" for "police personnel".
func (x *sentence) fillPart(c *muster.Claim, i int) {
	g := x.noun(i)
	if g == nil {
		return
	}
	c.Part = strings.TrimSuffix(x.plainText(&x.chunks[i]), " personnel")
	for _, a := range g.actors {
		if a.kind == name.Body || a.kind == name.Org || a.kind == name.Force {
			c.Part = a.name
		}
	}
	if c.N == nil {
		c.N = x.figureOf(i, c.Kind)
	}
}

// fillGroup gives the claim all that a group of personnel says: who they are,
// how many, which contingent.
func (x *sentence) fillGroup(c *muster.Claim, i int, st *state) {
	who, explicit := x.contributors(i, st)
	if c.Kind == muster.Commitment && c.Basis != "pledged" && !explicit {
		who = x.orMission(st.force, st)
	}
	if c.Who == nil {
		c.Who = who
	}
	g := x.noun(i)
	if g == nil {
		return
	}
	if c.N == nil {
		c.N = x.figureOf(i, c.Kind)
	}
	if ch := &x.chunks[i]; c.Kind == muster.Movement && c.Ordinal == 0 && (ch.is(x.f.unit) || ch.is(x.f.vehicle) || !ch.is(x.f.noun) && g.figure < 0) {
		c.Ordinal = g.ordinal // of a contingent, not of "the first 200 or so"
	}
	if explicit {
		st.contribute(who)
	}
}

// fillOwner makes chunk i the contributor or force of a group that does not
// name its own: "Kenya sent 144 officers".
func (x *sentence) fillOwner(c *muster.Claim, i int, h *hit, st *state) {
	if g := h.role("group"); g >= 0 {
		if who, explicit := x.contributors(g, st); explicit {
			c.Who = who
			return
		}
	}
	if who, explicit := x.contributors(i, st); explicit || x.chunks[i].is(x.f.FORCE) || x.chunks[i].is(x.f.itself) {
		c.Who = who
	}
}

// fillWho gives the claim its actor, as its kind understands it.
func (x *sentence) fillWho(c *muster.Claim, i int, h *hit, st *state) {
	switch c.Kind {
	case muster.Strength, muster.Movement, muster.Commitment, muster.Term:
		who, explicit := x.contributors(i, st)
		if c.Kind == muster.Commitment && c.Basis != "pledged" && !explicit && !x.chunks[i].is(x.f.itself) {
			who = x.orMission(st.force, st)
		}
		c.Who = who
		x.fillOwner(c, i, h, st)
	case muster.Harm:
		c.Who = x.people(i, st)
		if c.N == nil {
			c.N = x.victims(i)
		}
	case muster.Operation:
		c.Who = append(c.Who, x.doers(i, st)...)
	case muster.Control:
		c.Who = append(c.Who, x.holder(i, st)...)
	case muster.Training:
		c.Who = x.trainees(i, st)
		if c.N == nil {
			c.N = x.figureOf(i, c.Kind)
		}
	default:
		c.Who = append(c.Who, x.named(i, st)...)
	}
}

// fillThing gives the claim its ground, its sites or whatever else it is about.
func (x *sentence) fillThing(c *muster.Claim, slot string, i int, st *state) {
	switch {
	case c.Kind == muster.Control:
		x.ground(c, i, st)
	case slot == "where":
		c.Where = append(c.Where, x.named(i, st)...)
	case c.Kind == muster.Service:
		c.What = x.sites(i, st)
	default:
		c.What = append(c.What, x.named(i, st)...)
	}
}

// victims is how many people group i is: its figure, or 1 for one person.
func (x *sentence) victims(i int) *muster.Figure {
	if f := x.figureOf(i, muster.Harm); f != nil {
		return f
	}
	g, c := x.noun(i), &x.chunks[i]
	if g == nil || c.marks&token.Plural != 0 || c.is(x.f.PRONOUN) || g.ordinal > 0 || g.det == none || x.nobody(c) {
		return nil
	}
	if g.person >= 0 || x.apposed(i) != "" || g.det == indefinite || g.det == bare && x.heading {
		return &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
	return nil
}

// figureOf is the figure of the noun group at chunk i with the unit that the
// kind of claim gives it, nil without one.
func (x *sentence) figureOf(i int, kind muster.Kind) *muster.Figure {
	g := x.noun(i)
	if g == nil || g.figure < 0 {
		return nil
	}
	m := &x.figures[g.figure]
	if of(kind) && x.countsUnits(m) {
		return nil
	}
	f := m.Figure
	if m.Class == figure.Fraction {
		if g.whole < 0 {
			return nil
		}
		f = figure.Share(*m, x.figures[g.whole].Figure)
	}
	if f.Bound == "" {
		f.Bound = muster.Exact
	}
	if f.Unit == "" {
		f.Unit = x.unit(i, kind)
	}
	return &f
}

// countsUnits reports whether the figure counts units, "two companies", and not
// the people in them.
func (x *sentence) countsUnits(m *figure.Mention) bool {
	for i := m.Last; i < x.last && i < m.Last+4; i++ {
		switch t := &x.Tokens[i]; {
		case t.Is(x.f.dash), t.Is(x.f.personnel), t.Has(token.Punct), t.Is(x.f.prep):
			return false
		case t.Is(x.f.unit), t.Is(x.f.vehicle):
			return true
		}
	}
	return false
}

// unit is what the figure of chunk i counts.
func (x *sentence) unit(i int, kind muster.Kind) string {
	c := &x.chunks[i]
	switch kind {
	case muster.Strength, muster.Movement, muster.Commitment:
		return "personnel"
	case muster.Harm:
		if c.is(x.f.PERSONNEL) {
			return "personnel"
		}
		return "people"
	case muster.Funding:
		return ""
	}
	if c.is(x.f.COUNT) {
		return "people"
	}
	return x.Tokens[c.head].Word.Form
}

// lengthOf is the length that chunk i states: "six months", "a one-year tour".
func (x *sentence) lengthOf(i int) string {
	if g := x.noun(i); g != nil && g.length >= 0 {
		return wholeMonths(x.times[g.length].Length)
	}
	if c := &x.chunks[i]; c.shape == time {
		return wholeMonths(x.times[c.ref].Length)
	}
	return ""
}

// dateOf is the date of the time at chunk i.
func (x *sentence) dateOf(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Date
	}
	return ""
}

// coreDate is the date of the time at chunk i without its preposition.
func (x *sentence) coreDate(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Core
	}
	return ""
}

// placed gives the claim the place that its clause names after a preposition,
// and returns the chunk of the place, or -1.
func (x *sentence) placed(c *muster.Claim, h *hit, v int) int {
	if c.Where != nil || !hasPlace(c.Kind) {
		return -1
	}
	for i := h.first; i+1 < len(x.chunks); i++ {
		if x.clause[i] != x.clause[v] && i >= h.last {
			break
		}
		if !x.chunks[i].is(x.f.locative) || x.noun(i+1) == nil || c.Kind == muster.Harm && c.Harm != "displaced" && x.wordAt(i, x.f.from) {
			continue
		}
		if c.Where = x.placeAt(i + 1); c.Where != nil {
			return i + 1
		}
	}
	return -1
}

// placeAt is the place that the noun group at chunk i names, nil where it is
// none.
func (x *sentence) placeAt(i int) muster.Names {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 {
		return nil
	}
	switch a := g.actors[len(g.actors)-1]; a.kind {
	case name.Place, name.Country:
		return muster.Names{a.name}
	}
	return nil
}

// hasPlace reports whether claims of the kind say where.
func hasPlace(k muster.Kind) bool {
	switch k {
	case muster.Funding, muster.Mandate, muster.Term, muster.Role, muster.Statement, muster.Commitment, muster.Training:
		return false
	}
	return true
}

// attributed gives the claim who says it.
func (x *sentence) attributed(c *muster.Claim, v int) {
	if c.SaidBy != "" {
		return
	}
	speaker, denied := x.saidBy(v)
	c.SaidBy = speaker
	if denied {
		c.Modality = muster.Denied
	}
}

// closeTo is the chunk that the evidence of a hit begins with: where other verbs
// stand between the subject and the verb that the hit turns on, the subject is
// carried over and not part of the words.
func (x *sentence) closeTo(h *hit) int {
	v := x.anchor(h)
	if x.chunks[v].shape != verb || int(x.subjectOf[v]) != h.first || x.members(h) != nil {
		return h.first
	}
	if x.chunks[v].marks&token.Ing != 0 && x.wordAt(v-1, x.f.comma) {
		return v // ", killing nine"
	}
	for u := h.first + 1; u < v; u++ {
		if x.chunks[u].shape == verb && x.subjectOf[u] == x.subjectOf[v] && x.clause[u] != x.clause[v] && x.chunks[u].marks&(token.Ing|token.Part) == 0 {
			return v
		}
	}
	return h.first
}

// emit adds the claim with its evidence, once for each contributor of a list:
// "soldiers from the Bahamas, Belize and Guatemala" are three claims.
func (x *sentence) emit(c muster.Claim, h *hit, st *state) {
	first, last := h.first, h.last
	if !of(c.Kind) || !h.roleAt(first) {
		first = x.closeTo(h)
	}
	c.Evidence = x.evidence(x.chunks[first].first, x.endOf(first, last))
	if c.Kind == muster.Role {
		if c.Role = st.newPosts(c.Person, c.Role); c.Role == nil {
			return
		}
	}
	if len(c.Who) < 2 || !each(c.Kind) || c.N != nil && !x.distributes(first, last) {
		st.addRule(c, h.rule)
		return
	}
	list := x.members(h)
	for k, who := range c.Who {
		one := c
		one.Who = muster.Names{who}
		if k < len(list) && x.heads(h) {
			one.Evidence = x.evidence(list[k].first, x.endOf(first, last))
		} else if k < len(list) {
			one.Evidence = x.evidence(x.chunks[first].first, max(list[k].last, x.chunks[first].first+1))
		}
		st.addRule(one, h.rule)
	}
}

// roleAt reports whether a role of the hit is on chunk i.
func (h *hit) roleAt(i int) bool {
	for _, r := range h.roles {
		if r.first == i {
			return true
		}
	}
	return false
}

// heads reports whether the list of the hit is bare names before the verb: each
// member then has the rest of the clause, "Namibia left from Pemba".
func (x *sentence) heads(h *hit) bool {
	for _, n := range [...]string{"group", "who", "sender"} {
		if i := h.role(n); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) > 1 {
			return x.noun(i).actors[0].first <= x.chunks[i].first+1 && x.chunks[i].is(x.f.COUNTRY) && !x.chunks[i].is(x.f.PERSONNEL) && h.last > i+1
		}
	}
	return false
}

// widen takes the time and the place of a claim into its hit, where they follow
// it closely and no other verb stands between.
func (x *sentence) widen(h *hit, chunks ...int) {
	first, last := h.first, h.last
	for _, i := range chunks {
		if i >= 0 && i < h.first && h.first-i <= 3 && !x.verbBetween(i, h.first) {
			first = i
			if x.preposition(i - 1) {
				first--
			}
		}
		if i >= h.last && (i < h.last+3 || i < h.last+9 && !x.verbBetween(h.last, i)) {
			last = max(last, i+1)
		}
	}
	h.first, h.last = first, last
	for h.rule.Kind != muster.Movement && h.rule.Kind != muster.Strength && h.rule.Kind != muster.Commitment {
		n := x.adjunct(h.last)
		if n == 0 || h.last+n > last+6 {
			return
		}
		h.last += n
	}
}

// adjunct is how many chunks from i on are a time, or a preposition with what
// it governs, in the clause of the chunk before; 0 for none.
func (x *sentence) adjunct(i int) int {
	switch {
	case i >= len(x.chunks) || x.clause[i] != x.clause[i-1]:
		return 0
	case x.chunks[i].shape == time:
		return 1
	case x.preposition(i) && i+1 < len(x.chunks) && x.chunks[i+1].shape != verb && x.chunks[i+1].shape != word && !x.relative(i+1):
		return 2
	}
	return 0
}

// endOf is the token after the chunks [first, last). A time inside a verb group
// stands after the group and ends before it.
func (x *sentence) endOf(first, last int) int32 {
	end := x.chunks[last-1].last
	if last-2 >= first {
		end = max(end, x.chunks[last-2].last)
	}
	return end
}

// each reports whether a list of actors makes one claim each.
func each(k muster.Kind) bool {
	return k == muster.Strength || k == muster.Movement || k == muster.Commitment || k == muster.Term
}

// distributes reports whether the figure holds for each member of the list:
// "Hungary and Romania each sent a company of 120".
func (x *sentence) distributes(first, last int) bool {
	for i := x.chunks[first].first; i < x.last && i < x.chunks[last-1].last+1; i++ {
		if x.Tokens[i].Is(x.f.each) {
			return true
		}
	}
	return false
}

// members are the actors of the hit's group, where the evidence of each ends.
func (x *sentence) members(h *hit) []actor {
	for _, n := range [...]string{"group", "who", "sender"} {
		if i := h.role(n); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) > 1 {
			return x.noun(i).actors
		}
	}
	return nil
}

// stockDate dates a stock that has no date of its own at the report's date. How
// many fled is no stock, how many are displaced is.
func (x *sentence) stockDate(c *muster.Claim, v int, st *state) {
	if c.When != "" {
		return
	}
	held := c.Kind == muster.Control && c.Act == "holds" ||
		c.Kind == muster.Harm && c.Harm == "displaced" && (x.chunks[v].marks&(token.Past|token.Perfect|token.Part|token.Ing|token.Future) == 0 || v > 0 && x.chunks[v-1].is(x.f.remain))
	if held {
		c.When = st.report.Date.EDTF
	}
}
