package extract

import (
	"bytes"
	"slices"
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// A cast is who a report has spoken of last, and so whom its pronouns stand
// for.
type cast struct {
	persons []string        // he or she, the likeliest last
	woman   map[string]bool // who was called she, and who he
	thing   string          // it
	spoke   string          // the last one that it stands for to have said something
	spokeAt int32           // its token
	group   string          // they
	paper   bool            // it is a document
	bodies  []string        // firms and bodies named, the last one last
}

// maxPersons is how many persons a pronoun may look back over.
const maxPersons = 8

// person is whom "he", or "she", stands for: the likeliest who has not been
// called the other. It is "" where nobody was spoken of.
func (c *cast) person(she bool) string {
	for i := len(c.persons) - 1; i >= 0; i-- {
		p := c.persons[i]
		if woman, known := c.woman[p]; !known || woman == she {
			c.sex(p, she)
			return p
		}
	}
	return ""
}

// sex records that the person is called she, or he.
func (c *cast) sex(person string, she bool) {
	if c.woman == nil {
		c.woman = map[string]bool{}
	}
	c.woman[person] = she
}

// knows reports whether the person was spoken of before.
func (c *cast) knows(person string) bool { return slices.Contains(c.persons, person) }

// name makes the person the likeliest for the next pronoun.
func (c *cast) name(person string) { c.persons = lately(c.persons, person, maxPersons) }

// lately is the list with the one spoken of now at its end, and without its first
// where it would be longer than limit.
func lately(list []string, now string, limit int) []string {
	if i := slices.Index(list, now); i >= 0 {
		list = slices.Delete(list, i, i+1)
	} else if len(list) == limit {
		list = slices.Delete(list, 0, 1)
	}
	return append(list, now)
}

// enter makes the speaker named at chunk s the likeliest for the next pronoun
// of its sort.
func (x *sentence) enter(s int, speaker string, st *state) {
	c := &x.chunks[s]
	if c.marks&token.Plural == 0 {
		x.sexOfHead(s, speaker, st)
	}
	switch {
	case c.is(x.f.he), x.noun(s).person >= 0, x.apposed(s) != "", x.singular(s), x.human(s):
		st.cast.name(speaker)
	case c.marks&token.Plural == 0 && x.noun(s).det != bare && (c.is(x.f.male) || c.is(x.f.female)):
		st.cast.name(speaker) // "said the woman"
	case c.is(x.f.it), (c.marks&token.Plural == 0 || c.in(HOSTFORCE|ORG|FORCE) && x.noun(s).det == definite) && !c.in(PRONOUN):
		st.cast.thing, st.cast.group, st.cast.paper = speaker, speaker, x.paper(s, st)
		st.cast.spoke, st.cast.spokeAt = speaker, c.first
	default:
		st.cast.group = speaker
	}
}

// human reports whether the name at chunk s is that of a person whom nothing else
// tells to be one: an age, an office or a clause of who it is follows in commas.
func (x *sentence) human(s int) bool {
	if c := &x.chunks[s]; !c.in(PROPER) || c.in(ORG) || c.last-c.first > 2 || !x.wordAny(s+1, isComma) {
		return false
	}
	for i := s + 2; i < len(x.chunks) && i < s+8 && !x.wordAny(i, isComma); i++ {
		c := &x.chunks[i]
		if c.is(x.f.who) || x.noun(i) != nil && x.singular(i) && i < s+5 || i > s+2 && strings.HasPrefix(x.Of(c.first, c.last), "year-old") || i == s+2 && x.mark(c.first, token.Digits) && c.last-c.first == 1 {
			return true
		}
	}
	return false
}

// meet notes whom the sentence spoke of, its first subject as the likeliest and
// who spoke before all.
func (x *sentence) meet(st *state) {
	from := x.afterFronted()
	first, told := -1, x.toldOf(from, st)
	x.embodies(st)
	for _, i := range x.groups {
		g := x.noun(i)
		if x.quoted(i) {
			continue
		}
		if g.person >= 0 && !x.wordAt(i-1, x.f.at) && !x.mark(x.chunks[i].first, token.Quoted) {
			x.sexOf(&x.names[g.person], st)
			st.cast.name(x.names[g.person].Name)
		}
		if g.person < 0 && g.det == indefinite && x.singular(i) && !x.preposition(i-1) && !x.describes(i) && !x.saidOf(i) && !x.silenced(i) {
			who := x.plainText(&x.chunks[i])
			x.sexOfHead(i, who, st)
			st.cast.name(who)
		}
		if first < 0 && i >= from && !x.preposition(i-1) && !x.chunks[i].any(isRelative) && !x.liesIn(i) {
			first = i
		}
	}
	if first >= 0 && !x.heading {
		x.meetSubject(x.subjectFrom(first), st)
	}
	if told != "" {
		st.cast.name(told)
	}
	if n := len(st.speeches); n > 0 && st.speeches[n-1].at >= x.first && slices.Contains(st.cast.persons, st.speeches[n-1].speaker) {
		st.cast.name(st.speeches[n-1].speaker) // before those whom the tag names
	}
	for k := range x.said {
		switch a := &x.said[k]; {
		case slices.Contains(st.cast.persons, a.speaker):
			st.cast.name(a.speaker)
		case !x.chunks[a.by].in(PRONOUN):
			x.enter(a.by, a.speaker, st)
		}
	}
}

// subjectFrom is the group at chunk first where a verb is said of it, else the first group that
// one is said of after it: "Asked later - war or not - the admiral chuckled".
func (x *sentence) subjectFrom(first int) int {
	other := first
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if v < first || !x.finiteAt(v) || s < first || x.quoted(v) {
			continue
		}
		if s == first {
			return first
		}
		if other == first && x.noun(s) != nil && !x.chunks[s].in(PRONOUN) {
			other = s
		}
	}
	return other
}

