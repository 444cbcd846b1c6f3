package muster

import (
	"encoding/json"
	"fmt"
)

// A Kind says what a claim is about. The kinds are closed.
type Kind string

// The kinds of claim.
const (
	Strength   Kind = "strength"   // personnel in place at a time: a stock
	Movement   Kind = "movement"   // personnel going in or out: a flow
	Commitment Kind = "commitment" // personnel promised or allowed as a total: a target
	Term       Kind = "term"       // length or end of a tour of duty or of a mandate
	Mandate    Kind = "mandate"    // an act that creates or changes a mission
	Training   Kind = "training"   // people trained or in training
	Funding    Kind = "funding"    // money
	Harm       Kind = "harm"       // people harmed
	Control    Kind = "control"    // who holds ground
	Service    Kind = "service"    // a public service or site opens or closes
	Role       Kind = "role"       // a named person holds a post
	Incident   Kind = "incident"   // an attack or other security event
	Operation  Kind = "operation"  // something the force does or did
	Statement  Kind = "statement"  // what somebody said
)

// CoreKinds are the ten kinds the account is computed from.
var CoreKinds = []Kind{Strength, Movement, Commitment, Term, Mandate, Training, Funding, Harm, Control, Service}

// Kinds are all fourteen kinds, core first.
var Kinds = append(append([]Kind{}, CoreKinds...), Role, Incident, Operation, Statement)

// A Modality says how real the sentence makes what it claims.
type Modality string

// The modalities. The zero value stands for Actual.
const (
	Actual    Modality = "actual"
	Planned   Modality = "planned"
	Promised  Modality = "promised"
	Requested Modality = "requested"
	Possible  Modality = "possible"
	Denied    Modality = "denied"
)

// Names is one name or a list of them. JSON has a lone name as a string.
type Names []string

// MarshalJSON writes one name as a string and several as a list.
func (n Names) MarshalJSON() ([]byte, error) {
	if len(n) == 1 {
		return json.Marshal(n[0])
	}
	return json.Marshal([]string(n))
}

// UnmarshalJSON reads a string or a list of strings.
func (n *Names) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*n = Names{one}
		return nil
	}
	var many []string
	if err := json.Unmarshal(b, &many); err != nil {
		return fmt.Errorf("name or list of names: %w", err)
	}
	*n = many
	return nil
}

// Is reports whether the list is exactly the one name.
func (n Names) Is(name string) bool { return len(n) == 1 && n[0] == name }

// Has reports whether name is in the list.
func (n Names) Has(name string) bool {
	for _, s := range n {
		if s == name {
			return true
		}
	}
	return false
}

// A Claim is one thing that one report says about a mission. Its fields and
// their JSON are the exchange format; the fields after SaidBy belong to the
// kinds that their comments name.
type Claim struct {
	ID       string `json:"id"`
	Report   string `json:"report"`              // base name, for people
	ReportID string `json:"report_id,omitempty"` // identity of the report
	Kind     Kind   `json:"kind"`

	Who      Names    `json:"who,omitempty"`
	N        *Figure  `json:"n,omitempty"`
	When     Date     `json:"when,omitempty"`
	Where    Names    `json:"where,omitempty"`
	Modality Modality `json:"modality,omitempty"` // empty is actual
	SaidBy   string   `json:"said_by,omitempty"`
	Mission  string   `json:"mission,omitempty"` // where it is not the report's; "none" for forces outside any
	Part     string   `json:"part,omitempty"`    // strength, movement, commitment, harm

	Relative   string `json:"relative,omitempty"`   // strength: before, after
	Direction  string `json:"direction,omitempty"`  // movement: arrive, depart, return, rotate
	Ordinal    int    `json:"ordinal,omitempty"`    // movement: the third contingent is 3
	Basis      string `json:"basis,omitempty"`      // commitment: pledged, authorised, planned
	Length     string `json:"length,omitempty"`     // term, training: ISO 8601 duration
	Ends       Date   `json:"ends,omitempty"`       // term
	Of         string `json:"of,omitempty"`         // term: tour, mandate
	Act        string `json:"act,omitempty"`        // mandate, training, funding, control, service
	By         Names  `json:"by,omitempty"`         // mandate, training, harm, incident
	AskedBy    Names  `json:"asked_by,omitempty"`   // mandate
	Instrument string `json:"instrument,omitempty"` // mandate: "Resolution 2699"
	Person     string `json:"person,omitempty"`     // role
	Role       Names  `json:"role,omitempty"`       // role
	Org        string `json:"org,omitempty"`        // role
	From       Names  `json:"from,omitempty"`       // funding
	To         Names  `json:"to,omitempty"`         // funding
	For        string `json:"for,omitempty"`        // funding
	Harm       string `json:"harm,omitempty"`       // harm: killed, injured, displaced, …
	Force      string `json:"force,omitempty"`      // harm: contributor the victims belong to
	What       Names  `json:"what,omitempty"`       // control, service, operation
	Incident   string `json:"incident,omitempty"`   // incident: attack, shooting, clash, …
	Target     Names  `json:"target,omitempty"`     // incident
	Operation  string `json:"operation,omitempty"`  // operation: patrol, seizure, escort, …
	With       Names  `json:"with,omitempty"`       // operation
	Speaker    string `json:"speaker,omitempty"`    // statement
	Mode       string `json:"mode,omitempty"`       // statement: direct, indirect

	Corrects    string      `json:"corrects,omitempty"` // id of the claim that this one corrects
	Evidence    Evidence    `json:"evidence"`
	Rule        string      `json:"rule,omitempty"`
	RuleVersion string      `json:"rule_version,omitempty"`
	Confidence  *Confidence `json:"confidence,omitempty"`
	Status      Status      `json:"status,omitempty"` // set by views, not by extraction
	Origin      string      `json:"origin,omitempty"` // set by views: id of the claim it was copied from, or its own
}

// Confidence is a rule's record on annotated reports: Hits of Of claims it
// made there were right.
type Confidence struct {
	Hits int `json:"hits"`
	Of   int `json:"of"`
}

// Status is what is known of a claim beyond its report.
type Status string

// The statuses of a claim.
const (
	Unreviewed   Status = "unreviewed"
	Accepted     Status = "accepted"
	Rejected     Status = "rejected"
	Corrected    Status = "corrected"
	Stale        Status = "stale"
	Contradicted Status = "contradicted"
)

// Mood is the claim's modality, Actual when it has none written.
func (c *Claim) Mood() Modality {
	if c.Modality == "" {
		return Actual
	}
	return c.Modality
}
