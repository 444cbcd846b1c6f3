package extract

import (
	"muster"
	"muster/internal/token"
)

// unintended reports whether the noun group at chunk p, or before the preposition
// there, says that nobody means to: "has no intention of returning", "no plans to
// send more", "has shelved plans to send more".
func (x *sentence) unintended(p int) bool {
	if x.preposition(p) {
		p--
	}
	return p >= 0 && x.chunks[p].shape == noun && x.chunks[p].is(x.f.intent) && (x.chunks[p].marks&token.Negated != 0 || p > 0 && x.chunks[p-1].shape == verb && x.chunks[p-1].is(x.f.dropPlan))
}

// planDropped reports whether the verb right before the verb group at chunk v gives up what
// it plans: "has shelved | plans to send a company".
func (x *sentence) planDropped(v int) bool {
	return v > 0 && x.chunks[v-1].shape == verb && x.chunks[v-1].is(x.f.dropPlan) && x.chunks[v-1].marks&token.Negated == 0
}

// toCome reports whether the act that the noun at chunk v names is said to come: "The
// departure of the battalion has been delayed", "no date is set for the arrival".
func (x *sentence) toCome(v int) bool {
	if x.wordAt(v-1, x.f.forWord) {
		for p := v - 2; p >= 0 && p > v-5; p-- {
			if x.chunks[p].shape == noun && x.chunks[p].is(x.f.date) {
				return true
			}
		}
	}
	for u := v + 1; u < len(x.chunks) && u < v+frameLength/2; u++ {
		if c := &x.chunks[u]; c.shape == verb {
			return c.is(x.f.putOff) && c.marks&(token.Passive|token.Part) != 0 || x.awaits(u) && c.marks&(token.Passive|token.Past) == token.Passive && int(x.subjectOf[u]) == v
		}
	}
	return false
}

// nounMood is the modality of the act that the noun at chunk v names and chunk p governs, as the words
// around it say: "talks on the withdrawal", "the alleged killing"; "" where they say nothing of it.
func (x *sentence) nounMood(v, p int) muster.Modality {
	switch {
	case x.toCome(v), x.wordAt(p, x.f.forWord) && p > 0 && x.copula(p-1):
		return muster.Planned // "the money is for the training"
	case x.askedAmong(p):
		return muster.Requested // "recommends cuts, including the withdrawal"
	case x.denied(v):
		return muster.Denied
	case x.holds(&x.chunks[v], x.f.alleged), x.preposition(p) && p > 0 && x.chunks[p-1].shape == noun && x.chunks[p-1].is(x.f.parley):
		return muster.Possible
	}
	return ""
}

// askedAmong reports whether the "including" at chunk p, behind a comma, names some of what somebody asks for:
// "proposes cuts in the force, | including | the withdrawal of 60 men".
func (x *sentence) askedAmong(p int) bool {
	if p < 2 || x.chunks[p].shape == noun || !x.Tokens[x.chunks[p].first].Is(x.f.including) || !x.wordAny(p-1, isComma) {
		return false
	}
	for u := p - 2; u >= 0 && u > p-frameLength/2; u-- {
		if c := &x.chunks[u]; c.shape == verb && c.is(x.f.request) {
			return c.marks&(token.Negated|token.Past|token.Part) == 0 || c.marks&(token.Negated|token.Passive) == 0 && x.finiteAt(u)
		}
	}
	return false
}

// denied reports whether the act that the noun at chunk v names is said not to have been: "The arrest of
// six men was denied".
func (x *sentence) denied(v int) bool {
	for u := v + 1; u < len(x.chunks) && u < v+frameLength/2; u++ {
		if c := &x.chunks[u]; c.shape == verb {
			return int(x.subjectOf[u]) == v && c.is(x.f.deny) && c.marks&(token.Passive|token.Negated) == token.Passive
		}
	}
	return false
}

// awaits reports whether the verb at chunk v speaks of what is still to come: "foresees", "awaits".
func (x *sentence) awaits(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && (c.is(x.f.await) || c.is(x.f.foresees) && !c.is(x.f.promise))
}

