package name

import "muster/internal/token"

// addShips adds what the names of warships begin with, each with the country of its navy.
func (f *Finder) addShips(v *token.Vocabulary) {
	f.navies = map[*token.Word]string{}
	for _, row := range rows("ships.txt") {
		word := token.Fold(row[0])
		v.Add(word, "@name_ship")
		f.navies[v.Lookup(word)] = row[1]
	}
}

// shipAt is the warship whose name begins at token i with the letters of her navy, with the
// number that brackets give her: "HMS Lancaster (F229)". In a heading, where all words are
// written big, her name ends before one that the language knows.
func (x *scan) shipAt(i int32) (Mention, bool) {
	if !x.is(i, x.words.ship) || !x.has(i+1, token.Cap) || x.spelledSmall(i) {
		return Mention{}, false
	}
	end := i + 2
	for ; end < i+4 && x.has(end, token.Cap) && !x.has(end, token.Line) && !(x.heading && x.is(end, x.words.ordinary)); end++ {
		if e, _ := x.known(end); e != nil && e.kind != Place {
			break
		}
	}
	m := Mention{First: i, Last: end, Kind: Ship, Name: x.Of(i, end), Metonym: x.navies[x.Tokens[i].Word]}
	if x.is(end, x.words.open) {
		for k := end + 1; k < end+5 && k < x.last; k++ {
			if x.is(k, x.words.close_) {
				m.Last = k + 1
				break
			}
			if !x.has(k, token.Caps) && !x.has(k, token.Digits) && !x.is(k, x.words.hyphen) {
				break
			}
		}
	}
	return m, true
}

// spelledSmall reports whether the letters at token i are in small ones, "its", "los".
func (x *scan) spelledSmall(i int32) bool {
	s := x.Of(i, i+1)
	return len(s) < 2 || s[1] >= 'a' && s[1] <= 'z' && len(s) < 5
}
