package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// contributors are the forces or contributors whose personnel chunk i names,
// in order, and whether the words say so rather than the context.
func (x *sentence) contributors(i int, st *state) (who []string, explicit bool) {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil, false
	}
	for _, a := range g.actors {
		if c.in(FORCE) && x.any(a.last, isDash) && x.is(a.last+1, x.f.led) {
			continue // "the Australian-led force" is the mission
		}
		switch s := x.contributor(a, st); {
		case s == "" || muster.Names(who).Has(s):
		case who == nil:
			who = st.single(s)
		default:
			who = append(who, s)
		}
	}
	if len(who) > 1 {
		// "Kenyan MSS officers": the contributor is the narrower word.
		who = x.dropMission(who, st)
	}
	if w := c.first; len(who) == 0 && i > 0 && (x.Tokens[w].Any(isWhose) || x.any(w-1, isWhose)) {
		for k := i - 1; k >= 0 && k > i-6; k-- { // "Uruguay, whose 740 soldiers"
			if who, named := x.contributors(k, st); named {
				return who, true
			}
		}
	}
	if len(who) > 0 {
		return who, true
	}
	if c.in(PERSONNEL) && (x.fromNations(i) || x.regionalOf(c)) {
		return x.orMission(st.force, st), false
	}
	if g.det == definite && c.is(x.f.country) && c.marks&token.Counted == 0 && st.topic != "" && x.f.adjectives[st.topic] != "" && st.sentence-st.contributed > 1 {
		return []string{st.topic}, false // "the first contingent that the country has deployed"
	}
	if s := x.theySpokenOf(i); s >= 0 {
		if who, _ := x.contributors(s, st); len(who) > 0 {
			return who, false
		}
	}
	if two := x.ofPair(i, st); two != nil {
		return two, true
	}
	if i > 1 && c.in(COUNT) && x.relative(i-1) && x.preposition(i-2) && st.counted.sentence == st.sentence && len(st.counted.who) > 0 {
		return st.counted.who, false // "of whom 15,400 were in the north"
	}
	if c.in(COUNT) && x.ofAllowed(i) {
		return x.orMission(st.force, st), false
	}
	switch {
	case g.det == none && c.is(x.f.country):
		return nil, true // "no country", "no other nation"
	case x.ofHost(g, st):
		return nil, false
	case st.home != "" && x.ours(i):
		return st.single(st.home), true
	case c.in(PERSONNEL) && x.ours(i) && !x.quoted(i):
		return x.orMission(st.force, st), true // in the force's own release
	case x.wes(i) && !c.in(UNIT):
		return x.orMission(st.force, st), true
	case c.is(x.f.he) && c.in(PRONOUN):
		return x.orMission(st.force, st), false // the commander
	case x.ofFaction(c):
		return nil, true
	case c.in(FORCE) && !c.in(UNIT), x.forceOwns(c), c.is(x.f.component) && g.det == definite:
		return x.orMission(st.force, st), false
	case c.is(x.f.itself), g.det == owned && len(g.actors) == 0 && g.figure >= 0 && (x.Tokens[c.first].Is(x.f.its) || c.in(SHARE) && x.holds(c, x.f.its)):
		if s := x.besideIt(i, st); s != "" && !c.is(x.f.itself) && x.subjectTopic(i, st) == "" {
			return []string{s}, false // "of the Ethiopian battalion: of its 850 soldiers, 312"
		}
		return x.orMission(x.topic(i, st), st), false
	case c.in(COUNT) && c.marks&token.Definite == 0 && len(st.counted.who) == 1 && st.counted.who[0] == st.mission.Short && st.sentence-st.counted.sentence == 1 && st.spokenIn != st.paragraph:
		return st.counted.who, false // "The force is down to 800. There were 6,000 in 1964"
	case c.is(x.f.generic) && (c.marks&token.Definite == 0 || c.any(isQuantity)):
		return x.orMission(st.force, st), false
	}
	switch {
	case c.is(x.f.level) && c.marks&token.Counted == 0:
		if g.det == definite && len(st.counted.who) > 0 && st.sentence-st.counted.sentence <= 1 {
			return st.counted.who, false // "the figure is 400"
		}
		return x.orMission(st.force, st), false
	case c.in(FOLK) && !c.in(PERSONNEL) && st.home != "" && c.marks&token.Definite == 0:
		return st.single(st.home), false
	}
	if g.det == none && x.Tokens[c.first].Word.Form == "none" {
		return x.orMission(st.contributing(true, false), st), false // "none of those withdrawn"
	}
	if who := x.countedBefore(i, st); who != "" {
		return []string{who}, false
	}
	if g.det == none || g.whole >= 0 && (c.in(COUNT) || c.is(x.f.generic)) {
		return x.orMission(st.force, st), false
	}
	if s := x.besideIt(i, st); s != "" {
		return []string{s}, false
	}
	if c.marks&(token.Definite|token.Counted) == token.Counted && x.inForce(i) {
		return x.orMission(st.force, st), false // "131,000 troops from 48 nations in ISAF"
	}
	back := c.marks&token.Definite != 0 || x.sequel(i) && st.sentence-st.contributed <= sequelReach
	return x.orMission(st.contributing(back, c.marks&token.Counted != 0), st), false
}

