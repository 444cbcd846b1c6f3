package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// doerWhen is who did the harm that the verb at chunk v tells of without saying by whom, by the clause
// behind "when", "as" or "after" that tells of the blow; nil for nobody.
//
//	Three peacekeepers were hurt when | residents | attacked them.
//	Two gunmen were killed as | coalition forces | answered an attack.
func (x *sentence) doerWhen(c *muster.Claim, w, v int, st *state) muster.Names {
	n := x.clause[v] + 1
	u := x.verbIn(v, n)
	if u <= v || !x.opensWhen(v, n) || x.chunks[v].shape == verb && x.chunks[v].marks&(token.Passive|token.Part) == 0 && !x.chunks[v].is(x.f.dies) {
		return nil
	}
	first, _ := x.clauseAt(v, n)
	switch x.Tokens[x.chunks[first].first].Word.Form {
	case "when", "as", "after", "while":
	default:
		return nil
	}
	k, s := &x.chunks[u], int(x.subjectOf[u])
	if s < first || !x.acts(s) || k.marks&(token.Passive|token.Part|token.Negated|token.Infin|token.Modal|token.Future) != 0 {
		return nil
	}
	armed := x.armedVictims(c, w, st)
	if !armed && x.musters(&x.chunks[w]) && x.musters(&x.chunks[s]) && !x.strikesThem(u) {
		return nil // "soldiers were killed when the army attacked": whoever it attacked
	}
	breaksUp := u+1 < len(x.chunks) && x.chunks[u+1].is(x.f.protestNoun)
	if k.is(x.f.attack) || k.is(x.f.shootVerb) || !armed && (k.is(x.f.hurl) || breaksUp) || armed && x.musters(&x.chunks[s]) && k.is(x.f.react) {
		return x.pairedParties(s, st)
	}
	return nil
}

// doerBefore is who did the harm that the verb at chunk v tells of without saying by whom, by the clause
// before "and", where he opens fire: "| Soldiers | fired on a march and one man died"; nil for nobody.
func (x *sentence) doerBefore(w, v int, st *state) muster.Names {
	i := x.itemBefore(v)
	if i < 2 || i != w-1 || !x.wordAny(i, isAnd) || x.musters(&x.chunks[w]) {
		return nil
	}
	for u := i - 1; u > 0; u-- {
		k, s := &x.chunks[u], int(x.subjectOf[u])
		switch {
		case k.shape != verb:
		case s >= 0 && s < u && x.acts(s) && (k.is(x.f.attack) || k.is(x.f.shootVerb)) && k.marks&(token.Passive|token.Part|token.Negated|token.Infin|token.Modal|token.Future) == 0:
			return x.parties(s, st)
		default:
			return nil
		}
	}
	return nil
}

// byNobodyElse reports whether what the words behind the verb at chunk v give for the harm is nobody's deed: "died | of
// natural causes", "were hurt | in a road accident |".
func (x *sentence) byNobodyElse(v int) bool {
	for i := v + 1; i < len(x.chunks) && i < v+8; i++ {
		switch c := &x.chunks[i]; {
		case c.shape == verb, c.any(isSemicolon), x.wordAny(i, isAnd):
			return false
		case c.shape == noun && (c.is(x.f.peacefulEnd) || c.is(x.f.crashNoun)):
			return true
		}
	}
	return false
}

// strikesThem reports whether the object of the verb at chunk u is those that its sentence told of: "attacked
// | them |".
func (x *sentence) strikesThem(u int) bool {
	return u+1 < len(x.chunks) && x.chunks[u+1].in(PRONOUN)
}

// pairedParties is who acts at chunk i, with those whom "and" joins to them: "| police | and workers".
func (x *sentence) pairedParties(i int, st *state) muster.Names {
	who := x.parties(i, st)
	if x.wordAny(i+1, isAnd) && x.noun(i+2) != nil && i+3 < len(x.chunks) && x.chunks[i+3].shape == verb {
		return slices.Concat(who, x.people(i+2, st))
	}
	return who
}

// lastActed is who carried out the last operation told shortly before byte at, and with whom; nil for none.
func (st *state) lastActed(at int) muster.Names {
	for k := len(st.found) - 1; k >= 0 && at-st.found[k].Evidence.Start < fightReach; k-- {
		if f := &st.found[k]; f.Kind == muster.Operation && f.Mood() == muster.Actual && f.Who != nil {
			return slices.Concat(f.Who, f.With)
		}
	}
	return nil
}
