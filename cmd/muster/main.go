// Command muster keeps the sourced account of a multinational mission.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"muster/internal/cli"
)

func main() { os.Exit(run(time.Now)) }

// run is the whole program but for its exit.
func run(now func() time.Time) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := cli.Program{Out: os.Stdout, Err: os.Stderr, Env: os.Getenv, Open: opener(now), Serve: serve}
	return p.Run(ctx, os.Args[1:])
}
