package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// isPlan reports whether the group at chunk i is a plan or an appeal that lists what is needed.
func (x *sentence) isPlan(i int) bool {
	switch x.Tokens[x.chunks[i].last-1].Word.Form {
	case "plan", "appeal":
		return x.noun(i) != nil
	}
	return false
}

// completeFunding finds who gives and who gets, and reports whether the words
// speak of a mission's money at all: "it was $68m" does only after a fund.
func (x *sentence) completeFunding(c *muster.Claim, h *hit, v int, st *state) bool {
	if c.Act == "" && c.To == nil && h.role(fromRole) < 0 && x.chunks[v].any(isBe) {
		if st.fund == nil || st.sentence-st.fundIn > 2 {
			return false
		}
		c.To = st.fund
	}
	if c.N != nil && c.N.Unit == "" {
		if c.N.Unit = x.currency(h.role(nRole), st); c.N.Unit == "" {
			return false // millions of what?
		}
	}
	if x.attackersThey(h.role(toRole), st) || x.attackersThey(h.role(fromRole), st) {
		return false // a ransom
	}
	if strings.HasPrefix(string(c.When), "..") {
		c.When = x.actDayBefore(v) // "today extended it until May and gave it €60 million"
	}
	i := h.role(nRole)
	if d := x.budgetPeriod(i, c.Act == "spent"); d != "" {
		c.When = d
	}
	x.homeDollar(c, i, st)
	switch s := int(x.subjectOf[v]); {
	case s < 0:
	case c.Act == "requested" && x.isPlan(s):
		c.Act, c.To = "needed", x.named(s, st) // "The response plan seeks $7 million"
	case c.Act == "spent" && (x.holds(&x.chunks[s], x.f.reckon) || x.holds(&x.chunks[s], x.f.plans)):
		c.Act = "needed" // "The estimated cost was $3 million"
	}
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
	if c.To == nil {
		c.To = x.owedTo(v, st)
	}
	if s := int(x.subjectOf[v]); c.To == nil && s >= 0 && s < v && x.chunks[s].is(x.f.budgetNoun) {
		c.To = x.recipients(s, st) // "The budget for the upkeep of UNDOF | amounts to"
	}
	if c.From == nil {
		c.From = x.givers(h, max(v, i), st)
	}
	if a := &st.account; c.From == nil && (c.Act == "paid" || c.Act == "pledged") && a.from != nil && st.sentence-a.sentence <= 2 {
		c.From = a.from // "A further $7 million is pledged", under the rows
	}
	if f := x.fundBefore(max(v, i)); f >= 0 && c.To == nil && c.Act == "paid" {
		if to := x.fundAt(f, st); !c.From.Has(first(to)) {
			c.To = to // "The fund holds $85 million, of which $60 million is from Canada"
		}
	}
	if c.To == nil && (c.Act == "paid" || c.Act == "pledged") && st.fund != nil && st.sentence-st.fundIn <= 2 {
		c.To = st.fund
	}
	if c.To == nil && c.N != nil && c.N.Unit == "percent" && i > 0 && x.chunks[i-1].shape == verb && x.subjectOf[i-1] >= 0 {
		c.To = x.party(int(x.subjectOf[i-1]), st)
	}
	if c.For == "" {
		c.For = x.purpose(max(v, i))
	}
	st.nationalUnit(c)
	told := st.flow.sentence > 0 && st.sentence-st.flow.sentence <= 1
	x.flowBefore(c, h, v, st)
	if c.Act == "needed" && x.tillNow(h) {
		c.Act = "spent" // "puts the cost to date at $3 billion"
	}
	if c.Act == "paid" && (c.Modality == muster.Planned || c.Modality == muster.Promised) && len(c.From) > 0 && (c.N != nil || x.chunks[v].shape == verb && x.chunks[v].marks&token.Passive == 0) {
		c.Act, c.Modality = "pledged", "" // "Japan will contribute $3 million", "has agreed to cover the cost"
	}
	if c.Act == "approved" && c.Modality == muster.Requested {
		c.Act = "requested" // "asked that $4 million be set aside"
	}
	x.ofThisSum(c, v, st)
	if c.Act != "" && c.To == nil && (c.Act != "frozen" || c.N != nil || x.ofForceMoney(h)) {
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
	if h.rule.Like == "left" && st.force == "" {
		return false // the report is on no mission
	}
	if c.Act != "needed" && c.Act != "spent" && len(c.When) == len("2006") && x.ofYear(string(c.When)) {
		c.When = "" // "gave $4 million for 2025 operations"
	}
	return c.N == nil || c.N.Unit == "percent" && (x.ofMoney() || told && !x.chunks[i].any(isNoun)) || c.N.Unit != "percent" && c.N.Value >= least(h)
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

// ofForceMoney reports whether the words of the hit say that the money is a force's: "freezes
// mission money", against "the freeze of foreign aid", which is that of all.
func (x *sentence) ofForceMoney(h *hit) bool {
	for i := x.chunks[h.first].first; i < x.chunks[h.last-1].last; i++ {
		if x.Tokens[i].Is(x.f.forceNoun) {
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
	if k := &x.chunks[v]; v == i+1 && k.shape == verb && k.marks&token.Part != 0 || v > i && k.shape == verb && int(x.objectOf[v]) == i && k.marks&token.Passive == 0 {
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
	if before && c.When == "" && c.Act != "needed" && h.rule.Dated != "untold" && (listed || x.chunks[v].marks&(token.Past|token.Perfect) == token.Past|token.Perfect) {
		c.When = st.flow.when
	}
	if gives := c.Act == "paid" || c.Act == "pledged"; gives && c.To == nil && len(c.From) > 0 && st.flow.sentence > 0 && st.sentence-st.flow.sentence <= 2 && !st.flow.to.Is(c.From[0]) {
		c.To = st.flow.to // "Canada gave the fund $60 million. France pledged $3 million more"
	}
	if c.N != nil && !listed {
		st.flow = flow{c.To, c.When, c.Act, st.sentence}
	}
}

// actDayBefore is the date named last before chunk i that is no "until".
func (x *sentence) actDayBefore(i int) muster.Date {
	for i--; i >= 0; i-- {
		if c := &x.chunks[i]; c.shape == time && x.times[c.ref].Timex != "DURATION" && !strings.HasPrefix(string(x.times[c.ref].Date), "..") {
			return x.times[c.ref].Date
		}
	}
	return ""
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

// leastUnread is the least sum that is a mission's money where no rule tells what it is.
const leastUnread = 500_000

// least is the least sum that the hit may tell of.
func least(h *hit) float64 {
	if h.rule.Like == "left" {
		return leastUnread
	}
	return leastSum
}

// further adds a sum that "plus" puts beside that of the claim: "85 million for
// the force, plus 25 million for the army".
func (x *sentence) further(c muster.Claim, h *hit, st *state) {
	i := h.role(nRole)
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
	i := h.role(nRole)
	if c.Kind != muster.Funding || i < 0 || c.N == nil || h.role(fromRole) < 0 || h.role(fromRole) > i {
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
	for _, i := range x.groups {
		if !x.chunks[i].is(x.f.fund) {
			continue
		}
		if s := x.fundAt(i, st); len(s) > 0 {
			st.fund, st.fundIn = s, st.sentence
		}
	}
}

// fundAt is the fund that chunk i names, the one spoken of last where it is "the fund".
func (x *sentence) fundAt(i int, st *state) muster.Names {
	s := x.party(i, st)
	if c := &x.chunks[i]; st.fund != nil && c.last-c.first == 2 && c.marks&token.Definite != 0 && x.headIs(c, x.f.fund) {
		return st.fund
	}
	return s
}
