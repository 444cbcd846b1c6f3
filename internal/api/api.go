// Package api serves the account as JSON under /api/v1.
//
// Its shapes are those of the command line's --format json: each view is an
// array, and what a page shows is what the API gives. Lists come in pages:
// limit says how many elements, after goes on behind the element of that id,
// and the header Link names the next page. Every answer carries an ETag that
// stays as long as the ledger does. Errors are problem details (RFC 9457), and
// the whole is described in OpenAPI 3.1 at /api/v1/openapi.json.
package api

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"reflect"

	"muster"
	"muster/internal/app"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// Options say how the API is served.
type Options struct {
	Public bool         // read-only, for strangers
	Log    *slog.Logger // nil for none
}

// A service answers the calls.
type service struct {
	app     *app.App
	options Options
}

// New returns the handler of the API, health included.
func New(a *app.App, o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &service{a, o}
	mux := http.NewServeMux()
	api := humago.New(mux, config())
	s.views(api)
	s.single(api)
	if !o.Public {
		s.writes(api)
	}
	mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		problem(w, http.StatusNotFound, r.URL.Path+": there is no such call; see /api/v1/openapi.json")
	})
	return mux
}

// config describes the API and turns off what it does not use: pages of
// documentation that load scripts from elsewhere, and links to schemas inside
// the answers.
func config() huma.Config {
	c := huma.DefaultConfig("muster", "1")
	c.Info.Description = "The sourced account of a multinational mission: reports, what they claim, and what can be true together."
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "/api/v1/openapi", "", ""
	c.CreateHooks = nil
	c.RejectUnknownQueryParameters = true
	c.Components.Schemas.RegisterTypeAlias(reflect.TypeFor[muster.Names](), reflect.TypeFor[names]())
	return c
}

// names is how the schema describes a name or a list of them.
type names []string

// Schema is a string or an array of strings.
func (names) Schema(huma.Registry) *huma.Schema {
	text := &huma.Schema{Type: huma.TypeString}
	return &huma.Schema{
		Description: "One name, or a list of several.",
		OneOf:       []*huma.Schema{text, {Type: huma.TypeArray, Items: text}},
	}
}

// fault turns an error into problem details. What is not meant for people goes
// to the log.
func (s *service) fault(ctx context.Context, err error) error {
	var coded *muster.Error
	if !errors.As(err, &coded) {
		if !errors.Is(err, context.Canceled) {
			s.options.Log.ErrorContext(ctx, "api", "error", err)
		}
		return huma.Error500InternalServerError("something went wrong here; the log has the details")
	}
	status, known := statuses[coded.Code]
	if !known {
		status = http.StatusServiceUnavailable
	}
	return huma.NewError(status, err.Error())
}

// statuses are the answers to the codes of errors.
var statuses = map[muster.Code]int{
	muster.NotFound: http.StatusNotFound, muster.Invalid: http.StatusBadRequest,
	muster.Conflicting: http.StatusConflict, muster.Forbidden: http.StatusForbidden,
}

// problem writes problem details for what never reaches a call.
func problem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	b, err := json.Marshal(huma.NewError(status, detail))
	if err == nil {
		_, _ = w.Write(b) // a client that has gone needs nothing
	}
}
