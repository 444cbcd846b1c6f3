package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"muster"
)

// A quotation is what one person is quoted as saying, with all who quote it so.
type quotation struct {
	facts  []*fact
	matter []string // its words but for the glue, sorted
	denies int      // negations in it
}

// alike is the share of their words that two quotations of one utterance have
// in common at least.
const alike = 0.65

// wordingClashes are utterances that reports quote in different words. The
// order of words, glue and the forms of a word make no difference.
func wordingClashes(facts []*fact) []clash {
	var out []clash
	var mission []*fact // words that a report gives to the mission, whoever spoke them
	speakers := groups(facts, func(f *fact) string {
		if !f.quotes() {
			return ""
		}
		if f.Speaker == f.mission {
			mission = append(mission, f)
			return ""
		}
		return join(surname(f.Speaker))
	})
	for _, group := range append(speakers, nil) {
		quoted := quotations(slices.Concat(group, mission))
		for _, pair := range twins(quoted) {
			x, y := pair[0], pair[1]
			sides := []side{says(short(x.facts[0].Evidence.Text), x.facts...), says(short(y.facts[0].Evidence.Text), y.facts...)}
			f := x.facts[0]
			out = append(out, clash{
				kind: "wording", mission: f.mission, about: "what " + f.Speaker + " said",
				why:    fmt.Sprintf("%s “%s”; %s “%s”", tell(x.facts, "quote"), sides[0].says, tell(y.facts, "quote"), sides[1].says),
				settle: "a recording or a transcript", key: join(f.Speaker, strings.Join(x.matter, " "), strings.Join(y.matter, " ")), sides: sides,
			})
		}
	}
	return out
}

// quotes reports whether the fact gives what somebody said word for word.
func (f *fact) quotes() bool {
	return f.Kind == muster.Statement && f.Mode == "direct" && f.Speaker != "" && f.Mood() != muster.Denied
}

// surname is the last word of a name, by which all reports call a person.
func surname(name string) string {
	words := strings.Fields(name)
	return words[len(words)-1]
}

// quotations joins what is quoted in the same words.
func quotations(facts []*fact) []quotation {
	by := map[string]quotation{}
	for _, f := range facts {
		q := quotation{}
		for _, w := range wordsOf(f.Evidence.Text) {
			switch {
			case negations[w]:
				q.denies++
			case !glue[w]:
				q.matter = append(q.matter, plain(w))
			}
		}
		if len(q.matter) < 4 {
			continue
		}
		slices.Sort(q.matter)
		key := strings.Join(q.matter, " ") + "\x00" + strconv.Itoa(q.denies)
		q.facts = append(by[key].facts, f)
		by[key] = q
	}
	return inOrder(by)
}

// plain is a word without the ending of an ordinal: "2nd" is 2.
func plain(w string) string {
	if unicode.IsDigit(rune(w[0])) {
		return strings.TrimRightFunc(w, unicode.IsLetter)
	}
	return w
}

// twins are the pairs of quotations of one utterance that differ in matter:
// each has a word that the other has not, or they deny differently.
func twins(all []quotation) [][2]quotation {
	with := map[string][]int{}
	for i, q := range all {
		for _, w := range slices.Compact(slices.Clone(q.matter)) {
			with[w] = append(with[w], i)
		}
	}
	var out [][2]quotation
	for i, q := range all {
		for _, j := range near(q, i, with) {
			only, other, common := differences(q.matter, all[j].matter)
			if float64(common) < alike*float64(max(len(q.matter), len(all[j].matter))) {
				continue
			}
			if only > 0 && other > 0 || q.denies != all[j].denies {
				out = append(out, [2]quotation{q, all[j]})
			}
		}
	}
	return out
}

// near are the quotations after i that share one of its rarest words: those
// that have most words in common share one of any few.
func near(q quotation, i int, with map[string][]int) []int {
	words := slices.Compact(slices.Clone(q.matter))
	slices.SortStableFunc(words, func(x, y string) int { return cmp.Compare(len(with[x]), len(with[y])) })
	var out []int
	for _, w := range words[:min(len(words), 1+len(words)*4/10)] {
		for _, j := range with[w] {
			if j > i {
				out = append(out, j)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// differences counts the words that only one of two sorted lists has, and those
// that both have in some form.
func differences(a, b []string) (onlyA, onlyB, common int) {
	var left, right []string
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			left, i = append(left, a[i]), i+1
		case i == len(a) || b[j] < a[i]:
			right, j = append(right, b[j]), j+1
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	for _, w := range left {
		if k := slices.IndexFunc(right, func(o string) bool { return kin(w, o) }); k >= 0 {
			right, common = slices.Delete(right, k, k+1), common+1
		} else {
			onlyA++
		}
	}
	return onlyA, len(right), common
}