// forceOwns reports whether the owner in the chunk is the mission: "the force's
// police component".
func (x *sentence) forceOwns(c *chunk) bool {
	for j := c.first + 1; j < c.last; j++ {
		if x.Tokens[j].Any(isPossess) {
			return x.Tokens[j-1].Is(x.f.forceNoun)
		}
	}
	return false
}

// inForce reports whether the words say that the group at chunk i is in a force:
// "131,000 troops from 48 nations in ISAF".
func (x *sentence) inForce(i int) bool {
	for j := i + 1; j+1 < len(x.chunks) && j < i+5 && x.chunks[j].shape != verb; j++ {
		if x.wordAt(j, x.f.in) && x.chunks[j+1].in(FORCE) && x.chunks[j+1].marks&(token.Named|token.Definite) != 0 {
			return true
		}
	}
	return false
}

// fromNations reports whether the group at chunk i comes from so many countries, as a
// force as a whole does: "some 3,770 soldiers from 28 nations".
func (x *sentence) fromNations(i int) bool {
	if !x.wordAt(i+1, x.f.from) || x.noun(i+2) == nil || x.noun(i+2).figure < 0 {
		return false
	}
	switch x.Tokens[x.chunks[i+2].last-1].Word.Form {
	case "countries", "nations", "states":
		return true
	}
	return false
}

// regionalOf reports whether the chunk is troops of a part of the world: "West African
// troops", "foreign soldiers".
func (x *sentence) regionalOf(c *chunk) bool {
	return x.holds(c, x.f.regional)
}

// theySpokenOf is the group of personnel that "they" at chunk i stands for, the subject
// of the clause before, -1 where it is none.
func (x *sentence) theySpokenOf(i int) int {
	if c := &x.chunks[i]; !c.in(PRONOUN) || c.last-c.first != 1 || !c.is(x.f.they) {
		return -1
	}
	if s := x.theySubject(i); s >= 0 && x.chunks[s].in(PERSONNEL) {
		return s
	}
	return -1
}

// ofAllowed reports whether the count at chunk i is a part of what the sentence opens
// with as allowed or planned for the mission: "Of the 3,020 police authorised, 2,871".
func (x *sentence) ofAllowed(i int) bool {
	if i < 4 || i > 5 || !x.wordAny(0, isOf) || !x.wordAny(i-1, isComma) {
		return false
	}
	v := &x.chunks[2]
	return x.chunks[1].marks&token.Counted != 0 && (v.shape == verb && v.marks&token.Part != 0 && (v.is(x.f.allow) || v.is(x.f.plans)) || x.chunks[1].is(x.f.ALLOWED))
}

// contributing is whose personnel a group is that names nobody: those spoken of
// last, and the lead's where none were. A group that is new to the text is not
// of a contributor spoken of long before.
func (st *state) contributing(definite, counted bool) string {
	switch {
	case st.home == "" && counted && !definite && st.counted.sentence > st.contributed && st.sentence-st.counted.sentence <= 1 && st.counted.who.Is(st.force):
		return st.force // "The force had 900 men. There were 1,400 in May"
	case st.home != "" && st.spokenIn != st.paragraph && (definite || st.sentence-st.contributed <= 3 || st.atHome && st.contributed == 0):
		return st.home // others were spoken of in passing
	case st.contributor != "" && (definite || st.sentence-st.contributed <= 3):
		return st.contributor
	case st.contributor == "" && (definite || !counted) && slices.Contains(st.mission.Contributors, st.mission.Lead):
		return st.mission.Lead
	}
	return st.force
}

