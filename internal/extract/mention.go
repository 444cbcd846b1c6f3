package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/mission"
	"muster/internal/token"
)

// Mentions returns what the middle stages see in the report: times, figures,
// money, names and quotations, in the order of the text. What is asked of the
// report and the mission is what Report asks.
func (e *Extractor) Mentions(r *muster.Report, m *mission.Mission) []muster.Mention {
	return e.view(r, m, false)
}

// Groups is Mentions with the groups of words that the rules read.
func (e *Extractor) Groups(r *muster.Report, m *mission.Mission) []muster.Mention {
	return e.view(r, m, true)
}

// view reads the report and gathers what the stages see in it.
func (e *Extractor) view(r *muster.Report, m *mission.Mission, groups bool) []muster.Mention {
	v := viewer{report: r.Name}
	rd := e.take()
	defer e.pool.Put(rd)
	st := e.begin(rd, r, m)
	for x := range e.parsed(rd, st) {
		v.before = append(v.before[:0], st.cast.persons...)
		e.sentence(x, st)
		v.see(x)
		if groups {
			v.groups(x)
		}
		for i := range x.said {
			v.reported(x, &x.said[i])
		}
		v.stances(x, st)
	}
	st.direct(&rd.text)
	for i := range st.quotes {
		v.quote(&rd.text, &st.quotes[i])
	}
	slices.SortStableFunc(v.found, func(a, b muster.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	v.lend()
	return v.found
}

// lendReach is how many mentions before a fragment are looked over for what it is
// a part of.
const lendReach = 12

// lend gives the quoted fragments the speaker of the least that they are a part
// of. The mentions are in order.
func (v *viewer) lend() {
	for i := range v.found {
		f := &v.found[i]
		if f.Sort != muster.QuoteMention || f.Mode != "fragment" || f.Speaker != "" {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-lendReach; k-- {
			if m := &v.found[k]; m.Sort == muster.QuoteMention && m.Mode == "indirect" && m.Span.Contains(f.Span) {
				f.Speaker, f.Source, f.Cue = m.Speaker, m.Source, m.Cue
				break
			}
		}
	}
}

// A viewer gathers mentions.
type viewer struct {
	report string
	found  []muster.Mention
	before []string // the persons spoken of before the sentence
}

// add records the tokens [first, last) of the sentence as a mention.
func (v *viewer) add(x *sentence, first, last int32, m muster.Mention) {
	m.Report = v.report
	m.Span = muster.Span{Start: int(x.Tokens[first].Start), End: int(x.Tokens[last-1].End)}
	m.Text = x.Source[m.Start:m.End]
	v.found = append(v.found, m)
}

// see records the times, figures and names of a sentence. Of those that
// overlap, only the one that the cascade goes on with is a mention.
func (v *viewer) see(x *sentence) {
	for i := range x.times {
		m := &x.times[i]
		v.add(x, m.Wide, m.Last, muster.Mention{Sort: muster.TimeMention, Timex: m.Timex, Value: m.Value, EDTF: m.Date})
	}
	for i := range x.figures {
		if m := &x.figures[i]; x.at(m.Num0) == (cover{byFigure, int32(i)}) && m.Class != figure.Ordinal {
			v.figure(x, int32(i), m)
		}
	}
	for i := range x.names {
		if m := &x.names[i]; x.at(m.First) == (cover{byName, int32(i)}) {
			v.name(x, m)
		}
	}
}

// groups records the groups of a sentence with what a pattern can ask of them.
func (v *viewer) groups(x *sentence) {
	var has []string
	for i := range x.chunks {
		c := &x.chunks[i]
		has = has[:0]
		for _, s := range x.askable(c) {
			if n := x.vocabulary.Name(s); !strings.HasPrefix(n, "@name_") && !strings.HasPrefix(n, "@quote_") {
				has = append(has, n)
			}
		}
		for name, mark := range token.MarkNames {
			if c.marks&mark != 0 {
				has = append(has, "#"+name)
			}
		}
		slices.SortStableFunc(has, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
		v.add(x, c.first, c.last, muster.Mention{Sort: muster.GroupMention, Class: strings.Join(slices.Compact(has), " ")})
	}
}

// askable is what a pattern can ask of the chunk: beside what some does, all
// that the vocabulary knows of the head, where its word makes the chunk.
func (x *sentence) askable(c *chunk) []token.Sym {
	has := c.more
	if c.word != nil {
		has = slices.Concat(c.word.Asked, c.more)
	}
	if c.head < 0 || c.shape == time {
		return has
	}
	w := x.Tokens[c.head].Word
	for _, s := range w.Asked {
		if !c.is(s) {
			return has
		}
	}
	return slices.Concat(has, w.Has)
}

// rank puts classes before lemmas, lexicons, marks and words.
func rank(feature string) string {
	switch feature[0] {
	case '~':
		return "a" + feature
	case '@':
		return "b" + feature
	case '#':
		return "c" + feature
	}
	if feature[0] >= 'A' && feature[0] <= 'Z' {
		return feature
	}
	return "d" + feature
}

// figure records a figure with what it counts.
func (v *viewer) figure(x *sentence, ref int32, m *figure.Mention) {
	n := m.Figure
	if n.Bound == "" {
		n.Bound = muster.Exact
	}
	if n.Unit == "" {
		n.Unit = x.counted(ref)
	}
	sort := muster.FigureMention
	if m.Class == figure.Money {
		sort = muster.MoneyMention
	}
	v.add(x, m.First, m.Last, muster.Mention{Sort: sort, N: &n})
}

// counted is what the noun group counts that the figure stands in: personnel,
// people, or its head.
func (x *sentence) counted(ref int32) string {
	for i := range x.chunks {
		g, c := x.noun(i), &x.chunks[i]
		if g == nil || g.figure != ref && g.second != ref && g.whole != ref {
			continue
		}
		last := x.figures[ref].Last
		switch {
		case c.in(PERSONNEL) && c.head >= last && x.countsUnits(&x.figures[ref]):
			return strings.ToLower(x.Of(c.head, c.head+1)) // "two battalions"
		case c.in(PERSONNEL):
			return "personnel"
		case c.in(COUNT) && c.last-1 > last && x.at(c.last-1).kind != byName && !x.any(c.last-1, isPronoun):
			return strings.ToLower(x.Of(c.last-1, c.last)) // "dozens of houses"
		case c.in(COUNT) && !c.any(isNoun) && ref > 0 && x.figures[ref-1].First >= x.first && x.partOfLast(i, ref):
			return cmp.Or(x.figures[ref-1].Figure.Unit, x.counted(ref-1)) // "inspected 15 ships out of 408"
		case c.in(FOLK | PEOPLE | COUNT):
			return "people"
		case c.head >= 0:
			return strings.ToLower(x.Of(c.head, c.head+1))
		}
	}
	return ""
}

// partOfLast reports whether the bare figure ref of the group at chunk i counts the same as the
// one before it: "out of 408", "56 of which", "and 800 from Germany".
func (x *sentence) partOfLast(i int, ref int32) bool {
	m := &x.figures[ref]
	if f := m.First - 1; x.any(f, isOf) && f > x.first && strings.EqualFold(x.Of(f-1, f), "out") {
		return true
	}
	if m.Last >= x.last {
		return false
	}
	if x.Tokens[m.Last].Any(isOf) && m.Last+1 < x.last && (x.Tokens[m.Last+1].Any(isRelative) || x.Tokens[m.Last+1].Is(x.f.they)) {
		return true
	}
	return x.at(x.chunks[i].last-1).kind == byName && x.Tokens[m.Last].Any(isPrep)
}

// name records a name, without the post and rank around it.
func (v *viewer) name(x *sentence, m *name.Mention) {
	out := muster.Mention{Sort: muster.OrgMention, Name: m.Name, Class: m.Kind.String(), Title: m.Title}
	first, last := m.First, m.Last
	switch m.Kind {
	case name.Person:
		out.Sort = muster.PersonMention
		first = m.NameFirst
		if m.TitleFirst > first && m.TitleFirst < last {
			last = m.TitleFirst
		}
		for last > first+1 && x.mark(last-1, token.Punct) {
			last--
		}
	case name.Country, name.Demonym, name.Place:
		out.Sort = muster.PlaceMention
	}
	v.add(x, first, last, out)
}

// quote records a quotation with its speaker, and where the text names both.
func (v *viewer) quote(t *token.Text, q *quotation) {
	m := muster.Mention{
		Report: v.report, Sort: muster.QuoteMention, Speaker: q.speaker, Mode: "direct",
		Span: muster.Span{Start: int(q.Start), End: int(q.End)}, Text: t.Source[q.Start:q.End],
	}
	if q.Fragment {
		m.Mode = "fragment"
	}
	m.Source, m.Cue = q.source, q.cue
	v.found = append(v.found, m)
}

// reported records what somebody is said to have said, without its tag: one
// mention, or two where the tag stands between.
func (v *viewer) reported(x *sentence, a *attribution) {
	m := muster.Mention{Sort: muster.QuoteMention, Speaker: a.speaker, Mode: "indirect", Source: x.sourceOf(a.by, a.cue), Cue: x.spanOf(a.cue, a.cue+1)}
	if a.resume <= a.tag {
		v.part(x, a.first, x.breath(a.first, a.last), m)
		return
	}
	v.part(x, a.first, a.tag, m)
	v.part(x, a.resume, x.breath(a.resume, a.last), m)
}

// breath is the chunk at which, among the chunks [first, last) that somebody
// says, a further verb of the same speaker begins: ", adding that …", ", calling
// it a lie".
func (x *sentence) breath(first, last int) int {
	for j := first + 1; j+1 < last; j++ {
		k := j + 1
		if !x.wordAny(j, isComma) {
			continue
		}
		for k+1 < last && (x.quoteMark(k) || x.chunks[k].shape == word && x.chunks[k].any(isAdverb)) {
			k++
		}
		c := &x.chunks[k]
		if c.shape == verb && k == j+1 && x.Tokens[c.first].Is(x.f.goesOn) {
			return j
		}
		if c.shape == verb && c.marks&token.Ing != 0 && c.first+1 == c.last && (c.any(isSay) || c.is(x.f.laud) || c.is(x.f.call) && (x.quotes(k) || x.calls(k))) {
			if k > j+1 && x.quoteMark(j+1) {
				return j + 2
			}
			return j
		}
	}
	return last
}

// part records the chunks [first, last) as the mention m.
func (v *viewer) part(x *sentence, first, last int, m muster.Mention) {
	for last > first && x.chunks[last-1].marks&token.Punct != 0 && !x.quoteMark(last-1) {
		last--
	}
	for first < last && x.chunks[first].marks&token.Punct != 0 && !x.quoteMark(first) {
		first++ // "caution, however, that"
	}
	if last == first+1 && x.chunks[first].shape == word && x.quoteMark(first) {
		return
	}
	if first > 0 && x.wordAny(first-1, isThat) {
		first-- // which opens what is said
	}
	if first < last {
		v.add(x, x.chunks[first].first, x.upto(last), m)
	}
}
