package extract

import (
	"cmp"

	"muster"
	"muster/internal/token"
)

// settleTerm settles when a mandate or a tour ends and whose it is.
func (x *sentence) settleTerm(c *muster.Claim, h *hit, v int, st *state) bool {
	if c.Ends == "" && c.Length == "" && x.chunks[v].is(x.f.endVerb) {
		c.Ends = cmp.Or(c.When, st.section.entry) // "in August the mandate expires"
	}
	if c.Ends != "" && c.Length == "" {
		c.Length = x.lengthBetween(max(h.role(whoRole), h.role(lengthRole)), v)
	}
	if i := h.role(whoRole); i >= 0 && x.chunks[i].in(PRONOUN) && !x.spokenBefore(c, i, v, st) {
		return false
	}
	if numberless(c.Length) {
		c.Length = "" // "for months", whose number is not told
	}
	c.Ends = x.renewedPast(c, h, v, st)
	c.When = ""
	if (c.Modality == muster.Planned || c.Modality == muster.Promised) && h.value("modality") == "" && (!x.termPlanned(v) || c.Modality == muster.Promised && c.Of == "mandate") {
		c.Modality = ""
	}
	x.termOf(c, h, st)
	if c.Of == "" && len(c.Who) == 1 && x.f.adjectives[c.Who[0]] != "" {
		c.Of = "tour" // "Canada was asked to stay until October"
	}
	if c.Of == "tour" && (tooShort(c.Length) || x.elapsed(h.role(lengthRole))) {
		return false // "spent five days in the town", "have served there for the past five months"
	}
	return len(c.Who) > 0 && (c.Length != "" || c.Ends != "")
}

// elapsed reports whether the span of time at chunk i is the last one, which has passed: "the past five months".
func (x *sentence) elapsed(i int) bool {
	if i < 0 || x.chunks[i].shape != time {
		return false
	}
	c := &x.chunks[i]
	for k := c.first; k < min(c.first+2, c.last); k++ {
		if t := &x.Tokens[k]; t.Is(x.f.lastWord) || t.Word.Form == "past" {
			return true
		}
	}
	return false
}

// lengthBetween is how long what chunk i names lasts by the words between it and the verb at
// v: "The tour, of twelve months, ends in November".
func (x *sentence) lengthBetween(i, v int) string {
	for j := i + 1; i >= 0 && j < v; j++ {
		if k := &x.chunks[j]; k.shape == time && x.times[k.ref].Length != "" && !x.dates(k.ref) {
			return x.lengthOf(j)
		}
	}
	return ""
}

// spokenBefore reports whether "it" at chunk i can stand for the mandate, or for the unit, whose
// term the claim tells by the verb at chunk act: one was spoken of right before.
func (x *sentence) spokenBefore(c *muster.Claim, i, act int, st *state) bool {
	switch {
	case !x.chunks[i].is(x.f.it) || c.Length != "" && c.Of == "mandate":
		return true
	case c.Of == "mandate" && x.otherSubject(i, act):
		return false
	case c.Of == "mandate":
		return st.mandateIn > 0 && st.sentence-st.mandateIn <= 1 || x.all.classes&MANDATE != 0
	}
	return st.unitIn > 0 && st.sentence-st.unitIn <= 1 || x.all.classes&UNIT != 0
}

// otherSubject reports whether the sentence told before chunk i of a thing that "it" may stand
// for, and that is no mandate: "the course began in June; it ends in July". What acts on it,
// by the verb at chunk act, is none: "Resolution 2751 extends it".
func (x *sentence) otherSubject(i, act int) bool {
	for v := range i {
		if v == act {
			continue
		}
		if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && s >= 0 && s < i && !x.chunks[s].in(MANDATE|FORCE|BODY|ORG|COUNTRY|PRONOUN|PERSON|OFFICIAL) {
			return true
		}
	}
	return false
}

// termPlanned reports whether the term of which the verb at chunk v tells is itself no more than
// a plan: it is still to be renewed, or was meant to be: "had been due to stay for a year".
// How long those will stay who are sent is no plan.
func (x *sentence) termPlanned(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb {
		return false
	}
	if p := int(x.parentOf[v]); c.marks&token.Infin != 0 && p >= 0 && (x.chunks[p].is(x.f.promise) || x.chunks[p].is(x.f.resolve)) && x.chunks[p].marks&(token.Past|token.Perfect) != 0 {
		return false // "had agreed in May to extend it": what a council agrees to do is done
	}
	if c.marks&token.Infin != 0 && (x.decision(v) >= 0 || x.resolved(v) >= 0 && x.mood(v, -1) == muster.Actual) {
		return false // "adopted a resolution to extend it for a year"
	}
	past := c.marks&(token.Past|token.Perfect) != 0 || x.Tokens[c.first].Any(isBe) && x.Tokens[c.first].Any(isVpast)
	return c.is(x.f.renewVerb) && c.marks&token.Must == 0 || past && c.marks&token.Future != 0 && !c.is(x.f.endVerb)
}

