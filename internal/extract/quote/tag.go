package quote

import (
	"strings"

	"muster/internal/token"
)

// reach is how many tokens a tag may lie away from its quotation.
const reach = 24

// tag looks for who speaks: after the quotation first ("…," she said), then
// before it (she said: "…").
func (f *Finder) tag(t *token.Text, m *Mention) {
	if m.First > 1 && f.at(t, m.First-2, f.comma) && !t.Tokens[m.First].Has(token.Cap) && !commaBefore(t, m.Last) {
		if f.before(t, m); m.Verb >= 0 {
			return // “What would I do,” he asked, “paint?”
		}
	}
	if f.after(t, m) {
		return
	}
	f.before(t, m)
}

// after reads "said Otunge", "Otunge said", "according to Otunge" behind the
// closing mark.
func (f *Finder) after(t *token.Text, m *Mention) bool {
	n := int32(len(t.Tokens))
	i := m.Last + 1
	end := m.Last - 1
	for end > m.First && innerMark(t, end) {
		end--
	}
	if i >= n || !commaBefore(t, m.Last) && !f.at(t, i, f.comma) && !sentenceEnds(t, end) && !dash(t, i) && !f.bare(t, m, i) {
		return false
	}
	if f.at(t, i, f.comma) {
		i++
	}
	if i >= n || t.Of(m.Last-1, m.Last) == "." && t.Tokens[i].Has(token.Cap) && !f.tagAlone(t, i) {
		return false // a new sentence
	}
	if dash(t, i) && i+1 < n && t.Tokens[i+1].Has(token.Cap) && !t.Tokens[i+1].Has(token.Line) {
		m.Verb, m.SpeakerFirst, m.SpeakerLast = i, i+1, phraseEnd(t, i+1)
		return true // “…” – Captain Feletti, on the pitch
	}
	if f.at(t, i, f.according) && f.at(t, i+1, f.to) {
		m.Verb, m.SpeakerFirst, m.SpeakerLast = i, i+2, phraseEnd(t, i+2)
		return true
	}
	if f.says(t, i) {
		m.Verb, m.SpeakerFirst, m.SpeakerLast = i, i+1, phraseEnd(t, i+1)
		return true
	}
	for j := i; j < n && j < i+reach && !stops(t, j); j++ {
		if f.says(t, j) {
			if j-1 > i && pronoun(t, j-1) {
				return false // the tag of a later clause
			}
			m.Verb, m.SpeakerFirst, m.SpeakerLast = j, i, j
			return true
		}
	}
	return false
}

// tagAlone reports whether a sentence that is nothing but a tag begins at token i, behind a quotation that was closed
// by a stop for a comma: “… in the end.” | Lund said.
func (f *Finder) tagAlone(t *token.Text, i int32) bool {
	j := i
	for j < i+4 && j+1 < int32(len(t.Tokens)) && t.Tokens[j].Has(token.Cap) && !t.Tokens[j].Has(token.Punct) {
		j++
	}
	return j > i && j+1 < int32(len(t.Tokens)) && f.at(t, j, f.say) && t.Of(j+1, j+2) == "." && !t.Tokens[i].Has(token.Line)
}

// dash reports whether token i is a dash between blanks that follows a
// quotation at the end of its line.
func dash(t *token.Text, i int32) bool {
	if i+1 >= int32(len(t.Tokens)) || !t.Tokens[i].Has(token.Space) || !t.Tokens[i+1].Has(token.Space) {
		return false
	}
	switch t.Of(i, i+1) {
	case "–", "—", "-", "--":
		return true
	}
	return false
}

// pronoun reports whether token i is a personal pronoun.
func pronoun(t *token.Text, i int32) bool {
	switch t.Tokens[i].Word.Form {
	case "he", "she", "they", "it", "we", "i":
		return true
	}
	return false
}

// commaBefore reports whether a comma closes the words before token i.
func commaBefore(t *token.Text, i int32) bool { return i > 0 && t.Of(i-1, i) == "," }

