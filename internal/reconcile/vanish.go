package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// full is how many contributors a report must name for its silence on another
// to mean something.
const full = 3

// recent is how many days lie at least between two lists that tell of a change.
const recent = 7

// A roster is what one report says of who is there at one time.
type roster struct {
	lo, hi muster.Day
	facts  map[string]*fact // by contributor
}

// rosters are the lists of contributors of a mission, in order of time.
func rosters(facts []*fact) []roster {
	by := map[string]*roster{}
	names := func(f *fact) bool { return f.present() && f.who != f.mission && f.hi != muster.Future }
	many := counted(facts, names)
	for _, f := range facts {
		if !names(f) || many[f.report] < full {
			continue
		}
		key := f.report + "\x00" + string(f.When)
		if by[key] == nil {
			by[key] = &roster{lo: f.lo, hi: f.hi, facts: map[string]*fact{}}
		}
		by[key].facts[f.who] = f
	}
	var out []roster
	for _, r := range inOrder(by) {
		if len(r.facts) >= full {
			out = append(out, *r)
		}
	}
	slices.SortStableFunc(out, func(x, y roster) int { return cmp.Or(cmp.Compare(x.lo, y.lo), cmp.Compare(x.hi, y.hi)) })
	return out
}

// present reports whether the fact says that a contributor is in place, with
// or without a figure.
func (f *fact) present() bool {
	return f.Kind == muster.Strength && f.real() && f.who != "" && f.dated && f.mission != "none" && f.lo > muster.Past &&
		(f.N == nil || f.band.hi > 0)
}

// A sight is the last that the reports say of a contributor.
type sight struct {
	last  muster.Day // day on which it was last seen in place or arriving
	facts []*fact    // that say so
	left  muster.Day // day on which it last went home
}

// sights find, for each contributor of a mission, when it was last spoken of.
func sights(facts []*fact) map[string]*sight {
	out := map[string]*sight{}
	for _, f := range facts {
		arrives := f.moves() && f.Direction != "return"
		if !f.present() && !f.moves() || f.who == f.mission {
			continue
		}
		s := out[f.who]
		if s == nil {
			s = &sight{last: muster.Past, left: muster.Past}
			out[f.who] = s
		}
		day := f.ends()
		switch {
		case f.moves() && !arrives:
			s.left = max(s.left, day)
		case day > s.last:
			s.last, s.facts = day, []*fact{f}
		case day == s.last:
			s.facts = append(s.facts, f)
		}
	}
	return out
}

// addVanished lists the contributors whom reports named until some day and no
// list names afterwards, without a word of their going home.
func (b *book) addVanished(a *muster.Account, facts []*fact) {
	lists := rosters(facts)
	if len(lists) == 0 {
		return
	}
	seen := sights(facts)
	for _, who := range slices.Sorted(keys(seen)) {
		s := seen[who]
		i := slices.IndexFunc(lists, func(r roster) bool { return r.lo > s.last+recent && !r.told(s) })
		if i < 0 || s.left >= s.last {
			continue
		}
		a.Gaps = append(a.Gaps, vanished(who, s, lists[i]))
	}
}

// told reports whether the report of the list speaks of the contributor after
// all.
func (r roster) told(s *sight) bool {
	for _, f := range r.facts {
		return slices.ContainsFunc(s.facts, func(o *fact) bool { return o.report == f.report })
	}
	return false
}

// vanished states that the list no longer has the contributor.
func vanished(who string, s *sight, without roster) muster.Gap {
	names := slices.Sorted(keys(without.facts))
	rest := slices.Clone(s.facts)
	for _, n := range names {
		rest = append(rest, without.facts[n])
	}
	g := muster.Gap{Kind: "vanished", Who: who, From: s.last.Date(), To: without.lo.Date(), Support: support(rest)}
	g.ID = id("gap", "vanished", s.facts[0].mission, who, string(g.From))
	g.Why = fmt.Sprintf("%s names %s on %s; %s names %s on %s, and no report has it go home",
		reports(s.facts), who, s.last, reports(rest[len(s.facts):]), strings.Join(names, ", "), without.lo)
	return g
}
