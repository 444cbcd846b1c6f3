package reconcile

import (
	"cmp"
	"hash/maphash"
	"iter"
	"slices"

	"muster"
)

// A pile is the claims of an input at hand.
type pile struct {
	of map[string][]*muster.Claim // by the identity of their report
	by map[string]*muster.Claim
}

func (p pile) Of(report string) iter.Seq[*muster.Claim]       { return slices.Values(p.of[report]) }
func (p pile) Find(id string, _ int32) (*muster.Claim, int32) { return p.by[id], 0 }

// sourceOf are the claims of an input that has them at hand, and their reports.
// A claim may name its report by its base name alone, or one that is not known.
func sourceOf(in Input) (Source, []Report) {
	named := map[string]Report{}
	for _, r := range in.Reports {
		if old, ok := named[r.Name]; !ok || r.ID < old.ID {
			named[r.Name] = r
		}
	}
	known := map[string]bool{}
	for _, r := range in.Reports {
		known[r.ID] = true
	}
	p, reports := pile{map[string][]*muster.Claim{}, map[string]*muster.Claim{}}, slices.Clone(in.Reports)
	for i := range in.Claims {
		c := &in.Claims[i]
		id := cmp.Or(c.ReportID, c.Report)
		if !known[id] {
			r := named[c.Report]
			r.ID, known[id] = id, true
			reports = append(reports, r)
		}
		p.of[id] = append(p.of[id], c)
		p.by[c.ID] = c
	}
	return p, reports
}

// share finds the claims that have copies, and what is said of claims besides.
func (b *book) share(reports map[string]*sheet, fresh []*batch, again map[string]bool) {
	b.said = map[string]uint64{}
	var copies [][2]string // of each, and what it was copied from
	note := func(ids []string) {
		for _, id := range ids {
			if o := b.origin(id); o != id {
				b.shared[o] = true
				copies = append(copies, [2]string{id, o})
			}
		}
	}
	for id, x := range reports {
		if !again[id] && b.in.Origins != nil {
			note(x.ids)
		}
	}
	for _, x := range fresh {
		note(x.ids)
	}
	b.writers = make(map[string]string, len(b.shared))
	wrote := func(id string, claims []string) {
		for _, c := range claims {
			if b.shared[c] {
				b.writers[c] = id
			}
		}
	}
	for id, x := range reports {
		if !again[id] {
			wrote(id, x.ids)
		}
	}
	for _, x := range fresh {
		wrote(x.report.ID, x.ids)
	}
	for _, c := range copies { // whose origin it counts as hangs on whether that report is here
		b.said[c[0]] = maphash.Comparable(seed, [2]string{c[1], b.writers[c[1]]}) << 3
	}
	for bit, of := range []map[string]bool{b.shared, b.accepted, b.rejected} {
		for id, is := range of {
			if is {
				b.said[id] |= 1 << bit
			}
		}
	}
}

// stamp stands for all besides its claims that a report's facts are made with.
func (b *book) stamp(x *sheet) uint64 {
	h := began ^ uint64(len(x.ids))
	if len(b.said) == 0 {
		return h
	}
	for i, id := range x.ids {
		if said, ok := b.said[id]; ok {
			h = mix(h^uint64(i)) ^ said
		}
	}
	return mix(h)
}

// seed is that of the stamps of this process.
var seed = maphash.MakeSeed()

// began is where a stamp begins: far from the small numbers that go into it, of
// which mix would leave 0 as it is, so that none cancels another out.
const began uint64 = 0x9e3779b97f4a7c15

// mix spreads the bits of h (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
