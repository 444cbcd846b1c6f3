package extract_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"muster"
	"muster/internal/mission"
)

func TestDump(t *testing.T) {
	out := os.Getenv("MUSTER_DUMP")
	if out == "" {
		t.Skip("set MUSTER_DUMP")
	}
	e, _, missions := newExtractor(t)
	for _, c := range [][2]string{{"seeds", "seeds.reports.jsonl"}, {"gold/dev", "dev.reports.jsonl"}} {
		f, _ := os.Open("../../../shared/gold/" + c[1])
		name := "seeds"
		if c[0] != "seeds" {
			name = "dev"
		}
		w, _ := os.Create(out + "/" + name + ".jsonl")
		sc := bufio.NewScanner(f)
		for sc.Scan() {
			var row struct {
				Report, Mission string
				Published       muster.Published
			}
			json.Unmarshal(sc.Bytes(), &row)
			b, _ := os.ReadFile("../../../shared/" + c[0] + "/" + row.Report)
			r := &muster.Report{ID: row.Report, Name: row.Report, Text: string(b), Date: row.Published, Mission: row.Mission}
			m := missions.ByName(row.Mission)
			if m == nil {
				m = &mission.Mission{Short: row.Mission}
			}
			for _, cl := range e.Report(r, m) {
				j, _ := json.Marshal(cl)
				w.Write(append(j, '\n'))
			}
		}
		w.Close()
		f.Close()
	}
}
