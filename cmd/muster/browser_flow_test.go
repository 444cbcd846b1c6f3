package main

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// testChart goes from a dot of the chart to the words in the report.
func testChart(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	s.open(t, "/")
	const dot = chromedp.CSS("figure.chart .dots a")
	if dots := s.count(t, string(dot)); dots < 3 {
		t.Fatalf("got %d dots, want the examples' strength claims", dots)
	}
	s.do(t, chromedp.Focus(dot))
	tip := see(t, s, chromedp.Text(chromedp.CSS("figure.chart .tip"), chromedp.NodeVisible))
	s.load(t, chromedp.Click(dot))
	lit := see(t, s, chromedp.Text(chromedp.CSS(".reader mark.on"), chromedp.NodeVisible))
	if at := see(t, s, chromedp.Location()); !strings.Contains(at, "#claim-") {
		t.Errorf("got %s, want the claim in its report", at)
	}
	if !strings.Contains(tip, lit) || lit == "" {
		t.Errorf("the dot says %q, the report has %q lit", tip, lit)
	}
}

// load takes a step that opens another page, and waits for the page.
func (b *tab) load(t *testing.T, step chromedp.Action[chromedp.Void]) {
	t.Helper()
	see(t, b, chromedp.WaitEvent(page.LoadEventFired, nil, step))
}

// testFacets narrows the table of claims: the address holds the choice, and the
// download has what the table shows.
func testFacets(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	s.open(t, "/claims")
	s.do(t, chromedp.SetValue(chromedp.CSS(`select[name=kind]`), "movement"))
	s.load(t, chromedp.Click(chromedp.CSS(`main form.view button`)))
	if at := see(t, s, chromedp.Location()); !strings.Contains(at, "kind=movement") {
		t.Errorf("got %s, want the choice in the address", at)
	}
	rows := s.count(t, "main tbody tr")
	if other := see(t, s, chromedp.Evaluate[int](
		`[...document.querySelectorAll("main tbody tr td:first-child")].filter(e => e.innerText !== "movement").length`)); rows == 0 || other > 0 {
		t.Errorf("got %d rows, %d of them of another kind", rows, other)
	}
	lines := see(t, s, chromedp.Evaluate[int](
		`fetch(document.querySelector("a[href*='.jsonl']").href).then(r => r.text()).then(s => s.trim().split("\n").length)`, chromedp.EvalAwaitPromise))
	if lines != rows {
		t.Errorf("the table has %d rows, its download %d", rows, lines)
	}
}

// testTimeline narrows the timeline by a kind and by a bar of its chart, and opens
// an event down to the words of the reports that tell of it.
func testTimeline(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	s.open(t, "/timeline")
	all := s.count(t, "main .event")
	s.do(t, chromedp.Click(chromedp.CSS(`main .chips [value=movement]`)))
	s.load(t, chromedp.Click(chromedp.CSS(`main form.view button`)))
	moves := s.count(t, "main .event")
	if other := s.count(t, "main .event:not([data-kind=movement])"); moves == 0 || moves >= all || other > 0 {
		t.Errorf("got %d of %d events, %d of them no movement", moves, all, other)
	}
	const bar = "figure.bars a"
	says := see(t, s, chromedp.Evaluate[string](`document.querySelector("`+bar+`").getAttribute("aria-label")`))
	s.load(t, chromedp.Click(chromedp.CSS(bar)))
	month, many, _ := strings.Cut(says, ": ")
	if n := s.count(t, "main .event"); !strings.HasPrefix(many, strconv.Itoa(n)+" event") {
		t.Errorf("the bar says %q, its page has %d events", says, n)
	}
	if title := see(t, s, chromedp.Text(chromedp.CSS("main .month h2"))); title != month {
		t.Errorf("got the heading %q, want %q", title, month)
	}
	s.tabTo(t, `document.activeElement.matches(".event summary")`)
	s.do(t, press(kb.Enter))
	if words := see(t, s, chromedp.Text(chromedp.CSS(".event details[open] blockquote"), chromedp.NodeVisible)); words == "" {
		t.Error("the event opens to no words")
	}
}

// press sends keys to what has the focus.
func press(keys string) chromedp.Action[chromedp.Void] { return chromedp.KeyEvent(keys) }

