package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// sortOf is what sort of a mission's personnel the hit counts, "troops", "police":
// the plain noun of its group; "" where that says no more than that they are
// personnel, or whose.
func (x *sentence) sortOf(c *muster.Claim, h *hit) string {
	if c.Kind != muster.Strength && c.Kind != muster.Commitment || c.N == nil || x.f.adjectives[first(c.Who)] != "" {
		return ""
	}
	for _, n := range [...]roleName{groupRole, nRole, wholeRole} {
		i := h.role(n)
		if i < 0 {
			continue
		}
		c, g := &x.chunks[i], x.noun(i)
		if s := x.ofUnits(i); s != "" {
			return s
		}
		if s := x.countedSort(i); s != "" {
			return s
		}
		words := x.plainText(c)
		if g != nil && g.figure >= 0 && x.figures[g.figure].Last < c.last && x.holds(c, x.f.ceiling) {
			words = x.plainWords(x.figures[g.figure].Last, c.last) // "a troop ceiling of 900 soldiers"
		}
		if g == nil || !c.in(PERSONNEL|FOLK) && !x.headIs(c, x.f.civilStaff) || c.in(NATIONALS) || c.in(UNIT) && !x.headIs(c, x.f.personnel) || c.is(x.f.generic) && !strings.HasPrefix(words, "military ") && !strings.Contains(words, "civilian ") || c.head < 0 {
			return ""
		}
		if c.in(SHARE) {
			words = x.Of(c.head, c.head+1) // "60 of its 69 policemen"
		}
		for _, a := range g.actors {
			switch {
			case a.kind == name.Country || a.kind == name.Demonym:
				return ""
			case a.kind == name.Mission && a.last < c.head+1:
				words = x.plainWords(a.last, c.last) // "UNMISS police: 1,468"
			}
		}
		return plain(words)
	}
	return ""
}

// ofUnits is the sort of units whose people chunk i counts, else "": "1,050 personnel of
// formed police units".
func (x *sentence) ofUnits(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(UNIT) || c.marks&token.Counted == 0 || g == nil || g.figure < 0 {
		return ""
	}
	n := x.figures[g.figure].Last
	if n+2 >= c.last || !x.Tokens[n].Is(x.f.personnel) && x.Tokens[n].Word.Form != "members" || x.Tokens[n+1].Word.Form != "of" {
		return ""
	}
	units := x.Of(n+2, c.last)
	if !strings.HasSuffix(units, "units") {
		return "" // "400 personnel of the Kenyan battalion"
	}
	return strings.TrimPrefix(units, "the ")
}

// subUnit is the part of a mission whose men the hit counts by what sort of a unit they are,
// else "": "a civilian team of 34", but not "a company of 120" nor "a Ghanaian battalion of 850".
func (x *sentence) subUnit(h *hit) string {
	i := max(h.role(groupRole), h.role(nRole))
	if i < 0 {
		return ""
	}
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(UNIT) || g == nil || g.figure < 0 || x.figures[g.figure].First <= c.head || len(g.actors) > 0 || g.ordinal > 0 {
		return ""
	}
	k := *c
	for k.last = c.head + 1; k.first < k.head && x.Tokens[k.first].Any(isDet|isPossessive); {
		k.first++
	}
	if k.first == k.head {
		return ""
	}
	return x.plainText(&k)
}

// plain is the sort in its plain words: "police" for police officers and
// policemen, "" for personnel of any sort.
func plain(words string) string {
	for _, owner := range [...]string{"UN ", "U.N. ", "United Nations "} {
		if rest, ok := strings.CutPrefix(words, owner); ok {
			words = strings.ToLower(rest) // "UN Volunteers"
		}
	}
	head := words[strings.LastIndexByte(words, ' ')+1:]
	if strings.Contains(words, "civilian ") && (head == "staff" || head == "personnel") {
		return words // "international civilian staff"
	}
	if sort := strings.ToLower(words); strings.HasSuffix(sort, " personnel") {
		words = sort // "Police personnel"
	}
	switch {
	case words == "police officers", words == "police personnel", words == "UNPOL officers", words == "UNPOL", head == "policemen":
		return "police"
	case words == "military personnel", words == "military contingent personnel":
		return "military"
	case words == "military troops":
		return head
	case head == "personnel", head == "people", head == "members":
		return ""
	case strings.Count(words, " ") > 1:
		return head
	}
	return words
}

// formerOf gives a count "of the former" or "of the latter" the sort of personnel that the
// two claims before it tell of, in turn.
func (x *sentence) formerOf(c *muster.Claim, h *hit, st *state) {
	i := max(h.role(groupRole), h.role(nRole))
	if i < 0 || c.Part != "" || len(st.found) < 2 {
		return
	}
	nth := 0
	for j := x.chunks[i].first; j < min(x.last, x.chunks[i].last+3); j++ {
		switch x.Tokens[j].Word.Form {
		case "former":
			nth = 1
		case "latter":
			nth = 2
		}
	}
	var sorts []string
	for k := max(0, len(st.found)-6); k < len(st.found); k++ {
		if f := &st.found[k]; f.Kind == muster.Strength || f.Kind == muster.Commitment {
			if s := cmp.Or(f.Part, f.sort); s != "" && !slices.Contains(sorts, s) {
				sorts = append(sorts, s)
			}
		}
	}
	if nth > 0 && len(sorts) == 2 {
		c.Part = sorts[nth-1]
	}
}

// partSorts names the part of a mission that a figure counts, where the report
// has figures of several sorts of its personnel: its troops and its police.
func (st *state) partSorts() {
	for k := range st.found {
		c := &st.found[k]
		if c.sort == "" || c.Part != "" || !st.otherSort(c) {
			continue
		}
		c.Part = c.sort
	}
	st.heldAgainst()
	st.inTurn()
	st.shareParts()
}

