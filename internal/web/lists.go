package web

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
	"muster/internal/app"
)

// people shows who holds what post.
func (s *server) people(ctx context.Context, r *request) (content, error) {
	posts, err := s.app.Posts(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(posts, r.get("after"), func(p *app.Post) string { return p.ID })
	return content{template: "people", title: "People and posts", data: p}, err
}

// statements shows who said what, when, in which wordings.
func (s *server) statements(ctx context.Context, r *request) (content, error) {
	said, err := s.app.Statements(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(said, r.get("after"), func(x *app.Said) string { return x.ID })
	return content{template: "statements", title: "Statements", data: statementsPage{p, sections(p.Rows, func(x *app.Said) string { return x.Speaker })}}, err
}

// A statementsPage is statements by who made them.
type statementsPage struct {
	paged[app.Said]
	Speakers []section[app.Said]
}

// A moneyPage is sums and what they add up.
type moneyPage struct {
	Sums []sumRow
	Acts paged[app.Funding]
}

// A sumRow is a sum with the claims whose figures add up to it.
type sumRow struct {
	app.MoneySum
	Rows []*muster.Claim
}

// sumRows sets their claims beside sums, the largest figure first.
func sumRows(sums []app.MoneySum, claims func(id string) *muster.Claim) []sumRow {
	out := make([]sumRow, len(sums))
	for i, sum := range sums {
		out[i].MoneySum = sum
		for _, id := range sum.Claims {
			if c := claims(id); c != nil && c.N != nil {
				out[i].Rows = append(out[i].Rows, c)
			}
		}
		slices.SortStableFunc(out[i].Rows, func(a, b *muster.Claim) int { return cmp.Compare(b.N.Value, a.N.Value) })
	}
	return out
}

// money shows who gave what to whom.
func (s *server) money(ctx context.Context, r *request) (content, error) {
	sums, err := s.app.MoneySums(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	claims, err := s.app.ClaimsByID(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	acts, err := s.app.Fundings(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(acts, r.get("after"), func(f *app.Funding) string { return f.ID })
	return content{template: "money", title: "Money", data: moneyPage{sumRows(sums, claims), p}}, err
}

// A searchPage is what was looked for and what was found.
type searchPage struct {
	Words   string
	Outlets []string
	Hits    []app.Found
}

// search finds words in the reports.
func (s *server) search(ctx context.Context, r *request) (content, error) {
	outlets, err := s.app.Outlets(ctx, r.view)
	p := searchPage{Words: r.get("q"), Outlets: outlets}
	if err != nil || p.Words == "" {
		return content{template: "search", title: "Search", data: p}, err
	}
	p.Hits, err = s.app.Search(ctx, r.view, []string{p.Words})
	return content{template: "search", title: "Search: " + p.Words, data: p}, err
}

// changes shows what became known since a date.
func (s *server) changes(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Changes(ctx, r.view, muster.Date(r.get("since")))
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(list, r.get("after"), func(c *app.Change) string { return c.ID })
	day := func(c *app.Change) string {
		day, _, _ := strings.Cut(c.At, "T")
		return day
	}
	return content{template: "changes", title: "Changes", data: changesPage{p, sections(p.Rows, day)}}, err
}

// A changesPage is what became known, by day.
type changesPage struct {
	paged[app.Change]
	Days []section[app.Change]
}
