package extract

import (
	"muster"
	"muster/internal/token"
)

// pronounTarget is what the pronoun at chunk i, which is attacked, stands for in its sentence: the
// subject told of before, "the soldiers were on patrol when | they came under fire", or, where its
// own attacker is that subject, those met since: "A crowd surrounded the police and threw stones at
// | them". nil for none, and for armed men.
func (x *sentence) pronounTarget(i, by int) muster.Names {
	c := &x.chunks[i]
	if !c.in(PRONOUN) || !c.is(x.f.they) && !c.is(x.f.it) || x.quoted(i) {
		return nil
	}
	s := x.theySubject(i)
	if s == by || by >= 0 && by < i {
		if s = x.metSince(by, i); s < 0 {
			s = x.theySubject(by) // "Engineers were at work when gunmen shot at | them"
		}
	}
	if s < 0 || !x.attackable(s) || c.is(x.f.it) != (x.chunks[s].marks&token.Plural == 0) && !x.chunks[s].in(UNIT) {
		return nil
	}
	return x.thingList(s)
}

// metSince is the last group before chunk i that can be attacked and stands behind chunk by, -1 for
// none.
func (x *sentence) metSince(by, i int) int {
	for j := i - 1; j > by && by >= 0; j-- {
		if x.attackable(j) {
			return j
		}
	}
	return -1
}

// attackable reports whether chunk i is people of a force, a vehicle or a post, and no armed men.
func (x *sentence) attackable(i int) bool {
	c := &x.chunks[i]
	return x.noun(i) != nil && !c.in(ARMED|PRONOUN) && (c.in(PERSONNEL|UNIT|HOSTFORCE|PEOPLE|NATIONALS|FOLK) || c.is(x.f.vehicle) || c.is(x.f.patrolNoun))
}

// siteBefore is the last site or ground before the pronoun at chunk i, -1 for none.
func (x *sentence) siteBefore(i int) int {
	for j := i - 1; j >= 0; j-- {
		if c := &x.chunks[j]; x.noun(j) != nil && c.in(SITE|GROUND) && c.marks&token.Plural == 0 {
			return j
		}
	}
	return -1
}