// inTurn gives levels that follow as many ceilings the parts of those, in turn: "It may have
// 17,000 troops and 2,101 police; 13,841 and 1,024 respectively are in place".
func (st *state) inTurn() {
	var ceilings, levels []*finding
	pair := func() {
		if n := len(levels); n > 1 && n == len(ceilings) && levels[0].Evidence.Start-ceilings[n-1].Evidence.End < againstBytes {
			if a, b := levels[0], levels[1]; n == 2 && a.Evidence.Start == b.Evidence.Start && (a.N.Value > b.N.Value) != (ceilings[0].N.Value > ceilings[1].N.Value) {
				levels[0], levels[1] = b, a // their places in the text do not tell which comes first
			}
			for k, level := range levels {
				level.Part = ceilings[k].Part
			}
		}
		levels = levels[:0]
	}
	for _, f := range st.stocks() {
		switch bare := f.Part == "" && f.sort == ""; {
		case f.Kind == muster.Strength && bare && len(ceilings) > 0 && first(f.Who) == first(ceilings[0].Who):
			levels = append(levels, f)
			continue
		case f.Kind == muster.Commitment && isSort(f.Part):
			if pair(); len(ceilings) > 0 && f.Evidence.Start-ceilings[len(ceilings)-1].Evidence.End > besideBytes {
				ceilings = ceilings[:0]
			}
			ceilings = append(ceilings, f)
			continue
		}
		pair()
		ceilings = ceilings[:0]
	}
	pair()
}

// heldAgainst gives ceilings the parts of the mission whose levels stand right
// before them, in turn: "13,221 troops and 1,468 police, against ceilings of 17,000
// and 2,101 respectively".
func (st *state) heldAgainst() {
	run := st.levels()
	for k := 0; k < len(run); {
		i := k
		for i < len(run) && run[i].Kind == muster.Strength {
			i++
		}
		j := i
		for j < len(run) && run[j].Kind == muster.Commitment && i > k && run[j].Evidence.Start-run[i-1].Evidence.End < againstBytes {
			j++
		}
		for n := i; n < j && j-i <= i-k; n++ {
			level, ceiling := run[i-(j-i)+n-i], run[n]
			if ceiling.Part == "" && ceiling.sort == "" && first(level.Who) == first(ceiling.Who) && isSort(level.Part) && ceiling.Evidence.Start-level.Evidence.End < againstBytes {
				ceiling.Part = level.Part
			}
		}
		k = max(j, i, k+1)
	}
}

// againstBytes is how far behind a level its ceiling may stand.
const againstBytes = 120

// levels are the stocks and ceilings of great sorts of personnel, in the order of the
// text.
func (st *state) levels() []*finding {
	return slices.DeleteFunc(st.stocks(), func(f *finding) bool { return f.Kind == muster.Strength && !isSort(f.Part) })
}

// stocks are the stocks and ceilings, in the order of the text.
func (st *state) stocks() []*finding {
	var run []*finding
	for k := range st.found {
		switch f := &st.found[k]; {
		case f.N == nil, f.Kind == muster.Commitment && f.Basis != "authorised":
		case f.Kind == muster.Strength, f.Kind == muster.Commitment:
			run = append(run, f)
		}
	}
	slices.SortStableFunc(run, func(a, b *finding) int { // "1,503 police of an authorised 2,101": the level first
		return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(b.Kind, a.Kind))
	})
	return slices.CompactFunc(run, twice)
}

// twice reports whether two findings are of one figure, which two rules found.
func twice(a, b *finding) bool {
	return a.Kind == b.Kind && a.N.Value == b.N.Value && b.Evidence.Start < a.Evidence.End
}

// shareParts gives what another rule found of one figure the part that the first has.
func (st *state) shareParts() {
	for k := 1; k < len(st.found); k++ {
		if a, b := &st.found[k-1], &st.found[k]; a.Kind == muster.Commitment && a.N != nil && b.N != nil && b.Part == "" && b.sort == "" && twice(a, b) && a.Evidence.Start < b.Evidence.End {
			b.Part = a.Part
		}
	}
}

// otherSort reports whether another figure of the same kind counts another sort
// of the personnel of the same force.
func (st *state) otherSort(c *finding) bool {
	for k := range st.found {
		o := &st.found[k]
		if o.Kind != c.Kind || first(o.Who) != first(c.Who) || o.N == nil || o.Basis != c.Basis {
			continue
		}
		sort := cmp.Or(o.sort, o.Part)
		if sort == "" && isSort(c.sort) && o.N.Value > c.N.Value && o.Evidence.Start <= c.Evidence.Start && o.Evidence.End < c.Evidence.End && near(&o.Claim, &c.Claim) && o.Rule == c.Rule {
			return true // "1,500 uniformed personnel and 300 police"
		}
		if sort != "" && sort != c.sort && !(armedSort(sort) && armedSort(c.sort)) && (isSort(sort) && isSort(c.sort) || o.sort != "" && near(&o.Claim, &c.Claim)) {
			return true
		}
	}
	return false
}

// armedSort reports whether the part is the armed sort, by whichever word.
func armedSort(part string) bool { return part == "troops" || part == "soldiers" || part == "military" }

// near reports whether the two stand side by side in the text.
func near(a, b *muster.Claim) bool {
	return a.Evidence.Start-b.Evidence.End < besideBytes && b.Evidence.Start-a.Evidence.End < besideBytes
}

// besideBytes is how far apart the figures of one list may stand.
const besideBytes = 40

// isSort reports whether the part is one of the great sorts of personnel.
func isSort(part string) bool {
	switch part {
	case "police", "military", "troops", "soldiers", "civilians", "civilian":
		return true
	}
	return false
}
