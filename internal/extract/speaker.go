package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// speaker is the name of chunk i as somebody who can speak, "" if it cannot.
func (x *sentence) speaker(i int, st *state) string {
	g := x.noun(i)
	if g == nil || g.det == none || x.chunks[i].is(x.f.there) || x.Tokens[x.chunks[i].first].Any(isWhose) {
		return ""
	}
	c := &x.chunks[i]
	if c.in(GROUND) && g.figure >= 0 && c.marks&token.Plural != 0 && g.person < 0 {
		return "" // "the 12 provinces added in May"
	}
	if k := x.oneToSay(i); k >= 0 {
		i, g, c = k, x.noun(k), &x.chunks[k]
	}
	switch {
	case g.person >= 0 && c.is(x.f.collective) && c.head >= x.names[g.person].Last:
		return x.plainWords(c.first, x.headEnd(c)) // "the Banda campaign"
	case g.person >= 0:
		return x.names[g.person].Name
	case i > 1 && g.det == bare && c.in(OFFICIAL) && c.marks&token.Plural == 0 && x.wordAny(i-1, isComma) && x.chunks[i-2].in(PERSON) && x.noun(i-2).person >= 0:
		return x.names[x.noun(i-2).person].Name // "Colonel Obi, spokesman of the army said"
	case x.inPost(c) >= 0:
		return x.names[x.inPost(c)].Name // "The Defence | and Security Minister, Tom Lee, said"
	case x.officer(i) >= 0:
		return x.names[x.officer(i)].Name
	case x.sameSpeaker(i) && len(st.speeches) > 0:
		return st.speeches[len(st.speeches)-1].speaker
	case x.oneOf(i) != "":
		return x.oneOf(i)
	case !c.is(x.f.they) && x.is(c.first, x.f.one) && x.any(c.first+1, isOf) && c.marks&token.Plural != 0 && g.person < 0 && len(g.actors) == 0:
		return singulars(muster.Names{x.plainWords(c.first+2, x.headEnd(c))})[0] // "one of the officials said"
	case c.in(PRONOUN) && (!c.any(isQuantity) && g.figure < 0 || x.apposed(i) == ""):
		return x.pronounSpeaker(i, st)
	case x.apposed(i) != "":
		return x.apposed(i)
	case i == 2 && c.in(OFFICIAL) && c.marks&token.Plural == 0 && g.det != definite && x.wordAny(1, isComma) && x.noun(0) != nil && x.noun(0).person >= 0:
		return x.names[x.noun(0).person].Name // "Ole Lund, head of the mission in Mali said"
	case x.officeOf(i) != "":
		return x.officeOf(i)
	case st.stated.by != "" && g.det == definite && c.last-c.first == 2 && c.head >= 0 && x.Tokens[c.head].Word.Form == st.stated.as && !x.wordAny(i+1, isBy):
		return st.lastStated() // "the communiqué said"
	case (c.is(x.f.document) || c.is(x.f.sayNoun) || c.any(isSay)) && x.claimant(i, st) != "":
		return x.claimant(i, st) // "his tweet read"
	case c.is(x.f.sayNoun) && c.is(x.f.collective) && g.det == definite && !x.wordAny(i+1, isBy) && len(st.speeches) > 0:
		return cmp.Or(st.stated.by, st.speeches[len(st.speeches)-1].speaker) // "the statement added"
	case c.is(x.f.document) && len(g.actors) > 0:
		return g.actors[0].name // "UN figures"
	case (c.is(x.f.document) || c.is(x.f.sayNoun)) && x.issuer(i, st) != "":
		return x.issuer(i, st) // "a report by the auditors"
	case x.closingBody(g, c) != "":
		return x.closingBody(g, c)
	case c.in(FORCE) && len(g.actors) == 0 && x.lettersOf(i) != "":
		return x.lettersOf(i)
	case c.in(FORCE) && !x.properHead(g, c) && g.det == definite:
		if n := x.named(i, st); len(n) > 0 {
			return n[0]
		}
	case g.det == definite && len(g.actors) == 1 && g.actors[0].kind == name.Demonym && g.actors[0].last == c.last && x.pluralDemonym(c.last-1):
		return g.actors[0].name // "the Italians say"
	case g.det == definite && len(g.actors) == 1 && g.actors[0].kind == name.Demonym && g.actors[0].last == c.last && c.last-c.first == 2 && len(st.cast.persons) > 0:
		return st.cast.persons[len(st.cast.persons)-1] // "the Dane said"
	case !x.properHead(g, c):
		if of := cmp.Or(x.stateOf(i), x.officialOf(i)); of != "" {
			return of
		}
		if named := x.officialNamed(c, g, st); named != "" {
			return named
		}
		if post := x.postOf(i); post != "" {
			x.leaveUnnamed(i, post, st)
			return post
		}
		if c.in(MONEY|PERCENT) || c.any(isQuantity) && c.marks&token.Plural == 0 && len(g.actors) == 0 && c.head >= 0 && x.Tokens[c.head].Any(isQuantity) {
			return "" // "exactly the number promised"
		}
		if name := cmp.Or(x.apposedBody(i), x.properTail(c), x.bodyNamed(c, g, st), x.bandNamed(i, st)); name != "" {
			return name
		}
		if c.is(x.f.authority) && x.Tokens[c.first].Any(isPossessive) {
			if home := x.governmentOf(i, st); home != "" {
				return home
			}
		}
		words := cmp.Or(x.plainWords(c.first, x.headEnd(c)), strings.ToLower(x.Of(c.first, c.last)))
		if strings.HasSuffix(words, "-") && c.last < x.last {
			words = x.plainWords(c.first, c.last+1) // "the start-up"
		}
		x.leaveUnnamed(i, words, st)
		return words
	case c.in(PLACE):
		return x.metonym(c)
	}
	if n := x.named(i, st); len(n) > 0 {
		return n[0]
	}
	if c.in(FORCE) && !c.in(PERSONNEL) {
		return x.plainWords(c.first, x.headEnd(c)) // a mission that nothing tells the name of
	}
	return ""
}

