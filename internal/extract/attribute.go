package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// An attribution is a stretch of a sentence that somebody says.
type attribution struct {
	speaker     string
	first, last int   // chunks of what is said
	start, end  int32 // tokens of the statement: speaker, verb and what is said
	denied      bool  // "did not say"
	data        bool  // "according to figures": no statement, only a source
	bare        bool  // no clause is said: "praised the mission"
}

// attribute finds who says what in the sentence: "X said that …", "…, said X",
// "according to X, …", and verbs that report an attitude ("praised …"). The
// innermost attribution of a chunk is the last one that holds it.
func (x *sentence) attribute(st *state) {
	x.said = x.said[:0]
	for v := range x.chunks {
		c := &x.chunks[v]
		switch {
		case c.shape == verb && c.is(x.f.say):
			x.sayVerb(v, st)
		case c.shape == verb && c.is(x.f.laud):
			x.laudVerb(v, st)
		case c.is(x.f.according):
			x.accordingTo(v, st)
		}
	}
}

// sayVerb reads the verb of saying at chunk v with what is said after it or
// before it.
func (x *sentence) sayVerb(v int, st *state) {
	c := &x.chunks[v]
	if c.marks&token.Passive != 0 {
		return
	}
	s := x.subject(v)
	after := x.saidAfter(v)
	switch {
	case after >= 0:
		x.says(x.speaker(s, st), after, x.scopeEnd(after), v, s, st)
	case s < 0 && v+1 < len(x.chunks) && x.noun(v+1) != nil:
		x.saysBefore(v, v+1, st) // "…, said Otunge"
	case s >= 0 && s < v:
		x.saysBefore(v, s, st)
	}
}

// saidAfter is the chunk at which the clause governed by the verb of saying at
// v begins, or -1 where none follows.
func (x *sentence) saidAfter(v int) int {
	i := v + 1
	// "told reporters on Monday that", "said in Nairobi that"
	for ; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.is(x.f.that) {
			return x.ifVerb(i + 1)
		}
		if c.shape == time || x.preposition(i) || i > v+1 && x.preposition(i-1) {
			continue
		}
		if c.shape == noun && i == v+1 && x.chunks[v].is(x.f.tell) {
			continue
		}
		break
	}
	if x.wordAt(i, x.f.comma) || x.wordAt(i, x.f.colon) {
		if x.wordAt(i, x.f.comma) {
			return -1
		}
		i++
	}
	return x.ifVerb(i)
}

// ifVerb is i if a verb follows in the same clause, else -1.
func (x *sentence) ifVerb(i int) int {
	for j := i; j < len(x.chunks); j++ {
		switch c := &x.chunks[j]; {
		case c.shape == verb && c.marks&token.Infin == 0:
			return i
		case c.shape == word && c.marks&token.Punct != 0 && !c.is(x.f.comma) && !c.is(x.f.open) && !c.is(x.f.close):
			return -1
		}
	}
	return -1
}

// preposition reports whether chunk i is a preposition.
func (x *sentence) preposition(i int) bool {
	return i >= 0 && i < len(x.chunks) && x.chunks[i].shape == word && x.chunks[i].is(x.f.prep)
}

// scopeEnd is the chunk after what is said from chunk i on: the end of the
// sentence, or a semicolon.
func (x *sentence) scopeEnd(i int) int {
	for ; i < len(x.chunks); i++ {
		if x.chunks[i].is(x.f.semicolon) || x.chunks[i].is(x.f.stop) {
			return i
		}
	}
	return len(x.chunks)
}

// says adds the attribution of chunks [first, last) by the verb at v.
func (x *sentence) says(speaker string, first, last, v, subject int, st *state) {
	if speaker == "" || first >= last {
		return
	}
	from := v
	if subject >= 0 && subject < v {
		from = subject
	}
	x.said = append(x.said, attribution{
		speaker: speaker, first: first, last: last,
		start: x.chunks[min(from, first)].first, end: x.chunks[max(last-1, v)].last,
		denied: x.chunks[v].marks&token.Negated != 0,
	})
	st.speaker = speaker
}

// saysBefore attributes the clause before the tag of the verb v and its
// subject s: "…, officials said", "…, said Otunge".
func (x *sentence) saysBefore(v, s int, st *state) {
	tag := min(v, s)
	cut := tag - 1
	for cut >= 0 && x.chunks[cut].shape == word && x.chunks[cut].marks&token.Punct == 0 {
		cut--
	}
	if cut < 0 || x.chunks[cut].shape != word || !x.chunks[cut].is(x.f.comma) {
		return
	}
	first := 0
	for i := cut - 1; i >= 0; i-- {
		if x.chunks[i].is(x.f.semicolon) {
			first = i + 1
			break
		}
	}
	speaker := x.speaker(s, st)
	if speaker == "" || x.ifVerb(first) < 0 {
		return
	}
	x.said = append(x.said, attribution{
		speaker: speaker, first: first, last: cut,
		start: x.chunks[first].first, end: max(x.chunks[v].last, x.chunks[s].last),
		denied: x.chunks[v].marks&token.Negated != 0,
	})
	st.speaker = speaker
}

