package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// pledges are the totals that contributors promised, held against the most
// they had in place.
func (d *dues) pledges() []muster.Due {
	var out []muster.Due
	for _, t := range d.targets {
		if t.measure != muster.Pledged || len(t.runs) == 0 {
			continue
		}
		i := t.runOn(d.b.in.On)
		if i < 0 {
			continue
		}
		want, facts := t.runs[i], t.basis(i).facts
		if len(facts) == 0 || want.best <= 0 {
			continue
		}
		peak, now, basis := d.delivered(t.who)
		status := partMet
		switch {
		case peak >= want.band.lo:
			status = met
		case peak == 0:
			status = overdue
		}
		first := muster.Future
		for _, f := range facts {
			first = min(first, dayOf(t.runs[i].from), f.known())
		}
		n := &muster.Figure{Value: float64(want.best), Bound: muster.Exact, Unit: "personnel"}
		u := d.due("pledge", t.who, status, first.Date(), n, slices.Concat(facts, basis))
		u.Why = fmt.Sprintf("%s promised %s (%s); ", t.who, figure(want.best), reports(facts))
		switch {
		case len(basis) == 0:
			u.Why += "no report has anybody in place"
		case peak > now:
			u.Why += fmt.Sprintf("in place %s, at most %s", figure(now), figure(peak))
		default:
			u.Why += "in place " + figure(now)
		}
		out = append(out, u)
	}
	return out
}

// runOn is the run that holds on a day, -1 before the first.
func (s *stock) runOn(day muster.Day) int {
	at := -1
	for i, r := range s.runs {
		if r.from <= 3*moment(day)+2 && s.known(i) {
			at = i
		}
	}
	return at
}

// delivered is what an actor had in place at most and on the day, and what the
// latter rests on.
func (d *dues) delivered(who string) (peak, now int64, basis []*fact) {
	for _, s := range d.levels {
		if s.who != who {
			continue
		}
		at := s.runOn(d.b.in.On)
		for i := 0; i <= at; i++ {
			if s.known(i) {
				peak = max(peak, s.runs[i].best)
			}
		}
		if at >= 0 {
			now, basis = s.runs[at].best, s.basis(at).facts
		}
	}
	return peak, now, basis
}
