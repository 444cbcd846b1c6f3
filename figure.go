package muster

import (
	"math"
	"strconv"
)

// A Figure is a number as a report puts it.
type Figure struct {
	Value float64 `json:"value"`
	Bound Bound   `json:"bound"`
	High  float64 `json:"high,omitempty"`  // upper end of a Range
	Unit  string  `json:"unit,omitempty"`  // personnel, people, percent, ISO 4217 code, months, or a noun
	Vague bool    `json:"vague,omitempty"` // "tens of thousands", "dozens"
}

// A Bound says how a report limits a figure.
type Bound string

// The bounds of a figure.
const (
	Exact   Bound = "exact"
	About   Bound = "about"
	Over    Bound = "over"
	AtLeast Bound = "at_least"
	Under   Bound = "under"
	UpTo    Bound = "up_to"
	Nearly  Bound = "nearly"
	Range   Bound = "range"
)

// String writes the figure as a table shows it: "over 600", "200-300".
func (f *Figure) String() string {
	if f == nil {
		return ""
	}
	s := number(f.Value)
	switch f.Bound {
	case Exact, "":
	case Range:
		s += "-" + number(f.High)
	case AtLeast:
		s = "at least " + s
	case UpTo:
		s = "up to " + s
	default:
		s = string(f.Bound) + " " + s
	}
	switch f.Unit {
	case "", "personnel", "people":
		return s
	case "percent":
		return s + "%"
	}
	return s + " " + f.Unit
}

// number writes v with thousands separated by commas and no needless decimals.
func number(v float64) string {
	whole, frac := math.Modf(math.Abs(v))
	s := strconv.FormatFloat(whole, 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if frac != 0 {
		s += strconv.FormatFloat(frac, 'f', -1, 64)[1:]
	}
	if v < 0 {
		s = "-" + s
	}
	return s
}
