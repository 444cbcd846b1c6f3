package extract

import (
	"muster"
	"muster/internal/token"
)

// siblings adds the claim again for each noun group with a figure of its own
// that a conjunction or a comma joins to the one in role: "killed two soldiers
// and three civilians", "Seven Malawians and one Tanzanian died".
func (x *sentence) siblings(c muster.Claim, h *hit, v int, st *state) {
	i := h.role(whoRole)
	if c.Kind == muster.Operation && c.Operation == "arrest" {
		i = h.role(whatRole)
	} else if c.Kind != muster.Harm || c.Part != "" {
		return
	}
	if i < 0 {
		return
	}
	for _, j := range [...]int{i + 1, h.last} {
		if j < len(x.chunks) && j > i && (x.wordAny(j, isColon|isOpen|isDash)) && x.sibling(j+1, v) {
			i = j - 1 // "left 30 injured: 19 Hungarians and 11 Italians"
			break
		}
	}
	if first, n, part := x.singledOut(i + 1); n >= 0 {
		x.singleArrest(c, h, first, part, st)
		return // a part: "twelve civilians, five of them children"
	}
	before := i < v
	if before && c.Kind == muster.Harm {
		x.trailingVictims(c, h, v, st)
	}
	if first, n, part := x.singledOut(x.afterAdjuncts(i + 1)); n >= 0 && !before {
		x.singleArrest(c, h, first, part, st) // "detained nine men on Sunday, including a bomb maker"
	}
	if k := x.besideAfter(v); before && k > 0 {
		i, before = k, false // "was detained along with three others"
	}
	for range 8 {
		if !before || x.alsoNamed(i) {
			i = x.besideNamed(i)
		}
		n := x.separator(i + 1)
		if n == 0 && (i == h.last-1 || i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.beside)) {
			n = 1
		}
		if end := x.afterAdjuncts(i + 1); n == 0 && end > i+1 && (!before || end < v && x.wordAny(end, isComma|isAnd)) {
			i, n = end-1, x.separator(end) // "two in a crash and one in an attack"
		}
		if n == 0 {
			return
		}
		if j := i + 1 + n; j < len(x.chunks) && x.wordAny(j-1, isComma) && x.chunks[j].is(x.f.beside) {
			n++ // "a leader, along with two others"
		}
		i += 1 + n
		if !x.sibling(i, v) || n == 1 && x.wordAny(i-1, isComma) && x.chunks[i].in(COUNT) && x.preposition(i+1) {
			return // "105 dead, 70 in the first village": the same dead
		}
		if n == 1 && x.wordAny(i-1, isComma) && x.chunks[i-2].in(PERSON|PROPER) && (x.noun(i).det == definite || x.chunks[i].in(OFFICIAL) && !x.wordAny(i+1, isAnd)) && x.noun(i).figure < 0 {
			return // "killing Abdi Noor, the leader of a brigade"
		}
		if n == 1 && x.saysWhat(i) {
			return // "Another Ghanaian, | a sergeant of 40, died"
		}
		if x.counts(i) && x.noun(i).figure < 0 && x.preposition(i+1) && i+2 < len(x.chunks) && x.chunks[i+2].shape == time {
			return // "lost two men in March | and another in June": at another time
		}
		if c.Harm == "killed" && x.chunks[i].is(x.f.displacedNoun) {
			continue // "left 40 dead and 900 homeless", told by a rule of its own
		}
		if c.N = nil; c.Kind == muster.Harm && x.withoutHome(i+1) {
			c.Harm = "displaced"
		}
		if c.Kind == muster.Operation {
			c.N, c.What = x.captives(i), x.named(i, st)
		} else {
			c.Who = nil
			if f := x.serves(i, h, st); f != "" || c.Force != "" {
				c.Force = f // "two soldiers from Ghana and a policeman from Mali"
			}
			if x.fillWho(&c, i, h, st); c.N == nil {
				c.N = x.captives(i) // "killed a commander and his driver"
			}
		}
		if c.N == nil {
			return
		}
		end := x.afterAdjuncts(i + 1)
		if before && h.last > end {
			end = h.last // "Six civilians and three soldiers died"
		}
		if c.Force != "" && st.harm.force != "" && c.Force != st.harm.force {
			st.harm.mixed = true
		}
		if c.Kind == muster.Harm && st.harm.unlike(&c) {
			st.harm.person = true // "killed a driver and two passengers. Six others were hurt": people
		}
		c.Evidence = x.evidence(x.chunks[i].first, x.endOf(i, end))
		st.addRule(c, h.rule)
		x.partsAfter(c, h, i+1, st)
	}
}

