package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"runtime/debug"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// A knowing is the flags by which a user says what is known of reports.
type knowing struct {
	metadata  string
	published date
}

func (k *knowing) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&k.metadata, "metadata", "", "a CSV or JSON Lines `file` of what is known of the reports: report, published, title, url, outlet, language, mission")
	cmd.Flags().Var(&k.published, "published", "the publication `date` of the reports (EDTF), where --metadata gives none")
}

// extract takes claims out of files, without a ledger.
func (p *Program) extract() *cobra.Command {
	var k knowing
	cmd := &cobra.Command{
		Use:   "extract FILE|DIR...",
		Short: "Print the claims of reports as JSON Lines, without a ledger",
		Example: "  muster extract report.txt\n" +
			"  muster extract --published 2025-01-20 report.html\n" +
			"  muster extract --metadata reports.csv reports/ > claims.jsonl",
		Args: files,
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return p.stream(cmd, args, k, (*app.App).Extract)
	}
	k.flags(cmd)
	return cmd
}

// mentions shows what the middle stages of extraction see in files.
func (p *Program) mentions() *cobra.Command {
	var k knowing
	var groups bool
	cmd := &cobra.Command{
		Use:   "mentions FILE|DIR...",
		Short: "Print the times, figures, names and quotations of reports as JSON Lines",
		Long: `Print what the middle stages of extraction see in reports, as JSON Lines: for
each report its line, then its mentions in the order of the text. A mention is a
time, figure, money, person, org, place or quote, with the bytes it stands at and
what was made of it: the TIMEX3 value and the days of a time, the number and
bound of a figure, the one name of what has many, the speaker of a quotation. It
shows why a rule matched or did not; --groups shows the groups of words that the
rules read, with all that a pattern can ask of them.`,
		Example: "  muster mentions report.txt\n" +
			"  muster mentions --published 2025-01-20 report.txt | grep '\"mention\":\"time\"'",
		Args: files,
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if groups {
			return p.stream(cmd, args, k, (*app.App).Groups)
		}
		return p.stream(cmd, args, k, (*app.App).Mentions)
	}
	k.flags(cmd)
	cmd.Flags().BoolVar(&groups, "groups", false, "show also the groups of words that the rules read")
	return cmd
}

// files asks for at least one file or folder.
func files(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return muster.Errorf(muster.Invalid, "no reports named; give files or folders of %s files", app.Formats)
	}
	return nil
}

// stream runs a use case that writes JSON Lines about files.
func (p *Program) stream(cmd *cobra.Command, args []string, k knowing, run streamer) error {
	p.collectLess()
	return p.with(cmd.Context(), None, func(a *app.App) error {
		known, err := a.Known(k.metadata, muster.Date(k.published), p.options.Mission)
		if err != nil {
			return err
		}
		w := bufio.NewWriterSize(p.Out, 1<<16)
		sum, err := run(a, cmd.Context(), w, args, known, app.Watch{Problem: p.tell})
		if flushed := w.Flush(); flushed != nil {
			err = errors.Join(err, muster.Errorf(muster.Unavailable, "write claims: %w", flushed))
		}
		p.judge(sum)
		return err
	})
}

// collectLess lets the heap grow to three times what is live, unless GOGC says
// otherwise. All that lives through a stream of reports is the language pack,
// so that the memory stays small, and the collector has half of its work. More
// than that is won and lost again by the first touch of the memory.
func (p *Program) collectLess() {
	if p.Env("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// judge says what was left out, and sets the exit status by it.
func (p *Program) judge(sum app.Summary) {
	if sum.Skipped > 0 {
		p.status = Incomplete
	}
	if len(sum.Unused) > 0 {
		p.status = Incomplete
		p.tell("metadata names no file read: " + strings.Join(sum.Unused, ", "))
	}
}

// A streamer is a use case that writes JSON Lines about files.
type streamer = func(*app.App, context.Context, io.Writer, []string, app.Known, app.Watch) (app.Summary, error)
