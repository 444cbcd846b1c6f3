package extract

import (
	"strings"

	"muster/internal/token"
)

// calibreAt takes what says how wide the barrel of a weapon is or what a bomb weighs, which counts nothing, before the
// noun of the group: "nine | 60 mm | mortar rounds", "a | 7.62mm | rifle", "a | 500-pound | bomb".
func (g *nounScan) calibreAt(i int32) bool {
	if g.head >= 0 || !g.mark(i, token.Digits) || i+1 >= g.last {
		return false
	}
	end := i + 1
	switch {
	case strings.HasSuffix(g.Of(i, end), "mm"):
	case g.Tokens[end].Is(g.f.bore):
		end++
	case g.Tokens[end].Any(isDash) && end+2 < g.last && (g.Tokens[end+1].Is(g.f.bore) || g.Tokens[end+1].Is(g.f.weight)):
		end += 2
	default:
		return false
	}
	g.at = end
	return end < g.last
}
