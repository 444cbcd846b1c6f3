// Package mission knows the missions that reports are about.
//
// A mission is a YAML file: its names, who sends personnel, where it serves,
// whom it meets there, and a calendar of public events. Files help the program
// to understand and to date reports. They are never evidence.
package mission

import (
	"cmp"
	"slices"
	"strings"

	"muster"
)

// A Kind tells what serves in a mission.
type Kind string

// The kinds of mission.
const (
	Police    Kind = "police"
	Military  Kind = "military"
	Civilian  Kind = "civilian"
	Political Kind = "political"
)

// A Mission is what its file says. Short is the canonical name that claims use;
// countries and bodies go by their usual English names.
type Mission struct {
	Short        string              `yaml:"short"`
	Names        []string            `yaml:"names"` // every other name, in any language
	Kind         Kind                `yaml:"kind"`
	Host         string              `yaml:"host"`
	Headquarters string              `yaml:"headquarters"`
	Lead         string              `yaml:"lead"`
	Contributors []string            `yaml:"contributors"`
	Authority    string              `yaml:"authority"`   // who gave it its mandate
	Instruments  []string            `yaml:"instruments"` // "Resolution 2699"
	Predecessor  string              `yaml:"predecessor"` // short name
	Successor    string              `yaml:"successor"`   // short name
	Calendar     []Event             `yaml:"calendar"`
	Places       map[string][]string `yaml:"places"`    // names by kind: city, department, base
	Tolerance    map[string]float64  `yaml:"tolerance"` // round, about, open: how far figures may be off, where not the usual
	Forces       map[string][]string `yaml:"forces"`    // police and army of the host, with their other names
	Groups       map[string][]string `yaml:"groups"`    // armed groups, with their other names
	Bodies       map[string][]string `yaml:"bodies"`    // other organisations, with their other names

	file   string
	within map[string]bool // all names of Places, once the mission is in a set
}

// An Event is something public that happened, by which reports are dated.
type Event struct {
	Date    muster.Date `yaml:"date"`
	Text    string      `yaml:"text"`
	Planned bool        `yaml:"planned"` // foreseen, and not known to have happened: it dates nothing
}

// Holds reports whether the place lies where the mission serves: its host
// country, or a place that its file names there.
func (m *Mission) Holds(place string) bool {
	if place == m.Host || place == m.Headquarters {
		return place != ""
	}
	return m.within[place]
}

// A Set is the missions a program knows, sorted by short name. It is immutable
// and safe for concurrent use.
type Set struct {
	missions []*Mission
	byName   map[string]*Mission
	cues     cues
}

// Beside is the set that tells reports on its own missions from those on others, of each of
// which only the names are known, its short one first: "EULEX trained 40 police officers in
// Pristina" is not about KFOR.
func (s *Set) Beside(others [][]string) *Set {
	t := &Set{missions: s.missions, byName: s.byName, cues: newCues(s.missions)}
	for _, names := range others {
		if !slices.ContainsFunc(names, func(n string) bool { return s.byName[n] != nil }) {
			t.cues.rival(names)
		}
	}
	return t
}

// All is the missions by short name. The caller must not change them.
func (s *Set) All() []*Mission { return s.missions }

// ByName finds a mission by its short name or one of its other names, nil
// where none has it.
func (s *Set) ByName(name string) *Mission { return s.byName[name] }

// PlaceKind is what a place of the mission is, by its name: "city", "base", ""
// where the mission has no place of that name.
func (m *Mission) PlaceKind(name string) string {
	found := ""
	for kind, names := range m.Places {
		if (found == "" || kind < found) && slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
			found = kind
		}
	}
	return found
}

// regionKinds are the kinds of places that other places lie in.
var regionKinds = [...]string{"province", "department", "region", "state", "county", "governorate", "prefecture", "territory"}

// IsRegion reports whether the mission's file lists the place as a part of the
// country.
func (m *Mission) IsRegion(name string) bool {
	for _, kind := range regionKinds {
		if slices.Contains(m.Places[kind], name) {
			return true
		}
	}
	return false
}

// newSet indexes missions. Short names win over other names.
func newSet(missions []*Mission) *Set {
	slices.SortFunc(missions, func(a, b *Mission) int { return cmp.Compare(a.Short, b.Short) })
	s := &Set{missions: missions, byName: map[string]*Mission{}}
	for _, m := range missions {
		s.byName[m.Short] = m
		m.within = map[string]bool{}
		for _, names := range m.Places {
			for _, n := range names {
				m.within[n] = true
			}
		}
	}
	for _, m := range missions {
		for _, n := range m.Names {
			if s.byName[n] == nil {
				s.byName[n] = m
			}
		}
	}
	s.cues = newCues(missions)
	return s
}

// HasPlace reports whether the mission's file lists the place.
func (m *Mission) HasPlace(name string) bool {
	for _, names := range m.Places {
		if slices.Contains(names, name) {
			return true
		}
	}
	return false
}
