package extract

import (
	"slices"

	"muster"
)

// oneAttack makes one of two attacks that one sentence tells of the same men, at one time
// and place: "Gunmen beheaded four people and torched a school in Bor on Friday".
func (st *state) oneAttack(k int) {
	at := -1
	for i := k; i < len(st.found); i++ {
		c := &st.found[i].Claim
		if c.Kind != muster.Incident || !violent(c.Incident) && !(at >= 0 && c.Incident == "protest" && st.found[at].Incident == "other") && c.Incident != "other" || c.By == nil || c.Mood() != muster.Actual {
			continue
		}
		if at < 0 {
			at = i
			continue
		}
		f := &st.found[at].Claim
		if !slices.Equal(f.By, c.By) || f.When != c.When && f.When != "" && c.When != "" || !slices.Equal(f.Where, c.Where) && f.Where != nil && c.Where != nil {
			return
		}
		if filled(c) > filled(f) || c.Incident == "attack" && f.Incident == "massacre" {
			st.found[at] = st.found[i] // it says more
		}
		st.found = slices.Delete(st.found, i, i+1)
		return
	}
}

// violent reports whether the incident is an attack of some sort.
func violent(incident string) bool {
	return incident == "attack" || incident == "shooting" || incident == "massacre"
}

// shareScene gives the claims of one sentence, those from the finding k on, what another
// of them says of the event that they are of: where an attack was, whoever it hurt was
// hurt there, and by those who made it.
//
//	Gunmen attacked Bor on Monday, killing three traders.
func (x *sentence) shareScene(k int, st *state) {
	st.oneAttack(k)
	at := -1
	for i := k; i < len(st.found); i++ {
		if c := &st.found[i]; c.Kind == muster.Incident && c.Mood() == muster.Actual {
			if at >= 0 {
				return // of two events
			}
			at = i
		}
	}
	if at < 0 {
		return
	}
	event := st.found[at].Claim
	for i := k; i < len(st.found); i++ {
		c := &st.found[i].Claim
		if c.Kind != muster.Harm || c.Harm == "displaced" || c.When != event.When && c.When != "" && event.When != "" {
			continue
		}
		if x.oneOfThem(c.Evidence.End, event.Evidence.Start) {
			continue
		}
		if c.Mood() == muster.Actual && c.When == "" && (c.Where == nil || slices.Equal(c.Where, event.Where)) {
			c.When = event.When
		}
		switch {
		case c.Where == nil, len(c.Where) == 1 && len(event.Where) == 1 && x.wide(c.Where[0]) && !x.wide(event.Where[0]):
			c.Where = event.Where
		case event.Where == nil && c.Mood() == muster.Actual:
			event.Where = c.Where
		}
		if c.By == nil && c.Mood() == muster.Actual && !(event.Incident == "clash" && len(event.By) > 1) && !(event.Incident == "protest" && c.Harm == "killed") && !slices.Equal(c.Who, event.By) && !st.harm.armed {
			c.By = event.By
		}
	}
	if st.found[at].Where == nil && event.Where != nil {
		st.found[at].Where = event.Where
	}
	if len(event.Where) > 0 {
		st.scene, st.sceneIn, st.sceneDay = event.Where, st.sentence, event.When
	}
}

// oneOfThem reports whether the words between the bytes from and to turn to one of those told
// of before: "has lost three, the last of them in a crash".
func (x *sentence) oneOfThem(from, to int) bool {
	for i := 1; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if at := int(x.Tokens[c.first].Start); at < from || at >= to || c.shape != noun || !x.wordAny(i-1, isComma) {
			continue
		}
		if g := x.noun(i); g.det == definite && g.figure < 0 && (c.is(x.f.lastWord) || g.ordinal > 0) {
			return true
		}
	}
	return false
}
