package name

import (
	"strings"

	"muster/internal/token"
)

// postBefore puts the post and rank that stand before the name of p into it:
// "Interior Cabinet Secretary Hon.", "the Prime Minister,", "The force
// commander is". It reports whether there is any post, rank or honorific.
func (x *scan) postBefore(p *Mention) bool {
	i := x.pastLetters(p.NameFirst - 1)
	if !x.has(i, token.Cap) && (!x.is(i, x.words.before) || x.is(i, x.words.in)) && !x.bracketed(p, i) {
		return false
	}
	titled := x.commands(i)
	if titled {
		i--
	}
	for x.ranks(i) || x.isPoint(i) && x.ranks(i-1) || titled && x.is(i, x.words.hyphen) && x.ranks(i-1) || titled && x.vice(i) {
		i--
		titled = true
	}
	if titled && x.is(i, x.words.the) && x.is(i+1, x.words.honorific) && x.is(i-1, x.words.post) && !x.has(i-1, token.Punct) {
		i-- // "Prime Minister | the Hon Ann Lund"
	}
	if titled {
		i = x.pastService(i)
	}
	of := i
	if x.is(of, x.words.the) {
		of--
	}
	if x.is(of, x.words.for_) || x.is(of, x.words.of) {
		if titled {
			p.First = i + 1
		}
		return titled // "a spokesman for Mr. Wallace"
	}
	if x.is(i, x.words.colon) && (x.is(i+1, x.words.honorific) || x.has(i-1, token.Caps)) {
		if titled {
			p.First = i + 1
		}
		return titled // behind the label of a turn
	}
	apart := x.is(i, x.words.comma) || x.is(i, x.words.colon) || x.links(i) || x.bracketed(p, i)
	name := i + 1
	if apart {
		i = x.beforeBrackets(i - 1)
	}
	first, ok := x.postFrom(i)
	if !ok || apart && !x.determined(first) {
		if titled {
			p.First = x.afterComma(i + 1)
		}
		return titled
	}
	p.TitleFirst, p.TitleLast = first, i+1
	p.Title = x.Folded(first, i+1)
	p.Org = x.orgOf(first, i+1)
	p.First = first
	if apart {
		p.First = name
	}
	return true
}

// bracketed reports whether the name of p stands alone in brackets, which token i opens: "The
// Minister for Health | (Ann Bee)".
func (x *scan) bracketed(p *Mention, i int32) bool {
	return x.is(i, x.words.open) && x.is(p.Last, x.words.close_)
}

// pastLetters is the token before the letters in brackets that say more of a rank and end at
// token i, i where none do: "Rear Admiral | (LH) Jan Berg".
func (x *scan) pastLetters(i int32) int32 {
	if x.is(i, x.words.close_) && x.is(i-2, x.words.open) && x.ranks(i-3) {
		return i - 3
	}
	return i
}

// beforeBrackets is the token before the letters in brackets that end at token i, i where none do:
// "the Head of the Advisory Mission | (SAM), Ann Lund".
func (x *scan) beforeBrackets(i int32) int32 {
	if x.is(i, x.words.close_) && x.is(i-2, x.words.open) && x.has(i-1, token.Caps) {
		return i - 3
	}
	return i
}

// commands reports whether the "commander" at token i is the rank of an officer of a navy, whose
// post stands in commas before it: "Commanding Officer of HMS Rye, | Commander Tom Bell".
func (x *scan) commands(i int32) bool {
	if i < x.first+3 || x.Tokens[i].Word.Form != "commander" || !x.is(i-1, x.words.comma) {
		return false
	}
	first, ok := x.postFrom(i - 2)
	return ok && x.determined(first)
}

// pastService is the token before the armed service whose name ends at token i, behind a comma; i
// where none does: "said the Commander, | US Army | General Tom Bell".
func (x *scan) pastService(i int32) int32 {
	for k := i; k > x.first && k > i-4 && x.has(k, token.Cap); k-- {
		if e, n := x.known(k); e != nil && e.kind == Force && k+n == i+1 && x.is(k-1, x.words.comma) {
			return k - 1
		}
	}
	return i
}

