package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Verify checks every entry, its body and the columns it is found by.
func (l *Ledger) Verify(ctx context.Context) (*ledger.Fault, error) {
	var fault *ledger.Fault
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		v := &verifier{moment: m}
		err := m.each("SELECT n, at, type, head, hash FROM entry ORDER BY n", nil, func(rows *sql.Rows) (bool, error) {
			what, err := v.entry(rows)
			if what != "" {
				fault = &ledger.Fault{Entry: v.n, What: what}
			}
			return what == "", err
		})
		if err == nil && fault == nil {
			fault, err = v.strays()
		}
		return err
	})
	return fault, err
}

// A verifier goes through the entries.
type verifier struct {
	*moment
	n    int64 // of the entry it is at
	at   int64
	hash ledger.Hash
}

// entry checks the next entry and says what is wrong with it.
func (v *verifier) entry(rows *sql.Rows) (what string, err error) {
	var e ledger.Entry
	var at int64
	var hash []byte
	if err := rows.Scan(&e.N, &at, &e.Type, &e.Head, &hash); err != nil {
		return "", err
	}
	v.n++
	switch {
	case e.N != v.n:
		return "it is missing", nil
	case v.n > 1 && at <= v.at:
		return "its record time is not after the one before", nil
	}
	e.At = timeOf(at)
	link := e.Chain(v.hash)
	if what, err = v.body(e, link); what != "" || err != nil {
		return what, err
	}
	v.at, v.hash = at, link.Hash()
	if !bytes.Equal(v.hash[:], hash) {
		return "its hash is not that of what it records", nil
	}
	return "", nil
}

// body checks the rows of an entry and writes its body to the link.
func (v *verifier) body(e ledger.Entry, link *ledger.Link) (what string, err error) {
	switch e.Type {
	case ledger.ReportEntry:
		what, err = v.report(e, link)
	case ledger.ExtractionEntry:
		what, err = v.extraction(e, link)
	case ledger.DatingEntry:
		what, err = v.dating(e)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return "what it records is missing", nil
	}
	return what, err
}

// report checks the row of a report against its entry's head.
func (v *verifier) report(e ledger.Entry, link *ledger.Link) (what string, err error) {
	var h, row ledger.ReportHead
	var text []byte
	err = v.tx.QueryRowContext(v.ctx, "SELECT id, version, name, mission, sha256, text FROM report WHERE entry = ?", e.N).
		Scan(&row.ID, &row.Version, &row.Name, &row.Mission, &row.SHA256, &text)
	if err != nil {
		return "", err
	}
	link.Write(text)
	if !readable(e.Head, &h) {
		return "its head cannot be read", nil
	}
	sum := sha256.Sum256(text)
	switch {
	case hex.EncodeToString(sum[:]) != h.SHA256:
		return fmt.Sprintf("the text of report %s was changed", h.ID), nil
	case row.ID != h.ID || row.Version != h.Version || row.Name != h.Name || row.Mission != h.Mission || row.SHA256 != h.SHA256:
		return fmt.Sprintf("the columns of report %s were changed", h.ID), nil
	}
	return "", nil
}

// extraction checks the claims of an extraction.
func (v *verifier) extraction(e ledger.Entry, link *ledger.Link) (what string, err error) {
	var h ledger.ExtractionHead
	var report int64
	var mission string
	err = v.tx.QueryRowContext(v.ctx, "SELECT x.report, r.mission FROM extraction x JOIN report r ON r.entry = x.report WHERE x.entry = ?", e.N).
		Scan(&report, &mission)
	if err != nil {
		return "", err
	}
	if !readable(e.Head, &h) || h.Report != report {
		return "it is of another report than its head says", nil
	}
	claims := 0
	err = v.each("SELECT id, kind, who, mission, first, last, figure, body FROM claim WHERE extraction = ? ORDER BY n", []any{e.N},
		func(rows *sql.Rows) (bool, error) {
			claims++
			var err error
			what, err = claim(rows, mission, link)
			return what == "", err
		})
	if what == "" && err == nil && claims != h.Claims {
		what = fmt.Sprintf("it recorded %d claims and has %d", h.Claims, claims)
	}
	return what, err
}

// claim checks the columns of a claim against its body.
func claim(rows *sql.Rows, mission string, link *ledger.Link) (what string, err error) {
	var k columns
	var body []byte
	if err := rows.Scan(&k.id, &k.kind, &k.who, &k.mission, &k.first, &k.last, &k.figure, &body); err != nil {
		return "", err
	}
	link.Write(append(body, '\n'))
	var c muster.Claim
	if !readable(body, &c) {
		return fmt.Sprintf("claim %s cannot be read", k.id), nil
	}
	if columnsOf(&c, mission) != k {
		return fmt.Sprintf("the columns of claim %s were changed", k.id), nil
	}
	return "", nil
}

// dating checks the row of a dating against its entry's head.
func (v *verifier) dating(e ledger.Entry) (what string, err error) {
	var h ledger.DatingHead
	var report int64
	if err := v.tx.QueryRowContext(v.ctx, "SELECT report FROM dating WHERE entry = ?", e.N).Scan(&report); err != nil {
		return "", err
	}
	if !readable(e.Head, &h) || h.Report != report {
		return "it is of another report than its head says", nil
	}
	return "", nil
}

// readable reports whether the JSON could be read: in a ledger that it cannot
// is a fault of the entry, none of the reading.
func readable(b []byte, into any) bool { return json.Unmarshal(b, into) == nil }

// strays finds rows that no entry recorded.
func (v *verifier) strays() (*ledger.Fault, error) {
	var n int64
	err := v.tx.QueryRowContext(v.ctx, `SELECT min(n) FROM (
		SELECT entry AS n FROM report WHERE entry NOT IN (SELECT n FROM entry WHERE type = 'report')
		UNION ALL SELECT entry FROM extraction WHERE entry NOT IN (SELECT n FROM entry WHERE type = 'extraction')
		UNION ALL SELECT extraction FROM claim WHERE extraction NOT IN (SELECT n FROM entry WHERE type = 'extraction')
		UNION ALL SELECT entry FROM dating WHERE entry NOT IN (SELECT n FROM entry WHERE type = 'dating')
		UNION ALL SELECT NULL) HAVING min(n) IS NOT NULL`).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &ledger.Fault{Entry: n, What: "something was put in that it did not record"}, nil
}
