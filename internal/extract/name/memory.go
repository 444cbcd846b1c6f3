package name

import (
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
}

// A person is somebody the report names in full.
type person struct {
	name       string
	title, org string
	parts      int
}

// Learn empties m and reads the whole text for the full names of persons and
// for acronyms, so that Find can tell who a surname stands for wherever it
// stands. mission is the short name of the report's mission, "" for none.
func (f *Finder) Learn(t *token.Text, mission string, m *Memory) {
	m.mission = f.missions[mission]
	m.persons = m.persons[:0]
	clear(m.byPart)
	clear(m.aliases)
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

// learn remembers a person by every part of the name. A fuller name that ends
// alike replaces a shorter one.
func (m *Memory) learn(p person) int {
	parts := strings.Fields(p.name)
	if i, ok := m.byPart[parts[len(parts)-1]]; ok {
		old := &m.persons[i]
		if old.name == p.name || len(parts) <= old.parts {
			return i
		}
	}
	p.parts = len(parts)
	m.persons = append(m.persons, p)
	i := len(m.persons) - 1
	for k, part := range parts {
		if _, taken := m.byPart[part]; !taken || k == len(parts)-1 {
			m.byPart[part] = i
		}
	}
	return i
}
