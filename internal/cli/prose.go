package cli

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// wrap writes running text under its first line's indent, as wide as the
// terminal.
func (p *Program) wrap(b *strings.Builder, indent, s string) {
	p.wrapUnder(b, indent, strings.Repeat(" ", len(indent)), s)
}

// wrapUnder writes running text behind its lead, with under before the lines
// that follow, as wide as the terminal.
func (p *Program) wrapUnder(b *strings.Builder, lead, under, s string) {
	room := max(p.width()-text.StringWidthWithoutEscSequences(lead), 20)
	for line := range strings.SplitSeq(text.WrapSoft(s, room), "\n") {
		fmt.Fprintf(b, "%s%s\n", lead, strings.TrimRight(line, " "))
		lead = under
	}
}

// bold marks a heading where the output takes colour.
func (p *Program) bold(s string) string {
	if p.colour() {
		return text.Bold.Sprint(s)
	}
	return s
}

// paragraphs prints elements that a table has no room for, a paragraph each.
func paragraphs[T any](p *Program, list []T, write func(b *strings.Builder, x *T)) error {
	var b strings.Builder
	for i := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		write(&b, &list[i])
	}
	_, err := fmt.Fprint(p.Out, b.String())
	return err
}
