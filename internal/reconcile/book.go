package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"muster"
)

// A fact is a claim made ready: its dates as days, its figure as a band.
type fact struct {
	*muster.Claim
	mission   string
	who       string     // the one actor, "" where there are several or none
	lo, hi    muster.Day // when it held or happened
	dated     bool       // its own date is known
	passing   bool       // money without a date, known by its report alone
	rlo, rhi  muster.Day // when its report was published
	report    string     // identity of the report
	origin    string
	source    string // identity of the report that its origin is of
	band      band
	exact     bool    // the figure is neither round nor hedged
	backed    bool    // a ruling accepts it
	copied    bool    // an earlier claim of the same stock has its origin
	doubted   bool    // its own report contradicts it
	someOf    bool    // it counts some of those whom its report counts too
	headline  bool    // it stands in the headline of its report
	rare      bool    // an incident of a place that seldom sees one
	place     string  // what its place is, "" for one that is not known
	toMission bool    // money for a mission of the family
	armed     bool    // who holds a place is an armed group
	people    company // whom a harm befell
	counted   *tally  // what it has from the sentence before
	version   uint64  // no other fact ever had it
}

// day reports whether the fact is dated to within a few days.
func (f *fact) day() bool {
	return f.dated && f.lo > muster.Past && f.hi < muster.Future && f.hi-f.lo <= 3
}

// real reports whether the report asserts the fact as having happened.
func (f *fact) real() bool { return f.Mood() == muster.Actual }

// A book is the input made ready.
type book struct {
	in       Input
	facts    []*fact         // those at work
	group    *group          // whose they are
	names    map[string]bool // of missions
	before   map[string]string
	accepted map[string]bool // claims, by rulings
	rejected map[string]bool
	settled  map[string]bool   // ids of conflicts settled by a ruling
	spoke    map[string]bool   // reports whose words are held against dates or copies
	shared   map[string]bool   // claims that have copies
	writers  map[string]string // of those, whose report each is of
	said     map[string]uint64 // what stands for that and for rulings and origins, by claim
	planned  map[string][]*fact
}

// newBook makes the input ready but for its claims.
func newBook(in Input) *book {
	b := &book{in: in, names: map[string]bool{}, before: map[string]string{}, settled: map[string]bool{}, shared: map[string]bool{}}
	if b.in.Source == nil {
		b.in.Source, b.in.Reports = sourceOf(in)
	}
	for _, r := range in.Reports {
		b.name([]string{r.Mission})
	}
	for name, m := range in.Missions {
		b.name([]string{name})
		if m.Successor != "" && (b.before[m.Successor] == "" || name < b.before[m.Successor]) {
			b.before[m.Successor] = name
		}
	}
	b.rule()
	return b
}

// name adds names of missions.
func (b *book) name(list []string) {
	for _, name := range list {
		if name != "" {
			b.names[name] = true
		}
	}
}

// family is the first of the missions that were turned into one another, and in
// the end into this: what is told of an act on one may be told of the next.
func (b *book) family(mission string) string {
	for range len(b.before) { // no longer chain, even where files make a ring
		if b.before[mission] == "" {
			break
		}
		mission = b.before[mission]
	}
	return mission
}

// origin is the claim that a claim was copied from, or itself.
func (b *book) origin(id string) string {
	if b.in.Origins == nil {
		return id
	}
	return cmp.Or(b.in.Origins(id), id)
}

// fact makes one claim ready, nil for one that is not to be used.
func (b *book) fact(c *muster.Claim, r Report) *fact {
	if c.ID == "" || b.rejected[c.ID] || c.Status == muster.Rejected || c.Status == muster.Corrected || disowned(c) {
		return nil
	}
	f := &fact{Claim: c, mission: cmp.Or(c.Mission, r.Mission), report: cmp.Or(c.ReportID, c.Report), origin: b.origin(c.ID), backed: b.accepted[c.ID]}
	if f.source = f.report; f.origin != f.ID {
		f.source = cmp.Or(b.writers[f.origin], f.origin)
	}
	if len(c.Who) == 1 {
		f.who = c.Who[0]
	}
	if b.names[f.who] {
		f.mission = f.who
	}
	f.headline = heads(r.Title, c)
	if kind := b.in.Missions[f.mission].PlaceKind; kind != nil && len(c.Where) == 1 {
		f.place = kind(c.Where[0])
	}
	switch c.Kind {
	case muster.Harm:
		f.people = companyOf(f.who)
	case muster.Control:
		f.armed = slices.ContainsFunc(c.Who, func(who string) bool {
			return companyOf(who).trade == "armed" || slices.Contains(b.in.Missions[f.mission].Groups, who)
		})
	}
	f.toMission = slices.ContainsFunc(c.To, func(to string) bool { return b.names[to] })
	f.rlo, f.rhi = muster.Past, muster.Future
	if lo, hi, err := r.Date.Bounds(); err == nil && r.Date != "" {
		f.rlo, f.rhi = lo, hi
	}
	f.lo, f.hi = muster.Past, muster.Future
	if lo, hi, err := c.When.Bounds(); err == nil && c.When != "" {
		f.lo, f.hi, f.dated = lo, hi, true
	}
	f.passing = c.Kind == muster.Funding && !f.dated && f.rlo > muster.Past && f.rhi < muster.Future
	if f.passing {
		f.lo, f.hi = f.rlo, f.rhi
	}
	t := b.tolerance(f.mission)
	n := f.bound()
	f.band, f.exact = t.of(n), t.precise(n)
	if n != nil && n.Bound == muster.Exact && n.Value >= 20 && share(c.Evidence.Text) {
		f.band, f.exact = whole(n.Value*(1-t.Round), n.Value*(1+t.Round), f.band.best), false
	}
	return f
}

