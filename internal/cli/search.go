package cli

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"
)

func (p *Program) search() *cobra.Command {
	return command(p, lister[app.Found]{
		use: "search WORDS", short: "Find the reports that have all the words",
		example: "  muster search helicopters\n  muster search third contingent --format json",
		columns: []column[app.Found]{
			{"id", func(f *app.Found) string { return f.ID }},
			{"report", func(f *app.Found) string { return f.Report }},
			{"title", func(f *app.Found) string { return f.Title }},
			{"snippet", func(f *app.Found) string { return f.Snippet }},
			{"claims", func(f *app.Found) string { return names(f.Claims) }},
		},
		args:  words,
		print: (*Program).printFound,
		ask:   (*app.App).Search,
	})
}

// words asks for at least one word.
func words(_ *cobra.Command, args []string) error {
	if strings.TrimSpace(strings.Join(args, "")) == "" {
		return muster.Errorf(muster.Invalid, "no words given; give words that a report has, such as: muster search third contingent")
	}
	return nil
}

// printFound prints each report found with the sentence, its words marked.
func (p *Program) printFound(found []app.Found) error {
	return paragraphs(p, found, func(b *strings.Builder, f *app.Found) {
		fmt.Fprintf(b, "%s\n", p.bold(clean(f.Report)))
		p.wrap(b, "  ", p.lit(f.Snippet, f.Marks))
		fmt.Fprintf(b, "  %s, muster why %s\n", app.Count(len(f.Claims), "claim"), f.ID)
	})
}

// lit is a run of text with the marked words in bold, or between »«.
func (p *Program) lit(s string, marks [][2]int) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(clean(s[at:m[0]]))
		if word := clean(s[m[0]:m[1]]); p.colour() {
			b.WriteString(text.Bold.Sprint(word))
		} else {
			b.WriteString("»" + word + "«")
		}
		at = m[1]
	}
	return b.String() + clean(s[at:])
}
