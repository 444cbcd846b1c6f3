package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// completionFeatures are what the slots that rules leave open are found by.
type completionFeatures struct {
	arrestVerb, rescueVerb, fieldWork, speakVerb, briefing, airstrike, dies, deadNoun, shortfallNoun, budgetNoun, upkeep, fundVerb, with, any, clash, attack, explodeVerb, crashVerb, leadVerb, anyone, resolve, acclaim, adopt, decision, prospect, instrument, weapon, runInto, betweenWord, fund, toward, would, draft token.Sym
	groundFeatures
	lets, afterWord, plus, renewal, civilStaff, manage, official, kill, injure, displaceVerb, shootVerb, conduct, folkNoun, how, them, homeNoun, faction, civilian, creed, armedNoun, remains, including, among, beside, far, so, others, partisan, should, before, forceNoun, pledgeNoun, remain, its, caseNoun, displacedNoun, displacedWord, classPeople, unrest, policeman, rankAndFile, comrade, numberNoun, wounding, sustain, sufferHarm token.Sym
}

// newCompletionFeatures interns them.
func newCompletionFeatures(v *token.Vocabulary) completionFeatures {
	s := v.Sym
	return completionFeatures{
		groundFeatures: newGroundFeatures(v),
		civilian:       s("@civilian"), lets: s("~let"), civilStaff: s("@civil_staff"), renewal: s("@renewal"), plus: s("plus"), afterWord: s("after"), creed: s("@creed"), manage: s("@manage"), official: s("@official"), kill: s("@kill"), injure: s("@injure"), displaceVerb: s("@displace"), shootVerb: s("@shoot"), conduct: s("@conduct"), folkNoun: s("@folk"), how: s("how"), them: s("them"), homeNoun: s("@home"), faction: s("@faction"), armedNoun: s("@armed"), remains: s("@remains"), including: s("including"), among: s("among"), beside: s("@beside"),
		far: s("far"), so: s("so"), remain: s("@remain"), others: s("others"), partisan: s("@partisan"), should: s("should"), before: s("before"), forceNoun: s("@force_noun"), pledgeNoun: s("@pledge_noun"), its: s("its"), caseNoun: s("@case_noun"), displacedNoun: s("DISPLACED"), displacedWord: s("displaced"), classPeople: s("PEOPLE"), comrade: s("@comrade"), unrest: s("@unrest"), policeman: s("@policeman"), rankAndFile: s("@rank_and_file"), numberNoun: s("@number"), wounding: s("@wounding"), sustain: s("@sustain"), sufferHarm: s("@suffer_harm"),
		arrestVerb: s("@arrest"), rescueVerb: s("@rescue"), fieldWork: s("@field_work"), speakVerb: s("~speak"), briefing: s("@briefing"), airstrike: s("@airstrike"), dies: s("@die"), deadNoun: s("@dead"), shortfallNoun: s("@shortfall"), budgetNoun: s("@budget"), upkeep: s("@upkeep"), fundVerb: s("~fund"), with: s("with"), any: s("any"), clash: s("@clash"), attack: s("@attack"), explodeVerb: s("@explode"), crashVerb: s("@crash"), leadVerb: s("@lead_force"), anyone: s("@anyone"),
		resolve: s("@resolve"), adopt: s("@adopt"), acclaim: s("@acclaim"), decision: s("@decision"), prospect: s("@prospect"), instrument: s("@instrument"), weapon: s("@weapon"), runInto: s("@run_into"), betweenWord: s("between"),
		fund: s("@fund"), toward: s("@toward"), would: s("would"), draft: s("@draft"),
	}
}