// share reports whether a figure is put as a share of another ("a quarter of
// the 2,500"), which nobody means to the man.
func share(words string) bool {
	part := false // the word before is one for a part
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if part && (strings.EqualFold(w, "of") || strings.EqualFold(w, "the")) {
			return true
		}
		part = false
		if len(w) < len("half") || len(w) > len("quarters") {
			continue
		}
		switch strings.TrimSuffix(strings.ToLower(w), "s") {
		case "half", "third", "quarter", "fifth", "tenth":
			part = true
		case "percent":
			return true
		}
	}
	return false
}

// tolerance is the mission's own or the default.
func (b *book) tolerance(mission string) Tolerance {
	if t := b.in.Missions[mission].Tolerance; t != (Tolerance{}) {
		return t
	}
	return DefaultTolerance
}

// disowned reports whether the report quotes the claim from its own earlier
// words, as corrections do: it does not stand by it.
func disowned(c *muster.Claim) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.SaidBy), " ")
	return first == "our"
}

// rule reads the rulings: which claims are accepted and rejected, and which
// conflicts settled, by those that nobody has undone.
func (b *book) rule() {
	accepted, rejected := map[string]bool{}, map[string]bool{}
	b.accepted, b.rejected = accepted, rejected
	rulings := slices.Clone(b.in.Rulings)
	slices.SortFunc(rulings, func(x, y muster.Ruling) int { return cmp.Or(cmp.Compare(x.At, y.At), cmp.Compare(x.ID, y.ID)) })
	undone := map[string]bool{}
	for _, r := range slices.Backward(rulings) {
		if r.Act == "undo" && !undone[r.ID] {
			undone[r.On] = true
		}
	}
	for _, r := range rulings {
		if undone[r.ID] {
			continue
		}
		switch r.Act {
		case "accept":
			accepted[r.On], rejected[r.On] = true, false
		case "reject":
			accepted[r.On], rejected[r.On] = false, true
		case "settle":
			b.settled[r.On] = true
		}
	}
}

// inOrder are the values of m in order of their keys.
func inOrder[V any](m map[string]V) []V {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := make([]V, len(keys))
	for i, k := range keys {
		out[i] = m[k]
	}
	return out
}

// id is an identity made of meaning alone, so that it stays the same when
// anything else changes.
func id(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return parts[0] + "-" + hex.EncodeToString(sum[:6])
}

// support counts what the facts rest on. Copies share an origin, and a report
// that repeats itself counts once.
func support(facts []*fact) muster.Support { return voicesOf(facts).support() }

// A voice is what of a fact its support is counted by.
type voice struct{ id, report, source string }

// Voices are what something rests on, without the claims.
type voices []voice

// voicesOf are the voices of facts.
func voicesOf(facts []*fact) voices {
	list := make(voices, len(facts), len(facts)+1)
	for i, f := range facts {
		list[i] = voice{f.ID, f.report, f.source}
		if f.counted != nil { // what gives it its figure is of its report, and no other origin
			list = append(list, voice{f.counted.claim, f.report, f.source})
		}
	}
	return list
}

// support counts the voices.
func (v voices) support() muster.Support {
	reports, origins := v.count()
	return muster.Support{Claims: v.distinct(func(x *voice) string { return x.id }), Reports: reports, Origins: min(origins, reports)}
}

// count is how many reports and origins the voices are of: however many claims a report makes
// itself, or copies from one other, they are one origin's.
func (v voices) count() (reports, origins int) {
	if len(v) < 2 {
		return len(v), len(v)
	}
	return len(v.distinct(func(x *voice) string { return x.report })), len(v.distinct(func(x *voice) string { return x.source }))
}

// distinct are the names that the voices have of a kind, in order, each once.
func (v voices) distinct(name func(*voice) string) []string {
	list := make([]string, len(v))
	for i := range v {
		list[i] = name(&v[i])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// weight is how much the facts count for: their origins, and beyond any number
// of these where a ruling backs one of them. A copy says again on a later day
// what was said once, and a total that its own rows do not make is no evidence,
// so that these decide only between what is otherwise equal.
func weight(facts []*fact) int {
	w := 0
	own := make([]*fact, 0, len(facts))
	for _, f := range facts {
		if f.backed {
			w = backing
		}
		if !f.copied && !f.doubted {
			own = append(own, f)
		}
	}
	if reports, origins := voicesOf(own).count(); len(own) > 0 {
		return w + unit*min(reports, origins)
	}
	return w + 1
}

// markCopies finds the claims that repeat an earlier one, of the facts that
// bear on one stock.
func markCopies(facts []*fact) {
	first := map[string]*fact{}
	for _, f := range facts {
		o := first[f.origin]
		if o == nil || cmp.Or(cmp.Compare(f.lo, o.lo), cmp.Compare(f.rlo, o.rlo), cmp.Compare(f.ID, o.ID)) < 0 {
			first[f.origin] = f
		}
	}
	for _, f := range facts {
		f.copied = first[f.origin] != f
	}
}

// groups parts facts by a key, leaving out those whose key is empty.
func groups(facts []*fact, key func(*fact) string) [][]*fact {
	by := map[string][]*fact{}
	for _, f := range facts {
		if k := key(f); k != "" {
			by[k] = append(by[k], f)
		}
	}
	return inOrder(by)
}

// join makes a key.
func join(parts ...string) string { return strings.ToLower(strings.Join(parts, "\x00")) }

// byDay puts facts in the order of their first days.
func byDay(x, y *fact) int { return cmp.Or(cmp.Compare(x.lo, y.lo), cmp.Compare(x.ID, y.ID)) }

// byWidth puts facts of the fewest days first.
func byWidth(x, y *fact) int {
	return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo))
}
