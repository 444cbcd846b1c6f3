package extract

import "muster/internal/token"

// A unit is one that the text has told whose it is: "the Malaysian battalion".
type unit struct {
	word *token.Word // what it is called
	who  string
}

// rememberUnit notes whose the unit at chunk i is where the words say so.
func (x *sentence) rememberUnit(i int, c *chunk, st *state) {
	if !c.in(UNIT) || c.in(FORCE) || c.head < 0 || c.marks&token.Plural != 0 || c.marks&token.Named == 0 {
		return
	}
	if who, explicit := x.explicit(i, st); explicit && len(who) == 1 && x.f.adjectives[who[0]] != "" {
		st.units = append(st.units, unit{x.Tokens[c.head].Word, who[0]})
	}
}

// unitTold is whose unit "the battalion" of the chunk is: of the one that went by that
// word last, whoever was spoken of since. "" where none did.
func (x *sentence) unitTold(c *chunk, st *state) string {
	if !c.in(UNIT) || c.in(FORCE) || c.head < 0 || c.marks&token.Definite == 0 || c.marks&token.Other != 0 {
		return ""
	}
	for k := len(st.units) - 1; k >= 0; k-- {
		if st.units[k].word == x.Tokens[c.head].Word {
			return st.units[k].who
		}
	}
	return ""
}
