package web

import (
	"context"

	"muster"
)

// A conflictPage is the queue of contradictions.
type conflictPage struct {
	Open, Settled []conflictRow
	Kinds         []string
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
	var p conflictPage
	for _, c := range list {
		row := conflictRow{Conflict: c}
		for _, side := range c.Sides {
			x := sideRow{Side: side}
			for _, id := range side.Claims {
				if c := claims(id); c != nil {
					x.Said = append(x.Said, c)
				}
			}
			row.Sides = append(row.Sides, x)
		}
		if c.Status == "open" {
			p.Open = append(p.Open, row)
		} else {
			p.Settled = append(p.Settled, row)
		}
	}
	return content{template: "conflicts", title: "Contradictions", data: p}, nil
}
