// Package metadata reads what is known of reports from elsewhere: a CSV file
// with a header, or JSON Lines.
//
// A row is about the report that its field "report" names, by base name or by
// identity. The other fields are published (EDTF, or in JSON an object with
// edtf), title, url, outlet, language and mission; any may be missing, and
// fields of other names are left alone.
package metadata

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"muster"
)

// A row is one line of either format.
type row struct {
	Type      string    `json:"type"`
	Report    string    `json:"report"`
	Published published `json:"published"`
	Title     string    `json:"title"`
	URL       string    `json:"url"`
	Outlet    string    `json:"outlet"`
	Language  string    `json:"language"`
	Mission   string    `json:"mission"`
}

// published is an EDTF date, in JSON also an object with the member edtf.
type published string

// UnmarshalJSON reads either form.
func (p *published) UnmarshalJSON(b []byte) error {
	var object struct {
		EDTF string `json:"edtf"`
	}
	if json.Unmarshal(b, (*string)(p)) == nil {
		return nil
	}
	if err := json.Unmarshal(b, &object); err != nil {
		return errors.New("published: want a date or an object with edtf")
	}
	*p = published(object.EDTF)
	return nil
}

// Parse reads the rows, by the name in their field "report". It errs, with
// code Invalid and the number of the line, on what it cannot read; two rows
// about one report are an error too. A date that is none costs its report only
// that date, with a warning: the thousands beside it are not to suffer.
func Parse(r io.Reader) (map[string]muster.Report, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	reports := map[string]muster.Report{}
	add := func(line int, row row) error {
		known, err := row.known(line)
		switch _, twice := reports[row.Report]; {
		case err != nil:
			return muster.Errorf(muster.Invalid, "line %d: %w", line, err)
		case twice:
			return muster.Errorf(muster.Invalid, "line %d: a second row about %s; keep one", line, row.Report)
		}
		reports[row.Report] = known
		return nil
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(bytes.TrimSpace(b), []byte("{")) {
		return reports, jsonLines(b, add)
	}
	return reports, commaSeparated(b, add)
}

// known is the row, of that line, as what is known of a report.
func (r row) known(line int) (muster.Report, error) {
	if r.Report == "" {
		return muster.Report{}, muster.Errorf(muster.Invalid, "no report named; fill the field \"report\"")
	}
	known := muster.Report{
		Title: r.Title, URL: r.URL, Outlet: r.Outlet, Language: r.Language, Mission: r.Mission,
	}
	if r.Published != "" {
		date := muster.Date(r.Published)
		if _, _, err := date.Bounds(); err != nil {
			known.Warnings = []string{fmt.Sprintf("metadata line %d: %v; read without it", line, err)}
			return known, nil
		}
		known.Date = muster.Published{EDTF: date, Basis: muster.Given}
	}
	return known, nil
}

// jsonLines passes on the lines that are about reports.
func jsonLines(b []byte, add func(int, row) error) error {
	line := 0
	for text := range bytes.Lines(b) {
		line++
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var r row
		if err := json.Unmarshal(text, &r); err != nil {
			return muster.Errorf(muster.Invalid, "line %d: not a JSON object with text fields: %w", line, err)
		}
		if r.Type != "" && r.Type != "report" {
			continue
		}
		if err := add(line, r); err != nil {
			return err
		}
	}
	return nil
}

// commaSeparated passes on the records, by the names in the header.
func commaSeparated(b []byte, add func(int, row) error) error {
	records := csv.NewReader(bytes.NewReader(b))
	header, err := records.Read()
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		return muster.Errorf(muster.Invalid, "header: %w", err)
	}
	var r row
	fields := map[string]*string{
		"report": &r.Report, "title": &r.Title, "url": &r.URL, "outlet": &r.Outlet,
		"language": &r.Language, "mission": &r.Mission, "published": (*string)(&r.Published),
	}
	columns := make([]*string, len(header))
	for i, name := range header {
		columns[i] = fields[strings.ToLower(strings.TrimSpace(name))]
	}
	for {
		record, err := records.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return muster.Errorf(muster.Invalid, "%w", err)
		}
		r = row{}
		for i, value := range record {
			if columns[i] != nil {
				*columns[i] = strings.TrimSpace(value)
			}
		}
		line, _ := records.FieldPos(0)
		if err := add(line, r); err != nil {
			return err
		}
	}
}
