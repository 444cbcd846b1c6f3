// Package eval measures extraction against annotated reports: which claims
// were found, which were invented, and how often each slot is right.
//
// A claim found is paired one to one with a claim of the annotation: of the
// same kind, on much the same words, with the same figure. There are as many
// pairs as can be, and among those the ones that agree best. Precision, recall
// and F1 count pairs; a pair is exact when nothing in it is wrong.
package eval

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"muster"
)

// A Score is how well claims of one kind, or of several, were found.
type Score struct {
	Gold      int     `json:"gold"`
	System    int     `json:"system"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	ExactF1   float64 `json:"exact_f1"`
}

// A Share is how often something was right, of how many times it was asked.
type Share struct {
	Right float64 `json:"right"`
	Of    int     `json:"of"`
}

// A Result is the outcome of an evaluation.
type Result struct {
	Kinds     map[string]Score            `json:"kinds"`
	Core      Score                       `json:"core"`
	All       Score                       `json:"all"`
	Slots     map[string]Share            `json:"slots"`
	KindSlots map[string]map[string]Share `json:"kind_slots"`
	Published *Share                      `json:"published,omitempty"` // dates of the reports
	Errors    []Error                     `json:"errors,omitempty"`    // the costliest kind of error first
	Problems  []string                    `json:"-"`                   // annotations that could not be used, one line each
	// Rules is how many claims each rule made, and how many of them have a pair.
	Rules map[string]muster.Confidence `json:"-"`
}

// An Error is one thing that was missed, invented or wrong.
type Error struct {
	Type   string `json:"error"` // missed, extra, wrong
	Report string `json:"report"`
	Kind   string `json:"kind"`
	Slot   string `json:"slot,omitempty"` // wrong: which one
	Want   any    `json:"want,omitempty"`
	Got    any    `json:"got,omitempty"`
	Words  string `json:"words"`
	Rule   string `json:"rule,omitempty"`
	Cost   int    `json:"cost"` // how many errors of this type, kind and slot there are
}

// A Report is a report with its claims, annotated or found.
type Report struct {
	Name      string
	Published string // EDTF, "" where it has no date
	Text      string
	Claims    []Claim
}

// A Claim is a claim as JSON has it, so that an annotation may leave out what
// it does not know.
type Claim map[string]any

// kind of the claim.
func (c Claim) kind() string { return text(c["kind"]) }

// words are the words it stands on.
func (c Claim) words() string {
	e, _ := c["evidence"].(map[string]any)
	return text(e["text"])
}

// slot is what the claim says there, nil for nothing. A modality that is not
// written is actual.
func (c Claim) slot(name string) any {
	v := c[name]
	if v == nil && name == "modality" {
		return string(muster.Actual)
	}
	return v
}

// counts are the pairs, inventions and omissions of a kind.
type counts struct{ paired, extra, missed, exact int }

// score turns counts into rates.
func (c counts) score() Score {
	p, r, f := rates(c.paired, c.extra, c.missed)
	_, _, x := rates(c.exact, c.extra+c.paired-c.exact, c.missed+c.paired-c.exact)
	return Score{Gold: c.paired + c.missed, System: c.paired + c.extra, Precision: round(p), Recall: round(r), F1: round(f), ExactF1: round(x)}
}

// rates are precision, recall and F1.
func rates(hit, extra, missed int) (p, r, f float64) {
	if hit+extra > 0 {
		p = float64(hit) / float64(hit+extra)
	}
	if hit+missed > 0 {
		r = float64(hit) / float64(hit+missed)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// round keeps four decimals.
func round(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'f', 4, 64), 64)
	return v
}

// A tally sums up over reports.
type tally struct {
	names  Names
	kinds  map[string]*counts
	slots  map[[2]string]*Share // by kind and slot
	result Result
}

// Evaluate compares what was found with the annotation, report by report. found
// has the reports of gold in any order; one that is not there found nothing.
func Evaluate(gold, found []Report, names Names) Result {
	t := tally{names: names, kinds: map[string]*counts{}, slots: map[[2]string]*Share{}}
	t.result.Rules = map[string]muster.Confidence{}
	by := map[string]Report{}
	for _, r := range found {
		by[r.Name] = r
	}
	for _, g := range gold {
		t.report(g, by[g.Name])
	}
	return t.total()
}

// report adds the comparison of one report.
func (t *tally) report(g, s Report) {
	if g.Published != "" {
		if t.result.Published == nil {
			t.result.Published = &Share{}
		}
		t.result.Published.Of++
		if s.Published != "" {
			t.result.Published.Right += whenScore(g.Published, s.Published)
		}
	}
	want, have := t.locate(g, g.Text, true), t.locate(s, g.Text, false)
	inGold, inFound := make([]bool, len(want)), make([]bool, len(have))
	for _, p := range t.names.pair(want, have) {
		inGold[p[0]], inFound[p[1]] = true, true
		t.pair(g.Name, want[p[0]].Claim, have[p[1]].Claim)
	}
	for i, ok := range inGold {
		if c := want[i].Claim; !ok {
			t.of(c.kind()).missed++
			t.err(Error{Type: "missed", Report: g.Name, Kind: c.kind(), Want: brief(c), Words: c.words()})
		}
	}
	for i, ok := range inFound {
		c := have[i].Claim
		t.record(c, ok)
		if !ok {
			t.of(c.kind()).extra++
			t.err(Error{Type: "extra", Report: g.Name, Kind: c.kind(), Got: brief(c), Words: c.words(), Rule: text(c["rule"])})
		}
	}
}

// pair adds two claims that are one.
func (t *tally) pair(report string, want, got Claim) {
	k := t.of(want.kind())
	k.paired++
	whole := true
	for _, slot := range asked(want, got) {
		v := t.names.slotScore(slot, want.slot(slot), got.slot(slot), want.kind())
		key := [2]string{want.kind(), slot}
		if t.slots[key] == nil {
			t.slots[key] = &Share{}
		}
		t.slots[key].Right += v
		t.slots[key].Of++
		if v < 1 {
			whole = false
			t.err(Error{
				Type: "wrong", Report: report, Kind: want.kind(), Slot: slot, Want: want.slot(slot), Got: got.slot(slot),
				Words: want.words(), Rule: text(got["rule"]),
			})
		}
	}
	if whole {
		k.exact++
	}
}

// record notes how the rule of a claim did.
func (t *tally) record(c Claim, hit bool) {
	rule := text(c["rule"])
	if rule == "" {
		return
	}
	r := t.result.Rules[rule]
	r.Of++
	if hit {
		r.Hits++
	}
	t.result.Rules[rule] = r
}

// of is the count of a kind.
func (t *tally) of(kind string) *counts {
	if t.kinds[kind] == nil {
		t.kinds[kind] = &counts{}
	}
	return t.kinds[kind]
}

func (t *tally) err(e Error) { t.result.Errors = append(t.result.Errors, e) }

// total sums up.
func (t *tally) total() Result {
	out := t.result
	out.Kinds, out.Slots, out.KindSlots = map[string]Score{}, map[string]Share{}, map[string]map[string]Share{}
	var core, all counts
	for kind, c := range t.kinds {
		out.Kinds[kind] = c.score()
		all.add(c)
		if slices.Contains(muster.CoreKinds, muster.Kind(kind)) {
			core.add(c)
		}
	}
	out.Core, out.All = core.score(), all.score()
	for _, key := range slices.SortedFunc(maps.Keys(t.slots), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		s := t.slots[key]
		sum := out.Slots[key[1]]
		out.Slots[key[1]] = Share{sum.Right + s.Right, sum.Of + s.Of}
		if out.KindSlots[key[0]] == nil {
			out.KindSlots[key[0]] = map[string]Share{}
		}
		out.KindSlots[key[0]][key[1]] = s.rate()
	}
	for slot, s := range out.Slots {
		out.Slots[slot] = s.rate()
	}
	if out.Published != nil {
		rate := out.Published.rate()
		out.Published = &rate
	}
	worst(out.Errors)
	return out
}

func (c *counts) add(o *counts) {
	c.paired, c.extra, c.missed, c.exact = c.paired+o.paired, c.extra+o.extra, c.missed+o.missed, c.exact+o.exact
}

// rate is the sum as a share of one.
func (s Share) rate() Share { return Share{round(s.Right / float64(s.Of)), s.Of} }

// worst sorts the errors: those of which there are most first, and within
// them by report.
func worst(errors []Error) {
	type group struct{ typ, kind, slot string }
	count := map[group]int{}
	for _, e := range errors {
		count[group{e.Type, e.Kind, e.Slot}]++
	}
	for i, e := range errors {
		errors[i].Cost = count[group{e.Type, e.Kind, e.Slot}]
	}
	slices.SortStableFunc(errors, func(a, b Error) int {
		return cmp.Or(cmp.Compare(b.Cost, a.Cost), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Slot, b.Slot), cmp.Compare(a.Report, b.Report))
	})
}

// brief is what tells a claim from others of its kind.
func brief(c Claim) any {
	for _, slot := range [...]string{"n", "who", "person", "speaker", "what", "where"} {
		if v := c[slot]; v != nil {
			return v
		}
	}
	return nil
}

// text is v where it is a string.
func text(v any) string {
	s, _ := v.(string)
	return s
}