// afterFronted is the chunk after a clause without a subject that opens the
// sentence, at which the subject stands: "Asked whether he would go, Renzi …"; 0
// where none does.
func (x *sentence) afterFronted() int {
	if len(x.chunks) == 0 || x.chunks[0].shape != verb || x.chunks[0].marks&(token.Ing|token.Part) == 0 {
		return 0
	}
	for j := 1; j+2 < len(x.chunks) && j < maxReach; j++ {
		if x.wordAny(j, isComma) && x.noun(j+1) != nil && (x.finiteAt(j+2) || x.wordAny(j+2, isComma)) {
			return j + 1
		}
	}
	return 0
}

// describes reports whether the group at chunk i is an apposition to the person
// named before it: "Colonel Ann Bee, a spokeswoman for the army".
func (x *sentence) describes(i int) bool {
	return i > 1 && x.wordAny(i-1, isComma) && x.noun(i-2) != nil && x.noun(i-2).person >= 0
}

// saidOf reports whether the group at chunk i says what somebody is rather than who acts: "he was
// a colonel", "the first to be appointed a commander".
func (x *sentence) saidOf(i int) bool {
	if i == 0 || x.chunks[i-1].shape != verb {
		return false
	}
	c := &x.chunks[i-1]
	return c.any(isBe) || c.is(x.f.appoint)
}

// toldOf is the person whom the sentence goes on about, where its first group from
// chunk from on is "he" or "she".
func (x *sentence) toldOf(from int, st *state) string {
	for i := from; i < len(x.chunks) && i < from+8; i++ {
		switch c := &x.chunks[i]; {
		case x.quoted(i):
			return ""
		case c.is(x.f.he) && x.noun(i) != nil:
			return st.cast.person(c.is(x.f.she))
		case x.noun(i) != nil && !x.preposition(i-1):
			return ""
		}
	}
	return ""
}

// meetBefore notes the subject of the sentence before the pronoun at chunk i
// of the same sentence.
func (x *sentence) meetBefore(i int, st *state) {
	for j := 0; j < i && j < maxReach; j++ {
		if x.noun(j) != nil && !x.quoted(j) && !x.preposition(j-1) && !x.chunks[j].any(isRelative) && !x.liesIn(j) {
			x.meetSubject(j, st)
			return
		}
	}
}

// liesIn reports whether the place at chunk j says in commas where the one before it lies: the
// "Maine" of "In Portland, Maine, on Friday".
func (x *sentence) liesIn(j int) bool {
	return j > 2 && x.chunks[j].in(PLACE|COUNTRY|PROPER) && x.wordAny(j-1, isComma) && x.wordAny(j+1, isComma) && x.chunks[j-2].in(PLACE|PROPER) && x.preposition(j-3)
}

// meetSubject notes the first subject of the sentence.
func (x *sentence) meetSubject(i int, st *state) {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case c.in(PRONOUN) && !c.in(PERSONNEL):
	case g.person >= 0:
		st.cast.name(x.names[g.person].Name)
	case x.personTail(i) != "":
		st.cast.name(x.personTail(i))
	case x.singular(i):
		if s := x.speaker(i, st); s != "" {
			x.sexOfHead(i, s, st)
			st.cast.name(s)
		}
	case c.in(PROPER) && c.marks&token.Named == 0 && x.severally(i):
		st.cast.group = x.speaker(i, st) // "Republicans were sceptical"
	case c.head >= 0 && (x.Tokens[c.head].Is(x.f.firm) || x.Tokens[c.head].Is(x.f.office)) && c.marks&token.Plural == 0:
		st.cast.thing, st.cast.group, st.cast.paper = x.speaker(i, st), x.speaker(i, st), false
	case c.in(ORG), c.in(BODY), c.in(COUNTRY), c.in(FORCE), c.in(ARMED), c.in(OFFICIAL), c.in(PERSONNEL), c.in(PEOPLE), c.is(x.f.document):
		s := x.speaker(i, st)
		if s == "" {
			return
		}
		st.cast.group = s
		if c.marks&token.Plural == 0 || len(g.actors) > 0 && c.marks&token.Counted == 0 {
			st.cast.thing, st.cast.paper = s, x.paper(i, st)
		}
	}
}

