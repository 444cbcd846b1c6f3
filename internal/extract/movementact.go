package extract

import (
	"cmp"

	"muster"
	"muster/internal/token"
)

// This file settles which way a movement goes and whether it has happened.

// settleAct gives a movement that a noun names, "a second withdrawal", to whoever
// the words say, else to the mission.
func (x *sentence) settleAct(c *muster.Claim, g int, st *state) {
	c.Ordinal = 0
	who, explicit := x.contributors(g, st)
	if !explicit && x.Tokens[x.chunks[g].first].Any(isWhose) {
		for i := g - 1; i >= 0 && i > g-4; i-- {
			if w, named := x.explicit(i, st); named {
				who, explicit = w, true
				break
			}
		}
	}
	if t := x.topic(g, st); !explicit && t != "" && x.Tokens[x.chunks[g].first].Any(isPossessive) {
		who, explicit = []string{t}, true
	}
	if of := g + 2; !explicit && x.wordAny(g+1, isOf) && of < len(x.chunks) && x.personal(&x.chunks[of]) {
		who, explicit = x.contributors(of, st) // "the airlift of 150 policemen"
		c.N = x.figureOf(of, c.Kind)
		explicit = explicit || len(who) > 0
	}
	if of := g + 2; !explicit && x.wordAny(g+1, isOf) && of < len(x.chunks) && x.chunks[of].in(ORG|HOSTFORCE) {
		who, explicit = x.explicit(of, st) // "the withdrawal of the Royal Tonga Marines"
	}
	if !explicit {
		who = x.orMission(cmp.Or(st.nation(), st.mission.Short), st)
	}
	c.Who = who
}

// toPlace reports whether a place or "for" stands after chunk v, times aside, or the host after
// what is left: "left the Chadian capital for Haiti".
func (x *sentence) toPlace(v int, host string) bool {
	if v+1 >= len(x.chunks) {
		return false
	}
	c := &x.chunks[v+1]
	if x.siteElsewhere(v+1, host) {
		return true // "left Dublin airport", "departed the airport in Dublin"
	}
	if c.in(PLACE|COUNTRY) && !c.in(HOST) || x.Tokens[c.first].Word.Form == "home" || x.Tokens[x.chunks[v].last-1].Is(x.f.forWord) {
		return true
	}
	if k := x.pastTimes(v + 1); k < len(x.chunks) && (x.wordAt(k, x.f.forWord) || x.wordAny(k, isTo) || x.chunks[k].shape == verb && x.chunks[k].marks&token.Infin != 0 && (x.chunks[k].is(x.f.deploy) || x.chunks[k].is(x.f.join))) {
		return true // "left on Wednesday | for the mission", "will leave | to be deployed in Bor"
	}
	if c.shape != noun {
		return false
	}
	k := x.pastTimes(v + 2)
	return k+1 < len(x.chunks) && x.wordAt(k, x.f.forWord) && x.chunks[k+1].in(HOST)
}

// deployedIn reports whether chunk v is a noun of sending of which the clause says where it is: "the deployment of 3,700
// troops | is | in Haiti".
func (x *sentence) deployedIn(v int) bool {
	const other = token.Past | token.Future | token.Modal | token.Negated
	return x.chunks[v].is(x.f.dispatch) && x.chunks[v].shape == noun && v+4 < len(x.chunks) && x.wordAny(v+1, isOf) && x.copula(v+3) && x.chunks[v+3].marks&other == 0 && x.chunks[v+4].is(x.f.locative)
}

// siteElsewhere reports whether chunk i is a site in a town of a country other than the host: "the airport | in | Dublin".
func (x *sentence) siteElsewhere(i int, host string) bool {
	if !x.chunks[i].in(SITE) || i+2 >= len(x.chunks) || !x.chunks[i+1].is(x.f.locative) || !x.chunks[i+2].in(PLACE) {
		return false
	}
	for _, a := range x.actorsAt(i + 2) {
		if land := cmp.Or(a.country, x.landOf(&a)); land != "" && land != host {
			return true
		}
	}
	return false
}

// pastTimes is the chunk after "here" and the times that stand at chunk k.
func (x *sentence) pastTimes(k int) int {
	for k < len(x.chunks) {
		switch {
		case x.chunks[k].is(x.f.here), x.chunks[k].shape == time:
			k++
		case x.preposition(k) && k+1 < len(x.chunks) && x.chunks[k+1].shape == time:
			k += 2
		default:
			return k
		}
	}
	return k
}

// actOf gives a movement that a noun names to whoever does something about it,
// "Brazil approved the dispatch of 900 troops", where the group names nobody.
func (x *sentence) actOf(c *muster.Claim, h *hit, v int, st *state) {
	g := h.role(groupRole)
	if x.chunks[v].shape == noun {
		v--
	} else if g >= 0 && !x.chunks[g].is(x.f.withdrawal) && !x.chunks[g].is(x.f.dispatch) {
		return
	}
	if v > 0 && x.wordAt(v, x.f.with) && x.chunks[v-1].shape == verb && x.chunks[v-1].is(x.f.occur) {
		v--
		if m := x.mood(v, -1); c.Modality == "" && m != muster.Actual {
			c.Modality = m // "will go ahead with the rotation"
		}
	}
	if g < 0 || v < 0 || x.chunks[v].shape != verb || x.subjectOf[v] < 0 {
		return
	}
	if _, explicit := x.explicit(g, st); explicit {
		return
	}
	if who, explicit := x.explicit(int(x.subjectOf[v]), st); explicit {
		c.Who = who
	} else if who := x.parliamentAt(int(x.subjectOf[v]), st); who != "" {
		c.Who = muster.Names{who} // "Brazil's parliament cleared the way for the dispatch"
	}
}

// planOf gives a movement that is only a plan of somebody's to whom it is: "Tonga's senate
// rejected a plan | to send four officers".
func (x *sentence) planOf(c *muster.Claim, h *hit, v int, st *state) {
	if c.Direction != "depart" || h.role(senderRole) >= 0 || x.chunks[v].shape != verb || x.chunks[v].marks&token.Infin == 0 || v < 2 || !x.chunks[v-1].is(x.f.intent) || x.chunks[v-2].shape != verb || x.subjectOf[v-2] < 0 {
		return
	}
	if _, explicit := x.explicit(h.role(groupRole), st); explicit {
		return
	}
	if who, explicit := x.explicit(int(x.subjectOf[v-2]), st); explicit {
		c.Who = who
	}
}

// ownAct gives a movement to whoever owns the noun that names it, "Nepal's relief
// of the battalion", where the group names nobody.
func (x *sentence) ownAct(c *muster.Claim, h *hit, v int, st *state) {
	if g := h.role(groupRole); g < 0 || x.chunks[v].shape != noun {
		return
	} else if _, explicit := x.explicit(g, st); explicit {
		return
	}
	if who, explicit := x.explicit(v, st); explicit {
		c.Who = who
	}
}

// askedOf reports whether a question asks what a pronoun does: "When do they
// leave?".
func (x *sentence) askedOf(h *hit) bool {
	g := h.role(groupRole)
	return g >= 0 && x.is(x.last-1, x.f.query) && x.chunks[g].in(PRONOUN) && x.chunks[g].marks&token.Counted == 0
}

// underWay reports whether the verb group at chunk v is progressive: "is
// sending".
func (x *sentence) underWay(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.last-c.first > 1 && x.Tokens[c.head].Any(isVing) && c.marks&token.Perfect == 0 && x.Tokens[c.first].Any(isBe)
}
