package token

import "strings"

// titles are abbreviations that a name or a number follows, so that no
// sentence ends with them.
var titles = set(`mr mrs ms dr prof hon rev fr sr gen lt col maj capt cpl sgt cmdr adm brig pvt insp supt sen rep gov pres amb
	st ste mt ft vs cf tel ext approx c kshs ksh sh shs rs jan feb apr jun jul aug sep sept oct nov mon tue tues thu thur thurs fri`)

// numbered are abbreviations of titles's kind that are also words or ends of
// words: they are abbreviations only before a number ("No. 12", "Mar. 3").
var numbered = set(`no nos p pp art sec ch op fig vol para mar dec sat sun wed ref`)

// shortened are abbreviations that may also end a sentence.
var shortened = set(`inc corp co ltd plc dept etc jr bros assn univ govt pct ave blvd rd dist div`)

// set makes a set of the words of s.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
