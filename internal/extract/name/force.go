package name

import (
	"strings"

	"muster/internal/token"
)

// patrons are the bodies that missions are named after, and their short forms.
var patrons = []struct{ long, short string }{
	{"United Nations ", "UN "}, {"United Nations ", "U.N. "}, {"African Union ", "AU "}, {"European Union ", "EU "},
}

// addMission files a mission under its names, and under those that begin with
// the short form of its patron: "UN Mission in Liberia".
func (f *Finder) addMission(v *token.Vocabulary, e entry, forms []string) {
	for _, form := range forms {
		f.add(v, form, scoped(e, form, e.prefer))
		if i := cutAt(form); i > 0 && e.prefer != 0 && strings.Count(form[:i], " ") > 1 {
			cut := e
			cut.only = e.prefer // "the Regional Assistance Mission", where reports speak of no other
			f.add(v, form[:i], cut)
		}
		for _, p := range patrons {
			if rest, ok := strings.CutPrefix(form, p.long); ok {
				f.add(v, p.short+rest, e)
			}
		}
	}
}

// cutAt is where the name of a mission can be cut short, before the country that
// it serves in; 0 where it cannot.
func cutAt(form string) int {
	for _, p := range [...]string{" in ", " to ", " for "} {
		if i := strings.Index(form, p); i > 0 {
			return i
		}
	}
	return 0
}

// A setting is the country that a mission serves in and the body that gives it
// its mandate.
type setting struct{ host, authority string }

// Setting is the country that the mission serves in and the body that gives it
// its mandate, "" where they are not known.
func (f *Finder) Setting(mission string) (host, authority string) {
	s, ok := f.settings[mission]
	if !ok {
		s = f.settings[f.called[mission]]
	}
	return s.host, s.authority
}

// otherNames are the names that the finder has for the mission, of which no file tells, where the
// report was given under another: "EUNAVFOR Atalanta" for "EU NAVFOR".
func (f *Finder) otherNames(mission string) (names []string) {
	if n := f.called[mission]; n != "" && n != mission {
		names = append(names, n)
	}
	if rest, ok := strings.CutPrefix(mission, "UN "); ok {
		names = append(names, "United Nations "+rest)
	}
	return names
}

// patronOf is who gives a mission of these names its mandate.
func patronOf(forms []string) string {
	for _, form := range forms {
		switch {
		case strings.HasPrefix(form, "United Nations "):
			return "UN Security Council"
		case strings.HasPrefix(form, "European Union "), strings.HasPrefix(form, "EU"):
			return "Council of the European Union" // the ministers, "the Council" of its reports
		case strings.HasPrefix(form, "ECOWAS "):
			return "ECOWAS" // its heads of state, "the Authority"
		}
	}
	return ""
}

// forceEnd is the end of the name of a mission that no list has, from its first
// word at token i past its head at token h: "United Nations Observer Mission in
// Ruritania"; h where the words name no mission.
func (x *scan) forceEnd(i, h int32) int32 {
	if !x.is(h, x.words.forceHead) {
		return h
	}
	if !x.is(i, x.words.patron) {
		if end := x.forceRun(h); x.lettered(i, end) {
			return end
		}
		return h
	}
	return x.forceRun(h)
}

// forceRun is the end of the name of a mission whose head is token h: "Mission | in
// Ruritania".
func (x *scan) forceRun(h int32) int32 {
	end := h + 1
	for k := end; k < x.last && k < h+10; k++ {
		switch {
		case k < h+3 && x.postHead(k):
			return h // "EU Force | Commander", "EU Mission Deputy | Head"
		case x.has(k, token.Cap):
			end = k + 1
		case x.is(k, x.words.of), x.is(k, x.words.in), x.is(k, x.words.for_), x.is(k, x.words.to), x.is(k, x.words.the), x.is(k, x.words.and), x.glued(k):
		default:
			return end
		}
	}
	return end
}

// lettered reports whether the letters of a mission that is known stand in brackets
// behind the name [i, end), whose first letter they share: "Southern Mission in Ruritania
// (SAMIR)".
func (x *scan) lettered(i, end int32) bool {
	e := x.letteredBy(end)
	return e != nil && strings.EqualFold(x.Of(i, i+1)[:1], e.name[:1])
}

// letteredBy is the mission whose letters stand in brackets at token i, nil where none do.
func (x *scan) letteredBy(i int32) *entry {
	if i+2 >= x.last || !x.is(i, x.words.open) || !x.is(i+2, x.words.close_) {
		return nil
	}
	if e, n := x.known(i + 1); n == 1 && e.kind == Mission {
		return e
	}
	return nil
}

// withLetters is the mention of a body or a mission with the letters in brackets behind its name, which
// stand for it from then on: "Nato's International Security Assistance Force (ISAF)".
func (x *scan) withLetters(m Mention) Mention {
	if e := x.letteredBy(m.Last); e != nil {
		m.Last, m.Kind, m.Name = m.Last+3, Mission, e.name
		return m
	}
	name, end := m.Name, x.brackets(m.Last, m.Name)
	if end == m.Last {
		return m
	}
	m.Last = end
	if x.m.calls(x.Of(end-2, end-1)) {
		m.Kind = Mission
		x.callMission(name)
	}
	if m.Kind == Mission {
		m.Name = x.Of(end-2, end-1) // missions go by their short name
	}
	x.m.setAlias(x.Of(end-2, end-1), Mention{Kind: m.Kind, Name: m.Name})
	return m
}

// behindLetters is the mission whose name goes on behind the letters of its patron, which end before token b:
// "the Economic Community (EC) | Observer Mission in Ruritania (ECOMIR)".
func (x *scan) behindLetters(first, b int32) (Mention, bool) {
	h := b
	for h < b+4 && x.has(h, token.Cap) && !x.is(h, x.words.forceHead) {
		h++
	}
	if !x.is(h, x.words.forceHead) || !x.has(h, token.Cap) {
		return Mention{}, false
	}
	end := x.forceRun(h)
	if end < h+3 {
		return Mention{}, false
	}
	return x.withLetters(Mention{First: first, Last: end, Kind: Mission, Name: x.Folded(first, end)}), true
}
