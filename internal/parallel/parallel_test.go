package parallel_test

import (
	"sync/atomic"
	"testing"

	"muster/internal/parallel"
)

func TestEachOnce(t *testing.T) {
	for _, n := range []int{0, 1, 3, 1000} {
		calls := make([]atomic.Int32, n)
		parallel.Each(n, func(i int) { calls[i].Add(1) })
		for i := range calls {
			if got := calls[i].Load(); got != 1 {
				t.Errorf("of %d, work %d was done %d times", n, i, got)
			}
		}
	}
}
