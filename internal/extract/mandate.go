package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// councilName is the body that resolutions with no more than a number are of.
const councilName = "UN Security Council"

// completeMandate fills what every act on a mandate has: the mission, the body
// that acts, the resolution and its date.
func (x *sentence) completeMandate(c *muster.Claim, h *hit, v int, st *state) {
	if i := h.role(whoRole); i >= 0 {
		c.Who = x.mandated(i, st)
	}
	if c.Who == nil {
		c.Who = x.orMission(st.force, st)
	}
	if i := h.role(whoRole); i >= 0 && c.Act == "authorise" && x.chunks[v].is(x.f.allow) && i > v && x.chunks[i].marks&(token.Definite|token.Named) != 0 && i+1 < len(x.chunks) && x.chunks[i+1].shape == verb && x.chunks[i+1].marks&token.Infin != 0 {
		c.Act = "expand" // "authorised the mission to support"
		if x.chunks[i+1].is(x.f.stayOn) {
			c.Act = "renew" // "authorised the mission to carry on"
		}
	}
	if i := x.decision(v); i >= 0 && x.noun(i) != nil {
		if len(x.noun(i).actors) == 0 && x.wordAny(i+1, isOf) && x.noun(i+2) != nil {
			i += 2 // "the decision of the African Union to extend it"
		}
		if len(x.noun(i).actors) > 0 {
			c.By = muster.Names{x.noun(i).actors[0].name} // "the Council's decision to extend it"
		}
	}
	if i := x.agent(v, h.last); i < 0 || !x.chunks[i].in(ARMED) && (c.Act != "transform" || !x.chunks[i].in(FORCE)) {
		c.By = x.orAgent(c.By, h, v, st) // but not "set up to guard ships from attacks by rebels", "replaced by a UN mission"
	}
	if i := h.role(byRole); i >= 0 && len(c.By) > 1 && x.noun(i).det == owned {
		if a := x.noun(i).actors; len(a) > 1 && a[len(a)-1].kind == name.Body && a[len(a)-1].last == x.chunks[i].last {
			c.By = muster.Names{a[len(a)-1].name} // "the AU's Peace and Security Council"
		}
	}
	if p := int(x.subjectOf[v]) - 2; p >= 0 && x.recommended(v) && c.AskedBy == nil {
		if c.When == "" {
			c.When = x.actDate(p)
		}
		if x.subjectOf[p] >= 0 && x.acts(int(x.subjectOf[p])) {
			c.AskedBy = x.parties(int(x.subjectOf[p]), st) // "Haiti asked that the mission become"
		}
	}
	if p := int(x.parentOf[v]); c.Modality == muster.Planned && p >= 0 && p < v-1 && x.chunks[v].marks&token.Infin != 0 && x.chunks[v-1].shape == noun && x.chunks[p].is(x.f.want) {
		c.Modality = muster.Requested // "France wants the Council to end the mission"
	}
	if p := int(x.parentOf[v]); (c.Modality == muster.Requested || c.Modality == muster.Possible && x.requested(v)) && c.AskedBy == nil && p >= 0 && x.subjectOf[p] >= 0 && x.acts(int(x.subjectOf[p])) {
		c.AskedBy = x.parties(int(x.subjectOf[p]), st)
	}
	if by := x.askedBody(c, v, st); by != nil {
		c.By = by
	}
	if p := x.wantedBy(v); p >= 0 && c.AskedBy == nil && x.subjectOf[p] >= 0 {
		c.AskedBy = x.parties(int(x.subjectOf[p]), st) // "Haiti would like the mission extended"
	}
	_, authority := st.setting(first(c.Who))
	if c.By == nil && authority != "" {
		c.By = muster.Names{authority}
	}
	if authority = cmp.Or(authority, st.mission.Authority); authority != "" {
		if i := h.role(byRole); i >= 0 && len(x.noun(i).actors) == 0 && x.chunks[i].in(BODY) {
			c.By = muster.Names{authority} // "the summit", "the 15-member body"
		}
		if i := h.role(byRole); i >= 0 && x.chunks[i].is(x.f.it) && token.Fold(first(c.By)) == first(c.By) {
			c.By = muster.Names{authority} // "authorised 900 police. In July | it prolonged the mandate"
		}
	}
	if x.Tokens[x.chunks[v].first].Is(x.f.should) && c.Modality == muster.Planned {
		c.Modality = muster.Requested // "should be renewed"
	}
	if c.Act == "renew" && isTerm(c.When) {
		c.When = "" // "by 12 months from 16 July 2023 to 15 July 2024" is how long it runs
	}
	if c.Modality == muster.Promised {
		c.Modality = "" // what a council agrees to do is done
	}
	if strings.HasPrefix(string(c.When), "..") || x.untoDate(c.When) || c.Act == "renew" && strings.HasSuffix(string(c.When), "/..") {
		c.When = x.actDate(v) // "until December", "beyond December", "to December" is how long it runs
	}
	if p := x.resolved(v); p >= 0 && c.When == "" {
		c.When = x.actDate(p)
	}
	if c.When == "" && c.Modality != "" && x.chunks[0].any(isSubord) && x.chunks[v].shape == verb {
		c.When = x.dateBefore(int(x.subjectOf[v])) // "When the leaders meet next month they will extend it"
	}
	i := x.nearInstrument(v)
	if i < 0 {
		x.votedBefore(c, v, st)
	}
	if i < 0 || h.rule.Like == "last" {
		return
	}
	if i < h.first && h.first-i < reach/2 {
		h.first = i
		if x.preposition(i - 1) {
			h.first--
		}
	}
	if c.Instrument == "" {
		c.Instrument, _ = x.instrumentIn(i)
	}
	if c.By == nil && strings.HasPrefix(c.Instrument, "Resolution ") {
		c.By = muster.Names{councilName}
	}
	if g := x.noun(i); c.By == nil && g != nil && len(g.actors) > 0 && g.actors[0].kind == name.Body {
		c.By = muster.Names{g.actors[0].name} // "under Security Council resolution 1264"
	}
	x.instrumentDate(c, i)
}

