package extract

import "muster/internal/token"

// This file leaves out what only says how something is called.

// namingLength bounds the chunks of an aside that is left out.
const namingLength = 7

// dropNamings leaves out the asides in commas that say what the group before them is called: "Task
// Force Reaper, | as they call it, | was set up".
func (x *sentence) dropNamings() {
	for i := 1; i+2 < len(x.chunks); i++ {
		j := x.namingEnd(i)
		if j == 0 {
			continue
		}
		if x.chunks[j].marks&token.Punct != 0 && !x.wordAny(j, isComma) {
			j-- // the mark that ends the sentence stays
		}
		x.chunks = append(x.chunks[:i], x.chunks[j+1:]...)
	}
}

// namingEnd is the mark that ends the aside that the comma at chunk i opens, 0 where it opens none.
func (x *sentence) namingEnd(i int) int {
	if !x.wordAny(i, isComma) || !x.wordAt(i+1, x.f.as) || x.chunks[i-1].shape != noun {
		return 0
	}
	called := false
	for j := i + 2; j < len(x.chunks) && j < i+namingLength; j++ {
		switch c := &x.chunks[j]; {
		case c.shape == verb:
			if called = c.is(x.f.nameVerb) && c.marks&(token.Passive|token.Part) != 0; !called {
				return 0
			}
		case c.marks&token.Punct != 0:
			if called && (x.wordAny(j, isComma) || j == len(x.chunks)-1) {
				return j
			}
			return 0
		}
	}
	return 0
}
