package extract

import "muster/internal/token"

// antecedentFeatures are the verbs by which a clause tells of a site rather than of
// the place where it lies.
type antecedentFeatures struct {
	opens, closes, reopens, cuts, functions, fails, impassable, loyal, shootingNoun, fire, gainVerb, ascribe, onWord, captureNoun, confer, stayOn token.Sym
}

// newAntecedentFeatures interns them.
func newAntecedentFeatures(v *token.Vocabulary) antecedentFeatures {
	s := v.Sym
	return antecedentFeatures{opens: s("@open"), closes: s("@close"), reopens: s("@reopen"), cuts: s("@cut_road"), functions: s("@function"), fails: s("@fail"), impassable: s("@impassable"), loyal: s("loyal"), shootingNoun: s("@shooting_noun"), fire: s("~fire"), gainVerb: s("@gain"), ascribe: s("@ascribe"), onWord: s("on"), captureNoun: s("@capture_noun"), confer: s("@confer"), stayOn: s("@stay_on")}
}

// ofSite is the site that lies in the place at chunk a, where the verb at chunk v
// tells of a site, "the bridge at Bor, which has been impassable", or the mandate of the mission there
// where it tells of an end; a elsewhere.
func (x *sentence) ofSite(a int16, v int) int16 {
	if a >= 2 && v < len(x.chunks) && x.chunks[a].in(PLACE|COUNTRY|HOST|GROUND) && x.preposition(int(a)-1) && x.chunks[a-2].in(MANDATE) && x.chunks[v].shape == verb && x.chunks[v].is(x.f.endVerb) {
		return a - 2 // "the mandate of the force in Chad, which expires in May"
	}
	if a < 2 || v >= len(x.chunks) || !x.chunks[a].in(PLACE) || x.chunks[a].in(SITE) || !x.preposition(int(a)-1) || !x.chunks[a-2].in(SITE) || x.chunks[v].shape != verb {
		return a
	}
	k, f := &x.chunks[v], x.f
	shut := v+1 < len(x.chunks) && x.chunks[v+1].is(f.impassable)
	if k.is(f.opens) || k.is(f.closes) || k.is(f.reopens) || k.is(f.cuts) || k.is(f.functions) || k.is(f.fails) || shut {
		return a - 2
	}
	return a
}

// ofTown is the town that the place at chunk a says in commas where it lies, where the verb at chunk v
// tells who holds or took it: "Bor, in the state of | Jonglei, which rebels had held"; else a.
func (x *sentence) ofTown(a int16, v int) int16 {
	b := int(a)
	if b > 1 && x.wordAny(b-1, isOf) && x.noun(b-2) != nil && b > 3 && x.chunks[b-3].is(x.f.locative) {
		b -= 2 // "the state of | Jonglei"
	}
	if b < 3 || v >= len(x.chunks) || !x.chunks[a].in(PLACE|GROUND|COUNTRY) || !x.chunks[b-1].is(x.f.locative) || !x.wordAny(b-2, isComma) || !x.chunks[b-3].in(PLACE|PROPER) {
		return a
	}
	if x.chunks[v].shape != verb && x.noun(v) != nil {
		v++ // "which | rebels | had held"
	}
	if k, f := &x.chunks[min(v, len(x.chunks)-1)], x.f; k.shape == verb && (k.is(f.holdVerb) || k.is(f.gainVerb) || k.is(f.recapture)) {
		return int16(b - 3)
	}
	return a
}

// ofHome is the people whom chunk a says the home of, where the participle at chunk v tells what
// befell them: "residents of Bria | displaced by fighting"; else a.
func (x *sentence) ofHome(a int16, v int) int16 {
	if a < 2 || !x.chunks[a].in(PLACE|GROUND|COUNTRY) || x.chunks[a].in(PEOPLE) || !x.wordAny(int(a)-1, isOf) && !x.wordAt(int(a)-1, x.f.from) || !x.chunks[a-2].in(PEOPLE|PERSONNEL|FOLK) || x.chunks[a-2].marks&token.Counted == 0 {
		return a
	}
	if k, f := &x.chunks[v], x.f; k.is(f.kill) || k.is(f.injure) || k.is(f.abductVerb) || k.is(f.displaceVerb) {
		return a - 2
	}
	return a
}
