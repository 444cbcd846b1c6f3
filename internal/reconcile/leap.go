package reconcile

import (
	"cmp"
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
		if c, ok := s.back(i, is); ok && was == nil {
			out = append(out, c)
		}
		if was == nil || is == nil || is.lo-was.hi > 3*sudden || alikeLevels(was, is) || s.otherScope(was, is) {
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

// rivalClashes are two counts of one week of which the accepted account has room for
// neither.
func (s *stock) rivalClashes() []clash {
	var left []*item
	for _, it := range s.items {
		if it.flow || it.zero || it.taken >= 0 || it.outvoted || s.measure != muster.InPlace || rough(it.alts[0].facts) || it.alts[0].facts[0].doubted {
			continue
		}
		if _, _, stale := s.overtaken(it); !stale && !s.runs[s.runAt(it)].itself(it.alts[0].facts) {
			left = append(left, it)
		}
	}
	slices.SortFunc(left, func(x, y *item) int { return cmp.Or(cmp.Compare(x.lo, y.lo), cmp.Compare(x.key, y.key)) })
	var out []clash
	for i, x := range left {
		for _, y := range left[i+1:] {
			if y.lo-x.hi > 3*week {
				break
			}
			f, g := x.alts[0].facts, y.alts[0].facts
			if alikeLevels(x, y) || sharesReport(f, g) || s.otherScope(x, y) {
				continue
			}
			day := dayOf(y.lo)
			out = append(out, clash{
				kind: "strength", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, day),
				why:    fmt.Sprintf("%s %s and %s %s", tell(f, "say"), f[0].N, tell(g, "say"), g[0].N),
				settle: "a count for " + day.String(), key: join("rivals", s.who, day.String(), f[0].N.String(), g[0].N.String()),
				sides: []side{says(f[0].N.String(), f...), says(g[0].N.String(), g...)},
			})
		}
	}
	return out
}

// unseatedClashes are the movements of a contributor for which the accepted account
// has no room, against the count after them that leaves none.
func (s *stock) unseatedClashes() []clash {
	var out []clash
	for _, it := range s.items {
		if !it.flow || it.loss || it.taken >= 0 || s.measure != muster.InPlace || len(it.alts) != 1 {
			continue
		}
		x := it.alts[0].facts
		if f := x[0]; f.who != s.who || f.who == s.mission || f.N == nil || !f.day() {
			continue
		}
		var after *item
		for _, o := range s.items {
			if !o.flow && !o.zero && o.taken >= 0 && o.lo > it.hi && o.lo-it.hi <= 3*sudden && (after == nil || o.lo < after.lo) {
				after = o
			}
		}
		if after == nil || sharesReport(x, after.alts[0].facts) || rough(after.alts[0].facts) {
			continue
		}
		y := after.alts[0].facts
		if it.alts[0].best > 0 && x[0].band.overlaps(y[0].band) {
			continue // those who arrived are those counted
		}
		how, day, to := "who arrived", dayOf(it.lo), dayOf(after.lo)
		if it.alts[0].best < 0 {
			how = "who went home"
		}
		out = append(out, clash{
			kind: "strength", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, to),
			why:    fmt.Sprintf("%s of %s %s on %s; %s %s on %s", tell(x, "tell"), x[0].N, how, day, tell(y, "say"), y[0].N, to),
			settle: "a count or a landing report for " + to.String(), key: join("unseated", s.who, day.String(), to.String()),
			sides: []side{says(x[0].N.String()+" "+how, x...), says(y[0].N.String(), y...)},
		})
	}
	return out
}

// back states a count against the movement not long before that left fewer than
// half of it, or brought twice as many.
func (s *stock) back(i int, is *item) (clash, bool) {
	r := s.runs[i-1]
	if r.flow == nil || is == nil || !s.stated(i-1) || is.lo-r.from > 3*sudden {
		return clash{}, false
	}
	x, y := r.flow.accepted().facts, is.alts[0].facts
	if a, b := max(r.best, is.alts[0].best), min(r.best, is.alts[0].best); a < 2*b || sharesReport(x, y) || rough(y) {
		return clash{}, false
	}
	to := dayOf(is.lo)
	return clash{
		kind: "strength", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, to),
		why:    fmt.Sprintf("%s of a movement on %s that left %s; %s %s on %s", tell(x, "tell"), dayOf(r.from), figure(r.best), tell(y, "say"), y[0].N, to),
		settle: "a count or a landing report for " + to.String(), key: join("back", s.who, dayOf(r.from).String(), to.String()),
		sides: []side{says("about "+figure(r.best), x...), says(y[0].N.String(), y...)},
	}, true
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

// otherScope reports whether one of two levels of a mission counts its soldiers and the
// other all in uniform.
func (s *stock) otherScope(x, y *item) bool {
	return s.who == s.mission && x.alts[0].facts[0].otherScope(y.alts[0].facts[0])
}

// otherScope is the same for two facts.
func (f *fact) otherScope(g *fact) bool {
	all := func(f *fact) bool {
		return hasAny(f.Evidence.Text, mixed) || hasAny(f.Evidence.Text, totalWords)
	}
	return f.soldiersOnly() && all(g) || g.soldiersOnly() && all(f)
}

// soldiersOnly reports whether the fact counts soldiers alone.
func (f *fact) soldiersOnly() bool {
	return hasAny(f.Evidence.Text, soldiery) && !hasAny(f.Evidence.Text, mixed)
}

// leeway is the share of a level that may come and go within a month unnoticed.
const leeway = 0.05

// alikeLevels reports whether two levels can be one, or one that a few left or
// joined.
func alikeLevels(x, y *item) bool {
	a, b := x.alts[0].band, y.alts[0].band
	const handfulOff = 5
	gap := max(a.lo-b.hi, b.lo-a.hi)
	return a.overlaps(b) || gap <= handfulOff || float64(gap) <= leeway*float64(max(a.best, b.best))
}

// sharesReport reports whether a report has facts of both lists.
func sharesReport(x, y []*fact) bool {
	return slices.ContainsFunc(x, func(f *fact) bool {
		return slices.ContainsFunc(y, func(g *fact) bool { return f.report == g.report })
	})
}
