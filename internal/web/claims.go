package web

import (
	"context"
	"slices"

	"muster"
	"muster/internal/app"
)

// A claimsPage is the table of claims with its facets.
type claimsPage struct {
	paged[*muster.Claim]
	Facets []app.Facet
	Heads  []head
}

// A head is a column of the table.
type head struct {
	Name, Title string
	Href        string // sorts by it; "" where that cannot be done
	Order       string // ascending, descending, or "" where the table is not sorted by it
}

// heads are the columns as the address has them sorted.
func heads(r *request) []head {
	out := []head{
		{Name: "kind", Title: "Kind"}, {Name: "who", Title: "Who"}, {Name: "n", Title: "Figure"}, {Name: "when", Title: "When"},
		{Name: "report", Title: "Report"}, {Name: "status", Title: "Status"}, {Title: "Words"},
	}
	for i := range out {
		h := &out[i]
		if !slices.Contains(app.ClaimOrders, h.Name) {
			continue
		}
		next := h.Name
		switch r.get("sort") {
		case h.Name:
			h.Order, next = "ascending", "-"+h.Name
		case "-" + h.Name:
			h.Order, next = "descending", ""
		}
		h.Href = r.With("sort", next, "after", "")
	}
	return out
}

// claims is the table of claims.
func (s *server) claims(ctx context.Context, r *request) (content, error) {
	part, err := s.app.ClaimPage(ctx, r.view, app.ClaimPart{Sort: r.get("sort"), After: r.get("after"), Limit: pageSize})
	if err != nil {
		return content{}, err
	}
	p := claimsPage{paged: paged[*muster.Claim]{Rows: part.Claims, Total: part.Total, First: part.First, Next: part.Next}, Heads: heads(r)}
	if p.Facets, err = s.app.ClaimFacets(ctx, r.view); err != nil {
		return content{}, err
	}
	for i := range p.Facets {
		keepChosen(&p.Facets[i], r)
	}
	return content{template: "claims", title: "Claims", data: p}, nil
}

// keepChosen puts in the choice that the address makes where few claims or none
// have it: the page says what it shows.
func keepChosen(f *app.Facet, r *request) {
	v := r.get(f.Name)
	if v != "" && !slices.ContainsFunc(f.Choices, func(c app.Choice) bool { return r.Has(f.Name, c.Value) }) {
		f.Choices = append(f.Choices, app.Choice{Value: v})
	}
}
