// Package ledger is the store of everything muster was told: reports, what was
// read from them, their dates, and what people decided.
//
// It is append-only and bitemporal. Valid time, when something held in the
// world, lies in the claims; record time, when the ledger learned it, is that
// of the entry. Every entry carries a hash over the one before and itself, so
// that a change of anything ever recorded shows. What was known at an earlier
// record time can be asked at any later one and never changes.
package ledger

import (
	"context"
	"io"
	"iter"
	"time"

	"muster"
)

// A Store is a ledger. It is safe for concurrent use: reads see one moment of
// the ledger and do not wait for writes.
//
// Faults that a user can mend are muster errors of one line that name the
// ledger and the remedy.
type Store interface {
	Reader
	Writer
	Prints
	Keeper
	io.Closer
}

// A Reader reads what the ledger held at the end of a record time. The zero
// time stands for now.
type Reader interface {
	// Reports gives the newest version of each report with its newest dating,
	// in the order of record, without texts unless the filter asks for them.
	Reports(ctx context.Context, f ReportFilter, asOf time.Time) iter.Seq2[*Report, error]
	// Report is one version of a report with its text, the newest where version
	// is 0. It errs with muster.NotFound where there is none.
	Report(ctx context.Context, id string, version int, asOf time.Time) (*Report, error)
	// Claims gives the claims of the newest extraction of the newest version of
	// each report, in the order of record.
	Claims(ctx context.Context, f ClaimFilter, asOf time.Time) iter.Seq2[Claim, error]
	// Rulings gives every ruling in the order of record.
	Rulings(ctx context.Context, asOf time.Time) ([]muster.Ruling, error)
	// Search finds the reports whose newest version has all the words, best
	// first. A limit of 0 is 50.
	Search(ctx context.Context, words string, limit int, asOf time.Time) ([]Hit, error)
	// Head is the number of the last entry, 0 where there is none: what was read
	// from a ledger holds as long as its head stays.
	Head(ctx context.Context) (int64, error)
	// Stats counts what the ledger holds now.
	Stats(ctx context.Context) (Stats, error)
}

// A Writer appends. Each call is done as a whole or not at all, and is on disk
// when it returns.
type Writer interface {
	// Add appends reports with what was read from them. A report whose text is
	// that of the newest version under its ID appends nothing; another text
	// becomes the next version. The answers are in the order of the reports.
	Add(ctx context.Context, list ...Addition) ([]Added, error)
	// Reread appends another extraction of the newest version of a report, the
	// earlier ones kept. One with the same claims, pack and rules as the newest
	// appends nothing.
	Reread(ctx context.Context, reportID string, x Extraction) (appended bool, err error)
	// Date appends another publication date of the newest version of a report,
	// the earlier ones kept. The date it already has appends nothing.
	Date(ctx context.Context, reportID string, p muster.Published) (appended bool, err error)
	// Rule appends a ruling. Its time becomes the record time, and its ID is
	// made from the entry's number where it has none.
	Rule(ctx context.Context, r muster.Ruling) (muster.Ruling, error)
}

// Prints are the fingerprints of reports and the kinship that was found by
// them, an index that can be made again from the texts. They are no entries.
type Prints interface {
	// PutPrints adds postings; those that are in already are left.
	PutPrints(ctx context.Context, list []Posting) error
	// LookupPrints gives the postings of all the hashes, ordered by hash, report
	// and position. Of a hash that more than MostPostings have, it gives so many
	// of the first.
	LookupPrints(ctx context.Context, hashes []uint32) ([]Posting, error)
	// Texts gives the texts of versions by the numbers of their entries. What is
	// the number of no version is left out.
	Texts(ctx context.Context, entries []int64) (map[int64]string, error)
	// PutKin adds pairs of kin, and that all kin of the checked versions among
	// those before them are known.
	PutKin(ctx context.Context, checked []int64, kin []Kin) error
	// Kin gives the pairs of which the later version is behind an entry, in order.
	Kin(ctx context.Context, after int64) ([]Kin, error)
	// Unchecked gives the numbers of the versions not checked yet, in order.
	Unchecked(ctx context.Context) ([]int64, error)
	// DropPrints empties the index: nothing is checked.
	DropPrints(ctx context.Context) error
}

