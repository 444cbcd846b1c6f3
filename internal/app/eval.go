package app

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"muster"
	"muster/internal/eval"
)

// What an evaluation gives, for the faces that show it.
type (
	Evaluation = eval.Result
	Score      = eval.Score
	Mistake    = eval.Error
)

// A Trial says what extraction is to be measured on.
type Trial struct {
	Gold    string // JSON Lines of annotated reports and claims
	Texts   string // the folder that the reports lie in
	Aliases string // a file of other names; "" for aliases.json beside Gold, where there is one
}

// Evaluate extracts the annotated reports, each with the date and the mission
// that its annotation gives, and compares what it finds.
func (a *App) Evaluate(ctx context.Context, t Trial) (Evaluation, error) {
	names, err := t.names()
	if err != nil {
		return Evaluation{}, err
	}
	gold, err := t.load()
	if err != nil {
		return Evaluation{}, err
	}
	known, err := a.Known(t.Gold, "", "")
	if err != nil {
		return Evaluation{}, err
	}
	type result struct {
		report eval.Report
		text   string
		err    error
	}
	read := func(g eval.Report) (out result) {
		out.report, out.text, out.err = a.tried(g.Name, t.Texts, &known)
		return out
	}
	var found []eval.Report
	err = ordered(ctx, gold, a.workers(), read, func(r result) error {
		if r.err != nil {
			return r.err
		}
		gold[len(found)].Text = r.text
		found = append(found, r.report)
		return nil
	})
	if err != nil {
		return Evaluation{}, interrupted(err)
	}
	return eval.Evaluate(gold, found, names), nil
}

// tried is the report of that name as extraction reads it, and its text.
func (a *App) tried(name, texts string, known *Known) (eval.Report, string, error) {
	r, err := a.read(Source{Path: filepath.Join(texts, name), ID: name}, known)
	if err != nil {
		return eval.Report{}, "", err
	}
	claims, err := a.claims(r)
	out := eval.Report{Name: name, Published: string(r.Date.EDTF), Claims: make([]eval.Claim, len(claims))}
	var line []byte
	for i := range claims {
		line = AppendClaim(line[:0], &claims[i])
		if err == nil {
			err = json.Unmarshal(line, &out.Claims[i])
		}
	}
	return out, r.Text, err
}

// load reads the annotation.
func (t Trial) load() ([]eval.Report, error) {
	f, err := os.Open(t.Gold)
	if err != nil {
		return nil, muster.Errorf(muster.NotFound, "gold %s: %s; name a JSON Lines file of annotated reports", t.Gold, cause(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	reports, err := eval.Load(f)
	if err != nil {
		return nil, muster.Errorf(muster.Invalid, "gold %s: %w", t.Gold, err)
	}
	if len(reports) == 0 {
		return nil, muster.Errorf(muster.Invalid, "gold %s: no reports; give each a line of type report", t.Gold)
	}
	return slices.Clip(reports), nil
}

// names reads the other names.
func (t Trial) names() (eval.Names, error) {
	file := t.Aliases
	if file == "" {
		file = filepath.Join(filepath.Dir(t.Gold), "aliases.json")
		if _, err := os.Stat(file); err != nil {
			return nil, nil
		}
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, muster.Errorf(muster.NotFound, "aliases %s: %s; name a JSON file", file, cause(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	names, err := eval.ReadNames(f)
	if err != nil {
		return nil, muster.Errorf(muster.Invalid, "aliases %s: %w", file, err)
	}
	return names, nil
}
