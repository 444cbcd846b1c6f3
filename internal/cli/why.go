package cli

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// why prints what anything rests on.
func (p *Program) why() *cobra.Command {
	var v viewing
	cmd := &cobra.Command{
		Use:     "why ID",
		Short:   "Show anything down to the sentences it rests on",
		Example: "  muster why 3f9c2a7b10de\n  muster why 3f9c2a7b10de --format json",
		Args:    one("ID", "an id from any list"),
	}
	v.flags(cmd)
	v.format.value, v.format.allowed = "tree", []string{"tree", "json"}
	cmd.Flags().Lookup("format").Usage = "how to print: tree, json"
	cmd.Flags().Lookup("format").DefValue = "tree"
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return p.with(cmd.Context(), Read, func(a *app.App) error {
			reason, err := a.Why(cmd.Context(), v.view(p), args[0])
			if err != nil {
				return err
			}
			return p.reason(reason, v.format.value)
		})
	}
	return cmd
}

// reason prints a reason as a tree or as JSON.
func (p *Program) reason(r *app.Reason, format string) error {
	if format == "json" {
		enc := encoder(p.Out)
		enc.SetIndent("", "  ")
		return explain("write json", enc.Encode(r))
	}
	var b strings.Builder
	p.tree(&b, r, "", "")
	_, err := fmt.Fprint(p.Out, b.String())
	return explain("write tree", err)
}

// explain gives an error of writing its code.
func explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	return muster.Errorf(muster.Unavailable, "%s: %w", doing, err)
}

// one asks for exactly one argument.
func one(name, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return muster.Errorf(muster.Invalid, "no %s given; give %s", name, what)
		case len(args) > 1:
			return muster.Errorf(muster.Invalid, "%d arguments given; give one, %s", len(args), what)
		}
		return nil
	}
}

// tree prints a reason and what it rests on. Lead is what stands before its
// first line, under what stands before the lines below it.
func (p *Program) tree(b *strings.Builder, r *app.Reason, lead, under string) {
	if r.Words != nil {
		p.wrapUnder(b, lead, under, r.Words.Report+": "+p.lit(r.Words.Sentence, [][2]int{r.Words.Mark}))
		if r.Rule != "" {
			fmt.Fprintf(b, "%s%s\n", under, "rule "+r.Rule+" "+r.RuleVersion)
		}
		return
	}
	what := clean(r.What)
	if r.ID != "" {
		what += " [" + r.ID + "]"
	}
	p.wrapUnder(b, lead, under, what)
	for i := range r.Because {
		if i < len(r.Because)-1 {
			p.tree(b, &r.Because[i], under+"├─ ", under+"│  ")
		} else {
			p.tree(b, &r.Because[i], under+"└─ ", under+"   ")
		}
	}
}
