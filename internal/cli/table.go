package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// A trait says how a table lays out a column. It goes by the column's name, so
// that a name looks the same in every list.
type trait uint8

const (
	identity trait = 1 << iota // an id, of which its beginning is enough
	prose                      // running text, which gives way first and wraps
	short                      // running text of which the beginning is enough
	telling                    // left out where it says the same in every row
	spare                      // left out where there is no room
)

// traits are those of the columns that have any.
var traits = map[string]trait{
	"id": identity, "claim": identity, "why": prose, "because": prose, "what": prose, "snippet": prose,
	"title": short, "report": short, "text": short, "words": short,
	"mission": telling | spare, "v": telling, "measure": telling,
	"applies": telling, "to": spare, "reports": spare, "by": spare, "status": telling,
}

// A sheet is a table on its way to the terminal: the columns it still shows, and
// their widths.
type sheet struct {
	rows   [][]string // the names of the columns first
	shown  []int
	widths []int
	below  int // the column of running text that stands below each row, -1 for none
}

// printTable prints rows under their header, no wider than the terminal.
func (p *Program) printTable(rows [][]string) error {
	if len(rows) == 1 {
		_, err := io.WriteString(p.Out, "none\n")
		return err
	}
	s := newSheet(rows)
	s.fit(p.width())
	t := table.NewWriter()
	style := table.StyleDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = text.FormatDefault
	if p.colour() {
		style.Color.Header = text.Colors{text.Bold} //nolint:misspell // the library's name
	}
	t.SetStyle(style)
	t.AppendHeader(s.line(0))
	for i := 1; i < len(s.rows); i++ {
		t.AppendRow(s.line(i))
	}
	lines := strings.Split(t.Render(), "\n")
	for i := range s.rows {
		n := min(s.height(i), len(lines))
		for _, line := range append(lines[:n:n], s.note(i, p.width())...) {
			if _, err := io.WriteString(p.Out, strings.TrimRight(line, " ")+"\n"); err != nil {
				return err
			}
		}
		lines = lines[n:]
	}
	return nil
}

// newSheet takes rows as they are, but for ids, which are cut, and columns that
// tell nothing, which are left out.
func newSheet(rows [][]string) *sheet {
	s := &sheet{rows: make([][]string, len(rows)), widths: make([]int, len(rows[0])), below: -1}
	for i, row := range rows {
		s.rows[i] = make([]string, len(row))
		for j, cell := range row {
			cell = clean(cell)
			if i > 0 && s.has(j, identity) {
				cell = shorten(cell)
			}
			s.rows[i][j] = cell
			s.widths[j] = max(s.widths[j], text.StringWidthWithoutEscSequences(cell))
		}
	}
	for j := range rows[0] {
		if !s.dull(j) {
			s.shown = append(s.shown, j)
		}
	}
	return s
}

// has reports whether column j has the trait.
func (s *sheet) has(j int, t trait) bool { return traits[s.rows[0][j]]&t != 0 }

// shorten is the beginning of an id that names it among its like: eight digits
// behind its kind.
func shorten(id string) string {
	const digits = 8
	kind := strings.LastIndexByte(id, '-') + 1
	return id[:min(len(id), kind+digits)]
}

// dull reports whether column j says nothing, or only what goes without saying.
func (s *sheet) dull(j int) bool {
	first, same := s.rows[1][j], true
	for _, row := range s.rows[2:] {
		same = same && row[j] == first
	}
	return same && (first == "" || len(s.rows) > 2 && s.has(j, telling))
}

// fit makes the sheet no wider than width: running text gives way first, then
// columns that can be spared, then whatever is widest.
func (s *sheet) fit(width int) {
	running := func(j int) bool { return s.has(j, prose|short) }
	s.narrow(width, 30, running)
	s.lower()
	for s.total() > width {
		i := s.lastSpare()
		if i < 0 {
			break
		}
		s.shown = slices.Delete(s.shown, i, i+1)
	}
	s.narrow(width, 10, running)
	s.narrow(width, 6, func(int) bool { return true })
}

// roomy is how wide a column of running text must be to be read beside others.
const roomy = 40

// lower puts the last column on lines of its own where it is running text that
// has no room beside the others.
func (s *sheet) lower() {
	last := len(s.shown) - 1
	if j := s.shown[last]; last > 0 && s.has(j, prose) && s.widths[j] < roomy && s.longest(j) > s.widths[j] {
		s.below, s.shown = j, s.shown[:last]
	}
}

// longest is the width of the widest cell of column j.
func (s *sheet) longest(j int) int {
	n := 0
	for _, row := range s.rows {
		n = max(n, text.StringWidthWithoutEscSequences(row[j]))
	}
	return n
}

// height is how many lines row i takes.
func (s *sheet) height(i int) int {
	n := 1
	for _, cell := range s.line(i) {
		n = max(n, 1+strings.Count(cell.(string), "\n"))
	}
	return n
}

// note is the running text below row i, indented.
func (s *sheet) note(i, width int) []string {
	if s.below < 0 || i == 0 || s.rows[i][s.below] == "" {
		return nil
	}
	const indent = "    "
	var lines []string
	for line := range strings.SplitSeq(text.WrapSoft(s.rows[i][s.below], max(roomy, width-len(indent))), "\n") {
		lines = append(lines, indent+line)
	}
	return lines
}

// total is the width of the sheet.
func (s *sheet) total() int {
	const gap = 2
	n := -gap
	for _, j := range s.shown {
		n += s.widths[j] + gap
	}
	return n
}

// narrow takes from the widest of some columns until the sheet fits, and leaves
// each at least so many characters.
func (s *sheet) narrow(width, least int, these func(j int) bool) {
	for s.total() > width {
		widest := -1
		for _, j := range s.shown {
			if these(j) && s.widths[j] > least && (widest < 0 || s.widths[j] > s.widths[widest]) {
				widest = j
			}
		}
		if widest < 0 {
			return
		}
		s.widths[widest]--
	}
}

// lastSpare is the place in shown of the last column that can be spared, -1
// without one.
func (s *sheet) lastSpare() int {
	for i := len(s.shown) - 1; i >= 0; i-- {
		if s.has(s.shown[i], spare) {
			return i
		}
	}
	return -1
}

// line is row i as the library takes it.
func (s *sheet) line(i int) table.Row {
	var row table.Row
	for _, j := range s.shown {
		cell := s.rows[i][j]
		if s.has(j, prose) {
			cell = text.WrapSoft(cell, s.widths[j])
		} else {
			cell = text.Snip(cell, s.widths[j], "…")
		}
		row = append(row, cell)
	}
	return row
}
