package extract

import (
	"muster/internal/pattern"
	"muster/internal/rule"
)

// A hit is a rule that matched: the chunks [first, last) and what each role
// caught.
type hit struct {
	rule        *rule.Rule
	first, last int
	roles       []role
	at          [roleNames]int8 // of the names that are asked for: one more than the place of the role
	dropped     bool            // another tells the same and more
	unmade      bool            // it is like a whole that no claim has been made of so far
	state       string          // the state that the group at chunk stateAt acts for, "" where it is read as itself
	stateAt     int
}

// A role is the chunks [first, last) that a named role of a rule caught.
type role struct {
	part
	first, last int
	owner       int // one more than the number of the noun that reads as a verb and whose owner it caught, 0 for none
}

// newHit is the hit h of the rule over the chunks of frame, in chunks of the
// sentence.
func (x *sentence) newHit(r *rule.Rule, parts []part, h *pattern.Hit, frame []int16) hit {
	out := hit{rule: r}
	out.first, out.last = x.extent(frame[h.First:h.Last])
	at := len(x.caught)
	for i := range parts {
		if s := h.Roles[i]; s.Last > s.First {
			first, last := x.extent(frame[s.First:s.Last])
			if last == 0 {
				continue // who acts is left open
			}
			r := role{part: parts[i], first: first, last: last}
			if n := int(frame[s.First]); n >= len(x.chunks) {
				r.owner = x.ownerNode(int16(n))
			}
			x.caught = append(x.caught, r)
			out.note(parts[i].name, len(x.caught)-at)
		}
	}
	out.roles = x.caught[at:len(x.caught):len(x.caught)]
	return out
}

// leaveBehind ends the hit of a frame before the subject of its verb where that stands behind it,
// in the next clause: "after | sending 200 men on Monday, | Ghana rested".
func (x *sentence) leaveBehind(h *hit, frame []int16, verb, subject int) {
	if subject < verb || h.last != subject+1 {
		return
	}
	h.last = h.first + 1
	for _, n := range frame {
		if i := x.chunkOf(n); i != subject {
			h.last = max(h.last, i+1)
		}
	}
}

// groupHit is the hit of a rule, nil for none, on the group at chunk i.
func groupHit(r *rule.Rule, i int) *hit {
	h := &hit{rule: r, first: i, last: i + 1}
	h.catch(role{part: part{slot: "group", name: groupRole}, first: i, last: i + 1})
	return h
}

// catch adds a role to the hit.
func (h *hit) catch(r role) {
	h.roles = append(h.roles, r)
	h.note(r.name, len(h.roles))
}

// note notes which of the roles, counted from one, has the name; the first one counts.
func (h *hit) note(name roleName, place int) {
	if h.at[name] == 0 {
		h.at[name] = int8(place)
	}
}

// extent is the run of chunks that holds all those of the given nodes.
func (x *sentence) extent(nodes []int16) (first, last int) {
	first = len(x.chunks)
	for _, n := range nodes {
		if i := x.chunkOf(n); i >= 0 {
			first, last = min(first, i), max(last, i+1)
		}
	}
	return first, last
}

// role is the first chunk that the named role caught, or -1.
func (h *hit) role(name roleName) int {
	if at := h.at[name]; at > 0 {
		return h.roles[at-1].first
	}
	return -1
}

// value is what the rule, or a role that says it, gives the slot; "" for nothing.
func (h *hit) value(slot string) string {
	for i := range h.roles {
		if r := &h.roles[i]; r.value != "" && r.slot == slot {
			return r.value
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
