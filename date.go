package muster

import (
	"math"
	"strings"
	"time"
)

// A Date is a day or an interval in EDTF (ISO 8601-2 level 1): "2025-01-18",
// "2024-06", "2024-06/2025-06", "2025-01-20/..". The empty Date is not known.
type Date string

// A Day is a number of days since 1970-01-01 in the proleptic Gregorian
// calendar.
type Day int32

// The ends of time: the bounds of an open interval.
const (
	Past   Day = math.MinInt32
	Future Day = math.MaxInt32
)

// DayOf is the calendar day y-m-d; out of range months and days carry over. It
// and civil are the algorithms of Howard Hinnant, "chrono-compatible low-level
// date algorithms", over years that begin in March: a time.Time costs several
// times as much, and days are most of what reading dates does.
func DayOf(y int, m time.Month, d int) Day {
	month := uint(12*(y+400*before) + int(m) - 3) // from the first March
	year, of := month/12, month%12
	era, of400 := year/400, year%400
	return Day(int((era-before)*146097+of400*365+of400/4-of400/100+(153*of+2)/5) + d - 1 - 719468)
}

// before is how many eras, of 400 years, are put before the first one, so that no
// day that a Day can be is negative: the machine divides such numbers with less ado.
const before = 16000

// civil is the year, month and day of the month of d.
func (d Day) civil() (y int, m time.Month, day int) {
	n := uint(int(d) + 719468 + before*146097)
	era := n / 146097
	n %= 146097
	of400 := (n - n/1460 + n/36524 - n/146096) / 365
	n -= of400*365 + of400/4 - of400/100
	of := (5*n + 2) / 153
	month := 12*(of400+era*400) + of + 2 // from the first January
	return int(month/12) - 400*before, time.Month(month%12 + 1), int(n-(153*of+2)/5) + 1
}

// Time is midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String is the day as YYYY-MM-DD, ".." for an end of time.
func (d Day) String() string {
	if d == Past || d == Future {
		return ".."
	}
	y, m, day := d.civil()
	if y < 0 || y > 9999 {
		return d.Time().Format(time.DateOnly)
	}
	b := [...]byte{0, 0, 0, 0, '-', 0, 0, '-', 0, 0}
	digits(b[0:4], y)
	digits(b[5:7], int(m))
	digits(b[8:10], day)
	return string(b[:])
}

// digits writes n in decimal over the whole of b.
func digits(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
}

// Date is the day as an EDTF date.
func (d Day) Date() Date { return Date(d.String()) }

// Between is the interval from lo to hi, both inside, in its shortest form: a
// day, a month or a year where it is exactly that.
func Between(lo, hi Day) Date {
	from := lo.String()
	if lo == hi {
		return Date(from)
	}
	to := hi.String()
	if lo == Past || hi == Future {
		return Date(from + "/" + to)
	}
	y, m, d := lo.civil()
	y2, m2, _ := hi.civil()
	_, next, d2 := (hi + 1).civil()
	switch {
	case d != 1 || d2 != 1:
		return Date(from + "/" + to)
	case m == 1 && next == 1 && y == y2:
		return Date(from[:len(from)-6])
	case m == 1 && next == 1:
		return Date(from[:len(from)-6] + "/" + to[:len(to)-6])
	case y == y2 && m == m2:
		return Date(from[:len(from)-3])
	}
	return Date(from[:len(from)-3] + "/" + to[:len(to)-3])
}

// Bounds are the first and the last day that d can mean; Past or Future where
// it is open. It errs where d is not EDTF level 1.
func (d Date) Bounds() (lo, hi Day, err error) {
	if d == "" {
		return 0, 0, errUndated
	}
	if lo, ok := readDay(string(d)); ok {
		return lo, lo, nil
	}
	s := strings.TrimSpace(string(d))
	if strings.ContainsAny(s, "~?%") {
		s = strings.NewReplacer("~", "", "?", "", "%", "").Replace(s)
	}
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		return parseDate(s)
	}
	lo, hi = Past, Future
	if from != "" && from != ".." {
		if lo, _, err = parseDate(from); err != nil {
			return 0, 0, err
		}
	}
	if to != "" && to != ".." {
		if _, hi, err = parseDate(to); err != nil {
			return 0, 0, err
		}
	}
	if lo > hi {
		return 0, 0, Errorf(Invalid, "date %q ends before it begins", d)
	}
	return lo, hi, nil
}

// Overlaps reports whether the two dates can share a day; an unknown date
// overlaps nothing.
func (d Date) Overlaps(o Date) bool {
	a, b, err := d.Bounds()
	x, y, err2 := o.Bounds()
	return err == nil && err2 == nil && a <= y && x <= b
}

// parseDate reads a single EDTF date: a day, month, season, year, or one with
// unspecified digits. A time of day after T is ignored.
func parseDate(s string) (lo, hi Day, err error) {
	lo, hi, ok := readDate(s)
	if !ok {
		return 0, 0, badDate(s)
	}
	return lo, hi, nil
}

// badDate says what is wanted in place of s.
func badDate(s string) error {
	return Errorf(Invalid, "date %q: want YYYY, YYYY-MM, YYYY-MM-DD or an interval of two of them", s)
}

// errUndated is the error of no date at all, made once as it is met all the time
// in reports that have none.
var errUndated = badDate("")

// readDay reads YYYY-MM-DD, the date that most are.
func readDay(s string) (Day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	c, ok1 := twoDigits(s[:2])
	y, ok2 := twoDigits(s[2:4])
	m, ok3 := twoDigits(s[5:7])
	d, ok4 := twoDigits(s[8:])
	if !ok1 || !ok2 || !ok3 || !ok4 || m < 1 || m > 12 || d < 1 {
		return 0, false
	}
	day := DayOf(100*c+y, time.Month(m), d)
	return day, day < DayOf(100*c+y, time.Month(m)+1, 1)
}

// readDate reads a date whose form may be wrong.
func readDate(s string) (lo, hi Day, ok bool) {
	s, _, _ = strings.Cut(s, "T")
	year, rest, more := strings.Cut(s, "-")
	first, last, ok := yearRange(year)
	month, day, daily := strings.Cut(rest, "-")
	if !ok || len(year) != 4 || more && rest == "" || daily && day == "" {
		return 0, 0, false
	}
	if !more || month == "XX" || first != last {
		return DayOf(first, 1, 1), DayOf(last, 12, 31), true
	}
	m, ok := twoDigits(month)
	switch {
	case ok && m >= 21 && m <= 24: // spring, summer, autumn, winter
		start := time.Month(3 * (m - 20))
		return DayOf(first, start, 1), DayOf(first, start+3, 0), true
	case !ok || m < 1 || m > 12:
		return 0, 0, false
	case !daily || day == "XX":
		return DayOf(first, time.Month(m), 1), DayOf(first, time.Month(m)+1, 0), true
	}
	d, ok := twoDigits(day)
	lo = DayOf(first, time.Month(m), d)
	return lo, lo, ok && d >= 1 && lo <= DayOf(first, time.Month(m)+1, 0)
}

// yearRange reads four characters of digits and trailing X.
func yearRange(s string) (first, last int, ok bool) {
	digits := strings.TrimRight(s, "X")
	if len(s)-len(digits) > 2 {
		return 0, 0, false
	}
	for _, r := range digits {
		if r < '0' || r > '9' {
			return 0, 0, false
		}
		first = first*10 + int(r-'0')
	}
	last = first
	for range len(s) - len(digits) {
		first, last = first*10, last*10+9
	}
	return first, last, true
}

// twoDigits reads exactly two decimal digits.
func twoDigits(s string) (int, bool) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}
