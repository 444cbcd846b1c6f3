package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// ask sends a request and returns the answer with its body.
func ask(t testing.TB, method, address, body string, heads ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(heads); i += 2 {
		req.Header.Set(heads[i], heads[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	res.Body = io.NopCloser(bytes.NewReader(b))
	return res, string(b)
}

// lists are the calls that give lists, and the command that gives the same, ""
// where none does.
var lists = map[string]string{
	"reports": "reports", "claims": "claims", "strength": "strength", "conflicts": "conflicts", "gaps": "gaps", "stale": "stale", "due": "due",
	"copies": "copies", "timeline": "timeline", "rulings": "rulings", "search?q=police": "search police",
	"statements": "", "people": "", "contributors": "", "money": "", "sums": "", "changes": "",
}

// TestAPIAnswersAsDescribed checks the description of the API and holds every
// answer against it.
func TestAPIAnswersAsDescribed(t *testing.T) {
	site := startWith(t, []string{late(t), "../../examples/reports"})
	_, text := ask(t, http.MethodGet, site+"/api/v1/openapi.json", "") //nolint:bodyclose // ask closed it
	schemas := jsonschema.NewCompiler()
	add := func(name, text string) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err == nil {
			err = schemas.AddResource(name, v)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	standard, err := os.ReadFile(filepath.Join("testdata", "openapi-3.1.json"))
	if err != nil {
		t.Fatal(err)
	}
	add("openapi.json", string(standard))
	add("api.json", text)
	holds := func(schema, body string) error {
		s, err := schemas.Compile(schema)
		if err != nil {
			return err
		}
		return s.Validate(decode(t, body))
	}
	if err := holds("openapi.json", text); err != nil {
		t.Fatalf("the description is not valid OpenAPI 3.1: %v", err)
	}
	var described struct{ Paths map[string]any }
	if err := json.Unmarshal([]byte(text), &described); err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	calls := []string{"/api/v1/reports/2025-01-20-over-six-hundred.txt", "/api/v1/overview", "/healthz", "/api/v1/claims?kind=nonsense", "/api/v1/claims?limit=0"}
	for call := range lists {
		calls = append(calls, "/api/v1/"+call)
	}
	calls = append(calls, "/api/v1/why/"+first(t, site, "conflicts"))
	for _, call := range calls {
		res, body := ask(t, http.MethodGet, site+call, "") //nolint:bodyclose // ask closed it
		path, _, _ := strings.Cut(call, "?")
		path = template(path)
		asked[path] = true
		status := strconv.Itoa(res.StatusCode)
		kind := strings.ReplaceAll(strings.Split(res.Header.Get("Content-Type"), ";")[0], "/", "~1")
		at := "api.json#/paths/" + strings.ReplaceAll(path, "/", "~1") + "/get/responses/" + status + "/content/" + kind + "/schema"
		if err := holds(at, body); err != nil {
			t.Errorf("%s: the answer is not as described: %v\n%.300s", call, err, body)
		}
	}
	for path := range described.Paths {
		if !asked[path] {
			t.Errorf("%s is described and was not asked", path)
		}
	}
}

// template is the path as the description has it.
func template(path string) string {
	for _, one := range []string{"/api/v1/reports/", "/api/v1/why/"} {
		if strings.HasPrefix(path, one) {
			return one + "{id}"
		}
	}
	return path
}

// first is the id of the first element of a list.
func first(t *testing.T, site, list string) string {
	t.Helper()
	var all []struct{ ID string }
	_, body := ask(t, http.MethodGet, site+"/api/v1/"+list, "") //nolint:bodyclose // ask closed it
	if err := json.Unmarshal([]byte(body), &all); err != nil || len(all) == 0 {
		t.Fatalf("%s: got %s, %v", list, body, err)
	}
	return all[0].ID
}

// TestAPIGivesWhatCommandsGive holds the lists of the API against the JSON of
// the command line, and their shapes against those that were promised.
func TestAPIGivesWhatCommandsGive(t *testing.T) {
	ledger := fill(t, late(t), "../../examples/reports")
	site := startOn(t, ledger)
	shapes := map[string]bool{}
	for _, call := range slices.Sorted(maps.Keys(lists)) {
		join := map[bool]string{true: "&", false: "?"}[strings.Contains(call, "?")]
		_, body := ask(t, http.MethodGet, site+"/api/v1/"+call+join+"limit=1000", "") //nolint:bodyclose // ask closed it
		got := decode(t, body)
		if list, ok := got.([]any); !ok || len(list) == 0 && call != "rulings" {
			t.Errorf("%s: got %s, want a list with something in it", call, body)
		}
		shape(shapes, strings.Split(call, "?")[0], got)
		if command := lists[call]; command != "" {
			var out bytes.Buffer
			args := append([]string{"--ledger", ledger}, strings.Fields(command)...)
			if status := program(t, &out).Run(t.Context(), append(args, "--format", "json")); status != 0 {
				t.Fatalf("%s: exit status %d", command, status)
			}
			if diff := cmp.Diff(decode(t, out.String()), got); diff != "" {
				t.Errorf("%s (-command +API):\n%s", call, diff)
			}
		}
	}
	for _, call := range []string{"overview", "reports/2025-01-20-over-six-hundred.txt", "why/" + first(t, site, "conflicts")} {
		_, body := ask(t, http.MethodGet, site+"/api/v1/"+call, "") //nolint:bodyclose // ask closed it
		shape(shapes, strings.Split(call, "/")[0]+" one", decode(t, body))
	}
	promised(t, filepath.Join("testdata", "api.golden"), shapes)
}

// late is a folder with reports that say what the examples do not: a figure that
// was right before the third contingent came, one that nobody accounts for, who
// holds a post, and money.
func late(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"late.txt": "NAIROBI, 20 February 2025 - Kenya has 400 police officers in Haiti.\n",
		"more.txt": "NAIROBI, 20 June 2025 - Kenya has 960 police officers in Haiti. Canada paid $8.7 million to the trust fund in April 2025. " +
			"Interior Cabinet Secretary Kipchumba Murkomen said so.\n",
		"again.txt": "NAIROBI, 2 July 2025 - On the mission in Haiti there are 960 police officers from Kenya, a count found.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// decode is a JSON text as values.
func decode(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v: %.200s", err, text)
	}
	return v
}

// shape notes the fields of a value by their paths, and what they hold.
func shape(into map[string]bool, at string, v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["evidence"] != nil {
			into[at+" claim"] = true // whose slots are the exchange format's
			return
		}
		for name, field := range v {
			if strings.HasSuffix(at, ".set") {
				continue // slots by their names
			}
			shape(into, at+"."+name, field)
		}
	case []any:
		into[at+" list"] = true
		for _, x := range v {
			shape(into, at+"[]", x)
		}
	case nil: // it may be null where it is not known
	default:
		into[at+" "+strings.TrimSuffix(fmt.Sprintf("%T", v), "64")] = true
	}
}

// promised holds the fields of answers against those that a file promises, or
// with -update adds them there. Not every answer has all of them.
func promised(t *testing.T, file string, shapes map[string]bool) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	known := strings.Split(strings.TrimSpace(string(b)), "\n")
	for _, s := range slices.Sorted(maps.Keys(shapes)) {
		if !slices.Contains(known, s) {
			known = append(known, s)
			if !*update {
				t.Errorf("%s: got %s, which is not promised; if it is meant, add it with -update", file, s)
			}
		}
	}
	if *update {
		slices.Sort(known)
		if err := os.WriteFile(file, []byte(strings.Join(known, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAPIProblems: every error is a problem detail that says what is wrong.
func TestAPIProblems(t *testing.T) {
	site := start(t)
	rule := `{"user":"A. Clerk","because":"counted","act":"accept","on":"nothing"}`
	for _, c := range []struct {
		method, path, body string
		want               int
		detail             string
	}{
		{"GET", "/api/v1/nowhere", "", 404, "no such call"},
		{"GET", "/api/v2/claims", "", 404, "no such call"},
		{"GET", "/api/v1/reports/none.txt", "", 404, "none.txt"},
		{"GET", "/api/v1/why/none", "", 404, "none"},
		{"GET", "/api/v1/claims?from=yesterday", "", 400, "from=yesterday"},
		{"GET", "/api/v1/claims?after=none", "", 400, "after=none"},
		{"GET", "/api/v1/claims?limit=9999", "", 422, "validation"},
		{"GET", "/api/v1/claims?colour=red", "", 422, "validation"},
		{"GET", "/api/v1/search", "", 422, "validation"},
		{"GET", "/api/v1/claims?sort=colour", "", 400, "sort=colour"},
		{"GET", "/api/v1/changes?since=yesterday", "", 400, "since=yesterday"},
		{"DELETE", "/api/v1/claims", "", 405, "use GET"},
		{"PUT", "/api/v1/rulings", "{}", 405, "use GET or POST"},
		{"POST", "/healthz", "", 405, "use GET"},
		{"POST", "/api/v1/rulings", rule, 404, "nothing"},
		{"POST", "/api/v1/rulings", `{"act":"accept"}`, 422, "validation"},
		{"POST", "/api/v1/rulings", `{"act`, 400, ""},
		{"POST", "/api/v1/rulings", `{"because":"` + strings.Repeat("x", 2<<20) + `"}`, 413, "too large"},
		{"POST", "/api/v1/reports", `{"name":"../x.txt","text":"x"}`, 400, "base name"},
	} {
		res, body := ask(t, c.method, site+c.path, c.body) //nolint:bodyclose // ask closed it
		var p struct {
			Status        int
			Title, Detail string
		}
		err := json.Unmarshal([]byte(body), &p)
		if err != nil || res.StatusCode != c.want || p.Status != c.want || p.Title == "" || !strings.Contains(p.Detail, c.detail) ||
			res.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: got %d %s %.200s, %v, want %d with %q", c.method, c.path, res.StatusCode, res.Header.Get("Content-Type"), body, err, c.want, c.detail)
		}
		if c.want == 405 && res.Header.Get("Allow") == "" {
			t.Errorf("%s %s: got no Allow", c.method, c.path)
		}
	}
}

// TestAPIPages walks through a list by its cursors: every element once, in
// order.
func TestAPIPages(t *testing.T) {
	site := start(t)
	_, whole := ask(t, http.MethodGet, site+"/api/v1/claims?limit=1000", "") //nolint:bodyclose // ask closed it
	var all, walked []any
	all, _ = decode(t, whole).([]any)
	next := "/api/v1/claims?limit=7"
	for next != "" {
		res, body := ask(t, http.MethodGet, site+next, "") //nolint:bodyclose // ask closed it
		part, _ := decode(t, body).([]any)
		walked = append(walked, part...)
		next, _, _ = strings.Cut(strings.TrimPrefix(res.Header.Get("Link"), "<"), ">")
	}
	if diff := cmp.Diff(all, walked); diff != "" || len(all) < 30 {
		t.Errorf("%d claims (-all at once +page by page):\n%s", len(all), diff)
	}
}

// TestAPIKeeps: an answer that a client has already is not sent again, until
// the ledger changes.
func TestAPIKeeps(t *testing.T) {
	site := start(t)
	const call = "/api/v1/reports"
	res, _ := ask(t, http.MethodGet, site+call, "") //nolint:bodyclose // ask closed it
	tag := res.Header.Get("ETag")
	if res, body := ask(t, http.MethodGet, site+call, "", "If-None-Match", tag); res.StatusCode != http.StatusNotModified || body != "" || res.Header.Get("ETag") != tag { //nolint:bodyclose // ask closed it
		t.Errorf("again: got %d, %q, want 304 and nothing", res.StatusCode, body)
	}
	if res, _ := ask(t, http.MethodGet, site+call, "", "If-None-Match", `"other", W/`+tag); res.StatusCode != http.StatusNotModified { //nolint:bodyclose // ask closed it
		t.Errorf("a weak tag among others: got %d, want 304", res.StatusCode)
	}
	if res, _ := ask(t, http.MethodGet, site+call+"?who=Kenya", "", "If-None-Match", tag); res.StatusCode != http.StatusOK { //nolint:bodyclose // ask closed it
		t.Errorf("another view: got %d, want 200", res.StatusCode)
	}
	sent := `{"name":"more.txt","text":"Kenya has 700 police officers in Haiti.","published":"2025-02-09","mission":"MSS"}`
	if res, body := ask(t, http.MethodPost, site+"/api/v1/reports", sent); res.StatusCode != http.StatusOK { //nolint:bodyclose // ask closed it
		t.Fatalf("add: got %d %s", res.StatusCode, body)
	}
	res, body := ask(t, http.MethodGet, site+call, "", "If-None-Match", tag) //nolint:bodyclose // ask closed it
	if res.StatusCode != http.StatusOK || res.Header.Get("ETag") == tag || !strings.Contains(body, "more.txt") {
		t.Errorf("after a report: got %d with the tag %s", res.StatusCode, res.Header.Get("ETag"))
	}
}

// TestAPIRules settles a conflict and takes that back.
func TestAPIRules(t *testing.T) {
	site := start(t)
	open := func() int {
		_, body := ask(t, http.MethodGet, site+"/api/v1/conflicts", "") //nolint:bodyclose // ask closed it
		return strings.Count(body, `"status":"open"`)
	}
	before := open()
	var list []struct {
		ID    string
		Sides []struct{ Claims []string }
	}
	_, body := ask(t, http.MethodGet, site+"/api/v1/conflicts", "") //nolint:bodyclose // ask closed it
	if err := json.Unmarshal([]byte(body), &list); err != nil || len(list) == 0 {
		t.Fatalf("got %s, %v", body, err)
	}
	settle := fmt.Sprintf(`{"user":"A. Clerk","because":"the landing report","act":"settle","on":%q,"other":%q}`, list[0].Sides[0].Claims[0], list[0].ID)
	res, body := ask(t, http.MethodPost, site+"/api/v1/rulings", settle) //nolint:bodyclose // ask closed it
	if res.StatusCode != http.StatusCreated || open() != before-1 {
		t.Fatalf("settle: got %d %s, %d of %d open", res.StatusCode, body, open(), before)
	}
	undo := fmt.Sprintf(`{"user":"A. Clerk","because":"too soon","act":"undo","on":%q}`, first(t, site, "rulings"))
	if res, body := ask(t, http.MethodPost, site+"/api/v1/rulings", undo); res.StatusCode != http.StatusCreated || open() != before { //nolint:bodyclose // ask closed it
		t.Errorf("undo: got %d %s, %d of %d open", res.StatusCode, body, open(), before)
	}
}
