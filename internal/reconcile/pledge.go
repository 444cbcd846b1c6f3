package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// A promise is the total that a contributor promised, as it stands on the day.
type promise struct {
	mission, who string
	since        muster.Day // when it was first known
	best, least  int64
	by           string // reports
	voices       voices
}

// A delivery is the most that a contributor had in place or sent, in words too, and
// what that rests on.
type delivery struct {
	peak   int64
	what   string
	voices voices
}

// paper works out what an actor pledged, what was authorised and what is planned
// for it.
func paper(b *book, facts []*fact, _ string) (found findings) {
	targets := b.targets(facts)
	for _, t := range targets {
		t.solve()
	}
	b.series(&found.Account, targets)
	for _, t := range targets {
		if p, ok := b.promise(t); ok {
			found.promises = append(found.promises, p)
		}
	}
	return found
}

// promise is what stands of a pledge on the day on which dues are judged.
func (b *book) promise(t *stock) (promise, bool) {
	if t.measure != muster.Pledged || len(t.runs) == 0 {
		return promise{}, false
	}
	i := t.runOn(b.in.On)
	if i < 0 {
		return promise{}, false
	}
	want, facts := t.runs[i], t.basis(i).facts
	if len(facts) == 0 || want.best <= 0 {
		return promise{}, false
	}
	first := muster.Future
	for _, f := range facts {
		first = min(first, dayOf(want.from), f.known())
	}
	return promise{t.mission, t.who, first, want.best, want.band.lo, reports(facts), voicesOf(facts)}, true
}

// due is a promise held against what was delivered.
func (p *promise) due(d delivery) muster.Due {
	status := partMet
	switch {
	case d.peak >= p.least:
		status = met
	case d.peak == 0:
		status = overdue
	}
	when := p.since.Date()
	return muster.Due{
		ID: id("due", "pledge", p.mission, p.who, string(when)), What: "pledge", Who: p.who, When: when,
		N:      &muster.Figure{Value: float64(p.best), Bound: muster.Exact, Unit: "personnel"},
		Status: status, Support: slices.Concat(p.voices, d.voices).support(),
		Why: fmt.Sprintf("%s promised %s (%s); %s", p.who, figure(p.best), p.by, cmp.Or(d.what, nobody)),
	}
}

// nobody is what is said of those who have nobody in place.
const nobody = "no report has anybody in place"

// pledges are the promises of all groups, held against what was delivered.
func (k *Keeper) pledges() (list []muster.Due) {
	type actor struct{ mission, who string }
	came := map[actor]delivery{}
	for _, g := range k.groups {
		for who, d := range g.found.delivered {
			came[actor{g.found.mission, who}] = d
		}
	}
	for _, g := range k.groups {
		for _, p := range g.found.promises {
			list = append(list, p.due(came[actor{p.mission, p.who}]))
		}
	}
	return list
}

// deliveries are what each actor of a mission delivered.
func (d *dues) deliveries() map[string]delivery {
	out := map[string]delivery{}
	add := func(who string) {
		if _, ok := out[who]; !ok {
			peak, what, basis := d.kept(who)
			out[who] = delivery{peak, what, voicesOf(basis)}
		}
	}
	for _, s := range d.levels {
		add(s.who)
	}
	for _, fl := range d.flows {
		add(fl.who)
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
	return 0, nobody, nil
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
