package name

import (
	"strings"

	"muster/internal/token"
)

// This file tells how far the words of a post reach.

// postReach is how many tokens a post has at most: "Special Representative of the Secretary-General
// and Head of the United Nations Mission in Ruritania".
const postReach = 18

// postFrom is where the post begins that ends at token i: back over the words
// of posts and "of the", no further than the last article. ok is false where
// no word heads a post.
func (x *scan) postFrom(i int32) (first int32, ok bool) {
	w := &x.words
	first = i + 1
	for j := i; j >= x.first && j > i-postReach; j-- {
		switch {
		case x.is(j, w.post) && !x.staff(j), x.compound(j + 1), x.officer(j):
			first, ok = j, true
		case x.Tokens[j].Word.Form == "under" && x.is(j, w.mod) && x.Tokens[j+1].Word.Form != "secretary" && x.Tokens[j+1].Word.Form != "-":
			return x.trimPost(first, i), ok // "Under | Force Commander Ann Lund"
		case x.is(j, w.mod), x.is(j, w.orgWord), x.is(j, w.orgHead):
			first = j
		case x.is(j, w.rank) && !ok:
			first = j
		case ok && first == j+1 && j < i && x.has(first, token.Cap) && x.is(i, w.post) && x.Tokens[i].Word.Form != "justice" && (x.is(j, w.of) || x.is(j, w.for_)):
			return x.trimPost(first, i), ok // "the government of | Prime Minister Ann Lund", who is not of it
		case x.is(j, w.of), x.is(j, w.for_), x.is(j, w.and) && ok && x.is(j-1, w.mod), x.servesTo(j):
		case !ok && (x.juxtaposed(j) || x.accredited(j) || x.commanded(j)):
		case x.is(j, w.and) && ok && first == j+1 && (x.has(first, token.Cap) || x.is(first, w.post) && x.is(first+1, w.of)):
			if f, two := x.postFrom(j - 1); two && x.determined(f) && f < j-2 && !x.ofPerson(j-1) {
				return f, true // "Special Representative for Ruritania | and Head of the mission"
			}
			return x.trimPost(first, i), ok
		case !ok && (x.juxtaposed(j) || x.accredited(j)):
		case x.article(j) && (x.is(j-1, w.of) || x.is(j-1, w.for_) || x.servesTo(j-1)):
		case x.is(j, w.hyphen) && !x.has(j, token.Space):
		case !ok && x.has(j, token.Digits) && x.ofFollows(j):
		case !ok && x.beforeBrackets(j) == j-3 && x.ofFollows(j-3):
			j -= 2 // "Commander of the Naval Task Group | (NTG) | 12"
		case !ok && (x.has(j, token.Cap) || j < i && x.is(j, w.and) && x.has(j-1, token.Cap)) && x.ofFollows(j):
		case !ok && x.portfolio(j), !ok && x.owns(j) && x.ofNear(j):
		case !ok && x.is(j, w.in) && x.is(j-1, w.orgHead):
		case !ok && !x.has(j, token.Punct) && (x.is(j, w.noun) || !x.is(j, w.ordinary)) && x.ofNear(j):
		case ok && first == j+1 && (x.leadsPost(j) || x.numbered(j)):
			first = j
		default:
			return x.trimPost(first, i), ok
		}
	}
	return x.trimPost(first, i), ok
}

// ofPerson reports whether token j may end the name of the person whose post stands before it:
// "Foreign Minister Ann | Lund | and Prime Minister Ole Berg".
func (x *scan) ofPerson(j int32) bool {
	if !x.has(j, token.Cap) || x.is(j, x.words.ordinary) || x.is(j, x.words.orgWord) || x.is(j, x.words.orgHead) || x.is(j, x.words.post) {
		return false
	}
	for k := max(j-5, x.first); k <= j; k++ {
		if e, n := x.known(k); e != nil && k+n == j+1 {
			return false
		}
	}
	return true
}

