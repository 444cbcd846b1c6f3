package extract

import "slices"

// asksWhether reports whether the sentence tells that somebody asked how many, or what a strength is: "Mr Bee
// asked how many had died", "To ask the Minister what is the strength of the battalion".
func (x *sentence) asksWhether() bool {
	return slices.ContainsFunc(x.verbs, func(v int) bool {
		if v > 5 || !x.chunks[v].is(x.f.ask) {
			return false
		}
		for i := v + 1; i < len(x.chunks) && i < v+maxAsked; i++ {
			switch t := &x.Tokens[x.chunks[i].first]; {
			case t.Is(x.f.how):
				return i == v+1
			case t.Word.Form == "what":
				return i+1 < len(x.chunks) && x.copula(i+1) && x.levelAsked()
			case x.chunks[i].shape == verb:
				return false
			}
		}
		return false
	})
}

// maxAsked is how many chunks who is asked may take: "the Secretary of State for Defence".
const maxAsked = 7
