package extract

import "muster"

// A lead is the line before a list of duties, "The contingent will:", and whose
// duties they are.
type lead struct {
	who      muster.Names
	sentence int
}

// maxItems is how many sentences a list of duties may go on after its lead.
const maxItems = 12

// listed reports whether the sentence is an item of the list that the last lead
// opened.
func (x *sentence) listed(st *state) bool {
	return st.lead.who != nil && len(x.chunks) > 1 && x.bulleted() && st.sentence-st.lead.sentence <= maxItems
}

// bulleted reports whether the sentence begins with the mark of a list.
func (x *sentence) bulleted() bool {
	switch x.Of(x.first, x.first+1) {
	case "-", "–", "—", "•", "*", "·", "▪", "‣", "◦", ">":
		return true
	}
	return false
}

// item reports whether the verb at chunk v is a duty of the list: it opens the
// item, or a conjunction ties it to the verb that does.
func (x *sentence) item(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && x.Tokens[c.head].Any(isVbase) && (v <= 1 || x.joined(v-1) && x.item1())
}

// item1 reports whether a verb opens the item.
func (x *sentence) item1() bool { return len(x.chunks) > 1 && x.chunks[1].shape == verb }

// rememberLead notes a sentence that opens a list of duties, and forgets one
// whose list is over.
func (x *sentence) rememberLead(st *state) {
	if x.listed(st) {
		st.lead.sentence = st.sentence
		return
	}
	st.lead.who = nil
	last := len(x.chunks) - 1
	if last < 1 || !x.chunks[last].any(isColon) {
		return
	}
	for v := last - 1; v >= 0 && v > last-6; v-- {
		c := &x.chunks[v]
		if c.shape != verb && !x.Tokens[c.first].Any(isModal) {
			continue
		}
		if s := x.nearest(v - 1); s >= 0 && x.operates(s) {
			st.lead = lead{x.doers(s, st), st.sentence}
		} else if s >= 0 && x.chunks[s].is(x.f.duty) {
			st.lead = lead{x.orMission(st.contributor, st), st.sentence}
		}
		return
	}
}
