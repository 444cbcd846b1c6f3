package cli

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"

	"muster"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/term"
)

// formats are the ways a list can be printed.
var formats = []string{"table", "json", "jsonl", "csv"}

// A column is one column of a list.
type column[T any] struct {
	name string
	cell func(*T) string
}

// list prints the items in a format. The table leaves out what it has no room
// for; the other formats leave out nothing.
func list[T any](p *Program, format string, items []T, rows func([]T) [][]string) error {
	var err error
	switch format {
	case "json":
		err = printJSON(p.Out, items)
	case "jsonl":
		for i := range items {
			if err = encoder(p.Out).Encode(&items[i]); err != nil {
				break
			}
		}
	case "csv":
		err = printCSV(p.Out, rows(items))
	default:
		err = p.printTable(rows(items))
	}
	if err != nil {
		return muster.Errorf(muster.Unavailable, "write %s: %w", format, err)
	}
	return nil
}

// cells is the names of the columns and then a row for each item.
func cells[T any](items []T, columns []column[T]) [][]string {
	rows := make([][]string, 1, len(items)+1)
	for _, c := range columns {
		rows[0] = append(rows[0], c.name)
	}
	for i := range items {
		row := make([]string, len(columns))
		for j, c := range columns {
			row[j] = c.cell(&items[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// encoder writes JSON with markup as it is: it goes to no web page.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// printJSON prints a list as an array, an empty one as [].
func printJSON[T any](w io.Writer, items []T) error {
	if items == nil {
		items = []T{}
	}
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(items)
}

func printCSV(w io.Writer, rows [][]string) error {
	c := csv.NewWriter(w)
	if err := c.WriteAll(rows); err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

// printTable prints rows under their header, no wider than the terminal.
func (p *Program) printTable(rows [][]string) error {
	if len(rows) == 1 {
		_, err := io.WriteString(p.Out, "none\n")
		return err
	}
	t := table.NewWriter()
	style := table.StyleDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = text.FormatDefault
	if p.colour() {
		style.Color.Header = text.Colors{text.Bold} //nolint:misspell // the library's name
	}
	t.SetStyle(style)
	widths := fit(rows, p.width())
	for i, row := range rows {
		cells := make(table.Row, len(row))
		for j, s := range row {
			cells[j] = text.Snip(clean(s), widths[j], "…")
		}
		if i == 0 {
			t.AppendHeader(cells)
		} else {
			t.AppendRow(cells)
		}
	}
	for line := range strings.Lines(t.Render()) {
		if _, err := io.WriteString(p.Out, strings.TrimRight(line, " \n")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// clean makes one line of what comes from a report, and takes out the control
// characters by which it could write elsewhere on the terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// fit is a width for each column such that a row fits: the widest give way.
func fit(rows [][]string, width int) []int {
	const gap, least = 2, 6
	widths := make([]int, len(rows[0]))
	total := 0
	for j := range widths {
		for _, row := range rows {
			widths[j] = max(widths[j], text.StringWidthWithoutEscSequences(clean(row[j])))
		}
		total += widths[j] + gap
	}
	for total-gap > width {
		widest := 0
		for j := range widths {
			if widths[j] > widths[widest] {
				widest = j
			}
		}
		if widths[widest] <= least {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

// width is how many columns the terminal has, 80 where there is none.
func (p *Program) width() int {
	if f, ok := p.Out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return 80
}

// colour reports whether the output is a terminal that wants colour.
func (p *Program) colour() bool {
	return terminal(p.Out) && p.Env("NO_COLOR") == "" && p.Env("TERM") != "dumb" //nolint:misspell // a name fixed elsewhere
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
