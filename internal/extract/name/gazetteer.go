package name

import (
	"embed"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"muster/internal/mission"
	"muster/internal/token"
)

//go:embed data/*.txt
var data embed.FS

// An entry is what a written form may stand for.
type entry struct {
	name    string
	metonym string
	lies    string // of a town: the country that it lies in, "" where several have one of the name
	kind    Kind
	shape   shape
	only    uint64 // missions the entry is limited to, 0 for any
	prefer  uint64 // missions in whose reports the entry wins
}

// A shape is how a form has to be written to be the name.
type shape uint8

const (
	anyCase  shape = iota // "trust fund"
	capital               // "Chad", but not "chad"
	capitals              // "US", but not "us" or "Us"
)

// A node is a step of the walk along the tokens of known names. Few names share
// their beginning, so that its next steps are looked through.
type node struct {
	entries []entry
	next    []step
}

// A step leads from one node to the next.
type step struct {
	word *token.Word
	to   *node
}

// after is the node that the word leads to, nil for none.
func (n *node) after(w *token.Word) *node {
	for i := range n.next {
		if n.next[i].word == w {
			return n.next[i].to
		}
	}
	return nil
}

// start is the node of the names that begin with the word, nil for none.
func (f *Finder) start(w *token.Word) *node {
	if k := w.Number(); k < len(f.roots) {
		return f.roots[k]
	}
	return nil
}

// grow is start for adding a name.
func (f *Finder) grow(w *token.Word) *node {
	k := w.Number()
	if k >= len(f.roots) {
		f.roots = append(f.roots, make([]*node, k+1-len(f.roots))...)
	}
	if f.roots[k] == nil {
		f.roots[k] = &node{}
	}
	return f.roots[k]
}

// grow is after for adding a name.
func (n *node) grow(w *token.Word) *node {
	next := n.after(w)
	if next == nil {
		next = &node{}
		n.next = append(n.next, step{w, next})
	}
	return next
}

// add files an entry under a written form, and a place under the same without its accents, as
// English papers write it, unless that is a word of its own.
func (f *Finder) add(v *token.Vocabulary, form string, e entry) {
	form = strings.TrimSpace(form)
	form = strings.TrimPrefix(strings.TrimPrefix(form, "The "), "the ")
	f.file(v, form, e)
	if e.kind != Place {
		return
	}
	if plain := unaccented(form); plain != form && len(plain) > 3 && !v.Lookup(plain).Known() {
		f.file(v, plain, e)
	}
}

// unaccented is the form without the accents of Latin-1: "Gonaives" for "Gonaïves". What other
// letters stand for is left to those who write them.
func unaccented(form string) string {
	if strings.IndexFunc(form, func(r rune) bool { return r >= 0xC0 }) < 0 || strings.IndexFunc(form, func(r rune) bool { return r > 0xFF }) >= 0 {
		return form
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(form))
}

// file files an entry under a form.
func (f *Finder) file(v *token.Vocabulary, form string, e entry) {
	parts := token.Cut(token.Fold(form))
	if len(parts) == 0 {
		return
	}
	e.shape = shapeOf(form)
	var n *node
	for i, p := range parts {
		switch {
		case i == 0 && e.shape == anyCase:
			v.Add(p, firstFeature, startFeature)
		case i == 0:
			v.Add(p, firstFeature)
		default:
			v.Add(p)
		}
		if w := v.Lookup(p); i == 0 {
			n = f.grow(w)
		} else {
			n = n.grow(w)
		}
	}
	n.entries = append(n.entries, e)
}

// shapeOf is how a form asks to be written: as it is in the gazetteer.
func shapeOf(form string) shape {
	r, _ := utf8.DecodeRuneInString(form)
	switch {
	case strings.IndexFunc(form, unicode.IsUpper) < 0, !unicode.IsUpper(r):
		return anyCase
	case len(form) <= 5 && strings.ToUpper(form) == form:
		return capitals
	}
	return capital
}

