package extract

import "muster/internal/token"

// A label is the contributor that a paragraph begins with, and so is about: "Tonga: 55
// marines at the camp. Two have died.".
type label struct {
	who       string
	paragraph int32
	sentence  int
}

// openLabel notes the label of the paragraph at hand, and makes its contributor the one
// spoken of again in each of its sentences.
func (x *sentence) openLabel(paragraph int32, st *state) {
	l := &st.label
	if l.who == "" || l.paragraph != paragraph {
		*l = label{paragraph: paragraph, sentence: st.sentence}
		if len(x.chunks) > 2 && x.labelled() {
			if who, explicit := x.explicit(0, st); explicit && len(who) == 1 && x.f.adjectives[who[0]] != "" {
				l.who = who[0]
			}
		}
	}
	if l.who != "" {
		st.contribute([]string{l.who})
		st.topic = l.who
	}
}

// labelled reports whether the sentence begins with a country and a mark that sets it
// apart.
func (x *sentence) labelled() bool {
	c, m := &x.chunks[0], &x.chunks[1]
	return c.in(COUNTRY) && c.marks&token.Counted == 0 && x.mark(x.first, token.Line) && m.shape == word && (m.any(isColon) || m.marks&token.Punct != 0 && m.marks&token.Space != 0 && !m.any(isComma|isOpen))
}
