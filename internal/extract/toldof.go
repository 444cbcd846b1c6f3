package extract

import (
	"muster"
	"muster/internal/token"
)

// This file tells who those are whom the text goes on to speak of by a word that says nothing of them.

// toldFeatures are what those are known by whom a text goes on to speak of: the hurt, who are tended, the displaced, and
// the things that did it.
type toldFeatures struct{ toldOfNoun, treat, heal, displacement, calamity, findVerb, their token.Sym }

// newToldFeatures interns them.
func newToldFeatures(v *token.Vocabulary) toldFeatures {
	return toldFeatures{toldOfNoun: v.Sym("@told_of"), treat: v.Sym("@treat"), heal: v.Sym("~treat"), displacement: v.Sym("@displacement"), calamity: v.Sym("@calamity"), findVerb: v.Sym("@find"), their: v.Sym("their")}
}

// toldOfReach is how many sentences back those may have been told of.
const toldOfReach = 2

// toldPeople is who "the victims", "the two men" or "the hostages" at chunk i are: those who were harmed or
// attacked last. nil for other words, and where the sentence itself names others before.
//
//	Gunmen seized four teachers on Monday. | The men | were shot a day later.
func (x *sentence) toldPeople(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.det != definite || len(g.actors) > 0 || c.head != c.last-1 || !c.is(x.f.toldOfNoun) || c.head-c.first > 2 || c.head-c.first == 2 && g.figure < 0 {
		return nil
	}
	who, n := st.lastHarmed()
	if who == nil || g.figure >= 0 && n != nil && x.figures[g.figure].Figure.Value > n.Value {
		return nil
	}
	for j := range i {
		if k := &x.chunks[j]; k.in(PEOPLE|PERSONNEL|NATIONALS) && !k.in(PRONOUN) && k.marks&token.Plural != 0 {
			return nil
		}
	}
	if c.marks&token.Plural == 0 && (n == nil || n.Value != 1) {
		return nil
	}
	return who
}

// lastHarmed is who was harmed last, or else attacked, shortly before the sentence at hand, and how many:
// nobody where those were armed men or called people alone.
func (st *state) lastHarmed() (muster.Names, *muster.Figure) {
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= toldOfReach; k-- {
		f := &st.found[k]
		if f.Kind != muster.Harm || f.sentence == st.sentence || f.Part != "" || f.Harm == "displaced" || f.Mood() != muster.Actual {
			continue
		}
		if st.harm.armed || len(f.Who) != 1 || f.Who.Is("people") {
			return nil, nil
		}
		return f.Who, f.N
	}
	if s := &st.struck; s.sentence > 0 && st.sentence-s.sentence <= toldOfReach && s.sentence < st.sentence {
		return s.who, nil
	}
	return nil, nil
}

// strike notes the people that the incident tells of as attacked at chunk i.
func (x *sentence) strike(i int, st *state) {
	if i < 0 || x.noun(i) == nil {
		return
	}
	if c := &x.chunks[i]; c.in(PERSONNEL|PEOPLE|FOLK) && !c.in(ARMED|FORCE|UNIT|PRONOUN|COUNT) && c.marks&token.Plural != 0 && x.headsMany(c) {
		if who := x.people(i, st); len(who) == 1 && !who.Is("people") {
			st.struck = counted{who, st.sentence}
		}
	}
}

// headsMany reports whether the group is people by its own noun: "traders", not "a convoy of traders".
func (x *sentence) headsMany(c *chunk) bool {
	return c.head >= 0 && x.any(c.head, isNplural) && !c.is(x.f.vehicle) && !x.hasOf(c)
}

// allOfThem is the chunk that says of those counted at chunk i what they all are: "Seven others, all of them |
// journalists |, were hurt", "two men, both | teachers |"; -1 for none.
func (x *sentence) allOfThem(i int) int {
	j := i + 2
	if !x.wordAny(i+1, isComma) || x.noun(j) == nil {
		return -1
	}
	t := &x.Tokens[x.chunks[j].first]
	if !t.Is(x.f.all) && !t.Is(x.f.both) {
		return -1
	}
	if x.chunks[j].in(PRONOUN) {
		j++
	}
	if x.noun(j) == nil || !x.chunks[j].in(PEOPLE|PERSONNEL) || x.chunks[j].in(PRONOUN|NATIONALS) || x.chunks[j].marks&(token.Plural|token.Counted) != token.Plural {
		return -1
	}
	return j
}
