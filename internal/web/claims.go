package web

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
)

// A claimsPage is the table of claims with its facets.
type claimsPage struct {
	paged[*muster.Claim]
	Facets []facet
	Heads  []head
}

// A head is a column that the table can be sorted by.
type head struct {
	Name, Title string
	Href        string
	Order       string // ascending, descending, or "" where the table is not sorted by it
}

// heads are the columns as the address has them sorted.
func heads(r *request) []head {
	out := []head{{Name: "kind", Title: "Kind"}, {Name: "who", Title: "Who"}, {Name: "n", Title: "Figure"}, {Name: "when", Title: "When"}, {Name: "report", Title: "Report"}}
	for i := range out {
		h := &out[i]
		next := h.Name
		switch r.get("sort") {
		case h.Name:
			h.Order, next = "ascending", "-"+h.Name
		case "-" + h.Name:
			h.Order = "descending"
		}
		h.Href = r.With("sort", next, "after", "")
	}
	return out
}

// A facet is a way to narrow the table, with how many claims each choice has.
type facet struct {
	Name    string
	Choices []choice
}

// A choice of a facet.
type choice struct {
	Value string
	Count int
}

// claims is the table of claims.
func (s *server) claims(ctx context.Context, r *request) (content, error) {
	all, err := s.listed(ctx, r)
	if err != nil {
		return content{}, err
	}
	p := claimsPage{Facets: facets(all), Heads: heads(r)}
	p.paged, err = pageOf(all, r.get("after"), func(c **muster.Claim) string { return (*c).ID })
	return content{template: "claims", title: "Claims", data: p}, err
}

// listed are the claims that the address asks for, in the order it asks for.
func (s *server) listed(ctx context.Context, r *request) ([]*muster.Claim, error) {
	all, err := s.app.ClaimList(ctx, r.view)
	if err != nil {
		return nil, err
	}
	if mood := r.get("modality"); mood != "" {
		all = slices.DeleteFunc(all, func(c *muster.Claim) bool { return string(c.Mood()) != mood })
	}
	order(all, r.get("sort"))
	return all, nil
}

// order sorts the claims by a column; a minus before its name turns it round.
// Without one they stay in the order of reports and of their texts.
func order(all []*muster.Claim, by string) {
	name, down := strings.CutPrefix(by, "-")
	key, ok := columns[name]
	if !ok {
		return
	}
	slices.SortStableFunc(all, func(a, b *muster.Claim) int {
		if down {
			a, b = b, a
		}
		return key(a, b)
	})
}

// columns are what the table can be sorted by.
var columns = map[string]func(a, b *muster.Claim) int{
	"kind":   func(a, b *muster.Claim) int { return cmp.Compare(a.Kind, b.Kind) },
	"who":    func(a, b *muster.Claim) int { return slices.Compare(a.Who, b.Who) },
	"when":   func(a, b *muster.Claim) int { return later(b.When, a.When) },
	"report": func(a, b *muster.Claim) int { return cmp.Compare(a.Report, b.Report) },
	"n": func(a, b *muster.Claim) int {
		return cmp.Compare(amount(a), amount(b))
	},
}

// amount is the figure of a claim, below all others where there is none.
func amount(c *muster.Claim) float64 {
	if c.N == nil {
		return -1
	}
	return c.N.Value
}

// facets counts the choices among the claims shown.
func facets(all []*muster.Claim) []facet {
	of := func(name string, value func(*muster.Claim) muster.Names) facet {
		count := map[string]int{}
		for _, c := range all {
			for _, s := range value(c) {
				count[s]++
			}
		}
		return facet{name, mostOf(count)}
	}
	one := make(muster.Names, 1)
	alone := func(value func(*muster.Claim) string) func(*muster.Claim) muster.Names {
		return func(c *muster.Claim) muster.Names {
			one[0] = value(c)
			return one
		}
	}
	return []facet{
		of("kind", alone(func(c *muster.Claim) string { return string(c.Kind) })),
		of("who", func(c *muster.Claim) muster.Names { return c.Who }),
		of("modality", alone(func(c *muster.Claim) string { return string(c.Mood()) })),
		of("status", alone(func(c *muster.Claim) string { return string(c.Status) })),
		of("report", alone(func(c *muster.Claim) string { return c.Report })),
	}
}

// choicesShown is how many choices of a facet are shown.
const choicesShown = 30

// mostOf are the choices with the most claims.
func mostOf(count map[string]int) []choice {
	out := make([]choice, 0, len(count))
	for s, n := range count {
		out = append(out, choice{s, n})
	}
	slices.SortFunc(out, func(a, b choice) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value)) })
	return out[:min(len(out), choicesShown)]
}
