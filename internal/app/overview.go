package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
)

// An Overview is the account of a mission on one page.
type Overview struct {
	AsOf      muster.Date       `json:"as_of"` // the day on which dues are judged
	Reports   int               `json:"n_reports"`
	Claims    int               `json:"n_claims"`
	Series    []muster.Series   `json:"series"`
	Dots      []Dot             `json:"dots"`
	Conflicts []muster.Conflict `json:"conflicts"`
	Gaps      []muster.Gap      `json:"gaps"`
	Dues      []muster.Due      `json:"dues"`
	Promised  []Promise         `json:"promised"`
	Money     []MoneySum        `json:"money"`
}

// A Dot is a claim on the strength chart: what one report says of a stock.
type Dot struct {
	Claim   string         `json:"claim"`
	Mission string         `json:"mission"`
	Who     string         `json:"who"`
	Measure muster.Measure `json:"measure"`
	When    muster.Date    `json:"when"`
	Value   float64        `json:"value"`
	Says    string         `json:"says"` // the figure as the report puts it
	Words   string         `json:"words"`
	Report  string         `json:"report"`
	Row     string         `json:"report_row"` // id of the report in lists
	Origin  string         `json:"origin"`
	Status  muster.Status  `json:"status"`
}

// A Promise is what a contributor pledged against what is in place.
type Promise struct {
	Mission string        `json:"mission"`
	Who     string        `json:"who"`
	Pledged *muster.Point `json:"pledged"`
	Present *muster.Point `json:"in_place"`
}

// A MoneySum is the money of one act in one currency. It adds the largest
// figure of each giver, so that the same money in several reports counts once.
type MoneySum struct {
	ID       string  `json:"id"`
	Act      string  `json:"act"`
	Currency string  `json:"currency"`
	Sum      float64 `json:"sum"`
	muster.Support
}

// Overview gathers the page for a mission, or for all.
func (a *App) Overview(ctx context.Context, v View) (*Overview, error) {
	s, err := a.reckoned(ctx, v)
	if err != nil {
		return nil, err
	}
	o := &Overview{
		AsOf:   a.on(v).Date(),
		Series: s.account.Series, Conflicts: s.account.Conflicts, Gaps: s.account.Gaps, Dues: s.account.Dues,
		Promised: promises(s.account.Series), Dots: s.dots(&v), Money: s.money(&v),
	}
	for _, r := range s.reports {
		if v.mission(r.Mission) {
			o.Reports++
		}
	}
	for range s.roll.seen(&v) {
		o.Claims++
	}
	return o, nil
}

// dots are the claims of strength that have a figure.
func (s *snapshot) dots(v *View) []Dot {
	var out []Dot
	for c := range s.roll.shown(v, muster.Strength) {
		if c.N == nil || c.When == "" || c.Part != "" || len(c.Who) != 1 {
			continue
		}
		m := muster.InPlace
		if c.Mood() != muster.Actual {
			m = muster.Intended
		}
		out = append(out, Dot{
			Claim: c.ID, Mission: s.missionOf(c), Who: c.Who[0], Measure: m, When: c.When, Value: c.N.Value, Says: c.N.String(), Words: c.Evidence.Text,
			Report: c.Report, Row: identify("report", c.ReportID), Origin: c.Origin, Status: c.Status,
		})
	}
	return out
}

// promises sets the newest pledge of each contributor beside its newest stock.
func promises(list []muster.Series) []Promise {
	last := func(mission, who string, m muster.Measure) *muster.Point {
		for i := range list {
			if s := &list[i]; s.Mission == mission && s.Who == who && s.Measure == m && len(s.Points) > 0 {
				return &s.Points[len(s.Points)-1]
			}
		}
		return nil
	}
	var out []Promise
	for _, s := range list {
		if s.Measure == muster.Pledged {
			out = append(out, Promise{s.Mission, s.Who, last(s.Mission, s.Who, muster.Pledged), last(s.Mission, s.Who, muster.InPlace)})
		}
	}
	return out
}

// money sums the funding that is not denied, by act and currency.
func (s *snapshot) money(v *View) []MoneySum {
	type giver struct{ act, currency, from string }
	most := map[giver]*muster.Claim{}
	for c := range s.roll.shown(v, muster.Funding) {
		if c.N == nil || !currency(c.N.Unit) || c.Status == muster.Rejected || c.Mood() == muster.Denied {
			continue
		}
		k := giver{c.Act, c.N.Unit, first(strings.Join(c.From, ", "), strings.Join(c.To, ", "))}
		if b := most[k]; b == nil || c.N.Value > b.N.Value {
			most[k] = c
		}
	}
	sums := map[[2]string][]*muster.Claim{}
	for k, c := range most {
		at := [2]string{k.act, k.currency}
		sums[at] = append(sums[at], c)
	}
	return sumMoney(sums)
}

// currency reports whether a unit is one of money: a code of ISO 4217. A share
// of an appeal is no sum.
func currency(unit string) bool {
	return len(unit) == 3 && strings.IndexFunc(unit, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
}

// sumMoney adds up the claims of each act and currency.
func sumMoney(sums map[[2]string][]*muster.Claim) []MoneySum {
	out := make([]MoneySum, 0, len(sums))
	for at, claims := range sums {
		m := MoneySum{ID: identify("sum", at[0]+" "+at[1]), Act: at[0], Currency: at[1], Support: supportOf(claims)}
		for _, c := range claims {
			m.Sum += c.N.Value
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(x, y MoneySum) int { return cmp.Or(cmp.Compare(x.Currency, y.Currency), cmp.Compare(x.Act, y.Act)) })
	return out
}

// supportOf counts what rests on the claims: their reports and origins. What a report says
// itself is of one origin, in however many claims.
func supportOf(claims []*muster.Claim) muster.Support {
	reports, writers, origins := map[string]bool{}, map[string]string{}, map[string]bool{}
	var s muster.Support
	for _, c := range claims {
		s.Claims = append(s.Claims, c.ID)
		reports[c.ReportID], writers[c.ID] = true, c.ReportID
	}
	for _, c := range claims {
		origins[cmp.Or(writers[c.Origin], c.Origin)] = true
	}
	slices.Sort(s.Claims)
	s.Reports, s.Origins = len(reports), min(len(origins), len(reports))
	return s
}
