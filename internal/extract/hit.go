package extract

import (
	"strings"

	"muster/internal/pattern"
	"muster/internal/rule"
)

// A hit is a rule that matched: the chunks [first, last) and what each role
// caught.
type hit struct {
	rule        *rule.Rule
	first, last int
	roles       []role
	unmade      bool // it is like a whole that no claim has been made of so far
}

// A role is the chunks [first, last) that a named role of a rule caught.
type role struct {
	name        string
	first, last int
}

// newHit is the hit h of the rule over the chunks of frame, in chunks of the
// sentence.
func (x *sentence) newHit(r *rule.Rule, roles []string, h *pattern.Hit, frame []int16) hit {
	out := hit{rule: r}
	out.first, out.last = extent(frame[h.First:h.Last])
	at := len(x.caught)
	for i, name := range roles {
		if s := h.Roles[i]; s.Last > s.First {
			first, last := extent(frame[s.First:s.Last])
			x.caught = append(x.caught, role{name, first, last})
		}
	}
	out.roles = x.caught[at:len(x.caught):len(x.caught)]
	return out
}

// extent is the run of chunks that holds all of the given ones.
func extent(chunks []int16) (first, last int) {
	first, last = int(chunks[0]), int(chunks[0])+1
	for _, i := range chunks {
		first, last = min(first, int(i)), max(last, int(i)+1)
	}
	return first, last
}

// role is the first chunk that the named role caught, or -1.
func (h *hit) role(name string) int {
	for _, r := range h.roles {
		if r.name == name {
			return r.first
		}
	}
	return -1
}

// value is what the rule, or a role that says it, gives the slot; "" for nothing.
func (h *hit) value(slot string) string {
	for _, r := range h.roles {
		if name, value, says := strings.Cut(r.name, "="); says && name == slot {
			return value
		}
	}
	return h.rule.Value(slot)
}

// roleAt reports whether a role of the hit is on chunk i.
func (h *hit) roleAt(i int) bool {
	for _, r := range h.roles {
		if r.first == i {
			return true
		}
	}
	return false
}
