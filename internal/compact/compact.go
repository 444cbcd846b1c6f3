// Package compact holds claims in a fraction of the memory that they take as
// structs: a claim of a ledger has forty fields, of which it fills ten.
//
// All claims stand in one string, one behind the other, each field that is not
// empty as its number and its value:
//
//	ID "c-17" · Kind → "strength" · Who [→ "Kenya"] · N {Value 400 …} · end
//
// Words that recur (kinds, actors, rules, names of reports) stand once, in a
// table that the arrows point into. A claim is made again when it is asked for;
// its strings are runs of the one, so that making it copies none of them.
package compact

import (
	"cmp"
	"slices"
	"strings"

	"muster"
)

// Claims are claims that are not going to change. They are safe for concurrent
// use.
type Claims struct {
	bytes string
	words []string // those that recur
	at    []uint32 // where each claim begins
	byID  []uint32 // numbers of the claims in the order of their ids
}

// Of packs the claims. They are not held on to.
func Of(list []muster.Claim) *Claims {
	w := writer{numbers: map[string]uint64{}}
	c := &Claims{at: make([]uint32, len(list)), byID: make([]uint32, len(list))}
	for i := range list {
		c.at[i], c.byID[i] = uint32(w.out.Len()), uint32(i)
		w.claim(&list[i])
	}
	c.bytes, c.words = strings.Clone(w.out.String()), slices.Clip(w.words)
	slices.SortFunc(c.byID, func(a, b uint32) int { return cmp.Compare(list[a].ID, list[b].ID) })
	return c
}

// Len is how many there are.
func (c *Claims) Len() int { return len(c.at) }

// At is the claim of a number. It is the caller's, but for its strings.
func (c *Claims) At(i int) *muster.Claim {
	r := reader{words: c.words, rest: c.bytes[c.at[i]:]}
	return r.claim()
}

// ID is the id of the claim of a number.
func (c *Claims) ID(i int) string {
	r := reader{rest: c.bytes[c.at[i]:]}
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
