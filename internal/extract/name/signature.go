package name

import "muster/internal/token"

// signedLines is how many lines at the end of a text may hold who signs it.
const signedLines = 8

// Signature is the person who signs the text: a line that is nothing but a name, then a line
// that is nothing but a post, a rank before either or between them.
//
//	Amina Sow
//	Captain
//	Head of Public Information
func (f *Finder) Signature(t *token.Text) (Mention, bool) {
	for k := max(1, len(t.Sentences)-signedLines); k < len(t.Sentences); k++ {
		if m, ok := f.signed(t, t.Sentences[k]); ok {
			return m, true
		}
		if m, ok := f.signer(t, t.Sentences[k:]); ok {
			return m, true
		}
	}
	return Mention{}, false
}

// signed is the person whom the line says to have signed, with a post behind the name: "(Signed) Amina Sow,
// Permanent Representative".
func (f *Finder) signed(t *token.Text, line token.Sentence) (Mention, bool) {
	x := scan{Finder: f, Text: t, m: &Memory{}, first: line.First, last: line.Last}
	for x.first+3 < x.last && x.Tokens[x.first].Word.Form != "signed" {
		x.first++
	}
	if x.first > line.First+1 || x.first+3 >= x.last || !x.has(x.first+1, token.Punct) {
		return Mention{}, false
	}
	first := x.first + 2
	end := first
	for end < x.last && x.Tokens[end].Word.Form != "," {
		end++
	}
	for first < end && x.ranks(first) {
		first++
	}
	n := scan{Finder: f, Text: t, m: x.m, first: first, last: end}
	post, ok := x.postEnd(end + 1)
	if end+1 >= x.last || !ok || post != x.last || !n.onlyName(first) {
		return Mention{}, false
	}
	return Mention{First: x.first + 2, Last: end, NameFirst: first, Kind: Person, Name: x.fullName(first, end), TitleFirst: end + 1, TitleLast: post, Title: x.Folded(end+1, post), Org: x.orgOf(end+1, post)}, true
}

// signer is the person named in the first of the sentences, whose post a line after it gives.
func (f *Finder) signer(t *token.Text, lines []token.Sentence) (Mention, bool) {
	x := scan{Finder: f, Text: t, m: &Memory{}, first: lines[0].First, last: lines[0].Last}
	for i := x.first + 1; i < x.last; i++ {
		if x.has(i, token.Line) {
			x.first = i // "Yours faithfully,"
		}
	}
	first := x.first
	for x.ranks(first) {
		first++
	}
	if !x.has(x.first, token.Line) || !x.onlyName(first) {
		return Mention{}, false
	}
	m := Mention{First: x.first, Last: x.last, NameFirst: first, Kind: Person, Name: x.fullName(first, x.last)}
	if x.has(first, token.Caps) {
		m.Name = TitleCase(m.Name)
	}
	for k, line := range lines[1:] {
		y := scan{Finder: f, Text: t, m: x.m, first: line.First, last: line.Last}
		if end, ok := y.postEnd(y.first); ok && end == y.last && y.has(y.first, token.Line|token.Cap) {
			m.TitleFirst, m.TitleLast = y.first, end
			m.Title, m.Org = y.Folded(y.first, end), y.orgOf(y.first, end)
			return m, true
		}
		if k > 0 || !y.onlyRank() {
			break
		}
	}
	return Mention{}, false
}

// onlyName reports whether the sentence from token i on is two to four words of a name and
// nothing else. A heading has words that the language knows: "SITUATION OVERVIEW".
func (x *scan) onlyName(i int32) bool {
	n, strange := 0, false
	for ; i < x.last; i++ {
		switch {
		case x.is(i, x.words.post), x.is(i, x.words.mod), x.is(i, x.words.orgWord), x.is(i, x.words.orgHead), x.is(i, x.words.placeHead), x.has(i, token.Digits):
			return false
		case x.has(i, token.Cap):
			n++
			strange = strange || !x.is(i, x.words.ordinary)
		case !x.is(i, x.words.particle) && !x.is(i, x.words.hyphen) && !x.isPoint(i):
			return false
		}
	}
	return strange && n >= 2 && n <= 4
}

// onlyRank reports whether the sentence is a rank and nothing else.
func (x *scan) onlyRank() bool {
	for i := x.first; i < x.last; i++ {
		if !x.is(i, x.words.rank) && !x.is(i, x.words.honorific) {
			return false
		}
	}
	return x.first < x.last
}
