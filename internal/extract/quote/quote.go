// Package quote finds the words that a text quotes.
//
// A quotation is a run between two marks, over as many sentences as it takes.
// One that a tag breaks ("…," she said, "…") is two runs, and so is one that
// goes on in the next paragraph. Marks that never close are survived: the run
// ends with its paragraph, or is none.
package quote

import (
	_ "embed"
	"strings"

	"muster/internal/token"
)

// A Mention is a quoted run. [First, Last) are the tokens between the marks
// and [Start, End) their bytes, without a comma that only leads to the tag.
type Mention struct {
	First, Last int32
	Start, End  int32
	Turn        bool  // what somebody says in a transcript; the label is the speaker
	Fragment    bool  // a few words inside somebody else's clause, not a statement of its own
	Verb        int32 // token of the verb of saying that tags it, -1 for none
	// Tokens [SpeakerFirst, SpeakerLast) say who speaks, where a tag does.
	SpeakerFirst, SpeakerLast int32
}

// A Finder finds quotations. It is immutable and safe for concurrent use.
type Finder struct {
	say, comma, colon, according, to token.Sym
	verb, utter, past, present       token.Sym // the pack's verbs of saying, and two of their forms
	official, post, honorific, rank  token.Sym // who labels may name
	det, prep, possessive, owns      token.Sym // after which a form is no verb
}

//go:embed say.txt
var sayWords string

// New makes a Finder. It adds the words it needs to v.
func New(v *token.Vocabulary) *Finder {
	for line := range strings.Lines(sayWords) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			v.Add(line, "@quote_say")
		}
	}
	for _, form := range []string{",", ":", "according", "to", "he", "she", "they", "it", "we", "i", "'s"} {
		v.Add(form)
	}
	return &Finder{v.Sym("@quote_say"), v.Sym(","), v.Sym(":"), v.Sym("according"), v.Sym("to"),
		v.Sym("@say"), v.Sym("@utter"), v.Sym("@vpast"), v.Sym("@vs"),
		v.Sym("@official"), v.Sym("@name_post"), v.Sym("@name_honorific"), v.Sym("@name_rank"),
		v.Sym("@determiner"), v.Sym("@preposition"), v.Sym("@possessive"), v.Sym("'s")}
}

// Find appends the quotations of the whole text to into, in order, and marks
// the tokens between the marks as Quoted. person reports whether a word is a part of the
// name of a person that the text names.
func (f *Finder) Find(t *token.Text, person func(word string) bool, into []Mention) []Mention {
	list := f.turns(t)
	if !interview(t, list, person) {
		for k := range list {
			list[k].own = list[k].own || answers(t.Of(list[k].label, list[k].last))
		}
	}
	for i := int32(0); i < int32(len(t.Tokens)); i++ {
		if len(list) > 0 && i+1 == list[0].from {
			end := int32(len(t.Tokens))
			if len(list) > 1 {
				end = list[1].label
			}
			n := len(into)
			into, end = f.spoken(t, list[0], end, into)
			list = list[1:]
			if len(into) > n {
				i = end - 1
			}
			continue
		}
		if !t.Tokens[i].Has(token.Punct) {
			continue
		}
		kind := opening(t, i)
		if kind == noMark {
			continue
		}
		end, ok := closing(t, i, kind)
		if !ok || end == i+1 {
			continue
		}
		m := Mention{First: i + 1, Last: end, Start: t.Tokens[i+1].Start, End: t.Tokens[end-1].End, Verb: -1}
		for j := m.First; j < m.Last; j++ {
			t.Tokens[j].Marks |= token.Quoted
		}
		if commaBefore(t, end) && end-1 > m.First {
			m.End = t.Tokens[end-2].End
		}
		f.tag(t, &m)
		m.Fragment = f.fragment(t, &m)
		into = append(into, m)
		i = end - 1 // a paragraph that closes this one may open the next
		if end < int32(len(t.Tokens)) && closes(t, end, kind) {
			i = end
		}
	}
	return into
}
