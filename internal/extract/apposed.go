package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// apposed is the person named in apposition to the office at chunk i: "the
// Prime Minister, Andrew Holness,", "a baker there, Amade Sualé,"; "" where
// there is none.
func (x *sentence) apposed(i int) string {
	if i < 0 || !x.chunks[i].in(OFFICIAL) && x.noun(i).det == bare && !x.justOne(i) && !x.chunks[i].in(PROPER) && x.chunks[i].marks&token.Named == 0 {
		return ""
	}
	j := i + 1
	if x.wordAt(j, x.f.there) || x.wordAt(j, x.f.here) || x.noun(j) != nil && x.chunks[j].is(x.f.there) {
		j++
	}
	for n := 0; n < 4 && x.noun(j+1) != nil && (x.preposition(j) && n < 3 || x.goesOnWith(j)); n++ {
		j += 2 // "a spokesman for the force, Captain Obiero,", "the head of mission and force commander of it, General Bee,"
	}
	if s := x.goesBy(j); s != "" {
		return s
	}
	if k := x.afterWho(j); k > 0 {
		j = k
	}
	if j+4 < len(x.chunks) && x.mark(x.chunks[j+1].first, token.Digits) && x.chunks[j+2].any(isDash) {
		j += 2 // "Her rival, 17-year-old Ann Bee,"
	}
	g := x.noun(j + 1)
	if g == nil || !x.wordAny(j, isComma) && !x.chunks[j].any(isDash) && !(x.wordAny(j, isOpen) && x.wordAny(j+2, isClose)) {
		return ""
	}
	if g.person < 0 {
		if c := &x.chunks[j+1]; c.in(PROPER) && c.last-c.first <= 2 && x.wordAny(j+2, isComma) && x.kin(i) {
			return x.plainText(c) // "His wife, Arlene, nodded"
		}
		return ""
	}
	if j+2 < len(x.chunks) && !x.wordAny(j+2, isComma) && x.chunks[j+2].shape == noun || x.noun(i).person >= 0 && !x.chunks[j+1].in(PERSON) {
		return "" // "Abdi Noor, the leader of the Abu Zubeir brigade"
	}
	return x.names[g.person].Name
}

// goesOnWith reports whether the "and" at chunk j joins another post, or another thing that the
// post is for: "the commissioner for peace | and | security, Ann Bee,".
func (x *sentence) goesOnWith(j int) bool {
	if !x.wordAny(j, isAnd) || x.noun(j+1).det != bare {
		return false
	}
	return x.chunks[j+1].in(OFFICIAL) && x.singularHead(j+1) || x.wordAt(j-2, x.f.forWord) && x.wordAny(j+2, isComma)
}

// goesBy is the name that the clause from chunk j on gives somebody: "a leader | who goes by Izo";
// "" where it gives none.
func (x *sentence) goesBy(j int) string {
	if j+3 >= len(x.chunks) || !x.chunks[j].is(x.f.who) || !x.chunks[j+1].is(x.f.goVerb) || !x.wordAny(j+2, isBy) || !x.chunks[j+3].in(PERSON|PROPER) {
		return ""
	}
	return x.plainText(&x.chunks[j+3])
}

// afterWho is the comma that ends the clause of who somebody is, which begins at chunk j, where
// a person in commas follows: "one officer who spoke, Lt. Ann Bee, said"; 0 for none.
func (x *sentence) afterWho(j int) int {
	if j >= len(x.chunks) || !x.chunks[j].is(x.f.who) {
		return 0
	}
	k := x.commaAfter(j)
	if k == 0 || x.noun(k+1) == nil || x.noun(k+1).person < 0 || !x.wordAny(k+2, isComma) || x.noun(k-1) != nil && x.singular(k-1) {
		return 0
	}
	return k
}

// officeOf is the person whose name closes the naming of the office at chunk i: "the minister
// with responsibility for Defence Ann Bee"; "" where none does.
func (x *sentence) officeOf(i int) string {
	if !x.singular(i) {
		return ""
	}
	for j := i + 1; x.preposition(j) && x.noun(j+1) != nil; j += 2 {
		c, g := &x.chunks[j+1], x.noun(j+1)
		if g.person < 0 {
			continue
		}
		if m := &x.names[g.person]; m.First > c.first && x.mark(c.first, token.Cap) && m.Title == "" && x.finiteAt(j+2) {
			return m.Name
		}
		return ""
	}
	return ""
}

