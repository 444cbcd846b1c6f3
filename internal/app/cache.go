package app

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"muster"
)

// How long who asks waits for the account of today to be made anew while an
// earlier one is at hand: not at all where making it took longer the last time.
// What a person has just ruled shows at once in a ledger of usual size; pages of
// a very large one go on answering, as of an earlier entry, until it is made.
const patience = 2 * time.Second

// forever is the patience of who needs the newest account and no other.
const forever = time.Duration(math.MaxInt64)

// What is kept and made besides the account of today.
const (
	pastClaims = 150_000 // of the accounts of other days that are kept, in all
	waiting    = 8       // accounts that are asked for and not made yet
)

// A cache keeps accounts, so that what is asked for again is not worked out
// again. One is made at a time: making one takes all processors and the most
// memory that the program ever needs. Its zero value is ready.
type cache struct {
	making sync.Mutex // held while an account is made

	mu   sync.Mutex
	now  *reckoning   // the newest account of today that was made
	next *reckoning   // the one that is being made
	past []*reckoning // accounts of other days, the one asked for last at the end
}

// A reckoning is a snapshot that is worked out once, whoever asks first.
type reckoning struct {
	key  cacheKey
	done chan struct{} // closed when what follows is set
	s    *snapshot
	err  error
	took time.Duration
}

// A cacheKey is all that a reckoning depends on. What a view narrows to is not
// in it: the account is worked out in full once and narrowed afterwards.
type cacheKey struct {
	head               int64 // last entry of the ledger
	on                 muster.Day
	known, publishedBy muster.Date
}

// reckoned is the snapshot that the view asks for, worked out, its account
// narrowed to the view. It is shared: callers must not change it.
func (a *App) reckoned(ctx context.Context, v View) (*snapshot, error) {
	r, err := a.reckoning(ctx, v)
	if err != nil {
		return nil, err
	}
	return r.s.narrowed(&v), nil
}

// reckoning is the account that the view asks for, or where that would take
// long, the one before it.
func (a *App) reckoning(ctx context.Context, v View) (*reckoning, error) {
	head, err := a.Store.Head(ctx)
	if err != nil {
		return nil, err
	}
	key := cacheKey{head, a.on(v), v.AsKnownOn, v.PublishedBy}
	if v.On == "" && v.AsKnownOn == "" && v.PublishedBy == "" {
		return a.today(ctx, key, patience)
	}
	return a.another(ctx, key, v)
}

// today is the account of today, as of the entry of the key or, where making it
// takes longer than the patience, of an earlier one.
func (a *App) today(ctx context.Context, key cacheKey, patience time.Duration) (*reckoning, error) {
	for {
		now, next := a.cache.ask(key, func(r *reckoning) { a.remake(r) })
		if next == nil || now != nil && now.took > patience {
			return now, nil
		}
		var late <-chan time.Time
		if now != nil {
			late = time.After(patience)
		}
		select {
		case <-next.done:
		case <-late:
			return now, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if next.err != nil {
			return nil, next.err
		}
		if next.key.head >= key.head {
			return next, nil
		}
	}
}

// upToDate is the account of today as of the last entry of the ledger.
func (a *App) upToDate(ctx context.Context) (*snapshot, error) {
	head, err := a.Store.Head(ctx)
	if err != nil {
		return nil, err
	}
	r, err := a.today(ctx, cacheKey{head: head, on: a.on(View{})}, forever)
	if err != nil {
		return nil, err
	}
	return r.s, nil
}

// newest is the account of today that was made last, nil where there is none.
func (c *cache) newest() *snapshot {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.now == nil {
		return nil
	}
	return c.now.s
}

// ask gives the newest account of today and, where that is not the one of the
// key, the one that is being made, which it has made where none is.
func (c *cache) ask(key cacheKey, work func(*reckoning)) (now, next *reckoning) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.now != nil && c.now.key == key {
		return c.now, nil
	}
	if c.next == nil {
		c.next = &reckoning{key: key, done: make(chan struct{})}
		go work(c.next)
	}
	return c.now, c.next
}

