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
	short   string // of a mission of which no file tells the names: the report may
	persons []person
	bodies  []Mention
	byPart  map[string]int // index of the person whom a part of a name stands for
	aliases map[string]int // index of the body that an acronym stands for
	places  map[string]int // towns that only the report's own words say are any
	read    []reading      // by sentence, made by Learn
	found   []Mention      // in all of them
	answers []answer       // that what was found rests on
}

// A reading is what Learn found in a sentence: found[first:last], which holds as long as
// the memory still gives the answers[asked:end].
type reading struct{ first, last, asked, end int32 }

// An answer is the index that one of the maps had for a word, -1 for none.
type answer struct {
	of   map[string]int
	word string
	is   int
}

// A person is somebody the report names in full.
type person struct{ name string }

// Learn empties m and reads the whole text for the full names of persons and
// for acronyms, so that Find can tell who a surname stands for wherever it
// stands. mission is the short name of the report's mission, "" for none.
func (f *Finder) Learn(t *token.Text, mission string, m *Memory) {
	m.mission, m.short = f.missions[mission], ""
	if m.mission == 0 {
		m.short = mission
	}
	m.persons, m.bodies = m.persons[:0], m.bodies[:0]
	m.read, m.found, m.answers = m.read[:0], m.found[:0], m.answers[:0]
	clear(m.byPart)
	clear(m.aliases)
	clear(m.places)
	m.open()
	if m.short != "" {
		for _, n := range f.otherNames(m.short) {
			m.setAlias(n, Mention{Kind: Mission, Name: m.short})
		}
		m.answers = m.answers[:0]
	}
	for _, s := range t.Sentences {
		r := reading{first: int32(len(m.found)), asked: int32(len(m.answers))}
		if !s.Heading {
			m.found = append(m.found, f.Find(t, s, m, m.found[r.first:r.first])...)
		}
		r.last, r.end = int32(len(m.found)), int32(len(m.answers))
		m.read = append(m.read, r)
	}
}

// open makes the maps of a memory that has none.
func (m *Memory) open() {
	if m.byPart == nil {
		m.byPart, m.aliases, m.places = map[string]int{}, map[string]int{}, map[string]int{}
	}
}

// Again is Find for sentence k of the text that m has learnt from: what was found then,
// unless something learnt since may change it.
func (f *Finder) Again(t *token.Text, k int, m *Memory, into []Mention) []Mention {
	r := &m.read[k]
	if t.Sentences[k].Heading || !m.holds(m.answers[r.asked:r.end]) {
		return f.Find(t, t.Sentences[k], m, into)
	}
	return append(into, m.found[r.first:r.last]...)
}

// holds reports whether the memory still gives the answers.
func (m *Memory) holds(answers []answer) bool {
	for i := range answers {
		a := &answers[i]
		if indexOf(a.of, a.word) != a.is {
			return false
		}
	}
	return true
}

// ask is the index that one of the maps has for a word, -1 for none.
func (m *Memory) ask(of map[string]int, word string) int {
	k := indexOf(of, word)
	m.answers = append(m.answers, answer{of, word, k})
	return k
}

// indexOf is the index that the map has for the word, -1 for none.
func indexOf(of map[string]int, word string) int {
	if k, ok := of[word]; ok {
		return k
	}
	return -1
}

// person is the full name of the person of whose name the word is a part.
func (m *Memory) person(part string) (string, bool) {
	k := m.ask(m.byPart, part)
	if k < 0 {
		return "", false
	}
	return m.persons[k].name, true
}

// place reports whether the report has said of the name that it is a town's.
func (m *Memory) place(name string) bool { return m.ask(m.places, name) >= 0 }

// settle remembers the name as that of a town.
func (m *Memory) settle(name string) {
	m.open()
	m.places[name] = 0
}

// calls reports whether the report's mission, of which no file tells, was given by the name or by
// one that begins with it: "EUTM" for EUTM Mali.
func (m *Memory) calls(name string) bool {
	return m.short != "" && (name == m.short || len(name) > 3 && strings.HasPrefix(m.short, name+" "))
}

// alias is what the acronym stands for.
func (m *Memory) alias(acronym string) (Mention, bool) {
	k := m.ask(m.aliases, acronym)
	if k < 0 {
		return Mention{}, false
	}
	return m.bodies[k], true
}

// setAlias remembers what the acronym stands for.
func (m *Memory) setAlias(acronym string, a Mention) {
	if k := m.ask(m.aliases, acronym); k < 0 || m.bodies[k] != a {
		m.aliases[acronym] = len(m.bodies)
		m.bodies = append(m.bodies, a)
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
	at := m.ask(m.byPart, lastWord(name))
	if at >= 0 && m.persons[at].name == name {
		return at
	}
	parts := strings.Fields(name)
	fuller := false
	if at >= 0 {
		old := strings.Fields(m.persons[at].name)
		if within(parts, old) {
			return at
		}
		fuller = within(old, parts)
	}
	m.persons = append(m.persons, person{name})
	i := len(m.persons) - 1
	for _, part := range parts {
		if known := m.ask(m.byPart, part); known < 0 || fuller && known == at {
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
