package lineage

import "slices"

// edited reports whether one sentence is the other, lightly edited or with its
// parts in another order.
func edited(a, b []word, pairs []pair) bool {
	return copied(a, b, pairs) || rearranged(a, b) || moved(a, b)
}

// movedLikeness is how much of two sentences, in percent of their weight, must
// stand in runs of words that they share for one to be the other with its parts
// in another order.
const movedLikeness = 75

// rounds is how many times what is left of two sentences is aligned anew.
const rounds = 3

// moved reports whether one sentence is the other with its parts moved about:
// "Ending a stay that began in 2013, the last of them left" for "The last of them
// left, ending a stay that began in 2013". What is left over where they are aligned
// is aligned again, of which runs of two words count.
func moved(a, b []word) bool {
	if !mayMove(a, b) || otherFigures(a, b) {
		return false
	}
	if formOf(a) > formOf(b) { // where one says a thing twice, what is paired hangs on the order
		a, b = b, a
	}
	inA, inB := make([]bool, len(a)), make([]bool, len(b))
	mark := func(p pair) { inA[p.a], inB[p.b] = true, true }
	for _, p := range align(a, b) {
		mark(p)
	}
	for range rounds {
		for _, p := range again(a, b, inA, inB) {
			mark(p)
		}
	}
	shorten(a, b, inA, inB)
	shorten(b, a, inB, inA)
	return mostly(a, inA, b, inB)
}

// mayMove reports whether two sentences share enough words in whatever order.
func mayMove(a, b []word) bool {
	const spare = 10 // percent, for misspelt and shortened words
	return sharedWeight(a, b) >= movedLikeness-spare
}

// sharedWeight is how much of the weight of two sentences, in percent, is words that
// both have in whatever order.
func sharedWeight(a, b []word) int {
	x, y := newBag(a), newBag(b)
	shared := 0
	for i, j := 0, 0; i < len(x.words) && j < len(y.words); {
		switch p, q := x.words[i], y.words[j]; {
		case p.hash < q.hash:
			i++
		case p.hash > q.hash:
			j++
		default:
			shared, i, j = shared+int(p.weight+q.weight), i+1, j+1
		}
	}
	return 100 * shared / max(1, x.weight+y.weight)
}

// again are the pairs of the words that are not marked, in runs of two or more
// with no other word between them.
func again(a, b []word, inA, inB []bool) []pair {
	restA, restB := unmarked(a, inA), unmarked(b, inB)
	wordsOf := func(list []word, at []int) []word {
		out := make([]word, len(at))
		for i, n := range at {
			out[i] = list[n]
		}
		return out
	}
	var out, run []pair
	flush := func() {
		if len(run) > 1 && slices.ContainsFunc(run, func(p pair) bool { return a[p.a].class != filler }) {
			out = append(out, run...)
		}
		run = nil
	}
	for _, p := range align(wordsOf(a, restA), wordsOf(b, restB)) {
		p = pair{restA[p.a], restB[p.b]}
		if n := len(run); n > 0 && (run[n-1].a+1 != p.a || run[n-1].b+1 != p.b) {
			flush()
		}
		run = append(run, p)
	}
	flush()
	return out
}

// unmarked are the numbers of the words that are not marked.
func unmarked(list []word, in []bool) (at []int) {
	for i := range list {
		if !in[i] {
			at = append(at, i)
		}
	}
	return at
}

// shorten marks what is left of one sentence that is the short form of what is left
// of the other: UN of United Nations.
func shorten(a, b []word, inA, inB []bool) {
	for i := range a {
		if inA[i] || !a[i].capital || len(a[i].norm) < 2 {
			continue
		}
		for j, n := 0, len(a[i].norm); j+n <= len(b); j++ {
			if !slices.Contains(inB[j:j+n], true) && initials(a[i:i+1], b[j:j+n]) {
				inA[i] = true
				for k := range n {
					inB[j+k] = true
				}
				break
			}
		}
	}
}

// mostly reports whether enough of the weight of both sentences is marked, their
// datelines and set phrases left out.
func mostly(a []word, inA []bool, b []word, inB []bool) bool {
	shared, all := 0, 0
	for _, s := range []struct {
		words []word
		in    []bool
	}{{a, inA}, {b, inB}} {
		own, head := unstocked(s.words), headOf(s.words)
		for i := range s.words {
			if i < head || !own[i] {
				continue
			}
			all += s.words[i].weight()
			if s.in[i] {
				shared += s.words[i].weight()
			}
		}
	}
	return 100*shared >= movedLikeness*all
}
