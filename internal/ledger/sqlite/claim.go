package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Claims gives the claims of the newest extractions.
func (l *Ledger) Claims(ctx context.Context, f ledger.ClaimFilter, asOf time.Time) iter.Seq2[ledger.Claim, error] {
	return func(yield func(ledger.Claim, error) bool) {
		err := l.view(ctx, asOf, func(m *moment) error {
			query, args, err := m.claims(f)
			if err != nil {
				return err
			}
			return m.each(query, args, func(rows *sql.Rows) (bool, error) {
				c, err := scanClaim(rows)
				return err == nil && yield(c, nil), err
			})
		})
		if err != nil {
			yield(ledger.Claim{}, err)
		}
	}
}

// scanClaim reads a claim's number and body.
func scanClaim(rows *sql.Rows) (c ledger.Claim, err error) {
	var body sql.RawBytes
	if err := rows.Scan(&c.Cursor, &body); err != nil {
		return c, err
	}
	if err := json.Unmarshal(body, &c.Claim); err != nil {
		return c, fmt.Errorf("claim %d: %w", c.Cursor, err)
	}
	return c, nil
}

// claims is the query for the claims that pass the filter.
func (m *moment) claims(f ledger.ClaimFilter) (query string, args []any, err error) {
	q := conditions{args: []any{m.last}}
	q.add(f.After != 0, "c.n > ?", f.After)
	q.add(f.Kind != "", "c.kind = ?", string(f.Kind))
	q.add(f.Who != "", "instr(c.who, ?) > 0", "\n"+f.Who+"\n")
	q.add(f.Mission != "", "c.mission = ?", f.Mission)
	q.add(f.Report != "", "x.report IN (SELECT entry FROM report WHERE id = ? OR name = ?)", f.Report, f.Report)
	q.add(f.Reading != 0, "c.extraction = ?", f.Reading)
	if f.IDs != nil {
		ids, err := json.Marshal(f.IDs)
		if err != nil {
			return "", nil, err
		}
		q.add(true, "c.id IN (SELECT value FROM json_each(?))", string(ids))
	}
	if err := q.dates(f.From, f.To); err != nil {
		return "", nil, err
	}
	from := "WITH " + current + " SELECT c.n, c.body FROM claim c JOIN reading x ON x.entry = c.extraction WHERE "
	if f.Reading != 0 { // the others need not be known
		from = "SELECT c.n, c.body FROM claim c WHERE c.extraction <= ?1 AND "
	}
	return from + strings.Join(append(q.list, "TRUE"), " AND ") + fmt.Sprintf(" ORDER BY c.n LIMIT %d", limit(f.Limit)), q.args, nil
}

// conditions are those of a query and their arguments.
type conditions struct {
	list []string
	args []any
}

// add puts a condition in where it is wanted.
func (q *conditions) add(wanted bool, condition string, args ...any) {
	if wanted {
		q.list = append(q.list, condition)
		q.args = append(q.args, args...)
	}
}

// dates puts in that valid time meets the days from and to.
func (q *conditions) dates(from, to muster.Date) error {
	if from != "" {
		first, _, err := from.Bounds()
		if err != nil {
			return err
		}
		q.add(true, "c.last >= ?", int64(first))
	}
	if to != "" {
		_, last, err := to.Bounds()
		if err != nil {
			return err
		}
		q.add(true, "c.first <= ?", int64(last))
	}
	return nil
}
