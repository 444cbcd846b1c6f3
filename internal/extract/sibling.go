package extract

import "muster"

// siblings adds the claim again for each noun group with a figure of its own
// that a conjunction or a comma joins to the one in role: "killed two soldiers
// and three civilians", "Seven Malawians and one Tanzanian died".
func (x *sentence) siblings(c muster.Claim, h *hit, v int, st *state) {
	i := h.role("who")
	if c.Kind == muster.Operation && c.Operation == "arrest" {
		i = h.role("what")
	} else if c.Kind != muster.Harm || c.Part != "" {
		return
	}
	if i < 0 {
		return
	}
	if j := h.last; j < len(x.chunks) && j > i && (x.wordAt(j, x.f.colon) || x.wordAt(j, x.f.open) || x.wordAt(j, x.f.dash)) && x.sibling(j+1, v) {
		i = j - 1 // "left 30 injured: 19 Hungarians and 11 Italians"
	}
	for range 8 {
		n := x.separator(i + 1)
		if n == 0 && (i == h.last-1 || i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.beside)) {
			n = 1
		}
		if n == 0 {
			return
		}
		i += 1 + n
		if !x.sibling(i, v) {
			return
		}
		c.N = nil
		if c.Kind == muster.Operation {
			c.N, c.What = x.captives(i), x.named(i, st)
		} else {
			c.Who = nil
			x.fillWho(&c, i, h, st)
		}
		if c.N == nil {
			return
		}
		c.Evidence = x.evidence(x.chunks[i].first, x.chunks[i].last)
		st.addRule(c, h.rule)
	}
}

// sibling reports whether chunk i can be a further member of a list of
// victims: a group of people that no verb of its own is said of.
func (x *sentence) sibling(i, v int) bool {
	if !x.individual(i) || x.noun(i).person >= 0 {
		return false
	}
	for j := i + 1; j < len(x.chunks) && j < i+6; j++ {
		if x.chunks[j].shape == verb {
			return j == v || int(x.subjectOf[j]) != i
		}
	}
	return true
}
