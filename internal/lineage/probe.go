package lineage

import (
	"cmp"
	"slices"
)

// A Hit is a print at a place of an indexed text.
type Hit struct {
	Hash uint32
	Doc  uint32 // number of the text
	At   uint32 // where its sentence begins, in bytes
}

// A Probe is a text made ready to be checked against an index of many.
type Probe struct {
	sentences []Sentence
	prints    []printAt // in order of hash and sentence, each once
}

// A printAt is a print and the number of the sentence that has it.
type printAt struct {
	hash uint32
	i    int
}

// NewProbe makes a text ready.
func NewProbe(text string) *Probe {
	p := &Probe{sentences: Sentences(text)}
	for i := range p.sentences {
		for _, h := range prints(p.sentences[i].words) {
			p.prints = append(p.prints, printAt{h.Hash, i})
		}
	}
	slices.SortFunc(p.prints, func(a, b printAt) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.i, b.i)) })
	p.prints = slices.Compact(p.prints)
	return p
}

// Hits are the prints of the text itself, as the index takes them.
func (p *Probe) Hits(doc uint32) []Hit {
	list := make([]Hit, len(p.prints))
	for n, x := range p.prints {
		list[n] = Hit{x.hash, doc, uint32(p.sentences[x.i].Start)}
	}
	return list
}

// Hashes are the prints to look up, in order.
func (p *Probe) Hashes() []uint32 {
	list := make([]uint32, len(p.prints))
	for n, x := range p.prints {
		list[n] = x.hash
	}
	return slices.Compact(list)
}

// with are the prints of a hash.
func (p *Probe) with(hash uint32) []printAt {
	i, _ := slices.BinarySearchFunc(p.prints, hash, func(x printAt, h uint32) int { return cmp.Compare(x.hash, h) })
	j := i
	for j < len(p.prints) && p.prints[j].hash == hash {
		j++
	}
	return p.prints[i:j]
}

// A suspect is a sentence of an indexed text that shares a print with sentence
// i of the probe.
type suspect struct {
	doc, at uint32
	i       int
}

// Suspects are the texts that may share a passage, by what an index has of the
// prints: those to read for Kin.
func (p *Probe) Suspects(hits []Hit) []uint32 {
	var docs []uint32
	for _, s := range p.suspects(hits) {
		docs = append(docs, s.doc)
	}
	slices.Sort(docs)
	return slices.Compact(docs)
}

// suspects are the pairs of sentences worth comparing, in order of doc. Short
// sentences are so often the same that a text with only one of them is none.
func (p *Probe) suspects(hits []Hit) []suspect {
	var list []suspect
	for _, h := range hits {
		for _, x := range p.with(h.Hash) {
			list = append(list, suspect{h.Doc, h.At, x.i})
		}
	}
	slices.SortFunc(list, func(a, b suspect) int {
		return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(a.i, b.i), cmp.Compare(a.at, b.at))
	})
	list = slices.Compact(list)
	out := list[:0]
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].doc == list[0].doc {
			n++
		}
		if p.worth(list[:n]) {
			out = append(out, list[:n]...)
		}
		list = list[n:]
	}
	return out
}

// worth reports whether the sentences suspected of one text could make a
// passage.
func (p *Probe) worth(list []suspect) bool {
	words, last := 0, -1
	for _, s := range list {
		if p.sentences[s.i].Words >= minLink {
			return true
		}
		if s.i != last {
			words += p.sentences[s.i].Words
		}
		last = s.i
	}
	return words >= minWords
}

// Kin are the texts that share words with the probe as copies do, in order.
// Text gives the text of a suspect.
func (p *Probe) Kin(hits []Hit, text func(doc uint32) string) []uint32 {
	var kin []uint32
	short := 0 // words of short sentences shared with doc
	doc, done := uint32(0), false
	for i, s := range p.suspects(hits) {
		if i == 0 || s.doc != doc {
			doc, short, done = s.doc, 0, false
		}
		if done {
			continue
		}
		words := shared(&p.sentences[s.i], sentenceAt(text(s.doc), int(s.at)))
		if words < minLink {
			short += words
		}
		if words >= minLink || short >= minWords {
			kin, done = append(kin, doc), true
		}
	}
	return kin
}

// sentenceAt is the sentence that begins at a byte of a text.
func sentenceAt(text string, at int) *Sentence {
	if at >= len(text) {
		return &Sentence{}
	}
	ws := words(text[at:at+sentenceLen(text[at:])], at)
	if len(ws) == 0 {
		return &Sentence{}
	}
	s := newSentence(text, ws[:min(len(ws), maxWords)])
	return &s
}

// shared is how many words two sentences share as copies: those of the shorter
// where they are one, or one is the other lightly edited, those of a long part,
// else none.
func shared(a, b *Sentence) int {
	if a.Form == b.Form && len(a.words) == len(b.words) {
		return a.Words
	}
	if min(a.Words, b.Words) < minLink {
		return 0
	}
	pairs := align(a.words, b.words)
	if copied(a.words, b.words, pairs) {
		return min(a.Words, b.Words)
	}
	// Where one says a thing twice, which of the two is paired hangs on the order.
	part := max(len(densest(pairs)), len(densest(align(b.words, a.words))))
	if part < minPart {
		return 0
	}
	return part
}
