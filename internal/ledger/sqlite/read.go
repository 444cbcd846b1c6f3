package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
)

// current are the entries of the newest versions as of an entry, which is both
// of its arguments.
const current = `current AS (
	SELECT max(entry) AS entry FROM report WHERE entry <= ?1 GROUP BY id
), reading AS (
	SELECT c.entry AS report, (SELECT max(x.entry) FROM extraction x WHERE x.report = c.entry AND x.entry <= ?1) AS entry
	FROM current c
)`

// newest holds of the version of a report that is the newest as of an entry: few
// have another, and those of the report alone are looked at.
const newest = "r.entry <= ?1 AND NOT EXISTS (SELECT 1 FROM report later WHERE later.id = r.id AND later.entry > r.entry AND later.entry <= ?1)"

// reportColumns are what scanReport reads; the text is that of the condition.
const reportColumns = `e.n, e.at, e.head,
	(SELECT head FROM entry WHERE n = (SELECT max(entry) FROM dating WHERE report = r.entry AND entry <= ?1)),
	x.n, x.head, CASE WHEN ?2 THEN r.text END
	FROM report r JOIN entry e ON e.n = r.entry
	LEFT JOIN entry x ON x.n = (SELECT max(entry) FROM extraction WHERE report = r.entry AND entry <= ?1)`

// Reports gives the newest version of each report.
func (l *Ledger) Reports(ctx context.Context, f ledger.ReportFilter, asOf time.Time) iter.Seq2[*ledger.Report, error] {
	return func(yield func(*ledger.Report, error) bool) {
		err := l.view(ctx, asOf, func(m *moment) error {
			q := conditions{args: []any{m.last, f.Text, f.After}}
			q.add(f.Name != "", "(r.name = ? OR r.id = ?)", f.Name, f.Name)
			q.add(f.Mission != "", "r.mission = ?", f.Mission)
			q.add(f.Since != 0, "r.entry IN (SELECT entry FROM report WHERE entry > ? UNION SELECT report FROM dating WHERE entry > ? UNION SELECT report FROM extraction WHERE entry > ?)", f.Since, f.Since, f.Since)
			return m.each("SELECT "+reportColumns+" WHERE r.entry > ?3 AND "+newest+" AND "+strings.Join(append(q.list, "TRUE"), " AND ")+
				fmt.Sprintf(" ORDER BY r.entry LIMIT %d", limit(f.Limit)), q.args, func(rows *sql.Rows) (bool, error) {
				r, err := scanReport(rows)
				return err == nil && yield(r, nil), err
			})
		})
		if err != nil {
			yield(nil, err)
		}
	}
}

// limit is n as SQLite takes it, -1 for no limit.
func limit(n int) int {
	if n <= 0 {
		return -1
	}
	return n
}

// each gives the rows of a query to f until it is told to stop.
func (m *moment) each(query string, args []any, f func(*sql.Rows) (more bool, err error)) error {
	rows, err := m.tx.QueryContext(m.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	for rows.Next() {
		if more, err := f(rows); err != nil || !more {
			return err
		}
	}
	return rows.Err()
}

// A scanner is a row.
type scanner interface{ Scan(into ...any) error }

// scanReport reads reportColumns.
func scanReport(row scanner) (*ledger.Report, error) {
	var r ledger.Report
	var at int64
	var head, dating, reading []byte
	var extraction sql.NullInt64
	var text sql.NullString
	if err := row.Scan(&r.Entry, &at, &head, &dating, &extraction, &reading, &text); err != nil {
		return nil, err
	}
	var h ledger.ReportHead
	var d ledger.DatingHead
	var x ledger.ExtractionHead
	if err := errors.Join(decode(head, &h), decode(dating, &d), decode(reading, &x)); err != nil {
		return nil, fmt.Errorf("entry %d: %w", r.Entry, err)
	}
	r.Report, r.Recorded, r.Text = h.Report(), timeOf(at), text.String
	if dating != nil {
		r.Date = d.Date
	}
	r.Read = ledger.Reading{Entry: extraction.Int64, Pack: x.Pack, Rules: x.Rules, Claims: x.Claims}
	return &r, nil
}

// decode reads JSON where there is any.
func decode(b []byte, into any) error {
	if b == nil {
		return nil
	}
	return json.Unmarshal(b, into)
}

// Report is one version of a report.
func (l *Ledger) Report(ctx context.Context, id string, version int, asOf time.Time) (*ledger.Report, error) {
	var r *ledger.Report
	err := l.view(ctx, asOf, func(m *moment) (err error) {
		r, err = scanReport(m.tx.QueryRowContext(ctx, "SELECT "+reportColumns+` WHERE r.entry <= ?1
			AND r.id = ?3 AND (?4 = 0 OR r.version = ?4) ORDER BY r.version DESC LIMIT 1`, m.last, true, id, version))
		if errors.Is(err, sql.ErrNoRows) {
			return noReport(id)
		}
		return err
	})
	return r, err
}

// Rulings gives every ruling.
func (l *Ledger) Rulings(ctx context.Context, asOf time.Time) ([]muster.Ruling, error) {
	var list []muster.Ruling
	err := l.view(ctx, asOf, func(m *moment) error {
		list = nil
		return m.each("SELECT head FROM entry WHERE type = 'ruling' AND n <= ? ORDER BY n", []any{m.last},
			func(rows *sql.Rows) (bool, error) {
				var head []byte
				if err := rows.Scan(&head); err != nil {
					return false, err
				}
				var r muster.Ruling
				err := json.Unmarshal(head, &r)
				list = append(list, r)
				return true, err
			})
	})
	return list, err
}

// Head is the number of the last entry.
func (l *Ledger) Head(ctx context.Context) (head int64, err error) {
	err = l.view(ctx, time.Time{}, func(m *moment) error {
		head = m.last
		return nil
	})
	return head, err
}

// Stats counts what the ledger holds now.
func (l *Ledger) Stats(ctx context.Context) (ledger.Stats, error) {
	var s ledger.Stats
	var at int64
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		return m.tx.QueryRowContext(ctx, "WITH "+current+` SELECT ?1,
			(SELECT count(*) FROM current), (SELECT count(*) FROM report), (SELECT count(*) FROM extraction),
			(SELECT count(*) FROM claim WHERE extraction IN (SELECT entry FROM reading)),
			(SELECT count(*) FROM entry WHERE type = 'ruling'),
			coalesce((SELECT at FROM entry WHERE n = ?1), 0),
			coalesce((SELECT lower(hex(hash)) FROM entry WHERE n = ?1), '')`, m.last).
			Scan(&s.Entries, &s.Reports, &s.Versions, &s.Extractions, &s.Claims, &s.Rulings, &at, &s.Hash)
	})
	if at != 0 {
		s.Last = timeOf(at)
	}
	return s, err
}
