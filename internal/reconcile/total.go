package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"muster"
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
		if low := r.lowest(); low != nil {
			if c, ok := total.exceeded(at, low, b.tolerance(total.mission).About, b.in.Missions[total.mission].Members, stocks); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// lowest is the level of a run that allows least, nil where none is stated.
func (r *run) lowest() *item {
	var low *item
	for _, it := range r.levels {
		if it.zero || it.loose() {
			continue
		}
		if low == nil || it.alts[0].hi < low.alts[0].hi {
			low = it
		}
	}
	return low
}

// loose reports whether a level sets no limit that a sum could go beyond: it is
// open above, or a share of another figure.
func (it *item) loose() bool {
	f := it.alts[0].facts[0]
	return f.N.Bound == muster.Over || f.N.Bound == muster.AtLeast || share(f.Evidence.Text)
}

// someOf is how many times as many as a stated level one contributor alone may have before that
// level is a count of some of the mission's people, whatever they are, rather than of all.
const someOf = 10

// A stake is what a contributor had at a moment.
type stake struct {
	who   string
	low   int64
	facts []*fact
}

// exceeded finds the fewest contributors that had more together than the lowest
// level of run at allows, "about" included. One alone that is no member of the
// mission may be there beside it.
func (s *stock) exceeded(at int, low *item, about float64, members []string, stocks []*stock) (clash, bool) {
	when := s.lastWord(at)
	said := low.alts[0].facts
	allowed := low.alts[0].hi + int64(math.Ceil(about*float64(low.alts[0].hi)))
	var sum int64
	var rows []*fact
	var terms []string
	for _, k := range s.stakes(when, stocks) {
		sum, rows, terms = sum+k.low, append(rows, k.facts...), append(terms, figure(k.low)+" of "+k.who)
		if sum <= allowed {
			continue
		}
		if k.low > someOf*allowed {
			return clash{}, false // "Six of its advisers teach at the academy" is no total
		}
		if len(terms) == 1 && len(members) > 0 && !slices.Contains(members, k.who) {
			return clash{}, false // more than the mission has, and none of its own
		}
		n := said[0].N.String()
		return clash{
			kind: "sum", mission: s.mission, about: fmt.Sprintf("%s, personnel in place on %s", s.who, when),
			why:    fmt.Sprintf("%s make at least %s; %s %s in all", strings.Join(terms, " + "), figure(sum), tell(said, "say"), n),
			settle: "a list of the contributors with a total for " + when.String(), key: join("total", s.who, when.String()),
			sides: []side{says(n+" in all", said...), says("contributors with at least "+figure(sum), rows...)},
		}, true
	}
	return clash{}, false
}

// lasting is how many days a count of a contributor is put into a sum.
const lasting = 366

// stakes are what the contributors had at least on a day, the largest first.
func (s *stock) stakes(when muster.Day, stocks []*stock) []stake {
	var out []stake
	for _, o := range stocks {
		if i := o.runOn(when); o != s && i >= 0 && o.runs[i].band.lo > 0 && when-o.lastWord(i) <= lasting && len(o.basis(i).facts) > 0 {
			out = append(out, stake{o.who, o.runs[i].band.lo, o.basis(i).facts})
		}
	}
	slices.SortFunc(out, func(x, y stake) int { return cmp.Or(cmp.Compare(y.low, x.low), cmp.Compare(x.who, y.who)) })
	return out
}
