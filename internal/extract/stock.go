package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// settleStrength settles a stock: as what is wanted or promised where the words say so, as
// losses where they go on to tell who fell, else as personnel in place.
func (x *sentence) settleStrength(c *muster.Claim, h *hit, v int, st *state) bool {
	if len(c.Who) == 0 || c.Mission == "" && x.foreign(h, st) || x.wanted(v) || x.othersRanks(h) || x.countsForces(h) {
		return false
	}
	if st.target != "" && c.N != nil && x.chunks[h.first].in(VERBLESS) {
		return st.pledged(c)
	}
	if st.moving != "" && c.N != nil && x.chunks[h.first].in(VERBLESS) {
		x.moves(c, st)
		return true
	}
	if c.N != nil && x.allotted(h) {
		c.Kind, c.Basis, c.Modality, c.When, c.Relative = muster.Commitment, "authorised", "", "", ""
		return true
	}
	if m := x.wished(h, v); m != "" && h.value("modality") != "actual" {
		c.Kind, c.Basis, c.Modality, c.When = muster.Commitment, "planned", m, ""
		return c.N != nil
	}
	if x.amongLosses(c, h, st) {
		return true
	}
	x.servesIn(c, h, v, st)
	x.servesAmong(c, h, st)
	if g := h.role(groupRole); g >= 0 && x.servedIn(v) {
		if _, explicit := x.explicit(g, st); !explicit {
			c.Who = x.orMission(st.force, st)
		}
	}
	x.dateStrength(c, h, v, st)
	x.formerOf(c, h, st)
	return true
}

// maxLead is how many chunks stand before the noun that says what a sentence lists.
const maxLead = 4

// allotted reports whether the sentence opens with what was given out to each, of which the hit tells: "The
// allocation for AUSSOM includes | 4,500 soldiers from Uganda".
func (x *sentence) allotted(h *hit) bool {
	for k := 0; k < h.last && k < maxLead; k++ {
		if c := &x.chunks[k]; c.shape == noun && c.marks&token.Counted == 0 && c.is(x.f.allotment) {
			return true
		}
	}
	return false
}

// countsForces reports whether what the hit counts are missions or operations and nobody in
// them: "two missions worked together".
func (x *sentence) countsForces(h *hit) bool {
	i := max(h.role(groupRole), h.role(nRole))
	if i < 0 {
		return false
	}
	c := &x.chunks[i]
	if !c.in(FORCE) || c.in(PERSONNEL|UNIT) || c.marks&(token.Counted|token.Plural) != token.Counted|token.Plural || c.head < 0 {
		return false
	}
	return c.is(x.f.undertaking) || x.Tokens[c.head].Word.Form == "missions"
}

// othersRanks reports whether the hit counts ranks that no force or contributor is said to
// own: "The ranks of the rebels swelled to 5,000".
func (x *sentence) othersRanks(h *hit) bool {
	i := max(h.role(groupRole), h.role(whoRole))
	if i < 0 || x.Tokens[x.chunks[i].last-1].Word.Form != "ranks" {
		return false
	}
	c := &x.chunks[i]
	return !x.forceOwns(c) && c.marks&token.Named == 0 && !x.Tokens[c.first].Any(isPossessive)
}

// wanted reports whether the participle at chunk v tells what somebody wants or asks done:
// "wants the force cut to 7,000".
func (x *sentence) wanted(v int) bool {
	c := &x.chunks[v]
	if v < 2 || c.shape != verb || c.marks&(token.Part|token.Past) == 0 || x.chunks[v-1].shape != noun || x.chunks[v-2].shape != verb {
		return false
	}
	return x.chunks[v-2].is(x.f.want) || x.chunks[v-2].is(x.f.request)
}

// foreign reports whether the holder of the personnel is a body that neither is
// nor sends a force: "the government had 14,000 police". In a report from a
// contributor its own ministry may hold them.
func (x *sentence) foreign(h *hit, st *state) bool {
	i := h.role(whoRole)
	if i >= 0 && x.chunks[i].in(FORCE) && x.holds(&x.chunks[i], x.f.police) && x.ofHost(x.noun(i), st) {
		return true // "Haiti's national police force"
	}
	if i < 0 || !x.chunks[i].in(BODY|ORG) || x.chunks[i].in(FORCE|UNIT) || st.home != "" {
		return false
	}
	if state, _ := x.actsForState(i); state != "" {
		return false
	}
	_, explicit := x.explicit(i, st)
	return !explicit
}

