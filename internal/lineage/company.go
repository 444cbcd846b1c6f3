package lineage

import (
	"encoding/binary"
	"slices"
)

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
	runs := map[string]company{}
	c.eachShort(func(p place) bool {
		for _, key := range c.runsAround(p) {
			if at, ok := runs[key]; !ok {
				runs[key] = company{doc: p.doc}
			} else if at.doc != p.doc {
				runs[key] = company{doc: at.doc, more: true}
			}
		}
		return false
	})
	c.eachShort(func(p place) bool {
		return !slices.ContainsFunc(c.runsAround(p), func(key string) bool { return runs[key].more })
	})
}

// eachShort goes through the places of the families that are too short for a
// passage and stand in two docs, and deletes those for which strike is true.
func (c *corpus) eachShort(strike func(place) bool) {
	for f, places := range c.places {
		if c.form(f).words < minWords && apart(places) {
			c.places[f] = slices.DeleteFunc(places, strike)
		}
	}
}

// apart reports whether the places, in order of doc, are of two docs or more.
func apart(places []place) bool {
	return len(places) > 0 && places[0].doc != places[len(places)-1].doc
}

// runsAround are the shortest runs of families around a place that have the
// words of a passage.
func (c *corpus) runsAround(p place) []string {
	var keys []string
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

// runKey names the families of sentences from to to of a doc.
func (c *corpus) runKey(doc, from, to int) string {
	var key []byte
	for n := from; n <= to; n++ {
		key = binary.AppendUvarint(key, uint64(c.family(place{doc, n})))
	}
	return string(key)
}
