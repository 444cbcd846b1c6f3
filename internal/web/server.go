// Package web is the pages: the account of a mission in a browser.
//
// Pages are made on the server and work without scripts; scripts add the
// chart, the map and the marking of words. Everything a page needs is embedded,
// and nothing is asked of any other host. What a page shows is what the API
// gives and what an export holds: all three ask the app.
package web

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"path"
	"strings"

	"muster"
	"muster/internal/app"
	"muster/internal/route"
)

//go:embed all:dist
var bundle embed.FS

// Options say how the pages are served.
type Options struct {
	Public bool         // read-only, for strangers
	Log    *slog.Logger // nil for none
	Limits Limits       // of uploads; zero for the usual ones
}

// A server answers requests for pages.
type server struct {
	app     *app.App
	options Options
	pages   pages
	built   bool // the scripts and styles are in the program
	jobs    jobs
	shelf   shelf
}

// Pages is the handler of the pages.
type Pages struct {
	http.Handler
	server *server
}

// Wait returns when the uploads that were taken have been read.
func (p *Pages) Wait() { p.server.jobs.run.Wait() }

// New makes the pages. It errs on a template that is not sound.
func New(a *app.App, o Options) (*Pages, error) {
	pages, err := parse()
	if err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Limits == (Limits{}) {
		o.Limits = Limits{Bytes: 256 << 20, File: 32 << 20, Files: 1000}
	}
	dist, err := fs.Sub(bundle, "dist")
	if err != nil {
		return nil, err
	}
	s := &server{app: a, options: o, pages: pages}
	if f, err := dist.Open("style.css"); err == nil {
		s.built = true
		_ = f.Close() // of an embedded file
	}
	mux := http.NewServeMux()
	mux.Handle("GET /static/", http.StripPrefix("/static/", cached(http.FileServerFS(dist))))
	for pattern, page := range s.routes() {
		mux.Handle(pattern, s.show(page))
	}
	mux.HandleFunc("GET /changes.atom", s.feed)
	mux.HandleFunc("GET /claims.csv", s.download)
	mux.HandleFunc("GET /claims.jsonl", s.download)
	mux.Handle("/", s.other(mux))
	return &Pages{mux, s}, nil
}

// A page answers one request: the template to fill and what with.
type page func(ctx context.Context, r *request) (content, error)

// content is a filled page before it is written.
type content struct {
	template string
	title    string
	data     any
	redirect string // where to go instead, after a form was taken
	remember string // the name of the person who sent the form
}

// routes are the pages by their patterns.
func (s *server) routes() map[string]page {
	return map[string]page{
		"GET /{$}":             s.overview,
		"GET /contradictions":  s.conflicts,
		"GET /claims":          s.claims,
		"GET /reports":         s.reports,
		"GET /reports/{id...}": s.report,
		"GET /copies":          s.copies,
		"GET /copies/{id}":     s.beside,
		"GET /timeline":        s.timeline,
		"GET /contributors":    s.contributors,
		"GET /map":             s.mapOf,
		"GET /money":           s.money,
		"GET /statements":      s.statements,
		"GET /people":          s.people,
		"GET /search":          s.search,
		"GET /changes":         s.changes,
		"GET /why/{id...}":     s.why,
		"GET /rulings":         s.rulings,
		"POST /rulings":        s.rule,
		"GET /add":             s.addPage,
		"POST /add":            s.upload,
		"GET /add/{id}":        s.jobPage,
	}
}

// show turns a page into a handler.
func (s *server) show(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q, err := s.request(r)
		if err == nil && r.Method == http.MethodGet && s.keep(w, r, q, func() []byte { return s.make(r, q, p) }) {
			return
		}
		s.answer(w, r, q, p, err)
	})
}

// make is the page as HTML, nil where it cannot be made or is not one to keep.
// Others may wait for it: a client that goes must not spoil it for all.
func (s *server) make(r *http.Request, q *request, p page) []byte {
	if q.path == "/add" || strings.HasPrefix(q.path, "/add/") { // they show how far uploads are
		return nil
	}
	c, err := p(context.WithoutCancel(r.Context()), q)
	if err != nil || c.redirect != "" {
		return nil
	}
	b, err := s.fill(q, c)
	if err != nil {
		return nil
	}
	return b
}

// answer makes a page for one client alone.
func (s *server) answer(w http.ResponseWriter, r *http.Request, q *request, p page, err error) {
	var c content
	if err == nil {
		c, err = p(r.Context(), q)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return // the client has gone
	case err != nil:
		s.fail(w, q, err)
	case c.redirect != "":
		if c.remember != "" {
			remember(w, c.remember)
		}
		http.Redirect(w, r, c.redirect, http.StatusSeeOther)
	default:
		s.write(w, http.StatusOK, q, c)
	}
}

// fail shows an error: its words where they are meant for people, else only
// that something went wrong, and the rest in the log.
func (s *server) fail(w http.ResponseWriter, q *request, err error) {
	status, message := explain(err)
	if status == http.StatusInternalServerError {
		s.options.Log.Error("page", "path", q.path, "error", err)
	}
	s.write(w, status, q, content{template: "error", title: http.StatusText(status), data: message})
}

// explain is the status and the words for an error.
func explain(err error) (status int, message string) {
	var coded *muster.Error
	if !errors.As(err, &coded) {
		return http.StatusInternalServerError, "Something went wrong here; the log has the details."
	}
	switch coded.Code {
	case muster.NotFound:
		status = http.StatusNotFound
	case muster.Invalid:
		status = http.StatusBadRequest
	case muster.Conflicting:
		status = http.StatusConflict
	case muster.Forbidden:
		status = http.StatusForbidden
	default:
		return http.StatusServiceUnavailable, err.Error()
	}
	return status, err.Error()
}

// notFound is the page for every other address.
func notFound(_ context.Context, r *request) (content, error) {
	return content{}, muster.Errorf(muster.NotFound, "%s: there is no such page", r.path)
}

// other answers for what no page takes: an address that is none, or a page that
// is asked for by a method that it does not know.
func (s *server) other(mux *http.ServeMux) http.Handler {
	missing := s.show(notFound)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		allowed := route.Methods(mux, r)
		if len(allowed) == 0 {
			missing.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		refuse(w, r, http.StatusMethodNotAllowed, r.URL.Path+": use "+strings.Join(allowed, " or "))
	})
}

// cached lets browsers keep what is embedded for a day.
func cached(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if name := path.Base("/" + r.URL.Path); name == "/" || strings.HasPrefix(name, ".") || strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=86400")
		h.ServeHTTP(w, r)
	})
}
