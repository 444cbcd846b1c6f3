package token

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Vocabulary knows the words of a language: it interns features and maps
// written forms to words. It is built once, from lexicons and rules, and is
// safe for concurrent use from the first Scan on, after which nothing may be
// added.
type Vocabulary struct {
	syms    map[string]Sym
	names   []string // by Sym
	asked   []bool   // by Sym: whether somebody may ask for it
	lexicon Sym      // the next Sym of a lexicon
	class   Sym      // the next Sym of a class of chunks
	words   index
	marks   [utf8.RuneSelf]*Word // by ASCII character: the word that it alone is
	size    int32                // words and phrases
	room    []Word               // for those to come
	unknown *Word
	derived []derived
	traits  map[Sym]Traits
	percent map[string]int // of sentences that hold a feature or mark, by its name
	settled sync.Once
}

// A derived feature is one that follows from the others of a word.
type derived struct {
	sym Sym
	of  func(*Word) bool
}

// A phrase is an entry of several tokens: "law enforcement".
type phrase struct {
	second *Word
	rest   []*Word // after the first
	word   *Word
}

// NewVocabulary makes an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{
		syms:    map[string]Sym{},
		traits:  map[Sym]Traits{},
		percent: map[string]int{},
		names:   make([]string, lexical+classed),
		asked:   make([]bool, lexical+classed),
		lexicon: 1,
		class:   lexical,
		unknown: &Word{},
	}
}

// Sym interns a feature by its name: "for", "~send", "@depart", "PERSONNEL".
// The Sym of a name never changes; 0 is no feature. What is interned so can be
// asked for.
func (v *Vocabulary) Sym(name string) Sym {
	s, known := v.syms[name]
	if !known {
		s = v.intern(name)
		if w := v.find(name); w != nil {
			w.give(s) // Add does so for the words to come
		}
	}
	v.asked[s] = true
	return s
}

// find is the word or phrase whose form is the name, nil where there is none.
func (v *Vocabulary) find(name string) *Word {
	if name == "" || name[0] == '@' || name[0] == '~' {
		return nil
	}
	if lettersOnly(name) {
		return v.words.get(name)
	}
	parts := Cut(name)
	if len(parts) == 0 {
		return nil
	}
	first := v.words.get(parts[0])
	if first == nil || len(parts) == 1 {
		return first
	}
	for _, p := range first.phrases {
		if p.word.Form == name {
			return p.word
		}
	}
	return nil
}

// Derive interns a feature that follows from the others of a word: it is given
// to those words for which of holds when everything is added.
func (v *Vocabulary) Derive(name string, of func(*Word) bool) Sym {
	s := v.Sym(name)
	v.derived = append(v.derived, derived{s, of})
	return s
}

// Trait makes a feature, by its name, a trait: a bit that the words have.
func (v *Vocabulary) Trait(name string, bit Traits) { v.traits[v.Sym(name)] |= bit }

// settle gives the derived features and the traits, and lists what of each word's
// features anybody asks for.
func (v *Vocabulary) settle() {
	var asked []Sym
	traits := make([]Traits, len(v.names))
	for s, bit := range v.traits {
		traits[s] = bit
	}
	for _, w := range v.all() {
		for _, d := range v.derived {
			if d.of(w) {
				w.give(d.sym)
			}
		}
		asked = asked[:0]
		for _, s := range w.Has {
			if v.asked[s] {
				asked = append(asked, s)
				w.Traits |= traits[s]
			}
		}
		w.ask(slices.Clone(asked))
	}
	for b := range v.marks {
		v.marks[b] = v.Lookup(string(rune(b)))
	}
}

// all is every word and phrase.
func (v *Vocabulary) all() (out []*Word) {
	for _, s := range v.words.slots {
		w := s.word
		if w == nil {
			continue
		}
		out = append(out, w)
		for _, p := range w.phrases {
			out = append(out, p.word)
		}
	}
	return out
}

// intern is the Sym of a name.
func (v *Vocabulary) intern(name string) Sym {
	if s, ok := v.syms[name]; ok {
		return s
	}
	s := v.next(name)
	v.syms[name] = s
	return s
}

// next takes the next Sym for a name.
func (v *Vocabulary) next(name string) (s Sym) {
	switch {
	case name != "" && name[0] == '@' && v.lexicon < lexical:
		s = v.lexicon
		v.lexicon++
	case name != "" && name[0] >= 'A' && name[0] <= 'Z' && v.class < lexical+classed:
		s = v.class
		v.class++
	default:
		v.names, v.asked = append(v.names, name), append(v.asked, false)
		return Sym(len(v.names) - 1)
	}
	v.names[s] = name
	return s
}

// Name is the name that Sym interned.
func (v *Vocabulary) Name(s Sym) string { return v.names[s] }

// Add gives a written form features by name; the form itself is one. A
// form of several words is a phrase: its parts are the tokens that Scan cuts
// it into, in order.
func (v *Vocabulary) Add(form string, features ...string) {
	form = Fold(form)
	var w *Word
	if lettersOnly(form) {
		w = v.one(form)
	} else {
		parts := Cut(form)
		if len(parts) == 0 {
			return
		}
		w, form = v.word(parts), strings.Join(parts, " ")
	}
	if s, asked := v.syms[form]; asked {
		w.give(s)
	}
	for _, f := range features {
		w.give(v.intern(f))
	}
}

