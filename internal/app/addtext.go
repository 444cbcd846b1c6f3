package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"muster"
)

// Sent is a report that is sent rather than read from a file.
type Sent struct {
	Name      string `json:"name" minLength:"1" maxLength:"200" doc:"Its base name: x.txt or x.html. With the name goes the identity."`
	Text      string `json:"text" minLength:"1" doc:"The text, or the HTML."`
	Published string `json:"published,omitempty" doc:"Its date in EDTF, where it is known better than the text tells."`
	Mission   string `json:"mission,omitempty" doc:"The mission it is on, by short name; else by the text."`
}

// Outcome is what came of a report that was sent.
type Outcome struct {
	New       bool     `json:"new"`       // the ledger had not seen it
	Version   bool     `json:"version"`   // it is a newer text of one it had
	Unchanged bool     `json:"unchanged"` // it had it already
	Claims    int      `json:"n_claims"`
	Problems  []string `json:"problems"`
}

// AddText reads one report into the ledger. It errs with muster.Invalid where
// it cannot be read.
func (a *App) AddText(ctx context.Context, in Sent) (*Outcome, error) {
	if strings.ContainsAny(in.Name, `/\`) || strings.HasPrefix(in.Name, ".") {
		return nil, muster.Errorf(muster.Invalid, "name %q: want a base name, such as report.txt", in.Name)
	}
	if err := a.CheckMission(in.Mission); err != nil {
		return nil, err
	}
	known, err := a.Known("", muster.Date(in.Published), in.Mission)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "muster-sent-")
	if err != nil {
		return nil, explain("write the report", err)
	}
	path := filepath.Join(dir, in.Name)
	err = os.WriteFile(path, []byte(in.Text), 0o600)
	out := &Outcome{Problems: []string{}}
	var sum Summary
	if err == nil {
		sum, err = a.Add(ctx, []string{path}, known, Watch{Problem: func(m string) {
			out.Problems = append(out.Problems, strings.ReplaceAll(m, dir+string(filepath.Separator), ""))
		}})
	}
	if err = errors.Join(err, os.RemoveAll(dir)); err != nil {
		return nil, err
	}
	if sum.Reports == 0 {
		return nil, muster.Errorf(muster.Invalid, "%s", strings.Join(append(out.Problems, in.Name+": not added"), "; "))
	}
	out.New, out.Version, out.Unchanged, out.Claims = sum.New > 0, sum.Versions > 0, sum.Unchanged > 0, sum.Claims
	return out, nil
}
