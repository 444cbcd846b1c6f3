package quote

import (
	"strings"

	"muster/internal/token"
)

// A turn is a label at the beginning of a line, "MR. DUJARRIC:", after which
// somebody speaks.
type turn struct {
	label, last int32 // tokens of the label
	from        int32 // the first token of what is said
	own         bool  // the report's own words follow
}

// maxLabel is how many tokens a label may have, "Mr. Danforth (United States
// of America)" included.
const maxLabel = 10

// maxLine is how many tokens of a line are looked over for its end.
const maxLine = 80

// turns are the turns of a transcript; none where the labels are too few, or
// few of them come twice, as in a list of contacts.
func (f *Finder) turns(t *token.Text) []turn {
	var out []turn
	count := map[string]int{}
	for k, tok := range t.Tokens {
		i := int32(k)
		if tok.Marks&(token.Line|token.Cap) != token.Line|token.Cap || i == 0 { // a label on the first line is a title
			continue
		}
		if s := t.Of(i, i+1); s == "Q." || s == "A." {
			out = append(out, turn{label: i, last: i + 1, from: i + 1})
			count[s]++
		} else if end := labelEnd(t, i); end > i && f.speaks(t, i, end) {
			out = append(out, turn{label: i, last: end, from: end + 1})
			count[key(t.Of(i, end))]++
		}
	}
	again := 0
	for label, n := range count {
		if n > 1 || asks(label) {
			again += n
		}
	}
	if len(out) < 3 || len(count) < 2 || 2*again < len(out) {
		return nil
	}
	own := correspondents(t)
	located(t, out, own)
	questions, members := map[string]int{}, map[string]bool{}
	for k := range out {
		if label := t.Of(out[k].label, out[k].last); f.at(t, out[k].label, f.honorific) && strings.Contains(label, " (") {
			members[key(label)] = true // "Mr. Tarrant (Opposition)" speaks for himself, whatever he asks
		}
		end := int32(len(t.Tokens))
		if k+1 < len(out) {
			end = out[k+1].label
		}
		if t.Of(end-1, end) == "?" {
			questions[key(t.Of(out[k].label, out[k].last))]++
		}
	}
	for k := range out {
		u := &out[k]
		label := key(t.Of(u.label, u.last))
		u.own = 2*questions[label] > count[label] && !members[label] || asks(t.Of(u.label, u.last)) || own[strings.ToUpper(t.Of(u.last-1, u.last))]
	}
	return out
}

// key is the part of a label by which a speaker is known again: the last name, of
// the person in brackets where a post stands before them.
func key(label string) string {
	s, in, ok := strings.Cut(label, " (")
	if in = strings.TrimSuffix(in, ")"); ok && Titled(in) {
		s = in
	}
	words := strings.Fields(s)
	if len(words) == 0 {
		return label
	}
	return strings.ToUpper(words[len(words)-1])
}

// Titled reports whether the words begin with a title of address: "Ms. Oduya".
func Titled(s string) bool {
	head, _, ok := strings.Cut(s, " ")
	switch strings.ToLower(strings.TrimSuffix(head, ".")) {
	case "mr", "mrs", "ms", "miss", "dr", "hon", "sir", "dame", "lord", "lady", "senator", "sen", "rep":
		return ok
	}
	return false
}

// labelEnd is the colon that closes the label at token i; i where none does.
// The words of a label are capitals, or titles and names.
func labelEnd(t *token.Text, i int32) int32 {
	depth := 0
	for j := i; j+1 < int32(len(t.Tokens)) && j < i+maxLabel && (j == i || !t.Tokens[j].Has(token.Line)); j++ {
		tok := &t.Tokens[j]
		switch s := t.Of(j, j+1); {
		case s == ":":
			if depth == 0 && t.Tokens[j+1].Has(token.Space) && !t.Tokens[j+1].Has(token.Line) {
				return j
			}
			return i
		case s == "(", s == "[":
			depth++
		case s == ")", s == "]":
			depth--
		case s == "," && j > i && t.Tokens[i].Has(token.Caps) && t.Tokens[j+1].Has(token.Caps): // "ANN BEE, HEAD OF THE MISSION:"
		case j > i && (s == "of" || s == "for" || s == "and"): // "The Minister of Health (Ms Oduya):"
		case depth == 0 && !tok.Has(token.Cap) && s != "-" && s != "’" && s != "'" && s != "." && s != "/":
			return i
		}
	}
	return i
}

