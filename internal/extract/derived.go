package extract

import (
	"slices"

	"muster/internal/token"
)

// derivedFeatures follow from the lexicons that a word is in. Each answers at
// once what takes many questions, for the words that the lexicons know; the
// reading of groups asks of every word.
type derivedFeatures struct {
	classed token.Sym // heads a group of some class
	listed  token.Sym // some lexicon says what part of speech it is
	nominal token.Sym // a noun and nothing else
	verbish token.Sym // may begin a verb group
	between token.Sym // stands between noun groups, in none
	mayDrop token.Sym // may be an adverb that changes no claim
	mayPass token.Sym // may stand inside a verb group unseen
	mayAct  token.Sym // may be a verb
	cue     token.Sym // may lead to who says something
	pointed token.Sym // a colon
	inside  token.Sym // "in"
	source  token.Sym // "from"
}

// derive adds the derived features to the vocabulary.
func (f *features) derive(v *token.Vocabulary) {
	f.classed = v.Derive("@classed", func(w *token.Word) bool {
		f.heads = append(f.heads, make([]uint32, max(0, w.Number()+1-len(f.heads)))...)
		for i, c := range f.classes {
			if w.Is(c.lexicon) {
				f.heads[w.Number()] |= 1 << i
			}
		}
		return f.heads[w.Number()] != 0
	})
	closed := []token.Sym{
		f.verb, f.adverb, f.prep, f.det, f.possessive, f.pronoun, f.conj, f.subord, f.relative, f.not, f.negation, f.modal, f.to, f.semiPlan,
	}
	f.listed = v.Derive("@listed", anyOf(closed, f.noun, f.classed, f.adjective, f.semiPossible))
	pointing := []token.Sym{f.possess, f.dash, f.that, f.which, f.demonstrative, f.quantity}
	other := anyOf(slices.Concat(closed, pointing), f.vpart, f.kept, f.particle, f.far)
	f.nominal = v.Derive("@nominal", func(w *token.Word) bool { return w.Is(f.noun) && !other(w) })
	f.verbish = v.Derive("@verbish", anyOf(nil, f.verb, f.modal, f.to, f.not, f.negation, f.semiPlan, f.possess))
	link := anyOf(nil, f.prep, f.conj, f.subord, f.to, f.modal)
	inGroup := anyOf(pointing, f.not, f.negation, f.pronoun, f.det, f.possessive)
	f.mayDrop = v.Derive("@maydrop", func(w *token.Word) bool {
		return w.Is(f.lastWord) || w.Is(f.adverb) || w.Is(f.far) || adverbForm(w.Form)
	})
	f.mayPass = v.Derive("@maypass", anyOf(nil, f.mayDrop, f.kept, f.each, f.all, f.both, f.hedge))
	f.mayAct = v.Derive("@mayact", anyOf(nil, f.verb, f.possess))
	f.cue = v.Derive("@cue", anyOf(nil, f.say, f.laud, f.announce, f.call, f.put, f.sayNoun, f.reckonNoun, f.according, f.per, f.open, f.gather))
	f.pointed = v.Derive("@colon", anyOf(nil, f.colon))
	f.inside = v.Derive("@inside", anyOf(nil, f.in))
	f.source = v.Derive("@source", anyOf(nil, f.from))
	f.between = v.Derive("@between", func(w *token.Word) bool { return link(w) && !inGroup(w) })
}

// adverbForm reports whether the form is that of most adverbs of manner.
func adverbForm(s string) bool { return len(s) > 4 && s[len(s)-2:] == "ly" }

// anyOf tells the words that have one of the features.
func anyOf(some []token.Sym, more ...token.Sym) func(*token.Word) bool {
	all := slices.Concat(some, more)
	return func(w *token.Word) bool {
		for _, s := range all {
			if w.Is(s) {
				return true
			}
		}
		return false
	}
}
