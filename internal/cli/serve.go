package cli

import (
	"fmt"
	"log/slog"

	"muster/internal/app"

	"github.com/spf13/cobra"
)

// Serving says where and for whom the program answers in a browser.
type Serving struct {
	Addr   string // HOST:PORT
	Public bool   // read-only, for strangers
	Log    slog.Level
}

// serve opens the account in a browser.
func (p *Program) serve() *cobra.Command {
	var s Serving
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Open the account in a browser, with the API",
		Long: `Answer in a browser and under /api/v1 until Ctrl-C.

By default only this machine is answered, and who reads may also write: add
reports and rule on claims. Any other address needs --public, which shows the
ledger read-only, limits how often one address may ask, and withholds the names
of private persons: those for whom no claim gives a post.`,
		Example: "  muster serve\n  muster serve --addr 127.0.0.1:9000 --ledger haiti.db\n  muster serve --addr 0.0.0.0:8080 --public",
		Args:    cobra.NoArgs,
	}
	cmd.Flags().StringVar(&s.Addr, "addr", "127.0.0.1:8080", "`host:port` to answer on; port 0 takes a free one")
	cmd.Flags().BoolVar(&s.Public, "public", false, "serve read-only, to anyone who reaches the address")
	s.Log = slog.LevelWarn
	cmd.Flags().TextVar(&s.Log, "log", slog.LevelWarn, "the least `level` that the log on standard error tells: debug, info (every request), warn or error")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		access := Create
		if s.Public {
			access = Read
		}
		return p.with(cmd.Context(), access, func(a *app.App) error {
			return p.Serve(cmd.Context(), a, s, func(url string) {
				fmt.Fprintf(p.Out, "muster is at %s (Ctrl-C ends it)\n", url)
			})
		})
	}
	return cmd
}
