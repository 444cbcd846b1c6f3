package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// This file finds whose losses a bare figure counts: "The Danes came in May. Two have
// died since".

// ownLosses names the people whom chunk i only counts by those spoken of last, where
// these are a contributor's personnel, or the mission's, and no others were spoken of
// since.
func (x *sentence) ownLosses(c *muster.Claim, h *hit, i int, st *state) {
	k := &x.chunks[i]
	if !c.Who.Is("people") || c.Harm == "displaced" || c.Part != "" || h.role(senderRole) >= 0 || !x.bareCount(i) || k.in(PEOPLE) || x.civilBefore(i) || x.suffersBefore(i, st) || c.N != nil && c.N.Value >= massLoss {
		return
	}
	v := x.anchor(h)
	if v > 0 && v == i && x.chunks[v-1].shape == verb {
		v-- // "leaving | two dead"
	}
	switch {
	case x.saysIn(k, "people"), x.forceKills(v):
		return // "left dozens of people dead", "Danish Forces Kill Eight"
	case x.afterStrike(v) && !x.struckWith(int(x.subjectOf[v])):
		return // "Danish troops opened fire on a bus, killing four"
	case x.afterBlow(v):
		if who := x.struckBefore(i, st); who != "" {
			c.Who, c.Force = x.fallen(who, st), who
			return
		}
	}
	if who := x.subjectNation(i, st); who != "" && x.f.adjectives[who] != "" {
		c.Who, c.Force = x.fallen(who, st), who
		return
	}
	if j := x.nationsApposed(i, h.last); j >= 0 {
		c.Who, c.Force = x.people(j, st), x.sole(x.noun(j), st)
		h.last = max(h.last, j+1)
		return
	}
	if w := &x.Tokens[k.last-1]; k.in(PRONOUN) && (w.Is(x.f.ours) || w.Is(x.f.us)) {
		who := st.side()
		if c.Who = x.fallen(who, st); x.f.adjectives[who] != "" {
			c.Force = who
		}
		return
	}
	near := func(in int) bool { return in > 0 && st.sentence-in <= 2 && st.civilIn < in }
	switch who := st.contributor; {
	case st.label.paragraph == st.paragraph && st.label.who != "" && st.civilIn < st.label.sentence, near(st.contributed) && st.spokenIn == st.paragraph && x.f.adjectives[who] != "":
		c.Who, c.Force = x.fallen(who, st), who
	case near(st.outfit.sentence) && x.f.adjectives[st.outfit.who] != "":
		c.Who, c.Force = x.fallen(st.outfit.who, st), st.outfit.who // "A Danish patrol came under fire. Three died"
	case near(st.counted.sentence) && st.counted.who.Is(st.force):
		c.Who = muster.Names{st.peacekeepers()}
	}
}

// massLoss is how many dead are no mission's: "Tens of thousands have died".
const massLoss = 1000

// unitHit names the country of soldiers whom the words call no more than that by the one
// contributor whose unit met with what the sentence before tells: "A truck of the Danish
// battalion hit a mine. Two soldiers were killed".
func (x *sentence) unitHit(c *muster.Claim, h *hit, i int, st *state) {
	k, g := &x.chunks[i], x.noun(i)
	if g == nil || len(g.actors) > 0 || !k.in(PERSONNEL) || k.in(UNIT|FORCE|ARMED|HOSTFORCE|NATIONALS) || k.is(x.f.generic) || g.det == definite || g.det == owned || h.role(senderRole) >= 0 || c.Part != "" || c.Force != "" || x.nobody(k) {
		return
	}
	f := st.accident()
	if f == nil || x.subjectNation(i, st) != "" || slices.ContainsFunc(x.chunks[:i], func(c chunk) bool { return c.in(HOSTFORCE) }) {
		return // "attacked a base of the army, killing four soldiers"
	}
	who := st.contributor
	if st.contributed == 0 || st.sentence-st.contributed != 1 || st.spokenIn != st.paragraph || len(st.several) != 1 || st.civilIn >= st.contributed || x.f.adjectives[who] == "" || f.By.Has(who) {
		if who = st.outfit.who; who == "" || st.sentence-st.outfit.sentence != 1 || x.f.adjectives[who] == "" || st.civilIn >= st.outfit.sentence || f.By.Has(who) {
			return
		}
	}
	c.Who, c.Force = muster.Names{x.f.adjectives[who] + " " + x.plainText(k)}, who
}

// accident is the attack or the crash of which this sentence or the one before told last, nil
// for none.
func (st *state) accident() *muster.Claim {
	for k := len(st.found) - 1; k >= 0 && k > len(st.found)-8; k-- {
		if f := &st.found[k].Claim; f.Kind == muster.Incident && f.Mood() == muster.Actual && st.sentence-st.incidentIn <= 1 {
			return f
		}
	}
	return nil
}

