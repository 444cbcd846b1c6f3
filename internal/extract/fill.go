package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// fill gives the claim what role r caught.
func (x *sentence) fill(c *muster.Claim, r role, h *hit, st *state) {
	i := r.first
	if x.fillState(c, r.slot, i, h, st) {
		return
	}
	switch r.slot {
	case "verb", "x":
	case "whole":
		x.fillWhole(c, i, st)
	case "group":
		x.fillGroup(c, i, h, st)
	case "sender":
		if c.Kind == muster.Harm {
			return
		}
		x.fillOwner(c, i, h, st)
	case "n":
		if c.N = x.figureOf(i, c.Kind); c.N == nil && c.Kind == muster.Harm {
			c.N = x.victims(i)
		}
		if c.Kind == muster.Funding {
			x.wholeSum(c, i, h)
		}
	case "who":
		x.fillWho(c, i, h, st)
	case "when":
		c.When = x.dateOf(i)
	case "ends":
		c.Ends = x.coreDate(i)
	case "length":
		c.Length = x.lengthOf(i)
	case "ordinal":
		if g := x.noun(i); g != nil {
			c.Ordinal = g.ordinal
		}
	case "part":
		x.fillPart(c, i)
	case "person":
		if g := x.noun(i); g != nil && g.person >= 0 {
			c.Person = x.names[g.person].Name
		} else if g != nil && x.chunks[i].is(x.f.he) {
			c.Person = st.cast.person(x.chunks[i].is(x.f.she))
		}
	case "instrument":
		if c.Instrument, _ = x.instrumentIn(r.first); c.Instrument == "" {
			if c.Instrument = x.plainText(&x.chunks[i]); c.Instrument == "resolution" {
				c.Instrument = "" // which one, the words do not say
			}
		}
	case "role":
		c.Role = muster.Names{x.plainWords(x.pastOwner(&x.chunks[i]), x.chunks[r.last-1].last)}
		c.Org = x.postOrgIn(i, r.last, st)
	case "org", "for", "said_by", "force":
		if n := x.named(i, st); len(n) > 0 {
			setText(c, r.slot, n[0])
		}
	case "target":
		if k := &x.chunks[i]; k.in(NATIONALS) && !k.in(PERSONNEL) && k.marks&token.Counted != 0 {
			c.Target = x.people(i, st) // "two Belgians", who are not Belgium
		} else {
			c.Target = append(c.Target, x.thingList(i)...)
		}
	case "where", "what":
		x.fillThing(c, r.slot, i, st)
		if c.Kind == muster.Service {
			h.first = min(h.first, x.siteList(i))
		}
	case "from":
		c.From = x.from(i, st)
	case "to":
		c.To = append(c.To, x.getters(i, st)...)
	case "by", "asked_by":
		list := listSlot(c, r.slot)
		*list = append(*list, x.parties(i, st)...)
		if r.slot == "by" && (c.Kind == muster.Harm || c.Kind == muster.Incident) {
			c.By = append(c.By, x.accomplices(i, h, st)...)
		}
		if r.slot == "by" && c.Kind == muster.Training {
			c.By = append(c.By, x.coTrainers(i, st)...)
		}
	default:
		if list := listSlot(c, r.slot); list != nil {
			*list = append(*list, x.named(i, st)...)
		}
	}
}

// accomplices are those whom a conjunction ties to the culprit at chunk i: "killed by
// residents and | police". A list that goes on with a clause of its own is none.
func (x *sentence) accomplices(i int, h *hit, st *state) (out muster.Names) {
	const culprits = ARMED | HOSTFORCE | PERSONNEL | PEOPLE | NATIONALS | FORCE
	if i > 0 && x.chunks[i-1].is(x.f.betweenWord) || !x.chunks[i].in(culprits) || x.noun(i) == nil || x.noun(i).figure >= 0 {
		return nil
	}
	for j := i; x.wordAny(j+1, isAnd) && x.noun(j+2) != nil && x.chunks[j+2].in(culprits) && x.noun(j+2).figure < 0; j += 2 {
		if v := j + 3; v < len(x.chunks) && x.chunks[v].shape == verb && v != x.anchor(h) {
			return out // "killed by rebels and soldiers fled"
		}
		out = append(out, x.parties(j+2, st)...)
	}
	return out
}

// coTrainers are those whom "and" ties to the trainer at chunk i, before the verb or at the end
// of the clause: "The mission and the Red Cross trained", "trained by Togo and Benin".
func (x *sentence) coTrainers(i int, st *state) muster.Names {
	const trainers = FORCE | ORG | BODY | COUNTRY
	if !x.wordAny(i+1, isAnd) || x.noun(i+2) == nil || !x.chunks[i].in(trainers) || !x.chunks[i+2].in(trainers) || x.noun(i+2).figure >= 0 {
		return nil
	}
	if v := i + 3; x.wordAny(i-1, isBy) && v < len(x.chunks) && x.chunks[v].shape == verb {
		return nil // "were trained by Togo and Benin sent tents"
	}
	return x.named(i+2, st)
}

