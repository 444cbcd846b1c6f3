package web

import (
	"maps"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"muster"
	"muster/internal/app"
)

// A request is what an address asks for: a page, the view it is to show, and
// what that page takes beside.
type request struct {
	http   *http.Request
	path   string
	query  url.Values
	view   app.View
	state  app.State // what the page takes into account, where that is known
	public bool
}

// lasting are the parameters of a view that go with a reader from page to page.
var lasting = []string{"mission", "as_known_on", "published_by"}

// request reads the address. It errs with what is wrong with a parameter.
func (s *server) request(r *http.Request) (*request, error) {
	q := &request{http: r, path: r.URL.Path, query: r.URL.Query(), public: s.options.Public}
	v, err := app.ParseView(q.query)
	q.view = v
	return q, err
}

// get is a parameter of the address.
func (q *request) get(name string) string { return strings.TrimSpace(q.query.Get(name)) }

// Link is the address of another page with the same view. Pairs of a name and
// a value are added; an empty value takes the name away.
func (q *request) Link(path string, pairs ...string) string {
	keep := url.Values{}
	for _, name := range lasting {
		if v := q.query.Get(name); v != "" {
			keep.Set(name, v)
		}
	}
	return address(path, keep, pairs)
}

// To is the address of a report with the same view. An identity that would not
// come through an address as it is, such as one that is an address itself, gives
// way to the id of lists.
func (q *request) To(report string) string {
	at := "/reports/" + report
	if path.Clean(at) != at {
		at = "/reports/" + app.ReportRowID(report)
	}
	return q.Link((&url.URL{Path: at}).EscapedPath())
}

// With is the address of this page with pairs of a name and a value changed.
func (q *request) With(pairs ...string) string {
	return address(q.path, maps.Clone(q.query), pairs)
}

// As is the address of all that this page shows under another path, whatever
// page of the list is open.
func (q *request) As(path string) string {
	return address(path, maps.Clone(q.query), []string{"after", ""})
}

// address joins a path and its parameters.
func address(path string, v url.Values, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			v.Del(pairs[i])
		} else {
			v.Set(pairs[i], pairs[i+1])
		}
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// Has reports whether a parameter of the address holds the value, alone or in
// a list.
func (q *request) Has(name, value string) bool {
	return slices.ContainsFunc(q.query[name], func(s string) bool {
		return slices.Contains(strings.Split(s, ","), value)
	})
}

// Get is a parameter of the address, for templates.
func (q *request) Get(name string) string { return q.get(name) }

// View is what the page shows.
func (q *request) View() app.View { return q.view }

// Narrowed reports whether the page shows less than all that is known today.
func (q *request) Narrowed() bool {
	return slices.ContainsFunc(lasting, func(name string) bool { return q.get(name) != "" })
}

// Wide is the address of this page for all missions, as known today.
func (q *request) Wide() string {
	return q.With("mission", "", "as_known_on", "", "published_by", "", "after", "")
}

// State is what the page takes into account.
func (q *request) State() app.State { return q.state }

// Public reports whether the page is for strangers.
func (q *request) Public() bool { return q.public }

// Path is the path of the page.
func (q *request) Path() string { return q.path }

// Hidden are the parameters, as pairs of a name and a value, that a form must
// send on beside its own fields.
func (q *request) Hidden(own ...string) [][2]string {
	var out [][2]string
	for _, name := range slices.Sorted(maps.Keys(q.query)) {
		if slices.Contains(own, name) || name == "after" {
			continue
		}
		for _, v := range q.query[name] {
			out = append(out, [2]string{name, v})
		}
	}
	return out
}

// missing is the error for an id that nothing has.
func missing(what, id string) error {
	return muster.Errorf(muster.NotFound, "%s: there is no such %s here", id, what)
}
