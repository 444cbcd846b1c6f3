package extract

import (
	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// completeFunding finds who gives and who gets, and reports whether the words
// speak of a mission's money at all: "it was $68m" does only after a fund.
func (x *sentence) completeFunding(c *muster.Claim, h *hit, v int, st *state) bool {
	if c.Act == "" && c.To == nil && h.role("from") < 0 && x.chunks[v].any(isBe) {
		if st.fund == nil || st.sentence-st.fundIn > 2 {
			return false
		}
		c.To = st.fund
	}
	if c.N != nil && c.N.Unit == "" {
		if c.N.Unit = x.currency(h.role("n"), st); c.N.Unit == "" {
			return false // millions of what?
		}
	}
	if x.attackersThey(h.role("to"), st) || x.attackersThey(h.role("from"), st) {
		return false // a ransom
	}
	i := h.role("n")
	x.homeDollar(c, i, st)
	if c.To == nil && i >= 0 {
		c.To = x.recipients(i, st)
	}
	if c.To == nil && i >= 0 && x.chunks[i].in(PERCENT) && c.N != nil && c.N.Unit != "percent" {
		c.To = x.askedFor(i, st)
	}
	if c.To == nil && x.chunks[v].is(x.f.refund) && st.home != "" {
		c.To = muster.Names{st.home} // "has so far paid back $41 million"
	}
	if c.To == nil {
		c.To = x.recipients(max(v, i), st)
	}
	if c.From == nil {
		c.From = x.givers(h, max(v, i), st)
	}
	if a := &st.account; c.From == nil && (c.Act == "paid" || c.Act == "pledged") && a.from != nil && st.sentence-a.sentence <= 2 {
		c.From = a.from // "A further $7 million is pledged", under the rows
	}
	if c.To == nil && c.Act == "paid" && st.fund != nil && st.sentence-st.fundIn <= 2 {
		c.To = st.fund
	}
	if c.To == nil && c.N != nil && c.N.Unit == "percent" && i > 0 && x.chunks[i-1].shape == verb && x.subjectOf[i-1] >= 0 {
		c.To = x.party(int(x.subjectOf[i-1]), st)
	}
	if c.For == "" {
		c.For = x.purpose(max(v, i))
	}
	st.nationalUnit(c)
	x.flowBefore(c, h, v, st)
	if c.Act == "needed" && x.tillNow(h) {
		c.Act = "spent" // "puts the cost to date at $3 billion"
	}
	if c.Act == "paid" && c.Modality == muster.Planned && len(c.From) > 0 && (c.N != nil || x.chunks[v].shape == verb && x.chunks[v].marks&token.Passive == 0) {
		c.Act, c.Modality = "pledged", "" // "Japan will contribute $3 million"
	}
	if c.Act != "" && c.To == nil {
		c.To = x.orMission(st.force, st)
	}
	if c.Act == "needed" && len(c.To) == 1 && c.From.Is(c.To[0]) {
		c.To = nil // "The mission owes its contractors $6 million"
	}
	if c.Act == "needed" && c.Modality == muster.Planned {
		c.Modality = "" // "will cost" is a need of today
		if x.Tokens[x.chunks[v].first].Is(x.f.would) {
			c.Modality = muster.Possible
		}
	}
	if c.N == nil && i >= 0 && x.chunks[i].in(PERCENT) {
		return false // "half of the trucks will come by ship"
	}
	return c.N == nil || c.N.Unit == "percent" && x.ofMoney() || c.N.Unit != "percent" && c.N.Value >= leastSum
}

// ofMoney reports whether the sentence speaks of money, or of what it is asked for.
func (x *sentence) ofMoney() bool {
	for i := range x.chunks {
		if c := &x.chunks[i]; c.in(MONEY|FUND) || c.is(x.f.fund) || c.is(x.f.shortfallNoun) || c.is(x.f.budgetNoun) || c.is(x.f.fundVerb) {
			return true
		}
	}
	return false
}

// tillNow reports whether the words of the hit speak of a cost as it stands: "to
// date", "so far".
func (x *sentence) tillNow(h *hit) bool {
	for i := x.chunks[h.first].first; i+1 < x.chunks[h.last-1].last; i++ {
		if x.Tokens[i].Is(x.f.so) && x.is(i+1, x.f.far) || x.Tokens[i].Any(isTo) && x.Tokens[i+1].Word.Form == "date" {
			return true
		}
	}
	return false
}

// wholeSum gives the claim the whole that group i takes a share of, where its verb
// says something of the whole: "a tenth of the $460m it asked for".
func (x *sentence) wholeSum(c *muster.Claim, i int, h *hit) {
	g := x.noun(i)
	if g == nil || g.whole < 0 {
		return
	}
	v := x.anchor(h)
	if k := &x.chunks[v]; v == i+1 && k.shape == verb && k.marks&token.Part != 0 || k.shape == verb && int(x.objectOf[v]) == i && k.marks&token.Passive == 0 {
		f := x.figures[g.whole].Figure
		c.N = &f
	}
}

// A flow is what is remembered of the last sum, for the list that breaks it
// down: "The fund held $18m in April: $8m from Canada and $6m from France".
type flow struct {
	to       muster.Names
	when     muster.Date
	act      string
	sentence int
}

// flowBefore takes recipient, date and act of a sum in a list from the sum that
// heads it, and the date of what had been paid by then.
func (x *sentence) flowBefore(c *muster.Claim, h *hit, v int, st *state) {
	listed := x.chunks[v].shape != verb
	before := st.flow.sentence > 0 && st.sentence-st.flow.sentence <= 1
	if listed {
		if i := x.fundBefore(h.first); i >= 0 && c.When == "" {
			c.When = x.dateBefore(h.first)
		}
		if i := x.fundBefore(h.first); i >= 0 && c.To == nil {
			c.To = x.party(i, st)
		}
		if a := x.actBefore(h.first); a != "" {
			c.Act = a
		}
	}
	if before && c.When == "" && c.Act != "needed" && h.rule.Dated != "none" && (listed || x.chunks[v].marks&(token.Past|token.Perfect) == token.Past|token.Perfect) {
		c.When = st.flow.when
	}
	if c.N != nil && !listed {
		st.flow = flow{c.To, c.When, c.Act, st.sentence}
	}
}

// dateBefore is the time named last before chunk i in the sentence.
func (x *sentence) dateBefore(i int) muster.Date {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if c := &x.chunks[j]; c.shape == time && x.times[c.ref].Timex != when.DURATION {
			return x.times[c.ref].Date
		}
	}
	return ""
}

