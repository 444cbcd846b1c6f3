package extract

import (
	"muster"
	"muster/internal/token"
)

// attackersReach is how many sentences back those may have attacked whom "the attackers" are.
const attackersReach = 4

// attackersCalled is who "the attackers" of the group are, or "the assailants": those who attacked
// last. nil for other words, and where the text told of no attack.
//
//	Gunmen stormed a village. | The attackers | burned a clinic.
func (x *sentence) attackersCalled(c *chunk, g *nounGroup, st *state) muster.Names {
	if !c.is(x.f.assailant) || g.det != definite || len(g.actors) > 0 || g.figure >= 0 {
		return nil
	}
	return st.lastAttackers()
}

// lastAttackers is who attacked last, or else harmed somebody, a few sentences before.
func (st *state) lastAttackers() muster.Names {
	if st.attackers != nil && st.sentence-st.attackIn <= attackersReach {
		return st.attackers
	}
	if k := &st.killers; k.sentence > 0 && st.sentence-k.sentence <= attackersReach {
		return k.who
	}
	return nil
}

// saysArmed reports whether what somebody says in the clause after the verb at chunk v is said of armed
// men, whom the next "they" stands for: "Residents said | gang members | attacked the quarter".
func (x *sentence) saysArmed(v int) bool {
	if !x.chunks[v].any(isSay) {
		return false
	}
	for _, u := range x.verbs {
		if s := int(x.subjectOf[u]); u > v && s > v {
			return x.chunks[s].in(ARMED) && !x.chunks[s].in(PRONOUN)
		}
	}
	return false
}

// theyWho is who the "they" at chunk i are to whom the verb at chunk v tells that harm was done: those whom the last
// sentence told to have been hurt or attacked, else who attacked in it. nil for others.
//
//	Gunmen seized six farmers. | They | were shot dead.
//	Gunmen attacked the post. | They | were shot dead.
func (x *sentence) theyWho(i, v int, st *state) muster.Names {
	if i != 0 || x.chunks[v].shape != verb || x.chunks[v].marks&token.Passive == 0 || !x.attackersThey(i, st) {
		return nil
	}
	switch last := st.sentence - 1; {
	case st.harm.sentence == last && !st.harm.armed && len(st.harm.who) == 1:
		return plurals(st.harm.who)
	case st.struck.sentence == last:
		return plurals(st.struck.who)
	case st.attackers != nil && st.attackIn == last && st.crowdIn != last:
		return plurals(st.attackers)
	}
	return nil
}