// ofHost reports whether the group belongs to the host country, its police or
// its army.
func (x *sentence) ofHost(g *nounGroup, st *state) bool {
	for _, a := range g.actors {
		if a.name == st.mission.Host && a.kind != name.Place || a.kind == name.Force && st.hostForce(a.name) || a.kind == name.Group {
			return true
		}
	}
	return false
}

// topic is the country or force that "it" at chunk i stands for: the subject of
// a verb before it, else what the sentence before was about.
func (x *sentence) topic(i int, st *state) string {
	if s := x.subjectTopic(i, st); s != "" {
		return s
	}
	return st.topic
}

// subjectTopic is the country or force that is the subject of a verb before chunk i,
// "" where none is.
func (x *sentence) subjectTopic(i int, st *state) string {
	for v := i - 1; v >= 0; v-- {
		if x.chunks[v].shape != verb || x.subjectOf[v] < 0 || int(x.subjectOf[v]) >= i {
			continue
		}
		if c := &x.chunks[x.subjectOf[v]]; c.in(COUNTRY | FORCE | BODY | PLACE) {
			if who, explicit := x.contributors(int(x.subjectOf[v]), st); explicit || c.in(FORCE) {
				return first(who)
			}
		}
	}
	return ""
}

// orMission is the name, else the report's mission, as a list.
func (x *sentence) orMission(s string, st *state) []string {
	if s == "" {
		s = st.mission.Short
	}
	if s == "" {
		return nil
	}
	return st.single(s)
}

