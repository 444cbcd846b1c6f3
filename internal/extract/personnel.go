package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// settle gives a claim on personnel what its kind asks for beyond the words of
// its rule. It reports whether there is a claim at all.
func (x *sentence) settle(c *muster.Claim, h *hit, v int, st *state) bool {
	if len(c.Who) == 0 && of(c.Kind) && h.role("group") < 0 && h.role("who") < 0 && h.role("sender") < 0 {
		c.Who = x.spokenOf(h.first, st)
		if c.Kind == muster.Commitment && c.Basis != "pledged" {
			c.Who = x.orMission(st.force, st)
		}
	}
	if c.Modality == muster.Actual {
		c.Modality = ""
	}
	if of(c.Kind) && c.N != nil && c.N.Value >= million {
		return false // a sum without its currency
	}
	x.speakersOwn(c, h, st)
	if (c.Kind == muster.Term || c.Kind == muster.Commitment && h.rule.Value("modality") != "actual") && x.chunks[v].shape == verb && x.chunks[v].marks&token.Must != 0 && x.chunks[v].marks&token.Past == 0 {
		c.Modality = muster.Requested // "should be renewed for six months"
	}
	if c.Part == "" && of(c.Kind) && c.Kind != muster.Term {
		c.Part = x.levelOf(h)
	}
	if g := h.role("group"); g >= 0 && of(c.Kind) && x.Tokens[x.chunks[g].first].Is(x.f.every) {
		return false
	}
	switch c.Kind {
	case muster.Strength:
		if len(c.Who) == 0 || x.foreign(h, st) {
			return false
		}
		if st.target != "" && c.N != nil && x.chunks[h.first].in(VERBLESS) {
			return st.pledged(c)
		}
		if m := x.wished(h, v); m != "" {
			c.Kind, c.Basis, c.Modality, c.When = muster.Commitment, "planned", m, ""
			return c.N != nil
		}
		if x.amongLosses(c, h, st) {
			return true
		}
		x.servesIn(c, h, v)
		x.settleStrength(c, h, v, st)
		x.formerOf(c, h, st)
	case muster.Funding:
		if c.SaidBy == "" && c.Modality == muster.Planned && x.Tokens[x.chunks[v].first].Is(x.f.would) {
			c.Modality = muster.Possible // "would cost", but "he said it would pay"
		}
	case muster.Movement:
		if g := h.role("group"); len(c.Who) == 0 && c.Modality != muster.Denied && !(g >= 0 && (x.chunks[g].is(x.f.withdrawal) || x.chunks[g].is(x.f.dispatch))) {
			return false
		}
		if c.N != nil && x.permitted(v) {
			return false // a ceiling: "is authorised to deploy up to 600"
		}
		if x.standing(c, h, v) {
			c.Kind, c.Direction = muster.Strength, ""
			if c.When == "" && x.chunks[v].marks&token.Passive == 0 {
				c.When = st.report.Date.EDTF // "1,900 troops deployed"
			}
			x.settleStrength(c, h, v, st)
			return true
		}
		if g := h.role("group"); x.hurtBefore(g, v, st) {
			c.Kind, c.Harm, c.Direction, c.Who, c.N = muster.Harm, "injured", "", plurals(st.harm.who), x.victims(g)
			return true
		}
		x.way(c, v, st)
		return x.settleMovement(c, h, v, st)
	case muster.Commitment:
		x.settleCommitment(c, h, v)
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
		c.Ends = x.renewedPast(c, h, v, st)
		c.When = ""
		if c.Modality == muster.Planned {
			c.Modality = ""
		}
		if c.Of == "mandate" {
			if _, explicit := x.contributors(max(h.role("who"), 0), st); h.role("who") < 0 || !explicit {
				c.Who = x.orMission(st.force, st)
			}
		} else if i := h.role("who"); i < 0 {
			if c.Who = x.orMission(st.contributing(true, false), st); x.besideIt(h.first, st) != "" {
				c.Who = muster.Names{x.besideIt(h.first, st)} // "The Nepalese do one-year tours"
			}
		} else if who, explicit := x.contributors(i, st); !explicit && !x.chunks[i].in(FORCE) {
			c.Who = x.orMission(st.contributing(true, false), st)
		} else {
			c.Who = who
		}
		if c.Of == "tour" && (strings.HasSuffix(c.Length, "D") && len(c.Length) < len("P28D") || c.Length == "P1W" || c.Length == "P2W") {
			return false // "spent five days in the town"
		}
		return len(c.Who) > 0 && (c.Length != "" || c.Ends != "")
	}
	return true
}

