package extract

import (
	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// parts adds the parts of the victims that the words single out, each as a part
// of the whole: "including 60 women and a baby", "among them two medics", "three
// of whom were children", "15 of them women".
func (x *sentence) parts(c muster.Claim, h *hit, st *state) {
	i := h.role(whoRole)
	if i < 0 || c.Kind != muster.Harm || c.Part != "" || c.Mood() == muster.Denied {
		return
	}
	if !x.partsAfter(c, h, i+1, st) && !x.partsAfter(c, h, h.last, st) && !x.partsAfter(c, h, x.afterAdjuncts(h.last), st) {
		x.gravely(c, h, i, st)
		x.sharePart(c, h, i, st)
	}
}

// sharePart adds the part of the victims at chunk i that a fraction or a percentage behind them
// counts: "90,000 people fled, more than half of them children".
func (x *sentence) sharePart(c muster.Claim, h *hit, i int, st *state) {
	if c.N == nil {
		return
	}
	for j := i + 2; j < len(x.chunks) && j < max(i, h.last)+4; j++ {
		if !x.chunks[j].in(PERCENT) || !x.wordAny(j-1, isComma|isOpen|isDash) {
			continue
		}
		part := j + 1
		if !x.chunks[j].in(PRONOUN) {
			if !x.wordAny(part, isOf) || part+1 >= len(x.chunks) || !x.chunks[part+1].in(PRONOUN) {
				return
			}
			part += 2 // "53 per cent | of them | women"
		}
		if x.copula(part) {
			part++
		}
		if !x.individual(part) || x.noun(part).figure >= 0 || x.chunks[part].marks&token.Named != 0 {
			return
		}
		if f := &x.figures[x.noun(j).figure]; f.Class == figure.Fraction {
			n := wholePeople(figure.Share(*f, *c.N))
			c.N = &n
		} else {
			c.N = x.figureOf(j, muster.Harm)
		}
		x.fillPart(&c, part)
		c.Evidence = x.evidence(x.chunks[j].first, x.chunks[part].last)
		st.addRule(c, h.rule)
		return
	}
}

// gravely adds the part of the injured at chunk i who are hurt otherwise than the rest:
// "wounded six, two of them badly".
func (x *sentence) gravely(c muster.Claim, h *hit, i int, st *state) {
	for j := i + 1; j < len(x.chunks) && j < max(i, h.last)+8; j++ {
		k := j + 1
		if j >= h.last && x.chunks[j].shape == verb {
			return
		}
		if k >= len(x.chunks) || !x.wordAny(j, isComma|isOpen) || !x.chunks[k].in(PRONOUN) || !x.chunks[k].in(COUNT) && !x.Tokens[x.chunks[k].first].Is(x.f.one) || k+1 < len(x.chunks) && x.chunks[k+1].shape != word {
			continue
		}
		t := x.chunks[k].last
		if t >= x.last || !adverbForm(x.Of(t, t+1)) {
			continue
		}
		if c.N = x.victims(k); c.N != nil {
			c.Part = x.Of(t, t+1) + " " + x.hurtWord(h)
			c.Evidence = x.evidence(x.chunks[k].first, t+1)
			st.addRule(c, h.rule)
		}
		return
	}
}

// hurtWord is what the words of the hit call those who were hurt: "wounded", "burned", and "injured" where they say
// no more than "hurt".
func (x *sentence) hurtWord(h *hit) string {
	t := &x.Tokens[x.chunks[x.anchor(h)].head]
	if !t.Any(isVpart) || t.Word.Form == "hurt" {
		return "injured"
	}
	return t.Word.Form
}

// partsAfter adds the parts that the words after chunk p single out. It reports
// whether there are any.
func (x *sentence) partsAfter(c muster.Claim, h *hit, p int, st *state) bool {
	first, n, part := x.singledOut(p)
	if n < 0 || c.Kind != muster.Harm {
		return false
	}
	x.listParts(c, h, first, n, part, st)
	return true
}

// singledOut finds the words after chunk p that single out a part: where they
// begin, the chunk that counts the part and the chunk that names it; n is -1
// where there are none.
func (x *sentence) singledOut(p int) (first, n, part int) {
	if !x.wordAny(p, isComma|isOpen|isDash) && !(x.wordAny(p, isColon) && x.countsFrom(p+1)) {
		p--
	}
	first = p + 1
	switch j := first + 1; {
	case first >= len(x.chunks):
	case x.chunks[first].shape != noun && x.Tokens[x.chunks[first].first].Is(x.f.including) && x.individuals(x.pastUncounted(j)):
		j = x.pastUncounted(j)
		return first, j, j
	case x.wordAt(first, x.f.among) && x.noun(j) != nil && x.chunks[j].in(PRONOUN) && x.individuals(x.pastUncounted(j+1)):
		j = x.pastUncounted(j+1) - 1
		return first, j + 1, j + 1
	case x.relative(first) && first+2 < len(x.chunks) && x.chunks[j].shape == verb && x.chunks[j].is(x.f.includes) && x.individuals(j+1):
		return first, j + 1, j + 1 // "five others | who included two women"
	case x.countsFrom(first):
		return first, first, first // "two from Ghana and one from Chad"
	case x.individuals(first) && x.amongThem(first):
		return first, first, first // "a priest among them"
	case x.wordAny(first, isOf) && x.noun(j) != nil && x.relative(j) && x.individuals(j+1):
		if x.chunks[j+1].in(COUNT) && x.copula(j+2) && x.noun(j+3) != nil {
			return first, j + 1, j + 3 // "of whom two were children"
		}
	case x.individuals(first) && x.chunks[first].in(COUNT):
		switch {
		case x.individual(j):
			return first, first, j // "15 of them women"
		case x.copula(j) && x.individual(j+1) && x.noun(j+1).figure < 0:
			return first, first, j + 1 // "three of whom were children"
		}
	}
	return 0, -1, 0
}

// pastUncounted is the first of the people listed from chunk i on whom the words count: "including | civilians
// and | a nurse"; i where the first are counted, or none.
func (x *sentence) pastUncounted(i int) int {
	for j := i; x.individual(j) && j < i+6; {
		if x.individuals(j) {
			return j
		}
		n := x.separator(j + 1)
		if n == 0 {
			return i
		}
		j += 1 + n
	}
	return i
}

// countsFrom reports whether chunk i counts some by the country they are from: "two from
// Ghana", "three of them from Chad".
func (x *sentence) countsFrom(i int) bool {
	g := x.noun(i)
	if g == nil || len(g.actors) != 1 || g.actors[0].kind != name.Country || g.person >= 0 {
		return false
	}
	c := &x.chunks[i]
	return (c.in(COUNT) || x.Tokens[c.first].Is(x.f.one)) && !c.in(PERSONNEL|PEOPLE|NATIONALS|UNIT|FOLK) && c.marks&token.Named != 0
}

// countsAside reports whether chunk i counts by their country some of those counted right
// before it: "Three soldiers, two from Ghana and one from Chad, were hurt".
func (x *sentence) countsAside(i int) bool {
	for x.countsFrom(i) {
		if i--; x.wordAny(i, isComma|isOpen|isColon|isDash) && x.individual(i-1) && !x.countsFrom(i-1) {
			return x.noun(i-1).figure >= 0
		}
		for i > 0 && x.wordAny(i, isComma|isAnd) {
			i--
		}
	}
	return false
}

// amongThem reports whether the list of people that begins at chunk i ends in
// "among them".
func (x *sentence) amongThem(i int) bool {
	for range 4 {
		n := x.separator(i + 1)
		switch {
		case x.wordAt(i+1, x.f.among):
			return x.noun(i+2) != nil && x.chunks[i+2].in(PRONOUN)
		case n == 0 || !x.individuals(i+1+n):
			return false
		}
		i += 1 + n
	}
	return false
}

// amongLast makes the claim one of part i of those of whom the last sentence told that
// they came to harm: "Five people died. Among them were a pastor and his son". It
// reports whether it told of any.
func (x *sentence) amongLast(c *muster.Claim, h *hit, i int, st *state) bool {
	last := &st.harm
	if last.who == nil || st.sentence-last.sentence > 1 || st.sentence == last.sentence {
		return false
	}
	c.Harm, c.Who, c.By, c.When, c.Where, c.Force = last.kind, last.who, last.by, last.when, last.where, last.force
	c.N = x.victims(i)
	first, rest := i, *c
	if n := x.separator(i + 1); n > 0 && x.individuals(i+1+n) {
		x.listParts(rest, h, i+1+n, i+1+n, i+1+n, st)
	}
	h.first = min(h.first, first)
	return c.N != nil
}

// copula reports whether chunk i is a form of be by itself.
func (x *sentence) copula(i int) bool {
	return i < len(x.chunks) && x.chunks[i].shape == verb && x.chunks[i].any(isBe)
}

// individual reports whether the noun group at chunk i is people.
func (x *sentence) individual(i int) bool {
	if x.noun(i) == nil {
		return false
	}
	c := &x.chunks[i]
	return (x.personal(c) && !c.is(x.f.wounding) || c.in(ARMED) || c.in(OFFICIAL) && !c.in(BODY)) && !x.relative(i) // no "dozens of injuries"
}

// individuals reports whether the noun group at chunk i is people who are
// counted, or one person.
func (x *sentence) individuals(i int) bool {
	return x.individual(i) && (x.victims(i) != nil || x.relation(i))
}

// relation reports whether the noun group at chunk i is one person by whose he is: "his son".
func (x *sentence) relation(i int) bool {
	g, c := x.noun(i), &x.chunks[i]
	return g.det == owned && g.figure < 0 && c.in(PEOPLE) && c.marks&token.Plural == 0
}

// listParts adds a claim for the part that chunk n counts and chunk part names,
// and for those that a conjunction or a comma joins to it.
func (x *sentence) listParts(c muster.Claim, h *hit, first, n, part int, st *state) {
	for range 8 {
		c := c
		if c.N, c.Part = x.victims(n), ""; c.N == nil {
			c.N = x.captives(n)
		}
		switch x.fillPart(&c, part); {
		case x.countsFrom(part):
			c.Part = x.noun(part).actors[0].name
		case c.Part == "" && x.wordAt(part+1, x.f.from) && x.missionOf(part+2) != "":
			part += 2 // "two | from | the UN mission MONUSCO"
			c.Part = x.missionOf(part)
		case x.chunks[part].in(NATIONALS):
			c.Who, c.Force = x.likeWhole(part, c.Who, st), x.sole(x.noun(part), st) // "62 people, nine of them Danes"
			c.Part = ""
		}
		c.Evidence = x.evidence(x.chunks[first].first, x.chunks[part].last)
		st.addRule(c, h.rule)
		sep := x.separator(part + 1)
		first = part + 1 + sep
		n, part = first, first
		if sep == 0 || !x.individuals(first) || x.subjectAt(first) && x.chunks[first+1].marks&token.Part == 0 {
			return
		}
	}
}
