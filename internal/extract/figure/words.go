package figure

import (
	"muster"
)

// A kind is the part that a word plays in a number.
type kind uint8

const (
	none      kind = iota
	digit          // one to nine
	teen           // ten to nineteen
	ten            // twenty to ninety
	hundred        // hundred
	magnitude      // thousand, million
	dozen          // dozen
	plural         // dozens, hundreds: vague
	few            // several, few, couple, handful, pair, multiple, a number of
	half           // half
	ordinal        // first to ninetieth
	part           // quarter, thirds
	glyph          // ½
	many           // hundredth, thousandth
)

// A numeral is a word that numbers are made of.
type numeral struct {
	kind  kind
	value float64
}

// glyphs are the fractions that are one character.
var glyphs = map[string]float64{
	"½": .5, "⅓": 1. / 3, "⅔": 2. / 3, "¼": .25, "¾": .75, "⅕": .2, "⅖": .4, "⅗": .6, "⅘": .8,
	"⅙": 1. / 6, "⅛": .125, "⅜": .375, "⅝": .625, "⅞": .875,
}

// numerals are the number words of English.
var numerals = map[string]numeral{
	"zero": {digit, 0}, "one": {digit, 1}, "two": {digit, 2}, "three": {digit, 3}, "four": {digit, 4},
	"five": {digit, 5}, "six": {digit, 6}, "seven": {digit, 7}, "eight": {digit, 8}, "nine": {digit, 9},
	"ten": {teen, 10}, "eleven": {teen, 11}, "twelve": {teen, 12}, "thirteen": {teen, 13},
	"fourteen": {teen, 14}, "fifteen": {teen, 15}, "sixteen": {teen, 16}, "seventeen": {teen, 17},
	"eighteen": {teen, 18}, "nineteen": {teen, 19},
	"twenty": {ten, 20}, "thirty": {ten, 30}, "forty": {ten, 40}, "fourty": {ten, 40}, "fifty": {ten, 50}, //nolint:misspell // as reports write it
	"sixty": {ten, 60}, "seventy": {ten, 70}, "eighty": {ten, 80}, "ninety": {ten, 90},
	"hundred": {hundred, 100}, "thousand": {magnitude, 1e3}, "lakh": {magnitude, 1e5}, "million": {magnitude, 1e6},
	"crore": {magnitude, 1e7}, "billion": {magnitude, 1e9}, "milliard": {magnitude, 1e9}, "milliards": {magnitude, 1e9}, "trillion": {magnitude, 1e12},
	"dozen": {dozen, 12},
	"tens":  {plural, 10}, "dozens": {plural, 12}, "scores": {plural, 20}, "hundreds": {plural, 100},
	"thousands": {plural, 1e3}, "lakhs": {plural, 1e5}, "millions": {plural, 1e6}, "crores": {plural, 1e7},
	"billions": {plural, 1e9}, "trillions": {plural, 1e12},
	"several": {few, 3}, "few": {few, 3}, "handful": {few, 3}, "couple": {few, 2}, "pair": {few, 2}, "trio": {few, 3},
	"multiple": {few, 3}, "numerous": {few, 3}, "number": {few, 3},
	"half": {half, .5}, "halves": {part, 2}, "quarter": {part, 4}, "quarters": {part, 4}, "thirds": {part, 3},
	"fifths": {part, 5}, "sixths": {part, 6}, "sevenths": {part, 7}, "eighths": {part, 8}, "ninths": {part, 9},
	"tenths": {part, 10}, "twelfths": {part, 12}, "hundredths": {part, 100},
	"first": {ordinal, 1}, "second": {ordinal, 2}, "third": {ordinal, 3}, "fourth": {ordinal, 4},
	"fifth": {ordinal, 5}, "sixth": {ordinal, 6}, "seventh": {ordinal, 7}, "eighth": {ordinal, 8},
	"ninth": {ordinal, 9}, "tenth": {ordinal, 10}, "eleventh": {ordinal, 11}, "twelfth": {ordinal, 12},
	"thirteenth": {ordinal, 13}, "fourteenth": {ordinal, 14}, "fifteenth": {ordinal, 15},
	"sixteenth": {ordinal, 16}, "seventeenth": {ordinal, 17}, "eighteenth": {ordinal, 18},
	"nineteenth": {ordinal, 19}, "twentieth": {ordinal, 20}, "thirtieth": {ordinal, 30},
	"fortieth": {ordinal, 40}, "fiftieth": {ordinal, 50}, "sixtieth": {ordinal, 60},
	"seventieth": {ordinal, 70}, "eightieth": {ordinal, 80}, "ninetieth": {ordinal, 90},
	"hundredth": {many, 100}, "thousandth": {many, 1000},
	"½": {glyph, .5}, "⅓": {glyph, 1. / 3}, "⅔": {glyph, 2. / 3}, "¼": {glyph, .25}, "¾": {glyph, .75},
	"⅕": {glyph, .2}, "⅖": {glyph, .4}, "⅗": {glyph, .6}, "⅘": {glyph, .8},
	"⅙": {glyph, 1. / 6}, "⅛": {glyph, .125}, "⅜": {glyph, .375}, "⅝": {glyph, .625}, "⅞": {glyph, .875},
}

