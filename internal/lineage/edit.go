package lineage

import (
	"slices"
	"strings"

	"muster"
)

// edits are the changes that turn length sentences from a on into those from b
// on.
func (c *corpus) edits(a, b place, length int) []muster.Edit {
	if a == b {
		return nil
	}
	var out []muster.Edit
	for n := range length {
		at, to := place{a.doc, a.n + n}, place{b.doc, b.n + n}
		if c.text(at) == c.text(to) {
			continue
		}
		x, y := c.read(at), c.read(to)
		for _, e := range changes(x.words, y.words, c.docs[a.doc].Text, c.docs[b.doc].Text) {
			out = append(out, muster.Edit{
				Report: c.docs[b.doc].Name, From: e.before.Text, To: e.after.Text, Meaning: e.meaning,
				Before: c.placed(a.doc, e.before), After: c.placed(b.doc, e.after),
			})
		}
	}
	return out
}

// placed says which report words are from.
func (c *corpus) placed(doc int, q muster.Quote) muster.Quote {
	q.Report, q.ReportID = c.docs[doc].Name, c.docs[doc].ID
	return q
}

// A change is a run of words of one text that stands for one of another.
type change struct {
	before, after muster.Quote
	meaning       bool
}

// changes are the runs of words in which two sentences differ, case apart.
func changes(a, b []word, textA, textB string) []change {
	var out []change
	i, j := 0, 0
	flush := func(m, n int) {
		if x, y := a[i:m], b[j:n]; len(x)+len(y) > 0 {
			out = append(out, change{quoted(textA, x), quoted(textB, y), meaning(a, b, i, m, j, n, textA, textB)})
		}
	}
	for _, p := range align(a, b) {
		if alike := sameLetters(cut(textA, a[p.a:p.a+1]), cut(textB, b[p.b:p.b+1])); !alike {
			continue
		}
		flush(p.a, p.b)
		i, j = p.a+1, p.b+1
	}
	flush(len(a), len(b))
	return out
}

// quoted is a run of words in its place, without one where there are none.
func quoted(text string, ws []word) muster.Quote {
	if len(ws) == 0 {
		return muster.Quote{}
	}
	return muster.Quote{Span: muster.Span{Start: int(ws[0].Start), End: int(ws[len(ws)-1].End)}, Text: cut(text, ws)}
}

// cut is the text of a run of words.
func cut(text string, ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	return text[ws[0].Start:ws[len(ws)-1].End]
}

// meaning reports whether turning a[i:m] into b[j:n] changes a figure, a date,
// a name, a negation or a quantifier.
func meaning(a, b []word, i, m, j, n int, textA, textB string) bool {
	x, y := a[i:m], b[j:n]
	for _, c := range []class{number, date, negation, quantity} {
		if !slices.Equal(ofClass(x, c), ofClass(y, c)) {
			return true
		}
	}
	p, q := names(a, i, m), names(b, j, n)
	if slices.EqualFunc(p, q, same) {
		return false
	}
	if len(p) > 0 && len(q) > 0 {
		return true
	}
	return !extends(a, i, m, textA, p) || !extends(b, j, n, textB, q)
}

// ofClass are the words of a class, sorted.
func ofClass(ws []word, c class) []string {
	var list []string
	for _, w := range ws {
		if w.class == c {
			list = append(list, w.norm)
		}
	}
	slices.Sort(list)
	return list
}

// names are the capitalised words among ws[i:n]; the first word of a sentence
// shows nothing by its capital.
func names(ws []word, i, n int) []word {
	var list []word
	for k := max(i, 1); k < n; k++ {
		if ws[k].capital && ws[k].class == plain {
			list = append(list, ws[k])
		}
	}
	return list
}

// extends reports whether the names among ws[i:n] only lengthen a name beside
// them that is left as it was: "Mission" in "MSS Mission", "Hon." before a name.
func extends(ws []word, i, n int, text string, names []word) bool {
	if len(names) == 0 {
		return true
	}
	left := i > 0 && names[0].Start == ws[i].Start && hugs(ws[i-1], ws[i], text)
	right := n < len(ws) && names[len(names)-1].Start == ws[n-1].Start && hugs(ws[n-1], ws[n], text)
	return left || right
}

// hugs reports whether two names stand side by side as one.
func hugs(a, b word, text string) bool {
	return a.capital && b.capital && strings.Trim(text[a.End:b.Start], " .") == ""
}
