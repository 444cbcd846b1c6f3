package web

import (
	"context"

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
	return content{template: "statements", title: "Statements", data: p}, err
}

// A moneyPage is sums and what they add up.
type moneyPage struct {
	Sums []app.MoneySum
	Acts paged[app.Funding]
}

// money shows who gave what to whom.
func (s *server) money(ctx context.Context, r *request) (content, error) {
	sums, err := s.app.MoneySums(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	acts, err := s.app.Fundings(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(acts, r.get("after"), func(f *app.Funding) string { return f.ID })
	return content{template: "money", title: "Money", data: moneyPage{sums, p}}, err
}

// A searchPage is what was looked for and what was found.
type searchPage struct {
	Words string
	Hits  []app.Found
}

// search finds words in the reports.
func (s *server) search(ctx context.Context, r *request) (content, error) {
	p := searchPage{Words: r.get("q")}
	if p.Words == "" {
		return content{template: "search", title: "Search", data: p}, nil
	}
	var err error
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
	return content{template: "changes", title: "Changes", data: p}, err
}
