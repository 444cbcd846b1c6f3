package extract

import "muster/internal/token"

// toldWhole is whose the whole is that the group at chunk i takes a share of, where it is a bare figure
// that points back: "Fijians are leaving. Half of | the 500 | have gone"; nil elsewhere, as in "half of
// the 2,500 planned".
func (x *sentence) toldWhole(i int, st *state) []string {
	c, g := &x.chunks[i], x.noun(i)
	if g.whole < 0 || !c.in(COUNT) || c.marks&token.Definite == 0 || x.figures[g.whole].Last != c.last || st.sentence-st.counted.sentence != 1 || len(st.counted.who) != 1 {
		return nil
	}
	if v := i + 1; v < len(x.chunks) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Part == 0 && !x.chunks[v].any(isBe) {
		return st.counted.who
	}
	return nil
}
