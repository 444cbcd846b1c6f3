package app

import (
	"slices"
	"strings"

	"muster"
)

// A View narrows what is shown. The zero value shows everything as it is known
// today.
type View struct {
	Mission     string        // short name
	Who         string        // actor, by canonical name; case is ignored
	Kinds       []muster.Kind // of claims
	Report      string        // base name or identity
	Outlet      string        // of the report
	Moods       []muster.Modality
	Statuses    []muster.Status
	From, To    muster.Date // days shown, both inside
	On          muster.Date // the day of strength and dues, today where it is ""
	AsKnownOn   muster.Date // what the ledger held at the end of that day
	PublishedBy muster.Date // only reports published up to that day
}

// who reports whether the view shows an actor.
func (v *View) who(names ...string) bool {
	return v.Who == "" || slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, v.Who) })
}

// mission reports whether the view shows a mission.
func (v *View) mission(name string) bool { return v.Mission == "" || name == v.Mission }

// during reports whether the view shows something of that date. What has no
// date is shown where no period is asked for.
func (v *View) during(d muster.Date) bool {
	if v.From == "" && v.To == "" {
		return true
	}
	lo, hi, err := d.Bounds()
	return d != "" && err == nil && v.from() <= hi && lo <= v.to()
}

// from is the first day shown.
func (v *View) from() muster.Day {
	if lo, _, err := v.From.Bounds(); v.From != "" && err == nil {
		return lo
	}
	return muster.Past
}

// to is the last day shown.
func (v *View) to() muster.Day {
	if _, hi, err := v.To.Bounds(); v.To != "" && err == nil {
		return hi
	}
	return muster.Future
}
