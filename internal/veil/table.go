package veil

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ruling"
)

// A table says who is private in a ledger at one head of it.
type table struct {
	posts   map[string][][]string    // names of persons in posts, in words, by the last
	private map[string]int           // numbers of private persons by their folded names
	begin   map[string][][]string    // private names of two words and more, by the first
	reports map[string]*people       // by identity and by base name
	hidden  map[string][]muster.Span // of the newest texts, by identity
	entries map[int64][]muster.Span  // and by the numbers of their entries
	ids     map[string]string        // identities and base names that hold a private name, as shown
	reals   map[string]string        // and back
}

// known is the table for the ledger as it is now.
func (v *Veil) known(ctx context.Context) (*table, error) {
	head, err := v.Head(ctx)
	if err != nil {
		return nil, err
	}
	v.building.Lock()
	defer v.building.Unlock()
	if v.table == nil || v.head != head {
		t, err := v.tabulate(ctx)
		if err != nil {
			return nil, err
		}
		v.head, v.table = head, t
	}
	return v.table, nil
}

// tabulate reads who is named and who has a post.
func (v *Veil) tabulate(ctx context.Context) (*table, error) {
	t := &table{
		posts: map[string][][]string{}, private: map[string]int{}, begin: map[string][][]string{},
		reports: map[string]*people{}, hidden: map[string][]muster.Span{}, entries: map[int64][]muster.Span{}, ids: map[string]string{}, reals: map[string]string{},
	}
	claims, err := v.posts(ctx, t)
	if err != nil {
		return nil, err
	}
	order, err := v.readAll(ctx, t)
	if err != nil {
		return nil, err
	}
	for _, p := range order {
		for i := range p.named {
			t.add(p.named[i].name)
		}
	}
	for i := range claims {
		t.speakers(&claims[i])
	}
	for _, name := range slices.Sorted(maps.Keys(t.reports)) {
		t.rename(name, t.reports[name])
	}
	// Only now are all the names known.
	for r, err := range v.store.Reports(ctx, ledger.ReportFilter{Text: true}, time.Time{}) {
		if err != nil {
			return nil, err
		}
		spans := t.spans(r.Text, v.people(&r.Report))
		t.hidden[r.ID], t.entries[r.Entry] = spans, spans
	}
	return t, nil
}

// posts notes the persons that a claim gives a post, those that people added
// included and those they rejected left out. It returns the claims that name
// persons in their slots.
func (v *Veil) posts(ctx context.Context, t *table) ([]muster.Claim, error) {
	list, err := v.store.Rulings(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	rejected := map[string]bool{}
	for _, r := range ruling.Standing(list) {
		person, _ := r.Set["person"].(string)
		switch {
		case r.Act == ruling.Reject:
			rejected[r.On] = true
		case r.Act == ruling.Add && r.Set["kind"] == string(muster.Role), r.Act == ruling.Set:
			t.post(person)
		}
	}
	var out []muster.Claim
	for c, err := range v.store.Claims(ctx, ledger.ClaimFilter{}, time.Time{}) {
		switch {
		case err != nil:
			return nil, err
		case c.Kind == muster.Role && len(c.Role) > 0 && c.Mood() != muster.Denied && !rejected[c.ID]:
			t.post(c.Person)
		case c.Person != "" || c.Speaker != "" || c.SaidBy != "":
			out = append(out, muster.Claim{ReportID: c.ReportID, Person: c.Person, Speaker: c.Speaker, SaidBy: c.SaidBy})
		}
	}
	return out, nil
}

// post makes a person public.
func (t *table) post(person string) {
	if words := folded(person); len(words) > 0 {
		last := words[len(words)-1]
		t.posts[last] = append(t.posts[last], words)
	}
}

// public reports whether a name is of a person in a post.
func (t *table) public(name string) bool {
	words := folded(name)
	return len(words) > 0 && slices.ContainsFunc(t.posts[words[len(words)-1]], func(known []string) bool { return same(known, words) })
}

// readAll sees who is named in each report, several at a time, and returns them
// in the order of the ledger.
func (v *Veil) readAll(ctx context.Context, t *table) ([]*people, error) {
	var order []*people
	batch := make([]*ledger.Report, 0, 16*runtime.GOMAXPROCS(0))
	flush := func() {
		found := make([]*people, len(batch))
		var run sync.WaitGroup
		for i, r := range batch {
			run.Go(func() { found[i] = v.people(&r.Report) })
		}
		run.Wait()
		for i, r := range batch {
			t.reports[r.ID], t.reports[r.Name] = found[i], found[i]
		}
		order, batch = append(order, found...), batch[:0]
	}
	for r, err := range v.store.Reports(ctx, ledger.ReportFilter{Text: true}, time.Time{}) {
		if err != nil {
			return nil, err
		}
		if batch = append(batch, r); len(batch) == cap(batch) {
			flush()
		}
	}
	flush()
	return order, nil
}

// add makes a person private, unless in a post.
func (t *table) add(name string) {
	words := folded(name)
	key := strings.Join(words, " ")
	if key == "" || t.private[key] > 0 || t.public(name) {
		return
	}
	t.private[key] = len(t.private) + 1
	if len(words) > 1 {
		t.begin[words[0]] = append(t.begin[words[0]], words)
	}
}

// speakers makes private who speaks in a claim, where the name is written as
// one of a person and nothing in the report says that it is of a body or a
// place.
func (t *table) speakers(c *muster.Claim) {
	if c.Person != "" {
		t.add(c.Person)
	}
	p := t.reports[c.ReportID]
	for _, name := range []string{c.Speaker, c.SaidBy} {
		words := split(name)
		person := len(words) > 1 && len(words) < 5 && !slices.ContainsFunc(words, func(w word) bool { return !w.capital })
		if person && p != nil && slices.ContainsFunc(p.named, func(n named) bool { return same(n.full, folded(name)) }) {
			t.add(name)
		}
	}
}

// rename finds another base name for a report whose own holds a private name.
func (t *table) rename(name string, p *people) {
	spans := t.address(name, p)
	if len(spans) == 0 {
		return
	}
	shown := hide(name, spans)
	for n := 2; t.reals[shown] != "" || t.reports[shown] != nil; n++ {
		shown = fmt.Sprintf("%s~%d", hide(name, spans), n)
	}
	t.ids[name], t.reals[shown] = shown, name
}

// shown is the identity or base name of a report as strangers see it.
func (t *table) shown(name string) string {
	if s := t.ids[name]; s != "" {
		return s
	}
	return name
}

// real is the identity or base name that is shown so.
func (t *table) real(shown string) string {
	if s := t.reals[shown]; s != "" {
		return s
	}
	return shown
}
