package name

import (
	"strings"

	"muster/internal/token"
)

// sector is where the name of a part of a multinational force ends that is called by where it serves, from its first
// word at token i past its head, which ends before token j: "Multi-National Division – | Baghdad", "Multinational
// Corps | Iraq", "Regional Command | South"; j where the words name none.
func (x *scan) sector(i, j int32) int32 {
	if !Multinational(x.Of(i, j)) {
		return j
	}
	k := j
	if x.is(k, x.words.hyphen) || k < x.last && (x.Of(k, k+1) == "–" || x.Of(k, k+1) == "—") {
		k++
	}
	if k >= x.last || !x.has(k, token.Cap) || x.is(k, x.words.post) || x.is(k, x.words.orgHead) {
		return j
	}
	end := k + 1
	if !Bearing(strings.ToLower(x.Of(k, end))) && !centre(strings.ToLower(x.Of(k, end))) {
		e, n := x.known(k)
		if e == nil || e.kind != Place && e.kind != Country {
			return j
		}
		return k + n
	}
	if x.is(end, x.words.hyphen) && x.has(end+1, token.Cap) && !x.has(end+1, token.Space) {
		end += 2 // "Division Centre-South"
	}
	return end
}

// Multinational reports whether a name begins like that of a part of a multinational force, in any case of its letters:
// "Multinational Division North", "Regional Command".
func Multinational(name string) bool {
	name = strings.ToLower(name)
	for _, p := range [...]string{"multi-national ", "multinational ", "regional command"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// centre reports whether the word says that a sector lies in the middle: "Division | Centre".
func centre(word string) bool {
	switch word {
	case "center", "centre", "central", "capital": //nolint:misspell // as American forces spell it
		return true
	}
	return false
}