// termOf says whose the term is: a mandate is the mission's where the words name nobody,
// a tour is that of the contributor spoken of.
func (x *sentence) termOf(c *muster.Claim, h *hit, st *state) {
	i := h.role(whoRole)
	who, explicit := x.contributors(max(i, 0), st)
	switch {
	case c.Of == "mandate":
		if i < 0 || !explicit {
			c.Who = x.orMission(st.force, st)
			if i >= 0 && (x.chunks[i].in(FORCE|MANDATE) || x.chunks[i].is(x.f.it)) && !x.chunks[i].in(PERSONNEL|UNIT) {
				c.Who = x.mandated(i, st) // "a mission to be known as UNMIL", "UNMIL's mandate ends, but Chad may prolong it"
			}
		} else if k := &x.chunks[i]; k.in(FORCE) && !k.in(PERSONNEL|UNIT) {
			c.Who = x.mandated(i, st) // "the Lebanon force" is no contingent of Lebanon
		}
		if m := &st.mandated; i >= 0 && x.chunks[i].is(x.f.it) && len(m.who) > 0 && st.sentence-m.sentence <= 1 {
			c.Who = m.who // "renewed the mandate of UNMISS. It now expires in May"
		}
	case i < 0:
		if who, named := x.explicit(max(h.role(lengthRole), 0), st); named && h.role(lengthRole) >= 0 {
			c.Who = who // "The tour of the Fijian battalion runs out in May"
		} else if who := x.besideIt(h.first, st); who != "" {
			c.Who = muster.Names{who} // "The Nepalese do one-year tours"
		} else {
			c.Who = x.orMission(st.contributing(true, false), st)
		}
	case !explicit && !x.chunks[i].in(FORCE):
		c.Who = x.orMission(cmp.Or(x.tourOwner(i, st), st.contributing(true, false)), st)
		if who := x.extender(c, h, st); who != nil {
			c.Who = who
		}
	default:
		c.Who = who
	}
}

// tourOwner is the contributor that the sentence names before the tour or the people at chunk i, as whose they are; ""
// for none.
func (x *sentence) tourOwner(i int, st *state) string {
	own := x.noun(i) != nil && x.noun(i).det == owned
	if who := x.besideIt(i, st); own && who != "" {
		return who // "Japan will bring its men home when | their stint | is over"
	}
	if who := x.parliamentNamed(i, st); who != "" {
		return who // "The Bundestag allowed | its soldiers | to stay for a year"
	}
	if who := x.subjectTopic(i, st); own && who != "" && x.namesCountry(who) {
		return who // "Japan's government wants them home when | their stint | is over"
	}
	return ""
}

// extender is the contributor that extends a tour of which the words do not say whose it is: "Norway
// will extend the deployment by a month"; nil where the subject is none.
func (x *sentence) extender(c *muster.Claim, h *hit, st *state) muster.Names {
	v := x.anchor(h)
	if c.Of == "tour" && v > 0 && x.chunks[v].shape == noun && x.chunks[v-1].shape == verb {
		if who := x.parliamentAt(int(x.subjectOf[v-1]), st); who != "" {
			return muster.Names{who} // "Croatia's parliament has authorised | a deployment | of a year"
		}
	}
	if c.Of != "tour" || x.chunks[v].shape != verb || !x.chunks[v].is(x.f.renewVerb) || x.chunks[v].marks&token.Passive != 0 || x.subjectOf[v] < 0 || !x.chunks[x.subjectOf[v]].in(COUNTRY|BODY|NATIONALS|OFFICIAL) {
		return nil
	}
	who, explicit := x.contributors(int(x.subjectOf[v]), st)
	if !explicit {
		return nil
	}
	return who
}

// renewedPast is the end of the term: a mandate is renewed until a day that was
// still ahead, so an end without a year that lies behind is one of the year
// after.
func (x *sentence) renewedPast(c *muster.Claim, h *hit, v int, st *state) muster.Date {
	if i := h.role(endsRole); i >= 0 && c.Of == "mandate" && x.chunks[v].is(x.f.renewVerb) {
		return x.yearAhead(i, c.Ends, st)
	}
	return c.Ends
}

// endOfPeriod reports whether the time at chunk i is the end of a month or year.
func (x *sentence) endOfPeriod(i int) bool {
	c := &x.chunks[i]
	for j := c.first; j < c.last; j++ {
		if x.Tokens[j].Word.Form == "end" {
			return true
		}
	}
	return false
}
