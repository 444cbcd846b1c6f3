package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

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
		lasts, ok := muster.ParsePeriod(length.Length)
		if !ok {
			return
		}
		lo, hi := lasts.After(fl.lo), lasts.After(fl.hi)
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
