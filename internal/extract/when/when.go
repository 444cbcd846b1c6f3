// Package when finds the time expressions of a text and says which days they
// mean.
//
// A time expression is a cell of the calendar (a day, a week, a month, a
// quarter …) or a length. Most are relative: to the day of the report, to the
// date told last, to the tense of the clause. Reading one is arithmetic on
// cells: "last year" is the year of the report less one, "Saturday" the
// nearest Saturday that fits the tense. Where the report's day is known only
// to an interval, an expression means what all days of the interval agree on,
// and otherwise everything from the first to the last of its meanings.
//
// Extents and values follow TimeML: the preposition is outside ("since June"
// is "June"). What the preposition adds is in Date, what stands without it in
// Core.
package when

import (
	"muster"
	"muster/internal/token"
)

// A Reference is what relative expressions are resolved against.
type Reference struct {
	Published muster.Date // the report's day or interval; "" where unknown
	Last      muster.Date // the date told last before the sentence; "" where none
	Day       muster.Date // the single day told last before the sentence; "" where none
	Span      muster.Date // the interval told last by both its ends; "" where none
	Story     muster.Date // the first single day told of the three before the report, of which news are; "" where none
	Quarter   muster.Date // the latest quarter told that is over, which a report of business is about; "" where none
}

// Tell remembers a date that a sentence has told, for those after it.
func (ref *Reference) Tell(d muster.Date) {
	ref.Last = d
	if oneDay(d) {
		ref.Day = d
		if ref.Story == "" && ref.isNews(d) {
			ref.Story = d
		}
	}
	if len(d) == len("2006-01/2006-03") && ref.reports(d) {
		ref.Quarter = d
	}
}

// isNews reports whether the day is that of the report or one of the three before.
func (ref *Reference) isNews(d muster.Date) bool {
	lo, _, err := d.Bounds()
	from, to, err2 := ref.Published.Bounds()
	return err == nil && err2 == nil && lo >= from-3 && lo <= to
}

// reports reports whether the date is a quarter that the report can be about: it is
// over, and later than the one told before.
func (ref *Reference) reports(d muster.Date) bool {
	c, ok := cellBy(d, quarter)
	if !ok || d <= ref.Quarter {
		return false
	}
	_, hi := c.bounds()
	now, _, err := ref.Published.Bounds()
	return err == nil && hi <= now
}

// oneDay reports whether the date is a single day.
func oneDay(d muster.Date) bool { return len(d) == len("2006-01-02") }

// The types of time expressions.
const (
	DATE     = "DATE"
	TIME     = "TIME"
	DURATION = "DURATION"
	SET      = "SET"
)

// Open is what the words before an expression make of it.
type Open uint8

// The prepositions that open an interval or close one.
const (
	Plain   Open = iota // on, in, at, or nothing
	Since               // from X until the report and beyond
	Until               // up to X
	By                  // not later than X
	Before              // before X
	After               // after X
	From                // from X on
	Range               // one end of "from X to Y"
	Counted             // so long before or after an event
)

// A Mention is a time expression, tokens [First, Last) of its text. Start is
// its first token with the preposition that governs it, Wide that with the
// words that bound it, which TimeML counts in: "nearly" two years.
type Mention struct {
	First, Last int32
	Start, Wide int32
	Timex       string      // DATE, TIME, DURATION or SET
	Value       string      // value as TIMEX3 has it: "2025-01-18", "2024-Q2", "P1Y", "PRESENT_REF"
	Date        muster.Date // the days it means, preposition included; "" where that is not known
	Core        muster.Date // the days it means without the preposition
	Event       muster.Date // of a length counted from an event, "a day after the vote": when that was
	Length      string      // ISO 8601 length of a DURATION: "P1Y"
	Open        Open
}

// A Finder finds time expressions. It is immutable and safe for concurrent use.
type Finder struct {
	trigger          token.Sym
	past, part, base token.Sym // forms of verbs
	vs, plural       token.Sym // "requires", and what is a noun
	atoms            token.Table[atom]
}

// New makes a Finder for texts that are cut with v, and teaches v the words of
// time.
func New(v *token.Vocabulary) *Finder {
	f := &Finder{trigger: v.Sym("@when"), past: v.Sym("@vpast"), part: v.Sym("@vpart"), base: v.Sym("@vbase"), vs: v.Sym("@vs"), plural: v.Sym("@nplur")}
	atoms := lexicon()
	for form, a := range atoms {
		if a.is&triggers != 0 {
			v.Add(form, "@when")
		}
	}
	f.atoms = token.NewTable(v, atoms)
	return f
}

// Find appends the time expressions of sentence s to into, in order and
// without overlaps. It looks at no token outside the sentence.
func (f *Finder) Find(t *token.Text, s token.Sentence, ref Reference, into []Mention) []Mention {
	tokens := t.Tokens[s.First:s.Last]
	i := f.next(tokens, 0)
	if i == len(tokens) {
		return into
	}
	r := newReader(f, t.Source, tokens, &ref)
	begun := len(into)
	for ; i < len(tokens); i = f.next(tokens, i) {
		q, ok := r.read(i)
		if !ok || q.first < r.floor {
			i++
			continue
		}
		into = append(into, r.mention(&q, s.First))
		r.floor = q.last
		i = max(q.last, i+1)
	}
	r.ranges(into[begun:], s.First)
	return into
}

// next is the first token from i on that can be part of a time expression.
func (f *Finder) next(tokens []token.Token, i int) int {
	for ; i < len(tokens); i++ {
		if tokens[i].Marks&token.Digits != 0 || tokens[i].Is(f.trigger) {
			break
		}
	}
	return i
}
