package lineage

import "slices"

// around is how many sentences before and after a copied one are held against
// those around its copy.
const around = 3

// A duo is two forms, the lesser number in the upper half.
type duo uint64

func newDuo(i, j uint32) duo { return duo(min(i, j))<<32 | duo(max(i, j)) }

// forms are the two.
func (d duo) forms() [2]uint32 { return [2]uint32{uint32(d >> 32), uint32(d)} }

// beside are the notes on forms that share no print: sentences edited hard, found
// because they stand near others that were copied too.
func (c *corpus) beside() []note {
	var duos []duo
	c.spread()
	for _, f := range c.shared {
		places := c.places(f)
		for k := 1; k < len(places) && c.sentence(places[0]).words >= minWords; k++ {
			duos = c.around(duos, places[k-1], places[k])
			if k > 1 {
				duos = c.around(duos, places[0], places[k])
			}
		}
	}
	for _, n := range c.notes {
		if n.whole && c.at[n.a] != nowhere && c.at[n.b] != nowhere && c.form(n.a).words >= minWords {
			duos = c.around(duos, c.at[n.a], c.at[n.b])
		}
	}
	slices.Sort(duos)
	return c.noted(slices.Compact(duos))
}

// noted are the notes on pairs of forms, in order. Those of the last time are not
// made again.
func (c *corpus) noted(duos []duo) (list []note) {
	var fresh [][2]uint32
	old := c.stood
	for _, d := range duos {
		for len(old) > 0 && old[0] < d {
			old = old[1:]
		}
		if len(old) == 0 || old[0] != d {
			fresh = append(fresh, d.forms())
		}
	}
	for some := range slices.Chunk(fresh, 16*gulp) {
		for _, n := range c.compare(some) {
			c.aside[newDuo(n.a, n.b)] = n
		}
	}
	for d, n := range c.aside {
		if _, ok := slices.BinarySearch(duos, d); ok {
			list = append(list, n)
		} else {
			delete(c.aside, d)
		}
	}
	c.stood = duos
	return list
}

// around adds the pairs of forms that stand around two places, unless their
// families stand around both.
func (c *corpus) around(duos []duo, p, q place) []duo {
	if p.doc == q.doc {
		return duos
	}
	mine, theirs := c.sentencesAround(p), c.sentencesAround(q)
	var room [2][2*around + 1]uint32
	x, y := c.roots(mine, room[0][:0]), c.roots(theirs, room[1][:0])
	for i := range mine {
		if mine[i].words < minLink || slices.Contains(y, x[i]) {
			continue
		}
		for j := range theirs {
			if theirs[j].words >= minLink && !slices.Contains(x, y[j]) {
				duos = append(duos, newDuo(mine[i].form, theirs[j].form))
			}
		}
	}
	return duos
}

// roots adds the families of sentences to a list.
func (c *corpus) roots(sentences []sentence, list []uint32) []uint32 {
	for i := range sentences {
		list = append(list, c.root(sentences[i].form))
	}
	return list
}

// sentencesAround are those around a place.
func (c *corpus) sentencesAround(p place) []sentence {
	list := c.sentences[p.doc]
	return list[max(0, p.n-around):min(p.n+around+1, len(list))]
}

// sameWords is how many of the words of two sentences that are no fillers, in
// percent, must be the same for one to be the other in another order.
const sameWords = 80

// rearranged reports whether two sentences have nearly the same words in any
// order: "The pact was signed by the minister" for "The minister signed the pact".
func rearranged(a, b []word) bool {
	x, y := keys(a), keys(b)
	if min(len(x), len(y)) < few {
		return false
	}
	shared := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return 200*shared >= sameWords*(len(x)+len(y))
}

// keys are the words of a sentence that are no fillers nor of a set phrase, in
// the order of the alphabet.
func keys(ws []word) []string {
	own := unstocked(ws)
	list := make([]string, 0, len(ws))
	for i := range ws {
		if own[i] && ws[i].class != filler {
			list = append(list, ws[i].key())
		}
	}
	slices.Sort(list)
	return list
}
