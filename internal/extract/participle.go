package extract

import "muster/internal/token"

// participial is what the form at token i says of itself, where past and
// participle look alike and no auxiliary stands before it: Part for "the
// officers sent to Haiti", Past for "Kenya sent 144 officers", and the marks of
// the verb before for "were killed and wounded". n is the token after the
// group.
func (x *sentence) participial(i, n int32) token.Marks {
	n = x.skipAdverbs(n)
	object := x.opensNoun(n)
	if i == x.first {
		return either(object || !x.mark(i, token.First), token.Past, token.Part)
	}
	prev := &x.Tokens[x.beforeAdverbs(i)]
	switch {
	case x.is(n, x.f.by):
		return token.Part
	case object, x.wholePhrase(i), x.objectGap():
		return token.Past
	case prev.Is(x.f.and), prev.Is(x.f.or), prev.Is(x.f.but):
		return x.likeVerbBefore(i)
	case x.sharesObject(n):
		return token.Past
	case prev.Is(x.f.comma) && x.afterApposition():
		return token.Past // "A soldier, Private Rooney, died"
	case prev.Is(x.f.comma), prev.Is(x.f.open), x.Tokens[i].Is(x.f.transitive):
		return token.Part
	case (x.Tokens[i].Is(x.f.plans) || x.Tokens[i].Is(x.f.promise) || x.Tokens[i].Is(x.f.allow)) && (n >= x.last || x.mark(n, token.Punct)) && x.afterCount():
		return token.Part // "a quarter of the 2,500 planned."
	case x.finiteAhead(n), x.afterObject(i):
		return token.Part
	}
	return token.Past
}

// objectGap reports whether a relative pronoun and a subject were read last, so
// that the object stands before them: "which the Council renewed last October".
func (x *sentence) objectGap() bool {
	n := len(x.chunks)
	return n > 2 && x.chunks[n-1].shape == noun && !x.relative(n-1) && x.relative(n-2) && !x.preposition(n-3)
}

// wholePhrase reports whether a verb in several words begins at token i that
// needs no object: one of saying, "shot back", or one that has its object in it,
// "made an emergency landing".
func (x *sentence) wholePhrase(i int32) bool {
	w, n := x.phrase(i)
	return n > 1 && w.Is(x.f.say) || n > 2 && x.Tokens[i+1].Is(x.f.det)
}

// afterApposition reports whether nothing but a noun group and a person or a count
// in commas was read so far.
func (x *sentence) afterApposition() bool {
	n := len(x.chunks)
	return n == 4 && x.chunks[0].shape == noun && x.wordAt(1, x.f.comma) && x.chunks[2].shape == noun && x.chunks[2].is(x.f.PERSON) && x.wordAt(3, x.f.comma)
}

// afterCount reports whether the chunk read last counts people.
func (x *sentence) afterCount() bool {
	n := len(x.chunks) - 1
	return n >= 0 && x.chunks[n].shape == noun && x.chunks[n].marks&token.Counted != 0
}

// afterObject reports whether the form at token i stands right after the object
// of another verb, which has its own: "will bring the number of officers
// deployed there to 800".
func (x *sentence) afterObject(i int32) bool {
	if n := len(x.chunks) - 1; n < 0 || x.chunks[n].shape != noun || x.chunks[n].is(x.f.PRONOUN) {
		return false
	}
	for k := len(x.chunks) - 1; k >= 0 && i-x.chunks[k].last < 20; k-- {
		switch c := &x.chunks[k]; {
		case c.shape == verb:
			of := c.marks&token.Ing != 0 && k > 0 && x.chunks[k-1].shape == noun // "soldiers belonging to the force"
			return !c.is(x.f.say) && c.marks&token.Part == 0 && !of
		case c.shape == word && (!c.is(x.f.prep) || c.is(x.f.subord)), x.relative(k):
			return false
		}
	}
	return false
}

