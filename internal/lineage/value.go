package lineage

import (
	"slices"
	"strconv"
	"strings"
)

// numerals are the values of number words below a hundred.
var numerals = numeralsOf(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
	sixteen seventeen eighteen nineteen`, `twenty thirty forty fifty sixty seventy eighty ninety`)

// powers are those that multiply what stands before them.
var powers = map[string]float64{"hundred": 100, "thousand": 1e3, spelling("million"): 1e6, spelling("billion"): 1e9}

func numeralsOf(ones, tens string) map[string]float64 {
	of := map[string]float64{}
	for i, s := range strings.Fields(ones) {
		of[s] = float64(i)
	}
	for i, s := range strings.Fields(tens) {
		of[s] = float64(10 * (i + 2))
	}
	return of
}

// values are the figures of a run of words, sorted, however they are written:
// "two thousand", "2,000" and "2 000" are one value. A number word that is no
// cardinal stands for itself.
func values(ws []word) []string {
	var list []string
	for i := 0; i < len(ws); {
		if ws[i].class != number {
			i++
			continue
		}
		value, n := valueAt(ws[i:])
		if n == 0 {
			value, n = ws[i].norm, 1
		}
		list = append(list, value)
		i += n
	}
	slices.Sort(list)
	return list
}

// key is the word as it is compared: a number word as its figure.
func (w *word) key() string {
	if value, ok := numerals[w.norm]; ok && w.class == number {
		return strconv.Itoa(int(value))
	}
	return w.norm
}

// valueAt reads the cardinal that the words begin with and says how many it
// takes.
func valueAt(ws []word) (value string, n int) {
	sum, group := 0.0, 0.0 // what is behind a power of a thousand, and what is not yet
	for n < len(ws) {
		w := ws[n]
		x, err := strconv.ParseFloat(w.norm, 64)
		power := powers[w.norm]
		small, ok := numerals[w.norm]
		switch {
		case err == nil && n == 0:
			group = x
		case err == nil && len(w.norm) == 3 && w.Start == ws[n-1].End+1: // 2 000
			group = 1000*group + x
		case power == 100 && n > 0:
			group *= power
		case power > 100 && n > 0:
			sum, group = sum+group*power, 0
		case ok && (n == 0 || joins(ws[n-1].norm, small)):
			group += small
		case w.norm == "and" && n > 0 && n+1 < len(ws) && ws[n-1].norm == "hundred" && ws[n+1].class == number:
		default:
			return strconv.FormatFloat(sum+group, 'f', -1, 64), n
		}
		n++
	}
	return strconv.FormatFloat(sum+group, 'f', -1, 64), n
}

// joins reports whether a number word goes on with a numeral: twenty four,
// hundred four.
func joins(before string, small float64) bool {
	tens := numerals[before]
	return powers[before] > 0 || before == "and" || tens >= 20 && small < 10
}
