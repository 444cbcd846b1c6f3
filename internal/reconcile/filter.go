package reconcile

import (
	"slices"
	"strings"

	"muster"
)

// Account is the account narrowed to what the filter asks for. A series shows
// the points that touch the period; anything else is shown with the claims it
// rests on. What it gives shares parts with other answers: callers must not
// change them.
func (r *Reckoning) Account(f Filter) *muster.Account {
	a := r.whole
	if f == (Filter{}) {
		return &a
	}
	n := narrow{Filter: f, scopes: r.scopes, from: muster.Past, to: muster.Future}
	if lo, _, err := f.From.Bounds(); f.From != "" && err == nil {
		n.from = lo
	}
	if _, hi, err := f.To.Bounds(); f.To != "" && err == nil {
		n.to = hi
	}
	a.Series = n.series(a.Series)
	a.Conflicts = kept(a.Conflicts, func(c *muster.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s muster.Side) bool { return n.any(s.Claims) })
	})
	a.Gaps = kept(a.Gaps, func(g *muster.Gap) bool { return n.who(g.Who) && n.during(g.From, g.To) && n.home(g.Claims) })
	a.Stale = kept(a.Stale, func(s *muster.StaleClaim) bool { return n.any([]string{s.Claim}) })
	a.Dues = kept(a.Dues, func(d *muster.Due) bool { return n.who(d.Who) && n.during(d.When, d.When) && n.home(d.Claims) })
	return &a
}

// kept are the elements that pass, in a list of their own.
func kept[T any](list []T, pass func(*T) bool) []T {
	var out []T
	for i := range list {
		if pass(&list[i]) {
			out = append(out, list[i])
		}
	}
	return out
}

// series are the series asked for, with the points that touch the period.
func (n *narrow) series(list []muster.Series) []muster.Series {
	var out []muster.Series
	for _, s := range list {
		if !n.mission(s.Mission) || !n.who(s.Who) {
			continue
		}
		if s.Points = kept(s.Points, n.point); len(s.Points) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// narrow is a filter at work.
type narrow struct {
	Filter
	scopes   map[string]*row
	from, to muster.Day
}

// A scope is what a filter asks of a claim. The rest of what the reckoning knew
// is let go: it is large.
type scope struct {
	mission string
	lo, hi  muster.Day // of its report, where it has no date
	actors  []string
}

// scopeOf is the scope of a claim.
func scopeOf(f *fact) scope {
	s := scope{f.mission, f.lo, f.hi, f.actors()}
	if !f.dated {
		s.lo, s.hi = f.rlo, f.rhi
	}
	return s
}

// mission reports whether the mission is asked for.
func (n *narrow) mission(name string) bool { return n.Mission == "" || name == n.Mission }

// who reports whether the actor is asked for; case is ignored.
func (n *narrow) who(name string) bool { return n.Who == "" || strings.EqualFold(name, n.Who) }

// home reports whether one of the claims is of the mission.
func (n *narrow) home(claims []string) bool {
	return slices.ContainsFunc(claims, func(c string) bool { x, ok := n.scopes[c]; return ok && n.mission(x.mission) })
}

// during reports whether the time between two dates touches the period.
func (n *narrow) during(first, last muster.Date) bool {
	lo, _, err := first.Bounds()
	_, hi, err2 := last.Bounds()
	return err != nil || err2 != nil || lo <= n.to && n.from <= hi
}

// point reports whether the point touches the period.
func (n *narrow) point(p *muster.Point) bool {
	if p.To == nil {
		return n.during(p.From, muster.Date(string(p.From)+"/.."))
	}
	return n.during(p.From, *p.To)
}

// any reports whether one of the claims is of the mission, the actor and the
// period. A claim without a date is of the time of its report.
func (n *narrow) any(claims []string) bool {
	return slices.ContainsFunc(claims, func(c string) bool {
		x, ok := n.scopes[c]
		return ok && n.mission(x.mission) && x.lo <= n.to && n.from <= x.hi && (n.Who == "" || slices.ContainsFunc(x.actors, n.who))
	})
}

// actors are all whom a claim is about.
func (f *fact) actors() []string {
	all := slices.Concat([]string(f.Who), []string(f.From), []string(f.To), []string(f.By), []string{f.Person, f.Org, f.Speaker, f.Force})
	return slices.Clip(slices.DeleteFunc(all, func(s string) bool { return s == "" }))
}
