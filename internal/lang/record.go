package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"muster"
)

// recordFile is where a pack keeps the record of its rules.
const recordFile = "record.txt"

// WriteRecord is the record of rules as a pack keeps it: a line for each rule
// that made a claim on the annotated reports, with how many of its claims are
// in the annotation, and how many it made.
func WriteRecord(record map[string]muster.Confidence) string {
	var b strings.Builder
	b.WriteString("# How each rule did on the annotated reports: hits, of, rule.\n")
	b.WriteString("# Written by: go test ./cmd/muster -run TestQuality -update\n")
	for _, id := range slices.Sorted(maps.Keys(record)) {
		fmt.Fprintf(&b, "%d\t%d\t%s\n", record[id].Hits, record[id].Of, id)
	}
	return b.String()
}

// loadRecord reads the record. A pack without one vouches for nothing.
func (p *Pack) loadRecord(fsys fs.FS) error {
	file := p.Name + "/" + recordFile
	b, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("record of %s: %w", p.Name, err)
	}
	p.Record = map[string]*muster.Confidence{}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		var c muster.Confidence
		var id string
		if _, err := fmt.Sscanf(line, "%d\t%d\t%s", &c.Hits, &c.Of, &id); err != nil || c.Hits > c.Of {
			return muster.Errorf(muster.Invalid, "%s:%d: want hits, of and a rule; write it again with go test ./cmd/muster -run TestQuality -update", file, n)
		}
		p.Record[id] = &c
	}
	return nil
}
