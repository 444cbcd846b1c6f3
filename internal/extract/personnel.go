package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// An event is a movement that the report has told with its date.
type event struct {
	who      string
	n        float64
	ordinal  int
	date     muster.Date
	sentence int
}

// maxEvents bounds how many events a reading remembers.
const maxEvents = 32

// settle gives a claim on personnel what its kind asks for beyond the words of
// its rule. It reports whether there is a claim at all.
func (x *sentence) settle(c *muster.Claim, h *hit, v int, st *state) bool {
	if len(c.Who) == 0 && of(c.Kind) && h.role("group") < 0 && h.role("who") < 0 && h.role("sender") < 0 {
		c.Who = x.spokenOf(st)
		if c.Kind == muster.Commitment && c.Basis != "pledged" {
			c.Who = x.orMission(st.force, st)
		}
	}
	if c.Modality == muster.Actual {
		c.Modality = ""
	}
	x.speakersOwn(c, h, st)
	if (c.Kind == muster.Term || c.Kind == muster.Commitment) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Must != 0 {
		c.Modality = muster.Requested // "should be renewed for six months"
	}
	if g := h.role("group"); g >= 0 && of(c.Kind) && x.Tokens[x.chunks[g].first].Is(x.f.every) {
		return false
	}
	switch c.Kind {
	case muster.Strength:
		if len(c.Who) == 0 {
			return false
		}
		if m := x.wished(h, v); m != "" {
			c.Kind, c.Basis, c.Modality, c.When = muster.Commitment, "planned", m, ""
			return c.N != nil
		}
		x.settleStrength(c, h, v, st)
	case muster.Movement:
		if len(c.Who) == 0 && c.Modality != muster.Denied {
			return false
		}
		if c.N != nil && x.permitted(v) {
			return false // a ceiling: "is authorised to deploy up to 600"
		}
		x.way(c, v, st)
		return x.settleMovement(c, h, v, st)
	case muster.Commitment:
		x.settleCommitment(c, v)
		return len(c.Who) > 0 && (c.N != nil || c.Modality == muster.Denied)
	case muster.Operation:
		return x.operated(c, v)
	case muster.Incident:
		return x.happened(c, v, st)
	case muster.Role:
		return c.Person != ""
	case muster.Term:
		if c.Ends == "" && c.Length == "" && x.chunks[v].is(x.f.endVerb) {
			c.Ends = c.When // "in August the mandate expires"
		}
		c.When = ""
		if c.Modality == muster.Planned {
			c.Modality = ""
		}
		if c.Of == "mandate" {
			if _, explicit := x.contributors(max(h.role("who"), 0), st); h.role("who") < 0 || !explicit {
				c.Who = x.orMission(st.force, st)
			}
		} else if i := h.role("who"); i < 0 {
			c.Who = x.orMission(st.contributing(true, false), st)
		} else if who, explicit := x.contributors(i, st); !explicit && !x.chunks[i].is(x.f.FORCE) {
			c.Who = x.orMission(st.contributing(true, false), st)
		} else {
			c.Who = who
		}
		return len(c.Who) > 0 && (c.Length != "" || c.Ends != "")
	}
	return true
}

// wished is the modality of a strength that stands beside what somebody wants or
// plans, "asked for a new mission, with 8,000 troops", which makes it a target;
// "" for a strength in place.
func (x *sentence) wished(h *hit, v int) muster.Modality {
	if x.chunks[v].shape == verb || !x.chunks[h.first].is(x.f.FORCE) || x.verbOf[h.first] < 0 {
		return ""
	}
	switch c := &x.chunks[x.verbOf[h.first]]; {
	case c.is(x.f.request):
		return muster.Requested
	case c.marks&(token.Infin|token.Future|token.Modal) != 0:
		return muster.Planned
	}
	return ""
}

