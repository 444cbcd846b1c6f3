package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// people is who was harmed, in plain words: "people" for whoever belongs to no
// force, else the words of the group, in the plural where they name nobody
// ("no soldier", "any soldier").
func (x *sentence) people(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil
	}
	if p := cmp.Or(x.apposed(i), x.personSaid(i)); p != "" && !x.severalAt(i) {
		return muster.Names{p}
	}
	if c.is(x.f.he) {
		for j := i - 1; j >= 0 && j > i-frameLength; j-- {
			if k := &x.chunks[j]; !k.in(PRONOUN) && k.marks&token.Plural == 0 && (x.individual(j) || k.in(PERSON)) {
				return x.people(j, st) // "engaged the gunman, killing him"
			}
		}
		if p := st.hurtPerson(c.is(x.f.she)); p != "" {
			return muster.Names{p}
		}
	}
	if c.in(ARMED) && c.is(x.f.assailant) && c.marks&token.Plural != 0 && x.hasOf(c) {
		if who := st.lastAttackers(); who != nil {
			return who // "40 of the attackers"
		}
	}
	if who := x.toldPeople(i, st); who != nil {
		return who
	}
	if p := x.soldierNamed(i); p != "" {
		return muster.Names{p}
	}
	if who := x.gappedRanks(i); who != "" {
		return muster.Names{who}
	}
	if who := x.numberOf(c); who != "" {
		return muster.Names{who}
	}
	if own := x.nationals(c, st); own != "" {
		return muster.Names{own}
	}
	if j := x.apposedRank(i); j >= 0 && len(g.actors) == 1 && g.actors[0].name != st.mission.Host {
		return muster.Names{x.adjectiveOf(g.actors[0]) + " " + x.Of(x.chunks[j].head, x.chunks[j].head+1)}
	}
	if out := x.namedPeople(c, g, st); out != nil {
		return out
	}
	if c.in(COUNT) && i > 1 && i+2 < len(x.chunks) && x.wordAny(i+1, isOf) && x.chunks[i+2].any(isRelative) && x.wordAny(i-1, isComma) && x.noun(i-2) != nil {
		return x.people(i-2, st) // "the troops, 33 of whom have died"
	}
	if len(g.actors) == 1 && g.actors[0].kind == name.Demonym && g.actors[0].last == c.head && c.is(x.f.taken) && c.in(PEOPLE) {
		if g.actors[0].name == st.mission.Host {
			return muster.Names{"people"} // "over 3,000 Haitian lives"
		}
		return muster.Names{x.adjectiveOf(g.actors[0]) + " people"}
	}
	if w := x.beforeDead(c); w != "" {
		return muster.Names{w}
	}
	if c.is(x.f.taken) && c.head-2 >= c.first && x.any(c.head-1, isPossess) {
		return muster.Names{x.plainWords(c.first, c.head-1)} // "eight peacekeepers' lives"
	}
	if c.in(PEOPLE) && c.in(PRONOUN) && !c.is(x.f.anyone) && x.is(c.first, x.f.one) && x.hasOf(c) {
		return muster.Names{x.plainWords(c.first+2, c.last)} // "one of the protesters"
	}
	if c.in(COUNT) && c.in(PEOPLE) && !c.is(x.f.anyone) && x.hasOf(c) && !c.in(PRONOUN) {
		return muster.Names{x.plainText(c)} // "three of his bodyguards"
	}
	switch {
	case c.in(PERSONNEL | ARMED | TRAINEE):
		return x.ranks(c, g, st)
	case c.is(x.f.anyone) && c.marks&token.Named == 0, c.in(COUNT | DEAD | PRONOUN), c.is(x.f.caseNoun), c.is(x.f.displacedNoun) && c.marks&token.Named == 0:
		return muster.Names{"people"}
	}
	if c.in(FOLK) && c.in(FORCE) && len(g.actors) == 0 {
		return muster.Names{"members of " + first(x.orMission(st.force, st))} // "18 members of the mission"
	}
	if c.is(x.f.remains) {
		return muster.Names{"people"}
	}
	if s := x.plainText(c); s != "" {
		return muster.Names{s}
	}
	return nil
}

