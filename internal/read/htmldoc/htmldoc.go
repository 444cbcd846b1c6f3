// Package htmldoc reads HTML pages: the article, without the page around it.
//
// The main content, the headline and the metadata are found by a port of
// Mozilla's Readability. A page that it cannot take, because it is nested too
// deeply or has too many elements, is read flat, all its text in order, with a
// warning. Canonical text is the headline and then the blocks of the article,
// a blank line between them.
package htmldoc

import (
	"bytes"
	"strings"

	"muster"
	"muster/internal/text"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxElements is the size of page that is searched for its main content. The
// search takes more than linear time; a long article has a tenth of this.
const maxElements = 20_000

// Parse reads an HTML page. Known is what is known of the report already and
// wins over what the page says. It errs, with code Invalid, on what is not
// text.
func Parse(b []byte, known muster.Report) (*muster.Report, error) {
	source, encoding, err := text.Decode(b, declared(b))
	if err != nil {
		return nil, err
	}
	report := known
	if encoding == text.UTF8 && source != string(b) {
		report.Warnings = append(report.Warnings, "damaged UTF-8: unreadable bytes are shown as \uFFFD")
	}
	if err := article(&report, source); err != nil {
		report.Warnings = append(report.Warnings, "read without its structure: "+err.Error())
		report.Text = flat(source)
	}
	return &report, nil
}

// declared is the encoding that the page's own meta element names.
func declared(b []byte) string {
	if _, name, certain := charset.DetermineEncoding(b[:min(len(b), 1024)], ""); certain {
		return name
	}
	return ""
}

// article fills the report from the page's main content and metadata.
func article(report *muster.Report, source string) error {
	if elements := strings.Count(source, "<"); elements > 2*maxElements {
		return muster.Errorf(muster.Invalid, "it has more than %d elements", maxElements)
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return muster.Errorf(muster.Invalid, "%s", strings.TrimPrefix(err.Error(), "html: "))
	}
	meta := metadata(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return muster.Errorf(muster.Invalid, "%w", err)
	}
	report.Title = first(report.Title, found.Title())
	report.Byline = first(report.Byline, found.Byline())
	report.Outlet = first(report.Outlet, found.SiteName())
	report.Language = first(report.Language, found.Language(), meta.language)
	report.URL = first(report.URL, meta.url)
	if report.Date.EDTF == "" {
		if when, err := found.PublishedTime(); err == nil && when.Year() > 1900 {
			meta.published = muster.DayOf(when.Date()).Date()
		}
		if meta.published != "" {
			report.Date = muster.Published{EDTF: meta.published, Basis: muster.Given}
		}
	}
	if report.Text = withTitle(found.Title(), render(found.Node)); strings.TrimSpace(report.Text) == "" {
		report.Text = flat(source)
	}
	return nil
}

// withTitle puts the headline before the body, where it is not there already.
func withTitle(title, body string) string {
	switch title = strings.Join(strings.Fields(title), " "); {
	case title == "" || strings.HasPrefix(body, title):
		return body
	case body == "":
		return ""
	}
	return title + "\n\n" + body
}

// first is the first value that says anything.
func first(values ...string) string {
	for _, v := range values {
		if v = strings.Join(strings.Fields(v), " "); v != "" {
			return v
		}
	}
	return ""
}

// Looks reports whether the bytes begin as an HTML page does.
func Looks(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}
