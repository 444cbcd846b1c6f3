package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// longAfter reports whether the verb at chunk v tells of what was days or longer before what the sentence tells of:
// "gunmen killed nine, just | days | after | two traders | had been shot".
func (x *sentence) longAfter(v int) bool {
	for i := v - 1; i > 0 && i > v-frameLength && x.chunks[i].shape != verb; i-- {
		if !x.wordAt(i, x.f.afterWord) {
			continue
		}
		c := &x.chunks[i-1]
		return c.shape == time && x.times[c.ref].Timex == when.DURATION && x.countedFrom(v) == "" && x.unitOfTime(c) || c.shape == noun && c.marks&token.Plural != 0 && x.unitOfTime(c)
	}
	return false
}

// unitOfTime reports whether the group is nothing but days, weeks or the like: "just days".
func (x *sentence) unitOfTime(c *chunk) bool {
	switch x.Tokens[c.last-1].Word.Form {
	case "days", "weeks", "months", "years":
		return true
	}
	return false
}

// leaveOwn takes from the claim what it has from the rest of the sentence, where the verb at chunk v tells of
// something long before it: the day and whoever did it.
func (x *sentence) leaveOwn(c *muster.Claim, h *hit, v int) {
	if x.chunks[v].shape != verb || !x.longAfter(v) {
		return
	}
	for i := v + 1; i < len(x.chunks) && x.clause[i] == x.clause[v]; i++ {
		if x.chunks[i].shape == time || x.preposition(i) {
			return // a day or a place of its own
		}
	}
	c.When = ""
	if x.agent(v, h.last) < 0 && h.role(byRole) < 0 {
		c.By = nil
	}
}
