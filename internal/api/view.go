package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/internal/app"

	"github.com/danielgtaylor/huma/v2"
)

// A Query narrows what a call gives, as the flags of the command line do.
type Query struct {
	Mission     string `query:"mission" doc:"One mission, by its short name." example:"MSS"`
	Who         string `query:"who" doc:"One actor, by canonical name." example:"Kenya"`
	From        string `query:"from" doc:"The first day, in EDTF." example:"2025-01-01"`
	To          string `query:"to" doc:"The last day, in EDTF."`
	AsKnownOn   string `query:"as_known_on" doc:"What the ledger held at the end of that day."`
	PublishedBy string `query:"published_by" doc:"Only reports published up to that day."`
	IfNoneMatch string `header:"If-None-Match" doc:"The ETag of an earlier answer."`
	url         url.URL
}

// Resolve keeps the address, for the links to the next page.
func (q *Query) Resolve(ctx huma.Context) []error {
	q.url = ctx.URL()
	return nil
}

// view is the view that the query asks for.
func (q *Query) view() (app.View, error) { return app.ParseView(q.url.Query()) }

// A Page says which part of a list a call gives.
type Page struct {
	Limit int    `query:"limit" default:"100" minimum:"1" maximum:"1000" doc:"How many elements a page has."`
	After string `query:"after" doc:"Go on behind the element of this id."`
}

// A Listed asks for a page of a list.
type Listed struct {
	Query
	Page
}

func (l *Listed) parts() (*Query, Page) { return &l.Query, l.Page }

// A Dated asks for a list that depends on a day.
type Dated struct {
	Listed
	On string `query:"on" doc:"The day, today by default."`
}

// A Claimed asks for claims.
type Claimed struct {
	Listed
	Kind     []string `query:"kind" doc:"Only claims of these kinds." example:"strength"`
	Modality []string `query:"modality" doc:"Only claims of these modalities."`
	Status   []string `query:"status" doc:"Only claims of these statuses."`
	Report   string   `query:"report" doc:"Only claims of this report, by name or identity."`
	Outlet   string   `query:"outlet" doc:"Only claims of reports of this outlet."`
	Sort     string   `query:"sort" doc:"What to sort by: kind, who, n, when, report or status, with - before it for the other way round. Without it they come in the order of reports and of their texts." example:"-when"`
}

// A Searched asks for the reports that have words.
type Searched struct {
	Listed
	Words  string `query:"q" required:"true" minLength:"1" doc:"The words, all of which a report must have."`
	Report string `query:"report" doc:"Only this report, by name or identity."`
	Outlet string `query:"outlet" doc:"Only reports of this outlet."`
}

// A Since asks for what became known.
type Since struct {
	Listed
	Since string `query:"since" doc:"From that day on."`
}

// An asking is the input of a call that gives a list.
type asking[I any] interface {
	*I
	parts() (*Query, Page)
}

// An answer is what a call gives, or that nothing has changed.
type answer[T any] struct {
	Status       int
	ETag         string `header:"ETag" doc:"Stays as long as the ledger does."`
	CacheControl string `header:"Cache-Control"`
	Entry        int64  `header:"Muster-Entry" doc:"The last entry of the ledger that the answer takes into account. While the account of a very large ledger is made anew, answers are as of an earlier entry than the last."`
	Link         string `header:"Link" doc:"The next page, with rel=next."`
	Body         T
}

