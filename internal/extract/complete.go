package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// completionFeatures are what the slots that rules leave open are found by.
type completionFeatures struct {
	with, any, clash, attack, anyone, resolve, MANDATE, weapon, betweenWord, FUND, fund, toward, would token.Sym
	groundFeatures
	kill, injure, how, them, faction, civilian, armedNoun, remains, including, among, beside, far, so, others, partisan, should, before, forceNoun, pledgeNoun, remain, its, caseNoun, displacedNoun token.Sym
}

// newCompletionFeatures interns them.
func newCompletionFeatures(v *token.Vocabulary) completionFeatures {
	s := v.Sym
	return completionFeatures{
		groundFeatures: newGroundFeatures(v),
		civilian:       s("@civilian"), kill: s("@kill"), injure: s("@injure"), how: s("how"), them: s("them"), faction: s("@faction"), armedNoun: s("@armed"), remains: s("@remains"), including: s("including"), among: s("among"), beside: s("@beside"),
		far: s("far"), so: s("so"), remain: s("@remain"), others: s("others"), partisan: s("@partisan"), should: s("should"), before: s("before"), forceNoun: s("@force_noun"), pledgeNoun: s("@pledge_noun"), its: s("its"), caseNoun: s("@case_noun"), displacedNoun: s("DISPLACED"),
		with: s("with"), any: s("any"), clash: s("@clash"), attack: s("@attack"), anyone: s("@anyone"),
		resolve: s("@resolve"), MANDATE: s("MANDATE"), weapon: s("@weapon"), betweenWord: s("between"),
		FUND: s("FUND"), fund: s("@fund"), toward: s("@toward"), would: s("would"),
	}
}

// complete fills the slots that a rule left open from what stands around the
// hit: the agent after "by", the time and place of the clause that goes with
// its own. It reports whether the claim can stand.
func (x *sentence) complete(c *muster.Claim, h *hit, v int, st *state) bool {
	switch c.Kind {
	case muster.Harm:
		if x.unreal(v) {
			return false
		}
		x.circumstance(c, h, v)
		return x.completeHarm(c, h, v, st)
	case muster.Mandate:
		x.completeMandate(c, h, v, st)
		return c.Act != "end" || c.Modality != muster.Planned || !x.decided(v)
	case muster.Incident:
		x.completeIncident(c, h, v, st)
	case muster.Strength:
		if c.When == "" && x.opensWhen(v, x.clause[v]+1) {
			x.borrow(c, v, x.clause[v]+1) // "They were 90 when they landed last June"
		}
	case muster.Training:
		x.completeTraining(c, h, v, st)
	case muster.Control:
		x.completeControl(c, h, v, st)
		return c.Modality != muster.Denied || h.role("who") >= 0
	case muster.Operation:
		x.completeOperation(c, h, v, st)
	case muster.Service:
		x.notBefore(c, v)
		x.sameDay(c, v, st)
	case muster.Funding:
		return x.completeFunding(c, h, v, st)
	}
	return true
}

// unreal reports whether the verb at chunk v tells of what did not happen: "would
// have killed dozens".
func (x *sentence) unreal(v int) bool {
	m := x.chunks[v].marks
	return x.chunks[v].shape == verb && (m&token.Modal != 0 && m&token.Passive == 0 || m&token.Future != 0 && m&token.Perfect == 0) || x.inverts(v)
}

// inverts reports whether the clause of the verb at chunk v opens with "should"
// or another modal: "Should the gangs attack again, …".
func (x *sentence) inverts(v int) bool {
	first, last := x.clauseAt(v, x.clause[v])
	return first < last && x.chunks[first].shape == word && x.Tokens[x.chunks[first].first].Is(x.f.modal)
}

// notBefore reads what "will not reopen before Wednesday" says: that it is to,
// from then on.
func (x *sentence) notBefore(c *muster.Claim, v int) {
	if c.Modality != muster.Denied || x.chunks[v].marks&token.Future == 0 {
		return
	}
	for i := v + 1; i+1 < len(x.chunks) && i < v+4; i++ {
		if k := &x.chunks[i+1]; x.wordAt(i, x.f.before) && k.shape == time && x.times[k.ref].Core != "" {
			c.Modality, c.When = muster.Planned, x.times[k.ref].Core+"/.."
			return
		}
	}
}

