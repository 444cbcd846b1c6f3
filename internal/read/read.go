// Package read makes reports of files, whatever their format.
//
// Each format is a package with one door, Parse, which takes the bytes and
// what is known of the report from elsewhere. A bad document is data: what
// could be read, plus warnings. Only what cannot be a report at all is an
// error: no text, not text, too large.
package read

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"sync"

	"muster"
	"muster/internal/read/htmldoc"
	"muster/internal/read/plain"
	"muster/internal/text"
)

// Extensions are the file names' ends that Parse knows, for help and errors.
const Extensions = ".txt, .html, .htm"

// Parse reads one document. Known holds what is known of it from elsewhere,
// at least its ID and its Name, whose extension tells the format; a name
// without one leaves that to the bytes. What is known wins over what the
// document says. Errors carry a code, name no file and end with a remedy.
func Parse(r io.Reader, known muster.Report) (*muster.Report, error) {
	b, ok := buffers.Get().(*bytes.Buffer)
	if !ok {
		b = &bytes.Buffer{}
	}
	defer buffers.Put(b)
	b.Reset()
	switch _, err := b.ReadFrom(io.LimitReader(r, text.Limit+1)); {
	case err != nil:
		return nil, err
	case b.Len() > text.Limit:
		return nil, muster.Errorf(muster.Invalid, "larger than %d MB; split it into its reports", text.Limit>>20)
	}
	parse, err := format(known.Name, b.Bytes())
	if err != nil {
		return nil, err
	}
	report, err := parse(b.Bytes(), known)
	switch {
	case err != nil && muster.ErrorCode(err) == muster.Invalid:
		return nil, muster.Errorf(muster.Invalid, "%w; save it as text or HTML", err)
	case err != nil:
		return nil, err
	case strings.TrimSpace(strings.TrimPrefix(report.Text, "\uFEFF")) == "":
		return nil, muster.Errorf(muster.Invalid, "empty: there is no text to read; remove it or get it again")
	}
	identify(report, known.Language)
	return report, nil
}

// buffers are for the bytes of documents, of which a report keeps none.
var buffers sync.Pool // of *bytes.Buffer

// A parser is the one door of a format.
type parser func([]byte, muster.Report) (*muster.Report, error)

// format is the parser for a file.
func format(name string, b []byte) (parser, error) {
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".html" || ext == ".htm":
		return htmldoc.Parse, nil
	case ext == ".txt":
		return plain.Parse, nil
	case ext == "" && htmldoc.Looks(b):
		return htmldoc.Parse, nil
	case ext == "":
		return plain.Parse, nil
	default:
		return nil, muster.Errorf(muster.Invalid, "%s files cannot be read; save it as one of %s", ext, Extensions)
	}
}

// identify fills what follows from the text and the address. A language given
// from elsewhere is taken as it is.
func identify(r *muster.Report, language string) {
	r.SHA256 = text.Hash(r.Text)
	if r.URL != "" {
		r.ID = r.URL
	}
	if language == "" {
		r.Language = Language(r.Text, r.Language)
	}
}
