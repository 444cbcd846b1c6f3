package extract

import (
	"muster"
	"muster/internal/token"
)

// attackersThey reports whether the pronoun "they" at chunk i stands for armed men: the
// subject told before in its sentence, else what the last sentence was about.
//
//	Gunmen killed two guards when they stormed the camp.
//	The militants came at dawn. They burned the market.
func (x *sentence) attackersThey(i int, st *state) bool {
	if i < 0 || !x.chunks[i].in(PRONOUN) || !x.chunks[i].is(x.f.they) {
		return false
	}
	if s := x.theySubject(i); s >= 0 {
		return x.chunks[s].in(ARMED)
	}
	return st.aboutArmed == st.sentence-1 && st.sentence > 1
}

// whileFleeing reports whether the participle at chunk v goes with a flight told before it:
// "They fled the fighting, joining 3,000 others".
func (x *sentence) whileFleeing(v int) bool {
	if !x.seen.May(x.f.flee) {
		return false
	}
	for i := v - 1; i >= 0 && i > v-frameLength; i-- {
		if c := &x.chunks[i]; c.shape == verb && c.is(x.f.flee) && c.marks&token.Infin == 0 {
			return true
		}
	}
	return false
}

// theySubject is the subject of a verb before the pronoun at chunk i, which it may stand
// for, -1 where there is none.
func (x *sentence) theySubject(i int) int {
	for v := i - 1; v >= 0; v-- {
		if x.chunks[v].shape != verb {
			continue
		}
		if s := int(x.subjectOf[v]); s >= 0 && s < i && !x.chunks[s].in(PRONOUN) {
			return s
		}
	}
	return -1
}

// theirs is who the pronoun "they" at chunk i stands for where they are armed men.
func (x *sentence) theirs(i int, st *state) muster.Names {
	if !x.attackersThey(i, st) {
		return nil
	}
	if s := x.theySubject(i); s >= 0 {
		return x.parties(s, st)
	}
	return st.foes
}

// groupIt reports whether the pronoun "it" at chunk i stands for an armed group that its sentence tells
// of: "Islamic State showed rifles in a film that it put out".
func (x *sentence) groupIt(i int) bool {
	if i < 0 || !x.chunks[i].in(PRONOUN) || !x.chunks[i].is(x.f.it) {
		return false
	}
	s := x.subjectBefore(i)
	return s >= 0 && x.chunks[s].in(ARMED) && !x.chunks[s].in(FORCE|PERSONNEL) && x.chunks[s].marks&token.Named != 0 && !x.any(x.chunks[s].last-1, isNplural)
}

// theySpokenOf is the group of personnel that "they" at chunk i stands for, the subject
// of the clause before, -1 where it is none.
func (x *sentence) theySpokenOf(i int) int {
	if c := &x.chunks[i]; !c.in(PRONOUN) || c.last-c.first != 1 || !c.is(x.f.they) {
		return -1
	}
	if s := x.theySubject(i); s >= 0 && (x.chunks[s].in(PERSONNEL) || x.chunks[s].in(NATIONALS) && x.chunks[s].marks&token.Plural != 0 || x.chunks[s].in(COUNTRY) && x.chunks[s].is(x.f.SEVERAL)) {
		return s // "Togo and Chad said they would send 200 each"
	} else if s >= 0 {
		return x.sufferers(s, i)
	}
	return -1
}

// sufferers is the only people in uniform whom the thing at chunk s is told to befall before "they" at
// chunk i: "Nothing hit the AU's soldiers so hard since | they arrived"; -1 for none.
func (x *sentence) sufferers(s, i int) int {
	if c := &x.chunks[s]; c.in(PEOPLE|PERSONNEL|NATIONALS|ARMED|PERSON|COUNTRY|BODY|ORG|FORCE|UNIT|OFFICIAL|FOLK|PRONOUN|COUNT) || c.marks&token.Plural != 0 {
		return -1
	}
	found := -1
	for k := s + 1; k < i; k++ {
		switch c := &x.chunks[k]; {
		case c.shape != noun || c.marks&token.Plural == 0:
		case c.in(PERSONNEL) && found < 0:
			found = k
		case c.in(PEOPLE | PERSONNEL | NATIONALS | ARMED | FOLK | OFFICIAL | COUNT):
			return -1
		}
	}
	return found
}
