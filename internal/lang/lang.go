// Package lang holds the language packs: for each language its lexicons, its
// rules and the vocabulary they share.
//
// A lexicon is a text file with one entry a line; its name becomes a feature:
// every form of every entry of lexicon/arrive.txt carries @arrive, and ~land
// for the entry "land".
package lang

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"muster"
	"muster/internal/pattern"
	"muster/internal/rule"
	"muster/internal/token"
)

//go:embed en/lexicon/*.txt en/rules/*.rules en/frequency.txt en/record.txt
var files embed.FS

// A Pack is one language, ready to read with.
type Pack struct {
	Name       string // BCP 47 tag
	Vocabulary *token.Vocabulary
	Rules      []*rule.Rule
	Set        Set // of Rules
	// Acts are the verbs that nouns are made of.
	Acts map[*token.Word]Act
	// Record is how each rule did on the annotated reports, by its id.
	Record map[string]*muster.Confidence
}

// A Set is rules that are matched together, and what cancels their matches. A
// hit's Prog is an index into Rules.
type Set struct {
	*pattern.Set
	Rules  []*rule.Rule  // of each pattern: whose it is
	Words  pattern.Group // the patterns that read the words as they run
	Frames pattern.Group // the patterns that read clauses laid straight
	Except [][2]int      // of each pattern: those of the set, last exclusive, that cancel its hits
}

// newSet is the set of the rules.
func newSet(rules []*rule.Rule) Set {
	var s Set
	var ways, unless []*pattern.Prog
	var frames []bool
	for _, r := range rules {
		except := [2]int{len(unless), len(unless) + len(r.Unless)}
		unless = append(unless, r.Unless...)
		for _, w := range r.Ways {
			ways, frames = append(ways, w.Prog), append(frames, w.Frame)
			s.Rules, s.Except = append(s.Rules, r), append(s.Except, except)
		}
	}
	for i := range s.Except { // the exceptions stand after all ways
		s.Except[i][0] += len(ways)
		s.Except[i][1] += len(ways)
	}
	s.Set = pattern.NewSet(ways, unless...)
	s.Words = s.Group(func(i int) bool { return !frames[i] })
	s.Frames = s.Group(func(i int) bool { return frames[i] })
	return s
}

// English returns a new English pack.
func English() (*Pack, error) { return load(files, "en", english{}) }

// An inflector makes the forms of a lemma.
type inflector interface {
	// verb returns base, -s, past, participle and -ing forms.
	verb(lemma string, irregular []string) [5][]string
	// noun returns the plural forms.
	noun(lemma string, irregular []string) []string
}

// load reads the pack in the folder name of fsys.
func load(fsys fs.FS, name string, in inflector) (*Pack, error) {
	p := &Pack{Name: name, Vocabulary: token.NewVocabulary()}
	lexicons, err := fs.Glob(fsys, name+"/lexicon/*.txt")
	if err != nil {
		return nil, fmt.Errorf("lexicons of %s: %w", name, err)
	}
	var errs []error
	for _, file := range lexicons {
		src, err := fs.ReadFile(fsys, file)
		if err == nil {
			err = addLexicon(p.Vocabulary, file, string(src), in)
		}
		errs = append(errs, err)
	}
	errs = append(errs, p.loadFrequency(fsys), p.loadActs(fsys, in), p.loadRules(fsys), p.loadRecord(fsys))
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return p, nil
}

// loadRules reads the rule files and compiles their set.
func (p *Pack) loadRules(fsys fs.FS) error {
	ruleFiles, err := fs.Glob(fsys, p.Name+"/rules/*.rules")
	if err != nil {
		return fmt.Errorf("rules of %s: %w", p.Name, err)
	}
	var errs []error
	for _, file := range ruleFiles {
		src, err := fs.ReadFile(fsys, file)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		rules, err := rule.Parse(p.Name, path.Base(file), string(src), p.Vocabulary)
		errs = append(errs, err)
		p.Rules = append(p.Rules, rules...)
	}
	rule.Sort(p.Rules)
	p.Set = newSet(p.Rules)
	return errors.Join(errs...)
}

// addLexicon adds the entries of one file to the vocabulary. The line
// "# pos: verb" (or noun, word) says which forms an entry has, and "# as: have"
// that the entries after it also do what the stages know as ~have; "# of: deploy" is
// for loadActs; irregular
// forms follow the entry after a tab, separated by commas.
func addLexicon(v *token.Vocabulary, file, src string, in inflector) error {
	name := "@" + strings.TrimSuffix(path.Base(file), ".txt")
	pos, also := "word", []string{name}
	var errs []error
	for i, l := range strings.Split(src, "\n") {
		l = strings.TrimRight(l, " \r")
		if p, ok := strings.CutPrefix(l, "# pos:"); ok {
			pos = strings.TrimSpace(p)
			continue
		}
		if as, ok := strings.CutPrefix(l, "# as:"); ok {
			also = []string{name, "~" + strings.TrimSpace(as)}
			continue
		}
		if l == "" || l[0] == '#' {
			continue
		}
		lemma, forms, _ := strings.Cut(l, "\t")
		var irregular []string
		if forms != "" {
			irregular = strings.Split(forms, ",")
		}
		if err := addEntry(v, pos, lemma, irregular, also, in); err != nil {
			errs = append(errs, muster.Errorf(muster.Invalid, "%s:%d: %w", file, i+1, err))
		}
	}
	return errors.Join(errs...)
}

// addEntry adds the forms of one entry, with the features.
func addEntry(v *token.Vocabulary, pos, lemma string, irregular, features []string, in inflector) error {
	features = append(append(make([]string, 0, 8), "~"+lemma), features...)
	switch pos {
	case "word":
		v.Add(lemma, features...)
	case "noun":
		v.Add(lemma, append(features, "@noun", "@nsing")...)
		for _, f := range in.noun(lemma, irregular) {
			v.Add(f, append(features, "@noun", "@nplur")...)
		}
	case "verb":
		for i, forms := range in.verb(lemma, irregular) {
			for _, f := range forms {
				v.Add(f, append(features, "@verb", verbForms[i])...)
				if head := firstWord(f); head != f && head != firstWord(lemma) {
					v.Add(head, "@verb", verbForms[i]) // "chipped" of "chip in"
				}
			}
		}
	default:
		return fmt.Errorf("unknown part of speech %q, want word, noun or verb", pos)
	}
	return nil
}

// firstWord is the text before the first space.
func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// verbForms are the features of the forms that an inflector returns.
var verbForms = [5]string{"@vbase", "@vs", "@vpast", "@vpart", "@ving"}