// moodFrom is the modality that a verb or a noun gives the act it governs at
// chunk v: "is weighing sending 300", "a vow to send 300", "approved the dispatch
// of 300"; "" where nothing governs it, or the act is as real as its verb.
func (x *sentence) moodFrom(v int) muster.Modality {
	c, p := &x.chunks[v], v-1
	if k := x.beforeTimes(v); c.shape == noun || k >= 0 && x.chunks[k].shape == noun {
		p = k // "announced on Friday | the deployment", "its offer in May | to send 300"
	}
	if c.shape == noun {
		if m := x.nounMood(v, p); m != "" {
			return m
		}
	}
	if p < 0 {
		return ""
	}
	switch {
	case c.shape == noun && p > 1 && x.preposition(p) && x.chunks[p-1].shape == noun && x.chunks[p-1].is(x.f.instrument) && x.chunks[p-2].shape == verb && x.adopts(p-2):
		if m := x.mood(p-2, -1); m != muster.Actual {
			return m // "is set to adopt a resolution on the renewal of the mandate"
		}
	case c.shape == noun && (x.wordAt(p, x.f.pending) || x.wordAt(p, x.f.forWord) && p > 0 && x.awaits(p-1)):
		return muster.Planned // "pending the arrival", "waits for the arrival"
	case c.shape == noun && x.wordAt(p, x.f.without):
		return muster.Possible
	case c.shape == noun && x.chunks[p].shape == verb && x.chunks[p].marks&(token.Passive|token.Part) == 0:
		if m := x.mood(p, -1); m != muster.Actual && !x.chunks[p].is(x.f.request) && !x.performs(p) {
			return m // "may order the withdrawal"
		}
		if x.chunks[p].is(x.f.proclaim) && (c.is(x.f.arrestNoun) || c.is(x.f.arrival) || c.is(x.f.captureNoun)) {
			return "" // "announced the arrest of nine men"
		}
		if g := &x.chunks[p]; (g.is(x.f.decree) && !c.is(x.f.renewal) || g.is(x.f.putOff) || x.awaits(p)) && !g.is(x.f.request) {
			return muster.Planned // "has postponed the deployment of its battalion"
		}
		if x.chunks[p].is(x.f.hinge) {
			return muster.Possible // "opposes the deployment of a battalion"
		}
	case c.shape != verb || c.marks&(token.Infin|token.Ing) == 0:
		return ""
	case x.chunks[p].shape == noun && x.chunks[p].is(x.f.refusal):
		return muster.Denied // "its refusal to send a company"
	case x.chunks[p].shape == noun && x.chunks[p].is(x.f.pledge):
		return muster.Promised
	case x.unintended(p):
		return muster.Denied
	case x.chunks[p].shape == noun && (x.chunks[p].is(x.f.intent) || x.chunks[p].is(x.f.plans)):
		return muster.Planned // "has suspended its plan to send 40"
	case x.preposition(p) && p > 0 && x.chunks[p-1].shape == noun && (x.chunks[p-1].is(x.f.intent) || x.chunks[p-1].is(x.f.plans)) && x.chunks[p-1].marks&token.Negated == 0:
		return muster.Planned // "has plans for sending 40"
	case x.preposition(p) && p > 0 && x.chunks[p-1].shape == noun && (x.chunks[p-1].is(x.f.prospect) || x.chunks[p-1].is(x.f.hearsay)) && x.chunks[p-1].marks&token.Negated != 0:
		return muster.Denied // "has no interest in sending 40"
	case x.preposition(p) && p > 0 && x.chunks[p-1].shape == noun && x.chunks[p-1].is(x.f.prospect):
		return muster.Possible // "has shown interest in sending 40"
	case x.parentOf[v] >= 0 && (int(x.parentOf[v]) == p || x.preposition(p) || c.marks&token.Infin != 0 && x.adjunctAt(int(x.parentOf[v])+1)):
		p = int(x.parentOf[v]) // also "agreed on Friday, in a letter, to send 40"
	}
	if p > 0 && x.chunks[p].shape == word && x.chunks[p].is(x.f.condition) {
		p-- // "is considering whether to join"
	}
	switch g := &x.chunks[p]; {
	case g.shape != verb:
	case g.is(x.f.consider):
		return muster.Possible
	case g.is(x.f.dropPlan) && g.marks&token.Negated != 0:
		return muster.Possible // "has not ruled out sending more"
	case g.is(x.f.dropPlan):
		return muster.Denied
	case g.is(x.f.putOff):
		return muster.Planned
	case g.is(x.f.promise):
		return muster.Promised
	case g.is(x.f.request) && (c.shape == noun || c.marks&token.Ing != 0 && p == v-1):
		return muster.Requested
	}
	return ""
}

// adjunctAt reports whether a time or a preposition stands at chunk i, and so no object of the
// verb before it.
func (x *sentence) adjunctAt(i int) bool {
	return i < len(x.chunks) && (x.chunks[i].shape == time || x.preposition(i) && !x.wordAny(i, isTo))
}