// singleArrest adds the arrest of the one that the words from chunk first on single out of those
// arrested, at chunk i: "detained four men, | including a bomb maker".
func (x *sentence) singleArrest(c muster.Claim, h *hit, first, i int, st *state) {
	if c.Kind != muster.Operation || x.noun(i) == nil || x.counts(i) {
		return
	}
	if c.N, c.What = x.captives(i), x.named(i, st); c.N == nil || c.What == nil {
		return
	}
	c.Evidence = x.evidence(x.chunks[first].first, x.endOf(i, i+1))
	st.addRule(c, h.rule)
}

// besideAfter is the chunk before "along with", "as well as" behind the verb at chunk v and what
// says when and where, a comma between or not: "six Serbs were hurt, | as well as two soldiers"; 0
// where none stands there.
func (x *sentence) besideAfter(v int) int {
	k := v + 1
	if k < len(x.chunks) && !x.chunks[k].is(x.f.beside) {
		k = x.afterAdjuncts(k)
	}
	if x.wordAny(k, isComma) {
		k++
	}
	if k >= len(x.chunks) || !x.chunks[k].is(x.f.beside) {
		return 0
	}
	return k - 1
}

// alsoNamed reports whether the victim at chunk i is named in commas, and the next behind "and" is
// too: "a Kenyan sergeant, Ann Cole, | and a corporal, Jo Doe, were shot".
func (x *sentence) alsoNamed(i int) bool {
	j := i + 5
	return j+1 < len(x.chunks) && x.wordAny(i+1, isComma) && x.chunks[i+2].in(PERSON) && x.wordAny(i+3, isComma) && x.wordAny(i+4, isAnd) && x.noun(j) != nil && x.noun(j).det == indefinite && x.wordAny(j+1, isComma) && x.apposed(j) != ""
}

// withoutHome reports whether the words from chunk i on say of those counted before them that they
// have lost their homes: "left 40 dead and 900 | without a home".
func (x *sentence) withoutHome(i int) bool {
	if !x.wordAt(i, x.f.without) {
		return false
	}
	for k := i + 1; k < len(x.chunks) && k < i+3; k++ {
		if x.chunks[k].is(x.f.homeNoun) {
			return true
		}
	}
	return false
}

// besideNamed is the chunk before the comma behind which the list goes on that began with chunk
// i, where who that is stands in commas beside a name: "killed Abdi Noor, a commander who had
// led attacks, | and four others", "the killing of a commander, Abdi Noor, | and his driver";
// else i.
func (x *sentence) besideNamed(i int) int {
	c, d := x.noun(i), x.noun(i+2)
	if c == nil || d == nil || !x.wordAny(i+1, isComma) || c.person < 0 == (d.person < 0) || c.figure >= 0 && d.person < 0 || d.figure >= 0 {
		return i
	}
	for j := x.commaAfter(i + 2); j > 0 && j+1 < len(x.chunks); j = x.commaAfter(j) {
		if x.wordAny(j+1, isAnd) || x.chunks[j+1].is(x.f.beside) {
			return j - 1
		}
	}
	return i
}

// trailingVictims adds those who are joined to the victims behind the verb at chunk v with
// which the clause ends: "49 traders died, and 15 soldiers".
func (x *sentence) trailingVictims(c muster.Claim, h *hit, v int, st *state) {
	j := x.afterAdjuncts(max(v+1, h.last))
	i := j + x.separator(j)
	if i == j || i >= len(x.chunks) || !x.endsClause(i+1) || !x.sibling(i, v) || x.isSubject(i) {
		return
	}
	k := &x.chunks[i]
	if too := x.wordOf(k.last) == "too"; !too && (!x.wordAny(i-1, isAnd) || k.marks&token.Counted == 0) || !k.in(PERSONNEL|PEOPLE|NATIONALS|FOLK|ARMED) || k.in(DEAD) {
		return
	}
	for p := i; ; {
		if n := x.separator(p + 1); n > 0 && x.noun(p+1+n) != nil {
			p += 1 + n
			continue
		}
		if p > i && x.finiteAt(p+1) {
			return // "70 were killed and 20 soldiers and 40 civilians | were missing"
		}
		break
	}
	c.N, c.Who, c.Force = nil, nil, x.serves(i, h, st)
	if x.fillWho(&c, i, h, st); c.N != nil {
		c.Evidence = x.evidence(x.chunks[i].first, x.chunks[i].last)
		st.addRule(c, h.rule)
	}
}

