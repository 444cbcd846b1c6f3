package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Add appends reports with what was read from them.
func (l *Ledger) Add(ctx context.Context, list ...ledger.Addition) ([]ledger.Added, error) {
	for _, x := range list {
		if err := checkReport(x.Report); err != nil {
			return nil, err
		}
	}
	var done []ledger.Added
	err := l.update(ctx, func(a *appender) error {
		done = make([]ledger.Added, 0, len(list))
		for _, x := range list {
			added, err := a.add(x.Report, x.Extraction)
			if err != nil {
				return fmt.Errorf("add %s: %w", x.Report.ID, err)
			}
			done = append(done, added)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return done, nil
}

// checkReport errs where a report could not be told from others or its text
// not be checked later.
func checkReport(r *muster.Report) error {
	sum := sha256.Sum256([]byte(r.Text))
	switch {
	case r.ID == "":
		return muster.Errorf(muster.Invalid, "report %q: it has no ID", r.Name)
	case r.SHA256 != hex.EncodeToString(sum[:]):
		return muster.Errorf(muster.Invalid, "report %s: its SHA-256 is not that of its text", r.ID)
	}
	return nil
}

// Reread appends another extraction of the newest version of a report.
func (l *Ledger) Reread(ctx context.Context, reportID string, x ledger.Extraction) (appended bool, err error) {
	err = l.update(ctx, func(a *appender) error {
		entry, mission, err := a.newest(reportID)
		if err != nil {
			return err
		}
		same, err := a.same(entry, x)
		if err != nil || same {
			return err
		}
		appended = true
		return a.extraction(entry, mission, x)
	})
	return appended && err == nil, err
}

// newest is the entry of the newest version of a report and its mission.
func (a *appender) newest(reportID string) (entry int64, mission string, err error) {
	found, err := a.row("SELECT entry, mission FROM report WHERE id = ? ORDER BY version DESC LIMIT 1",
		[]any{reportID}, &entry, &mission)
	if err == nil && !found {
		err = noReport(reportID)
	}
	return entry, mission, err
}

// noReport is the error for an ID the ledger does not know.
func noReport(id string) error {
	return muster.Errorf(muster.NotFound, "report %s: not in the ledger; `muster reports` lists what is", id)
}

// same reports whether the newest extraction of a report's entry is x.
func (a *appender) same(report int64, x ledger.Extraction) (bool, error) {
	var entry int64
	var text string
	found, err := a.row(`SELECT e.n, e.head FROM extraction x JOIN entry e ON e.n = x.entry
		WHERE x.report = ? ORDER BY x.entry DESC LIMIT 1`, []any{report}, &entry, &text)
	if err != nil || !found {
		return false, err
	}
	var head ledger.ExtractionHead
	if err := json.Unmarshal([]byte(text), &head); err != nil {
		return false, fmt.Errorf("entry %d: %w", entry, err)
	}
	if head != (ledger.ExtractionHead{Report: report, Pack: x.Pack, Rules: x.Rules, Claims: len(x.Claims)}) {
		return false, nil
	}
	return a.sameClaims(entry, x.Claims)
}

// sameClaims reports whether an extraction's claims are those.
func (a *appender) sameClaims(extraction int64, claims []muster.Claim) (bool, error) {
	rows, err := a.tx.QueryContext(a.ctx, "SELECT body FROM claim WHERE extraction = ? ORDER BY n", extraction)
	if err != nil {
		return false, err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	for i := 0; rows.Next(); i++ {
		var had []byte
		if err := rows.Scan(&had); err != nil {
			return false, err
		}
		line, err := ledger.EncodeClaim(claims[i])
		if err != nil || !bytes.Equal(line, had) {
			return false, err
		}
	}
	return true, rows.Err()
}

// Date appends another publication date of the newest version of a report.
func (l *Ledger) Date(ctx context.Context, reportID string, p muster.Published) (appended bool, err error) {
	err = l.update(ctx, func(a *appender) error {
		entry, _, err := a.newest(reportID)
		if err != nil {
			return err
		}
		had, err := a.dated(entry)
		if err != nil || reflect.DeepEqual(normal(had), normal(p)) {
			return err
		}
		appended = true
		if err := a.append(a.next(ledger.DatingEntry), ledger.DatingHead{Report: entry, Date: p}); err != nil {
			return err
		}
		return a.exec("INSERT INTO dating (entry, report) VALUES (?, ?)", a.n, entry)
	})
	return appended && err == nil, err
}

// normal is p with no reasons and an empty list of them made one.
func normal(p muster.Published) muster.Published {
	if len(p.Because) == 0 {
		p.Because = nil
	}
	return p
}

// dated is the newest date of a report's entry.
func (a *appender) dated(report int64) (muster.Published, error) {
	var head []byte
	_, err := a.row(`SELECT head FROM entry WHERE n = coalesce((SELECT max(entry) FROM dating WHERE report = ?), ?)`,
		[]any{report, report}, &head)
	if err != nil {
		return muster.Published{}, err
	}
	var date struct {
		Date muster.Published `json:"published"`
	}
	err = json.Unmarshal(head, &date)
	return date.Date, err
}

// Rule appends a ruling.
func (l *Ledger) Rule(ctx context.Context, r muster.Ruling) (muster.Ruling, error) {
	if strings.TrimSpace(r.User) == "" || strings.TrimSpace(r.Because) == "" {
		return r, muster.Errorf(muster.Invalid, "ruling on %s: it needs who decides and a reason; add --because TEXT", r.On)
	}
	err := l.update(ctx, func(a *appender) error {
		e := a.next(ledger.RulingEntry)
		r.At = e.At.Format(time.RFC3339Nano)
		if r.ID == "" {
			r.ID = fmt.Sprintf("r%d", e.N)
		}
		return a.append(e, r)
	})
	return r, err
}
