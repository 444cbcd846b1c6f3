// Package token cuts text into sentences and tokens with features.
//
// A token is a run of bytes and what a vocabulary knows of it: the word, its
// lemma, the lexicons it belongs to. Features are symbols, not strings, so
// that every later stage asks for them by comparing integers:
//
//	for       the word itself, case folded
//	~send     its lemma
//	@depart   a lexicon it belongs to
//	PERSONNEL the class of a chunk made by a later stage
//
// Offsets are bytes into the report's canonical text, never copies.
package token

import (
	"slices"
	"strings"
)

// A Sym is a feature of a token or chunk.
type Sym uint32

// Marks are properties that are no words: the shape of a token, the tense of
// a verb group. Patterns ask for them as #name.
type Marks uint32

// The marks of tokens, and those that stages put on chunks.
const (
	Space    Marks = 1 << iota // white space or the start of text before it
	Line                       // a line break before it
	Cap                        // begins with an upper-case letter
	Caps                       // two or more letters, all upper case
	Digits                     // begins with a digit
	Punct                      // neither letter nor digit
	First                      // first word of its sentence
	Quoted                     // inside quotation marks
	Past                       // verb group: past tense
	Future                     // verb group: "will", "is to", "set to"
	Perfect                    // verb group: "has landed"
	Passive                    // verb group: "were sent"
	Ing                        // verb group: bare -ing form
	Infin                      // verb group: "to" infinitive
	Part                       // verb group: bare past participle
	Modal                      // verb group: may, might, could, would
	Must                       // verb group: must, should, has to
	Negated                    // denied: "not", "never", "no"
	Definite                   // noun group: the, this, its
	Plural                     // noun group: plural head
	Counted                    // noun group: carries a figure
	Named                      // noun group: carries an actor
	Other                      // noun group: another, further, more, new
	Reported                   // inside the words of somebody else
	Promised                   // verb group: "promised to send"
	Ongoing                    // verb group: "is being sent"
)

// MarkNames maps the names that patterns use to marks.
var MarkNames = map[string]Marks{
	"space": Space, "line": Line, "cap": Cap, "caps": Caps, "digits": Digits, "punct": Punct,
	"first": First, "quoted": Quoted, "past": Past, "future": Future, "perfect": Perfect,
	"passive": Passive, "ing": Ing, "infin": Infin, "part": Part, "modal": Modal, "must": Must,
	"negated": Negated, "definite": Definite, "plural": Plural, "counted": Counted,
	"named": Named, "other": Other, "reported": Reported, "promised": Promised, "ongoing": Ongoing,
}

// Traits are features that stages ask of nearly every word, each a bit that
// Vocabulary.Trait gives: so several are asked for at once.
type Traits uint64

// A Word is what a vocabulary knows of one written form. Has is sorted. It is
// made by a vocabulary or by NewWord.
type Word struct {
	// What is asked for all the time comes first, within one line of the cache.
	Traits Traits
	id     int32                // numbers the words of a vocabulary from 1; 0 for the unknown ones
	bits   [lexical / 64]uint64 // the features below lexical
	sieve  uint64               // a bit for each of the others, the same for every 64th
	rest   []Sym                // and themselves

	seconds uint64 // bits of the second words of phrases, by bitOf

	Form  string // case folded; "" for the word that stands for all unknown ones
	Has   []Sym
	Asked []Sym  // those of Has that anybody asks for
	asked uint64 // a bit for each of Asked, the same for every 64th

	phrases []phrase // that begin with the word, the longest first
}

// bitOf is the bit of the word in a set of words that may be told from few
// others.
func bitOf(w *Word) uint64 { return 1 << (uint32(w.id) % 64) }

// lexical is the Sym from which features are no lexicons any more. A word is in
// many lexicons and has few other features, and the stages ask for either all
// the time.
const lexical = 448

// classed is how many features may be classes of chunks, which are numbered from
// lexical on.
const classed = 128

// Class is the number of a class of chunks among those, from 0 on, and whether s is
// one: a feature whose name begins with a capital letter.
func (s Sym) Class() (int, bool) { return int(s) - lexical, s >= lexical && s < lexical+classed }

// NewWord is a word without a form that has the features.
func NewWord(has ...Sym) *Word {
	w := &Word{}
	for _, s := range has {
		w.give(s)
	}
	w.ask(w.Has)
	return w
}

