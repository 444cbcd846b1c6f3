package reconcile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster"
)

// sole are the posts that one person at a time holds, as words of a title.
var sole = []string{"president", "prime minister", "commander", "minister", "secretary", "head", "chief", "inspector general", "ambassador", "special representative"}

// roleClashes are two holders of one post at one time. Posts that several
// people may hold, as spokesman, are left out, and so are deputies.
func roleClashes(facts []*fact) []clash {
	var out []clash
	posts := groups(facts, func(f *fact) string {
		if f.Kind != muster.Role || !f.real() || f.Person == "" || f.Org == "" || len(f.Role) != 1 || f.rlo == muster.Past || !soleHolder(f.Role[0]) {
			return ""
		}
		return join(f.Org, post(f.Role[0], f.Org))
	})
	for _, group := range posts {
		slices.SortStableFunc(group, func(x, y *fact) int { return int(x.rlo - y.rlo) })
		out = append(out, holders(group)...)
	}
	return out
}

// soleHolder reports whether one person at a time holds the post.
func soleHolder(role string) bool {
	role = strings.ToLower(role)
	for _, word := range []string{"deputy", "former", "vice", "assistant", "acting", "outgoing", "incoming", "of staff"} {
		if strings.Contains(role, word) {
			return false
		}
	}
	return slices.ContainsFunc(sole, func(s string) bool { return strings.Contains(role, s) })
}

// post is a title without the organisation in front of it.
func post(role, org string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.ToLower(role), strings.ToLower(org)))
}

// holders states the holders of a post whom reports of one fortnight name.
func holders(group []*fact) []clash {
	for i, f := range group {
		for _, g := range group[i+1:] {
			if g.rlo-f.rhi > 14 || f.report == g.report || samePerson(f.Person, g.Person) {
				continue
			}
			sides := []side{says(f.Person, f), says(g.Person, g)}
			return []clash{{
				kind: "role", mission: f.mission, about: fmt.Sprintf("%s of %s", f.Role[0], f.Org),
				why:    fmt.Sprintf("%s names %s and %s names %s", reports(sides[0].facts), f.Person, reports(sides[1].facts), g.Person),
				settle: "the appointment", key: join(f.Org, post(f.Role[0], f.Org), f.rlo.String()), sides: sides,
			}}
		}
	}
	return nil
}

// samePerson reports whether two names can be one person's: they share a word
// of more than three letters.
func samePerson(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	for _, w := range strings.Fields(strings.ToLower(a)) {
		if len(w) > 3 && slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// denialClashes are claims that something did not happen against claims that it
// did: the same kind, actor and direction or harm, within the time denied.
func denialClashes(facts []*fact) []clash {
	event := func(f *fact) string {
		switch f.Kind {
		case muster.Movement:
			return join("movement", f.who, strconv.FormatBool(f.Direction == "return"))
		case muster.Harm:
			return join("harm", f.who, f.Harm)
		}
		return ""
	}
	var out []clash
	for _, group := range groups(facts, event) {
		for _, f := range group {
			if c, ok := denialClash(f, group); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// denialClash holds a denial against the claims of other reports that it
// denies. Without dates of its own a denial of harm reaches back from its
// report; a movement so denied is a plan that slipped, not a contradiction.
func denialClash(f *fact, group []*fact) (clash, bool) {
	if f.Mood() != muster.Denied || f.who == "" || f.rhi == muster.Future || (!f.dated && (f.Kind != muster.Harm || len(f.Where) > 0)) {
		return clash{}, false
	}
	lo, hi := f.lo, min(f.hi, f.rlo)
	var against []*fact
	for _, g := range group {
		if g.real() && g.report != f.report && g.dated && g.lo > lo && g.hi < hi && g.Part == "" {
			against = append(against, g)
		}
	}
	if len(against) == 0 {
		return clash{}, false
	}
	sides := []side{says("it did not happen", f), says("it did, "+against[0].when(), against...)}
	return clash{
		kind: "other", mission: f.mission, about: fmt.Sprintf("whether %s: %s", f.who, f.Kind),
		why:    fmt.Sprintf("%s denies what %s tells of %s", reports(sides[0].facts), reports(against), against[0].when()),
		settle: "a report from the place", key: join("denied", f.who, string(f.Kind), f.Harm, f.Direction, f.when()), sides: sides,
	}, true
}
