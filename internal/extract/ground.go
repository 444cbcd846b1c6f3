package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// groundFeatures are what ground, sites and trainees are found by.
type groundFeatures struct {
	SITE, PROPER, HELDBY, expanse, armedNoun, bodyNoun, passable, impassable, repute, hand, they, in, group, police, control, holdVerb, partNoun, site, authority, capital, lesserCapital, baseNoun, being, tasked, intake, region, stateControl, enterTown, recapture, takeEither, walkIn token.Sym
}

// newGroundFeatures interns them.
func newGroundFeatures(v *token.Vocabulary) groundFeatures {
	s := v.Sym
	return groundFeatures{
		HELDBY: s("HELDBY"), expanse: s("@expanse"), stateControl: s("@state_control"), enterTown: s("@enter_town"), recapture: s("@recapture"), takeEither: s("@take_either"), walkIn: s("@walk_in"), armedNoun: s("@armed"), bodyNoun: s("@body"), passable: s("@passable"), impassable: s("@impassable"), repute: s("@repute"), hand: s("@hand"), they: s("@they"), in: s("in"), group: s("~group"), police: s("police"), SITE: s("SITE"), PROPER: s("PROPER"), control: s("@control_noun"), holdVerb: s("@hold"), partNoun: s("@part_noun"), site: s("@site"), authority: s("@authority"), capital: s("~capital"), lesserCapital: s("@lesser_capital"),
		baseNoun: s("@base"), being: s("being"), tasked: s("@tasked"), intake: s("@intake"), region: s("@region"),
	}
}

// completeControl fills who holds the ground, which ground, and when, from what
// was said before.
func (x *sentence) completeControl(c *muster.Claim, h *hit, v int, st *state) bool {
	if i := h.role(whoRole); i >= 0 && x.chunks[v].is(x.f.enterTown) && x.chunks[i].in(PERSONNEL) && !x.chunks[i].in(ARMED|HOSTFORCE) && !x.ofFaction(&x.chunks[i]) {
		return false // a patrol that enters a town takes none
	}
	if i := h.role(whoRole); i >= 0 && i == v-1 && x.chunks[v].marks&token.Infin != 0 && x.isOperation(i) {
		if c.Who = x.mounts(i, st); c.Who == nil {
			return false // "An operation to retake the port failed"
		}
	}
	if c.Act == "gained" && x.bringsOwn(v) {
		return false
	}
	if h.role(xRole) >= 0 && c.Act == "holds" && !x.chunks[v].is(x.f.holdVerb) && (st.control.sentence == 0 || st.sentence-st.control.sentence > 1) {
		return false // "took the money and has kept it"
	}
	if i := h.role(xRole); i >= 0 && x.chunks[v].is(x.f.takeEither) && !x.takesGround(c, i, st) {
		return false // "took the lorry"
	}
	x.shareGround(c, h, v, st)
	if c.Where == nil && c.What == nil {
		x.groundIn(c, h, v, st)
	}
	last := &st.control
	if x.chunks[v].is(x.f.walkIn) && (last.sentence != st.sentence || !last.lost) {
		return false
	}
	if last.sentence == st.sentence && c.Where == nil && c.What == nil {
		c.Where = last.where
	}
	if i := h.role(xRole); c.Where == nil && c.What == nil && i >= 0 {
		if at := x.placeBefore(i, st); at != "" {
			c.Where = muster.Names{at} // "retook it"
		} else if s := x.siteBefore(i); s >= 0 {
			x.ground(c, s, st) // "shut its airport after the army had retaken it"
		}
	}
	if g := x.noun(v); c.Who == nil && g != nil && g.det == owned {
		switch s := x.subjectBefore(v); {
		case len(g.actors) > 0 && !c.Where.Has(g.actors[0].name):
			c.Who = actorNames(g.actors) // "M23's capture of Goma", but not "Goma's fall"
		case s >= 0 && x.Tokens[x.chunks[v].first].Any(isPossessive):
			c.Who = x.holder(s, st) // "celebrated their recapture of Goma"
		}
	}
	if u := v - 1; c.Who == nil && x.noun(v) != nil && u > 0 && x.chunks[u].shape == verb && x.chunks[u].is(x.f.proclaim) && x.holdsGround(int(x.subjectOf[u])) {
		c.Who = x.holder(int(x.subjectOf[u]), st) // "the army announced the capture of Goma"
	}
	if c.Who == nil && x.chunks[v].is(x.f.recapture) {
		if c.Who = names(st.hostArmy()); st.acted.who != nil && st.sentence-st.acted.sentence <= 1 {
			c.Who = st.acted.who // "Troops attacked on Sunday. The town was retaken"
		}
	} else if c.Who == nil {
		c.Who = x.heldBefore(c, st)
	}
	if c.Who == nil && c.Act == "lost" && c.What != nil {
		c.Who = x.orMission(st.force, st)
	}
	if strings.HasPrefix(string(c.When), "../") {
		c.When = muster.Date(strings.TrimPrefix(string(c.When), "../"))
		if k := &x.chunks[v]; c.Act == "holds" && (k.shape != verb || k.marks&token.Past == 0) {
			c.When = st.report.Date.EDTF
		} else if d := x.takenBefore(v, st); c.Act == "holds" && d != "" && oneDay(c.When) && d < c.When {
			c.When = d + "/" + c.When // "took it on 3 May and held it until 12 May"
		}
	}
	x.heldUntil(c, v, st)
	*last = holding{who: c.Who, where: c.Where, sentence: st.sentence, lost: c.Act == "lost"}
	if c.Act == "gained" || c.Act == "restored" || c.Act == "lost" {
		last.taken = c.When
	}
	return true
}

