package app

import (
	"cmp"
	"context"
	"slices"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

const (
	// batch is how many texts are indexed in one transaction: enough that the
	// index is read through once for many, few enough to hold their prints.
	batch = 5000
	// textsAtOnce is how many texts are held at a time.
	textsAtOnce = 200
)

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
	text  string // where the ledger has it not
}

// prepareSome reads the texts of some versions.
func (a *App) prepareSome(ctx context.Context, entries []int64) ([]Checked, error) {
	list := make([]Checked, 0, len(entries))
	for some := range slices.Chunk(entries, textsAtOnce) {
		texts, err := a.Store.Texts(ctx, some)
		if err != nil {
			return nil, err
		}
		read := func(entry int64) Checked { return Checked{entry: entry, probe: lineage.NewProbe(texts[entry])} }
		err = ordered(ctx, some, a.workers(), read, func(c Checked) error {
			list = append(list, c)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
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
func Check(text string, before int64) Checked {
	return Checked{entry: before, probe: lineage.NewProbe(text), text: text}
}

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
	found := newFinding(postings)
	var kin []ledger.Kin
	for some := range slices.Chunk(list, textsAtOnce) {
		pairs, err := a.compare(ctx, some, found)
		if err != nil {
			return nil, err
		}
		kin = append(kin, pairs...)
	}
	return kin, nil
}

// compare holds some versions against those that the postings found make
// suspect.
func (a *App) compare(ctx context.Context, list []Checked, found finding) ([]ledger.Kin, error) {
	suspects := make([][]lineage.Suspect, 0, len(list))
	suspected := func(c Checked) []lineage.Suspect { return c.probe.Suspects(found.hits(c)) }
	err := ordered(ctx, list, a.workers(), suspected, func(some []lineage.Suspect) error {
		suspects = append(suspects, some)
		return nil
	})
	if err != nil {
		return nil, err
	}
	texts, err := a.Store.Texts(ctx, involved(list, suspects))
	if err != nil {
		return nil, err
	}
	numbers := make([]int, len(list))
	for i := range numbers {
		numbers[i] = i
	}
	kindred := func(some []int) (kin []ledger.Kin) {
		comparer := lineage.NewComparer(func(doc uint32) string { return texts[int64(doc)] })
		for _, i := range some {
			c := list[i]
			for _, doc := range comparer.Kin(c.probe, cmp.Or(c.text, texts[c.entry]), suspects[i]) {
				kin = append(kin, ledger.Kin{Report: c.entry, Other: int64(doc)})
			}
		}
		return kin
	}
	var kin []ledger.Kin
	err = ordered(ctx, slices.Collect(slices.Chunk(numbers, len(list)/a.workers()+1)), a.workers(), kindred, func(some []ledger.Kin) error {
		kin = append(kin, some...)
		return nil
	})
	return kin, err
}

// involved are the entries of the versions whose texts it takes to compare those of
// the list with what they make suspect.
func involved(list []Checked, suspects [][]lineage.Suspect) []int64 {
	var entries []int64
	for i, some := range suspects {
		if len(some) > 0 && list[i].text == "" {
			entries = append(entries, list[i].entry)
		}
		for _, s := range some {
			entries = append(entries, int64(s.Doc))
		}
	}
	slices.Sort(entries)
	return slices.Compact(entries)
}
