package app

import (
	"cmp"
	"context"
	"slices"

	"muster"
)

// A Funding is an act of funding as one or more reports have it.
type Funding struct {
	ID   string         `json:"id"`
	From muster.Names   `json:"from"`
	To   muster.Names   `json:"to"`
	Act  string         `json:"act"`
	N    *muster.Figure `json:"n"`
	When muster.Date    `json:"when"`
	muster.Support
}

// MoneySums adds up who gave, asked for and froze what, by act and currency.
func (a *App) MoneySums(ctx context.Context, v View) ([]MoneySum, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	return s.money(&v), nil
}

// Fundings shows who gave what to whom, and what was asked for and frozen, the
// newest first.
func (a *App) Fundings(ctx context.Context, v View) ([]Funding, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	type key struct {
		act, unit string
		value     float64
		from      string
	}
	acts := map[key][]*muster.Claim{}
	for _, c := range s.roll.all(muster.Funding) {
		if c.Status == muster.Rejected || !v.mission(s.missionOf(c)) || !v.during(c.When) || !v.party(c) {
			continue
		}
		k := key{act: c.Act}
		if c.N != nil {
			k.unit, k.value = c.N.Unit, c.N.Value
		}
		if len(c.From) > 0 {
			k.from = c.From[0]
		}
		acts[k] = append(acts[k], c)
	}
	list := make([]Funding, 0, len(acts))
	for _, claims := range acts {
		list = append(list, fundingOf(claims))
	}
	slices.SortFunc(list, func(x, y Funding) int {
		return cmp.Or(-cmp.Compare(x.When, y.When), cmp.Compare(x.Act, y.Act), cmp.Compare(x.Claims[0], y.Claims[0]))
	})
	return list, nil
}

// fundingOf joins the claims of one act.
func fundingOf(claims []*muster.Claim) Funding {
	c := claims[0]
	f := Funding{ID: identify("funding", c.ID), From: c.From, To: c.To, Act: c.Act, N: c.N, When: c.When, Support: supportOf(claims)}
	for _, c := range claims {
		if len(f.To) == 0 {
			f.To = c.To
		}
		if f.When == "" {
			f.When = c.When
		}
	}
	return f
}

// party reports whether the view shows money that passes between these.
func (v *View) party(c *muster.Claim) bool { return v.who(c.From...) || v.who(c.To...) }
