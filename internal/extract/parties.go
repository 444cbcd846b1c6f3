package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// names is what a noun group is called: canonical names, else its words
// without determiners.
func (x *sentence) named(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil
	}
	if n := x.headName(c, g); len(n) == 1 && g.actors[len(g.actors)-1].kind == name.Org {
		return muster.Names{st.hostForm(n[0])}
	} else if n != nil {
		return n
	}
	switch {
	case c.in(PRONOUN):
		return nil
	case c.in(FORCE) && !c.in(PERSONNEL) && len(g.actors) > 0 && !(len(g.actors) == 1 && g.actors[0].kind == name.Place && st.force != ""):
		if who, explicit := x.explicit(i, st); explicit && len(who) > 0 {
			return who // "a coalition patrol", "Malian and French forces"
		}
		if !x.leading(g.actors[0]) {
			return actorNames(g.actors)
		}
		return x.orMission(st.force, st) // "the Australian-led force"
	case c.in(FORCE) && x.ofFaction(c):
		return muster.Names{x.plainText(c)}
	case c.in(FORCE) && g.det != indefinite && !c.in(PERSONNEL):
		return x.orMission(st.force, st)
	case c.in(ARMED):
		return x.armed(c, g, st)
	case c.is(x.f.council) && g.det == definite && x.councilOf(st) != "":
		return muster.Names{x.councilOf(st)}
	case c.in(BODY) && len(g.actors) > 0:
		return actorNames(g.actors)
	}
	if s := x.plainText(c); s != "" {
		return muster.Names{s}
	}
	return nil
}

// ofFaction reports whether the chunk is forces that are not the mission's:
// "opposition forces", "government troops", but not "security officers".
func (x *sentence) ofFaction(c *chunk) bool {
	return c.marks&token.Plural != 0 && c.marks&token.Definite == 0 && c.head > c.first && x.Tokens[c.head-1].Is(x.f.faction) && (c.in(FORCE|UNIT) || !x.Tokens[c.head-1].Is(x.f.security))
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
	} else if g != nil && len(g.actors) == 0 && x.chunks[i].in(OFFICIAL) && x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && (x.chunks[i+2].in(COUNTRY) || x.chunks[i].marks&token.Plural != 0 && x.chunks[i+2].in(ORG|BODY) && x.chunks[i+2].marks&token.Named != 0 && !x.chunks[i].in(PERSONNEL|ARMED)) {
		return x.named(i+2, st) // "the representative of Uruguay", "leaders of SADC" speak for it
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
	if who := x.itsMen(i, st); who != nil {
		return who
	}
	if c, g := &x.chunks[i], x.noun(i); g != nil && c.in(ARMED) && g.det == owned && len(g.actors) == 0 && x.Tokens[c.first].Is(x.f.its) && x.armedBefore(i, st) != "" {
		return muster.Names{x.armedBefore(i, st)} // "al-Shabaab holds a town its fighters took"
	}
	if who := x.sayersMen(i, st); who != nil {
		return who
	}
	if who := x.fightersOf(i); who != nil {
		return who
	}
	if g := x.noun(i); g != nil && len(g.actors) > 0 && x.chunks[i].in(PERSONNEL) && !x.chunks[i].in(HOSTFORCE) {
		if who, explicit := x.explicit(i, st); explicit && len(who) > 0 {
			return who // "INTERFET soldiers", "Rwandan troops"
		}
	}
	if s := x.bodyBeside(i); s != "" {
		return muster.Names{s}
	}
	if c := &x.chunks[i]; st.home != "" && c.is(x.f.government) && x.noun(i) != nil && len(x.noun(i).actors) == 0 {
		return muster.Names{st.home}
	}
	return x.named(i, st)
}

// itsMen is the armed group whose men chunk i is, after a sentence about it: "Gran Grif rules there. In
// October | its men | came"; nil for none.
func (x *sentence) itsMen(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.det != owned || len(g.actors) > 0 || !x.Tokens[c.first].Is(x.f.its) || !c.in(PEOPLE|PERSONNEL|FOLK|ARMED) || len(st.about) != 1 || st.about[0] != st.armed || st.aboutArmed == 0 || st.sentence-st.aboutArmed > 1 {
		return nil
	}
	return st.about
}

