package web

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"
)

// answer sends a request to a handler.
func answer(h http.Handler, r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// asked is a request to the address, with heads.
func asked(method, address string, heads ...string) *http.Request {
	r := httptest.NewRequestWithContext(context.Background(), method, address, http.NoBody)
	for i := 0; i+1 < len(heads); i += 2 {
		r.Header.Set(heads[i], heads[i+1])
	}
	return r
}

var served = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "served") })

// TestGuard: writes from other sites, requests sent to another name, and every
// write by strangers are refused.
func TestGuard(t *testing.T) {
	const here = "http://127.0.0.1:8080"
	for _, c := range []struct {
		name   string
		public bool
		r      *http.Request
		want   int
	}{
		{"read", false, asked("GET", here+"/"), 200},
		{"read by name", false, asked("GET", "http://localhost:8080/"), 200},
		{"read by IPv6", false, asked("GET", "http://[::1]:8080/"), 200},
		{"read by another name", false, asked("GET", "http://rebound.example:8080/"), 421},
		{"read by a name like ours", false, asked("GET", "http://localhost.example/"), 421},
		{"write", false, asked("POST", here+"/rulings", "Origin", here, "Sec-Fetch-Site", "same-origin"), 200},
		{"write by a program", false, asked("POST", here+"/api/v1/rulings"), 200},
		{"write from another site", false, asked("POST", here+"/rulings", "Sec-Fetch-Site", "cross-site"), 403},
		{"write from another port", false, asked("POST", here+"/rulings", "Sec-Fetch-Site", "same-site"), 403},
		{"write from another site, old browser", false, asked("POST", here+"/rulings", "Origin", "https://evil.example"), 403},
		{"write from another site to the API", false, asked("POST", here+"/api/v1/rulings", "Origin", "https://evil.example"), 403},
		{"stranger reads", true, asked("GET", "https://muster.example/"), 200},
		{"stranger writes", true, asked("POST", "https://muster.example/rulings", "Sec-Fetch-Site", "same-origin"), 403},
		{"stranger deletes", true, asked("DELETE", "https://muster.example/api/v1/reports"), 403},
	} {
		res := answer(Guard(served, c.public), c.r) //nolint:bodyclose // it was recorded in memory
		if res.StatusCode != c.want {
			t.Errorf("%s: got status %d, want %d", c.name, res.StatusCode, c.want)
		}
		if res.Header.Get("Content-Security-Policy") != policy {
			t.Errorf("%s: got no policy", c.name)
		}
	}
}

// TestRefuseToPrograms: the API refuses in problem details.
func TestRefuseToPrograms(t *testing.T) {
	res := answer(Guard(served, true), asked("POST", "https://muster.example/api/v1/rulings")) //nolint:bodyclose // it was recorded in memory
	var p struct {
		Status int
		Detail string
	}
	if err := json.NewDecoder(res.Body).Decode(&p); err != nil || p.Status != 403 || p.Detail == "" || res.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("got %+v, %v", p, err)
	}
}

// TestLimit: one client that asks too often waits, others do not, and who waits
// may ask again.
func TestLimit(t *testing.T) {
	now := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	h := limited(served, func() time.Time { return now })
	ask := func(from string) int {
		r := asked("GET", "https://muster.example/")
		r.RemoteAddr = from
		return answer(h, r).StatusCode //nolint:bodyclose // it was recorded in memory
	}
	for i := range askBurst {
		if got := ask(fmt.Sprintf("192.0.2.1:%d", 1000+i)); got != 200 {
			t.Fatalf("request %d: got %d", i, got)
		}
	}
	if got := ask("192.0.2.1:99"); got != 429 {
		t.Errorf("one too many: got %d, want 429", got)
	}
	if got := ask("192.0.2.2:1000"); got != 200 {
		t.Errorf("another client: got %d, want 200", got)
	}
	now = now.Add(time.Second)
	for range askRate {
		if got := ask("192.0.2.1:99"); got != 200 {
			t.Errorf("after a second: got %d, want 200", got)
		}
	}
	if got := ask("192.0.2.1:99"); got != 429 {
		t.Errorf("one too many again: got %d, want 429", got)
	}
}

// TestLimitNetworks: the addresses of one IPv6 network are one client.
func TestLimitNetworks(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"192.0.2.1:1", "192.0.2.1:2", true},
		{"192.0.2.1:1", "192.0.2.2:1", false},
		{"[2001:db8::1]:1", "[2001:db8::ffff:2]:1", true},
		{"[2001:db8::1]:1", "[2001:db8:0:1::1]:1", false},
		{"[::ffff:192.0.2.1]:1", "192.0.2.1:1", true},
		{"[fe80::1%eth0]:1", "[fe80::1%eth1]:1", true},
	} {
		if got := network(c.a) == network(c.b); got != c.same {
			t.Errorf("%s and %s: got one client %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

// TestLimitForgets: memory does not grow with all who ever came.
func TestLimitForgets(t *testing.T) {
	now := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	l := &limiter{clients: map[netip.Prefix]*client{}, now: func() time.Time { return now }}
	for i := range 1000 {
		l.wait(network(fmt.Sprintf("10.0.%d.%d:1", i/250, i%250)))
	}
	now = now.Add(2 * askForget)
	l.wait(network("192.0.2.1:1"))
	if len(l.clients) != 1 {
		t.Errorf("got %d clients, want the one that just came", len(l.clients))
	}
}
