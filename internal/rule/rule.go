// Package rule reads .rules files: how a language states a claim, as data.
//
// A file is comments, macros and rules, separated by blank lines:
//
//	let GROUP = (PERSONNEL | COUNT)
//
//	# The group reaches the mission area.
//	rule   arrives
//	claim  movement direction=arrive
//	match  group:$GROUP verb:VG&@arrive
//	unless verb:VG&@arrive the room
//	yes    Eighty peacekeepers landed in Juba. => n=80
//	no     The plane landed in Juba.
//
// "match" reads the words as they run. "frame" in its place reads each clause
// laid straight: subject, verb group, object and what follows, without what
// stands between them. A rule may have several such lines, each a way to say it.
//
// The comment above a rule is its documentation. A long line goes on in the
// next one where that is indented. A role of the pattern is a slot of the
// claim, and one with a value, "act=opened:@open", gives the slot that value; the
// examples run as tests through the whole cascade.
package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/internal/pattern"
)

// A Rule is one way a language states a claim.
type Rule struct {
	ID      string // pack/file/name: stable for ever, the ledger cites it
	Version string // hash of what the rule means; comments and examples do not count
	Rank    int    // place in the pack, from 1
	Doc     string
	Kind    muster.Kind
	Fixed   []Slot          // slots that are the same in every match, by name
	Like    string          // which claim it is one like: "whole", "any", "alone", "last", "left"; "" for none
	Dated   string          // where else its date is from: "act", "none" for nowhere else, "untold" where it is none; "" for the words about it
	Ways    []Way           // how it is said
	Unless  []*pattern.Prog // a hit that overlaps the match cancels it
	Yes     []Example
	No      []Example
	File    string
	Line    int
}

// A Way is one pattern of a rule.
type Way struct {
	*pattern.Prog
	Frame bool // it reads frames of clauses, not the run of the words
}

// A Slot is a slot with its value.
type Slot struct{ Name, Value string }

// byName orders slots by their names.
func byName(a, b Slot) int { return strings.Compare(a.Name, b.Name) }

// An Example is a sentence that a rule must, or must not, match.
type Example struct {
	Sentence string
	Slots    map[string]string // what the claim must say
	Line     int
}

// Slots are the slots of each kind that a rule may set or catch, beside those
// of every kind.
var Slots = map[muster.Kind][]string{
	muster.Strength:   {"part", "relative"},
	muster.Movement:   {"part", "direction", "ordinal"},
	muster.Commitment: {"part", "basis"},
	muster.Term:       {"length", "ends", "of"},
	muster.Mandate:    {"act", "by", "asked_by", "instrument"},
	muster.Training:   {"by", "act", "length"},
	muster.Funding:    {"from", "to", "act", "for"},
	muster.Harm:       {"part", "harm", "by", "force"},
	muster.Control:    {"what", "act"},
	muster.Service:    {"what", "act"},
	muster.Role:       {"person", "role", "org"},
	muster.Incident:   {"incident", "by", "target"},
	muster.Operation:  {"operation", "with", "what"},
	muster.Statement:  {"speaker", "mode"},
}

// common are the slots of every kind.
var common = []string{"who", "n", "when", "where", "modality", "said_by", "mission"}

// Constants that steer the reading of a rule and are no slots. like=whole: the
// claim is of the same kind as the claim on its whole, which must stand before
// it; with any, it is as the rule says where none does; with alone, it stands
// only where no other claim has its figure; with last, it is of the same act as the
// claim with a figure told last, in this sentence or shortly before. dated=act: it takes the
// date of the act of the mandate that is told beside it; dated=none: it holds at
// no date but its own.
const (
	like  = "like"
	dated = "dated"
)

// Helpers are roles that are no slots: the group of personnel that gives who,
// n and ordinal at once, the verb the claim turns on, the sender of a group,
// the whole that a share is taken of, and context that the claim does not
// show.
var Helpers = []string{"group", "verb", "sender", "whole", "x"}

