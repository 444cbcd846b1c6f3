package cli

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/app"
)

// printClaims prints the claims of each report under its name, each with its
// words: a table has room for one of the two.
func (p *Program) printClaims(claims []muster.Claim) error {
	var b strings.Builder
	report := ""
	for i := range claims {
		c := &claims[i]
		if c.ReportID != report || i == 0 {
			if i > 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "%s\n", p.bold(clean(c.Report)))
			report = c.ReportID
		}
		says := clean(app.Says(c))
		if c.Status != muster.Unreviewed && c.Status != "" {
			says += " [" + string(c.Status) + "]"
		}
		p.wrapUnder(&b, shorten(c.ID)+"  ", strings.Repeat(" ", 10), says)
		p.wrap(&b, strings.Repeat(" ", 10), "“"+clean(c.Evidence.Text)+"”")
	}
	_, err := fmt.Fprint(p.Out, b.String())
	return err
}
