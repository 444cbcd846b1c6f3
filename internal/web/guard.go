package web

import (
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"time"
)

// policy is what a page may load: what this program serves, and nothing else
// from anywhere. Styles that scripts set go through the object model, which the
// policy does not touch.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Guard wraps everything that is served, pages and API: it says what browsers
// may do with it, refuses writes that come from other sites and, where the
// program serves one person on the loopback address, requests that were sent to
// another name (DNS rebinding). Served to strangers, it refuses every write and
// slows down who asks too often.
func Guard(h http.Handler, public bool) http.Handler {
	h = admitted(h, public)
	if public {
		h = limited(h, time.Now)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "same-origin")
		head.Set("Cross-Origin-Opener-Policy", "same-origin")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.ServeHTTP(w, r)
	})
}

// admitted passes on the requests that are allowed.
func admitted(h http.Handler, public bool) http.Handler {
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, r, http.StatusForbidden, "This was sent from a page of another site; nothing was written.")
	}))
	inner := cross.Handler(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !public && !loopback(r.Host):
			refuse(w, r, http.StatusMisdirectedRequest, "This ledger is served to this machine alone: open it as localhost.")
		case public && r.Method != http.MethodGet && r.Method != http.MethodHead:
			refuse(w, r, http.StatusForbidden, "This ledger is served read-only.")
		default:
			inner.ServeHTTP(w, r)
		}
	})
}

// refuse answers for what never reaches a page or a call: in words, or to
// programs as problem details (RFC 9457).
func refuse(w http.ResponseWriter, r *http.Request, status int, message string) {
	if !strings.HasPrefix(r.URL.Path, "/api/") {
		http.Error(w, message, status)
		return
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"title": http.StatusText(status), "status": status, "detail": message}) // a client that has gone needs nothing
}

// loopback reports whether a host, with or without a port, names this machine.
func loopback(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
