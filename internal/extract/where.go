package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// dateOf is the date of the time at chunk i.
func (x *sentence) dateOf(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Date
	}
	return ""
}

// coreDate is the date of the time at chunk i without its preposition.
func (x *sentence) coreDate(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Core
	}
	return ""
}

// placed gives the claim the place that its clause names after a preposition,
// and returns the chunk of the place, or -1.
func (x *sentence) placed(c *muster.Claim, h *hit, v int, st *state) int {
	if c.Where != nil || !hasPlace(c.Kind) {
		return -1
	}
	if x.intoTown(c, v) {
		if c.Where = x.placesFrom(v + 1); c.Where != nil {
			return v + 1
		}
	}
	start := h.first
	if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && s > start && s < v {
		start = s
	}
	if s := int(x.subjectOf[v]); tells(c) && x.chunks[v].shape == verb && s >= 0 && s < v {
		for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength && x.clause[i] == x.clause[v]; i++ {
			if x.chunks[i].is(x.f.locative) && x.placeAt(i+1) != nil {
				start = v // the place after the verb, not that of its subject
				break
			}
		}
	}
	for i := start; i+1 < len(x.chunks); i++ {
		if x.clause[i] != x.clause[v] && i >= h.last || i > v && x.wordAny(i, isComma) && x.onlyDates(v) {
			break
		}
		if !x.chunks[i].is(x.f.locative) && !(x.wordAt(i, x.f.betweenWord) && x.chunks[i+1].in(PLACE)) && !x.outOfTown(c, i) || x.noun(i+1) == nil || x.elsewhere(c, i, v) || h.role(saidByRole) >= 0 && i == h.role(saidByRole)+1 || i+1 == h.role(whoRole) {
			continue // "the government in Kinshasa speaks of 70", "it fell to Togo to guard the port"
		}
		if x.wordAt(i, x.f.from) && x.chunks[i+1].in(PEOPLE|FOLK|ARMED|PERSONNEL) && !x.chunks[i+1].in(PLACE) {
			continue // "took 20 guns from Misseriya herders"
		}
		if t := x.townApposed(i); t >= 0 && !ofPersonnel(c.Kind) {
			c.Where = x.placeAt(t)
			return t
		}
		if t := x.liesBy(i); t > h.first {
			c.Where = x.placesFrom(t)
			return t
		}
		if c.Where = x.placesFrom(i + 1); c.Where != nil {
			x.inLabel(c)
			return i + 1
		}
		if c.Where = x.strangeTown(i+1, c); c.Where != nil {
			return i + 1
		}
		if (tells(c) || c.Kind == muster.Strength) && x.nearby(i) {
			if c.Where = x.toldPlace(i+1, st); c.Where != nil {
				return i + 1
			}
		}
		if tells(c) && x.knownGround(i+1) {
			if c.Where = names(x.placeBefore(i, st)); c.Where != nil {
				return i + 1 // "in the village"
			}
		}
	}
	for i := v + 1; i < len(x.chunks) && i < h.last+2 && tells(c); i++ {
		if x.wordAt(i, x.f.there) && x.clause[i] == x.clause[v] {
			if c.Where = names(x.placeBefore(i, st)); c.Where != nil {
				return -1 // "arrested 43 people there"
			}
		}
	}
	if c.Where = x.pointedPlace(c, h, v, st); c.Where != nil {
		return -1
	}
	if site := x.label(); !ofPersonnel(c.Kind) && !x.heading && !(c.Kind == muster.Service && site >= 0 && x.chunks[site].in(SITE)) {
		c.Where = x.leadPlace(h.first)
	}
	return -1
}

