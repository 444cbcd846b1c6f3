package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"muster"
)

// trades are the words for people by what they are, in the singular.
var trades = func() map[string]string {
	of := map[string]string{}
	for trade, words := range map[string]string{
		"force": `soldier troop peacekeeper officer policeman policewoman police trooper marine gendarme guard member personnel
			serviceman constable helmet airman sailor comrade colleague battalion contingent unit patrol company brigade squad platoon
			private corporal sergeant lieutenant captain major colonel`,
		"armed":    "gangster bandit gunman militant insurgent rebel fighter terrorist jihadist assailant attacker gang extremist islamist guerrilla",
		"civilian": "civilian people person villager resident man woman child student farmer inhabitant",
	} {
		for w := range strings.FieldsSeq(words) {
			of[w] = trade
		}
	}
	return of
}()

// A company is people as a report names them: what they are, and what tells
// them apart from others who are the same.
type company struct {
	trade string
	marks []string
}

// companyOf reads "Kenyan police officers" as a force with the mark "kenyan".
// Abbreviations mark nobody: they name the mission or those who sent it.
func companyOf(name string) company {
	var c company
	for _, org := range bodies {
		name = strings.ReplaceAll(name, org, "")
	}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' }) {
		if w == strings.ToUpper(w) || glue[strings.ToLower(w)] {
			continue
		}
		w = strings.ToLower(w)
		if trade := trades[singular(w)]; trade != "" {
			if c.trade != "armed" || trade != "force" { // gang members are no force
				c.trade = trade
			}
		} else {
			c.marks = append(c.marks, w)
		}
	}
	return c
}

// bodies are names of those in whose force people of any country serve.
var bodies = []string{"United Nations", "African Union", "European Union"}

// singular is a noun without the ending of the plural.
func singular(w string) string {
	if stem, ok := strings.CutSuffix(w, "men"); ok {
		return stem + "man"
	}
	if w == "children" {
		return "child"
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// marked reports whether two companies have a mark in common.
func (c company) marked(o company) bool {
	return slices.ContainsFunc(c.marks, func(m string) bool {
		return slices.ContainsFunc(o.marks, func(n string) bool { return m == n || demonym(m, n) })
	})
}

// mayBe reports whether two people in one report can speak of the same company: the
// army of "five soldiers", the rebels of "57 Ugandans"; not of soldiers and of Serbs.
func (c company) mayBe(o company) bool {
	others := func(a, b company) bool { return a.trade == "force" && b.trade == "" && len(b.marks) > 0 }
	if others(c, o) || others(o, c) || (c.trade == "armed") != (o.trade == "armed") {
		return false
	}
	return len(c.marks) == 0 || len(o.marks) == 0 || c.marked(o)
}

// peoples are the endings by which the name of a country and that of its people
// differ: Burundi, Burundian; Morocco, Moroccan.
var peoples = wordSet("n an ian i ese ish er a e y o ia ca co can al alese")

// demonym reports whether two words can be a country and its people.
func demonym(a, b string) bool {
	a, b = strings.TrimSuffix(a, "s"), strings.TrimSuffix(b, "s")
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	ends := func(w string) bool { return w == "" || peoples[w] }
	return n >= 4 && ends(a[n:]) && ends(b[n:])
}

// victims reports whether two harms can be of the same people: by the same
// name, or one of them by none but "people" at one place.
func (f *fact) victims(g *fact) bool {
	if f.Kind != muster.Harm || len(f.Who) == 0 && len(g.Who) == 0 {
		return true
	}
	if f.report == g.report && !oneVoice(f, g) && times(f, g) == agree {
		return f.people.mayBe(g.people) && !f.among(g) && !g.among(f)
	}
	place := places(f, g)
	around := place == silent && len(f.Where) > 0 && len(g.Where) > 0 && f.people.trade == "force"
	there := place == agree && (times(f, g) == agree || f.rare && g.rare) || around && times(f, g) == agree
	if len(f.Who) == 0 || len(g.Who) == 0 || f.Who.Is("people") != g.Who.Is("people") {
		return there && f.people.trade != "armed" && g.people.trade != "armed"
	}
	if f.who != "" && g.who != "" && !f.among(g) && !g.among(f) {
		a, b := f.people, g.people
		if a.trade != "" && a.trade == b.trade && (len(a.marks) == 0 || len(b.marks) == 0 || a.marked(b)) {
			return there || f.Force != "" && f.Force == g.Force || somewhere(f.Who, g.Who)
		}
	}
	return somewhere(f.Who, g.Who) && !f.among(g) && !g.among(f)
}

// among reports whether the fact can count some of those whom the other counts:
// fewer by a third, of a narrower name.
func (f *fact) among(g *fact) bool {
	if f.N == nil || g.N == nil || 3*f.N.Value > 2*g.N.Value {
		return false
	}
	a, b := f.people, g.people
	return a.trade != "" && a.trade == b.trade && len(a.marks) > 0 && len(b.marks) == 0
}

// sameVictim reports whether two harms name one person or group by more than
// what anybody is: the Mauritanian peacekeeper who died on a day.
func (f *fact) sameVictim(g *fact) bool {
	if f.Kind != muster.Harm || f.who == "" || g.who == "" {
		return false
	}
	a, b := f.people, g.people
	return a.trade == b.trade && len(a.marks) > 0 && slices.Equal(a.marks, b.marks) && (f.N == nil || f.N.Value <= 1) && (g.N == nil || g.N.Value <= 1)
}
