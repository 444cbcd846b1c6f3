package when

import (
	"strconv"
	"strings"

	"muster/internal/token"
)

// This file reads how many units of time are counted.

// amount is a number before a unit.
type amount struct {
	first int
	n     float64 // negative where vague
	ok    bool
}

// numberBeforeUnit reads the number that ends before token i.
func (r *reader) numberBeforeUnit(i int) amount {
	k := i - 1
	if k >= r.floor && (r.dash(k) || r.any(k, "more", "full", "consecutive", "straight", "trading", "working", "business", "calendar", "whole", "additional", "further", "long", "entire") || r.praised(k)) {
		k--
	}
	switch {
	case k < r.floor:
		return amount{}
	case r.form(k) == "half" && r.dash(k-1) && r.form(k-2) == "a" && r.dash(k-3) && r.form(k-4) == "and" && r.dash(k-5):
		if in := r.numberBeforeUnit(k - 5); in.ok && in.n >= 0 {
			return amount{in.first, in.n + .5, true}
		}
	case r.form(k) == "half" && r.form(k-1) == "a" && r.form(k-2) == "and":
		if in := r.numberBeforeUnit(k - 2); in.ok && in.n >= 0 {
			return amount{in.first, in.n + .5, true}
		}
	case r.form(k) == "a" && r.form(k-1) == "half":
		return amount{k - 1, .5, true}
	case r.form(k) == "dozen" && r.form(k-1) == "a" && r.form(k-2) == "half":
		return amount{k - 2, 6, true}
	case r.form(k) == "quarter" && r.form(k-1) == "a" && r.atom(i).unit == century:
		return amount{k - 1, .25, true}
	case r.form(k) == "half" && (r.any(k+1, "a", "an") || r.atom(i).unit == hour):
		return amount{k, .5, true}
	case r.has(k, token.Digits):
		return r.digitsBefore(k)
	case r.is(k, numeral):
		return r.wordsBefore(k)
	case r.is(k, vague):
		return r.vagueBefore(k)
	case r.form(k) == "of" && r.any(k-1, "couple", "dozens", "tens", "hundreds", "number"):
		return r.vagueBefore(k - 1)
	case r.any(k, "a", "an"):
		if r.form(k-1) == "half" {
			return amount{k - 1, .5, true}
		}
		return amount{k, 1, true}
	case r.any(k, "another", "per"):
		return amount{k, 1, true}
	case r.form(k) == "single" && r.dash(k+1):
		return amount{k, 1, true} // "the worst single-day loss"
	case r.form(k) == "extra" && r.any(k-1, "a", "an", "one") && k-1 >= r.floor:
		return amount{k - 1, 1, true}
	}
	return amount{}
}

// asMany is the number before token i that "as many days" is the same as: "the second raid in
// as many days".
func (r *reader) asMany(i int) float64 {
	for i--; i >= 0; i-- {
		if a := r.atom(i); a.is&(ordinal|numeral) != 0 && a.n > 1 {
			return float64(a.n)
		}
		if n, ok := r.integer(i, 1, 2); ok {
			return float64(n)
		}
	}
	return -1
}

// praised reports whether token k says what units are like whose number stands before it:
// "15 great years".
func (r *reader) praised(k int) bool {
	return r.any(k, "great", "good", "hard", "happy", "difficult", "short", "solid") && (r.is(k-1, numeral) || r.has(k-1, token.Digits))
}

// digitsBefore reads a number in digits that ends at token k.
func (r *reader) digitsBefore(k int) amount {
	n, err := strconv.ParseFloat(strings.ReplaceAll(r.text(k), ",", ""), 64)
	_, dated := r.year(k)
	if err != nil || n > 1e6 || dated && !strings.HasSuffix(r.form(k+1), "s") && !r.dash(k+1) {
		return amount{} // "the 1988 quarter"
	}
	if r.text(k-1) == "/" && k-2 >= r.floor && n > 0 {
		return r.mixed(k, n)
	}
	return amount{k, n, true}
}

// mixed reads "2 1/2", a number and a fraction that ends at token k.
func (r *reader) mixed(k int, below float64) amount {
	over, ok := r.integer(k-2, 1, 2)
	if !ok {
		return amount{}
	}
	n := float64(over) / below
	if whole, ok := r.integer(k-3, 1, 3); ok && k-3 >= r.floor {
		return amount{k - 3, float64(whole) + n, true}
	}
	return amount{k - 2, n, true}
}

// wordsBefore reads a number in words that ends at token k: "twenty-one", "two
// hundred", "a hundred".
func (r *reader) wordsBefore(k int) amount {
	n := r.atom(k).n
	p := k - 1
	if p > 0 && r.dash(p) {
		p--
	}
	b := r.atom(p)
	switch {
	case p < r.floor || b.is&numeral == 0 && !r.any(p, "a", "an"):
	case n < 10 && b.n >= 20 && b.n < 100:
		return amount{p, float64(b.n + n), true}
	case n == 100 || n == 12 || n == 1000:
		return amount{p, float64(max(b.n, 1) * n), true}
	}
	return amount{k, float64(n), true}
}

// vagueBefore reads "several", "a few", "a couple of".
func (r *reader) vagueBefore(k int) amount {
	n := -1.
	if r.form(k) == "couple" {
		n = 2
	}
	if r.form(k) == "many" && r.form(k-1) == "as" && k-1 >= r.floor {
		return amount{k - 1, r.asMany(k - 1), true}
	}
	if r.any(k, "some", "recent", "many") {
		return amount{k, -1, r.form(k) != "some"}
	}
	if r.any(k-1, "a", "the") && k-1 >= r.floor {
		k--
	}
	return amount{k, n, true}
}
