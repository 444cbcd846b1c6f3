package veil

import (
	"context"

	"muster"
	"muster/internal/ledger"
)

// The calls of a ledger that have no names in what they give, and those that
// strangers may not make. Each is named here, none is passed by: a call that the
// ledger learns later must first be thought of.

// Head is the number of the last entry.
func (v *Veil) Head(ctx context.Context) (int64, error) { return v.store.Head(ctx) }

// Stats counts what the ledger holds.
func (v *Veil) Stats(ctx context.Context) (ledger.Stats, error) { return v.store.Stats(ctx) }

// LookupPrints gives the postings of hashes.
func (v *Veil) LookupPrints(ctx context.Context, hashes []uint32) ([]ledger.Posting, error) {
	return v.store.LookupPrints(ctx, hashes)
}

// Kin gives the pairs of versions that share words.
func (v *Veil) Kin(ctx context.Context, after int64) ([]ledger.Kin, error) {
	return v.store.Kin(ctx, after)
}

// Unchecked gives the versions whose kin is not known yet.
func (v *Veil) Unchecked(ctx context.Context) ([]int64, error) { return v.store.Unchecked(ctx) }

// Verify checks the ledger against its hashes.
func (v *Veil) Verify(ctx context.Context) (*ledger.Fault, error) { return v.store.Verify(ctx) }

// Close closes the ledger.
func (v *Veil) Close() error { return v.store.Close() }

// Texts gives texts with their names withheld. Of a version that is not the
// newest of its report everything is.
func (v *Veil) Texts(ctx context.Context, entries []int64) (map[int64]string, error) {
	t, err := v.known(ctx)
	if err != nil {
		return nil, err
	}
	texts, err := v.store.Texts(ctx, entries)
	for entry, text := range texts {
		spans, newest := t.entries[entry]
		if !newest {
			spans = []muster.Span{{Start: 0, End: len(text)}}
		}
		texts[entry] = hide(text, spans)
	}
	return texts, err
}

// readOnly refuses to write.
func readOnly() error {
	return muster.Errorf(muster.Forbidden, "this ledger is served read-only")
}

// Add is refused.
func (v *Veil) Add(context.Context, ...ledger.Addition) ([]ledger.Added, error) {
	return nil, readOnly()
}

// Reread is refused.
func (v *Veil) Reread(context.Context, string, ledger.Extraction) (bool, error) {
	return false, readOnly()
}

// Date is refused.
func (v *Veil) Date(context.Context, string, muster.Published) (bool, error) {
	return false, readOnly()
}

// Rule is refused.
func (v *Veil) Rule(context.Context, muster.Ruling) (muster.Ruling, error) {
	return muster.Ruling{}, readOnly()
}

// PutPrints is refused.
func (v *Veil) PutPrints(context.Context, []ledger.Posting) error { return readOnly() }

// PutKin is refused.
func (v *Veil) PutKin(context.Context, []int64, []ledger.Kin) error { return readOnly() }

// DropPrints is refused.
func (v *Veil) DropPrints(context.Context) error { return readOnly() }

// Backup is refused: a copy would have the names.
func (v *Veil) Backup(context.Context, string) error { return readOnly() }