// oneOf is what one of several is by the words in commas after "one" at chunk i: "One, | a teacher,
// said"; "" where none are.
func (x *sentence) oneOf(i int) string {
	if !x.chunks[i].is(x.f.one) || x.chunks[i].last-x.chunks[i].first > 1 || !x.wordAny(i+1, isComma) || !x.wordAny(i+3, isComma) || !x.someone(i+2) {
		return ""
	}
	return x.plainText(&x.chunks[i+2])
}

// someone reports whether the group at chunk i is somebody unnamed: "a teacher".
func (x *sentence) someone(i int) bool {
	g := x.noun(i)
	return g != nil && g.person < 0 && g.det == indefinite && x.chunks[i].in(OFFICIAL|PEOPLE|FOLK) && x.chunks[i].marks&token.Plural == 0
}

// lettersOf is the mission whose letters in brackets close the naming of the force at chunk i: "the
// bloc's mission | to | Chad (MCT)"; "" where none do.
func (x *sentence) lettersOf(i int) string {
	if !x.preposition(i+1) || x.noun(i+2) == nil {
		return ""
	}
	c := &x.chunks[i+2]
	for k := range x.names {
		if m := &x.names[k]; m.Kind == name.Mission && m.First > c.first && m.Last >= c.last-1 && m.Last <= c.last {
			return m.Name
		}
	}
	return ""
}

// officer is the person whose post stands right after the force or body at chunk i, with
// which it is one name: "UNMISS | Force Commander Ann Bee"; -1 where none is.
func (x *sentence) officer(i int) int32 {
	if i < 0 || x.noun(i) == nil {
		return -1
	}
	if c := &x.chunks[i]; c.marks&token.Named == 0 && (!c.in(UNIT) || x.noun(i).det != bare) || !c.in(FORCE|ORG|BODY|UNIT) || i+1 >= len(x.chunks) {
		return -1
	}
	g := x.noun(i + 1)
	if g == nil || g.person < 0 || x.names[g.person].Title == "" {
		return -1
	}
	return g.person
}

// issuer is the body or person by whom the paper at chunk i is said to be: "a report
// released by the agency", "figures from the agency"; "" where none is.
func (x *sentence) issuer(i int, st *state) string {
	k := i + 1
	if x.preposition(k) && !x.wordAny(k, isOf) && x.noun(k+1) != nil && x.chunks[k+1].is(x.f.document) && x.chunks[k+1].head >= 0 {
		if owner := x.claimant(k+1, st); owner != "" {
			return owner // "a statement on its website read"
		}
	}
	if k < len(x.chunks) && x.chunks[k].shape == verb && x.Tokens[x.chunks[k].last-1].Is(x.f.issued) {
		k++
	}
	k = x.pastTimes(k) // "issued | on Friday | by the ministry"
	if !x.wordAny(k, isBy) && !(x.wordAt(k, x.f.from) && (x.chunks[i].is(x.f.document) || x.chunks[i].is(x.f.sayNoun)) && k+1 < len(x.chunks) && (x.chunks[k+1].in(ORG|BODY|FORCE|OFFICIAL|PERSON|HOSTFORCE) || x.chunks[k+1].is(x.f.collective))) || x.noun(k+1) == nil || x.noun(k+1).det == bare && !x.canSpeak(k+1) || x.chunks[k+1].in(PRONOUN) {
		return ""
	}
	return x.speaker(k+1, st)
}

