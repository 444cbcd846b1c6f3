package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/token"
)

// This file tells who speaks where the words only say "he", "it" or "the statement".

// pronounSpeaker resolves he, she, it, they and who. Other pronouns ("some",
// "others") speak for themselves.
func (x *sentence) pronounSpeaker(i int, st *state) string {
	c := &x.chunks[i]
	if c.is(x.f.he) && i > 0 && x.wordAny(i-1, isComma) {
		// Who tags the words is nobody named in them: "His wife, he says, …".
		x.meetBefore(x.afterSemicolon(i), st)
		if p := st.cast.person(c.is(x.f.she)); p != "" {
			return p
		}
	}
	if c.is(x.f.it) && st.cast.spoke != "" && i > 0 && (x.wordAny(i-1, isComma) || x.quoteMark(i-1)) && c.first-st.cast.spokeAt < citedReach {
		return st.cast.spoke // who tags the words is who was heard last, whatever was told since
	}
	x.meetBefore(i, st)
	switch {
	case c.any(isRelative):
		return ""
	case c.is(x.f.i), c.marks&token.Negated != 0, x.Tokens[c.first].Word.Form == "few":
		return ""
	case c.is(x.f.he):
		return cmp.Or(st.cast.person(c.is(x.f.she)), x.plainText(c))
	case c.is(x.f.it):
		return st.cast.thing
	case c.is(x.f.they) && !c.any(isQuantity):
		return st.cast.group
	case c.is(x.f.they) && x.is(c.first, x.f.one) && x.hasOf(c) && st.cast.group != "":
		return singulars(muster.Names{st.cast.group})[0] // "One of them said"
	}
	return cmp.Or(x.plainText(c), strings.ToLower(x.Of(c.first, c.last)))
}

// citedReach is how many tokens back the one may have spoken that a tag calls "it".
const citedReach = 120

// lastStated is whose the statement is that the words call "the statement": of the one that made one, or
// of another that was heard since.
func (st *state) lastStated() string {
	if n := len(st.speeches); n > 0 && st.cast.spoke != "" && st.speeches[n-1].speaker == st.cast.spoke {
		return st.cast.spoke
	}
	return st.stated.by
}
