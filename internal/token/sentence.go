package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// split groups the tokens into sentences. A sentence ends with a full stop, a
// question or exclamation mark and the closing marks after it, or with a line
// that no later line continues. A dateline is a sentence of its own.
func (t *Text) split() {
	wrapped := hardWrapped(t.Source)
	first, par := 0, int32(0)
	for i := 0; i < len(t.Tokens); i++ {
		if i == first && (i == 0 || t.Tokens[i].Has(Line)) {
			if end := t.dateline(i); end >= 0 {
				t.open(i)
				t.sentence(Sentence{int32(i), int32(end + 1), par, true})
				i, first = end+1, end+1
			}
		}
		i = t.turn(i)
		end := t.stop(i)
		if end == i && wrapped && t.carried(i) {
			continue
		}
		if end < 0 && !t.lineEnds(i, wrapped) {
			continue
		}
		if end >= 0 {
			i = end
		}
		t.open(first)
		t.sentence(Sentence{int32(first), int32(i + 1), par, end < 0 && t.Tokens[first].Has(Line) || first == 0 && t.title(i)})
		first = i + 1
		if first < len(t.Tokens) && t.Tokens[first].Has(Line) {
			par++
		}
	}
}

// open marks the first token of a sentence, i, and the word behind the marks that it may begin with: a
// bullet, a quotation mark.
func (t *Text) open(i int) {
	for t.Tokens[i].Marks |= First; i+1 < len(t.Tokens) && t.Tokens[i].Has(Punct); i++ {
		t.Tokens[i+1].Marks |= First
	}
}

// title reports whether the text begins with a line up to token i whose words are written big,
// as those of a title are, though a full stop closes it: "Minister Says Troops Will Stay.".
func (t *Text) title(i int) bool {
	if i+1 >= len(t.Tokens) || !t.Tokens[i+1].Has(Line) {
		return false
	}
	words, big := t.bigWords(0, i)
	return words > 3 && big == words
}

// bigWords counts the words of more than three letters in the tokens [first, last], and those of
// them that are written big.
func (t *Text) bigWords(first, last int) (words, big int) {
	for k := first; k <= last; k++ {
		if tok := &t.Tokens[k]; tok.End-tok.Start > 3 && !tok.Has(Digits) && (tok.Has(Space) || k == first) {
			words++
			if tok.Has(Cap) {
				big++
			}
		}
	}
	return words, big
}

// longestSentence is how many tokens a sentence can have. What goes on longer is a list
// or damage, and is read in pieces of that length, so that no stage has to bear
// a sentence of megabytes.
const longestSentence = 1000

// sentence adds a sentence, in pieces where it is too long.
func (t *Text) sentence(s Sentence) {
	for s.Last-s.First > longestSentence {
		piece := s
		piece.Last = s.First + longestSentence
		t.Sentences = append(t.Sentences, piece)
		s.First = piece.Last
	}
	t.Sentences = append(t.Sentences, s)
}

// text is the source of token i.
func (t *Text) text(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].End] }

// turn is the first token from i on that a sentence may end with: its last byte
// may be that of a mark, or a line or the text ends after it.
func (t *Text) turn(i int) int {
	tokens, source := t.Tokens, t.Source
	for ; i+1 < len(tokens) && !tokens[i+1].Has(Line); i++ {
		if b := source[tokens[i].End-1]; b == '.' || b == '!' || b == '?' || b >= utf8.RuneSelf {
			break
		}
	}
	return i
}

// stop is the last token of the sentence that ends with the mark at token i,
// closing quotation marks and brackets included; -1 where none ends.
func (t *Text) stop(i int) int {
	s := t.text(i)
	abbreviation := false
	switch {
	case s == "." && (t.leader(i) || t.counts(i)):
		return -1
	case s == "!" || s == "?" || s == "." || s == "…" || s == "。":
	case s[len(s)-1] == '.' && t.Tokens[i].Has(Punct):
		// Leaders of a table ("Kenya ........ 617") end nothing.
		if len(s) > 4 || t.Tokens[i].Has(Space) {
			return -1
		}
	case s[len(s)-1] == '.' && len(s) > 1:
		abbreviation = true
	default:
		return -1
	}
	j := i
	for j+1 < len(t.Tokens) && t.closes(j+1) {
		j++
	}
	if j+1 == len(t.Tokens) || t.Tokens[j+1].Has(Line) && !t.lower(j+1) {
		return j
	}
	if abbreviation {
		if j > i && !t.lower(j+1) || t.Tokens[j+1].Has(Space) && t.ends(s) && t.starts(j+1) { // but "a U.N.-backed force"
			return j
		}
		return -1
	}
	return t.before(j+1, i, j)
}

