package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whose personnel are of whom the words at hand do not say it, by what was told
// before.

// fromContext is the contributors that the group at chunk i is of by what the text spoke
// of before, the mission where that tells nothing.
func (x *sentence) fromContext(i int, st *state) []string {
	c, g := &x.chunks[i], x.noun(i)
	if g.det == none && x.Tokens[c.first].Word.Form == "none" {
		return x.orMission(st.contributing(true, false), st) // "none of those withdrawn"
	}
	if c.in(COUNT) && x.leaders(i-1) && (x.wordAt(0, x.f.all) || x.wordAt(0, x.f.inAll)) {
		return x.orMission(st.force, st) // "All ........ 7,800", under the rows of a table
	}
	if who := x.countedBefore(i, st); who != "" {
		return []string{who}
	}
	if (c.in(COUNT) && x.Tokens[c.last-1].Is(x.f.them) || c.is(x.f.rest)) && st.sentence-st.counted.sentence <= 1 && len(st.counted.who) == 1 {
		return st.counted.who // "The force had 13,000. Most of them have gone, and the rest"
	}
	if who := x.toldWhole(i, st); who != nil {
		return who
	}
	if g.det == none || g.whole >= 0 && (c.in(COUNT) || c.is(x.f.generic)) {
		return x.orMission(st.force, st)
	}
	if s := cmp.Or(x.besideIt(i, st), x.frontedBy(i, st), x.stillOfSubject(i, st)); s != "" {
		return []string{s}
	}
	if s := x.unitTold(c, st); s != "" {
		return []string{s}
	}
	if s := x.countOfSayer(i, st); s != "" {
		return []string{s}
	}
	if x.sharedOut(i) {
		return x.orMission(st.force, st)
	}
	if s := x.serviceBefore(i, st); s != "" && c.marks&token.Definite == 0 && c.in(PERSONNEL|FOLK|COUNT) {
		return []string{s}
	}
	if c.marks&(token.Definite|token.Counted) == token.Counted && x.inForce(i) {
		return x.orMission(st.force, st) // "131,000 troops from 48 nations in ISAF"
	}
	if x.sequel(i) && c.in(UNIT) && st.counted.sentence == st.sentence-1 && len(st.counted.who) == 1 && st.counted.who[0] == st.force && st.contributed < st.counted.sentence {
		return st.counted.who // "Two companies of the force went in May. A third followed"
	}
	if c.is(x.f.generic) && st.contributor == "" && st.home == "" {
		return x.orMission(st.force, st) // "the peacekeepers"
	}
	if m := cmp.Or(x.fromForce(i), x.forceBeforeIn(i)); m != "" {
		return st.single(m)
	}
	back := c.marks&token.Definite != 0 || x.sequel(i) && st.sentence-st.contributed <= sequelReach
	return x.orMission(st.contributing(back, c.marks&token.Counted != 0), st)
}

// forceBeforeIn is the mission that the sentence names before the counted group at chunk i, with nobody who
// sends any named since: "| ONUB | may have 6,200, but so far | 5,900 troops | are there"; "" for none.
func (x *sentence) forceBeforeIn(i int) string {
	if c := &x.chunks[i]; c.marks&(token.Counted|token.Definite|token.Other) != token.Counted || !c.in(PERSONNEL) {
		return ""
	}
	for k := i - 1; k >= 0; k-- {
		c := &x.chunks[k]
		if c.shape != noun {
			continue
		}
		if m := missionOf(x.noun(k)); m != "" || c.in(COUNTRY|NATIONALS|UNIT|PRONOUN) {
			return m
		}
	}
	return ""
}

// fromForce is the mission from which those at chunk i come: "an advance group from | UNAMID |"; "" for none.
func (x *sentence) fromForce(i int) string {
	if x.wordAt(i+1, x.f.from) && x.noun(i+2) != nil {
		return missionOf(x.noun(i + 2))
	}
	return ""
}

// sharedOut reports whether the sentence goes on to tell which countries the counted group at
// chunk i is made up of: "Of | the 991 personnel |, 744 are from Kenya".
func (x *sentence) sharedOut(i int) bool {
	if i != 1 || !x.wordAny(0, isOf) || !x.wordAny(2, isComma) || x.chunks[i].marks&token.Counted == 0 || x.noun(3) == nil || x.chunks[3].marks&token.Counted == 0 {
		return false
	}
	for k := 3; k < min(len(x.chunks), 7); k++ {
		if x.chunks[k].shape == noun && x.chunks[k].in(COUNTRY|NATIONALS) {
			return true
		}
	}
	return false
}

// leaders reports whether the chunks before and at chunk i, but the first, are dots that lead the
// eye along the row of a table.
func (x *sentence) leaders(i int) bool {
	for k := 1; k <= i; k++ {
		if s := x.Of(x.chunks[k].first, x.chunks[k].last); strings.Trim(s, ".:| ") != "" {
			return false
		}
	}
	return i > 0
}

