package web

import (
	"log/slog"
	"net/http"
	"time"
)

// Logged tells the log of every request: what was asked, what came of it, and
// how long it took. What was looked for stays out of it.
func Logged(h http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !log.Enabled(r.Context(), slog.LevelInfo) {
			h.ServeHTTP(w, r)
			return
		}
		start := time.Now()
		c := &counter{ResponseWriter: w, status: http.StatusOK}
		h.ServeHTTP(c, r)
		log.LogAttrs(r.Context(), slog.LevelInfo, "request", slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.Int("status", c.status), slog.Int64("bytes", c.bytes), slog.Duration("took", time.Since(start)), slog.String("from", r.RemoteAddr))
	})
}

// A counter notes what is answered.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader notes the status.
func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

// Write notes the size.
func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap gives the writer to http.ResponseController.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }
