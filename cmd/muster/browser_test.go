package main

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestBrowser goes through the pages as a person would: in a real browser,
// against the real program with the examples in its ledger.
func TestBrowser(t *testing.T) {
	t.Parallel() // with the other two long ones
	b := launch(t)
	t.Run("pages", func(t *testing.T) { testPages(t, b) })
	t.Run("print", func(t *testing.T) { testPrint(t, b) })
	t.Run("chart opens claim", func(t *testing.T) { testChart(t, b) })
	t.Run("facets", func(t *testing.T) { testFacets(t, b) })
	t.Run("timeline", func(t *testing.T) { testTimeline(t, b) })
	t.Run("keyboard", func(t *testing.T) { testKeyboard(t, b) })
	t.Run("add files", func(t *testing.T) { testAdd(t, b) })
	t.Run("hostile report", func(t *testing.T) { testHostile(t, b) })
	t.Run("no scripts", func(t *testing.T) { testNoScripts(t, b) })
}

// axe is the accessibility checker, as npm brings it.
const axe = "../../web/node_modules/axe-core/axe.min.js"

// launch starts the browser. It skips where there is none or no bundle, and
// says so; in CI there must be both.
func launch(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("browser tests skipped: -short")
	}
	browser, missing := find("chromium", "chromium-browser", "google-chrome"), ""
	for _, need := range []struct {
		lacks bool
		what  string
	}{
		{browser == "", "there is no Chromium; install the package chromium"},
		{!exists("../../internal/web/dist/style.css"), "the pages are not bundled; run make build"},
		{!exists(axe), "there is no axe-core; run make build"},
	} {
		if need.lacks {
			missing = need.what
		}
	}
	switch {
	case missing != "" && os.Getenv("CI") == "true":
		t.Fatalf("browser tests must run in CI: %s", missing)
	case missing != "":
		t.Skipf("browser tests skipped: %s", missing)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-component-update", true))
	alloc, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	b, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	if err := chromedp.Do(b); err != nil {
		t.Fatalf("start %s: %v", browser, err)
	}
	return b
}

// find is the path of the first program that there is, "" for none.
func find(names ...string) string {
	for _, name := range names {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// exists reports whether there is such a file.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// A tab is a tab of the browser, with no cookies of another, and the site it is
// to look at.
type tab struct {
	ctx context.Context
	url string
}

// visit opens a tab for a site.
func visit(t *testing.T, b context.Context, url string) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	return &tab{ctx, url}
}

// do takes steps in the tab.
func (b *tab) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatalf("browser: %v", err)
	}
}

// open goes to a page of the site.
func (b *tab) open(t *testing.T, path string) {
	t.Helper()
	b.do(t, chromedp.Navigate(b.url+path))
}

// see is what an action finds in the tab.
func see[T any](t *testing.T, b *tab, a chromedp.Action[T]) T {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatalf("browser: %v", err)
	}
	return v
}

// count is how many elements of the page a selector has.
func (b *tab) count(t *testing.T, selector string) int {
	t.Helper()
	return see(t, b, chromedp.Evaluate[int]("document.querySelectorAll(`"+selector+"`).length"))
}
