package app

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"muster"
	"muster/internal/ruling"
)

// Rulings lists what people decided, and what of it still applies.
func (a *App) Rulings(ctx context.Context, v View, _ []string) ([]muster.Ruling, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	scope := ruling.Scope{Claim: func(id string) bool { return s.roll.Number(id) >= 0 }}
	actors := s.actors()
	scope.Actor = func(name string) bool { return actors[strings.ToLower(name)] != "" }
	scope.Added = func(id string) bool { return s.added[id] != "" }
	scope.Conflict = func(id string) bool {
		return slices.ContainsFunc(s.account.Conflicts, func(c muster.Conflict) bool { return c.ID == id })
	}
	list := slices.Clone(s.rulings)
	ruling.Apply(list, scope)
	return slices.DeleteFunc(list, func(r muster.Ruling) bool { return !s.showsRuling(&v, &r) }), nil
}

// showsRuling reports whether the view shows a ruling: by the day it was made and by
// the claim it is about.
func (s *snapshot) showsRuling(v *View, r *muster.Ruling) bool {
	at, err := time.Parse(time.RFC3339Nano, r.At)
	if err == nil && !v.during(muster.DayOf(at.Date()).Date()) {
		return false
	}
	c := s.roll.Find(r.On)
	if c == nil {
		return v.Mission == "" && v.Who == ""
	}
	return v.mission(s.byID[c.ReportID].Mission) && v.who(c.Who...)
}

// addedByHand are the claims that people found in reports and extraction did
// not.
func (a *App) addedByHand(ctx context.Context, s *snapshot, at time.Time) (list []muster.Claim, err error) {
	s.added = map[string]string{}
	for i := range s.standing {
		r := &s.standing[i]
		e := s.byID[r.On]
		if r.Act != ruling.Add || e == nil {
			continue
		}
		full, err := a.Store.Report(ctx, e.ID, e.Version, at)
		if err != nil {
			return nil, err
		}
		// A ruling whose words a newer version of the report does not have
		// applies no longer; Rulings says so.
		if c, err := ruling.Claim(r, &full.Report); err == nil {
			s.added[r.ID] = c.ID
			list = append(list, c)
		}
	}
	return list, nil
}

// decisions are the rulings as the account takes them: to settle a conflict in
// favour of a claim is to accept the claim.
func (s *snapshot) decisions() []muster.Ruling {
	list := slices.Clone(s.standing)
	for _, r := range s.standing {
		if id, ok := r.Set["claim"].(string); ok && r.Act == ruling.Settle {
			list = append(list, muster.Ruling{ID: r.ID + " accept", At: r.At, Act: ruling.Accept, On: id})
		}
	}
	return list
}

// settle closes the conflicts that a ruling decided. Accepting one side may
// turn a conflict round and give it another id, so it is known by its claims
// too.
func (s *snapshot) settle() {
	for _, r := range s.standing {
		if r.Act != ruling.Settle {
			continue
		}
		all, _ := r.Set["claims"].([]any)
		for i := range s.account.Conflicts {
			c := &s.account.Conflicts[i]
			touched := 0
			for _, side := range c.Sides {
				if slices.ContainsFunc(side.Claims, func(id string) bool { return slices.Contains(all, any(id)) }) {
					touched++
				}
			}
			if c.ID == r.On || touched > 1 {
				c.Status = "settled"
			}
		}
	}
}

// ruledOn are the rulings about something, as reasons.
func (s *snapshot) ruledOn(id string) []Reason {
	var list []Reason
	for i := range s.standing {
		if r := &s.standing[i]; r.On == id || s.added[r.ID] == id {
			list = append(list, Reason{ID: r.ID, What: Decided(r)})
		}
	}
	return list
}

// Decided is a ruling in one line.
func Decided(r *muster.Ruling) string {
	what := r.Act + " " + r.On
	if sets := Sets(r); sets != "" {
		what += " " + sets
	}
	day, _, _ := strings.Cut(r.At, "T")
	return fmt.Sprintf("%s, ruled by %s on %s: %s", what, r.User, day, r.Because)
}

// Sets is what a ruling sets, in words: "n=617, who=Kenya".
func Sets(r *muster.Ruling) string {
	var sets []string
	for _, k := range slices.Sorted(maps.Keys(r.Set)) {
		if k != "claims" { // the sides of a conflict are for finding it again
			sets = append(sets, k+"="+shown(r.Set[k]))
		}
	}
	return strings.Join(sets, ", ")
}

// shown is a value that a ruling sets, in words; null empties the slot.
func shown(v any) string {
	b, err := json.Marshal(v)
	var f muster.Figure
	switch {
	case err != nil || v == nil:
		return "nothing"
	case json.Unmarshal(b, &f) == nil && f.Bound != "":
		return f.String()
	}
	var n muster.Names
	if json.Unmarshal(b, &n) == nil {
		return strings.Join(n, ", ")
	}
	return string(b)
}
