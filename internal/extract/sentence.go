package extract

import (
	"slices"

	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/mission"
	"muster/internal/token"
)

// A chunk is a run of tokens that the clause level sees as one: a noun group,
// a verb group, a time, or a single token that is none of these.
type chunk struct {
	shape       shape
	first, last int32 // tokens of the text, last exclusive
	head        int32 // the token that names what it is
	marks       token.Marks
	word        *token.Word  // that it is the chunk of, nil for none
	more        []token.Sym  // what patterns can ask for besides the features of word
	sieve       uint64       // a bit for each of either, the same for every 64th
	classes     classes      // of more
	traits      token.Traits // of word, and of what was shared with it
	ref         int32        // of nouns and times: index of the payload
}

// A shape tells the chunks apart that Go code treats differently.
type shape uint8

const (
	word shape = iota // a single token
	noun              // a noun group; ref is into sentence.nouns
	verb              // a verb group
	time              // a time expression; ref is into sentence.times
)

// A nounGroup is what a noun group says beyond its words.
type nounGroup struct {
	actors  []actor // who it names, in order
	figure  int32   // index into sentence.figures, -1 for none
	second  int32   // a further figure: the range of a list, -1 for none
	units   int32   // figure of the units that have so many each, "two 120-man companies", -1
	ordinal int     // "third contingent" is 3
	whole   int32   // figure of the whole a share is taken of, -1
	det     det     // how the group is introduced
	length  int32   // index into sentence.times of a length, "one-year tour"; -1
	person  int32   // index into sentence.names of a person, -1
}

// An actor is a name within a noun group.
type actor struct {
	name        string
	kind        name.Kind
	country     string // of a force: whose it is
	first, last int32
}

// A det is how a noun group is introduced.
type det uint8

const (
	bare       det = iota
	indefinite     // a, an, another
	definite       // the, this, these
	owned          // its, their, Kenya's
	none           // no, not one of, none of
)

// A sentence is the working state of the cascade for one sentence. Its slices
// are reused from one sentence to the next.
type sentence struct {
	*token.Text
	Tokens      []token.Token // those of the text, one step nearer
	f           *features
	mission     *mission.Mission
	first, last int32 // tokens
	heading     bool
	paragraph   int32
	ref         when.Reference // what its dates are counted from
	figures     []figure.Mention
	times       []when.Mention
	names       []name.Mention
	cover       []cover // what covers each token, from first
	chunks      []chunk
	verbs       []int           // the chunks that are verb groups
	groups      []int           // the chunks that are noun groups
	seen        token.Gathering // the words that chunks take their features from
	all         chunkBits       // of all chunks
	vocabulary  *token.Vocabulary
	clause      []int16  // the clause of each chunk
	ties        []int16  // the five that follow, one after another
	subjectOf   []int16  // of each verb group: the noun group it is said of, -1
	objectOf    []int16  // of each verb group: the noun group a relative clause makes its object, -1
	cutAt       []int16  // of each verb group: where its own clause begins after another, -1
	cuts        bool     // whether it does so of any
	verbOf      []int16  // of each chunk: the verb group it belongs to, -1
	parentOf    []int16  // of each verb group: the one it depends on, -1
	underOf     []opener // of each verb group: what opened its clause
	lead        string   // the mission that the sentence is about
	levels      []level  // scratch space of subjects
	said        []attribution
	inside      []bool // of each chunk: inside a quotation that is a statement
	turn        bool   // which is what somebody says in a transcript
	nouns       []nounGroup
	syms        []token.Sym // arena for chunk.more
	actors      []actor     // arena for nounGroup.actors
	hits        []hit       // of the rules
	stands      []int16     // the chunks of the nodes behind those of the chunks
	restated    []restated
	stateActors []stateActor
	acted       []nominal
	caught      []role // arena for hit.roles
}

// A cover says which mention a token belongs to.
type cover struct {
	kind coverKind
	ref  int32 // index of the mention
}

type coverKind uint8

const (
	uncovered coverKind = iota
	byFigure
	byTime
	byName
	byAdverb // an adverbial of several words that is passed over
)

// reset empties the state for the tokens of s.
func (x *sentence) reset(t *token.Text, s token.Sentence) {
	x.Text, x.Tokens = t, t.Tokens
	x.first, x.last, x.heading, x.paragraph = s.First, s.Last, s.Heading, s.Paragraph
	x.lead = ""
	x.seen, x.all = token.Gathering{}, chunkBits{}
	x.figures, x.times, x.names = x.figures[:0], x.times[:0], x.names[:0]
	x.chunks, x.nouns, x.syms, x.actors = x.chunks[:0], x.nouns[:0], x.syms[:0], x.actors[:0]
}

// lay records which mention covers which token. A time beats a name, and a
// name beats a figure; of two names the longer one was chosen by the finder.
func (x *sentence) lay() {
	n := int(x.last - x.first)
	if cap(x.cover) < n {
		x.cover = make([]cover, n)
	}
	x.cover = x.cover[:n]
	clear(x.cover)
	for i := range x.figures {
		x.put(x.figures[i].First, x.figures[i].Last, cover{byFigure, int32(i)})
	}
	for i := range x.names {
		if n := &x.names[i]; !x.inMoney(n.First) && !x.inMoney(n.Last-1) {
			x.put(n.First, n.Last, cover{byName, int32(i)})
		}
	}
	for i := range x.times {
		if x.shareOf(x.times[i].Last) || x.countsMen(&x.times[i]) {
			continue
		}
		x.put(x.times[i].First, x.times[i].Last, cover{byTime, int32(i)})
	}
}

