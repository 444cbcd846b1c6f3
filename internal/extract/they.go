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
