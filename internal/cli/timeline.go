package cli

import (
	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

func (p *Program) timeline() *cobra.Command {
	return command(p, lister[muster.Event]{
		use: "timeline", short: "Show the events of all kinds in order, each once",
		example: "  muster timeline --from 2025-01 --to 2025-02\n  muster timeline --who Kenya --format json",
		columns: []column[muster.Event]{
			{"when", func(e *muster.Event) string { return string(e.When) }},
			{"kind", func(e *muster.Event) string { return string(e.Kind) }},
			{"who", func(e *muster.Event) string { return names(e.Who) }},
			{"modality", func(e *muster.Event) string { return string(e.Modality) }},
			{"what", func(e *muster.Event) string { return e.What }},
			{"n", func(e *muster.Event) string { return e.N.String() }},
			{"where", func(e *muster.Event) string { return names(e.Where) }},
			{"reports", func(e *muster.Event) string { return support(e.Support) }},
			{"id", func(e *muster.Event) string { return e.ID }},
		},
		print: (*Program).printTimeline,
		ask:   (*app.App).Timeline,
	})
}

// printTimeline prints each event on a line that has room for what happened.
func (p *Program) printTimeline(events []muster.Event) error {
	return p.printTable(cells(events, []column[muster.Event]{
		{"when", func(e *muster.Event) string { return string(e.When) }},
		{"what", app.Happened},
		{"reports", func(e *muster.Event) string { return support(e.Support) }},
		{"id", func(e *muster.Event) string { return e.ID }},
	}))
}
