package app

import (
	"math/bits"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

// A finding is the postings that were found for many hashes. Hashes are spread
// evenly, so those of one are few steps from where its first bits point.
type finding struct {
	list  []ledger.Posting // in order
	bits  int
	begin []int // where the postings begin whose hashes have these first bits, and where the last end
}

func newFinding(list []ledger.Posting) finding {
	f := finding{list: list, bits: bits.Len(uint(len(list)))}
	f.begin = make([]int, 1<<f.bits+1)
	for i := range list {
		f.begin[f.part(list[i].Hash)+1]++
	}
	for i := 1; i < len(f.begin); i++ {
		f.begin[i] += f.begin[i-1]
	}
	return f
}

// part is the first bits of a hash.
func (f finding) part(hash uint32) uint32 { return uint32(uint64(hash) >> (32 - f.bits)) }

// of are the postings of a hash.
func (f finding) of(hash uint32) []ledger.Posting {
	part := f.part(hash)
	from, end := f.begin[part], f.begin[part+1]
	for from < end && f.list[from].Hash < hash {
		from++
	}
	to := from
	for to < end && f.list[to].Hash == hash {
		to++
	}
	return f.list[from:to]
}

// hits are the postings, in order of hash, of the prints of a version that are
// of versions before it.
func (f finding) hits(c Checked) []lineage.Hit {
	var hits []lineage.Hit
	for _, h := range c.probe.Hashes() {
		for _, p := range f.of(h) {
			if int64(p.Report) < c.entry {
				hits = append(hits, lineage.Hit{Hash: p.Hash, Doc: p.Report, At: p.At})
			}
		}
	}
	return hits
}
