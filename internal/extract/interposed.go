package extract

import "muster/internal/token"

// This file finds a subject that other words stand between.

// governor is the subject that the verb after chunk i shares with a verb before
// it, with the last one of saying where there is one: "praised the team, adding
// that …", "said that mistakes were made and asked for patience".
func (x *sentence) governor(i, depth int) int {
	last, within := -1, false
	from := i - 1
	if x.wordAny(from, isComma) {
		if k := x.interposed(from); k > 0 && x.chunks[k+1].any(isRelative) {
			from = k // "served until 2015, which let him go, and said"
		}
	}
	for u := from; u >= 0 && u > i-maxReach; u-- {
		c := &x.chunks[u]
		if x.quoted(u) || c.any(isSemicolon|isColon) {
			break
		}
		if c.shape != verb || c.marks&(token.Ing|token.Infin|token.Part) != 0 || x.mark(c.first, token.Quoted) && !x.mark(x.chunks[i].first, token.Quoted) {
			continue
		}
		if last < 0 || within {
			last, within = u, x.relativeAt(u) >= 0 // the verb of a relative clause only for want of another
		}
		if (c.any(isSay) || c.is(x.f.laud)) && c.marks&(token.Future|token.Modal|token.Must) == 0 {
			last = u
			break
		}
	}
	if last >= 0 {
		s := x.sayer(last, depth+1)
		if s < 0 && x.inverted(last) {
			s = last + 1 // "…, said Otunge, adding that …"
		}
		return s
	}
	if i < 2 {
		return -1
	}
	return x.nearest(i - 1)
}

// interposed is the comma that opens what the comma at chunk i closes: an
// apposition, an age, a relative clause or a phrase between subject and verb;
// 0 where the comma closes none.
func (x *sentence) interposed(i int) int { return x.interposedIn(i, 0) }

// interposedIn is interposed, at a depth of nesting.
func (x *sentence) interposedIn(i, depth int) int {
	for j := i - 1; j > 0 && j > i-maxReach; j-- {
		c := &x.chunks[j]
		switch {
		case x.wordAny(j, isComma):
			if j+1 == i || x.between(j+1, i) {
				return j
			}
			if x.finiteAt(j+1) && depth < 2 {
				if k := x.interposedIn(j, depth+1); k > 0 {
					j = k // an apposition within: "after the mayor, Ann Bee, was found dead"
					continue
				}
			}
			if x.chunks[j+1].shape == noun && x.chunks[j-1].shape == noun {
				continue // a list within the apposition
			}
			return 0
		case c.marks&token.Punct != 0 && !c.any(isOpen|isClose|isDash):
			return 0
		}
	}
	return 0
}

// setOff makes commas of two dashes that set off what says no more than an apposition or a relative
// clause: "Ann Bee – the mayor of Bonn – said". What is a sentence of its own stays in dashes.
func (x *sentence) setOff() {
	for i := max(1, x.body()); i < len(x.chunks); i++ {
		if !x.dash(i) || x.chunks[i-1].shape == word && !x.wordAny(i-1, isClose) {
			continue
		}
		j := i + 2
		for j < len(x.chunks) && j < i+maxReach && !x.dash(j) {
			j++
		}
		if j+1 >= len(x.chunks) || !x.dash(j) || x.chunks[j+1].marks&token.Punct != 0 || !x.between(i+1, j) {
			return
		}
		x.makeComma(i)
		x.makeComma(j)
		i = j
	}
}

// dash reports whether chunk i is a dash between blanks on both sides.
func (x *sentence) dash(i int) bool {
	c := &x.chunks[i]
	return c.shape == word && c.marks&(token.Punct|token.Space) == token.Punct|token.Space && x.spacedDash(i)
}

// makeComma makes chunk i one that is read as a comma.
func (x *sentence) makeComma(i int) {
	c := &x.chunks[i]
	c.word = x.f.commaWord
	c.sieve, c.traits = c.word.Sieve(), c.word.Traits
	x.seen.Add(c.word)
	x.all.traits |= c.traits
}

// between reports whether the chunks [first, last) can stand between a subject
// and its verb: they state nothing of their own.
func (x *sentence) between(first, last int) bool {
	if first >= last {
		return false
	}
	if c := &x.chunks[first]; c.any(isRelative|isSubord) || x.Tokens[c.first].Any(isWhose) || c.shape == verb && c.marks&(token.Ing|token.Part) != 0 {
		return true
	}
	if last-first <= 2 && x.noun(first) == nil && x.noun(last-1) == nil && x.chunks[first].marks&token.Punct == 0 {
		return true // "Ann Bee, also present, said"
	}
	for i := first; i < last; i++ {
		if c := &x.chunks[i]; c.shape == verb && c.marks&(token.Ing|token.Part|token.Infin) == 0 {
			return x.relativeAt(i) >= 0 || i > 0 && x.Tokens[x.chunks[i-1].first].Any(isWhose)
		}
	}
	return true
}

// objectPastAside reports whether what commas set off stands at token i, behind a verb, and the
// object of the verb after it: "killed, | in two days, | 30 people".
func (x *sentence) objectPastAside(i int32) bool {
	if !x.any(i, isComma) || i+1 >= x.last || x.at(i+1).kind != byTime && (x.at(i+1).kind != uncovered || !x.Tokens[i+1].Any(isPrep)) {
		return false
	}
	for k := i + 1; k+1 < x.last && k < i+12; k++ {
		t := &x.Tokens[k]
		switch {
		case t.Any(isComma):
			n := k + 1
			return (x.at(n).kind == byFigure || x.at(n).kind == uncovered && x.Tokens[n].Any(isDet|isPossessive)) && !x.finiteAhead(n+1)
		case x.at(k).kind != uncovered:
		case t.Has(token.Punct), t.Any(isBe | isHave | isModal | isRelative | isSubord | isPronominal), x.finitePast(k):
			return false
		}
	}
	return false
}

// objectPastTimes reports whether what the verb at token i acts on, or says, stands behind no more than
// when or for how long from token n on: "extended | in December | the mandate", "said | on Friday | the
// men had left".
func (x *sentence) objectPastTimes(i, n int32) bool {
	k := x.behindTimes(n)
	if x.Tokens[i].Any(isSay) {
		k = x.behindTimes(x.behindMedium(k)) // "said in a statement on Friday | Chad had left"
	}
	if k == n || !x.opensNoun(k) {
		return false
	}
	return x.Tokens[i].Any(isSay) || x.Tokens[k].Any(isDet|isPossessive) && x.Tokens[i].Is(x.f.transitive) && !x.finiteAhead(k+1)
}

// behindTimes is the token behind the times from token n on, each with its preposition, n itself where
// none is there.
func (x *sentence) behindTimes(n int32) int32 {
	for range 2 {
		k := n
		if k < x.last && x.at(k).kind == uncovered && x.Tokens[k].Any(isPrep) {
			k++
		}
		if k >= x.last || x.at(k).kind != byTime {
			return n
		}
		n = x.times[x.at(k).ref].Last
	}
	return n
}

// behindMedium is the token behind what somebody says something in, from token n on: "in a statement";
// n itself where it is none.
func (x *sentence) behindMedium(n int32) int32 {
	if n+2 >= x.last || !x.Tokens[n].Any(isPrep) || !x.Tokens[n+1].Any(isDet|isPossessive) || x.at(n+2).kind != uncovered || !x.Tokens[n+2].Is(x.f.sayNoun) && !x.Tokens[n+2].Is(x.f.document) {
		return n
	}
	return n + 3
}
