package extract

import "muster/internal/token"

// placeOfPlace reports whether the noun group at chunk i says where a place lies
// that was named for where something happened: "In Zharay district, Kandahar
// province, the force …".
func (p *parse) placeOfPlace(i int) bool {
	return i > 2 && p.wordAny(i-1, isComma) && p.chunks[i].in(PLACE) && p.chunks[i-2].in(PLACE) && p.fresh != int16(i-2) && p.regional(i)
}

// partOfFresh reports whether the noun group at chunk i singles out a part of the
// one that may be the subject: "28 people, 15 of them women, were killed".
func (p *parse) partOfFresh(i int) bool {
	if int(p.fresh) != i-2 {
		return false
	}
	_, n, _ := p.singledOut(i - 1)
	return n >= 0
}

// beforeAdjunct is the conjunction that stands before chunk i with nothing but a
// time or a preposition and its noun between, else i: "entered the town and |
// by nightfall | held the airport".
func (p *parse) beforeAdjunct(i int) int {
	j := i
	switch {
	case j > 0 && p.chunks[j].shape == time:
		if j--; j > 0 && p.preposition(j) {
			j--
		}
	case j > 1 && p.chunks[j].shape == noun && p.preposition(j-1):
		j -= 2
	}
	if j < i && p.wordAny(j, isAnd) {
		return j
	}
	return i
}

// partitive reports whether the noun group at chunk i is an aside on what
// stands before it: ", most of them medics,".
func (p *parse) partitive(i int) bool {
	if p.chunks[i-1].shape == noun && p.chunks[i-1].in(PRONOUN) && i > 1 {
		i-- // "most of them | medics"
	}
	return p.wordAny(i-1, isComma) && p.chunks[i].any(isQuantity)
}

// beforePart is the noun group that the one at chunk i, in commas, is a part of: "by 70 soldiers, |
// most of them medics, | who flew in"; -1 where it is none.
func (p *parse) beforePart(i int) int {
	if i > 0 && p.chunks[i-1].shape == noun && p.chunks[i-1].in(PRONOUN) {
		i--
	}
	if i < 2 || !p.wordAny(i-1, isComma) || p.chunks[i-2].shape != noun || !p.chunks[i].in(PRONOUN) || !p.chunks[i].any(isQuantity) && p.chunks[i].marks&token.Counted == 0 {
		return -1
	}
	return i - 2
}

// apposed reports whether the last noun group before the verb at chunk i is an
// apposition in commas to what somebody says something of: "said its mission,
// SAMIM, would end".
func (p *parse) apposed(i int) bool {
	return p.wordAny(i-1, isComma) && p.fresh > 0 && p.wordAny(int(p.fresh)-1, isComma) && p.near >= 0 && (p.chunks[p.near].any(isSay) || p.thatAfter(int(p.near)))
}

// parenthetic reports whether an aside without a verb stands in commas between
// the last noun group and the verb at chunk i: "112 people, among them 20
// children, were abducted".
func (p *parse) parenthetic(i int) bool {
	f := int(p.fresh) + 1
	if !p.wordAny(i-1, isComma) || !p.wordAny(f, isComma) || f+1 >= i-1 || i-f > 12 || p.verbBetween(f, i) {
		return false
	}
	_, n, _ := p.singledOut(f)
	return n >= 0 || p.preposition(f+1) || p.chunks[i].marks&token.Passive != 0 && p.saysWho(f+1)
}

// insertion reports whether the dash at chunk i inserts something between a subject
// and its verb, and notes the dash that closes it: "Irish troops - there are 347 of
// them - would stay".
func (p *parse) insertion(i int, c *chunk) bool {
	if c.marks&token.Space == 0 || c.marks&token.Punct == 0 || p.fresh < 0 || p.verb >= 0 || !p.spacedDash(i) {
		return false
	}
	for j := i + 2; j < len(p.chunks)-1 && j < i+20; j++ {
		if k := &p.chunks[j]; k.shape == word && k.marks&token.Punct != 0 && p.spacedDash(j) {
			p.dash = int16(j)
			return true
		}
	}
	return false
}

// endsAside reports whether the comma at chunk i ends an aside of a participle, so that the time
// behind it is of the verb before that: "set up the mission, then called UNMIS, | in 2005".
func (p *parse) endsAside(i int) bool {
	v := int(p.near)
	if v < 3 || p.chunks[v].marks&token.Part == 0 || p.parentOf[v] < 0 || i+1 >= len(p.chunks) {
		return false
	}
	if k := v - 1; !p.wordAny(k, isComma) && !(p.chunks[k].shape == time && p.wordAny(k-1, isComma)) {
		return false
	}
	return p.timed(i + 1)
}

// asideBefore reports whether the comma at chunk i ends a relative clause that a comma set off, so
// that the time behind it is of the verb before: "retook the town, which rebels had held, | on Friday".
func (p *parse) asideBefore(i int) bool {
	if p.opened != byRelative || p.begin == 0 || !p.wordAny(int(p.begin)-1, isComma) {
		return false
	}
	return p.timed(i+1) || p.sentence.preposition(i+1) && i+2 < len(p.chunks) && p.chunks[i+2].shape == noun && p.timed(i+3)
}

// timed reports whether a time, with its preposition, stands at chunk i.
func (p *parse) timed(i int) bool {
	if p.sentence.preposition(i) {
		i++
	}
	return i < len(p.chunks) && p.chunks[i].shape == time
}
