package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/token"
)

// armedVictims reports whether those harmed at chunk i are armed men, whom no attackers
// harm.
func (x *sentence) armedVictims(c *muster.Claim, i int, st *state) bool {
	return x.armedAt(i) || x.chunks[i].in(PRONOUN) && st.attackers != nil && c.Who.Is(first(plurals(st.attackers))) || x.counts(i) && (st.harm.armed || st.foes != nil && len(c.Who) > 0 && st.foes.Is(c.Who[0]))
}

// nobodys reports whether the group at chunk i can be nobody that was harmed: a
// length, "how many", fighters who get away, "deaths of civilians" in general.
func (x *sentence) nobodys(c *muster.Claim, i, v int, st *state) bool {
	k := &x.chunks[i]
	if c.N != nil && x.wordAny(v+1, isOr) && v+2 < len(x.chunks) && x.chunks[v+2].shape == verb && x.chunks[v].is(x.f.kill) && (x.chunks[v+2].is(x.f.arrestVerb) || x.chunks[v+2].is(x.f.injure)) {
		return true // "90 have been killed or captured": how many of each nobody says
	}
	if c.Harm == "displaced" && x.chunks[v].shape == verb && !k.in(COUNT) && !k.is(x.f.displacedNoun) && k.marks&(token.Plural|token.Counted) == 0 && x.noun(i).ordinal > 0 {
		return true // "A second man fled"
	}
	if c.Harm == "injured" && k.in(DEAD) && k.marks&token.Definite != 0 && x.hasOf(k) {
		return true // "seven of the wounded were flown out"
	}
	if k.marks&(token.Plural|token.Definite|token.Negated) == token.Plural && c.N == nil && c.When == "" && x.chunks[v].shape == verb && x.chunks[v].marks&^token.Punct == 0 && x.chunks[v].is(x.f.dies) {
		return true // "soldiers are dying"
	}
	if x.countsAside(i) || x.chunks[v].shape == verb && x.chunks[v].marks&token.Ing != 0 && x.duty(v) {
		return true // "charged with neutralising the gangs"
	}
	return c.Harm == "displaced" && (x.counts(i) || x.chunks[i].in(PRONOUN)) && st.harm.armed && st.sentence-st.harm.sentence <= 1 ||
		k.in(MEASURE) || k.marks&token.Plural != 0 && c.N == nil && c.When == "" && c.Where == nil && x.chunks[v].shape == noun && c.Harm != "infected" || x.is(k.first-1, x.f.how) || x.Tokens[k.first].Is(x.f.how)
}

// spokenOfBefore names the people that chunk i only counts by the last harm, or by
// those arrested in the sentence.
func (x *sentence) spokenOfBefore(c *muster.Claim, h *hit, i int, st *state) {
	switch own := x.reportsOwn(i, st); {
	case !x.counts(i) && !x.fellows(i):
	case x.foeAnswered(x.anchor(h)) >= 0:
		c.Who = plurals(x.people(x.foeAnswered(x.anchor(h)), st))
	case h.role(byRole) >= 0 && !st.harm.armed && st.foes != nil && x.musters(&x.chunks[h.role(byRole)]):
		c.Who = st.foes // "They killed two guards. Troops pursued them and killed four"
	case own != "":
		c.Force, c.Who = own, x.fallen(own, st)
	case st.harm.sentence < st.sentence && !st.harm.armed && (x.saysIn(&x.chunks[i], "people") || x.amongCivilians(i)):
		c.Who = muster.Names{"people"} // "Three peacekeepers fell. Among civilians the toll is higher: 900 died"
	case st.harm.who != nil && (st.sentence-st.harm.sentence <= 1 || st.sentence-st.harm.sentence == 2 && st.paragraph == st.harm.par):
		x.likeThoseHarmed(c, i, st)
	case st.struck.sentence > 0 && st.sentence-st.struck.sentence <= 1 && c.Harm != "displaced" && st.harm.sentence < st.struck.sentence:
		if c.Who = st.struck.who; c.N != nil && c.N.Value == 1 {
			c.Who = singulars(c.Who) // "Two soldiers were ambushed. One was killed"
		} else if c.N != nil {
			c.Who = plurals(c.Who)
		}
	case st.held.sentence == st.sentence, st.held.sentence > 0 && st.held.sentence == st.sentence-1 && st.harm.sentence < st.held.sentence:
		c.Who = st.held.what // "detaining 38 insurgents and killing 14"
	}
}