// speakersOwn gives a group that names nobody to the contributor who speaks of
// it: "Hungary says 60 soldiers could be sent back".
func (x *sentence) speakersOwn(c *muster.Claim, h *hit, st *state) {
	g := h.role("group")
	if g < 0 || c.SaidBy == "" || c.SaidBy == st.mission.Host || !x.namesCountry(c.SaidBy) || x.chunks[g].is(x.f.FORCE) {
		return
	}
	if _, explicit := x.contributors(g, st); !explicit {
		c.Who = muster.Names{c.SaidBy}
	}
}

// namesCountry reports whether the sentence names the country, by itself or by
// its capital.
func (x *sentence) namesCountry(s string) bool {
	return slices.ContainsFunc(x.names, func(m name.Mention) bool {
		return m.Kind == name.Country && m.Name == s || m.Metonym == s
	})
}

// of reports whether claims of the kind are on personnel.
func of(k muster.Kind) bool {
	return k == muster.Strength || k == muster.Movement || k == muster.Commitment || k == muster.Term
}

// spokenOf is whose personnel the sentence spoke of last, else the topic of the
// text.
func (x *sentence) spokenOf(st *state) muster.Names {
	if len(x.chunks) > 0 && x.chunks[0].is(x.f.VERBLESS) {
		return x.orMission(st.force, st)
	}
	if x.lead != "" {
		return muster.Names{x.lead}
	}
	if st.counted.sentence == st.sentence {
		return st.counted.who
	}
	if st.topic != "" {
		return muster.Names{st.topic}
	}
	return x.orMission(st.contributor, st)
}

// settleStrength dates a stock: tied to an event at the event's date, else at
// the report's unless the sentence tells of the past.
func (x *sentence) settleStrength(c *muster.Claim, h *hit, v int, st *state) {
	if c.Modality == muster.Planned && c.Relative == "before" || c.Modality == muster.Denied && c.N != nil && c.N.Bound == muster.UpTo {
		c.Modality = "" // "never had more than 2,200"
	}
	if g := h.role("group"); g >= 0 && x.chunks[g].is(x.f.PERCENT) && x.noun(g).whole >= 0 && (x.chunks[v].marks&token.Part != 0 || int(x.objectOf[v]) == g) {
		c.When = st.report.Date.EDTF // the date is that of the plan
		return
	}
	if h.rule.Set["dated"] == "none" && c.When == "" {
		return
	}
	if c.When == "" && x.chunks[h.first].is(x.f.VERBLESS) {
		c.When = st.listed
	}
	if c.When != "" {
		return
	}
	if c.Relative != "" {
		if e := st.lastEvent("", 3); e != nil && !(h.rule.Set["modality"] == "planned" && x.chunks[h.first].is(x.f.subord)) {
			c.When = e.date
			return
		}
	}
	if c.Modality == muster.Planned && c.Relative == "after" {
		return
	}
	past := !x.chunks[v].is(x.f.give) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Past != 0 && x.chunks[v].marks&token.Perfect == 0
	if c.Relative != "" || !past || c.SaidBy != "" || x.heading {
		c.When = st.report.Date.EDTF
	}
}

// settleMovement dates a movement by an event told before, where the words
// point back to it.
func (x *sentence) settleMovement(c *muster.Claim, h *hit, v int, st *state) bool {
	if x.purposeOf(h, v) || x.pronounAside(h, v) {
		return false
	}
	if g := h.role("group"); g >= 0 && (x.chunks[g].is(x.f.withdrawal) || x.chunks[g].is(x.f.dispatch)) {
		x.settleAct(c, g, st)
	}
	st.eitherWay = c.Direction == "depart" && x.chunks[v].is(x.f.leave) && !x.toPlace(v)
	if h.rule.Set["dated"] == "none" {
		c.When = ""
		return true
	}
	if who := x.comesFrom(h, v, st); len(who) > 0 && c.Direction == "arrive" {
		c.Who = who
	}
	if g := h.role("group"); g >= 0 {
		x.settleHome(c, g, v, st)
	}
	if c.Modality == "" && x.underWay(v) && (c.SaidBy != "" || x.chunks[v].marks&token.Past == 0) {
		c.Modality = muster.Planned // "is sending 200 more"
	}
	if d, ok := strings.CutPrefix(string(c.When), "../"); ok && c.Modality != "" && c.Modality != muster.Denied && st.report.Date.EDTF != "" {
		begin, _, _ := strings.Cut(string(st.report.Date.EDTF), "/")
		c.When = muster.Date(begin + "/" + d) // "before April 15", still ahead
	}
	if c.When == "" && !x.heading {
		if e := x.pointedAt(c, h, v, st); e != nil {
			c.When = e.date
		}
	}
	if c.When != "" && (c.Modality == "" || c.Modality == muster.Actual) {
		st.tell(c)
	}
	return true
}

