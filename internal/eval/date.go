package eval

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// An interval is the first and last day that a date can mean, in days from
// year 1; far ends stand for an open one.
type interval struct {
	from, to         int
	openFrom, openTo bool
}

// The first and last day that there are.
var (
	firstDay = dayNumber(1, 1, 1)
	lastDay  = dayNumber(9999, 12, 31)
)

// dayNumber counts days.
func dayNumber(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

var edtf = regexp.MustCompile(`^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$`)

// bounds reads an EDTF date of level 1.
func bounds(s string) (interval, bool) {
	s = strings.NewReplacer("~", "", "?", "", "%", "").Replace(strings.TrimSpace(s))
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		from, to, ok := single(s)
		return interval{from: from, to: to}, ok
	}
	i := interval{from: firstDay, to: lastDay, openFrom: a == "" || a == "..", openTo: b == "" || b == ".."}
	okFrom, okTo := true, true
	if !i.openFrom {
		i.from, _, okFrom = single(a)
	}
	if !i.openTo {
		_, i.to, okTo = single(b)
	}
	return i, okFrom && okTo
}

// single reads a date that is no interval.
func single(s string) (from, to int, ok bool) {
	s, _, _ = strings.Cut(s, "T")
	m := edtf.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	lo, _ := strconv.Atoi(strings.ReplaceAll(m[1], "X", "0"))
	hi, _ := strconv.Atoi(strings.ReplaceAll(m[1], "X", "9"))
	month, err := strconv.Atoi(m[2])
	switch {
	case lo < 1:
		return 0, 0, false
	case lo != hi, err != nil:
		return dayNumber(lo, 1, 1), dayNumber(hi, 12, 31), true
	case month >= 21 && month <= 24: // a season ends on the 28th of its last month
		first := 3 * (month - 20)
		return dayNumber(lo, first, 1), dayNumber(lo, first+2, 28), true
	case month < 1 || month > 12:
		return 0, 0, false
	}
	last := time.Date(lo, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	day, err := strconv.Atoi(m[3])
	switch {
	case err != nil:
		return dayNumber(lo, month, 1), dayNumber(lo, month, last), true
	case day < 1 || day > last:
		return 0, 0, false
	}
	return dayNumber(lo, month, day), dayNumber(lo, month, day), true
}

// whenScore is 1 for equal dates and a half for dates that overlap and are of
// much the same length.
func whenScore(want, got string) float64 {
	g, ok := bounds(want)
	s, ok2 := bounds(got)
	switch {
	case !ok || !ok2:
		return 0
	case g == s:
		return 1
	case g.from > s.to || s.from > g.to:
		return 0
	}
	longer := (g.to - g.from) - (s.to - s.from)
	return truth(max(longer, -longer) <= 31) / 2
}
