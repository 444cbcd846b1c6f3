package lineage

import (
	"cmp"
	"slices"
)

// Manageable is how many reports there may be at most for sentences to be held against
// each other that share no run of words, but several that are uncommon.
const Manageable = 200

// uncommon is how many sentences carry a word at most that makes them suspect, and
// suspect how many such words two of them share.
const (
	uncommon = 12
	suspect  = 5
)

// scattered are the pairs of long forms of different docs that share several uncommon
// words and most of all, wherever these stand: sentences edited so hard that no print is left, with
// nothing copied around them. It is for few docs, as it reads them all.
func (c *corpus) scattered(duos []duo) []duo {
	if c.all > Manageable {
		return duos
	}
	stamps := make([]int64, len(c.docs))
	for i, d := range c.docs {
		stamps[i] = d.Stamp
	}
	c.fetch(stamps)
	carriers := c.carriers()
	shared := map[duo]int{}
	for i := 0; i < len(carriers); {
		n := i + 1
		for n < len(carriers) && carriers[n].word == carriers[i].word {
			n++
		}
		if n-i <= uncommon {
			for k, a := range carriers[i:n] {
				for _, b := range carriers[i+k+1 : n] {
					shared[newDuo(a.form, b.form)]++
				}
			}
		}
		i = n
	}
	r := recollection{corpus: c}
	for d, n := range shared {
		f := d.forms()
		if n < suspect || c.at[f[0]].doc == c.at[f[1]].doc || min(c.form(f[0]).words, c.form(f[1]).words) < minPart {
			continue
		}
		if sharedWeight(r.recall(f[0]).words, r.recall(f[1]).words) >= sameWords {
			duos = append(duos, d)
		}
	}
	return duos
}

// A carrier is a form with a word that it carries.
type carrier struct {
	word uint64
	form uint32
}

// carriers are all forms long enough with their words but fillers, by word.
func (c *corpus) carriers() []carrier {
	var out []carrier
	for form, at := range c.at {
		if at == nowhere || c.form(uint32(form)).words < minLink {
			continue
		}
		s := c.sentenceAt(at)
		for i := range s.words {
			if w := &s.words[i]; w.class != filler {
				out = append(out, carrier{hash(w.key()), uint32(form)})
			}
		}
	}
	slices.SortFunc(out, func(x, y carrier) int { return cmp.Or(cmp.Compare(x.word, y.word), cmp.Compare(x.form, y.form)) })
	return slices.Compact(out)
}
