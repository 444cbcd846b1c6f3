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
	if titled || x.accreditedToo(i) {
		i--
	}
	for x.ranks(i) || x.isPoint(i) && x.ranks(i-1) || titled && x.graded(i) || titled && x.is(i, x.words.hyphen) && x.ranks(i-1) || titled && x.vice(i) || x.styled(i) && x.is(i-1, x.words.post) {
		i--
		titled = true
	}
	if titled && x.is(i, x.words.the) && x.is(i+1, x.words.honorific) && x.is(i-1, x.words.post) && !x.has(i-1, token.Punct) {
		i-- // "Prime Minister | the Hon Ann Lund"
	}
	if titled {
		i = x.beforeCorps(x.pastService(i))
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
	if !ok && !apart && x.sharedPost(p, i) {
		return true
	}
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

// graded reports whether token i says which grade of the police the rank after it is: "Deputy |
// Superintendent".
func (x *scan) graded(i int32) bool {
	if i < x.first {
		return false
	}
	switch x.Tokens[i].Word.Form {
	case "deputy", "assistant", "senior", "chief":
		return (x.Tokens[i+1].Word.Form == "superintendent" || x.Tokens[i+1].Word.Form == "inspector")
	}
	return false
}

// bracketed reports whether the name of p stands alone in brackets, which token i opens: "The
// Minister for Health | (Ann Bee)".
func (x *scan) bracketed(p *Mention, i int32) bool {
	letters := p.Last-p.NameFirst == 1 && x.has(p.NameFirst, token.Caps) // "the Inspector General (IG)"
	return x.is(i, x.words.open) && x.is(p.Last, x.words.close_) && !letters
}

// pastLetters is the token before the letters in brackets that say more of a rank and end at
// token i, i where none do: "Rear Admiral | (LH) Jan Berg".
func (x *scan) pastLetters(i int32) int32 {
	if x.is(i, x.words.close_) && x.is(i-2, x.words.open) && (x.ranks(i-3) || x.has(i-1, token.Caps) && (x.is(i-3, x.words.post) || x.compound(i-3))) {
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

// accreditedToo reports whether the "Ambassador" at token i is how the holder of the post right before
// it is addressed: "National Security Advisor | Ambassador Ann Lund".
func (x *scan) accreditedToo(i int32) bool {
	if i > x.first+3 && x.Tokens[i].Word.Form == "ambassador" && x.has(i, token.Cap) && x.is(i-1, x.words.comma) {
		first, ok := x.postFrom(i - 2)
		return ok && x.determined(first) && x.envoyIn(first, i-1) // "the country's Permanent Representative to the UN, | Ambassador"
	}
	return i > x.first && x.Tokens[i].Word.Form == "ambassador" && x.is(i-1, x.words.post) && x.has(i-1, token.Cap) && x.has(i, token.Cap) && !x.is(i-1, x.words.mod)
}

// envoyIn reports whether one of the tokens [first, last) is the post of a representative or an envoy.
func (x *scan) envoyIn(first, last int32) bool {
	for ; first < last; first++ {
		if w := x.Tokens[first].Word.Form; w == "representative" || w == "envoy" {
			return true
		}
	}
	return false
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

// pastService is the token before the armed service or the nation whose name ends at token i, behind a comma; i
// where none does: "said the Commander, | US Army | General Tom Bell", "the commander, | Danish | Major Tom Bell".
func (x *scan) pastService(i int32) int32 {
	for k := i; k > x.first && k > i-4 && x.has(k, token.Cap); k-- {
		if e, n := x.known(k); e != nil && (e.kind == Force || e.kind == Demonym) && k+n == i+1 && x.is(k-1, x.words.comma) {
			return k - 1
		}
	}
	return i
}

// beforeCorps is the token before the armed service of an officer that ends at token i, right before
// his rank; i where none does: "mission spokesman | Army | Col. Tom Bell", "| U.S. Marine Corps | Gen.".
func (x *scan) beforeCorps(i int32) int32 {
	if !x.has(i, token.Cap) || !x.is(i, x.words.corps) {
		return i
	}
	switch k := i - 1; x.wordAt(i) {
	case "force", "corps", "guard":
		if w := x.wordAt(k); w != "air" && w != "marine" && w != "coast" && w != "national" {
			return i
		}
		i = k
	case "army", "navy", "marines":
	default:
		return i
	}
	if w := x.wordAt(i - 1); w == "us" || w == "u.s." || w == "royal" {
		return i - 2
	}
	return i - 1
}

// wordAt is the word at token i in small letters, "" before the sentence.
func (x *scan) wordAt(i int32) string {
	if i < x.first {
		return ""
	}
	return x.Tokens[i].Word.Form
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
	if x.is(i-1, x.words.holder) {
		return x.determined(i - 1) // "the visiting prime minister, Ann Lund,"
	}
	return x.Tokens[i-1].Has(token.Cap)
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
		post := x.Folded(from, m.TitleLast)
		if x.pluralPost(m.TitleLast - 1) {
			post = singular(post)
		}
		out = append(out, post)
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
