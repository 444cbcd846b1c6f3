package app

import (
	"cmp"
	"context"
	"slices"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

// batch is how many texts are indexed in one transaction: enough that the index
// is read through once for all, few enough to hold in memory.
const batch = 500

// Index looks every version of a report that was not looked up yet up among
// those before it, and records which share words. It goes on where an
// interrupted run stopped. Texts are read while the index is at work on those
// before them.
func (a *App) Index(ctx context.Context) error {
	entries, err := a.Store.Unchecked(ctx)
	if err != nil || len(entries) == 0 {
		return err
	}
	return ordered(ctx, slices.Collect(slices.Chunk(entries, batch)), 1, func(chunk []int64) prepared {
		list, err := a.prepareSome(ctx, chunk)
		return prepared{chunk, list, err}
	}, func(p prepared) error {
		if p.err != nil {
			return p.err
		}
		return a.indexSome(ctx, p.entries, p.list)
	})
}

// A prepared is some versions that are ready to be indexed.
type prepared struct {
	entries []int64
	list    []Checked
	err     error
}

// A Checked is a version of a report that is being looked up.
type Checked struct {
	entry int64
	probe *lineage.Probe
}

// prepareSome reads the texts of some versions.
func (a *App) prepareSome(ctx context.Context, entries []int64) ([]Checked, error) {
	texts, err := a.Store.Texts(ctx, entries)
	if err != nil {
		return nil, err
	}
	list := make([]Checked, 0, len(entries))
	read := func(entry int64) Checked { return Checked{entry, lineage.NewProbe(texts[entry])} }
	err = ordered(ctx, entries, a.workers(), read, func(c Checked) error {
		list = append(list, c)
		return nil
	})
	return list, err
}

// indexSome puts the prints of some versions in and looks each up among those
// before it.
func (a *App) indexSome(ctx context.Context, entries []int64, list []Checked) error {
	var postings []ledger.Posting
	for _, c := range list {
		for _, h := range c.probe.Hits(uint32(c.entry)) {
			postings = append(postings, ledger.Posting{Hash: h.Hash, Report: h.Doc, At: h.At})
		}
	}
	if err := a.Store.PutPrints(ctx, postings); err != nil {
		return err
	}
	kin, err := a.Kin(ctx, list...)
	if err != nil {
		return err
	}
	return a.Store.PutKin(ctx, entries, kin)
}

// Check makes a text ready to be looked up among the versions before an entry.
func Check(text string, before int64) Checked { return Checked{before, lineage.NewProbe(text)} }

// Kin are the pairs of a version and one before it that share words.
func (a *App) Kin(ctx context.Context, list ...Checked) ([]ledger.Kin, error) {
	var hashes []uint32
	for _, c := range list {
		hashes = append(hashes, c.probe.Hashes()...)
	}
	postings, err := a.Store.LookupPrints(ctx, hashes)
	if err != nil {
		return nil, err
	}
	var kin []ledger.Kin
	for some := range slices.Chunk(list, 200) { // as many texts as are held at a time
		found, err := a.compare(ctx, some, postings)
		if err != nil {
			return nil, err
		}
		kin = append(kin, found...)
	}
	return kin, nil
}

// compare holds some versions against those that the postings make suspect.
func (a *App) compare(ctx context.Context, list []Checked, postings []ledger.Posting) ([]ledger.Kin, error) {
	hits := make(map[int64][]lineage.Hit, len(list))
	var suspects []int64
	for _, c := range list {
		hits[c.entry] = hitsOf(c, postings)
		for _, doc := range c.probe.Suspects(hits[c.entry]) {
			suspects = append(suspects, int64(doc))
		}
	}
	slices.Sort(suspects)
	texts, err := a.Store.Texts(ctx, slices.Compact(suspects))
	if err != nil {
		return nil, err
	}
	var kin []ledger.Kin
	compared := func(c Checked) []uint32 {
		return c.probe.Kin(hits[c.entry], func(doc uint32) string { return texts[int64(doc)] })
	}
	n := 0
	err = ordered(ctx, list, a.workers(), compared, func(docs []uint32) error {
		for _, doc := range docs {
			kin = append(kin, ledger.Kin{Report: list[n].entry, Other: int64(doc)})
		}
		n++
		return nil
	})
	return kin, err
}

// hitsOf are the postings, in order of hash, of the prints of a version that
// are of versions before it.
func hitsOf(c Checked, postings []ledger.Posting) []lineage.Hit {
	var hits []lineage.Hit
	for _, h := range c.probe.Hashes() {
		i, _ := slices.BinarySearchFunc(postings, h, func(p ledger.Posting, h uint32) int { return cmp.Compare(p.Hash, h) })
		for ; i < len(postings) && postings[i].Hash == h; i++ {
			if p := postings[i]; int64(p.Report) < c.entry {
				hits = append(hits, lineage.Hit{Hash: p.Hash, Doc: p.Report, At: p.At})
			}
		}
	}
	return hits
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
