package main

import (
	"context"
	"log/slog"
	"os"

	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/web"
)

// serve joins the pages and the API and answers with them.
func serve(ctx context.Context, a *app.App, s cli.Serving, ready func(url string)) error {
	log := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	pages, err := web.New(a, web.Options{Public: s.Public, Log: log})
	if err != nil {
		return err
	}
	defer pages.Wait()
	return web.Serve(ctx, s.Addr, s.Public, web.Guard(pages, s.Public), log, ready)
}
