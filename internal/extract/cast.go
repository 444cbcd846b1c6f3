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
	group   string          // they
	paper   bool            // it is a document
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
func (c *cast) name(person string) {
	if i := slices.Index(c.persons, person); i >= 0 {
		c.persons = slices.Delete(c.persons, i, i+1)
	} else if len(c.persons) == maxPersons {
		c.persons = slices.Delete(c.persons, 0, 1)
	}
	c.persons = append(c.persons, person)
}

// enter makes the speaker named at chunk s the likeliest for the next pronoun
// of its sort.
func (x *sentence) enter(s int, speaker string, st *state) {
	c := &x.chunks[s]
	switch {
	case c.is(x.f.he), x.noun(s).person >= 0, x.apposed(s) != "", x.singular(s):
		st.cast.name(speaker)
	case c.is(x.f.it), c.marks&token.Plural == 0 && !c.in(PRONOUN):
		st.cast.thing, st.cast.group, st.cast.paper = speaker, speaker, x.paper(s, st)
	default:
		st.cast.group = speaker
	}
}

// meet notes whom the sentence spoke of, its first subject as the likeliest and
// who spoke before all.
func (x *sentence) meet(st *state) {
	first, told := -1, x.toldOf(st)
	for i := range x.chunks {
		g := x.noun(i)
		if g == nil || x.quoted(i) {
			continue
		}
		if g.person >= 0 && !x.wordAt(i-1, x.f.at) {
			x.sexOf(&x.names[g.person], st)
			st.cast.name(x.names[g.person].Name)
		}
		if g.person < 0 && g.det == indefinite && x.singular(i) && !x.preposition(i-1) && !x.describes(i) {
			who := x.plainText(&x.chunks[i])
			x.sexOfHead(i, who, st)
			st.cast.name(who)
		}
		if first < 0 && !x.preposition(i-1) && !x.chunks[i].any(isRelative) {
			first = i
		}
	}
	if first >= 0 && !x.heading {
		x.meetSubject(first, st)
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

// describes reports whether the group at chunk i is an apposition to the person
// named before it: "Colonel Ann Bee, a spokeswoman for the army".
func (x *sentence) describes(i int) bool {
	return i > 1 && x.wordAny(i-1, isComma) && x.noun(i-2) != nil && x.noun(i-2).person >= 0
}

// toldOf is the person whom the sentence goes on about, where its first group
// is "he" or "she".
func (x *sentence) toldOf(st *state) string {
	for i := 0; i < len(x.chunks) && i < 8; i++ {
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
		if x.noun(j) != nil && !x.quoted(j) && !x.preposition(j-1) && !x.chunks[j].any(isRelative) {
			x.meetSubject(j, st)
			return
		}
	}
}

// meetSubject notes the first subject of the sentence.
func (x *sentence) meetSubject(i int, st *state) {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case c.in(PRONOUN) && !c.in(PERSONNEL):
	case g.person >= 0:
		st.cast.name(x.names[g.person].Name)
	case x.singular(i):
		if s := x.speaker(i, st); s != "" {
			x.sexOfHead(i, s, st)
			st.cast.name(s)
		}
	case c.in(ORG | BODY | COUNTRY | FORCE | ARMED | OFFICIAL | PERSONNEL | PEOPLE), c.is(x.f.document):
		s := x.speaker(i, st)
		if s == "" {
			return
		}
		st.cast.group = s
		if c.marks&token.Plural == 0 || len(g.actors) > 0 {
			st.cast.thing, st.cast.paper = s, x.paper(i, st)
		}
	}
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

// hold notes the post of the person, by its last word, its initials and the
// rank, so that "the minister", "the CS" and "the colonel" are known.
func (x *sentence) hold(m *name.Mention, st *state) {
	for i := m.First; i < m.NameFirst; i++ {
		for w := range strings.SplitSeq(token.Fold(x.Of(i, i+1)), "-") {
			if w = strings.TrimSuffix(w, "."); len(w) > 3 || everyday[w] != "" {
				st.known(m.Name, w)
			}
		}
	}
	st.holds(m.Name, m.Title)
}

// holds notes a post of the person in the words of the text.
func (st *state) holds(person, post string) {
	post, _, _ = strings.Cut(post, " of ")
	post, _, _ = strings.Cut(post, " for ")
	words := strings.Fields(post)
	n := len(words)
	if n == 0 || n > 1 && past[token.Fold(words[0])] {
		return
	}
	st.known(person, token.Fold(words[n-1]))
	if n > 1 {
		st.posts[token.Fold(words[n-2][:1]+words[n-1][:1])] = person
	}
}

// known notes that a post or rank, and the word of everyday for those who have
// it, means the person: "the leader" after "President Adama Barrow".
func (st *state) known(person, post string) {
	if p := st.posts[post]; p != "" && p != person {
		if st.shared == nil {
			st.shared = map[string]bool{}
		}
		st.shared[post] = true
	}
	st.posts[post] = person
	if w := everyday[post]; w != "" {
		st.posts[w] = person
	}
}

// past are the words for posts that somebody else holds by now.
var past = map[string]bool{"former": true, "ex": true, "late": true, "then": true, "previous": true, "outgoing": true}

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
