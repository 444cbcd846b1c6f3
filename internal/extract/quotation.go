package extract

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/quote"
	"muster/internal/token"
)

// A quotation is a quoted run and who says it.
type quotation struct {
	quote.Mention
	speaker     string
	source, cue *muster.Span // where the text names the speaker, and the verb of saying
}

// A speech is a moment at which somebody speaks, in quoted words or not.
type speech struct {
	at          int32 // token of the verb
	speaker     string
	source, cue muster.Span // where the text names the speaker, and the verb
}

// quote takes in the quotations of the report and the verbs that tag them.
func (st *state) quote(found []quote.Mention) {
	for _, m := range found {
		if m.Verb >= 0 && !m.Fragment {
			st.cues = append(st.cues, cue{m.Verb, len(st.quotes)})
		}
		st.quotes = append(st.quotes, quotation{Mention: m})
	}
	slices.SortStableFunc(st.cues, func(a, b cue) int { return cmp.Compare(a.verb, b.verb) })
}

// A cue is a quotation and the verb that tags it.
type cue struct {
	verb  int32 // a token
	quote int   // its place among the quotes of the report
}

// cued is the cues whose verbs are among the tokens [first, last).
func (st *state) cued(first, last int32) []cue {
	from, to := 0, len(st.cues)
	for from < to {
		if mid := (from + to) / 2; st.cues[mid].verb < first {
			from = mid + 1
		} else {
			to = mid
		}
	}
	for to < len(st.cues) && st.cues[to].verb < last {
		to++
	}
	return st.cues[from:to]
}

// tags reports whether the chunk tags a quotation.
func (st *state) tags(c *chunk) bool { return len(st.cues) > 0 && len(st.cuedBy(c)) > 0 }

// cuedBy is the quotations that the chunk tags by its head, or by the first word of a
// verb in several: "put it".
func (st *state) cuedBy(c *chunk) []cue {
	if list := st.cued(c.head, c.head+1); len(list) > 0 || c.shape != verb || c.last-c.first < 2 {
		return list
	}
	return st.cued(c.first, c.first+1)
}

// quotations notes which chunks stand inside a quotation that is a statement.
func (x *sentence) quotations(st *state) {
	x.inside, x.turn = x.inside[:0], false
	if st.quoteAt == len(st.quotes) || st.quotes[st.quoteAt].First >= x.last {
		return // none is here, as quoted says of what is not noted
	}
	for i := range x.chunks {
		at := x.chunks[i].first
		for st.quoteAt < len(st.quotes) && st.quotes[st.quoteAt].Last <= at {
			st.quoteAt++
		}
		q := st.quoteAt
		in := q < len(st.quotes) && at >= st.quotes[q].First && !st.quotes[q].Fragment
		x.inside = append(x.inside, in)
		x.turn = x.turn || in && st.quotes[q].Turn
	}
}

// quoted reports whether chunk i stands inside a quotation that is a statement
// of its own.
func (x *sentence) quoted(i int) bool { return i < len(x.inside) && x.inside[i] }

// quoteMark reports whether chunk i is a quotation mark.
func (x *sentence) quoteMark(i int) bool { return x.quoteToken(x.chunks[i].first) }

// quoteToken reports whether token i is a quotation mark.
func (x *sentence) quoteToken(i int32) bool {
	switch x.Of(i, i+1) {
	case `"`, "“", "”", "``", "''", "‘", "’", "«", "»":
		return true
	}
	return false
}

// quotes reports whether a fragment in quotation marks follows the verb at v:
// "called it “a lie”".
func (x *sentence) quotes(v int) bool {
	for i := v + 1; i < len(x.chunks) && i < v+8; i++ {
		if c := &x.chunks[i]; c.shape == word && c.marks&token.Punct != 0 && !c.any(isPossess) {
			return x.quoteMark(i)
		}
	}
	return false
}

// tag gives the quotations that the verb at chunk v tags their speaker. What
// is said besides, "…, he said, adding that", has a verb of its own.
func (x *sentence) tag(v int, st *state) {
	list := st.cuedBy(&x.chunks[v])
	q := &st.quotes[list[0].quote]
	s, _ := x.speakerOf(v)
	if x.chunks[v].is(x.f.according) {
		s = v + 1
	}
	speaker := x.speakers(s, v, st)
	if k := v - 2; (s < 0 || speaker == "" || s < k-1 && x.noun(s).person < 0 && x.singular(s)) && k > 0 && x.wordAny(v-1, isComma) && x.wordAny(k-1, isComma) && x.noun(k) != nil && x.noun(k).person >= 0 {
		if speaker == "" {
			s = k
		}
		speaker = x.names[x.noun(k).person].Name // "a nurse we met at the camp, Rosa Kemp, put it otherwise"
	}
	for i := 0; i < len(x.chunks) && speaker == ""; i++ {
		if c := &x.chunks[i]; c.first >= q.SpeakerFirst && c.first < q.SpeakerLast && x.noun(i) != nil {
			s, speaker = i, x.speaker(i, st)
		}
	}
	if speaker == "" && s < 0 {
		return
	}
	silent := x.chunks[v].is(x.f.read) && s >= 0 && !x.canSpeak(s) && x.claimant(s, st) == ""
	for _, c := range list {
		q := &st.quotes[c.quote]
		if silent {
			q.Fragment = true // "…," read a banner
			continue
		}
		q.speaker, q.source, q.cue = speaker, x.sourceOf(s, v), x.spanOf(v, v+1)
	}
	if !silent {
		x.spoke(speaker, v, s, st)
	}
}

