package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// A side is one reading of a conflict before it is written down.
type side struct {
	says    string
	facts   []*fact
	support muster.Support // of the facts, where it is known already
	spans   []muster.Quote // words that no claim carries
}

// says is the side of the facts that say so.
func says(what string, facts ...*fact) side { return side{says: what, facts: facts} }

// counts is what the side rests on.
func (s *side) counts() muster.Support {
	switch {
	case s.support.Claims != nil:
		return s.support
	case len(s.facts) == 0:
		return muster.Support{Claims: []string{}, Reports: 1, Origins: 1}
	}
	return support(s.facts)
}

// A clash is a conflict before it is written down. Key tells it apart from
// others of its kind: it holds what the clash is about and nothing of how many
// reports take part.
type clash struct {
	kind, mission, about, why, settle, key string
	sides                                  []side
}

// conflict writes a clash down, the best supported side first.
func (b *book) conflict(c clash) muster.Conflict {
	out := muster.Conflict{ID: id("conflict", c.kind, c.mission, c.key), Kind: c.kind, About: c.about, Status: "open", Why: c.why, Settle: c.settle}
	out.Sides = make([]muster.Side, 0, len(c.sides))
	for _, s := range c.sides {
		out.Sides = append(out.Sides, muster.Side{Says: s.says, Support: s.counts(), Spans: append([]muster.Quote{}, s.spans...)})
	}
	slices.SortStableFunc(out.Sides, func(x, y muster.Side) int {
		return cmp.Or(cmp.Compare(y.Origins, x.Origins), cmp.Compare(y.Reports, x.Reports), cmp.Compare(x.Says, y.Says))
	})
	return out
}

// alteration writes down a clash that another may state.
func (b *book) alteration(c clash) alteration {
	out := alteration{Conflict: b.conflict(c)}
	for i := range out.sides {
		for _, f := range c.sides[i].facts {
			out.sides[i] = append(out.sides[i], f.ID)
		}
	}
	return out
}

// reports names the reports of the facts, in order, at most three.
func reports(facts []*fact) string {
	var names []string
	for _, f := range facts {
		names = append(names, cmp.Or(f.Report, f.report))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) > 3 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:2], ", "), len(names)-2)
	}
	return strings.Join(names, ", ")
}

// tell names the reports of the facts and what they do: "a.txt says", "a.txt,
// b.txt say".
func tell(facts []*fact, does string) string { return reports(facts) + " " + verb(facts, does) }

// verb is what the reports of the facts do, in the number that they take.
func verb(facts []*fact, does string) string {
	if slices.ContainsFunc(facts, func(f *fact) bool { return f.report != facts[0].report }) {
		return does
	}
	switch does {
	case "have":
		return "has"
	case "deny":
		return "denies"
	}
	return does + "s"
}

// when writes the days of a fact.
func (f *fact) when() string { return string(muster.Between(f.lo, f.ends())) }

// strengthConflicts are the levels that the accepted account has no room for.
// Those that were right once are stale instead.
func (b *book) strengthConflicts(stocks []*stock, a *muster.Account) []muster.Conflict {
	var out []muster.Conflict
	for _, s := range stocks {
		type at struct {
			best int64
			run  int
		}
		left := map[at][]*fact{}
		var order []at
		for _, it := range s.items {
			if it.taken >= 0 || it.outvoted || it.zero || it.flow || it.alts[0].facts[0].doubted {
				continue
			}
			if by, since, ok := s.overtaken(it); ok {
				b.addStale(a, it, by, since)
				continue
			}
			k := at{it.alts[0].best, s.runAt(it)}
			if s.runs[k.run].itself(it.alts[0].facts) {
				continue
			}
			if left[k] == nil {
				order = append(order, k)
			}
			left[k] = append(left[k], it.alts[0].facts...)
		}
		for _, k := range order {
			if c, ok := b.strengthClash(s, k.run, left[k]); ok {
				out = append(out, b.conflict(c))
			}
		}
	}
	return out
}

// oneVoice reports whether two facts of a report are not attributed to two
// people.
func oneVoice(f, g *fact) bool { return f.SaidBy == g.SaidBy || f.SaidBy == "" || g.SaidBy == "" }

// itself reports whether a figure stands in one report alone, which gives
// another for the same run that was accepted, and in nobody else's words: then
// it is more or less exact, or tells of another moment, and contradicts none.
func (r *run) itself(facts []*fact) bool {
	if support(facts).Reports > 1 {
		return false
	}
	f := facts[0]
	for _, it := range r.levels {
		for _, g := range it.alts[0].facts {
			if g.report == f.report && oneVoice(f, g) {
				return true
			}
		}
	}
	return false
}

// runAt is the run that a rejected level falls in: of those its dates touch,
// the one whose level is nearest.
func (s *stock) runAt(it *item) int {
	best := 0
	for i, r := range s.runs {
		if r.from > it.hi || (i+1 < len(s.runs) && s.runs[i+1].from <= it.lo) {
			continue
		}
		if s.runs[best].from < -1<<39 || s.runs[best].from > it.hi ||
			(best+1 < len(s.runs) && s.runs[best+1].from <= it.lo) ||
			distance(r.best, it.alts[0].best) <= distance(s.runs[best].best, it.alts[0].best) {
			best = i
		}
	}
	return best
}

