package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/ruling"
)

// formSize bounds a form that is not an upload.
const formSize = 64 << 10

// rule takes a ruling from a form: who decides what, and why. The field
// decision is the act and what it is on, in one: "accept ID", "settle CONFLICT
// CLAIM".
func (s *server) rule(ctx context.Context, r *request) (content, error) {
	form, err := s.form(r)
	if err != nil {
		return content{}, err
	}
	d := app.Decision{User: strings.TrimSpace(form.Get("user")), Because: strings.TrimSpace(form.Get("because"))}
	words := strings.Fields(form.Get("decision"))
	if len(words) < 2 {
		return content{}, muster.Errorf(muster.Invalid, "choose what to decide, then give a reason")
	}
	d.Act, d.On = words[0], words[1]
	switch {
	case d.Act == ruling.Settle && len(words) == 3:
		d.On, d.Other = words[2], words[1]
	case d.Act == ruling.Set:
		d.Set = strings.Split(form.Get("set"), ";")
		for i := range d.Set {
			d.Set[i] = strings.TrimSpace(d.Set[i])
		}
	}
	if _, err := s.app.Rule(ctx, d); err != nil {
		return content{}, err
	}
	return content{redirect: back(form.Get("back")), remember: d.User}, nil
}

// form reads a small form.
func (s *server) form(r *request) (url.Values, error) {
	r.http.Body = http.MaxBytesReader(nil, r.http.Body, formSize)
	if err := r.http.ParseForm(); err != nil {
		return nil, muster.Errorf(muster.Invalid, "the form could not be read (%s); send it again", err)
	}
	return r.http.PostForm, nil
}

// back is where to go after a form: a page of this program, never elsewhere.
func back(to string) string {
	if u, err := url.Parse(to); err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(to, "//") {
		return "/"
	}
	return to
}

// userCookie remembers under which name a person rules.
const userCookie = "muster-user"

// remember keeps the name of the person for the next form.
func remember(w http.ResponseWriter, user string) {
	http.SetCookie(w, &http.Cookie{
		Name: userCookie, Value: url.QueryEscape(user), Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
}

// User is the name under which the person ruled last.
func (q *request) User() string {
	c, err := q.http.Cookie(userCookie)
	if err != nil {
		return ""
	}
	name, _ := url.QueryUnescape(c.Value)
	return name
}

// rulings lists what people decided.
func (s *server) rulings(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Rulings(ctx, r.view, nil)
	return content{template: "rulings", title: "Rulings", data: list}, err
}
