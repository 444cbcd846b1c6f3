package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// ofTheNation reports whether chunk i says by an adjective alone of what nation some are: "two of
// them | Nigerian", against "two of them Nigerians".
func (x *sentence) ofTheNation(i int) bool {
	c := &x.chunks[i]
	return c.in(NATIONALS) && !c.in(PERSONNEL|COUNT) && c.last-c.first == 1 && len(x.noun(i).actors) == 1 && !x.pluralDemonym(c.first)
}

// likeWhole is who the part at chunk i of the people told of before is: of the nation it names, and
// otherwise what these are, "Nigerian soldiers" of "32 soldiers, two of them | Nigerian".
func (x *sentence) likeWhole(i int, whole muster.Names, st *state) muster.Names {
	own := x.people(i, st)
	if !x.ofTheNation(i) || len(whole) != 1 || strings.ContainsRune(whole[0], ' ') || token.Fold(whole[0]) != whole[0] || whole[0] == "people" {
		return own
	}
	return muster.Names{x.adjectiveOf(x.noun(i).actors[0]) + " " + whole[0]}
}
