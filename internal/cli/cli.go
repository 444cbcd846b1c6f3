// Package cli is the command line.
//
// Each command takes its arguments apart, asks the app and prints what comes
// back; it decides nothing. Results go to standard output, and everything a
// person is told besides, to standard error, one line each.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	OK          = 0
	Incomplete  = 1   // done, but some reports were skipped, or verify found a bad entry
	Usage       = 2   // a wrong command, flag or argument
	Failed      = 3   // the ledger or a file could not be used
	Interrupted = 130 // by Ctrl-C; what was added stays
)

// A Program is the command line at work.
type Program struct {
	Out, Err io.Writer
	Env      func(string) string
	// Open makes the app that the options describe.
	Open func(context.Context, Options) (*app.App, error)
	// Serve answers in a browser until the context ends; it tells ready the
	// address to open.
	Serve func(ctx context.Context, a *app.App, s Serving, ready func(url string)) error

	options Options
	status  int
}

// Options are the flags that every command takes.
type Options struct {
	Ledger   string   // the ledger's file
	Missions []string // directories of mission files beside the embedded ones
	Mission  string   // whose reports and views, "" for all
	Access   Access   // what the command does with the ledger
}

// Access is what a command does with the ledger.
type Access int

// The kinds of access.
const (
	None   Access = iota // it needs no ledger
	Read                 // it reads one that must be there
	Write                // it writes to one that must be there
	Create               // it writes, and makes one where there is none
)

// Run carries out one command line, the program's name left off, and returns
// its exit status.
func (p *Program) Run(ctx context.Context, args []string) int {
	p.status = OK
	root := p.Root()
	root.SetArgs(args)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return p.status
	}
	// Cobra's suggestions take several lines.
	message, _, _ := strings.Cut(err.Error(), "\n")
	p.tell(message)
	return statusOf(err)
}

// statusOf is the exit status for an error. What cobra finds wrong has no code
// and is always usage.
func statusOf(err error) int {
	var coded *muster.Error
	switch {
	case errors.Is(err, context.Canceled):
		return Interrupted
	case !errors.As(err, &coded):
		return Usage
	case coded.Code == muster.Invalid || coded.Code == muster.NotFound:
		return Usage
	}
	return Failed
}

// tell prints one line for a person.
func (p *Program) tell(message string) {
	fmt.Fprintln(p.Err, "muster: "+strings.ReplaceAll(message, "\n", " "))
}

// Root is the tree of commands.
func (p *Program) Root() *cobra.Command {
	root := &cobra.Command{
		Use:   "muster",
		Short: "Keep the sourced account of a multinational mission",
		Long: `muster reads reports, takes out what each one claims, keeps every claim with
the words it stands on, and works out from all of them what can be true
together: who is there, who is due home, what was promised and never came, and
which reports cannot both be right.`,
		Example:           "  muster add examples/reports\n  muster strength --on 2025-02-01\n  muster conflicts",
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
	}
	flags := root.PersistentFlags()
	ledger := p.Env("MUSTER_LEDGER")
	if ledger == "" {
		ledger = "muster.db"
	}
	flags.StringVar(&p.options.Ledger, "ledger", ledger, "the ledger's `file`; MUSTER_LEDGER sets the default")
	flags.Lookup("ledger").DefValue = "muster.db"
	flags.StringArrayVar(&p.options.Missions, "missions", nil, "a `directory` of mission files to add to those built in")
	flags.StringVar(&p.options.Mission, "mission", "", "one mission, by its short `name`: that of reports added, or of the view")
	for _, c := range p.commands() {
		c.DisableFlagsInUseLine = true
		root.AddCommand(c)
	}
	describeCompletion(root)
	return root
}

// describeCompletion has the command that the library adds say how it is used,
// as the others do.
func describeCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic(err) // the library has just added it
	}
	c.Use, c.Short = "completion SHELL", "Print the script that completes commands in bash, zsh, fish or powershell"
	c.Example = "  source <(muster completion bash)\n  muster completion zsh > \"${fpath[1]}/_muster\""
}

// commands are the commands in the order of the help.
func (p *Program) commands() []*cobra.Command {
	commands := []*cobra.Command{p.extract(), p.mentions(), p.add()}
	commands = append(commands, p.lists()...)
	return append(commands, p.why(), p.rule(), p.reread(), p.serve(), p.eval(), p.verify(), p.backup())
}

// with hands the app that the flags describe to use, and closes it behind.
func (p *Program) with(ctx context.Context, access Access, use func(*app.App) error) error {
	p.options.Access = access
	a, err := p.Open(ctx, p.options)
	if err != nil {
		return err
	}
	if err = a.CheckMission(p.options.Mission); err == nil {
		err = use(a)
	}
	return errors.Join(err, a.Close())
}
