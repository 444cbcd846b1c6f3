package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"muster"
	"muster/internal/app"
)

// datesOf are the publication dates of the reports of a ledger, by name.
func datesOf(t *testing.T, a *app.App) map[string]muster.Published {
	t.Helper()
	rows, err := a.Reports(t.Context(), app.View{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	dates := map[string]muster.Published{}
	for _, r := range rows {
		dates[r.Report] = muster.Published{}
		if r.Published != nil {
			dates[r.Report] = *r.Published
		}
	}
	return dates
}

const (
	sentOff   = "The Interior minister this morning saw off the second batch of 217 Kenyan police officers set to join the mission in Haiti."
	landed    = "A group of 217 Kenyan police officers landed in Haiti on Saturday."
	yearOn    = "On Thursday, Haitian officials gathered in the capital to mark one year since the arrival of the first contingent of Kenyan police officers."
	threeDays = "Some 144 Kenyan police officers arrived in Haiti three days ago."
)

// TestDating dates reports that state no date by what they say and what the
// mission's calendar and other reports have.
func TestDating(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       muster.Date
		because    string
	}{
		{"the day of an event", sentOff, "2025-01-18", "217 Kenyan police land"},
		{"a weekday after an event", landed, "2025-01-18/2025-01-24", "217 Kenyan police land"},
		{"days after an event", threeDays, "2025-02-09", "144 Kenyan police land"},
		{"an anniversary", yearOn, "2025-06-26/2025-07-02", "it marks 2025-06-25"},
		{"a day named with its weekday", "Kenyan police officers were seen off in Nairobi on Saturday 18 January and landed in Haiti the same day.", "2025-01-18/2025-02-01", "“Saturday 18 January”"},
		{"between what is over and what is to come", "Some 300 Kenyan police officers left Haiti by 3 March 2025. Another 300 are to leave Haiti by 30 June 2025.", "2025-03-03/2025-06-30", "as to come"},
		{"the mission's calendar has no such figure", strings.ReplaceAll(landed, "217", "399"), "", ""},
		{"no time", "Kenyan police officers patrol the capital of Haiti.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := ledgerOf(t, map[string]string{"a.txt": c.text}, nil)
			got := datesOf(t, a)["a.txt"]
			if got.EDTF != c.want || !strings.Contains(strings.Join(got.Because, "\n"), c.because) {
				t.Errorf("got %+v, want %q because of %q", got, c.want, c.because)
			}
		})
	}
}

