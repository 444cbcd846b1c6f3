package mission

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"go.yaml.in/yaml/v4"

	"muster"
)

//go:embed missions/*.yaml
var embedded embed.FS

// Load reads the embedded missions and then the .yaml files of each directory.
// A file of a directory replaces the mission that has the same short name. An
// error names the file, the line and the remedy.
func Load(dirs ...string) (*Set, error) {
	built, err := fs.Sub(embedded, "missions")
	if err != nil {
		return nil, fmt.Errorf("embedded missions: %w", err)
	}
	byShort := map[string]*Mission{}
	if err := loadDir(byShort, built, "missions"); err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if err := loadDir(byShort, os.DirFS(d), d); err != nil {
			return nil, err
		}
	}
	list := make([]*Mission, 0, len(byShort))
	for _, m := range byShort {
		list = append(list, m)
	}
	return newSet(list), nil
}

// loadDir adds the missions of one directory.
func loadDir(into map[string]*Mission, dir fs.FS, name string) error {
	if _, err := fs.Stat(dir, "."); err != nil {
		return muster.Errorf(muster.Invalid, "missions %s: no such directory; name one that holds .yaml files", name)
	}
	files, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return fmt.Errorf("missions %s: %w", name, err)
	}
	here := map[string]string{}
	for _, f := range files {
		b, err := fs.ReadFile(dir, f)
		if err != nil {
			return muster.Errorf(muster.Invalid, "missions %s: %w", name, err)
		}
		m, err := Parse(path.Join(name, f), b)
		if err != nil {
			return err
		}
		if other := here[m.Short]; other != "" {
			return muster.Errorf(muster.Invalid, "%s: mission %s is also in %s; keep one of the two files", m.file, m.Short, other)
		}
		here[m.Short], into[m.Short] = m.file, m
	}
	return nil
}

// Parse reads one mission file. Keys it does not know are refused.
func Parse(file string, b []byte) (*Mission, error) {
	m := &Mission{file: file}
	dec := yaml.NewDecoder(bytes.NewReader(b))
	dec.KnownFields(true)
	if err := dec.Decode(m); err != nil {
		return nil, syntaxError(file, err)
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	return m, nil
}

// syntaxError puts the file and the line before what the decoder says.
func syntaxError(file string, err error) error {
	var many *yaml.LoadErrors
	if errors.As(err, &many) && len(many.Errors) > 0 {
		first := many.Errors[0]
		return muster.Errorf(muster.Invalid, "%s:%d: %s; known keys are %s", file, first.Mark.Line, first.Message, keys)
	}
	return muster.Errorf(muster.Invalid, "%s: %w; see the files that come with the program for the form", file, err)
}

// keys are the keys of a mission file, for messages.
const keys = "short, names, kind, host, headquarters, lead, contributors, authority, instruments, predecessor, successor, calendar, places, tolerance, forces, groups, bodies"

// check refuses a mission that the program could not use.
func (m *Mission) check() error {
	switch {
	case m.Short == "":
		return muster.Errorf(muster.Invalid, "%s: no short name; add a line such as \"short: MSS\"", m.file)
	case m.Host == "":
		return muster.Errorf(muster.Invalid, "%s: no host country; add a line such as \"host: Haiti\"", m.file)
	}
	switch m.Kind {
	case Police, Military, Civilian, Political:
	default:
		return muster.Errorf(muster.Invalid, "%s: kind %q; use police, military, civilian or political", m.file, m.Kind)
	}
	for i, e := range m.Calendar {
		if _, _, err := e.Date.Bounds(); err != nil || e.Date == "" {
			return muster.Errorf(muster.Invalid, "%s: calendar entry %d: date %q; write it as 2024-06-25, 2024-06 or 2024-06-25/2024-07-01", m.file, i+1, e.Date)
		}
	}
	return m.checkTolerance()
}

// checkTolerance refuses a tolerance that means nothing.
func (m *Mission) checkTolerance() error {
	for key, share := range m.Tolerance {
		switch key {
		case "round", "about":
			if share < 0 || share >= 1 {
				return muster.Errorf(muster.Invalid, "%s: tolerance %s: %v; write a share of the figure, from 0 to below 1", m.file, key, share)
			}
		case "open":
			if share < 1 {
				return muster.Errorf(muster.Invalid, "%s: tolerance open: %v; write a multiple of the figure, 1 or more", m.file, share)
			}
		default:
			return muster.Errorf(muster.Invalid, "%s: tolerance %q; use round, about or open", m.file, key)
		}
	}
	return nil
}
