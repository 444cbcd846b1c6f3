package web

import (
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// How often one client may ask where the ledger is served to strangers: a page
// with all its parts is seven requests.
const (
	askRate   = 10  // a second, in the long run
	askBurst  = 100 // at once
	askForget = time.Minute
)

// A limiter slows down who asks too often. Clients are told apart by the
// address that they come from, IPv6 ones by their network, as each has 2^64
// addresses. What a proxy says of an address is not believed.
type limiter struct {
	mu      sync.Mutex
	clients map[netip.Prefix]*client
	swept   time.Time
	now     func() time.Time
}

// A client is who asks from one address.
type client struct {
	*rate.Limiter
	last time.Time
}

// limited wraps what is served to strangers.
func limited(h http.Handler, now func() time.Time) http.Handler {
	l := &limiter{clients: map[netip.Prefix]*client{}, now: now}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wait := l.wait(network(r.RemoteAddr)); wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(wait/time.Second)+1))
			refuse(w, r, http.StatusTooManyRequests, "Too many requests from this address; slow down and try again.")
			return
		}
		h.ServeHTTP(w, r)
	})
}

// wait is how long the client has to wait until it may ask again, 0 where it
// may ask now.
func (l *limiter) wait(from netip.Prefix) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.sweep(now)
	c := l.clients[from]
	if c == nil {
		c = &client{Limiter: rate.NewLimiter(askRate, askBurst)}
		l.clients[from] = c
	}
	c.last = now
	if c.AllowN(now, 1) {
		return 0
	}
	return time.Second
}

// sweep forgets clients that have been away for so long that they may ask at
// once again, so that memory does not grow with all who ever came.
func (l *limiter) sweep(now time.Time) {
	if now.Sub(l.swept) < askForget {
		return
	}
	l.swept = now
	for from, c := range l.clients {
		if now.Sub(c.last) > askForget {
			delete(l.clients, from)
		}
	}
}

// network is where a request comes from.
func network(remote string) netip.Prefix {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		host = remote
	}
	addr, err := netip.ParseAddr(host)
	if err != nil {
		return netip.Prefix{} // all that have no address share one limit
	}
	addr = addr.Unmap().WithZone("")
	bits := addr.BitLen()
	if addr.Is6() {
		bits = 64
	}
	p, _ := addr.Prefix(bits) // of its own length or less
	return p
}