// laudVerb reads a verb that reports an attitude or an appeal: "praised the
// mission's progress", "urged the team to uphold discipline".
func (x *sentence) laudVerb(v int, st *state) {
	s := x.subject(v)
	if s < 0 || x.chunks[v].marks&(token.Passive|token.Ing|token.Infin) != 0 {
		return
	}
	speaker := x.speaker(s, st)
	if speaker == "" || v+1 >= len(x.chunks) {
		return
	}
	end := x.scopeEnd(v + 1)
	x.said = append(x.said, attribution{
		speaker: speaker, first: v + 1, last: end,
		start: x.chunks[s].first, end: x.chunks[end-1].last, bare: true,
	})
	st.speaker = speaker
}

// accordingTo reads "according to X", before or after what X says.
func (x *sentence) accordingTo(i int, st *state) {
	speaker := x.speaker(i+1, st)
	if speaker == "" {
		return
	}
	first, last := 0, i
	if i == 0 {
		first, last = i+2, x.scopeEnd(i+2)
	} else if x.wordAt(i-1, x.f.comma) {
		last = i - 1
	}
	if first >= last {
		return
	}
	c := &x.chunks[i+1]
	x.said = append(x.said, attribution{
		speaker: speaker, first: first, last: last,
		start: x.chunks[min(first, i)].first, end: max(c.last, x.chunks[last-1].last),
		data: c.is(x.f.document),
	})
}

// speaker is the name of chunk i as somebody who can speak, "" if it cannot.
func (x *sentence) speaker(i int, st *state) string {
	g := x.noun(i)
	if g == nil {
		return ""
	}
	c := &x.chunks[i]
	switch {
	case g.person >= 0:
		return x.names[g.person].Name
	case c.is(x.f.PRONOUN):
		return x.pronounSpeaker(c, st)
	case c.is(x.f.OFFICIAL) && !x.properHead(g, c):
		if named := x.officialNamed(c, g, st); named != "" {
			return named
		}
		return x.plainText(c)
	case c.is(x.f.COUNTRY), c.is(x.f.ORG), c.is(x.f.BODY), c.is(x.f.FORCE), c.is(x.f.ARMED), c.is(x.f.HOSTFORCE):
		if n := x.named(i, st); len(n) > 0 {
			return n[0]
		}
	case c.is(x.f.PLACE):
		// A capital speaks for its government.
		if m := x.at(c.head); m.kind == byName && x.names[m.ref].Metonym != "" {
			return x.names[m.ref].Metonym
		}
	}
	return ""
}

// properHead reports whether the head of the group is itself a name.
func (x *sentence) properHead(g *nounGroup, c *chunk) bool {
	n := len(g.actors)
	return n > 0 && g.actors[n-1].last == c.head+1 && g.actors[n-1].kind != name.Demonym
}

// officialNamed is the person a definite post was said of before: "the
// minister" after "Interior Minister Kipchumba Murkomen".
func (x *sentence) officialNamed(c *chunk, g *nounGroup, st *state) string {
	if g.det != definite {
		return ""
	}
	return st.posts[x.Tokens[c.head].Word.Form]
}

// pronounSpeaker resolves he, she, it and they.
func (x *sentence) pronounSpeaker(c *chunk, st *state) string {
	switch {
	case c.is(x.f.he):
		if st.person != "" {
			return st.person
		}
		return st.speaker
	case c.is(x.f.i):
		return ""
	}
	return st.speaker
}

// subject is the noun group that the verb at v is said of, -1 where none is
// seen.
func (x *sentence) subject(v int) int { return int(x.subjectOf[v]) }

// saidBy is who says chunk i, "" where the report says it itself, and whether
// the saying is denied.
func (x *sentence) saidBy(i int) (speaker string, denied bool) {
	for k := len(x.said) - 1; k >= 0; k-- {
		if a := &x.said[k]; i >= a.first && i < a.last && !a.bare {
			return a.speaker, a.denied
		}
	}
	return "", false
}

// statements are the indirect statements of the sentence.
func (x *sentence) statements(st *state) {
	for _, a := range x.said {
		if a.data {
			continue
		}
		c := muster.Claim{Kind: muster.Statement, Speaker: a.speaker, Mode: "indirect"}
		if a.denied {
			c.Modality = muster.Denied
		}
		c.Evidence = x.evidence(a.start, a.end)
		st.add(c, "statement/indirect")
	}
}