// strengthClash states a rejected level against what it contradicts.
func (b *book) strengthClash(s *stock, run int, facts []*fact) (clash, bool) {
	r := s.runs[run]
	rest := s.basis(run)
	against := rest.facts
	if f := r.flow; f != nil && s.known(run-1) {
		for _, g := range f.accepted().facts { // the arithmetic names them
			if !slices.Contains(against, g) {
				against = append(against[:len(against):len(against)], g)
			}
		}
	}
	if s.who == s.mission && !slices.ContainsFunc(r.stating(against), func(f *fact) bool { return !f.otherScope(facts[0]) }) {
		return clash{}, false
	}
	if len(against) == 0 || s.runs[run].band.has(facts[0].band.best) || rough(facts) || inTens(facts[0], r.best) {
		return clash{}, false
	}
	says := figure(r.best)
	why := fmt.Sprintf("%s make %s; %s %s", s.arithmetic(run), figure(r.best), tell(facts, "say"), facts[0].N)
	if r.flow == nil || !s.known(run-1) {
		why = fmt.Sprintf("%s %s; %s %s", tell(r.stating(against), "say"), figure(r.best), tell(facts, "say"), facts[0].N)
	}
	day := facts[0].when()
	return clash{
		kind: "strength", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, day),
		why: why, settle: "a count or a landing report for " + day, key: s.who + "\x00" + day + "\x00" + facts[0].N.String(),
		sides: []side{{says: about(r, says), facts: against}, {says: facts[0].N.String(), facts: facts}},
	}, true
}

// inTens reports whether a figure in tens is the level but for one in forty: 340 for
// 333.
func inTens(f *fact, level int64) bool {
	return f.band.best%10 == 0 && 40*distance(f.band.best, level) <= level
}

// stating are the facts that state the level of a run, all where none does.
func (r *run) stating(facts []*fact) []*fact {
	var out []*fact
	for _, f := range facts {
		if f.Kind == muster.Strength && f.band.has(r.best) {
			out = append(out, f)
		}
	}
	if out == nil {
		return facts
	}
	return out
}

// rough reports whether a level is given as a share of another alone ("a quarter
// of those planned"), which is no count that could contradict one.
func rough(facts []*fact) bool {
	return !slices.ContainsFunc(facts, func(f *fact) bool { return !share(f.Evidence.Text) })
}

// about puts the level of a run into words: plain where a report gives that
// very number.
func about(r run, n string) string {
	if best, ok := r.favourite(true); ok && best == r.best {
		return n
	}
	return "about " + n
}

// figure writes a whole number as people do.
func figure(n int64) string { return (&muster.Figure{Value: float64(n)}).String() }

// arithmetic says in words how run i came about.
func (s *stock) arithmetic(run int) string {
	r := s.runs[run]
	if r.flow == nil || run == 0 {
		return ""
	}
	reading := r.flow.alts[r.flow.taken]
	verb, n := "arrived", reading.best
	if n < 0 {
		verb, n = r.flow.parting(), -n
	}
	return fmt.Sprintf("%s before and %s %s %s", figure(s.runs[run-1].best), figure(n), verb, dayOf(r.from))
}

// overtaken finds out whether a rejected level was right earlier: then it is
// stale, not wrong. It needs a flow or a count in between that the report does
// not tell of, and a date that no event ties it to.
func (s *stock) overtaken(it *item) (by []*fact, since muster.Day, ok bool) {
	f := it.alts[0].facts[0]
	if f.Relative != "" {
		return nil, 0, false
	}
	now := s.runAt(it)
	for i := now - 1; i >= 0; i-- {
		if s.known(i) && len(s.basis(i).facts) > 0 && s.runs[i].best > 0 && f.band.overlaps(s.runs[i].band) {
			by = s.changes(i + 1)
			knew := slices.ContainsFunc(by, func(g *fact) bool { return g.report == f.report })
			if fl := s.runs[i+1].flow; fl != nil {
				knew = knew || slices.ContainsFunc(fl.told, func(g *fact) bool { return g.report == f.report })
			}
			return by, dayOf(s.runs[i+1].from), !knew && it.lo-s.runs[i+1].from <= 3*staleDays
		}
	}
	return nil, 0, false
}

// staleDays is how long a figure may still be printed after it was overtaken
// and count as stale.
const staleDays = 90

// addStale lists the claims of a level that was overtaken.
func (b *book) addStale(a *muster.Account, it *item, by []*fact, since muster.Day) {
	claims, changed := support(by).Claims, tell(by, "tell")
	for _, f := range it.alts[0].facts {
		a.Stale = append(a.Stale, muster.StaleClaim{
			ID: id("stale", f.ID), Claim: f.ID, Since: since.Date(), By: claims,
			Why: fmt.Sprintf("%s was right until %s; %s of the change", f.N, since, changed),
		})
	}
}