// leader reports whether the full stop at token i is one of those that lead the eye along the
// row of a table: "Kenya . . . . 617".
func (t *Text) leader(i int) bool {
	if !t.Tokens[i].Has(Space) || i+1 == len(t.Tokens) || t.Tokens[i+1].Has(Line) || !t.Tokens[i+1].Has(Space) {
		return false
	}
	return t.text(i+1) == "." || i > 0 && t.text(i-1) == "." && t.Tokens[i+1].Has(Digits) // but "… was . . . | The force"
}

// counts reports whether the full stop at token i stands behind the number of an item that goes on in
// the line: "the largest: 1. | Peru 900; 2. | Mali 300".
func (t *Text) counts(i int) bool {
	if i < 2 || i+1 == len(t.Tokens) || t.Tokens[i+1].Has(Line) || !t.Tokens[i-1].Has(Digits) || t.Tokens[i-1].End-t.Tokens[i-1].Start > 2 {
		return false
	}
	mark := t.text(i - 2)
	return mark == ":" || mark == ";"
}

// before decides whether a sentence ends at token j, after the mark at i, by
// the token after it.
func (t *Text) before(next, i, j int) int {
	n := &t.Tokens[next]
	switch {
	case t.lower(next):
		return -1
	case !n.Has(Space) && j == i:
		// "2025.Interior": a lost space, against "example.com" or "3.Bf4".
		if t.text(i) == "." && (!n.Has(Cap) || i == 0 || t.Tokens[i-1].End-t.Tokens[i-1].Start < 2) {
			return -1
		}
	case n.Has(Punct) && j == i && !t.opens(next):
		return -1
	}
	return j
}

// lower reports whether token i begins with a lower-case letter.
func (t *Text) lower(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.text(i))
	return unicode.IsLower(r)
}

// closes reports whether token i is a closing mark right after the token
// before it.
func (t *Text) closes(i int) bool {
	if t.Tokens[i].Has(Space) {
		return false
	}
	switch t.text(i) {
	case "”", "\"", "’", "'", "»", ")", "]", "''", ".", "!", "?":
		return true
	}
	return false
}

// opens reports whether token i can open a sentence though it is a mark.
func (t *Text) opens(i int) bool {
	switch t.text(i) {
	case "“", "``", "\"", "‘", "'", "«", "(", "[", "•", "-", "–", "—", "*", "$", "€", "£":
		return true
	}
	return false
}

// ends reports whether an abbreviation may end a sentence: no title, no month,
// no lone initial.
func (t *Text) ends(s string) bool {
	word := s[:len(s)-1]
	kind := abbreviationOf(word)
	return kind&(title|numbered) == 0 && utf8.RuneCountInString(word) > 1 && (kind&shortened != 0 || strings.IndexByte(word, '.') > 0)
}

// starts reports whether token i is a word that begins sentences rather than
// names: "The", "In", "They", but not the "Under" of "U.N. Under-Secretary".
func (t *Text) starts(i int) bool {
	n := &t.Tokens[i]
	if !n.Has(Cap) {
		return n.Has(Punct) && t.opens(i)
	}
	return starters.has(t.text(i)) && !(i+1 < len(t.Tokens) && t.text(i+1) == "-" && !t.Tokens[i+1].Has(Space))
}

// starters are the commonest first words of sentences that are no names.
var starters = set(`the a an this that these those it he she they we you i in on at by for with from to of after before when while if as but and
	or so yet his her its their our my there here some many most all both one two three no not what who how why where another each since until
	despite although though however meanwhile more under over last next about among during according also officials police gangs people`)

// lineEnds reports whether token i ends a line, and its sentence with it.
func (t *Text) lineEnds(i int, wrapped bool) bool {
	return i+1 == len(t.Tokens) || t.Tokens[i+1].Has(Line) && t.breaks(i, wrapped)
}

