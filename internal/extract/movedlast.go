package extract

import (
	"muster"
	"muster/internal/token"
)

// This file looks back at the movements told of before the one at hand.

// lastDirection is the way that the last movement led which the sentence that begins at byte at has told of, ""
// where it has told of none.
func (st *state) lastDirection(at int) string {
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.Start >= at; k-- {
		if st.found[k].Kind == muster.Movement {
			return st.found[k].Direction
		}
	}
	return ""
}

// outbound reports whether the last movement told of, shortly before, is one of leaving for the mission or coming
// to it, as then "the rest will go" too.
func (st *state) outbound() bool {
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= 2; k-- {
		if f := &st.found[k]; f.Kind == muster.Movement && f.sentence < st.sentence {
			return f.Direction == "depart" || f.Direction == "arrive"
		}
	}
	return false
}

// asMany gives a movement of "the same number", at chunk v or its subject, to those of whom the text told last: "landed
// with 139 Danes and took back | an equal number |", "Those 139 Danes came home and | a similar number | left".
func (x *sentence) asMany(c *muster.Claim, h *hit, v int, st *state) {
	k := &x.chunks[v]
	if g := h.role(groupRole); g >= 0 && k.shape == verb {
		k = &x.chunks[g]
	}
	if k.shape != noun || k.in(PERSONNEL|NATIONALS|UNIT|FORCE) || c.N != nil || k.head < 0 || x.Tokens[k.head].Word.Form != "number" {
		return
	}
	for i := v - 1; i >= 0; i-- {
		if x.chunks[i].in(PERSONNEL|NATIONALS|UNIT) && x.chunks[i].marks&token.Named != 0 {
			if who, explicit := x.explicit(i, st); explicit {
				c.Who = who
				return
			}
		}
	}
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= 2; k-- {
		if f := &st.found[k]; f.Kind == muster.Movement && (f.N != nil || len(f.Who) > 0 && x.f.adjectives[f.Who[0]] != "") {
			c.Who = f.Who
			return
		}
	}
}