// A holding is what is remembered of the last claim of control.
type holding struct {
	who, where muster.Names
	taken      muster.Date // when it was taken or lost, "" where it was neither
	sentence   int
	lost       bool // by who
}

// heldBefore is the holder of a claim that names none.
func (x *sentence) heldBefore(c *muster.Claim, st *state) muster.Names {
	switch {
	case c.Act == "restored" && st.contributor != "":
		return muster.Names{st.contributor}
	case c.Act == "restored":
		return x.orMission(st.force, st)
	case st.control.sentence == st.sentence:
		return st.control.who
	case st.armed != "":
		return muster.Names{st.armed}
	}
	return nil
}

// groundIn gives the claim the ground after a preposition of place in its
// clause: "in several towns".
func (x *sentence) groundIn(c *muster.Claim, h *hit, v int, st *state) {
	for i := h.last; i+1 < len(x.chunks) && i < h.last+6 && x.clause[i] == x.clause[v]; i++ {
		if n := &x.chunks[i+1]; x.chunks[i].is(x.f.locative) && n.in(GROUND|PROPER) {
			x.ground(c, i+1, st)
			return
		}
	}
}

// holdsGround reports whether those at chunk s, -1 for none, can hold ground, as no mayor does.
func (x *sentence) holdsGround(s int) bool {
	return s >= 0 && x.chunks[s].in(ARMED|FORCE|HOSTFORCE|ORG|COUNTRY|PERSONNEL|NATIONALS|BODY|PRONOUN)
}

// holders is who holds ground at chunk i, together with those that "and" joins to them as the
// subject of the verb: "The mission and the Haitian police took back the port".
func (x *sentence) holders(i int, h *hit, st *state) muster.Names {
	who := x.holder(i, st)
	if all := x.side(i, st); len(all) > len(who) {
		who = all // "Somali and AU troops"
	}
	j := i + 2
	if i >= h.role(verbRole) || !x.wordAny(i+1, isAnd) || x.noun(j) == nil || !x.chunks[j].in(ARMED|FORCE|HOSTFORCE|PERSONNEL|NATIONALS) {
		return who
	}
	for _, n := range x.holder(j, st) {
		if !who.Has(n) {
			who = append(who[:len(who):len(who)], n)
		}
	}
	return who
}

// holder is who holds ground at chunk i: of personnel the force or country
// they serve, of "national authorities" the host.
func (x *sentence) holder(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case g == nil:
		return nil
	case c.in(HELDBY):
		return x.holderWord(x.holderToken(c.head), st) // "in rebel hands"
	case c.is(x.f.stateControl):
		if st.mission.Host != "" {
			return muster.Names{st.mission.Host}
		}
		return muster.Names{"government"}
	case c.is(x.f.control), c.is(x.f.holdVerb), (c.is(x.f.hand) || c.is(x.f.partNoun)) && len(g.actors) > 0:
		return actorNames(g.actors) // "under M23 control"
	case c.in(PRONOUN) && x.sayerArmed(i) >= 0:
		return x.holder(x.sayerArmed(i), st) // "the rebels said they had taken the base"
	case c.in(PRONOUN) && !c.is(x.f.they) && x.subjectBefore(i) >= 0:
		return x.holder(x.subjectBefore(i), st)
	case c.in(PRONOUN) && st.about != nil && !c.is(x.f.they):
		return st.about
	case c.in(PRONOUN) && st.sentence-st.control.sentence <= 1 && len(st.control.who) > 0:
		return st.control.who
	case c.is(x.f.group) && g.det == definite && len(g.actors) == 0 && x.armedBefore(i, st) != "":
		return muster.Names{x.armedBefore(i, st)}
	case c.in(PRONOUN) && c.is(x.f.they) && x.theySubject(i) >= 0 && x.theirs(i, st) != nil:
		return x.theirs(i, st) // "the rebels said they had taken the town"
	case c.in(PRONOUN) && c.is(x.f.they) && st.armed != "":
		return muster.Names{st.armed}
	case c.in(PRONOUN) && st.about != nil:
		return st.about
	case c.in(PRONOUN):
		return x.orMission(st.force, st)
	case c.is(x.f.police) && len(g.actors) == 0 && !c.in(NATIONALS|COUNTRY) && st.hostPolice() != "":
		return muster.Names{st.hostPolice()}
	case c.is(x.f.authority) && st.mission.Host != "":
		return muster.Names{st.mission.Host}
	case c.in(PERSONNEL) && x.ofFaction(c):
		return muster.Names{x.plainText(c)} // "government troops"
	case c.in(PERSONNEL) && !c.in(HOSTFORCE):
		if who, explicit := x.contributors(i, st); (explicit || g.det == definite && c.marks&token.Plural != 0 && len(g.actors) == 0 && !c.is(x.f.police)) && len(who) > 0 {
			return who
		}
	}
	return x.parties(i, st)
}