// governmentOf is the contributor whose government the group at chunk i is: of the
// personnel named before it, "fifty Dutch soldiers …, and their government said".
func (x *sentence) governmentOf(i int, st *state) string {
	for k := i - 1; k >= 0 && k > i-maxReach; k-- {
		if x.chunks[k].in(PERSONNEL) {
			if who, explicit := x.explicit(k, st); explicit && len(who) == 1 {
				return who[0]
			}
		}
	}
	if st.sentence-st.contributed <= 1 {
		return st.contributor
	}
	return ""
}

// sameSpeaker reports whether the group at chunk i is who spoke before: "the same
// official".
func (x *sentence) sameSpeaker(i int) bool {
	c := &x.chunks[i]
	return c.last-c.first > 2 && x.is(c.first, x.f.the) && x.Of(c.first+1, c.first+2) == "same" && x.singular(i)
}

// officialOf is the official at chunk i with the country or body that is named
// after: "the representative of Japan", who is not the one spoken of before; ""
// where none is.
func (x *sentence) officialOf(i int) string {
	if !x.chunks[i].in(OFFICIAL) || !x.wordAny(i+1, isOf) || x.noun(i+2) == nil || x.chunks[i].marks&token.Plural != 0 {
		return ""
	}
	if c := &x.chunks[i+2]; c.in(COUNTRY) || c.in(ORG) && c.marks&token.Named != 0 {
		return x.plainWords(x.chunks[i].first, c.last)
	}
	return ""
}

// postOf is the official or people at chunk i with the place or the matter that is named after: "the
// mayor of Kindu", "residents of Kindu", "the Secretary of State for Defence"; "" where none is.
func (x *sentence) postOf(i int) string {
	c := &x.chunks[i]
	if of := x.noun(i + 2); c.head >= 0 && x.Tokens[c.head].Word.Form == "office" && x.wordAny(i+1, isOf) && of != nil && (of.person >= 0 || x.chunks[i+2].in(OFFICIAL)) {
		return x.plainWords(c.first, x.chunks[i+2].last) // "the office of President Ann Lund"
	}
	if !c.in(OFFICIAL|PEOPLE) || c.in(PERSONNEL) || c.head < 0 || !x.wordAny(i+1, isOf) && !x.wordAt(i+1, x.f.forWord) {
		return ""
	}
	if of := x.noun(i + 2); of != nil && x.chunks[i+2].in(PLACE) && x.chunks[i+2].marks&token.Named != 0 && x.wordAny(i+1, isOf) {
		return x.plainWords(c.first, x.chunks[i+2].last)
	}
	if c.marks&token.Plural != 0 || !x.Tokens[c.head].Has(token.Cap) {
		return ""
	}
	end := int32(0)
	for k := i + 2; k < len(x.chunks) && x.capitals(k); k += 2 {
		end = x.chunks[k].last
		if !x.wordAt(k+1, x.f.forWord) {
			break
		}
	}
	if end == 0 {
		return ""
	}
	return x.plainWords(c.first, end)
}

// capitals reports whether the group at chunk k is all in capitals, as the matter of a post is: "Foreign
// Affairs".
func (x *sentence) capitals(k int) bool {
	if x.noun(k) == nil || x.chunks[k].in(PERSON|FORCE|UNIT) {
		return false
	}
	for t := x.chunks[k].first; t < x.chunks[k].last; t++ {
		if !x.Tokens[t].Has(token.Cap) && !x.Tokens[t].Any(isAnd) {
			return false
		}
	}
	return true
}

// closingBody is the organisation whose name closes the group after a country's:
// "United States car maker General Motors"; "" where none does.
func (x *sentence) closingBody(g *nounGroup, c *chunk) string {
	if n := len(g.actors); n > 1 && g.actors[n-1].last == c.last && (g.actors[n-1].kind == name.Org || g.actors[n-1].kind == name.Body) {
		if p := g.actors[n-2]; p.kind == name.Demonym && p.last == g.actors[n-1].first {
			return x.Of(p.first, c.last) // "the Swiss National Bank"
		}
		return g.actors[n-1].name
	} else if n > 1 && g.actors[n-1].last == c.last && g.actors[n-1].kind == name.Group {
		return g.actors[n-1].name // "the country's rebel group Red Wind"
	}
	return ""
}

// properTail is the name that closes a group which says before it what is named:
// "the car maker Ford", "German magazine Der Spiegel"; "" where none does.
func (x *sentence) properTail(c *chunk) string {
	if !c.in(PROPER) || c.head != c.last-1 {
		return ""
	}
	first := c.head
	for first > c.first && x.mark(first-1, token.Cap) && !x.Tokens[first-1].Any(isDet) {
		first--
	}
	if first == c.first || !x.nounForm(first-1) {
		return ""
	}
	return x.Of(first, c.last)
}

