package when

import (
	"fmt"
	"strings"
	"time"

	"muster"
	"muster/internal/token"
)

// A reading of the clock while it is read.
type clockTime struct {
	h, m  int
	next  int    // token after what was read, 0 for none
	clear bool   // its form alone says that it is a time of day
	half  string // "a", "p" or "o": the half of the day, or "o'clock"
	zone  string
}

// clock reads a time of day that begins with digits: "8:30 a.m.", "2 a.m.
// Kenya time on Saturday", "0800 UTC", "0830Z", "4 o'clock".
func (r *reader) clock(q *reading) bool {
	if r.group(q) {
		return true
	}
	c := r.hourMinute(q.first)
	if c.next == 0 {
		return false
	}
	if c.half == "" {
		c.half, c.next = r.halfOfDay(c.next)
	}
	c.finish(r)
	if !c.clear && c.half == "" && c.zone == "" || c.h > 24 || c.m > 59 {
		return false
	}
	if c.half == "" && c.zone == "" && (r.any(q.first-1, "in", "of") || r.text(c.next) == "." && r.glued(c.next) && r.glued(c.next+1) && r.has(c.next+1, token.Digits)) {
		return false // the time of a race: "won in 2:03.5"
	}
	if _, count := r.integer(q.first, 1, 2); count && c.zone == "hours" && !c.clear {
		return false // "24 hours" is a length
	}
	q.timex, q.last = TIME, c.next
	r.onDay(q, c.tail())
	r.pastMidnight(q, c)
	return true
}

// finish counts the hour from midnight, reads the zone, and returns the token after
// all.
func (c *clockTime) finish(r *reader) int {
	switch {
	case c.half == "p" && c.h < 12:
		c.h += 12
	case c.half == "a" && c.h == 12:
		c.h = 0
	}
	if c.zone == "" {
		c.zone, c.next = r.zone(c.next)
	}
	return c.next
}

// tail is the time of day as TIMEX3 writes it after a date.
func (c clockTime) tail() string {
	tail := fmt.Sprintf("T%02d:%02d", c.h, c.m)
	switch c.zone {
	case "utc", "gmt", "z", "zulu":
		tail += "Z"
	}
	return tail
}

// hourMinute reads the hour and minute at token i, with what is glued to them:
// "8", "8:30", "10.30 hrs", "8pm", "7:45pm", "0600hrs", "1430 local time".
func (r *reader) hourMinute(i int) (c clockTime) {
	digits, suffix := number(r.text(i))
	switch {
	case len(digits) <= 2 && r.text(i+1) == ":" && r.glued(i+1) && r.glued(i+2) && (!r.glued(i) || r.text(i-1) == "(") && suffix == "":
		var minutes string
		if minutes, suffix = number(r.text(i + 2)); len(minutes) != 2 {
			return c
		}
		c = clockTime{h: value(digits), m: value(minutes), next: i + 3, clear: true}
	case len(digits) == 4 && (suffix != "" || r.military(i+1)):
		c = clockTime{h: value(digits[:2]), m: value(digits[2:]), next: i + 1}
	case len(digits) <= 2 && strings.HasPrefix(suffix, ".") && len(suffix) == 3 && (r.is(i+1, clock) || r.is(i+1, zone)):
		if minutes, rest := number(suffix[1:]); rest == "" {
			return clockTime{h: value(digits), m: value(minutes), next: i + 1, clear: true}
		}
		return c
	case len(digits) <= 2 && digits != "":
		c = clockTime{h: value(digits), next: i + 1}
	default:
		return c
	}
	switch strings.ToLower(suffix) {
	case "":
	case "am", "pm":
		c.half = strings.ToLower(suffix[:1])
	case "h", "hrs", "hr", "l", "lt", "z":
		c.zone = strings.ToLower(suffix)
		c.clear = c.clear || len(digits) == 4
	default:
		return clockTime{}
	}
	return c
}

// military reports whether what stands at token i makes four digits a time of
// day: "hours", "local", a zone.
func (r *reader) military(i int) bool {
	return r.is(i, zone) && r.has(i, token.Cap) || r.any(i, "hours", "hrs", "hour") || r.form(i) == "local" && r.form(i+1) == "time"
}

// number cuts the digits that s begins with from the rest.
func number(s string) (digits, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}

// value is a short run of digits as a number.
func value(digits string) (n int) {
	for _, c := range []byte(digits) {
		n = 10*n + int(c-'0')
	}
	return n
}

