package cli

import (
	"strconv"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/spf13/cobra"
)

// lists are the commands that show a list.
func (p *Program) lists() []*cobra.Command {
	return []*cobra.Command{
		p.reports(), p.claims(), p.strength(), p.conflicts(), p.gaps(), p.stale(), p.due(), p.copies(), p.timeline(), p.search(), p.rulings(),
	}
}

func (p *Program) reports() *cobra.Command {
	return command(p, lister[app.ReportRow]{
		use: "reports", short: "List the reports that were read",
		example: "  muster reports\n  muster reports --published-by 2025-01-20 --format json",
		columns: []column[app.ReportRow]{
			{"report", func(r *app.ReportRow) string { return r.Report }},
			{"v", func(r *app.ReportRow) string { return strconv.Itoa(r.Version) }},
			{"published", func(r *app.ReportRow) string { return string(r.EDTF()) }},
			{"mission", func(r *app.ReportRow) string { return r.Mission }},
			{"claims", func(r *app.ReportRow) string { return strconv.Itoa(r.Claims) }},
			{"title", func(r *app.ReportRow) string { return r.Title }},
			{"id", func(r *app.ReportRow) string { return r.ID }},
		},
		ask: (*app.App).Reports,
	})
}

func (p *Program) claims() *cobra.Command {
	return command(p, lister[muster.Claim]{
		use: "claims", short: "List what the reports say",
		example: "  muster claims --kind strength --who Kenya\n  muster claims --report 002.txt --format jsonl",
		columns: []column[muster.Claim]{
			{"id", func(c *muster.Claim) string { return c.ID }},
			{"kind", func(c *muster.Claim) string { return string(c.Kind) }},
			{"who", func(c *muster.Claim) string { return names(c.Who) }},
			{"n", func(c *muster.Claim) string { return c.N.String() }},
			{"when", func(c *muster.Claim) string { return string(c.When) }},
			{"mood", func(c *muster.Claim) string { return string(c.Mood()) }},
			{"status", func(c *muster.Claim) string { return string(c.Status) }},
			{"report", func(c *muster.Claim) string { return c.Report }},
			{"words", func(c *muster.Claim) string { return c.Evidence.Text }},
		},
		flags: func(cmd *cobra.Command, v *app.View) {
			listed(cmd, &v.Kinds, muster.Kinds, "kind", "only claims of this kind")
			listed(cmd, &v.Statuses, app.Statuses, "status", "only claims of this status")
			cmd.Flags().StringVar(&v.Report, "report", "", "only claims of this `report`, by name or identity")
		},
		print: (*Program).printClaims,
		ask:   (*app.App).Claims,
	})
}

// A seriesPoint is a point of a series, as the table shows it: one a line.
type seriesPoint struct {
	series *muster.Series
	point  *muster.Point
}

func (p *Program) strength() *cobra.Command {
	columns := []column[seriesPoint]{
		{"who", func(s *seriesPoint) string { return s.series.Who }},
		{"measure", func(s *seriesPoint) string { return string(s.series.Measure) }},
		{"from", func(s *seriesPoint) string { return string(s.point.From) }},
		{"to", func(s *seriesPoint) string { return string(open(s.point.To)) }},
		{"personnel", func(s *seriesPoint) string { return app.Band(s.point) }},
		{"best", func(s *seriesPoint) string { return value(s.point.Best) }},
		{"reports", func(s *seriesPoint) string { return support(s.point.Support) }},
		{"mission", func(s *seriesPoint) string { return s.series.Mission }},
		{"id", func(s *seriesPoint) string { return s.point.ID }},
	}
	return command(p, lister[muster.Series]{
		use: "strength", short: "Show who is there, over time: the band that the claims allow",
		example: "  muster strength\n  muster strength --on 2025-02-01 --who Kenya\n  muster strength --format json",
		flags:   on("only the points that hold on that `day`"),
		ask:     (*app.App).Strength,
		rows: func(series []muster.Series) [][]string {
			var points []seriesPoint
			for i := range series {
				for j := range series[i].Points {
					points = append(points, seriesPoint{&series[i], &series[i].Points[j]})
				}
			}
			return cells(points, columns)
		},
	})
}