// dateStrength dates a stock: tied to an event at the event's date, else at
// the report's unless the sentence tells of the past.
func (x *sentence) dateStrength(c *muster.Claim, h *hit, v int, st *state) {
	if c.Modality == muster.Planned && c.Relative == "before" || c.Modality == muster.Denied && c.N != nil && c.N.Bound == muster.UpTo {
		c.Modality = "" // "never had more than 2,200"
	}
	if g := h.role(groupRole); g >= 0 && x.chunks[g].in(PERCENT) && x.noun(g).whole >= 0 && (x.chunks[v].marks&token.Part != 0 || int(x.objectOf[v]) == g) {
		c.When = st.report.Date.EDTF // the date is that of the plan
		return
	}
	if w := h.role(wholeRole); w >= 0 && x.chunks[w].in(SHARE) && c.Modality == muster.Planned {
		c.Modality, c.When = "", "" // "is to rotate 350 of its 730 soldiers in July": they are there now
	}
	if c.Modality == "" && x.beingCut(v) {
		c.Modality, c.When = muster.Planned, ""
		return
	}
	if c.Modality == muster.Denied && x.levelOfObject(h) {
		c.Modality = "" // "will not renew its contribution of 1,600"
	}
	if x.stillSo(c, v, st) {
		c.When = ""
	}
	if from, to, ok := strings.Cut(string(c.When), "/"); ok && c.Modality != "" && c.Modality != muster.Denied && c.N != nil && from == string(st.report.Date.EDTF) && to > from && x.dueBy(c.When) {
		c.When = muster.Date(to) // "will reach 2,500 by the end of July"
	}
	if h.rule.Dated == "none" && c.When == "" {
		return
	}
	x.aheadOf(c, h, v, st)
	if c.When == "" && x.chunks[h.first].in(VERBLESS) {
		if c.When = x.onlyDate(); c.When == "" {
			c.When = st.listed
		}
	}
	if d := x.afterMove(v); d != "" && c.Relative == "" && c.N != nil && (c.When == "" || c.When == st.report.Date.EDTF) {
		c.Relative, c.When = "after", d
	}
	if c.Relative == "" && c.N != nil && (c.When == "" || c.When == st.report.Date.EDTF) {
		c.Relative = x.besideMove(v)
	}
	if c.Relative == "" && c.N != nil && c.Modality == "" && x.opensBefore(v) {
		c.Relative = "before"
		return
	}
	if c.When == "" && x.lasted(v) {
		c.When = x.lastingSince(v, st)
	}
	if c.When == "" {
		c.When = x.byEvent(c, h, v, st)
	}
	if c.When == "" && c.Modality != muster.Planned {
		c.When = x.byText(c, h, v, st)
	}
}

// beingCut reports whether the verb group at chunk v says what a stock is on its way to: "is
// being thinned out to 1,000".
func (x *sentence) beingCut(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.is(x.f.bringTo) && c.marks&token.Passive != 0 && c.marks&(token.Past|token.Perfect) == 0 && c.last-c.first > 2 && x.Tokens[c.first+1].Word.Form == "being"
}

// levelOfObject reports whether the hit begins with a level that has an owner, the object of
// a verb: what is denied is the act, not the figure.
func (x *sentence) levelOfObject(h *hit) bool {
	c, v := &x.chunks[h.first], int(x.verbOf[h.first])
	return c.is(x.f.level) && x.Tokens[c.first].Any(isPossessive) && v >= 0 && v < h.first
}

// stillSo reports whether the date of the stock says since or until when it holds, of one
// that stands there today.
func (x *sentence) stillSo(c *muster.Claim, v int, st *state) bool {
	if u := x.tensed(v); x.chunks[v].shape != verb && u >= 0 {
		v = u // "its 300 men | have been kept | there until May"
	}
	k := &x.chunks[v]
	if k.shape == verb && k.is(x.f.bringTo) && k.marks&token.Perfect != 0 && strings.HasSuffix(string(c.When), "/..") {
		return true // "has come down to 11,000 since December"
	}
	to, open := strings.CutPrefix(string(c.When), "../")
	return open && k.shape == verb && c.Modality == "" && k.marks&token.Past == 0 && (k.marks&token.Perfect == 0 || x.ahead(muster.Date(to), st)) // "keeps them there until May"
}

