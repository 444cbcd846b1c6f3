package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/internal/token"
)

// personAt is the person whose name, without post and rank, begins at token i.
// known is the single-word name that stands there besides, nil for none.
func (x *scan) personAt(i int32, known *entry) (Mention, bool) {
	if !x.nameLike(i) || known != nil && known.shape == capitals {
		return Mention{}, false
	}
	end := x.nameEnd(i)
	if x.heading {
		end = x.headlineEnd(i, end)
	}
	whole := x.surname(i, end)
	end = x.beforeLetters(i, whole)
	if x.letters(i, end) < 2 {
		return Mention{}, false
	}
	p := Mention{First: i, Last: whole, Kind: Person, NameFirst: i, TitleFirst: i, TitleLast: i}
	titled := x.postBefore(&p)
	if !titled && x.has(end, token.Cap|token.Space) && (x.is(end, x.words.orgHead) || x.is(end, x.words.orgWord)) && !x.is(end, x.words.post) {
		return Mention{}, false // "Ford Motor Company"
	}
	if !x.isPerson(i, end, titled, known) {
		return Mention{}, false
	}
	if p.Title == "" || x.style(&p) {
		x.postAfter(&p)
	}
	p.Name = x.remember(i, end, titled)
	return p, true
}

// style reports whether the post before the name of p is one by which its holder is addressed
// whatever else he is: a rank of the police or of a navy, or that of an envoy.
func (x *scan) style(p *Mention) bool {
	return strings.EqualFold(p.Title, "commissioner") || strings.EqualFold(p.Title, "commander") || strings.EqualFold(p.Title, "ambassador")
}

// surname is where a name of [i, end) ends that is a given name so far, and a
// surname after it that is a word as well: "Jim Press", "Tom Price" before a
// verb of saying or after a post.
func (x *scan) surname(i, end int32) int32 {
	if x.heading || x.parts(i, end) != 1 || !x.strange(i, end) || !x.has(end, token.Cap|token.Space) || x.has(end, token.Caps) || x.Tokens[end].Is(x.words.not) {
		return end
	}
	if e, _ := x.known(i); e != nil {
		return end
	}
	if e, _ := x.known(end); e != nil {
		return end
	}
	p := Mention{First: i, Last: end, NameFirst: i, TitleFirst: i, TitleLast: i}
	if x.postBefore(&p) || x.cueAfter(end+1) {
		return end + 1
	}
	return end
}

// beforeLetters is where a name of [i, end) ends before the letters of a rank or
// degree: "Colin Webb QC". A name all in capitals has none.
func (x *scan) beforeLetters(i, end int32) int32 {
	if t := &x.Tokens[end-1]; end-i > 2 && t.Has(token.Caps) && t.End-t.Start < 4 && !x.has(end-2, token.Caps) && !x.has(end-2, token.Punct) {
		return end - 1
	}
	return end
}

// headlineEnd is where a name in a headline ends, in which every word may be
// capitalised: with the longest name the report knows, or after two words.
func (x *scan) headlineEnd(i, end int32) int32 {
	for e := end; e > i; e-- {
		if x.isRemembered(i, e, nil) {
			return e
		}
	}
	return min(end, i+2)
}

// letters is how long the words [i, end) are, in bytes.
func (x *scan) letters(i, end int32) int32 { return x.Tokens[end-1].End - x.Tokens[i].Start }

// remember gives the full name of the person at [i, end), learning it where it
// is new.
func (x *scan) remember(i, end int32, titled bool) string {
	name := x.fullName(i, end)
	if x.has(i, token.Caps) && utf8.RuneCountInString(name) > 3 {
		name = TitleCase(name)
	}
	if !strings.ContainsAny(name, " ") {
		if full, ok := x.m.person(name); ok {
			return full
		}
		if titled && !x.cueAfter(end) {
			return name
		}
	}
	x.m.open()
	k := x.m.learn(name)
	return x.m.persons[k].name
}

// Honorific reports whether the word stands before names: "Mr", "Dr", "Colonel".
func Honorific(word string) bool {
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "miss", "dr", "srsg", "dsrsg", "prof", "professor", "sir", "lord", "dame", "senator", "ambassador", "minister",
		"general", "gen", "colonel", "col", "major", "maj", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt":
		return true
	}
	return false
}

// TitleCase is a name in capitals as it is usually written.
func TitleCase(s string) string {
	up := true
	return strings.Map(func(r rune) rune {
		lower := unicode.ToLower(r)
		if up {
			lower = r
		}
		up = !unicode.IsLetter(r)
		return lower
	}, s)
}

