package extract

import (
	"muster"
	"muster/internal/extract/name"
)

// sortOf is what sort of a mission's personnel the hit counts, "troops", "police":
// the plain noun of its group; "" where that says no more than that they are
// personnel, or whose.
func (x *sentence) sortOf(c *muster.Claim, h *hit) string {
	if c.Kind != muster.Strength && c.Kind != muster.Commitment || c.N == nil || x.f.adjectives[first(c.Who)] != "" {
		return ""
	}
	for _, n := range [...]string{"group", "n", "whole"} {
		i := h.role(n)
		if i < 0 {
			continue
		}
		c, g := &x.chunks[i], x.noun(i)
		if g == nil || !c.is(x.f.PERSONNEL) || c.is(x.f.UNIT) || c.is(x.f.NATIONALS) || c.is(x.f.generic) || c.is(x.f.SHARE) || c.head < 0 {
			return ""
		}
		for _, a := range g.actors {
			if a.kind == name.Country || a.kind == name.Demonym {
				return ""
			}
		}
		return police(x.Of(c.head, c.head+1), x.Of(max(c.head-1, c.first), c.head+1))
	}
	return ""
}

// police is "police" for police officers and policemen, else the head alone.
func police(head, two string) string {
	switch {
	case two == "police officers", two == "police personnel", head == "policemen":
		return "police"
	case two == "military personnel":
		return "military"
	case head == "personnel", head == "people", head == "members":
		return ""
	}
	return head
}

// partSorts names the part of a mission that a figure counts, where the report
// has figures of several sorts of its personnel: its troops and its police.
func (st *state) partSorts() {
	for k := range st.found {
		c := &st.found[k]
		if c.sort == "" || c.Part != "" || !st.otherSort(c) {
			continue
		}
		c.Part = c.sort
	}
}

// otherSort reports whether another figure of the same kind counts another sort
// of the personnel of the same force.
func (st *state) otherSort(c *finding) bool {
	for k := range st.found {
		o := &st.found[k]
		if o.Kind != c.Kind || first(o.Who) != first(c.Who) || o.N == nil || o.Basis != c.Basis {
			continue
		}
		if o.sort != "" && o.sort != c.sort || o.sort == "" && o.Part != "" && o.Part != c.sort && isSort(o.Part) {
			return true
		}
	}
	return false
}

// isSort reports whether the part is one of the great sorts of personnel.
func isSort(part string) bool {
	switch part {
	case "police", "military", "troops", "soldiers", "civilians", "civilian":
		return true
	}
	return false
}
