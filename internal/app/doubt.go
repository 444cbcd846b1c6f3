package app

import (
	"sync"

	"muster"
	"muster/internal/dating"
)

// An almanac is the calendars of missions as events, each read once. It is safe
// for concurrent use.
type almanac struct {
	*dater
	read sync.Map // mission → func() []dating.Event
}

// events are those of a mission.
func (m *almanac) events(mission string) []dating.Event {
	read, _ := m.read.LoadOrStore(mission, sync.OnceValue(func() []dating.Event { return m.calendar(mission) }))
	return read.(func() []dating.Event)()
}

// doubt holds the date that a report states, or that was given for it, against
// what the report says and the calendar of its mission. What the date does not
// fit is noted with it.
func (m *almanac) doubt(r *muster.Report) {
	if !states(r.Date) {
		return
	}
	u := m.prepare(r)
	in := dating.Input{Claims: u.claims, Sentences: m.Extractor.Times(bare(r)), Known: m.events(r.Mission)}
	for _, why := range dating.Doubts(in, r.Date.EDTF) {
		r.Date.Because = append(r.Date.Because, unfit+why)
		r.Warnings = append(r.Warnings, "its date "+string(r.Date.EDTF)+" does not fit what it says: "+why)
	}
}

// unfit begins a reason against a date.
const unfit = "but it does not fit this: "
