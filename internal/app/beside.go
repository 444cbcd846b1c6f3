package app

import (
	"context"
	"slices"

	"muster"
	"muster/internal/lineage"
)

// Beside is a copied passage as two reports have it, side by side.
type Beside struct {
	Passage muster.Passage
	A, B    muster.Quote
	Runs    []lineage.Run
}

// Beside compares two places of a passage by their numbers in its list. It errs
// with muster.NotFound where there is no such passage or place.
func (a *App) Beside(ctx context.Context, v View, id string, i, j int) (*Beside, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	n := slices.IndexFunc(s.passages, func(p muster.Passage) bool { return p.ID == id })
	if n < 0 {
		return nil, muster.Errorf(muster.NotFound, "%s: no passage has this id; take one from muster copies", id)
	}
	p := s.passages[n]
	if i < 0 || j < 0 || i >= len(p.Places) || j >= len(p.Places) {
		return nil, muster.Errorf(muster.NotFound, "passage %s has places 0 to %d", id, len(p.Places)-1)
	}
	return &Beside{Passage: p, A: p.Places[i], B: p.Places[j], Runs: lineage.Compare(p.Places[i].Text, p.Places[j].Text)}, nil
}