// isPerson weighs what speaks for a person at [i, end).
func (x *scan) isPerson(i, end int32, titled bool, known *entry) bool {
	one := x.parts(i, end) == 1
	remembered := x.isRemembered(i, end, known)
	switch {
	case known != nil && one && known.kind == Demonym && x.ranks(end):
		return false // "the commander, | French | General Ann Lund"
	case !titled && (x.m.place(x.Folded(i, end)) || x.is(i-1, x.words.of) && x.settled(i-2)):
		return false // "the town of El Wak"
	case known != nil && one && x.is(i-1, x.words.colon):
		return false // "Minister: Tonga's offered 40"
	case one && x.has(i, token.Caps) && romanNumber(x.Of(i, end)):
		return false // "the commander of Battle Group XVII"
	case titled || remembered:
		return true
	case x.is(end, x.words.comma) && end+1 < x.last && x.Tokens[end+1].Word.Form == "which":
		return false // "Adan Yabaal, which they captured"
	case one && x.has(i, token.Caps) && x.letters(i, end) > 2 && end < x.last && !x.has(end, token.Caps):
		return false // "CECOPAC said": the letters that a body goes by
	case !one && known == nil && x.apposedPost(end):
		return true // "captured Ole Lund, a rebel commander,"
	case x.source(i), x.swornIn(i):
		return !one && known == nil
	case x.heading, x.is(i-1, x.words.near) && !x.is(i-1, x.words.named), known != nil && one:
		return false
	case x.age(end), x.is(end, x.words.say) && !x.is(i-1, x.words.the):
		return known == nil || !one
	case one:
		return false
	case x.cueAfter(end), x.is(i-1, x.words.named):
		return true
	}
	return x.strange(i, end) && !x.has(end, token.Digits) && !x.is(i-1, x.words.the)
}

// source reports whether "according to" stands before token i.
func (x *scan) source(i int32) bool {
	return x.is(i-1, x.words.to) && i-2 >= x.first && x.Tokens[i-2].Word.Form == "according"
}

// swornIn reports whether somebody is sworn in before token i: "swore in | Ann Lund as minister".
func (x *scan) swornIn(i int32) bool {
	if !x.is(i-1, x.words.in) || i-2 < x.first {
		return false
	}
	switch x.Tokens[i-2].Word.Form {
	case "swore", "sworn", "swear", "swears", "swearing":
		return true
	}
	return false
}

// isRemembered reports whether the report names a person of whom [i, end) is
// the whole name or one part. A part that is also a town must be the surname.
func (x *scan) isRemembered(i, end int32, known *entry) bool {
	name := x.Folded(i, end)
	if x.has(i, token.Caps) {
		name = TitleCase(name)
	}
	full, ok := x.m.person(name)
	if ok && known != nil {
		return known.kind == Place && strings.HasSuffix(full, " "+name) && x.is(end, x.words.say)
	}
	if ok {
		return true
	}
	full, ok = x.m.person(lastWord(name))
	return ok && full == name
}

// lastWord is what follows the last space of s.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// cueAfter reports whether what follows token end speaks for a person: an age,
// "who", a post, a verb of saying.
func (x *scan) cueAfter(end int32) bool {
	switch {
	case x.age(end), x.is(end, x.words.say):
		return true
	case x.is(end, x.words.comma) && x.is(end+1, x.words.who):
		return true
	}
	p := Mention{First: end - 1, Last: end}
	x.postAfter(&p)
	return p.Title != ""
}

// age reports whether ", 41," or "(34)" stands at token end.
func (x *scan) age(end int32) bool {
	if !x.is(end, x.words.comma) && !x.is(end, x.words.open) || !x.has(end+1, token.Digits) {
		return false
	}
	n := x.Tokens[end+1]
	return n.End-n.Start == 2 && (end+2 >= x.last || x.has(end+2, token.Punct))
}

// strange reports whether no word of [i, end) is in the vocabulary, as is the
// case for most names of persons.
func (x *scan) strange(i, end int32) bool {
	for ; i < end; i++ {
		t := &x.Tokens[i]
		if t.Has(token.Punct) || x.is(i, x.words.particle) || x.initial(i) {
			continue
		}
		if t.Is(x.words.ordinary) || t.Has(token.Caps) {
			return false
		}
	}
	return true
}

// parts counts the words of a name.
func (x *scan) parts(i, end int32) (n int) {
	for j := i; j < end; j++ {
		if j == i || x.has(j, token.Space) {
			n++
		}
	}
	return n
}

// nameLike reports whether token i may be part of a name that nobody knows: it
// is capitalised and no word of posts, bodies or everyday language, unless an
// honorific stands before it ("Ms. Park").
func (x *scan) nameLike(i int32) bool {
	if i < x.first || i >= x.last {
		return false
	}
	t := &x.Tokens[i]
	switch {
	case !t.Has(token.Cap):
		return false
	case !t.Is(x.words.not) && !t.Is(x.words.ordinary):
	case t.Is(x.words.honorific), t.Is(x.words.post), !x.is(i-1, x.words.honorific) && !x.bearer(i) && !x.ofRank(i):
		return false
	}
	return !numbered(x.Source[t.Start:t.End])
}

