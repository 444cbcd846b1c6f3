package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
)

// A Post is a person in a post, and the claims that say so.
type Post struct {
	ID     string      `json:"id"`
	Person string      `json:"person"`
	Role   string      `json:"role"`
	Org    string      `json:"org"`
	From   muster.Date `json:"from"` // the earliest report that has it, by its date
	To     muster.Date `json:"to"`   // and the latest
	muster.Support
}

// Posts shows who holds what post, by person.
func (a *App) Posts(ctx context.Context, v View) ([]Post, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	type key struct{ person, role string }
	held, roles := map[key][]*muster.Claim{}, map[key]string{}
	for _, c := range s.roll.all(muster.Role) {
		if c.Status == muster.Rejected || !v.mission(s.missionOf(c)) || !v.person(c.Person) {
			continue
		}
		for _, role := range c.Role {
			k := key{c.Person, strings.ToLower(role)}
			held[k] = append(held[k], c)
			roles[k] = first(roles[k], role)
		}
	}
	out := make([]Post, 0, len(held))
	for k, claims := range held {
		out = append(out, s.post(roles[k], claims))
	}
	slices.SortFunc(out, func(x, y Post) int { return cmp.Or(cmp.Compare(x.Person, y.Person), cmp.Compare(x.Role, y.Role)) })
	return out, nil
}

// post joins the claims of one person and post.
func (s *snapshot) post(role string, claims []*muster.Claim) Post {
	c := claims[0]
	p := Post{ID: identify("post", c.Person+"\x00"+strings.ToLower(role)), Person: c.Person, Role: role, Org: c.Org, Support: supportOf(claims)}
	for _, c := range claims {
		p.Org = first(p.Org, c.Org)
		d := s.byID[c.ReportID].Date.EDTF
		if d == "" {
			continue
		}
		if p.From == "" || sooner(d, p.From) {
			p.From = d
		}
		if p.To == "" || sooner(p.To, d) {
			p.To = d
		}
	}
	return p
}

// sooner reports whether a date begins before another.
func sooner(a, b muster.Date) bool {
	x, _, err := a.Bounds()
	y, _, bad := b.Bounds()
	return err == nil && bad == nil && x < y
}

// missionOf is the mission that a claim is about.
func (s *snapshot) missionOf(c *muster.Claim) string {
	if c.Mission != "" {
		return c.Mission
	}
	return s.byID[c.ReportID].Mission
}

// person reports whether the view shows a person.
func (v *View) person(name string) bool { return v.who(name) }

// Said is what somebody said, with the wordings in which it is given.
type Said struct {
	ID       string      `json:"id"`
	Speaker  string      `json:"speaker"`
	Mode     string      `json:"mode"`
	When     muster.Date `json:"when"` // the earliest report's date where the claim has none
	Wordings []Wording   `json:"wordings"`
	muster.Support
}

// A Wording is one form of a statement, and the claims that have it.
type Wording struct {
	Text   string         `json:"text"`
	Claims []muster.Claim `json:"claims"`
}

// Statements shows who said what, by speaker and then by date; a statement
// copied from report to report is one, with its wordings.
func (a *App) Statements(ctx context.Context, v View) ([]Said, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	byOrigin := map[string][]*muster.Claim{}
	for _, c := range s.roll.all(muster.Statement) {
		if c.Status != muster.Rejected && v.mission(s.missionOf(c)) && v.who(c.Speaker) {
			byOrigin[c.Origin] = append(byOrigin[c.Origin], c)
		}
	}
	out := make([]Said, 0, len(byOrigin))
	for _, claims := range byOrigin {
		if said := s.said(claims); v.during(said.When) {
			out = append(out, said)
		}
	}
	slices.SortFunc(out, func(x, y Said) int {
		return cmp.Or(cmp.Compare(x.Speaker, y.Speaker), cmp.Compare(x.When, y.When), cmp.Compare(x.Claims[0], y.Claims[0]))
	})
	return out, nil
}

// said joins the claims of one statement.
func (s *snapshot) said(claims []*muster.Claim) Said {
	c := claims[0]
	out := Said{ID: identify("said", c.Origin), Speaker: c.Speaker, Mode: c.Mode, When: c.When, Support: supportOf(claims)}
	for _, c := range claims {
		if d := s.byID[c.ReportID].Date.EDTF; out.When == "" || d != "" && sooner(d, out.When) {
			out.When = d
		}
		i := slices.IndexFunc(out.Wordings, func(w Wording) bool { return w.Text == c.Evidence.Text })
		if i < 0 {
			i = len(out.Wordings)
			out.Wordings = append(out.Wordings, Wording{Text: c.Evidence.Text})
		}
		out.Wordings[i].Claims = append(out.Wordings[i].Claims, *c)
	}
	return out
}