// portfolio reports whether token j is the comma of a list of what somebody is minister for:
// "Minister for Justice, | Equality and Defence".
func (x *scan) portfolio(j int32) bool {
	if x.Of(j, j+1) != "," || !x.has(j+1, token.Cap) || !x.has(j-1, token.Cap) {
		return false
	}
	for k := j - 1; k > x.first && k > j-8; k-- {
		switch {
		case x.is(k, x.words.for_), x.is(k, x.words.of):
			return x.Tokens[k-1].Word.Form == "minister" || x.Tokens[k-1].Word.Form == "secretary"
		case !x.has(k, token.Cap) && !x.is(k, x.words.and) && x.Of(k, k+1) != ",":
			return false
		}
	}
	return false
}

// staff reports whether token j is the "staff" that somebody has a post in, and no chief's:
// "Director General of the EU Military | Staff".
func (x *scan) staff(j int32) bool {
	return x.Tokens[j].Word.Form == "staff" && x.ofFollows(j) && !x.is(j-1, x.words.of)
}

// officer reports whether token i is the "officer" of a post rather than of a
// rank: "commanding officer", "chief medical officer".
func (x *scan) officer(i int32) bool {
	if i < x.first || i >= x.last || x.Tokens[i].Word.Form != "officer" {
		return false
	}
	if x.inCharge(i) {
		return true // "acting officer in charge of the range"
	}
	if i == x.first {
		return false
	}
	if i-2 >= x.first && x.Tokens[i-2].Word.Form == "chief" {
		return true // "chief investment officer"
	}
	switch x.Tokens[i-1].Word.Form {
	case "commanding", "executive", "information", "affairs", "relations", "medical", "press", "operating", "financial", "returning",
		"operations", "liaison", "intelligence", "logistics", "training", "planning", "legal", "gender", "protection", "electoral", "rights",
		"security", "technical", "technology", "compliance", "corrections", "watch", "plans", "duty", "staff":
		return true
	}
	return false
}

// inCharge reports whether "in charge" stands behind the officer at token i: "officer | in charge of
// training".
func (x *scan) inCharge(i int32) bool {
	return i+2 < x.last && x.is(i+1, x.words.in) && x.Tokens[i+2].Word.Form == "charge"
}

// leadsPost reports whether token j is a capitalised word of the post after
// it: "Tourism" of "Tourism Minister", "Florida" of "Florida Sen.".
func (x *scan) leadsPost(j int32) bool {
	if !x.has(j, token.Cap) || !x.has(j+1, token.Cap) || x.has(j+1, token.Line) || x.is(j, x.words.never) || x.is(j, x.words.the) || x.heading {
		return false
	}
	e, n := x.known(j)
	return e == nil || e.kind == Place && n == 1 && e.metonym == ""
}

// numbered reports whether token j is the number of what the post after it commands:
// "Sector | One | Commander", "Zone 3 commander".
func (x *scan) numbered(j int32) bool {
	if j <= x.first || !x.has(j-1, token.Cap) || !x.is(j+1, x.words.post) {
		return false
	}
	switch x.Tokens[j].Word.Form {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "i", "ii", "iii", "iv", "v", "vi":
		return x.has(j, token.Cap)
	}
	return x.has(j, token.Digits) && j-1 >= x.first && !x.is(j-1, x.words.never)
}

// servesTo reports whether token j is the "to" after a post, which says whom it serves:
// "Parliamentary Secretary | to the Minister", "clerk to the Committee".
func (x *scan) servesTo(j int32) bool {
	if j <= x.first || j+1 >= x.last || x.Tokens[j].Word.Form != "to" || !x.is(j+1, x.words.the) && !x.has(j+1, token.Cap) {
		return false
	}
	k := j - 1
	if k-3 >= x.first && x.is(k-1, x.words.the) && x.is(k-2, x.words.of) {
		k -= 3 // "the head of the delegation of the EU | to Ukraine"
	} else if k-2 >= x.first && x.is(k-1, x.words.of) {
		k -= 2 // "the permanent representative of Norway | to the African Union"
	}
	if x.Tokens[k].Word.Form == "general" && k > x.first {
		k-- // "Consul General | to Chad"
		if x.is(k, x.words.hyphen) {
			k--
		}
		return k >= x.first && x.Tokens[k].Word.Form == "consul"
	}
	switch x.Tokens[k].Word.Form {
	case "consul", "consul-general", "ambassador", "representative", "envoy", "delegate", "emissary", "observer", "secretary", "clerk", "adviser", "advisor", "assistant", "aide", "counsel", "counsellor", "attaché", "liaison", "deputy", "chaplain", "rapporteur", "delegation":
		return true
	}
	return false
}