// complete fills the slots that a rule left open from what stands around the
// hit: the agent after "by", the time and place of the clause that goes with
// its own. It reports whether the claim can stand.
func (x *sentence) complete(c *muster.Claim, h *hit, v int, st *state) bool {
	if (c.Kind == muster.Term || c.Kind == muster.Mandate) && x.othersMandate(h.role(whoRole)) {
		return false
	}
	switch c.Kind {
	case muster.Harm:
		if x.unreal(v) {
			return false
		}
		x.circumstance(c, h, v)
		return x.completeHarm(c, h, v, st)
	case muster.Mandate:
		if x.another(h, v, st) {
			return false
		}
		x.completeMandate(c, h, v, st)
		if c.Act == "authorise" && x.chunks[v].marks&token.Passive != 0 && v+1 < len(x.chunks) && x.chunks[v+1].shape == verb && x.chunks[v+1].marks&token.Infin != 0 {
			return false // "is authorised to have 3,000 soldiers"
		}
		return c.Act != "end" || c.Modality != muster.Planned || !x.decided(v)
	case muster.Incident:
		return x.completeIncident(c, h, v, st)
	case muster.Movement:
		if v+1 < len(x.chunks) && x.chunks[v].is(x.f.leave) && x.chunks[v+1].in(FORCE) && x.hostHolder(v+1, st) != "" {
			return false // "3,000 officers have left the police force"
		}
		if h.role(whoRole) < 0 && h.role(senderRole) < 0 && x.ofThings(h.role(groupRole), st) || x.flownHurt(h.role(groupRole), v, st) {
			return false
		}
		x.movedBy(c, h, v, st)
	case muster.Strength:
		if x.countsLosses(h, st) || x.countsDisplaced(h, st) || x.countsHurt(h, st) || h.role(whoRole) < 0 && x.ofThings(h.role(groupRole), st) {
			return false
		}
		if i := h.role(groupRole); i >= 0 && x.chunks[i].in(FORCE) {
			if host := x.hostHolder(i, st); host != "" {
				c.Who, c.Mission = st.single(host), "none" // "the police force has shrunk"
			}
		}
		if c.When == "" && x.opensWhen(v, x.clause[v]+1) {
			x.borrow(c, v, x.clause[v]+1) // "They were 90 when they landed last June"
		} else if n := x.clause[v] - 1; c.When == "" && n >= 0 && x.opensWhen(v, n) {
			x.borrow(c, v, n) // "When the force landed last June it had 90 men"
		}
	case muster.Commitment:
		return !x.someThings(h)
	case muster.Training:
		x.completeTraining(c, h, v, st)
		if i := h.role(whoRole); i >= 0 && c.Who == nil && c.N == nil && x.chunks[i].head >= 0 && x.Tokens[x.chunks[i].head].Is(x.f.courseWord) {
			return false // "The course begins on Monday", of nobody spoken of
		}
	case muster.Control:
		return x.completeControl(c, h, v, st) && (c.Modality != muster.Denied || h.role(whoRole) >= 0 || c.Act == "lost")
	case muster.Operation:
		return x.completeOperation(c, h, v, st)
	case muster.Role:
		if c.Role == nil {
			c.Role = x.postPassed(h, st)
		}
		return c.Role != nil
	case muster.Service:
		if i := h.role(whatRole); i >= 0 && x.chunks[i].in(PRONOUN) && len(c.What) == 0 {
			return false
		}
		x.notBefore(c, v)
		x.sameDay(c, v, st)
	case muster.Funding:
		return x.completeFunding(c, h, v, st)
	}
	return true
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
	return first < last && x.chunks[first].any(isSubord)
}

// circumstance dates and places a claim that its own clause does not: by the
// clause that "when" or "after" ties to it, or by the one that a participle or
// a conjunction continues.
func (x *sentence) circumstance(c *muster.Claim, h *hit, v int) {
	x.narrow(c, v)
	if c.When != "" && c.Where != nil {
		return
	}
	n := x.clause[v]
	if first, last := x.clauseAt(v, n+1); first < last && x.relative(first) && x.underway(first, last) {
		x.borrow(c, v, n+1) // "killed fighters who were laying a mine on Monday"
	}
	if x.opensWhen(v, n+1) {
		if i := x.borrow(c, v, n+1); i >= 0 {
			h.last = max(h.last, i+1) // "killed when gunmen attacked a car in December"
		}
		if u := x.verbIn(v, n+1); c.When == "" && u >= 0 {
			c.When = x.lateTime(u) // "when gunmen attacked a post in Bor, Jonglei, last night"
		}
	}
	if n > 0 && (x.opensWhen(v, n) || x.continues(v)) {
		m := n - 1
		for m > 0 && x.onlyMark(v, m) {
			m-- // "on Friday, when gunmen attacked"
		}
		x.borrow(c, v, m)
	}
	if c.When == "" {
		c.When = x.dateInBrackets(v)
	}
	for m := n + 1; m <= n+4; m++ {
		first, last := x.clauseAt(v, m)
		if x.onlyMark(v, m) {
			continue
		}
		if first < last && m > n+1 && x.opensWhen(v, m) && !x.concedes(first) {
			x.borrow(c, v, m) // "killed three and wounded four when they stormed a camp on Sunday"
			return
		}
		if first >= last || !x.sharesSubject(first, last, v) && !x.alsoHarms(first, last) || !x.wordAny(first, isAnd|isComma) && !(m > n+1 && x.opensWhen(v, m)) {
			return
		}
		x.borrow(c, v, m) // "killed three and wounded four on Tuesday", "while searching for a leader in Sake"
		if u := x.verbIn(v, m); c.When == "" && u >= 0 {
			c.When = x.dayAfter(u) // "killed two and detained another in Bor, Jonglei, on Monday"
		}
	}
}

