package eval

import (
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"unicode"

	"muster"

	"golang.org/x/text/unicode/norm"
)

// Names leads from the folded form of a name to that of the name it stands
// for. The zero value knows no other names.
type Names map[string]string

// ReadNames reads other names: a JSON object whose members are canonical names
// with lists of the names that mean the same.
func ReadNames(r io.Reader) (Names, error) {
	var table map[string][]string
	if err := json.NewDecoder(r).Decode(&table); err != nil {
		return nil, muster.Errorf(muster.Invalid, "%w; want an object of names and lists of their other names", err)
	}
	n := Names{}
	for canonical, others := range table {
		n[fold(canonical)] = fold(canonical)
		for _, o := range others {
			n[fold(o)] = fold(canonical)
		}
	}
	return n, nil
}

var (
	titles   = regexp.MustCompile(`\b(the|a|an|mr|mrs|ms|dr|hon)\b`)
	initials = regexp.MustCompile(`\b(?:[a-z]\.){2,}`)
	others   = regexp.MustCompile(`[^a-z0-9]+`)
)

// fold is a name without accents, case, articles, titles and punctuation.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) && norm.NFD.PropertiesString(string(r)).CCC() != 0 {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	s = titles.ReplaceAllString(s, " ")
	s = initials.ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, ".", "") })
	return strings.TrimSpace(others.ReplaceAllString(s, " "))
}

// of is the canonical form of a name.
func (n Names) of(s string) string {
	f := fold(s)
	if c, ok := n[f]; ok {
		return c
	}
	return f
}

// same reports whether two names mean the same. Of persons, one may lack up to
// two words of the other; of places, services and victims, one may contain the
// other.
func (n Names) same(slot, a, b string) bool {
	a, b = n.of(a), n.of(b)
	if a == b {
		return true
	}
	x, y := words(a), words(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	for w := range x {
		if !y[w] {
			return false
		}
	}
	more := len(y) - len(x)
	switch slot {
	case "person", "speaker", "said_by":
		return more <= 2
	case "where", "what", "victims":
		return more <= 4
	}
	return false
}

// words are the different words of a folded name.
func words(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}
