package reconcile

import (
	"fmt"
	"strings"

	"muster"
)

// rankClashes are persons of whom reports of about one time say that they hold a post of one
// body, and that they are the deputy of whoever does.
func rankClashes(facts []*fact) []clash {
	for i, f := range facts {
		for _, g := range facts[i+1:] {
			deputy, chief := f, g
			if deputises(g.Role[0]) {
				deputy, chief = g, f
			}
			_, post, _ := strings.Cut(strings.ToLower(deputy.Role[0]), " ")
			if !deputises(deputy.Role[0]) || post != strings.ToLower(chief.Role[0]) || !f.beside(g) {
				continue
			}
			sides := []side{says(deputy.Role[0], deputy), says(chief.Role[0], chief)}
			return []clash{{
				kind: "role", mission: f.mission, about: fmt.Sprintf("which post %s holds", f.Person),
				why: words(sides[0]) + "; " + words(sides[1]), settle: "the appointment", key: join("rank", f.Person, post), sides: sides,
			}}
		}
	}
	return nil
}

// incumbent is the person of whom a claim says, without denying it, which one post he holds, by
// the last of the names; "" for other claims.
func (f *fact) incumbent() string {
	if f.Kind != muster.Role || len(f.Role) != 1 || !f.real() {
		return ""
	}
	return strings.ToLower(f.Person[strings.LastIndexByte(f.Person, ' ')+1:])
}

// deputises reports whether the post is that of a deputy.
func deputises(role string) bool {
	first, _, _ := strings.Cut(strings.ToLower(role), " ")
	return first == "deputy" || first == "vice"
}

// beside reports whether two claims on the posts of one person are of reports of about one
// time, and not of two bodies.
func (f *fact) beside(g *fact) bool {
	return f.report != g.report && f.rlo-g.rhi <= handover && g.rlo-f.rhi <= handover && samePerson(f.Person, g.Person) &&
		(f.Org == g.Org || f.Org == "" || g.Org == "") && !f.dated && !g.dated
}
