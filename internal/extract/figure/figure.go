// Package figure finds the numbers of a text that count or measure something,
// with the words that limit them.
//
// A number is worth nothing without its bound: "over 600", "600-odd" and "just
// under 600" are three different claims. So one mention covers the number and
// every word that limits it, wherever it stands, and a number that counts
// nothing (a date, an age, a road, a resolution, a score) is no mention at all.
//
// Reading goes from a word that may begin a number outwards: forward over the
// number, its scale and its unit, then over a second number of a range, then
// backward and forward over the words that limit it.
package figure

import (
	"muster"
	"muster/internal/token"
)

// A Class says what a figure measures.
type Class uint8

// The classes of figures.
const (
	Cardinal Class = iota // a count: "400", "two dozen", "1.3 million"
	Percent               // "85 per cent"; the unit is percent
	Money                 // "$40.7 million"; the unit is an ISO 4217 code
	Ordinal               // "third", "21st"
	Fraction              // "half", "two-thirds"; the value is the share of one
	Measure               // "30 km", "5 tonnes"; the unit is the measure's
)

// String is the name of the class.
func (c Class) String() string {
	return [...]string{"cardinal", "percent", "money", "ordinal", "fraction", "measure"}[c]
}

// A Mention is a figure in a text. First and Last bound the tokens of the whole
// expression with the words that limit it ("more than 5,600", "an estimated
// $60 million"), Num0 and Num1 those of the number itself ("5,600",
// "$60 million"); Last and Num1 are exclusive. Figure has a unit only for
// percentages, money and measures.
type Mention struct {
	First, Last int32
	Num0, Num1  int32
	Class       Class
	Figure      muster.Figure
	Ordinal     int // 3 for "third"; 0 for what is no ordinal
}

// Share is the part of a whole that a fraction or percentage stands for, with
// the bound of the fraction: "fewer than half" of 2,500 is under 1,250. The
// bound of the whole is kept where the fraction has none.
func Share(part Mention, whole muster.Figure) muster.Figure {
	f, by := part.Figure, 1.0
	if part.Class == Percent {
		by = 100
	}
	out := muster.Figure{Value: whole.Value * f.Value / by, Bound: f.Bound, Unit: whole.Unit, Vague: whole.Vague || f.Vague}
	switch {
	case f.Bound == muster.Range:
		out.High = whole.Value * f.High / by
	case f.Bound == muster.Exact && whole.Bound == muster.Range:
		out.Bound, out.High = muster.Range, whole.High*f.Value/by
	case f.Bound == muster.Exact:
		out.Bound = whole.Bound
	}
	return out
}

// A Finder finds figures. It is immutable and safe for concurrent use.
type Finder struct {
	trigger  token.Sym // words that may begin a number
	words    token.Table[class]
	numerals token.Table[numeral]
	measures map[string]string
	bounds   bounds
	money    money
}

// New makes a Finder for texts that are cut with v, and teaches v the words
// that figures are made of.
func New(v *token.Vocabulary) *Finder {
	f := &Finder{trigger: v.Sym("@figure")}
	for form := range numerals {
		v.Add(form, "@figure")
	}
	f.numerals = token.NewTable(v, numerals)
	f.words, f.measures = readClasses(v)
	f.bounds = readBounds(v)
	f.money = readMoney(v)
	return f
}

// Find appends the figures of sentence s to into, in order and without
// overlaps. It looks at no token outside the sentence.
func (f *Finder) Find(t *token.Text, s token.Sentence, into []Mention) []Mention {
	r := reader{Finder: f, source: t.Source, tokens: t.Tokens[s.First:s.Last]}
	for i := r.next(0); i < len(r.tokens); {
		q, next, ok := r.read(i)
		if ok {
			into = append(into, q.mention(s.First))
			r.floor = q.end
		}
		i = r.next(max(next, i+1))
	}
	return into
}

// A quantity is a figure while it is read; the indices are those of the
// reader's tokens.
type quantity struct {
	start, end  int // with the words that limit it
	first, last int // the number itself
	class       Class
	figure      muster.Figure
	ordinal     int
	scaled      bool    // a scale multiplied it: "2.5 million", "$18m"
	by          float64 // the product of its scales, 0 where it has none
	grouped     bool    // separators make it a count: "1,000", "2.5"
	digits      bool    // begins with digits
}

// mention is the quantity as tokens of the text.
func (q *quantity) mention(base int32) Mention {
	return Mention{
		First: base + int32(q.start), Last: base + int32(q.end),
		Num0: base + int32(q.first), Num1: base + int32(q.last),
		Class: q.class, Figure: q.figure, Ordinal: q.ordinal,
	}
}
