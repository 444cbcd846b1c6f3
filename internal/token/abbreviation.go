package token

import "strings"

// An abbreviation is what the period after a shortened word may be.
type abbreviation uint8

const (
	title     abbreviation = 1 << iota // a name or a number follows, so that no sentence ends with it
	numbered                           // a title that is also a word or the end of one: only before a number ("No. 12", "Mar. 3")
	shortened                          // may also end a sentence
)

// abbreviations are the usual ones, without their period.
var abbreviations = func() map[string]abbreviation {
	m := map[string]abbreviation{}
	for kind, list := range map[abbreviation]string{
		title: `mr mrs ms dr prof hon rev fr sr gen lt col maj capt cpl sgt cmdr adm brig pvt pte bdr lcpl mcpl ssgt cdr insp supt sen rep gov pres amb
			st ste mt ft vs cf tel ext approx c kshs ksh sh shs rs jan feb apr jun jul aug sep sept oct nov mon tue tues thu thur thurs fri`,
		numbered:  `no nos p pp art sec ch op fig vol para mar dec sat sun wed ref`,
		shortened: `inc corp co ltd plc dept etc jr bros assn univ govt pct ave blvd rd dist div`,
	} {
		for _, w := range strings.Fields(list) {
			m[w] |= kind
		}
	}
	return m
}()

// longestAbbreviation is how many bytes an abbreviation has at most.
const longestAbbreviation = 8

// abbreviationOf is the abbreviation that a word is, in any case; 0 for none.
func abbreviationOf(word string) abbreviation {
	if len(word) > longestAbbreviation {
		return 0
	}
	var low [longestWord]byte
	return abbreviations[string(AppendFold(low[:0], word))]
}

// wordSet is words, folded.
type wordSet map[string]bool

// has reports whether the word, in any case, is in the set.
func (w wordSet) has(word string) bool {
	var low [longestWord]byte
	return w[string(AppendFold(low[:0], word))]
}

// set makes a set of the words of s.
func set(s string) wordSet {
	m := wordSet{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