// afterComma is token i, or the next one where i is a comma or a link.
func (x *scan) afterComma(i int32) int32 {
	if x.is(i, x.words.comma) || x.links(i) {
		return i + 1
	}
	return i
}

// ranks reports whether token i is a rank or honorific and no post.
func (x *scan) ranks(i int32) bool {
	return x.is(i, x.words.honorific) || x.airRank(i) || x.is(i, x.words.rank) && !x.is(i, x.words.post) && !x.compound(i) && !x.compound(i+1)
}

// airRank reports whether token i is of a rank in an air force whose words are no rank by
// themselves: "squadron leader", "wing commander", "group captain".
func (x *scan) airRank(i int32) bool {
	if i < x.first || i >= x.last {
		return false
	}
	pair := func(a, b string) bool {
		return x.Tokens[i].Word.Form == b && i > x.first && x.Tokens[i-1].Word.Form == a || x.Tokens[i].Word.Form == a && i+1 < x.last && x.Tokens[i+1].Word.Form == b
	}
	switch x.Tokens[i].Word.Form {
	case "leader", "squadron":
		return pair("squadron", "leader")
	case "commander", "wing":
		return pair("wing", "commander")
	case "captain", "group":
		return pair("group", "captain")
	case "flight", "lieutenant":
		return pair("flight", "lieutenant")
	case "air", "chief":
		return i+1 < x.last && (x.Tokens[i+1].Word.Form == "marshal" || x.Tokens[i+1].Word.Form == "commodore" || i+2 < x.last && x.Tokens[i+1].Word.Form == "chief" && x.Tokens[i+2].Word.Form == "marshal") &&
			(x.Tokens[i].Word.Form == "air" || i > x.first && x.Tokens[i-1].Word.Form == "air")
	}
	return false
}

// vice reports whether token i is the "vice" of "vice admiral".
func (x *scan) vice(i int32) bool {
	return i >= x.first && x.Tokens[i].Word.Form == "vice" && x.is(i+1, x.words.rank)
}

// compound reports whether token i is the second half of a post: "inspector
// general", "secretary-general".
func (x *scan) compound(i int32) bool {
	if i <= x.first || i >= x.last {
		return false
	}
	if x.is(i-1, x.words.hyphen) {
		i--
	}
	if i <= x.first || x.Tokens[i].Word.Form != "general" && !x.is(i, x.words.hyphen) {
		return false
	}
	switch x.Tokens[i-1].Word.Form {
	case "commanding", "inspector", "secretary", "director", "attorney", "solicitor", "consul", "auditor", "adjutant", "accountant", "surgeon", "quartermaster", "paymaster", "commandant", "governor", "registrar", "superintendent":
		return true
	}
	return false
}

// isPoint reports whether token i is a full stop.
func (x *scan) isPoint(i int32) bool {
	return i >= x.first && i < x.last && x.Of(i, i+1) == "."
}

// links reports whether token i ties a post to a person: "is", "becomes".
func (x *scan) links(i int32) bool {
	if i < x.first || i >= x.last {
		return false
	}
	switch x.Tokens[i].Word.Form {
	case "is", "was", "remains", "becomes", "became", "as":
		return true
	}
	return false
}

// determined reports whether an article or possessive stands before token i,
// or the sentence begins there.
func (x *scan) determined(i int32) bool {
	if i <= x.first {
		return true
	}
	switch x.Tokens[i-1].Word.Form {
	case "the", "its", "his", "her", "their", "my", "our", "'s", "a", "whose", "incoming", "outgoing", "new", "former":
		return true
	case "mission", "contingent", "battalion":
		return i-1 > x.first && x.determined(i-1) // "a mission spokeswoman, Priya Rao,"
	case "by", "with":
		return x.has(i, token.Cap) // "greeted by Commander KFOR, General Maia,"
	}
	return x.Tokens[i-1].Has(token.Cap)
}