// askedFor is who gets the sum of which chunk i is a share: "Of the $110 million paid into the
// fund, half has come", "The plan needs $60 million, and a quarter has been received".
func (x *sentence) askedFor(i int, st *state) muster.Names {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if c := &x.chunks[j]; c.shape == noun && (c.is(x.f.fund) || c.head >= 0 && x.Tokens[c.head].Is(x.f.fund)) {
			return x.party(j, st)
		}
	}
	if st.flow.sentence == st.sentence {
		return st.flow.to
	}
	return nil
}

// fundBefore is the chunk of the fund named last before chunk i in the
// sentence, or -1.
func (x *sentence) fundBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if x.noun(j) != nil && x.chunks[j].is(x.f.fund) {
			return j
		}
	}
	return -1
}

// actBefore is "pledged" where a word of promising heads the list that chunk i
// is in.
func (x *sentence) actBefore(i int) string {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if c := &x.chunks[j]; c.is(x.f.promise) || c.is(x.f.pledgeNoun) {
			return "pledged"
		} else if c.in(MONEY) && c.shape == noun && j < i-4 || x.wordAny(j, isSemicolon) {
			return ""
		}
	}
	return ""
}

// leastSum is the least sum that is a mission's money rather than the price of
// something.
const leastSum = 1500

// recipients are who the money goes to: what stands after "to", "for", "into"
// or "on" in the clause, right of chunk i.
func (x *sentence) recipients(i int, st *state) muster.Names {
	if x.toWhich(i) {
		return x.getters(i-4, st)
	}
	for j := i + 1; j+1 < len(x.chunks) && j < i+frameLength/2; j++ {
		c := &x.chunks[j]
		if c.shape == verb && c.marks&token.Part == 0 && int(x.objectOf[j]) != i || c.in(MONEY) && j > i+1 {
			return nil
		}
		if !c.is(x.f.toward) {
			continue
		}
		if n := &x.chunks[j+1]; x.noun(j+1) != nil && n.in(FORCE|ORG|FUND|COUNTRY|HOSTFORCE|PERSONNEL|UNIT) {
			return x.getters(j+1, st)
		}
	}
	return nil
}

