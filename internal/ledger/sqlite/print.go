package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"database/sql"

	"muster/internal/ledger"
)

// PutPrints adds postings, in the order of the index, which keeps the pages
// that are written few.
func (l *Ledger) PutPrints(ctx context.Context, list []ledger.Posting) error {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b ledger.Posting) int {
		return cmp.Or(cmp.Compare(int64(a.Hash), int64(b.Hash)), cmp.Compare(a.Report, b.Report), cmp.Compare(a.At, b.At))
	})
	return l.update(ctx, func(a *appender) error {
		for _, p := range sorted {
			err := a.exec("INSERT OR IGNORE INTO print (hash, report, at) VALUES (?, ?, ?)", int64(p.Hash), p.Report, p.At)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// LookupPrints gives the postings of all the hashes.
func (l *Ledger) LookupPrints(ctx context.Context, hashes []uint64) ([]ledger.Posting, error) {
	signed := make([]int64, len(hashes))
	for i, h := range hashes {
		signed[i] = int64(h)
	}
	wanted, err := json.Marshal(signed)
	if err != nil {
		return nil, err
	}
	var list []ledger.Posting
	err = l.view(ctx, time.Time{}, func(m *moment) error {
		list = nil
		return m.each(`SELECT p.hash, p.report, p.at FROM (SELECT DISTINCT value FROM json_each(?)) w
			CROSS JOIN print p ON p.hash = w.value`, []any{string(wanted)}, func(rows *sql.Rows) (bool, error) {
			var hash int64
			var p ledger.Posting
			err := rows.Scan(&hash, &p.Report, &p.At)
			p.Hash = uint64(hash)
			list = append(list, p)
			return true, err
		})
	})
	slices.SortFunc(list, func(a, b ledger.Posting) int {
		return cmp.Or(cmp.Compare(a.Hash, b.Hash), cmp.Compare(a.Report, b.Report), cmp.Compare(a.At, b.At))
	})
	return list, err
}

// DropPrints empties the index.
func (l *Ledger) DropPrints(ctx context.Context) error {
	return l.update(ctx, func(a *appender) error { return a.exec("DELETE FROM print") })
}