// postFrom is where the post begins that ends at token i: back over the words
// of posts and "of the", no further than the last article. ok is false where
// no word heads a post.
func (x *scan) postFrom(i int32) (first int32, ok bool) {
	w := &x.words
	first = i + 1
	for j := i; j >= x.first && j > i-12; j-- {
		switch {
		case x.is(j, w.post) && !x.staff(j), x.compound(j + 1), x.officer(j):
			first, ok = j, true
		case x.is(j, w.mod), x.is(j, w.orgWord), x.is(j, w.orgHead):
			first = j
		case x.is(j, w.rank) && !ok:
			first = j
		case x.is(j, w.of), x.is(j, w.for_), x.is(j, w.and) && ok && x.is(j-1, w.mod), x.servesTo(j):
		case !ok && (x.juxtaposed(j) || x.accredited(j) || x.commanded(j)):
		case x.is(j, w.and) && ok && first == j+1 && x.has(first, token.Cap):
			if f, two := x.postFrom(j - 1); two && x.determined(f) && f < j-2 {
				return f, true // "Special Representative for Ruritania | and Head of the mission"
			}
			return x.trimPost(first, i), ok
		case !ok && (x.juxtaposed(j) || x.accredited(j)):
		case x.article(j) && (x.is(j-1, w.of) || x.is(j-1, w.for_) || x.servesTo(j-1)):
		case x.is(j, w.hyphen) && !x.has(j, token.Space):
		case !ok && (x.has(j, token.Cap) || j < i && x.is(j, w.and) && x.has(j-1, token.Cap)) && x.ofFollows(j):
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

// staff reports whether token j is the "staff" that somebody has a post in, and no chief's:
// "Director General of the EU Military | Staff".
func (x *scan) staff(j int32) bool {
	return x.Tokens[j].Word.Form == "staff" && x.ofFollows(j) && !x.is(j-1, x.words.of)
}

// officer reports whether token i is the "officer" of a post rather than of a
// rank: "commanding officer", "chief medical officer".
func (x *scan) officer(i int32) bool {
	if i <= x.first || i >= x.last || x.Tokens[i].Word.Form != "officer" {
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
	switch x.Tokens[k].Word.Form {
	case "ambassador", "representative", "envoy", "delegate", "emissary", "observer", "secretary", "clerk", "adviser", "advisor", "assistant", "aide", "counsel", "counsellor", "attaché", "liaison", "deputy", "chaplain", "rapporteur", "delegation":
		return true
	}
	return false
}

// ofFollows reports whether token j is part of what a post is of or serves: "President
// of Republika Srpska", "ambassador to the African Union".
func (x *scan) ofFollows(j int32) bool {
	for k := j - 1; k >= x.first && k > j-8; k-- {
		if x.is(k, x.words.of) || x.is(k, x.words.for_) || x.servesTo(k) {
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

// accredited reports whether token j is the "to" between the country of an ambassador and
// the one that he is sent to: "Ambassador of Portugal | to Kosovo".
func (x *scan) accredited(j int32) bool {
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

// ofNear reports whether token j is a word or two after the "of" of a post and its article:
// "the head of a | relief network".
func (x *scan) ofNear(j int32) bool {
	for k := j - 1; k > x.first && k > j-4; k-- {
		switch {
		case x.article(k) && x.is(k-1, x.words.of), x.is(k, x.words.of):
			return true
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
	return first
}

// spokes reports whether the post is one of speaking for somebody, who is no
// part of it.
func spokes(post string) bool {
	return strings.HasPrefix(strings.ToLower(post), "spokes")
}

// Posts are the posts in the title of a person, which may hold several:
// "director of communication and spokesperson".
func (f *Finder) Posts(t *token.Text, m Mention) []string {
	var out []string
	x := scan{Finder: f, Text: t, first: m.TitleFirst, last: m.TitleLast}
	from := m.TitleFirst
	for i := from; i < m.TitleLast; i++ {
		if x.is(i, f.words.and) && x.anyPost(from, i) && x.anyPost(i+1, min(i+4, m.TitleLast)) {
			out = append(out, x.Folded(from, i))
			from = i + 1
		}
	}
	if from < m.TitleLast {
		out = append(out, x.Folded(from, m.TitleLast))
	}
	return out
}

// anyPost reports whether a word in [i, end) heads a post.
func (x *scan) anyPost(i, end int32) bool {
	for ; i < end; i++ {
		if x.is(i, x.words.post) {
			return true
		}
	}
	return false
}
