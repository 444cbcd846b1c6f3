package extract

import (
	"muster"
	"muster/internal/rule"
	"muster/internal/token"
)

// This file takes the figures on personnel that no rule has made a claim of, by what the
// sentence is about: "It had 850 in 2007 then 1,250", "The Council allowed them 5,500".

// leastLeft is the least bare count that is taken for one of personnel by the text
// around it alone.
const leastLeft = 20

// leftRules are what claims on the figures left over stand on.
var leftRules = map[muster.Kind]*rule.Rule{
	muster.Strength:   {ID: "en/residue/strength", Version: stageVersion, Kind: muster.Strength, Like: "alone"},
	muster.Commitment: {ID: "en/residue/commitment", Version: stageVersion, Kind: muster.Commitment, Like: "alone"},
}

// takeLeft makes claims of the counts of the sentence that are left over.
func (x *sentence) takeLeft(st *state) {
	if len(x.figures) == 0 || x.heading || x.is(x.last-1, x.f.query) {
		return
	}
	for _, i := range x.groups {
		if !x.leftCount(i) || x.claimed(x.figures[x.noun(i).figure].Figure.Value, st) {
			continue
		}
		last := x.lastHere(st)
		if last != nil && x.gappedStock(i, *last, st) {
			continue
		}
		switch c := &x.chunks[i]; {
		case c.in(COUNT) && x.noun(i).det == owned && len(x.noun(i).actors) == 0 && !c.in(PRONOUN) && !c.is(x.f.ceiling):
			x.claims(groupHit(leftRules[muster.Strength], i), st)
		case c.in(PRONOUN):
			x.someOfThem(i, last, st)
		case last != nil && last.Kind == muster.Commitment && c.in(COUNT):
			x.likeOthers(i, *last, st)
		case last != nil && (c.in(NATIONALS) || last.Kind == muster.Strength && c.in(PERSONNEL)):
			x.likeOthers(i, *last, st)
		case last != nil && last.Kind != muster.Strength && last.Kind != muster.Commitment && last.Kind != muster.Role && last.Kind != muster.Statement:
		case c.in(COUNT) && st.onPersonnel():
			x.bareLeft(i, st)
		}
	}
}

// leftCount reports whether chunk i counts personnel, or what may be such.
func (x *sentence) leftCount(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if c.marks&token.Counted == 0 || g == nil || g.figure < 0 || g.ordinal > 0 || c.in(MONEY|PERCENT|MEASURE|ARMED|DEAD|TRAINEE|VERBLESS|SHARE) || c.is(x.f.MILLIONS) || c.in(PEOPLE) && !c.in(FOLK) {
		return false
	}
	if x.wordAt(i+1, x.f.than) || x.measured(i+1) {
		return false // "200 more than in January", "500 below its ceiling"
	}
	return c.in(NATIONALS) || c.in(PRONOUN) && x.holds(c, x.f.them) || (c.in(COUNT) && !c.in(UNIT|FOLK) || c.in(PERSONNEL) && !c.in(UNIT) && c.marks&(token.Named|token.Definite) == 0) && x.figures[g.figure].Figure.Value >= leastLeft
}

// measured reports whether the words at chunk i hold a count against a level: "below", "short of".
func (x *sentence) measured(i int) bool {
	if i >= len(x.chunks) || x.chunks[i].shape == verb {
		return false
	}
	switch x.Tokens[x.chunks[i].first].Word.Form {
	case "below", "above", "beyond", "short", "shy", "under":
		return true
	}
	return false
}

// lastHere is the claim of the sentence told last, nil for none.
func (x *sentence) lastHere(st *state) *muster.Claim {
	if n := len(st.found); n > 0 && st.found[n-1].Evidence.End > int(x.Tokens[x.first].Start) {
		return &st.found[n-1].Claim
	}
	return nil
}

