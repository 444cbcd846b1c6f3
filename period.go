package muster

import (
	"strconv"
	"strings"
	"time"
)

// A Period is a length of time in the calendar: "P1Y6M" is a year and six months. It is
// counted as [time.Time.AddDate] does: a month after 31 March is 1 May.
type Period struct{ Years, Months, Days int }

// ParsePeriod reads an ISO 8601 duration of years, months, weeks and days, such as
// [Claim.Length] holds. It is not ok for any other string, and for lengths of hours
// and less ("PT6H").
func ParsePeriod(s string) (p Period, ok bool) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return Period{}, false
	}
	for rest != "" {
		i := strings.IndexAny(rest, "YMWD")
		if i <= 0 {
			return Period{}, false
		}
		n, err := strconv.ParseUint(rest[:i], 10, 16)
		if err != nil {
			return Period{}, false
		}
		switch rest[i] {
		case 'Y':
			p.Years += int(n)
		case 'M':
			p.Months += int(n)
		case 'W':
			p.Days += 7 * int(n)
		case 'D':
			p.Days += int(n)
		}
		rest = rest[i+1:]
	}
	return p, true
}

// After is the day that lies the period after d.
func (p Period) After(d Day) Day { return dayAt(d.Time().AddDate(p.Years, p.Months, p.Days)) }

// Before is the date that lies the period before d, as fine as the period is: a year for
// a period of years, a month for one of months.
func (p Period) Before(d Day) Date {
	t := d.Time()
	switch {
	case p.Days != 0:
		return dayAt(t.AddDate(-p.Years, -p.Months, -p.Days)).Date()
	case p.Months != 0:
		return Date(dayAt(t.AddDate(-p.Years, -p.Months, 1-t.Day())).String()[:len("2006-01")])
	}
	return Date(dayAt(t.AddDate(-p.Years, 0, 0)).String()[:len("2006")])
}

func dayAt(t time.Time) Day { return DayOf(t.Date()) }
