package muster

// A Support says what a derived element rests on. Origins counts copies once.
type Support struct {
	Claims  []string `json:"claims"`
	Reports int      `json:"reports"`
	Origins int      `json:"origins"`
}

// An Account is all that is derived from the claims of a ledger: which figures
// can be true together, which cannot, what nobody accounts for and what falls
// due. It is a pure function of its input and independent of input order.
type Account struct {
	Series    []Series
	Conflicts []Conflict
	Gaps      []Gap
	Stale     []StaleClaim
	Dues      []Due
}

// A Measure keeps stocks of different meaning apart.
type Measure string

// The measures of personnel.
const (
	InPlace    Measure = "in_place"
	Pledged    Measure = "pledged"
	Authorised Measure = "authorised"
	Intended   Measure = "planned"
)

// A Series is one stock over time: for each day the band that the accepted
// claims allow.
type Series struct {
	ID      string  `json:"id"`
	Mission string  `json:"mission"`
	Who     string  `json:"who"`
	Measure Measure `json:"measure"`
	// Shortfall is how many origins the accepted claims may fall short of the
	// most that can be true together: 0 where they are known to be the most.
	Shortfall float64 `json:"shortfall"`
	Points    []Point `json:"points"`
}

// A Point is a run of days on which a series does not change. To is nil for a
// last point that goes on. High is nil where nothing limits it.
type Point struct {
	ID   string   `json:"id"`
	From Date     `json:"from"`
	To   *Date    `json:"to"`
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
	Best *float64 `json:"best"`
	Support
	Constraints []Constraint `json:"-"` // what bounds the figures, for "why"
}

// A Constraint is what claims that agree say of a stock: how high it stood at a
// time, or by how much it changed.
type Constraint struct {
	What   string // "600 in place on 2025-01-20, so 550 to 650"
	Claims []string
}

// A Conflict is a minimal set of claims that cannot all be right.
type Conflict struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	About  string `json:"about"`
	Status string `json:"status"` // open, settled
	Why    string `json:"why"`    // the arithmetic in one sentence
	Settle string `json:"settle"` // what would settle it
	Sides  []Side `json:"sides"`
}

// A Side is one of the readings of a conflict.
type Side struct {
	Says string `json:"says"`
	Support
	Spans []Quote `json:"spans"` // words that no claim carries
}

// A Quote is a run of words of a report.
type Quote struct {
	Report   string `json:"report"`
	ReportID string `json:"report_id,omitempty"` // identity of the report, where it is known
	Span
	Text string `json:"text"`
}

// A Gap is a change that no report accounts for.
type Gap struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"` // change, vanished
	Who    string   `json:"who"`
	From   Date     `json:"from"`
	To     Date     `json:"to"`
	Change *float64 `json:"change"`
	Why    string   `json:"why"`
	Support
}

// A StaleClaim was right when written and has been overtaken since.
type StaleClaim struct {
	ID    string   `json:"id"`
	Claim string   `json:"claim"`
	Since Date     `json:"since"`
	By    []string `json:"by"`
	Why   string   `json:"why"`
}

// A Due is something that is coming or overdue on a day.
type Due struct {
	ID     string  `json:"id"`
	What   string  `json:"what"` // tour_end, mandate_end, movement, pledge
	Who    string  `json:"who"`
	When   Date    `json:"when"`
	N      *Figure `json:"n"`
	Status string  `json:"status"` // coming, overdue, met, part_met
	Why    string  `json:"why"`
	Support
}

// An Event is something that happened or is to happen, told by any number of
// reports.
type Event struct {
	ID       string   `json:"id"`
	When     Date     `json:"when"`
	Kind     Kind     `json:"kind"`
	Who      Names    `json:"who"`
	What     string   `json:"what"`
	Modality Modality `json:"modality"` // actual, planned or promised
	Where    Names    `json:"where"`
	N        *Figure  `json:"n"`
	Mission  string   `json:"mission"`
	Lat      *float64 `json:"lat"` // nil where the place is not known to a degree
	Lon      *float64 `json:"lon"`
	Support
}

// A Ruling is what a person decided, signed and with a reason.
type Ruling struct {
	ID      string         `json:"id"`
	At      string         `json:"at"` // RFC 3339, record time
	User    string         `json:"user"`
	Act     string         `json:"act"` // accept, reject, set, add, same_as, settle, undo
	On      string         `json:"on"`
	Set     map[string]any `json:"set"`
	Because string         `json:"because"`
	Applies bool           `json:"applies"`
}

// A Passage is a run of words that stands in two or more reports.
type Passage struct {
	ID          string  `json:"id"`
	Words       int     `json:"words"`
	Boilerplate bool    `json:"boilerplate"`
	First       *string `json:"first"` // report it came from, nil where it cannot be told
	Places      []Quote `json:"places"`
	Edits       []Edit  `json:"edits"`
}

// An Edit is a change of words against the first place of a passage.
type Edit struct {
	Report  string `json:"report"`
	From    string `json:"from"`
	To      string `json:"to"`
	Meaning bool   `json:"meaning"` // it changes a figure, date, name, negation or quantifier

	Before, After Quote `json:"-"` // the words in their places
}
