package web

import (
	"context"

	"muster"
)

// A conflictPage is the queue of contradictions.
type conflictPage struct {
	Open    paged[conflictRow]
	Settled []conflictRow // the first of them
	Others  int           // settled ones that are not shown
}

// A conflictRow is a contradiction with the claims of its sides.
type conflictRow struct {
	muster.Conflict
	Sides []sideRow
}

// A sideRow is a side with the claims that carry it.
type sideRow struct {
	muster.Side
	Said []*muster.Claim
}

// conflicts shows what cannot all be right.
func (s *server) conflicts(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Conflicts(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	claims, err := s.app.ClaimsByID(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	var open []muster.Conflict
	var p conflictPage
	for _, c := range list {
		switch only := r.get("only"); {
		case only != "" && c.ID != only:
		case c.Status == "open":
			open = append(open, c)
		case len(p.Settled) < settledShown:
			p.Settled = append(p.Settled, rowOf(c, claims))
		default:
			p.Others++
		}
	}
	part, err := pageOf(open, r.get("after"), func(c *muster.Conflict) string { return c.ID })
	p.Open = paged[conflictRow]{Total: part.Total, First: part.First, Next: part.Next}
	for _, c := range part.Rows {
		p.Open.Rows = append(p.Open.Rows, rowOf(c, claims))
	}
	return content{template: "conflicts", title: "Contradictions", data: p}, err
}

// settledShown is how many settled contradictions stand below the open ones.
const settledShown = 20

// claimsShown is how many claims of a side are shown at most.
const claimsShown = 12

// rowOf sets the claims of its sides beside a contradiction.
func rowOf(c muster.Conflict, claims func(id string) *muster.Claim) conflictRow {
	row := conflictRow{Conflict: c}
	for _, side := range c.Sides {
		x := sideRow{Side: side}
		for _, id := range side.Claims[:min(len(side.Claims), claimsShown)] {
			if c := claims(id); c != nil {
				x.Said = append(x.Said, c)
			}
		}
		row.Sides = append(row.Sides, x)
	}
	return row
}