// rememberMandate notes that the sentence speaks of a mandate, or of a text that a council
// approves, either of which "it" may then stand for.
func (x *sentence) rememberMandate(st *state) {
	if x.all.classes&MANDATE != 0 {
		st.mandateIn = st.sentence
	}
	if x.all.classes&UNIT != 0 {
		st.unitIn = st.sentence
	}
	if x.all.classes&FORCE != 0 {
		st.forceIn = st.sentence
	}
	if x.papersBefore(len(x.chunks)) {
		st.paperIn = st.sentence
	}
}

// papersBefore reports whether a text that a council approves is named before chunk i.
func (x *sentence) papersBefore(i int) bool {
	if !x.seen.May(x.f.paper) && !x.seen.May(x.f.plans) {
		return false
	}
	return slices.ContainsFunc(x.chunks[:i], func(c chunk) bool { return c.shape == noun && (c.is(x.f.paper) || c.is(x.f.plans)) })
}

// another reports whether the pronoun that the hit has in place of a mission or a mandate can
// stand for something else: "The plan was late. The Council approved it in May".
func (x *sentence) another(h *hit, v int, st *state) bool {
	i := h.role(whoRole)
	if i < 0 {
		return x.wordAny(h.first, isThat) && (st.mandateIn == 0 || st.sentence-st.mandateIn > 1)
	}
	if x.chunks[i].is(x.f.it) && h.value("act") == "renew" && x.chunks[v].shape == verb && x.chunks[v].marks&token.Passive != 0 {
		return (st.mandateIn == 0 || st.sentence-st.mandateIn > 1) && x.all.classes&MANDATE == 0
	}
	if x.chunks[i].is(x.f.it) && h.value("act") == "authorise" && i < v && x.funds(i) {
		return true
	}
	if !x.chunks[i].is(x.f.it) || !x.chunks[v].is(x.f.allow) || x.chunks[v].shape != verb || x.chunks[v].marks&token.Passive != 0 {
		return false
	}
	if h.role(instrumentRole) < 0 && x.all.classes&FORCE == 0 && (st.forceIn == 0 || st.sentence-st.forceIn > 2) {
		return true
	}
	return st.paperIn > 0 && st.sentence-st.paperIn <= 1 || x.papersBefore(i)
}

