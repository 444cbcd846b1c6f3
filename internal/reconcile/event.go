package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// eventConflicts are the contradictions that are not about stocks and flows:
// what happened to whom, when, and who held what.
func (b *book) eventConflicts(facts []*fact) []muster.Conflict {
	var out []muster.Conflict
	for _, rule := range []func([]*fact) []clash{figureClashes, tollClashes, commitmentClashes, mandateClashes, termClashes, roleClashes, denialClashes} {
		for _, c := range rule(facts) {
			if apart(c.sides) {
				out = append(out, b.conflict(c))
			}
		}
	}
	return out
}

// groups parts facts by a key, leaving out those whose key is empty.
func groups(facts []*fact, key func(*fact) string) [][]*fact {
	by := map[string][]*fact{}
	for _, f := range facts {
		if k := key(f); k != "" {
			by[k] = append(by[k], f)
		}
	}
	return inOrder(by)
}

// join makes a key.
func join(parts ...string) string { return strings.ToLower(strings.Join(parts, "\x00")) }

// counted is the key of figures that one event has only one of.
func counted(f *fact) string {
	if f.N == nil || !f.real() || !f.dated || f.hi-f.lo > 366 || f.Part != "" {
		return ""
	}
	who := strings.Join(f.Who, ",")
	switch f.Kind {
	case muster.Harm:
		return join("harm", who, f.Harm, f.N.Unit)
	case muster.Training:
		return join("training", who, f.Act)
	case muster.Funding:
		if f.Act == "" || len(f.From) == 0 {
			return ""
		}
		return join("funding", strings.Join(f.From, ","), f.Act, f.N.Unit)
	case muster.Control:
		if len(f.Where) == 0 {
			return ""
		}
		return join("control", who, strings.Join(f.Where, ","), f.Act, f.N.Unit)
	}
	return ""
}

// figureClashes are two figures for one event.
func figureClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, counted) {
		for _, same := range together(group) {
			if c, ok := figuresOf(same); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// together parts the facts of a group into events: the same span of time, no
// two different places, and figures of one order of magnitude unless two people
// tell of it in one report.
func together(group []*fact) [][]*fact {
	slices.SortStableFunc(group, func(x, y *fact) int { return int(x.lo - y.lo) })
	var out [][]*fact
next:
	for _, f := range group {
		for i, g := range out {
			if oneEvent(f, g[0]) {
				out[i] = append(g, f)
				continue next
			}
		}
		out = append(out, []*fact{f})
	}
	return out
}

// oneEvent reports whether two facts of one kind and actor are about one event.
func oneEvent(f, g *fact) bool {
	slack := muster.Day(1)
	if f.hi-f.lo > 7 || g.hi-g.lo > 7 {
		// Wide dates must be the same: "in 2024" and "in May 2024" are not one count.
		if f.lo != g.lo || f.hi != g.hi {
			return false
		}
	}
	if f.lo > g.hi+slack || g.lo > f.hi+slack || !somewhere(f.Where, g.Where) || !somewhere(f.By, g.By) || !somewhere(f.To, g.To) {
		return false
	}
	if f.report == g.report {
		return f.SaidBy != "" && g.SaidBy != "" && f.SaidBy != g.SaidBy
	}
	lo, hi := min(f.N.Value, g.N.Value), max(f.N.Value, g.N.Value)
	return hi <= 3*lo && (f.Kind != muster.Harm || lo > 1)
}

// somewhere reports whether two lists can name one thing: either is empty or
// they share a name, whole or as a part of the other.
func somewhere(a, b muster.Names) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			x, y := strings.ToLower(x), strings.ToLower(y)
			if strings.Contains(x, y) || strings.Contains(y, x) {
				return true
			}
		}
	}
	return false
}

// figuresOf states the figures of one event, where they differ.
func figuresOf(facts []*fact) (clash, bool) {
	sides := sidesOf(cliques(facts))
	if len(sides) < 2 {
		return clash{}, false
	}
	f := facts[0]
	kind := string(f.Kind)
	what := strings.TrimSpace(strings.Join([]string{strings.Join(f.Who, ", "), f.Harm, f.Act}, " "))
	return clash{
		kind: kind, mission: f.mission, about: fmt.Sprintf("%s, %s", what, f.when()),
		why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
		settle: "a source close to the event of " + f.when(), key: join(what, f.when(), strings.Join(f.From, ",")), sides: sides,
	}, true
}

// sidesOf makes a side of each clique.
func sidesOf(cliques [][]*fact) []side {
	var out []side
	for _, c := range cliques {
		out = append(out, side{says: c[0].N.String(), facts: c})
	}
	return out
}

// words says what a side says and where.
func words(s side) string {
	f := s.facts[0]
	if f.SaidBy != "" {
		return fmt.Sprintf("%s (%s) says %s", reports(s.facts), f.SaidBy, s.says)
	}
	return fmt.Sprintf("%s says %s", reports(s.facts), s.says)
}

// tollClashes are counts of the dead to date that go down: of one force, with
// no date but their report's.
func tollClashes(facts []*fact) []clash {
	var out []clash
	tolls := groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.Harm != "killed" || f.N == nil || !f.real() || f.dated || f.N.Value < 2 || f.Part != "" || len(f.Where) > 0 || f.rlo == muster.Past || f.who == "" || f.who == "people" {
			return ""
		}
		return join(f.who)
	})
	for _, group := range tolls {
		slices.SortStableFunc(group, func(x, y *fact) int { return int(x.rlo - y.rlo) })
		var early, late []*fact
		for i, f := range group {
			for _, g := range group[i+1:] {
				if f.rhi < g.rlo && g.band.hi < f.band.lo {
					early, late = append(early, f), append(late, g)
				}
			}
		}
		if len(early) == 0 {
			continue
		}
		sides := []side{says(early[0].N.String(), early...), says(late[0].N.String(), late...)}
		out = append(out, clash{
			kind: "harm", mission: early[0].mission, about: early[0].who + " killed so far",
			why:    fmt.Sprintf("%s by %s, %s only %s on %s, and a count of the dead does not fall", words(sides[0]), early[0].rhi, reports(late), late[0].N, late[0].rlo),
			settle: "the names of the dead", key: join("toll", early[0].who), sides: sides,
		})
	}
	return out
}