// fightersOf is the group whose fighters chunk i is, by the name behind it: "rebels of | the LRM",
// "fighters of | the M23 movement"; nil for none.
func (x *sentence) fightersOf(i int) muster.Names {
	g, of := x.noun(i), x.noun(i+2)
	from := x.wordAt(i+1, x.f.from)
	if g == nil || of == nil || !x.chunks[i].in(ARMED) || len(g.actors) > 0 || !from && !x.wordAny(i+1, isOf) {
		return nil
	}
	if len(of.actors) == 1 && (of.actors[0].kind == name.Group || !from && of.actors[0].kind == name.Org) {
		return actorNames(of.actors)
	}
	c := &x.chunks[i+2]
	if k := c.last - 1; !from && len(of.actors) == 0 && of.figure < 0 && c.last-c.first <= 2 && x.mark(k, token.Caps) {
		return muster.Names{x.Of(k, k+1)}
	}
	return nil
}

// councilOf is the council of the mission that the sentence names, else of the report's: "The
// Council extended the mandate of EULEX".
func (x *sentence) councilOf(st *state) string {
	for i := range x.names {
		if m := &x.names[i]; m.Kind == name.Mission {
			if _, authority := st.setting(m.Name); authority != "" {
				return authority
			}
		}
	}
	if st.mission.Authority == "" {
		_, authority := st.setting(st.force)
		return authority
	}
	return st.mission.Authority
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

// bandNamed is the armed group named before that the definite words at chunk i stand for when
// it speaks: "the rebels said", "the armed group claimed"; "" for none.
func (x *sentence) bandNamed(i int, st *state) string {
	c, g := &x.chunks[i], x.noun(i)
	if g.det != definite || len(g.actors) > 0 || c.last-c.first > 4 || !x.is(c.first, x.f.the) || c.is(x.f.assailant) {
		return ""
	}
	if c.in(ARMED) && st.armed != "" {
		return st.armed
	}
	return x.sameGroup(i, st)
}

// headName is the names of a group whose head is a name or a list of names.
func (x *sentence) headName(c *chunk, g *nounGroup) muster.Names {
	k := slices.IndexFunc(g.actors, func(a actor) bool { return a.last == c.head+1 })
	if k < 0 {
		return nil
	}
	last := g.actors[k]
	if last.kind == name.Demonym && c.in(ARMED) {
		return nil // "armed Serbs"
	}
	if last.kind == name.Ship {
		return muster.Names{last.country}
	}
	var out muster.Names
	for _, a := range g.actors {
		// "Ugandan President Yoweri Museveni" is the president alone.
		if a.kind == name.Demonym && last.kind == name.Org && len(g.actors) > 1 {
			continue // "an Afghan Response Company"
		}
		if c.in(ARMED) && a.last < last.first && x.any(a.last, isPossess) {
			continue // "Haiti's gangs"
		}
		if (last.kind == name.Person) == (a.kind == name.Person) && !out.Has(a.name) {
			out = append(out, a.name)
		}
	}
	return out
}

// hostForm is the whole name of the host country's force that is called by the end of it alone,
// else the name: "the National Police" in Haiti.
func (st *state) hostForm(name string) string {
	best := ""
	for force := range st.mission.Forces {
		if strings.HasSuffix(force, " "+name) && (best == "" || force < best) {
			best = force
		}
	}
	return cmp.Or(best, name)
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
	if who := x.attackersCalled(c, g, st); who != nil {
		return who
	}
	if (g.det == definite || g.det == owned || c.is(x.f.partisan) && len(x.plainText(c)) == len(x.Of(c.head, c.head+1))) && st.armed != "" {
		return muster.Names{st.armed}
	}
	if p := c.head - 1; c.is(x.f.gang) && p >= c.first && x.proper(p) && !x.Tokens[p].Any(isDet) && x.at(p).kind == uncovered {
		return muster.Names{x.Of(p, c.head+1)} // "the Canaan gang"
	}
	if c.is(x.f.gang) || x.holds(c, x.f.gang) && c.head >= 0 && x.Tokens[c.head].Word.Form == "violence" {
		return muster.Names{"gangs"} // "gang violence" is theirs
	}
	f := c.first
	for f < c.head && x.Tokens[f].Any(isDet) {
		f++
	}
	if len(g.actors) == 0 && x.allProper(f, c.head) && !x.Tokens[c.head].Is(x.f.forceNoun) && !(c.head-f == 1 && x.is(f, x.f.creed)) {
		return muster.Names{x.Of(f, c.head)} // "Seleka rebels"
	}
	for j := c.head - 1; j > c.first; j-- {
		if x.Tokens[j].Any(isOf) && x.Tokens[j-1].Is(x.f.outfit) {
			return muster.Names{x.plainWords(j+1, c.last)} // "a group of | militants"
		}
	}
	return muster.Names{x.unalleged(c)}
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

// pairedOrdinal reports whether token i is the first of two ordinals: "the | third | and fifth
// districts".
func (x *sentence) pairedOrdinal(i int32) bool {
	return x.figures[x.at(i).ref].Class == figure.Ordinal && x.any(i+1, isAnd)
}

// plainWords is what plainText gives of the tokens [first, last).
func (x *sentence) plainWords(first, last int32) string {
	if last > first+1 && x.Tokens[last-1].Is(x.f.whereabouts) {
		last-- // "the doctors there"
	}
	for k := first; k < last && k < first+2; k++ {
		if w, n := x.phrase(k); n > 1 && w.Any(isQuantity) && x.any(k+int32(n), isOf) {
			first = k + int32(n) + 1 // "an unknown number of | insurgents"
		}
	}
	if w := x.Tokens[first].Word.Form; first+1 < last && (w == "most" || w == "many") {
		first++ // "most clinics"
	}
	if x.any(first, isDet) && first+2 < last && x.Tokens[first+1].Is(x.f.only) {
		first += 2 // "the only hospital"
	}
	for first < last && (x.Tokens[first].Any(isDet|isPossessive|isWhose) || x.at(first).kind == byFigure && !x.pairedOrdinal(first) || x.Tokens[first].Any(isQuantity) && x.any(first+1, isOf) || x.Tokens[first].Any(isOf)) {
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
	for last > first+1 && (x.Tokens[last-1].Is(x.f.unscathed) || x.Tokens[last-1].Word == x.f.state) {
		last-- // "a doctor | unharmed"
	}
	s := x.Folded(first, last)
	if first < last && (x.mark(first, token.First) || x.opensSpeech(first)) && x.at(first).kind != byName && !x.mark(first, token.Caps) && !x.proper(first) && !x.titles(first, last) && !x.Tokens[first].Is(x.f.creed) {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// opensSpeech reports whether the word at token i opens what somebody says in quotation marks: "said:
// “| Bandits shot two guards”".
func (x *sentence) opensSpeech(i int32) bool {
	return i > x.first+1 && x.quoteToken(i-1) && x.any(i-2, isColon|isComma)
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
	body = strings.TrimSuffix(body, " Police") // "United Nations Police"
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

// stateOf is the country whose government chunk i is: "the Malawian government", "the government of |
// Malawi", "the government in | Lilongwe"; "" where it is none.
func (x *sentence) stateOf(i int) string {
	g := x.noun(i)
	switch {
	case g == nil || !x.chunks[i].is(x.f.government) || x.properHead(g, &x.chunks[i]):
	case len(g.actors) == 1 && (g.actors[0].kind == name.Demonym || g.actors[0].kind == name.Country):
		return g.actors[0].name
	case len(g.actors) > 0 || x.noun(i+2) == nil:
	case x.wordAny(i+1, isOf) && len(x.noun(i+2).actors) == 1 && x.noun(i + 2).actors[0].kind == name.Country:
		if !x.wordAny(i+3, isAnd) {
			return x.noun(i + 2).actors[0].name
		}
	case x.wordAt(i+1, x.f.in):
		return x.metonym(&x.chunks[i+2])
	}
	return ""
}
