package name

import (
	"strings"

	"muster/internal/token"
)

// bodyAt is an organisation, or a place, that is known by its last word and
// begins at token i: "National Police Service (NPS)", "Jomo Kenyatta
// International Airport", "United Nations Observer Mission in Ruritania". It must be longer than the known name of n tokens.
func (x *scan) bodyAt(i, n int32) (Mention, bool) {
	if n < 2 && x.has(i, token.Caps) {
		letters := x.Of(i, i+1)
		if n == 0 && x.m.calls(letters) {
			return Mention{First: i, Last: i + 1, Kind: Mission, Name: x.m.short}, true
		}
		if a, ok := x.m.alias(letters); ok {
			a.First, a.Last = i, i+1
			return a, true
		}
	}
	if !x.goesOn(i+1) && !x.purpose(i+1) || x.heading || x.is(i, x.words.never) || x.is(i, x.words.post) && !x.is(i, x.words.orgWord) && !x.is(i, x.words.orgHead) || x.is(i, x.words.honorific) {
		return Mention{}, false
	}
	end, kind := x.bodyEnd(i)
	if end-i < 2 || end-i <= n {
		return Mention{}, false
	}
	if n > 0 && end == i+n+1 && x.nationsForces(i, end-1) {
		return Mention{}, false
	}
	name := strings.TrimPrefix(x.Folded(i, end), "The ")
	m := Mention{First: i, Last: end, Kind: kind, Name: name}
	if kind == Place {
		if e, k := x.known(i); e != nil && k < end-i {
			m.Metonym, m.Lies = e.metonym, e.lies // "Dublin Airport" lies where Dublin does
		}
	}
	return x.withLetters(m), true
}

// bodyEnd is where the longest run of capitalised words from token i ends that
// has a head of a body or of a place in it, and which of the two it is. i
// where there is none.
func (x *scan) bodyEnd(i int32) (end int32, kind Kind) {
	end = i
	for j := i; j < x.last && j < i+12; {
		tok := &x.Tokens[j]
		switch {
		case j > i && !tok.Has(token.Space) && !x.glued(j), j > i && x.is(j-1, x.words.s) && x.missionAt(j):
			return end, kind
		case j > i && x.is(j, x.words.s) && x.ownerOf(i, j):
			return i, 0 // "the U.N.'s | International Committee of the Red Cross"
		case tok.Has(token.Cap):
			if kind == 0 && j > i && x.postHead(j) {
				return i, 0
			}
			if j > i && x.is(j, x.words.placeHead) {
				end, kind = j+1, Place
				if x.is(j-1, x.words.mod) && x.is(j, x.words.orgHead) {
					kind = Org // "the Commerce Department", against that of Ouest
				} else if tok.Word.Form == "base" {
					end = x.called(j + 1) // "Forward Operating Base | Salerno"
				}
			} else if f := x.forceEnd(i, j); f > j {
				end, kind, j = f, Mission, f-1
			} else if x.is(j, x.words.orgHead) && (j > i || x.is(j+1, x.words.of) || x.purpose(j+1)) && !(x.is(j, x.words.mod) && x.postHead(j+1) && x.has(j+1, token.Cap)) {
				end, kind = j+1, Org
				if x.is(j+1, x.words.of) {
					end = x.ofEnd(j + 1)
				} else if x.purpose(j + 1) {
					end = x.ofEnd(j + 2)
				} else if x.Tokens[max(j-1, x.first)].Word.Form == "task" {
					end = x.called(j + 1)
					j = end - 1
				} else if e := x.sector(i, j+1); e > end {
					end, j = e, e-1
				}
			}
			j++
		case x.is(j, x.words.and) && kind == 0 && x.twoForces(i, j):
			return end, kind
		case x.glued(j), x.is(j, x.words.and) && kind == 0 && x.is(j+1, x.words.orgWord) && x.has(j+1, token.Cap):
			j++
		default:
			return end, kind
		}
	}
	return end, kind
}

// nationsForces reports whether the known name that begins at token i is that of a country, and "Forces" stands behind
// it at token j, written large as the services of the country write themselves: "U.S. | Forces".
func (x *scan) nationsForces(i, j int32) bool {
	e, _ := x.known(i)
	return e != nil && (e.kind == Country || e.kind == Demonym) && x.Tokens[j].Word.Form == "forces"
}

