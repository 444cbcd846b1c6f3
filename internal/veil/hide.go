package veil

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"muster"
)

// spans are where a report's text names private persons: where the extractor
// saw them, and wherever else their names stand.
func (t *table) spans(text string, p *people) []muster.Span {
	if p.fault {
		return []muster.Span{{Start: 0, End: len(text)}}
	}
	var out []muster.Span
	for i := range p.named {
		if n := &p.named[i]; !t.public(n.name) {
			out = append(out, n.Span)
		}
	}
	return append(out, t.within(split(text), p, true)...)
}

// within are the names of private persons among words: full names of any in the
// ledger, last names of those in the report. Capitals are wanted in texts, not
// in addresses.
func (t *table) within(words []word, p *people, capitals bool) []muster.Span {
	var out []muster.Span
	last := t.lastNames(p)
	for i := range words {
		if capitals && !words[i].capital {
			continue
		}
		if n := t.longest(words[i:]); n > 0 {
			out = append(out, muster.Span{Start: words[i].Start, End: words[i+n-1].End})
			last[words[i+n-1].folded] = true
		}
	}
	for _, w := range words {
		if last[w.folded] && (w.capital || !capitals) && !p.otherwise(w.Span, t) {
			out = append(out, w.Span)
		}
	}
	return out
}

// lastNames are those of the private persons of a report.
func (t *table) lastNames(p *people) map[string]bool {
	out := map[string]bool{}
	for i := range p.named {
		if n := &p.named[i]; len(n.last) > 1 && !t.public(n.name) {
			out[n.last] = true
		}
	}
	return out
}

// longest is how many of the words, from the first on, are a private name, 0
// for none.
func (t *table) longest(words []word) int {
	most := 0
	for _, name := range t.begin[words[0].folded] {
		if len(name) <= most || len(name) > len(words) {
			continue
		}
		fits := true
		for j := range name {
			fits = fits && words[j].folded == name[j] && (j == 0 || words[j].Start-words[j-1].End <= 4)
		}
		if fits {
			most = len(name)
		}
	}
	return most
}

// otherwise reports whether the text names something else there: a person in a
// post, a body or a place.
func (p *people) otherwise(at muster.Span, t *table) bool {
	return slices.ContainsFunc(p.other, func(s muster.Span) bool { return s.Contains(at) }) ||
		slices.ContainsFunc(p.named, func(n named) bool { return n.Contains(at) && t.public(n.name) })
}

// words withholds names in what is not the text of a report.
func (t *table) words(s string, p *people) string {
	if s == "" {
		return s
	}
	if p != nil && p.fault {
		return hide(s, []muster.Span{{Start: 0, End: len(s)}})
	}
	return hide(s, t.within(split(s), t.bare(p), true))
}

// bare is who is named in a report without where: that is true of its text
// alone.
func (t *table) bare(p *people) *people {
	if p == nil {
		return &people{}
	}
	return &people{named: slices.DeleteFunc(slices.Clone(p.named), func(n named) bool { return t.public(n.name) })}
}

// lines withholds names in lines.
func (t *table) lines(list []string, p *people) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = t.words(out[i], p)
	}
	return out
}

// address are the private names in an address: addresses of reports are made of
// their headlines.
func (t *table) address(s string, p *people) []muster.Span {
	return t.within(split(s), t.bare(p), false)
}

// names reports whether an address on the web holds a private name.
func (t *table) names(address string, p *people) bool {
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	return len(t.address(address, p)) > 0
}

// slot is a value of a slot with names withheld.
func (t *table) slot(s string, p *people) string {
	if s == "" {
		return s
	}
	if n := t.private[strings.Join(folded(s), " ")]; n > 0 {
		return fmt.Sprintf("private person %d", n)
	}
	return t.words(s, p)
}

// claim withholds names in the slots and the words of a claim.
func (t *table) claim(c *muster.Claim) {
	p := t.reports[c.ReportID]
	for _, s := range []*string{&c.SaidBy, &c.Part, &c.Instrument, &c.Person, &c.Org, &c.For, &c.Force, &c.Speaker} {
		*s = t.slot(*s, p)
	}
	for _, list := range []*muster.Names{&c.Who, &c.Where, &c.By, &c.AskedBy, &c.Role, &c.From, &c.To, &c.What, &c.Target, &c.With} {
		for i, s := range *list {
			if shown := t.slot(s, p); shown != s {
				*list = slices.Clone(*list)
				(*list)[i] = shown
			}
		}
	}
	c.Evidence.Text = hide(c.Evidence.Text, shift(t.hidden[c.ReportID], c.Evidence.Start))
	c.Report, c.ReportID = t.shown(c.Report), t.shown(c.ReportID)
}

// shift moves spans of a text to where they are in what begins at a byte of it.
func shift(spans []muster.Span, start int) []muster.Span {
	out := slices.Clone(spans)
	for i := range out {
		out[i].Start -= start
		out[i].End -= start
	}
	return out
}
