package extract

import "muster/internal/token"

// This file puts a modal back to its verb where commas set off what stands between: "Togo will, | if need be, |
// send 60 men", "Togo would, | he said, | send 60 men".

// maxParted is how many chunks may stand between a modal and its verb.
const maxParted = 10

// joinModals gives bare verbs the marks of a modal from which only what commas set off parts them.
func (x *sentence) joinModals() {
	if x.all.traits&isModal == 0 || x.all.traits&isComma == 0 {
		return
	}
	for i := 1; i+3 < len(x.chunks); i++ {
		if !x.wordAny(i, isModal) || !x.wordAny(i+1, isComma) {
			continue
		}
		for j := i + 3; j+1 < len(x.chunks) && j < i+maxParted; j++ {
			if !x.wordAny(j, isComma) {
				continue
			}
			if c := &x.chunks[j+1]; c.shape == verb && x.Tokens[c.first].Any(isVbase) && c.marks&(token.Past|token.Future|token.Modal|token.Must|token.Infin|token.Ing|token.Part) == 0 {
				c.marks |= x.modalMarks(x.chunks[i].first)
			}
			break
		}
	}
}

// modalMarks is what the modal at token i says of its verb.
func (x *sentence) modalMarks(i int32) token.Marks {
	switch t := &x.Tokens[i]; {
	case t.Is(x.f.will):
		return token.Future
	case t.Is(x.f.must):
		return token.Must
	case t.Is(x.f.may):
		return token.Modal
	}
	return 0
}
