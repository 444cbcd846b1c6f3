package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"muster"
)

// An event is something that happened once, with every claim that tells of it.
// Claims of it are alike in kind and actor; of time, place and figure they may
// differ in one, if they agree on the others.
type event struct{ facts []*fact }

// reach is how many days apart the dates may be that reports give one event of
// a kind.
var reach = map[muster.Kind]muster.Day{
	muster.Harm: 3, muster.Incident: 3, muster.Control: 7, muster.Service: 7, muster.Funding: 31, muster.Training: 31, muster.Operation: 3,
}

// sort is what events of one kind and actor have in common, "" for claims that
// tell of none. Victims are compared one by one, for they have many names.
func sort(f *fact) string {
	if !f.real() || !f.dated && !f.passing || f.Part != "" || f.someOf || f.hi-f.lo > 366 || f.N != nil && f.superseded() {
		return ""
	}
	unit := ""
	if f.N != nil {
		unit = f.N.Unit
	}
	who := strings.Join(f.Who, ",")
	switch f.Kind {
	case muster.Harm:
		return join("harm", f.Harm)
	case muster.Incident:
		return join("incident", f.Incident)
	case muster.Operation:
		if f.N != nil && f.spot() {
			return join("operation", f.Operation, unit)
		}
	case muster.Training:
		return join("training", f.Act)
	case muster.Service:
		return join("service", strings.Join(f.What, ","), f.Act)
	case muster.Control:
		if (f.Act == "gained" || f.Act == "lost") && f.spot() {
			return join("control", f.Where[0], f.Act, unit)
		}
		return join("control", who, f.Act, unit)
	case muster.Funding:
		switch {
		case f.Act == "" || f.N == nil:
		case f.passing && f.toMission && (f.Act == "needed" || f.Act == "approved") && len(f.From) == 0 && hasAny(f.Evidence.Text, costs):
			return join("cost", unit)
		case f.passing && (len(f.From) == 0 || !f.toMission):
		case len(f.From) > 0:
			return join("funding", strings.Join(f.From, ","), f.Act, unit)
		case f.Act == "needed" && len(f.To) > 0:
			return join("funding", f.Act, unit)
		}
	}
	return ""
}

// costs are the words of what a mission costs, year by year.
var costs = wordSet("cost costs budget")

// superseded reports whether the words say that the figure stood until another came:
// "initially twelve were reported dead".
func (f *fact) superseded() bool {
	words := wordsOf(f.Evidence.Text)
	return len(words) > 0 && (words[0] == "initially" || words[0] == "originally" || words[0] == "previously")
}

// ofThem reports whether the fact counts some of those of whom its report has
// just told: "three of them died of their wounds".
func (f *fact) ofThem() bool {
	words := wordsOf(f.Evidence.Text)
	if f.N == nil || len(words) < 3 {
		return false
	}
	i := slices.Index(words[:min(len(words), 4)], "of")
	return i > 0 && i+1 < len(words) && (words[i+1] == "them" || words[i+1] == "whom" || words[i+1] == "the" && i+2 < len(words) && kin(words[i+2], "dead"))
}

// events parts the facts of a mission into events.
func events(facts []*fact) []event {
	var out []event
	for _, group := range groups(loosened(facts), sort) {
		if k := group[0].Kind; k == muster.Incident || k == muster.Harm {
			markRare(group)
		}
		slices.SortStableFunc(group, func(x, y *fact) int {
			return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo), cmp.Compare(len(y.Where), len(x.Where)))
		})
		out = append(out, gather(group)...)
	}
	return out
}

// lately is how many days before its report harm befell that is told without a
// day.
const lately = 7

// loosen is the fact with a time where it has none of its own: harm at a place
// befell in the days before its report, and people who fled their homes since a
// year are as many as the report counts on its day.
func (f *fact) loosen() *fact {
	g := *f
	switch {
	case f.rlo == muster.Past || f.rhi == muster.Future:
		return f
	case (f.Kind == muster.Harm && f.N != nil || f.Kind == muster.Incident) && !f.dated && (f.spot() || f.once()) && !f.lasts():
		g.lo, g.hi = f.rlo-lately, f.rhi
	case f.Harm == "displaced" && (f.hi-f.lo > 31 || f.hi < f.rlo-366):
		g.lo, g.hi = f.rlo, f.rhi
	default:
		return f
	}
	g.dated = true
	return &g
}

