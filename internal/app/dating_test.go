package app

import (
	"testing"

	"muster"
	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/mission"
)

// An english reads reports with the English pack.
type english struct {
	Extractor
	pack    *extract.Extractor
	mission *mission.Mission
}

func (e english) Languages() []string { return []string{"en"} }
func (e english) Claims(into []muster.Claim, r *muster.Report) []muster.Claim {
	return e.pack.Append(into, r, e.mission)
}

// What was only planned dates nothing.
func TestPlannedDatesNothing(t *testing.T) {
	a := newLedger(t)
	pack, err := lang.English()
	if err != nil {
		t.Fatal(err)
	}
	m := a.Missions.ByName("ATMIS")
	a.Extractor = english{pack: extract.New(pack, a.Missions), mission: m}
	d := &dater{App: a}
	line := mission.Event{Date: "2023-09-30", Text: "End of the second drawdown"}
	if len(d.events(m, line)) == 0 {
		t.Error("what happened dates nothing")
	}
	line.Planned = true
	if got := d.events(m, line); len(got) != 0 {
		t.Errorf("what was planned dates by %v", got)
	}
}
