package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// completeTraining tells by the tense of the verb how far the training is, and
// finds its length and who gives it.
func (x *sentence) completeTraining(c *muster.Claim, h *hit, v int, st *state) {
	c.By = x.orAgent(c.By, h, v, st)
	if by := h.role(byRole); c.By == nil && by >= 0 && x.chunks[by].is(x.f.it) {
		c.By = x.whoSaid(by, st)
	}
	if i := h.role(byRole); i >= 0 && st.force != "" && x.ofMission(&x.chunks[i]) {
		c.By = muster.Names{st.force} // "the mission's trainers"
	}
	x.ofHostForces(c, h, v, st)
	x.notOwn(c, h)
	if x.chunks[v].shape == noun {
		x.courseStage(c, v)
	}
	if c.Act == "" {
		if c.Act = x.stage(v); c.Act == "planned" && x.chunks[v].is(x.f.graduate) {
			c.Act = "graduated" // "will graduate in May": what is planned is that they do
		}
		if (c.Act == "planned" || c.Act == "ongoing" && x.chunks[v].marks&token.Ongoing == 0) && v > 0 && x.chunks[v-1].is(x.f.manage) && x.chunks[v-1].marks&(token.Perfect|token.Past) != 0 {
			c.Act = "graduated" // "have helped to train 18,000"
		}
		if c.Act == "ongoing" && x.opensBegun(v) {
			c.Act = "began"
		}
		if x.duty(v) && !x.chunks[v].is(x.f.task) { // "has been instructing 220 police" is none
			c.Act = "planned"
		}
	}
	if m := x.chunks[v].marks; c.Act == "began" && x.chunks[v].shape == verb && (x.chunks[v].is(x.f.begin) && m&(token.Past|token.Perfect|token.Part) == 0 || m&(token.Future|token.Modal|token.Infin) != 0) {
		c.Act = "planned" // "begins in May", "is to take in 400 cadets"
	}
	if c.Act == "graduated" && x.chunks[v].shape == verb && x.chunks[v].marks&token.Future != 0 && !x.chunks[v].is(x.f.graduate) {
		c.Act = "planned" // "will be attended by 24 officers"
	}
	if c.Act == "ongoing" && c.Mood() == muster.Planned {
		c.Act = "planned" // "will begin teaching 60 recruits"
	}
	if c.Act == "planned" && c.Modality == "" {
		c.Modality = muster.Planned
	}
	if c.Length == "" {
		c.Length = x.lengthNear(h)
	}
	if c.By == nil {
		c.By = x.courseGiver(h, v, st)
	}
	if c.By == nil {
		c.By = x.courseOf(h, st)
	}
	if c.When == "" && x.chunks[v].shape == verb {
		c.When = x.pastTeacher(h, v)
	}
}

// ofHostForces makes those trained the forces of the host country where the words call them its
// forces, or new members whom such a force itself turns out: "train the Somali forces", "The Somali
// army graduates 90 new members".
func (x *sentence) ofHostForces(c *muster.Claim, h *hit, v int, st *state) {
	i := h.role(whoRole)
	if i < 0 || x.noun(i) == nil {
		return
	}
	if who, with := x.allied(i, st); x.chunks[i].in(FORCE) && !x.chunks[i].in(HOSTFORCE) && who != nil && with == nil && st.hostForce(who[0]) {
		c.Who = who
	}
	if len(c.By) == 1 && st.hostForce(c.By[0]) && x.chunks[v].is(x.f.graduate) && len(x.noun(i).actors) == 0 && !x.chunks[i].is(x.f.police) {
		c.Who, c.By = c.By, nil
	}
}

// courseOf is whose course the hit names: "ten weeks of AU training".
func (x *sentence) courseOf(h *hit, st *state) muster.Names {
	for i := h.first; i < h.last; i++ {
		k, g := &x.chunks[i], x.noun(i)
		if g == nil || !k.in(COURSE) || len(g.actors) == 0 {
			continue
		}
		if a := g.actors[0]; a.kind != name.Force && a.kind != name.Person && a.kind != name.Place && a.name != st.mission.Host {
			return muster.Names{a.name}
		}
	}
	return nil
}

// pastTeacher is the date after the participle that says who gave the course: "passed out of
// a course taught by the Irish last Friday".
func (x *sentence) pastTeacher(h *hit, v int) muster.Date {
	for i := max(h.last, v+1); i < len(x.chunks) && i < v+frameLength; i++ {
		c := &x.chunks[i]
		switch {
		case c.shape == verb && c.marks&token.Part == 0, x.relative(i), c.any(isSemicolon | isStop):
			return ""
		case c.shape == time && x.times[c.ref].Timex == "DATE":
			return x.dateOf(i)
		}
	}
	return ""
}

