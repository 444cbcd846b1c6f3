package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// totalClashes hold what a mission has in all against what its contributors
// have: fewer in all than some of them have together cannot be. A sum taken
// across reports is only about right, so that it takes more than "about" to
// contradict it.
func (b *book) totalClashes(stocks []*stock) []clash {
	i := slices.IndexFunc(stocks, func(s *stock) bool { return s.who == s.mission })
	if i < 0 {
		return nil
	}
	var out []clash
	total := stocks[i]
	for at, r := range total.runs {
		if len(r.levels) == 0 || r.band.hi > unlimited/2 || len(total.basis(at).facts) == 0 {
			continue
		}
		allowed := r.band.hi + int64(math.Ceil(b.tolerance(total.mission).About*float64(r.band.hi)))
		if c, ok := total.exceeded(at, allowed, stocks); ok {
			out = append(out, c)
		}
	}
	return out
}

// A stake is what a contributor had at a moment.
type stake struct {
	who   string
	low   int64
	facts []*fact
}

// exceeded finds the fewest contributors that had more than is allowed in all
// when run at was last stated.
func (s *stock) exceeded(at int, allowed int64, stocks []*stock) (clash, bool) {
	when := s.lastWord(at)
	var stakes []stake
	for _, o := range stocks {
		if i := o.runOn(when); o != s && i >= 0 && o.runs[i].band.lo > 0 && len(o.basis(i).facts) > 0 {
			stakes = append(stakes, stake{o.who, o.runs[i].band.lo, o.basis(i).facts})
		}
	}
	slices.SortFunc(stakes, func(x, y stake) int { return cmp.Or(cmp.Compare(y.low, x.low), cmp.Compare(x.who, y.who)) })
	var sum int64
	var rows []*fact
	var why string
	for _, k := range stakes {
		sum, rows = sum+k.low, append(rows, k.facts...)
		if why != "" {
			why += " + "
		}
		why += figure(k.low) + " of " + k.who
		if sum <= allowed {
			continue
		}
		rest := s.basis(at)
		return clash{
			kind: "sum", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, when),
			why:    fmt.Sprintf("%s make at least %s; %s says %s in all", why, figure(sum), reports(rest.facts), figure(s.runs[at].best)),
			settle: "a list of the contributors with a total for " + when.String(), key: join("total", s.who, when.String()),
			sides: []side{{says: figure(s.runs[at].best) + " in all", facts: rest.facts, support: rest.support}, says("contributors with at least "+figure(sum), rows...)},
		}, true
	}
	return clash{}, false
}
