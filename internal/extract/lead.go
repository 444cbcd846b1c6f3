package extract

import (
	"muster"
	"muster/internal/token"
)

// A lead is the line before a list of duties, "The contingent will:", and whose
// duties they are; or of what somebody asks for, "Recommendations".
type lead struct {
	who      muster.Names
	mood     muster.Modality // of the items
	sentence int
}

// maxItems is how many sentences a list of duties may go on after its lead.
const maxItems = 12

// listed reports whether the sentence is an item of the list that the last lead
// opened.
func (x *sentence) listed(st *state) bool { return st.lead.who != nil && x.isUnder(st) }

// isUnder reports whether the sentence is an item under the last lead.
func (x *sentence) isUnder(st *state) bool {
	return st.lead.mood != "" && st.sentence-st.lead.sentence <= maxItems && len(x.chunks) > 1 && x.itemStart() > 0
}

// bulleted reports whether the sentence begins with the mark of a list.
func (x *sentence) bulleted() bool {
	switch x.Of(x.first, x.first+1) {
	case "-", "–", "—", "•", "*", "·", "▪", "‣", "◦", ">":
		return true
	}
	return false
}

// itemStart is the first chunk after the mark of a list, 0 without one: "• ", "(a) ", "2) ".
func (x *sentence) itemStart() int {
	switch {
	case len(x.chunks) > 1 && x.bulleted():
		return 1
	case len(x.chunks) > 3 && x.wordAny(0, isOpen) && x.wordAny(2, isClose) && x.numeral(1):
		return 3
	case len(x.chunks) > 2 && x.wordAny(1, isClose) && x.numeral(0) && x.mark(x.first, token.Line):
		return 2
	}
	return 0
}

// numeral reports whether chunk i is what counts the items of a list: "a", "12", "iii".
func (x *sentence) numeral(i int) bool {
	c := &x.chunks[i]
	return c.last-c.first == 1 && len(x.Of(c.first, c.last)) <= len("iii")
}

// item reports whether the verb at chunk v is a duty of the list: it opens the
// item, or a conjunction ties it to the verb that does.
func (x *sentence) item(v int) bool {
	c, first := &x.chunks[v], x.itemStart()
	return c.shape == verb && (x.Tokens[c.head].Any(isVbase) || c.marks&(token.Ing|token.Infin) != 0) && (v <= max(first, 1) || x.joined(v-1) && x.chunks[first].shape == verb)
}

// addressee is the noun group that the sentence turns to and asks to do what the verb at
// chunk v says, -1 for none: "To the mission: patrol the town and guard the bank".
func (x *sentence) addressee(v int) int {
	to := x.itemStart()
	if to+3 >= len(x.chunks) || !x.wordAny(to, isTo) || !x.wordAny(to+2, isColon) || x.chunks[to+1].shape != noun {
		return -1
	}
	first := to + 3
	if c := &x.chunks[v]; v < first || c.shape != verb || !x.Tokens[c.head].Any(isVbase) || v > first && !(x.joined(v-1) && x.chunks[first].shape == verb) {
		return -1
	}
	return to + 1
}

// rememberLead notes a sentence that opens a list of duties or of requests, and forgets one
// whose list is over.
func (x *sentence) rememberLead(st *state) {
	if x.isUnder(st) {
		st.lead.sentence = st.sentence
		return
	}
	st.lead = lead{}
	last := len(x.chunks) - 1
	switch {
	case last < 0:
	case x.headsRequests(last):
		st.lead = lead{nil, muster.Requested, st.sentence}
	case last > 0 && (x.chunks[last].any(isColon|isTo|isModal) || x.chunks[last].shape == verb && x.chunks[last].marks&token.Punct == 0):
		x.openDuties(last, st)
	}
}

// headsRequests reports whether the line, which ends at chunk last, is the heading of what somebody
// asks for: "Requests", "Our recommendations:".
func (x *sentence) headsRequests(last int) bool {
	if x.chunks[last].any(isColon) {
		last--
	}
	return last >= 0 && last < 3 && x.chunks[last].shape == noun && x.chunks[last].is(x.f.requestNoun) && !x.hasVerb()
}

// openDuties notes whose duties the sentence opens a list of: "Its tasks are to", "We ask the
// mission to:".
func (x *sentence) openDuties(last int, st *state) {
	if d := last - 1; d >= 0 && x.chunks[last].any(isColon) && x.chunks[d].shape == noun && x.chunks[d].is(x.f.duty) && !x.hasVerb() {
		st.lead = lead{x.orMission(st.contributor, st), muster.Planned, st.sentence} // "Main tasks:"
		return
	}
	for v := last; v >= 0 && v > last-6; v-- {
		c := &x.chunks[v]
		if c.shape != verb && !x.Tokens[c.first].Any(isModal) {
			continue
		}
		if o := v + 1; c.is(x.f.request) && o < last && x.noun(o) != nil && x.operates(o) {
			st.lead = lead{x.doers(o, st), muster.Requested, st.sentence}
		} else if s := x.whoIsTo(v); s >= 0 && x.operates(s) {
			st.lead = lead{x.doers(s, st), muster.Planned, st.sentence}
		} else if s >= 0 && x.chunks[s].is(x.f.duty) {
			st.lead = lead{x.orMission(st.contributor, st), muster.Planned, st.sentence}
		}
		return
	}
}

// whoIsTo is the noun group that the last verb of the lead, at chunk v, is said of, past a
// relative pronoun: "the company, which | will:"; -1 for none.
func (x *sentence) whoIsTo(v int) int {
	if v > 1 && x.relative(v-1) {
		return x.antecedent(v - 1)
	}
	return x.nearest(v - 1)
}

// itemMood is the modality of what the verb at chunk v says in the item of a list, "" where it
// is none: requested of the mission in "To the mission: patrol the town" and in "guard the
// bank" under "Recommendations", planned in "guarding the bank" under "Its tasks are:".
func (x *sentence) itemMood(v int, st *state) muster.Modality {
	switch {
	case st.lead.mood != "" && x.isUnder(st) && x.item(v):
		return st.lead.mood
	case x.addressee(v) >= 0:
		return muster.Requested
	}
	return ""
}

// itemEnd is the chunk after the task of an item that goes on at chunk i: a mark of
// punctuation stands there, or a further task.
func (x *sentence) itemEnd(i int) int {
	for ; i < len(x.chunks) && !x.chunks[i].any(isSemicolon|isStop); i++ {
		if x.joined(i) && i+1 < len(x.chunks) && x.item(i+1) {
			break
		}
	}
	return i
}
