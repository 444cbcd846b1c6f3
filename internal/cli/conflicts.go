package cli

import (
	"fmt"
	"strings"

	"muster"
)

// printConflicts prints each conflict as a paragraph: a table has no room for
// the arithmetic.
func (p *Program) printConflicts(conflicts []muster.Conflict) error {
	var b strings.Builder
	for i := range conflicts {
		c := &conflicts[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s\n", p.bold(clean(c.About)))
		p.wrap(&b, "  ", clean(c.Why))
		for _, s := range c.Sides {
			p.wrap(&b, "  - ", clean(s.Says)+": "+reports(s.Support))
		}
		if c.Settle != "" {
			p.wrap(&b, "  ", "settled by: "+clean(c.Settle))
		}
		fmt.Fprintf(&b, "  %s, %s, muster why %s\n", c.Kind, c.Status, c.ID)
	}
	_, err := fmt.Fprint(p.Out, b.String())
	return err
}

// reports is a support in words.
func reports(s muster.Support) string {
	return count(s.Reports, "report") + " of " + count(s.Origins, "origin")
}

// count is a number and its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
