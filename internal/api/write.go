package api

import (
	"context"
	"net/http"
	"slices"

	"muster"
	"muster/internal/app"
	"muster/internal/ruling"

	"github.com/danielgtaylor/huma/v2"
)

// A Decision is what a person asks to be ruled.
type Decision struct {
	Body struct {
		User    string            `json:"user" minLength:"1" maxLength:"200" doc:"Who decides."`
		Because string            `json:"because" minLength:"1" maxLength:"4000" doc:"The reason."`
		Act     string            `json:"act" enum:"accept,reject,set,add,same_as,settle,undo"`
		On      string            `json:"on" minLength:"1" doc:"A claim, a ruling (undo), an actor (same_as), a report (add), or the claim to settle in favour of."`
		Other   string            `json:"other,omitempty" doc:"same_as: the other actor; settle: the conflict."`
		Kind    string            `json:"kind,omitempty" doc:"add: the kind of the claim."`
		Words   string            `json:"words,omitempty" doc:"add: the words of the report that say it."`
		Set     map[string]string `json:"set,omitempty" doc:"set, add: slots and their values."`
	}
}

// ruled is a ruling that was recorded.
type ruled struct{ Body muster.Ruling }

// A Sent is a report to be added.
type Sent struct {
	Body app.Sent
}

// added is what came of a report.
type added struct{ Body app.Outcome }

// writes registers the calls that change the ledger.
func (s *service) writes(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "rule", Method: http.MethodPost, Path: "/api/v1/rulings", Summary: "Record a ruling", DefaultStatus: http.StatusCreated,
		Errors: []int{http.StatusBadRequest, http.StatusNotFound},
	}, func(ctx context.Context, d *Decision) (*ruled, error) {
		r, err := s.app.Rule(ctx, decision(d))
		if err != nil {
			return nil, s.fault(ctx, err)
		}
		return &ruled{r}, nil
	})
	huma.Register(api, huma.Operation{
		OperationID: "add-report", Method: http.MethodPost, Path: "/api/v1/reports", Summary: "Read a report into the ledger",
		MaxBodyBytes: 16 << 20, Errors: []int{http.StatusBadRequest},
	}, func(ctx context.Context, in *Sent) (*added, error) {
		out, err := s.app.AddText(ctx, in.Body)
		if err != nil {
			return nil, s.fault(ctx, err)
		}
		return &added{*out}, nil
	})
}

// decision is the decision as the app takes it.
func decision(d *Decision) app.Decision {
	b := &d.Body
	out := app.Decision{User: b.User, Because: b.Because, Act: b.Act, On: b.On, Other: b.Other, Kind: muster.Kind(b.Kind), Words: b.Words}
	if b.Act == ruling.Set || b.Act == ruling.Add {
		for slot, v := range b.Set {
			out.Set = append(out.Set, slot+"="+v)
		}
		slices.Sort(out.Set)
	}
	return out
}
