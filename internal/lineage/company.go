package lineage

import "slices"

// A company is the docs in which a run of families stands: the first of them,
// and whether there are others.
type company struct {
	doc  int
	more bool
}

// keepCompany strikes the places at which a sentence too short for a passage
// stands without company: no run of sentences around it that is long enough for
// one stands in another doc. "He said so" in a report that has nothing else in
// common with two others must not part what those two share.
func (c *corpus) keepCompany() {
	runs := make(map[uint64]company, c.runs)
	keys := make([]uint64, 0, c.keys) // of the runs around each place, a zero behind those of each
	c.eachShort(func(p place) bool {
		from := len(keys)
		keys = c.runsAround(p, keys)
		for _, key := range keys[from:] {
			if at, ok := runs[key]; !ok {
				runs[key] = company{doc: p.doc}
			} else if at.doc != p.doc {
				runs[key] = company{doc: at.doc, more: true}
			}
		}
		keys = append(keys, 0)
		return false
	})
	c.runs, c.keys = len(runs), len(keys)
	c.eachShort(func(place) bool {
		end := slices.Index(keys, 0)
		mine := keys[:end]
		keys = keys[end+1:]
		return !slices.ContainsFunc(mine, func(key uint64) bool { return runs[key].more })
	})
}

// eachShort goes through the places of the shared families that are too short
// for a passage, and deletes those for which strike is true.
func (c *corpus) eachShort(strike func(place) bool) {
	for _, f := range c.shared {
		if c.form(f).words < minWords {
			c.lists[c.slots[f]-1] = slices.DeleteFunc(c.places(f), strike)
		}
	}
}

// apart reports whether the places, in order of doc, are of two docs or more.
func apart(places []place) bool {
	return len(places) > 0 && places[0].doc != places[len(places)-1].doc
}

// runsAround adds the keys of the shortest runs of families around a place that
// have the words of a passage.
func (c *corpus) runsAround(p place, keys []uint64) []uint64 {
	before := 0
	for from := p.n; from >= 0 && before < minWords; from-- {
		before += c.wordsAt(place{p.doc, from})
		words, to := before, p.n
		for words < minWords && to+1 < len(c.sentences[p.doc]) {
			to++
			words += c.wordsAt(place{p.doc, to})
		}
		if words >= minWords {
			keys = append(keys, c.runKey(p.doc, from, to))
		}
	}
	return keys
}

// wordsAt is how many words the family of a place has.
func (c *corpus) wordsAt(p place) int { return int(c.form(c.family(p)).words) }

// runKey stands for the families of sentences from to to of a doc. It is not 0.
func (c *corpus) runKey(doc, from, to int) uint64 {
	h := offset
	for n := from; n <= to; n++ {
		h = mix(h ^ c.forms.names[c.family(place{doc, n})])
	}
	return max(h, 1)
}
