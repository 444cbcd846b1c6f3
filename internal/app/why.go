package app

import (
	"fmt"
	"strings"

	"muster"
)

// A Reason is a node of the tree that answers "why": what is held, and what
// that rests on, down to the words of reports.
type Reason struct {
	ID      string   `json:"id,omitempty"`
	What    string   `json:"what,omitempty"`
	Because []Reason `json:"because,omitempty"`
	*Words
}

// Words is a leaf: a run of words of a report, and the rule that read them.
type Words struct {
	Report string `json:"report"`
	muster.Span
	Text        string `json:"text"`
	Rule        string `json:"rule"`
	RuleVersion string `json:"rule_version"`
	Sentence    string `json:"sentence"` // the words in their sentence
	Mark        [2]int `json:"mark"`     // where they are in it
}

// words makes a leaf of a run of a report's text.
func words(report, text string, span muster.Span, rule, version string) *Words {
	start, end := sentence(text, span)
	return &Words{
		Report: report, Span: span, Text: text[span.Start:span.End], Rule: rule, RuleVersion: version,
		Sentence: text[start:end], Mark: [2]int{span.Start - start, span.End - start},
	}
}

// sentence is the run of text around a span that a reader would call its
// sentence: up to the line's ends and the nearest full stops.
func sentence(text string, span muster.Span) (start, end int) {
	start = strings.LastIndexByte(text[:span.Start], '\n') + 1
	for _, stop := range []string{". ", "! ", "? ", ".” ", ".\" "} {
		if i := strings.LastIndex(text[start:span.Start], stop); i >= 0 {
			start += i + len(stop)
		}
	}
	end = len(text)
	if i := strings.IndexAny(text[span.End:], "\n"); i >= 0 {
		end = span.End + i
	}
	nearest := end
	for _, stop := range []string{". ", "! ", "? ", ".” ", ".\" "} {
		// The last word of the span may carry the full stop itself.
		from := max(span.End-1, span.Start)
		if i := strings.Index(text[from:end], stop); i >= 0 {
			nearest = min(nearest, from+i+len(strings.TrimRight(stop, " ")))
		}
	}
	return start, max(span.End, nearest)
}

// Says is a claim in one line: "Kenya: movement, 217, arrive, 2025-01-18".
func Says(c *muster.Claim) string {
	parts := []string{string(c.Kind)}
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(c.N.String())
	add(c.Part)
	add(first(c.Direction, c.Basis, c.Act, c.Harm, c.Incident, c.Operation, c.Of, c.Mode, c.Relative))
	if c.Ordinal > 0 {
		add(fmt.Sprintf("number %d", c.Ordinal))
	}
	add(strings.Join(c.Role, ", "))
	add(strings.Join(c.What, ", "))
	add(strings.Join(c.Target, ", "))
	add(c.Length)
	add(string(c.Ends))
	add(string(c.When))
	add(strings.Join(c.Where, ", "))
	for _, party := range []struct {
		link string
		who  muster.Names
	}{{"by ", c.By}, {"to ", c.To}} {
		if len(party.who) > 0 {
			add(party.link + strings.Join(party.who, ", "))
		}
	}
	if c.Mood() != muster.Actual {
		add(string(c.Modality))
	}
	if c.SaidBy != "" {
		add("according to " + c.SaidBy)
	}
	who := About(c)
	if who == "" {
		return strings.Join(parts, ", ")
	}
	return who + ": " + strings.Join(parts, ", ")
}

// About is who or what a claim is about, "" where it names nobody.
func About(c *muster.Claim) string {
	return first(strings.Join(c.Who, ", "), c.Person, c.Speaker, strings.Join(c.From, ", "))
}

// first is the first of the values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