// pledged makes an item of a list of what was promised or allowed a target.
func (st *state) pledged(c *muster.Claim) bool {
	c.Kind, c.Basis, c.When, c.Relative = muster.Commitment, st.target, "", ""
	if st.target == "pledged" {
		c.Modality = muster.Promised
	}
	return true
}

// foreign reports whether the holder of the personnel is a body that neither is
// nor sends a force: "the government had 14,000 police". In a report from a
// contributor its own ministry may hold them.
func (x *sentence) foreign(h *hit, st *state) bool {
	i := h.role("who")
	if i < 0 || !x.chunks[i].in(BODY|ORG) || x.chunks[i].in(FORCE|UNIT) || st.home != "" {
		return false
	}
	_, explicit := x.contributors(i, st)
	return !explicit
}

// levelOf is the sort of personnel whose level or ceiling the hit gives: "the
// military strength", "the troop ceiling"; "" for all.
func (x *sentence) levelOf(h *hit) string {
	for i := h.first; i < h.last; i++ {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.level) && !c.is(x.f.ceiling) && !c.is(x.f.component) {
			continue
		}
		part := ""
		last := c.head + 1
		if c.head < 0 {
			last = c.last // "the police ceiling of 2,601"
		}
		for j := c.first; j < last; j++ {
			switch s := x.Of(j, j+1); s {
			case "military", "police", "civilian":
				part = s // "civilian police" are police
			case "troop":
				part = "troops"
			}
		}
		return part
	}
	return ""
}

// renewedPast is the end of the term: a mandate is renewed until a day that was
// still ahead, so an end without a year that lies behind is one of the year
// after.
func (x *sentence) renewedPast(c *muster.Claim, h *hit, v int, st *state) muster.Date {
	if i := h.role("ends"); i >= 0 && c.Of == "mandate" && x.chunks[v].is(x.f.renewVerb) {
		return x.yearAhead(i, c.Ends, st)
	}
	return c.Ends
}

