package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// This file finds the stretches for which no report accounts.

// memory is the number of days after which a figure is history, and a change
// since then no gap.
const memory = 5 * 365

// gap is the change that leads to run i, where no report accounts for it.
func (b *book) gap(s *stock, i int) (muster.Gap, bool) {
	r := s.runs[i]
	if !r.shift || i == 0 || s.measure != muster.InPlace {
		return muster.Gap{}, false
	}
	before, after := s.basis(i-1).facts, s.basis(i).facts
	change := float64(r.best - s.runs[i-1].best)
	from, to := s.lastWord(i-1), dayOf(r.from)
	if len(before) == 0 || len(after) == 0 || change == 0 || to-from > memory {
		return muster.Gap{}, false
	}
	how := "more"
	if change < 0 {
		how = "fewer"
	}
	g := muster.Gap{Kind: "change", Who: s.who, From: from.Date(), To: to.Date(), Change: &change, Support: support(slices.Concat(before, after))}
	g.ID = id("gap", s.mission, s.who, string(g.From), string(g.To))
	g.Why = fmt.Sprintf("%s on %s and %s on %s: no report accounts for %s %s", figure(s.runs[i-1].best), from, figure(r.best), to, figure(int64(max(change, -change))), how)
	if n := b.intended(s, from, to); n != "" {
		g.Why += "; " + n
	}
	return g, true
}

// lastWord is the last day on which the level of run i was stated or made.
func (s *stock) lastWord(i int) muster.Day {
	last := dayOf(s.runs[i].from)
	for _, it := range s.runs[i].levels {
		last = max(last, dayOf(it.lo))
	}
	return last
}

// intended says what was planned for the time of a gap, since a plan nobody
// reports as carried out is the likeliest cause.
func (b *book) intended(s *stock, from, to muster.Day) string {
	var plans []*fact
	for _, f := range b.plans(s.who) {
		if f.mission == s.mission && f.lo >= from && f.hi <= to {
			plans = append(plans, f)
		}
	}
	if len(plans) == 0 {
		return ""
	}
	first := slices.MinFunc(plans, byDay)
	return fmt.Sprintf("only plans fall between, the first for %s", first.When)
}

// plans are the dated movements that were planned for an actor.
func (b *book) plans(who string) []*fact {
	if b.planned == nil {
		b.planned = map[string][]*fact{}
		for _, f := range b.facts {
			if f.Kind == muster.Movement && f.dated && f.Mood() == muster.Planned {
				b.planned[f.who] = append(b.planned[f.who], f)
			}
		}
	}
	return b.planned[who]
}
