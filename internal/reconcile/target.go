package reconcile

import "muster"

// targets are the stocks that exist on paper: what was pledged, authorised and
// planned for each actor. They are levels like any other, but an act sets them
// and nothing flows into them.
func (b *book) targets(facts []*fact) []*stock {
	by := map[string]*stock{}
	levels := map[level][]*fact{}
	for _, f := range facts {
		m, ok := f.target()
		if !ok {
			continue
		}
		key := string(m) + "\x00" + f.who
		if by[key] == nil {
			by[key] = &stock{mission: f.mission, who: f.who, measure: m}
		}
		lo, hi := f.promised()
		l := level{key, lo, hi, f.band.lo, f.band.hi}
		levels[l] = append(levels[l], f)
	}
	for key, group := range levels {
		s := by[key.who]
		s.items = append(s.items, &item{lo: key.lo, hi: key.hi, alts: []reading{{group[0].band, weight(group), group}}, key: key.String()})
	}
	return inOrder(by)
}

// target is the measure that a commitment sets, where it sets one.
func (f *fact) target() (m muster.Measure, ok bool) {
	if f.Kind != muster.Commitment || f.N == nil || f.N.Vague || f.Part != "" || f.who == "" || f.mission == "none" || !personnel(f.N.Unit) {
		return "", false
	}
	if lo, _ := f.promised(); lo < -1<<39 {
		return "", false
	}
	switch m = muster.Measure(f.Basis); m {
	case muster.Pledged, muster.Authorised, muster.Intended:
	default:
		return "", false
	}
	return m, f.real() || f.Mood() == muster.Promised || f.Mood() == muster.Planned
}

// promised is when the commitment is known to stand: the days of its act, else
// those of its report.
func (f *fact) promised() (lo, hi moment) {
	switch {
	case f.dated && f.lo > muster.Past:
		return 3 * moment(f.lo), 3*moment(f.ends()) + 2
	case f.rlo > muster.Past && f.rhi < muster.Future:
		return 3 * moment(f.rlo), 3*moment(f.rhi) + 2
	}
	return 3 * moment(muster.Past), 0
}

// bound is the figure of a commitment taken as the target it sets: a ceiling
// of "up to 2,500" is a target of 2,500.
func (f *fact) bound() *muster.Figure {
	if f.Kind != muster.Commitment || f.N == nil || f.N.Bound != muster.UpTo && f.N.Bound != muster.AtLeast {
		return f.N
	}
	n := *f.N
	n.Bound = muster.Exact
	return &n
}