// heldBy reports whether a word before the head says in whose hands or under
// whose control something is: "rebel hands", "police control".
func (x *sentence) heldBy(g *nounScan) bool {
	if g.head <= g.first || !g.headWord.Is(x.f.hand) && !g.headWord.Is(x.f.control) {
		return false
	}
	i := x.holderToken(g.head)
	if i < g.first || x.at(i).kind != uncovered {
		return false
	}
	t := &x.Tokens[i]
	return t.Is(x.f.armedNoun) || t.Is(x.f.police) || t.Is(x.f.bodyNoun) || t.Is(x.f.authority) || ofThird(t)
}

// ofThird reports whether the word is that of a third party which owns: "its hands".
func ofThird(t *token.Token) bool { return t.Word.Form == "its" || t.Word.Form == "their" }

// holderToken is the word before the head at token i, or the owner of the head:
// "the rebels' hands".
func (x *sentence) holderToken(i int32) int32 {
	if x.any(i-1, isPossess) {
		return i - 2
	}
	return i - 1
}

// holderWord is who holds ground by the word at token i, which stands for many:
// "rebel" for rebels.
func (x *sentence) holderWord(i int32, st *state) muster.Names {
	t := &x.Tokens[i]
	word := strings.ToLower(x.Of(i, i+1))
	switch {
	case ofThird(t) && st.sentence-st.control.sentence <= 1 && len(st.control.who) > 0:
		return st.control.who
	case ofThird(t):
		return st.foes
	case t.Is(x.f.police) && st.hostPolice() != "":
		return muster.Names{st.hostPolice()}
	case t.Is(x.f.authority) && st.mission.Host != "":
		return muster.Names{st.mission.Host}
	case t.Is(x.f.armedNoun) && !t.Any(isNplural):
		return muster.Names{word + "s"}
	}
	return muster.Names{word}
}

// sayerArmed is the armed group that says in the clause before what the pronoun "it" or "they"
// at chunk i is said to have done, -1 where none does.
func (x *sentence) sayerArmed(i int) int {
	v := i - 1
	for v > i-4 && v >= 0 && x.chunks[v].shape != verb {
		v--
	}
	if v < 0 || x.chunks[v].shape != verb || !x.chunks[v].any(isSay) || !x.chunks[i].is(x.f.they) && !x.chunks[i].is(x.f.it) {
		return -1
	}
	s := int(x.subjectOf[v])
	if s < 0 && x.noun(v-1) != nil {
		s = v - 1 // "with | the rebels | saying that they had taken it"
	}
	if s >= 0 && (x.chunks[s].in(ARMED) || x.ofFaction(&x.chunks[s])) {
		return s
	}
	return -1
}

// subjectBefore is the noun group that an earlier verb of the sentence is said
// of and that "it" at chunk i may stand for, or -1.
func (x *sentence) subjectBefore(i int) int {
	for j := i - 1; j > 0 && j > i-reach; j-- {
		if x.chunks[j].shape != verb || x.subjectOf[j] < 0 {
			continue
		}
		if k := &x.chunks[x.subjectOf[j]]; k.in(ARMED|HOSTFORCE|FORCE) || k.is(x.f.army) {
			return int(x.subjectOf[j])
		}
	}
	return -1
}

