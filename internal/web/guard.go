package web

import (
	"net"
	"net/http"
	"strings"
)

// policy is what a page may load: what this program serves, and nothing else
// from anywhere. Styles that scripts set go through the object model, which the
// policy does not touch.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Guard wraps everything that is served, pages and API: it says what browsers
// may do with it, refuses writes that come from other sites and, where the
// program serves one person on the loopback address, requests that were sent to
// another name (DNS rebinding).
func Guard(h http.Handler, public bool) http.Handler {
	cross := http.NewCrossOriginProtection()
	inner := cross.Handler(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "same-origin")
		head.Set("Cross-Origin-Opener-Policy", "same-origin")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		switch {
		case !public && !loopback(r.Host):
			http.Error(w, "This ledger is served to this machine alone: open it as localhost.", http.StatusMisdirectedRequest)
		case public && r.Method != http.MethodGet && r.Method != http.MethodHead:
			http.Error(w, "This ledger is served read-only.", http.StatusForbidden)
		default:
			inner.ServeHTTP(w, r)
		}
	})
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
