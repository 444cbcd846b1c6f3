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

// A Probe is a text made ready to be checked against an index of many. It does
// not hold the text: the few sentences to be compared are read again, so that
// thousands of probes can be held at once.
type Probe struct {
	sentences []outline
	prints    []printAt // in order, each once
}

// An outline is what a probe keeps of a sentence.
type outline struct {
	at    uint32 // where it begins, in bytes
	words uint32 // how many it has
}

// A printAt is a print and the number of the sentence that has it, in the upper
// and the lower half.
type printAt uint64

func newPrintAt(hash uint32, i int) printAt { return printAt(hash)<<32 | printAt(uint32(i)) }
func (x printAt) hash() uint32              { return uint32(x >> 32) }
func (x printAt) sentence() int             { return int(uint32(x)) }

// NewProbe makes a text ready.
func NewProbe(text string) *Probe {
	p := &Probe{}
	var room []word
	var cutter winnower
	read := func(s string, base int) []word {
		room = wordsInto(room[:0], s, base)
		return room
	}
	eachSentence(text, read, func(ws []word) {
		for _, x := range cutter.prints(ws) {
			p.prints = append(p.prints, newPrintAt(x.Hash, len(p.sentences)))
		}
		p.sentences = append(p.sentences, outline{uint32(startOf(text, ws)), uint32(countOf(ws))})
	})
	slices.Sort(p.prints)
	p.prints = slices.Clone(slices.Compact(p.prints))
	p.sentences = slices.Clone(p.sentences)
	return p
}

// Hits are the prints of the text itself, as the index takes them.
func (p *Probe) Hits(doc uint32) []Hit {
	list := make([]Hit, len(p.prints))
	for n, x := range p.prints {
		list[n] = Hit{x.hash(), doc, p.sentences[x.sentence()].at}
	}
	return list
}

// Hashes are the prints to look up, in order.
func (p *Probe) Hashes() []uint32 {
	list := make([]uint32, len(p.prints))
	for n, x := range p.prints {
		list[n] = x.hash()
	}
	return slices.Compact(list)
}

// with are the prints of a hash.
func (p *Probe) with(hash uint32) []printAt {
	i, _ := slices.BinarySearch(p.prints, newPrintAt(hash, 0))
	j := i
	for j < len(p.prints) && p.prints[j].hash() == hash {
		j++
	}
	return p.prints[i:j]
}

// A Suspect is a sentence of an indexed text that shares a print with a
// sentence of the probe.
type Suspect struct {
	Doc uint32
	at  uint32
	i   int // number of the probe's sentence
}

// Suspects are the pairs of sentences worth comparing, in order of their texts,
// by what an index has of the prints. Short sentences are so often the same that
// a text with only one of them is none.
func (p *Probe) Suspects(hits []Hit) []Suspect {
	var list []Suspect
	for _, h := range hits {
		for _, x := range p.with(h.Hash) {
			list = append(list, Suspect{h.Doc, h.At, x.sentence()})
		}
	}
	slices.SortFunc(list, func(a, b Suspect) int {
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.i, b.i), cmp.Compare(a.at, b.at))
	})
	list = slices.Compact(list)
	out := list[:0]
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].Doc == list[0].Doc {
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
func (p *Probe) worth(list []Suspect) bool {
	words, last := 0, -1
	for _, s := range list {
		n := int(p.sentences[s.i].words)
		if n >= minLink {
			return true
		}
		if s.i != last {
			words += n
		}
		last = s.i
	}
	return words >= minWords
}

// A Comparer holds probes against the texts that they suspect, and keeps what it
// read of them for the next. It is not safe for concurrent use.
type Comparer struct {
	text func(doc uint32) string
	bags map[[2]uint32]bag // of sentences, by doc and where they begin
}

// NewComparer is a comparer of suspects whose texts are had by their numbers.
func NewComparer(text func(doc uint32) string) *Comparer { return &Comparer{text: text} }

// Kin are the texts that share words with a probe as copies do, in order. own is
// the text of the probe.
func (c *Comparer) Kin(p *Probe, own string, suspects []Suspect) []uint32 {
	var kin []uint32
	ours := map[int]*read{}
	short := 0 // words of short sentences shared with doc
	doc, done := uint32(0), false
	for i, s := range suspects {
		if i == 0 || s.Doc != doc {
			doc, short, done = s.Doc, 0, false
		}
		if done {
			continue
		}
		if ours[s.i] == nil {
			ours[s.i] = newRead(sentenceAt(own, int(p.sentences[s.i].at)))
		}
		words := c.shared(ours[s.i], s)
		if words < minLink {
			short += words
		}
		if words >= minLink || short >= minWords {
			kin, done = append(kin, doc), true
		}
	}
	return kin
}

// A read is a sentence with its bag.
type read struct {
	*Sentence
	bag bag
}

func newRead(s *Sentence) *read { return &read{s, newBag(s.words)} }

// held is how many bags are held.
const held = 8192

// shared is how many words a sentence shares with that of a suspect as copies do.
func (c *Comparer) shared(ours *read, s Suspect) int {
	key := [2]uint32{s.Doc, s.at}
	b, ok := c.bags[key]
	var theirs *Sentence
	if !ok {
		if len(c.bags) >= held || c.bags == nil {
			c.bags = map[[2]uint32]bag{}
		}
		theirs = sentenceAt(c.text(s.Doc), int(s.at))
		b = newBag(theirs.words)
		c.bags[key] = b
	}
	if !ours.bag.mayCopy(&b) {
		return 0
	}
	if theirs == nil {
		theirs = sentenceAt(c.text(s.Doc), int(s.at))
	}
	return shared(ours.Sentence, theirs)
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
	if edited(a.words, b.words, pairs) {
		return min(a.Words, b.Words)
	}
	// Where one says a thing twice, which of the two is paired hangs on the order.
	return max(len(part(a.words, b.words, pairs)), len(part(b.words, a.words, align(b.words, a.words))))
}