// values are the values that closed slots allow.
var values = map[string][]string{
	"modality":  {"actual", "planned", "promised", "requested", "possible", "denied"},
	"relative":  {"before", "after"},
	"direction": {"arrive", "depart", "return", "rotate"},
	"basis":     {"pledged", "authorised", "planned"},
	"of":        {"tour", "mandate"},
	"harm":      {"killed", "injured", "displaced", "abducted", "raped", "infected"},
	"incident":  {"attack", "shooting", "clash", "massacre", "kidnapping", "prison_break", "crash", "protest", "other"},
	"operation": {"patrol", "joint_operation", "seizure", "escort", "outreach", "protection", "recapture", "arrest", "other"},
	"mode":      {"direct", "indirect"},
}

// acts are the values of the slot act, by kind.
var acts = map[muster.Kind][]string{
	muster.Mandate:  {"authorise", "renew", "expand", "transform", "end"},
	muster.Training: {"began", "graduated", "ongoing", "planned"},
	muster.Funding:  {"pledged", "requested", "approved", "paid", "frozen", "spent", "needed"},
	muster.Control:  {"holds", "gained", "lost", "restored"},
	muster.Service:  {"reopened", "closed", "opened"},
}

// CheckSlot errs where a claim of the kind has no such slot or its slot does
// not take the value. An empty value passes: it stands for none.
func CheckSlot(kind muster.Kind, slot, value string) error {
	own, known := Slots[kind]
	if !known {
		return fmt.Errorf("unknown kind %q, want one of %v", kind, muster.Kinds)
	}
	allowed := values[slot]
	if slot == "act" {
		allowed = acts[kind]
	}
	switch {
	case !slices.Contains(own, slot) && !slices.Contains(common, slot):
		return fmt.Errorf("%s is no slot of a %s, want one of %v", slot, kind, slices.Concat(own, common))
	case allowed != nil && value != "" && !slices.Contains(allowed, value):
		return fmt.Errorf("%s=%s: want one of %v", slot, value, allowed)
	}
	return nil
}

// check holds a rule against the claim schema.
func (r *Rule) check() error {
	own, known := Slots[r.Kind]
	if !known {
		return fmt.Errorf("unknown kind %q, want one of %v", r.Kind, muster.Kinds)
	}
	if !slices.Contains([]string{"", "whole", "any", "alone", "last", "left"}, r.Like) {
		return fmt.Errorf("%s=%s: want whole, any, alone, last or left", like, r.Like)
	}
	if !slices.Contains([]string{"", "act", "none", "untold"}, r.Dated) {
		return fmt.Errorf("%s=%s: want act, none or untold", dated, r.Dated)
	}
	for _, s := range r.Fixed {
		if err := CheckSlot(r.Kind, s.Name, s.Value); err != nil {
			return err
		}
	}
	for _, way := range r.Ways {
		for _, role := range way.Roles() {
			if err := r.checkRole(role, own); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkRole errs where the role is no slot of the claim, whose kind has the own ones.
func (r *Rule) checkRole(role string, own []string) error {
	slot, value, says := strings.Cut(role, "=")
	switch {
	case says:
		return CheckSlot(r.Kind, slot, value)
	case !slices.Contains(own, role) && !slices.Contains(common, role) && !slices.Contains(Helpers, role):
		return fmt.Errorf("role %s is no slot of a %s, want one of %v", role, r.Kind, slices.Concat(own, common, Helpers))
	}
	return nil
}

// version hashes what the rule means.
func (r *Rule) version() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n", r.Kind)
	for _, w := range r.Ways {
		fmt.Fprintf(h, "%t\n%s\n", w.Frame, strings.Join(strings.Fields(w.String()), " "))
	}
	for _, s := range r.said() {
		fmt.Fprintf(h, "%s=%s\n", s.Name, s.Value)
	}
	for _, u := range r.Unless {
		fmt.Fprintf(h, "unless %s\n", strings.Join(strings.Fields(u.String()), " "))
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
}

// said is what the claim line says besides the kind, by name.
func (r *Rule) said() []Slot {
	all := slices.Clone(r.Fixed)
	for _, s := range []Slot{{like, r.Like}, {dated, r.Dated}} {
		if s.Value != "" {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, byName)
	return all
}

// Value is what every match has in the slot, "" for nothing.
func (r *Rule) Value(slot string) string {
	for _, s := range r.Fixed {
		if s.Name == slot {
			return s.Value
		}
	}
	return ""
}