// before reads "Otunge said," and "told reporters in Nairobi:" before the
// opening mark.
func (f *Finder) before(t *token.Text, m *Mention) {
	i := m.First - 2
	if f.at(t, i, f.comma) || f.at(t, i, f.colon) {
		i--
	} else if i < 0 || t.Tokens[i].Has(token.Punct) {
		return
	}
	for j := i; j >= 0 && j > i-reach && !sentenceEnds(t, j) && !quoteMark(t, j); j-- {
		if f.says(t, j) && !(j > 0 && t.Tokens[j].Word.Form == "asked" && t.Tokens[j-1].Word.Form == "when") {
			m.Verb, m.SpeakerFirst, m.SpeakerLast = j, phraseStart(t, j), j
			return
		}
		if j < i && t.Tokens[j+1].Has(token.Line) && !f.at(t, i+1, f.colon) {
			return
		}
	}
}

// phraseEnd is where the naming of a speaker that begins at token i ends.
func phraseEnd(t *token.Text, i int32) int32 {
	j := i
	for j < int32(len(t.Tokens)) && j < i+reach && !stops(t, j) && t.Of(j, j+1) != "," && t.Of(j, j+1) != "(" {
		j++
	}
	return j
}

// phraseStart is where the naming of a speaker that ends before token j begins.
func phraseStart(t *token.Text, j int32) int32 {
	i := j
	for i > 0 && i > j-reach && !sentenceEnds(t, i-1) && !quoteMark(t, i-1) && !t.Tokens[i].Has(token.First) {
		i--
	}
	return i
}

// stops reports whether token i ends a clause.
func stops(t *token.Text, i int32) bool {
	switch t.Of(i, i+1) {
	case ".":
		return int(i+1) >= len(t.Tokens) || t.Of(i+1, i+2) != ")" // "Rep. Ann Bee (D-Wis.) said"
	case "!", "?", ";", ":", "“", "”", `"`, "``", "''":
		return true
	}
	return t.Tokens[i].Has(token.Line)
}

// quoteMark reports whether token i is a double quotation mark.
func quoteMark(t *token.Text, i int32) bool {
	switch t.Of(i, i+1) {
	case "“", "”", `"`, "«", "»", "``", "''":
		return true
	}
	return false
}

// at reports whether token i exists and has the feature.
func (f *Finder) at(t *token.Text, i int32, s token.Sym) bool {
	return i >= 0 && i < int32(len(t.Tokens)) && t.Tokens[i].Is(s)
}

// says reports whether token i is a form that tags a quotation: one that is
// written so in say.txt, or the past or the present of a verb of saying.
func (f *Finder) says(t *token.Text, i int32) bool {
	switch {
	case f.at(t, i, f.say):
		return true
	case i+1 < int32(len(t.Tokens)) && t.Tokens[i+1].Word.Form == "on" && (t.Tokens[i].Word.Form == "went" || t.Tokens[i].Word.Form == "goes"):
		return true
	case i+1 < int32(len(t.Tokens)) && t.Tokens[i+1].Word.Form == "it" && (t.Tokens[i].Word.Form == "put" || t.Tokens[i].Word.Form == "puts"):
		return true
	case !f.at(t, i, f.verb) && !f.at(t, i, f.utter):
		return false
	case f.at(t, i, f.past):
		return true
	}
	return f.at(t, i, f.present) && !f.at(t, i-1, f.det) && !f.at(t, i-1, f.prep) && !f.at(t, i-1, f.possessive) && !f.at(t, i-1, f.owns)
}

// fragment reports whether the run is a part of the clause around it rather
// than a statement: it follows a word and begins small, or it neither ends as
// a sentence does nor has a tag.
func (f *Finder) fragment(t *token.Text, m *Mention) bool {
	if m.First > 1 && t.Of(m.First-2, m.First-1) == "(" || f.titled(t, m) || m.Verb < 0 && callsByName(t, m) {
		return true // a title: An article (“Troops come home”) said …
	}
	end := m.Last - 1
	for end > m.First && innerMark(t, end) {
		end-- // “I asked, ‘Where are you?’”
	}
	if sentenceEnds(t, end) || commaBefore(t, m.Last) || stopBehind(t, m) || strings.HasSuffix(t.Of(end, end+1), ".") {
		return f.continues(t, m)
	}
	words := 0
	for i := m.First; i < m.Last; i++ {
		if !t.Tokens[i].Has(token.Punct) {
			words++
		}
	}
	return words <= 3 || m.Verb < 0 || f.continues(t, m) || f.amid(t, m) || f.leadsOn(t, m)
}

