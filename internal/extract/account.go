package extract

import (
	"muster"
	"muster/internal/token"
)

// This file reads sums in rows under a line that says who gave them, and to what end:
//
//	Paid by Norway (in euros):
//	  3 May 2024 | Trust fund ...... 4.5 million

// An account is what such a line says of the rows.
type account struct {
	act      string
	from, to muster.Names
	sentence int // the line, or the row read last
}

// openAccount notes what the line, which ends with a colon, says of the sums under it.
func (x *sentence) openAccount(st *state) {
	if !x.any(x.last-1, isColon) || x.anyFinite(0, len(x.chunks)) {
		return
	}
	a := account{sentence: st.sentence}
	for i := range x.chunks {
		c := &x.chunks[i]
		if a.act == "" {
			a.act = x.accountAct(c)
		}
		if c.shape != noun || i == 0 || !x.acts(i) && !c.is(x.f.fund) {
			continue
		}
		switch p := i - 1; {
		case x.wordAny(p, isBy), x.wordAt(p, x.f.from):
			a.from = x.parties(i, st)
		case x.chunks[p].is(x.f.toward):
			a.to = x.party(i, st)
		}
	}
	if a.act != "" {
		st.account = a
	}
}

// accountAct is what became of money by the word that heads a list of sums, "" for another.
func (x *sentence) accountAct(c *chunk) string {
	part := c.shape == verb && c.marks&token.Part != 0
	switch {
	case part && c.is(x.f.promise), c.shape == noun && c.is(x.f.pledgeNoun):
		return "pledged"
	case part && (c.is(x.f.payVerb) || c.is(x.f.receive)), c.shape == noun && c.is(x.f.giftNoun):
		return "paid"
	case part && c.is(x.f.spendVerb):
		return "spent"
	}
	return ""
}

// accountRow adds the sum of a row under such a line: "28-02-2024 | UN trust fund .... 80.5
// million".
func (x *sentence) accountRow(st *state) {
	a := &st.account
	if a.act == "" || st.sentence != a.sentence+1 || x.hasVerb() || len(x.chunks) > 12 {
		return
	}
	c := muster.Claim{Kind: muster.Funding, Act: a.act, From: a.from, To: a.to}
	last := -1
	for i := range x.chunks {
		k := &x.chunks[i]
		switch {
		case k.shape == time:
			c.When = x.dateOf(i)
		case k.shape == noun && k.marks&token.Counted != 0 && k.in(MONEY|COUNT):
			if last >= 0 {
				return // one sum of several
			}
			last, c.N = i, x.figureOf(i, muster.Funding)
		case k.shape == noun && last < 0 && (x.acts(i) || k.is(x.f.fund)):
			if who := x.party(i, st); a.to == nil && (a.from != nil || !k.in(COUNTRY)) {
				c.To = who
			} else {
				c.From = who
			}
		}
	}
	if c.N == nil || last < 0 {
		return
	}
	if a.sentence++; c.N.Unit == "" {
		c.N.Unit = st.currency
	}
	if x.homeDollar(&c, last, st); c.N.Unit == "" || c.N.Value < leastSum || x.claimed(c.N.Value, st) {
		return
	}
	st.nationalUnit(&c)
	c.Evidence = x.evidence(x.first, x.chunks[last].last)
	st.add(c, "en/account/row")
}
