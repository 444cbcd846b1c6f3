package name

import (
	"embed"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"muster/internal/mission"
	"muster/internal/token"
)

//go:embed data/*.txt
var data embed.FS

// addMissions adds the names in the mission files. Short forms that only make
// sense in one country ("SNA", "Centre") are limited to its missions.
func (f *Finder) addMissions(v *token.Vocabulary, set *mission.Set) {
	hosts, seat, armies := map[string]uint64{}, seats(), armies()
	for i, m := range set.All() {
		bit := uint64(1) << (i % bits.UintSize)
		f.missions[m.Short] = bit
		hosts[m.Host] |= bit
	}
	for _, m := range set.All() {
		own, here := f.missions[m.Short], hosts[m.Host]
		f.settings[m.Short] = setting{m.Host, m.Authority}
		f.addMission(v, entry{name: m.Short, kind: Mission, prefer: own}, append([]string{m.Short}, m.Names...))
		for _, kind := range slices.Sorted(maps.Keys(m.Places)) {
			for _, n := range m.Places[kind] {
				f.add(v, n, entry{name: n, kind: Place, metonym: seat[n], only: scope(n, here), prefer: own})
			}
		}
		f.addAll(v, m.Forces, nil, Force, here, own)
		f.addAll(v, m.Groups, nil, Group, here, own)
		f.addAll(v, m.Bodies, armies, Org, here, own)
	}
}

// addAll adds a table of canonical and other names, some of services of a country.
func (f *Finder) addAll(v *token.Vocabulary, table map[string][]string, armies map[string]string, kind Kind, here, own uint64) {
	for _, canonical := range slices.Sorted(maps.Keys(table)) {
		k := kind
		if kind == Org {
			if k = Body; f.missions[canonical] != 0 {
				k = Mission
			}
		}
		for _, form := range append([]string{canonical}, table[canonical]...) {
			f.add(v, form, entry{name: canonical, kind: k, metonym: armies[canonical], only: scope(form, here), prefer: own})
		}
	}
}

// scoped limits a name that is written like any word, "the coalition", to
// reports on the mission.
func scoped(e entry, form string, own uint64) entry {
	if strings.ToLower(form) == form {
		e.only = own
	}
	return e
}

// scope limits a form of one word to the missions here.
func scope(form string, here uint64) uint64 {
	if strings.ContainsAny(form, " -") {
		return 0
	}
	return here
}

// addCountries adds states, their people and their capitals.
func (f *Finder) addCountries(v *token.Vocabulary) {
	for _, row := range rows("countries.txt") {
		c := row[0]
		for _, form := range append(list(row[1]), c) {
			f.add(v, form, entry{name: c, kind: Country})
		}
		for _, form := range list(row[2]) {
			f.add(v, form, entry{name: c, kind: Demonym})
		}
		for _, form := range list(row[3]) {
			f.add(v, form, entry{name: form, kind: Place, metonym: c})
		}
		f.addServices(v, c, append(list(row[2]), c))
	}
	for _, row := range rows("communities.txt") {
		for _, form := range list(row[1]) {
			f.add(v, form, entry{name: row[0], kind: Demonym}) // "Greek Cypriots" are of neither state
		}
	}
}

// services are the armed services of a state that go by its name or adjective.
var services = []string{" Navy", " Coast Guard", " Air Force"}

// addServices adds the armed services of state c, whose name and adjectives are forms: "the
// French Navy", "the Royal Danish Navy".
func (f *Finder) addServices(v *token.Vocabulary, c string, forms []string) {
	for _, form := range forms {
		for _, s := range services {
			e := entry{name: form + s, kind: Force, metonym: c}
			f.add(v, form+s, e)
			f.add(v, "Royal "+form+s, e)
		}
	}
}

