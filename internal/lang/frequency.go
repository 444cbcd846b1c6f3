package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"muster"
)

// frequencyFile is where a pack says how many of a hundred sentences hold a feature or a
// mark.
const frequencyFile = "frequency.txt"

// loadFrequency tells the vocabulary what many sentences hold, before patterns are compiled.
// A pack without the file is read as well, but slower.
func (p *Pack) loadFrequency(fsys fs.FS) error {
	file := p.Name + "/" + frequencyFile
	b, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("frequencies of %s: %w", p.Name, err)
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		if line[0] == '#' {
			continue
		}
		number, name, _ := strings.Cut(strings.TrimSpace(line), "\t")
		percent, err := strconv.Atoi(number)
		if err != nil || percent < 1 || percent > 100 || name == "" {
			return muster.Errorf(muster.Invalid, "%s:%d: want how many of a hundred sentences hold it, a tab, and a feature or a mark", file, n)
		}
		p.Vocabulary.Expect(name, percent)
	}
	return nil
}
