package name

import (
	"strings"

	"muster/internal/token"
)

// scan is the work on one sentence.
type scan struct {
	*Finder
	*token.Text
	m           *Memory
	first, last int32
	heading     bool
}

// next is the first token from i on that a name may begin with.
func (x *scan) next(i int32) int32 {
	tokens, start := x.Tokens[:x.last], x.words.start
	for ; int(i) < len(tokens); i++ {
		if t := &tokens[i]; t.Has(token.Cap) && !x.alone(i) || t.Is(start) {
			break
		}
	}
	return i
}

// alone reports whether the capitalised token i is no part of a name: an everyday
// word, as at the beginning of a sentence, beside nothing that could make it one.
func (x *scan) alone(i int32) bool {
	t := &x.Tokens[i]
	return t.Is(x.words.lone) && !t.Has(token.Caps) && !x.goesOn(i+1) && !x.is(i-1, x.words.honorific) && !x.bearer(i)
}

// goesOn reports whether a name of several words may have token i as one after its
// first.
func (x *scan) goesOn(i int32) bool {
	if i >= x.last {
		return false
	}
	t := &x.Tokens[i]
	return !t.Has(token.Space) || t.Has(token.Cap) || t.Is(x.words.and) || t.Is(x.words.of) || t.Is(x.words.s)
}

// at is the name that begins at token i, if one does. Persons come before
// known names: "Aden Duale" is no town.
func (x *scan) at(i int32) (Mention, bool) {
	e, n := x.known(i)
	capital := x.Tokens[i].Has(token.Cap)
	if capital {
		if m, ok := x.shipAt(i); ok {
			return m, true
		}
		if m, ok := x.codename(i, e); ok {
			return m, true
		}
	}
	if capital && (n == 0 || n == 1 && e.kind >= Country) {
		if p, ok := x.personAt(i, e); ok {
			return p, true
		}
	}
	if capital && (e == nil || e.kind != Mission && e.kind != Demonym) {
		if o, ok := x.bodyAt(i, n); ok {
			return o, true
		}
	}
	if e != nil {
		return x.knownAt(i, i+n, e), true
	}
	if capital {
		return x.placeAt(i)
	}
	return Mention{}, false
}

// knownAt is the mention of a known name, with the brackets that repeat it and
// a word for mission that closes it: "Multinational Security Support (MSS)
// mission".
func (x *scan) knownAt(first, last int32, e *entry) Mention {
	m := Mention{First: first, Last: last, Kind: e.kind, Name: e.name, Metonym: e.metonym, Lies: e.lies}
	if e.kind == Mission {
		x.learnCodename(first, last, e)
	}
	if e.kind == Country || e.kind == Demonym {
		return m
	}
	if e.kind == Mission && x.m.calls(x.Of(first, last)) {
		x.callMission(e.name)
	}
	if end := max(x.brackets(last, e.name), x.brackets(last, x.Folded(first, last))); end > last {
		if b, ok := x.behindLetters(first, end); ok && e.kind == Body {
			return b
		}
		m.Last = end
		if letters := x.Of(end-2, end-1); e.kind == Mission && x.m.calls(letters) {
			x.callMission(e.name)
			x.callMission(letters)
		} else if known, _ := x.known(end - 2); known != nil && known.name != e.name {
			x.m.setAlias(letters, Mention{Kind: e.kind, Name: e.name}) // whatever else goes by them
		}
		if e.kind == Mission && x.is(end, x.words.orgHead) && strings.EqualFold(x.Of(end, end+1), "mission") {
			m.Last++
		}
	} else if e.kind == Mission && last < x.last && strings.EqualFold(x.Of(last, last+1), "mission") {
		m.Last++
	}
	if e.kind == Place {
		m.Last, m.Name = x.placeEnd(first, m.Last, m.Name)
		if m.Last > last {
			m.Metonym = ""
		}
	}
	return m
}

// callMission gives the report's mission, which goes by the name and of which no file tells, the
// short name that it was given by.
func (x *scan) callMission(name string) {
	x.m.setAlias(name, Mention{Kind: Mission, Name: x.m.short})
}

