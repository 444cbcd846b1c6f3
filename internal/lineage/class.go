package lineage

import "strings"

// classes are the words, as spelling leaves them, that are not plain.
var classes = classOf(map[class]string{
	filler: `a an the and or of to in on at by for with from that which who is are was were be been being has have had
		will would as it its this these those their his her he she they also along said says`,
	number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
		million millions billion billions dozen dozens half third quarter first second fourth fifth sixth seventh eighth
		ninth tenth eleventh twelfth twice thrice`,
	date: `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
		september october november december yesterday today tomorrow`,
	negation: `no not never none neither nor without nobody nothing cannot lacks lacked denied denies deny refused failed`,
	quantity: `all every each both some any many most few fewer several more less over under above below nearly almost
		about around roughly approximately least up only just entire whole majority minority various`,
})

func classOf(lists map[class]string) map[string]class {
	of := map[string]class{}
	for c, list := range lists {
		for _, w := range strings.Fields(list) {
			of[spelling(w)] = c
		}
	}
	return of
}
