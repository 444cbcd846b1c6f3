package api

import (
	"context"
	"net/http"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/danielgtaylor/huma/v2"
)

// views registers the calls that give lists.
func (s *service) views(api huma.API) {
	a := s.app
	list(api, s, "reports", "The reports that were read", simple[*Listed](a.Reports), func(r *app.ReportRow) string { return r.ID })
	listIn(api, s, "claims", "What the reports say", func(ctx context.Context, v app.View, q *Claimed) ([]*muster.Claim, string, error) {
		p, err := a.ClaimPage(ctx, v, app.ClaimPart{Sort: q.Sort, After: q.After, Limit: q.Limit})
		if err != nil {
			return nil, "", err
		}
		return p.Claims, p.Next, nil
	})
	list(api, s, "strength", "Who is there, over time", simple[*Dated](a.Strength), func(x *muster.Series) string { return x.ID })
	list(api, s, "conflicts", "What cannot all be right", simple[*Listed](a.Conflicts), func(c *muster.Conflict) string { return c.ID })
	list(api, s, "gaps", "Changes that no report accounts for", simple[*Listed](a.Gaps), func(g *muster.Gap) string { return g.ID })
	list(api, s, "stale", "Claims that were right when written", simple[*Listed](a.Stale), func(c *muster.StaleClaim) string { return c.ID })
	list(api, s, "due", "What is coming or overdue on a day", simple[*Dated](a.Due), func(d *muster.Due) string { return d.ID })
	list(api, s, "copies", "Passages that stand in two or more reports", simple[*Listed](a.Copies), func(p *muster.Passage) string { return p.ID })
	list(api, s, "timeline", "Events of all kinds in order", simple[*Listed](a.Timeline), func(e *muster.Event) string { return e.ID })
	list(api, s, "rulings", "What people decided", simple[*Listed](a.Rulings), func(r *muster.Ruling) string { return r.ID })
	list(api, s, "statements", "Who said what, in which wordings", viewed[*Listed](a.Statements), func(x *app.Said) string { return x.ID })
	list(api, s, "people", "Who holds what post", viewed[*Listed](a.Posts), func(p *app.Post) string { return p.ID })
	list(api, s, "contributors", "What each country promised, sent and has in place", viewed[*Listed](a.Contributors), func(c *app.Contributor) string { return c.ID })
	list(api, s, "money", "Who gave what to whom", viewed[*Listed](a.Fundings), func(f *app.Funding) string { return f.ID })
	list(api, s, "sums", "Money added up by act and currency", viewed[*Listed](a.MoneySums), func(m *app.MoneySum) string { return m.ID })
	list(api, s, "changes", "What became known, the newest first", func(ctx context.Context, v app.View, q *Since) ([]app.Change, error) {
		return a.Changes(ctx, v, muster.Date(q.Since))
	}, func(c *app.Change) string { return c.ID })
	list(api, s, "search", "Reports that have all the words, the best first", func(ctx context.Context, v app.View, q *Searched) ([]app.Found, error) {
		return a.Search(ctx, v, strings.Fields(q.Words))
	}, func(f *app.Found) string { return f.ID })
}

// A Single asks for one thing by its id.
type Single struct {
	Query
	ID string `path:"id" doc:"Its id; of a report also its base name." maxLength:"300"`
}

// single registers the calls that give one thing.
func (s *service) single(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-report", Method: http.MethodGet, Path: "/api/v1/reports/{id}", Summary: "A report with its text and its claims",
		Errors: []int{http.StatusBadRequest, http.StatusNotFound, http.StatusServiceUnavailable}, Responses: unchanged(),
	}, func(ctx context.Context, q *Single) (*answer[*app.Reading], error) {
		return answerTo(ctx, s, &q.Query, func(v app.View) (*app.Reading, string, error) {
			r, err := s.app.Reading(ctx, v, q.ID)
			return r, "", err
		})
	})
	huma.Register(api, huma.Operation{
		OperationID: "overview", Method: http.MethodGet, Path: "/api/v1/overview", Summary: "The account of a mission on one page",
		Errors: []int{http.StatusBadRequest, http.StatusServiceUnavailable}, Responses: unchanged(),
	}, func(ctx context.Context, q *Query) (*answer[*app.Overview], error) {
		return answerTo(ctx, s, q, func(v app.View) (*app.Overview, string, error) {
			o, err := s.app.Overview(ctx, v)
			return o, "", err
		})
	})
	huma.Register(api, huma.Operation{
		OperationID: "why", Method: http.MethodGet, Path: "/api/v1/why/{id}", Summary: "Anything down to its sentences",
		Errors: []int{http.StatusBadRequest, http.StatusNotFound, http.StatusServiceUnavailable}, Responses: unchanged(),
	}, func(ctx context.Context, q *Single) (*answer[*app.Reason], error) {
		return answerTo(ctx, s, &q.Query, func(v app.View) (*app.Reason, string, error) {
			r, err := s.app.Why(ctx, v, q.ID)
			return r, "", err
		})
	})
	huma.Register(api, huma.Operation{
		OperationID: "health", Method: http.MethodGet, Path: "/healthz", Summary: "Whether the ledger can be read",
		Errors: []int{http.StatusServiceUnavailable},
	}, func(ctx context.Context, _ *struct{}) (*healthy, error) {
		entries, err := s.app.Entries(ctx)
		if err != nil {
			return nil, huma.Error503ServiceUnavailable(err.Error())
		}
		out := &healthy{}
		out.Body.Status, out.Body.Entries = "ok", entries
		return out, nil
	})
}

// healthy is the answer to whether all is well.
type healthy struct {
	Body struct {
		Status  string `json:"status" example:"ok"`
		Entries int64  `json:"entries" doc:"How many entries the ledger has."`
	}
}