// elsewhere reports whether the preposition at chunk i tells where somebody came from or
// was going, not where what the claim tells of happened: "landed from Kigali".
func (x *sentence) elsewhere(c *muster.Claim, i, v int) bool {
	if c.Kind == muster.Movement {
		if i < v && x.chunks[v].shape == verb && x.chunks[i+1].in(FORCE) {
			return true // "the Fijians | on the Liberia mission | flew home"
		}
		return c.Direction == "arrive" && x.wordAt(i, x.f.from)
	}
	if c.Kind == muster.Control {
		return i < v && x.wordAt(i, x.f.from) // "troops from Malawi have left the base"
	}
	if x.wordAny(i, isTo) && i < v && i > 0 && (x.chunks[i-1].is(x.f.postposed) && x.chunks[i-1].shape == word || x.chunks[i-1].is(x.f.oppose)) && x.Tokens[x.chunks[i-1].first].Word.Form != "close" {
		return true // "militias loyal to Goma"
	}
	if c.Kind == muster.Strength {
		return x.wordAt(i, x.f.from) || i > 1 && x.countsThem(i-1) // "900 in the country, 200 of them in Bor"
	}
	if c.Kind == muster.Incident || c.Kind == muster.Harm && c.Harm != "displaced" {
		return x.wordAt(i, x.f.from) || x.wordAny(i, isTo) && x.onTheMove(i, v) || x.caredFor(i, v)
	}
	return false
}

// knownGround reports whether chunk i is a town or village that was named before: "in the
// village".
func (x *sentence) knownGround(i int) bool {
	k, g := &x.chunks[i], x.noun(i)
	return k.is(x.f.town) && g.det == definite && len(g.actors) == 0 && k.marks&token.Plural == 0 && k.last-k.first == 2
}

// onTheMove reports whether the place after the preposition at chunk i is where somebody
// was going whom the verb at chunk v is not said of: "attacked lorries bringing fuel to Bor".
func (x *sentence) onTheMove(i, v int) bool {
	u := int(x.verbOf[i])
	return u > v && x.chunks[u].marks&(token.Ing|token.Part) != 0
}

// label is the chunk of the place that stands before a colon at the beginning of the
// sentence, after the mark of an item and a date, -1 where none does: "- 20 June, Bor:".
func (x *sentence) label() int {
	i := 0
	if len(x.chunks) > 0 && x.chunks[0].shape == word && x.chunks[0].marks&token.Punct != 0 {
		i = 1
	}
	dated := i+1 < len(x.chunks) && x.chunks[i].shape == time && x.wordAny(i+1, isComma)
	if dated {
		i += 2
	}
	if i+2 >= len(x.chunks) || !x.chunks[i].in(PLACE) {
		return -1
	}
	if x.wordAny(i+1, isColon) || (dated || x.regional(i)) && x.spacedDash(i+1) {
		return i
	}
	return -1
}

// inLabel says of the one place of the claim which part of the country the label
// of its sentence names.
func (x *sentence) inLabel(c *muster.Claim) {
	if i := x.label(); len(c.Where) == 1 && i >= 0 && x.regional(i) && !strings.Contains(c.Where[0], ",") {
		if p := x.placeAt(i); p != nil && !strings.Contains(c.Where[0], p[0]) {
			c.Where[0] += ", " + p[0]
		}
	}
}

// placesFrom is the places of the list that begins at chunk i, each with what it
// lies in: "Leposavić, Zvečan and Zubin Potok"; nil where chunk i is no place.
func (x *sentence) placesFrom(i int) muster.Names {
	out := x.placeAt(i)
	if out == nil {
		return nil
	}
	i = x.calledBy(i)
	if g := x.noun(i); len(g.actors) > 1 && x.chunks[i].in(PLACE) {
		out = x.placesAt(i) // "between Ménaka and Ansongo"
	} else if len(g.actors) > 1 && x.chunks[i].in(COUNTRY) && !x.chunks[i].in(NATIONALS) {
		out = x.countriesAt(g, out) // "to Liberia and Sudan"
	}
	for range 8 {
		_, i = x.insideOf(i)
		n := x.separator(i + 1)
		j := i + 1 + n
		if n > 0 && j+1 < len(x.chunks) && x.chunks[j].shape == word && x.chunks[j].is(x.f.locative) && x.sameWord(j, i-1) {
			j++ // "at Bor and | at Torit"
		}
		if n > 0 && x.unknownPlace(j, out) {
			out = append(out, x.plainText(&x.chunks[j]))
			i = j
			continue
		}
		if n == 0 || x.placeAt(j) == nil || !x.chunks[j].in(PLACE) || x.subjectAt(j) {
			return out
		}
		at := x.placeAt(j)
		if all := x.placesAt(j); len(all) > len(at) {
			at = all // "Kidal, | Gao and Timbuktu"
		}
		for _, p := range at {
			if !out.Has(p) {
				out = append(out, p)
			}
		}
		i = j
	}
	return out
}

