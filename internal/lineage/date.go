package lineage

import (
	"fmt"
	"strconv"
)

// months are the names of months and their usual short forms.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// joinDates makes one word of each written date, in place: "the 2nd October
// 2024", "October 2, 2024" and "2024-10-02" all become 2024-10-02.
func joinDates(list []word) []word {
	out := list[:0]
	for i := 0; i < len(list); {
		norm, n := "", 0
		if begins(&list[i]) {
			norm, n = dateAt(list[i:])
		}
		if n == 0 {
			out = append(out, list[i])
			i++
			continue
		}
		w := list[i]
		w.End, w.norm, w.class, w.size = list[i+n-1].End, norm, date, uint8(n)
		out = append(out, w)
		i += n
	}
	return out
}

// begins reports whether a date can begin with the word.
func begins(w *word) bool {
	return w.class == number || w.norm == "the" || len(w.norm) <= len("september") && months[w.norm] > 0
}

// dateAt reads the date that the words begin with and says how many it takes.
func dateAt(w []word) (norm string, n int) {
	if norm, n := isoAt(w); n > 0 {
		return norm, n
	}
	if n := skip(w, 0, "the"); n > 0 {
		if norm, m := dayFirst(w[n:]); m > 0 {
			return norm, n + m
		}
		return "", 0
	}
	if norm, n := dayFirst(w); n > 0 {
		return norm, n
	}
	return monthFirst(w)
}

// isoAt reads 2024-10-02.
func isoAt(w []word) (string, int) {
	if len(w) < 3 || w[0].End+1 != w[1].Start || w[1].End+1 != w[2].Start {
		return "", 0
	}
	y, m, d := year(w, 0), digits(w, 1, 12), digits(w, 2, 31)
	if y == 0 || m == 0 || d == 0 {
		return "", 0
	}
	return day(y, m, d), 3
}

// dayFirst reads 2nd of October 2024, the year perhaps left out.
func dayFirst(w []word) (string, int) {
	d := digits(w, 0, 31)
	if d == 0 {
		return "", 0
	}
	n := 1 + skip(w, 1, "of")
	m := month(w, n)
	if m == 0 {
		return "", 0
	}
	if y := year(w, n+1); y > 0 {
		return day(y, m, d), n + 2
	}
	return day(0, m, d), n + 1
}

// monthFirst reads October 2, 2024 or October 2024 or October of 2024 or October 2.
func monthFirst(w []word) (string, int) {
	m := month(w, 0)
	if m == 0 {
		return "", 0
	}
	if y := year(w, 1); y > 0 {
		return fmt.Sprintf("%04d-%02d", y, m), 2
	}
	if y := year(w, 2); y > 0 && skip(w, 1, "of") > 0 {
		return fmt.Sprintf("%04d-%02d", y, m), 3
	}
	n := 1 + skip(w, 1, "the")
	d := digits(w, n, 31)
	if d == 0 {
		return "", 0
	}
	if y := year(w, n+1); y > 0 {
		return day(y, m, d), n + 2
	}
	return day(0, m, d), n + 1
}

func day(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

// skip is 1 where word i is s, else 0.
func skip(w []word, i int, s string) int {
	if i < len(w) && w[i].norm == s {
		return 1
	}
	return 0
}

func month(w []word, i int) int {
	if i < len(w) && w[i].class != number {
		return months[w[i].norm]
	}
	return 0
}

func year(w []word, i int) int {
	if n := digits(w, i, 2100); n >= 1900 {
		return n
	}
	return 0
}

// digits is the value of word i where it is digits from 1 to most, else 0.
func digits(w []word, i, most int) int {
	if i >= len(w) || w[i].class != number || len(w[i].norm) > 4 {
		return 0
	}
	if n, err := strconv.Atoi(w[i].norm); err == nil && n > 0 && n <= most {
		return n
	}
	return 0
}