// fallen is what personnel of who are called that came to harm: "Danish soldiers", and
// "peacekeepers" where who is no country.
func (x *sentence) fallen(who string, st *state) muster.Names {
	if a := x.f.adjectives[who]; a != "" {
		return muster.Names{a + " " + st.personnelWord()}
	}
	return muster.Names{st.peacekeepers()}
}

// amongLosses makes one on losses of a claim that counts nationals right after such were
// told, as many at most: "Seven died. Five were Danes, one a Swede".
func (x *sentence) amongLosses(c *muster.Claim, h *hit, st *state) bool {
	n := len(st.found)
	if n == 0 || c.N == nil || c.Part != "" || x.heading {
		return false
	}
	for n > 1 && (st.found[n-1].Kind == muster.Incident || st.found[n-1].Kind == muster.Statement) {
		n--
	}
	f := &st.found[n-1].Claim
	at := int(x.Tokens[x.first].Start)
	if f.Kind != muster.Harm || f.Mood() != muster.Actual || f.N == nil || c.N.Value > f.N.Value && f.Evidence.Start < at || f.Evidence.End < at-lastReach/2 || st.counted.sentence == st.sentence {
		return false
	}
	i := max(h.role(whoRole), h.role(groupRole))
	if i < 0 || !x.chunks[i].in(NATIONALS) {
		return false
	}
	c.Kind, c.Harm, c.By, c.Relative = muster.Harm, f.Harm, f.By, ""
	c.When, c.Where, c.SaidBy = f.When, f.Where, f.SaidBy
	c.N.Unit = "people"
	c.Who, c.Force = x.people(i, st), x.sole(x.noun(i), st)
	x.notServing(c, i, st)
	return true
}

// subjectNation is the contributor that a subject before chunk i names, "" for none.
func (x *sentence) subjectNation(i int, st *state) string {
	for k := i - 1; k >= 0; k-- {
		if c := &x.chunks[k]; c.shape == noun && c.marks&token.Named != 0 && c.in(COUNTRY|PERSONNEL) && x.isSubject(k) {
			return x.sole(x.noun(k), st)
		}
	}
	return ""
}

// nationsApposed is the chunk that says of those counted at chunk i of what nation they
// all are: "Two killed, both Chinese", "seven, all Tanzanians, are dead"; -1 for none. The
// hit ends at chunk last.
func (x *sentence) nationsApposed(i, last int) int {
	for _, j := range [...]int{i + 1, last} {
		if j+1 >= len(x.chunks) || !x.wordAny(j, isComma) || !x.chunks[j+1].in(NATIONALS) || x.chunks[j+1].marks&token.Counted != 0 {
			continue
		}
		if t := &x.Tokens[x.chunks[j+1].first]; t.Is(x.f.all) || t.Is(x.f.both) {
			return j + 1
		}
	}
	return -1
}

// bareCount reports whether chunk i is a figure, or nobody, and nothing else.
func (x *sentence) bareCount(i int) bool {
	k := &x.chunks[i]
	return (k.in(COUNT) && (!k.in(PRONOUN) || x.holds(k, x.f.them) || x.ownPeople(k)) || k.in(DEAD) && k.marks&token.Counted != 0 && x.beforeDead(k) == "") && k.marks&token.Named == 0 || x.single(i) || x.noneOf(k)
}

// ownPeople reports whether the chunk is some of those who speak, or of those spoken of:
// "one of ours", "two of theirs", "twelve of us".
func (x *sentence) ownPeople(c *chunk) bool {
	t := &x.Tokens[c.last-1]
	return t.Is(x.f.ours) || t.Is(x.f.us) || t.Is(x.f.theirs)
}

// civilBefore reports whether the sentence speaks before chunk i of people who are no
// personnel.
func (x *sentence) civilBefore(i int) bool {
	for j := range i {
		if c := &x.chunks[j]; c.in(PEOPLE) && !c.in(FOLK) || c.in(TRAINEE) {
			return true
		}
	}
	return false
}

// countsDisplaced reports whether the count of the hit goes on with people whom its sentence has told
// to be away from home: "300,000 are hiding in the hills and another 150,000 are in camps".
func (x *sentence) countsDisplaced(h *hit, st *state) bool {
	i := h.role(groupRole)
	return i >= 0 && st.harm.kind == "displaced" && st.harm.sentence == st.sentence && x.chunks[i].in(COUNT) && x.chunks[i].marks&token.Other != 0 && !x.chunks[i].in(PERSONNEL|UNIT|NATIONALS)
}

// countsHurt reports whether the bare count of the hit goes on with people who are no personnel and of whom the
// sentence before told that they came to harm: "Clinics counted 350 wounded on Friday. By Saturday there were 900".
func (x *sentence) countsHurt(h *hit, st *state) bool {
	i := h.role(groupRole)
	return i >= 0 && st.harm.sentence > 0 && st.sentence-st.harm.sentence == 1 && st.harm.who.Is("people") && st.harm.force == "" && st.counted.sentence < st.harm.sentence && x.chunks[i].in(COUNT) && x.chunks[i].last-x.chunks[i].first == 1 && !x.chunks[i].in(PERSONNEL|UNIT|NATIONALS|FOLK)
}

