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
	"slices"
	"strings"

	"muster"
	"muster/internal/app"
	"muster/internal/route"

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
	nullable(api.OpenAPI().Components.Schemas)
	other := astray(mux)
	mux.Handle("/api/", other)
	mux.Handle("/healthz", other)
	return mux
}

// astray answers for what is no call: with the methods that there are, where the
// address is right.
func astray(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		allowed := route.Methods(mux, r)
		if len(allowed) > 0 {
			w.Header().Set("Allow", strings.Join(allowed, ", "))
			problem(w, http.StatusMethodNotAllowed, r.URL.Path+": use "+strings.Join(allowed, " or "))
			return
		}
		problem(w, http.StatusNotFound, r.URL.Path+": there is no such call; see /api/v1/openapi.json")
	})
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

// nullable describes what huma leaves out: that a field which holds an object is
// null where nothing is known, and that fields of an embedded pointer may be
// missing.
func nullable(schemas huma.Registry) {
	for name, schema := range schemas.Map() {
		t := schemas.TypeFromRef("#/components/schemas/" + name)
		if t == nil || t.Kind() != reflect.Struct {
			continue
		}
		for _, f := range reflect.VisibleFields(t) {
			field, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := schema.Properties[field]
			if p != nil && p.Ref != "" && f.Type.Kind() == reflect.Pointer {
				schema.Properties[field] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: p.Ref}, {Type: "null"}}}
			}
			if p != nil && t.Field(f.Index[0]).Type.Kind() == reflect.Pointer && len(f.Index) > 1 {
				schema.Required = slices.DeleteFunc(schema.Required, func(s string) bool { return s == field })
			}
		}
	}
}

// names is how the schema describes a name or a list of them.
type names []string

// Schema is a string or an array of strings.
func (names) Schema(huma.Registry) *huma.Schema {
	text := &huma.Schema{Type: huma.TypeString}
	return &huma.Schema{
		Description: "One name, a list of several, or null for none.",
		OneOf:       []*huma.Schema{text, {Type: huma.TypeArray, Items: text}, {Type: "null"}},
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
