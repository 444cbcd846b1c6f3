package app

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/dating"
)

// A told is the events that reports tell of, by what they can be told from
// others by: mission, kind and figure or number.
type told map[string][]toldEvent

// A toldEvent is an event and the report that tells of it.
type toldEvent struct {
	dating.Event
	report string // identity
}

// mostTold is how many events of one key are kept: more are no sign of one.
const mostTold = 32

// keys are those that an event of a claim has, none without figure or number.
func keys(c *muster.Claim, mission string) []string {
	var list []string
	if c.N != nil {
		list = append(list, fmt.Sprintf("%s|%s|%g", mission, c.Kind, c.N.Value))
	}
	if c.Ordinal > 0 {
		list = append(list, fmt.Sprintf("%s|%s|#%d", mission, c.Kind, c.Ordinal))
	}
	return list
}

// tells reports whether a claim is an event that can date others: it happened
// in a short time and can be told from others.
func tells(c *muster.Claim) bool {
	return c.Mood() == muster.Actual && short(c.When) && len(keys(c, "")) > 0
}

// add puts in the event of a claim, where it can date others.
func (t told) add(c *muster.Claim, mission, report, name string) {
	if !tells(c) {
		return
	}
	lo, hi, _ := c.When.Bounds()
	e := dating.Event{Lo: lo, Hi: hi, Claim: *c, Text: strings.Join(strings.Fields(c.Evidence.Text), " "), Source: name, Told: true}
	for _, k := range keys(c, mission) {
		if len(t[k]) < mostTold {
			t[k] = append(t[k], toldEvent{e, report})
		}
	}
}

// of are the events that other reports tell of and the claims of a report may.
func (t told) of(claims []muster.Claim, mission, report string) []dating.Event {
	var list []dating.Event
	seen := map[string]bool{}
	for i := range claims {
		for _, k := range keys(&claims[i], mission) {
			for _, e := range t[k] {
				if e.report != report && !seen[e.Claim.ID] {
					seen[e.Claim.ID] = true
					list = append(list, e.Event)
				}
			}
		}
	}
	return list
}