// ask notes what is asked of the word.
func (w *Word) ask(asked []Sym) {
	w.Asked, w.asked = asked, 0
	for _, s := range asked {
		w.asked |= 1 << (s % 64)
	}
}

// Sieve has a bit for each feature that anybody asks for, the same for every 64th.
func (w *Word) Sieve() uint64 { return w.asked }

// give adds a feature.
func (w *Word) give(s Sym) {
	if w.Is(s) {
		return
	}
	w.Has = insert(w.Has, s)
	if s < lexical {
		w.bits[s/64] |= 1 << (s % 64)
		return
	}
	w.sieve |= 1 << (s % 64)
	w.rest = insert(w.rest, s)
}

// insert puts s into the sorted list, which has it not.
func insert(list []Sym, s Sym) []Sym {
	i := len(list)
	for i > 0 && list[i-1] > s {
		i--
	}
	return slices.Insert(list, i, s)
}

// Is reports whether the word has the feature.
func (w *Word) Is(s Sym) bool {
	if s < lexical {
		return w.bits[s/64]>>(s%64)&1 != 0
	}
	if w.sieve>>(s%64)&1 != 0 {
		for _, h := range w.rest {
			if h == s {
				return true
			}
		}
	}
	return false
}

// A Gathering is the features of some words taken together, those of lexicons one by one.
type Gathering [lexical / 64]uint64

// Add takes in the features of a word.
func (g *Gathering) Add(w *Word) {
	b := &w.bits
	g[0], g[1], g[2], g[3], g[4], g[5], g[6] = g[0]|b[0], g[1]|b[1], g[2]|b[2], g[3]|b[3], g[4]|b[4], g[5]|b[5], g[6]|b[6]
}

// Give takes in a feature.
func (g *Gathering) Give(s Sym) {
	if s < lexical {
		g[s/64] |= 1 << (s % 64)
	}
}

// May reports whether one of the words may have the feature; of a lexicon, whether
// one has.
func (g *Gathering) May(s Sym) bool { return s >= lexical || g[s/64]>>(s%64)&1 != 0 }

// Known reports whether the word is that of one form, rather than one that stands
// for many.
func (w *Word) Known() bool { return w.Form != "" }

// Number tells the words of a vocabulary apart, from 1 on; those that it does
// not have are all 0.
func (w *Word) Number() int { return int(w.id) }

// A Token is one word, number or mark of punctuation. Word is never nil.
type Token struct {
	Start, End int32 // bytes of the text
	Word       *Word
	Marks      Marks
}

// Is reports whether the token's word has the feature.
func (t *Token) Is(s Sym) bool { return t.Word.Is(s) }

// Opens reports whether a phrase of the vocabulary may begin with the token and the
// next one.
func (t *Token) Opens(next *Token) bool { return t.Word.seconds&bitOf(next.Word) != 0 }

// Any reports whether the token's word has one of the traits.
func (t *Token) Any(traits Traits) bool { return t.Word.Traits&traits != 0 }

// Any reports whether the word has one of the traits.
func (w *Word) Any(traits Traits) bool { return w.Traits&traits != 0 }

// Has reports whether the token has all the marks.
func (t *Token) Has(m Marks) bool { return t.Marks&m == m }

// A Text is a report's canonical text, cut into tokens and sentences. The
// slices are reused by Scan; they belong to the Text.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
}

// A Sentence is a run of tokens [First, Last) of a Text. Paragraph counts the
// paragraphs of the text from 0. Heading is a line that stands alone without
// closing punctuation: a headline, a cross-heading.
type Sentence struct {
	First, Last int32
	Paragraph   int32
	Heading     bool
}

// Of is the source of the tokens [first, last).
func (t *Text) Of(first, last int32) string {
	if first >= last {
		return ""
	}
	return t.Source[t.Tokens[first].Start:t.Tokens[last-1].End]
}

// Folded is Of with a space for each run of white space between tokens.
func (t *Text) Folded(first, last int32) string {
	s := t.Of(first, last)
	for i := first + 1; i < last; i++ {
		if from, to := t.Tokens[i-1].End, t.Tokens[i].Start; to-from > 1 || to > from && t.Source[from] != ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// In is the slice of tokens of a sentence.
func (t *Text) In(s Sentence) []Token { return t.Tokens[s.First:s.Last] }
