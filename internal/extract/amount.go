package extract

import (
	"math"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/token"
)

// victims is how many people group i is: its figure, or 1 for one person.
func (x *sentence) victims(i int) *muster.Figure {
	if f := x.figureOf(i, muster.Harm); f != nil {
		return f
	}
	g, c := x.noun(i), &x.chunks[i]
	if g != nil && x.is(c.first, x.f.one) && x.any(c.first+1, isOf) {
		return &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "one of the soldiers"
	}
	if g != nil && x.Tokens[c.first].Is(x.f.both) {
		return &muster.Figure{Value: 2, Bound: muster.Exact, Unit: "people"} // "both men"
	}
	if g != nil && (c.is(x.f.he) || x.single(i)) {
		return &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "killing him"
	}
	if g != nil && g.det == indefinite && c.in(NATIONALS) && !c.in(PERSONNEL) && x.any(c.first, isArticle) {
		return &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "a Moroccan"
	}
	if g == nil || c.marks&token.Plural != 0 || c.in(PRONOUN) || g.ordinal > 0 && g.det != indefinite || g.det == none || x.nobody(c) {
		return nil
	}
	if g.person >= 0 || x.apposed(i) != "" || g.det == indefinite || g.det == bare && x.heading {
		return &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
	return nil
}

// single reports whether chunk i is "one" by itself: "seven died and one was injured".
func (x *sentence) single(i int) bool {
	c := &x.chunks[i]
	return c.last-c.first == 1 && x.is(c.first, x.f.one) && !x.wordAny(i+1, isOf) && (i == 0 || !x.wordAny(i-1, isOf))
}

// figureOf is the figure of the noun group at chunk i with the unit that the
// kind of claim gives it, nil without one.
func (x *sentence) figureOf(i int, kind muster.Kind) *muster.Figure {
	g := x.noun(i)
	if g == nil || g.figure < 0 || x.allBut(i) {
		return nil
	}
	m := &x.figures[g.figure]
	if ofPersonnel(kind) && (x.countsUnits(m) || g.det == none && m.Figure.Value == 1) {
		return nil // "two companies", "not one officer"
	}
	if x.fewerAt(m.Last) {
		return nil // "200 fewer troops than before"
	}
	f := m.Figure
	if m.Class == figure.Fraction || m.Class == figure.Percent && g.whole >= 0 {
		whole := g.whole
		if whole < 0 && kind == muster.Funding && x.chunks[i].head < 0 {
			whole = x.sumBefore(i)
		}
		if whole < 0 {
			return nil
		}
		f = figure.Share(*m, x.figures[whole].Figure)
	}
	if g.units >= 0 {
		n := x.figures[g.units].Figure.Value
		f.Value, f.High = n*f.Value, n*f.High
	}
	if f.Bound == "" {
		f.Bound = muster.Exact
	}
	if f.Unit == "" {
		f.Unit = x.unit(i, kind)
	}
	if m.Class == figure.Fraction && ofPersonnel(kind) {
		f = wholePeople(f)
	}
	return &f
}

// wholePeople is the figure without fractions of people: of "two-thirds of the 1,000 officers".
func wholePeople(f muster.Figure) muster.Figure {
	f.Value, f.High = math.Round(f.Value), math.Round(f.High)
	return f
}

// sumBefore is the sum of money named last before chunk i, of which a bare share is one, or
// -1: "Of the $110 million given, half has come from Canada".
func (x *sentence) sumBefore(i int) int32 {
	for k := len(x.figures) - 1; k >= 0; k-- {
		if m := &x.figures[k]; m.Class == figure.Money && m.First < x.chunks[i].first {
			return int32(k)
		}
	}
	return -1
}

// allBut reports whether the group at chunk i counts those of whom nothing is said: "all
// but 50 will have gone".
func (x *sentence) allBut(i int) bool {
	return i > 1 && x.wordAny(i-1, isBut) && x.wordAt(i-2, x.f.all)
}

// countsUnits reports whether the figure counts units, "two companies", and not
// the people in them.
func (x *sentence) countsUnits(m *figure.Mention) bool {
	for i := m.Last; i < x.last && i < m.Last+4; i++ {
		switch t := &x.Tokens[i]; {
		case t.Is(x.f.personnel) && x.is(i+1, x.f.unit): // "two police units"
		case t.Any(isAnd) && x.any(i+1, isDet|isPossessive), t.Is(x.f.the):
			return false // "stood at 10,226 and the police component at 271", "at 390 the largest contingent"
		case t.Any(isDash | isStrongly), t.Is(x.f.personnel), t.Has(token.Punct), t.Any(isPrep),
			t.Is(x.f.unit) && x.is(i+1, x.f.personnel): // "3,044 contingent troops"
			return false
		case t.Is(x.f.unit), t.Is(x.f.vehicle):
			return true
		}
	}
	return false
}

// unit is what the figure of chunk i counts.
func (x *sentence) unit(i int, kind muster.Kind) string {
	c := &x.chunks[i]
	switch kind {
	case muster.Strength, muster.Movement, muster.Commitment:
		return "personnel"
	case muster.Harm:
		return "people" // soldiers too
	case muster.Funding:
		return ""
	}
	if c.in(COUNT) || c.head < 0 {
		return "people" // "a fifth (700) is in training"
	}
	if k := c.last - 1; k > c.head && x.at(c.head).kind == byName && x.at(k).kind == uncovered && x.nounForm(k) {
		return x.Tokens[k].Word.Form // "60 Kenyan and Haitian | officers"
	}
	return x.Tokens[c.head].Word.Form
}

// lengthOf is the length that chunk i states: "six months", "a one-year tour".
func (x *sentence) lengthOf(i int) string {
	if g := x.noun(i); g != nil && g.length >= 0 {
		return wholeMonths(x.times[g.length].Length)
	}
	if c := &x.chunks[i]; c.shape == time {
		return wholeMonths(x.times[c.ref].Length)
	}
	return ""
}

// fewerAt reports whether token i, behind a figure, makes it a difference: "200 | fewer | troops than before".
func (x *sentence) fewerAt(i int32) bool { return i < x.last && x.Tokens[i].Word.Form == "fewer" }
