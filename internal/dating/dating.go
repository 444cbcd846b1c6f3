// Package dating works out when a report that does not say so was published.
//
// The one idea: the report is read as if it had been published on each day in
// turn, and what it would then say is held against what is known. "This morning
// the minister saw off the second batch of 217" says a different thing on every
// day, and on one day only what the mission's calendar has. Each such hint, a
// clue, allows some days; the days that the weightiest clues allow together are
// the date. The clues that they do not fit are kept too: they are what the
// report gets wrong, or its copies, or the calendar.
//
// Everything here is a pure function of its input and does not depend on the
// order of reports.
package dating

import (
	"cmp"
	"slices"

	"muster"
)

// An Input is what is known of a report and of the world round it.
type Input struct {
	First, Last muster.Day     // the days that it can have been published on
	Sentences   []muster.Timed // its text
	Claims      []muster.Claim // its claims, read with no day of publication
	Known       []Event        // what happened when
	Kin         []Kin          // the dated reports that it shares passages with
	Levels      []Level        // the strengths that dated reports show
}

// An Event is something that happened at a known time.
type Event struct {
	Lo, Hi muster.Day
	Claim  muster.Claim // what a reader makes of it; its kind is empty where that is nothing
	Text   string       // in words
	Source string       // who has it: "the calendar of MSS", "002.txt"
	Told   bool         // by a report, not by a calendar
}

// A Kin is a dated report that shares a passage.
type Kin struct {
	Name   string
	Words  int // of the passages they share
	Lo, Hi muster.Day
}

// A Level is the strength of an actor over a run of days.
type Level struct {
	Who       string
	Low, High float64
	Lo, Hi    muster.Day
}

// Bears reports whether a claim can be a clue: it has a time of its own, is of a
// kind that events are told by, or is a strength.
func Bears(c *muster.Claim) bool {
	return c.When != "" || c.Ends != "" || c.Kind == muster.Strength || isEvent(c.Kind)
}

// A Result is a publication date and the clues for and against it.
type Result struct {
	Date    muster.Date // "" where the clues leave more than half a year open
	For     []string    // what the date rests on, the weightiest first
	Against []string    // what it does not fit
}

// widest is how many days a date may leave open and still be one.
const widest = 184

// year is the days within which a time of the calendar hangs on a day.
const year = 366

// Date is the narrowest interval that the clues allow.
func Date(in Input) Result {
	in.trim()
	b := newBoard(in)
	b.all()
	lo, hi := b.best()
	if len(b.clues) == 0 || hi-lo >= widest {
		return Result{}
	}
	r := Result{Date: muster.Between(in.First+muster.Day(lo), in.First+muster.Day(hi))}
	for i := range b.clues {
		switch c := &b.clues[i]; {
		case !slices.Contains(c.days[lo:hi+1], true):
			r.Against = append(r.Against, c.why)
		case !b.implied(i):
			r.For = append(r.For, c.why)
		}
	}
	return r
}

// implied reports whether another clue of more weight, or as much and said
// before, allows no day that this one does not: then this one adds nothing.
func (b *board) implied(i int) bool {
	for j := range b.clues {
		if j != i && b.clues[j].within(&b.clues[i]) && (j < i || !b.clues[i].within(&b.clues[j])) {
			return true
		}
	}
	return false
}

// within reports whether every day that c allows, o allows too.
func (c *clue) within(o *clue) bool {
	for i, ok := range c.days {
		if ok && !o.days[i] {
			return false
		}
	}
	return true
}

// trim leaves out the days long before the last one that the report mentions:
// a report has something of the year before it.
func (in *Input) trim() {
	last := muster.Past
	for i := range in.Sentences {
		for _, m := range in.Sentences[i].Times("") {
			if lo, _, ok := interval(m.EDTF); ok && lo <= in.Last && !ahead(in.Sentences[i].Text) {
				last = max(last, lo)
			}
		}
	}
	if last > muster.Past {
		in.First = max(in.First, last-year)
	}
}