// fits reports whether the tokens from i are written as the entry asks.
func (e *entry) fits(t *token.Text, i int32, mission uint64) bool {
	if e.only != 0 && e.only&mission == 0 {
		return false
	}
	switch e.shape {
	case capital:
		return t.Tokens[i].Has(token.Cap)
	case capitals:
		tok := &t.Tokens[i]
		s := t.Source[tok.Start:tok.End]
		return strings.ToUpper(s) == s || e.kind == Mission && len(s) > 3 && tok.Has(token.Cap) // "Isaf", as some papers write it
	}
	return true
}

// known is the longest known name that begins at token i and how many tokens
// it has; nil where there is none.
func (x *scan) known(i int32) (found *entry, n int32) {
	if !x.is(i, x.words.first) {
		return nil, 0
	}
	at := x.start(x.Tokens[i].Word)
	for j := i; at != nil; at = at.after(x.Tokens[j].Word) {
		j++
		if e := x.choose(at.entries, i); e != nil {
			found, n = e, j-i
		}
		if j == x.last || x.Tokens[j].Has(token.Line) && !x.wrapped(j) {
			break
		}
	}
	return found, n
}

// wrapped reports whether the line break before token j lies inside a sentence.
func (x *scan) wrapped(j int32) bool { return !x.heading && j > x.first }

// choose is the entry that fits, one that the report's mission prefers first.
func (x *scan) choose(entries []entry, i int32) *entry {
	var found *entry
	for k := range entries {
		e := &entries[k]
		if !e.fits(x.Text, i, x.m.mission) {
			continue
		}
		if e.prefer&x.m.mission != 0 {
			return e
		}
		if found == nil {
			found = e
		}
	}
	return found
}

// addMissions adds the names in the mission files. Short forms that only make
// sense in one country ("SNA", "Centre") are limited to its missions.
func (f *Finder) addMissions(v *token.Vocabulary, set *mission.Set) {
	hosts, seat := map[string]uint64{}, seats()
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
		f.addAll(v, m.Forces, Force, here, own)
		f.addAll(v, m.Groups, Group, here, own)
		f.addAll(v, m.Bodies, Org, here, own)
	}
}

// addAll adds a table of canonical and other names.
func (f *Finder) addAll(v *token.Vocabulary, table map[string][]string, kind Kind, here, own uint64) {
	for _, canonical := range slices.Sorted(maps.Keys(table)) {
		k := kind
		if kind == Org {
			if k = Body; f.missions[canonical] != 0 {
				k = Mission
			}
		}
		for _, form := range append([]string{canonical}, table[canonical]...) {
			f.add(v, form, entry{name: canonical, kind: k, only: scope(form, here), prefer: own})
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

// addBodies adds organisations, forces, groups and regions of the world.
func (f *Finder) addBodies(v *token.Vocabulary) {
	kinds := map[string]Kind{"[body]": Body, "[mission]": Mission, "[force]": Force, "[group]": Group, "[place]": Place}
	var kind Kind
	for _, row := range rows("bodies.txt") {
		if k := kinds[row[0]]; k != 0 {
			kind = k
			continue
		}
		forms := append(list(row[1]), row[0])
		if kind == Mission {
			if _, filed := f.settings[row[0]]; !filed {
				f.settings[row[0]] = setting{row[2], patronOf(forms)}
			}
			for _, form := range forms {
				f.called[form] = row[0]
			}
			f.addMission(v, entry{name: row[0], kind: kind}, forms)
			continue
		}
		for _, form := range forms {
			f.add(v, form, entry{name: row[0], kind: kind, metonym: row[2]})
		}
	}
}

// Missions are the missions of the world that have no file of their own, each by the forms
// of its name, the canonical one first.
func Missions() [][]string {
	var out [][]string
	for i, all := 0, rows("bodies.txt"); i < len(all); i++ {
		if all[i][0] != "[mission]" {
			continue
		}
		for i++; i < len(all) && all[i][0][0] != '['; i++ {
			out = append(out, append([]string{all[i][0]}, list(all[i][1])...))
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
