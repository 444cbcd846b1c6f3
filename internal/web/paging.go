package web

import (
	"slices"
	"strconv"

	"muster"
)

// pageSize is how many rows a page of a list shows.
const pageSize = 50

// A paged is the page of a list that a cursor asks for.
type paged[T any] struct {
	Rows  []T
	Total int
	First int    // number of the first row, from 1
	Next  string // cursor of the next page, "" on the last
}

// pageOf is the page of a list behind a cursor: the id of the last row before
// it.
func pageOf[T any](all []T, cursor string, id func(*T) string) (paged[T], error) {
	at := 0
	if cursor != "" {
		at = slices.IndexFunc(all, func(x T) bool { return id(&x) == cursor }) + 1
		if at == 0 {
			return paged[T]{}, muster.Errorf(muster.Invalid, "after=%s: nothing on this list has that id; go back to the first page", cursor)
		}
	}
	p := paged[T]{Rows: all[at:min(at+pageSize, len(all))], Total: len(all), First: at + 1}
	if at+pageSize < len(all) {
		p.Next = id(&p.Rows[len(p.Rows)-1])
	}
	return p, nil
}

// A section is rows of a list that stand together under a title.
type section[T any] struct {
	Title string
	Rows  []T
}

// sections puts rows that follow each other under their titles.
func sections[T any](rows []T, title func(*T) string) []section[T] {
	var out []section[T]
	for i := range rows {
		t := title(&rows[i])
		if len(out) == 0 || out[len(out)-1].Title != t {
			out = append(out, section[T]{Title: t})
		}
		at := &out[len(out)-1]
		at.Rows = append(at.Rows, rows[i])
	}
	return out
}

// Range says which rows are shown.
func (p paged[T]) Range() string {
	if p.Total == 0 {
		return "none"
	}
	return strconv.Itoa(p.First) + "–" + strconv.Itoa(p.First+len(p.Rows)-1) + " of " + strconv.Itoa(p.Total)
}

// Paged reports whether the list has more than one page.
func (p paged[T]) Paged() bool { return p.Next != "" || p.First > 1 }
