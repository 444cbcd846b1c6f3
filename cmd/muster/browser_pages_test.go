package main

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A look is how a page is looked at.
type look struct {
	name          string
	width, height int64
	scheme        string
}

var looks = []look{
	{"desktop-light", 1280, 900, "light"}, {"desktop-dark", 1280, 900, "dark"},
	{"phone-light", 390, 844, "light"}, {"phone-dark", 390, 844, "dark"},
}

// wear makes the browser look as told.
func (l look) wear() chromedp.Action[chromedp.Void] {
	return chromedp.Steps(chromedp.EmulateViewport(l.width, l.height),
		chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}}, //nolint:misspell // a name fixed elsewhere
			})
			return err
		}))
}

// opened are the pages that the tests open, by name.
var opened = map[string]string{
	"overview": "/", "contradictions": "/contradictions", "claims": "/claims", "reports": "/reports",
	"report": "/reports/2025-01-20-over-six-hundred.txt", "timeline": "/timeline", "contributors": "/contributors", "map": "/map",
	"money": "/money", "statements": "/statements", "people": "/people", "copies": "/copies", "search": "/search?q=contingent",
	"changes": "/changes", "add": "/add", "rulings": "/rulings", "missing": "/nowhere", "empty": "/?mission=UNMIK",
}

// pictures is where the pictures of the pages are kept.
var pictures = filepath.Join("..", "..", ".ci", "out", "pages")

// testPages opens each page in each look. A page must fit its window, break no
// rule of WCAG 2.2 AA that axe-core can check, and make the browser complain of
// nothing. Pictures are kept.
func testPages(t *testing.T, b context.Context) {
	checker, err := os.ReadFile(axe)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	s := visit(t, b, start(t))
	said := s.listen(t)
	for _, name := range slices.Sorted(maps.Keys(opened)) {
		for _, l := range looks {
			t.Run(name+"/"+l.name, func(t *testing.T) {
				s.do(t, l.wear())
				s.open(t, opened[name])
				picture := see(t, s, chromedp.FullScreenshot(100))
				if err := os.WriteFile(filepath.Join(pictures, name+"-"+l.name+".png"), picture, 0o644); err != nil {
					t.Error(err)
				}
				if see(t, s, chromedp.Evaluate[bool](`document.documentElement.scrollWidth > innerWidth`)) {
					t.Error("the page is wider than the window")
				}
				for _, v := range s.violations(t, string(checker)) {
					t.Errorf("accessibility: %s", v)
				}
				for _, line := range said() {
					if name != "missing" || line != "Failed to load resource: the server responded with a status of 404 (Not Found)" {
						t.Errorf("the browser says: %s", line)
					}
				}
			})
		}
	}
}

// listen gathers what the browser complains of in the tab, and returns what
// came since the last call.
func (b *tab) listen(t *testing.T) func() []string {
	t.Helper()
	var mu sync.Mutex
	var lines []string
	messages := chromedp.Console(b.ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleWarning || m.IsException() {
				mu.Lock()
				lines = append(lines, m.Text)
				mu.Unlock()
			}
		}
	}()
	return func() []string {
		mu.Lock()
		defer mu.Unlock()
		out := lines
		lines = nil
		return out
	}
}

// violations are the rules that the open page breaks.
func (b *tab) violations(t *testing.T, checker string) []string {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](checker+";0"))
	found := see(t, b, chromedp.Evaluate[string](
		`axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then(r => JSON.stringify(
			r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 300)))))`,
		chromedp.EvalAwaitPromise))
	var list []string
	if err := json.Unmarshal([]byte(found), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// testPrint prints the overview: the navigation and the forms stay behind.
func testPrint(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	s.open(t, "/")
	s.do(t, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	}))
	for _, part := range []string{"nav", "form"} {
		if see(t, s, chromedp.Evaluate[int](`[...document.querySelectorAll("`+part+`")].filter(e => e.checkVisibility()).length`)) > 0 {
			t.Errorf("got a %s in print, want none", part)
		}
	}
	pdf := see(t, s, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
	if err := os.WriteFile(filepath.Join(pictures, "overview.pdf"), pdf, 0o644); err != nil {
		t.Error(err)
	}
}
