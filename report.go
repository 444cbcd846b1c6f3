package muster

// A Report is one document. Text is canonical: every offset anywhere is a byte
// offset into it.
type Report struct {
	ID       string    // identity: the URL, or the path within the folder added
	Name     string    // what people read: the file's base name
	Version  int       // 1 for the first text seen under this ID
	Title    string    // headline, if the document names one
	Byline   string    // author, if the document names one
	URL      string    // where it was published, if known
	Outlet   string    // who published it, if known
	Language string    // BCP 47 tag: "en"
	Mission  string    // short name of the mission it is on, "" if none was recognised
	Text     string    // canonical text, valid UTF-8
	SHA256   string    // of Text, hexadecimal
	Date     Published // publication date and how it is known
	Warnings []string  // what could not be read, one line each
}

// Published is a publication date and how it is known.
type Published struct {
	EDTF    Date     `json:"edtf"`
	Basis   Basis    `json:"basis"`
	Because []string `json:"because,omitempty"` // reasons, for an inferred date
}

// Basis tells how a report's publication date is known.
type Basis string

// The bases of a publication date, strongest first.
const (
	Given    Basis = "given"    // by flag, metadata file or the document's own metadata
	Stated   Basis = "stated"   // by a dateline or a date line in the text
	Inferred Basis = "inferred" // bounded by what the text and other reports say
)

// A Span is a run of bytes [Start, End) of a report's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Evidence is the run of a report's text that a claim was read from.
type Evidence struct {
	Span
	Text string `json:"text"` // exactly the bytes of the span
}