// group reads the date-time group of military messages: "121545Z MAR 11" is
// 15:45 UTC on 12 March 2011.
func (r *reader) group(q *reading) bool {
	digits, suffix := number(r.text(q.first))
	if len(digits) != 6 || len(suffix) != 1 || suffix[0] < 'A' || suffix[0] > 'Z' {
		return false
	}
	d, c := value(digits[:2]), clockTime{h: value(digits[2:4]), m: value(digits[4:]), zone: strings.ToLower(suffix)}
	if d < 1 || d > 31 || c.h > 24 || c.m > 59 {
		return false
	}
	q.timex, q.value, q.told = TIME, fmt.Sprintf("XXXX-XX-%02d", d)+c.tail(), true
	if !r.is(q.last, monthName) {
		return true
	}
	m, next := r.month(q.last)
	q.last = next
	on := *q
	if y, next, ok := r.shortYear(next); ok {
		q.last = next
		r.ymd(&on, y, m, d)
	} else {
		on.value = ""
		r.fit(&on, r.direction(q), func(y int) cell { return cell{day, int(muster.DayOf(y, time.Month(m), d))} })
	}
	if on.core != "" {
		q.core, q.value = on.core, on.value+c.tail()
	}
	return true
}

// shortYear reads a year of four or two digits at token i.
func (r *reader) shortYear(i int) (y, next int, ok bool) {
	if y, ok := r.year(i); ok {
		return y, i + 1, true
	}
	if yy, ok := r.integer(i, 2, 2); ok {
		return r.fullYear(yy), i + 1, true
	}
	return 0, i, false
}

// halfOfDay reads "a.m.", "pm", "o'clock", "in the morning" at token i: "a",
// "p" or "o".
func (r *reader) halfOfDay(i int) (half string, next int) {
	f := r.form(i)
	if r.is(i, clock) && f != "hours" && f != "hrs" {
		next = i + 1
		if r.text(next) == "." && r.glued(next) && strings.Contains(f, ".") && next+1 < len(r.tokens) {
			next++
		}
		return f[:1], next
	}
	if f == "in" && r.form(i+1) == "the" {
		switch r.form(i + 2) {
		case "morning":
			return "a", i + 3
		case "afternoon", "evening":
			return "p", i + 3
		}
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
		zoneName, next = "local", i+2
	case r.any(i, "eastern", "central", "pacific", "mountain") && r.has(i, token.Cap) && !r.has(i+1, token.Cap) && r.is(i-1, clock):
		return "local", i + 1
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
	if r.text(at) == "(" {
		for k := at + 1; k < at+6; k++ {
			if r.text(k) == ")" && r.form(k+1) == "on" {
				at = k + 1 // "at 3 pm (0700 GMT) on Wednesday"
			}
		}
	} else if r.text(at) == ")" && r.form(at+1) == "on" {
		at++
	}
	bracket := at > q.last
	comma := r.text(at) == "," || bracket
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
	if in, ok := r.inner(at); ok && in.timex == TIME && len(in.value) == 13 && in.value[10] == 'T' && tail[1] < 'A' {
		q.value, q.core, q.told = in.value[:10]+afternoon(tail, in.value[11:]), in.core, true
		if !comma {
			q.last = in.last
		}
		return
	}
	if lo, hi, err := r.here.Bounds(); err == nil && lo == hi && !(r.known && lo > r.now[1]+31 && r.tense(q.first, q.last) == behind) {
		q.value, q.core = string(r.here)+tail, r.here
		return
	}
	asOf := r.form(q.first-1) == "of" && r.form(q.first-2) == "as"
	d, ok := r.lately(q)
	if ok = ok && !asOf; !ok && !asOf && r.here == "" && r.form(q.first) != "overnight" && r.tense(q.first, q.last) == behind {
		d, ok = r.story, r.story != ""
	}
	if ok {
		q.value, q.core = string(d)+tail, d
		return
	}
	q.value = "XXXX-XX-XX" + tail
	r.both(q, func(now muster.Day) cell { return cell{day, int(now)} })
	if q.core != "" {
		q.value += tail
	}
}

// pastMidnight puts a small hour on the day after the one of the late hour that was
// told before it in the sentence: "from 11 p.m. to 4 a.m.".
func (r *reader) pastMidnight(q *reading, c clockTime) {
	if oneDay(q.core) && q.core == r.lateOn && c.h < 9 && strings.HasPrefix(q.value, string(q.core)) {
		if lo, _, err := q.core.Bounds(); err == nil {
			day := (lo + 1).Date()
			q.value, q.core = string(day)+q.value[len(q.core):], day
		}
		return
	}
	if r.lateOn = ""; c.h > 18 {
		r.lateOn = q.core
	}
}

// lately is the day told last before the sentence, where q can be of that day:
// it is of the week before the report, and the sentence tells what was. "Overnight" is
// the night before the report.
func (r *reader) lately(q *reading) (muster.Date, bool) {
	lo, hi, err := r.last.Bounds()
	ok := err == nil && lo == hi && r.here == "" && !r.any(q.first-1, "until", "till") && r.form(q.first) != "overnight" && r.known && lo <= r.now[0] && lo >= r.now[1]-7
	return r.last, ok && r.tense(q.first, q.last) == behind
}

// afternoon is the time of day in that part of it: 3:15 in the afternoon is
// 15:15.
func afternoon(tail, part string) string {
	h := value(tail[1:3])
	if (part == "AF" || part == "EV" || part == "NI" && h > 4) && h < 12 {
		return fmt.Sprintf("T%02d%s", h+12, tail[3:])
	}
	return tail
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
