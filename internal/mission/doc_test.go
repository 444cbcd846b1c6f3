package mission

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The page on missions lists those that are built in, and its sample can be
// read.
func TestPage(t *testing.T) {
	b, err := os.ReadFile("../../docs/missions.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Count(page, "\n| ") - 2 // header and rule
	if rows != len(set.All()) {
		t.Errorf("got %d missions on the page, want %d", rows, len(set.All()))
	}
	for _, m := range set.All() {
		if row := "| " + m.Short + " | " + m.Names[0] + " | " + m.Host + " |"; !strings.Contains(page, row) {
			t.Errorf("%s: the page lacks %q", m.Short, row)
		}
	}
	sample := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindStringSubmatch(page)
	if sample == nil {
		t.Fatal("the page has no sample")
	}
	m, err := Parse("sample", []byte(sample[1]))
	if err != nil {
		t.Fatal(err)
	}
	if m.Short != "NPF" || len(m.Calendar) != 3 || m.Calendar[1].Planned || !m.Calendar[2].Planned || len(m.Bodies) != 1 {
		t.Errorf("got %+v, want all of the sample", m)
	}
}
