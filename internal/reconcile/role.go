package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// sole are the posts that one person at a time holds, as words of a title.
var sole = []string{"president", "prime minister", "commander", "minister", "secretary", "head", "leader", "chief", "inspector general", "ambassador", "special representative", "police commissioner"}

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
	case (f.Org == "" || f.Org == f.mission) && strings.Contains(role, "commander") && (hasAny(f.Evidence.Text, forces) || aside(f.Evidence.Text) || f.leadsMission()):
		return join(f.mission, "force commander")
	case (f.Org == "" || f.Org == f.mission) && headships[post(role, f.mission)] && (f.Org != "" || slices.Contains(wordsOf(f.Evidence.Text), "mission")):
		return join(f.mission, "head of mission")
	case (f.Org == "" || f.Org == f.mission) && (role == "leader" || role == "commander" && hasAny(f.Evidence.Text, leads) && hasAny(f.Evidence.Text, missions)):
		return join(f.mission, "head of mission")
	case (f.Org == "" || f.Org == f.mission) && post(role, f.mission) == "police commissioner":
		return join(f.mission, "police commissioner") // whom the mission alone has
	case f.Org == "":
		return ""
	}
	return join(f.Org, post(f.Role[0], f.Org))
}

// forces and ranks are the words of a force and of who commands it, and sectors those
// of a part of it.
var (
	forces   = wordSet("force")
	ranks    = wordSet("general brigadier admiral colonel")
	commands = wordSet("commanded commands")
	sectors  = wordSet("battalion contingent sector brigade company unit police task navy fleet camp base group militia")
)

// leadsMission reports whether the words say that an officer leads the mission itself.
func (f *fact) leadsMission() bool {
	text := f.Evidence.Text
	named := hasAny(text, missions) || slices.Contains(wordsOf(text), strings.ToLower(f.mission)) || strings.HasPrefix(text, "It ")
	return hasAny(text, ranks) && !hasAny(text, sectors) && named && (hasAny(text, leads) || hasAny(text, commands))
}

// aside reports whether the words name the commander of what was told of before:
// "its commander, General Maia", "Commander: General Maia".
func aside(text string) bool {
	text = strings.ToLower(text)
	return strings.HasPrefix(text, "commander, ") || strings.HasPrefix(text, "its commander, ") || strings.HasPrefix(text, "commander: ")
}

// headships are the names of the post of whoever heads a mission.
var headships = map[string]bool{"head": true, "chief": true, "head of mission": true, "head of the mission": true, "mission chief": true, "mission head": true, "chief of the mission": true}

// leads are the words of who leads, and missions of what.
var leads, missions = wordSet("leads led lead"), wordSet("mission operation")

// body is whose post it is.
func (f *fact) body() string { return cmp.Or(f.Org, f.mission) }

// tenure is when a person is known to hold a post: as the report says, else
// when it was published.
func (f *fact) tenure() (lo, hi muster.Day) {
	if f.dated && f.lo <= f.rhi { // "its commander, who leaves in May" commands now
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

// holders states the two holders of a post whom reports of about one time name, or
// of whom one holds it before and after the other. One pair is enough: who else was
// named is on the sides.
func holders(group []*fact) []clash {
	if c, ok := between(group); ok {
		return []clash{c}
	}
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
			return []clash{f.rivalry(from, side{says: f.holds(), facts: f.likewise(group)}, side{says: g.holds(), facts: g.likewise(group)})}
		}
	}
	return nil
}

// likewise are the facts of about the same time that say the same of a post.
func (f *fact) likewise(group []*fact) []*fact {
	lo, hi := f.tenure()
	out := []*fact{f}
	for _, o := range group {
		from, until := o.tenure()
		if o != f && o.Mood() == f.Mood() && samePerson(o.Person, f.Person) && from-hi <= handover && lo-until <= handover {
			out = append(out, o)
		}
	}
	return out
}

// rivalry states two readings of who holds the post.
func (f *fact) rivalry(from muster.Day, x, y side) clash {
	return clash{
		kind: "role", mission: f.mission, about: fmt.Sprintf("%s of %s", post(f.Role[0], f.body()), f.body()),
		why:    fmt.Sprintf("%s names %s and %s names %s", reports(x.facts), x.says, reports(y.facts), y.says),
		settle: "the appointment", key: join(f.office(), from.String()), sides: []side{x, y},
	}
}

// comeback is within how many days nobody leaves a post and comes back to it.
const comeback = 366

// between states a holder whom reports name while another holds the post, before
// and after.
func between(group []*fact) (clash, bool) {
	for i, f := range group {
		from, until := f.tenure()
		if !f.real() {
			continue
		}
		for _, x := range group[:i] {
			_, before := x.tenure()
			if !x.real() || x.report == f.report || samePerson(x.Person, f.Person) || before >= from {
				continue
			}
			for _, y := range group[i+1:] {
				after, _ := y.tenure()
				if y.real() && y.report != f.report && after > until && after-before <= comeback && samePerson(x.Person, y.Person) {
					return f.rivalry(from, side{says: x.holds(), facts: []*fact{x, y}}, says(f.holds(), f)), true
				}
			}
		}
	}
	return clash{}, false
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