// testKeyboard settles a contradiction and takes that back, without a pointer
// and without focusing anything but by keys.
func testKeyboard(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	const queue = "[data-queue] > article"
	s.open(t, "/contradictions")
	open := s.count(t, queue)
	if open == 0 {
		t.Fatal("the examples contradict each other, and the page shows nothing")
	}
	s.do(t, press("j"), press("j"), press("k"))
	if !see(t, s, chromedp.Evaluate[bool](`document.activeElement === document.querySelector("`+queue+`")`)) {
		t.Error("j, j and k do not lead to the first contradiction")
	}
	s.tabTo(t, `document.activeElement.matches("[data-queue] summary")`)
	s.do(t, press(kb.Enter))
	s.tabTo(t, `document.activeElement.matches("textarea[name=because]")`)
	s.do(t, press("the landing report counts them"))
	s.tabTo(t, `document.activeElement.matches("input[name=user]")`)
	s.do(t, press("A. Clerk"))
	s.load(t, press(kb.Enter))
	if after := s.count(t, queue); after != open-1 {
		t.Errorf("got %d open contradictions after settling one of %d", after, open)
	}
	s.open(t, "/rulings")
	s.tabTo(t, `document.activeElement.matches("main summary")`)
	s.do(t, press(kb.Enter))
	s.tabTo(t, `document.activeElement.matches("textarea[name=because]")`)
	s.do(t, press("it counted others too"))
	s.tabTo(t, `document.activeElement.matches("main details button")`)
	s.load(t, press(kb.Enter))
	s.open(t, "/contradictions")
	if again := s.count(t, queue); again != open {
		t.Errorf("got %d open contradictions after undoing, want %d", again, open)
	}
}

// tabTo presses Tab until the focus is where the condition wants it.
func (b *tab) tabTo(t *testing.T, there string) {
	t.Helper()
	for range 200 {
		if see(t, b, chromedp.Evaluate[bool](there)) {
			return
		}
		b.do(t, press(kb.Tab))
	}
	t.Fatalf("Tab never reaches %s", there)
}

// add sends files by the form and waits until they are read.
func (b *tab) add(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	b.open(t, "/add")
	b.do(t, chromedp.SetUploadFiles(chromedp.CSS("input[type=file]"), paths))
	b.load(t, chromedp.Click(chromedp.CSS("main form.card button")))
	b.do(t, chromedp.WaitVisible(chromedp.CSS("main [data-ended]")))
}

// testAdd adds a report and sees it in the account, and why another file was
// skipped.
func testAdd(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	s.add(t, map[string]string{
		"landing.txt": "NAIROBI, 8 March 2025 - Another 120 Kenyan police officers landed in Haiti on Saturday.", "empty.txt": "",
	})
	if said := see(t, s, chromedp.Text(chromedp.CSS("main"))); !strings.Contains(said, "1 new") || !strings.Contains(said, "empty.txt") {
		t.Errorf("got %q, want one report added and empty.txt skipped", said)
	}
	s.open(t, "/search?q=landed+Saturday+120")
	if found := see(t, s, chromedp.Text(chromedp.CSS("main"))); !strings.Contains(found, "landing.txt") {
		t.Errorf("got %q, want the report found by its words", found)
	}
}

// testHostile opens a report that tries to be markup: nothing of it may run or
// become part of a page.
func testHostile(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	opened := make(chan struct{}, 1)
	if err := chromedp.Listen(s.ctx, func(ev any) {
		if _, ok := ev.(*page.EventJavascriptDialogOpening); ok {
			opened <- struct{}{}
		}
	}); err != nil {
		t.Fatal(err)
	}
	s.add(t, map[string]string{"hostile.txt": `<script>document.title="owned"</script><img src=x onerror="alert('owned')"> ` +
		`Kenya has 90 police officers in Haiti, said </mark><b id=owned>the minister</b>. "</script><script>document.title='owned'</script>", the minister said.`})
	for _, path := range []string{"/reports/hostile.txt", "/", "/claims?report=hostile.txt", "/search?q=minister", "/statements", "/changes"} {
		s.open(t, path)
		if s.count(t, "#owned") > 0 || strings.Contains(see(t, s, chromedp.Title()), "owned") || len(opened) > 0 {
			t.Errorf("%s: the report became part of the page", path)
		}
	}
	s.open(t, "/reports/hostile.txt")
	if shown := see(t, s, chromedp.Text(chromedp.CSS(".reader .text"))); !strings.Contains(shown, "<script>") {
		t.Errorf("got %q, want the text as it is", shown)
	}
}

// testNoScripts reads the account with scripts turned off.
func testNoScripts(t *testing.T, b context.Context) {
	s := visit(t, b, start(t))
	scripts := func(off bool) chromedp.Action[chromedp.Void] {
		return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
			return err
		})
	}
	s.do(t, scripts(true))
	s.open(t, "/")
	s.do(t, scripts(false))
	if rows := s.count(t, "main table tbody tr"); rows < 3 {
		t.Errorf("got %d rows, want the account as tables", rows)
	}
	if !see(t, s, chromedp.Evaluate[bool](`document.querySelector("figure.chart").hidden`)) {
		t.Error("got an empty chart, want it hidden")
	}
}
