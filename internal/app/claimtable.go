package app

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"muster"
)

// A ClaimPart says which part of the claims of a view is asked for, and in what
// order.
type ClaimPart struct {
	Sort  string // one of ClaimOrders, with a minus before it the other way round; "" is the order of reports and of their texts
	After string // id of the claim before the first
	Limit int
}

// A ClaimPage is a part of the claims of a view.
type ClaimPage struct {
	Claims []*muster.Claim
	First  int    // number of the first, from 1
	Total  int    // of the view
	Next   string // what the next part is behind, "" where this is the last
}

// ClaimOrders are what claims can be sorted by.
var ClaimOrders = []string{"kind", "who", "n", "when", "report", "status"}

// ClaimPage shows a part of the claims of a view. It errs with muster.Invalid
// where the view has no claim to go on behind, or where there is no such order.
func (a *App) ClaimPage(ctx context.Context, v View, part ClaimPart) (*ClaimPage, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	list := s.roll.seen(&v)
	if part.Sort != "" {
		sorted, err := s.roll.sorted(&v, part.Sort)
		if err != nil {
			return nil, err
		}
		list = slices.Values(sorted)
	}
	return s.roll.page(list, part)
}

// page is the part of a list of numbers that is asked for.
func (l *roll) page(list iter.Seq[int], part ClaimPart) (*ClaimPage, error) {
	p, after, last := &ClaimPage{}, l.Number(part.After), 0
	for i := range list {
		p.Total++
		begun := p.First > 0 || part.After == ""
		switch {
		case begun && len(p.Claims) < part.Limit:
			p.First = max(p.First, 1)
			p.Claims, last = append(p.Claims, l.At(i)), p.Total
		case !begun && i == after:
			p.First = p.Total + 1
		}
	}
	switch {
	case part.After != "" && p.First == 0:
		return nil, muster.Errorf(muster.Invalid, "after=%s: no claim of this list has that id; go back to the first page", part.After)
	case p.Claims == nil:
		p.Claims, p.First = []*muster.Claim{}, max(p.First, 1)
	case last < p.Total:
		p.Next = p.Claims[len(p.Claims)-1].ID
	}
	return p, nil
}

// EachClaim gives all claims of a view in an order, one at a time.
func (a *App) EachClaim(ctx context.Context, v View, order string) (iter.Seq[*muster.Claim], error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	list, err := s.roll.sorted(&v, order)
	return func(yield func(*muster.Claim) bool) {
		for _, i := range list {
			if !yield(s.roll.At(i)) {
				return
			}
		}
	}, err
}

// sorted are the numbers of the claims that the view shows, in an order.
func (l *roll) sorted(v *View, order string) ([]int, error) {
	list := slices.Collect(l.seen(v))
	if order == "" {
		return list, nil
	}
	name, down := strings.CutPrefix(order, "-")
	if !slices.Contains(ClaimOrders, name) {
		return nil, muster.Errorf(muster.Invalid, "sort=%s: use one of %s, with - before it for the other way round", order, strings.Join(ClaimOrders, ", "))
	}
	compare := l.order(name)
	slices.SortStableFunc(list, func(x, y int) int {
		if down {
			x, y = y, x
		}
		return compare(&l.rows[x], &l.rows[y])
	})
	return list, nil
}

// order compares rows by a column. What has no date or figure is the least.
func (l *roll) order(column string) func(x, y *row) int {
	switch column {
	case "kind":
		return func(x, y *row) int { return strings.Compare(l.kind(x), l.kind(y)) }
	case "who":
		return func(x, y *row) int {
			return slices.CompareFunc(l.actors(x), l.actors(y), func(a, b uint32) int { return strings.Compare(l.names[a], l.names[b]) })
		}
	case "n":
		return func(x, y *row) int { return cmp.Compare(x.amount, y.amount) }
	case "when":
		day := func(r *row) muster.Day {
			if !r.dated {
				return muster.Past
			}
			return r.lo
		}
		return func(x, y *row) int { return cmp.Or(cmp.Compare(day(x), day(y)), cmp.Compare(x.hi, y.hi)) }
	case "status":
		return func(x, y *row) int { return cmp.Compare(x.status, y.status) }
	}
	return func(x, y *row) int { return strings.Compare(l.reports[x.report].Name, l.reports[y.report].Name) }
}

// kind names the kind of a row.
func (l *roll) kind(r *row) string {
	if int(r.kind) < len(muster.Kinds) {
		return string(muster.Kinds[r.kind])
	}
	return ""
}

// A Facet is a way to narrow the claims of a view, with how many claims each
// choice has where the rest of the view stays as it is.
type Facet struct {
	Name    string // parameter of the address
	Choices []Choice
}

// A Choice of a facet.
type Choice struct {
	Value string
	Count int
}

// facetChoices is how many choices of a facet are given at most.
const facetChoices = 40

// ClaimFacets are the ways to narrow the claims of a view.
func (a *App) ClaimFacets(ctx context.Context, v View) ([]Facet, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	l := s.roll
	kinds, states, modes := make([]int, 256), make([]int, 256), make([]int, 256)
	who, reports := make([]int, len(l.names)), make([]int, len(l.reports))
	outlets := map[string]int{}
	f := l.sieve(&v)
	for i := range l.rows {
		r := &l.rows[i]
		// A row counts for a facet where it passes all of the view but that.
		miss := f.misses(r)
		if miss&^missKind == 0 {
			kinds[r.kind]++
		}
		if miss&^missMood == 0 {
			modes[r.mood]++
		}
		if miss&^missStatus == 0 {
			states[r.status]++
		}
		if miss&^missReport == 0 {
			reports[r.report]++
		}
		if miss&^missOutlet == 0 {
			outlets[l.reports[r.report].Outlet]++
		}
		if miss&^missWho == 0 {
			for _, n := range l.actors(r) {
				who[n]++
			}
		}
	}
	named := map[string]int{} // several reports may have one name
	for i, n := range reports {
		named[l.reports[i].Name] += n
	}
	return []Facet{
		{"kind", most(numbered(muster.Kinds, kinds))}, {"who", most(numbered(l.names, who))},
		{"report", most(named)}, {"outlet", most(outlets)},
		{"modality", most(numbered(moods, modes))}, {"status", most(numbered(Statuses, states))},
	}, nil
}

// numbered are counts by what their numbers mean.
func numbered[T ~string](names []T, counts []int) map[string]int {
	out := map[string]int{}
	for i, name := range names {
		out[string(name)] += counts[i]
	}
	return out
}

// most are the choices with the most claims.
func most(count map[string]int) []Choice {
	out := make([]Choice, 0, len(count))
	for s, n := range count {
		if s != "" && n > 0 {
			out = append(out, Choice{s, n})
		}
	}
	slices.SortFunc(out, func(a, b Choice) int { return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value)) })
	return slices.Clip(out[:min(len(out), facetChoices)])
}
