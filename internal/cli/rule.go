package cli

import (
	"errors"
	"fmt"
	"os/user"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// A verdict is the flags of rule.
type verdict struct {
	accept, reject, undo bool
	set                  []string
	sameAs, settle       string
	add                  choice
	report, words        string
	because, user        string
}

// rule records what a person decides.
func (p *Program) rule() *cobra.Command {
	v := verdict{add: choice{allowed: texts(muster.Kinds)}}
	cmd := &cobra.Command{
		Use:   "rule ID",
		Short: "Accept, reject or correct a claim, join actors, settle a conflict, or undo that",
		Long: `Record what a person decides, signed, dated and with a reason.

Nothing is changed or removed: a ruling is an entry of its own, every view is
seen through the rulings that stand, and another ruling undoes it. ID is that of
a claim; for --undo that of a ruling, and for --same-as the name of an actor.
--add states a claim that was not read from a report, with the report's words.`,
		Example: "  muster rule 3f9c2a7b10de --accept --because 'the UN return has the same'\n" +
			"  muster rule 3f9c2a7b10de --set n=617 --set who=Kenya --because 'misprint'\n" +
			"  muster rule 'Kenyan police' --same-as Kenya --because 'one contingent'\n" +
			"  muster rule 3f9c2a7b10de --settle conflict-12ab --because 'counted at the airport'\n" +
			"  muster rule --add strength --report 002.txt --words 'six hundred' --set n=600 --set who=Kenya --because 'missed'\n" +
			"  muster rule r12 --undo --because 'wrong report'",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			d, err := v.decision(args)
			if err != nil {
				return err
			}
			d.User = p.signer(v.user)
			return p.with(cmd.Context(), Write, func(a *app.App) error {
				r, err := a.Rule(cmd.Context(), d)
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(p.Out, "%s: %s\n", r.ID, clean(app.Decided(&r)))
				return explain("write result", err)
			})
		},
	}
	f := cmd.Flags()
	f.BoolVar(&v.accept, "accept", false, "the claim is right")
	f.BoolVar(&v.reject, "reject", false, "the claim is not to count")
	f.StringArrayVar(&v.set, "set", nil, "a slot of the claim and its `SLOT=VALUE`; again for more slots, or for more names of one")
	f.StringVar(&v.sameAs, "same-as", "", "the other `name` of the actor, which is kept")
	f.StringVar(&v.settle, "settle", "", "the `conflict` that the claim decides")
	f.BoolVar(&v.undo, "undo", false, "take the ruling back")
	chosen(cmd, &v.add, "add", "add a claim of this kind")
	f.StringVar(&v.report, "report", "", "the `report` of the claim added, by name or identity")
	f.StringVar(&v.words, "words", "", "the `text` of the report that makes the claim added, word for word")
	f.StringVar(&v.because, "because", "", "the reason, a `text` that others can follow")
	f.StringVar(&v.user, "user", "", "who decides, a `name`; MUSTER_USER, then the system's user, by default")
	return cmd
}

// decision is what the flags ask for: exactly one act.
func (v *verdict) decision(args []string) (app.Decision, error) {
	d := app.Decision{Because: v.because, Set: v.set, Kind: muster.Kind(v.add.value), Words: v.words}
	var acts []string
	for _, a := range []struct {
		act  string
		used bool
	}{
		{"accept", v.accept}, {"reject", v.reject}, {"undo", v.undo}, {"same_as", v.sameAs != ""}, {"settle", v.settle != ""},
		{"add", v.add.value != ""}, {"set", len(v.set) > 0 && v.add.value == ""},
	} {
		if a.used {
			acts = append(acts, a.act)
		}
	}
	switch {
	case len(acts) == 0:
		return d, muster.Errorf(muster.Invalid, "nothing decided; give --accept, --reject, --set, --same-as, --settle, --undo or --add")
	case len(acts) > 1:
		return d, muster.Errorf(muster.Invalid, "several things decided at once, %s; make a ruling of each", names(acts))
	case acts[0] == "add" && (len(args) > 0 || v.report == "" || v.words == ""):
		return d, muster.Errorf(muster.Invalid, "--add takes no ID; name the report with --report and its words with --words")
	case acts[0] != "add" && len(args) == 0:
		return d, muster.Errorf(muster.Invalid, "no ID given; give that of a claim or a ruling, or the name of an actor")
	}
	d.Act, d.On, d.Other = acts[0], v.report, v.sameAs+v.settle
	if len(args) > 0 {
		d.On = args[0]
	}
	return d, nil
}

// signer is who a ruling is signed by: the flag, the environment, the system.
func (p *Program) signer(flag string) string {
	if name := p.Env("MUSTER_USER"); flag == "" && name != "" {
		return name
	}
	if flag != "" {
		return flag
	}
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return u.Username
}

func (p *Program) rulings() *cobra.Command {
	return command(p, lister[muster.Ruling]{
		use: "rulings", short: "List what people decided, and whether it still applies",
		example: "  muster rulings\n  muster rulings --format json",
		columns: []column[muster.Ruling]{
			{"id", func(r *muster.Ruling) string { return r.ID }},
			{"at", func(r *muster.Ruling) string { return r.At[:min(len(r.At), len("2006-01-02"))] }},
			{"user", func(r *muster.Ruling) string { return r.User }},
			{"act", func(r *muster.Ruling) string { return r.Act }},
			{"on", func(r *muster.Ruling) string { return r.On }},
			{"sets", func(r *muster.Ruling) string { return app.Sets(r) }},
			{"applies", func(r *muster.Ruling) string { return yes(r.Applies) }},
			{"because", func(r *muster.Ruling) string { return r.Because }},
		},
		ask: (*app.App).Rulings,
	})
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// reread reads all reports again.
func (p *Program) reread() *cobra.Command {
	return &cobra.Command{
		Use:   "reread",
		Short: "Extract all reports again with the rules of today, and replay the rulings",
		Long: `Extract all reports of the ledger again with the rules of today. Earlier readings
are kept, so that a view of an earlier day stays as it was. Rulings are replayed
over the new claims; those whose claims are gone are listed.

The exit status is 1 when a report could not be read again or a ruling applies no
longer.`,
		Example: "  muster reread",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.with(cmd.Context(), Write, func(a *app.App) error {
				watch, finish := p.progress("reading again")
				sum, err := a.Reread(cmd.Context(), watch)
				finish()
				return errors.Join(err, p.reportReread(sum))
			})
		},
	}
}

// reportReread says what came of reading again.
func (p *Program) reportReread(sum app.Rereading) error {
	if len(sum.Skipped)+len(sum.Lost) > 0 {
		p.status = Incomplete
	}
	for i := range sum.Lost {
		p.tell("ruling " + sum.Lost[i].ID + " applies no longer: " + app.Decided(&sum.Lost[i]))
	}
	_, err := fmt.Fprintf(p.Out, "%s read again: %d with other claims, %s in all; %s lost\n",
		app.Count(sum.Reports, "report"), sum.Changed, app.Count(sum.Claims, "claim"), app.Count(len(sum.Lost), "ruling"))
	return explain("write result", err)
}
