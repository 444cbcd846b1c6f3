package extract

import "muster/internal/token"

// This file tells when people of whom no country is named are the mission's by what is said right behind
// them, where the text has spoken of no contributor before.

// meantFor is the contributors of the people at chunk i where the words behind them say in which mission
// they are or for which they are meant, nil elsewhere: "800 more soldiers | for the mission in Abyei",
// "the 300 officers | planned for it", "40 per cent of the 2,500 police | envisaged".
func (x *sentence) meantFor(i int, st *state) []string {
	c := &x.chunks[i]
	if !c.in(PERSONNEL) || c.in(UNIT|NATIONALS|FORCE) || c.marks&(token.Counted|token.Definite) == 0 || st.contributor != "" || st.nation() != "" || i+2 >= len(x.chunks) {
		return nil
	}
	if v := &x.chunks[i+1]; v.shape == verb && v.marks&token.Part != 0 && (v.is(x.f.plans) || v.is(x.f.allow) && x.preposition(i+2)) {
		return x.orMission(st.force, st)
	}
	k := i + 1
	if !x.wordAt(k, x.f.forWord) && !x.wordAt(k, x.f.in) && !x.wordAny(k, isOf) {
		return nil
	}
	if f := &x.chunks[k+1]; !f.in(FORCE) || f.in(UNIT) || f.marks&(token.Named|token.Definite) == 0 {
		return nil
	}
	who, _ := x.contributors(k+1, st)
	return who
}
