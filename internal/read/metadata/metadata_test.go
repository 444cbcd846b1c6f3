package metadata_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/read/metadata"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	want := map[string]muster.Report{
		"a.txt": {Title: "Arrivals, again", Mission: "MSS", Date: muster.Published{EDTF: "2025-01-20/2025-01-24", Basis: muster.Given}},
		"b.txt": {URL: "https://example.org/b", Outlet: "Example", Language: "en"},
	}
	for name, in := range map[string]string{
		"CSV": "report,published,title,mission,url,outlet,language,note\n" +
			"a.txt,2025-01-20/2025-01-24,\"Arrivals, again\",MSS,,,,x\n" +
			"b.txt,,,,https://example.org/b,Example,en,\n",
		"CSV with a byte order mark": "\ufeffReport,Published,Title,Mission,URL,Outlet,Language\n" +
			"a.txt,2025-01-20/2025-01-24,\"Arrivals, again\",MSS,,,\nb.txt,,,,https://example.org/b,Example,en\n",
		"JSON Lines": `{"type":"report","report":"a.txt","published":{"edtf":"2025-01-20/2025-01-24","basis":"inferred"},"title":"Arrivals, again","mission":"MSS"}` +
			"\n\n" + `{"type":"claim","report":"a.txt"}` + "\n" +
			`{"report":"b.txt","url":"https://example.org/b","outlet":"Example","language":"en"}`,
	} {
		t.Run(name, func(t *testing.T) {
			got, err := metadata.Parse(strings.NewReader(in))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestParseBadDate: a date that is none is no reason to leave all reports
// unread.
func TestParseBadDate(t *testing.T) {
	got, err := metadata.Parse(strings.NewReader("report,published,title\na.txt,20 January,Kept\nb.txt,2025,\n"))
	if err != nil {
		t.Fatal(err)
	}
	a := got["a.txt"]
	if a.Date.EDTF != "" || a.Title != "Kept" || got["b.txt"].Date.EDTF != "2025" {
		t.Errorf("got %v, want a.txt undated and the rest kept", got)
	}
	if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "line 2: date \"20 January\"") {
		t.Errorf("got warnings %q, want one that names line and date", a.Warnings)
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"no report", "published\n2025\n", "line 2: no report named"},
		{"twice", "report\na.txt\na.txt\n", "line 3: a second row about a.txt"},
		{"ragged", "report,title\na.txt\n", "line 2"},
		{"broken JSON", "{\"report\":\"a.txt\"}\n{\"report\":", "line 2: not a JSON object"},
		{"number for a date", `{"report":"a.txt","published":2025}`, "line 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := metadata.Parse(strings.NewReader(test.in))
			if muster.ErrorCode(err) != muster.Invalid || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an invalid error with %q", err, test.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add("report,published\na.txt,2025\n")
	f.Add(`{"report":"a.txt","published":{"edtf":"2025"}}`)
	f.Fuzz(func(t *testing.T, in string) {
		reports, err := metadata.Parse(strings.NewReader(in))
		if err != nil {
			return
		}
		for name, r := range reports {
			if name == "" {
				t.Error("got a row without a report, want an error")
			}
			if _, _, err := r.Date.EDTF.Bounds(); r.Date.EDTF != "" && err != nil {
				t.Errorf("got date %q, want an error", r.Date.EDTF)
			}
		}
	})
}