// worded reads a number in words at token i.
func (r *reader) worded(i int) (q quantity, ok bool) {
	q = quantity{first: i, last: i + 1, figure: muster.Figure{Bound: muster.Exact}}
	switch w := r.numeralWord(i); w.kind {
	case digit, teen, ten, hundred, magnitude, dozen:
		if r.form(i) == "one" && r.form(i+1) == "half" {
			return q, false // of the half
		}
		return q, r.cardinal(&q)
	case plural:
		return q, r.plural(&q)
	case few:
		return q, r.few(&q)
	case half:
		return q, r.half(&q)
	case ordinal, many:
		return q, r.ordinal(&q, w)
	case part:
		return q, r.part(&q, 1, w)
	case glyph:
		q.class, q.figure.Value = Fraction, w.value
		return q, true
	}
	return q, false
}

// cardinal reads "twenty-one", "a hundred and fifty", "twenty-five hundred",
// "two dozen", and the fractions and ordinals that begin so.
func (r *reader) cardinal(q *quantity) bool {
	q.figure.Value, q.last = r.compose(q.first, 1e15)
	if r.point(q) {
		return true
	}
	switch w := r.numeralWord(q.first); w.kind {
	case hundred, magnitude, dozen:
		r.article(q)
	}
	if n := r.andHalfAt(q.last); n > 0 {
		r.andHalf(q, n)
	}
	at := q.last
	if r.dash(at) && r.glued(at) && r.glued(at+1) {
		at++
	}
	switch w := r.numeralWord(at); {
	case w.kind == part, w.kind == ordinal && w.value > 2 && r.shareOf(at, q):
		n := q.figure.Value
		q.last = at + 1
		return r.part(q, n, w)
	case w.kind == ordinal && r.tens(q.last-1) && w.value < 10 || w.kind == many:
		q.class, q.ordinal, q.last = Ordinal, int(min(q.figure.Value+w.value, 1e9)), at+1
		if w.kind == many {
			q.ordinal = int(min(q.figure.Value*w.value, 1e9))
		}
		return true
	}
	return r.ratio(q)
}

// compose reads number words from token i on and returns their value, below
// limit, and the token after them.
func (r *reader) compose(i int, limit float64) (value float64, next int) {
	total, part, top := 0.0, 0.0, limit
	start := i
	for {
		at := i
		if i > start && r.dash(i) && r.glued(i) && r.glued(i+1) {
			at++
		}
		w := r.numeralWord(at)
		switch {
		case w.kind == digit && (part == 0 || i > start && r.tens(i-1) && w.value > 0):
			part += w.value
		case (w.kind == teen || w.kind == ten) && part == 0, (w.kind == teen || w.kind == ten || w.kind == digit) && i > start && r.form(i-1) == "hundred":
			part += w.value
		case w.kind == hundred && limit > 100 && part < 100 && (i == start || part > 0):
			part = max(part, 1) * 100
		case (w.kind == magnitude || w.kind == dozen) && w.value < top && (i == start || part > 0):
			total += max(part, 1) * w.value
			part, top = 0, w.value
			if w.kind == dozen {
				return total, at + 1
			}
		default:
			if rest, next := r.andScaled(i, start); next > i && part > 0 && r.numeralWord(next).value < top {
				part, i = part+rest, next // "a hundred and thirteen million"
				continue
			}
			return r.and(total+part, i, start)
		}
		i = at + 1
	}
}

// and reads the end of "two hundred and fifty", where what follows is less
// than the last scale, which "between two hundred and three hundred" is not.
func (r *reader) and(value float64, i, start int) (float64, int) {
	last := r.numeralWord(i - 1)
	if i == start || r.form(i) != "and" || last.kind != hundred && last.kind != magnitude {
		return value, i
	}
	switch r.numeralWord(i + 1).kind {
	case digit, teen, ten:
	default:
		return value, i
	}
	rest, next := r.compose(i+1, last.value)
	k := r.numeralWord(next).kind
	if rest <= 0 || rest >= last.value || k == magnitude || k == hundred || k == dozen {
		return value, i
	}
	return value + rest, next
}

// andScaled is the end of the number that a scale after it multiplies, "and thirteen" of "a
// hundred and thirteen million", and the token after it; i where it is a number of its own,
// as in "between two hundred and three thousand".
func (r *reader) andScaled(i, start int) (float64, int) {
	if i == start || r.form(i) != "and" || r.numeralWord(i-1).kind != hundred || r.anyOf(start-1, "between") || r.anyOf(start-2, "between") {
		return 0, i
	}
	switch r.numeralWord(i + 1).kind {
	case digit, teen, ten:
	default:
		return 0, i
	}
	rest, next := r.compose(i+1, 100)
	if rest <= 0 || rest >= 100 || r.numeralWord(next).kind != magnitude {
		return 0, i
	}
	return rest, next
}