// amongCivilians reports whether the sentence says before the count at chunk i that it counts civilians: "among
// | civilians | …: 900 died".
func (x *sentence) amongCivilians(i int) bool {
	for j := 1; j < i; j++ {
		if x.chunks[j].in(PEOPLE) && !x.chunks[j].in(PERSONNEL) && x.wordAt(j-1, x.f.among) {
			return true
		}
	}
	return false
}

// likeThoseHarmed makes those counted at chunk i people like the ones harmed last, by the
// same and, where nothing else is told, on the same day.
func (x *sentence) likeThoseHarmed(c *muster.Claim, i int, st *state) {
	if c.Who = plurals(st.harm.who); x.fellows(i) && x.f.adjectives[st.harm.force] != "" && !slices.ContainsFunc(rankEndings[:], func(s string) bool { return strings.HasSuffix(first(c.Who), s) }) {
		c.Who = x.fallen(st.harm.force, st) // not "corporals", but "Thai soldiers"
	}
	if c.N != nil && c.N.Value == 1 && c.N.Bound == muster.Exact && st.harm.force != "" {
		c.Who = singulars(c.Who) // "one more died"
	}
	if st.harm.mixed {
		c.Who = muster.Names{st.peacekeepers()} // "Two Danes and a Thai were killed. Twenty were hurt"
	}
	if st.harm.person {
		c.Who = muster.Names{"people"} // "killed the mayor, Jean Baptiste; eleven others died"
	}
	if c.By == nil {
		c.By = st.harm.by
	}
	if c.When == "" && c.Harm != "displaced" && !x.noneOf(&x.chunks[i]) {
		if c.When = st.harm.when; c.When == st.event && c.When != "" {
			st.eventIn = st.sentence
		}
	}
}

// rankEndings are those of words for people in uniform of whatever rank.
var rankEndings = [...]string{"soldiers", "men", "peacekeepers", "troops", "officers"}

// reportsOwn is the contributor that reports the losses counted at chunk i, which are its
// own: "Uruguay reported one dead and four wounded"; "" where none does.
func (x *sentence) reportsOwn(i int, st *state) string {
	for u := i - 1; u >= 0 && u > i-5; u-- {
		if x.chunks[u].shape != verb {
			continue
		}
		s := int(x.subjectOf[u])
		if s < 0 || !x.chunks[u].any(isSay) || !x.chunks[s].in(COUNTRY) || x.chunks[u].marks&(token.Infin|token.Passive|token.Part) != 0 {
			return ""
		}
		if who := x.sole(x.noun(s), st); x.f.adjectives[who] != "" && who != st.mission.Host {
			return who
		}
		return ""
	}
	return ""
}

// fellows reports whether the group at chunk i is those who serve with the victim told of:
// "One Danish soldier died and four of his comrades were hurt".
func (x *sentence) fellows(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if c.is(x.f.comrade) && g.det == indefinite && x.wordAny(i+1, isOf) {
		switch x.wordOf(c.last + 1) {
		case "his", "hers", "theirs":
			return true // "a colleague of his"
		}
		return false
	}
	return c.is(x.f.comrade) && g.det == owned && len(g.actors) == 0
}

