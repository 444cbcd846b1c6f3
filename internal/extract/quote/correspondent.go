package quote

import (
	"strings"

	"muster/internal/token"
)

// This file finds out whose words in a transcript are the report's own.

// correspondents are the last names, in capitals, of those who are said to be
// somewhere "for us", or to be a correspondent: their words are the report's own.
func correspondents(t *token.Text) map[string]bool {
	out := map[string]bool{}
	note := func(i int32) {
		if i < int32(len(t.Tokens)) && t.Tokens[i].Has(token.Cap) {
			out[strings.ToUpper(t.Of(i, i+1))] = true
		}
	}
	for i := int32(0); i+1 < int32(len(t.Tokens)); i++ {
		switch s := t.Of(i, i+1); {
		case s == "us" && i > 0 && t.Of(i-1, i) == "for":
			for j := i - 1; j > 0 && j > i-12 && !stops(t, j); j-- {
				note(j)
			}
		case s == "correspondent", s == "reporter", s == "reporter's":
			note(i + 1)
			note(i + 2)
			for j := i - 1; j > 0 && j > i-8 && !stops(t, j); j-- {
				note(j) // "Ann Bee, our Nicosia correspondent"
			}
		case s == "reports" && i > 0 && (t.Of(i+1, i+2) == "from" || t.Of(i+1, i+2) == "on" || t.Of(i+1, i+2) == "."),
			s == "has" && i > 0 && reportsAt(t, i+1):
			note(i - 1) // "Ann Bee reports from Nicosia"
		}
	}
	return out
}

// reportsAt reports whether what comes at token i is a report that somebody has: "has
// this report", "has the story", "has been finding out".
func reportsAt(t *token.Text, i int32) bool {
	if i+1 >= int32(len(t.Tokens)) {
		return false
	}
	switch t.Of(i, i+1) {
	case "been":
		s := t.Of(i+1, i+2)
		return s == "finding" || s == "following" || s == "talking" || s == "speaking" || s == "looking" || s == "asking"
	case "this", "the", "our", "more":
		for k := i; k < i+3 && k < int32(len(t.Tokens)); k++ {
			switch t.Of(k, k+1) {
			case "report", "story", "details", "latest", "more":
				return true
			}
		}
	}
	return false
}

// located adds to own those whom the one who leads the conversation says to be somewhere,
// by a bare name that a turn bears: "Ann Bee is in Nicosia. Ann, what have you seen?"
// A guest is given a post, and is in the studio or on the line.
func located(t *token.Text, turns []turn, own map[string]bool) {
	for k := range turns {
		u := &turns[k]
		if !asks(t.Of(u.label, u.last)) {
			continue
		}
		for i := u.from; i < min(u.from+3*maxLine, int32(len(t.Tokens))) && (k+1 >= len(turns) || i < turns[k+1].label); i++ {
			if name := locatedAt(t, i); name != "" && labelled(t, turns, name) {
				own[name] = true
			}
		}
	}
}

// locatedAt is the last name, in capitals, of whom the sentence at token i says to be in a
// place: "Ann Bee is live in Nicosia", "Ann Bee's at the port"; "" where it says no such thing.
func locatedAt(t *token.Text, i int32) string {
	if i > 0 && !stops(t, i-1) || !t.Tokens[i].Has(token.Cap) {
		return ""
	}
	end := i + 1
	for end < i+4 && int(end)+3 < len(t.Tokens) && t.Tokens[end].Has(token.Cap) {
		end++
	}
	if end < i+2 || int(end)+3 >= len(t.Tokens) {
		return ""
	}
	name := strings.ToUpper(t.Of(end-1, end))
	if s := t.Of(end, end+1); s != "is" && s != "'s" && s != "’s" {
		return ""
	}
	for end++; adverbial(t.Of(end, end+1)) && int(end)+2 < len(t.Tokens); end++ {
	}
	switch t.Of(end, end+1) {
	case "in", "at", "outside", "near", "from":
		if next := t.Of(end+1, end+2); t.Tokens[end+1].Has(token.Cap) || next == "the" && t.Of(end+2, end+3) != "studio" {
			return name
		}
	}
	return ""
}

// adverbial reports whether the word may stand between "is" and the place of a correspondent.
func adverbial(word string) bool {
	switch word {
	case "live", "now", "there", "back", "still", "down", "out", "over", "just", "standing", "by":
		return true
	}
	return false
}

// labelled reports whether one of the turns is of the last name, which is in capitals.
func labelled(t *token.Text, turns []turn, name string) bool {
	for k := range turns {
		if key(t.Of(turns[k].label, turns[k].last)) == name {
			return true
		}
	}
	return false
}