// twoForces reports whether the "and" at token j stands between two known names, the first from
// token i on: "Afghan Border Security | and | Kabul International Assistance Forces".
func (x *scan) twoForces(i, j int32) bool {
	a, n := x.known(i)
	b, _ := x.known(j + 1)
	return a != nil && b != nil && i+n == j && a.kind != Place && b.kind != Place
}

// ownerOf reports whether the tokens [i, j) are a known name, and a name in capitals stands behind the
// "'s" at token j.
func (x *scan) ownerOf(i, j int32) bool {
	e, n := x.known(i)
	return e != nil && i+n == j && j+2 < x.last && x.has(j+1, token.Cap) && x.has(j+2, token.Cap)
}

// purpose reports whether the "for" at token j says what the body before it is for, in its name:
// "the Agency | for Reconstruction", against "the Fund for Mali".
func (x *scan) purpose(j int32) bool {
	if !x.is(j, x.words.for_) || !x.has(j+1, token.Cap) || x.has(j+1, token.Punct) || x.is(j+1, x.words.honorific) || x.postHead(j+1) {
		return false
	}
	e, _ := x.known(j + 1)
	return e == nil || e.kind == Place && x.is(j+1, x.words.ordinary)
}

// called is where the name or the number of a task force ends that stands from token j on: "Task
// Group | Rye 7", "Task Force | 633"; j where none does.
func (x *scan) called(j int32) int32 {
	end := j
	if x.has(end, token.Cap) && x.has(end+1, token.Cap|token.Space) && x.unitWord(end) && x.unitWord(end+1) && (end+2 >= x.last || x.has(end+2, token.Punct)) {
		return end + 2 // "Task Force | Mountain Lion."
	}
	if x.nameLike(end) && x.has(end, token.Space) && !x.is(end+1, x.words.say) {
		end++
	}
	if x.has(end, token.Digits|token.Space) && (end+1 >= x.last || x.has(end+1, token.Punct) || !x.is(end+1, x.words.noun)) {
		end++
	}
	return end
}

// unitWord reports whether token j may be of what a unit is called, and is no rank, post or verb.
func (x *scan) unitWord(j int32) bool {
	return x.has(j, token.Cap) && !x.ranks(j) && !x.is(j, x.words.post) && !x.is(j, x.words.mod) && !x.is(j, x.words.say) && !x.isRemembered(j, j+1, nil)
}

// missionAt reports whether the name of a mission begins at token j: "the European Union's |
// Operation Irini".
func (x *scan) missionAt(j int32) bool {
	e, _ := x.known(j)
	return e != nil && e.kind == Mission
}

// postHead reports whether token j heads a post and nothing else.
func (x *scan) postHead(j int32) bool {
	return (x.is(j, x.words.post) || x.is(j, x.words.honorific)) && !x.is(j, x.words.orgHead)
}

// ofEnd is the end of "of the Interior and Defence" from the "of" at token j;
// j where no name follows.
func (x *scan) ofEnd(j int32) int32 {
	end := j
	for k := j; k < x.last && k < j+8; k++ {
		switch {
		case x.has(k, token.Cap):
			end = k + 1
		case x.is(k, x.words.of), x.is(k, x.words.the), x.is(k, x.words.and):
		default:
			return end
		}
	}
	return end
}

// glued reports whether token j is a hyphen or apostrophe inside a name or the
// part after it.
func (x *scan) glued(j int32) bool {
	if !x.is(j, x.words.joint) && !x.is(j-1, x.words.joint) {
		return false
	}
	if x.is(j, x.words.hyphen) || x.is(j, x.words.apostrophe) {
		return !x.has(j, token.Space) && x.has(j+1, token.Cap) && !x.has(j+1, token.Space)
	}
	if x.is(j, x.words.s) {
		return x.has(j+1, token.Cap)
	}
	return x.is(j-1, x.words.hyphen) || x.is(j-1, x.words.apostrophe)
}

