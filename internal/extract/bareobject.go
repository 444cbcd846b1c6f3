package extract

import "muster/internal/token"

// This file reads what the object of "help", "see" and their like does, which English tells in the
// base form: "watched the men | leave on Friday", "will help the police | guard the port".

// bareMarks is the tense that the verb of the base form at token i, with the group's end, has of the
// verb before, 0 where it stands behind no such object.
func (x *sentence) bareMarks(i, end int32) token.Marks {
	k := len(x.chunks) - 1
	t := &x.Tokens[i]
	if k >= 0 && x.chunks[k].last == i && end == i+1 && t.Any(isVbase) && x.actsBare(k) {
		return x.chunks[k].marks & token.Infin // "sent to help | restore order"
	}
	if k < 1 || end != i+1 || !t.Any(isVbase) || t.Any(isVpast|isVpart|isVing) || x.chunks[k].shape != noun || x.chunks[k].last != i || !x.actsBare(k-1) {
		return 0
	}
	return x.chunks[k-1].marks & (token.Past | token.Future | token.Modal | token.Must | token.Infin)
}

// actsBare reports whether the verb at chunk k is one whose object acts in the base form.
func (x *sentence) actsBare(k int) bool {
	return k >= 0 && x.chunks[k].shape == verb && x.chunks[k].is(x.f.bareObject) && x.chunks[k].marks&token.Passive == 0
}

// helped reports whether the base form at token i, which may be a noun, is what those at token p
// do, the object of such a verb: "helps the police | guard ports".
func (x *sentence) helped(i, p int32) bool {
	t, k := &x.Tokens[i], len(x.chunks)-1
	if k >= 0 && x.chunks[k].shape == noun && x.chunks[k].last == i {
		k-- // it has been read already
	}
	if !t.Any(isVbase) || t.Any(isVpast|isVpart|isPrep) || p != i-1 || i+1 >= x.last || !x.actsBare(k) {
		return false
	}
	return x.opensObject(i+1) || x.any(i+1, isNplural) && !x.Tokens[i+1].Any(isVs)
}
