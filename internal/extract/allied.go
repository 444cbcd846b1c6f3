package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// alliedFeatures are what forces that act together are known by.
type alliedFeatures struct{ succeed, postposed, town, whereWord, reckon, sameWord, outfit, backUp, backing, joint, combined, partnered, international, led, rumour, search, consist, another, destroyVerb, setOff, hurl, attackNoun, clashNoun, selfDestruct, soldier, commando, security, assailant, react, protestNoun, fightNoun, peacefulEnd, crashNoun token.Sym }

// newAlliedFeatures interns them.
func newAlliedFeatures(v *token.Vocabulary) alliedFeatures {
	s := v.Sym
	return alliedFeatures{succeed: s("@succeed"), postposed: s("@postposed"), town: s("@town"), whereWord: s("where"), reckon: s("@reckon"), sameWord: s("same"), outfit: s("@outfit"), backUp: s("@back_up"), backing: s("@backing"), joint: s("joint"), combined: s("combined"), partnered: s("partnered"), international: s("international"), led: s("led"), rumour: s("@rumour"), search: s("~search"), consist: s("~consist"), another: s("another"), destroyVerb: s("~destroy"), setOff: s("@set_off"), hurl: s("@hurl"), attackNoun: s("@attack_noun"), clashNoun: s("@clash_noun"), selfDestruct: s("@self_destruct"), soldier: s("soldier"), commando: s("commando"), security: s("security"), assailant: s("@assailant"), react: s("@react"), protestNoun: s("@protest_noun"), fightNoun: s("@fight_noun"), peacefulEnd: s("@peaceful_end"), crashNoun: s("@crash_noun")}
}

// allies is who acted last as a force of the host country, or together with one, and
// in which sentence: "the security force" stands for them.
type allies struct {
	who, with muster.Names
	sentence  int
}

// allied is the forces that act at chunk i, where some of the host country do: those
// that lead, and those with them; nil for all others.
//
//	"an Afghan-led security force" → the Afghan National Security Forces
//	"a combined Afghan and coalition force" → ISAF, with the Afghan National Security Forces
func (x *sentence) allied(i int, st *state) (who, with muster.Names) {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || !x.musters(c) || x.singular(i) && c.in(PERSONNEL) && !c.in(UNIT) {
		return nil, nil
	}
	if x.forceInHost(i, st) {
		return x.orMission(st.force, st), nil
	}
	host, hostLeads := "", false
	var others []string
	for _, a := range g.actors {
		switch {
		case a.last == c.head+1 && a.kind != name.Force:
			return nil, nil // named by itself
		case a.kind == name.Force && st.hostForce(a.name):
			host, hostLeads = a.name, x.is(a.last+1, x.f.led)
		case (a.kind == name.Demonym || a.kind == name.Country) && a.name == st.mission.Host && host == "":
			host, hostLeads = x.hostForceOf(c, st), x.is(a.last+1, x.f.led)
		default:
			if s := x.contributor(a, st); s != "" {
				others = append(others, s)
			}
		}
	}
	if len(others) == 0 && x.holds(c, x.f.international) {
		others = x.orMission(st.force, st)
	}
	switch {
	case host == "" && len(others) == 0 && x.together(c):
		return x.orMission(st.force, st), x.hostSecurity(st)
	case host == "" || host != "" && len(others) == 0:
		return names(host), nil
	case hostLeads:
		return names(host), muster.Names(others)
	}
	if len(others) > 1 {
		others = x.dropMission(others, st)
	}
	return muster.Names(others[:1]), names(host)
}

// forceInHost reports whether chunk i is the mission by the country that it serves in: "the Haiti
// force", against "the Haitian army" and "Haiti's forces".
func (x *sentence) forceInHost(i int, st *state) bool {
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(FORCE) || c.marks&token.Plural != 0 || c.head < 1 || len(g.actors) != 1 || g.actors[0].name != st.mission.Host || g.actors[0].last != c.head {
		return false
	}
	return (g.actors[0].kind == name.Country || g.actors[0].kind == name.Place) && x.Tokens[c.head].Is(x.f.forceNoun)
}

// musters reports whether the chunk is a body of armed men that may be made up of
// several: a force, troops, a patrol, or what they do together.
func (x *sentence) musters(c *chunk) bool {
	f := x.f
	return !c.in(ARMED) && (c.in(FORCE|PERSONNEL|UNIT|HOSTFORCE) || c.is(f.patrolNoun) || c.is(f.raider) || c.is(f.undertaking))
}

