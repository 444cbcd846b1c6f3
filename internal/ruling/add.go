package ruling

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"strings"

	"muster"
)

// Hand is the rule of claims that a person added; their rule version is the id
// of the ruling.
const Hand = "hand"

// Claim is the claim that an add ruling states, in the text of its report. It
// errs where the words are not there, or are there more than once.
func Claim(r *muster.Ruling, report *muster.Report) (muster.Claim, error) {
	kind, _ := r.Set["kind"].(string)
	words, _ := r.Set["words"].(string)
	at, err := find(report, words)
	if err != nil {
		return muster.Claim{}, err
	}
	set := maps.Clone(r.Set)
	delete(set, "words")
	sum := sha256.Sum256([]byte("claim\x00" + r.ID))
	c, err := merge(muster.Claim{
		ID: hex.EncodeToString(sum[:6]), Report: report.Name, ReportID: report.ID, Kind: muster.Kind(kind),
		Evidence: muster.Evidence{Span: at, Text: report.Text[at.Start:at.End]}, Rule: Hand, RuleVersion: r.ID,
	}, set)
	if c.Kind == muster.Strength && c.When == "" {
		c.When = report.Date.EDTF // a stock with no date of its own holds at the report's
	}
	return c, err
}

// find is the one place of the words in the report.
func find(r *muster.Report, words string) (muster.Span, error) {
	at := strings.Index(r.Text, words)
	switch {
	case words == "" || at < 0:
		return muster.Span{}, muster.Errorf(muster.Invalid, "%s: it does not have the words %q; give them exactly as the report has them", r.Name, words)
	case strings.Contains(r.Text[at+1:], words):
		return muster.Span{}, muster.Errorf(muster.Invalid, "%s: it has the words %q more than once; give more of the sentence", r.Name, words)
	}
	return muster.Span{Start: at, End: at + len(words)}, nil
}
