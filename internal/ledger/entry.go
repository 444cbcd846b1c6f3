package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"time"

	"muster"
)

// A Type says what an entry records.
type Type string

// The types of entry.
const (
	ReportEntry     Type = "report"     // a version of a report; the body is its text
	ExtractionEntry Type = "extraction" // a reading of a version; the body is a claim a line
	DatingEntry     Type = "dating"     // a publication date; no body
	RulingEntry     Type = "ruling"     // a ruling; no body
)

// A Hash is the SHA-256 of the previous entry's hash and an entry's canonical
// bytes. That before the first entry is zero.
type Hash [sha256.Size]byte

// String is the hash in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// An Entry is one thing recorded.
type Entry struct {
	N    int64 // 1 for the first; no number is left out
	At   time.Time
	Type Type
	Head []byte // JSON object on one line
}

// stamp is how record times are written: of one length, so that they sort.
const stamp = "2006-01-02T15:04:05.000000000Z"

// Chain starts the hash of an entry behind the one whose hash is prev. The
// entry's canonical bytes are a line of its number, time and type, the line of
// its head, and its body to the end, which the caller writes.
func (e Entry) Chain(prev Hash) *Link {
	l := &Link{sha256.New()}
	l.sum.Write(prev[:])
	fmt.Fprintf(l.sum, "muster 1 %d %s %s\n%s\n", e.N, e.At.UTC().Format(stamp), e.Type, e.Head)
	return l
}

// A Link is the hash of an entry being made; what is written is its body.
type Link struct{ sum hash.Hash }

// Write adds to the body.
func (l *Link) Write(b []byte) { l.sum.Write(b) }

// Hash is the hash of the entry with the body written so far.
func (l *Link) Hash() Hash { return Hash(l.sum.Sum(nil)) }

// Next is the record time of an entry made now behind one of time last: now,
// or just after last where the clock stands still or has gone back.
func Next(last, now time.Time) time.Time {
	if !now.After(last) {
		return last.Add(time.Nanosecond)
	}
	return now.UTC()
}

// ReportHead is the head of a report's entry: all of it but the text.
type ReportHead struct {
	ID       string           `json:"id"`
	Version  int              `json:"version"`
	Name     string           `json:"name"`
	Title    string           `json:"title,omitempty"`
	Byline   string           `json:"byline,omitempty"`
	URL      string           `json:"url,omitempty"`
	Outlet   string           `json:"outlet,omitempty"`
	Language string           `json:"language,omitempty"`
	Mission  string           `json:"mission,omitempty"`
	SHA256   string           `json:"sha256"`
	Date     muster.Published `json:"published"`
	Warnings []string         `json:"warnings,omitempty"`
}

// HeadOf is the head of a report.
func HeadOf(r *muster.Report) ReportHead {
	return ReportHead{r.ID, r.Version, r.Name, r.Title, r.Byline, r.URL, r.Outlet,
		r.Language, r.Mission, r.SHA256, r.Date, r.Warnings}
}

// Report is the report of the head, without its text.
func (h ReportHead) Report() muster.Report {
	return muster.Report{ID: h.ID, Version: h.Version, Name: h.Name, Title: h.Title, Byline: h.Byline,
		URL: h.URL, Outlet: h.Outlet, Language: h.Language, Mission: h.Mission,
		SHA256: h.SHA256, Date: h.Date, Warnings: h.Warnings}
}

// ExtractionHead is the head of an extraction's entry.
type ExtractionHead struct {
	Report int64  `json:"report"` // number of the report's entry
	Pack   string `json:"pack,omitempty"`
	Rules  string `json:"rules,omitempty"`
	Claims int    `json:"claims"`
}

// DatingHead is the head of a dating's entry.
type DatingHead struct {
	Report int64            `json:"report"` // number of the report's entry
	Date   muster.Published `json:"published"`
}

// EncodeClaim is the line of a claim. What views set is left out.
func EncodeClaim(c muster.Claim) ([]byte, error) {
	c.Status, c.Origin = "", ""
	return json.Marshal(&c)
}
