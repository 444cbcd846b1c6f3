package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// operationFeatures are what operations are completed by.
type operationFeatures struct{ task, duty, yet, police token.Sym }

// newOperationFeatures interns them.
func newOperationFeatures(v *token.Vocabulary) operationFeatures {
	s := v.Sym
	return operationFeatures{task: s("@task"), duty: s("@duty"), yet: s("yet"), police: s("~police")}
}

// doers are the forces, bodies or contributors that act at chunk i: "the
// soldiers" are those spoken of, "the police" without more the host's.
func (x *sentence) doers(i int, st *state) muster.Names {
	c := &x.chunks[i]
	if c.is(x.f.police) && x.noun(i) != nil && len(x.noun(i).actors) == 0 {
		if force := st.hostPolice(); force != "" {
			return muster.Names{force}
		}
	}
	switch {
	case c.is(x.f.HOSTFORCE):
		return x.named(i, st)
	case c.is(x.f.PERSONNEL), c.is(x.f.UNIT), c.is(x.f.NATIONALS), c.is(x.f.COUNT), c.is(x.f.PRONOUN), c.is(x.f.FOLK), c.is(x.f.FORCE):
		if who, _ := x.contributors(i, st); who != nil {
			return who
		}
	}
	return x.parties(i, st)
}

// hostPolice is the police of the host country, "" where the mission file names
// none.
func (st *state) hostPolice() string {
	for name := range st.mission.Forces {
		if strings.Contains(name, "Police") {
			return name
		}
	}
	return ""
}

// completeOperation finds who acts where the rule did not, counts what was done
// to, and tells a duty from a deed.
func (x *sentence) completeOperation(c *muster.Claim, h *hit, v int, st *state) {
	duty := x.duty(v)
	if c.Who == nil {
		c.Who = x.actor(h, v, st)
	}
	if i := h.role("what"); i >= 0 && c.N == nil && (c.Operation == "arrest" || c.Operation == "seizure" || c.Operation == "escort") {
		c.N = x.figureOf(i, c.Kind)
	}
	if duty && c.Mood() == muster.Actual {
		c.Modality = muster.Planned
	}
}

// actor is who carries out the operation of the verb at v: the agent after
// "by", the subject, else those spoken of last.
func (x *sentence) actor(h *hit, v int, st *state) muster.Names {
	if i := x.agent(v, h.last); i >= 0 {
		return x.doers(i, st)
	}
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 && x.operates(s) {
		return x.doers(s, st)
	}
	return x.orMission(st.contributor, st)
}

// operates reports whether the noun group at chunk i can carry out an
// operation.
func (x *sentence) operates(i int) bool {
	c, f := &x.chunks[i], x.f
	return x.acts(i) && !c.is(f.ARMED) && !c.is(f.PEOPLE) || c.is(f.PRONOUN) || c.is(f.UNIT) || c.is(f.NATIONALS) || c.is(f.COUNT)
}

// duty reports whether the verb at v says what somebody is there to do: "tasked
// with patrolling", "their job is to guard", "duties include escorting".
func (x *sentence) duty(v int) bool {
	for n := 0; v >= 0 && n < 4; n++ {
		if x.chunks[v].is(x.f.task) {
			return true
		}
		if s := x.subjectOf[v]; s >= 0 && x.chunks[s].is(x.f.duty) {
			return true
		}
		v = int(x.parentOf[v])
	}
	return false
}