// unharmed is who the group at chunk i is without what befell them: "soldiers" for
// "three badly wounded soldiers".
func (x *sentence) unharmed(i int, who muster.Names) muster.Names {
	c := &x.chunks[i]
	if len(who) != 1 || !c.is(x.f.HURT) && !c.is(x.f.SLAIN) && !c.is(x.f.TAKEN) {
		return who
	}
	for j := c.first; j < c.head; j++ {
		t := &x.Tokens[j]
		if w := t.Word.Form; w != "dead" && w != "captured" && w != "captive" && (!t.Any(isVpart) || !t.Is(x.f.injure) && !t.Is(x.f.kill) && !t.Is(x.f.abductVerb)) {
			continue
		}
		if _, rest, ok := strings.Cut(who[0], x.Folded(j, j+1)+" "); ok {
			return muster.Names{rest}
		}
	}
	return who
}

// beforeDead is who the group of the dead or wounded at hand is, where it says so:
// "11 fishermen dead".
func (x *sentence) beforeDead(c *chunk) string {
	if h := c.head - 1; c.in(DEAD) && h >= c.first && (x.Tokens[h].Is(x.f.civilian) || x.Tokens[h].Is(x.f.personnel) || x.Tokens[h].Is(x.f.armedNoun) || x.Tokens[c.head].Word.Form == "dead" && x.nounForm(h) && !x.Tokens[h].Has(token.Digits)) {
		who := x.plainWords(c.first, c.head)
		if x.Tokens[h].Is(x.f.nsing) && x.Tokens[c.head].Any(isNplural) && x.Tokens[c.head].Word.Form != "dead" {
			who = plurals(muster.Names{who})[0] // "three civilian deaths"
		}
		return who
	}
	return ""
}

// namedPeople is who a group whose head is a name is: a person, a people, the
// personnel of a country.
func (x *sentence) namedPeople(c *chunk, g *nounGroup, st *state) muster.Names {
	n := len(g.actors)
	if n > 0 && c.in(DEAD) && g.actors[n-1].kind == name.Demonym && g.actors[n-1].last == c.head && g.actors[n-1].name != st.mission.Host && x.pluralDemonym(c.head-1) {
		if a := g.actors[n-1]; slices.Contains(st.mission.Contributors, a.name) {
			return muster.Names{x.adjectiveOf(a) + " " + st.personnelWord()}
		}
		return muster.Names{x.Of(c.head-1, c.head)} // "left four Pakistanis | dead"
	}
	if n == 0 || g.actors[n-1].last != c.head+1 {
		if n > 0 && c.is(x.f.numberNoun) && g.actors[n-1].kind == name.Demonym && g.actors[n-1].name == st.mission.Host && g.actors[n-1].last == c.last {
			return muster.Names{"people"} // "the number of Haitians killed"
		}
		return nil
	}
	switch a := g.actors[n-1]; {
	case a.kind == name.Demonym && c.is(x.f.displacedNoun) && a.name != st.mission.Host:
		return muster.Names{x.Of(a.first, a.last)} // "4,000 displaced Sudanese"
	case a.kind == name.Person:
		return muster.Names{a.name}
	case a.kind == name.Demonym && a.name == st.mission.Host:
		return muster.Names{"people"}
	case a.kind == name.Demonym && x.pluralDemonym(a.last-1) && len(st.mission.Contributors) > 0 && !slices.Contains(st.mission.Contributors, a.name):
		return muster.Names{x.Of(a.first, a.last)} // "eight Serbs"
	case a.kind == name.Demonym:
		w := st.personnelWord()
		if x.nobody(c) {
			return muster.Names{x.adjectiveOf(a) + " " + w}
		}
		if many := g.figure >= 0 && x.figures[g.figure].Figure.Value != 1; !many && (c.marks&token.Plural == 0 || !x.pluralDemonym(a.last-1)) {
			w = strings.TrimSuffix(w, "s")
		}
		return muster.Names{x.adjectiveOf(a) + " " + w}
	case c.in(FOLK) && x.Tokens[c.first].Word != x.Tokens[a.first].Word && (a.kind == name.Mission || a.kind == name.Force || a.kind == name.Org || a.kind == name.Body && a.country != ""):
		if adj := x.f.adjectives[a.country]; adj != "" {
			return muster.Names{adj + " soldiers"} // "three members of the SANDF"
		}
		return muster.Names{a.name + " members"}
	}
	return nil
}