// apposedBody is the organisation named in commas after the group at chunk i,
// before the verb: "the airline, Ryanair, announced"; "" for none.
func (x *sentence) apposedBody(i int) string {
	j := i + 2
	if !x.wordAny(i+1, isComma) || !x.wordAny(j+1, isComma) || x.noun(j) == nil || !x.finiteAt(j+2) || x.chunks[j].marks&token.Plural != 0 {
		return ""
	}
	if c := &x.chunks[j]; c.in(ORG) || c.in(BODY) && c.marks&token.Named != 0 {
		if a := x.noun(j).actors; len(a) > 0 {
			return a[len(a)-1].name
		}
	} else if c.in(PROPER) {
		return x.plainText(c)
	}
	return ""
}

// missionSaid is the mission named right before the comma at which the group at chunk i begins, where
// this only says what it is: "MINUSTAH, | the UN mission | that was closed in 2017"; "" for none.
func (x *sentence) missionSaid(i int) string {
	if i < 2 || !x.wordAny(i-1, isComma) || !x.chunks[i].in(FORCE) || x.noun(i) == nil || x.noun(i-2) == nil || x.noun(i).det == bare || x.noun(i).figure >= 0 || x.finiteAt(i+1) {
		return ""
	}
	before, own := x.noun(i-2).actors, missionOf(x.noun(i))
	if len(before) == 0 || own != "" || before[len(before)-1].kind != name.Mission || before[len(before)-1].last != x.chunks[i-2].last {
		return ""
	}
	return before[len(before)-1].name
}

// personSaid is the person named right before the comma at which the group at chunk i begins, where
// this says who that is and a clause with "who" goes on: "Ann Cole, | a Kenyan constable, | who was
// shot"; "" for none.
func (x *sentence) personSaid(i int) string {
	if i < 2 || !x.wordAny(i-1, isComma) || !x.wordAny(i+1, isComma) || i+2 >= len(x.chunks) || !x.chunks[i+2].is(x.f.who) || !x.chunks[i-2].in(PERSON) || x.noun(i) == nil || x.noun(i).det != indefinite || !x.singular(i) {
		return ""
	}
	if p := x.noun(i - 2).person; p >= 0 && x.names[p].Last == x.chunks[i-2].last {
		return x.names[p].Name
	}
	return ""
}

// severalAt reports whether the group at chunk i counts more than one, none of whom alone it can be:
// "two soldiers, Ann Cole and Jo Doe, were shot".
func (x *sentence) severalAt(i int) bool {
	g := x.noun(i)
	return g.figure >= 0 && x.figures[g.figure].Figure.Value > 1
}

// bodyBeside is the name in commas of the body that the group at chunk i only describes: "asked the
// regional bloc, | ECOWAS,"; "" for none.
func (x *sentence) bodyBeside(i int) string {
	g, in := x.noun(i), x.noun(i+2)
	if g == nil || in == nil || len(g.actors) > 0 || !x.chunks[i].in(BODY) || g.det != definite || !x.wordAny(i+1, isComma) || !x.wordAny(i+3, isComma) || x.chunks[i+2].marks&token.Named == 0 || !x.chunks[i+2].in(BODY|ORG) || len(in.actors) == 0 {
		return ""
	}
	return in.actors[len(in.actors)-1].name
}

// askedBody is the body that somebody asks to do what the infinitive at chunk v says: "asked | the
// regional bloc, ECOWAS, | to extend the mission"; nil where none is.
func (x *sentence) askedBody(c *muster.Claim, v int, st *state) muster.Names {
	p := int(x.parentOf[v])
	if c.Modality != muster.Requested || p < 0 || x.chunks[v].marks&token.Infin == 0 || !x.chunks[p].is(x.f.ask) || x.noun(p+1) == nil || !x.chunks[p+1].in(BODY|ORG) || x.chunks[p+1].in(FORCE) {
		return nil
	}
	if p+2 != v && x.bodyBeside(p+1) == "" {
		return nil
	}
	return x.parties(p+1, st)
}
