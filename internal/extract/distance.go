package extract

import "muster/internal/token"

// dropDistances takes how far off it is into the words that say where something lies, which rules need not
// foresee: "landed | 20 km north of | Bor", "landed | 20 km (12 miles) north of | Bor"; but not in what says
// more of a place named before, "Sake, 20 km west of Goma".
func (x *sentence) dropDistances() {
	for i := len(x.chunks) - 3; i >= 0; i-- {
		if !x.chunks[i].in(MEASURE) || x.chunks[i].shape != noun || x.wordAny(i-1, isComma) {
			continue
		}
		j := i + 1
		if j+2 < len(x.chunks) && x.wordAny(j, isOpen) && x.chunks[j+1].in(MEASURE) && x.wordAny(j+2, isClose) {
			j += 3
		}
		if j+1 >= len(x.chunks) || !x.farOff(j) || x.chunks[j+1].shape != noun {
			continue
		}
		x.chunks[j].first = x.chunks[i].first
		x.chunks = append(x.chunks[:i], x.chunks[j:]...)
	}
}

// farOff reports whether the word at chunk j says on which side of something another thing lies: "north of".
func (x *sentence) farOff(j int) bool {
	c := &x.chunks[j]
	if c.shape != word || !c.is(x.f.locative) || c.marks&token.Punct != 0 {
		return false
	}
	return c.last-c.first > 1 && x.any(c.last-1, isOf) || x.Tokens[c.first].Word.Form == "outside"
}