// lettersOnly reports whether the folded form is a word of ASCII letters, which is
// one token.
func lettersOnly(form string) bool {
	for i := range len(form) {
		if form[i] < 'a' || form[i] > 'z' {
			return false
		}
	}
	return form != ""
}

// one finds or makes the word of one token.
func (v *Vocabulary) one(form string) *Word {
	w := v.words.get(form)
	if w == nil {
		w = v.newWord(form)
		v.words.put(w)
	}
	return w
}

// Expect notes how many of a hundred sentences hold the feature, or the mark as patterns
// name it: "#past".
func (v *Vocabulary) Expect(name string, percent int) { v.percent[name] = percent }

// Expected is how many of a hundred sentences hold the feature or mark: one, where
// nothing is noted.
func (v *Vocabulary) Expected(name string) int { return max(1, v.percent[name]) }

// word finds or makes the word of the parts.
func (v *Vocabulary) word(parts []string) *Word {
	if len(parts) == 1 {
		return v.one(parts[0])
	}
	var rest []*Word
	for _, p := range parts {
		if v.words.get(p) == nil {
			v.Add(p)
		}
		rest = append(rest, v.words.get(p))
	}
	first := rest[0]
	for _, p := range first.phrases {
		if slices.Equal(p.rest, rest[1:]) {
			return p.word
		}
	}
	w := v.newWord(strings.Join(parts, " "))
	first.phrases = append(first.phrases, phrase{rest[1], rest[1:], w})
	first.seconds |= bitOf(rest[1])
	// Longest first, so that the first that fits is the longest.
	slices.SortStableFunc(first.phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	return w
}

// newWord is a word of the form.
func (v *Vocabulary) newWord(form string) *Word {
	v.size++
	if len(v.room) == 0 {
		v.room = make([]Word, 256) // one by one they would cost more
	}
	w := &v.room[0]
	v.room = v.room[1:]
	w.Form, w.id, w.Has = form, v.size, make([]Sym, 0, 8)
	return w
}

// Lookup is the word of a written form in any case; the unknown word, whose
// Form is empty, where the vocabulary has none.
func (v *Vocabulary) Lookup(form string) *Word {
	var buf [longestWord]byte
	low := AppendFold(buf[:0], form)
	return v.known(low, keyOf(low))
}

// longestWord is how many bytes a word has at most that is looked up without an
// allocation.
const longestWord = 48

// known is the word of a folded form with that key, or the unknown word.
func (v *Vocabulary) known(form []byte, key uint64) *Word {
	if w := v.words.find(form, key); w != nil {
		return w
	}
	return v.unknown
}

// Phrase finds the longest phrase of the vocabulary that begins at tokens[0].
// It returns the word of the phrase and how many tokens it covers, or nil, 0.
// Phrases match in any case.
func (v *Vocabulary) Phrase(tokens []Token) (*Word, int) {
	if len(tokens) < 2 || !tokens[0].Opens(&tokens[1]) {
		return nil, 0
	}
	phrases, second := tokens[0].Word.phrases, tokens[1].Word
	for i := range phrases {
		if p := &phrases[i]; p.second == second && len(p.rest) < len(tokens) && follows(tokens[1:], p.rest) {
			return p.word, len(p.rest) + 1
		}
	}
	return nil, 0
}

// follows reports whether the tokens begin with the words.
func follows(tokens []Token, words []*Word) bool {
	for i, w := range words {
		if tokens[i].Word != w {
			return false
		}
	}
	return true
}

// Fold is the form under which a word is looked up: lower case, typographic
// apostrophes and hyphens as their ASCII counterparts.
func Fold(s string) string {
	upper := false
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return foldRunes(s)
		}
		upper = upper || s[i] >= 'A' && s[i] <= 'Z'
	}
	if !upper {
		return s
	}
	var buf [longestWord]byte
	return string(AppendFold(buf[:0], s))
}

// foldRunes is Fold for what is not ASCII alone.
func foldRunes(s string) string {
	s = strings.ToLower(s)
	for i := range len(s) {
		if plainMark(s[i:]) != 0 {
			return plain.Replace(s)
		}
	}
	return s
}

// AppendFold appends what Fold gives to b.
func AppendFold(b []byte, s string) []byte {
	start := len(b)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c >= utf8.RuneSelf:
			if c = plainMark(s[i:]); c == 0 {
				return append(b[:start], foldRunes(s)...)
			}
			i += len("’") - 1
		}
		b = append(b, c)
	}
	return b
}

// plainMark is what plain writes for the mark that s begins with, 0 for anything
// else.
func plainMark(s string) byte {
	if len(s) < len("’") {
		return 0
	}
	switch s[:len("’")] {
	case "’", "‘":
		return '\''
	case "‐", "‑":
		return '-'
	}
	return 0
}

// plain writes typographic marks inside words in ASCII.
var plain = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-")
