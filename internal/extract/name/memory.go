package name

import (
	"slices"
	"strings"

	"muster/internal/token"
)

// A Memory is what a report has said of names so far: who "Otunge" is, what
// "NPS" stands for. The zero value is ready; it serves one report at a time.
type Memory struct {
	mission uint64
	persons []person
	byPart  map[string]int     // index of the person whom a part of a name stands for
	aliases map[string]Mention // by acronym
	places  map[string]bool    // towns that only the report's own words say are any
}

// A person is somebody the report names in full.
type person struct{ name string }

// Learn empties m and reads the whole text for the full names of persons and
// for acronyms, so that Find can tell who a surname stands for wherever it
// stands. mission is the short name of the report's mission, "" for none.
func (f *Finder) Learn(t *token.Text, mission string, m *Memory) {
	m.mission = f.missions[mission]
	m.persons = m.persons[:0]
	clear(m.byPart)
	clear(m.aliases)
	clear(m.places)
	if m.byPart == nil {
		m.byPart, m.aliases = map[string]int{}, map[string]Mention{}
	}
	var found []Mention
	for _, s := range t.Sentences {
		if !s.Heading {
			found = f.Find(t, s, m, found[:0])
		}
	}
}

// Person is the full name of the person of whose name the word is a part, in
// whatever case it is written.
func (m *Memory) Person(part string) (string, bool) {
	k, ok := m.byPart[part]
	if !ok {
		k, ok = m.byPart[TitleCase(part)]
	}
	if !ok {
		return "", false
	}
	return m.persons[k].name, true
}

// Named reports whether the word is a part of the name of a person.
func (m *Memory) Named(word string) bool {
	_, ok := m.Person(word)
	return ok
}

// First is the full name of the person whom the report names first, "" for
// none.
func (m *Memory) First() string {
	if len(m.persons) == 0 {
		return ""
	}
	return m.persons[0].name
}

// learn remembers a person by every part of the name. A fuller form of a name
// replaces a shorter one; of two persons with one surname it stays with the
// first.
func (m *Memory) learn(name string) int {
	parts := strings.Fields(name)
	at, taken := m.byPart[parts[len(parts)-1]]
	fuller := false
	if taken {
		old := strings.Fields(m.persons[at].name)
		if within(parts, old) {
			return at
		}
		fuller = within(old, parts)
	}
	m.persons = append(m.persons, person{name})
	i := len(m.persons) - 1
	for _, part := range parts {
		if known, ok := m.byPart[part]; !ok || fuller && known == at {
			m.byPart[part] = i
		}
	}
	return i
}

// within reports whether every word of a is in b.
func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}
