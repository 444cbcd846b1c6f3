package cli

import (
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
