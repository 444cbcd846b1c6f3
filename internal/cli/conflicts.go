package cli

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/app"
)

// printConflicts prints each conflict as a paragraph: a table has no room for
// the arithmetic.
func (p *Program) printConflicts(conflicts []muster.Conflict) error {
	return paragraphs(p, conflicts, func(b *strings.Builder, c *muster.Conflict) {
		fmt.Fprintf(b, "%s\n", p.bold(clean(c.About)))
		p.wrap(b, "  ", clean(c.Why))
		for _, s := range c.Sides {
			p.wrap(b, "  - ", clean(s.Says)+": "+app.Supported(s.Support))
		}
		if c.Settle != "" {
			p.wrap(b, "  ", "settled by: "+clean(c.Settle))
		}
		fmt.Fprintf(b, "  %s, %s, muster why %s\n", c.Kind, c.Status, c.ID)
	})
}
