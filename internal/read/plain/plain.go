// Package plain reads text files.
//
// A text file in UTF-8 is its own canonical text, to the byte.
package plain

import (
	"strings"

	"muster"
	"muster/internal/text"
)

// Parse reads a text file. Known is what is known of the report already and
// wins over what the file says. It errs, with code Invalid, on what is not
// text.
func Parse(b []byte, known muster.Report) (*muster.Report, error) {
	body, encoding, err := text.Decode(b, "")
	if err != nil {
		return nil, err
	}
	report := known
	report.Text = body
	if encoding != text.UTF8 {
		report.Warnings = append(report.Warnings, "converted from "+encoding+": offsets are into the converted text")
	} else if body != string(b) {
		report.Warnings = append(report.Warnings, "damaged UTF-8: unreadable bytes are shown as \uFFFD")
	}
	if report.Title == "" {
		report.Title = headline(body)
	}
	return &report, nil
}

// headline is the first line of a text where it looks like one: short, without
// the full stop of a sentence, and followed by more.
func headline(body string) string {
	const long = 160
	body = strings.TrimSpace(strings.TrimPrefix(body, "\uFEFF"))
	line, rest, _ := strings.Cut(body, "\n")
	line = strings.TrimSpace(line)
	if rest == "" || len(line) > long || strings.HasSuffix(line, ".") || strings.HasSuffix(line, ",") || strings.HasSuffix(line, ":") {
		return ""
	}
	return line
}
