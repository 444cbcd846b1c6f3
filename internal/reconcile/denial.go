package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// denialClashes are claims that something did not happen against claims that it
// did: the same kind and act, actor and place, within the time denied.
func denialClashes(facts []*fact) []clash {
	var out []clash
	if !slices.ContainsFunc(facts, func(f *fact) bool { return f.Mood() == muster.Denied }) {
		return nil
	}
	for _, group := range groups(facts, deed) {
		slices.SortStableFunc(group, func(x, y *fact) int { return cmp.Compare(x.lo, y.lo) })
		for _, f := range group {
			if f.Mood() != muster.Denied {
				continue
			}
			if c, ok := denialClash(f, group); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// deed is what a denial denies, "" for claims that tell of nothing done.
func deed(f *fact) string {
	if !f.real() && f.Mood() != muster.Denied || f.Part != "" {
		return ""
	}
	switch f.Kind {
	case muster.Movement:
		return join("movement", f.who, f.way())
	case muster.Harm:
		return join("harm", f.Harm)
	case muster.Training, muster.Control, muster.Mandate:
		return join(string(f.Kind), strings.Join(f.Who, ","), f.Act)
	case muster.Service:
		return join("service", strings.Join(f.What, ","), f.Act)
	case muster.Operation:
		return join("operation", strings.Join(f.Who, ","), f.Operation, strings.Join(f.What, ","))
	case muster.Incident:
		return join("incident", f.Incident)
	}
	return ""
}

// denialClash holds a denial against the claims of other reports that it
// denies. Without dates of its own a denial of harm reaches back from its
// report; of anything else it is too vague to contradict. A movement that is
// denied as of a day is a plan that slipped, but nobody was hurt on a day or
// somebody was.
func denialClash(f *fact, group []*fact) (clash, bool) {
	lo, hi := f.since(), min(f.hi, f.rhi)
	if f.rhi == muster.Future || !f.dated && (f.Kind != muster.Harm || f.Harm == "displaced" || len(f.Where) > 0 || f.Who.Is("people")) || len(f.Who) == 0 && f.Kind != muster.Harm {
		return clash{}, false
	}
	var against []*fact
	for _, g := range group {
		within := g.lo > lo && g.hi < hi || f.Kind == muster.Harm && f.dated && g.lo >= lo && g.hi <= hi
		if g.real() && g.dated && (g.report != f.report || f.SaidBy != "" && f.SaidBy != g.SaidBy) && within && g.lo > muster.Past && f.denies(g) && somewhere(f.Where, g.Where) && somewhere(f.By, g.By) {
			against = append(against, g)
		}
	}
	if len(against) == 0 {
		return clash{}, false
	}
	sides := []side{says("it did not happen", f), says("it did, "+against[0].when(), against...)}
	who := strings.Join(f.Who, ", ")
	return clash{
		kind: "other", mission: f.mission, about: fmt.Sprintf("whether %s: %s", who, f.Kind),
		why:    fmt.Sprintf("%s what %s of %s", tell(sides[0].facts, "deny"), tell(against, "tell"), against[0].when()),
		settle: "a report from the place", key: join("denied", who, string(f.Kind), f.Harm, f.Direction, f.Act, f.when()), sides: sides,
	}, true
}

// denies reports whether a denial can be of those of whom another fact tells:
// where it names nobody, of the mission's own.
func (f *fact) denies(g *fact) bool {
	if len(f.Who) == 0 { // "no casualties": the mission's own
		return g.Force != ""
	}
	if f.Kind == muster.Harm && f.report == g.report && hasAny(f.Evidence.Text, anybody) {
		return true
	}
	if f.Kind == muster.Harm && f.people.trade != "" && f.people.trade == g.people.trade && f.people.marked(g.people) {
		return true
	}
	return somewhere(f.Who, g.Who) && f.alsoMarked(g)
}

// anybody are the words by which all are denied who another in the report counts: "the
// mission denied that anyone was killed".
var anybody = wordSet("anyone anybody nobody one")

// alsoMarked reports whether whom a harm befell can be those whom a denial of it
// marks: "no soldier of the mission" leaves out "three soldiers" of nobody's.
func (f *fact) alsoMarked(g *fact) bool {
	return f.Kind != muster.Harm || len(f.people.marks) == 0 || g.Force != "" || len(g.people.marks) > 0
}

// since is the day after which a denial holds: "since February" leaves February
// out.
func (f *fact) since() muster.Day {
	start, _, open := strings.Cut(string(f.When), "/")
	if _, hi, err := muster.Date(start).Bounds(); open && start != "" && start != ".." && err == nil && f.hi == muster.Future {
		return hi
	}
	return f.lo
}