// sinceClause reports whether the verb group at chunk v stands in a clause that
// "since" opens.
func (x *sentence) sinceClause(v int) bool {
	s := x.subjectOf[v]
	return s > 0 && x.chunks[s-1].is(x.f.since)
}

// purposeOf reports whether the movement at verb v is only what another movement
// of the same group is for: "left the island to join the mission", "saw off the
// 217 set to join".
func (x *sentence) purposeOf(h *hit, v int) bool {
	c, g := &x.chunks[v], h.role("group")
	if c.shape != verb || g < 0 || c.marks&(token.Infin|token.Part) == 0 || !c.is(x.f.arrive) {
		return false
	}
	for u := range x.chunks {
		if o := &x.chunks[u]; u != v && o.shape == verb && (o.is(x.f.depart) || o.is(x.f.send) || o.is(x.f.arrive)) &&
			(int(x.subjectOf[u]) == g || u < g && g <= u+2 && !x.chunks[u].is(x.f.join)) {
			return true
		}
	}
	return false
}

// pronounAside reports whether the movement is told of a pronoun in a subordinate
// clause, which refers to a movement rather than reports one: "before they
// left".
func (x *sentence) pronounAside(h *hit, v int) bool {
	g := h.role("group")
	return g >= 0 && x.chunks[g].is(x.f.PRONOUN) && x.chunks[g].marks&token.Negated == 0 && x.chunks[v].shape == verb && x.underOf[v] == bySubord && !x.sinceClause(v)
}

// settleAct gives a movement that a noun names, "a second withdrawal", to whoever
// the words say, else to the mission.
func (x *sentence) settleAct(c *muster.Claim, g int, st *state) {
	c.Ordinal = 0
	who, explicit := x.contributors(g, st)
	if !explicit && x.Tokens[x.chunks[g].first].Is(x.f.whose) {
		for i := g - 1; i >= 0 && i > g-4; i-- {
			if w, named := x.contributors(i, st); named {
				who, explicit = w, true
				break
			}
		}
	}
	if t := x.topic(g, st); !explicit && t != "" && x.Tokens[x.chunks[g].first].Is(x.f.possessive) {
		who, explicit = []string{t}, true
	}
	if !explicit {
		who = x.orMission(st.mission.Short, st)
	}
	c.Who = who
}

// permitted reports whether the infinitive at chunk v is what somebody is
// allowed to do.
func (x *sentence) permitted(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.marks&token.Infin != 0 && x.parentOf[v] >= 0 && x.chunks[x.parentOf[v]].is(x.f.allow) &&
		x.chunks[x.parentOf[v]].marks&token.Passive != 0
}

// toPlace reports whether a place or "for" stands right after chunk v.
func (x *sentence) toPlace(v int) bool {
	if v+1 >= len(x.chunks) {
		return false
	}
	c := &x.chunks[v+1]
	return c.is(x.f.forWord) || c.is(x.f.to) || c.is(x.f.PLACE) && !c.is(x.f.HOST) || x.Tokens[x.chunks[v].last-1].Is(x.f.forWord)
}

