package cli

import (
	"fmt"
	"time"

	"muster"
	"muster/internal/app"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
)

// add reads files into the ledger.
func (p *Program) add() *cobra.Command {
	var k knowing
	cmd := &cobra.Command{
		Use:   "add FILE|DIR...",
		Short: "Read reports into the ledger",
		Long: `Read reports into the ledger, which is made where there is none.

A report that the ledger holds already is left as it is; another text under the
same identity is a new version, and the old one is kept. The identity is the
report's address where it names one, else its path within the folder added.

The exit status is 0 when all was read, 1 when something was skipped, 2 when
nothing could be read as asked, 3 when the ledger could not be used.`,
		Example: "  muster add reports/\n" +
			"  muster add --metadata reports.csv reports/\n" +
			"  muster add --published 2025-01-20 report.txt",
		Args: files,
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return p.with(cmd.Context(), Create, func(a *app.App) error {
			known, err := a.Known(k.metadata, muster.Date(k.published), p.options.Mission)
			if err != nil {
				return err
			}
			watch, finish := p.progress("reading")
			sum, err := a.Add(cmd.Context(), args, known, watch)
			finish()
			if sum.Reports+sum.Skipped > 0 {
				p.summary(sum)
			}
			p.judge(sum)
			return err
		})
	}
	k.flags(cmd)
	return cmd
}

// summary says what came of adding.
func (p *Program) summary(s app.Summary) {
	parts := []string{fmt.Sprintf("%d new", s.New)}
	for _, part := range []struct {
		n    int
		what string
	}{{s.Versions, "with another text than before"}, {s.Redated, "with another date than before"}, {s.Unchanged, "unchanged"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	fmt.Fprintf(p.Out, "%s read: %s; %s added\n", app.Count(s.Reports, "report"), names(parts), app.Count(s.Claims, "claim"))
	if s.Dated > 0 {
		fmt.Fprintf(p.Out, "%s dated by what they say, by their copies and by other reports\n", app.Count(s.Dated, "report"))
	}
	if s.Skipped > 0 {
		fmt.Fprintf(p.Out, "%s skipped\n", app.Count(s.Skipped, "file"))
	}
	if len(s.Passed) > 0 {
		fmt.Fprintf(p.Out, "%s of other formats passed over: %s\n", app.Count(len(s.Passed), "file"), few(s.Passed))
	}
}

// few names the first of a list, and how many more there are.
func few(list []string) string {
	const most = 5
	if len(list) <= most {
		return names(list)
	}
	return fmt.Sprintf("%s and %d more", names(list[:most]), len(list)-most)
}

// progress follows long work: by a bar where standard error is a terminal, and
// by a line for each problem everywhere.
func (p *Program) progress(what string) (watch app.Watch, finish func()) {
	if !terminal(p.Err) {
		return app.Watch{Problem: p.tell}, func() {}
	}
	bar := progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(p.Err), progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("reports"),
		progressbar.OptionThrottle(100_000_000), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(24))
	// A bar that cannot be drawn is no reason to stop reading.
	return app.Watch{
		Step: func(done, all int) {
			bar.ChangeMax(all)
			_ = bar.Set(done)
		},
		Problem: func(message string) {
			_ = bar.Clear()
			p.tell(message)
		},
	}, func() { _ = bar.Finish() }
}

// verify checks the ledger.
func (p *Program) verify() *cobra.Command {
	return &cobra.Command{
		Use:     "verify",
		Short:   "Check the ledger's hash chain, and name the first bad entry",
		Example: "  muster verify\n  muster verify --ledger copy.db",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.with(cmd.Context(), Read, func(a *app.App) error {
				fault, stats, err := a.Verify(cmd.Context())
				switch {
				case err != nil:
					return err
				case fault != nil:
					p.status = Incomplete
					p.tell(fmt.Sprintf("ledger %s: entry %d: %s; go back to a backup, or see what it holds with reports", p.options.Ledger, fault.Entry, fault.What))
					return nil
				}
				_, err = fmt.Fprintf(p.Out, "%s: %d entries, none altered; last %s, hash %s\n",
					p.options.Ledger, stats.Entries, stats.Last.Format(time.DateTime), stats.Hash)
				return explain("write result", err)
			})
		},
	}
}

// backup copies the ledger.
func (p *Program) backup() *cobra.Command {
	return &cobra.Command{
		Use:     "backup FILE",
		Short:   "Write a consistent copy of the ledger, while others may write to it",
		Example: "  muster backup muster-2025-02-10.db",
		Args:    one("FILE", "a file for the copy that does not exist yet"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.with(cmd.Context(), Read, func(a *app.App) error {
				return a.Backup(cmd.Context(), args[0])
			})
		},
	}
}
