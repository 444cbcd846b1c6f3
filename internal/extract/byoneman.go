package extract

import "muster/internal/token"

// byOneMan reports whether he or she, a person of whom the words before tell, does what the verb at chunk v says,
// which is then no operation of a force: "The president came on Monday and visited a camp, where | he | inspected".
func (x *sentence) byOneMan(v int) bool {
	if c := &x.chunks[v]; c.shape != verb || c.marks&(token.Passive|token.Part|token.Ing|token.Infin|token.Negated) != 0 {
		return false
	}
	s := int(x.subjectOf[v])
	return s >= 0 && x.chunks[s].is(x.f.he)
}
