package extract

import (
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file keeps who holds which post.

// hold notes the post of the person, by its last word, its initials and the
// rank, so that "the minister", "the CS" and "the colonel" are known.
func (x *sentence) hold(m *name.Mention, st *state) {
	old := false
	for i := m.First - 1; i >= x.first && i > m.First-4 && (i == m.First-1 || x.mark(i+1, token.Cap)); i-- {
		old = old || past(x.Tokens[i].Word.Form) // "former Malian President"
	}
	for i := m.First; i < m.NameFirst; i++ {
		old = old || past(x.Tokens[i].Word.Form)
		for w := range strings.SplitSeq(token.Fold(x.Of(i, i+1)), "-") {
			switch w = strings.TrimSuffix(w, "."); {
			case len(w) < 4 && everyday[w] == "":
			case old:
				st.wasOnce(m.Name, w)
			default:
				st.known(m.Name, w)
			}
		}
	}
	if old && !past(token.Fold(firstWord(m.Title))) {
		return
	}
	st.holds(m.Name, m.Title)
}

// firstWord is what stands before the first blank of s.
func firstWord(s string) string {
	s, _, _ = strings.Cut(s, " ")
	return s
}

// holds notes a post of the person in the words of the text.
func (st *state) holds(person, post string) {
	post, _, _ = strings.Cut(post, " of ")
	post, _, _ = strings.Cut(post, " for ")
	words := strings.Fields(post)
	n := len(words)
	if n == 0 {
		return
	}
	if n > 1 && past(token.Fold(words[0])) {
		st.wasOnce(person, token.Fold(words[n-1]))
		return
	}
	st.known(person, token.Fold(words[n-1]))
	if n > 1 {
		st.posts[token.Fold(words[n-2][:1]+words[n-1][:1])] = person
	}
}

// known notes that a post or rank, and the word of everyday for those who have
// it, means the person: "the leader" after "President Adama Barrow".
func (st *state) known(person, post string) {
	if p := st.posts[post]; p != "" && p != person {
		if st.shared == nil {
			st.shared = map[string]bool{}
		}
		st.shared[post] = true
	}
	st.posts[post] = person
	if w := everyday[post]; w != "" {
		st.posts[w] = person
	}
}

// wasOnce notes that the person had a post or rank and has it no more.
func (st *state) wasOnce(person, post string) {
	st.posts[former+post] = person
	if w := everyday[post]; w != "" {
		st.posts[former+w] = person
	}
}

// past reports whether the word is one for posts that somebody else holds by now.
func past(word string) bool {
	switch word {
	case "former", "ex", "late", "then", "previous", "outgoing":
		return true
	}
	return false
}