// purpose is what the money is for by the words after chunk i, "" where they do not say:
// "$4 million for fuel and rations", against who gets it, "for the mission".
func (x *sentence) purpose(i int) string {
	for j := i + 1; j+1 < len(x.chunks) && j < i+frameLength/2; j++ {
		switch c := &x.chunks[j]; {
		case j == i+1 && x.wordAny(j, isComma):
			continue // "asked for $6 million, for tents"
		case c.shape == verb && c.marks&token.Part == 0, c.in(MONEY), x.wordAny(j, isComma):
			return ""
		case !x.wordAt(j, x.f.forWord):
			continue
		}
		n := &x.chunks[j+1]
		if n.shape != noun || n.in(FORCE|ORG|FUND|COUNTRY|HOSTFORCE|PERSONNEL|UNIT|PERSON|PRONOUN|NATIONALS|COUNT|MONEY|ARMED) {
			return ""
		}
		last := j + 1
		for last+2 < len(x.chunks) && x.chunks[last+2].shape == noun && !x.chunks[last+2].in(MONEY|PERSON) && (x.wordAny(last+1, isAnd|isOf)) {
			last += 2
		}
		return x.plainWords(n.first, x.chunks[last].last)
	}
	return ""
}

// toWhich reports whether "to which" stands before the sum at chunk i, after
// what it goes to: "the fund, to which $68 million has been given".
func (x *sentence) toWhich(i int) bool {
	return i > 3 && x.relative(i-1) && x.chunks[i-2].is(x.f.toward) && x.wordAny(i-3, isComma) && x.noun(i-4) != nil
}