// learnCodename lets the second word of "Operation Irini" stand for it from then on.
func (x *scan) learnCodename(first, last int32, e *entry) {
	if last-first != 2 || x.Tokens[first].Word.Form != "operation" || x.Tokens[last-1].Is(x.words.ordinary) {
		return
	}
	x.m.setAlias(x.Of(last-1, last), Mention{Kind: Mission, Name: e.name})
}

// codename is the mission whose operation token i names alone, where no list has it.
func (x *scan) codename(i int32, known *entry) (Mention, bool) {
	if known != nil || x.Tokens[i].Is(x.words.ordinary) {
		return Mention{}, false
	}
	m, ok := x.m.alias(x.Of(i, i+1))
	m.First, m.Last = i, i+1
	return m, ok && m.Kind == Mission
}

// brackets is the end of "(MSS)" at token i where it stands for name or stands
// for nothing yet, which it does from then on; i where there is none.
func (x *scan) brackets(i int32, name string) int32 {
	if i+2 >= x.last || !x.is(i, x.words.open) || !x.Tokens[i+1].Has(token.Caps) || !x.is(i+2, x.words.close_) {
		return i
	}
	if e, n := x.known(i + 1); n == 1 && e.name != name && (e.kind == Mission || !spells(name, x.Of(i+1, i+2))) {
		return i
	}
	return i + 3
}

// spells reports whether the letters are those with which the capitalised words of the name begin,
// so that they stand for it whatever else is known by them: "ISF" of "International Stabilisation
// Force".
func spells(name, letters string) bool {
	k := 0
	for _, w := range strings.Fields(name) {
		switch {
		case w[0] < 'A' || w[0] > 'Z':
		case k == len(letters) || w[0] != letters[k]:
			return false
		default:
			k++
		}
	}
	return k == len(letters) && k > 2
}

// is reports whether token i is in the sentence and has the feature.
func (x *scan) is(i int32, s token.Sym) bool {
	return i >= x.first && i < x.last && x.Tokens[i].Is(s)
}

// has reports whether token i is in the sentence and has the marks.
func (x *scan) has(i int32, m token.Marks) bool {
	return i >= x.first && i < x.last && x.Tokens[i].Has(m)
}

// put appends a mention; what it covers of the one before stays with that one.
func (x *scan) put(into []Mention, m Mention) []Mention {
	if n := len(into); n > 0 && into[n-1].Last > m.First && into[n-1].First >= x.first {
		before := into[n-1]
		m.First = before.Last
		if m.TitleFirst < before.Last && m.TitleLast > before.Last && before.First <= m.TitleFirst {
			m.TitleFirst = before.Last
			m.Title = x.Folded(m.TitleFirst, m.TitleLast)
		}
	}
	if x.m.short != "" && m.Kind != Person {
		if a, ok := x.m.alias(m.Name); ok && a.Kind == Mission {
			m.Kind, m.Name = Mission, a.Name
		}
	}
	if n := len(into); n > 0 && x.represents(into[n-1], m) {
		m.First, m.TitleFirst = into[n-1].First, into[n-1].First
		m.Title = x.Folded(m.TitleFirst, m.TitleLast)
		into = into[:n-1]
	}
	x.shares(into, &m)
	if m.Kind == Person && m.Org == "" {
		m.Org = x.orgBefore(into, m)
	}
	return append(into, m)
}

// represents reports whether the place right before the post of m is the one that sends its holder
// to a parliament, or has them for its head, and so part of the post: "Florida Sen. Ann Lund", "Ituri
// Provincial Governor Jean Bee", but not the one where it was: "in Goma Governor Jean Bee said".
func (x *scan) represents(place, m Mention) bool {
	return place.Kind == Place && m.Title != "" && m.TitleLast <= m.NameFirst && m.First == m.TitleFirst && place.Last == m.TitleFirst && place.First >= x.first && x.is(m.TitleFirst, x.words.seat) && !x.is(place.First-1, x.words.in)
}

// orgBefore is the country or body named right before a post: "Ugandan
// President", "KFOR commander".
func (x *scan) orgBefore(into []Mention, m Mention) string {
	n := len(into)
	if n == 0 || m.Title == "" {
		return ""
	}
	b := into[n-1]
	gap := m.TitleFirst - b.Last
	if b.Kind != Person && b.Kind != Place && (gap == 0 || gap == 1 && x.is(b.Last, x.words.s)) && b.First >= x.first {
		return b.Name
	}
	return ""
}