// settleHome gives a movement of people whom nothing else is said of to the
// contributor in which the report is written, where they go home or set out, and
// the deployment of "it" to the mission.
func (x *sentence) settleHome(c *muster.Claim, g, v int, st *state) {
	_, explicit := x.contributors(g, st)
	switch {
	case explicit:
	case x.chunks[g].is(x.f.itself) && x.chunks[v].is(x.f.deploy) && x.chunks[v].marks&token.Passive != 0:
		c.Who = x.orMission(st.force, st)
	case st.home != "" && c.Direction == "return" && c.Who.Is(st.mission.Short) && !x.chunks[g].is(x.f.FORCE):
		c.Who = muster.Names{st.home}
	}
}

// comesFrom is the contributors named after the verb at chunk v, "a company was
// flown in from Rwanda", where the group itself names none.
func (x *sentence) comesFrom(h *hit, v int, st *state) muster.Names {
	g := h.role("group")
	if g < 0 || x.chunks[v].shape != verb {
		return nil
	}
	if _, explicit := x.contributors(g, st); explicit {
		return nil
	}
	for i := v + 1; i < v+4 && i+1 < len(x.chunks); i++ {
		if c := &x.chunks[i+1]; x.wordAt(i, x.f.from) && c.is(x.f.COUNTRY) && !c.is(x.f.HOST) {
			who, _ := x.contributors(i+1, st)
			return who
		}
	}
	return nil
}

// underWay reports whether the verb group at chunk v is progressive: "is
// sending".
func (x *sentence) underWay(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.last-c.first > 1 && x.Tokens[c.head].Is(x.f.ving) && c.marks&token.Perfect == 0 && x.Tokens[c.first].Is(x.f.be)
}

// pointedAt is the event told before that the movement is: of the same number,
// or the last one where a definite group is spoken of.
func (x *sentence) pointedAt(c *muster.Claim, h *hit, v int, st *state) *event {
	g := h.role("group")
	if g < 0 || c.Modality == muster.Denied {
		return nil
	}
	who := first(c.Who)
	if c.N != nil {
		if e := st.eventOf(who, c.N.Value); e != nil {
			return e
		}
	}
	actual := c.Modality == "" || c.Modality == muster.Actual
	if e := st.lastEvent("", 1); e != nil && actual && x.chunks[v].marks&(token.Past|token.Part) != 0 {
		return e
	}
	pointing := c.N == nil && x.chunks[g].marks&token.Definite != 0 && x.chunks[g].marks&token.Named == 0 && !x.chunks[g].is(x.f.rest)
	if !pointing || !actual && !x.chunks[v].is(x.f.join) {
		return nil
	}
	e := st.lastEvent(who, 3)
	if e != nil && c.Ordinal > 0 && e.ordinal > 0 && e.ordinal != c.Ordinal {
		return nil
	}
	return e
}

// settleCommitment leaves a commitment the date of the act alone.
func (x *sentence) settleCommitment(c *muster.Claim, v int) {
	if vc := &x.chunks[v]; c.Basis == "pledged" && vc.shape == verb && vc.marks&token.Future != 0 && x.Tokens[vc.first].Is(x.f.be) {
		c.Basis, c.Modality = "planned", "" // "is to provide 4,500 troops"
	}
	if c.When == "" {
		return
	}
	past := x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Passive) != 0 && x.chunks[v].marks&token.Part == 0
	for i := range x.chunks {
		if t := x.dateOf(i); t == c.When && x.times[x.chunks[i].ref].Open != when.Plain {
			past = false
		}
	}
	if !past {
		c.When = ""
	}
}

// tell remembers the movement.
func (st *state) tell(c *muster.Claim) {
	e := event{who: first(c.Who), ordinal: c.Ordinal, date: c.When, sentence: st.sentence}
	if c.N != nil {
		e.n = c.N.Value
	}
	if len(st.events) == maxEvents {
		st.events = st.events[:copy(st.events, st.events[1:])]
	}
	st.events = append(st.events, e)
}

// lastEvent is the event told last by or of who within so many sentences; ""
// is anyone.
func (st *state) lastEvent(who string, within int) *event {
	for k := len(st.events) - 1; k >= 0; k-- {
		e := &st.events[k]
		if st.sentence-e.sentence <= within && (who == "" || e.who == who) {
			return e
		}
	}
	return nil
}