// spanOf is the bytes of the chunks [first, last).
func (x *sentence) spanOf(first, last int) *muster.Span {
	return &muster.Span{Start: int(x.Tokens[x.chunks[first].first].Start), End: int(x.Tokens[x.chunks[last-1].last-1].End)}
}

// sourceOf is the words that name the speaker at chunk s of the verb at v, with
// what describes them: "a spokeswoman for the ministry".
func (x *sentence) sourceOf(s, v int) *muster.Span {
	if s > 0 && s < v && x.officer(s-1) >= 0 {
		return &muster.Span{Start: x.spanOf(s-1, s).Start, End: x.ownSource(s, v).End} // "UN | spokesman Ann Bee"
	}
	return x.ownSource(s, v)
}

// ownSource is sourceOf without the body that stands before the speaker.
func (x *sentence) ownSource(s, v int) *muster.Span {
	last := s + 1
	switch {
	case s < v && !x.anyFinite(s, v):
		last = v
		for last > s+1 && x.chunks[last-1].shape == word {
			last--
		}
	case s > v:
		if x.officer(s) >= 0 {
			last++
		}
		last = x.described(last)
	}
	return x.spanOf(s, last)
}

// described is the chunk after what describes the speaker before chunk i: phrases,
// appositions and clauses in commas, "said Ann Bee, a farmer from Bonn who lost it".
func (x *sentence) described(i int) int {
	for n := 0; n < 4; n++ {
		for x.preposition(i) && x.noun(i+1) != nil {
			i += 2
		}
		if !x.wordAny(i, isComma) || i+1 >= len(x.chunks) || x.noun(i+1) == nil || x.finiteAt(i+2) && !x.chunks[i+1].is(x.f.who) {
			return i
		}
		j := i + 1
		for j < len(x.chunks) && !(x.chunks[j].shape == word && x.chunks[j].marks&token.Punct != 0 && !x.chunks[j].any(isDash)) {
			j++
		}
		for v := i + 1; v < j; v++ {
			if x.finiteAt(v) && x.relativeAt(v) < 0 {
				return i
			}
		}
		i = j
	}
	return i
}

// spoke remembers that the group at chunk s speaks at chunk v.
func (x *sentence) spoke(speaker string, v, s int, st *state) {
	st.speeches = append(st.speeches, speech{x.chunks[v].first, speaker, *x.sourceOf(s, v), *x.spanOf(v, v+1)})
	x.enter(s, speaker, st)
	if !x.seen.May(x.f.sayNoun) && !x.seen.May(x.f.document) {
		return
	}
	for i := range x.chunks {
		if c := &x.chunks[i]; (c.is(x.f.sayNoun) && c.is(x.f.collective) || c.is(x.f.document) && x.wordAt(i-1, x.f.in)) && x.noun(i) != nil && x.noun(i).det == indefinite && c.head >= 0 {
			st.stated = stated{x.Tokens[c.head].Word.Form, speaker} // "said in a statement"
		}
	}
}

// stated is a paper in which somebody said something, and who.
type stated struct{ as, by string }

// direct adds the quotations as statements, once the whole report is read, and
// gives the claims inside them their speaker. One without a tag has the speaker
// of its paragraph, else of the tag that follows.
func (st *state) direct(t *token.Text) {
	inOrder(st.found)
	at, n := 0, len(st.found) // of the findings, those that quotations still to come may hold
	for k := range st.quotes {
		q := &st.quotes[k]
		if q.Fragment {
			continue
		}
		if q.Turn {
			q.speaker = st.labelled(t.Of(q.SpeakerFirst, q.SpeakerLast))
		} else if q.speaker == "" {
			q.speaker = st.untagged(t, k)
			st.shareTag(t, k)
			st.pointTag(t, q)
		}
		if q.speaker == "" && q.Verb >= 0 {
			q.speaker = t.Folded(q.SpeakerFirst, q.SpeakerLast)
		}
		if q.speaker == "" {
			continue
		}
		c := muster.Claim{Kind: muster.Statement, Speaker: q.speaker, Mode: "direct"}
		c.Evidence = muster.Evidence{Span: muster.Span{Start: int(q.Start), End: int(q.End)}, Text: t.Source[q.Start:q.End]}
		at = n - len(within(st.found[at:n], c.Evidence.Span, q.speaker))
		st.add(c, "en/statement/direct")
	}
}