// wished is the modality of a strength that stands beside what somebody wants or
// plans, "asked for a new mission, with 8,000 troops", which makes it a target;
// "" for a strength in place.
func (x *sentence) wished(h *hit, v int) muster.Modality {
	if x.chunks[v].shape == verb || !x.chunks[h.first].in(FORCE) || x.verbOf[h.first] < 0 || x.chunks[h.first].in(STRONG) && x.chunks[h.first].marks&token.Definite != 0 {
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
	if g < 0 || c.SaidBy == "" || c.SaidBy == st.mission.Host || !x.namesCountry(c.SaidBy) || x.chunks[g].in(FORCE) {
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

// spokenOf is whose personnel the sentence spoke of last before chunk i, else the topic of the
// text.
func (x *sentence) spokenOf(i int, st *state) muster.Names {
	if st.label.who != "" {
		return muster.Names{st.label.who}
	}
	if len(x.chunks) > 0 && x.chunks[0].in(VERBLESS) {
		return x.orMission(st.force, st)
	}
	if s := x.besideIt(i, st); s != "" {
		return muster.Names{s}
	}
	if x.lead != "" {
		return muster.Names{x.lead}
	}
	if x.ofForce(i) {
		return x.orMission(st.force, st)
	}
	if st.counted.sentence == st.sentence {
		return st.counted.who
	}
	if st.topic != "" {
		return muster.Names{st.topic}
	}
	return x.orMission(st.contributor, st)
}

// ofForce reports whether the verb before chunk i is said of the force: "the force
// numbers 1,165, down from 2,600".
func (x *sentence) ofForce(i int) bool {
	for v := i - 1; v >= 0 && v > i-frameLength; v-- {
		if x.chunks[v].shape == verb {
			s := x.subjectOf[v]
			return s >= 0 && x.chunks[s].in(FORCE) && x.chunks[s].marks&token.Named == 0
		}
	}
	return false
}

// settleStrength dates a stock: tied to an event at the event's date, else at
// the report's unless the sentence tells of the past.
func (x *sentence) settleStrength(c *muster.Claim, h *hit, v int, st *state) {
	if c.Modality == muster.Planned && c.Relative == "before" || c.Modality == muster.Denied && c.N != nil && c.N.Bound == muster.UpTo {
		c.Modality = "" // "never had more than 2,200"
	}
	if g := h.role("group"); g >= 0 && x.chunks[g].in(PERCENT) && x.noun(g).whole >= 0 && (x.chunks[v].marks&token.Part != 0 || int(x.objectOf[v]) == g) {
		c.When = st.report.Date.EDTF // the date is that of the plan
		return
	}
	if x.chunks[v].shape == verb && x.chunks[v].is(x.f.bringTo) && x.chunks[v].marks&token.Perfect != 0 && strings.HasSuffix(string(c.When), "/..") {
		c.When = "" // "has come down to 11,000 since December": it stands there today
	}
	if x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Perfect) == 0 && c.Modality == "" && strings.HasPrefix(string(c.When), "../") {
		c.When = "" // "keeps its soldiers there until May": they are there today
	}
	if h.rule.Dated == "none" && c.When == "" {
		return
	}
	if g := h.role("group"); g >= 0 && c.Modality == "" && x.chunks[v].shape != verb && x.chunks[g].marks&token.Definite != 0 && x.ahead(c.When, st) {
		c.When = "" // "Sweden replaces its 231-strong company in September"
	}
	if c.Modality == "" && c.Relative == "" && x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Perfect) == 0 && x.ahead(c.When, st) {
		c.Modality = muster.Planned // "from 1 July it has 150 officers"
	}
	if c.When == "" && x.chunks[h.first].in(VERBLESS) {
		if c.When = x.onlyDate(); c.When == "" {
			c.When = st.listed
		}
	}
	if d := x.afterMove(v); d != "" && c.Relative == "" && c.N != nil && (c.When == "" || c.When == st.report.Date.EDTF) {
		c.Relative, c.When = "after", d
	}
	if c.When != "" {
		return
	}
	if c.Relative != "" {
		if d := st.movedIn(int(x.Tokens[x.first].Start)); d != "" {
			c.When = d
			return
		}
		if e := x.broughtBy(v, st); e != nil && !(h.rule.Value("modality") == "planned" && x.chunks[h.first].any(isSubord)) {
			c.When = e.date
			return
		}
	}
	if c.Modality == muster.Planned && c.Relative == "after" {
		return
	}
	if u := int(x.verbOf[v]); x.chunks[v].shape != verb && u >= 0 && x.chunks[u].marks&(token.Past|token.Perfect) == token.Past && h.rule.Like == "any" && c.Relative == "" {
		if c.When = st.countedOn(c, int(x.Tokens[x.first].Start)); c.When != "" {
			return // "Italy (852) and Hungary (391) topped the list"
		}
	}
	past := !x.chunks[v].is(x.f.give) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Past != 0 && x.chunks[v].marks&(token.Perfect|token.Passive) != token.Perfect|token.Passive
	switch e := st.lastEvent("", 3); {
	case e != nil && x.whenMoved(v):
		c.When = e.date // "when the plane landed there were 400"
	case past && c.Relative == "" && c.SaidBy == "" && !x.heading && st.countedOn(c, int(x.Tokens[x.first].Start)) != "":
		c.When = st.countedOn(c, int(x.Tokens[x.first].Start))
	case c.Relative != "" || !past || c.SaidBy != "" || x.heading:
		c.When = st.today()
	}
}

// countedOn is the day on which the same personnel were counted right before byte at:
// "As at 1 June, the military component stood at 900", "the police component had 210".
func (st *state) countedOn(c *muster.Claim, at int) muster.Date {
	for k := len(st.found) - 1; k >= 0 && k > len(st.found)-8; k-- {
		f := &st.found[k]
		if f.Kind == muster.Strength && f.N != nil && (f.Part != "" && c.Part != "" && first(f.Who) == first(c.Who) || c.Part == "" && first(f.Who) == st.mission.Short && first(c.Who) != st.mission.Short) && f.When != st.report.Date.EDTF && at-f.Evidence.End < againstBytes {
			return f.When
		}
	}
	return ""
}

// servesIn gives a stock that names nobody to the force named after its verb: "Some
// 4,800 soldiers from 28 countries serve in KFOR".
func (x *sentence) servesIn(c *muster.Claim, h *hit, v int) {
	g := h.role("group")
	if g < 0 || x.chunks[v].shape != verb || g > v || x.chunks[g].marks&token.Named != 0 || len(c.Who) != 1 {
		return
	}
	for i := v + 1; i+1 < h.last; i++ {
		if !x.preposition(i) || !x.chunks[i+1].in(FORCE) {
			continue
		}
		if m := missionOf(x.noun(i + 1)); m != "" {
			c.Who = muster.Names{m}
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

// permitted reports whether the infinitive at chunk v is what somebody is
// allowed to do.
func (x *sentence) permitted(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.marks&token.Infin != 0 && x.parentOf[v] >= 0 && x.chunks[x.parentOf[v]].is(x.f.allow) &&
		x.chunks[x.parentOf[v]].marks&token.Passive != 0
}

// settleCommitment leaves a commitment the date of the act alone.
func (x *sentence) settleCommitment(c *muster.Claim, h *hit, v int) {
	if c.N != nil && c.N.Bound == muster.Exact && c.Basis == "authorised" && x.capped(h) {
		c.N.Bound = muster.UpTo
	}
	if vc := &x.chunks[v]; c.Basis == "pledged" && vc.shape == verb && vc.marks&token.Future != 0 && x.Tokens[vc.first].Any(isBe) {
		c.Basis, c.Modality = "planned", "" // "is to provide 4,500 troops"
	}
	if c.Basis == "planned" && x.chunks[v].shape == verb && (h.role("part") >= 0 || x.chunks[v].is(x.f.bringTo)) && x.preposition(0) && x.nearInstrument(v) >= 0 {
		c.Basis = "authorised" // "under resolution 2190 the police are to come down to 1,515"
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

// capped reports whether the hit speaks of a ceiling.
func (x *sentence) capped(h *hit) bool {
	for i := h.first; i < h.last; i++ {
		if x.chunks[i].shape == noun && x.chunks[i].is(x.f.ceiling) {
			return true
		}
	}
	return false
}

// standing reports whether "were deployed" at chunk v tells who was in place on a
// day: "At the end of May 12,350 soldiers were deployed".
func (x *sentence) standing(c *muster.Claim, h *hit, v int) bool {
	k := &x.chunks[v]
	if g := h.role("group"); c.N != nil && (g == v-1 || g == v-2 && x.chunks[v-1].any(isKept)) && k.shape == verb && k.is(x.f.deploy) && k.last-k.first <= 2 && k.marks&(token.Passive|token.Future|token.Modal|token.Infin|token.Perfect|token.Ing) == 0 && (v+1 >= len(x.chunks) || x.chunks[v+1].marks&token.Punct != 0) {
		return true // "the 280 police already deployed", "1,900 troops deployed"
	}
	if c.N == nil || k.shape != verb || !k.is(x.f.deploy) || k.marks&token.Passive == 0 || k.marks&(token.Part|token.Future|token.Modal|token.Infin) != 0 {
		return false
	}
	if x.ofAllowed(h.role("group")) {
		return true // "Of the 3,020 police authorised, 2,871 had been deployed"
	}
	if c.When == "" {
		return false
	}
	for i := 1; i < h.role("group"); i++ {
		if x.chunks[i].shape == time {
			return x.endOfPeriod(i) || x.wordAt(i-1, x.f.at) || x.Tokens[x.chunks[i-1].first].Word.Form == "as"
		}
	}
	return false
}

// endOfPeriod reports whether the time at chunk i is the end of a month or year.
func (x *sentence) endOfPeriod(i int) bool {
	c := &x.chunks[i]
	for j := c.first; j < c.last; j++ {
		if x.Tokens[j].Word.Form == "end" {
			return true
		}
	}
	return false
}

// asks reports whether the sentence is a question for yes or no, which claims
// nothing: "Have all the soldiers gone home?".
func (x *sentence) asks() bool {
	if !x.is(x.last-1, x.f.query) {
		return false
	}
	first := x.first
	for i := x.first; i < x.last-2 && i < x.first+6; i++ {
		if x.Tokens[i].Any(isColon) || x.Tokens[i].Any(isComma) && i < x.first+3 {
			first = i + 1 // after the label of a speaker, after a name
		}
	}
	return x.auxiliary(first) || x.Tokens[first].Any(isModal)
}
