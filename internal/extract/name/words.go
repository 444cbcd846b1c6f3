package name

import (
	"slices"
	"strings"

	"muster/internal/token"
)

// firstFeature marks the first words of known names, startFeature those of names
// in lower case.
const (
	firstFeature = "@name_first"
	startFeature = "@name"
)

// words are the features that names are recognised by.
type words struct {
	v                                                 *token.Vocabulary
	start, post, rank, honorific, mod                 token.Sym
	orgHead, orgWord, placeHead, campHead             token.Sym
	near, particle, article, say, named, never, not   token.Sym
	when, placeFirst, corps, holder                   token.Sym
	forceHead, patron, in                             token.Sym
	of, the, a, an, and, for_, comma, open, close_, s token.Sym
	apostrophe, hyphen, from, who, to, colon          token.Sym
	first                                             token.Sym // the first words of known names
	ordinary, lone, before, joint, seat               token.Sym // see derive
	noun, ship, appoint                               token.Sym
	own                                               map[token.Sym]bool
}

// notInNames reports whether the words of a section are no part of a person's
// name.
func notInNames(section string) bool {
	switch section {
	case "name_near", "name_particle", "name_article", "name_named", "name_camphead", "name_placefirst", "name_when", "name_corps", "name_holder":
		return false
	}
	return true
}

// newWords adds the words of words.txt to the vocabulary.
func newWords(v *token.Vocabulary) words {
	w := words{v: v, own: map[token.Sym]bool{}}
	sym := func(name string) token.Sym {
		s := v.Sym("@" + name)
		w.own[s] = true
		return s
	}
	section := ""
	for _, line := range lines("words.txt") {
		if line[0] == '[' {
			section = "name_" + strings.Trim(line, "[]")
			continue
		}
		v.Add(line, "@"+section)
		if !strings.Contains(line, " ") && notInNames(section) {
			v.Add(line, "@name_not")
		}
	}
	for _, p := range []string{"of", "the", "a", "an", "and", "for", ",", "(", ")", "'s", "'", "-", "from", "who", "to", "in", ":"} {
		v.Add(p)
	}
	w.start, w.first = sym("name"), sym("name_first")
	w.post, w.rank, w.honorific, w.mod = sym("name_post"), sym("name_rank"), sym("name_honorific"), sym("name_mod")
	w.orgHead, w.orgWord, w.placeHead, w.campHead = sym("name_orghead"), sym("name_orgword"), sym("name_placehead"), sym("name_camphead")
	w.forceHead, w.patron, w.in = sym("name_forcehead"), sym("name_patron"), v.Sym("in")
	w.near, w.particle, w.article, w.say, w.named = sym("name_near"), sym("name_particle"), sym("name_article"), sym("name_say"), sym("name_named")
	w.never, w.not = sym("name_never"), sym("name_not")
	w.of, w.the, w.a, w.an, w.and, w.for_ = v.Sym("of"), v.Sym("the"), v.Sym("a"), v.Sym("an"), v.Sym("and"), v.Sym("for")
	w.comma, w.open, w.close_, w.s = v.Sym(","), v.Sym("("), v.Sym(")"), v.Sym("'s")
	w.apostrophe, w.hyphen, w.from, w.who, w.to = v.Sym("'"), v.Sym("-"), v.Sym("from"), v.Sym("who"), v.Sym("to")
	w.colon, w.noun, w.ship, w.seat = v.Sym(":"), v.Sym("@noun"), v.Sym("@name_ship"), sym("name_seat")
	w.appoint, w.when, w.placeFirst, w.holder = v.Sym("@appoint"), sym("name_when"), sym("name_placefirst"), sym("name_holder")
	w.corps = sym("name_corps")
	w.derive(v)
	return w
}

// derive adds the features that follow from others. A word is ordinary that the
// language knows as more than a name: a verb, a noun, a month; it is no part of a
// person's name. It is lone where, besides, no list of words in names has it, and
// before a name where a post, a rank or what ties one to a name may end with it. A
// joint stands between the parts of a name.
func (w *words) derive(v *token.Vocabulary) {
	own := w.own
	w.ordinary = v.Derive("@name_ordinary", func(word *token.Word) bool {
		return !givenName(word.Form) && slices.ContainsFunc(word.Has, func(h token.Sym) bool {
			n := v.Name(h)
			return len(n) > 1 && (n[0] == '@' || n[0] == '~') && !own[h]
		})
	})
	ordinary, never, not := w.ordinary, w.never, w.not
	w.lone = v.Derive("@name_lone", func(word *token.Word) bool {
		return word.Is(ordinary) && !slices.ContainsFunc(word.Has, func(h token.Sym) bool { return own[h] && h != never && h != not })
	})
	joints := []token.Sym{w.hyphen, w.apostrophe, w.s}
	w.joint = v.Derive("@name_joint", func(word *token.Word) bool { return slices.ContainsFunc(joints, word.Is) })
	ends := []token.Sym{w.post, w.rank, w.honorific, w.mod, w.orgWord, w.orgHead, w.of, w.for_, w.the, w.and, w.in, w.hyphen, w.comma, w.colon}
	w.before = v.Derive("@name_before", func(word *token.Word) bool {
		switch word.Form {
		case ".", "is", "was", "remains", "becomes", "became", "as", "officer", "general", "vice":
			return true
		}
		return slices.ContainsFunc(ends, word.Is)
	})
}

// givenName reports whether the word is a given name that is seldom written big as
// anything else, though it is known as more: a verb, a noun, the feast of its saint.
func givenName(word string) bool {
	switch word {
	case "patrick", "valentine", "columbus", "bill", "bob", "drew", "gift", "grant", "guy", "hope", "mark", "nick", "prosper", "ray", "rob", "rose", "sue":
		return true
	}
	return false
}
