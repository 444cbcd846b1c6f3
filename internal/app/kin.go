package app

import (
	"context"
	"slices"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

// batch is how many texts are indexed in one transaction.
const batch = 500

// Index looks every version of a report that was not looked up yet up among
// those before it, and records which share words. It goes on where an
// interrupted run stopped.
func (a *App) Index(ctx context.Context) error {
	entries, err := a.Store.Unchecked(ctx)
	if err != nil {
		return err
	}
	for chunk := range slices.Chunk(entries, batch) {
		if err := a.indexSome(ctx, chunk); err != nil {
			return err
		}
	}
	return nil
}

// indexSome puts the prints of some versions in and looks each up among those
// before it.
func (a *App) indexSome(ctx context.Context, entries []int64) error {
	texts, err := a.Store.Texts(ctx, entries)
	if err != nil {
		return err
	}
	probes := make([]*lineage.Probe, 0, len(entries))
	var postings []ledger.Posting
	probe := func(entry int64) *lineage.Probe { return lineage.NewProbe(texts[entry]) }
	err = ordered(ctx, entries, a.workers(), probe, func(p *lineage.Probe) error {
		for _, h := range p.Hits(uint32(entries[len(probes)])) {
			postings = append(postings, ledger.Posting{Hash: h.Hash, Report: h.Doc, At: h.At})
		}
		probes = append(probes, p)
		return nil
	})
	if err == nil {
		err = a.Store.PutPrints(ctx, postings)
	}
	if err != nil {
		return err
	}
	var kin []ledger.Kin
	for i, p := range probes {
		others, err := a.Kin(ctx, p, entries[i])
		if err != nil {
			return err
		}
		kin = append(kin, others...)
	}
	return a.Store.PutKin(ctx, entries, kin)
}

// Kin are the versions before an entry that share words with a text.
func (a *App) Kin(ctx context.Context, p *lineage.Probe, before int64) ([]ledger.Kin, error) {
	postings, err := a.Store.LookupPrints(ctx, p.Hashes())
	if err != nil {
		return nil, err
	}
	hits := make([]lineage.Hit, 0, len(postings))
	for _, x := range postings {
		if int64(x.Report) < before {
			hits = append(hits, lineage.Hit{Hash: x.Hash, Doc: x.Report, At: x.At})
		}
	}
	var suspects []int64
	for _, doc := range p.Suspects(hits) {
		suspects = append(suspects, int64(doc))
	}
	if len(suspects) == 0 {
		return nil, nil
	}
	texts, err := a.Store.Texts(ctx, suspects)
	if err != nil {
		return nil, err
	}
	var kin []ledger.Kin
	for _, doc := range p.Kin(hits, func(doc uint32) string { return texts[int64(doc)] }) {
		kin = append(kin, ledger.Kin{Report: before, Other: int64(doc)})
	}
	return kin, nil
}

// kindred are the reports that share words with another of the list, as lineage
// sees them: all of the list while the index has not seen the whole ledger.
func (a *App) kindred(ctx context.Context, reports []*ledger.Report) ([]lineage.Doc, error) {
	wanted, err := a.related(ctx, reports)
	if err != nil {
		return nil, err
	}
	var entries []int64
	for _, r := range reports {
		if wanted(r.Entry) {
			entries = append(entries, r.Entry)
		}
	}
	texts, err := a.Store.Texts(ctx, entries)
	if err != nil {
		return nil, err
	}
	docs := make([]lineage.Doc, 0, len(entries))
	for _, r := range reports {
		if text, ok := texts[r.Entry]; ok {
			docs = append(docs, lineage.Doc{ID: r.ID, Name: r.Name, Text: text, Date: r.Date.EDTF})
		}
	}
	return docs, nil
}

// related tells which of the reports have kin among them.
func (a *App) related(ctx context.Context, reports []*ledger.Report) (func(entry int64) bool, error) {
	unchecked, err := a.Store.Unchecked(ctx)
	if err != nil {
		return nil, err
	}
	if len(unchecked) > 0 {
		return func(int64) bool { return true }, nil
	}
	pairs, err := a.Store.Kin(ctx)
	if err != nil {
		return nil, err
	}
	here, kin := map[int64]bool{}, map[int64]bool{}
	for _, r := range reports {
		here[r.Entry] = true
	}
	for _, p := range pairs {
		if here[p.Report] && here[p.Other] {
			kin[p.Report], kin[p.Other] = true, true
		}
	}
	return func(entry int64) bool { return kin[entry] }, nil
}
