package web

import (
	"context"
	"slices"
	"strings"

	"muster"
)

// A timelinePage is events by month, with a chart of how many there were.
type timelinePage struct {
	paged[muster.Event]
	Months []section[told]
	Bars   []bar
	Before int // events so long before the bars that they are left out
	Kinds  []kindChoice
}

// A told is an event with what tells of it.
type told struct {
	muster.Event
	Day  string // when, without what the heading says
	Said []*muster.Claim
}

// A kindChoice is a kind that the timeline can be narrowed to.
type kindChoice struct {
	Kind   muster.Kind
	Count  int
	Chosen bool
}

// timeline shows events of all kinds, the newest first unless the address asks
// for the oldest.
func (s *server) timeline(ctx context.Context, r *request) (content, error) {
	events, err := s.app.Timeline(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	p := timelinePage{Kinds: kindChoices(events, r.view.Kinds)}
	if len(r.view.Kinds) > 0 {
		events = slices.DeleteFunc(events, func(e muster.Event) bool { return !slices.Contains(r.view.Kinds, e.Kind) })
	}
	p.Bars, p.Before = bars(events, r)
	if r.get("order") != "oldest" {
		slices.SortStableFunc(events, func(a, b muster.Event) int { return later(a.When, b.When) })
	}
	if p.paged, err = pageOf(events, r.get("after"), func(e *muster.Event) string { return e.ID }); err != nil {
		return content{}, err
	}
	claims, err := s.app.ClaimsByID(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p.Months = sections(tellings(p.Rows, claims), func(t *told) string { return monthTitle(t.When) })
	return content{template: "timeline", title: "Timeline", data: p}, nil
}

// kindChoices are the kinds of the events, with how many have each.
func kindChoices(events []muster.Event, chosen []muster.Kind) []kindChoice {
	count := map[muster.Kind]int{}
	for i := range events {
		count[events[i].Kind]++
	}
	var out []kindChoice
	for _, k := range muster.Kinds {
		if on := slices.Contains(chosen, k); count[k] > 0 || on {
			out = append(out, kindChoice{k, count[k], on})
		}
	}
	return out
}

// tellings sets the claims that tell of them beside events.
func tellings(events []muster.Event, claims func(id string) *muster.Claim) []told {
	out := make([]told, len(events))
	for i, e := range events {
		out[i] = told{Event: e, Day: dayIn(e.When)}
		for _, id := range e.Claims[:min(len(e.Claims), claimsShown)] {
			if c := claims(id); c != nil {
				out[i].Said = append(out[i].Said, c)
			}
		}
	}
	return out
}

// begins is the beginning of a date as it is written: a day, a month or a year.
func begins(d muster.Date) string {
	from, to, _ := strings.Cut(string(d), "/")
	if from == "" || from == ".." {
		return to
	}
	return from
}

// monthTitle is the month in which a date begins, the year where only that is
// known.
func monthTitle(d muster.Date) string {
	lo, _, err := d.Bounds()
	at := begins(d)
	switch {
	case d == "" || err != nil:
		return "Date not known"
	case lo == muster.Past:
		lo, _, err = muster.Date(at).Bounds()
		if err != nil {
			return "Date not known"
		}
	}
	if len(at) == len("2025") {
		return at
	}
	return lo.Time().Format("January 2006")
}

// dayIn is what a date says besides the month in which it begins.
func dayIn(d muster.Date) string {
	from, to, interval := strings.Cut(string(d), "/")
	switch {
	case d == "":
		return ""
	case !interval && len(from) <= len("2025-01"):
		return "" // the heading says it
	case !interval:
		return spoken(from, from)
	case to == "" || to == "..":
		return "since " + spoken(from, from)
	case from == "" || from == "..":
		return "until " + spoken(to, to)
	}
	return spoken(from, from) + " to " + spoken(to, from)
}

// spoken is a date as people say it, without its year where that is the one of
// another.
func spoken(s, other string) string {
	lo, _, err := muster.Date(s).Bounds()
	if err != nil {
		return s
	}
	layout := map[int]string{len("2025-01"): "January", len("2025-01-18"): "2 January"}[len(s)]
	if layout == "" {
		return s
	}
	if len(other) >= 4 && s[:4] != other[:4] {
		layout += " 2006"
	}
	return lo.Time().Format(layout)
}