// TestDatingExample holds the example of docs/lineage.md.
func TestDatingExample(t *testing.T) {
	text, err := os.ReadFile("../../examples/undated/send-off.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := ledgerOf(t, map[string]string{"send-off.txt": string(text)}, nil)
	if got := datesOf(t, a)["send-off.txt"]; got.EDTF != "2025-01-18" {
		t.Errorf("got %+v, want 2025-01-18", got)
	}
}

// TestDatingByOthers dates a report by one that is dated, whatever their order,
// and reads its claims again by the date found.
func TestDatingByOthers(t *testing.T) {
	const known = "A team of 333 Kenyan police officers landed in Haiti on March 4, 2025, the ministry said."
	const unknown = "A team of 333 Kenyan police officers landed in Haiti yesterday."
	for _, names := range [][2]string{{"a.txt", "b.txt"}, {"b.txt", "a.txt"}} {
		a := ledgerOf(t, map[string]string{names[0]: known, names[1]: unknown}, map[string]muster.Date{names[0]: "2025-03-10"})
		got := datesOf(t, a)[names[1]]
		if got.EDTF != "2025-03-05" || got.Basis != muster.Inferred || !strings.Contains(strings.Join(got.Because, "\n"), names[0]) {
			t.Errorf("got %+v, want 2025-03-05 because of %s", got, names[0])
		}
		if c := claimBy(t, a, muster.Movement, names[1]); c.When != "2025-03-04" {
			t.Errorf("the claim read again: got %q, want 2025-03-04", c.When)
		}
		// The reading before the date was known is kept.
		stats, err := a.Store.Stats(t.Context())
		if err != nil || stats.Extractions != 3 {
			t.Errorf("got %d readings, %v, want 3 of two reports", stats.Extractions, err)
		}
	}
}

// TestDatedAgain holds that a report that was added before the one which tells
// its date is dated when that one is added, its claims are read again and the
// earlier reading is kept; and that a report which tells of something else
// changes nothing.
func TestDatedAgain(t *testing.T) {
	a := ledgerOf(t, map[string]string{"a.txt": "A team of 333 Kenyan police officers landed in Haiti yesterday."}, nil)
	if got := datesOf(t, a)["a.txt"]; got.EDTF != "" {
		t.Fatalf("got %+v, want no date yet", got)
	}
	for _, c := range []struct {
		name, text string
		want       muster.Date
	}{
		{"b.txt", "A team of 444 Kenyan police officers landed in Haiti on March 9, 2025, the ministry said.", ""},
		{"c.txt", "A team of 333 Kenyan police officers landed in Haiti on March 4, 2025, the ministry said.", "2025-03-05"},
		{"d.txt", "A team of 555 Kenyan police officers landed in Haiti on March 11, 2025, the ministry said.", "2025-03-05"},
	} {
		if _, err := a.AddText(t.Context(), app.Sent{Name: c.name, Text: c.text, Published: "2025-03-20", Mission: "MSS"}); err != nil {
			t.Fatal(err)
		}
		if got := datesOf(t, a)["a.txt"]; got.EDTF != c.want {
			t.Errorf("after %s: got %+v, want %q", c.name, got, c.want)
		}
	}
	if c := claimBy(t, a, muster.Movement, "a.txt"); c.When != "2025-03-04" {
		t.Errorf("the claim read again: got %q, want 2025-03-04", c.When)
	}
	if stats, err := a.Store.Stats(t.Context()); err != nil || stats.Extractions != 5 {
		t.Errorf("got %d readings, %v, want 5 of four reports", stats.Extractions, err)
	}
}

// TestDoubts holds a date that was given against what the report says.
func TestDoubts(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		date muster.Date
		want bool
	}{
		{"fits", landed, "2025-01-20", false},
		{"a month before", landed, "2024-12-16", true},
		{"tells of a later day as past", "Kenyan police officers landed in Haiti on March 4, 2025.", "2025-02-01", true},
		{"tells of a later day as to come", "Kenyan police officers will land in Haiti on March 4, 2025.", "2025-02-01", false},
		{"tells of a day up to which something lasts", "The Security Council extended the mandate of the mission in Haiti on Friday to 2 October 2025.", "2024-10-01", false},
		{"stated by the report itself", "Published: 16 December 2024\n\n" + landed, "2024-12-16", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := ledgerOf(t, map[string]string{"a.txt": c.text}, map[string]muster.Date{"a.txt": c.date})
			got := datesOf(t, a)["a.txt"]
			if got.EDTF != c.date || got.Basis != muster.Given {
				t.Errorf("got %+v, want the date as given, %s", got, c.date)
			}
			if doubted := strings.Contains(strings.Join(got.Because, "\n"), "does not fit"); doubted != c.want {
				t.Errorf("got reasons %q, want doubt: %v", got.Because, c.want)
			}
			conflicts, err := a.Conflicts(t.Context(), app.View{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if c.want != (len(conflicts) == 1 && conflicts[0].Kind == "date" && conflicts[0].About == "the date of a.txt") {
				t.Errorf("got conflicts %+v, want one about the date: %v", conflicts, c.want)
			}
		})
	}
}

// TestDatingAnnotated holds the dates found for annotated reports to those that
// careful readers found: none is wrong, and one at most is missing. How narrow
// they are hangs on the claims, and is measured with them.
func TestDatingAnnotated(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared")
	files, err := filepath.Glob(filepath.Join(shared, "seeds", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skip("no annotated reports beside this module")
	}
	b, err := os.ReadFile(filepath.Join(shared, "gold", "seeds.reports.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]muster.Date{}
	for line := range strings.Lines(string(b)) {
		var r struct {
			Report    string
			Published muster.Published
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		want[r.Report] = r.Published.EDTF
	}
	a := newLedger(t, time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC))
	if _, err := a.Add(t.Context(), files, app.Known{}, app.Watch{}); err != nil {
		t.Fatal(err)
	}
	got, found := datesOf(t, a), 0
	for _, name := range slices.Sorted(maps.Keys(want)) {
		switch date := got[name].EDTF; {
		case date == "":
		case !date.Overlaps(want[name]):
			t.Errorf("%s: got %s, want a date that meets %s", name, date, want[name])
		default:
			found++
		}
	}
	if found < len(want)-1 {
		t.Errorf("got dates of %d of %d reports, want all but one: %v", found, len(want), got)
	}
}
