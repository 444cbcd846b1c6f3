package lineage

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A pair is a word of one run and the word of another that it became.
type pair struct{ a, b int }

// align pairs the words of a and b in order, as many as can be: a longest
// common subsequence in which a misspelt word is its word. What both begin and
// end with costs nothing much; the rest costs its length in a times that in b.
func align(a, b []word) []pair {
	head := 0
	for head < len(a) && head < len(b) && a[head].norm == b[head].norm {
		head++
	}
	tail := 0
	for head+tail < len(a) && head+tail < len(b) && a[len(a)-1-tail].norm == b[len(b)-1-tail].norm {
		tail++
	}
	out := make([]pair, 0, min(len(a), len(b)))
	for i := range head {
		out = append(out, pair{i, i})
	}
	for _, p := range subsequence(a[head:len(a)-tail], b[head:len(b)-tail]) {
		out = append(out, pair{head + p.a, head + p.b})
	}
	for i := tail; i > 0; i-- {
		out = append(out, pair{len(a) - i, len(b) - i})
	}
	return out
}

// subsequence is the textbook dynamic program.
func subsequence(a, b []word) []pair {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	n := len(b) + 1
	best := make([]uint16, (len(a)+1)*n)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			score := max(best[(i+1)*n+j], best[i*n+j+1])
			if same(a[i], b[j]) {
				score = max(score, best[(i+1)*n+j+1]+1)
			}
			best[i*n+j] = score
		}
	}
	var out []pair
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case same(a[i], b[j]) && best[i*n+j] == best[(i+1)*n+j+1]+1:
			out = append(out, pair{i, j})
			i, j = i+1, j+1
		case best[i*n+j] == best[(i+1)*n+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// same reports whether b is a, perhaps misspelt.
func same(a, b word) bool {
	if a.norm == b.norm || a.class == number && b.class == number && a.key() == b.key() {
		return true
	}
	if a.class > filler || b.class > filler || len(a.norm) < 5 || len(b.norm) < 5 || a.norm[0] != b.norm[0] {
		return false
	}
	return slip(a.norm, b.norm)
}

// slip reports whether one letter put in, left out, changed or swapped with its
// neighbour makes b of a.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > utf8.UTFMax {
		return false
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	m, n := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	swapped := m == 2 && n == 2 && len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return m <= 1 && n <= 1 || swapped
}

// copied reports whether two sentences, aligned, are one text lightly edited:
// most of the weight of both is words that they share in order, the dateline at
// the head and set phrases left out. Where no figure or day of several is the
// same, it tells of another event unless nearly all the rest is.
func copied(a, b []word, pairs []pair) bool {
	i, j := headOf(a), headOf(b)
	headless := func(least int) bool {
		return alikeBy(a, b, pairs, least, func(p int) bool { return p >= i }, func(p int) bool { return p >= j })
	}
	return headless(likeness) && alikeApart(a, b, pairs) && (!otherFigures(a[i:], b[j:]) || headless(closeness) || onlyDays(a[i:]) && onlyDays(b[j:]) && headless(dayCloseness))
}

// onlyDays reports whether all figures among words are written days: what else a
// sentence counts tells events of a kind apart.
func onlyDays(ws []word) bool {
	return !slices.ContainsFunc(ws, func(w word) bool { return w.class == number })
}

// otherFigures reports whether two sentences have several figures or days each,
// and none in common.
func otherFigures(a, b []word) bool {
	x, y := figures(a), figures(b)
	return min(len(x), len(y)) >= 2 && !slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) })
}

// figures are the figures and days among words.
func figures(ws []word) (list []string) {
	for i := range ws {
		if ws[i].class == number || ws[i].class == date {
			list = append(list, ws[i].key())
		}
	}
	return list
}

// alikeApart is the same for the words that stand outside set phrases.
func alikeApart(a, b []word, pairs []pair) bool {
	x, y := unstocked(a), unstocked(b)
	i, j := headOf(a), headOf(b)
	return alikeBy(a, b, pairs, likeness, func(p int) bool { return p >= i && x[p] }, func(p int) bool { return p >= j && y[p] })
}

// likeness is how much of two sentences, in percent of their weight, must be
// shared for one to be a copy of the other.
const likeness = 70

// closeness is how much must be where all figures differ, and dayCloseness where
// all of these are days.
const (
	closeness    = 85
	dayCloseness = 78
)

// alikeBy reports whether two sentences share so much of their words that count.
func alikeBy(a, b []word, pairs []pair, least int, countsA, countsB func(int) bool) bool {
	shared := 0
	for _, p := range pairs {
		if countsA(p.a) && countsB(p.b) {
			shared += a[p.a].weight() + b[p.b].weight()
		}
	}
	return 100*shared >= least*(weigh(a, countsA)+weigh(b, countsB))
}

func weigh(list []word, counts func(int) bool) (sum int) {
	for i := range list {
		if counts(i) {
			sum += list[i].weight()
		}
	}
	return sum
}

// headOf is how many words of a sentence are its dateline, "BANGUI, Oct 4 – ":
// a few names and days before a gap that has room for a dash.
func headOf(ws []word) int {
	const most = 6
	for i := 0; i+1 < len(ws) && i < most; i++ {
		if !ws[i].capital && ws[i].class != number && ws[i].class != date {
			return 0
		}
		if ws[i+1].Start-ws[i].End >= uint32(len(" - ")) {
			return i + 1
		}
	}
	return 0
}

// weight lets the words that carry the sentence count for more than fillers.
func (w *word) weight() int {
	if w.class == filler {
		return 1
	}
	return 2
}

// sameLetters reports whether two words differ in nothing but case and quotes.
func sameLetters(a, b string) bool {
	return a == b || strings.EqualFold(straight(a), straight(b))
}

// straight makes typographic apostrophes plain.
func straight(s string) string {
	return strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return '\''
		}
		return r
	}, s)
}