// sorts adds the claim on a stock or a movement again for each further sort of personnel that
// the list goes on with: "14,473 troops, 151 staff officers and 200 observers".
func (x *sentence) sorts(c muster.Claim, h *hit, st *state) {
	i := max(h.role(groupRole), h.role(nRole), h.role(wholeRole))
	if i < 0 || c.Kind != muster.Strength && c.Kind != muster.Commitment && c.Kind != muster.Movement || c.N == nil || c.Part != "" && (x.sortOf(&c, h) == "" || c.Part != x.levelOf(h)) || len(c.Who) != 1 || x.chunks[i].in(NATIONALS) {
		return
	}
	c.Part = "" // "troop levels at 14,400 troops and 3,020 police"
	if j := h.last; j > i && j+1 < len(x.chunks) && x.wordAny(j, isColon) && x.sort(j+1) {
		i = j - 1 // "about 600: 220 soldiers and 300 policemen"
	} else if !x.chunks[i].in(PERSONNEL|FOLK) && x.countedSort(i) == "" {
		return
	}
	ceiling := c.Kind == muster.Commitment && c.N.Bound == muster.UpTo // "up to 13,289 troops and 1,920 police"
	for range 8 {
		j := x.afterAside(i)
		n := x.addition(j + 1)
		if n == 0 && i == h.last-1 && x.wordAny(i+1, isColon) {
			n = 1
		}
		next := j + 1 + n
		if x.wordAt(next, x.f.at) {
			next++
		}
		if n == 0 || next >= len(x.chunks) || x.isSubject(next) && x.finiteAt(next+1) && !x.isSubject(i) {
			return
		}
		i = next
		if c.Kind == muster.Movement && x.countedThing(i) {
			continue
		}
		if !x.sort(i) {
			return
		}
		if c.N = x.figureOf(i, c.Kind); c.N == nil {
			return
		}
		if c.Basis == "authorised" && (ceiling || x.capped(h)) && c.N.Bound == muster.Exact {
			c.N.Bound = muster.UpTo
		}
		c.Evidence = x.evidence(x.chunks[i].first, x.endOf(i, max(i+1, x.listEnd(i, h))))
		sort := x.sortOf(&c, groupHit(nil, i))
		if c.Part = x.sexPart(groupHit(nil, i)); c.Part == "" && sort == "" && !x.chunks[i].in(PERSONNEL) {
			x.fillPart(&c, i) // "a battalion of 420 men and 35 women"
		}
		st.addSorted(c, h.rule, sort)
	}
}

// listEnd is the end of the hit where the list that chunk i goes on with stands
// before its verb, else 0: "30 police and 120 soldiers arrived".
func (x *sentence) listEnd(i int, h *hit) int {
	if v := x.anchor(h); x.chunks[v].shape == verb && v > i {
		return h.last
	}
	return 0
}

// afterAside is the chunk before the comma that ends what stands beside the figure at
// chunk i: "13,221 troops, including 212 officers, against a ceiling of 17,000,".
func (x *sentence) afterAside(i int) int {
	for range 2 {
		if !x.wordAny(i+1, isComma) || i+3 >= len(x.chunks) || x.noun(i+3) == nil || x.noun(i+3).figure < 0 {
			return i
		}
		switch x.Tokens[x.chunks[i+2].first].Word.Form {
		case "against", "including":
			i += 3
		default:
			return i
		}
	}
	return i
}