// stopBehind reports whether the run is a sentence of its own whose stop stands behind the closing mark: “We salute
// those who paid the price for peace”.
func stopBehind(t *token.Text, m *Mention) bool {
	return m.First > 0 && t.Tokens[m.First-1].Has(token.First) && t.Tokens[m.First].Has(token.Cap) && m.Last-m.First > maxTitle && m.Last+1 < int32(len(t.Tokens)) && t.Of(m.Last+1, m.Last+2) == "."
}

// maxName is how many words the name of a thing has at most.
const maxName = 5

// callsByName reports whether the run, behind a word of the clause around it, is but a name, as in "turned into a
// larger “Gang Suppression Force.”" of a force.
func callsByName(t *token.Text, m *Mention) bool {
	if m.First < 2 || t.Tokens[m.First-2].Has(token.Punct) || t.Tokens[m.First-1].Has(token.First) {
		return false
	}
	words := 0
	for i := m.First; i < m.Last; i++ {
		if t.Tokens[i].Has(token.Punct) {
			continue
		}
		if words++; !t.Tokens[i].Has(token.Cap) {
			return false
		}
	}
	return words > 1 && words <= maxName
}

// bare reports whether the run opens a sentence, is longer than a title and is tagged right behind
// its mark, though no comma closes it: “We shall stay here for a long time” said the minister.
func (f *Finder) bare(t *token.Text, m *Mention, i int32) bool {
	return m.First > 0 && t.Tokens[m.First-1].Has(token.First) && m.Last-m.First > maxTitle && (f.says(t, i) || pronoun(t, i) && f.says(t, i+1))
}

// maxTitle is how many words the name of a programme or a paper has.
const maxTitle = 6

// titled reports whether the run is the name of a programme or a paper, after a preposition or
// "told": an interview with “The World Tonight”.
func (f *Finder) titled(t *token.Text, m *Mention) bool {
	i := m.First - 2
	if i < 0 || t.Tokens[i].Has(token.Punct) || !f.at(t, i, f.prep) && t.Tokens[i].Word.Form != "told" || m.Last-m.First > maxTitle+2 {
		return false
	}
	words := 0
	for k := m.First; k < m.Last; k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Has(token.Punct):
		case tok.Has(token.Cap):
			words++
		case tok.End-tok.Start > 3 || pronoun(t, k):
			return false
		}
	}
	return words > 1
}

// innerMark reports whether token i is a quotation mark within a quotation.
func innerMark(t *token.Text, i int32) bool {
	switch t.Of(i, i+1) {
	case "’", "'":
		return true
	}
	return quoteMark(t, i)
}

// leadsOn reports whether the run is a part of a clause that begins before it or
// goes on behind it: "said “those who fired” must answer for it", "told us that
// the truce, now a week old, “holds”".
func (f *Finder) leadsOn(t *token.Text, m *Mention) bool {
	if m.Verb >= m.First || t.Tokens[m.First].Has(token.Cap) {
		return false
	}
	for i := m.Verb + 1; i < m.First-1; i++ {
		if t.Tokens[i].Word.Form == "that" {
			return true
		}
	}
	next := m.Last + 1
	return next < int32(len(t.Tokens)) && !t.Tokens[next].Has(token.Punct) && !t.Tokens[next].Has(token.Line) && !t.Tokens[next].Has(token.Cap)
}

// amid reports whether the run ends a clause that its tag breaks: "They had, a
// sergeant told me, “one generator”".
func (f *Finder) amid(t *token.Text, m *Mention) bool {
	if m.Verb >= m.First || t.Tokens[m.First].Has(token.Cap) || !f.at(t, m.First-2, f.comma) {
		return false
	}
	for i := m.Verb - 1; i > m.SpeakerFirst && i > m.Verb-8; i-- {
		if f.at(t, i, f.comma) {
			return !quoteMark(t, i-1) && !quoteMark(t, i+1)
		}
	}
	return false
}

// continues reports whether the clause before the run goes on in it.
func (f *Finder) continues(t *token.Text, m *Mention) bool {
	i := m.First - 2
	if i < 0 || t.Tokens[m.First].Has(token.Cap) || t.Tokens[i+1].Has(token.Line) {
		return false
	}
	return !t.Tokens[i].Has(token.Punct) && !f.says(t, i)
}
