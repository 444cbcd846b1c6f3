package app

import (
	"context"
	"sync"
)

// ordered runs work on each item, on n goroutines, and hands the results to
// take in the order of the items. No more than 2n items are under way, so that
// memory does not grow with their number. It stops at the first error of take
// or when the context ends, and returns after the last goroutine has.
func ordered[In, Out any](ctx context.Context, items []In, n int, work func(In) Out, take func(Out) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()

	type job struct {
		item In
		out  chan Out
	}
	jobs := make(chan job)
	waiting := make(chan chan Out, 2*n)
	for range n {
		running.Go(func() {
			for j := range jobs {
				j.out <- work(j.item)
			}
		})
	}
	running.Go(func() {
		defer close(waiting)
		defer close(jobs)
		for _, item := range items {
			j := job{item, make(chan Out, 1)}
			select {
			case waiting <- j.out:
			case <-ctx.Done():
				return
			}
			// The result is waited for, so the job must be done even when
			// the context has ended.
			jobs <- j
		}
	})
	for out := range waiting {
		if err := take(<-out); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return ctx.Err()
}
