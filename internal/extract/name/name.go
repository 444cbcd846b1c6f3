// Package name finds the names in a text: persons with their posts, countries
// and their people, missions, bodies, forces, armed groups and places.
//
// What has many names gets one: "Kenyan", "Kenya" and "Nairobi" all lead to
// Kenya. Known names come from gazetteers and the mission files; persons and
// other organisations are recognised by the company they keep: a post, an age,
// a verb of saying, a bracketed acronym.
package name

import (
	"muster/internal/mission"
	"muster/internal/token"
)

// A Kind says what a name stands for.
type Kind uint8

// The kinds of names.
const (
	Person  Kind = iota + 1
	Org          // an organisation known from this text alone
	Mission      // a multinational mission
	Country      // a state
	Demonym      // the adjective or the people of a state: "Kenyan", "Kenyans"
	Place        // town, province, base, airport, street
	Group        // armed group
	Body         // a known organisation: UN Security Council, African Union
	Force        // police or army of a country
	Ship         // warship
)

// String is the name of the kind.
func (k Kind) String() string {
	return [...]string{"", "person", "organisation", "mission", "country", "demonym", "place", "group", "body", "force", "ship"}[k]
}

// A Mention is a name in a text, [First, Last) in tokens.
type Mention struct {
	First, Last int32
	Kind        Kind
	Name        string // canonical: "Kenya" for "Kenyans"; persons by full name, without titles
	Metonym     string // country that a capital or a seat of government stands for
	Lies        string // towns but capitals: the country they lie in, where only one has a town of the name
	Title       string // persons: the post, in the words of the text
	Org         string // persons: country or organisation of the post, where the words show it
	NameFirst   int32  // persons: where the name itself begins, after post and rank
	TitleFirst  int32  // persons: tokens [TitleFirst, TitleLast) are Title; before or after the name
	TitleLast   int32
}

// A Finder finds names. It is immutable and safe for concurrent use.
type Finder struct {
	words    words
	roots    []*node                // by the first word's number
	missions map[string]uint64      // bits by short name
	navies   map[*token.Word]string // countries by the letters before their warships' names
	settings map[string]setting     // of missions, by short name
	called   map[string]string      // short names of missions without a file, by every form
}

// New makes a Finder that knows the names of the gazetteers and of the
// missions. It adds the words it needs to v, so it must be called before v is
// used to scan.
func New(v *token.Vocabulary, missions *mission.Set) *Finder {
	f := &Finder{words: newWords(v), missions: map[string]uint64{}, settings: map[string]setting{}, called: map[string]string{}}
	f.addMissions(v, missions)
	f.addCountries(v)
	f.addBodies(v)
	f.addGuards(v)
	f.addShips(v)
	f.addCities(v)
	return f
}

// Find appends the names of sentence s to into, sorted, without overlaps.
// Learn must have read the text into m before.
func (f *Finder) Find(t *token.Text, s token.Sentence, m *Memory, into []Mention) []Mention {
	x := scan{Finder: f, Text: t, m: m, first: s.First, last: s.Last, heading: s.Heading}
	for i := x.next(s.First); i < s.Last; {
		mention, ok := x.at(i)
		if ok {
			into = x.put(into, mention)
			i = mention.Last - 1
		}
		i = x.next(i + 1)
	}
	return into
}
