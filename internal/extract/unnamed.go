package extract

import (
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file finds who speaks under a post alone where the report names its holder
// only later: "its coordinator said on Monday. Ann Bee told reporters …", and who
// names himself in a transcript.

// An unnamed speaker is called by a post of which no holder was known yet.
type unnamed struct {
	words    string // as the claims have it: "special coordinator"
	post     string // the last word of the post
	sentence int
}

// leaveUnnamed remembers that the official at chunk i speaks under the words alone.
func (x *sentence) leaveUnnamed(i int, words string, st *state) {
	c, g := &x.chunks[i], x.noun(i)
	for t := c.first; t < c.head; t++ {
		if x.Tokens[t].Any(isPossess) {
			return // "the brigade's commander" may be another than the commander
		}
	}
	if c.head >= 0 && g.det == indefinite && c.in(OFFICIAL) && x.singular(i) {
		st.leaveNameless(token.Fold(x.Of(c.head, c.head+1)))
	}
	if c.head < 0 || g.det != definite && g.det != owned || !c.in(OFFICIAL) || !x.singular(i) {
		return
	}
	st.unnamed = append(st.unnamed, unnamed{words, token.Fold(x.Of(c.head, c.head+1)), st.sentence})
}

// nameAfter takes the person whom nothing describes, the subject at chunk s of the
// verb of saying next to it, for the official who spoke in the sentence before.
func (x *sentence) nameAfter(s, v int, st *state) {
	n := len(st.unnamed)
	if n == 0 || st.unnamed[n-1].sentence != st.sentence-1 || v != s+1 || x.noun(s).person < 0 || st.posts[st.unnamed[n-1].post] != "" {
		return
	}
	m := &x.names[x.noun(s).person]
	if s > 0 && x.chunks[s-1].shape != word || m.Title != "" || !strings.Contains(m.Name, " ") || st.cast.knows(m.Name) {
		return
	}
	st.known(m.Name, st.unnamed[n-1].post)
}

// leaveNameless remembers that somebody of the post was let speak who goes without a name: "a U.N. spokesman said".
func (st *state) leaveNameless(post string) {
	if st.nameless == nil {
		st.nameless = map[string]int{}
	}
	if st.nameless[post] == 0 && st.posts[post] == "" {
		st.nameless[post] = st.sentence
	}
}

// nameUnnamed gives the claims of officials who spoke unnamed the name of the one
// whom the report calls the holder of the post.
func (st *state) nameUnnamed() {
	names := map[string]string{}
	for _, u := range st.unnamed {
		if n := st.nameless[u.post]; n > 0 && n <= u.sentence {
			continue // "the spokesman" after "a U.N. spokesman" is this one
		}
		if p := st.posts[u.post]; p != "" && !st.shared[u.post] {
			names[u.words] = p
		}
	}
	if len(names) == 0 {
		return
	}
	for k := range st.found {
		c := &st.found[k].Claim
		if p := names[c.Speaker]; p != "" {
			c.Speaker = p
		}
		if p := names[c.SaidBy]; p != "" {
			c.SaidBy = p
		}
	}
}

// ownName notes who speaks under the label of a turn: "I'm Ann Bee", "my name is
// Ann Bee".
func (x *sentence) ownName(m *name.Mention, st *state) {
	if m.First < 2 || !x.any(m.First-1, isBe) || !x.Tokens[m.First-2].Is(x.f.i) && x.Of(m.First-2, m.First-1) != "name" {
		return
	}
	for k := min(st.quoteAt, len(st.quotes)-1); k >= 0 && k >= st.quoteAt-1; k-- {
		q := &st.quotes[k]
		if !q.Turn || m.First < q.First || m.First >= q.Last {
			continue
		}
		if words := strings.Fields(x.Of(q.SpeakerFirst, q.SpeakerLast)); len(words) > 0 {
			st.posts[token.Fold(words[len(words)-1])] = m.Name
		}
		return
	}
}