// othersMandate reports whether the mandate at chunk i is that of somebody who is no force: "the
// mandate of the Panel of Experts", "the president's mandate".
func (x *sentence) othersMandate(i int) bool {
	if i < 0 || x.noun(i) == nil || !x.chunks[i].in(MANDATE) || x.chunks[i].in(FORCE) || x.chunks[i].head < 0 {
		return false
	}
	c := &x.chunks[i]
	for _, a := range x.noun(i).actors {
		if a.kind == name.Org && a.first > c.head {
			return true
		}
	}
	for k := c.first + 1; k < c.last; k++ {
		if x.Tokens[k].Any(isPossess) {
			owner := &x.Tokens[k-1] // but "the Council's authorisation", which it gave
			if at := x.at(k - 1); at.kind == byName && x.names[at.ref].Kind == name.Body {
				return false // "the African Union's mandate"
			}
			return x.Tokens[c.head].Word.Form == "mandate" && (owner.Is(x.f.official) || owner.Word.Form == "commission" || owner.Word.Form == "committee") && !owner.Is(x.f.forceNoun) && !owner.Is(x.f.assembly) && !owner.Is(x.f.generic)
		}
	}
	if !x.wordAny(i+1, isOf) || x.noun(i+2) == nil {
		return false
	}
	far := &x.chunks[i+2]
	return far.in(OFFICIAL|PERSON) && !far.in(FORCE|UNIT|PERSONNEL|ORG|HOSTFORCE)
}

// funds reports whether a fund is the subject of a verb before chunk i, for which "it" then
// stands: "The fund has been short of money since it was set up".
func (x *sentence) funds(i int) bool {
	for v := range i {
		if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && s >= 0 && s < v && x.chunks[s].in(FUND) {
			return true
		}
	}
	return false
}

// decided reports whether the verb before that at chunk v is one by which a body
// acts: what it decided is told by that verb.
func (x *sentence) decided(v int) bool {
	for j := v - 1; j >= 0 && j > v-frameLength; j-- {
		if x.chunks[j].shape == verb {
			return x.chunks[j].is(x.f.resolve)
		}
	}
	return false
}

// actDate is the nearest time to the verb at v, in its clause, that is no end and no beginning: "for a
// year from 1 April".
func (x *sentence) actDate(v int) muster.Date {
	first, last := x.clauseAt(v, x.clause[v])
	for i := first; i < last; i++ {
		if c := &x.chunks[i]; c.shape == time && !strings.HasPrefix(string(x.times[c.ref].Date), "..") && !strings.HasSuffix(string(x.times[c.ref].Date), "/..") && x.times[c.ref].Timex != when.DURATION && !x.wordAny(i-1, isTo) {
			return x.times[c.ref].Date
		}
	}
	return ""
}

// untoDate reports whether the date is one that something goes on to: "extended it to 31 May".
func (x *sentence) untoDate(d muster.Date) bool {
	if d == "" {
		return false
	}
	return slices.ContainsFunc(x.chunks, func(c chunk) bool {
		return c.shape == time && x.times[c.ref].Date == d && x.times[c.ref].Open == when.Plain && x.any(c.first-1, isTo)
	})
}

// mandated is the mission that the noun group at chunk i names: by its name,
// by that after "of", or as the one spoken of.
func (x *sentence) mandated(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil
	}
	if m := missionOf(g); m != "" {
		return muster.Names{m}
	}
	if m := x.missionSaid(i); m != "" {
		return muster.Names{m}
	}
	if g := x.noun(i + 2); x.wordAny(i+1, isOf) && g != nil && missionOf(g) != "" {
		return muster.Names{missionOf(g)}
	}
	if g := x.noun(i + 2); c.in(FORCE) && x.wordAny(i+1, isComma) && g != nil && x.chunks[i+2].in(FORCE) && missionOf(g) != "" {
		return muster.Names{missionOf(g)} // "a new mission, AUSSOM"
	}
	if m := x.toBeCalled(i); m != "" {
		return muster.Names{m}
	}
	if m := x.itsMission(i); m != "" {
		return muster.Names{m}
	}
	if i > 1 && c.in(FORCE) && x.copula(i-1) && int(x.subjectOf[i-1]) == i-2 && x.noun(i-2) != nil && missionOf(x.noun(i-2)) != "" {
		return muster.Names{missionOf(x.noun(i - 2))} // "UNDOF is | a UN mission |, set up in 1974"
	}
	if c.in(MANDATE|PRONOUN) || g.figure >= 0 || g.det == definite || g.det == owned || g.det == bare && c.in(FORCE) && c.marks&token.Named != 0 {
		return x.orMission(st.force, st) // "UN extends South Sudan force"
	}
	return x.named(i, st)
}