// dueBy reports whether a time of the sentence sets the deadline that d ends with.
func (x *sentence) dueBy(d muster.Date) bool {
	for i := range x.times {
		if m := &x.times[i]; m.Open == when.By && m.Date == d {
			return true
		}
	}
	return false
}

// aheadOf takes a date that is still ahead for that of what will be.
func (x *sentence) aheadOf(c *muster.Claim, h *hit, v int, st *state) {
	k := &x.chunks[v]
	if from, to, ok := strings.Cut(string(c.When), "/"); ok && k.shape != verb && c.Relative == "" && from == string(st.report.Date.EDTF) && to > from {
		c.When = "" // "Ghana, with 700 soldiers, will leave by June"
		if c.Modality == muster.Planned {
			c.Modality = "" // "The 860 Germans there are expected home by June"
		}
		return
	}
	if c.Modality != "" || !x.ahead(c.When, st) {
		return
	}
	switch g := h.role(groupRole); {
	case k.shape != verb && g >= 0 && x.chunks[g].marks&token.Definite != 0:
		c.When = "" // "Sweden replaces its 231-strong company in September"
	case k.shape == verb && c.Relative == "" && k.marks&(token.Past|token.Perfect) == 0:
		c.Modality = muster.Planned // "from 1 July it has 150 officers"
	}
}

// byEvent is the date of the event told before that a stock before or after it is tied
// to, "" where it is tied to none.
func (x *sentence) byEvent(c *muster.Claim, h *hit, v int, st *state) muster.Date {
	if c.Relative == "" {
		return ""
	}
	if d := st.movedIn(int(x.Tokens[x.first].Start)); d != "" {
		return d
	}
	if h.value("modality") == "planned" && x.chunks[h.first].any(isSubord) {
		return ""
	}
	return x.broughtBy(v, st)
}

// byText is the date of a stock that has none of its own: of the landing, or of the count,
// that the text has just told, else of today; "" for one of the past.
func (x *sentence) byText(c *muster.Claim, h *hit, v int, st *state) muster.Date {
	k, start := &x.chunks[v], int(x.Tokens[x.first].Start)
	if u := x.tensed(v); (k.shape != verb || k.marks&token.Part != 0) && u >= 0 && x.chunks[u].marks&(token.Past|token.Perfect) == token.Past && c.Relative == "" {
		if d := st.countedOn(start); d != "" {
			return d // "Italy (852) and Hungary (391) topped the list"
		}
		if n := len(st.found); n > 0 && h.rule.Like != "" && st.found[n-1].Kind == muster.Strength && st.found[n-1].When == "" && st.found[n-1].Evidence.Start >= start {
			return "" // "Its strength stood at 1,000, 730 of them Danes": whenever that was
		}
	}
	if u := int(x.verbOf[v]); k.shape != verb && u >= 0 && u < v && h.role(wholeRole) < 0 && x.chunks[u].marks&(token.Past|token.Perfect) == token.Past|token.Perfect && c.Relative == "" {
		return "" // "It had housed 120 Mongolian soldiers"
	}
	if e := st.lastEvent("", 3); e != nil && x.whenMoved(v) {
		return e.date // "when the plane landed there were 400"
	}
	past := k.shape == verb && !k.is(x.f.give) && k.marks&token.Past != 0 && k.marks&(token.Perfect|token.Passive) != token.Perfect|token.Passive
	if past && c.Relative == "" && c.SaidBy == "" && !x.heading {
		return st.countedOn(start)
	}
	return st.today()
}

// tensed is the verb that chunk v goes with, or else the next one of its clause that has a tense;
// -1 for none.
func (x *sentence) tensed(v int) int {
	if u := int(x.verbOf[v]); u >= 0 {
		return u
	}
	for u := v + 1; u < min(len(x.chunks), v+frameLength) && x.clause[u] == x.clause[v]; u++ {
		if x.finiteAt(u) {
			return u
		}
	}
	return -1
}

// countedOn is the day on which personnel were counted shortly before byte at, in the same
// paragraph: "As at 1 June, the military component stood at 900", "the police component had 210".
func (st *state) countedOn(at int) muster.Date {
	for k := len(st.found) - 1; k >= 0 && k > len(st.found)-8; k-- {
		f := &st.found[k]
		if f.Kind == muster.Strength && f.N != nil && f.When != "" && f.When != st.report.Date.EDTF && f.Evidence.End <= at && at-f.Evidence.End < countReach &&
			!strings.Contains(st.report.Text[f.Evidence.End:at], "\n") {
			return f.When
		}
	}
	return ""
}