// armedBefore is the armed group named last before chunk i.
func (x *sentence) armedBefore(i int, st *state) string {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if g := x.noun(j); g != nil && x.chunks[j].in(ARMED) && len(g.actors) > 0 {
			return g.actors[0].name
		}
	}
	return st.armed
}

// ground gives the claim the ground at chunk i: a named place, the place that
// "the town of" or "parts of" introduces, a base, or the plain words.
func (x *sentence) ground(c *muster.Claim, i int, st *state) {
	g, k := x.noun(i), &x.chunks[i]
	if g == nil {
		return
	}
	var out muster.Names
	for _, a := range g.actors {
		if (a.kind == name.Place || a.kind == name.Country) && !out.Has(a.name) {
			out = append(out, a.name)
		}
	}
	if all := x.placesFrom(i); k.in(PLACE) && len(all) > len(out) {
		out = all // "Kismayo, Baidoa and Beledweyne"
	}
	if n := x.noun(i + 2); len(out) == 0 && x.wordAny(i+1, isOf) && n != nil {
		if out = x.placesFrom(i + 2); x.bearing(k.head) {
			out = x.placeAt(i) // "the north of Mali"
		} else if out == nil && x.chunks[i+2].in(PROPER) {
			out = muster.Names{x.plainText(&x.chunks[i+2])}
		}
		if j := i + 4; k.marks&token.Plural != 0 && k.in(GROUND) && len(out) == 1 && x.wordAny(i+3, isAnd) && x.noun(j) != nil && x.chunks[j].in(PROPER) && !x.subjectAt(j) {
			out = append(out, x.plainText(&x.chunks[j])) // "the villages of Adale and | Run-Nirgood"
		}
	}
	if len(out) == 0 && k.in(GROUND) && !k.is(x.f.baseNoun) && g.det == indefinite && x.wordAny(i-1, isComma) && i > 1 {
		out = x.placesFrom(i - 2) // "Mirebalais, a town that gangs overran"
	}
	if len(out) == 0 && k.in(SITE) && i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.locative) {
		out = x.placeAt(i + 2) // "the bridge at Sabiid"
	}
	switch {
	case len(out) > 0:
		c.Where = append(c.Where, out...)
	case k.is(x.f.capital) && x.toldPlace(i, st) != nil:
		c.Where = append(c.Where, x.toldPlace(i, st)...)
	case k.in(PERCENT) && x.wordAny(i+1, isOf) && x.noun(i+2) != nil && x.chunks[i+2].is(x.f.capital) && x.toldPlace(i+2, st) != nil:
		c.Where = append(c.Where, x.toldPlace(i+2, st)...)
	case k.in(GROUND) && !k.is(x.f.baseNoun) && k.marks&token.Plural == 0 && g.det == definite && k.last-k.first == 2 && !k.is(x.f.expanse) && x.placeBefore(i, st) != "":
		if last := &st.control; len(last.where) > 0 && st.sentence-last.sentence <= 2 {
			c.Where = append(c.Where, last.where...)
			return
		}
		if len(st.scene) > 0 && st.sentence-st.sceneIn <= 2 {
			town, _, _ := strings.Cut(st.scene[0], ",")
			c.Where = append(c.Where, town)
			return
		}
		c.Where = append(c.Where, x.placeBefore(i, st)) // "the town"
	case k.is(x.f.baseNoun):
		c.What = append(c.What, x.baseText(i))
		x.baseList(c, i)
	case !k.in(PERCENT):
		s := x.plainText(k)
		if in := x.placeAt(i + 2); in != nil && i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.locative) && s != "" {
			s += " " + strings.ToLower(x.Of(x.chunks[i+1].first, x.chunks[i+1].last)) + " " + in[0] // "hilltops inside Lebanon"
		}
		if s != "" {
			c.Where = append(c.Where, s)
		}
		x.groundList(c, i)
	}
}

// baseText is the words for the base at chunk i without the name of whose it is: "base" for
// "no UNMISS base".
func (x *sentence) baseText(i int) string {
	k := x.chunks[i]
	for _, a := range x.noun(i).actors {
		if a.kind != name.Place && a.last <= k.head {
			k.first = max(k.first, a.last)
		}
	}
	for k.first < k.head && (x.Tokens[k.first].Any(isPossess|isNot) || k.marks&token.Negated != 0 && x.Tokens[k.first].Any(isDet|isQuantity)) {
		k.first++
	}
	return x.plainText(&k)
}

// placeBefore is the place named last before chunk i.
func (x *sentence) placeBefore(i int, st *state) string {
	for j := i - 1; j >= 0 && j > i-frameLength; j-- {
		if x.chunks[j].in(PLACE) {
			if n := x.placeAt(j); n != nil {
				return n[0]
			}
		}
	}
	return st.place
}