// turnedInto is the mission that the verb at chunk v turns another into, "" where it does not.
func (x *sentence) turnedInto(v int) string {
	if !x.chunks[v].is(x.f.transformVerb) {
		return ""
	}
	for i := v + 1; i+1 < len(x.chunks) && i < v+termReach && x.chunks[i].shape != verb; i++ {
		if x.wordAt(i, x.f.into) && x.chunks[i+1].in(FORCE) {
			return missionOf(x.noun(i + 1))
		}
	}
	return ""
}

// missionOf is the mission among the actors of the group, "" without one.
func missionOf(g *nounGroup) string {
	for _, a := range g.actors {
		if a.kind == name.Mission {
			return a.name
		}
	}
	return ""
}

// nearInstrument is the chunk that names a resolution by its number, nearest to
// chunk v in the sentence, or -1.
func (x *sentence) nearInstrument(v int) int {
	for d := range reach {
		for _, i := range [...]int{v + d, v - d} {
			if i >= 0 && i < len(x.chunks) {
				if s, _ := x.instrumentIn(i); s != "" {
					return i
				}
			}
		}
	}
	return -1
}

// instrumentIn is "Resolution 2699" where chunk i holds such words, and the
// token after them.
func (x *sentence) instrumentIn(i int) (string, int32) {
	c := &x.chunks[i]
	if c.shape == verb {
		return "", 0
	}
	for j := c.first; j < c.last && j+1 < x.last; j++ {
		if x.Tokens[j].Is(x.f.resolution) && x.mark(j+1, token.Digits) {
			return "Resolution " + x.Of(j+1, j+2), j + 2
		}
	}
	return "", 0
}

// instrumentDate dates the act by the words after the resolution at chunk i:
// "resolution 2746 (2024) of 6 August", "Resolution 1244 of June 1999".
func (x *sentence) instrumentDate(c *muster.Claim, i int) {
	_, next := x.instrumentIn(i)
	year := ""
	if x.any(next, isOpen) && x.any(next+2, isClose) && x.mark(next+1, token.Digits) && len(x.Of(next+1, next+2)) == 4 {
		year = x.Of(next+1, next+2)
		next += 3
	}
	if x.any(next, isOf) && next+1 < x.last && x.at(next+1).kind == byTime {
		c.When = inYear(x.times[x.at(next+1).ref].Date, year)
		return
	}
	if year != "" && c.When == muster.Date(year) {
		c.When = ""
	}
	if d := x.adoptedOn(i); c.When == "" && d != "" {
		c.When = inYear(d, year)
	}
	if c.When == "" {
		c.When = muster.Date(year)
	}
}

// inYear is the date in the year, where one is given: that in the name of a resolution, "2746
// (2024)", is that of the day of which the text leaves it out.
func inYear(d muster.Date, year string) muster.Date {
	if year == "" || len(d) < len(year) || strings.ContainsRune(string(d), '/') {
		return d
	}
	return muster.Date(year) + d[len(year):]
}

// adoptedOn is when the resolution at chunk i was adopted, where the words behind it say so:
// "Resolution 2793, passed on Tuesday", "resolution 2677 (2023), which the Council adopted
// on 15 March,".
func (x *sentence) adoptedOn(i int) muster.Date {
	if v := x.beforeTimes(i); v >= 0 && x.chunks[v].shape == verb && x.adopts(v) {
		return x.actDate(v) // "adopted Friday | Resolution 2351 (2017)"
	}
	j := i + 1
	if x.wordAny(j, isOpen) && x.wordAny(j+2, isClose) {
		j += 3
	}
	if j+3 < len(x.chunks) && x.wordAny(j, isComma) && x.wordAny(i-1, isBy) && x.preposition(j+1) && x.oneDayAt(j+2) && x.wordAny(j+3, isComma) {
		return x.dateOf(j + 2) // "turned into UNAMID by Resolution 1769, on 31 July, the force"
	}
	if !x.wordAny(j, isComma) || j+1 >= len(x.chunks) {
		return ""
	}
	if x.chunks[j+1].marks&token.Part != 0 {
		return x.actDate(j + 1)
	}
	if v := x.verbIn(j+2, x.clause[j+1]); x.wordAny(j+1, isRelative) && v >= 0 {
		return x.actDate(v)
	}
	return ""
}