// placeAt is a place nobody knows, by the words around it: "near Zobassinda",
// "Camp Shamrock".
func (x *scan) placeAt(i int32) (Mention, bool) {
	if x.is(i, x.words.campHead) && x.has(i+1, token.Cap) && !x.Tokens[i+1].Has(token.Punct) && i+1 < x.last {
		end := x.capRun(i+1, 2)
		return Mention{First: i, Last: end, Kind: Place, Name: x.Folded(i, end)}, true
	}
	if !x.nameLike(i) && !(x.has(i, token.Cap) && x.is(i, x.words.placeFirst) && x.is(i-1, x.words.near) && x.nameLike(i+1) && x.closesName(i+2)) {
		return Mention{}, false
	}
	end := x.capRun(i, 3)
	if x.letters(i, end) < 2 {
		return Mention{}, false
	}
	last, name := x.placeEnd(i, end, x.Folded(i, end))
	switch {
	case x.m.place(name) && !x.has(end, token.Digits):
	case x.is(i-1, x.words.of) && x.settled(i-2) && !x.has(end, token.Digits) && !x.has(i, token.Caps):
		x.m.settle(name) // "the village of Kobakama"
	case last > end:
	case x.has(i, token.Caps), x.has(end, token.Digits):
		return Mention{}, false
	case x.is(i-1, x.words.near), x.is(i-1, x.words.of) && x.bearing(i-2), x.is(end, x.words.comma) && x.has(end+1, token.Digits) && x.distance(end+2):
	default:
		return Mention{}, false
	}
	return Mention{First: i, Last: last, Kind: Place, Name: name}, true
}

// closesName reports whether no word that a name could describe stands at token i: "in Old Fangak |
// on Friday", against "in Old Testament | times".
func (x *scan) closesName(i int32) bool {
	return i >= x.last || x.has(i, token.Cap|token.Punct|token.Digits) || !x.Tokens[i].Is(x.words.noun)
}

// settled reports whether token i is a word for where people live: "village" of "village of
// Kobakama".
func (x *scan) settled(i int32) bool {
	if i < x.first || x.has(i, token.Cap) {
		return false
	}
	switch x.Tokens[i].Word.Form {
	case "village", "town", "city", "commune", "district", "province", "hamlet", "township", "suburb", "neighbourhood", "neighborhood", "locality", "settlement", "island", "port", "territory", "prefecture", "region", "county", "area":
		return true
	}
	return false
}

// bearing reports whether token i says in which direction: "south" of "south of Zobassinda".
func (x *scan) bearing(i int32) bool { return i >= x.first && Bearing(x.Of(i, i+1)) }

// Bearing reports whether the word, in lower case, is a point of the compass.
func Bearing(word string) bool {
	switch word {
	case "north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west", "northeast", "northwest", "southeast", "southwest":
		return true
	}
	return false
}

// distance reports whether token i is a unit of length.
func (x *scan) distance(i int32) bool {
	switch s := x.Of(i, min(i+1, x.last)); s {
	case "km", "kilometres", "kilometers", "miles", "mi": //nolint:misspell // as reports write it
		return i < x.last
	}
	return false
}

// placeEnd extends a place over the word for what it is: "Waterkloof air
// base", "Rutshuru territory".
func (x *scan) placeEnd(first, last int32, name string) (int32, string) {
	end := last
	for end < x.last && end < last+3 && x.has(end, token.Space) && (x.is(end, x.words.placeHead) || x.midPlace(end)) {
		end++
	}
	if end == last {
		return last, name
	}
	return end, x.Folded(first, end)
}

// midPlace reports whether token i comes before the head of a place: "air" of
// "air base".
func (x *scan) midPlace(i int32) bool {
	switch {
	case i+1 >= x.last || !x.is(i+1, x.words.placeHead):
		return false
	case x.is(i, x.words.orgWord):
		return true
	}
	return false
}

// capRun is the end of the run of name-like words from token i, at most most.
func (x *scan) capRun(i, most int32) int32 {
	end := i + 1
	for end < x.last && end < i+2*most {
		switch {
		case x.glued(end) && (x.has(end, token.Cap) || x.has(end+1, token.Cap)) && !x.is(end, x.words.s):
			end++
		case x.has(end, token.Cap|token.Space) && x.nameLike(end):
			end++
		case x.izafet(end):
			end += 3 // "Chesht-e Sharif"
		case end == i+1 && x.lowerHalf(end):
			end += 2 // "El-baraf"
		case x.is(end, x.words.article) && x.is(end+1, x.words.hyphen) && x.nameLike(end+2):
			end += 3 // "Khirbet al-Adas"
		default:
			return end
		}
	}
	return end
}

// izafet reports whether a Persian link between two words of a name begins at
// token i: the "-e" of "Chesht-e Sharif".
func (x *scan) izafet(i int32) bool {
	if !x.is(i, x.words.hyphen) || x.has(i, token.Space) || i+2 >= x.last || !x.has(i+2, token.Cap) {
		return false
	}
	s := x.Of(i+1, i+2)
	return s == "e" || s == "i" || s == "ye"
}
