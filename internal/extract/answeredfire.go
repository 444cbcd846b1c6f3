package extract

import "muster/internal/token"

// answeredFire gives a participle behind a relative clause in which those who were attacked strike back the subject
// of that clause: "Insurgents engaged the patrol, who | returned fire, | killing | several".
func (x *sentence) answeredFire() {
	if !x.seen.May(x.f.react) && !x.seen.May(x.f.shootVerb) {
		return
	}
	for k := 1; k < len(x.verbs); k++ {
		u, v := x.verbs[k-1], x.verbs[k]
		if x.chunks[v].marks&token.Ing == 0 || !x.wordAny(v-1, isComma) || x.underOf[u] != byRelative || x.subjectOf[u] < 0 {
			continue
		}
		if c := &x.chunks[u]; (c.is(x.f.react) || c.is(x.f.shootVerb)) && c.marks&(token.Passive|token.Part) == 0 && int(x.subjectOf[v]) < int(x.subjectOf[u]) {
			x.subjectOf[v], x.parentOf[v] = x.subjectOf[u], int16(u)
		}
	}
}

// foeAnswered is the armed men on whom those strike back of whose verb the one at chunk v tells what came of it:
// "| Insurgents | engaged the patrol, who returned fire, killing several"; -1 for none.
func (x *sentence) foeAnswered(v int) int {
	u := int(x.parentOf[v])
	if u < 0 || x.chunks[v].marks&token.Ing == 0 || !x.chunks[u].is(x.f.react) && !x.chunks[u].is(x.f.shootVerb) {
		return -1
	}
	for _, w := range x.verbs {
		if s := int(x.subjectOf[w]); w < u && s >= 0 && s < w && x.chunks[s].in(ARMED) && s != int(x.subjectOf[u]) && x.chunks[w].marks&(token.Passive|token.Part) == 0 {
			return s
		}
	}
	return -1
}
