package app

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"

	"muster"
	"muster/internal/read"
	"muster/internal/read/metadata"
)

// Known is what the user knows of the reports to be read. The zero value is
// nothing.
type Known struct {
	Reports   map[string]muster.Report // by base name or identity
	Published muster.Date              // of every report that has no date of its own in Reports
	Mission   string                   // of every report that has none in Reports
}

// Known reads what the user says of reports: a metadata file, a date and a
// mission, each "" where there is none. Errors name the file and the line.
func (a *App) Known(file string, published muster.Date, mission string) (Known, error) {
	k := Known{Published: published, Mission: mission}
	if err := a.CheckMission(mission); err != nil {
		return k, err
	}
	if _, _, err := published.Bounds(); published != "" && err != nil {
		return k, err
	}
	if file == "" {
		return k, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return k, muster.Errorf(muster.NotFound, "metadata %s: %s; name a CSV or JSON Lines file", file, cause(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	if k.Reports, err = metadata.Parse(f); err != nil {
		return k, muster.Errorf(muster.Invalid, "metadata %s: %w", file, err)
	}
	return k, nil
}

// CheckMission errs on a mission that no file describes; "" passes.
func (a *App) CheckMission(name string) error {
	if name == "" || a.Missions.ByName(name) != nil {
		return nil
	}
	var known []string
	for _, m := range a.Missions.All() {
		known = append(known, m.Short)
	}
	return muster.Errorf(muster.Invalid, "mission %q is not known; use one of %s, or add a file with --missions", name, strings.Join(known, ", "))
}

// of is what is known of one file.
func (k *Known) of(s Source) muster.Report {
	name := path.Base(s.ID)
	r, ok := k.Reports[s.ID]
	if !ok {
		r = k.Reports[name]
	}
	r.ID, r.Name = s.ID, name
	if r.Date.EDTF == "" && k.Published != "" {
		r.Date = muster.Published{EDTF: k.Published, Basis: muster.Given}
	}
	if r.Mission == "" {
		r.Mission = k.Mission
	}
	return r
}

// unused are the rows of the metadata that no file answers to, sorted.
func (k *Known) unused(sources []Source) []string {
	left := map[string]bool{}
	for name := range k.Reports {
		left[name] = true
	}
	for _, s := range sources {
		delete(left, s.ID)
		delete(left, path.Base(s.ID))
	}
	var names []string
	for name := range left {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// read makes a report of a file. Errors name the file and what to do.
func (a *App) read(s Source, k *Known) (*muster.Report, error) {
	f, err := open(s.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, muster.Errorf(muster.NotFound, "%s: no such file or directory; put it back and repeat the command", s.Path)
	case err != nil:
		return nil, muster.Errorf(muster.Unavailable, "%s: %s; make it readable", s.Path, cause(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	r, err := read.Parse(f, k.of(s))
	switch {
	case err != nil && muster.ErrorCode(err) == muster.Internal:
		return nil, muster.Errorf(muster.Unavailable, "%s: %s; make it readable", s.Path, cause(err))
	case err != nil:
		return nil, muster.Errorf(muster.ErrorCode(err), "%s: %w", s.Path, err)
	}
	if !slices.Contains(a.Extractor.Languages(), r.Language) {
		return nil, muster.Errorf(muster.Invalid, "%s: in language %q, which has no language pack; packs are %s; if that is wrong, give its language with --metadata",
			s.Path, r.Language, strings.Join(a.Extractor.Languages(), ", "))
	}
	a.recognise(r)
	return r, nil
}

// claims takes the claims out of a report.
func (a *App) claims(r *muster.Report) ([]muster.Claim, error) {
	return guard(r, func(r *muster.Report) []muster.Claim { return a.Extractor.Claims(nil, r) })
}

// guard makes a fault of the program in one report an error of that report: the
// thousands beside it are not to suffer.
func guard[T any](r *muster.Report, extract func(*muster.Report) []T) (found []T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = muster.Errorf(muster.Internal, "%s: extraction fault, %v; please report it with the file", r.ID, fault)
		}
	}()
	return extract(r), nil
}

// recognise gives the report its mission, by its canonical name.
func (a *App) recognise(r *muster.Report) {
	if m := a.Missions.ByName(r.Mission); m != nil {
		r.Mission = m.Short
	} else if r.Mission == "" {
		r.Mission = a.Missions.Recognise(r.Title, r.Text)
	}
}

// workers is how many reports are read at one time.
func (a *App) workers() int {
	if a.Workers > 0 {
		return a.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// explain makes an error of the operating system one that names the remedy.
func explain(doing string, err error) error {
	var coded *muster.Error
	if err == nil || errors.As(err, &coded) {
		return err
	}
	return muster.Errorf(muster.Unavailable, "%s: %w", doing, err)
}
