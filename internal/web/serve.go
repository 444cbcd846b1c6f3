package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"muster"
)

// Times are how long a client may take, and how long what runs may go on after
// the end.
type Times struct {
	Header  time.Duration // until the head of a request is there
	Request time.Duration // until all of it is, uploads included
	Answer  time.Duration // until the answer is taken
	Idle    time.Duration // between two requests
	End     time.Duration // after the end, for what runs
}

// Usual are the times that the program gives.
var Usual = Times{Header: 5 * time.Second, Request: 5 * time.Minute, Answer: 5 * time.Minute, Idle: 2 * time.Minute, End: 20 * time.Second}

// Serve answers on the address until the context ends, and then lets what runs
// finish. It tells ready the address it listens on. An address that is not of
// this machine alone needs public.
func Serve(ctx context.Context, addr string, public bool, t Times, h http.Handler, log *slog.Logger, ready func(url string)) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return muster.Errorf(muster.Invalid, "--addr %s: want HOST:PORT, such as 127.0.0.1:8080", addr)
	}
	if !loopback(host) && !public {
		return muster.Errorf(muster.Invalid, "--addr %s: others can reach this address; add --public to serve the ledger read-only, or use 127.0.0.1", addr)
	}
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", addr)
	if err != nil {
		return muster.Errorf(muster.Unavailable, "--addr %s: %s; choose another port", addr, reason(err))
	}
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: t.Header, ReadTimeout: t.Request, WriteTimeout: t.Answer, IdleTimeout: t.Idle,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	ready("http://" + l.Addr().String() + "/")
	select {
	case err := <-done:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), t.End)
	defer cancel()
	if err := server.Shutdown(end); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// reason is what the system has against an address, without the rest.
func reason(err error) string {
	s := err.Error()
	if i := strings.LastIndex(s, ": "); i >= 0 {
		return s[i+2:]
	}
	return s
}
