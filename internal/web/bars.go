package web

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"muster"
)

// A bar of the chart is a month, or a year where there are many, with its events
// by kind.
type bar struct {
	Title  string
	Label  string // below it, "" where there is no room
	Count  int
	Href   string // narrows the page to it
	X      int
	Pieces []barPiece
}

// A barPiece is the events of one kind, as a rectangle.
type barPiece struct {
	Kind muster.Kind
	Y, H float64
}

// How the chart is drawn, in its own units.
const (
	barsMost   = 72 // more months become years; of more years the last are shown
	barWidth   = 20
	barsHeight = 100.0
)

// bars are the bars of a chart of events, and how many events lie so far before
// them that they are left out. There are none where they would show nothing:
// fewer than two.
func bars(events []muster.Event, r *request) (list []bar, before int) {
	count := map[int]map[muster.Kind]int{}
	for i := range events {
		if n, ok := monthNumber(events[i].When); ok {
			if count[n] == nil {
				count[n] = map[muster.Kind]int{}
			}
			count[n][events[i].Kind]++
		}
	}
	before = leaveOut(count)
	step := 1
	if lo, hi := ends(count); hi-lo >= barsMost {
		step, count = 12, byYear(count)
	}
	lo, hi := ends(count)
	lo = max(lo, hi-barsMost+1)
	tallest := 1
	for n := lo; n <= hi && len(count) > 0; n++ {
		b := barOf(n, step, r)
		b.X = (n - lo) * barWidth
		for _, c := range count[n] {
			b.Count += c
		}
		tallest = max(tallest, b.Count)
		list = append(list, b)
	}
	if len(list) < 2 {
		return nil, 0
	}
	for i := range list {
		list[i].stack(count[lo+i], tallest)
	}
	return list, before
}

// gap is the months without an event behind which what lies before is history.
const gap = 36

// leaveOut takes away the months that lie behind a gap, and counts their events:
// a resolution of 1999 would press the years of the mission together.
func leaveOut(count map[int]map[muster.Kind]int) (events int) {
	months := slices.Sorted(maps.Keys(count))
	from := 0
	for i := 1; i < len(months); i++ {
		if months[i]-months[i-1] > gap {
			from = i
		}
	}
	for _, n := range months[:from] {
		for _, c := range count[n] {
			events += c
		}
		delete(count, n)
	}
	return events
}

// byYear adds up the months of each year.
func byYear(count map[int]map[muster.Kind]int) map[int]map[muster.Kind]int {
	years := map[int]map[muster.Kind]int{}
	for n, kinds := range count {
		if years[n/12] == nil {
			years[n/12] = map[muster.Kind]int{}
		}
		for k, c := range kinds {
			years[n/12][k] += c
		}
	}
	return years
}

// ends are the first and the last number that has a count.
func ends[T any](count map[int]T) (lo, hi int) {
	numbers := slices.Sorted(maps.Keys(count))
	if len(numbers) == 0 {
		return 0, 0
	}
	return numbers[0], numbers[len(numbers)-1]
}

// stack piles up the pieces of a bar.
func (b *bar) stack(count map[muster.Kind]int, tallest int) {
	y := barsHeight
	for _, k := range muster.Kinds {
		if n := count[k]; n > 0 {
			h := barsHeight * float64(n) / float64(tallest)
			y -= h
			b.Pieces = append(b.Pieces, barPiece{k, y, h})
		}
	}
}

// monthNumber is the month in which a date begins, counted from the year 0.
func monthNumber(d muster.Date) (int, bool) {
	lo, _, err := d.Bounds()
	if d == "" || err != nil || lo == muster.Past {
		return 0, false
	}
	t := lo.Time()
	return t.Year()*12 + int(t.Month()) - 1, t.Year() > 0
}

// barOf is an empty bar for a month or, with a step of 12, a year.
func barOf(n, step int, r *request) bar {
	if step == 12 {
		year := fmt.Sprintf("%04d", n)
		b := bar{Title: year, Href: r.With("from", year+"-01-01", "to", year+"-12-31", "after", "")}
		if n%2 == 0 {
			b.Label = "’" + year[2:]
		}
		return b
	}
	at := time.Month(n%12 + 1)
	first, last := muster.DayOf(n/12, at, 1), muster.DayOf(n/12, at+1, 0)
	b := bar{Title: first.Time().Format("January 2006"), Href: r.With("from", string(first.Date()), "to", string(last.Date()), "after", "")}
	if at == time.January {
		b.Label = strconv.Itoa(n / 12)
	}
	return b
}