// together reports whether the words of the chunk say that several forces make it
// up.
func (x *sentence) together(c *chunk) bool {
	return x.holds(c, x.f.combined) || x.holds(c, x.f.joint) || x.holds(c, x.f.partnered)
}

// hostForceOf is the force of the host country that the chunk, which has the name of
// the country, is of: its army for soldiers, its police, else all its forces. It is ""
// where the mission file names none.
func (x *sentence) hostForceOf(c *chunk, st *state) string {
	switch {
	case x.holds(c, x.f.police), st.mission.Kind == "police" && c.in(PERSONNEL) && x.Tokens[c.head].Word.Form == "officers" && st.hostPolice() != "":
		return st.hostPolice() // "Kenyan and Haitian officers"
	case x.holds(c, x.f.soldier), x.holds(c, x.f.commando), x.holds(c, x.f.army), c.in(PERSONNEL):
		return st.hostArmy()
	}
	return first(x.hostSecurity(st))
}

// hostSecurity is the forces of the host country all together, else its army.
func (x *sentence) hostSecurity(st *state) muster.Names {
	if s := st.hostNamed("Security Forces"); s != "" {
		return muster.Names{s}
	}
	return names(st.hostArmy())
}

// hostArmy is the army of the host country, "" where the mission file names none.
func (st *state) hostArmy() string {
	return st.hostNamed("Army", "army", "Armed Forces", "Defence Force")
}

// hostNamed is the force of the host country whose name holds one of the words, the
// first in the order of the alphabet.
func (st *state) hostNamed(words ...string) string {
	best := ""
	for force := range st.mission.Forces {
		for _, w := range words {
			if strings.Contains(force, w) && (best == "" || force < best) {
				best = force
			}
		}
	}
	return best
}

// names is the list of the one name, nil for "".
func names(s string) muster.Names {
	if s == "" {
		return nil
	}
	return muster.Names{s}
}

// sameAllies is whom the group at chunk i stands for where the text told shortly
// before of forces that acted together: "the security force", "the combined team".
func (x *sentence) sameAllies(i int, st *state) allies {
	c, g := &x.chunks[i], x.noun(i)
	if st.two.sentence > 0 && st.sentence-st.two.sentence <= 3 && x.theTwo(i) {
		return st.two
	}
	if g == nil || len(g.actors) > 0 || st.allies.sentence == 0 || st.sentence-st.allies.sentence > 3 {
		return allies{}
	}
	if c.in(PRONOUN) && !c.is(x.f.he) || g.det == definite && x.musters(c) || g.det == bare && x.holds(c, x.f.security) {
		return st.allies
	}
	return allies{}
}

// theTwo reports whether chunk i is two forces told of before: "the two forces", "both armies".
func (x *sentence) theTwo(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || len(g.actors) > 0 || c.head < 0 {
		return false
	}
	switch x.Tokens[c.head].Word.Form {
	case "forces", "armies":
		return g.figure >= 0 && c.marks&token.Definite != 0 && x.figures[g.figure].Figure.Value == 2 || x.Tokens[c.first].Is(x.f.both)
	}
	return false
}

// side is all who act at chunk i where forces of the host country or several forces
// do, nil for all others.
func (x *sentence) side(i int, st *state) muster.Names {
	who, with := x.allied(i, st)
	if who == nil {
		a := x.sameAllies(i, st)
		who, with = a.who, a.with
	}
	return append(append(muster.Names(nil), who...), with...)
}

// rememberAllies notes which forces acted together in the sentence, for the words that
// come back to them. Others who act since take their place.
func (x *sentence) rememberAllies(st *state) {
	if x.all.classes&(FORCE|PERSONNEL|UNIT|HOSTFORCE) == 0 && !x.seen.May(x.f.patrolNoun) && !x.seen.May(x.f.raider) && !x.seen.May(x.f.undertaking) {
		return
	}
	x.rememberTarget(st)
	for _, v := range x.verbs {
		i := int(x.subjectOf[v])
		if x.chunks[v].marks&(token.Passive|token.Part) != 0 {
			i = x.agent(v, v+1)
		}
		if i < 0 || x.quoted(i) || !x.musters(&x.chunks[i]) {
			continue
		}
		if who, with := x.allied(i, st); x.missionBeside(i, st) >= 0 {
			st.allies = allies{muster.Names{st.mission.Short}, x.doers(i, st), st.sentence}
		} else if who != nil {
			if with == nil {
				with = x.backers(&hit{first: i}, v, st)
			}
			if with == nil && x.noun(i).det != indefinite && st.sentence-st.allies.sentence <= 2 && st.allies.with.Is(who[0]) {
				st.allies.sentence = st.sentence // some of them: the force is still the whole
				continue
			}
			st.allies = allies{who, with, st.sentence}
		} else if c := &x.chunks[i]; c.in(HOSTFORCE) || c.is(x.f.police) {
			st.allies = allies{x.doers(i, st), nil, st.sentence}
		} else if x.sameAllies(i, st).who != nil {
			st.allies.sentence = st.sentence
		} else if who, explicit := x.explicit(i, st); explicit && len(who) > 0 {
			st.allies = allies{}
		}
	}
}