// Doubts are what the report says of its time that a date which is known
// otherwise does not fit: events by their very figure, and days told as past
// that were still to come.
func Doubts(in Input, date muster.Date) []string {
	lo, hi, err := date.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return nil
	}
	// Most dates fit, so the days about it are tried first, and only what
	// allows none of them is tried on others.
	in.First, in.Last = lo-slack, hi+slack
	if len(in.unfit(in, true)) == 0 {
		return nil
	}
	wide := in
	wide.First, wide.Last = lo-year, hi+year
	return in.unfit(wide, false)
}

// unfit are the weighty clues of a wider input that allow no day of in, those
// that allow no day at all only where impossible is set.
func (in *Input) unfit(wide Input, impossible bool) []string {
	b := newBoard(wide)
	b.impossible, b.doubting = impossible, true
	b.bounds()
	told := len(b.clues)
	b.events()
	var list []string
	from := int(in.First - wide.First)
	for i := range b.clues {
		c := &b.clues[i]
		if i >= told && c.weight < weighty || c.weight < fair {
			continue
		}
		if !slices.Contains(c.days[from:from+int(in.Last-in.First)+1], true) {
			list = append(list, c.why)
		}
	}
	return list
}

// A board is the clues found so far.
type board struct {
	Input
	clues []clue
	seen  map[string]bool

	impossible bool            // keep clues that allow no day
	doubting   bool            // a date is known: a plan told of later is no clue
	newest     muster.Day      // the newest day that the report tells of as past
	common     map[string]bool // stems that many known events have

	cut map[string]map[string]bool // stems, by the text of a known event
}

// A clue is a hint at the date: the days it allows, counted from First.
type clue struct {
	why    string
	weight int
	days   []bool
}

func newBoard(in Input) *board {
	in.Sentences = slices.Clone(in.Sentences)
	for i := range in.Sentences {
		in.Sentences[i].Times = remembered(in.Sentences[i].Times)
	}
	return &board{Input: in, seen: map[string]bool{}, newest: muster.Past}
}

// remembered is f that reads each day once: the clues of a sentence ask for the
// same days.
func remembered(f func(muster.Date) []muster.Mention) func(muster.Date) []muster.Mention {
	read := map[muster.Date][]muster.Mention{}
	return func(p muster.Date) []muster.Mention {
		list, ok := read[p]
		if !ok {
			list = f(p)
			read[p] = list
		}
		return list
	}
}

// all gathers the clues of every sort.
func (b *board) all() {
	b.bounds()
	b.events()
	b.anniversaries()
	b.pairs()
	b.kin()
	b.levels()
	b.news()
	slices.SortStableFunc(b.clues, func(x, y clue) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.why, y.why))
	})
}

// add puts in a clue that allows the days for which holds is true. One that
// allows no day, or every day, says nothing. It reports whether some day is
// allowed.
func (b *board) add(weight int, why string, holds func(p muster.Day) bool) bool {
	c := clue{why, weight, make([]bool, max(0, b.Last-b.First+1))}
	some, all := false, true
	for i := range c.days {
		c.days[i] = holds(b.First + muster.Day(i))
		some, all = some || c.days[i], all && c.days[i]
	}
	if (some || b.impossible) && !all && !b.seen[why] {
		b.seen[why] = true
		b.clues = append(b.clues, c)
	}
	return some
}

// best is the run from the first to the last of the days that the clues allow
// with most weight.
func (b *board) best() (lo, hi int) {
	score := make([]int, max(1, b.Last-b.First+1))
	for _, c := range b.clues {
		for i, ok := range c.days {
			if ok {
				score[i] += c.weight
			}
		}
	}
	most := slices.Max(score)
	lo = slices.Index(score, most)
	for i, s := range score {
		if s == most {
			hi = i
		}
	}
	return lo, hi
}