// courseStage tells by the verb of which the course at chunk i is the subject
// whether it began, ended or is to come, and when.
func (x *sentence) courseStage(c *muster.Claim, i int) {
	for v := i + 1; v < len(x.chunks) && v < i+frameLength; v++ {
		k := &x.chunks[v]
		if k.shape != verb || int(x.subjectOf[v]) != i || k.marks&(token.Part|token.Ing|token.Infin) != 0 {
			continue
		}
		past := k.marks&(token.Past|token.Perfect) != 0
		switch {
		case !past && k.any(isBe) && x.inProgress(v+1):
			c.Act = "ongoing"
		case !past && (k.is(x.f.begin) || k.marks&(token.Future|token.Modal) != 0):
			c.Act = "planned"
		case k.is(x.f.begin):
			c.Act = "began"
		}
		if d, _ := x.whenOf(v, v+1, v, false); d != "" {
			c.When = d
		}
		return
	}
}

// inProgress reports whether the words from chunk i on say that something goes on:
// "under way", "in progress", "in its last month".
func (x *sentence) inProgress(i int) bool {
	return i < len(x.chunks) && (x.wordAt(i, x.f.in) || strings.HasPrefix(x.Tokens[x.chunks[i].first].Word.Form, "under"))
}

// stage is how far training is, by the verb at chunk v.
func (x *sentence) stage(v int) string {
	c := &x.chunks[v]
	m := c.marks
	switch {
	case m&(token.Future|token.Must|token.Modal|token.Infin|token.Promised) != 0:
		return "planned"
	case c.head >= 0 && (x.Tokens[c.head].Any(isVing) || x.is(c.head-1, x.f.being)):
		if p := x.preposition(v-1) && v > 1; p && x.chunks[v-2].shape == verb && x.chunks[v-2].is(x.f.tasked) {
			return "planned" // "tasked with training"
		}
		return "ongoing"
	case m&(token.Past|token.Perfect|token.Part|token.Passive) != 0:
		return "graduated"
	}
	return "ongoing"
}

// wholeMonths is a length in months where it is half a year, as people count
// courses and tours.
func wholeMonths(length string) string {
	if length == "P0.5Y" {
		return "P6M"
	}
	return length
}

// lengthNear is the length of the duration nearest to the hit.
func (x *sentence) lengthNear(h *hit) string {
	for i := h.first - 1; i >= 0 && i > h.first-frameLength; i-- {
		if s := x.lengthOf(i); s != "" && x.chunks[i].in(COURSE) {
			return s
		}
	}
	for _, first := range [...]int{h.first, max(h.first-3, 0)} {
		for i := first; i < min(h.last+6, len(x.chunks)); i++ {
			if s := x.lengthOf(i); s != "" {
				return s
			}
		}
	}
	for i := h.last; i < len(x.chunks) && i < h.last+frameLength && !x.finiteAt(i); i++ {
		if s := x.lengthOf(i); s != "" && x.chunks[i].in(COURSE) {
			return s // "got their certificates in Bor at the close of a five-week course"
		}
	}
	return ""
}

// trainees is who is trained at chunk i: the host's police in a police
// mission, where nothing says otherwise, else the plain words.
func (x *sentence) trainees(i int, st *state) muster.Names {
	k, g := &x.chunks[i], x.noun(i)
	if g == nil {
		return nil
	}
	if k.in(COURSE) && !k.in(TRAINEE|PERSONNEL|UNIT|PRONOUN|COUNT) && x.beforeLeaving() && st.contributor != "" {
		return muster.Names{st.contributor} // "Pre-deployment training lasted five months"
	}
	if x.ours(i) && st.home != "" {
		st.trainees = muster.Names{st.home} // "ten of our sergeants"
		return st.trainees
	}
	if k.in(COUNT) && !k.in(PERSONNEL|TRAINEE) || k.in(PRONOUN) || k.is(x.f.intake) && !k.in(PERSONNEL|UNIT) {
		if st.trainees == nil && st.contributor != "" {
			return muster.Names{st.contributor}
		}
		return st.trainees
	}
	if k.in(PERSONNEL) && len(g.actors) == 0 && x.isSubject(i) && (x.beforeLeaving() || x.thenLeaves()) {
		who, _ := x.contributors(i, st) // "The officers trained for a month before flying to Haiti"
		return who
	}
	if k.in(UNIT) && !k.in(TRAINEE) {
		if who, explicit := x.contributors(i, st); explicit || st.contributor != "" || k.is(x.f.contingent) || k.is(x.f.regiment) {
			return who // the host's are not called so
		}
	}
	out := x.trained(i, k, g, st)
	st.trainees = out
	return out
}