// answerTo works out an answer, unless the client has it already.
func answerTo[T any](ctx context.Context, s *service, q *Query, work func(app.View) (T, string, error)) (*answer[T], error) {
	v, err := q.view()
	if err != nil {
		return nil, s.fault(ctx, err)
	}
	state, err := s.app.State(ctx, v)
	if err != nil {
		return nil, s.fault(ctx, err)
	}
	out := &answer[T]{Status: http.StatusOK, ETag: tag(state.String(), q.url.RequestURI()), CacheControl: "no-cache", Entry: state.Entry}
	if has(q.IfNoneMatch, out.ETag) {
		return nil, huma.ErrorWithHeaders(huma.Status304NotModified(), http.Header{"Etag": {out.ETag}, "Cache-Control": {"no-cache"}})
	}
	var next string
	if out.Body, next, err = work(v); err != nil {
		return nil, s.fault(ctx, err)
	}
	if next != "" {
		u := q.url
		values := u.Query()
		values.Set("after", next)
		u.RawQuery = values.Encode()
		out.Link = "<" + u.RequestURI() + `>; rel="next"`
	}
	return out, nil
}

// has reports whether a client that has these answers has that one. Tags are
// compared weakly, as RFC 9110 has it: something between may have packed the
// answer.
func has(tags, tag string) bool {
	for one := range strings.SplitSeq(tags, ",") {
		if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
			return true
		}
	}
	return false
}

// unchanged describes the answer that has no body.
func unchanged() map[string]*huma.Response {
	return map[string]*huma.Response{strconv.Itoa(http.StatusNotModified): {Description: "The client has the answer already: nothing has changed."}}
}

// tag is the entity tag of an answer: it stands for the state of the ledger and
// the address, which together make it.
func tag(state, address string) string {
	sum := sha256.Sum256([]byte(state + "\x00" + address))
	return `"` + hex.EncodeToString(sum[:8]) + `"`
}

// list registers a call that gives a view in pages.
func list[I any, P asking[I], T any](api huma.API, s *service, name, summary string,
	ask func(context.Context, app.View, P) ([]T, error), id func(*T) string) {
	listIn(api, s, name, summary, func(ctx context.Context, v app.View, in P) ([]T, string, error) {
		all, err := ask(ctx, v, in)
		if err != nil {
			return nil, "", err
		}
		_, p := in.parts()
		return cut(all, p, id)
	})
}

// listIn registers a call that gives a page of a view and the id that the next
// one is behind.
func listIn[I any, P asking[I], T any](api huma.API, s *service, name, summary string,
	ask func(context.Context, app.View, P) ([]T, string, error)) {
	huma.Register(api, huma.Operation{
		OperationID: "list-" + name, Method: http.MethodGet, Path: "/api/v1/" + name, Summary: summary,
		Errors: []int{http.StatusBadRequest, http.StatusServiceUnavailable}, Responses: unchanged(),
	}, func(ctx context.Context, in *I) (*answer[[]T], error) {
		q, _ := P(in).parts()
		return answerTo(ctx, s, q, func(v app.View) ([]T, string, error) { return ask(ctx, v, in) })
	})
}

// simple is a use case of the app that takes nothing but the view.
func simple[P any, T any](ask func(context.Context, app.View, []string) ([]T, error)) func(context.Context, app.View, P) ([]T, error) {
	return func(ctx context.Context, v app.View, _ P) ([]T, error) { return ask(ctx, v, nil) }
}

// viewed is one that takes nothing else at all.
func viewed[P any, T any](ask func(context.Context, app.View) ([]T, error)) func(context.Context, app.View, P) ([]T, error) {
	return func(ctx context.Context, v app.View, _ P) ([]T, error) { return ask(ctx, v) }
}

// cut is the page of a list, never nil, and the id that the next one is behind.
func cut[T any](all []T, p Page, id func(*T) string) ([]T, string, error) {
	at := 0
	if p.After != "" {
		at = slices.IndexFunc(all, func(x T) bool { return id(&x) == p.After }) + 1
		if at == 0 {
			return nil, "", muster.Errorf(muster.Invalid, "after=%s: no element of this list has that id; go back to the first page", p.After)
		}
	}
	end := min(at+p.Limit, len(all))
	out := append([]T{}, all[at:end]...)
	if end == len(all) {
		return out, "", nil
	}
	return out, id(&out[len(out)-1]), nil
}