// countsMen reports whether what reads like a year is the count of those behind it: "the withdrawal
// of | 2000 | soldiers", but "in | 2000 | soldiers landed".
func (x *sentence) countsMen(m *when.Mention) bool {
	c := x.at(m.First)
	if m.Last-m.First != 1 || c.kind != byFigure || !x.mark(m.First, token.Digits) || x.figures[c.ref].Last != m.Last || x.any(m.First-1, isPrep) && !x.any(m.First-1, isOf) {
		return false
	}
	n := m.Last
	for n < x.last && (x.at(n).kind == byName || x.at(n).kind == uncovered && x.Tokens[n].Any(isAdjective)) && n < m.Last+4 {
		n++
	}
	return n < x.last && x.at(n).kind == uncovered && x.Tokens[n].Any(isNplural) && (x.Tokens[n].Is(x.f.personnel) || x.Tokens[n].Is(x.f.folkNoun))
}

// shareOf reports whether a share of something ends before token i: the "three
// quarters" of "three quarters of the capital" are no time.
func (x *sentence) shareOf(i int32) bool {
	if i <= x.first || !x.any(i, isOf) {
		return false
	}
	c := x.at(i - 1)
	return c.kind == byFigure && x.figures[c.ref].Class == figure.Fraction
}

// inMoney reports whether token i is part of a sum of money: "US" of "US$40m".
func (x *sentence) inMoney(i int32) bool {
	c := x.at(i)
	return c.kind == byFigure && x.figures[c.ref].Class == figure.Money
}

// put covers the tokens [first, last), clearing mentions it cuts into.
func (x *sentence) put(first, last int32, c cover) {
	for i := first; i < last; i++ {
		x.uncover(x.cover[i-x.first])
		x.cover[i-x.first] = c
	}
}

// uncover removes a mention that another one overlaps.
func (x *sentence) uncover(old cover) {
	if old.kind == uncovered {
		return
	}
	for i := range x.cover {
		if x.cover[i] == old {
			x.cover[i] = cover{}
		}
	}
}

// at is what covers token i.
func (x *sentence) at(i int32) cover { return x.cover[i-x.first] }

// is reports whether token i, inside the sentence, has the feature.
func (x *sentence) is(i int32, s token.Sym) bool {
	return i >= x.first && i < x.last && x.Tokens[i].Is(s)
}

// wordOf is the word at token i as it is written, "" outside the sentence.
func (x *sentence) wordOf(i int32) string {
	if i < x.first || i >= x.last {
		return ""
	}
	return x.Of(i, i+1)
}

// any reports whether token i, inside the sentence, has one of the traits.
func (x *sentence) any(i int32, traits token.Traits) bool {
	return i >= x.first && i < x.last && x.Tokens[i].Any(traits)
}

// mark reports whether token i, inside the sentence, has the marks.
func (x *sentence) mark(i int32, m token.Marks) bool {
	return i >= x.first && i < x.last && x.Tokens[i].Has(m)
}

// features copies syms into the arena and returns the copy, sorted by use of
// patterns only: order does not matter.
func (x *sentence) keep(syms ...token.Sym) []token.Sym {
	at := len(x.syms)
	x.syms = append(x.syms, syms...)
	return x.syms[at:len(x.syms):len(x.syms)]
}

// chunkBits are bits of several chunks, each of which one of them has.
type chunkBits struct {
	marks   token.Marks
	classes classes
	traits  token.Traits
}

// push adds the chunk, with what is asked of its features ready.
func (x *sentence) push(c *chunk) {
	c.sieve, c.classes = x.f.bits.sift(c.more)
	if c.word != nil {
		x.seen.Add(c.word)
		c.sieve |= c.word.Sieve()
		c.traits = c.word.Traits
	}
	x.all.marks |= c.marks
	x.all.classes |= c.classes
	x.all.traits |= c.traits
	x.chunks = append(x.chunks, *c)
}

// give adds features to a chunk.
func (x *sentence) give(c *chunk, more ...token.Sym) {
	at := len(x.syms)
	for _, s := range more {
		x.seen.Give(s)
	}
	x.syms = append(append(x.syms, c.more...), more...)
	c.more = x.syms[at:len(x.syms):len(x.syms)]
	c.sieve |= sieveOf(more)
	c.classes |= x.f.bits.of(more)
	x.all.classes |= c.classes
}

// share gives a chunk what patterns can ask of another.
func (x *sentence) share(c, of *chunk) {
	if of.word != nil {
		x.give(c, of.word.Asked...)
	}
	x.give(c, of.more...)
	c.traits |= of.traits
}

// sieveOf has a bit for each feature, the same for every 64th: a feature whose
// bit is not set is not there.
func sieveOf(has []token.Sym) (bits uint64) {
	for _, s := range has {
		bits |= 1 << (s % 64)
	}
	return bits
}

// any reports whether the chunk has one of the traits.
func (c *chunk) any(traits token.Traits) bool { return c.traits&traits != 0 }

// in reports whether the chunk is of one of the classes.
func (c *chunk) in(k classes) bool { return c.classes&k != 0 }

// is reports whether the chunk has the feature.
func (c *chunk) is(s token.Sym) bool { return c.sieve>>(s%64)&1 != 0 && c.holds(s) }

// holds is the answer where the sieve does not give it, which is seldom: apart, so
// that is costs no call.
//
//go:noinline
func (c *chunk) holds(s token.Sym) bool {
	if c.word != nil && c.word.Is(s) {
		return true
	}
	for _, h := range c.more {
		if h == s {
			return true
		}
	}
	return false
}

// drop takes a class from a chunk: "the term of the mission" is no tour.
func (x *sentence) drop(c *chunk, class token.Sym) {
	c.more = slices.DeleteFunc(slices.Clone(c.more), func(s token.Sym) bool { return s == class })
	c.classes &^= x.f.bits.of([]token.Sym{class})
}