// trained names the trainees at chunk i.
func (x *sentence) trained(i int, k *chunk, g *nounGroup, st *state) muster.Names {
	host := len(g.actors) == 0
	if all := x.bothNations(k, g, st); all != nil {
		return all
	}
	for _, a := range g.actors {
		if a.kind == name.Force {
			return muster.Names{a.name}
		}
		host = host || a.name == st.mission.Host
	}
	if host && !k.is(x.f.civilTrainee) && (st.mission.Kind == "police" || x.holds(k, x.f.police) || k.in(TRAINEE) && (k.is(x.f.cadet) || x.ofPolice())) && (k.in(TRAINEE | PERSONNEL)) {
		if p := st.hostPolice(); p != "" && !x.beforeLeaving() {
			return muster.Names{p}
		}
	}
	if n := x.headName(k, g); n != nil {
		return n
	}
	s := x.plainText(k)
	if t := x.afterFigure(k, g); t != "" {
		s = t
	}
	if j := i + 2; s != "" && x.wordAny(i+1, isAnd) && x.noun(j) != nil && x.chunks[j].in(PERSONNEL) && x.chunks[j].marks&token.Counted == 0 {
		s += " and " + x.plainText(&x.chunks[j])
	}
	if s != "" {
		return muster.Names{s}
	}
	return nil
}

// afterFigure is what the figure inside the group counts, where a batch or a class of so many
// is named: "the next batch of 200 | officers".
func (x *sentence) afterFigure(k *chunk, g *nounGroup) string {
	if g.figure < 0 {
		return ""
	}
	at := x.figures[g.figure].Last
	if at <= k.first+1 || at >= k.last || !x.any(x.figures[g.figure].First-1, isOf) {
		return ""
	}
	return x.Folded(at, k.last)
}

// beforeLeaving reports whether the course is one before a deployment, which the mission's
// own people have: "a pre-deployment course".
func (x *sentence) beforeLeaving() bool {
	for i := x.first; i < x.last; i++ {
		if x.is(i, x.f.pre) || x.is(i, x.f.predeployment) {
			return true
		}
	}
	return false
}

// thenLeaves reports whether those who train leave after it: "before flying to Haiti", "before
// their deployment".
func (x *sentence) thenLeaves() bool {
	for i := 1; i < len(x.chunks); i++ {
		if c := &x.chunks[i]; x.wordAt(i-1, x.f.before) && (c.is(x.f.dispatch) || c.marks&token.Ing != 0 && c.is(x.f.depart)) {
			return true
		}
	}
	return false
}

// ofPolice reports whether the sentence names the police, whose recruits those are
// of whom it says no more.
func (x *sentence) ofPolice() bool {
	for i := x.first; i < x.last; i++ {
		if x.Tokens[i].Is(x.f.police) {
			return true
		}
	}
	return false
}

// bothNations is those of whom some of the trainees of the group are by two adjectives, the host's
// its police: "60 Kenyan and Haitian officers"; nil for others.
func (x *sentence) bothNations(k *chunk, g *nounGroup, st *state) (out muster.Names) {
	if len(g.actors) != 2 || !k.in(PERSONNEL) || g.actors[0].kind != name.Demonym || g.actors[1].kind != name.Demonym || g.actors[1].last >= k.last {
		return nil
	}
	for _, a := range g.actors {
		n := a.name
		if p := st.hostPolice(); n == st.mission.Host && p != "" && st.mission.Kind == "police" {
			n = p
		}
		out = append(out, n)
	}
	return out
}

// whoSaid is the body that says what chunk i is part of, for which an "it" in its words stands: "The
// mission said | it | had trained 900 police".
func (x *sentence) whoSaid(i int, st *state) muster.Names {
	for k := range x.said {
		if a := &x.said[k]; i >= a.first && i < a.last && a.by >= 0 && x.chunks[a.by].in(FORCE|ORG|BODY|COUNTRY) && !x.chunks[a.by].in(PERSON) {
			return x.parties(a.by, st)
		}
	}
	return nil
}

// opensBegun reports whether the verb group at chunk v opens with what somebody has begun to do: "have
// started | taking".
func (x *sentence) opensBegun(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb {
		return false
	}
	for i := c.first; i < c.head; i++ {
		if t := &x.Tokens[i]; t.Is(x.f.begin) && t.Any(isVpast|isVpart) {
			return true
		}
	}
	return false
}