// countsLosses reports whether the total that the hit tells of is one of those harmed, whom the
// claim before it tells of: "Three policemen died on Friday, bringing the total to 20".
func (x *sentence) countsLosses(h *hit, st *state) bool {
	i := h.role(groupRole)
	if i < 0 && h.role(nRole) >= 0 {
		i = h.role(whoRole) // "Uganda puts the figure at 54"
	}
	if i < 0 || !x.chunks[i].is(x.f.level) || x.chunks[i].in(PERSONNEL|FORCE|COUNTRY|UNIT|NATIONALS) || x.noun(i) == nil || len(x.noun(i).actors) > 0 {
		return false
	}
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.End > int(x.Tokens[x.first].Start)-lastReach; k-- {
		switch st.found[k].Kind {
		case muster.Statement, muster.Incident:
		default:
			return st.found[k].Kind == muster.Harm
		}
	}
	return false
}

// afterStrike reports whether the verb at chunk v tells whom its subject harmed by an attack of
// his that the verb before tells of: "Troops opened fire on a bus, | killing four".
func (x *sentence) afterStrike(v int) bool {
	if v < 2 || x.chunks[v].shape != verb || x.chunks[v].marks&token.Ing == 0 || x.subjectOf[v] < 0 {
		return false
	}
	u := int(x.parentOf[v])
	return u >= 0 && x.chunks[u].marks&(token.Passive|token.Part) == 0 && x.subjectOf[u] == x.subjectOf[v] && (x.chunks[u].is(x.f.attack) || x.chunks[u].is(x.f.shootVerb)) && !x.runsInto(u)
}

// forceKills reports whether the verb at chunk v says that a force kills or hurts somebody.
func (x *sentence) forceKills(v int) bool {
	k, s := &x.chunks[v], int(x.subjectOf[v])
	return k.shape == verb && k.marks&(token.Passive|token.Part) == 0 && (k.is(x.f.kill) || k.is(x.f.injure)) && s >= 0 && s < v && (x.musters(&x.chunks[s]) || x.chunks[s].in(COUNTRY))
}

// struckWith reports whether the subject at chunk s is who or what strikes a force from without:
// armed men, or what they use, "a roadside bomb".
func (x *sentence) struckWith(s int) bool {
	c := &x.chunks[s]
	return c.in(ARMED) || c.is(x.f.weapon) || c.is(x.f.airstrike)
}

// afterBlow reports whether the verb at chunk v tells what came of an attack, a blast or a crash
// of which a verb before it tells: "A truck rolled over, | leaving two dead".
func (x *sentence) afterBlow(v int) bool {
	if v < 2 || x.chunks[v].shape != verb || x.chunks[v].marks&token.Ing == 0 {
		return false
	}
	u := int(x.parentOf[v])
	return u >= 0 && (x.chunks[u].is(x.f.attack) || x.chunks[u].is(x.f.shootVerb) || x.chunks[u].is(x.f.explodeVerb) || x.chunks[u].is(x.f.crashVerb))
}

// struckBefore is the contributor whose men, convoy or base the nearest group before chunk i is
// that is one's, "" where it strikes rather than is struck: "A mine went off under | a vehicle of
// the Danish contingent".
func (x *sentence) struckBefore(i int, st *state) string {
	for j := i - 1; j >= 0; j-- {
		who := x.unitStruck(j, st)
		if who == "" {
			continue
		}
		for v, s := range x.subjectOf {
			if int(s) == j && v < i && x.chunks[v].marks&(token.Passive|token.Part) == 0 && !x.chunks[v].is(x.f.crashVerb) {
				return ""
			}
		}
		return who
	}
	return ""
}

// unitStruck is the contributor whose convoy, patrol, base or men the noun group at chunk i is that was
// attacked: "ambushed | a Moroccan convoy, killing five"; "" for none.
func (x *sentence) unitStruck(i int, st *state) string {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 || !x.chunks[i].in(PERSONNEL|UNIT) && !x.chunks[i].is(x.f.patrolNoun) && !x.chunks[i].is(x.f.vehicle) && !x.chunks[i].is(x.f.baseNoun) {
		return ""
	}
	if who := x.sole(g, st); x.f.adjectives[who] != "" {
		return who
	}
	return ""
}

// ownOf is what those at chunk s are called who lost some of their own, as the count at chunk i says: "its |
// troops | lost three of their own"; "" where it is not said of whom it is.
func (x *sentence) ownOf(s, i int) string {
	if s < 0 || i < 0 || !x.Tokens[x.chunks[s].first].Is(x.f.its) || x.chunks[s].last-x.chunks[s].first < 2 {
		return ""
	}
	for j := i; j < len(x.chunks) && j < i+4 && x.chunks[j].marks&token.Punct == 0; j++ {
		if x.wordOf(x.chunks[j].last-1) == "own" {
			return token.Fold(x.Of(x.chunks[s].first+1, x.chunks[s].last))
		}
	}
	return ""
}
