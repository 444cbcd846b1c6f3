package lineage

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"muster"
)

// A stretch is a run of sentences that stands in several places: where each
// place begins, and how many sentences it has.
type stretch struct {
	starts []place
	length int
}

// A woven is what a stretch was made into.
type woven struct {
	muster.Passage
	ok     bool     // it is a passage
	places []uint64 // keys of its places
	edits  []int    // how many edits its places have, up to each
}

// passages are the rows of the families that were linked.
func (c *corpus) passages() []muster.Passage {
	c.altered, c.before = map[[2]uint64][]change{}, make(map[string]*woven, len(c.made))
	for _, w := range c.made {
		c.before[w.ID] = w
	}
	made, docs := make(map[uint64]*woven, len(c.made)), c.docKeys()
	var out []muster.Passage
	for some := range slices.Chunk(c.stretches(), gulp) {
		c.bringNew(some)
		for _, r := range some {
			key, places := c.key(r, docs)
			w := c.made[key]
			if w == nil {
				w = c.passage(r, places)
			}
			if made[key] = w; w.ok {
				out = append(out, w.Passage)
			}
		}
	}
	c.made = made
	slices.SortFunc(out, func(a, b muster.Passage) int {
		return cmp.Or(cmp.Compare(a.Places[0].Report, b.Places[0].Report),
			cmp.Compare(a.Places[0].Start, b.Places[0].Start), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// docKeys stand for what a passage shows of each doc.
func (c *corpus) docKeys() []uint64 {
	keys := make([]uint64, len(c.docs))
	for i, d := range c.docs {
		keys[i] = mix(uint64(d.Stamp) ^ mix(hash(d.ID)^mix(hash(d.Name)^mix(hash(string(d.Date))))))
	}
	return keys
}

// key stands for all that a stretch is made into a passage of, and places for
// what each place adds to it.
func (c *corpus) key(r stretch, docs []uint64) (key uint64, places []uint64) {
	key = offset
	if c.common[c.family(r.starts[0])] {
		key++
	}
	places = make([]uint64, len(r.starts))
	for i, p := range r.starts {
		h := docs[p.doc]
		for _, s := range c.sentences[p.doc][p.n : p.n+r.length] {
			h = mix(h ^ uint64(s.start)<<32 ^ uint64(s.end))
		}
		places[i], key = h, mix(key^h)
	}
	return key, places
}

// bringNew fetches the texts of the stretches of which none like it was made
// before.
func (c *corpus) bringNew(list []stretch) {
	var stamps []int64
	seen := map[int]bool{}
	for _, r := range list {
		if c.before[c.id(r.starts[0], r.length)] != nil {
			continue
		}
		for _, p := range r.starts {
			if !seen[p.doc] {
				seen[p.doc] = true
				stamps = append(stamps, c.docs[p.doc].Stamp)
			}
		}
	}
	c.fetch(stamps)
}

// stretches grows each family that stands in two reports as far as all its
// places agree on the sentence before or after. So what two reports share has
// one stretch, and the part of it that a third has too another.
func (c *corpus) stretches() []stretch {
	var out []stretch
	done := make([]bool, len(c.parent))
	for _, f := range c.shared {
		places := c.places(f)
		if done[f] {
			continue
		}
		back, on := c.reach(places, -1), c.reach(places, 1)
		r := stretch{starts: make([]place, len(places)), length: back + 1 + on}
		for i, p := range places {
			r.starts[i] = place{p.doc, p.n - back}
		}
		for n := range r.length {
			g := c.family(place{r.starts[0].doc, r.starts[0].n + n})
			done[g] = done[g] || len(c.places(g)) == len(places)
		}
		if c.words(r) >= minWords {
			out = append(out, r)
		}
	}
	return out
}

// words is how many words a stretch has.
func (c *corpus) words(r stretch) (n int) {
	at := r.starts[0]
	for _, s := range c.sentences[at.doc][at.n : at.n+r.length] {
		n += int(s.words)
	}
	return n
}

// reach is for how many steps before or after the places agree. Boilerplate
// and what is none are kept apart.
func (c *corpus) reach(places []place, step int) (n int) {
	common := c.common[c.family(places[0])]
	for d := step; ; d += step {
		for _, p := range places {
			if at := p.n + d; at < 0 || at >= len(c.sentences[p.doc]) {
				return n
			}
			next := c.family(place{p.doc, p.n + d})
			if next != c.family(place{places[0].doc, places[0].n + d}) || c.common[next] != common {
				return n
			}
		}
		n++
	}
}

// passage is the row of a stretch. What it has of places that it had before is
// taken from there.
func (c *corpus) passage(r stretch, places []uint64) *woven {
	first := r.starts[0]
	w := &woven{places: places, edits: make([]int, len(places))}
	w.ID, w.Words, w.First, w.Boilerplate = c.id(first, r.length), c.words(r), c.first(r), c.common[c.family(first)]
	w.Places, w.Edits = make([]muster.Quote, 0, len(places)), []muster.Edit{}
	known := c.before[w.ID].known(places[0])
	for i, at := range r.starts {
		if n, ok := known[places[i]]; ok {
			w.again(c.before[w.ID], n)
		} else {
			w.Places = append(w.Places, c.quote(at, r.length))
			w.Edits = append(w.Edits, c.edits(first, at, r.length)...)
		}
		w.edits[i] = len(w.Edits)
	}
	w.ok = r.length > 1 || !c.requoted(&w.Passage)
	return w
}

// known are the numbers of the places by their keys, where the first is that.
func (w *woven) known(first uint64) map[uint64]int {
	if w == nil || w.places[0] != first {
		return nil
	}
	by := make(map[uint64]int, len(w.places))
	for i, key := range w.places {
		by[key] = i
	}
	return by
}

// again adds the place of that number of another.
func (w *woven) again(o *woven, n int) {
	from := 0
	if n > 0 {
		from = o.edits[n-1]
	}
	w.Places, w.Edits = append(w.Places, o.Places[n]), append(w.Edits, o.Edits[from:o.edits[n]]...)
}

// requoted reports whether a passage is one utterance, which its reports quote
// in two wordings: they have it from one mouth and not from each other. One word
// changed in a long quotation is an edit.
func (c *corpus) requoted(p *muster.Passage) bool {
	at := p.Places[0]
	changed := 0
	for _, e := range p.Edits {
		if (reworded(e.From, e.To) || e.Before.Text == "" != (e.After.Text == "") && brief(e.From) && brief(e.To)) && e.Before.ReportID == at.ReportID && quotes(at.Text[:max(0, min(e.Before.Start-at.Start, len(at.Text)))]) {
			changed += max(1, len(carrying(words(e.From, 0))))
		}
	}
	return changed*requotedWords > quotedWords(at.Text)*(len(p.Places)-1)
}

// brief reports whether a run of words is too short to be a part of a quotation that
// was cut off.
func brief(text string) bool { return len(words(text, 0)) <= 3 }

// quotedWords is how many words of a text stand in quotation marks.
func quotedWords(text string) (n int) {
	for _, w := range words(text, 0) {
		if quotes(text[:w.Start]) {
			n += int(w.size)
		}
	}
	return n
}

// requotedWords is how many words of a quotation there are for one that is
// changed, where it is a copy still.
const requotedWords = 20

// reworded reports whether a run of words stands for another that says it in
// words of its own, not for a short or a long form of it.
func reworded(from, to string) bool {
	return carries(from) && carries(to) && !initials(words(from, 0), words(to, 0)) && spelled(from) != spelled(to)
}

// spelled is a run of words with what English runs together written out: "will" for
// "'ll".
func spelled(text string) string {
	return strings.TrimSpace(contractions.Replace(strings.ToLower(text)))
}

var contractions = strings.NewReplacer("’ll", " will", "'ll", " will", "’ve", " have", "'ve", " have", "’re", " are", "'re", " are",
	"’m", " am", "'m", " am", "n’t", " not", "n't", " not", "’s", " is", "'s", " is")

// carries reports whether a run of words has one that is not a filler.
func carries(text string) bool {
	return slices.ContainsFunc(words(text, 0), func(w word) bool { return w.class != filler })
}

// quotes reports whether a quotation is open at the end of a text.
func quotes(text string) bool {
	return strings.Count(text, "“") > strings.Count(text, "”") || strings.Count(text, "\"")%2 == 1
}

// id names a passage by its first report and the words it begins and ends with.
func (c *corpus) id(first place, length int) string {
	b := append([]byte("passage\x00"), c.docs[first.doc].ID...)
	b = binary.BigEndian.AppendUint64(b, c.forms.names[c.sentences[first.doc][first.n].form])
	b = binary.BigEndian.AppendUint64(b, c.forms.names[c.sentences[first.doc][first.n+length-1].form])
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

func (c *corpus) quote(at place, length int) muster.Quote {
	d := c.docs[at.doc]
	start, end := c.sentence(at).start, c.sentence(place{at.doc, at.n + length - 1}).end
	span := muster.Span{Start: int(start), End: int(end)}
	return muster.Quote{Report: d.Name, ReportID: d.ID, Span: span, Text: strings.Clone(c.run(d.Stamp, start, end))}
}

// first is the report whose day lies before all others', nil without one.
// Starts are in order of date.
func (c *corpus) first(r stretch) *string {
	doc := c.docs[r.starts[0].doc]
	_, hi, err := doc.Date.Bounds()
	if err != nil {
		return nil
	}
	for _, p := range r.starts {
		if other := c.docs[p.doc]; p.doc != r.starts[0].doc && earliest(other.Date) <= hi {
			return nil
		} else if _, _, err := other.Date.Bounds(); err != nil {
			return nil
		}
	}
	return &doc.Name
}
