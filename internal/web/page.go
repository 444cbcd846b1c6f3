package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"path"
	"strings"
	"time"

	"muster"
	"muster/internal/app"
)

//go:embed templates/*.html
var templates embed.FS

// pages are the templates by name, each with the frame round it.
type pages map[string]*template.Template

// parse reads every template. The files whose names begin with an underscore
// are shared by all.
func parse() (pages, error) {
	files, err := templates.ReadDir("templates")
	if err != nil {
		return nil, err
	}
	out := pages{}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".html")
		if strings.HasPrefix(name, "_") {
			continue
		}
		t, err := template.New(f.Name()).Funcs(functions).ParseFS(templates, "templates/_*.html", path.Join("templates", f.Name()))
		if err != nil {
			return nil, fmt.Errorf("template %s: %w", f.Name(), err)
		}
		out[name] = t
	}
	return out, nil
}

// functions are what templates may call.
var functions = template.FuncMap{
	"band":     band,
	"level":    level,
	"says":     says,
	"figure":   figure,
	"names":    func(n muster.Names) string { return strings.Join(n, ", ") },
	"plural":   app.Count,
	"happened": func(e muster.Event) string { return app.Happened(&e) },
	"kinds":    func() []muster.Kind { return muster.Kinds },
	"marked":   marked,
	"measure":  measure,
	"spaced":   func(s any) string { return strings.ReplaceAll(fmt.Sprint(s), "_", " ") },
	"title":    func(s any) string { return upper(strings.ReplaceAll(fmt.Sprint(s), "_", " ")) },
	"date":     date,
	"money":    func(v float64) string { return (&muster.Figure{Value: v}).String() },
	"pair":     func(a, b any) [2]any { return [2]any{a, b} },
	"upper":    upper,
	"about":    func(c *muster.Claim) string { return app.About(c) },
	"clock":    clock,
	"span":     span,
	"act":      act,
	"less":     func(a, b int) int { return a - b },
	"barsWide": func(n int) int { return n * barWidth },
}

// A frame is what the frame of every page shows.
type frame struct {
	*request
	Title    string
	Nav      []link
	Missions []string
	Built    bool
	Data     any
}

// A link of the navigation.
type link struct {
	Path, Name string
	Here       bool
}

// navigation is the pages that the frame links to.
var navigation = []link{
	{Path: "/", Name: "Overview"}, {Path: "/contradictions", Name: "Contradictions"}, {Path: "/claims", Name: "Claims"}, {Path: "/reports", Name: "Reports"},
	{Path: "/timeline", Name: "Timeline"}, {Path: "/contributors", Name: "Contributors"}, {Path: "/map", Name: "Map"}, {Path: "/money", Name: "Money"}, {Path: "/statements", Name: "Statements"}, {Path: "/people", Name: "People"},
	{Path: "/copies", Name: "Copies"}, {Path: "/search", Name: "Search"}, {Path: "/changes", Name: "Changes"}, {Path: "/add", Name: "Add"},
}

// nav is the navigation with the page at hand marked. Strangers cannot add.
func nav(at string, public bool) []link {
	var out []link
	for _, l := range navigation {
		l.Here = l.Path == at || l.Path != "/" && strings.HasPrefix(at, l.Path+"/")
		if l.Path != "/add" || !public {
			out = append(out, l)
		}
	}
	return out
}

// write fills the page and sends it. A page that cannot be filled is a fault of
// the program: nothing of it is sent.
func (s *server) write(w http.ResponseWriter, status int, q *request, c content) {
	b, err := s.fill(q, c)
	if err != nil {
		s.broken(w, q, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(b) // a client that has gone needs nothing
}

// fill fills the template of a page and the frame round it.
func (s *server) fill(q *request, c content) ([]byte, error) {
	t := s.pages[c.template]
	if t == nil {
		return nil, fmt.Errorf("there is no template %q", c.template)
	}
	var b bytes.Buffer
	f := frame{request: q, Title: c.title, Nav: nav(q.path, q.public), Missions: s.missions(q), Built: s.built, Data: c.data}
	err := t.ExecuteTemplate(&b, "frame", f)
	return b.Bytes(), err
}

// broken answers for a page that cannot be made.
func (s *server) broken(w http.ResponseWriter, q *request, err error) {
	s.options.Log.Error("page", "path", q.path, "error", err)
	http.Error(w, "This page could not be made; the log has the details.", http.StatusInternalServerError)
}

// missions are the missions that the ledger has reports on.
func (s *server) missions(q *request) []string {
	m, err := s.app.KnownMissions(q.http.Context())
	if err != nil {
		s.options.Log.Error("missions", "error", err)
	}
	return m
}

// band is the figures that a point allows.
func band(p muster.Point) string { return app.Band(&p) }

// level is the best value of a point with the figures that it allows.
func level(p any) string {
	switch p := p.(type) {
	case *muster.Point:
		return app.Level(p)
	case muster.Point:
		return app.Level(&p)
	}
	return ""
}

// figure is a value that may not be known.
func figure(v *float64) string {
	if v == nil {
		return "–"
	}
	return (&muster.Figure{Value: *v}).String()
}

// measure names a measure of personnel in words.
func measure(m muster.Measure) string {
	if m == muster.InPlace {
		return "in place"
	}
	return string(m)
}

// act is an act of funding in words.
func act(s string) string {
	if s == "" {
		return "not said"
	}
	return strings.ReplaceAll(s, "_", " ")
}

// span is the time from the beginning of one date to the end of another.
func span(from, to muster.Date) string {
	_, hi, ok := strings.Cut(string(to), "/")
	if !ok {
		hi = string(to)
	}
	if lo := begins(from); lo != hi {
		return date(lo + "/" + hi)
	}
	return date(from)
}

// clock is the time of day of a record time.
func clock(at string) string {
	t, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return at
	}
	return t.UTC().Format("15:04 UTC")
}

// upper begins the words with a capital.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// date is an EDTF date as people read it; an open end is said in words.
func date(d any) string {
	s := fmt.Sprint(d)
	if p, ok := d.(*muster.Date); ok {
		if p == nil {
			return "still"
		}
		s = string(*p)
	}
	if s == "" {
		return "–"
	}
	lo, hi, interval := strings.Cut(s, "/")
	switch {
	case !interval:
		return s
	case lo == "" || lo == "..":
		return "until " + hi
	case hi == "" || hi == "..":
		return "since " + lo
	}
	return lo + " to " + hi
}

// says is a claim in one line.
func says(c any) string {
	switch c := c.(type) {
	case muster.Claim:
		return app.Says(&c)
	case *muster.Claim:
		return app.Says(c)
	}
	return ""
}

// A piece is a run of a snippet, marked or not.
type piece struct {
	Text   string
	Marked bool
}

// marked cuts a snippet at its marks.
func marked(snippet string, marks [][2]int) []piece {
	var out []piece
	at := 0
	for _, m := range marks {
		out = append(out, piece{snippet[at:m[0]], false}, piece{snippet[m[0]:m[1]], true})
		at = m[1]
	}
	return append(out, piece{snippet[at:], false})
}
