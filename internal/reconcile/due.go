package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"muster"
)

// How a due stands on the day it is judged.
const (
	coming  = "coming"
	overdue = "overdue"
	met     = "met"
	partMet = "part_met"
)

// early and late are how many days before or after its day a thing may happen
// and still be what was due.
const (
	early = 45
	late  = 120
)

// A dues holds what one mission's claims promise and what they tell as done.
type dues struct {
	b     *book
	facts []*fact
	flows []*flow
	levels,
	targets []*stock
}

// all are the dues of a mission.
func (d *dues) all() []muster.Due {
	out := d.movements()
	out = append(out, d.tours()...)
	out = append(out, d.mandates()...)
	return append(out, d.pledges()...)
}

// due fills in a due. Its identity is what is due to whom and when.
func (d *dues) due(what, who, status string, when muster.Date, n *muster.Figure, facts []*fact) muster.Due {
	return muster.Due{
		ID: id("due", what, facts[0].mission, who, string(when)), What: what, Who: who, When: when, N: n,
		Status: status, Support: support(facts),
	}
}

// movements are the arrivals and departures that were planned or promised for
// a time. One day of one actor and direction is one due, whoever tells of it.
func (d *dues) movements() []muster.Due {
	plans := groups(d.facts, func(f *fact) string {
		if f.Kind != muster.Movement || f.Part != "" || f.who == "" || !f.dated || f.hi == muster.Future || f.lo == muster.Past || f.mission == "none" {
			return ""
		}
		if f.Mood() != muster.Planned && f.Mood() != muster.Promised {
			return ""
		}
		return join(f.who, f.way(), string(muster.Between(f.lo, f.hi)))
	})
	var out []muster.Due
	for _, group := range plans {
		f := group[0]
		n := foremost(group)
		done, sum := d.done(f.who, f.way(), max(f.lo-early, said(group)), f.hi+late)
		status := coming
		switch {
		case len(done) > 0 && n != nil && sum > 0 && sum < d.b.tolerance(f.mission).of(n).lo:
			status = partMet
		case len(done) > 0:
			status = met
		case f.hi < d.b.in.On:
			status = overdue
		}
		u := d.due("movement", f.who, status, muster.Between(f.lo, f.hi), n, slices.Concat(group, done))
		u.ID = id("due", "movement", f.mission, f.who, f.way(), string(u.When))
		u.Why = d.why(group, fmt.Sprintf("%s %s, set for %s", f.who, f.errand(n), u.When), status, done)
		out = append(out, u)
	}
	return out
}

// way is the end of the journey that a movement changes: out to the mission,
// home, or both.
func (f *fact) way() string {
	switch f.Direction {
	case "return", "rotate":
		return f.Direction
	}
	return "out"
}

// errand says what a movement is, before it has happened.
func (f *fact) errand(n *muster.Figure) string {
	words := map[string]string{"out": "going out", "return": "going home", "rotate": "relieved"}[f.way()]
	if n == nil {
		return words
	}
	return n.String() + " " + words
}

// foremost is the figure that most of the facts allow: of the precise ones the
// first, nil where none has a figure.
func foremost(facts []*fact) *muster.Figure {
	var best *fact
	for _, f := range facts {
		if f.N != nil && (best == nil || f.band.hi-f.band.lo < best.band.hi-best.band.lo) {
			best = f
		}
	}
	if best == nil {
		return nil
	}
	return best.N
}

// said is the first day on which one of the facts can have been known: what
// happened before it is not what they promise. Reports without a date are no
// limit.
func said(facts []*fact) muster.Day {
	first := muster.Future
	for _, f := range facts {
		first = min(first, f.rlo)
	}
	return first
}

// done are the claims of movements of an actor that happened within the days,
// and how many these moved, 0 where no figure tells. A rotation is met by
// people going home or being replaced.
func (d *dues) done(who, way string, from, to muster.Day) (facts []*fact, sum int64) {
	known := true
	for _, fl := range d.flows {
		if fl.who != who || fl.out == (way == "out") || fl.hi < from || fl.lo > min(to, d.b.in.On) {
			continue
		}
		facts = append(facts, fl.facts...)
		if len(fl.readings) == 0 || fl.facts[0].N == nil {
			known = false
			continue
		}
		sum += max(fl.readings[0].best, -fl.readings[0].best)
	}
	for _, f := range d.facts {
		if way != "out" && f.Kind == muster.Movement && f.Direction == "rotate" && f.who == who && f.real() && f.dated && f.hi >= from && f.lo <= min(to, d.b.in.On) {
			facts, known = append(facts, f), false
		}
	}
	if !known {
		sum = 0
	}
	return facts, sum
}

// why says what was due and what came of it.
func (d *dues) why(due []*fact, what, status string, done []*fact) string {
	s := what + " (" + reports(due) + ")"
	switch status {
	case met:
		return s + "; told as done by " + reports(done)
	case partMet:
		return s + "; fewer are told of by " + reports(done)
	case overdue:
		return s + "; no report tells of it by " + d.b.in.On.String()
	}
	return s
}

// A term is something that ends within a span of days.
type term struct {
	who    string
	lo, hi muster.Day
}

// compare orders terms by actor and time.
func (t term) compare(o term) int {
	return cmp.Or(cmp.Compare(t.who, o.who), cmp.Compare(t.lo, o.lo), cmp.Compare(t.hi, o.hi))
}

