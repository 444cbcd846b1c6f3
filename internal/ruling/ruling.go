// Package ruling replays what people decided over what was read.
//
// A ruling is never applied to the record: reports and claims stay as they
// are, and each view sees them through the rulings that stand. So a ruling
// that is undone leaves no trace in what is derived, and one whose claim a
// later reading no longer makes is kept and said to apply no longer.
//
// The package is pure. What its rulings change is a copy that the caller gives.
package ruling

import (
	"cmp"
	"slices"
	"strings"

	"muster"
)

// The acts of a ruling.
const (
	Accept = "accept"  // the claim is right
	Reject = "reject"  // the claim is not to count
	Set    = "set"     // slots of the claim are other than it says
	Add    = "add"     // the report makes a claim that was not read from it
	SameAs = "same_as" // two names are of one actor
	Settle = "settle"  // the conflict is decided
	Undo   = "undo"    // the ruling is taken back
)

// Standing are the rulings that nobody has undone, in the order of record,
// without the undoing itself. An undoing that was undone counts for nothing.
func Standing(list []muster.Ruling) []muster.Ruling {
	undone := map[string]bool{}
	for _, r := range slices.Backward(inOrder(list)) {
		if r.Act == Undo && !undone[r.ID] {
			undone[r.On] = true
		}
	}
	return slices.DeleteFunc(inOrder(list), func(r muster.Ruling) bool { return r.Act == Undo || undone[r.ID] })
}

// inOrder is the list in the order of record.
func inOrder(list []muster.Ruling) []muster.Ruling {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b muster.Ruling) int { return cmp.Compare(a.At, b.At) })
	return list
}

// Amendments are what the standing rulings make of claims. The zero value makes
// nothing of them.
type Amendments struct {
	// Status is that of each claim that one of the rulings is about, by the last
	// where there are several.
	Status map[string]muster.Status
	sets   map[string][]map[string]any
	names  names
	key    string // stands for what is corrected
}

// AmendmentsOf reads the standing rulings.
func AmendmentsOf(standing []muster.Ruling) *Amendments {
	a := &Amendments{Status: map[string]muster.Status{}, sets: map[string][]map[string]any{}, names: newNames(standing)}
	for _, r := range standing {
		switch r.Act {
		case Accept:
			a.Status[r.On] = muster.Accepted
		case Reject:
			a.Status[r.On] = muster.Rejected
		case Set:
			a.Status[r.On] = muster.Corrected
			a.sets[r.On] = append(a.sets[r.On], r.Set)
			a.key += r.ID + "\x00"
		case SameAs:
			a.key += r.ID + "\x00"
		}
	}
	return a
}

// Same reports whether both correct the same.
func (a *Amendments) Same(b *Amendments) bool { return a.key == b.key }

// Amend corrects a claim.
func (a *Amendments) Amend(c *muster.Claim) {
	for _, set := range a.sets[c.ID] {
		if amended, err := merge(*c, set); err == nil {
			*c = amended
		}
	}
	a.names.rename(c)
}

// names leads from the other names of actors to the one that people settled on.
type names map[string]string

// newNames reads the standing rulings on names, case aside.
func newNames(standing []muster.Ruling) names {
	n := names{}
	for _, r := range standing {
		if to, ok := r.Set["same_as"].(string); ok && r.Act == SameAs && n.of(to) != n.of(r.On) {
			n[strings.ToLower(n.of(r.On))] = n.of(to)
		}
	}
	return n
}

// of is the name that stands for an actor.
func (n names) of(name string) string {
	for {
		to, ok := n[strings.ToLower(name)]
		if !ok {
			return name
		}
		name = to
	}
}

// rename gives the claim's actors the names that stand for them. Its lists are
// made anew: others may hold the old ones.
func (n names) rename(c *muster.Claim) {
	if len(n) == 0 {
		return
	}
	for _, list := range []*muster.Names{&c.Who, &c.By, &c.AskedBy, &c.From, &c.To, &c.Target, &c.With} {
		var renamed muster.Names
		for _, name := range *list {
			if to := n.of(name); !renamed.Has(to) {
				renamed = append(renamed, to)
			}
		}
		*list = renamed
	}
	for _, name := range []*string{&c.SaidBy, &c.Speaker, &c.Person, &c.Org, &c.Force} {
		*name = n.of(*name)
	}
}

// A Scope is what rulings can be about.
type Scope struct {
	Claim, Conflict, Actor func(id string) bool
	Added                  func(rulingID string) bool // the claim of an add ruling was made
}

// Apply sets on each ruling whether it applies: what it is about is still
// there, and nobody has undone it.
func Apply(list []muster.Ruling, s Scope) {
	stands, known := map[string]bool{}, map[string]bool{}
	for _, r := range Standing(list) {
		stands[r.ID] = true
	}
	for i := range list {
		r := &list[i]
		r.Applies = stands[r.ID] && s.holds(r) || r.Act == Undo && known[r.On]
		known[r.ID] = true
	}
}

// holds reports whether what a ruling is about is there.
func (s *Scope) holds(r *muster.Ruling) bool {
	switch r.Act {
	case Accept, Reject, Set:
		return s.Claim(r.On)
	case Add:
		return s.Added(r.ID)
	case SameAs:
		return s.Actor(r.On)
	case Settle:
		claim, _ := r.Set["claim"].(string)
		return s.Conflict(r.On) || claim != "" && s.Claim(claim)
	}
	return false
}