// eventOf is the event told last of n people of who.
func (st *state) eventOf(who string, n float64) *event {
	for k := len(st.events) - 1; k >= 0; k-- {
		if e := &st.events[k]; e.n == n && e.who == who {
			return e
		}
	}
	return nil
}

// first is the first of the names, "" without one.
func first(n muster.Names) string {
	if len(n) == 0 {
		return ""
	}
	return n[0]
}

// likeWhole makes a claim on a part one of the same kind as the claim on the
// whole that stands before it in the text from byte from on. It reports whether
// there is one.
func (st *state) likeWhole(c *muster.Claim, at, from, sentence int, counts []float64) bool {
	var whole *muster.Claim
	rank := 0
	for k := range st.found {
		f := &st.found[k].Claim
		if f.Kind != muster.Strength && f.Kind != muster.Movement && f.Kind != muster.Commitment || f.Evidence.Start > at || f.Evidence.Start < from {
			continue
		}
		n := 0
		if f.Evidence.Start >= sentence {
			n += 2 // in the sentence of the part
		}
		if f.N != nil && slices.Contains(counts, f.N.Value) {
			n += 4 // the figure told again
		}
		if f.Modality == "" && c.Part != "" {
			n++
		}
		if whole == nil || n > rank || n == rank && f.Evidence.Start >= whole.Evidence.Start {
			whole, rank = f, n
			st.dated = st.found[k].dated
		}
	}
	if whole == nil {
		return false
	}
	c.Kind, c.Direction, c.Basis, c.Relative = whole.Kind, whole.Direction, whole.Basis, whole.Relative
	if c.When == "" {
		c.When = whole.When
	}
	if c.Modality == "" {
		c.Modality = whole.Modality
	}
	if c.SaidBy == "" {
		c.SaidBy = whole.SaidBy
	}
	if c.Kind == muster.Commitment && c.N != nil && c.N.Bound == muster.Exact && whole.N != nil && whole.N.Bound == muster.UpTo {
		c.N.Bound = muster.UpTo // "ceilings of 11,500 and 1,713"
	}
	if len(whole.Who) > 0 && c.Part != "" {
		c.Who = whole.Who
	}
	return true
}

// dateHeadings dates the movements of headlines by the first movement of the
// text that says the same with its date.
func (st *state) dateHeadings() {
	for k := range st.found {
		h := &st.found[k]
		if !h.heading || h.Kind != muster.Movement || h.When != "" {
			continue
		}
		for j := range st.found {
			if f := &st.found[j]; !f.heading && f.When != "" && sameMovement(&h.Claim, &f.Claim) {
				h.When, h.Who = f.When, f.Who
				break
			}
		}
	}
}

// turnHome decides which way those go of whom the report says only that they
// left: home, where most movements it tells of lead home.
func (st *state) turnHome() {
	home := 0
	for k := range st.found {
		switch f := &st.found[k]; {
		case f.Kind != muster.Movement || f.eitherWay:
		case f.Direction == "return":
			home++
		case f.Direction == "depart", f.Direction == "arrive" && st.inHost(f.Where):
			home--
		}
	}
	for k := range st.found {
		f := &st.found[k]
		if f.eitherWay && home > 0 || home > 1 && f.Kind == muster.Movement && f.Direction == "arrive" && f.Modality != muster.Denied && !st.inHost(f.Where) && st.goesHome(first(f.Who)) {
			f.Direction = "return"
		}
	}
}

// goesHome reports whether the report tells of a return of who's personnel.
func (st *state) goesHome(who string) bool {
	return slices.ContainsFunc(st.found, func(f finding) bool {
		return f.Kind == muster.Movement && f.Direction == "return" && first(f.Who) == who
	})
}

// inHost reports whether one of the places lies where the mission serves.
func (st *state) inHost(places muster.Names) bool {
	return slices.ContainsFunc(places, st.mission.Holds)
}

