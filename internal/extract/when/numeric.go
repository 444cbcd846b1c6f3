package when

import (
	"strings"
	"time"

	"muster"
	"muster/internal/token"
)

// numeric reads 2024-08-27, 2024-08, 27/08/2024, 27.08.2024, 8/27/24.
func (r *reader) numeric(q *reading) bool {
	s := r.source[r.tokens[q.first].Start:r.tokens[len(r.tokens)-1].End]
	var part [3]int
	var width [3]int
	if strings.HasPrefix(s, "9/11") && r.attack(q) {
		return true
	}
	at, n, sep := 0, 0, byte(0)
	for n < 3 {
		begin := at
		for at < len(s) && at-begin < 5 && s[at] >= '0' && s[at] <= '9' {
			part[n] = 10*part[n] + int(s[at]-'0')
			at++
		}
		if width[n] = at - begin; width[n] == 0 {
			return false
		}
		n++
		if n == 3 || at >= len(s) || s[at] != '-' && s[at] != '/' && s[at] != '.' || sep != 0 && s[at] != sep {
			break
		}
		sep = s[at]
		at++
	}
	last, ok := r.endAt(q.first, r.tokens[q.first].Start+int32(at))
	if n < 3 || !ok {
		return false
	}
	y, m, d := part[0], part[1], part[2]
	switch {
	case width[0] == 4 && width[1] <= 2 && width[2] <= 2:
	case width[2] == 4 && width[0] <= 2 && width[1] <= 2, width[2] == 2 && sep == '/' && width[0] <= 2:
		y, m, d = part[2], part[1], part[0]
		// A year of two digits goes with the American order.
		if width[2] == 2 && part[0] <= 12 || m > 12 {
			m, d = d, m
		}
		if width[2] == 2 {
			y = r.fullYear(y)
		}
	default:
		return false
	}
	q.last = last
	return r.ymd(q, y, m, d)
}

// attack reads "9/11", the name of a day.
func (r *reader) attack(q *reading) bool {
	if r.has(q.first+3, token.Digits) || r.text(q.first+3) == "/" && r.glued(q.first+3) || r.text(q.first+2) != "11" || r.has(q.first-1, token.Digits) {
		return false
	}
	q.last = q.first + 3
	return r.ymd(q, 2001, 9, 11)
}

// endAt is the token after the one that ends at the byte.
func (r *reader) endAt(i int, at int32) (int, bool) {
	for ; i < len(r.tokens) && r.tokens[i].End <= at; i++ {
		if r.tokens[i].End == at {
			return i + 1, true
		}
	}
	return 0, false
}

// ymd makes q the day where there is such a day.
func (r *reader) ymd(q *reading, y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 || y < 1000 || y > 2999 {
		return false
	}
	c := cell{day, int(muster.DayOf(y, time.Month(m), d))}
	if muster.Day(c.n).Time().Day() != d {
		return false
	}
	q.set(c)
	q.told = true
	return true
}