// once reports whether the fact tells of contributors' dead as of what has just
// happened, not of all to date.
func (f *fact) once() bool {
	return f.Kind == muster.Harm && f.N != nil && f.N.Value > 1 && f.Force != "" && f.Force != f.mission && len(f.Where) == 0 && !hasAny(f.Evidence.Text, sofar)
}

// sofar are the words of a count to date.
var sofar = wordSet("have has had since far total all already now lost")

// loosened are the facts loosened. Those that are marked for being rare are copies:
// other rules read them at the same time.
func loosened(facts []*fact) []*fact {
	out := make([]*fact, len(facts))
	for i, f := range facts {
		out[i] = f.loosen()
		if out[i] == f && (f.Kind == muster.Harm || f.Kind == muster.Incident) {
			g := *f
			out[i] = &g
		}
	}
	return out
}

// seldom is within how many days a place that sees an attack a second time is no
// longer one that is known by its attack.
const seldom = 30

// markRare marks the incidents, and the harm done, in places that see no more than
// two of their sort in a while: a day that is off by one or two is then a slip,
// for there is no other that could be meant.
func markRare(group []*fact) {
	days := map[string][]muster.Day{}
	for _, f := range group {
		if f.spot() && f.lo == f.hi {
			days[f.Where[0]] = append(days[f.Where[0]], f.lo)
		}
	}
	for place, of := range days {
		slices.Sort(of)
		days[place] = slices.Compact(of)
	}
	for _, f := range group {
		if !f.spot() || f.hi-f.lo > 31 {
			continue
		}
		of := days[f.Where[0]]
		from, _ := slices.BinarySearch(of, f.lo-seldom)
		to, _ := slices.BinarySearch(of, f.hi+seldom+1)
		f.rare = to-from <= 2
	}
}

// spot reports whether the fact has one place that is no country nor a part of
// one.
func (f *fact) spot() bool {
	switch f.place {
	case "country", "province", "department", "region", "state", "county", "governorate", "prefecture", "territory":
		return false
	}
	return len(f.Where) == 1
}

// gather lets each fact join the first event whose leader it agrees with.
// Leaders are found by their first day: days told of one event fall into one
// span of days or the next.
func gather(group []*fact) []event {
	var out []event
	var hulls []days // of the facts of each event
	near := max(reach[group[0].Kind], steady)
	span := near + 8
	spans := map[muster.Day][]int{}
next:
	for _, f := range group {
		at := f.lo / span
		for s := at - 1; s <= at+1; s++ {
			for _, i := range spans[s] {
				if !hulls[i].far(f, near) && out[i].takes(f) && !out[i].apart(f) {
					out[i].facts = append(out[i].facts, f)
					hulls[i].lo, hulls[i].hi = min(hulls[i].lo, f.lo), max(hulls[i].hi, f.hi)
					continue next
				}
			}
		}
		spans[at] = append(spans[at], len(out))
		out, hulls = append(out, event{[]*fact{f}}), append(hulls, days{f.lo, f.hi})
	}
	return out
}

// takes reports whether the fact agrees with the leader of the event, or is what
// another says beside a fact of the event.
func (e *event) takes(f *fact) bool {
	return oneEvent(e.facts[0], f) || slices.ContainsFunc(e.facts[1:], func(g *fact) bool {
		return g.report == f.report && !oneVoice(f, g) && oneEvent(g, f)
	})
}

// Days are those from one to another.
type days struct{ lo, hi muster.Day }

// far reports whether the days of a fact are so far from all of these that they are
// far from each, by which most events are passed over without being looked at.
func (d days) far(f *fact, near muster.Day) bool {
	return (f.lo > d.hi || d.lo > f.hi) && max(f.lo-d.hi, d.lo-f.hi) > near
}

// apart reports whether a report tells of the event and of the fact as of two
// things: with other figures or days, and not in the words of two people.
func (e *event) apart(f *fact) bool {
	return slices.ContainsFunc(e.facts, func(g *fact) bool {
		return g.report == f.report && oneVoice(f, g) && (figures(f, g) == differ || times(f, g) != agree)
	})
}

// boast is how many times the dead may be that one side claims beside another.
const boast = 60