// getters are the recipients that the noun group at chunk i names, and those
// joined to it.
func (x *sentence) getters(i int, st *state) muster.Names {
	out := x.party(i, st)
	if j := i + 2; x.wordAny(i+1, isAnd) && j < len(x.chunks) && !(j+1 < len(x.chunks) && x.chunks[j+1].shape == verb) {
		if x.preposition(j) {
			j++
		}
		for _, s := range x.party(j, st) {
			if !out.Has(s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// party is who gives or gets at chunk i: of a fund its plain name, of
// personnel the force or the country they serve.
func (x *sentence) party(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case g == nil:
		return nil
	case c.is(x.f.itself) && i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.receive) && len(st.fund) > 0 && st.sentence-st.fundIn == 1:
		return st.fund // "Salaries come from the trust fund. It has received …"
	case c.is(x.f.itself) && x.isSubject(i) && st.flow.sentence > 0 && st.flow.sentence == st.sentence-1 && len(st.flow.to) > 0 && x.needsAt(i+1):
		return st.flow.to // "Norway has given the force $2 million. It needs more"
	case c.is(x.f.itself):
		for k := i - 1; k >= 0 && k > i-frameLength; k-- {
			if x.chunks[k].in(COUNTRY) && x.chunks[k].shape == noun && (k == 0 || x.chunks[k-1].shape == verb) && !(x.chunks[i-1].shape == verb && int(x.subjectOf[i-1]) == k) {
				return x.parties(k, st) // "had paid Fiji $21 million and still owed it $9 million"
			}
		}
		for k := i - 1; k >= 0 && k > i-frameLength; k-- {
			s := int(x.subjectOf[k])
			if c := &x.chunks[max(s, 0)]; x.chunks[k].shape == verb && s >= 0 && s < i && !(i > 0 && x.chunks[i-1].shape == verb && int(x.subjectOf[i-1]) == s) && c.in(COUNTRY|ORG|BODY) {
				return x.parties(s, st)
			}
		}
		if len(st.about) > 0 {
			return st.about
		}
		if i > 0 && !x.isSubject(i) && x.chunks[i-1].shape == verb && x.subjectOf[i-1] >= 0 && x.chunks[x.subjectOf[i-1]].in(COUNTRY|ORG|BODY) {
			return x.orMission(st.force, st) // "The United Kingdom promised it £7.5 million"
		}
		if t := x.topic(i, st); t != "" {
			return muster.Names{t}
		}
		return nil
	case x.ofMission(c):
		return x.orMission(st.force, st)
	case x.Tokens[c.head].Is(x.f.fund) && x.owned(c) > 0:
		return muster.Names{x.plainWords(x.owned(c), c.last)}
	case c.in(FUND) && !c.in(ORG):
		return muster.Names{x.bare(c)}
	case c.in(PERSONNEL) && len(g.actors) > 0:
		for _, a := range g.actors {
			if a.kind == name.Mission || a.kind == name.Force {
				return muster.Names{a.name}
			}
		}
		if st.mission.Host == g.actors[0].name {
			return x.parties(i, st)
		}
		return muster.Names{g.actors[0].name}
	}
	return x.parties(i, st)
}

// ofMission reports whether the group names a part of the mission: "the
// mission's military component", but not its trust fund.
func (x *sentence) ofMission(c *chunk) bool {
	if c.is(x.f.fund) || x.Tokens[c.head].Is(x.f.fund) {
		return false
	}
	for j := c.first + 1; j < c.last; j++ {
		if x.Tokens[j].Any(isPossess) && x.Tokens[j-1].Is(x.f.forceNoun) {
			return true
		}
	}
	return false
}

// owned is the token after the owner of the group, "trust" of "the mission's trust
// fund"; 0 where it has none.
func (x *sentence) owned(c *chunk) int32 {
	for j := c.head - 1; j > c.first; j-- {
		if x.Tokens[j].Any(isPossess) {
			return j + 1
		}
	}
	return 0
}

// bare is the last words of a group, from its last owner or name on: "the
// mission's trust fund" is "trust fund".
func (x *sentence) bare(c *chunk) string {
	k := *c
	for j := c.first; j < c.head; j++ {
		if x.Tokens[j].Any(isPossess) || x.at(j).kind == byName {
			k.first = j + 1
		}
	}
	return x.plainText(&k)
}

// further adds a sum that "plus" puts beside that of the claim: "85 million for
// the force, plus 25 million for the army".
func (x *sentence) further(c muster.Claim, h *hit, st *state) {
	i := h.role("n")
	if c.Kind != muster.Funding || i < 0 || c.N == nil {
		return
	}
	for j := i + 1; j+2 < len(x.chunks) && j < i+10 && x.chunks[j].shape != verb; j++ {
		f := x.figureOf(j+1, muster.Funding)
		if !x.chunks[j].any(isConj) || f == nil || f.Value < leastSum || !x.chunks[j+2].is(x.f.toward) {
			continue
		}
		f.Unit = c.N.Unit
		c.N, c.To = f, x.recipients(j+1, st)
		if len(c.To) > 0 {
			c.Evidence = x.evidence(x.chunks[j].first, x.chunks[min(j+3, len(x.chunks)-1)].last)
			st.addRule(c, h.rule)
		}
		return
	}
}

// gapped adds the sums of a list that leaves its verb out: "France gave $4
// million, Spain $2 million and Algeria $500,000".
func (x *sentence) gapped(c muster.Claim, h *hit, st *state) {
	i := h.role("n")
	if c.Kind != muster.Funding || i < 0 || c.N == nil || h.role("from") < 0 || h.role("from") > i {
		return
	}
	for range 12 {
		n := x.separator(i + 1)
		giver, sum := i+1+n, i+2+n
		if x.wordAt(sum, x.f.with) {
			sum++ // "and Spain with 2 million"
		}
		if n == 0 || x.noun(giver) == nil || x.noun(sum) == nil || !x.acts(giver) {
			return
		}
		f := x.figureOf(sum, muster.Funding)
		if f == nil || !x.chunks[sum].in(MONEY|COUNT) || x.figures[x.noun(sum).figure].Class == figure.Ordinal {
			return
		}
		f.Unit = c.N.Unit
		c.N, c.From = f, x.parties(giver, st)
		c.Evidence = x.evidence(x.chunks[giver].first, x.chunks[sum].last)
		st.addRule(c, h.rule)
		i = sum
	}
}

// rememberFund notes the fund that the sentence speaks of.
func (x *sentence) rememberFund(st *state) {
	if !x.seen.May(x.f.fund) {
		return
	}
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.fund) {
			continue
		}
		if s := x.party(i, st); len(s) > 0 {
			st.fund, st.fundIn = s, st.sentence
		}
	}
}

// needsAt reports whether chunk i is a verb of needing money, of who is short of it.
func (x *sentence) needsAt(i int) bool {
	return i < len(x.chunks) && x.chunks[i].shape == verb && x.chunks[i].is(x.f.need)
}
