package extract

import "muster"

// addends are the contributors whose parts add up to the counted people at chunk i, as the text
// lists them right after: "150 soldiers, 75 from Guatemala and 75 from El Salvador". Nil where
// no such list follows, or where it makes another sum.
func (x *sentence) addends(i int, st *state) (who []string) {
	g := x.noun(i)
	if g == nil || g.figure < 0 || !x.chunks[i].in(PERSONNEL|COUNT|UNIT) || !x.opensAside(i+1) {
		return nil
	}
	left := x.figures[g.figure].Figure.Value
	for k := i + 2; k < len(x.chunks); k += 2 {
		part := x.noun(k)
		if part == nil || part.figure < 0 || len(part.actors) != 1 || !x.chunks[k].in(COUNT|NATIONALS|PERSONNEL) {
			break
		}
		nation := x.contributor(part.actors[0], st)
		if nation == "" || muster.Names(who).Has(nation) {
			break
		}
		who = append(who, nation)
		if left -= x.figures[part.figure].Figure.Value; left <= 0 || !x.wordAny(k+1, isComma) && !x.joined(k+1) {
			break
		}
		if x.wordAny(k+1, isComma) && x.joined(k+2) {
			k++ // ", and"
		}
	}
	if left != 0 || len(who) < 2 {
		return nil
	}
	return who
}

// opensAside reports whether chunk i is a mark that a list may follow: a comma, a bracket, a dash
// or a colon.
func (x *sentence) opensAside(i int) bool {
	return x.wordAny(i, isComma|isOpen|isDash|isColon)
}
