package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// sole are the posts that one person at a time holds, as words of a title.
var sole = []string{"president", "prime minister", "commander", "minister", "secretary", "head", "chief", "inspector general", "ambassador", "special representative"}

// roleClashes are two holders of one post at one time, and a holder whom
// another report denies. Posts that several people may hold, as spokesman, are
// left out, and so are deputies.
func roleClashes(facts []*fact) []clash {
	var out []clash
	posts := groups(facts, func(f *fact) string {
		if f.office() == "" || f.Person == "" || !soleHolder(f.Role[0]) {
			return ""
		}
		if lo, hi := f.tenure(); lo == muster.Past && hi == muster.Future {
			return ""
		}
		return f.office()
	})
	for _, group := range posts {
		slices.SortStableFunc(group, func(x, y *fact) int {
			a, _ := x.tenure()
			b, _ := y.tenure()
			return cmp.Compare(a, b)
		})
		out = append(out, holders(group)...)
	}
	return out
}

// office is the post of one body that a claim is about, "" where no body is named.
// Whoever commands the force commands the mission's, however that is said, and
// whoever heads the mission likewise.
func (f *fact) office() string {
	if f.Kind != muster.Role || len(f.Role) != 1 {
		return ""
	}
	switch role := strings.ToLower(f.Role[0]); {
	case (f.Org == "" || f.Org == f.mission) && strings.Contains(role, "commander") && slices.Contains(wordsOf(f.Evidence.Text), "force"):
		return join(f.mission, "force commander")
	case (f.Org == "" || f.Org == f.mission) && headships[post(role, f.mission)] && (f.Org != "" || slices.Contains(wordsOf(f.Evidence.Text), "mission")):
		return join(f.mission, "head of mission")
	case f.Org == "":
		return ""
	}
	return join(f.Org, post(f.Role[0], f.Org))
}

// headships are the names of the post of whoever heads a mission.
var headships = map[string]bool{"head": true, "chief": true, "head of mission": true, "head of the mission": true, "mission chief": true, "mission head": true, "chief of the mission": true}

// body is whose post it is.
func (f *fact) body() string { return cmp.Or(f.Org, f.mission) }

// tenure is when a person is known to hold a post: as the report says, else
// when it was published.
func (f *fact) tenure() (lo, hi muster.Day) {
	if f.dated {
		return f.lo, min(f.hi, max(f.lo, f.rhi))
	}
	return f.rlo, f.rhi
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

// post is a title without the organisation in front of it or behind it.
func post(role, org string) string {
	role, org = strings.ToLower(role), strings.ToLower(org)
	role, _, _ = strings.Cut(strings.TrimPrefix(role, org), " of "+org)
	return strings.TrimSpace(role)
}

// handover is how many days apart reports may be for two holders of a post to
// contradict each other rather than to follow each other.
const handover = 14

// holders states the two holders of a post whom reports of about one time name.
// One pair is enough: who else was named is on the sides.
func holders(group []*fact) []clash {
	for i, f := range group {
		_, until := f.tenure()
		for _, g := range group[i+1:] {
			from, _ := g.tenure()
			if from-until > handover {
				break
			}
			if f.report == g.report || !f.rivals(g) {
				continue
			}
			sides := []side{says(f.holds(), f), says(g.holds(), g)}
			return []clash{{
				kind: "role", mission: f.mission, about: fmt.Sprintf("%s of %s", post(f.Role[0], f.body()), f.body()),
				why:    fmt.Sprintf("%s names %s and %s names %s", reports(sides[0].facts), f.holds(), reports(sides[1].facts), g.holds()),
				settle: "the appointment", key: join(f.office(), from.String()), sides: sides,
			}}
		}
	}
	return nil
}

// rivals reports whether two facts about a post cannot both be right: two
// holders, or one person who is said to hold it and not to.
func (f *fact) rivals(g *fact) bool {
	same := samePerson(f.Person, g.Person)
	switch {
	case f.real() && g.real():
		return !same
	case f.Mood() == muster.Denied && g.real(), f.real() && g.Mood() == muster.Denied:
		return same
	}
	return false
}

// holds says whom a fact names, or whom it denies.
func (f *fact) holds() string {
	if f.Mood() == muster.Denied {
		return "not " + f.Person
	}
	return f.Person
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