// speakers is the names of the group at chunk s and of those joined to it
// before or after the verb at chunk v: "the army and aid workers said".
func (x *sentence) speakers(s, v int, st *state) string {
	name := x.speaker(s, st)
	if s < 0 || name == "" {
		return name
	}
	if first := x.beside(s, v); first >= 0 {
		if other := x.speaker(first, st); other != "" && other != name {
			return other + " and " + name
		}
	}
	if !x.wordAny(s+1, isAnd) || s+2 == v || x.noun(s+2) == nil || !x.canSpeak(s+2) {
		return name
	}
	if n := s + 3; s < v && n != v || s > v && n < len(x.chunks) && x.chunks[n].marks&token.Punct == 0 {
		return name
	}
	if other := x.speaker(s+2, st); other != "" {
		return name + " and " + other
	}
	return name
}

// beside is the group with a person in apposition that "and" joins to the group at chunk s, both
// subjects of the verb at v: "the minister, Ann Bee, and | a spokesman for the force said"; -1 for
// none.
func (x *sentence) beside(s, v int) int {
	if s >= v || s < 4 || !x.wordAny(s-1, isAnd) || !x.wordAny(s-2, isComma) {
		return -1
	}
	if k := x.interposed(s - 2); k > 0 && x.noun(k-1) != nil && x.mayLead(k-1) && x.canSpeak(k-1) && !x.anyFinite(k, s) {
		return k - 1
	}
	return -1
}

// headEnd is the token after the head of the group, or after the group where
// more than adjectives follow its head: "people familiar with".
func (x *sentence) headEnd(c *chunk) int32 {
	if c.head < c.first {
		return c.last
	}
	for i := c.head + 1; i < c.last; i++ {
		if !x.Tokens[i].Any(isAdjective) {
			return c.last
		}
	}
	return c.head + 1
}

// singularHead reports whether the group at chunk i has a head that is no plural.
func (x *sentence) singularHead(i int) bool {
	c := &x.chunks[i]
	return c.head >= 0 && c.marks&token.Plural == 0 && !c.in(BODY|UNIT|FORCE)
}

// kin reports whether the group at chunk i is one man or woman, by its noun.
func (x *sentence) kin(i int) bool {
	c := &x.chunks[i]
	return x.singular(i) && (c.is(x.f.male) || c.is(x.f.female))
}

// justOne reports whether the group at chunk i counts one: "one woman".
func (x *sentence) justOne(i int) bool {
	f := x.noun(i).figure
	return f >= 0 && x.figures[f].Figure.Value == 1
}

// properHead reports whether the head of the group is itself a name.
func (x *sentence) properHead(g *nounGroup, c *chunk) bool {
	n := len(g.actors)
	return n > 0 && g.actors[n-1].last == c.head+1 && g.actors[n-1].kind != name.Demonym
}

// officialNamed is the person a definite post was said of before: "the
// minister" after "Interior Minister Kipchumba Murkomen".
func (x *sentence) officialNamed(c *chunk, g *nounGroup, st *state) string {
	if g.det != definite || c.head < 0 {
		return ""
	}
	for t := c.first; t < c.head; t++ {
		if past(x.Tokens[t].Word.Form) {
			return st.posts[former+token.Fold(x.Of(c.head, c.head+1))] // "the former Malian minister"
		}
	}
	if c.last-c.first > 3 {
		return ""
	}
	return st.posts[token.Fold(x.Of(c.head, c.head+1))]
}

// singular reports whether the group at chunk i is one person without a name:
// "a sergeant", "the boss".
func (x *sentence) singular(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	human := c.in(OFFICIAL) && !c.in(BODY|UNIT) && !c.is(x.f.document) && !c.is(x.f.collective) || c.in(PERSONNEL) && !c.in(UNIT)
	return human && c.marks&token.Plural == 0 && (g.figure < 0 || g.det == indefinite || x.figures[g.figure].Figure.Value == 1) && g.det != none
}

// inPost is the person whose post's words the group c begins but does not end, -1 for none: "the Defence" of "the
// Defence and Security Minister, Tom Lee,".
func (x *sentence) inPost(c *chunk) int {
	if !c.in(PROPER) || c.in(ORG|BODY|PERSON) {
		return -1
	}
	for k := range x.names {
		m := &x.names[k]
		if m.Kind == name.Person && m.TitleFirst >= c.first && m.TitleFirst < c.last && m.TitleLast > c.last && m.First >= c.last {
			return k
		}
	}
	return -1
}