// ownForces names the country of personnel whose owner the clause or the report
// names: "Malawi has lost three men", "two members of our contingent died".
func (x *sentence) ownForces(c *muster.Claim, h *hit, i int, st *state) {
	k, g := &x.chunks[i], x.noun(i)
	owner, side, s := "", st.side(), h.role(senderRole)
	if g != nil && c.Part == "" && x.saysIn(k, "people") && (x.forceOwns(k) || s >= 0 && (x.chunks[s].in(FORCE) || x.forceIt(s, st)) || x.Tokens[k.first].Is(x.f.its) && x.itsForce(i, st)) {
		c.Who = muster.Names{st.peacekeepers()} // "the Mission lost 310 people", "500 of the mission's people"
		return
	}
	if g == nil || len(g.actors) > 0 || !(k.in(FOLK|UNIT) || k.in(COUNT|PERSONNEL) && s >= 0) || c.Part != "" {
		return
	}
	switch {
	case x.holds(k, x.f.our) && x.f.adjectives[side] != "" && k.in(FOLK|COUNT):
		owner = side // "seized 45 of our men"
	case s >= 0 && x.chunks[s].in(COUNTRY|UNIT) && x.noun(s) != nil && len(x.noun(s).actors) > 0:
		owner = x.noun(s).actors[0].name
	case s >= 0 && x.serviceAt(s) != "" && k.in(FOLK|PERSONNEL):
		owner = x.serviceAt(s) // "the Ugandan army lost nine men"
	case k.in(UNIT):
		owner = x.ownerOfUnit(k, st)
	case s >= 0 && k.in(COUNT|FOLK) && x.chunks[s].in(PRONOUN|UNIT|FORCE|NATIONALS):
		who, _ := x.contributors(s, st)
		if owner = first(who); x.f.adjectives[owner] == "" && owner != "" {
			c.Who = muster.Names{st.peacekeepers()} // "we lost nine"
		}
	case s >= 0 && x.chunks[s].in(FORCE) && k.in(PERSONNEL) && !k.in(COUNT|UNIT) && !k.is(x.f.generic):
		if who, _ := x.contributors(s, st); len(who) == 1 && x.f.adjectives[who[0]] == "" {
			c.Who = muster.Names{who[0] + " " + x.plainText(k)} // "the Mission lost two soldiers"
		}
	}
	if s >= 0 && x.chunks[s].in(HOSTFORCE) && k.in(FOLK) && !x.chunks[s].is(x.f.police) {
		owner = st.mission.Host // "the army lost two men"
	}
	if a := x.f.adjectives[owner]; a != "" && k.in(PERSONNEL) && !k.in(UNIT|COUNT) {
		c.Who = muster.Names{a + " " + x.plainText(k)}
	} else if a != "" {
		c.Who = muster.Names{a + " " + st.personnelWord()}
	}
	if c.Force == "" && x.f.adjectives[owner] != "" {
		c.Force = owner
	}
}

// forceIt reports whether "it" at chunk i stands for a force and not for a country: "The mission says | it |
// has lost 172 people".
func (x *sentence) forceIt(i int, st *state) bool {
	if !x.chunks[i].is(x.f.it) {
		return false
	}
	who, _ := x.contributors(i, st)
	return len(who) == 1 && x.f.adjectives[who[0]] == ""
}

// serviceAt is the country whose army, police or other service chunk i names; "" where it names none.
func (x *sentence) serviceAt(i int) string {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 {
		return ""
	}
	return cmp.Or(g.actors[0].country, x.serviceOf(g.actors[0].name))
}

// ownerOfUnit is the contributor whose unit the chunk is that came to harm, by what the
// text told of it, else of the one spoken of.
func (x *sentence) ownerOfUnit(k *chunk, st *state) string {
	if who := x.unitTold(k, st); who != "" {
		return who
	}
	switch definite := k.marks&token.Definite != 0; {
	case definite && x.f.adjectives[st.unitOf] != "":
		return st.unitOf
	case definite && st.home != "":
		return st.home // "two members of the battalion", at home
	}
	return st.contributor
}

// peacekeepers is what the mission's personnel are called where no contributor is told.
func (st *state) peacekeepers() string {
	if w := st.personnelWord(); w != "soldiers" {
		return w
	}
	return "peacekeepers"
}

// ofThem names the people of whom the group at chunk i counts some: "armed men
// came; ten of them died".
func (x *sentence) ofThem(c *muster.Claim, i int, st *state) {
	if k := &x.chunks[i]; !(k.in(COUNT|PRONOUN) && k.last-k.first > 2 && k.marks&token.Negated == 0 && x.holds(k, x.f.them)) && !(k.in(PRONOUN) && x.Tokens[k.first].Is(x.f.both)) {
		return
	}
	for j := i - 1; j >= 0 && j > i-frameLength; j-- {
		if x.individual(j) && !x.chunks[j].in(PRONOUN) && x.chunks[j].marks&token.Plural != 0 && !x.doesTo(j, i) {
			c.Who = x.people(j, st)
			return
		}
	}
	switch {
	case st.harm.who != nil && !st.harm.armed && !st.harm.who.Is("people") && st.harm.sentence == st.sentence-1, st.struck.sentence == st.sentence-1 && st.sentence > 1:
		// as spokenOfBefore has it: "Gunmen seized six nurses. | Two of them | died"
	case st.crowd != nil && st.crowdIn == st.sentence-1:
		c.Who = st.crowd
	case st.foes != nil && c.Harm != "displaced":
		c.Who = st.foes
	}
}

