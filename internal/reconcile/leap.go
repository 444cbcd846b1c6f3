package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// sudden is within how many days two figures for a level that nobody says has
// changed contradict each other, rather than leave a gap between them.
const sudden = 30

// leapClashes are the changes of a level that no report accounts for, that no
// plan explains and that came within a month: one of the two counts is more
// likely wrong.
func (b *book) leapClashes(s *stock) []clash {
	var out []clash
	for i := 1; i < len(s.runs); i++ {
		if r := s.runs[i]; s.measure != muster.InPlace || !r.shift || !s.known(i-1) {
			continue
		}
		was, is := s.runs[i-1].last(), s.runs[i].first()
		if was == nil || is == nil || is.lo-was.hi > 3*sudden || alikeLevels(was, is) {
			continue
		}
		from, to := dayOf(was.hi), dayOf(is.lo)
		x, y := was.alts[0].facts, is.alts[0].facts
		if b.intended(s, from-sudden, to) != "" || rough(x) || rough(y) || sharesReport(x, y) {
			continue
		}
		out = append(out, clash{
			kind: "strength", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, to),
			why:    fmt.Sprintf("%s %s on %s, %s %s on %s, and no report tells of a change", tell(x, "say"), x[0].N, from, tell(y, "say"), y[0].N, to),
			settle: "a count or a landing report for " + to.String(), key: join("leap", s.who, from.String(), to.String()),
			sides: []side{says(x[0].N.String(), x...), says(y[0].N.String(), y...)},
		})
	}
	return out
}

// last is the level of the run that was stated last, nil for none.
func (r *run) last() (it *item) {
	for _, l := range r.levels {
		if !l.zero && (it == nil || l.hi > it.hi) {
			it = l
		}
	}
	return it
}

// first is the level of the run that was stated first, nil for none.
func (r *run) first() (it *item) {
	for _, l := range r.levels {
		if !l.zero && (it == nil || l.lo < it.lo) {
			it = l
		}
	}
	return it
}

// leeway is the share of a level that may come and go within a month unnoticed.
const leeway = 0.1

// alikeLevels reports whether two levels can be one, or one that a few left or
// joined.
func alikeLevels(x, y *item) bool {
	a, b := x.alts[0].band, y.alts[0].band
	return a.overlaps(b) || float64(max(a.lo-b.hi, b.lo-a.hi)) <= leeway*float64(max(a.best, b.best))
}

// sharesReport reports whether a report has facts of both lists.
func sharesReport(x, y []*fact) bool {
	return slices.ContainsFunc(x, func(f *fact) bool {
		return slices.ContainsFunc(y, func(g *fact) bool { return f.report == g.report })
	})
}
