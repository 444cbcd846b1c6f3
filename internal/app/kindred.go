package app

import (
	"context"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

// A kinship is the pairs of versions that share words, as far as they were read.
type kinship struct {
	pairs [][2]uint32 // their entries, packed: in a large ledger they are many
	until int64       // all pairs of versions up to this entry are read
}

// kindred are the reports that share words with another of the list, as lineage
// sees them, without their texts: all of the list while the index has not seen
// the whole ledger.
func (a *App) kindred(ctx context.Context, reports []*ledger.Report) ([]lineage.Doc, error) {
	wanted, err := a.related(ctx, reports)
	if err != nil {
		return nil, err
	}
	docs := make([]lineage.Doc, 0, len(reports))
	for _, r := range reports {
		if wanted(r.Entry) {
			docs = append(docs, lineage.Doc{ID: r.ID, Name: r.Name, Stamp: r.Entry, Date: r.Date.EDTF})
		}
	}
	return docs, nil
}

// related tells which of the reports have kin among them.
func (a *App) related(ctx context.Context, reports []*ledger.Report) (func(entry int64) bool, error) {
	var last int64
	for _, r := range reports {
		last = max(last, r.Entry)
	}
	whole, err := a.kin(ctx, last)
	if err != nil || !whole {
		return func(int64) bool { return true }, err
	}
	here, kin := make([]bool, last+1), make([]bool, last+1)
	for _, r := range reports {
		here[r.Entry] = true
	}
	for _, p := range a.kinship.pairs {
		if int64(p[0]) <= last && here[p[0]] && here[p[1]] {
			kin[p[0]], kin[p[1]] = true, true
		}
	}
	return func(entry int64) bool { return kin[entry] }, nil
}

// kin reads the pairs that are new, up to the version of an entry. It reports
// false while the index has not seen all versions.
func (a *App) kin(ctx context.Context, last int64) (whole bool, err error) {
	unchecked, err := a.Store.Unchecked(ctx)
	if err != nil || len(unchecked) > 0 {
		return false, err
	}
	pairs, err := a.Store.Kin(ctx, a.kinship.until)
	if err != nil {
		return false, err
	}
	k := &a.kinship
	if len(k.pairs) == 0 {
		k.pairs = make([][2]uint32, 0, len(pairs))
	}
	for _, p := range pairs {
		k.pairs = append(k.pairs, [2]uint32{uint32(p.Report), uint32(p.Other)})
		k.until = max(k.until, p.Report)
	}
	k.until = max(k.until, last)
	return true, nil
}
