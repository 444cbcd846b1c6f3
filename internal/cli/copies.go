package cli

import (
	"fmt"
	"strconv"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

func (p *Program) copies() *cobra.Command {
	return command(p, lister[muster.Passage]{
		use: "copies", short: "Show the passages that reports share, and what was changed in them",
		example: "  muster copies\n  muster copies --who Kenya --format json",
		columns: []column[muster.Passage]{
			{"id", func(c *muster.Passage) string { return c.ID }},
			{"words", func(c *muster.Passage) string { return strconv.Itoa(c.Words) }},
			{"boilerplate", func(c *muster.Passage) string { return strconv.FormatBool(c.Boilerplate) }},
			{"first", first},
			{"reports", func(c *muster.Passage) string { return names(within(c)) }},
			{"edits", func(c *muster.Passage) string { return names(edits(c)) }},
			{"text", func(c *muster.Passage) string { return c.Places[0].Text }},
		},
		print: (*Program).printCopies,
		ask:   (*app.App).Copies,
	})
}

// printCopies prints each passage as a paragraph: its words, where it stands,
// and each change on a line of its own.
func (p *Program) printCopies(passages []muster.Passage) error {
	return paragraphs(p, passages, func(b *strings.Builder, c *muster.Passage) {
		kind := "passage"
		if c.Boilerplate {
			kind = "boilerplate"
		}
		fmt.Fprintf(b, "%s\n", p.bold(fmt.Sprintf("%s of %s in %s", kind, app.Count(c.Words, "word"), app.Count(len(within(c)), "report"))))
		p.wrap(b, "  ", "“"+clean(c.Places[0].Text)+"”")
		p.wrap(b, "  in ", clean(few(within(c)))+"; "+came(c))
		for _, e := range edits(c) {
			p.wrap(b, "  - ", clean(e))
		}
		fmt.Fprintf(b, "  muster why %s\n", c.ID)
	})
}

// first is the report that a passage came from, nothing where that is not
// known.
func first(c *muster.Passage) string {
	if c.First == nil {
		return ""
	}
	return *c.First
}

// came says in words which report had the passage first.
func came(c *muster.Passage) string {
	if c.First == nil {
		return "which came first is not known"
	}
	return "first in " + clean(*c.First)
}

// within are the reports of a passage, each once.
func within(c *muster.Passage) []string {
	var list []string
	seen := map[string]bool{}
	for _, q := range c.Places {
		if !seen[q.ReportID] {
			list = append(list, q.Report)
		}
		seen[q.ReportID] = true
	}
	return list
}

// edits are the changes of a passage, in words.
func edits(c *muster.Passage) []string {
	var list []string
	for i := range c.Edits {
		list = append(list, app.Changed(&c.Edits[i]))
	}
	return list
}
