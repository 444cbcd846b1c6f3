package extract

import (
	"strings"

	"muster/internal/token"
)

// calibreAt takes what says how wide the barrel of a weapon is or what a bomb weighs, which counts nothing, before the noun of the group:
// "nine | 60 mm | mortar rounds", "a | 7.62mm | rifle", "a | 500-pound | bomb".
func (g *nounScan) calibreAt(i int32) bool {
	if g.head >= 0 || !g.mark(i, token.Digits) || i+1 >= g.last {
		return false
	}
	end := i + 1
	switch {
	case strings.HasSuffix(g.Of(i, i+1), "mm"):
	case g.Of(end, end+1) == "mm" || strings.HasPrefix(g.Of(end, end+1), "millim"):
		end++
	case g.Tokens[end].Any(isDash) && end+2 < g.last && (g.Of(end+1, end+2) == "mm" || g.Of(end+1, end+2) == "pound" || strings.HasPrefix(g.Of(end+1, end+2), "millim")):
		end += 2
	default:
		return false
	}
	g.at = end
	return end < g.last
}
