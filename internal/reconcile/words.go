package reconcile

import (
	"slices"
	"strings"
	"unicode"
)

// wordSet is the set of the words of a text.
func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		set[w] = true
	}
	return set
}

// glue are the words that carry no matter of their own, so that a quotation
// may have others in their place and be the same.
var glue = wordSet(`a an the this that these those and or but as of to in on at by for from with
		into over is are was were be been being am has have had do does did will would shall should can could may might must
		it its he his him she her they their them we our us you your i my me who which what there here so than then also just
		very now more most some any s t ve re ll d m st nd rd th mr mrs ms dr`)

// negations turn what they stand before into its opposite.
var negations = map[string]bool{"no": true, "not": true, "never": true, "none": true, "nobody": true, "neither": true, "nor": true, "without": true, "cannot": true}

// wordsOf are the words of a text in lower case, "n't" as "not".
func wordsOf(text string) []string {
	text = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	text = strings.ReplaceAll(strings.ReplaceAll(text, "can't", "can not"), "won't", "will not")
	text = strings.ReplaceAll(text, "n't", " not")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// kin reports whether two words can be forms or spellings of one: they share
// their first five letters, or all but the ending of a short one, or differ in
// a single letter of a long one. Numbers have no kin.
func kin(a, b string) bool {
	a, b = base(a), base(b)
	if a == b || unicode.IsDigit(rune(a[0])) || unicode.IsDigit(rune(b[0])) {
		return a == b
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	short, long := min(len(a), len(b)), max(len(a), len(b))
	slip := n > 0 && short == long && short >= 5 && a[n+1:] == b[n+1:]
	return slip || n >= 5 || n >= 3 && n >= short-1 && long-n <= 3
}

// irregular are the past forms of verbs that do not begin as their base does.
var irregular = map[string]string{
	"paid": "pay", "unpaid": "pay", "left": "leave", "sent": "send", "gone": "go", "went": "go", "taken": "take", "took": "take",
	"lost": "lose", "fled": "flee", "held": "hold", "met": "meet", "came": "come", "brought": "bring", "bought": "buy", "shot": "shoot",
}

// base is a verb in its base form, as far as it is irregular.
func base(w string) string {
	if b := irregular[w]; b != "" {
		return b
	}
	return w
}

// kinPhrase reports whether two phrases have a word of matter in common.
func kinPhrase(a, b string) bool {
	others := wordsOf(b)
	return slices.ContainsFunc(wordsOf(a), func(w string) bool {
		return !glue[w] && slices.ContainsFunc(others, func(o string) bool { return kin(w, o) })
	})
}
