package muster

// A Mention is an expression that the middle stages of extraction understood:
// what they took for a time, a figure, a name or a quotation, and what they
// made of it. The fields after Text belong to the sorts their comments name.
type Mention struct {
	Report string `json:"report"`  // base name, for people
	Sort   Sort   `json:"mention"` // what kind of expression it is
	Span
	Text string `json:"text"` // exactly the bytes of the span

	Timex   string  `json:"timex,omitempty"`   // time: DATE, TIME, DURATION or SET
	Value   string  `json:"value,omitempty"`   // time: value as TIMEX3 has it
	EDTF    Date    `json:"edtf,omitempty"`    // time: the days it means, preposition included
	N       *Figure `json:"n,omitempty"`       // figure, money
	Name    string  `json:"name,omitempty"`    // person, org, place: canonical
	Class   string  `json:"class,omitempty"`   // person, org, place: finer; group: its features
	Title   string  `json:"title,omitempty"`   // person: the post, in the words of the text
	Speaker string  `json:"speaker,omitempty"` // quote: who speaks
	Mode    string  `json:"mode,omitempty"`    // quote: direct, indirect (reported without marks), or fragment (a few quoted words)
	Source  *Span   `json:"source,omitempty"`  // quote: the words that name the speaker
	Cue     *Span   `json:"cue,omitempty"`     // quote: the verb of saying
}

// A Sort is the sort of a mention.
type Sort string

// The sorts of mentions.
const (
	TimeMention   Sort = "time"
	FigureMention Sort = "figure"
	MoneyMention  Sort = "money"
	PersonMention Sort = "person"
	OrgMention    Sort = "org"
	PlaceMention  Sort = "place"
	QuoteMention  Sort = "quote"
	GroupMention  Sort = "group" // words that the rules read as one
)

// A Timed is a sentence whose time expressions can be read as of any day of
// publication, the empty Date for none.
type Timed struct {
	Span
	Text  string // exactly the bytes of the span
	Times func(published Date) []Mention
}
