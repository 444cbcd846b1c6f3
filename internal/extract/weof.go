package extract

import (
	"cmp"
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whose people are meant by who speaks of them: those of the state of which he holds a post, "we" and
// "our" in a quotation, "the country", "its contingent" in what he is said to say; "their fighters" where armed men
// speak. ("His country" is read by ownStates.)

// weOf is the contributor that those who say "we" or "our" in the quotation at chunk i are, by the post of
// the one to whom the sentence gives it, "" where that tells none: "“| We | have 900 men there,” said
// Chad's president".
func (x *sentence) weOf(i int) string {
	if !x.quoted(i) || !x.ours(i) && !(x.chunks[i].in(PRONOUN) && x.Tokens[x.chunks[i].last-1].Is(x.f.us)) {
		return ""
	}
	return x.sayersState(-1)
}

// sayersState is the state of which somebody holds a post whom the sentence has say something, outside
// quotation marks, and where i is no -1 before chunk i; "" where nobody does.
func (x *sentence) sayersState(i int) string {
	if i > 2 && x.chunks[0].is(x.f.according) {
		if who := cmp.Or(x.postState(1), x.postState(2)); who != "" {
			return who // "According to | Chad's minister, his country"
		}
	}
	for _, v := range x.verbs {
		if i >= 0 && v > i {
			break
		}
		if c := &x.chunks[v]; !c.any(isSay) && !c.is(x.f.sayVerb) && !c.is(x.f.put) || x.quoted(v) || c.marks&token.Passive != 0 {
			continue
		}
		for _, s := range [...]int{int(x.subjectOf[v]), v - 1, v + 1} {
			if i >= 0 && s > v {
				continue
			}
			if who := x.postState(s); who != "" {
				return who
			}
		}
	}
	return ""
}

// postState is the state, not the host, whose post the one at chunk s holds: Chad of "Chad's president", "the
// Chadian foreign minister", "Major Ann Lund of Chad", and for a name set off behind the post, that of the post.
func (x *sentence) postState(s int) string {
	if s < 0 || s >= len(x.chunks) || x.noun(s) == nil || x.quoted(s) {
		return ""
	}
	if s > 1 && x.chunks[s].in(COUNTRY) && x.wordAny(s-1, isOf) && x.noun(s-2) != nil {
		s -= 2 // "Major Ann Lund of | Chad | said"
	}
	if x.chunks[s].in(PERSON) && len(x.noun(s).actors) < 2 && s > 1 && x.wordAny(s-1, isComma) && x.noun(s-2) != nil && x.chunks[s-2].in(OFFICIAL) {
		s -= 2 // "Chad's minister, | Ann Lund, said"
	}
	if x.chunks[s].in(BODY|ORG) && x.chunks[s].marks&token.Named != 0 && !x.chunks[s].in(OFFICIAL|PERSON) {
		return x.notHost(x.serviceAt(s)) // "The Royal Tonga Police"
	}
	if !x.chunks[s].in(OFFICIAL|PERSON) || x.chunks[s].in(COUNTRY|FORCE) && !x.chunks[s].in(OFFICIAL) {
		return ""
	}
	actors := x.noun(s).actors
	if s+2 < len(x.chunks) && x.wordAny(s+1, isOf) && x.chunks[s+2].in(COUNTRY) && x.noun(s+2) != nil {
		actors = x.noun(s + 2).actors // "Major Ann Lund of | Chad"
	}
	for _, a := range actors {
		if (a.kind == name.Country || a.kind == name.Demonym) && !x.f.communities[a.name] {
			return x.notHost(a.name)
		}
	}
	return ""
}

// statesOwn is the state that "the country" at chunk i is, as the one who speaks holds a post of it; "" for
// others.
func (x *sentence) statesOwn(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if len(g.actors) > 0 || c.head < 0 || c.marks&(token.Counted|token.Plural) != 0 {
		return ""
	}
	if home := c.is(x.f.country) || x.Tokens[c.head].Word.Form == "nation"; home && g.det == definite && c.last-c.first == 2 {
		return x.sayersState(i)
	}
	return ""
}

// ownOfSayer is the contributor of the people, or of a number of people, at chunk i that "its", "his" or
// "their" makes those of a state as somebody speaks who holds a post of it, where nothing else stands
// between that they could be of: "Chad's envoy said that | its contingent numbered 900".
func (x *sentence) ownOfSayer(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if c.is(x.f.level) && x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && x.noun(i+2) != nil && x.chunks[i+2].in(UNIT|PERSONNEL) {
		return x.ownOfSayer(i + 2) // "the size of | its contingent"
	}
	if g.det != owned || len(g.actors) > 0 || !c.in(UNIT|PERSONNEL|FOLK|COUNT) && !c.is(x.f.level) || x.ours(i) {
		return ""
	}
	for k := i - 1; k > 0; k-- {
		if o := &x.chunks[k]; o.shape == noun && (o.in(FORCE|ORG|UNIT) || o.in(COUNTRY) && !o.in(OFFICIAL|PERSON)) {
			return ""
		}
		if x.finiteAt(k) && x.chunks[k].any(isSay) {
			break
		}
	}
	return x.sayersState(i)
}

// countOfSayer is the contributor that sends those whom the group at chunk i counts, by the post of the one in
// whose words they stand: "Jamaica's Security Minister said | 24 more soldiers | would join"; "" for none.
func (x *sentence) countOfSayer(i int, st *state) string {
	if x.chunks[i].marks&token.Definite != 0 || x.chunks[i].marks&token.Counted == 0 {
		return ""
	}
	for k := range x.said {
		a := &x.said[k]
		if i < a.first || i >= a.last || x.chunks[a.cue].shape != verb {
			continue
		}
		s := int(x.subjectOf[a.cue])
		if s < 0 {
			s = a.cue + 1
		}
		if who := x.postState(s); slices.Contains(st.mission.Contributors, who) {
			return who
		}
	}
	return ""
}

// sayersMen is the armed group in whose words chunk i is its own men: "The rebels said | their fighters | had
// taken Bor"; nil for none.
func (x *sentence) sayersMen(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.det != owned || len(g.actors) > 0 || !c.in(PEOPLE|PERSONNEL|FOLK|ARMED) || !x.any(c.first, isPossessive) {
		return nil
	}
	for k := range x.said {
		a := &x.said[k]
		if s := int(x.subjectOf[a.cue]); i >= a.first && i < a.last && s >= 0 && s < i && x.chunks[s].in(ARMED) {
			return x.parties(s, st)
		}
	}
	return nil
}

// capitalsOwn is the country of the people at chunk i whom officials in its capital call their own: "Officials in
// Nassau said | six of their marines | were there"; "" elsewhere.
func (x *sentence) capitalsOwn(i int) string {
	c := &x.chunks[i]
	if c.in(PRONOUN) || !c.in(PERSONNEL|UNIT|FOLK) || len(x.noun(i).actors) > 0 || !x.ownsTheir(c) {
		return ""
	}
	s := x.theySubject(i)
	if s < 0 || s+2 >= i || !x.chunks[s].in(OFFICIAL) || !x.wordAt(s+1, x.f.in) || x.noun(s+2) == nil {
		return ""
	}
	return x.metonym(&x.chunks[s+2])
}

// ownsTheir reports whether the group says whose it is by "their" or "its".
func (x *sentence) ownsTheir(c *chunk) bool {
	return x.holds(c, x.f.its) || x.holds(c, x.f.their)
}
