package lineage

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// Origins says which claims are one claim, copied.
type Origins struct {
	// Of has claims' origins: the claim in the first place of the passage it was
	// copied with, or its own id.
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
	in := map[string][]*muster.Claim{}
	for i := range claims {
		c := &claims[i]
		r := cmp.Or(c.ReportID, c.Report)
		in[r] = append(in[r], c)
	}
	o := new(Tracer).Trace(passages, func(q muster.Quote) []*muster.Claim {
		if list := in[q.ReportID]; q.ReportID != "" && list != nil {
			return list
		}
		return in[q.Report]
	}, func(muster.Quote) uint64 { return 0 })
	for _, c := range claims {
		if o.Of[c.ID] == "" {
			o.Of[c.ID] = c.ID
		}
	}
	return o
}

// A Tracer traces claims through passages, and keeps what it found in each from
// one time to the next. The zero value is ready.
type Tracer struct{ traced map[*muster.Quote]*traced }

// A traced is what was found in a passage.
type traced struct {
	stamp uint64 // of the claims in it
	links []link
}

// A link leads from a claim to the one that it was copied from.
type link struct {
	from, to string
	altered  bool
}

// Trace gives the origins of the claims that were copied; others are their own.
// Passages are told from others by the list of their places, which must not
// change. Claims gives those of the report of a place, and stamp what stands for
// them: claims of one stamp are the same.
func (t *Tracer) Trace(passages []muster.Passage, claims func(muster.Quote) []*muster.Claim, stamp func(muster.Quote) uint64) Origins {
	o, kept := Origins{map[string]string{}, map[string]bool{}}, make(map[*muster.Quote]*traced, len(passages))
	for i := range passages {
		p := &passages[i]
		now := uint64(0)
		for _, q := range p.Places {
			now = mix(now ^ stamp(q))
		}
		found := t.traced[&p.Places[0]]
		if found == nil || found.stamp != now {
			found = &traced{now, linksOf(p, claims)}
		}
		kept[&p.Places[0]] = found
		for _, l := range found.links {
			o.Of[l.from] = cmp.Or(o.Of[l.to], l.to)
			if l.altered {
				o.Altered[l.from] = true
			}
		}
	}
	t.traced = kept
	return o
}

// A sample is a claim in a passage, placed by the words of the first place.
type sample struct {
	claim    *muster.Claim
	from, to int
}

// linksOf finds where the claims in a passage come from, place by place.
func linksOf(p *muster.Passage, claims func(muster.Quote) []*muster.Claim) (links []link) {
	known := map[string][]sample{} // by signature
	var first []Sentence
	for _, at := range p.Places {
		list := slices.DeleteFunc(slices.Clone(claims(at)), func(c *muster.Claim) bool { return !within(c, at) })
		if len(list) == 0 {
			continue
		}
		slices.SortFunc(list, func(a, b *muster.Claim) int {
			return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Evidence.End, b.Evidence.End), cmp.Compare(a.ID, b.ID))
		})
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
		links = append(links, match(found, known)...)
	}
	return links
}

// match links each claim of one place with the best claim of the places before
// it, first those that agree in figure and date. The rest are known from now on.
func match(found []sample, known map[string][]sample) (links []link) {
	taken := map[*muster.Claim]bool{}
	fresh := found[:0:0]
	for _, exact := range []bool{true, false} {
		for _, s := range found {
			if taken[s.claim] {
				continue
			}
			if c := s.best(known[signature(s.claim)], exact, taken); c != nil {
				taken[c], taken[s.claim] = true, true
				links = append(links, link{s.claim.ID, c.ID, !exact})
			} else if !exact {
				fresh = append(fresh, s)
			}
		}
	}
	for _, s := range fresh {
		sig := signature(s.claim)
		known[sig] = append(known[sig], s)
	}
	return links
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
// sentence, which keeps the cost linear. Where one has more sentences, as where one
// became two, each goes with the one near its number that it has most words of.
func project(first, at []Sentence) projection {
	var p projection
	bases := make([]int, len(first)+1)
	for n, s := range first {
		bases[n+1] = bases[n] + len(s.words)
	}
	for n, s := range at {
		var pairs []pair
		on, off := min(n, len(first)), 0
		if len(first) != len(at) {
			off = 2
		}
		for k := max(0, n-off); k <= min(n+off, len(first)-1); k++ {
			if found := align(first[k].words, s.words); len(found) > len(pairs) {
				pairs, on = found, k
			}
		}
		p.words = append(p.words, s.words...)
		p.onto = append(p.onto, spread(pairs, len(s.words), bases[on])...)
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
