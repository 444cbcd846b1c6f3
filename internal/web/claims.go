package web

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"muster"
)

// pageSize is how many rows a page of a table shows.
const pageSize = 50

// A claimsPage is the table of claims with its facets.
type claimsPage struct {
	Rows   []muster.Claim
	Total  int
	Facets []facet
	Next   string // cursor of the next page, "" on the last
	First  int    // number of the first row, from 1
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
	all, err := s.app.Claims(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	all = narrow(all, r)
	order(all, r.get("sort"))
	p := claimsPage{Total: len(all), Facets: facets(all), First: 1, Heads: heads(r)}
	p.Rows, p.First, p.Next, err = after(all, r.get("after"))
	return content{template: "claims", title: "Claims", data: p}, err
}

// narrow keeps the claims that the address asks for beside its view.
func narrow(all []muster.Claim, r *request) []muster.Claim {
	mood := r.get("modality")
	return slices.DeleteFunc(all, func(c muster.Claim) bool { return mood != "" && string(c.Mood()) != mood })
}

// order sorts the claims by a column; a minus before its name turns it round.
// Without one they stay in the order of reports and of their texts.
func order(all []muster.Claim, by string) {
	name, down := strings.CutPrefix(by, "-")
	key, ok := columns[name]
	if !ok {
		return
	}
	slices.SortStableFunc(all, func(a, b muster.Claim) int {
		if down {
			a, b = b, a
		}
		return key(&a, &b)
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
func facets(all []muster.Claim) []facet {
	of := func(name string, value func(*muster.Claim) []string) facet {
		count := map[string]int{}
		for i := range all {
			for _, s := range value(&all[i]) {
				count[s]++
			}
		}
		f := facet{Name: name}
		for s, n := range count {
			f.Choices = append(f.Choices, choice{s, n})
		}
		slices.SortFunc(f.Choices, func(a, b choice) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value)) })
		f.Choices = f.Choices[:min(len(f.Choices), 30)]
		return f
	}
	one := func(s string) []string { return []string{s} }
	return []facet{
		of("kind", func(c *muster.Claim) []string { return one(string(c.Kind)) }),
		of("who", func(c *muster.Claim) []string { return c.Who }),
		of("modality", func(c *muster.Claim) []string { return one(string(c.Mood())) }),
		of("status", func(c *muster.Claim) []string { return one(string(c.Status)) }),
		of("report", func(c *muster.Claim) []string { return one(c.Report) }),
	}
}

// after is the page of rows behind a cursor: the id of the last row before it.
// It gives the number of the first row and the cursor of the next page.
func after(all []muster.Claim, cursor string) (rows []muster.Claim, first int, next string, err error) {
	at := 0
	if cursor != "" {
		at = slices.IndexFunc(all, func(c muster.Claim) bool { return c.ID == cursor }) + 1
		if at == 0 {
			return nil, 1, "", muster.Errorf(muster.Invalid, "after=%s: no claim on this list has that id; go back to the first page", cursor)
		}
	}
	rows = all[at:min(at+pageSize, len(all))]
	if at+pageSize < len(all) {
		next = rows[len(rows)-1].ID
	}
	return rows, at + 1, next, nil
}

// Last is the number of the last row shown.
func (p claimsPage) Last() int { return p.First + len(p.Rows) - 1 }

// Range says which rows are shown.
func (p claimsPage) Range() string {
	if p.Total == 0 {
		return "none"
	}
	return strconv.Itoa(p.First) + "–" + strconv.Itoa(p.Last()) + " of " + strconv.Itoa(p.Total)
}
