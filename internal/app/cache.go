package app

import (
	"context"
	"fmt"
	"sync"

	"muster"
)

// cached is how many reckonings are kept.
const cached = 8

// A cache keeps the newest reckonings, so that a page asked for again is not
// worked out again. Its zero value is ready.
type cache struct {
	mu    sync.Mutex
	items []*reckoning // newest last
}

// A reckoning is a snapshot that is worked out once, whoever asks first.
type reckoning struct {
	key  cacheKey
	once sync.Once
	s    *snapshot
	err  error
}

// A cacheKey is all that a reckoning depends on. What a view narrows to is not
// in it: the account is worked out in full once and narrowed afterwards.
type cacheKey struct {
	head               int64 // last entry of the ledger
	on                 muster.Day
	known, publishedBy muster.Date
}

// take is the reckoning of that key.
func (c *cache) take(key cacheKey) *reckoning {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, r := range c.items {
		if r.key == key {
			c.items = append(append(c.items[:i:i], c.items[i+1:]...), r)
			return r
		}
	}
	r := &reckoning{key: key}
	c.items = append(c.items, r)
	if len(c.items) > cached {
		c.items = c.items[1:]
	}
	return r
}

// drop forgets a reckoning that went wrong.
func (c *cache) drop(r *reckoning) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := range c.items {
		if c.items[i] == r {
			c.items = append(c.items[:i:i], c.items[i+1:]...)
			return
		}
	}
}

// reckoned is the snapshot that the view asks for, worked out, its account
// narrowed to the view. It is shared: callers must not change it.
func (a *App) reckoned(ctx context.Context, v View) (*snapshot, error) {
	head, err := a.Store.Head(ctx)
	if err != nil {
		return nil, err
	}
	r := a.cache.take(cacheKey{head, a.on(v), v.AsKnownOn, v.PublishedBy})
	r.once.Do(func() {
		// Another may wait for it: one client going must not spoil it for all.
		ctx := context.WithoutCancel(ctx)
		if r.s, r.err = a.snapshot(ctx, v); r.err == nil {
			r.err = a.reckon(ctx, r.s, v)
		}
	})
	if r.err != nil {
		a.cache.drop(r)
		return nil, r.err
	}
	return r.s.narrowed(&v), nil
}

// State stands for all that a view depends on beside the view itself: while it
// stays, so does what the view shows.
func (a *App) State(ctx context.Context, v View) (string, error) {
	head, err := a.Store.Head(ctx)
	return fmt.Sprintf("%d/%s", head, a.on(v)), err
}