// narrow names the place in the part of the country that the sentence opens with, where
// the clause after that of chunk v has it: "In Kandahar province, a force killed two after
// taking fire in Zharay district".
func (x *sentence) narrow(c *muster.Claim, v int) {
	if len(c.Where) != 1 || !x.wide(c.Where[0]) {
		return
	}
	first, last := x.clauseAt(v, x.clause[v]+1)
	for i := max(first, v+1); i+1 < last && !x.concedes(first); i++ {
		if !x.chunks[i].is(x.f.locative) || x.wordAt(i, x.f.from) || x.wordAny(i, isTo) {
			continue
		}
		if p := x.placeAt(i + 1); p != nil && !strings.Contains(c.Where[0], p[0]) && !strings.Contains(p[0], c.Where[0]) && x.regional(i+1) {
			c.Where = muster.Names{p[0] + ", " + c.Where[0]}
			return
		}
	}
}

// concedes reports whether the word at chunk i opens a clause that tells of something
// else: "nobody was hurt, though two fell ill in August".
func (x *sentence) concedes(i int) bool {
	switch x.Tokens[x.chunks[i].first].Word.Form {
	case "though", "although", "because", "whereas", "if", "unless":
		return true
	}
	return false
}

// dateInBrackets is the one date of the sentence where it stands in brackets after chunk v:
// "detained three men and recovered two rifles (5 July)".
func (x *sentence) dateInBrackets(v int) muster.Date {
	if len(x.times) != 1 {
		return ""
	}
	for i := v + 1; i+2 < len(x.chunks); i++ {
		if x.chunks[i+1].shape == time && x.wordAny(i, isOpen) && x.wordAny(i+2, isClose) {
			return x.dateOf(i + 1)
		}
	}
	return ""
}

// verbIn is the first verb of clause n, near chunk v, -1 where it has none.
func (x *sentence) verbIn(v int, n int16) int {
	first, last := x.clauseAt(v, n)
	for i := first; i < last; i++ {
		if x.chunks[i].shape == verb {
			return i
		}
	}
	return -1
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

// underway reports whether the first verb of chunks [first, last) tells of what was
// going on.
func (x *sentence) underway(first, last int) bool {
	for i := first; i < last; i++ {
		if k := &x.chunks[i]; k.shape == verb {
			return x.Tokens[k.head].Any(isVing) && x.Tokens[k.first].Any(isBe)
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
	return x.wordAny(first, isAnd|isComma)
}

// ofWhatWas reports whether the time at chunk i is of a verb in the past, which the one at
// chunk v in the present perfect does not share: "a town that fell on Monday, 600 have fled".
func (x *sentence) ofWhatWas(i, v int) bool {
	u := int(x.verbOf[i])
	return x.chunks[v].shape == verb && x.times[x.chunks[i].ref].Open == when.Plain && x.justNow(v) && u >= 0 && u != v && x.chunks[u].marks&(token.Past|token.Perfect) == token.Past
}

// lent is the date that the time at chunk i, of a clause beside that of the verb or noun at
// chunk v, gives to what that tells, "" for none.
func (x *sentence) lent(i, v int) muster.Date {
	m := &x.times[x.chunks[i].ref]
	switch {
	case x.ofWhatWas(i, v) && x.chunks[x.verbOf[i]].is(x.f.begin):
		return from(m.Date) // "the raid, which began on Monday, has displaced 900"
	case x.ofWhatWas(i, v):
		return ""
	case m.Open == when.Since && x.opensWhen(v, x.clause[v]):
		return m.Core // "the worst since July, when gunmen attacked"
	}
	return m.Date
}

// borrow takes time and place from clause n, near chunk v, where the claim has
// none. It returns the last chunk it took, or -1.
func (x *sentence) borrow(c *muster.Claim, v int, n int16) int {
	taken := -1
	first, last := x.clauseAt(v, n)
	for i := first; i < last; i++ {
		if k := &x.chunks[i]; c.When == "" && k.shape == time && x.times[k.ref].Timex != when.DURATION && x.dates(k.ref) {
			if c.When = x.lent(i, v); c.When != "" {
				taken = i
			}
		}
		if c.Where == nil && hasPlace(c.Kind) && x.chunks[i].is(x.f.locative) && !(tells(c) && c.Kind != muster.Operation && (x.wordAny(i, isTo) || x.wordAt(i, x.f.from) || x.caredFor(i, v))) {
			if c.Where = x.placeAt(i + 1); c.Where != nil {
				taken = i + 1
			}
		}
	}
	return taken
}
