// Package compact holds claims in a fraction of the memory that they take as
// structs: a claim of a ledger has forty fields, of which it fills ten.
//
// Claims stand in a few strings, one behind the other, each field that is not
// empty as its number and its value:
//
//	ID "c-17" · Kind → "strength" · Who [→ "Kenya"] · N {Value 400 …} · end
//
// Words that recur (kinds, actors, rules, names of reports) stand once, in a
// table that the arrows point into. A claim is made again when it is asked for;
// its strings are runs of those, so that making it copies none of them.
package compact

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"muster"
)

// Claims are claims that are not going to change. They are safe for concurrent
// use. The zero value has none.
type Claims struct {
	chunks []chunk // in order; one is never changed, so that several may share it
	at     []place
	byID   []uint32 // numbers of the claims in the order of their ids
}

// A chunk is claims that were packed at one time.
type chunk struct {
	bytes string
	words []string // those that recur
}

// A place is where a claim begins.
type place struct{ chunk, from uint32 }

// chunksMost is how many chunks there may be: more are packed into one.
const chunksMost = 16

// Of packs the claims. They are not held on to.
func Of(list []muster.Claim) *Claims {
	return new(Claims).With(nil, func(yield func(*muster.Claim) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	})
}

// With are the claims but for those of the numbers that are gone, and more behind
// them. What both have takes room once.
func (c *Claims) With(gone func(i int) bool, more iter.Seq[*muster.Claim]) *Claims {
	out := &Claims{chunks: slices.Clone(c.chunks), at: make([]place, 0, len(c.at)+64)}
	number := make([]uint32, len(c.at)) // plus one, of those that are left
	for i, p := range c.at {
		if gone == nil || !gone(i) {
			out.at = append(out.at, p)
			number[i] = uint32(len(out.at))
		}
	}
	left := make([]uint32, 0, len(out.at)+64) // in order of ids
	for _, i := range c.byID {
		if number[i] > 0 {
			left = append(left, number[i]-1)
		}
	}
	out.pack(more)
	out.sort(left)
	if len(out.chunks) > chunksMost {
		out.merge()
	}
	return out
}

// pack adds claims in a chunk of their own.
func (c *Claims) pack(list iter.Seq[*muster.Claim]) {
	w := writer{numbers: map[string]uint64{}}
	for claim := range list {
		c.at = append(c.at, place{uint32(len(c.chunks)), uint32(w.out.Len())})
		w.claim(claim)
	}
	if w.out.Len() > 0 {
		c.chunks = append(c.chunks, chunk{strings.Clone(w.out.String()), slices.Clip(w.words)})
	}
}

// sort puts the numbers of the claims behind some, which are in the order of their
// ids, among these.
func (c *Claims) sort(old []uint32) {
	ids := func(a, b uint32) int { return cmp.Compare(c.ID(int(a)), c.ID(int(b))) }
	fresh := make([]uint32, len(c.at)-len(old))
	for i := range fresh {
		fresh[i] = uint32(len(old) + i)
	}
	slices.SortFunc(fresh, ids)
	c.byID = slices.Grow(old, len(fresh))[:len(c.at)]
	for k, f := range slices.Backward(fresh) {
		n, _ := slices.BinarySearchFunc(old, f, ids)
		copy(c.byID[n+k+1:], old[n:])
		c.byID[n+k], old = f, old[:n]
	}
}

// merge packs all chunks but the first into one, or all where the first is not
// by far the largest.
func (c *Claims) merge() {
	from := 0
	for from < len(c.at) && c.at[from].chunk == 0 {
		from++
	}
	keep := 1
	if from < 2*(len(c.at)-from) {
		from, keep = 0, 0
	}
	out := &Claims{chunks: slices.Clone(c.chunks[:keep]), at: slices.Clone(c.at[:from])}
	out.pack(func(yield func(*muster.Claim) bool) {
		for i := from; i < len(c.at) && yield(c.At(i)); i++ {
		}
	})
	c.chunks, c.at = out.chunks, out.at
}

// Len is how many there are.
func (c *Claims) Len() int { return len(c.at) }

// At is the claim of a number. It is the caller's, but for its strings.
func (c *Claims) At(i int) *muster.Claim {
	p := c.at[i]
	r := reader{words: c.chunks[p.chunk].words, rest: c.chunks[p.chunk].bytes[p.from:]}
	return r.claim()
}

// ID is the id of the claim of a number.
func (c *Claims) ID(i int) string {
	p := c.at[i]
	r := reader{rest: c.chunks[p.chunk].bytes[p.from:]}
	return r.run()
}

// Number is the number of the claim of an id, -1 where there is none.
func (c *Claims) Number(id string) int {
	n, ok := slices.BinarySearchFunc(c.byID, id, func(i uint32, id string) int { return cmp.Compare(c.ID(int(i)), id) })
	if !ok {
		return -1
	}
	return int(c.byID[n])
}

// Find is the claim of an id, nil where there is none.
func (c *Claims) Find(id string) *muster.Claim {
	i := c.Number(id)
	if i < 0 {
		return nil
	}
	return c.At(i)
}