// sameWord reports whether chunks a and b are the same word.
func (x *sentence) sameWord(a, b int) bool {
	return b >= 0 && x.chunks[b].shape == word && x.chunks[a].word == x.chunks[b].word
}

// unknownPlace reports whether chunk j, which a list joins to known places, is one that nobody
// knows: a bare name that ends the list or stands within it.
func (x *sentence) unknownPlace(j int, known muster.Names) bool {
	if len(known) == 0 || x.noun(j) == nil || !x.chunks[j].in(PROPER) || x.noun(j).det != bare || x.subjectAt(j) || x.chunks[j].marks&token.Plural != 0 {
		return false
	}
	k := j + 1
	return x.wordAny(j-1, isAnd) && (k == len(x.chunks) || x.chunks[k].marks&token.Punct != 0 || x.chunks[k].shape == time || x.preposition(k)) || x.wordAny(j-1, isComma) && (x.wordAny(k, isAnd) && x.noun(k+1) != nil && x.chunks[k+1].in(PLACE|PROPER) || x.wordAny(k, isComma) && x.noun(k+1) != nil && len(x.placesAt(k+1)) > 1)
}

// subjectAt reports whether the verb right after the noun group at chunk i is
// said of it, or a figure stands for what is: "1,100 men in Haiti, | France 600".
func (x *sentence) subjectAt(i int) bool {
	if i+1 < len(x.chunks) && x.chunks[i].in(COUNTRY) && x.chunks[i+1].shape == noun && x.chunks[i+1].in(COUNT) {
		return true
	}
	return i+1 < len(x.chunks) && x.chunks[i+1].shape == verb && int(x.subjectOf[i+1]) == i
}

// placeAt is the place that the noun group at chunk i names, nil where it is
// none.
func (x *sentence) placeAt(i int) muster.Names {
	g := x.noun(i)
	if j := x.calledBy(i); j > i {
		if k := &x.chunks[j]; k.in(PROPER) && !k.in(PLACE|COUNTRY) {
			return muster.Names{x.plainText(k)} // "in the province of Zarland"
		}
		out := x.placeAt(j)
		if head := x.chunks[i].head; len(out) == 1 && x.bearing(head) {
			if x.bearing(head - 2) {
				head -= 2 // "the north-east of Mali"
			}
			out[0] = x.Folded(head, x.chunks[i].last) + "ern " + out[0] // "the north of Mali"
		}
		return out
	}
	if g == nil || len(g.actors) == 0 {
		return nil
	}
	a := g.actors[len(g.actors)-1]
	if c := &x.chunks[i]; a.kind == name.Country && c.is(x.f.craft) && c.head >= a.last {
		return nil // "flew on a US plane"
	} else if c.is(x.f.capital) && a.last <= c.head && (a.kind == name.Country || a.kind == name.Demonym) && !x.lesser(c) && x.f.capitals[a.name] != "" {
		return muster.Names{x.f.capitals[a.name]} // "in Liberia's capital"
	}
	switch a.kind {
	case name.Place:
		in, _ := x.insideOf(i)
		return muster.Names{x.partOfName(a) + a.name + in}
	case name.Country:
		if c := &x.chunks[i]; c.in(PERSONNEL) && a.last <= c.head {
			return nil // "attacks on | U.S. forces"
		}
		return muster.Names{x.compass(a) + a.name}
	}
	return nil
}

// bearing reports whether token i is a point of the compass.
func (x *sentence) bearing(i int32) bool {
	return i >= x.first && i < x.last && name.Bearing(x.Tokens[i].Word.Form)
}

// compass is the word before the name of a country that says which part of it is meant,
// with a blank: "southern ".
func (x *sentence) compass(a actor) string {
	if i := a.first - 1; i >= x.first && !x.mark(i, token.Caps) {
		if w := x.Of(i, i+1); strings.HasSuffix(w, "ern") && len(w) > 6 {
			return w + " "
		}
	}
	return ""
}

