package extract

import (
	"muster"
	"muster/internal/token"
)

// siteList is the chunk at which a list of sites that ends at chunk i begins:
// "Schools, banks and the post office".
func (x *sentence) siteList(i int) int {
	for i > 1 && (x.wordAny(i-1, isAnd|isComma)) {
		j := i - 2
		if x.wordAny(j, isComma) {
			j--
		}
		if j < 0 || x.noun(j) == nil || !x.chunks[j].in(SITE) || j > 0 && x.preposition(j-1) {
			break
		}
		i = j
	}
	return i
}

// sites is what opens or closes at chunk i and, in a list, beside it: "schools
// and colleges". A bare number counts what was spoken of last.
func (x *sentence) sites(i int, st *state) muster.Names {
	k := &x.chunks[i]
	if x.noun(i) == nil {
		return nil
	}
	if k.in(PRONOUN) {
		for j := i - 1; j >= 0 && j > i-frameLength; j-- {
			if x.chunks[j].in(SITE) && x.noun(j) != nil {
				return x.sites(j, st)
			}
		}
		if st.sentence-st.sitesIn > maxTurns/2 {
			return nil
		}
		return st.sites
	}
	if k.in(COUNT) && !k.in(SITE) {
		for j := i - 1; j >= 0 && j > i-frameLength; j-- {
			if x.chunks[j].in(SITE) && x.noun(j) != nil {
				return x.sites(j, st)
			}
		}
		return st.sites
	}
	k2 := *k
	if k.in(COUNT) { // "nine of the 14 schools"
		k2.first = k.head
	}
	var out muster.Names
	for j := x.siteList(i); j < i; j++ {
		if x.chunks[j].in(SITE) && x.noun(j) != nil {
			out = append(out, x.plainText(&x.chunks[j]))
		}
	}
	out = append(out, x.plainText(&k2))
	out = append(out, x.soToo(i)...)
	for _, j := range x.sitesAfter(i) {
		out = append(out, x.plainText(&x.chunks[j]))
	}
	st.sites, st.sitesIn = out, st.sentence
	return out
}

// sitesAfter is the sites behind that at chunk i in a list that comes to an "and": "schools|, courts| and
// markets". What is the subject of a verb of its own is none of it.
func (x *sentence) sitesAfter(i int) []int {
	var at []int
	for ended := false; ; {
		n := x.separator(i + 1)
		j := i + 1 + n
		if n == 0 || ended && !x.wordAny(j-1, isAnd) || j >= len(x.chunks) || x.noun(j) == nil || !x.chunks[j].in(SITE) || x.subjectAt(j) {
			if ended {
				return at
			}
			return nil
		}
		at, ended, i = append(at, j), x.wordAny(j-1, isAnd), j
	}
}

// soToo is the sites of which the words behind the clause of the site at chunk i say the same by an
// auxiliary: "The clinics were shut, | so was the port", "as did the port".
func (x *sentence) soToo(i int) (out muster.Names) {
	for v := i + 2; v+1 < len(x.chunks) && v < i+frameLength/2; v++ {
		if x.chunks[v].marks&token.Punct != 0 && !x.wordAny(v, isComma) {
			break
		}
		c, s := &x.chunks[v], &x.chunks[v+1]
		if c.shape != verb || c.last-c.first != 1 || !x.Tokens[c.first].Any(isBe|isHave|isDo) || !s.in(SITE) || !x.endsClause(v+2) {
			continue
		}
		if w := x.wordOf(c.first - 1); w == "so" || w == "as" {
			out = append(out, x.plainText(s))
		}
	}
	return out
}
