package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"runtime/debug"

	"muster/internal/api"
	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/veil"
	"muster/internal/web"
)

// memory is what the collector keeps the program within where it can.
const memory = 400 << 20

// serve joins the pages and the API and answers with them.
func serve(ctx context.Context, a *app.App, s cli.Serving, ready func(url string)) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	log := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: s.Log}))
	if s.Public {
		a.Store = veil.New(a.Store, a.Extractor.Mentions)
	}
	pages, err := web.New(a, web.Options{Public: s.Public, Log: log})
	if err != nil {
		return err
	}
	defer pages.Wait()
	mux := http.NewServeMux()
	calls := api.New(a, api.Options{Public: s.Public, Log: log})
	mux.Handle("/api/", calls)
	mux.Handle("/healthz", calls)
	mux.Handle("/", pages)
	return web.Serve(ctx, s.Addr, s.Public, web.Usual, web.Logged(web.Guard(mux, s.Public), log), log, ready)
}
