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
		first := muster.Future
		for _, f := range facts {
			first = min(first, dayOf(t.runs[i].from), f.known())
		}
		peak, what, basis := d.kept(t.who)
		status := partMet
		switch {
		case peak >= want.band.lo:
			status = met
		case peak == 0:
			status = overdue
		}
		n := &muster.Figure{Value: float64(want.best), Bound: muster.Exact, Unit: "personnel"}
		u := d.due("pledge", t.who, status, first.Date(), n, slices.Concat(facts, basis))
		u.Why = fmt.Sprintf("%s promised %s (%s); %s", t.who, figure(want.best), reports(facts), what)
		out = append(out, u)
	}
	return out
}

// kept is how many an actor sent at most of what it promised, in words too, and
// what that rests on: what it had in place, else whoever arrived, before the
// promise was told as well as after.
func (d *dues) kept(who string) (peak int64, what string, basis []*fact) {
	peak, now, basis := d.delivered(who)
	switch {
	case len(basis) > 0 && peak > now:
		return peak, fmt.Sprintf("in place %s, at most %s", figure(now), figure(peak)), basis
	case len(basis) > 0:
		return peak, "in place " + figure(now), basis
	}
	if came, sum := d.done(who, "out", muster.Past, d.b.in.On); sum > 0 {
		return sum, fmt.Sprintf("%s arrived (%s)", figure(sum), reports(came)), came
	}
	return 0, "no report has anybody in place", nil
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
