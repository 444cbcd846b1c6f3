package lang

import "strings"

// english inflects regular English words, and those of irregularVerbs and
// irregularNouns.
type english struct{}

// verb inflects the first word of the lemma, "touch down" gives "touched down", and
// both verbs of "find and clear". For be, have and the like every form is listed.
func (e english) verb(lemma string, irregular []string) [5][]string {
	if adverb, verb, ok := strings.Cut(lemma, " "); ok && len(adverb) > 6 && ends(adverb, "lly", "ily") {
		forms := e.verb(verb, irregular) // "fatally wound" gives "fatally wounded"
		for i := range forms {
			for j := range forms[i] {
				forms[i][j] = adverb + " " + forms[i][j]
			}
		}
		return forms
	}
	head, rest, phrase := strings.Cut(lemma, " ")
	forms := englishVerb(head, irregular)
	if !phrase {
		return forms
	}
	var tails [5][]string
	if second, ok := strings.CutPrefix(rest, "and "); ok {
		tails = englishVerb(second, nil)
	}
	for i := range forms {
		tail := rest
		if len(tails[i]) > 0 {
			tail = "and " + tails[i][0]
		}
		for j := range forms[i] {
			forms[i][j] += " " + tail
		}
	}
	return forms
}

// englishVerb inflects a single word. Irregular forms given with the entry are
// past and participle.
func englishVerb(w string, irregular []string) [5][]string {
	if w == "be" {
		return [5][]string{{"be", "are", "am", "'re", "'m"}, {"is"}, {"was", "were"}, {"been"}, {"being"}}
	}
	if w == "have" {
		return [5][]string{{"have", "'ve"}, {"has"}, {"had"}, {"had"}, {"having"}}
	}
	past, part, ing := []string{edForm(w)}, []string{edForm(w)}, []string{ingForm(w)}
	if doubles(w) && ends(w, "el", "al") && syllables(w) > 1 && !stressedLast[w] { // American "totaled"
		past, part, ing = append(past, w+"ed"), append(part, w+"ed"), append(ing, w+"ing")
	}
	if f, ok := irregularVerbs[w]; ok {
		past, part = strings.Split(f[0], "/"), strings.Split(f[1], "/")
	}
	switch len(irregular) {
	case 1:
		past, part = irregular, irregular
	case 2:
		past, part = irregular[:1], irregular[1:]
	}
	return [5][]string{{w}, {sForm(w)}, past, part, ing}
}

// noun inflects the last word of the lemma.
func (english) noun(lemma string, irregular []string) []string {
	if len(irregular) > 0 {
		return irregular
	}
	i := strings.LastIndexByte(lemma, ' ') + 1
	head := lemma[i:]
	if p, ok := irregularNouns[head]; ok {
		return []string{lemma[:i] + p}
	}
	return []string{lemma[:i] + sForm(head)}
}

// sForm adds -s: to the third person of a verb, to the plural of a noun.
func sForm(w string) string {
	switch {
	case ends(w, "s", "x", "z", "ch", "sh") || w == "go" || w == "do" || w == "veto" || w == "undergo" || w == "echo":
		return w + "es"
	case ends(w, "y") && !vowel(w, 2):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

// edForm adds -ed.
func edForm(w string) string {
	switch {
	case ends(w, "e"):
		return w + "d"
	case ends(w, "y") && !vowel(w, 2):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

// ingForm adds -ing.
func ingForm(w string) string {
	switch {
	case ends(w, "ie"):
		return w[:len(w)-2] + "ying"
	case ends(w, "e") && !ends(w, "ee", "oe", "ye") && w != "be" && w != "singe":
		return w[:len(w)-1] + "ing"
	case doubles(w):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

// doubles reports whether the last consonant is doubled: "plan", "commit",
// "travel" (British), "swap".
func doubles(w string) bool {
	w = w[strings.LastIndexByte(w, '-')+1:] // "booby-trap"
	n := len(w)
	if n < 3 || vowel(w, 1) || !vowel(w, 2) || ends(w, "w", "x", "y", "h") {
		return false
	}
	if n > 3 && w[n-4:n-2] == "qu" {
		return syllables(w) == 1 || stressedLast[w] // "quit", "equip", but not "conquer"
	}
	if vowel(w, 3) {
		return false
	}
	if syllables(w) == 1 {
		return true
	}
	return stressedLast[w] || ends(w, "el", "al") && n > 4 && !ends(w, "eal")
}

// vowel reports whether the i-th letter from the end is a vowel.
func vowel(w string, i int) bool {
	return len(w) >= i && strings.IndexByte("aeiou", w[len(w)-i]) >= 0
}

// syllables counts runs of vowels.
func syllables(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := strings.IndexByte("aeiouy", w[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// ends reports whether the word has one of the endings.
func ends(w string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// stressedLast are verbs of several syllables with the stress on the last.
var stressedLast = map[string]bool{
	"commit": true, "admit": true, "permit": true, "submit": true, "transfer": true, "occur": true, "refer": true, "defer": true, "prefer": true,
	"begin": true, "forget": true, "regret": true, "rebel": true, "compel": true, "expel": true, "control": true, "patrol": true, "equip": true,
	"abet": true, "kidnap": true, "deter": true, "incur": true, "recur": true, "remit": true, "omit": true, "worship": true, "confer": true,
	"allot": true, "embed": true, "enrol": true, "forbid": true, "fulfil": true, "outbid": true, "outrun": true, "outstrip": true, "overrun": true, "rebut": true,
	"transmit": true, "undercut": true, "underpin": true, "sandbag": true, "rehat": true, "deadpan": true, "propel": true, "dispel": true, "abhor": true, "acquit": true,
	"concur": true, "inter": true, "rerun": true, "unwrap": true, "handicap": true, "program": true, "overlap": true, "outfit": true,
}

// irregularNouns are plurals that no rule makes.
var irregularNouns = map[string]string{
	"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "wife": "wives", "life": "lives",
	"half": "halves", "thief": "thieves", "leaf": "leaves", "crisis": "crises", "basis": "bases", "hero": "heroes", "datum": "data",
	"policeman": "policemen", "policewoman": "policewomen", "spokesman": "spokesmen", "spokeswoman": "spokeswomen", "gunman": "gunmen",
	"fisherman": "fishermen", "serviceman": "servicemen", "servicewoman": "servicewomen", "chairman": "chairmen", "militiaman": "militiamen",
}