// natives is the people at chunk i in the words of the text, "" for that of the host, for
// personnel and for a group of another kind: "Some 4,200 Serbs".
func (x *sentence) natives(i int, st *state) string {
	if i < 0 || x.noun(i) == nil || !x.chunks[i].in(NATIONALS) || x.chunks[i].in(PERSONNEL|ARMED|UNIT) {
		return ""
	}
	g := x.noun(i)
	a := g.actors[len(g.actors)-1]
	if a.kind != name.Demonym || a.name == st.mission.Host || a.last != x.chunks[i].head+1 || !x.pluralDemonym(a.last-1) {
		return ""
	}
	return x.Of(a.first, a.last)
}

// notServing names those of a people at chunk i who have fled by their people, as they are no
// soldiers of its state.
func (x *sentence) notServing(c *muster.Claim, i int, st *state) {
	if c.Harm == "displaced" && i >= 0 && x.chunks[i].in(PERCENT) && x.chunks[i].is(x.f.population) {
		c.Who = muster.Names{"people"} // "half the population has fled"
	}
	if p := x.natives(i, st); p != "" && c.Harm == "displaced" {
		c.Who, c.Force = muster.Names{p}, ""
	}
}

// adjectiveOf is the adjective of a people: "Kenyan" of "Kenyans", the country
// itself where the people has a name of its own, as the Basotho of Lesotho.
func (x *sentence) adjectiveOf(a actor) string {
	s := strings.TrimSuffix(x.Of(a.first, a.last), "s")
	if x.f.adjectives[a.name] == s && strings.Contains(a.name, " ") {
		return s
	}
	if len(s) > 2 && len(a.name) > 2 && !strings.EqualFold(s[:2], a.name[:2]) {
		return a.name
	}
	if adj := x.f.adjectives[a.name]; adj != "" && !strings.HasPrefix(s, adj) && !strings.HasPrefix(adj, s+"i") {
		return s
	} else if adj != "" && strings.HasPrefix(adj, s) {
		return adj // "Swedes" are Swedish
	}
	return s
}

// ranks is a group of personnel in its own words, once for each nationality:
// "Haitian and Kenyan officers" are two.
func (x *sentence) ranks(c *chunk, g *nounGroup, st *state) muster.Names {
	var out muster.Names
	if len(g.actors) > 1 && g.actors[0].kind == name.Demonym && g.actors[1].kind == name.Demonym {
		head := x.Of(g.actors[len(g.actors)-1].last, c.last)
		for _, a := range g.actors {
			out = append(out, x.Of(a.first, a.last)+" "+strings.TrimSpace(head))
		}
		return out
	}
	if n := len(g.actors); n > 0 && c.head >= 0 && g.actors[0].kind == name.Country && g.actors[0].first > c.head {
		for _, a := range g.actors {
			if adj := x.f.adjectives[a.name]; adj != "" {
				out = append(out, adj+" "+x.Of(x.headPhrase(c), c.head+1))
			}
		}
		if len(out) == n {
			return out // "peacekeepers from Malawi and Uruguay"
		}
	}
	out = muster.Names{cmp.Or(x.plainText(c), "people")} // "the seventh, also from Burundi"
	if c.marks&token.Negated != 0 && c.head > c.first && x.any(c.first, isNot) {
		out[0] = x.Of(c.head, c.head+1) // "not one soldier"
	}
	if n := len(g.actors); n > 0 && g.actors[0].kind == name.Mission {
		a := g.actors[0]
		out[0] = strings.Replace(out[0], x.Of(a.first, a.last), a.name, 1) // "ISAF service members"
	}
	if (g.det == owned || g.det == none) && len(g.actors) == 0 && x.holds(c, x.f.its) && st.force != "" {
		owner := st.force
		if a := x.f.adjectives[x.ownerBefore(c, st)]; a != "" {
			owner = a // "Egypt said seven of its soldiers"
		}
		out[0] = owner + " " + out[0] // "three of its soldiers"
	}
	if x.nobody(c) {
		return plurals(out)
	}
	return out
}