// breaks reports whether the sentence of token i ends at the line break after it.
func (t *Text) breaks(i int, wrapped bool) bool {
	switch {
	case blankLine(t.Source[t.Tokens[i].End:t.Tokens[i+1].Start]):
		return true
	case t.lower(i+1) && t.text(i) != ":" && t.text(i) != ";":
		return false
	case t.bullet(i + 1):
		return true
	case wrapped && t.fullLine(i):
		return false
	}
	return !t.unfinished(i)
}

// carried reports whether a hard-wrapped line breaks off after the abbreviation at token i,
// which what it shortens goes on after: "until Sept." / "30".
func (t *Text) carried(i int) bool {
	s := t.text(i)
	return i+1 < len(t.Tokens) && t.Tokens[i+1].Has(Line) && len(s) > 1 && s[len(s)-1] == '.' && !t.Tokens[i].Has(Punct) && t.fullLine(i) &&
		abbreviationOf(s[:len(s)-1])&(title|numbered) != 0 && !blankLine(t.Source[t.Tokens[i].End:t.Tokens[i+1].Start])
}

// blankLine reports whether a gap between tokens holds an empty line.
func blankLine(gap string) bool {
	first := strings.IndexByte(gap, '\n')
	return first >= 0 && strings.IndexByte(gap[first+1:], '\n') >= 0
}

// bullet reports whether token i opens an item of a list.
func (t *Text) bullet(i int) bool {
	switch t.text(i) {
	case "•", "-", "–", "—", "*", "·", "‣", "▪", "◦", "o":
		return i+1 < len(t.Tokens) && t.Tokens[i+1].Has(Space)
	case "(":
		return true
	}
	return t.Tokens[i].Has(Digits) && len(t.text(i)) < 4 && i+1 < len(t.Tokens) && (t.text(i+1) == "." || t.text(i+1) == ")")
}

// unfinished reports whether the line that ends with token i breaks off in the
// middle of a phrase: after a word that wants another, or after one such word
// and a capitalised one ("securing the Police" / "School"), unless it is the short
// heading of a paragraph ("Backed by Hope and Sacrifice").
func (t *Text) unfinished(i int) bool {
	if wanting.has(t.text(i)) || t.text(i) == "," {
		return true
	}
	return i > 0 && t.Tokens[i].Has(Cap) && !t.Tokens[i].Has(Caps) && wanting.has(t.text(i-1)) && !t.Tokens[i-1].Has(Cap) && !t.heads(i)
}

// heads reports whether the line that ends with token i is short, all its long words are written
// big, and a paragraph follows.
func (t *Text) heads(i int) bool {
	if t.fullLine(i) || !t.paragraph(i+1) {
		return false
	}
	first := i
	for first > 0 && !t.Tokens[first].Has(Line) {
		first--
	}
	words, big := t.bigWords(first, i)
	return big == words
}

// paragraph reports whether the line that begins with token i is longer than any that
// was wrapped.
func (t *Text) paragraph(i int) bool {
	line := t.Source[t.Tokens[i].Start:]
	if k := strings.IndexByte(line, '\n'); k >= 0 {
		line = line[:k]
	}
	return len(line) > 2*wrapColumn
}

// wanting are words after which a phrase must go on.
var wanting = set(`the a an this these those of in on at by for with from to into and or but as than that which who its their his her our
	is are was were be been has have had will would`)

// fullLine reports whether the line that ends with token i is long enough to
// have been wrapped.
func (t *Text) fullLine(i int) bool {
	end := int(t.Tokens[i].End)
	return end-strings.LastIndexByte(t.Source[:end], '\n') > wrapColumn-22
}

// wrapColumn is the longest line of a text that is taken as hard-wrapped; mail
// and plain-text releases are wrapped at 65 to 80 columns.
const wrapColumn = 80

// hardWrapped reports whether the lines of the source were broken at a column
// rather than at the end of paragraphs: many lines, none long, most full.
func hardWrapped(source string) bool {
	lines, full := 0, 0
	for len(source) > 0 {
		l := source
		if k := strings.IndexByte(source, '\n'); k >= 0 {
			l, source = source[:k], source[k+1:]
		} else {
			source = ""
		}
		switch n := utf8.RuneCountInString(l); {
		case n > wrapColumn+5:
			return false
		case n > wrapColumn-25:
			full++
			lines++
		case n > 0:
			lines++
		}
	}
	return lines >= 6 && full*2 > lines
}
