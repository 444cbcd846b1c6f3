package main

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/internal/app"
	"muster/internal/veil"
)

// Reports that name persons with a post and without, on paper and in the names
// of their files.
var family = map[string]string{
	"wambua-buries-brother.html": `<html><head><title>Wambua buries her brother</title><meta name="author" content="Jane Roe">
<link rel="canonical" href="https://example.org/2025/03/grace-wambua-buries-brother"></head><body><article><h1>Wambua buries her brother</h1>
<p>NAIROBI, 12 March 2025 - Grace Wambua buried her brother on Saturday. Samuel Tompei Kaetuai, 32, a police officer, was shot dead in Haiti in February,
and a wreath from his unit lay on the grave. Two other Kenyan police officers were injured in the attack on the convoy.</p>
<p>Interior Cabinet Secretary Kipchumba Murkomen came to the funeral. "He loved his work and his friends in Haiti," Wambua said. Murkomen promised the family help,
and said 217 police officers from Kenya had joined 400 already in Haiti. The funeral was held in the village where Kaetuai was born.</p></article></body></html>`,
	"later.txt": `NAIROBI, 20 April 2025 - "He loved his work and his friends in Haiti," Grace Wambua said of her brother Samuel Tompei Kaetuai.
Interior Cabinet Secretary Kipchumba Murkomen came to the funeral. Kaetuai was shot dead in Haiti in February.`,
}

// nameless are the names that strangers must not see.
var nameless = regexp.MustCompile(`(?i)wambua|kaetuai|tompei|jane roe`)

// TestPublicWithholdsNames follows every link of a ledger that is served to
// strangers, pages, downloads, feed and API, and finds no private name.
func TestPublicWithholdsNames(t *testing.T) {
	t.Parallel() // with the other two long ones
	dir := t.TempDir()
	for name, text := range family {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	reports := []string{dir, "../../examples/reports"}
	seen, all := crawl(t, startWith(t, reports, "--public"), strangers)
	for _, path := range seen {
		body := all[path]
		if u, err := url.Parse(path); err == nil && u.Query().Get("q") != "" {
			body = strings.ReplaceAll(body, u.Query().Get("q"), "") // what the asker knew
		}
		if found := nameless.FindString(body); found != "" {
			t.Errorf("%s has %q", path, found)
		}
	}
	text := strings.Join(slices.Collect(values(all)), "\n")
	if len(seen) < 100 || !strings.Contains(text, "Murkomen") || !strings.Contains(text, "***** ******") || !strings.Contains(text, "private person") {
		t.Errorf("got %d pages, want them all, with who has a post named and others not", len(seen))
	}
	// The same walk where nothing is withheld, or the test would prove nothing.
	_, all = crawl(t, startWith(t, reports), nil)
	if text := strings.Join(slices.Collect(values(all)), "\n"); len(nameless.FindAllString(text, -1)) < 20 {
		t.Error("the pages name nobody even where nothing is withheld")
	}
}

// values are the values of a map.
func values(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

// link is where a page leads.
var link = regexp.MustCompile(`(?:href|src)="(/[^"]*)"`)

// strangers makes a walk patient: the rate is limited.
func strangers(status int) bool { return status == http.StatusTooManyRequests }

// crawl follows every link from the first page and the API, and returns what it
// found by path. A page that is not there is a fault.
func crawl(t *testing.T, site string, again func(status int) bool) (paths []string, pages map[string]string) {
	t.Helper()
	pages = map[string]string{}
	queue := []string{"/", "/search?q=Wambua", "/search?q=funeral", "/search?q=police", "/nowhere", "/healthz", "/api/v1/openapi.json"}
	for _, view := range []string{"reports", "claims", "strength", "conflicts", "gaps", "stale", "due", "copies", "timeline", "rulings", "changes",
		"search?q=funeral", "search?q=Kaetuai", "statements", "people", "money", "sums", "contributors", "overview"} {
		queue = append(queue, "/api/v1/"+view)
	}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		if _, done := pages[path]; done {
			continue
		}
		status, body := get(t, site+path, again)
		if status != http.StatusOK && path != "/nowhere" {
			t.Errorf("%s: got status %d: %s", path, status, body)
		}
		paths = append(paths, path)
		pages[path] = body
		for _, m := range link.FindAllStringSubmatch(body, -1) {
			next, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			// Sorting and narrowing show the same claims again.
			if u, err := url.Parse(next); err == nil && u.Query().Get("sort") == "" && !strings.HasPrefix(next, "/static/") {
				queue = append(queue, next)
			}
		}
		if ids := regexp.MustCompile(`"id":"([^"]+)"`).FindAllStringSubmatch(body, -1); strings.HasPrefix(path, "/api/v1/conflicts") {
			for _, id := range ids {
				queue = append(queue, "/api/v1/why/"+id[1])
			}
		}
	}
	return paths, pages
}

// get is the answer to a request, tried again while it says so.
func get(t *testing.T, address string, again func(status int) bool) (status int, body string) {
	t.Helper()
	for {
		res, body := ask(t, http.MethodGet, address, "") //nolint:bodyclose // ask closed it
		if again == nil || !again(res.StatusCode) {
			return res.StatusCode, body
		}
	}
}

// TestPublicLater holds that whom a later report gives a post is shown in the
// earlier ones too, and so the other way round, in a program that has shown them.
func TestPublicLater(t *testing.T) {
	a := ledgerOf(t, nil, nil)
	add := func(name, text string) {
		if _, err := a.AddText(t.Context(), app.Sent{Name: name, Text: text, Mission: "MSS"}); err != nil {
			t.Fatal(err)
		}
	}
	strangers := func() *app.App {
		return &app.App{Store: veil.New(a.Store, a.Extractor.Mentions), Extractor: a.Extractor, Missions: a.Missions, Now: a.Now}
	}
	const words = "NAIROBI, 12 March 2025 - Kipchumba Murkomen said on Monday that Kenya had 400 police officers in Haiti and would send 217 more."
	add("a.txt", words)
	add("b.txt", words)
	shown := strangers()
	if before := fmt.Sprint(account(t, shown)); strings.Contains(before, "Murkomen") || !strings.Contains(before, "*****") {
		t.Errorf("got %s, want a name without a post withheld", before)
	}
	add("later.txt", family["later.txt"])
	after := account(t, shown)
	if diff := cmp.Diff(account(t, strangers()), after); diff != "" {
		t.Errorf("kept is not anew: %s", diff)
	}
	if !strings.Contains(fmt.Sprint(after), "Kipchumba Murkomen said on Monday") {
		t.Errorf("got %s, want the name of who has a post now", after)
	}
}