// oneEvent reports whether two facts of one sort are about one event.
func oneEvent(f, g *fact) bool {
	time, figure := times(f, g), figures(f, g)
	if time == far && f.again(g) {
		time = differ
	}
	if figure == far && f.report == g.report && !oneVoice(f, g) && max(f.N.Value, g.N.Value) <= boast*min(f.N.Value, g.N.Value) {
		figure = differ
	}
	if f.Kind == muster.Control && f.foes(g) {
		return false
	}
	if time == far || figure == far || time == differ && f.lasts() || !doers(f.By, g.By) || !payees(f, g) || !trainees(f, g) || !somewhere(f.Target, g.Target) || !f.victims(g) {
		return false
	}
	place := places(f, g)
	switch {
	case f.Kind == muster.Harm && f.rare && g.rare && place == agree:
		return time == agree || f.N == nil || g.N == nil || figure == agree || min(f.N.Value, g.N.Value) > 1
	case time == agree && place != differ && figure != differ:
		return f.Kind != muster.Incident || place == agree || f.lo == f.hi && g.lo == g.hi && len(f.By) > 0 && len(g.By) > 0
	case time == differ && f.Force != "" && f.Force == g.Force && f.sameVictim(g) && place != differ:
		return true
	case time == differ && f.Kind == muster.Harm && f.Force != "" && f.Force == g.Force && f.Force != f.mission && place == agree && f.spot() && g.spot() && f.report != g.report && f.N != nil && g.N != nil:
		return true // a contributor's soldiers are seldom hurt twice at one place
	case time == differ && f.Kind == muster.Harm && f.Force != "" && f.Force == g.Force && f.Force != f.mission && place == silent && figure == agree && f.report != g.report && f.N != nil && g.N != nil && f.N.Value == g.N.Value && f.N.Value > 1:
		return true // nor as many of them on two days
	case time == differ:
		return figure != differ && place != differ && (place == agree || telling(f, g)) && (f.Kind != muster.Incident || len(f.By) > 0 && len(g.By) > 0 || f.rare && g.rare)
	case place == differ:
		return time == agree && (telling(f, g) && f.Kind != muster.Control || f.sameVictim(g))
	case f.Kind == muster.Harm && min(f.N.Value, g.N.Value) <= 1:
		return time == agree && place == agree
	}
	return time == agree
}

// doers reports whether two lists can name those who did one thing: gunmen and
// insurgents are called so in passing and may be anybody.
func doers(a, b muster.Names) bool {
	unnamed := func(s string) bool { return s == strings.ToLower(s) }
	return somewhere(a, b) || slices.ContainsFunc(a, unnamed) || slices.ContainsFunc(b, unnamed)
}

// latest is how many days apart reports may tell of the harm that befell one
// group: by its country, in a place that seldom sees any.
const latest = 7

// again reports whether the harm, told some days apart, befell one and the same
// group by its name and its place.
func (f *fact) again(g *fact) bool {
	return f.Kind == muster.Harm && f.rare && g.rare && f.report != g.report && places(f, g) == agree && figures(f, g) == agree &&
		f.people.trade != "" && f.people.trade == g.people.trade && f.people.marked(g.people) && max(f.lo-g.hi, g.lo-f.hi) <= latest
}

// trainees reports whether those who were trained can be the same: their names
// have a word in common that says what they are.
func trainees(f, g *fact) bool {
	return f.Kind != muster.Training || somewhere(f.Who, g.Who) || slices.ContainsFunc(f.Who, func(x string) bool {
		return slices.ContainsFunc(g.Who, func(y string) bool { return kinPhrase(sortOfPeople(x), sortOfPeople(y)) })
	})
}

// sortOfPeople is what a name says that people are, without the words that all
// of them go by and whose they are.
func sortOfPeople(name string) string {
	words := slices.DeleteFunc(strings.Fields(name), func(w string) bool {
		switch w {
		case "officers", "members", "personnel", "new", "young", "local", "people", "men", "women":
			return true
		}
		return w != strings.ToLower(w)
	})
	return strings.Join(words, " ")
}

// payees reports whether two payments can be for one thing: to the same, or
// both to the mission, by whichever of its names.
func payees(f, g *fact) bool {
	return f.toMission && g.toMission || somewhere(f.To, g.To) && (f.For == "" || g.For == "" || kinPhrase(f.For, g.For))
}

// lasts reports whether the fact is of a state rather than of an event: what
// holds on one day says nothing of the day on which it began.
func (f *fact) lasts() bool { return f.Act == "holds" || f.Harm == "displaced" || f.Harm == "infected" }
