package when

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/token"
)

// clock reads a time of day that begins with digits: "8:30 a.m.", "2 a.m.
// Kenya time on Saturday", "0800 UTC", "4 o'clock".
func (r *reader) clock(q *reading) bool {
	h, m, next, colon := r.hourMinute(q.first)
	if next == 0 {
		return false
	}
	half, next := r.halfOfDay(next)
	switch {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	}
	zone, after := r.zone(next)
	if !colon && half == "" && zone == "" || h > 24 || m > 59 {
		return false
	}
	if _, count := r.integer(q.first, 1, 2); count && zone == "hours" {
		return false // "24 hours" is a length
	}
	q.timex, q.last = TIME, after
	tail := fmt.Sprintf("T%02d:%02d", h, m)
	if zone == "utc" || zone == "gmt" {
		tail += "Z"
	}
	r.onDay(q, tail)
	return true
}

// hourMinute reads the hour and minute at token i; next is 0 for none.
func (r *reader) hourMinute(i int) (h, m, next int, colon bool) {
	if a, b, ok := strings.Cut(r.text(i), ":"); ok && len(b) >= 2 && len(a) <= 2 {
		if _, err := fmt.Sscanf(a+" "+b[:2], "%d %d", &h, &m); err == nil {
			return h, m, i + 1, true
		}
		return 0, 0, 0, false
	}
	h, ok := r.integer(i, 1, 2)
	if !ok {
		if hm, ok := r.integer(i, 4, 4); ok && r.atom(i+1).is&(zone|clock) != 0 && !r.any(i+1, "am", "pm", "a.m.", "p.m.") {
			return hm / 100, hm % 100, i + 1, true
		}
		if a, b, ok := strings.Cut(r.text(i), "."); ok && len(b) == 2 && len(a) <= 2 && r.is(i+1, clock) {
			_, err := fmt.Sscanf(a+" "+b, "%d %d", &h, &m)
			return h, m, i + 1, err == nil
		}
		return 0, 0, 0, false
	}
	if m, ok := r.integer(i+2, 2, 2); ok && r.text(i+1) == ":" && r.glued(i+1) && r.glued(i+2) && !r.glued(i) {
		return h, m, i + 3, true
	}
	return h, 0, i + 1, false
}

// halfOfDay reads "a.m.", "pm", "o'clock" at token i: "a", "p" or "o".
func (r *reader) halfOfDay(i int) (half string, next int) {
	f := r.form(i)
	if r.is(i, clock) && f != "hours" && f != "hrs" {
		next = i + 1
		if r.text(next) == "." && r.glued(next) && strings.Contains(f, ".") && next+1 < len(r.tokens) {
			next++
		}
		return f[:1], next
	}
	return "", i
}

// zone reads the time zone at token i: "UTC", "GMT", "local time", "Kenya
// time".
func (r *reader) zone(i int) (zoneName string, next int) {
	open := i
	if r.text(i) == "(" {
		i++
	}
	switch {
	case r.is(i, zone) && r.has(i, token.Cap):
		zoneName, next = r.form(i), i+1
	case r.form(i+1) == "time" && (r.has(i, token.Cap) || r.form(i) == "local"):
		return "local", i + 2
	case r.form(i) == "hours" || r.form(i) == "hrs":
		return "hours", i + 1
	default:
		return "", open
	}
	if open != i {
		for k := next; k < next+4; k++ {
			if r.text(k) == ")" {
				return zoneName, k + 1
			}
		}
	}
	return zoneName, next
}

// onDay gives a time of day the day that stands beside it, else the one told
// last in the sentence, else the report's.
func (r *reader) onDay(q *reading, tail string) {
	at := q.last
	comma := r.text(at) == ","
	if comma || r.form(at) == "on" {
		at++
	}
	if in, ok := r.inner(at); ok && in.timex == DATE && len(in.value) == 10 && in.value[4] == '-' {
		q.value, q.core, q.told = in.value+tail, in.core, true
		if !comma {
			q.last = in.last
		}
		return
	}
	if lo, hi, err := r.here.Bounds(); err == nil && lo == hi {
		q.value, q.core = string(r.here)+tail, r.here
		return
	}
	q.value = "XXXX-XX-XX" + tail
	r.both(q, func(now muster.Day) cell { return cell{day, int(now)} })
	if q.core != "" {
		q.value += tail
	}
}

// inner reads an expression that begins exactly at token i.
func (r *reader) inner(i int) (q reading, ok bool) {
	if r.depth == 2 {
		return reading{}, false
	}
	floor := r.floor
	r.floor = i
	r.depth++
	defer func() { r.floor = floor; r.depth-- }()
	for head := i; head < i+5 && head < len(r.tokens); head++ {
		if r.boundary(head) {
			break
		}
		if !r.has(head, token.Digits) && !r.tokens[head].Is(r.trigger) {
			continue
		}
		if q, ok = r.read(head); ok && q.first == i {
			return q, true
		}
	}
	return reading{}, false
}