// onPersonnel reports whether the text is about how many personnel there are: a claim of
// this sentence or of those before counted some, and no other people were spoken of
// since.
func (st *state) onPersonnel() bool {
	return st.counted.sentence > 0 && st.sentence-st.counted.sentence <= 2 && st.civilIn < st.counted.sentence
}

// likeOthers makes of the nationals or personnel at chunk i what the sentence tells of
// those before: "30 soldiers were hurt, 19 Danes and 11 Swedes".
func (x *sentence) likeOthers(i int, c muster.Claim, st *state) {
	switch c.Kind {
	case muster.Harm:
		if c.Mood() != muster.Actual || x.chunks[i].in(PEOPLE) {
			return
		}
		c.Who, c.Force, c.N = x.people(i, st), x.sole(x.noun(i), st), x.victims(i)
	case muster.Commitment:
		if x.preposition(i + 1) {
			return // "and ninety in tents"
		}
		c.N = x.figureOf(i, c.Kind)
	case muster.Strength, muster.Movement:
		if c.N == nil {
			c.Who = st.countedWho(int(x.Tokens[x.first].Start), c.Kind, c.Who)
		}
		if who, explicit := x.explicit(i, st); explicit {
			c.Who = who
		} else if c.Kind == muster.Movement {
			return
		}
		c.N = x.figureOf(i, c.Kind)
	default:
		return
	}
	if c.N == nil || len(c.Who) != 1 || !x.listedWith(i) {
		return
	}
	c.Part, c.Ordinal, c.Relative = "", 0, ""
	c.Evidence = x.evidence(x.chunks[i].first, x.chunks[i].last)
	k := c.Kind
	st.addSorted(c, &rule.Rule{ID: "en/residue/" + string(k), Version: stageVersion, Kind: k, Rank: maxRank}, x.sortOf(&c, groupHit(nil, i)))
}

// countedWho is whose the personnel are that the last claim of the kind from byte start on counts, who
// where none does: "The force has 900 soldiers, most from Chad and Niger, but only 55 police".
func (st *state) countedWho(start int, k muster.Kind, who muster.Names) muster.Names {
	for j := len(st.found) - 1; j >= 0 && st.found[j].Evidence.Start >= start; j-- {
		if f := &st.found[j]; f.Kind == k && f.N != nil {
			return f.Who
		}
	}
	return who
}

// gappedStock makes a strength of the count at chunk i, whose holder stands right before it and whose
// verb that of the one told last is: "The mission has 1,000 officers and | the police | 9,000". It
// reports whether the words run so.
func (x *sentence) gappedStock(i int, c muster.Claim, st *state) bool {
	if c.Kind != muster.Strength || i < 3 || x.noun(i-1) == nil || !x.chunks[i].in(COUNT) || !x.joined(i-2) && !x.wordAny(i-2, isComma) {
		return false
	}
	who, named := x.explicit(i-1, st)
	switch host := x.hostHolder(i-1, st); {
	case host != "":
		c.Who, c.Mission = st.single(host), "none"
	case x.chunks[i-1].in(FORCE):
		c.Who, c.Mission = x.orMission(st.force, st), ""
	case named && len(who) == 1 && x.chunks[i-1].in(COUNTRY):
		c.Who, c.Mission = who, ""
	default:
		return false
	}
	c.N = x.figureOf(i, c.Kind)
	c.Part, c.Ordinal, c.Relative = "", 0, ""
	c.Evidence = x.evidence(x.chunks[i-1].first, x.chunks[i].last)
	st.addSorted(c, &rule.Rule{ID: "en/residue/strength", Version: stageVersion, Kind: c.Kind, Rank: maxRank}, x.sortOf(&c, groupHit(nil, i)))
	return true
}