// fillWhole gives the claim the whole that group i takes a share of, "the 2,500
// planned" of "half of the 2,500 planned", else the group itself. A target that
// names nobody is the mission's.
func (x *sentence) fillWhole(c *muster.Claim, i int, st *state) {
	g := x.noun(i)
	if g == nil {
		return
	}
	c.N = x.figureOf(i, c.Kind)
	if g.whole >= 0 {
		f := x.figures[g.whole].Figure
		f.Unit = x.unit(i, c.Kind)
		c.N = &f
	}
	who, explicit := x.contributors(i, st)
	if !explicit && c.Kind == muster.Strength && i+2 < len(x.chunks) && x.chunks[i+1].any(isBe) && x.chunks[i+2].in(NATIONALS) {
		who = x.orMission(st.force, st) // "Some 700 of the 1,000 officers are Kenyans"
	}
	if !explicit && c.Basis != "pledged" && c.Kind == muster.Commitment {
		who = x.orMission(cmp.Or(x.forceBefore(i), st.force), st)
		if home := x.parliamentOf(i, st); home != "" {
			who = []string{home}
		}
	}
	if c.Who == nil {
		c.Who = who
	}
}

// fillPart gives the claim the part of a whole that chunk i names: a body, else
// the words without the figure, "police" for "police personnel".
func (x *sentence) fillPart(c *muster.Claim, i int) {
	g := x.noun(i)
	if g == nil {
		return
	}
	c.Part = x.plainText(&x.chunks[i])
	if !strings.Contains(c.Part, "civilian ") { // as in "local civilian staff"
		c.Part = strings.TrimSuffix(c.Part, " personnel")
	}
	if k := &x.chunks[i]; k.in(UNIT) && g.figure >= 0 {
		if of := x.figures[g.figure].First - 1; of > k.first+1 && x.any(of, isOf) {
			c.Part = x.plainWords(k.first, of) // "a formed police unit | of 140 personnel"
		}
	}
	if rest, ok := strings.CutSuffix(c.Part, "police officers"); ok {
		c.Part = rest + "police"
	}
	for _, a := range g.actors {
		if a.kind == name.Body || a.kind == name.Org || a.kind == name.Force {
			c.Part = a.name
		}
	}
	if c.N == nil {
		c.N = x.figureOf(i, c.Kind)
	}
}

// fillGroup gives the claim all that a group of personnel says: who they are,
// how many, which contingent.
func (x *sentence) fillGroup(c *muster.Claim, i int, h *hit, st *state) {
	who, explicit := x.contributors(i, st)
	if x.takenFrom(c, i, h) {
		who, explicit = x.fromContext(i, st), false
		if s := h.role(senderRole); s >= 0 {
			who, explicit = x.contributors(s, st)
			c.Who = nil
		}
	}
	if c.Kind == muster.Commitment && c.Basis != "pledged" && !explicit {
		who = x.orMission(cmp.Or(x.parliamentOf(i, st), x.forceBefore(i), st.force), st)
	}
	if w := x.parliamentNamed(i, st); !explicit && w != "" && c.Who == nil && (c.Kind == muster.Movement || c.Kind == muster.Commitment) {
		who = muster.Names{w} // "Rwanda's parliament heard that | 2,000 soldiers | had gone"
	}
	if c.Who == nil {
		c.Who, st.borrowed = who, !explicit
	}
	g := x.noun(i)
	if g == nil {
		return
	}
	firstOnes := x.firstOnes(i)
	if ch := &x.chunks[i]; c.N == nil && !firstOnes && !(c.Kind == muster.Movement && x.batchOf(i)) && !(c.Kind == muster.Movement && ch.in(STRONG) && ch.in(FORCE) && ch.marks&token.Definite != 0) {
		c.N = x.figureOf(i, c.Kind) // but not of "a drawdown of the 2,210-strong force"
	}
	if c.Kind == muster.Movement && c.Ordinal == 0 {
		c.Ordinal = x.ordinalOf(i)
	}
	if explicit && !x.tellsAmong(st) {
		st.contribute(who)
	}
}

// apposedUnit is the unit in commas that the personnel at chunk i are said to be: "The 160
// soldiers, the second batch of the battalion, left"; nil where none is.
func (x *sentence) apposedUnit(i int) *nounGroup {
	if !x.wordAny(i+1, isComma) || i+3 >= len(x.chunks) || !x.wordAny(i+3, isComma) {
		return nil
	}
	if c := &x.chunks[i+2]; !c.in(UNIT) || c.marks&token.Definite == 0 || !x.chunks[i].in(PERSONNEL|COUNT|NATIONALS) {
		return nil
	}
	return x.noun(i + 2)
}