// oneKnown counts one person whom the text has spoken of, "the attacker was
// killed".
func (x *sentence) oneKnown(c *muster.Claim, i int) {
	g, k := x.noun(i), &x.chunks[i]
	if c.N == nil && g != nil && k.in(PROPER) && !k.in(PLACE|PERSON) && g.det == bare && k.marks&token.Plural == 0 {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "killed Dahabo, a commander"
		return
	}
	if c.N != nil || g == nil || g.figure >= 0 || g.ordinal > 0 || g.det != definite && g.det != owned || k.in(PRONOUN|BODY|UNIT) || k.is(x.f.collective) {
		return
	}
	if k.marks&(token.Plural|token.Negated) == 0 && (k.in(COUNT) && k.marks&token.Other != 0 || k.in(ARMED|PERSONNEL|PEOPLE|OFFICIAL)) {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
}

// serves is the contributor or the force to which the words say that the victims
// at chunk i belong, "" for those of nobody and of the host country.
func (x *sentence) serves(i int, h *hit, st *state) string {
	c := &x.chunks[i]
	if s := h.role(senderRole); s >= 0 && x.chunks[s].in(COUNTRY|FORCE) {
		who, _ := x.contributors(s, st)
		return first(who)
	}
	if !c.in(PERSONNEL | NATIONALS | UNIT | FOLK) {
		return ""
	}
	who, explicit := x.contributors(i, st)
	if !explicit || len(who) != 1 || who[0] == x.otherForce(i, st) || x.f.communities[who[0]] {
		return "" // "UN peacekeepers" of another mission, which no name tells
	}
	return who[0]
}

// apposedRank is the chunk that says what the one of a people at chunk i is, -1 for none: "Another Ghanaian, |
// a sergeant of 40, died".
func (x *sentence) apposedRank(i int) int {
	j := i + 2
	c := &x.chunks[i]
	if j >= len(x.chunks) || !c.in(NATIONALS) || c.in(PERSONNEL) || !x.wordAny(i+1, isComma) || x.noun(j) == nil || x.noun(j).det != indefinite {
		return -1
	}
	if d := &x.chunks[j]; !d.in(PERSONNEL) || d.in(UNIT) || d.marks&(token.Plural|token.Named) != 0 || d.head < 0 {
		return -1
	}
	return j
}

// saysWhat reports whether those at chunk i are no others than those before the comma, whom the words
// in commas describe: "a soldier, | a father of two, was killed", "two men, | both medics, were hurt".
func (x *sentence) saysWhat(i int) bool {
	if x.chunks[i].in(NATIONALS) && i > 1 && x.noun(i-2) != nil && x.noun(i-2).det == definite {
		return false // "the only survivor, | an American, was hurt"
	}
	if both := x.Tokens[x.chunks[i].first].Is(x.f.both); !x.wordAny(i-1, isComma) || x.noun(i).det != indefinite && !both || x.noun(i).figure >= 0 && !both {
		return false
	}
	if p := x.noun(i - 2); p != nil && (p.det == owned || p.det == definite) && (x.chunks[i-2].marks|x.chunks[i].marks)&token.Plural == 0 && x.closesList(i+1) {
		return true // "wounding its driver, | a corporal."
	}
	j := x.afterAdjuncts(i + 1)
	return x.wordAny(j, isComma) && j+1 < len(x.chunks) && x.chunks[j+1].shape == verb
}

// ownDoing reports whether those that the claim says did it are those who came to harm, or the country whose men
// they are: a fight was told of, and then the losses of one side.
func (x *sentence) ownDoing(c *muster.Claim) bool {
	if len(c.By) != 1 || len(c.Who) != 1 {
		return false
	}
	adj := x.f.adjectives[c.By[0]]
	return c.By[0] == c.Who[0] || adj != "" && strings.HasPrefix(c.Who[0], adj+" ")
}

// doesTo reports whether the group at chunk j is who did the harm that the verb before chunk i tells of, so that
// "them" at i are others: "They were met by | the police |, who killed 20 of them".
func (x *sentence) doesTo(j, i int) bool {
	for u := i - 1; u > j && u > i-3; u-- {
		if c := &x.chunks[u]; c.shape == verb {
			return c.marks&(token.Passive|token.Part) == 0 && int(x.subjectOf[u]) == j
		}
	}
	return false
}

// closesList reports whether the list that a group ends has no more members at chunk i: the sentence stops there,
// or a comma sets off where or when it was.
func (x *sentence) closesList(i int) bool {
	if x.wordAny(i, isOf) && i+2 <= len(x.chunks) {
		i += 2 // "a lieutenant | of 29"
	}
	switch {
	case i >= len(x.chunks):
		return true
	case x.wordAny(i, isComma):
		return x.preposition(i + 1)
	}
	return x.chunks[i].marks&token.Punct != 0
}