// sharesObject reports whether a conjunction at token n ties the form before it
// to another past form with an object: "shot and killed a soldier".
func (x *sentence) sharesObject(n int32) bool {
	return n+2 < x.last && (x.is(n, x.f.and) || x.is(n, x.f.or)) && x.is(n+1, x.f.vpast) && x.at(n+1).kind == uncovered && x.opensNoun(n+2)
}

// beforeAdverbs is the token before i and the adverbs that go with it: "UNIFIL, |
// first deployed".
func (x *sentence) beforeAdverbs(i int32) int32 {
	p := i - 1
	for p > x.first && (x.adverbial(p) || x.Tokens[p].Is(x.f.adverb)) {
		p--
	}
	return p
}

// either is a where ok, else b.
func either(ok bool, a, b token.Marks) token.Marks {
	if ok {
		return a
	}
	return b
}

// skipAdverbs is the first token from i that is no dropped adverb.
func (x *sentence) skipAdverbs(i int32) int32 {
	for i < x.last && x.adverbial(i) && !x.Tokens[i].Is(x.f.prep) {
		i++
	}
	return i
}

// opensNoun reports whether a noun group other than a time begins at token i.
func (x *sentence) opensNoun(i int32) bool {
	if i >= x.last {
		return false
	}
	switch x.at(i).kind {
	case byTime:
		return false
	case byFigure, byName:
		return true
	}
	t, f := &x.Tokens[i], x.f
	if t.Is(f.det) || t.Is(f.possessive) {
		return true
	}
	return !t.Has(token.Punct) && !t.Is(f.prep) && !t.Is(f.conj) && !t.Is(f.subord) && !t.Is(f.relative) && !t.Is(f.to) &&
		!t.Is(f.modal) && !t.Is(f.not) && !t.Is(f.be) && !t.Is(f.have) && !t.Is(f.do) && !t.Is(f.adverb)
}

// likeVerbBefore is Passive or Part after a verb group that is either, for
// "was shot and wounded", else Past.
func (x *sentence) likeVerbBefore(i int32) token.Marks {
	for k := len(x.chunks) - 1; k >= 0 && i-x.chunks[k].last < 20; k-- {
		if x.chunks[k].shape != verb {
			continue
		}
		if m := x.chunks[k].marks & (token.Passive | token.Part); m != 0 {
			return m | x.chunks[k].marks&(token.Future|token.Modal|token.Must|token.Negated)
		}
		break
	}
	return token.Past
}

// finiteAhead reports whether a finite verb follows from token i before
// anything that would give it a subject of its own: "The officers deployed to
// Haiti have restored order".
func (x *sentence) finiteAhead(i int32) bool {
	for end := min(i+20, x.last); i < end; i++ {
		t, f := &x.Tokens[i], x.f
		switch {
		case t.Has(token.Punct) && !t.Is(f.possess) && !t.Is(f.dash), t.Is(f.relative), t.Is(f.subord), t.Is(f.conj):
			return false
		case x.at(i).kind != uncovered:
		case t.Is(f.be), t.Is(f.have), t.Is(f.modal), t.Is(f.do):
			return !t.Is(f.ving) && !t.Is(f.vpart)
		case t.Is(f.vpast) && !t.Is(f.vpart) && !t.Is(f.vbase), (t.Is(f.vs) || t.Is(f.vbase)) && !t.Is(f.prep) && !x.is(i-1, f.to) && !x.nounForm(i) && x.opensObject(i+1):
			return true
		}
	}
	return false
}

// splitByTime reports whether the time at token i stands inside a verb group,
// as in "are now displaced", and gives the token after it.
func (x *sentence) splitByTime(i int32) (int32, bool) {
	m := &x.times[x.at(i).ref]
	n := x.skipAdverbs(m.Last)
	if m.Last-i > 3 || n >= x.last || x.at(n).kind != uncovered {
		return 0, false
	}
	t := &x.Tokens[n]
	return n, t.Is(x.f.vpart) || t.Is(x.f.ving)
}
