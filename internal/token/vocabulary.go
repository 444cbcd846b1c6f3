package token

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A Vocabulary knows the words of a language: it interns features and maps
// written forms to words. It is built once, from lexicons and rules, and is
// safe for concurrent use after that.
type Vocabulary struct {
	syms    map[string]Sym
	names   []string // by Sym
	lexicon Sym      // the next Sym of a lexicon
	words   map[string]*Word
	unknown *Word
}

// A phrase is an entry of several tokens: "law enforcement".
type phrase struct {
	rest []string // forms after the first
	word *Word
}

// NewVocabulary makes an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{
		syms:    map[string]Sym{},
		names:   make([]string, lexical),
		lexicon: 1,
		words:   map[string]*Word{},
		unknown: &Word{},
	}
}

// Sym interns a feature by its name: "for", "~send", "@depart", "PERSONNEL".
// The Sym of a name never changes; 0 is no feature.
func (v *Vocabulary) Sym(name string) Sym {
	if s, ok := v.syms[name]; ok {
		return s
	}
	s := Sym(len(v.names))
	if name != "" && name[0] == '@' && v.lexicon < lexical {
		s = v.lexicon
		v.lexicon++
		v.names[s] = name
	} else {
		v.names = append(v.names, name)
	}
	v.syms[name] = s
	return s
}

// Name is the name that Sym interned.
func (v *Vocabulary) Name(s Sym) string { return v.names[s] }

// Add gives a written form features by name; the form itself becomes one. A
// form of several words is a phrase: its parts are the tokens that Scan cuts
// it into, in order.
func (v *Vocabulary) Add(form string, features ...string) {
	form = Fold(form)
	parts := Cut(form)
	if len(parts) == 0 {
		return
	}
	w := v.word(parts)
	for _, f := range append([]string{strings.Join(parts, " ")}, features...) {
		w.give(v.Sym(f))
	}
}

// word finds or makes the word of the parts.
func (v *Vocabulary) word(parts []string) *Word {
	if len(parts) == 1 {
		w := v.words[parts[0]]
		if w == nil {
			w = &Word{Form: parts[0]}
			v.words[parts[0]] = w
		}
		return w
	}
	for _, p := range parts {
		if v.words[p] == nil {
			v.Add(p)
		}
	}
	first := v.words[parts[0]]
	for _, p := range first.phrases {
		if slices.Equal(p.rest, parts[1:]) {
			return p.word
		}
	}
	w := &Word{Form: strings.Join(parts, " ")}
	first.phrases = append(first.phrases, phrase{parts[1:], w})
	// Longest first, so that the first that fits is the longest.
	slices.SortStableFunc(first.phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	return w
}

// Lookup is the word of a written form in any case; the unknown word, whose
// Form is empty, where the vocabulary has none.
func (v *Vocabulary) Lookup(form string) *Word {
	var buf [48]byte
	if len(form) <= len(buf) {
		ascii := true
		for i := 0; i < len(form); i++ {
			c := form[i]
			if c >= utf8.RuneSelf {
				ascii = false
				break
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf[i] = c
		}
		if ascii {
			// The conversion in the index does not allocate.
			if w, ok := v.words[string(buf[:len(form)])]; ok {
				return w
			}
			return v.unknown
		}
	}
	if w, ok := v.words[Fold(form)]; ok {
		return w
	}
	return v.unknown
}

// Phrase finds the longest phrase of the vocabulary that begins at tokens[0].
// It returns the word of the phrase and how many tokens it covers, or nil, 0.
// Phrases match in any case.
func (v *Vocabulary) Phrase(tokens []Token) (*Word, int) {
	if len(tokens) < 2 {
		return nil, 0
	}
	for _, p := range tokens[0].Word.phrases {
		if len(p.rest) < len(tokens) && follows(tokens[1:], p.rest) {
			return p.word, len(p.rest) + 1
		}
	}
	return nil, 0
}

// follows reports whether the tokens begin with the forms.
func follows(tokens []Token, forms []string) bool {
	for i, f := range forms {
		if tokens[i].Word.Form != f {
			return false
		}
	}
	return true
}

// Fold is the form under which a word is looked up: lower case, typographic
// apostrophes and hyphens as their ASCII counterparts.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return plain.Replace(strings.ToLower(s))
		}
	}
	return strings.ToLower(s)
}

// plain writes typographic marks inside words in ASCII.
var plain = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-")
