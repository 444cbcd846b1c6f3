package extract

import (
	"cmp"
	"slices"

	"muster"
	"muster/internal/token"
)

// A section is what a line of its own, or the words before a colon or a dash, say of
// the sentences under them: where things happened, and when.
//
//	Ghazni province
//	Gelan district – Two men were detained.
type section struct {
	place     muster.Names // of the line above
	item      muster.Names // of the paragraph at hand
	paragraph int32        // which it is
	day       muster.Date  // of what is told in the sections with no day of its own
	entry     muster.Date  // the day that a paragraph of a diary begins with
	entryAt   int32        // which it is
	diary     bool         // there have been such paragraphs
}

// openSection notes where and when the sentences under this one, or the rest of its
// paragraph, tell of.
func (x *sentence) openSection(paragraph int32, st *state) {
	s := &st.section
	if s.item != nil && paragraph != s.paragraph {
		s.item = nil
	}
	if s.entry != "" && (paragraph != s.entryAt || x.mark(x.first, token.Line) && x.itemStart() > 0) {
		x.changeScene(st)
		s.entry = ""
	}
	bare := !x.hasVerb()
	switch {
	case bare && x.opensEntry():
		x.changeScene(st)
		s.entry, s.entryAt = x.dateIn(), paragraph
	case !bare && x.datelines(st):
		x.changeScene(st)
		s.entry, s.entryAt, s.diary = x.dateOf(x.itemStart()), paragraph, true
		s.item, s.paragraph = x.datelinePlace(), paragraph
	case bare && x.onlyPlaces() && !x.datesReport(st):
		x.changeScene(st)
		s.place, s.item = x.placesFrom(0), nil
	case bare && x.any(x.last-1, isColon) && x.headed() != "" && !x.listsPersonnel():
		x.changeScene(st)
		*s = section{day: x.headed()}
	case bare && x.heading && st.sentence > 1:
		s.place = nil
	case x.label() >= 0:
		x.changeScene(st)
		s.item, s.paragraph = x.placeAt(x.label()), paragraph
		x.openDay(paragraph, st)
	case x.startsDay() >= 0:
		x.changeScene(st)
		x.openDay(paragraph, st)
	}
}

// headed is the day, or the days up to the report, of what a line of its own announces: "Friday
// 7 March:", "Elsewhere in the past 24 hours:".
func (x *sentence) headed() muster.Date {
	if d := x.dateIn(); d != "" || len(x.times) != 1 {
		return d
	}
	return x.times[0].Date
}

// openDay notes the day that the paragraph begins with as that of all it tells.
func (x *sentence) openDay(paragraph int32, st *state) {
	if i := x.startsDay(); i >= 0 {
		st.section.entry, st.section.entryAt, st.section.diary = x.dateOf(i), paragraph, true
	}
}

// startsDay is the chunk of the day set apart before what the item of a list or a diary
// tells, -1 without one: "- 20 June, Bor – ", "Night of 2 to 3 May:".
func (x *sentence) startsDay() int {
	if len(x.chunks) < 3 || !x.mark(x.first, token.Line) {
		return -1
	}
	i := x.itemStart()
	if x.chunks[i].shape != time || x.dateOf(i) == "" {
		return -1
	}
	for j := i + 1; j < len(x.chunks) && j < i+6; j++ {
		switch c := &x.chunks[j]; {
		case x.wordAny(j, isColon), x.spacedDash(j) && c.shape == word:
			return i
		case c.shape == verb, c.shape == noun && !c.in(PLACE|PROPER|SITE), c.shape == word && !x.wordAny(j, isComma):
			return -1
		}
	}
	return -1
}

// opensEntry reports whether the sentence is the day at the head of a paragraph, as in a
// diary: "Feb. 3.".
func (x *sentence) opensEntry() bool {
	if len(x.chunks) == 0 || len(x.chunks) > 2 || x.chunks[0].shape != time || !x.mark(x.first, token.Line) || x.any(x.last-1, isColon) {
		return false
	}
	d := x.dateOf(0)
	return (len(d) == len("2006-01-02") || d != "" && len(x.chunks) == 2) && (len(x.chunks) == 1 || x.chunks[1].marks&token.Punct != 0)
}

