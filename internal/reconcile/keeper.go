package reconcile

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"muster"
	"muster/internal/parallel"
)

// A Keeper reconciles, and keeps what it found from one time to the next. Claims
// are parted into groups that have nothing to do with each other; what a group
// yields is worked out again where a claim of it came, went or changed. The
// result is the one that reconciling anew gives. The zero value is ready. It is
// not safe for concurrent use.
type Keeper struct {
	names   map[string]bool   // of missions
	reports map[string]*sheet // by identity
	groups  map[string]*group
	rows    map[string]*row // by claim
	on      muster.Day
	serial  uint64
	held    int // facts of this time that are held on to
}

// A Source has claims by the identity of their report and by their own. Where a
// claim was found the last time is where it is looked for first.
type Source interface {
	Of(report string) iter.Seq[*muster.Claim]
	Find(id string, last int32) (c *muster.Claim, at int32)
}

// A sheet is what is held of a report.
type sheet struct {
	report Report
	stamp  uint64 // of its claims and all that they are made facts with
	ids    []string
	rows   []*row
	names  []string // missions that its claims make known
	own    findings // what it contradicts of itself
}

// A row is what is held of a fact.
type row struct {
	scope
	id       string
	sheet    *sheet // of its report
	version  uint64 // no other fact ever had it
	seats    []*group
	anchored *anchorage // where what its report tells beside it fills it in
	first    muster.Day // of its time
	last     muster.Day
	at       int32 // where the source had it
	gone     bool
	fact     *fact // while it is at work
}

// An anchorage is what was found beside a claim: its time, its place, and whether
// it counts some of those whom its report counts too.
type anchorage struct {
	lo, hi       muster.Day
	dated        bool
	where, place string
	someOf       bool
	counted      *tally // that is not its own
}

// anchorage is what a fact has of it.
func (f *fact) anchorage() anchorage {
	a := anchorage{lo: f.lo, hi: f.hi, dated: f.dated, place: f.place, someOf: f.someOf, counted: f.counted}
	if len(f.Where) == 1 {
		a.where = f.Where[0]
	}
	return a
}

// at gives a fact what was found beside it.
func (f *fact) at(a anchorage) {
	f.lo, f.hi, f.dated, f.place, f.someOf = a.lo, a.hi, a.dated, a.place, a.someOf
	if a.where != "" && (len(f.Where) != 1 || f.Where[0] != a.where) {
		c := *f.Claim
		c.Where, f.Claim = muster.Names{a.where}, &c
	}
	if a.counted != nil && f.counted == nil {
		f.count(a.counted)
	}
}

// Reckon is the function of that name.
func (k *Keeper) Reckon(in Input) *Reckoning {
	b := newBook(in)
	fresh := k.changed(b)
	if !maps.Equal(k.names, b.names) && len(k.reports) > 0 { // a new mission may be what any claim is about
		*k = Keeper{}
		fresh = k.changed(b)
	}
	k.names = b.names
	k.take(b, fresh)
	k.work(b)
	r := k.gather(b)
	k.rest()
	return r
}

// A batch is the claims of a report that are to be read anew.
type batch struct {
	*sheet
	facts []*fact
}

// changed reads the reports that are new or not as they were, lets go of those
// that are gone, and completes the names of missions.
func (k *Keeper) changed(b *book) []*batch {
	if k.reports == nil {
		k.reports, k.groups, k.rows = map[string]*sheet{}, map[string]*group{}, map[string]*row{}
	}
	here := make(map[string]bool, len(b.in.Reports))
	var fresh []*batch
	for _, r := range b.in.Reports {
		here[r.ID] = true
		if old := k.reports[r.ID]; old == nil || r.Stamp == 0 || old.report != r {
			fresh = append(fresh, &batch{sheet: &sheet{report: r}})
		}
	}
	for id, old := range k.reports {
		if !here[id] {
			k.drop(old)
		}
	}
	again := map[string]bool{}
	for _, x := range fresh {
		again[x.report.ID] = true
		x.list(b)
	}
	b.share(k.reports, fresh, again)
	for id, old := range k.reports {
		if !again[id] && b.stamp(old) != old.stamp {
			x := &batch{sheet: &sheet{report: old.report}}
			x.list(b)
			fresh = append(fresh, x)
			again[id] = true
		}
	}
	for id, old := range k.reports {
		if !again[id] {
			b.name(old.names)
		}
	}
	for _, x := range fresh {
		b.name(x.names)
	}
	slices.SortFunc(fresh, func(x, y *batch) int { return cmp.Compare(x.report.ID, y.report.ID) })
	return fresh
}

// list notes the ids of the claims of a batch, and the missions they make known.
func (x *batch) list(b *book) {
	for c := range b.in.Source.Of(x.report.ID) {
		x.ids = append(x.ids, c.ID)
		if c.Kind == muster.Mandate && len(c.Who) == 1 {
			x.names = append(x.names, c.Who[0])
		}
	}
}

// take makes the claims of some reports facts, and seats each in its groups.
func (k *Keeper) take(b *book, fresh []*batch) {
	for some := range slices.Chunk(fresh, atOnce/8) {
		parallel.Each(len(some), func(i int) { b.prepare(some[i]) })
		k.enter(b, some)
	}
}

