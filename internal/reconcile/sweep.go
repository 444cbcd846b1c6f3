package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// fresh is how many days apart reports may be for the words of one to deny
// those of the other.
const fresh = 90

// A sweep is a sentence that speaks of all or of none: "no officer has
// resigned", "all salaries have been paid".
type sweep struct {
	fact    *fact
	none    bool
	subject []string // words for whom or what it speaks of; nil for anybody
	verb    string
	until   bool // a day
}

// aux are the words between a subject and the verb of something that is done.
var aux = map[string]bool{"has": true, "have": true, "had": true, "was": true, "were": true, "been": true, "be": true, "ever": true, "yet": true, "now": true, "so": true, "far": true}

// narrows are the words after a verb that limit what it is said of.
var narrows = map[string]bool{"in": true, "to": true, "at": true, "near": true, "from": true, "on": true, "since": true, "during": true, "before": true, "by": true, "until": true, "for": true, "up": true}

// remainders are the words of those who are still owed something.
var remainders = map[string]bool{"rest": true, "wait": true, "waiting": true, "waited": true, "owed": true, "without": true, "still": true, "unpaid": true, "remaining": true, "remainder": true, "partly": true, "only": true, "yet": true, "late": true, "arrears": true, "not": true, "never": true, "no": true}

// wages are the words for what people are paid.
var wages = wordSet("pay wage wages salary salaries allowance allowances stipend stipends")

// sweeps finds the sentences of all or none in the words of a fact.
func sweeps(f *fact, words []string) []sweep {
	var out []sweep
	for i, w := range words {
		s := sweep{fact: f, none: true}
		from := i + 1
		one := i+1 < len(words) && words[i+1] == "one"
		switch {
		case w == "all":
			s.none = false
		case (w == "no" || w == "not") && one:
			from++
		case w != "no" && w != "nobody" && w != "none":
			continue
		}
		if s.predicate(words[from:]) {
			out = append(out, s)
		}
	}
	return out
}

// predicate reads the subject and the verb: up to five words, then auxiliaries,
// then the verb, which nothing may narrow.
func (s *sweep) predicate(words []string) bool {
	i := 0
	for i < len(words) && i < 6 && !aux[words[i]] {
		if !glue[words[i]] && !negations[words[i]] {
			s.subject = append(s.subject, words[i])
		}
		i++
	}
	start := i
	for i < len(words) && aux[words[i]] {
		i++
	}
	if i == start || i == len(words) || !strings.HasSuffix(words[i], "d") && !strings.HasSuffix(words[i], "n") || len(words[i]) < 4 {
		return false
	}
	s.verb = words[i]
	s.until = !s.none && i+1 < len(words) && (words[i+1] == "up" || words[i+1] == "until")
	return i+1 == len(words) || s.until || !narrows[words[i+1]]
}

// against reports whether the words of another contradict the sweep: they tell
// of what it denies of the same people, or of a remainder of what it says is
// done.
func (s *sweep) against(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return kin(w, s.verb) })
	about := func(w string) bool {
		return slices.ContainsFunc(s.subject, func(n string) bool { return kin(w, n) }) || wages[w] && kin(s.verb, "pay")
	}
	if !s.none {
		return (at >= 0 || slices.ContainsFunc(words, about)) && slices.ContainsFunc(words, func(w string) bool { return remainders[w] }) &&
			(!s.until || slices.ContainsFunc(words, func(w string) bool { return w == "since" || w == "months" }))
	}
	if at < 0 {
		return false
	}
	for _, w := range words[max(0, at-6):at] {
		if negations[w] {
			return false
		}
	}
	return len(s.subject) == 0 || slices.ContainsFunc(words, about)
}

// speech is a fact with its words.
type speech struct {
	*fact
	words []string
}

// sweepClashes are sentences of all or none, whose verb begins so, that what
// other people say contradicts. Only what somebody says is held against
// another's words: the facts of a report are held against each other by kind.
func sweepClashes(facts []*fact, verb string) []clash {
	all := make([]speech, len(facts))
	for i, f := range facts {
		all[i] = speech{f, wordsOf(f.Evidence.Text)}
	}
	var out []clash
	for _, s := range all {
		for _, sw := range sweeps(s.fact, s.words) {
			if beginning(sw.verb) != verb {
				continue
			}
			var against []*fact
			for _, o := range all {
				if s.other(o.fact) && sw.against(o.words) {
					against = append(against, o.fact)
				}
			}
			if len(against) > 0 {
				out = append(out, sw.clash(against))
			}
		}
	}
	return out
}

// speaks reports whether the fact is of what somebody said at a known time, or of
// pay that a report says was paid or not.
func (f *fact) speaks() bool {
	return (f.Kind == muster.Statement && f.Mood() != muster.Denied || f.Kind == muster.Funding && f.Act == "paid" && hasAny(f.Evidence.Text, wages)) && f.rlo != muster.Past
}

// voice is who says the fact: a person, else its report.
func (f *fact) voice() string { return strings.ToLower(cmp.Or(f.Speaker, f.SaidBy, f.report)) }

// voiced is who says the fact, as people write it.
func (f *fact) voiced() string { return cmp.Or(f.Speaker, f.SaidBy, f.Report) }

// beginning is what words that can be forms of one have in common: the first
// letters of their base, "" for words too short to be a verb.
func beginning(w string) string {
	if w = base(w); len(w) >= 3 {
		return w[:3]
	}
	return ""
}

// other reports whether somebody else says the other thing, at about the time.
func (f *fact) other(o *fact) bool {
	return f.ID != o.ID && f.voice() != o.voice() && !(f.report == o.report && f.Evidence.Overlaps(o.Evidence.Span)) && f.rlo-o.rhi <= fresh && o.rlo-f.rhi <= fresh
}

// clash states a sweep against what contradicts it.
func (s *sweep) clash(against []*fact) clash {
	all := "none"
	if !s.none {
		all = "all"
	}
	subject := strings.Join(s.subject, " ")
	f, g := s.fact, against[0]
	return clash{
		kind: "other", mission: f.mission, about: strings.TrimSpace(fmt.Sprintf("%s: %s %s", all, subject, s.verb)),
		why: fmt.Sprintf("%s (%s) says “%s”; %s (%s) says “%s”", reports([]*fact{f}), f.voiced(), short(f.Evidence.Text),
			reports([]*fact{g}), g.voiced(), short(g.Evidence.Text)),
		settle: "a record of what was done", key: join("sweep", f.ID, s.verb), sides: []side{says(all, f), says("otherwise", against...)},
	}
}

// short is a text cut to sixteen words.
func short(text string) string {
	words := strings.Fields(text)
	if len(words) > 16 {
		return strings.Join(words[:16], " ") + " …"
	}
	return strings.Join(words, " ")
}