// rememberTarget notes the force of the host country that armed men attack in the
// sentence, for what it does then: "Gunmen fired on an army patrol. The soldiers fired back".
func (x *sentence) rememberTarget(st *state) {
	if x.all.classes&ARMED == 0 || !x.seen.May(x.f.attack) {
		return
	}
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if !x.chunks[v].is(x.f.attack) || s < 0 || !x.chunks[s].in(ARMED) {
			continue
		}
		for i := v + 1; i < len(x.chunks) && i < v+3; i++ {
			if who, with := x.allied(i, st); x.chunks[i].shape == noun && who != nil {
				st.allies = allies{who, with, st.sentence}
				return
			}
		}
	}
}

// partners is who acts with the doer of the operation of the verb at v: the rest of
// those who act together.
func (x *sentence) partners(h *hit, v int, st *state) muster.Names {
	i := h.role(whoRole)
	if i < 0 {
		i = x.agent(v, h.last)
	}
	if s := int(x.subjectOf[v]); i < 0 && s >= 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 {
		i = s
	}
	if i < 0 {
		if x.chunks[v].marks&(token.Passive|token.Part) != 0 && st.acted.who != nil && st.sentence-st.acted.sentence <= 1 && x.actorBefore(v) < 0 {
			return st.actedWith // "Police and soldiers raided a house. Two men were held"
		}
		return x.backers(h, v, st)
	}
	if _, with := x.allied(i, st); with != nil {
		return with
	}
	if j := x.alongside(i); j >= 0 {
		h.first = min(h.first, j)
		return x.doers(j+1, st)
	}
	if j := i + 2; (j < v || x.wordAny(i-1, isBy) && !x.subjectAt(j)) && x.wordAny(i+1, isAnd) && x.noun(j) != nil && (x.chunks[j].in(HOSTFORCE) || x.musters(&x.chunks[j]) || x.chunks[j].is(x.f.police)) && !x.chunks[j].in(ARMED) {
		if who, with := x.allied(j, st); len(with) == 0 && who != nil {
			return who // "ISAF and Afghan forces"
		}
		return x.doers(j, st)
	}
	if w := x.sameAllies(i, st).with; w != nil {
		return w
	}
	return x.backers(h, v, st)
}

// alongside is the chunk of the "with" whose noun is who acts together with the subject at
// chunk i and stands right before it, -1 without one: "with the police, it arrested four".
func (x *sentence) alongside(i int) int {
	j := i - 3
	if j < 0 || !x.wordAny(i-1, isComma) || !x.wordAt(j, x.f.with) && !x.chunks[j].is(x.f.beside) || x.chunks[j].shape != word || x.noun(j+1) == nil || !x.operates(j+1) {
		return -1
	}
	return j
}

// comesBack reports whether the sentence speaks again of the forces that acted together.
func (x *sentence) comesBack(st *state) bool {
	if st.allies.sentence == 0 {
		return false
	}
	return slices.ContainsFunc(x.groups, func(i int) bool { return x.sameAllies(i, st).who != nil })
}

// backers is those who help in what the verb at v tells of: "commandos assisted by
// coalition troops", "regained the town with the support of the Bangladeshi battalion".
func (x *sentence) backers(h *hit, v int, st *state) muster.Names {
	for i := h.first; i+1 < len(x.chunks) && i < v+frameLength; i++ {
		j := -1
		if i > v && x.wordAny(i, isComma|isSemicolon) {
			break
		}
		switch c := &x.chunks[i]; {
		case c.shape != noun && x.Tokens[c.first].Is(x.f.backUp) && (c.shape == word || c.marks&token.Part != 0) && (x.wordAny(i+1, isBy) || x.wordAt(i+1, x.f.with)):
			j = i + 2
		case c.is(x.f.beside) && c.shape == word:
			j = i + 1
		case c.shape == noun && c.is(x.f.backing) && (x.wordAt(i-1, x.f.with) || x.wordAt(i-1, x.f.in)) && x.preposition(i+1):
			j = i + 2
		}
		if j > 0 && x.noun(j) != nil && x.operates(j) {
			return x.doers(j, st)
		}
	}
	return nil
}
