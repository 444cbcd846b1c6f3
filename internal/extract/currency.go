package extract

import (
	"cmp"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/token"
)

// currency is that of the sum named last before chunk i, "" without one.
func (x *sentence) currency(i int, st *state) string {
	for k := len(x.figures) - 1; k >= 0; k-- {
		if m := &x.figures[k]; m.Class == figure.Money && m.First < x.chunks[max(i, 0)].first {
			return m.Figure.Unit
		}
	}
	return st.currency
}

// rememberCurrency notes the currency of the sentence's last sum.
func (x *sentence) rememberCurrency(st *state) {
	for k := range x.figures {
		if m := &x.figures[k]; m.Class == figure.Money {
			st.currency = m.Figure.Unit
		}
	}
}

// declareCurrency notes the currency in which the sentence, which has no sum, says that sums
// are given: "Paid by Norway (in euros):".
func (x *sentence) declareCurrency(e *Extractor, st *state) {
	if !x.seen.May(x.f.penny) {
		return
	}
	for i := 1; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.penny) || c.marks&token.Counted != 0 || !x.wordAt(i-1, x.f.in) {
			continue
		}
		if code := e.figures.Currency(x.Source, x.Tokens[c.first:c.last]); code != "" {
			st.currency = code
			if st.dollar = ""; x.headIs(c, x.f.dollarNoun) {
				st.dollar = code
			}
		}
	}
}

// sharedNames are the currencies, by country, that go by the plain name of another.
var sharedNames = map[string]map[string]string{
	"ZMW": {"Malawi": "MWK", "Papua New Guinea": "PGK", "Myanmar": "MMK"},
	"NOK": {"Denmark": "DKK", "Sweden": "SEK"},
	"KES": {"Uganda": "UGX", "Tanzania": "TZS", "Somalia": "SOS"},
	"INR": {"Pakistan": "PKR", "Nepal": "NPR", "Sri Lanka": "LKR"},
	"CHF": {"Rwanda": "RWF", "Burundi": "BIF", "DR Congo": "CDF", "Guinea": "GNF", "Djibouti": "DJF", "Comoros": "KMF",
		"Cameroon": "XAF", "Central African Republic": "XAF", "Chad": "XAF", "Congo": "XAF", "Equatorial Guinea": "XAF", "Gabon": "XAF",
		"Benin": "XOF", "Burkina Faso": "XOF", "Ivory Coast": "XOF", "Guinea-Bissau": "XOF", "Mali": "XOF", "Niger": "XOF", "Senegal": "XOF", "Togo": "XOF"},
	"MXN": {"Philippines": "PHP", "Chile": "CLP", "Argentina": "ARS", "Uruguay": "UYU"},
}

// nationalUnit reads a currency that several countries have a namesake of as that of
// the giver, or of the country in which the report is written.
func (st *state) nationalUnit(c *muster.Claim) {
	if c.N == nil {
		return
	}
	units := sharedNames[c.N.Unit]
	for _, who := range [...]string{first(c.From), st.home} {
		if u := units[who]; u != "" {
			c.N.Unit = u
			return
		}
	}
	if u := units[st.mission.Host]; u != "" && c.N.Unit == "CHF" && !c.From.Is("Switzerland") && st.home != "Switzerland" {
		c.N.Unit = u // francs of the country that the text is about
	}
}

// homeDollars are the dollars that a text from the country means by "$".
var homeDollars = map[string]string{"Canada": "CAD", "Australia": "AUD", "New Zealand": "NZD", "Fiji": "FJD"}

// homeDollar reads the "$" of a text whose dollars are said to be others, or which is written
// in a country with a dollar of its own.
func (x *sentence) homeDollar(c *muster.Claim, i int, st *state) {
	own := cmp.Or(st.dollar, homeDollars[st.home])
	if own == "" || c.N == nil || c.N.Unit != "USD" || x.noun(i) == nil {
		return
	}
	m := &x.figures[x.noun(i).figure]
	for k := m.First; k < m.Last; k++ {
		if s := x.Of(k, k+1); s == "$" || len(s) > 1 && s[0] == '$' {
			c.N.Unit = own
			return
		} else if x.Tokens[k].Any(isNoun) || s == "US" || s == "U.S." {
			return
		}
	}
}