// completeHarm finds who did it, and carries the victims over where the words
// only count them: "Two soldiers were killed and five wounded".
func (x *sentence) completeHarm(c *muster.Claim, h *hit, v int, st *state) bool {
	c.By = x.orAgent(c.By, h, v, st)
	if c.By == nil {
		c.By = x.attacker(v, st)
	}
	if s := int(x.subjectOf[v]); c.By == nil && s >= 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 && h.role("who") != s {
		c.By = x.wielder(s)
	}
	if i := h.role("who"); i >= 0 && x.counts(i) && c.Harm == "displaced" && st.harm.armed && st.sentence-st.harm.sentence <= 1 {
		return false // fighters who get away
	}
	if i := h.role("who"); i >= 0 && (x.is(x.chunks[i].first-1, x.f.how) || x.Tokens[x.chunks[i].first].Is(x.f.how)) {
		return false // "how many of its men died"
	}
	if i := h.role("who"); i >= 0 && x.measured(i) {
		return false
	}
	if i := h.role("who"); i >= 0 && x.counts(i) && st.harm.who != nil && st.sentence-st.harm.sentence <= 1 {
		c.Who = plurals(st.harm.who)
		if c.By == nil {
			c.By = st.harm.by
		}
		if c.When == "" && c.Harm != "displaced" {
			if c.When = st.harm.when; c.When == st.event && c.When != "" {
				st.eventIn = st.sentence
			}
		}
	} else if i >= 0 && x.counts(i) && st.held.sentence == st.sentence {
		c.Who = st.held.what // "detaining 38 insurgents and killing 14"
	}
	if i := h.role("who"); i >= 0 {
		x.ofThem(c, i, st)
		x.oneKnown(c, i)
	}
	if s := h.role("sender"); s >= 0 && h.role("who") >= 0 && x.counts(h.role("who")) && x.chunks[s].is(x.f.HOSTFORCE) {
		c.Who, c.By = x.parties(s, st), nil // "the police lost three"
	}
	if i := h.role("who"); i >= 0 {
		x.ownForces(c, h, i, st)
		c.Force = x.serves(i, h, st)
	}
	if i := h.role("by"); i >= 0 && c.By == nil && x.chunks[i].is(x.f.PRONOUN) {
		c.By = st.foes
	}
	x.harmBefore(c, v, st)
	if c.Who != nil {
		i := h.role("who")
		st.harm = harm{c.Who, c.By, c.When, st.sentence, i >= 0 && (x.chunks[i].is(x.f.ARMED) || x.counts(i) && st.harm.armed)}
	}
	return true
}

// measured reports whether the noun group at chunk i is a length or a weight.
func (x *sentence) measured(i int) bool { return x.chunks[i].is(x.f.MEASURE) }

// wielder is whose weapon, aircraft or party the noun group at chunk i is, by the name
// before its head: "coalition aircraft", "an Israeli bomb".
func (x *sentence) wielder(i int) muster.Names {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 || x.properHead(g, &x.chunks[i]) {
		return nil
	}
	switch a := g.actors[0]; a.kind {
	case name.Mission, name.Country, name.Demonym, name.Group:
		return muster.Names{a.name}
	case name.Force:
		return muster.Names{first(muster.Names{a.country, a.name})}
	}
	return nil
}

// ownForces names the country of personnel whose owner the clause or the report
// names: "Malawi has lost three men", "two members of our contingent died".
func (x *sentence) ownForces(c *muster.Claim, h *hit, i int, st *state) {
	k, g := &x.chunks[i], x.noun(i)
	if g == nil || len(g.actors) > 0 || !(k.is(x.f.FOLK) || k.is(x.f.UNIT) || k.is(x.f.COUNT) && h.role("sender") >= 0) || c.Part != "" {
		return
	}
	owner := ""
	if s := h.role("sender"); s >= 0 && x.chunks[s].is(x.f.COUNTRY) && x.noun(s) != nil && len(x.noun(s).actors) > 0 {
		owner = x.noun(s).actors[0].name
	} else if k.is(x.f.UNIT) {
		owner = st.contributor
	}
	if a := x.f.adjectives[owner]; a != "" {
		c.Who = muster.Names{a + " " + st.personnelWord()}
	}
}

// ofThem names the people of whom the group at chunk i counts some: "armed men
// came; ten of them died".
func (x *sentence) ofThem(c *muster.Claim, i int, st *state) {
	if k := &x.chunks[i]; !k.is(x.f.COUNT) || !x.holds(k, x.f.them) {
		return
	}
	for j := i - 1; j >= 0 && j > i-frameLength; j-- {
		if x.individual(j) && !x.chunks[j].is(x.f.PRONOUN) && x.chunks[j].marks&token.Plural != 0 {
			c.Who = x.people(j, st)
			return
		}
	}
	if st.foes != nil {
		c.Who = st.foes
	}
}