// tens reports whether token i is twenty, thirty, … ninety.
func (r *reader) tens(i int) bool { return r.numeralWord(i).kind == ten }

// article takes in the article of "a dozen".
func (r *reader) article(q *quantity) {
	if f := r.form(q.first - 1); q.first > r.floor && (f == "a" || f == "an" || f == "one" && q.class == Fraction) {
		q.first--
	}
}

// andHalfAt is the token after "and a half" or "-and-a-half" at token i, 0
// where there is none.
func (r *reader) andHalfAt(i int) int {
	for _, f := range [...]string{"and", "a", "half"} {
		if r.dash(i) && r.glued(i) && r.glued(i+1) {
			i++
		}
		if r.form(i) != f {
			return 0
		}
		i++
	}
	return i
}

// andHalf reads the end of "two and a half", "a million and a half", with the
// scale that may follow.
func (r *reader) andHalf(q *quantity, next int) {
	by := 1.0
	if w := r.numeralWord(q.last - 1); w.kind == magnitude || w.kind == hundred {
		by = w.value
	}
	q.figure.Value += by / 2
	q.last = next
	if w := r.numeralWord(q.last); w.kind == magnitude && by == 1 {
		q.figure.Value *= w.value
		q.last++
	}
}

// plural reads "dozens", "tens of thousands", "hundreds of millions".
func (r *reader) plural(q *quantity) bool {
	q.figure = muster.Figure{Value: r.numeralWord(q.first).value, Bound: muster.AtLeast, Vague: true}
	word := r.form(q.first)
	if (word == "scores" || word == "tens") && !r.scores(q) {
		return false
	}
	for range 2 {
		at := q.last
		switch r.form(at) {
		case "of", "and", "upon":
			at++
		}
		w := r.numeralWord(at)
		if at == q.last || w.kind != plural || r.form(at-1) == "of" && w.value <= q.figure.Value {
			break
		}
		if r.form(at-1) == "of" {
			q.figure.Value *= w.value
		}
		q.last = at + 1
	}
	return true
}

// scores reports whether "scores" or "tens" counts: "scores of people", but
// not "he scores" or "test scores".
func (r *reader) scores(q *quantity) bool {
	if r.form(q.last) == "of" {
		return q.first == 0 || !r.anyOf(q.first-1, "the", "his", "her", "its", "their", "'s", "test", "exam")
	}
	return r.anyOf(q.last, "more", "were", "have", "dead", "others", "killed", "injured", "wounded", "are")
}

// anyOf reports whether token i is one of the forms.
func (r *reader) anyOf(i int, forms ...string) bool {
	f := r.form(i)
	for _, w := range forms {
		if f == w {
			return true
		}
	}
	return false
}

// few reads "several hundred", "a few", "a couple of", "a pair of".
func (r *reader) few(q *quantity) bool {
	word := r.form(q.first)
	q.figure = muster.Figure{Value: numerals[word].value, Bound: muster.AtLeast, Vague: true}
	switch word {
	case "couple":
		q.figure.Bound = muster.About
	case "pair", "trio":
		q.figure.Bound, q.figure.Vague = muster.Exact, false
	}
	switch word {
	case "several":
	case "multiple", "numerous":
		return !r.dash(q.last) && !r.anyOf(q.last, "rocket", "launch", "choice", "sclerosis", "times", "occasions")
	case "number":
		return r.aNumberOf(q)
	default:
		if !r.someFew(q, word) {
			return false
		}
	}
	at := q.last
	if r.form(at) == "of" {
		at++
	}
	if w := r.numeralWord(at); w.kind == hundred || w.kind == magnitude || w.kind == dozen {
		q.figure.Value *= w.value
		q.last = at + 1
		if next := r.numeralWord(q.last); w.kind == hundred && next.kind == magnitude {
			q.figure.Value *= next.value
			q.last++
		}
		return true
	}
	if word == "several" || word == "few" {
		return true
	}
	of := at > q.last
	q.last = at
	return of || word == "couple" && r.form(at) == "more"
}

// someFew takes in the article of "a few" and reports whether the words count:
// "few" alone says that there are not many.
func (r *reader) someFew(q *quantity, word string) bool {
	first := q.first
	r.article(q)
	return q.first < first || word == "couple" || r.anyOf(first-1, "past", "last", "next", "first")
}

// aNumberOf reads "a number of", "a small number of".
func (r *reader) aNumberOf(q *quantity) bool {
	if r.form(q.last) != "of" {
		return false
	}
	if r.form(q.first-1) == "small" {
		q.first--
	}
	first := q.first
	r.article(q)
	q.last++
	return q.first < first
}
