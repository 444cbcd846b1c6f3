package lineage

import (
	"cmp"
	"math"
	"slices"
)

// A Posting says that a form, a sentence of given words, carries a print.
type Posting struct {
	Hash uint32
	Form uint64
}

// Postings are what an index has to be told of a sentence, once per form.
func (s *Sentence) Postings() []Posting {
	list := make([]Posting, 0, len(s.words)/2)
	for _, p := range prints(s.words) {
		list = append(list, Posting{p.Hash, s.Form})
	}
	return list
}

// hubs is how many forms stand for a print that more carry.
const hubs = 32

// Memory finds forms by their prints, 12 bytes a posting. It keeps sorted runs of
// growing length, merged as they come to be of a size. It is not safe for
// concurrent use.
type Memory struct {
	fresh []Posting // not yet sorted
	runs  []run     // each at least twice the next
}

// A run is postings in order, hash and form apart to save the padding.
type run struct {
	hashes []uint32
	forms  []uint64
}

// freshMost is how many postings are collected before they become a run.
const freshMost = 1 << 14

// NewMemory is an empty index.
func NewMemory() *Memory { return &Memory{} }

// Add puts the postings in. Adding one twice changes nothing.
func (m *Memory) Add(list []Posting) {
	m.fresh = append(m.fresh, list...)
	if len(m.fresh) >= freshMost {
		m.settle()
	}
}

// settle makes a run of the fresh postings and restores the order of sizes.
func (m *Memory) settle() {
	if len(m.fresh) == 0 {
		return
	}
	slices.SortFunc(m.fresh, func(a, b Posting) int {
		return cmp.Or(cmp.Compare(a.Hash, b.Hash), cmp.Compare(a.Form, b.Form))
	})
	m.fresh = slices.Compact(m.fresh)
	r := run{make([]uint32, len(m.fresh)), make([]uint64, len(m.fresh))}
	for i, p := range m.fresh {
		r.hashes[i], r.forms[i] = p.Hash, p.Form
	}
	m.fresh = m.fresh[:0]
	for n := len(m.runs); n > 0 && len(m.runs[n-1].hashes) < 2*len(r.hashes); n = len(m.runs) {
		r = merge(m.runs[n-1], r)
		m.runs = m.runs[:n-1]
	}
	m.runs = append(m.runs, r)
}

// merge is the postings of both runs, each once.
func merge(a, b run) run {
	n := len(a.hashes) + len(b.hashes)
	out := run{make([]uint32, 0, n), make([]uint64, 0, n)}
	i, j := 0, 0
	for i < len(a.hashes) || j < len(b.hashes) {
		order := a.compare(i, b, j)
		from, k := a, i
		if order > 0 {
			from, k = b, j
		}
		out.hashes, out.forms = append(out.hashes, from.hashes[k]), append(out.forms, from.forms[k])
		if order <= 0 {
			i++
		}
		if order >= 0 {
			j++
		}
	}
	return out
}

// compare orders posting i of a against posting j of b; a run that is used up
// comes last.
func (a run) compare(i int, b run, j int) int {
	switch {
	case i == len(a.hashes):
		return 1
	case j == len(b.hashes):
		return -1
	}
	return cmp.Or(cmp.Compare(a.hashes[i], b.hashes[j]), cmp.Compare(a.forms[i], b.forms[j]))
}

// Lookup gives for each hash the forms that carry it, in rising order: all, or
// the first hubs of them. The forms of a common print so meet at the same few,
// which keeps one family together at a bounded price.
func (m *Memory) Lookup(hashes []uint32) [][]uint64 {
	m.settle()
	out := make([][]uint64, len(hashes))
	for i, h := range hashes {
		out[i] = m.first(h, nil)
	}
	return out
}

// first adds to a list the first hubs of the forms that carry a hash.
func (m *Memory) first(h uint32, list []uint64) []uint64 {
	m.settle()
	return m.gather(h, hubs, list)
}

// all are the forms that carry a hash, in rising order.
func (m *Memory) all(h uint32) []uint64 {
	m.settle()
	return m.gather(h, math.MaxInt, nil)
}

// gather adds to an empty list the first forms that carry a hash.
func (m *Memory) gather(h uint32, most int, list []uint64) []uint64 {
	for _, r := range m.runs {
		list = append(list, r.find(h, most)...)
	}
	if len(m.runs) > 1 {
		slices.Sort(list)
		list = slices.Compact(list)
	}
	return list[:min(most, len(list))]
}

// drop takes the postings of forms out. It reports false where one of them was
// among the first hubs of a hash that more carry.
func (m *Memory) drop(gone func(form uint64) bool) bool {
	m.settle()
	var all run
	for _, r := range m.runs {
		all = merge(all, r)
	}
	clean := true
	var left run
	for i := 0; i < len(all.hashes); {
		end, hub := i, false
		for end < len(all.hashes) && all.hashes[end] == all.hashes[i] {
			if !gone(all.forms[end]) {
				left.hashes, left.forms = append(left.hashes, all.hashes[end]), append(left.forms, all.forms[end])
			} else if end-i < hubs {
				hub = true
			}
			end++
		}
		clean = clean && !(hub && end-i > hubs)
		i = end
	}
	m.runs = []run{left}
	return clean
}

// find is the first forms of a hash. Hashes are spread evenly, so the place is
// guessed and the rest of the way is short.
func (r run) find(h uint32, most int) []uint64 {
	n := len(r.hashes)
	guess := int(uint64(h) * uint64(n) >> 32)
	lo, hi := guess, guess
	for step := 16; lo > 0 && r.hashes[lo] >= h; step *= 2 {
		lo = max(0, lo-step)
	}
	for step := 16; hi < n && r.hashes[hi] < h; step *= 2 {
		hi = min(n, hi+step)
	}
	i, found := slices.BinarySearch(r.hashes[lo:hi], h)
	if !found && (lo+i == n || r.hashes[lo+i] != h) {
		return nil
	}
	start, end := lo+i, lo+i
	for end < n && end-start < most && r.hashes[end] == h {
		end++
	}
	return r.forms[start:end]
}