// MostPostings is how many postings stand for a hash that more have.
const MostPostings = 64

// A Keeper looks after the ledger itself.
type Keeper interface {
	// Verify reads everything and checks it against the hashes. It gives the
	// first bad entry, or nil where all are sound.
	Verify(ctx context.Context) (*Fault, error)
	// Backup writes a consistent copy to a new file while others write. It errs
	// with muster.Conflicting where the file exists.
	Backup(ctx context.Context, file string) error
}

// A Report is a version of a report as the ledger holds it.
type Report struct {
	muster.Report
	Entry    int64     // number of the entry that recorded it
	Recorded time.Time // record time
	Read     Reading   // its newest extraction
}

// A Reading names the extraction that made claims.
type Reading struct {
	Entry  int64  // number of its entry, 0 where the report was never read
	Pack   string // language pack and its version
	Rules  string // version of the rules
	Claims int    // how many it made
}

// An Extraction is what one reading of a report gave.
type Extraction struct {
	Pack   string
	Rules  string
	Claims []muster.Claim
}

// An Addition is a report to be added and what was read from it.
type Addition struct {
	Report     *muster.Report
	Extraction Extraction
}

// Added is what became of an addition.
type Added struct {
	ID      string
	Version int
	Entry   int64 // of the report version, the earlier one where New is false
	New     bool  // something was appended
}

// A Claim is a claim and its place in the ledger.
type Claim struct {
	Cursor int64 // give it as After to go on behind this claim
	muster.Claim
}

// A ReportFilter narrows reports; the zero value passes all.
type ReportFilter struct {
	Name    string // base name or ID
	Mission string
	Text    bool  // load texts
	After   int64 // only entries behind this one
	Since   int64 // only reports of which the version, the dating or the reading is behind this entry; 0 for all
	Limit   int   // 0 for no limit
}

// A ClaimFilter narrows claims; the zero value passes all. A claim without a
// date passes only where neither From nor To is set.
type ClaimFilter struct {
	IDs     []string
	Kind    muster.Kind
	Who     string      // one of the claim's actors
	Report  string      // base name or ID of its report
	Reading int64       // entry of the reading that it is of, be that the newest of its report or not; not with Report
	Mission string      // of the claim or, where it has none, its report
	From    muster.Date // the claim's time ends on its first day or later
	To      muster.Date // the claim's time begins on its last day or earlier
	After   int64       // only claims behind this cursor
	Limit   int         // 0 for no limit
}

// A Posting says that a version of a report has a fingerprint at a place.
type Posting struct {
	Hash   uint32
	Report uint32 // number of the version's entry
	At     uint32 // position in the report, in units of the caller's choice
}

// A Kin is two versions of reports that share words, by their entries. Other is
// the earlier one.
type Kin struct{ Report, Other int64 }

// A Hit is a report found by its words.
type Hit struct {
	ReportID string        `json:"report_id"`
	Report   string        `json:"report"` // base name, for people
	Title    string        `json:"title,omitempty"`
	Version  int           `json:"version"`
	Snippet  string        `json:"snippet"` // words around the first match
	Spans    []muster.Span `json:"spans"`   // of the matched words in the report's text
}

// Stats counts what a ledger holds.
type Stats struct {
	Entries     int64     `json:"entries"`
	Reports     int64     `json:"reports"`
	Versions    int64     `json:"versions"`
	Extractions int64     `json:"extractions"`
	Claims      int64     `json:"claims"` // of the newest extractions
	Rulings     int64     `json:"rulings"`
	Last        time.Time `json:"last"` // record time of the last entry
	Hash        string    `json:"hash"` // of the last entry: stands for the whole ledger
}

// A Fault is the first entry that is not as it was recorded.
type Fault struct {
	Entry int64  `json:"entry"`
	What  string `json:"what"`
}

// EndOf is the last moment of a day in UTC, for what was known on that day.
func EndOf(d muster.Day) time.Time {
	return (d + 1).Time().Add(-time.Nanosecond)
}