// ofRank reports whether a rank that is nothing but a rank stands before token i, and another
// name after it: "Colonel Ram Thapa".
func (x *scan) ofRank(i int32) bool {
	if i <= x.first || i+1 >= x.last || x.ranks(i) || !x.has(i+1, token.Cap) || x.has(i+1, token.Punct) || x.Tokens[i+1].Is(x.words.ordinary) || x.Tokens[i+1].Is(x.words.not) {
		return false
	}
	p := i - 1
	if p > x.first && x.Of(p, i) == "." {
		p-- // "Col. Ram Thapa"
	}
	switch strings.TrimSuffix(strings.ToLower(x.Of(p, p+1)), ".") {
	case "colonel", "col", "brigadier", "brig", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "corporal", "cpl", "maj", "gen", "cmdr", "adm":
		return true
	}
	return false
}

// bearer reports whether token i, after a post or before a verb of saying, is the surname of a
// person whom the report has named: "Senator Hill" after "Robert Hill", "Young said".
func (x *scan) bearer(i int32) bool {
	if !(x.is(i-1, x.words.post) && x.has(i-1, token.Cap)) && !x.is(i+1, x.words.say) {
		return false
	}
	full, ok := x.m.person(x.Of(i, i+1))
	return ok && strings.HasSuffix(full, " "+x.Of(i, i+1))
}

// numbered reports whether the word has a digit in it, as no name of a person has: "G7".
func numbered(word string) bool {
	for i := range len(word) {
		if c := word[i]; '0' <= c && c <= '9' {
			return true
		}
	}
	return false
}

// nameEnd is the end of the name that begins at token i: capitalised words,
// hyphens and particles, up to five words.
func (x *scan) nameEnd(i int32) int32 {
	end := i + 1
	for words := 1; end < x.last && words < 6; {
		switch {
		case x.glued(end) && !x.is(end, x.words.s):
			end++
		case x.is(end, x.words.article) && x.is(end+1, x.words.hyphen) && x.nameLike(end+2):
			end += 3 // "Ahmed al-Mismari"
			words++
		case x.lowerHalf(end):
			end += 2
		case x.initial(end) && x.nameLike(end+1):
			end++
			words++
		case x.nickname(end):
			end += 3
		case x.styled(end) && x.has(end+1, token.Cap|token.Space) && x.nameLike(end+1) && !x.foreign(end+1):
			end += 2 // "Omar Sheikh Ali"
			words += 2
		case x.nameLike(end) && x.has(end, token.Space) && !x.foreign(end):
			end++
			words++
		case x.is(end, x.words.particle) && (x.nameLike(end+1) || x.is(end+1, x.words.particle) && x.nameLike(end+2)) && x.has(end, token.Space):
			end++
		default:
			return end
		}
	}
	return end
}

// styled reports whether token i is a style that is a part of names as well.
func (x *scan) styled(i int32) bool {
	if !x.has(i, token.Cap|token.Space) {
		return false
	}
	switch x.Tokens[i].Word.Form {
	case "sheikh", "sheik", "haji", "hajji", "imam", "sharif", "malam", "mullah":
		return true
	}
	return false
}

// initial reports whether token i is the initial of a name, as the "A." of "Rita A. Lund" is.
func (x *scan) initial(i int32) bool {
	if !x.has(i, token.Cap|token.Space) {
		return false
	}
	t := &x.Tokens[i]
	return t.End-t.Start == 2 && x.Source[t.Start+1] == '.'
}

// lowerHalf reports whether the small half of a given name in two stands behind the
// hyphen at token i: "Ban Ki-moon", not "Bonn-based".
func (x *scan) lowerHalf(i int32) bool {
	if i+1 >= x.last || !x.is(i, x.words.hyphen) || x.has(i, token.Space) || x.has(i+1, token.Space|token.Cap|token.Punct|token.Digits) || !x.has(i-1, token.Cap) || x.is(i-1, x.words.ordinary) {
		return false
	}
	return x.Tokens[i+1].Word.Form == "in" || !x.is(i+1, x.words.ordinary) && x.letters(i+1, i+2) > 1
}

// foreign reports whether a name of another kind begins at token i, so that a
// person's name ends before it.
func (x *scan) foreign(i int32) bool {
	e, n := x.known(i)
	return e != nil && (n > 1 || e.kind == Mission || e.kind == Body || e.kind == Demonym || e.shape == capitals)
}
