package cli

import (
	"slices"
	"strings"

	"muster"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A choice is a flag with a closed list of values.
type choice struct {
	value   string
	allowed []string
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return "string" }

// Set refuses what is not on the list, and says what is.
func (c *choice) Set(s string) error {
	for _, a := range c.allowed {
		if s == a {
			c.value = s
			return nil
		}
	}
	return muster.Errorf(muster.Invalid, "use one of %s", strings.Join(c.allowed, ", "))
}

// chosen defines a choice on a command, with its completion.
func chosen(cmd *cobra.Command, c *choice, name, usage string) {
	cmd.Flags().Var(c, name, usage+": "+strings.Join(c.allowed, ", "))
	// It errs only on a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(c.allowed, cobra.ShellCompDirectiveNoFileComp))
}

// A listFlag is a flag that may be given several times, or once with commas, and
// takes values of a closed list.
type listFlag[T ~string] struct {
	values  *[]T
	allowed []T
}

func (l *listFlag[T]) String() string { return "" }
func (l *listFlag[T]) Type() string   { return "string" }

// Set refuses what is not on the list, and says what is.
func (l *listFlag[T]) Set(s string) error {
	for one := range strings.SplitSeq(s, ",") {
		if !slices.Contains(l.allowed, T(one)) {
			return muster.Errorf(muster.Invalid, "use one of %s", strings.Join(texts(l.allowed), ", "))
		}
		*l.values = append(*l.values, T(one))
	}
	return nil
}

// listed defines such a flag on a command, with its completion.
func listed[T ~string](cmd *cobra.Command, values *[]T, allowed []T, name, usage string) {
	cmd.Flags().Var(&listFlag[T]{values, allowed}, name, usage+": "+strings.Join(texts(allowed), ", "))
	// It errs only on a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(texts(allowed), cobra.ShellCompDirectiveNoFileComp))
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// A date is a flag that holds an EDTF date.
type date muster.Date

var _ pflag.Value = (*date)(nil)

func (d *date) String() string { return string(*d) }
func (d *date) Type() string   { return "date" }

// Set refuses what is not a date.
func (d *date) Set(s string) error {
	if _, _, err := muster.Date(s).Bounds(); err != nil {
		return muster.Errorf(muster.Invalid, "want YYYY, YYYY-MM, YYYY-MM-DD or an interval FROM/TO")
	}
	*d = date(s)
	return nil
}

// A day is a flag that holds one day.
type day muster.Date

var _ pflag.Value = (*day)(nil)

func (d *day) String() string { return string(*d) }
func (d *day) Type() string   { return "day" }

// Set refuses what is not a single day.
func (d *day) Set(s string) error {
	if lo, hi, err := muster.Date(s).Bounds(); err != nil || lo != hi {
		return muster.Errorf(muster.Invalid, "want a day, YYYY-MM-DD")
	}
	*d = day(s)
	return nil
}
