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

// DayOf is the calendar day y-m-d; out of range months and days carry over.
func DayOf(y int, m time.Month, d int) Day {
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Time is midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String is the day as YYYY-MM-DD, ".." for an end of time.
func (d Day) String() string {
	if d == Past || d == Future {
		return ".."
	}
	return d.Time().Format(time.DateOnly)
}

// Date is the day as an EDTF date.
func (d Day) Date() Date { return Date(d.String()) }

// Between is the interval from lo to hi, both inside, in its shortest form: a
// day, a month or a year where it is exactly that.
func Between(lo, hi Day) Date {
	if lo == Past || hi == Future {
		return Date(lo.String() + "/" + hi.String())
	}
	a, b := lo.Time(), hi.Time()
	after := b.AddDate(0, 0, 1)
	switch {
	case lo == hi:
		return lo.Date()
	case a.Day() != 1 || after.Day() != 1:
	case a.YearDay() == 1 && after.YearDay() == 1 && a.Year() == b.Year():
		return Date(a.Format("2006"))
	case a.Year() == b.Year() && a.Month() == b.Month():
		return Date(a.Format("2006-01"))
	default:
		return Date(a.Format("2006-01") + "/" + b.Format("2006-01"))
	}
	return Date(lo.String() + "/" + hi.String())
}

// Bounds are the first and the last day that d can mean; Past or Future where
// it is open. It errs where d is not EDTF level 1.
func (d Date) Bounds() (lo, hi Day, err error) {
	if d == "" {
		return 0, 0, errUndated
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
