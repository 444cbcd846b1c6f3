package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// goesOn is the verb like "continue" that the infinitive at chunk v depends on, -1
// where there is none: "continue to patrol the road and to escort traders".
func (x *sentence) goesOn(v int) int {
	if p := int(x.parentOf[v]); x.chunks[v].marks&token.Infin != 0 && p >= 0 && x.chunks[p].is(x.f.goOn) {
		return p
	}
	if v > 0 && x.chunks[v-1].shape == verb && x.chunks[v-1].is(x.f.goOn) {
		return v - 1
	}
	return -1
}

// twin is the infinitive that "and" joins the one at chunk v to, -1 for none: "are there to patrol
// the town and | to guard the bridge".
func (x *sentence) twin(v int) int {
	if x.chunks[v].marks&token.Infin == 0 || v < 2 || !x.joined(v-1) {
		return -1
	}
	u := v - 2
	for u > 0 && x.chunks[u].shape != verb {
		u--
	}
	c := &x.chunks[u]
	switch {
	case c.shape != verb:
		return -1
	case c.marks&token.Infin != 0 && x.parentOf[u] == x.parentOf[v]:
		return u
	case c.head > c.first && x.any(c.head-1, isTo) && int(x.parentOf[v]) == u:
		return u // "began to patrol the town and | to guard the bridge"
	}
	return -1
}

// duty reports whether the verb at v says what somebody is there to do: "tasked
// with patrolling", "their job is to guard", "duties include escorting".
func (x *sentence) duty(v int) bool { return x.dutyOf(v) >= 0 || x.governedBy(v, x.f.task) }

// dutyOf is the noun group "their duties" that the verb at v spells out, -1
// where there is none.
func (x *sentence) dutyOf(v int) int {
	for n := 0; v >= 0 && n < 4; n++ {
		if s := int(x.subjectOf[v]); s >= 0 && x.chunks[s].is(x.f.duty) {
			return s
		}
		v = int(x.parentOf[v])
	}
	return -1
}

// governedBy reports whether the verb at v, or one that it depends on, is of
// the lexicon.
func (x *sentence) governedBy(v int, lexicon token.Sym) bool {
	for n := 0; v >= 0 && n < 4; n++ {
		if x.chunks[v].is(lexicon) {
			return true
		}
		v = int(x.parentOf[v])
	}
	return false
}

// dutyHolder is the mission that owns the duty named last before the verb at chunk v, in its sentence:
// "KFOR's mandate was widened to train recruits", "widened KFOR's tasks to include training them"; "" for none.
func (x *sentence) dutyHolder(v int) string {
	for i := v - 1; i >= 0; i-- {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.duty) {
			continue
		}
		for _, a := range x.noun(i).actors {
			if a.kind == name.Mission && a.last < c.last {
				return a.name
			}
		}
		return ""
	}
	return ""
}

// tasks states what somebody is there to do and no rule knows by its verb, one
// claim a task: "tasked with maintaining public order".
func (x *sentence) tasks(st *state) {
	listed := x.listed(st)
	if !listed && !x.seen.May(x.f.tasked) && !x.seen.May(x.f.duty) && !x.seen.May(x.f.chargeVerb) {
		return
	}
	for _, v := range x.verbs {
		c := &x.chunks[v]
		item := listed && x.item(v)
		if c.is(x.f.tasked) || c.marks&(token.Ing|token.Infin) == 0 && !item || x.known(v, st) || c.any(isPrep) {
			continue // nor is "its mandate was expanded, following the war" a task
		}
		beside := x.chargedBeside(v, st)
		if !item && !x.governedBy(v, x.f.tasked) && !x.listedDuty(v) && beside == nil {
			continue
		}
		last := x.taskEnd(v)
		op := muster.Claim{Kind: muster.Operation, Operation: "other", Modality: muster.Planned, Who: x.actor(&hit{first: v, last: last}, v, st)}
		if item {
			op.Who, op.Modality = st.lead.who, st.lead.mood
		} else if beside != nil {
			op.Who = beside
		}
		if last > v+1 {
			o := x.taskObject(v, last)
			if op.What = x.named(o, st); c.is(x.f.conduct) && x.chunks[o].is(x.f.patrolNoun) {
				op.What, op.Operation = nil, "patrol"
			}
		}
		x.attributed(&op, v, st)
		if item {
			last = x.itemEnd(last)
		}
		op.Evidence = x.evidence(c.first, x.chunks[last-1].last)
		st.add(op, "en/operation/task")
	}
}

// taskObject is what the task of the verb at chunk v, which ends before chunk last, is done to:
// "fly | the wounded | to hospital", "help reform | the police".
func (x *sentence) taskObject(v, last int) int {
	if x.chunks[v+1].shape == noun {
		return v + 1
	}
	return last - 1
}

// taskEnd is the chunk after the task of the verb at v: what it is done to, a
// bare verb between included ("helping reform and train local agencies").
func (x *sentence) taskEnd(v int) int {
	last := v + 1
	for last < len(x.chunks) && last < v+6 {
		c := &x.chunks[last]
		bare := c.shape == verb && x.Tokens[c.head].Any(isVbase) && c.marks&token.Infin == 0
		and := x.wordAny(last, isAnd) && last+1 < len(x.chunks) && x.chunks[last+1].shape == verb && x.chunks[last-1].shape == verb
		prep := x.preposition(last) && last+1 < len(x.chunks) && x.chunks[last+1].shape == noun
		if c.shape != noun && !bare && !and && !prep {
			break
		}
		last++
	}
	return last
}

// listedDuty reports whether the verb at v spells out somebody's duties:
// "duties include training recruits".
func (x *sentence) listedDuty(v int) bool {
	d := x.dutyOf(v)
	p := int(x.parentOf[v])
	return d >= 0 && d < v-1 && (x.noun(d).det == owned || x.dutyOwner(d) >= 0) && p >= 0 && !x.chunks[p].is(x.f.renewVerb) // but not "its mandate was extended to allow talks"
}

// chargedBeside is who is charged with the further task that the verb at chunk v tells of, where one was read as such before
// it: "charged with protecting civilians, | restoring | order", against "charged with stealing fuel"; nil elsewhere.
func (x *sentence) chargedBeside(v int, st *state) muster.Names {
	if x.chunks[v].marks&token.Ing == 0 || x.chunks[v].any(isPrep) || !x.governedBy(v, x.f.chargeVerb) {
		return nil
	}
	for k := len(st.found) - 1; k >= 0 && st.found[k].sentence == st.sentence; k-- {
		if c := &st.found[k]; c.Kind == muster.Operation && c.Modality == muster.Planned {
			return c.Who
		}
	}
	return nil
}

// dutyOwner is the group whose duty that at chunk d is said to be: "the role of | the Danish battalion"; -1 for none.
func (x *sentence) dutyOwner(d int) int {
	if d+2 >= len(x.chunks) || !x.wordAny(d+1, isOf) || x.noun(d+2) == nil || !x.chunks[d+2].in(PERSONNEL|UNIT|FORCE|NATIONALS) {
		return -1
	}
	return d + 2
}

// known reports whether a claim was read from the verb at v already.
func (x *sentence) known(v int, st *state) bool {
	at := int(x.Tokens[x.chunks[v].head].Start)
	for i := len(st.found) - 1; i >= 0 && i >= len(st.found)-16; i-- {
		if c := &st.found[i]; c.Kind != muster.Statement && c.Evidence.Start <= at && at < c.Evidence.End {
			return true
		}
	}
	return false
}
