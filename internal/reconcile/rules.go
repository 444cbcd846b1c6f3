package reconcile

import (
	"slices"
	"strings"

	"muster"
)

// A rule parts facts into groups and works each out by itself.
type rule struct {
	name   string
	alone  bool // within a mission; else within a family of missions
	lone   bool // one fact is enough to yield something
	headed bool // only a group with a head yields something
	shared bool // the group parted by nothing stands with every other
	today  bool // it hangs on the day on which dues are judged
	seats  func(b *book, r *row, f *fact, seat func(about string, head bool))
	work   func(b *book, facts []*fact, about string) findings // nil for the timeline, which is told day by day
}

// place is where the rule holds facts against each other.
func (r *rule) place(b *book, f *fact) string {
	if r.alone {
		return f.mission
	}
	return b.family(f.mission)
}

// rules are what is worked out group by group. What a report contradicts of
// itself is worked out with its facts.
var rules = []rule{
	{name: "stock", alone: true, lone: true, today: true, seats: when(stocked), work: account},
	{name: "paper", alone: true, lone: true, today: true, seats: by((*fact).promises), work: paper},
	{name: "timeline", alone: true, lone: true, seats: seatEvent},
	{name: "event", seats: by(func(f *fact) string { return sort(f.loosen()) }), work: clashing(eventClashes)},
	{name: "toll", seats: by(func(f *fact) string { return of(f, f.force(), muster.Harm) }), work: clashing(tollClashes)},
	{name: "period", seats: by(func(f *fact) string { return of(f, f.Force, muster.Harm) }), work: clashing(periodClashes)},
	{name: "count", seats: by(done), work: clashing(countClashes)},
	{name: "commitment", seats: by(func(f *fact) string {
		if f.pledges() {
			return strings.ToLower(f.who)
		}
		return of(f, f.who, muster.Commitment)
	}), work: clashing(commitmentClashes)},
	{name: "mandate", seats: when(func(f *fact) bool {
		return f.Kind == muster.Mandate || f.Kind == muster.Commitment && f.Basis == "authorised"
	}), work: clashing(mandateClashes)},
	{name: "term", seats: by(func(f *fact) string { return of(f, f.who, muster.Term, muster.Mandate) }), work: clashing(termClashes)},
	{name: "role", seats: by((*fact).office), work: clashing(roleClashes)},
	{name: "rank", seats: by((*fact).incumbent), work: clashing(rankClashes)},
	{name: "holder", seats: by((*fact).ground), work: clashing(holderClashes)},
	{name: "denial", headed: true, seats: headed(deed, func(f *fact) bool { return f.Mood() == muster.Denied }), work: clashing(denialClashes)},
	{name: "sweep", headed: true, seats: seatSpeech, work: sweeping},
	{name: "wording", shared: true, lone: true, seats: seatQuote, work: clashing(wordingClashes)},
	{name: "copy", seats: seatCopy, work: copying},
}

// by seats a fact by a key, nowhere where that is "".
func by(key func(*fact) string) func(*book, *row, *fact, func(string, bool)) {
	return headed(key, func(*fact) bool { return false })
}

// headed seats a fact by a key, as a head where it is one.
func headed(key func(*fact) string, head func(*fact) bool) func(*book, *row, *fact, func(string, bool)) {
	return func(_ *book, _ *row, f *fact, seat func(string, bool)) {
		if about := key(f); about != "" {
			seat(about, head(f))
		}
	}
}

// when seats the facts that are wanted in one group.
func when(wanted func(*fact) bool) func(*book, *row, *fact, func(string, bool)) {
	return func(_ *book, _ *row, f *fact, seat func(string, bool)) {
		if wanted(f) {
			seat("", false)
		}
	}
}

// of is whom a fact of one of the kinds is about.
func of(f *fact, whom string, kinds ...muster.Kind) string {
	if slices.Contains(kinds, f.Kind) {
		return strings.ToLower(whom)
	}
	return ""
}

// promises is whose commitment a fact is, where it sets a target.
func (f *fact) promises() string {
	if _, ok := f.target(); !ok {
		return ""
	}
	return f.who
}

// stocked reports whether a fact bears on what is in place or is to be. Strengths
// and movements that are asked for or no more than possible do not, and what is on
// paper alone is worked out by actor.
func stocked(f *fact) bool {
	switch f.Kind {
	case muster.Strength, muster.Movement:
		return f.Mood() != muster.Requested && f.Mood() != muster.Possible
	case muster.Term, muster.Mandate:
		return true
	}
	return f.Kind == muster.Harm && f.Force != ""
}

// account works out the stocks of a mission.
func account(b *book, facts []*fact, _ string) (found findings) {
	b.account(&found, facts)
	return found
}

// clashing makes findings of the clashes of a rule.
func clashing(rule func([]*fact) []clash) func(*book, []*fact, string) findings {
	return func(b *book, facts []*fact, _ string) findings { return b.clashes(rule(facts)) }
}

// clashes are the conflicts of clashes between different reports or people.
func (b *book) clashes(list []clash) (found findings) {
	for _, c := range list {
		if apart(c.sides) {
			found.Conflicts = append(found.Conflicts, b.conflict(c))
		}
	}
	return found
}

// sweeping holds sentences of all or none against others.
func sweeping(b *book, facts []*fact, verb string) findings {
	return b.clashes(sweepClashes(facts, verb))
}

// copying holds claims against their copies.
func copying(b *book, facts []*fact, _ string) (found findings) {
	for _, c := range copyClashes(facts) {
		found.copied = append(found.copied, b.alteration(c))
	}
	return found
}

// seatEvent seats what is of the timeline: by what kind of event it is. A toll
// that has its day from the event beside it is no event of its own.
func seatEvent(_ *book, _ *row, f *fact, seat func(string, bool)) {
	if f.happens() && (f.When != "" || f.Kind != muster.Harm) {
		seat(strings.Join([]string{string(f.Kind), f.act(), string(f.Mood())}, "\x00"), false)
	}
}

// seatSpeech seats what somebody says by the beginnings of its words, as a head
// where it sweeps by a verb of that beginning. What tells of wages tells of pay.
func seatSpeech(_ *book, _ *row, f *fact, seat func(string, bool)) {
	if !f.speaks() {
		return
	}
	words := wordsOf(f.Evidence.Text)
	heads := map[string]bool{}
	for _, s := range sweeps(f, words) {
		heads[beginning(s.verb)] = true
	}
	seen := map[string]bool{}
	for _, w := range words {
		if wages[w] {
			w = "pay"
		}
		if w = beginning(w); w != "" && !seen[w] {
			seen[w] = true
			seat(w, heads[w])
		}
	}
}

// seatQuote seats a quotation by its speaker. What a report gives to the mission
// may be anybody's.
func seatQuote(_ *book, _ *row, f *fact, seat func(string, bool)) {
	switch {
	case !f.quotes():
	case f.Speaker == f.mission:
		seat("", false)
	default:
		seat(join(surname(f.Speaker)), false)
	}
}

// seatCopy seats a claim that has copies, or is one, by its origin.
func seatCopy(b *book, _ *row, f *fact, seat func(string, bool)) {
	if copies(f) && (f.origin != f.ID || b.shared[f.ID]) {
		seat(f.origin, false)
	}
}
