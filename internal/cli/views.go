package cli

import (
	"context"
	"strconv"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// A viewing is the flags that every view takes.
type viewing struct {
	format      choice
	who         string
	from, to    date
	asKnownOn   day
	publishedBy day
}

func (v *viewing) flags(cmd *cobra.Command) {
	v.format = choice{"table", formats}
	chosen(cmd, &v.format, "format", "how to print")
	f := cmd.Flags()
	f.StringVar(&v.who, "who", "", "one `actor`, by canonical name")
	f.Var(&v.from, "from", "first `date` shown (EDTF)")
	f.Var(&v.to, "to", "last `date` shown (EDTF)")
	f.Var(&v.asKnownOn, "as-known-on", "what the ledger held on that `day`")
	f.Var(&v.publishedBy, "published-by", "only reports published up to that `day`")
}

// view is what the flags ask for.
func (v *viewing) view(p *Program) app.View {
	return app.View{
		Mission: p.options.Mission, Who: v.who, From: muster.Date(v.from), To: muster.Date(v.to),
		AsKnownOn: muster.Date(v.asKnownOn), PublishedBy: muster.Date(v.publishedBy),
	}
}

// A lister is a command that shows a list: its name, help and columns, and the
// use case that gives the list. Rows replaces columns where a line is not an
// element, and print replaces the table.
type lister[T any] struct {
	use, short, example string
	columns             []column[T]
	rows                func([]T) [][]string
	print               func(*Program, []T) error
	flags               func(*cobra.Command, *app.View) // further flags, nil for none
	args                cobra.PositionalArgs            // nil for none
	ask                 func(*app.App, context.Context, app.View, []string) ([]T, error)
}

// command makes a command of a lister.
func command[T any](p *Program, l lister[T]) *cobra.Command {
	var v viewing
	var extra app.View
	cmd := &cobra.Command{Use: l.use, Short: l.short, Example: l.example, Args: l.args}
	if l.args == nil {
		cmd.Args = cobra.NoArgs
	}
	v.flags(cmd)
	if l.flags != nil {
		l.flags(cmd, &extra)
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		view := v.view(p)
		view.Kinds, view.Statuses, view.Report, view.On = extra.Kinds, extra.Statuses, extra.Report, extra.On
		return p.with(cmd.Context(), Read, func(a *app.App) error {
			items, err := l.ask(a, cmd.Context(), view, args)
			if err != nil {
				return err
			}
			if l.print != nil && v.format.value == "table" && len(items) > 0 {
				return l.print(p, items)
			}
			return list(p, v.format.value, items, l.rowsOf)
		})
	}
	return cmd
}

// rowsOf is the header and the lines of the list.
func (l *lister[T]) rowsOf(items []T) [][]string {
	if l.rows != nil {
		return l.rows(items)
	}
	return cells(items, l.columns)
}

// support is how many reports an element rests on, and of how many origins where
// these are fewer.
func support(s muster.Support) string {
	if s.Origins == s.Reports {
		return strconv.Itoa(s.Reports)
	}
	return strconv.Itoa(s.Reports) + " of " + app.Count(s.Origins, "origin")
}

// value is a figure that may not be known.
func value(v *float64) string {
	if v == nil {
		return ""
	}
	return (&muster.Figure{Value: *v}).String()
}

// names joins a list for a cell.
func names(n []string) string { return strings.Join(n, ", ") }