// dropMission removes the missions from a list that names countries, and the
// report's mission from one that names others.
func (x *sentence) dropMission(who []string, st *state) []string {
	var out []string
	for _, s := range who {
		if s != st.mission.Short && x.f.adjectives[s] != "" {
			out = append(out, s)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, s := range who {
		if s != st.mission.Short {
			out = append(out, s)
		}
	}
	return out
}

// contributor is the force or contributor that an actor inside a group of
// personnel stands for, "" for a place or a person.
func (x *sentence) contributor(a actor, st *state) string {
	switch a.kind {
	case name.Country, name.Demonym:
		if a.name == st.mission.Host {
			return ""
		}
		return a.name
	case name.Mission:
		return a.name
	case name.Force:
		if !st.hostForce(a.name) && a.country != st.mission.Host {
			return a.country
		}
	case name.Body, name.Org:
		if st.runs(a.name) {
			return st.mission.Short
		}
		return st.contributorOf(a.name)
	case name.Place:
		if a.country != st.mission.Host {
			return a.country // a capital that acts: "Pretoria promised"
		}
	}
	return ""
}

// contributorOf is the contributor whose name the body's contains: Jamaica for
// the Jamaica Defence Force.
func (st *state) contributorOf(body string) string {
	for _, c := range st.mission.Contributors {
		if strings.Contains(body, c) {
			return c
		}
	}
	return ""
}

// names is what a noun group is called: canonical names, else its words
// without determiners.
func (x *sentence) named(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil
	}
	if n := x.headName(c, g); n != nil {
		return n
	}
	switch {
	case c.in(PRONOUN):
		return nil
	case c.in(FORCE) && !c.in(PERSONNEL) && len(g.actors) > 0:
		if who, explicit := x.contributors(i, st); explicit && len(who) > 0 {
			return who // "a coalition patrol", "Malian and French forces"
		}
		return actorNames(g.actors)
	case c.in(FORCE) && x.ofFaction(c):
		return muster.Names{x.plainText(c)}
	case c.in(FORCE) && g.det != indefinite && !c.in(PERSONNEL):
		return x.orMission(st.force, st)
	case c.in(ARMED):
		return x.armed(c, g, st)
	case c.is(x.f.council) && st.mission.Authority != "" && g.det == definite:
		return muster.Names{st.mission.Authority}
	case c.in(BODY) && len(g.actors) > 0:
		return actorNames(g.actors)
	}
	if s := x.plainText(c); s != "" {
		return muster.Names{s}
	}
	return nil
}

// ofFaction reports whether the chunk is forces that are not the mission's:
// "opposition forces", "government troops".
func (x *sentence) ofFaction(c *chunk) bool {
	return c.marks&token.Plural != 0 && c.marks&token.Definite == 0 && c.head > c.first && x.Tokens[c.head-1].Is(x.f.faction)
}

// hostOwn is the army of the host country where chunk i is "the army" without more,
// "" where it is not or the mission file names none.
func (x *sentence) hostOwn(i int, st *state) string {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || len(g.actors) > 0 || g.det != definite || !c.is(x.f.army) {
		return ""
	}
	return st.hostArmy()
}

// parties is who acts or is acted for at chunk i: a capital stands for its
// government.
func (x *sentence) parties(i int, st *state) muster.Names {
	if all := x.side(i, st); all != nil {
		return all
	}
	if g := x.noun(i); g != nil && x.chunks[i].in(PLACE) {
		if a := g.actors[len(g.actors)-1]; a.kind == name.Place && a.country != "" {
			return muster.Names{a.country}
		}
	} else if g != nil && len(g.actors) == 0 && x.chunks[i].in(OFFICIAL) && x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && x.chunks[i+2].in(COUNTRY) {
		return x.named(i+2, st) // "the representative of Uruguay" speaks for it
	} else if g != nil && x.chunks[i].in(OFFICIAL) && !x.chunks[i].in(PERSONNEL|FORCE|ARMED) && len(g.actors) > 0 {
		// "SADC leaders" act for SADC.
		if a := g.actors[0]; a.kind == name.Body || a.kind == name.Org || a.kind == name.Demonym || a.kind == name.Country {
			return muster.Names{a.name}
		}
	}
	if s := x.sameGroup(i, st); s != "" {
		return muster.Names{s}
	}
	if own := x.hostOwn(i, st); own != "" {
		return muster.Names{own}
	}
	if c, g := &x.chunks[i], x.noun(i); g != nil && c.is(x.f.group) && g.det == definite && len(g.actors) == 0 && !c.in(PERSONNEL) && x.armedBefore(i, st) != "" {
		return muster.Names{x.armedBefore(i, st)} // "the group"
	}
	if g := x.noun(i); g != nil && len(g.actors) > 0 && x.chunks[i].in(PERSONNEL) && !x.chunks[i].in(HOSTFORCE) {
		if who, explicit := x.contributors(i, st); explicit && len(who) > 0 {
			return who // "INTERFET soldiers", "Rwandan troops"
		}
	}
	if c := &x.chunks[i]; st.home != "" && c.is(x.f.government) && x.noun(i) != nil && len(x.noun(i).actors) == 0 {
		return muster.Names{st.home}
	}
	return x.named(i, st)
}

// sameGroup is the armed group named before that "the same group" at chunk i stands for,
// "" for any other words.
func (x *sentence) sameGroup(i int, st *state) string {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.det != definite || len(g.actors) > 0 || c.head < 0 || !x.Tokens[c.head].Is(x.f.outfit) || c.last-c.first > 3 || !x.holds(c, x.f.sameWord) && !c.is(x.f.group) {
		return ""
	}
	if s := x.armedBefore(i, st); s != "" || !x.holds(c, x.f.sameWord) {
		return s
	}
	return first(st.foes)
}

// headName is the names of a group whose head is a name or a list of names.
func (x *sentence) headName(c *chunk, g *nounGroup) muster.Names {
	k := slices.IndexFunc(g.actors, func(a actor) bool { return a.last == c.head+1 })
	if k < 0 {
		return nil
	}
	last := g.actors[k]
	var out muster.Names
	for _, a := range g.actors {
		// "Ugandan President Yoweri Museveni" is the president alone.
		if (last.kind == name.Person) == (a.kind == name.Person) && !out.Has(a.name) {
			out = append(out, a.name)
		}
	}
	return out
}

// actorNames is the names of the actors, each once.
func actorNames(actors []actor) muster.Names {
	var out muster.Names
	for _, a := range actors {
		if !out.Has(a.name) {
			out = append(out, a.name)
		}
	}
	return out
}

// armed is the name of an armed group: its own, the one spoken of before, or
// its plain words.
func (x *sentence) armed(c *chunk, g *nounGroup, st *state) muster.Names {
	for _, a := range g.actors {
		if a.kind == name.Group {
			return muster.Names{a.name}
		}
	}
	if (g.det == definite || g.det == owned || c.is(x.f.partisan) && len(x.plainText(c)) == len(x.Of(c.head, c.head+1))) && st.armed != "" {
		return muster.Names{st.armed}
	}
	if p := c.head - 1; c.is(x.f.gang) && p >= c.first && x.proper(p) && x.at(p).kind == uncovered {
		return muster.Names{x.Of(p, c.head+1)} // "the Canaan gang"
	}
	if c.is(x.f.gang) {
		return muster.Names{"gangs"}
	}
	if f := c.head - 1; f >= c.first && x.allProper(c.first, c.head) {
		return muster.Names{x.Of(c.first, c.head)} // "Seleka rebels"
	}
	for j := c.head - 1; j > c.first; j-- {
		if x.Tokens[j].Any(isOf) && x.Tokens[j-1].Is(x.f.outfit) {
			return muster.Names{x.plainWords(j+1, c.last)} // "a group of | militants"
		}
	}
	return muster.Names{x.plainText(c)}
}

// allProper reports whether the tokens [first, last) are names that no finder knows.
func (x *sentence) allProper(first, last int32) bool {
	for i := first; i < last; i++ {
		if !x.proper(i) && !x.mark(i, token.Caps) || x.mark(i, token.First) && last-first < 2 {
			return false
		}
	}
	return first < last
}

// plainText is the words of the chunk without determiners, bounds, figures and
// brackets, white space folded.
func (x *sentence) plainText(c *chunk) string { return x.plainWords(c.first, c.last) }

// plainWords is what plainText gives of the tokens [first, last).
func (x *sentence) plainWords(first, last int32) string {
	for k := first; k < last && k < first+2; k++ {
		if w, n := x.phrase(k); n > 1 && w.Any(isQuantity) && x.any(k+int32(n), isOf) {
			first = k + int32(n) + 1 // "an unknown number of | insurgents"
		}
	}
	for first < last && (x.Tokens[first].Any(isDet|isPossessive) || x.at(first).kind == byFigure || x.Tokens[first].Any(isQuantity) && x.any(first+1, isOf) || x.Tokens[first].Any(isOf)) {
		first++
	}
	if first > x.first && first+1 < last && x.at(first-1).kind == byFigure {
		switch x.Tokens[first].Word.Form {
		case "more", "further", "other", "additional", "extra":
			first++ // "seven more traders"
		}
	}
	if x.any(first, isDash) && first+1 < last {
		first += 2 // "a 20 | -strong band"
	}
	for j := first; j < last; j++ {
		if x.Tokens[j].Any(isOpen) || x.Tokens[j].Any(isComma) && x.Tokens[last-1].Any(isComma) {
			last = j
		}
	}
	s := x.Folded(first, last)
	if first < last && x.mark(first, token.First) && x.at(first).kind != byName && !x.mark(first, token.Caps) && !x.proper(first) && !x.titles(first, last) {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// titles reports whether the word that opens the tokens [first, last) is part of
// a name that no list has: "Sheikh Abdi", not "Former Kenyan officers".
func (x *sentence) titles(first, last int32) bool {
	return first+1 < last && x.mark(first+1, token.Cap) && x.at(first+1).kind == uncovered
}

// runs reports whether the body runs the report's mission, whose long name
// then begins with it: the African Union for the "African Union Transition
// Mission in Somalia".
func (st *state) runs(body string) bool {
	for _, n := range st.mission.Names {
		if body != "" && len(n) > len(body) && n[:len(body)] == body && n[len(body)] == ' ' {
			return true
		}
	}
	return false
}

// hostForce reports whether the force belongs to the host country.
func (st *state) hostForce(force string) bool {
	_, ok := st.mission.Forces[force]
	return ok
}
