package extract

import (
	"muster/internal/extract/when"
	"muster/internal/token"
)

// heldOver gives a time that is still ahead, behind a clause that tells of what is or was, to the
// verb before that clause which tells of what will be: "will withdraw the men stationed on the
// border | before the month is out", "will replace those who guard it | later this month".
func (x *sentence) heldOver() {
	if len(x.times) == 0 || len(x.verbs) < 2 {
		return
	}
	for i := range x.chunks {
		if x.chunks[i].shape != time {
			continue
		}
		v := int(x.verbOf[i])
		if v < 0 || v > i || !x.tellsHow(v) || !x.stillAhead(i) {
			continue
		}
		if u := x.tellsAhead(v); u >= 0 && x.parentOf[u] != int16(v) {
			x.verbOf[i] = int16(u)
			if x.preposition(i - 1) {
				x.verbOf[i-1] = int16(u)
			}
		}
	}
}

// tellsHow reports whether the verb at chunk v tells, of the noun before it, how it is or what
// befell it, which no time ahead dates: "the force | deployed in Bor", "the men who | live there",
// but not "the men | expected next month", "those | leaving in May".
func (x *sentence) tellsHow(v int) bool {
	c := &x.chunks[v]
	if v == 0 || c.any(isSay) || x.isDue(c) || x.comesOrGoes(c) {
		return false
	}
	if c.marks&(token.Part|token.Ing) != 0 {
		return x.chunks[v-1].shape == noun || x.chunks[v-1].shape == time || x.chunks[v-1].any(isKept)
	}
	return x.underOf[v] == byRelative && x.presentTense(v)
}

// isDue reports whether the verb group is one of expecting or planning: "troops | expected in May".
func (x *sentence) isDue(c *chunk) bool {
	return c.is(x.f.plans) || c.is(x.f.foresees) || x.Tokens[c.head].Any(isSemiPlan)
}

// comesOrGoes reports whether the verb group tells of what has its own day, if it is no passive: "the
// men | leaving in May", "a mandate that | ends in June".
func (x *sentence) comesOrGoes(c *chunk) bool {
	if c.marks&token.Part != 0 && c.marks&token.Ing == 0 {
		return false
	}
	return c.is(x.f.arrive) || c.is(x.f.depart) || c.is(x.f.returnVerb) || c.is(x.f.endVerb) || c.is(x.f.begin) || c.is(x.f.occur) || c.is(x.f.rotateVerb)
}

// stillAhead reports whether the time at chunk i is one plain day or deadline that ends after the
// day of the report.
func (x *sentence) stillAhead(i int) bool {
	m := &x.times[x.chunks[i].ref]
	if m.Open == when.Since || m.Value == "PRESENT_REF" || m.Timex == when.SET || m.Timex == when.DURATION {
		return false
	}
	lo, hi, err := m.Date.Bounds()
	from, to, err2 := x.ref.Published.Bounds()
	return err == nil && err2 == nil && lo >= from && hi > to
}

// tellsAhead is the verb before the one at chunk v that tells of what will be, with no finite
// verb of another tense between them; -1 for none.
func (x *sentence) tellsAhead(v int) int {
	for u := v - 1; u > 0 && u > v-frameLength; u-- {
		c := &x.chunks[u]
		if c.shape != verb {
			if x.wordAny(u, isComma) && x.underOf[v] != byRelative {
				return -1 // "will join the force, based in Bor until June"
			}
			continue
		}
		if c.marks&(token.Future|token.Infin|token.Must) != 0 && c.marks&(token.Part|token.Ing) == 0 {
			return u
		}
		if !x.tellsHow(u) {
			return -1
		}
	}
	return -1
}