// someOfThem makes of "eleven of them" at chunk i, of whom the words after say how they
// came to harm or who they were, a part of those told before: "hurt nineteen, eleven of
// them by fire".
func (x *sentence) someOfThem(i int, last *muster.Claim, st *state) {
	if last == nil || last.Kind != muster.Harm || last.Mood() != muster.Actual || last.N == nil || x.isSubject(i) || !x.listedWith(i) {
		return
	}
	c := *last
	if c.N = x.victims(i); c.N == nil || c.N.Value >= last.N.Value {
		return
	}
	end := x.chunks[i].last
	for end < x.last && end < x.chunks[i].last+6 && !x.mark(end, token.Punct) {
		end++
	}
	first := x.chunks[i].last
	for first < end && x.Tokens[first].Any(isPrep|isDet) {
		first++
	}
	if k := i + 1; x.preposition(k) && k+1 < len(x.chunks) && x.chunks[k+1].shape == time {
		c.When, end = x.dateOf(k+1), x.chunks[k+1].last // "34 of those in the last two years"
	} else if c.Part = ""; first < end {
		c.Part = x.plainWords(first, end)
	}
	c.Evidence = x.evidence(x.chunks[i].first, end)
	st.addRule(c, &rule.Rule{ID: "en/residue/harm", Version: stageVersion, Kind: muster.Harm, Rank: maxRank})
}

// maxRank is the rank of what no rule of the pack has said better.
const maxRank = 1 << 20

// listedWith reports whether chunk i is joined to what stands before it, and no verb is
// said of it.
func (x *sentence) listedWith(i int) bool {
	if i == 0 || x.isSubject(i) {
		return false
	}
	k := i - 1
	return x.chunks[k].shape == word && (x.joined(k) || x.chunks[k].is(x.f.with) || x.chunks[k].any(isBut) || x.chunks[k].is(x.f.beside) || x.chunks[k].any(isColon) || x.chunks[k].marks&token.Punct != 0)
}

// leftFrom is where the words begin that carry the count at chunk i, of the verb at chunk v:
// at its subject, where no other figure stands between.
func (x *sentence) leftFrom(i, v int) int {
	if v > i || i-v > 8 {
		return i
	}
	for j := v; j < i; j++ {
		if x.noun(j) != nil && x.noun(j).figure >= 0 {
			return i
		}
	}
	if s := int(x.subjectOf[v]); s >= 0 && s < v && v-s <= 2 {
		return s
	}
	return v
}

// bareLeft makes of the bare count at chunk i what its verb says: a stock of what is, a
// target of what is asked for or allowed.
func (x *sentence) bareLeft(i int, st *state) {
	v := int(x.verbOf[i])
	if v < 0 || x.preposition(i-1) && !x.chunks[i-1].is(x.f.with) && !x.wordAt(i-1, x.f.at) || i+1 < len(x.chunks) && (x.chunks[i+1].shape == noun || x.chunks[i+1].any(isDash)) {
		return
	}
	k, f := &x.chunks[v], x.f
	var r *rule.Rule
	set := func(basis string, m muster.Modality) *rule.Rule {
		own := *leftRules[muster.Commitment]
		own.Fixed = []rule.Slot{{Name: "basis", Value: basis}, {Name: "modality", Value: string(m)}}
		return &own
	}
	switch {
	case k.marks&token.Negated != 0, x.isSubject(i) && int(x.subjectOf[v]) == i && !k.any(isBe):
		return
	case k.is(f.request):
		r = set("authorised", muster.Requested)
	case k.is(f.promise):
		r = set("pledged", muster.Promised)
	case k.is(f.allow):
		r = set("authorised", muster.Actual)
	case k.is(f.agreeOn), k.is(f.agree):
		r = set("planned", muster.Actual)
	case (k.any(isBe|isHave) || k.is(f.remain) || k.is(f.tally)) && k.marks&(token.Future|token.Modal|token.Infin|token.Must|token.Passive) == 0:
		r = leftRules[muster.Strength]
	default:
		return
	}
	h := groupHit(r, i)
	h.first = x.leftFrom(i, v)
	h.catch(role{part: part{slot: "verb", name: verbRole}, first: v, last: v + 1})
	x.claims(h, st)
}