// personTail is the name of two words or more that closes the group at chunk i
// after the word for what its bearer is: "former champion Bill Thorne"; "" for
// none.
func (x *sentence) personTail(i int) string {
	c := &x.chunks[i]
	k := c.last - 1
	for k > c.first && x.mark(k, token.Cap) {
		k--
	}
	tail := x.Of(k+1, c.last)
	if !c.in(PROPER) || c.in(ORG) || x.mark(k, token.Cap|token.Punct|token.Digits) || !strings.Contains(tail, " ") || strings.ContainsAny(tail, "0123456789") || official(tail) {
		return ""
	}
	if w := &x.Tokens[k]; w.Any(isAdjective|isDet) || w.Is(x.f.firm) || w.Is(x.f.office) || w.Is(x.f.collective) || w.Is(x.f.document) || w.Any(isNplural) {
		return ""
	}
	return tail
}

// severally reports whether the name at chunk i is of several, as its ending and
// the verb said of it have it.
func (x *sentence) severally(i int) bool {
	if c := &x.chunks[i]; x.Source[x.Tokens[c.last-1].End-1] != 's' {
		return false
	}
	for v := i + 1; v < len(x.chunks) && v < i+8; v++ {
		if int(x.subjectOf[v]) == i && x.finiteAt(v) {
			switch w := x.Tokens[x.chunks[v].first]; w.Word.Form {
			case "were", "are", "have":
				return true
			default:
				return w.Any(isVbase) && !w.Any(isVpast)
			}
		}
	}
	return false
}

// sexOf learns from the words before a name whether it is a woman's.
func (x *sentence) sexOf(m *name.Mention, st *state) {
	var room [24]byte
	for i := m.First; i < m.Last; i++ {
		switch word := token.AppendFold(room[:0], x.Of(i, i+1)); string(bytes.TrimSuffix(word, []byte("."))) {
		case "mrs", "ms", "miss", "spokeswoman", "chairwoman", "congresswoman", "sister", "mother", "queen", "madam", "lady", "dame":
			st.cast.sex(m.Name, true)
		case "mr", "sir", "spokesman", "chairman", "congressman", "father", "king", "lord":
			st.cast.sex(m.Name, false)
		}
	}
}

// sexOfHead learns from the noun that heads the group at chunk i whether it is a
// woman's: "her son", "his wife".
func (x *sentence) sexOfHead(i int, who string, st *state) {
	switch c := &x.chunks[i]; {
	case c.is(x.f.female):
		st.cast.sex(who, true)
	case c.is(x.f.male):
		st.cast.sex(who, false)
	}
}

// former opens the posts that those who are known by them have no more.
const former = "former "

// everyday are words by which holders of a post are spoken of.
var everyday = map[string]string{
	"president": "leader", "premier": "leader", "minister": "politician", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
	"secretary-general": "chief", "commissioner": "chief", "director": "chief", "ceo": "executive", "executive": "boss", "head": "chief",
	"ambassador": "diplomat", "envoy": "diplomat", "representative": "envoy", "senator": "lawmaker", "general": "officer", "colonel": "officer",
	"major": "officer", "captain": "officer", "admiral": "officer", "lieutenant": "officer", "mp": "lawmaker", "congressman": "lawmaker",
	"congresswoman": "lawmaker", "sen": "senator", "rep": "lawmaker", "gen": "general", "col": "colonel", "spokeswoman": "spokesperson",
	"spokesman": "spokesperson", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal",
	"brig": "brigadier", "adm": "admiral", "dr": "doctor", "prof": "professor", "gov": "governor", "supt": "superintendent",
}

// silenced reports whether the one at chunk i is told to have been killed, and so says nothing
// afterwards: "A gunman shot dead | a sergeant |. He says".
func (x *sentence) silenced(i int) bool {
	if i > 0 && x.chunks[i-1].shape == verb && x.chunks[i-1].is(x.f.kill) && x.chunks[i-1].marks&token.Passive == 0 {
		return true
	}
	for _, v := range x.verbs {
		if c := &x.chunks[v]; int(x.subjectOf[v]) == i && (c.is(x.f.dies) || c.is(x.f.kill) && c.marks&(token.Passive|token.Part) != 0) {
			return true
		}
	}
	return false
}
