package app

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ruling"
)

// A Decision is what a person asks to be ruled. Which fields it takes depends
// on the act, one of those of package ruling.
type Decision struct {
	User    string // who decides
	Because string // the reason
	Act     string
	On      string      // id of a claim or a ruling, name of an actor, report for "add"
	Set     []string    // "set", "add": SLOT=VALUE each
	Other   string      // "same_as": the other actor; "settle": id of the conflict
	Kind    muster.Kind // "add": of the claim
	Words   string      // "add": the words of the report that say it
}

// Rule records a decision, where what it is about is in the ledger.
func (a *App) Rule(ctx context.Context, d Decision) (muster.Ruling, error) {
	if strings.TrimSpace(d.User) == "" || strings.TrimSpace(d.Because) == "" {
		return muster.Ruling{}, muster.Errorf(muster.Invalid, "a ruling needs who decides and a reason; give --because TEXT, and --user NAME where the system knows none")
	}
	r, err := a.ruling(ctx, a.cache.newest(), d)
	var coded *muster.Error
	if errors.As(err, &coded) && coded.Code == muster.NotFound { // it may have come since
		var s *snapshot
		if s, err = a.current(ctx, d.Act == ruling.Settle); err == nil {
			r, err = a.ruling(ctx, s, d)
		}
	}
	if err != nil {
		return muster.Ruling{}, err
	}
	return a.Store.Rule(ctx, r)
}

// ruling is the ruling that a decision asks for, on what a snapshot has.
func (a *App) ruling(ctx context.Context, s *snapshot, d Decision) (muster.Ruling, error) {
	r := muster.Ruling{User: d.User, Act: d.Act, On: d.On, Set: map[string]any{}, Because: d.Because, Applies: true}
	if s == nil {
		return r, muster.Errorf(muster.NotFound, "nothing is known yet")
	}
	return r, a.fill(ctx, s, &r, d)
}

// current is what the ledger holds now, with its account where that is asked
// for.
func (a *App) current(ctx context.Context, account bool) (*snapshot, error) {
	if account {
		return a.upToDate(ctx)
	}
	a.cache.making.Lock()
	defer a.cache.making.Unlock()
	s, err := a.snapshot(ctx, View{}, &a.keep)
	if err == nil {
		s.derived = newDerived(s)
	}
	return s, err
}

// fill checks what a ruling is about and what it sets.
func (a *App) fill(ctx context.Context, s *snapshot, r *muster.Ruling, d Decision) (err error) {
	switch d.Act {
	case ruling.Add:
		return a.fillAdd(ctx, s, r, d)
	case ruling.SameAs:
		if r.On, err = s.actor(d.On); err == nil {
			r.Set["same_as"], err = s.actor(d.Other)
		}
		if err == nil && strings.EqualFold(r.On, r.Set["same_as"].(string)) {
			err = muster.Errorf(muster.Invalid, "%s: it is one actor already", r.On)
		}
		return err
	case ruling.Settle:
		return s.fillSettle(r, d)
	case ruling.Undo:
		if !slices.ContainsFunc(s.rulings, func(o muster.Ruling) bool { return o.ID == d.On }) {
			return muster.Errorf(muster.NotFound, "%s: no ruling has this id; take one from muster rulings", d.On)
		}
		return nil
	}
	c := s.roll.Find(d.On)
	if c == nil {
		return muster.Errorf(muster.NotFound, "%s: no claim has this id; take one from muster claims", d.On)
	}
	if d.Act == ruling.Set {
		r.Set, err = ruling.Slots(c.Kind, d.Set)
	}
	return err
}

// fillAdd makes the ruling that adds a claim to a report.
func (a *App) fillAdd(ctx context.Context, s *snapshot, r *muster.Ruling, d Decision) error {
	e, err := s.report(d.On)
	if err != nil {
		return err
	}
	if r.Set, err = ruling.Slots(d.Kind, d.Set); err != nil {
		return err
	}
	r.On, r.Set["kind"], r.Set["words"] = e.ID, string(d.Kind), d.Words
	full, err := a.Store.Report(ctx, e.ID, e.Version, time.Time{})
	if err == nil {
		_, err = ruling.Claim(r, &full.Report)
	}
	return err
}

// fillSettle makes the ruling that decides a conflict in favour of a claim.
func (s *snapshot) fillSettle(r *muster.Ruling, d Decision) error {
	var c *muster.Conflict
	for i := range s.account.Conflicts {
		if id := s.account.Conflicts[i].ID; id == d.Other || id == d.On {
			c = &s.account.Conflicts[i]
		}
	}
	if c == nil {
		return muster.Errorf(muster.NotFound, "%s: no conflict has this id; take one from muster conflicts", d.Other)
	}
	var all []string
	for _, side := range c.Sides {
		all = append(all, side.Claims...)
	}
	r.Set["claims"] = all
	for _, id := range []string{d.On, d.Other} {
		if slices.Contains(all, id) {
			r.Set["claim"] = id
		} else if id != c.ID {
			return muster.Errorf(muster.Invalid, "%s: it is no claim of conflict %s; give one of %s", id, c.ID, strings.Join(all, ", "))
		}
	}
	r.On = c.ID
	return nil
}

// report is the report of a base name or an identity.
func (s *snapshot) report(name string) (found *ledger.Report, err error) {
	for _, r := range s.reports {
		if r.ID == name {
			return r, nil
		}
		if r.Name == name {
			if found != nil {
				return nil, muster.Errorf(muster.Invalid, "%s: several reports have this name; give its identity from muster reports --format json", name)
			}
			found = r
		}
	}
	if found == nil {
		return nil, muster.Errorf(muster.NotFound, "report %s: not in the ledger; take a name from muster reports", name)
	}
	return found, nil
}

// actor is the name of an actor, as the claims write it, or the actor of the
// claim of that id.
func (s *snapshot) actor(name string) (string, error) {
	if c := s.roll.Find(name); c != nil && len(c.Who) == 1 {
		return c.Who[0], nil
	}
	if n, ok := s.actors()[strings.ToLower(name)]; ok {
		return n, nil
	}
	return "", muster.Errorf(muster.NotFound, "%s: no claim has this actor; give a name as muster claims shows it", name)
}

// actors are the names in the slots of actors, by the name in small letters.
func (s *snapshot) actors() map[string]string {
	all := map[string]string{}
	for _, c := range s.roll.all() {
		for _, n := range slices.Concat(c.Who, c.By, c.AskedBy, c.From, c.To, c.Target, c.With,
			muster.Names{c.SaidBy, c.Speaker, c.Person, c.Org, c.Force}) {
			all[strings.ToLower(n)] = n
		}
	}
	return all
}