// enter puts reports in the place of what was held of them. Few facts are held on
// to for the groups that they are in: more are made again when it is their turn.
func (k *Keeper) enter(b *book, fresh []*batch) {
	for _, x := range fresh {
		if old := k.reports[x.report.ID]; old != nil {
			k.drop(old)
		}
		k.reports[x.report.ID] = x.sheet
		for i, r := range x.rows {
			k.serial++
			r.version = k.serial
			r.fact.version = r.version
			k.rows[r.id] = r
			k.seat(b, r, x.facts[i])
			if k.held++; k.held > atOnce {
				r.fact = nil
			}
		}
		x.facts = nil
	}
}

// drop lets go of a report.
func (k *Keeper) drop(old *sheet) {
	for _, r := range old.rows {
		r.gone = true
		if k.rows[r.id] == r {
			delete(k.rows, r.id)
		}
		for _, g := range r.seats {
			g.stale = true
		}
	}
	delete(k.reports, old.report.ID)
}

// prepare makes the claims of a batch facts.
func (b *book) prepare(x *batch) {
	x.stamp = b.stamp(x.sheet)
	by := map[string][]*fact{}
	for c := range b.in.Source.Of(x.report.ID) {
		if f := b.fact(c, x.report); f != nil {
			x.facts = append(x.facts, f)
			by[f.mission] = append(by[f.mission], f)
		}
	}
	slices.SortFunc(x.facts, func(f, g *fact) int { return cmp.Compare(f.ID, g.ID) })
	times := make(map[*fact]anchorage, len(x.facts))
	for _, f := range x.facts {
		times[f] = f.anchorage()
	}
	for _, mission := range inOrder(by) {
		slices.SortFunc(mission, func(f, g *fact) int { return cmp.Compare(f.ID, g.ID) })
		anchor(mission)
	}
	families := map[string][]*fact{}
	for _, f := range x.facts {
		r := &row{scope: scopeOf(f), id: f.ID, sheet: x.sheet, first: f.lo, last: f.hi, fact: f}
		if at := f.anchorage(); at != times[f] {
			r.anchored = &at
		}
		x.rows = append(x.rows, r)
		families[b.family(f.mission)] = append(families[b.family(f.mission)], f)
	}
	for _, facts := range inOrder(families) {
		for _, c := range slices.Concat(headlineClashes(facts), partClashes(facts), disputeClashes(facts)) {
			x.own.Conflicts = append(x.own.Conflicts, b.conflict(c))
		}
	}
}

// work works out the groups of which a claim came, went or changed.
func (k *Keeper) work(b *book) {
	due := k.due(b.in.On)
	for len(due) > 0 {
		var rows []*row
		n := 0
		for n < len(due) && len(rows) < atOnce {
			rows = append(rows, due[n].wanted()...)
			n++
		}
		k.make(b, slices.Clone(rows))
		parallel.Each(n, func(i int) { due[i].work(b) })
		if due = due[n:]; len(due) > 0 {
			for _, r := range rows {
				r.fact = nil
			}
		}
	}
}

// atOnce is how many facts are at work at one time, unless a group has more:
// enough that what a report touches is made once.
const atOnce = 16_384

// due are the groups to be worked out, the largest first.
func (k *Keeper) due(on muster.Day) []*group {
	for _, g := range k.groups {
		if g.stale && g.rule.shared && g.about == "" {
			k.spread(g)
		}
	}
	var due []*group
	for key, g := range k.groups {
		if !g.stale && (k.on == on || !g.rule.today) {
			continue
		}
		if g.tidy(); len(g.seats) == 0 {
			delete(k.groups, key)
			continue
		}
		due = append(due, g)
	}
	for _, g := range due {
		if g.rule.shared && g.about != "" {
			g.beside = k.groups[strings.TrimSuffix(g.key, g.about)]
		}
	}
	k.on = on
	slices.SortFunc(due, func(x, y *group) int {
		return cmp.Or(cmp.Compare(len(y.seats), len(x.seats)), cmp.Compare(x.key, y.key))
	})
	return due
}

// spread makes stale the groups that a group stands beside.
func (k *Keeper) spread(g *group) {
	for key, o := range k.groups {
		if strings.HasPrefix(key, g.key) {
			o.stale = true
		}
	}
}

// make makes facts of rows again.
func (k *Keeper) make(b *book, rows []*row) {
	rows = slices.DeleteFunc(rows, func(r *row) bool { return r.fact != nil })
	slices.SortFunc(rows, func(x, y *row) int { return cmp.Compare(x.id, y.id) })
	rows = slices.Compact(rows)
	parallel.Each(len(rows), func(i int) {
		r := rows[i]
		var c *muster.Claim
		c, r.at = b.in.Source.Find(r.id, r.at)
		r.fact = b.fact(c, r.sheet.report)
		r.fact.version = r.version
		if at := r.anchored; at != nil {
			r.fact.at(*at)
		}
	})
}

// rest lets go of the facts.
func (k *Keeper) rest() {
	for _, r := range k.rows {
		r.fact = nil
	}
	k.held = 0
}