// within gives the claims inside the span their speaker. The findings are in
// the order of the text; those from the span on are returned.
func within(found []finding, span muster.Span, speaker string) []finding {
	for len(found) > 0 && found[0].Evidence.Start < span.Start {
		found = found[1:]
	}
	for i := 0; i < len(found) && found[i].Evidence.Start < span.End; i++ {
		if f := &found[i]; f.SaidBy == "" && f.Kind != muster.Statement && span.Contains(f.Evidence.Span) {
			f.SaidBy = speaker
		}
	}
	return found
}

// labelled is who speaks under a label of a transcript: the person whom the
// report names so, the holder of the post, or the words of the label.
func (st *state) labelled(label string) string {
	label, in, _ := strings.Cut(label, " (")
	if in = strings.TrimSuffix(in, ")"); quote.Titled(in) {
		label = in
	}
	label, _, _ = strings.Cut(label, ",")
	if a := strings.Trim(label, "."); a == "A" || strings.EqualFold(a, "answer") {
		return st.memory.First()
	}
	if quote.Guest(label) && st.guest != "" {
		return st.guest
	}
	words := strings.Fields(label)
	for len(words) > 1 && (strings.HasSuffix(words[0], ".") || name.Honorific(words[0])) {
		words = words[1:]
	}
	if p, ok := st.memory.Person(words[len(words)-1]); ok {
		return p
	}
	if p := st.posts[strings.ToLower(words[len(words)-1])]; p != "" {
		return p
	}
	return name.TitleCase(strings.Join(words, " "))
}

// untagged is who says quotation k, which no verb tags.
func (st *state) untagged(t *token.Text, k int) string {
	q := &st.quotes[k]
	if k > 0 && touches(t, st.quotes[k-1].Last, q.First) && t.Tokens[st.quotes[k-1].Last].Has(token.Line) {
		return st.quotes[k-1].speaker // it goes on from the paragraph before
	}
	first, last := paragraph(t, q.First, q.Last)
	next := sort.Search(len(st.speeches), func(i int) bool { return st.speeches[i].at >= q.First })
	switch {
	case next > 0 && st.speeches[next-1].at >= first:
		return st.speeches[next-1].speaker
	case next < len(st.speeches) && st.speeches[next].at < last:
		return st.speeches[next].speaker
	case st.goesOnBy(t, k) != "":
		return st.goesOnBy(t, k)
	case next > 0:
		return st.speeches[next-1].speaker
	}
	return ""
}

// goesOnBy is who says the quotations with which quotation k goes on, paragraph after paragraph,
// till one is tagged; "" for none.
func (st *state) goesOnBy(t *token.Text, k int) string {
	for k+1 < len(st.quotes) && touches(t, st.quotes[k].Last, st.quotes[k+1].First) {
		if k++; st.quotes[k].speaker != "" {
			return st.quotes[k].speaker
		}
	}
	return ""
}

// shareTag gives quotation k, which no verb tags, the tag of its speaker's
// quotation before it in the same paragraph, or of the one that it goes on from.
func (st *state) shareTag(t *token.Text, k int) {
	q := &st.quotes[k]
	first, _ := paragraph(t, q.First, q.Last)
	for p := k - 1; p >= 0 && p >= k-4; p-- {
		o := &st.quotes[p]
		if o.Fragment || o.cue == nil || o.speaker != q.speaker {
			continue
		}
		if o.First >= first || touches(t, o.Last, q.First) {
			q.source, q.cue = o.source, o.cue
		}
		return
	}
}

// pointTag gives a quotation after a colon or a comma, which no verb tags, the words
// before it that name its speaker: "As Otunge put it: “…”".
func (st *state) pointTag(t *token.Text, q *quotation) {
	if q.cue != nil || q.First < 2 {
		return
	}
	k := sort.Search(len(st.speeches), func(i int) bool { return st.speeches[i].at >= q.First }) - 1
	if w := t.Of(q.First-2, q.First-1); k < 0 || w != ":" && w != "," || st.speeches[k].speaker != q.speaker || q.First-st.speeches[k].at > 16 {
		return
	}
	source, cue := st.speeches[k].source, st.speeches[k].cue
	q.source, q.cue = &source, &cue
}

// touches reports whether only marks stand between the tokens a and b.
func touches(t *token.Text, a, b int32) bool {
	for ; a < b; a++ {
		if !t.Tokens[a].Has(token.Punct) {
			return false
		}
	}
	return true
}

// maxParagraph is how many tokens of a paragraph are looked over from a
// quotation in it.
const maxParagraph = 400

// paragraph is the tokens of the paragraph around the tokens [first, last).
func paragraph(t *token.Text, first, last int32) (from, to int32) {
	from, to = first, last
	for from > 0 && from > first-maxParagraph && !t.Tokens[from].Has(token.Line) {
		from--
	}
	for int(to) < len(t.Tokens) && to < last+maxParagraph && !t.Tokens[to].Has(token.Line) {
		to++
	}
	return from, to
}
