package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// eval measures extraction on annotated reports.
func (p *Program) eval() *cobra.Command {
	var t app.Trial
	format := choice{"table", []string{"table", "json"}}
	errors := 20
	cmd := &cobra.Command{
		Use:   "eval --gold FILE --texts DIR",
		Short: "Measure extraction on annotated reports",
		Long: `Extract annotated reports and compare the claims found with the annotation:
precision, recall and F1 of each kind of claim, how often each slot is right,
and the errors, those of the costliest kind first.

The annotation is JSON Lines as muster extract writes them: a line for each
report, with its date and mission, and a line for each claim. Evidence may be
given by its text alone. Claims are exact when nothing in them is wrong.`,
		Example: "  muster eval --gold gold.jsonl --texts reports/\n" +
			"  muster eval --gold gold.jsonl --texts reports/ --aliases names.json --errors -1",
		Args: cobra.NoArgs,
	}
	cmd.Flags().StringVar(&t.Gold, "gold", "", "the annotated reports, a JSON Lines `file`")
	cmd.Flags().StringVar(&t.Texts, "texts", "", "the `folder` that the reports lie in")
	cmd.Flags().StringVar(&t.Aliases, "aliases", "", "a JSON `file` of canonical names and their other names (default aliases.json beside the gold)")
	cmd.Flags().IntVar(&errors, "errors", errors, "how `many` errors to list; -1 for all")
	chosen(cmd, &format, "format", "how to print")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if t.Gold == "" || t.Texts == "" {
			return muster.Errorf(muster.Invalid, "eval needs --gold FILE and --texts DIR")
		}
		return p.with(cmd.Context(), None, func(a *app.App) error {
			result, err := a.Evaluate(cmd.Context(), t)
			if err != nil {
				return err
			}
			for _, problem := range result.Problems {
				p.tell(problem)
			}
			if errors >= 0 {
				result.Errors = result.Errors[:min(errors, len(result.Errors))]
			}
			if format.value == "json" {
				return encoder(p.Out).Encode(result)
			}
			return printResult(p.Out, &result)
		})
	}
	return cmd
}

// printResult prints the rates, the slots and the errors.
func printResult(out io.Writer, r *app.Evaluation) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "kind\tgold\tfound\tprecision\trecall\tF1\texact F1\t")
	for _, kind := range kinds(r.Kinds) {
		printScore(w, kind, r.Kinds[kind])
	}
	printScore(w, "core", r.Core)
	printScore(w, "all", r.All)
	fmt.Fprintln(w)
	fmt.Fprintln(w, "slot\tright\tof\tworst kinds\t")
	for _, slot := range slices.Sorted(maps.Keys(r.Slots)) {
		s := r.Slots[slot]
		fmt.Fprintf(w, "%s\t%.3f\t%d\t%s\t\n", slot, s.Right, s.Of, worstKinds(r, slot))
	}
	if r.Published != nil {
		fmt.Fprintf(w, "published\t%.3f\t%d\t\t\n", r.Published.Right, r.Published.Of)
	}
	if err := w.Flush(); err != nil {
		return muster.Errorf(muster.Unavailable, "write evaluation: %w", err)
	}
	for _, e := range r.Errors {
		printError(out, &e)
	}
	return nil
}

func printScore(w io.Writer, kind string, s app.Score) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t\n", kind, s.Gold, s.System, s.Precision, s.Recall, s.F1, s.ExactF1)
}

// kinds are the kinds of the scores in the order of the domain, unknown ones
// last.
func kinds(scores map[string]app.Score) []string {
	rank := func(k string) int {
		if i := slices.Index(muster.Kinds, muster.Kind(k)); i >= 0 {
			return i
		}
		return len(muster.Kinds)
	}
	return slices.SortedFunc(maps.Keys(scores), func(a, b string) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
}

// worstKinds names the kinds in which a slot is wrong most often.
func worstKinds(r *app.Evaluation, slot string) string {
	wrong := map[string]float64{}
	for kind, slots := range r.KindSlots {
		if s := slots[slot]; s.Right < 1 && s.Of > 0 {
			wrong[kind] = (1 - s.Right) * float64(s.Of)
		}
	}
	list := slices.SortedFunc(maps.Keys(wrong), func(a, b string) int { return cmp.Or(cmp.Compare(wrong[b], wrong[a]), cmp.Compare(a, b)) })
	for i, kind := range list {
		s := r.KindSlots[kind][slot]
		list[i] = fmt.Sprintf("%s %.2f of %d", kind, s.Right, s.Of)
	}
	return strings.Join(list[:min(2, len(list))], ", ")
}

// printError prints an error in one line.
func printError(out io.Writer, e *app.Mistake) {
	what := e.Kind
	if e.Slot != "" {
		what += "." + e.Slot
	}
	fmt.Fprintf(out, "\n%s %s (one of %d)  %s\n  %s\n", e.Type, what, e.Cost, e.Report, strings.Join(strings.Fields(e.Words), " "))
	if e.Want != nil {
		fmt.Fprintf(out, "  annotated: %s\n", compact(e.Want))
	}
	if e.Got != nil || e.Type == "wrong" {
		fmt.Fprintf(out, "  found:     %s\n", compact(e.Got))
	}
	if e.Rule != "" {
		fmt.Fprintf(out, "  rule:      %s\n", e.Rule)
	}
}

// compact is a slot as JSON.
func compact(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}
