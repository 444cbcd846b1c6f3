package cli

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strconv"
	"strings"

	"muster"

	"golang.org/x/term"
)

// formats are the ways a list can be printed.
var formats = []string{"table", "json", "jsonl", "csv"}

// A column is one column of a list.
type column[T any] struct {
	name string
	cell func(*T) string
}

// list prints the items in a format. The table is for the eye and leaves out
// what it has no room for; the other formats leave out nothing.
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

// width is how many columns the terminal has; COLUMNS, else 80 where there is
// none.
func (p *Program) width() int {
	if f, ok := p.Out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	if w, err := strconv.Atoi(p.Env("COLUMNS")); err == nil && w > 0 {
		return w
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