// remake makes an account of today. Whoever asked for it may have gone: others
// wait for it too.
func (a *App) remake(r *reckoning) {
	c := &a.cache
	c.making.Lock()
	c.forget() // its memory is needed now
	a.work(context.Background(), r, View{})
	c.making.Unlock()
	c.mu.Lock()
	if c.next = nil; r.err == nil {
		c.now = r
	}
	c.mu.Unlock()
	close(r.done)
}

// work works out an account.
func (a *App) work(ctx context.Context, r *reckoning, v View) {
	start := time.Now()
	k := &a.keep
	if !v.ofToday() { // what is kept of fewer reports is nothing to go on from
		k = new(keep)
	}
	if r.s, r.err = a.snapshot(ctx, v, k); r.err == nil {
		r.err = a.reckon(ctx, r.s, v, k)
	}
	r.took = time.Since(start)
}

// another is the account of another day. It errs with muster.Unavailable where
// too many are asked for.
func (a *App) another(ctx context.Context, key cacheKey, v View) (*reckoning, error) {
	r, first := a.cache.take(key)
	if r == nil {
		return nil, muster.Errorf(muster.Unavailable, "the accounts of %d other days are being worked out; try again in a minute", waiting)
	}
	if first {
		go func() {
			a.cache.making.Lock()
			a.work(context.WithoutCancel(ctx), r, View{On: v.On, AsKnownOn: v.AsKnownOn, PublishedBy: v.PublishedBy})
			a.cache.making.Unlock()
			a.cache.put(r)
			close(r.done)
		}()
	}
	select {
	case <-r.done:
		return r, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// take is the account of another day of that key, and whether the caller is to
// make it. It gives none where too many wait to be made.
func (c *cache) take(key cacheKey) (r *reckoning, first bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if i := slices.IndexFunc(c.past, func(r *reckoning) bool { return r.key == key }); i >= 0 {
		r = c.past[i]
		c.past = append(slices.Delete(c.past, i, i+1), r)
		return r, false
	}
	wait := 0
	for _, r := range c.past {
		if !r.made() {
			wait++
		}
	}
	if wait >= waiting {
		return nil, false
	}
	r = &reckoning{key: key, done: make(chan struct{})}
	c.past = append(c.past, r)
	return r, true
}

// put keeps an account of another day unless it went wrong, and lets go of the
// oldest as long as there are too many.
func (c *cache) put(r *reckoning) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r.err != nil {
		c.past = slices.DeleteFunc(c.past, func(o *reckoning) bool { return o == r })
	}
	room := pastClaims
	for i := len(c.past) - 1; i >= 0; i-- {
		o := c.past[i]
		if o != r && !o.made() || o.s == nil {
			continue
		}
		if room -= o.s.roll.Len(); room < 0 && o != r {
			c.past = slices.Delete(c.past, i, i+1)
		}
	}
}

// forget lets go of the accounts of other days that were made.
func (c *cache) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.past = slices.DeleteFunc(c.past, (*reckoning).made)
}

// made reports whether the account was made.
func (r *reckoning) made() bool {
	select {
	case <-r.done:
		return true
	default:
		return false
	}
}

// A State is what an answer takes into account.
type State struct {
	Entry  int64 // the last entry of the ledger that it takes into account
	Behind bool  // there are newer ones, which are being worked in
	On     muster.Date
}

// String stands for all that an answer depends on besides the view: while it
// stays, so does what the view shows.
func (s State) String() string { return fmt.Sprintf("%d %t %s", s.Entry, s.Behind, s.On) }

// State is what the answer for the view takes into account, which is worked out
// first where it is not.
func (a *App) State(ctx context.Context, v View) (State, error) {
	r, err := a.reckoning(ctx, v)
	if err != nil {
		return State{}, err
	}
	head, err := a.Store.Head(ctx)
	return State{Entry: r.key.head, Behind: r.key.head < head, On: a.on(v).Date()}, err
}

// Entries is how many entries the ledger has. It errs where the ledger cannot be
// read.
func (a *App) Entries(ctx context.Context) (int64, error) { return a.Store.Head(ctx) }
