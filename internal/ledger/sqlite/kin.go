package sqlite

import (
	"context"
	"database/sql"
	"time"

	"muster/internal/ledger"
)

// Texts gives the texts of versions by the numbers of their entries.
func (l *Ledger) Texts(ctx context.Context, entries []int64) (map[int64]string, error) {
	texts := make(map[int64]string, len(entries))
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		clear(texts)
		return m.eachOf("SELECT r.entry, r.text FROM json_each(?) w CROSS JOIN report r ON r.entry = w.value", entries, func(rows *sql.Rows) (bool, error) {
			var entry int64
			var text string
			err := rows.Scan(&entry, &text)
			texts[entry] = text
			return true, err
		})
	})
	return texts, err
}

// PutKin adds pairs of kin and marks versions as checked.
func (l *Ledger) PutKin(ctx context.Context, checked []int64, kin []ledger.Kin) error {
	return l.update(ctx, func(a *appender) error {
		for _, k := range kin {
			if err := a.exec("INSERT OR IGNORE INTO kin (report, other) VALUES (?, ?)", k.Report, k.Other); err != nil {
				return err
			}
		}
		for _, entry := range checked {
			if err := a.exec("INSERT OR IGNORE INTO checked (report) VALUES (?)", entry); err != nil {
				return err
			}
		}
		return nil
	})
}

// Kin gives the pairs of which the later version is behind an entry.
func (l *Ledger) Kin(ctx context.Context, after int64) ([]ledger.Kin, error) {
	var list []ledger.Kin
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		list = nil
		return m.each("SELECT report, other FROM kin WHERE report > ? ORDER BY report, other", []any{after}, func(rows *sql.Rows) (bool, error) {
			var k ledger.Kin
			err := rows.Scan(&k.Report, &k.Other)
			list = append(list, k)
			return true, err
		})
	})
	return list, err
}

// Unchecked gives the numbers of the versions not checked yet.
func (l *Ledger) Unchecked(ctx context.Context) ([]int64, error) {
	var list []int64
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		list = nil
		// The order is that of an expression, so that an index is read and not all texts.
		return m.each("SELECT entry FROM report WHERE entry NOT IN (SELECT report FROM checked) ORDER BY +entry", nil, func(rows *sql.Rows) (bool, error) {
			var entry int64
			err := rows.Scan(&entry)
			list = append(list, entry)
			return true, err
		})
	})
	return list, err
}

// DropPrints empties the index.
func (l *Ledger) DropPrints(ctx context.Context) error {
	return l.update(ctx, func(a *appender) error {
		for _, table := range []string{"print_bucket", "print_run", "kin", "checked"} {
			if err := a.exec("DELETE FROM " + table); err != nil {
				return err
			}
		}
		return nil
	})
}
