package lineage

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// Origins says which claims are one claim, copied.
type Origins struct {
	// Of has every claim's origin: the claim in the first place of the passage
	// it was copied with, or its own id.
	Of map[string]string
	// Altered has the claims whose figure or date is not their origin's. They
	// share its origin all the same: a copy with one figure changed is no second
	// witness to the rest, and against its origin each side still counts one.
	Altered map[string]bool
}

// FindOrigins traces claims through the passages. Claims are one where they are
// of a kind, agree in everything but figure and date, and stand on the same
// words of a passage. The result does not depend on the order of claims.
func FindOrigins(claims []muster.Claim, passages []muster.Passage) Origins {
	o := Origins{map[string]string{}, map[string]bool{}}
	for _, c := range claims {
		o.Of[c.ID] = c.ID
	}
	in := byReport(claims)
	for _, p := range passages {
		o.trace(p, in)
	}
	return o
}

// byReport sorts claims into their reports, each list by place.
func byReport(claims []muster.Claim) map[string][]*muster.Claim {
	in := map[string][]*muster.Claim{}
	for i := range claims {
		c := &claims[i]
		r := cmp.Or(c.ReportID, c.Report)
		in[r] = append(in[r], c)
	}
	for _, list := range in {
		slices.SortFunc(list, func(a, b *muster.Claim) int {
			return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Evidence.End, b.Evidence.End), cmp.Compare(a.ID, b.ID))
		})
	}
	return in
}

// A sample is a claim in a passage, placed by the words of the first place.
type sample struct {
	claim    *muster.Claim
	from, to int
}

// trace gives the claims in a passage their origins, place by place.
func (o Origins) trace(p muster.Passage, in map[string][]*muster.Claim) {
	known := map[string][]sample{} // by signature
	var first []Sentence
	for _, at := range p.Places {
		list := in[at.ReportID]
		if at.ReportID == "" || list == nil {
			list = in[at.Report]
		}
		list = slices.DeleteFunc(slices.Clone(list), func(c *muster.Claim) bool { return !within(c, at) })
		if len(list) == 0 {
			continue
		}
		if first == nil {
			first = Sentences(p.Places[0].Text)
		}
		var found []sample
		to := project(first, Sentences(at.Text))
		for _, c := range list {
			if s, ok := to.sample(c, at); ok {
				found = append(found, s)
			}
		}
		o.match(found, known)
	}
}

// match gives each claim of one place the best claim of the places before it,
// first those that agree in figure and date. The rest are known from now on.
func (o Origins) match(found []sample, known map[string][]sample) {
	taken := map[*muster.Claim]bool{}
	fresh := found[:0:0]
	for _, exact := range []bool{true, false} {
		for _, s := range found {
			if taken[s.claim] {
				continue
			}
			if c := s.best(known[signature(s.claim)], exact, taken); c != nil {
				taken[c], taken[s.claim] = true, true
				o.Of[s.claim.ID] = o.Of[c.ID]
				if !exact {
					o.Altered[s.claim.ID] = true
				}
			} else if !exact {
				fresh = append(fresh, s)
			}
		}
	}
	for _, s := range fresh {
		sig := signature(s.claim)
		known[sig] = append(known[sig], s)
	}
}

// best is the claim that shares most words with s, and at least half of the
// shorter one's; nil without one.
func (s sample) best(list []sample, exact bool, taken map[*muster.Claim]bool) *muster.Claim {
	var best *muster.Claim
	most := 0
	for _, k := range list {
		shared := min(s.to, k.to) - max(s.from, k.from)
		if taken[k.claim] || 2*shared < min(s.to-s.from, k.to-k.from) || exact && !sameValue(s.claim, k.claim) {
			continue
		}
		if shared > most {
			best, most = k.claim, shared
		}
	}
	return best
}

// sameValue reports whether two claims agree in figure and dates.
func sameValue(a, b *muster.Claim) bool {
	if (a.N == nil) != (b.N == nil) || a.N != nil && *a.N != *b.N {
		return false
	}
	return a.When == b.When && a.Ends == b.Ends
}

// signature is all that a claim says but for its figure, its dates and the
// words it was read from. Whether those who leave set out or go home is read
// from the rest of a report, which may differ where the words do not.
func signature(c *muster.Claim) string {
	direction := c.Direction
	if direction == "return" {
		direction = "depart"
	}
	return fmt.Sprintf("%q", []any{c.Kind, c.Who, c.Mood(), c.Part, c.Relative, direction, c.Basis, c.Of, c.Act, c.Role, c.Person, c.Harm,
		c.Incident, c.Operation, c.What, c.Speaker, c.From, c.To})
}

// A projection leads from the words of a place to those of the first place.
type projection struct {
	words []word // of the place, spans within its text
	onto  []int  // for each word the number of the word it is in the first place
}

// project aligns a place with the first place of its passage, sentence by
// sentence where both have as many, which keeps the cost linear.
func project(first, at []Sentence) projection {
	var p projection
	base := 0
	for n, s := range at {
		var pairs []pair
		if n < len(first) {
			pairs = align(first[n].words, s.words)
		}
		p.words = append(p.words, s.words...)
		p.onto = append(p.onto, spread(pairs, len(s.words), base)...)
		if n < len(first) {
			base += len(first[n].words)
		}
	}
	return p
}

// spread gives each of n words the place of its pair, and a word without one
// that of the word before it.
func spread(pairs []pair, n, base int) []int {
	onto := make([]int, n)
	last := 0
	for j := range onto {
		if len(pairs) > 0 && pairs[0].b == j {
			last = pairs[0].a
			pairs = pairs[1:]
		}
		onto[j] = base + last
	}
	return onto
}

// within reports whether at least half of the evidence of a claim is in a place.
func within(c *muster.Claim, at muster.Quote) bool {
	e := c.Evidence.Span
	return e.Len() > 0 && 2*(min(e.End, at.End)-max(e.Start, at.Start)) >= e.Len()
}

// sample places a claim that is in the place.
func (p projection) sample(c *muster.Claim, at muster.Quote) (sample, bool) {
	e := c.Evidence.Span
	from, to := -1, -1
	for i, w := range p.words {
		if int(w.End)+at.Start > e.Start && int(w.Start)+at.Start < e.End {
			if from < 0 {
				from = p.onto[i]
			}
			to = p.onto[i] + 1
		}
	}
	return sample{c, from, to}, from >= 0
}
