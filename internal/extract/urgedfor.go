package extract

import "muster/internal/token"

// urgedFor gives the infinitive behind what is set off the subject that "for" names before it:
//
//	called for the mission in Chad, which ends in May, to be extended  → [the mission] [to be extended]
func (x *sentence) urgedFor() {
	if !x.seen.May(x.f.request) {
		return
	}
	for _, v := range x.verbs {
		if x.chunks[v].marks&token.Infin == 0 || !x.wordAny(v-1, isComma) {
			continue
		}
		if s := x.urgedBefore(v - 1); s >= 0 {
			x.subjectOf[v] = int16(s)
		}
	}
}

// urgedBefore is the group that a verb of asking and "for" name right before what ends in the comma at chunk end,
// -1 without one: "asked for | the mission |, which …, to be closed".
func (x *sentence) urgedBefore(end int) int {
	for i := end - 1; i > 1 && i > end-asideLength; i-- {
		if !x.wordAny(i, isComma) || !x.relative(i+1) && !(x.chunks[i+1].shape == verb && x.chunks[i+1].marks&token.Part != 0) {
			continue
		}
		s := i - 1
		if s > 2 && x.preposition(s-1) && x.noun(s) != nil {
			s -= 2 // "the mission | in Chad"
		}
		if x.noun(s) == nil || !x.chunks[s].in(FORCE|MANDATE|UNIT|PERSONNEL) {
			return -1
		}
		p := s - 1
		if x.wordAt(p, x.f.forWord) {
			p--
		}
		if p >= 0 && x.chunks[p].shape == verb && x.chunks[p].is(x.f.request) && x.any(x.chunks[s].first-1, isPrep) {
			return s
		}
		return -1
	}
	return -1
}