// forceOwns reports whether the owner in the chunk is the mission: "the force's
// police component".
func (x *sentence) forceOwns(c *chunk) bool {
	for j := c.first + 1; j < c.last; j++ {
		if x.Tokens[j].Any(isPossess) {
			return x.Tokens[j-1].Is(x.f.forceNoun)
		}
	}
	return false
}

// afterCommander reports whether somebody at the head of the force is named in the sentence before
// chunk i, whose men those that it calls his are: "the force's commander said that | his men".
func (x *sentence) afterCommander(i int) bool {
	for k := 0; k < i; k++ {
		if c := &x.chunks[k]; c.shape == noun && c.in(OFFICIAL) && x.forceOwns(c) {
			return true
		}
	}
	return false
}

// inForce reports whether the words say that the group at chunk i is in a force:
// "131,000 troops from 48 nations in ISAF".
func (x *sentence) inForce(i int) bool {
	for j := i + 1; j+1 < len(x.chunks) && j < i+5 && x.chunks[j].shape != verb; j++ {
		if x.wordAt(j, x.f.in) && x.chunks[j+1].in(FORCE) && x.chunks[j+1].marks&(token.Named|token.Definite) != 0 {
			return true
		}
	}
	return false
}

// fromNations reports whether the group at chunk i comes from so many countries, as a
// force as a whole does: "some 3,770 soldiers from 28 nations".
func (x *sentence) fromNations(i int) bool {
	if !x.wordAt(i+1, x.f.from) || x.noun(i+2) == nil || x.noun(i+2).figure < 0 {
		return false
	}
	return x.nations(i + 2)
}

// exemplifies reports whether chunk i is a preposition that names some of what stands before it.
func (x *sentence) exemplifies(i int) bool {
	if !x.preposition(i) || x.noun(i+1) == nil || !x.chunks[i+1].in(COUNTRY) {
		return false
	}
	switch x.Folded(x.chunks[i].first, x.chunks[i].last) {
	case "such as", "including", "like":
		return true
	}
	return false
}

// nations reports whether chunk i is countries that go unnamed: "other countries".
func (x *sentence) nations(i int) bool {
	if g := x.noun(i); g == nil || len(g.actors) > 0 {
		return false
	}
	switch x.Tokens[x.chunks[i].last-1].Word.Form {
	case "countries", "nations", "states":
		return true
	}
	return false
}

// regionalOf reports whether the chunk is troops of a part of the world: "West African
// troops", "foreign soldiers".
func (x *sentence) regionalOf(c *chunk) bool {
	return x.holds(c, x.f.regional)
}

// ofAllowed reports whether the count at chunk i is a part of what the sentence opens
// with as allowed or planned for the mission: "Of the 3,020 police authorised, 2,871".
func (x *sentence) ofAllowed(i int) bool {
	if i < 4 || i > 5 || !x.wordAny(0, isOf) || !x.wordAny(i-1, isComma) {
		return false
	}
	v := &x.chunks[2]
	return x.chunks[1].marks&token.Counted != 0 && (v.shape == verb && v.marks&token.Part != 0 && (v.is(x.f.allow) || v.is(x.f.plans)) || x.chunks[1].is(x.f.ALLOWED))
}

// contributing is whose personnel a group is that names nobody: those spoken of
// last, and the lead's where none were. A group that is new to the text is not
// of a contributor spoken of long before.
func (st *state) contributing(definite, counted bool) string {
	switch {
	case st.nation() != "" && (definite || !counted || st.topic != st.force):
		return st.nation()
	case st.home == "" && counted && !definite && st.counted.sentence > st.contributed && st.sentence-st.counted.sentence <= 1 && st.counted.who.Is(st.force):
		return st.force // "The force had 900 men. There were 1,400 in May"
	case st.home != "" && st.spokenIn != st.paragraph && (definite || st.sentence-st.contributed <= 3 || st.atHome && st.contributed == 0):
		return st.home // others were spoken of in passing
	case st.contributor != "" && (definite || st.sentence-st.contributed <= 3):
		return st.contributor
	case st.contributor == "" && (definite || !counted) && slices.Contains(st.mission.Contributors, st.mission.Lead):
		return st.mission.Lead
	}
	return st.force
}

// ofHost reports whether the group belongs to the host country, its police or
// its army.
func (x *sentence) ofHost(g *nounGroup, st *state) bool {
	for _, a := range g.actors {
		if a.name == st.mission.Host && a.kind != name.Place || a.kind == name.Force && st.hostForce(a.name) || a.kind == name.Group {
			return true
		}
	}
	return false
}