// ofFollows reports whether token j is part of what a post is of or serves: "President
// of Republika Srpska", "ambassador to the African Union".
func (x *scan) ofFollows(j int32) bool {
	for k := j - 1; k >= x.first && k > j-8; k-- {
		if x.is(k, x.words.of) || x.is(k, x.words.for_) || x.servesTo(k) || x.is(k, x.words.in) && x.accredited(k) {
			return true
		}
	}
	return false
}

// juxtaposed reports whether token j ends the name of the force that the post right before it
// is in: "Commander | EUFOR", "chief of staff | UNIFIL".
func (x *scan) juxtaposed(j int32) bool {
	if !x.has(j, token.Cap) {
		return false
	}
	for k := max(j-4, x.first+1); k <= j; k++ {
		if e, n := x.known(k); e != nil && e.kind == Mission && k+n == j+1 {
			return x.is(k-1, x.words.post) || x.compound(k-1) || x.Tokens[k-1].Word.Form == "staff" || x.Tokens[k-1].Word.Form == "mission"
		}
	}
	return false
}

// commanded reports whether token j is of the name of the unit that its commander's post is
// right before: "Commander | Task Group Rye 7", "Commander | 7th Brigade".
func (x *scan) commanded(j int32) bool {
	for k := j; k >= x.first && k > j-6; k-- {
		switch {
		case k < j && x.has(k, token.Cap) && x.Tokens[k].Word.Form == "commander":
			return true
		case !x.has(k, token.Cap) && !x.has(k, token.Digits):
			return false
		}
	}
	return false
}

// accredited reports whether token j is the "to" or the "in" between an ambassador, or the country that he is of, and
// where he is sent: "Ambassador of Portugal | to Kosovo", "the EU ambassador | in Banjul".
func (x *scan) accredited(j int32) bool {
	if x.Tokens[j].Word.Form == "in" && j > x.first && x.has(j+1, token.Cap) && (x.Tokens[j-1].Word.Form == "ambassador" || x.Tokens[j-1].Word.Form == "envoy") {
		return true
	}
	if x.Tokens[j].Word.Form != "to" || !x.has(j+1, token.Cap) && !x.is(j+1, x.words.the) {
		return false
	}
	for k := j - 1; k >= x.first && k > j-8; k-- {
		switch x.Tokens[k].Word.Form {
		case "ambassador", "envoy", "commissioner":
			return true
		case ",", "and":
			return false
		}
	}
	return false
}

// owns reports whether token j makes an owner of the name or noun before it: "the head of Chad | 's |
// police".
func (x *scan) owns(j int32) bool {
	return x.Tokens[j].Word.Form == "'s" && !x.has(j, token.Space)
}

// ofNear reports whether token j is a word or two after the "of" of a post and its article:
// "the head of a | relief network".
func (x *scan) ofNear(j int32) bool {
	for k := j - 1; k > x.first && k > j-6; k-- {
		switch {
		case x.article(k) && x.is(k-1, x.words.of), x.is(k, x.words.of):
			return true
		case x.owns(k), k < j && x.owns(k+1):
		case x.has(k, token.Punct), !x.is(k, x.words.noun) && x.is(k, x.words.ordinary):
			return false
		}
	}
	return false
}

// trimPost drops what stands before a post in its own right: "mission" of
// "mission director", a preposition.
func (x *scan) trimPost(first, last int32) int32 {
	for k := max(first-3, x.first); k < first; k++ {
		if e, n := x.known(k); e != nil && e.kind == Mission && k+n > first && k+n <= last {
			return k + n // "Resolute | Support | Commander" of Resolute Support
		}
	}
	for first < last && strings.EqualFold(x.Of(first, first+1), "mission") {
		first++
	}
	if first+2 <= last && x.Tokens[first].Word.Form == "office" && x.is(first+1, x.words.of) {
		first += 2 // "the office of | President Ann Lund"
	}
	return first
}
