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
		for _, e := range c.changed(at, to) {
			before, after := c.placed(at, e.before), c.placed(to, e.after)
			out = append(out, muster.Edit{Report: after.Report, From: before.Text, To: after.Text, Meaning: e.meaning, Before: before, After: after})
		}
	}
	return out
}

// changed are the changes that turn the sentence at one place into that at
// another, which are worked out once for the same two texts.
func (c *corpus) changed(a, b place) []change {
	x, y := c.text(a), c.text(b)
	if x == y {
		return nil
	}
	key := [2]uint64{hash(x), hash(y)}
	list, ok := c.altered[key]
	if !ok {
		list = changes(words(x, 0), words(y, 0), x, y)
		c.altered[key] = list
	}
	return list
}

// placed is a run of the sentence at a place as its report has it.
func (c *corpus) placed(p place, run muster.Span) muster.Quote {
	d := c.docs[p.doc]
	q := muster.Quote{Report: d.Name, ReportID: d.ID}
	if run.Len() > 0 {
		start := c.sentence(p).start
		q.Span = muster.Span{Start: int(start) + run.Start, End: int(start) + run.End}
		q.Text = strings.Clone(c.run(d.Stamp, uint32(q.Start), uint32(q.End))) // a run of the text would hold on to all of it
	}
	return q
}

// A change is a run of words of one text that stands for one of another.
type change struct {
	before, after muster.Span
	meaning       bool
}

// changes are the runs of words in which two sentences differ, case apart.
func changes(a, b []word, textA, textB string) []change {
	var out []change
	i, j := 0, 0
	flush := func(m, n int) {
		if x, y := a[i:m], b[j:n]; len(x)+len(y) > 0 {
			out = append(out, change{spanOf(x), spanOf(y), meaning(a, b, i, m, j, n, textA, textB)})
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

// spanOf is where a run of words stands, empty where there are none.
func spanOf(ws []word) muster.Span {
	if len(ws) == 0 {
		return muster.Span{}
	}
	return muster.Span{Start: int(ws[0].Start), End: int(ws[len(ws)-1].End)}
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
	if initials(x, y) || len(y) == 0 && dateline(a, i, m, textA) || len(x) == 0 && dateline(b, j, n, textB) {
		return false
	}
	if !slices.Equal(values(x), values(y)) || !slices.Equal(quantities(a, i, m), quantities(b, j, n)) {
		return true
	}
	if !slices.EqualFunc(ofClass(x, date), ofClass(y, date), oneDay) || !slices.Equal(ofClass(x, negation), ofClass(y, negation)) {
		return true
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

// oneDay reports whether two dates are one, of which either may leave its year out.
func oneDay(x, y string) bool {
	const year = len("2025")
	whole := len(x) == len(y) && len(x) > year
	return x == y || whole && x[year:] == y[year:] && (x[:year] == noYear || y[:year] == noYear)
}

// noYear stands for the year of a date that gives none.
const noYear = "0000"

// dateline reports whether ws[i:n] is the place and day at the head of a report:
// what stands before a dash at the beginning.
func dateline(ws []word, i, n int, text string) bool {
	return i == 0 && n > 0 && n < len(ws) && strings.ContainsAny(text[ws[n-1].End:ws[n].Start], "-–—")
}

// quantities are the quantifiers among ws[i:n], sorted. A word that is as often a
// particle is one before a figure: "over 600", not "handed over".
func quantities(ws []word, i, n int) []string {
	var list []string
	for k := i; k < n; k++ {
		if ws[k].class == quantity && (!particles[ws[k].norm] || k+1 < len(ws) && ws[k+1].class == number) {
			list = append(list, ws[k].norm)
		}
	}
	slices.Sort(list)
	return list
}

var particles = asSet("over under above below about around up only just")

// ofClass are the words of a class, sorted.
func ofClass(ws []word, c class) []string {
	var list []string
	for _, w := range ws {
		switch {
		case w.class == c && c == negation && strings.HasSuffix(w.norm, "nt"): // don't, cannot
			list = append(list, "not")
		case w.class == c:
			list = append(list, w.norm)
		}
	}
	slices.Sort(list)
	return list
}

// initials reports whether one run of words is the short form of the other: UN,
// or U.N., of United Nations.
func initials(x, y []word) bool {
	x, y = carrying(x), carrying(y)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) != 1 || len(y) < 2 || len(x[0].norm) != len(y) {
		return false
	}
	for i, w := range y {
		if !w.capital || w.norm[0] != x[0].norm[i] {
			return false
		}
	}
	return true
}

// carrying are the words that are no fillers.
func carrying(ws []word) []word {
	return slices.DeleteFunc(slices.Clone(ws), func(w word) bool { return w.class == filler })
}

// names are the capitalised words among ws[i:n], ranks and titles left out; the
// first word of a sentence shows nothing by its capital.
func names(ws []word, i, n int) []word {
	var list []word
	for k := max(i, 1); k < n; k++ {
		if ws[k].capital && ws[k].class == plain && !ranks[ws[k].norm] {
			list = append(list, ws[k])
		}
	}
	return list
}

// ranks are the words before a name that are no part of it, long and short.
var ranks = asSet(`lieutenant lt general gen major maj colonel col captain capt commander cmdr sergeant sgt corporal cpl
	brigadier brig admiral adm commodore private pvt inspector insp superintendent supt commissioner doctor dr professor
	prof mister mr mrs ms sir honourable hon ambassador amb senator sen president pres`)

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
	return a.capital && b.capital && strings.Trim(text[a.End:b.Start], " .(") == ""
}