// addition is how many chunks from i on add a further sort to those before: those of a list, "as
// well as", ", plus".
func (x *sentence) addition(i int) int {
	if n := x.separator(i); n > 0 && !x.addWord(i+n) {
		return n
	}
	for j := i; j < i+2; j++ {
		if x.addWord(j) {
			return j + 1 - i
		}
		if !x.wordAny(j, isComma) {
			break
		}
	}
	return 0
}

// addWord reports whether chunk i is "as well as", "plus" or the like.
func (x *sentence) addWord(i int) bool {
	return i < len(x.chunks) && x.chunks[i].shape == word && (x.chunks[i].is(x.f.beside) || x.wordAt(i, x.f.plus))
}

// countedSort is the adjective of a bare count that stands for a sort of personnel, else "": "1,100
// international | and | 1,000 local staff".
func (x *sentence) countedSort(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.figure < 0 || !c.in(COUNT) || c.in(PRONOUN) || x.figures[g.figure].Last != c.last-1 || !x.Tokens[c.last-1].Any(isAdjective) || !x.wordAny(i+1, isAnd) || i+2 >= len(x.chunks) || !x.sort(i+2) {
		return ""
	}
	return x.Of(c.last-1, c.last)
}

// countedThing reports whether chunk i counts what is no people, as a list of what is sent or taken
// away may between them: "300 soldiers, | two helicopters | and 40 police".
func (x *sentence) countedThing(i int) bool {
	c := &x.chunks[i]
	return x.noun(i) != nil && c.marks&token.Counted != 0 && c.head >= 0 && c.marks&token.Named == 0 && x.Tokens[c.head].Any(isNplural) && !c.in(PERSONNEL|FOLK|PEOPLE|NATIONALS|UNIT|COUNT|DEAD|ARMED|MONEY|PERCENT)
}

// sort reports whether chunk i counts a sort of personnel and says not whose.
func (x *sentence) sort(i int) bool {
	c := &x.chunks[i]
	return x.noun(i) != nil && c.marks&token.Counted != 0 && c.marks&(token.Named|token.Other) == 0 && (c.in(PERSONNEL|FOLK) || x.headIs(c, x.f.civilStaff)) && (!c.in(UNIT) || c.head >= 0 && x.Tokens[c.head].Is(x.f.personnel) || x.ofUnits(i) != "") && !c.in(MONEY)
}

// afterAdjuncts is the chunk after the times and the prepositions with their nouns
// that begin at chunk i.
func (x *sentence) afterAdjuncts(i int) int {
	if i+2 < len(x.chunks) && x.postposed(i) && x.preposition(i+1) && x.noun(i+2) != nil {
		i += 3 // "a commander | responsible for attacks"
	}
	for range 3 {
		n := x.adjunct(i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// inTag reports whether chunk i is of the words that say who tells what the verb at chunk
// v does: ", the mayor said".
func (x *sentence) inTag(i, v int) bool {
	for k := range x.said {
		if a := &x.said[k]; v >= a.first && v < a.last && i >= a.tag && i <= max(a.cue, a.resume) {
			return true
		}
	}
	return false
}

// tagAfter reports whether the verb at chunk j is that of words behind chunk i that say who tells
// what stands before them: "…, | police said".
func (x *sentence) tagAfter(j, i int) bool {
	for k := range x.said {
		if a := &x.said[k]; a.cue == j && a.tag > i && a.first <= i {
			return true
		}
	}
	return false
}

// postposed reports whether chunk i is an adjective after its noun: "responsible for".
func (x *sentence) postposed(i int) bool {
	return i >= 0 && x.Tokens[x.chunks[i].first].Is(x.f.postposed)
}

// farVerb is how many chunks behind a group its own verb may stand, an aside between: "17 soldiers,
// among them two women, | were hurt".
const farVerb = 9

// sibling reports whether chunk i can be a further member of a list of
// victims: a group of people that no verb of its own is said of.
func (x *sentence) sibling(i, v int) bool {
	if !x.individual(i) || x.noun(i).person >= 0 || x.inTag(i, v) {
		return false
	}
	for j := i + 1; j < len(x.chunks) && j < i+farVerb; j++ {
		if k := &x.chunks[j]; k.shape == verb && (j == v || k.marks&token.Ing == 0) {
			return j == v || int(x.subjectOf[j]) != i || x.tagAfter(j, i)
		}
	}
	return true
}