// datelines reports whether the sentence opens with the day, and may be the place, of what
// its paragraph tells: "• 3 May, Upper Nile – Gunmen raided a market". The dateline at the
// head of a report is none.
func (x *sentence) datelines(st *state) bool {
	if len(x.chunks) < 4 || len(x.times) == 0 || !x.mark(x.first, token.Line) {
		return false
	}
	first := x.itemStart()
	if x.chunks[first].shape != time || first == 0 && st.sentence <= headSentences || x.body() <= first {
		return false
	}
	d := x.dateOf(first)
	return d != "" && d != st.report.Date.EDTF && len(d) >= len("2006-01")
}

// datelinePlace is the place that the sentence names before the dash of its dateline, nil
// for none.
func (x *sentence) datelinePlace() muster.Names {
	for i := x.itemStart() + 1; i < x.body()-1; i++ {
		if p := x.placeAt(i); p != nil {
			return p
		}
		if c := &x.chunks[i]; c.shape == noun && c.in(PROPER) {
			return names(x.Of(c.first, c.last))
		}
	}
	return nil
}

// today is the day on which what has no other day holds: that of the entry at hand, else
// the report's.
func (st *state) today() muster.Date {
	if st.section.entry != "" {
		return st.section.entry
	}
	return st.report.Date.EDTF
}

// changeScene forgets the event at hand. The day that the lead told of is that of what
// the sections tell.
func (x *sentence) changeScene(st *state) {
	if s := &st.section; s.day == "" && s.place == nil && s.item == nil && !s.diary && st.event != st.report.Date.EDTF {
		s.day = st.event
	}
	st.event, st.scene, st.eventIn, st.attackers = "", nil, 0, nil
	st.allies = allies{}
}

// listsPersonnel reports whether the sentence is on personnel: "Strength on 31 January:".
func (x *sentence) listsPersonnel() bool {
	return slices.ContainsFunc(x.chunks, func(c chunk) bool { return c.in(PERSONNEL) || c.is(x.f.level) })
}

// onlyPlaces reports whether the sentence is nothing but the name of a place and what
// it lies in.
func (x *sentence) onlyPlaces() bool {
	if len(x.chunks) == 0 || len(x.chunks) > 5 || x.placeAt(0) == nil || !x.chunks[0].in(PLACE) {
		return false
	}
	for i := range x.chunks {
		if c := &x.chunks[i]; c.shape == word && !x.wordAny(i, isComma|isAnd) || c.shape == verb || c.shape == noun && x.placeAt(i) == nil {
			return false
		}
	}
	return true
}

// datesReport reports whether the line of a place says when the report was written there, which
// is no place of what it tells: "Accra, 12 June 2024".
func (x *sentence) datesReport(st *state) bool {
	for i := range x.chunks {
		if x.chunks[i].shape == time && (st.sentence <= headSentences || x.dateOf(i) == st.report.Date.EDTF) {
			return true
		}
	}
	return false
}

// under gives a claim that says neither where nor when what the section says.
func (st *state) under(c *muster.Claim) {
	s := &st.section
	if s.entry != "" && c.When == "" && passes(c) {
		c.When = s.entry // "31 January 2024 – Another 3,000 have left"
	}
	if s.place == nil && s.item == nil && s.day == "" && s.entry == "" || !tells(c) {
		return
	}
	if c.When == "" {
		c.When = cmp.Or(s.entry, s.day)
	}
	switch {
	case c.Where != nil:
	case s.item != nil:
		c.Where = s.item
	default:
		c.Where = s.place
	}
}

// passes reports whether the claim is of an act that a diary dates by its entry.
func passes(c *muster.Claim) bool {
	switch c.Kind {
	case muster.Mandate:
		return c.Mood() == muster.Actual || c.Mood() == muster.Requested
	case muster.Commitment:
		return c.Basis == "pledged" || c.Basis == "authorised"
	case muster.Movement, muster.Service, muster.Training, muster.Funding:
		return c.Mood() == muster.Actual
	case muster.Control:
		return c.Mood() == muster.Actual && c.Act != "holds"
	}
	return false
}

// tells reports whether the claim is of something that happened on a day.
func tells(c *muster.Claim) bool {
	switch c.Kind {
	case muster.Harm:
		return c.Mood() == muster.Actual || c.Mood() == muster.Denied
	case muster.Incident, muster.Operation:
		return c.Mood() == muster.Actual
	}
	return false
}
