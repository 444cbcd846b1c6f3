package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
)

// An appender appends entries within one transaction.
type appender struct {
	ctx  context.Context
	tx   *sql.Tx
	now  func() time.Time
	made map[string]*sql.Stmt
	n    int64 // of the last entry
	at   time.Time
	hash ledger.Hash
}

// newAppender goes on behind the last entry.
func newAppender(ctx context.Context, tx *sql.Tx, now func() time.Time) (*appender, error) {
	a := &appender{ctx: ctx, tx: tx, now: now, made: map[string]*sql.Stmt{}}
	var at int64
	var hash []byte
	err := tx.QueryRowContext(ctx, "SELECT n, at, hash FROM entry ORDER BY n DESC LIMIT 1").Scan(&a.n, &at, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return a, nil
	}
	a.at = timeOf(at)
	copy(a.hash[:], hash)
	return a, err
}

// statement is a query, prepared once per transaction, which closes it.
func (a *appender) statement(query string) (*sql.Stmt, error) {
	if s := a.made[query]; s != nil {
		return s, nil
	}
	s, err := a.tx.PrepareContext(a.ctx, query)
	if err == nil {
		a.made[query] = s
	}
	return s, err
}

// exec runs a statement.
func (a *appender) exec(query string, args ...any) error {
	s, err := a.statement(query) //nolint:sqlclosecheck // the transaction closes it
	if err == nil {
		_, err = s.ExecContext(a.ctx, args...)
	}
	return err
}

// row runs a query for one row; found tells whether there was one.
func (a *appender) row(query string, args []any, into ...any) (found bool, err error) {
	s, err := a.statement(query) //nolint:sqlclosecheck // the transaction closes it
	if err == nil {
		err = s.QueryRowContext(a.ctx, args...).Scan(into...)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// next is the entry to come.
func (a *appender) next(t ledger.Type) ledger.Entry {
	return ledger.Entry{N: a.n + 1, At: ledger.Next(a.at, a.now()), Type: t}
}

// append records an entry with its head and body.
func (a *appender) append(e ledger.Entry, head any, body ...[]byte) error {
	var err error
	if e.Head, err = json.Marshal(head); err != nil {
		return fmt.Errorf("%s entry: %w", e.Type, err)
	}
	link := e.Chain(a.hash)
	for _, b := range body {
		link.Write(b)
	}
	hash := link.Hash()
	err = a.exec("INSERT INTO entry (n, at, type, head, hash) VALUES (?, ?, ?, ?, ?)",
		e.N, nanos(e.At), string(e.Type), string(e.Head), hash[:])
	if err != nil {
		return fmt.Errorf("record %s: %w", e.Type, err)
	}
	a.n, a.at, a.hash = e.N, e.At, hash
	return nil
}

// add appends a report and what was read from it, where its text is new.
func (a *appender) add(r *muster.Report, x ledger.Extraction) (ledger.Added, error) {
	var had ledger.Added
	var sum string
	_, err := a.row("SELECT entry, version, sha256 FROM report WHERE id = ? ORDER BY version DESC LIMIT 1",
		[]any{r.ID}, &had.Entry, &had.Version, &sum)
	had.ID = r.ID
	if err != nil || (had.Version > 0 && sum == r.SHA256) {
		return had, err
	}
	next := *r
	next.Version = had.Version + 1
	entry, err := a.report(&next)
	if err == nil {
		err = a.extraction(entry, r.Mission, x)
	}
	return ledger.Added{ID: r.ID, Version: next.Version, Entry: entry, New: true}, err
}

// report appends a version of a report.
func (a *appender) report(r *muster.Report) (entry int64, err error) {
	if err := a.append(a.next(ledger.ReportEntry), ledger.HeadOf(r), []byte(r.Text)); err != nil {
		return 0, err
	}
	err = a.exec("INSERT INTO report (entry, id, version, name, mission, sha256, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
		a.n, r.ID, r.Version, r.Name, r.Mission, r.SHA256, r.Text)
	if err == nil {
		err = a.exec("INSERT INTO word (rowid, text) VALUES (?, ?)", a.n, r.Text)
	}
	return a.n, err
}

// extraction appends what was read from the report of an entry.
func (a *appender) extraction(report int64, mission string, x ledger.Extraction) error {
	lines := make([][]byte, len(x.Claims))
	for i, c := range x.Claims {
		line, err := ledger.EncodeClaim(c)
		if err != nil {
			return fmt.Errorf("claim %s: %w", c.ID, err)
		}
		lines[i] = append(line, '\n')
	}
	head := ledger.ExtractionHead{Report: report, Pack: x.Pack, Rules: x.Rules, Claims: len(lines)}
	if err := a.append(a.next(ledger.ExtractionEntry), head, lines...); err != nil {
		return err
	}
	if err := a.exec("INSERT INTO extraction (entry, report) VALUES (?, ?)", a.n, report); err != nil {
		return err
	}
	for i := range x.Claims {
		if err := a.claim(&x.Claims[i], mission, lines[i]); err != nil {
			return fmt.Errorf("claim %s: %w", x.Claims[i].ID, err)
		}
	}
	return nil
}

// claim stores a claim of the last entry.
func (a *appender) claim(c *muster.Claim, mission string, line []byte) error {
	k := columnsOf(c, mission)
	return a.exec(`INSERT INTO claim (extraction, id, kind, who, mission, first, last, figure, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.n, k.id, k.kind, k.who, k.mission, k.first, k.last, k.figure, string(line[:len(line)-1]))
}

// columns are what claims are found by, made from the claim.
type columns struct {
	id, kind, who, mission string
	first, last            sql.NullInt64
	figure                 sql.NullFloat64
}

// columnsOf are the columns of a claim of a report on a mission.
func columnsOf(c *muster.Claim, mission string) columns {
	k := columns{id: c.ID, kind: string(c.Kind), mission: mission}
	if c.Mission != "" {
		k.mission = c.Mission
	}
	if len(c.Who) > 0 {
		k.who = "\n" + strings.Join(c.Who, "\n") + "\n"
	}
	if c.N != nil {
		k.figure = sql.NullFloat64{Float64: c.N.Value, Valid: true}
	}
	if first, last, err := c.When.Bounds(); err == nil && c.When != "" {
		k.first = sql.NullInt64{Int64: int64(first), Valid: true}
		k.last = sql.NullInt64{Int64: int64(last), Valid: true}
	}
	return k
}
