package lineage

import (
	"cmp"
	"slices"

	"muster"
)

// minLink is the fewest words of a sentence that is compared with others by its
// prints. A shorter one is copied only word for word and in company.
const minLink = 8

// A corpus is the sentences of some reports, by report and by form.
type corpus struct {
	docs      []Doc
	sentences [][]Sentence // by doc
	forms     []Sentence   // one of each form, in order of form
	at        map[uint64]int
	parent    []int // union-find over forms
	family    [][]int
	places    [][]place // by family
}

// A place is a sentence of a doc.
type place struct{ doc, n int }

// newCorpus reads the docs, earliest first, those of unknown date last.
func newCorpus(docs []Doc) *corpus {
	c := &corpus{docs: slices.Clone(docs), at: map[uint64]int{}}
	slices.SortStableFunc(c.docs, func(a, b Doc) int {
		return cmp.Or(cmp.Compare(earliest(a.Date), earliest(b.Date)), cmp.Compare(a.ID, b.ID))
	})
	for _, d := range c.docs {
		list := Sentences(d.Text)
		c.sentences = append(c.sentences, list)
		for _, s := range list {
			if _, ok := c.at[s.Form]; !ok {
				c.at[s.Form] = len(c.forms)
				c.forms = append(c.forms, s)
			}
		}
	}
	for i := range c.forms {
		c.parent = append(c.parent, i)
	}
	return c
}

// earliest is the first day that the date can be, the end of time where it is
// not known.
func earliest(d muster.Date) muster.Day {
	lo, _, err := d.Bounds()
	if err != nil || lo == muster.Past {
		return muster.Future
	}
	return lo
}

// link puts forms that are copies of each other into one family.
func (c *corpus) link(index Index) error {
	for i := range c.forms {
		near, err := c.near(index, i)
		if err != nil {
			return err
		}
		for _, j := range near {
			if a, b := c.root(i), c.root(j); a != b && copied(c.forms[i].words, c.forms[j].words) {
				c.parent[max(a, b)] = min(a, b)
			}
		}
	}
	c.found()
	return nil
}

// near are the forms that share a print with form i and are long enough.
func (c *corpus) near(index Index, i int) ([]int, error) {
	if c.forms[i].Words < minLink {
		return nil, nil
	}
	var hashes []uint32
	for _, p := range prints(c.forms[i].words) {
		hashes = append(hashes, p.Hash)
	}
	lists, err := index.Lookup(hashes)
	if err != nil {
		return nil, err
	}
	var near []int
	for _, key := range slices.Concat(lists...) {
		j, ok := c.at[key]
		if ok && j != i && c.forms[j].Words >= minLink {
			near = append(near, j)
		}
	}
	slices.Sort(near)
	return slices.Compact(near), nil
}

func (c *corpus) root(i int) int {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

// found numbers the families and lists their places. A short sentence is of a
// family with the same words after the same family, so that "He said so." in a
// copied paragraph is not that of every other report.
func (c *corpus) found() {
	type key struct{ form, after int }
	number := map[key]int{}
	for d, list := range c.sentences {
		row := make([]int, len(list))
		for n, s := range list {
			k := key{form: c.root(c.at[s.Form]), after: -1}
			if s.Words < minLink && n > 0 {
				k.after = row[n-1]
			}
			if _, ok := number[k]; !ok {
				number[k] = len(c.places)
				c.places = append(c.places, nil)
			}
			row[n] = number[k]
			c.places[row[n]] = append(c.places[row[n]], place{d, n})
		}
		c.family = append(c.family, row)
	}
}