// ownerBefore is the contributor that the subject of the sentence names before the
// group, whose own "its" then means; "" where there is none.
func (x *sentence) ownerBefore(c *chunk, st *state) string {
	for i := range x.chunks {
		k := &x.chunks[i]
		switch {
		case k.first >= c.first || k.shape == verb:
			return ""
		case k.shape == noun && k.in(COUNTRY) && !x.preposition(i-1):
			who, _ := x.contributors(i, st)
			return first(who)
		case k.shape == noun && k.in(BODY|ORG|OFFICIAL) && !x.preposition(i-1) && len(x.noun(i).actors) > 0 && (x.noun(i).actors[0].kind == name.Demonym || x.noun(i).actors[0].kind == name.Country):
			return x.noun(i).actors[0].name // "The Senegalese military said two of its soldiers"
		}
	}
	return ""
}

// nobody reports whether the group names nobody: "no soldier", "any soldier".
func (x *sentence) nobody(c *chunk) bool {
	return c.marks&token.Negated != 0 || x.Tokens[c.first].Is(x.f.any)
}

// plurals is the names in the plural.
func plurals(names muster.Names) muster.Names {
	out := make(muster.Names, len(names))
	for i, s := range names {
		head := len(s)
		for _, p := range [...]string{" of ", " from ", " in ", " with "} {
			if k := strings.Index(s[:head], p); k > 0 {
				head = k // "soldiers | of the force in Mali"
			}
		}
		out[i] = plural(s[:head]) + s[head:]
	}
	return out
}

// plural is the words with the last in the plural.
func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "man"):
		return strings.TrimSuffix(s, "an") + "en"
	case s == "people", s == "enemy", strings.HasSuffix(s, " people"), strings.HasSuffix(s, "s"), strings.HasSuffix(s, "S"), strings.HasSuffix(s, "men"), strings.HasSuffix(s, "personnel"), strings.HasSuffix(s, "police"):
		return s
	case strings.HasSuffix(s, "child"):
		return s + "ren"
	case strings.HasSuffix(s, "boy"), strings.HasSuffix(s, "ey"):
		return s + "s"
	case strings.HasSuffix(s, "children"):
		return s
	case strings.HasSuffix(s, "y"):
		return strings.TrimSuffix(s, "y") + "ies"
	}
	return s + "s"
}

// hasOf reports whether the chunk holds "of": "three of his bodyguards".
func (x *sentence) hasOf(c *chunk) bool {
	for j := c.first; j < c.last; j++ {
		if x.Tokens[j].Any(isOf) {
			return true
		}
	}
	return false
}

// holds reports whether the chunk holds the word.
func (x *sentence) holds(c *chunk, w token.Sym) bool {
	for j := c.first; j < c.last; j++ {
		if x.Tokens[j].Is(w) {
			return true
		}
	}
	return false
}

// headPhrase is where the word or words begin that are the head of the group: "blue | helmets" of "eight
// blue helmets".
func (x *sentence) headPhrase(c *chunk) int32 {
	if p := c.head - 1; p >= c.first {
		if _, n := x.phrase(p); n == 2 {
			return p
		}
	}
	return c.head
}