// Adjectives are the adjectives of nationality, by country: Malawian of Malawi.
func Adjectives() map[string]string {
	out := map[string]string{}
	for _, row := range rows("countries.txt") {
		if forms := list(row[2]); len(forms) > 0 {
			out[row[0]] = forms[0]
		}
	}
	return out
}

// Communities are the peoples of a part of a state: "Greek Cypriots".
func Communities() map[string]bool {
	out := map[string]bool{}
	for _, row := range rows("communities.txt") {
		out[row[0]] = true
	}
	return out
}

// seats are the countries by capital.
func seats() map[string]string {
	out := map[string]string{}
	for _, row := range rows("countries.txt") {
		for _, c := range list(row[3]) {
			out[c] = row[0]
		}
	}
	return out
}

// armies are the countries of the armies and police services of the world, by their names.
func armies() map[string]string {
	out := map[string]string{}
	for _, b := range bodies() {
		if b.kind == Force {
			out[b.name] = b.country
		}
	}
	return out
}

// Capitals are the capitals of the states, by country.
func Capitals() map[string]string {
	out := map[string]string{}
	for _, row := range rows("countries.txt") {
		if c := list(row[3]); len(c) > 0 {
			out[row[0]] = c[0]
		}
	}
	return out
}

// A body is an organisation, mission, force, group or region of the world: its names, the canonical one
// last, and the country that it stands for or serves in.
type body struct {
	kind    Kind
	name    string
	forms   []string
	country string
}

// bodies are those of the list.
func bodies() []body {
	kinds := map[string]Kind{"[body]": Body, "[mission]": Mission, "[force]": Force, "[group]": Group, "[place]": Place}
	var out []body
	var kind Kind
	for _, row := range rows("bodies.txt") {
		if k := kinds[row[0]]; k != 0 {
			kind = k
			continue
		}
		out = append(out, body{kind, row[0], append(list(row[1]), row[0]), row[2]})
	}
	return out
}

// addBodies adds the bodies of the list.
func (f *Finder) addBodies(v *token.Vocabulary) {
	for _, b := range bodies() {
		if b.kind == Mission {
			if _, filed := f.settings[b.name]; !filed {
				f.settings[b.name] = setting{b.country, patronOf(b.forms)}
			}
			for _, form := range b.forms {
				f.called[form] = b.name
			}
			f.addMission(v, entry{name: b.name, kind: b.kind}, b.forms)
			continue
		}
		for _, form := range b.forms {
			f.add(v, form, entry{name: b.name, kind: b.kind, metonym: b.country})
		}
	}
}

// Missions are the missions of the world that have no file of their own, each by the forms
// of its name, the canonical one first.
func Missions() [][]string {
	var out [][]string
	for _, b := range bodies() {
		if n := len(b.forms) - 1; b.kind == Mission {
			out = append(out, append([]string{b.name}, b.forms[:n]...))
		}
	}
	return out
}

// guards are what the National Guard of a state goes by, after the name of the state.
var guards = []string{" National Guard", " Army National Guard", " Air National Guard", " Guard"}

// addGuards adds the National Guards of the United States: "the Iowa Army National Guard".
func (f *Finder) addGuards(v *token.Vocabulary) {
	for _, line := range lines("states.txt") {
		for _, state := range list(line) {
			for _, suffix := range guards {
				f.add(v, state+suffix, entry{name: state + guards[0], kind: Force, metonym: "United States"})
			}
		}
	}
}

// lines are the lines of an embedded file without comments.
func lines(file string) []string {
	b, err := data.ReadFile("data/" + file)
	if err != nil {
		return nil
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// rows are the lines of an embedded table, cut at "|" into at least four cells.
func rows(file string) [][]string {
	var out [][]string
	for _, line := range lines(file) {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		for len(cells) < 4 {
			cells = append(cells, "")
		}
		out = append(out, cells)
	}
	return out
}

// list is the parts of a cell.
func list(cell string) []string {
	var out []string
	for p := range strings.SplitSeq(cell, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