// countReach is how many bytes after a count its day is still that of others.
const countReach = 250

// servesIn gives a stock that names nobody to the force named after its verb: "Some
// 4,800 soldiers from 28 countries serve in KFOR".
func (x *sentence) servesIn(c *muster.Claim, h *hit, v int, st *state) {
	g := h.role(groupRole)
	if g < 0 || x.chunks[v].shape != verb || g > v || x.chunks[g].marks&(token.Named|token.Other) != 0 || len(c.Who) != 1 {
		return
	}
	for i := v + 1; i+1 < h.last; i++ {
		if !x.preposition(i) || !x.chunks[i+1].in(FORCE) {
			continue
		}
		if m := missionOf(x.noun(i + 1)); m != "" {
			_, named := x.explicit(g, st)
			switch shared := x.sharesOut(c.Who[0], g, st); {
			case shared && m != st.mission.Short:
				c.Mission = m
			case !shared && !named: // not of "the 850 officers and men of the Ghanaian battalion"
				c.Who = muster.Names{m}
			}
			return
		}
	}
}

// afterMove is the day of the movement after which there are so many: "now has 617
// officers there after a third batch landed on Saturday"; "" where none is told.
func (x *sentence) afterMove(v int) muster.Date {
	for u := v + 1; u < min(len(x.chunks), v+frameLength); u++ {
		c := &x.chunks[u]
		if c.shape != verb || x.underOf[u] != bySubord {
			continue
		}
		first, last := x.clauseAt(u, x.clause[u])
		if first >= u || x.Tokens[x.chunks[first].first].Word.Form != "after" || !c.is(x.f.arrive) && !c.is(x.f.send) && !c.is(x.f.depart) && !c.is(x.f.returnVerb) {
			return ""
		}
		for i := first; i < last; i++ {
			if d := x.datesAt(i); d != "" {
				return d
			}
		}
		return ""
	}
	return ""
}

// besideMove is "after" or "before" where what the verb at chunk v says is so after or before a
// movement that a noun names: "With the new arrivals the force has 859 members", "had 911 before the
// pullout"; "" elsewhere.
func (x *sentence) besideMove(v int) string {
	for i := max(0, v-frameLength); i+1 < min(len(x.chunks), v+frameLength); i++ {
		n := &x.chunks[i+1]
		if x.chunks[i].shape != word || n.shape != noun || !(n.is(x.f.withdrawal) || n.is(x.f.dispatch) || n.is(x.f.arrival) || n.in(FOLK) && !n.in(COUNT) && x.holds(n, x.f.incoming)) || n.marks&token.Definite == 0 || x.clause[i] != x.clause[v] && i > x.body() {
			continue
		}
		switch x.Tokens[x.chunks[i].first].Word.Form {
		case "after", "following", "with":
			return "after"
		case "before":
			return "before"
		}
	}
	return ""
}

// whenMoved reports whether a clause that "when" opens beside chunk v tells of a
// movement.
func (x *sentence) whenMoved(v int) bool {
	for u := max(0, v-frameLength); u < min(len(x.chunks), v+frameLength); u++ {
		if c := &x.chunks[u]; u != v && c.shape == verb && x.underOf[u] == bySubord && (c.is(x.f.arrive) || c.is(x.f.depart) || c.is(x.f.send)) {
			first, _ := x.clauseAt(u, x.clause[u])
			return first < u && x.chunks[first].is(x.f.whenWord)
		}
	}
	return false
}

// onlyDate is the date of a sentence that gives one and no more.
func (x *sentence) onlyDate() muster.Date {
	var d muster.Date
	for i := range x.times {
		if m := &x.times[i]; m.Timex == when.DATE && m.Date != "" && m.Date != d {
			if d != "" {
				return ""
			}
			d = m.Date
		}
	}
	return d
}

// ahead reports whether the date begins after the report's.
func (x *sentence) ahead(d muster.Date, st *state) bool {
	from, _, _ := strings.Cut(string(d), "/")
	_, to, interval := strings.Cut(string(st.report.Date.EDTF), "/")
	if !interval {
		to = string(st.report.Date.EDTF)
	}
	return len(from) == len(to) && len(to) == len("2006-01-02") && from > to
}
