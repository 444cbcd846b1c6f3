package extract

import (
	"slices"

	"muster/internal/pattern"
)

// match runs the pack's rules over the chunks of the sentence, as they run and
// by frames, then as something plainer, and leaves what they find in its hits.
func (e *Extractor) match(rd *reader, x *sentence) {
	x.hits, x.caught, x.stands = x.hits[:0], x.caught[:0], x.stands[:0]
	rd.nodes = slices.Grow(rd.nodes[:0], len(x.chunks))[:len(x.chunks)]
	for i := range x.chunks {
		c, n := &x.chunks[i], &rd.nodes[i]
		n.Word, n.Has, n.Marks = c.word, c.more, c.marks
		if x.clauseOver(i) {
			n.Has = x.f.ends
		}
	}
	rd.nodes = e.nominals(x, x.noteStateActors(x.restate(rd.nodes)))
	set := &e.pack.Set
	rd.machine.Load(set.Set, rd.nodes)
	e.run(rd, x, set.Words, rd.machine.First(len(x.chunks)), noVerb, nil)
	e.runShortened(rd, x, set.Words)
	for _, v := range x.verbs {
		e.runJoined(rd, x, set.Words, v)
		if !rd.machine.MayFrom(set.Frames, v, int(x.subjectOf[v]), int(x.objectOf[v])) {
			continue
		}
		rd.frame = x.frame(v, rd.frame[:0])
		e.run(rd, x, set.Frames, rd.frame, v, nil)
	}
	e.runPlainer(rd, x)
	x.dropRivals()
	x.dropAllowedAgain()
}

// runPlainer adds to the hits of the sentence what the rules find where parts of it are read as something
// plainer that says the same (docs/decisions/0014-read-as-plainer.md).
func (e *Extractor) runPlainer(rd *reader, x *sentence) {
	for k := range x.restated {
		e.runRestated(rd, x, k)
	}
	for _, v := range x.verbs {
		if x.objectOf[v] >= 0 {
			e.runObjects(rd, x, v)
		}
	}
	for k := range x.stateActors {
		e.runStateActor(rd, x, &x.stateActors[k])
	}
	for k := range x.acted {
		e.runNominal(rd, x, k)
	}
	e.runApposed(rd, x)
	e.runTimeless(rd, x)
}

// noVerb stands for the verb of the chunks as they run.
const noVerb = -1

// run adds to the hits of the sentence what the rules of the group find in the chunks of
// frame, which is that of verb, or noVerb for the chunks as they run; only what keep takes, all
// where it is nil.
func (e *Extractor) run(rd *reader, x *sentence, group pattern.Group, frame []int16, verb int, keep func(*pattern.Hit) bool) {
	set := &e.pack.Set
	rd.matches = rd.machine.Find(group, frame, rd.matches[:0])
	for k := range rd.matches {
		h := &rd.matches[k]
		if (keep == nil || keep(h)) && !rd.excepted(x, set.Except[h.Prog], frame, verb, h) {
			if e.found != nil {
				e.found(h.Prog)
			}
			x.hits = append(x.hits, x.newHit(set.Rules[h.Prog], e.parts[h.Prog], h, frame))
			if verb != noVerb {
				x.leaveBehind(&x.hits[len(x.hits)-1], frame[h.First:h.Last], verb, int(x.subjectOf[verb]))
			}
		}
	}
}

// runClause adds to the hits of the sentence what rules of either sort find in the reader's frame, a clause laid
// straight that is no run of the words; only what keep takes.
func (e *Extractor) runClause(rd *reader, x *sentence, verb int, keep func(*pattern.Hit) bool) {
	e.run(rd, x, e.pack.Set.Frames, rd.frame, verb, keep)
	e.run(rd, x, e.pack.Set.Words, rd.frame, verb, keep)
}

// excepted reports whether one of the patterns [except[0], except[1]) overlaps the hit or,
// as a frame leaves out what stands between its parts, holds the verb in the chunks as they run.
func (rd *reader) excepted(x *sentence, except [2]int, frame []int16, verb int, h *pattern.Hit) bool {
	for k := except[0]; k < except[1]; k++ {
		if rd.machine.Meets(k, frame, h) {
			return true
		}
		if verb != noVerb && rd.machine.Meets(k, rd.machine.First(len(x.chunks)), &pattern.Hit{First: verb, Last: verb + 1}) {
			return true
		}
	}
	return false
}