// speaks reports whether the label at tokens [i, end) is somebody who may speak:
// a name, which no lexicon has, a post, a person after a title; not "Location".
func (f *Finder) speaks(t *token.Text, i, end int32) bool {
	if asks(t.Of(i, end)) || Guest(t.Of(i, end)) || f.at(t, i, f.honorific) || f.at(t, i, f.rank) || question(t, end) {
		return true
	}
	for j := i; j < end && t.Of(j, j+1) != "("; j++ {
		if w := t.Tokens[j].Word; !t.Tokens[j].Has(token.Punct) && (w.Form == "" || w.Is(f.official) || w.Is(f.post)) {
			return true
		}
	}
	return answers(t.Of(i, end))
}

// question reports whether the line of token i ends with a question mark.
func question(t *token.Text, i int32) bool {
	for end := min(int32(len(t.Tokens)), i+maxLine); i+1 < end; i++ {
		if t.Tokens[i+1].Has(token.Line) {
			return t.Of(i, i+1) == "?"
		}
	}
	return false
}

// asks reports whether the label is that of whoever leads the conversation,
// whose words are the report's own.
func asks(label string) bool {
	label, _, _ = strings.Cut(label, " (")
	switch strings.ToLower(strings.Trim(label, ".")) {
	case "q", "question", "questions", "moderator", "presenter", "host", "anchor", "interviewer", "reporter", "journalist", "correspondent", "narrator", "announcer":
		return true
	}
	return false
}

// answers reports whether the label is that of whoever is asked.
func answers(label string) bool {
	label = strings.Trim(label, ".")
	return label == "A" || strings.EqualFold(label, "answer")
}

// interview reports whether somebody is asked in the turns: a person is named before
// them, or the questions say "you". Else a text that asks and answers explains.
func interview(t *token.Text, turns []turn, person func(word string) bool) bool {
	for k := range turns {
		if u := &turns[k]; asks(t.Of(u.label, u.last)) && addresses(t, u.from) {
			return true
		}
	}
	for i := int32(0); len(turns) > 0 && i < turns[0].label; i++ {
		if t.Tokens[i].Has(token.Cap) && person(t.Of(i, i+1)) {
			return true
		}
	}
	return false
}

// addresses reports whether the line that token i stands in says "you" or "your".
func addresses(t *token.Text, i int32) bool {
	for end := min(int32(len(t.Tokens)), i+maxLine); i < end && !t.Tokens[i].Has(token.Line); i++ {
		if s := t.Of(i, i+1); strings.EqualFold(s, "you") || strings.EqualFold(s, "your") {
			return true
		}
	}
	return false
}

// Guest reports whether the label is that of whoever was asked to come, and has no name of
// its own.
func Guest(label string) bool {
	switch strings.ToLower(strings.Trim(label, ".")) {
	case "guest", "interviewee", "respondent":
		return true
	}
	return false
}

// spoken appends what is said in the turn, which ends before token end, or where
// the report takes the word again: each paragraph is a quotation of its own.
// Directions in brackets are left out. It returns also where the turn ends.
func (f *Finder) spoken(t *token.Text, u turn, end int32, into []Mention) ([]Mention, int32) {
	if u.own {
		return into, end
	}
	for i := u.from; i < end; {
		last := i + 1
		for last < end && !(t.Tokens[last].Has(token.Line) && blank(t, last)) {
			last++
		}
		if i > u.from && f.narrated(t, i, last) {
			return into, i
		}
		first := afterBracket(t, i, last)
		if first < last {
			into = append(into, Mention{
				First: first, Last: last, Start: t.Tokens[first].Start, End: t.Tokens[last-1].End, Verb: -1,
				SpeakerFirst: u.label, SpeakerLast: u.last, Turn: true,
			})
		}
		i = last
	}
	return into, end
}

// narrated reports whether the paragraph of the tokens [i, last) is the report's own
// and no part of a turn: it tags a quotation, "“…,” he says".
func (f *Finder) narrated(t *token.Text, i, last int32) bool {
	for j := i + 2; j < last; j++ {
		if quoteMark(t, j-1) && commaBefore(t, j-1) && (f.says(t, j) || pronoun(t, j) && f.says(t, j+1)) {
			return true
		}
	}
	return false
}

// afterBracket is the token after a direction in brackets at token i: "[on
// phone]"; last where nothing else comes.
func afterBracket(t *token.Text, i, last int32) int32 {
	if s := t.Of(i, i+1); s != "[" && s != "(" {
		return i
	}
	for j := i; j < last; j++ {
		if s := t.Of(j, j+1); s == "]" || s == ")" {
			return j + 1
		}
	}
	return i
}