// sameMovement reports whether the two can be one movement told twice.
func sameMovement(a, b *muster.Claim) bool {
	return b.Kind == muster.Movement && a.Direction == b.Direction && (first(a.Who) == first(b.Who) || a.N != nil && b.N != nil) && b.Modality != muster.Denied && sameFigure(a.N, b.N)
}

// asks reports whether the sentence is a question for yes or no, which claims
// nothing: "Have all the soldiers gone home?".
func (x *sentence) asks() bool {
	return x.is(x.last-1, x.f.query) && x.auxiliary(x.first)
}

// wholeFrom is the byte from which the whole of a part may stand: in the
// sentence for the rest of a list, in the sentences before for a part.
func (x *sentence) wholeFrom(c *muster.Claim) int {
	start := int(x.Tokens[x.first].Start)
	if c.Part != "" {
		return max(0, start-400)
	}
	return start
}

// definiteCounts are the figures by which the sentence points back to a group:
// "the six".
func (x *sentence) definiteCounts() []float64 {
	var out []float64
	for i := range x.chunks {
		if g := x.noun(i); g != nil && g.figure >= 0 && g.det == definite && x.personal(&x.chunks[i]) {
			out = append(out, x.figures[g.figure].Figure.Value)
		}
	}
	return out
}

// dateActs dates the commitments that an act of the mandate made, "which leaves
// the ceiling at 11,500", by the act nearest before in the text.
func (st *state) dateActs() {
	for k := range st.found {
		c := &st.found[k]
		if !c.dated || c.Kind != muster.Commitment || c.When != "" {
			continue
		}
		far := actReach
		for j := range st.found {
			m := &st.found[j]
			d := c.Evidence.Start - m.Evidence.Start
			if m.Kind == muster.Mandate && (m.Act == "authorise" || m.Act == "renew" || m.Act == "expand") && m.When != "" && d > -60 && d < far && !strings.Contains(string(m.When), "..") {
				c.When, far = m.When, d
			}
		}
	}
}

// actReach is how many bytes before a commitment the act may stand.
const actReach = 300

// isSubject reports whether some verb group is said of the noun group at chunk i.
func (x *sentence) isSubject(i int) bool {
	for _, s := range x.subjectOf {
		if i >= 0 && int(s) == i {
			return true
		}
	}
	return false
}

// emitAgain adds a movement a second time for a second date: "are to leave on
// June 26 and in August".
func (x *sentence) emitAgain(c muster.Claim, h *hit, at int, st *state) {
	if c.Kind != muster.Movement || at < 0 || !x.wordAt(at+1, x.f.and) {
		return
	}
	i := at + 2
	if x.preposition(i) {
		i++
	}
	if d := x.datesAt(i); d != "" && x.verbOf[i] == x.verbOf[at] && c.Modality != "" {
		again := *h
		again.last = i + 1
		c.When = d
		x.emit(c, &again, st)
	}
}

// spanDates makes one interval of the two dates that a movement which is over
// took place on: "flew out in June and July 2024".
func (x *sentence) spanDates(c *muster.Claim, at int) {
	if c.Kind != muster.Movement || c.Modality != "" || at < 0 || !x.wordAt(at+1, x.f.and) {
		return
	}
	i := at + 2
	if x.preposition(i) {
		i++
	}
	d := string(x.datesAt(i))
	from := string(c.When)
	if d == "" || x.verbOf[i] != x.verbOf[at] || strings.Contains(d+from, "/") || len(d) != len(from) || len(d) < 7 {
		return
	}
	if from > d {
		from = d[:4] + from[4:] // the year is said once
	}
	if from < d {
		c.When = muster.Date(from + "/" + d)
	}
}

// datesAt is the date of the time at chunk i, with its preposition.
func (x *sentence) datesAt(i int) muster.Date {
	if i < len(x.chunks) && x.chunks[i].shape == time && x.times[x.chunks[i].ref].Timex == when.DATE {
		return x.times[x.chunks[i].ref].Date
	}
	return ""
}