// fillOwner makes chunk i the contributor or force of a group that does not
// name its own: "Kenya sent 144 officers".
func (x *sentence) fillOwner(c *muster.Claim, i int, h *hit, st *state) {
	if g := h.role(groupRole); g >= 0 {
		if who, explicit := x.explicit(g, st); explicit && !x.fetched(g, i) && !x.lends(c, who, g, i, st) {
			c.Who = who
			return
		}
	}
	if host := x.hostsOwn(c, i, h, st); host != "" {
		c.Who, c.Mission = st.single(host), "none"
		return
	}
	if x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && x.chunks[i].in(OFFICIAL) {
		if who, explicit := x.explicit(i+2, st); explicit && len(who) > 0 {
			c.Who = who // "the General Staff of the Mongolian army saw off"
			return
		}
	}
	if x.nations(i) && x.wordAny(i-1, isAnd) && i > 1 && x.chunks[i-2].in(COUNTRY) {
		i -= 2 // "Australia and | other countries | withdrew theirs"
	}
	if x.nations(i) && x.chunks[i].marks&token.Definite == 0 && !x.exemplifies(i+1) && x.ofPair(i, st) == nil {
		c.Who = x.orMission(cmp.Or(x.missionOf(i), st.force), st) // "other countries sent troops", "KFOR's 28 nations"
		return
	}
	if body := x.foreignBody(i, st); body != "" {
		c.Who = st.single(body)
		if x.all.classes&FORCE == 0 {
			c.Mission = "none"
		}
		return
	}
	if who, explicit := x.contributors(i, st); explicit || x.chunks[i].in(FORCE) || x.chunks[i].is(x.f.it) || x.theySpokenOf(i) >= 0 {
		c.Who = who
	}
}

// lends reports whether the contributor at chunk i has, sends or takes home personnel of its own, called
// after the force or the body they serve in: "Nepal sent 150 UN peacekeepers", "Nepal has 90 peacekeepers".
func (x *sentence) lends(c *muster.Claim, who []string, g, i int, st *state) bool {
	if len(who) != 1 || x.f.adjectives[who[0]] != "" || !x.chunks[i].in(COUNTRY) || x.chunks[i].in(HOST) || x.chunks[g].marks&token.Definite != 0 {
		return false
	}
	if c.Kind == muster.Movement {
		return c.Direction == "depart" || c.Direction == "return"
	}
	return who[0] != st.mission.Short && x.chunks[g].in(PERSONNEL) && x.chunks[g].marks&token.Counted != 0
}

// fetched reports whether the contributor at chunk i brings its own from elsewhere
// in group g: "France flew in 450 legionnaires from Gabon".
func (x *sentence) fetched(g, i int) bool {
	from, c := x.noun(g), &x.chunks[g]
	return x.chunks[i].in(COUNTRY) && len(from.actors) > 0 && from.actors[0].first > c.head && x.is(from.actors[0].first-1, x.f.from)
}

// fillWho gives the claim its actor, as its kind understands it.
func (x *sentence) fillWho(c *muster.Claim, i int, h *hit, st *state) {
	switch c.Kind {
	case muster.Strength, muster.Movement, muster.Commitment, muster.Term:
		who, explicit := x.contributors(i, st)
		if c.Kind == muster.Commitment && c.Basis != "pledged" && !explicit && !x.chunks[i].is(x.f.it) && !x.chunks[i].in(UNIT) {
			who = x.orMission(st.force, st)
		}
		if g := x.noun(i); c.Basis == "pledged" && !explicit && x.chunks[i].in(BODY) && g != nil && len(g.actors) > 0 {
			who = actorNames(g.actors[:1]) // "The EU has promised up to 1,000 soldiers"
		}
		c.Who, st.borrowed = who, false
		x.fillOwner(c, i, h, st)
	case muster.Harm:
		c.Who = x.withListed(x.plainVictims(x.unharmed(i, x.people(i, st)), i), i, st)
		if c.N == nil {
			c.N = x.victims(i)
		}
		x.namedVictims(c, h, i)
	case muster.Operation:
		c.Who = append(c.Who, x.doers(i, st)...)
	case muster.Control:
		c.Who = append(c.Who, x.holders(i, h, st)...)
	case muster.Training:
		c.Who = x.trainees(i, st)
		if c.N == nil {
			c.N = x.figureOf(i, c.Kind)
		}
	default:
		c.Who = append(c.Who, x.named(i, st)...)
	}
}

// fillThing gives the claim its ground, its sites or whatever else it is about.
func (x *sentence) fillThing(c *muster.Claim, slot string, i int, st *state) {
	switch {
	case c.Kind == muster.Control:
		x.ground(c, i, st)
		if slot == "what" && len(c.What) == 0 && len(c.Where) > 0 && x.chunks[i].in(SITE) && x.wordAny(i+1, isOf) {
			c.What = append(c.What, x.plainText(&x.chunks[i])) // "the police station of Carrefour"
		}
	case slot == "where":
		if p := x.placesFrom(i); p != nil {
			c.Where = p
			return
		}
		c.Where = append(c.Where, x.named(i, st)...)
	case c.Kind == muster.Service:
		c.What = x.sites(i, st)
	case x.chunks[i].is(x.f.undertaking):
		c.What = append(c.What, x.things(i)...) // "carried out operations" has no mission for its thing
	case c.Kind == muster.Operation && x.most(i) != nil:
		c.What = append(c.What, x.most(i)...)
	default:
		c.What = append(c.What, x.named(x.wholeAt(i), st)...)
	}
}