// oneKnown counts one person whom the text has spoken of, "the attacker was
// killed".
func (x *sentence) oneKnown(c *muster.Claim, i int) {
	g, k := x.noun(i), &x.chunks[i]
	if c.N != nil || g == nil || g.figure >= 0 || g.ordinal > 0 || g.det != definite && g.det != owned || k.is(x.f.PRONOUN) || k.is(x.f.BODY) || k.is(x.f.UNIT) || k.is(x.f.collective) {
		return
	}
	if k.marks&(token.Plural|token.Negated) == 0 && (k.is(x.f.ARMED) || k.is(x.f.PERSONNEL) || k.is(x.f.PEOPLE) || k.is(x.f.OFFICIAL)) {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
}

// serves is the contributor or the force to which the words say that the victims
// at chunk i belong, "" for those of nobody and of the host country.
func (x *sentence) serves(i int, h *hit, st *state) string {
	c := &x.chunks[i]
	if s := h.role("sender"); s >= 0 && (x.chunks[s].is(x.f.COUNTRY) || x.chunks[s].is(x.f.FORCE)) {
		who, _ := x.contributors(s, st)
		return first(who)
	}
	if !c.is(x.f.PERSONNEL) && !c.is(x.f.NATIONALS) && !c.is(x.f.UNIT) && !c.is(x.f.FOLK) {
		return ""
	}
	who, explicit := x.contributors(i, st)
	if !explicit || len(who) != 1 {
		return ""
	}
	return who[0]
}

// harmBefore dates a harm by the event that this sentence or the one before
// tells, and names its attackers, where its own words do neither. What has been
// suffered over time ("have died") is no event.
func (x *sentence) harmBefore(c *muster.Claim, v int, st *state) {
	if c.Harm == "displaced" {
		return
	}
	x.sameEvent(c, v, st)
	if c.Modality == muster.Denied || x.chunks[v].marks&(token.Perfect|token.Future|token.Modal|token.Infin) != 0 {
		return
	}
	if c.By == nil && st.attackers != nil && st.sentence-st.attackIn <= 1 {
		c.By = st.attackers
	}
}

// dayBefore is the day named last before chunk v in the sentence.
func (x *sentence) dayBefore(v int) muster.Date {
	for i := v - 1; i >= 0 && i > v-reach; i-- {
		if c := &x.chunks[i]; c.shape == time && len(x.times[c.ref].Date) == len("2006-01-02") {
			return x.times[c.ref].Date
		}
	}
	return ""
}

// A harm is what is remembered of the last one, for words that only count:
// "Two soldiers were killed and five wounded".
type harm struct {
	who, by  muster.Names
	when     muster.Date
	sentence int
	armed    bool // of armed men
}

// counts reports whether chunk i counts what was spoken of before: "five",
// "another 18", "30 wounded".
func (x *sentence) counts(i int) bool {
	c := &x.chunks[i]
	if g := x.noun(i); g != nil && g.ordinal > 0 && g.figure < 0 && !c.is(x.f.noun) {
		return true // "a third"
	}
	return (c.is(x.f.COUNT) || c.is(x.f.DEAD)) && !c.is(x.f.ARMED) && !c.is(x.f.PEOPLE) && !c.is(x.f.PERSONNEL) && !c.is(x.f.NATIONALS) && !c.is(x.f.FOLK)
}

// orAgent is the names given, else those of the agent of the verb at v.
func (x *sentence) orAgent(by muster.Names, h *hit, v int, st *state) muster.Names {
	if by != nil {
		return by
	}
	if i := x.agent(v, h.last); i >= 0 && !h.catches(i) && x.acts(i) {
		return x.parties(i, st)
	}
	return nil
}

// agent is the noun group after "by" in the clause of the verb at v, or right
// after the hit that ends at chunk last, -1 where there is none.
func (x *sentence) agent(v, last int) int {
	for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength; i++ {
		if x.clause[i] != x.clause[v] && i > last {
			break
		}
		if x.wordAt(i, x.f.by) && x.noun(i+1) != nil {
			return i + 1
		}
	}
	return -1
}

// catches reports whether a role of the hit holds chunk i.
func (h *hit) catches(i int) bool {
	for _, r := range h.roles {
		if i >= r.first && i < r.last {
			return true
		}
	}
	return false
}

// acts reports whether the noun group at chunk i can do something: a blast or
// a disease cannot.
func (x *sentence) acts(i int) bool {
	c, f := &x.chunks[i], x.f
	return c.is(f.ARMED) || c.is(f.FORCE) || c.is(f.ORG) || c.is(f.COUNTRY) || c.is(f.PERSONNEL) || c.is(f.BODY) ||
		c.is(f.HOSTFORCE) || c.is(f.PERSON) || c.is(f.PEOPLE)
}

// attacker is who attacks in the clause that says how people were harmed:
// "killed when gunmen attacked", "hurt in clashes with protesters".
func (x *sentence) attacker(v int, st *state) muster.Names {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength; i++ {
		c := &x.chunks[i]
		switch {
		case x.clause[i] > x.clause[v]+2:
			return nil
		case c.shape == noun && c.is(x.f.clash) && x.wordAt(i+1, x.f.with) && x.noun(i+2) != nil && x.acts(i+2):
			return x.parties(i+2, st)
		case c.shape == verb && x.opensWhen(v, x.clause[i]):
			if s := int(x.subjectOf[i]); s > v && x.acts(s) && (c.is(x.f.attack) || x.chunks[s].is(x.f.ARMED)) {
				return x.parties(s, st)
			}
		}
	}
	return nil
}

// clauseAt is the run of chunks of clause n, looked for near chunk v; empty
// where it is not there.
func (x *sentence) clauseAt(v int, n int16) (first, last int) {
	first = v
	for first > 0 && x.clause[first-1] >= n && v-first < reach {
		first--
	}
	for first < len(x.chunks) && x.clause[first] < n && first-v < reach {
		first++
	}
	last = first
	for last < len(x.chunks) && x.clause[last] == n && last-first < reach {
		last++
	}
	return first, last
}

// reach is how many chunks away a clause may stand that bears on another.
const reach = 48

// opensWhen reports whether clause n, near chunk v, begins with "when",
// "after" or another word that subordinates it.
func (x *sentence) opensWhen(v int, n int16) bool {
	first, last := x.clauseAt(v, n)
	return first < last && x.chunks[first].is(x.f.subord)
}

// circumstance dates and places a claim that its own clause does not: by the
// clause that "when" or "after" ties to it, or by the one that a participle or
// a conjunction continues.
func (x *sentence) circumstance(c *muster.Claim, h *hit, v int) {
	if c.When != "" && c.Where != nil {
		return
	}
	n := x.clause[v]
	if x.opensWhen(v, n+1) {
		if i := x.borrow(c, v, n+1); i >= 0 {
			h.last = max(h.last, i+1) // "killed when gunmen attacked a car in December"
		}
	}
	if n > 0 && (x.opensWhen(v, n) || x.continues(v)) {
		m := n - 1
		for m > 0 && x.onlyMark(v, m) {
			m-- // "on Friday, when gunmen attacked"
		}
		x.borrow(c, v, m)
	}
	for m := n + 1; m <= n+3; m++ {
		first, last := x.clauseAt(v, m)
		if first >= last || !x.sharesSubject(first, last, v) && !x.alsoHarms(first, last) || !x.wordAt(first, x.f.and) && !x.wordAt(first, x.f.comma) && !(m > n+1 && x.opensWhen(v, m)) {
			return
		}
		x.borrow(c, v, m) // "killed three and wounded four on Tuesday", "while searching for a leader in Sake"
	}
}

// sharesSubject reports whether the first verb of chunks [first, last) has the
// subject of the verb at v.
func (x *sentence) sharesSubject(first, last, v int) bool {
	for i := first; i < last; i++ {
		if k := &x.chunks[i]; k.shape == verb {
			return k.marks&(token.Part|token.Ing) != 0 || x.subjectOf[i] == x.subjectOf[v] && x.subjectOf[v] >= 0
		}
	}
	return false
}

// alsoHarms reports whether chunks [first, last) tell of more people who came to
// harm: "and thirteen others hurt".
func (x *sentence) alsoHarms(first, last int) bool {
	for i := first; i < last; i++ {
		if k := &x.chunks[i]; k.shape == verb {
			return k.is(x.f.kill) || k.is(x.f.injure)
		}
	}
	return false
}

// onlyMark reports whether clause n, near chunk v, is a mark of punctuation.
func (x *sentence) onlyMark(v int, n int16) bool {
	first, last := x.clauseAt(v, n)
	return last == first+1 && x.chunks[first].marks&token.Punct != 0
}

// continues reports whether the clause of the verb at v goes on with the one
// before: a participle, or a clause after "and".
func (x *sentence) continues(v int) bool {
	if x.chunks[v].marks&(token.Ing|token.Part) != 0 {
		return true
	}
	first, _ := x.clauseAt(v, x.clause[v])
	return x.wordAt(first, x.f.and) || x.wordAt(first, x.f.comma)
}

// borrow takes time and place from clause n, near chunk v, where the claim has
// none. It returns the last chunk it took, or -1.
func (x *sentence) borrow(c *muster.Claim, v int, n int16) int {
	taken := -1
	first, last := x.clauseAt(v, n)
	for i := first; i < last; i++ {
		if k := &x.chunks[i]; c.When == "" && k.shape == time && x.times[k.ref].Timex != "DURATION" {
			c.When, taken = x.times[k.ref].Date, i
		}
		if c.Where == nil && hasPlace(c.Kind) && x.chunks[i].is(x.f.locative) {
			if c.Where = x.placeAt(i + 1); c.Where != nil {
				taken = i + 1
			}
		}
	}
	return taken
}