// tours are the ends of tours of duty: as reports give them, else as the length
// that was named last and the arrivals give them.
func (d *dues) tours() []muster.Due {
	ends, lengths := map[term][]*fact{}, map[string]*fact{}
	for _, f := range d.facts {
		if f.Kind != muster.Term || f.Of != "tour" || f.who == "" || f.Mood() == muster.Denied {
			continue
		}
		if lo, hi, err := f.Ends.Bounds(); f.Ends != "" && err == nil && hi < muster.Future {
			k := term{f.who, max(lo, hi-366), hi}
			ends[k] = append(ends[k], f)
		} else if last := lengths[f.who]; last == nil || f.rlo > last.rlo {
			lengths[f.who] = f
		}
	}
	given := slices.SortedFunc(keys(ends), term.compare)
	for _, f := range inOrder(lengths) {
		d.served(f, given, ends)
	}
	var out []muster.Due
	for k, facts := range ends {
		done, _ := d.done(k.who, "return", k.lo-early, k.hi+late)
		u := d.ending("tour_end", k, facts, done)
		u.N = foremost(movements(facts))
		u.Why = d.why(facts, fmt.Sprintf("the tour of %s ends %s", k.who, u.When), u.Status, done)
		out = append(out, u)
	}
	return out
}

// served adds to each arrival the day on which its tour is over, unless a
// report gives an end that it fits.
func (d *dues) served(length *fact, given []term, ends map[term][]*fact) {
	for _, fl := range d.flows {
		if fl.who != length.who || fl.out || fl.hi-fl.lo > 62 {
			continue
		}
		lo, ok := after(fl.lo, length.Length)
		hi, _ := after(fl.hi, length.Length)
		if !ok {
			return
		}
		k := term{fl.who, lo, hi}
		i := slices.IndexFunc(given, func(g term) bool { return g.who == k.who && g.lo-31 <= hi && lo <= g.hi+31 })
		if i >= 0 {
			k = given[i]
		}
		ends[k] = append(append(ends[k], length), fl.facts...)
	}
}

// ending is the due of a term.
func (d *dues) ending(what string, k term, facts, done []*fact) muster.Due {
	slices.SortFunc(facts, func(x, y *fact) int { return cmp.Compare(x.ID, y.ID) })
	status := coming
	switch {
	case len(done) > 0:
		status = met
	case k.hi < d.b.in.On:
		status = overdue
	}
	return d.due(what, k.who, status, muster.Between(k.lo, k.hi), nil, slices.Concat(facts, done))
}

// movements are those of the facts that are movements.
func movements(facts []*fact) []*fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f *fact) bool { return f.Kind != muster.Movement })
}

// mandates are the days on which mandates expire. A mandate is met by an act
// that renews, turns or ends it, by a later day to which it runs, or by a
// report that it has run out.
func (d *dues) mandates() []muster.Due {
	ends := map[term][]*fact{}
	for _, f := range d.facts {
		if lo, hi, ok := f.expires(); ok {
			k := term{f.who, lo, hi}
			ends[k] = append(ends[k], f)
		}
	}
	var out []muster.Due
	for k, facts := range ends {
		done := d.followed(k)
		u := d.ending("mandate_end", k, facts, done)
		u.Why = d.why(facts, fmt.Sprintf("the mandate of %s ends %s", k.who, u.When), u.Status, done)
		out = append(out, u)
	}
	return out
}

// followed are the facts that tell what came after a mandate.
func (d *dues) followed(k term) []*fact {
	var out []*fact
	for _, f := range d.facts {
		if f.who != k.who || f.known() > d.b.in.On {
			continue
		}
		lo, hi, ok := f.expires()
		switch {
		case f.Kind == muster.Mandate && f.real() && f.Act != "authorise" && f.dated && f.lo > k.lo-2*early && f.lo <= min(k.hi+early, d.b.in.On),
			ok && lo > k.hi+early,
			ok && lo == k.lo && hi == k.hi && f.rlo > hi:
			out = append(out, f)
		}
	}
	return out
}

// expires are the days on which the mandate ends that a fact tells of.
func (f *fact) expires() (lo, hi muster.Day, ok bool) {
	if f.Kind != muster.Term || f.Of != "mandate" || f.who == "" || !f.real() || f.Ends == "" {
		return 0, 0, false
	}
	lo, hi, err := f.Ends.Bounds()
	return lo, hi, err == nil && lo > muster.Past && hi < muster.Future
}

// known is the first day on which the fact can have been known.
func (f *fact) known() muster.Day {
	if f.rlo > muster.Past {
		return f.rlo
	}
	return f.lo
}

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
		u.Why = fmt.Sprintf("%s promised %s (%s); in place %s", t.who, figure(want.best), reports(facts), figure(now))
		if peak > now {
			u.Why += ", at most " + figure(peak)
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

// after is the last day of a time that begins on a day: an ISO 8601 duration
// of years, months, weeks and days.
func after(day muster.Day, duration string) (muster.Day, bool) {
	rest, ok := strings.CutPrefix(duration, "P")
	if !ok || rest == "" {
		return 0, false
	}
	var years, months, days int
	for rest != "" {
		i := strings.IndexAny(rest, "YMWD")
		if i <= 0 {
			return 0, false
		}
		n, err := strconv.Atoi(rest[:i])
		if err != nil {
			return 0, false
		}
		switch rest[i] {
		case 'Y':
			years += n
		case 'M':
			months += n
		case 'W':
			days += 7 * n
		case 'D':
			days += n
		}
		rest = rest[i+1:]
	}
	t := day.Time().AddDate(years, months, days)
	return muster.DayOf(t.Year(), time.Month(t.Month()), t.Day()), true
}