// open is the last day of a point, nothing where it goes on.
func open(d *muster.Date) muster.Date {
	if d == nil {
		return ""
	}
	return *d
}

func (p *Program) conflicts() *cobra.Command {
	return command(p, lister[muster.Conflict]{
		use: "conflicts", short: "Show what cannot all be right, with the arithmetic",
		example: "  muster conflicts\n  muster conflicts --who Kenya --format json",
		columns: []column[muster.Conflict]{
			{"id", func(c *muster.Conflict) string { return c.ID }},
			{"kind", func(c *muster.Conflict) string { return c.Kind }},
			{"about", func(c *muster.Conflict) string { return c.About }},
			{"why", func(c *muster.Conflict) string { return c.Why }},
			{"sides", sides},
			{"status", func(c *muster.Conflict) string { return c.Status }},
		},
		print: (*Program).printConflicts,
		ask:   (*app.App).Conflicts,
	})
}

// sides is what each side of a conflict says and how many reports, of how many
// origins, say so.
func sides(c *muster.Conflict) string {
	var all []string
	for _, s := range c.Sides {
		all = append(all, s.Says+" ("+app.Supported(s.Support)+")")
	}
	return strings.Join(all, " against ")
}

func (p *Program) gaps() *cobra.Command {
	return command(p, lister[muster.Gap]{
		use: "gaps", short: "Show changes that no report accounts for",
		example: "  muster gaps\n  muster gaps --mission MSS --format csv",
		columns: []column[muster.Gap]{
			{"id", func(g *muster.Gap) string { return g.ID }},
			{"who", func(g *muster.Gap) string { return g.Who }},
			{"from", func(g *muster.Gap) string { return string(g.From) }},
			{"to", func(g *muster.Gap) string { return string(g.To) }},
			{"change", func(g *muster.Gap) string { return value(g.Change) }},
			{"why", func(g *muster.Gap) string { return g.Why }},
		},
		ask: (*app.App).Gaps,
	})
}

func (p *Program) stale() *cobra.Command {
	return command(p, lister[muster.StaleClaim]{
		use: "stale", short: "Show claims that were right when written and have been overtaken",
		example: "  muster stale\n  muster stale --format jsonl",
		columns: []column[muster.StaleClaim]{
			{"claim", func(s *muster.StaleClaim) string { return s.Claim }},
			{"since", func(s *muster.StaleClaim) string { return string(s.Since) }},
			{"why", func(s *muster.StaleClaim) string { return s.Why }},
			{"by", func(s *muster.StaleClaim) string { return names(s.By) }},
			{"id", func(s *muster.StaleClaim) string { return s.ID }},
		},
		ask: (*app.App).Stale,
	})
}

func (p *Program) due() *cobra.Command {
	return command(p, lister[muster.Due]{
		use: "due", short: "Show what is coming or overdue: tours, mandates, movements, pledges",
		example: "  muster due\n  muster due --on 2025-06-30",
		columns: []column[muster.Due]{
			{"id", func(d *muster.Due) string { return d.ID }},
			{"what", func(d *muster.Due) string { return d.What }},
			{"who", func(d *muster.Due) string { return d.Who }},
			{"when", func(d *muster.Due) string { return string(d.When) }},
			{"n", func(d *muster.Due) string { return d.N.String() }},
			{"status", func(d *muster.Due) string { return d.Status }},
			{"why", func(d *muster.Due) string { return d.Why }},
		},
		flags: on("as seen on that `day`, today by default"),
		ask:   (*app.App).Due,
	})
}

// on defines the flag --on.
func on(usage string) func(*cobra.Command, *app.View) {
	return func(cmd *cobra.Command, v *app.View) {
		cmd.Flags().Var((*day)(&v.On), "on", usage)
	}
}
