package muster_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// A layoutRow is one row of the table in docs/layout.md.
type layoutRow struct {
	pkg   string
	allow []string
	but   bool // everything but allow
}

// TestLayout holds the package table of docs/layout.md against the imports.
func TestLayout(t *testing.T) {
	rows := readLayout(t)
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	used := map[string]bool{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var pkg struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&pkg); err != nil {
			t.Fatal(err)
		}
		row, ok := rowOf(rows, pkg.ImportPath)
		if !ok {
			t.Errorf("%s: got no row in docs/layout.md, want one", pkg.ImportPath)
			continue
		}
		used[row.pkg] = true
		for _, imp := range pkg.Imports {
			if own(imp) && !row.allows(imp) {
				t.Errorf("%s imports %s, which docs/layout.md does not allow", pkg.ImportPath, imp)
			}
		}
	}
	for _, row := range rows {
		if !used[row.pkg] {
			t.Errorf("docs/layout.md: row %s: got no package, want one", row.pkg)
		}
	}
}

func readLayout(t *testing.T) []layoutRow {
	t.Helper()
	b, err := os.ReadFile("docs/layout.md")
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile("`([^`]+)`")
	var rows []layoutRow
	for line := range strings.Lines(string(b)) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || !strings.Contains(cells[1], "`") {
			continue
		}
		row := layoutRow{pkg: name.FindStringSubmatch(cells[1])[1]}
		row.but = strings.Contains(cells[2], "everything")
		for _, m := range name.FindAllStringSubmatch(cells[2], -1) {
			row.allow = append(row.allow, m[1])
		}
		rows = append(rows, row)
	}
	return rows
}

// rowOf is the first row that covers the package.
func rowOf(rows []layoutRow, pkg string) (layoutRow, bool) {
	for _, row := range rows {
		if covers(row.pkg, pkg) {
			return row, true
		}
	}
	return layoutRow{}, false
}

// covers reports whether a name of the table, "internal/read/..." say, stands
// for the import path.
func covers(name, pkg string) bool {
	pkg = strings.TrimPrefix(pkg, "muster/")
	base, below := strings.CutSuffix(name, "/...")
	return pkg == base || below && strings.HasPrefix(pkg, base+"/")
}

func (r layoutRow) allows(imp string) bool {
	for _, name := range r.allow {
		if covers(name, imp) {
			return !r.but
		}
	}
	return r.but
}

// own reports whether the import path is in this module.
func own(imp string) bool { return imp == "muster" || strings.HasPrefix(imp, "muster/") }

// TestDependencies holds docs/dependencies.md against the direct requirements
// of go.mod.
func TestDependencies(t *testing.T) {
	doc, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(string(doc), -1) {
		listed[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?m)^\s+(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		if !listed[m[1]] {
			t.Errorf("docs/dependencies.md: got no row for %s, want one", m[1])
		}
		delete(listed, m[1])
	}
	for name := range listed {
		t.Errorf("docs/dependencies.md: got a row for %s, which go.mod does not require", name)
	}
}
