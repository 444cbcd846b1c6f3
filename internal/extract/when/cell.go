package when

import (
	"fmt"
	"time"

	"muster"
)

// A unit is a size of the calendar's cells.
type unit uint8

// The units, by size.
const (
	nothing unit = iota
	second
	minute
	hour
	day
	weekend
	week
	month
	quarter
	season
	half
	year
	decade
	century
)

// A cell is the nth day, week, month … of the calendar, counted so that the
// next one is n+1.
type cell struct {
	unit unit
	n    int
}

// cellOf is the cell of the unit that the day lies in.
func cellOf(u unit, d muster.Day) cell {
	t := d.Time()
	y, m := t.Year(), int(t.Month())-1
	switch u {
	case week, weekend:
		return cell{u, floor(int(d)+3, 7)}
	case month:
		return cell{u, y*12 + m}
	case quarter:
		return cell{u, y*4 + m/3}
	case season:
		return cell{u, floor(y*12+m-2, 3)}
	case half:
		return cell{u, y*2 + m/6}
	case year:
		return cell{u, y}
	case decade:
		return cell{u, floor(y, 10)}
	case century:
		return cell{u, floor(y, 100)}
	}
	return cell{day, int(d)}
}

// floor is a/b rounded down.
func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// add is the cell k cells later.
func (c cell) add(k int) cell { return cell{c.unit, c.n + k} }

// bounds are the first and last day of the cell.
func (c cell) bounds() (lo, hi muster.Day) {
	if c.unit == weekend {
		return c.start(), c.start() + 1
	}
	return c.start(), c.add(1).start() - 1
}

// firstDay and lastDay are the days that four digits of a year can write.
var firstDay, lastDay = muster.DayOf(0, 1, 1), muster.DayOf(9999, 12, 31)

// written reports whether four digits write the years of the cell.
func (c cell) written() bool {
	lo, hi := c.bounds()
	return lo > firstDay && hi < lastDay
}

// start is the first day of the cell.
func (c cell) start() muster.Day {
	switch c.unit {
	case week:
		return muster.Day(c.n*7 - 3)
	case weekend:
		return muster.Day(c.n*7 + 2)
	case month:
		return firstOf(c.n)
	case quarter:
		return firstOf(c.n * 3)
	case season:
		return firstOf(c.n*3 + 2)
	case half:
		return firstOf(c.n * 6)
	case year:
		return firstOf(c.n * 12)
	case decade:
		return firstOf(c.n * 120)
	case century:
		return firstOf(c.n * 1200)
	}
	return muster.Day(c.n)
}

// firstOf is the first day of a month counted from the year 0.
func firstOf(month int) muster.Day { return muster.DayOf(0, time.Month(month+1), 1) }

// value is the cell as TIMEX3 writes it.
func (c cell) value() string {
	switch c.unit {
	case week, weekend:
		y, w := muster.Day(c.n * 7).Time().ISOWeek()
		s := fmt.Sprintf("%04d-W%02d", y, w)
		if c.unit == weekend {
			s += "-WE"
		}
		return s
	case month:
		return fmt.Sprintf("%04d-%02d", floor(c.n, 12), mod(c.n, 12)+1)
	case quarter:
		return fmt.Sprintf("%04d-Q%d", floor(c.n, 4), mod(c.n, 4)+1)
	case season:
		return fmt.Sprintf("%04d-%s", floor(c.n, 4), [...]string{"SP", "SU", "FA", "WI"}[mod(c.n, 4)])
	case half:
		return fmt.Sprintf("%04d-H%d", floor(c.n, 2), mod(c.n, 2)+1)
	case year:
		return fmt.Sprintf("%04d", c.n)
	case decade:
		return fmt.Sprintf("%03d", c.n)
	case century:
		return fmt.Sprintf("%02d", c.n)
	}
	return muster.Day(c.n).String()
}

// cellBy is the cell of the unit that the date is, if it is one.
func cellBy(d muster.Date, u unit) (cell, bool) {
	lo, hi, err := d.Bounds()
	if d == "" || err != nil || lo == muster.Past || hi == muster.Future {
		return cell{}, false
	}
	c := cellOf(u, lo)
	a, b := c.bounds()
	return c, a == lo && b == hi
}

// mod is the rest that floor leaves.
func mod(a, b int) int { return a - floor(a, b)*b }

// date is the cell in EDTF.
func (c cell) date() muster.Date {
	switch c.unit {
	case season:
		return muster.Date(fmt.Sprintf("%04d-%d", floor(c.n, 4), mod(c.n, 4)+21))
	case decade:
		return muster.Date(c.value() + "X")
	case century:
		return muster.Date(c.value() + "XX")
	}
	return muster.Between(c.bounds())
}

// shift is the day k units after d; units of months keep the day of the month
// where there is one.
func shift(d muster.Day, u unit, k int) muster.Day {
	months := map[unit]int{month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200}[u]
	switch {
	case months > 0:
		m := cellOf(month, d).add(k * months)
		lo, hi := m.bounds()
		return min(lo+muster.Day(d.Time().Day()-1), hi)
	case u == week, u == weekend:
		return d + muster.Day(7*k)
	case u == day:
		return d + muster.Day(k)
	}
	return d
}
