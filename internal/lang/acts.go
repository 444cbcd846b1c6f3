package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"muster"
	"muster/internal/token"
)

// An Act is the verb that a noun is made of: "deployed" of "deployment".
type Act struct{ Past, Part *token.Word }

// loadActs notes of which verbs nouns are made: the line "# of: deploy" of a lexicon says so of the
// entries after it. The verbs that have an object make nouns in -ing.
func (p *Pack) loadActs(fsys fs.FS, in inflector) error {
	p.Acts = map[*token.Word]Act{}
	files, err := fs.Glob(fsys, p.Name+"/lexicon/act_*.txt")
	if err != nil {
		return fmt.Errorf("acts of %s: %w", p.Name, err)
	}
	var errs []error
	for _, file := range append(files, p.Name+"/lexicon/transitive.txt") {
		src, err := fs.ReadFile(fsys, file)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		errs = append(errs, p.addActs(file, string(src), in))
	}
	return errors.Join(errs...)
}

// addActs notes the nouns of one lexicon.
func (p *Pack) addActs(file, src string, in inflector) error {
	var act Act
	for i, l := range strings.Split(src, "\n") {
		if of, ok := strings.CutPrefix(l, "# of:"); ok {
			forms := in.verb(strings.TrimSpace(of), nil)
			act = Act{p.Vocabulary.Lookup(forms[2][0]), p.Vocabulary.Lookup(forms[3][0])}
			if act.Past.Form == "" || act.Part.Form == "" {
				return muster.Errorf(muster.Invalid, "%s:%d: no lexicon has the verb %q", file, i+1, strings.TrimSpace(of))
			}
			continue
		}
		if l == "" || l[0] == '#' {
			continue
		}
		if act.Past == nil {
			p.addGerund(l, in)
			continue
		}
		for _, form := range append(in.noun(l, nil), l) {
			if w := p.Vocabulary.Lookup(form); w.Form != "" {
				p.Acts[w] = act
			}
		}
	}
	return nil
}

// addGerund notes the noun in -ing of the verb, "the burning of", where it is one word.
func (p *Pack) addGerund(entry string, in inflector) {
	lemma, irregular, _ := strings.Cut(entry, "\t")
	var given []string
	if irregular != "" {
		given = strings.Split(irregular, ",")
	}
	forms := in.verb(lemma, given)
	act := Act{p.Vocabulary.Lookup(forms[2][0]), p.Vocabulary.Lookup(forms[3][0])}
	w := p.Vocabulary.Lookup(forms[4][0])
	if _, ok := p.Acts[w]; !ok && w.Form != "" && act.Past.Form != "" && act.Part.Form != "" {
		p.Acts[w] = act
	}
}