// calledBy is the chunk of the name of the place at chunk i, "the town of | Bor", i
// where the words do not go on so.
func (x *sentence) calledBy(i int) int {
	g := x.noun(i)
	if g == nil || !x.wordAny(i+1, isOf) || x.noun(i+2) == nil {
		return i
	}
	if n := len(g.actors); n > 0 && g.actors[n-1].kind != name.Demonym && !(g.actors[n-1].kind == name.Place && g.actors[n-1].last <= x.chunks[i].head && x.chunks[i].in(GROUND)) {
		return i // but "the Abidjan suburb of | Abobo"
	}
	if far := &x.chunks[i+2]; !far.in(PLACE) && !(far.in(COUNTRY) && x.bearing(x.chunks[i].head)) && !(far.in(PROPER) && x.is(x.chunks[i].head, x.f.region) && far.marks&token.Named == 0) {
		return i
	}
	if c := &x.chunks[i]; c.in(GROUND|SITE) || x.is(c.head, x.f.region) || x.bearing(c.head) || c.is(x.f.partNoun) && c.marks&(token.Definite|token.Counted) == token.Definite {
		return i + 2 // "on the outskirts of Bria"
	}
	return i
}

// insideOf is what the text says that the place at chunk i lies in, each after a
// comma, ", Sabari district, Khost province", and the last chunk that says it;
// i where it says nothing.
func (x *sentence) insideOf(i int) (string, int) {
	var in strings.Builder
	for range 2 {
		j := i + 1
		if x.wordAny(j, isComma) {
			j++
		}
		if j < len(x.chunks) && (x.wordAt(j, x.f.in) || x.wordAny(j, isOf)) {
			j++
		}
		if j == i+1 || !x.regional(j) || x.subjectAt(j) || x.regional(i) && !x.narrower(i, j) {
			break
		}
		g := x.noun(j)
		in.WriteString(", " + g.actors[len(g.actors)-1].name)
		i = j
	}
	return in.String(), i
}

// regional reports whether chunk i names a district, a province or another part
// of a country, by its last word or as the mission knows it.
func (x *sentence) regional(i int) bool {
	g := x.noun(i)
	if g == nil || len(g.actors) != 1 || g.actors[0].kind != name.Place {
		return false
	}
	return x.is(g.actors[0].last-1, x.f.region) || x.mission.IsRegion(g.actors[0].name)
}

// narrower reports whether the region at chunk i may lie in the one at chunk j:
// they are not called by the same word.
func (x *sentence) narrower(i, j int) bool {
	a, b := x.noun(i).actors[0], x.noun(j).actors[0]
	return x.Tokens[a.last-1].Word != x.Tokens[b.last-1].Word
}

// hasPlace reports whether claims of the kind say where.
func hasPlace(k muster.Kind) bool {
	switch k {
	case muster.Funding, muster.Mandate, muster.Term, muster.Role, muster.Statement, muster.Commitment, muster.Training:
		return false
	}
	return true
}

// stockDate dates a stock that has no date of its own at the report's date, in a diary the entry's. How
// many fled is no stock, how many are displaced is.
func (x *sentence) stockDate(c *muster.Claim, v int, st *state) {
	if c.When != "" {
		return
	}
	held := c.Kind == muster.Control && c.Act == "holds" && x.chunks[v].marks&(token.Past|token.Perfect) != token.Past|token.Perfect ||
		c.Kind == muster.Harm && c.Harm == "abducted" && x.chunks[v].is(x.f.holdVerb) && x.chunks[v].marks&(token.Past|token.Ing) == 0 ||
		c.Kind == muster.Harm && c.Harm == "displaced" && c.N != nil && (x.chunks[v].is(x.f.put) || v > 0 && x.chunks[v-1].is(x.f.level)) ||
		c.Kind == muster.Harm && c.Harm == "displaced" && (x.chunks[v].marks&(token.Past|token.Perfect|token.Part|token.Ing|token.Future|token.Modal) == 0 || v > 0 && x.chunks[v-1].is(x.f.remain))
	if held {
		c.When = st.today()
	}
	if c.Kind == muster.Control && held || c.Kind == muster.Service && c.Act == "closed" {
		c.When = cmp.Or(x.lastingSince(v, st), c.When)
	}
}
