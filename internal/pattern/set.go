package pattern

import (
	"math"
	"slices"
	"strings"

	"muster/internal/token"
)

// A Set is patterns that are matched together. It is immutable and safe for
// concurrent use.
//
// The tests of its patterns are numbered, equal ones alike, those for a feature
// first, by its place among those asked for. Each is made of all nodes at once: the
// nodes that pass are the bits of a few words, so that "and", "or" and "not" are one
// instruction for 64 nodes. The nodes are loaded
// once for all the groups of patterns and all the orders that they are read in.
type Set struct {
	progs []compiled
	main  int         // how many of them Find looks for; Meets asks for the others
	tests []test      // by number, from asked on
	parts []int32     // of the tests, in their order
	slots []int32     // by feature: its place among those that the tests ask for, -1 for none
	asked int         // how many those are
	marks token.Marks // that the tests ask for
	meets []bundles   // by place: the patterns that the feature chooses, and the keys that it meets after those
	needs []int32     // of the patterns, in their order
	sieve []sieve     // by pattern
	start []uint32    // what is met by nothing: the patterns that any nodes choose, and the key that is no key
	width int         // words of a Group
}

// compiled is a pattern of a set, with the numbers of its tests.
type compiled struct {
	*Prog
	code   []inst // with the number of a test as y
	number int32  // its index
	first  int32  // a match begins where this passes
	second int32  // and goes on where this does
}

// A test is one of a node, made of others that lie beside each other, so that making it
// fetches little memory: its parts are those of the set from at on.
type test struct {
	at   int32
	syms int32 // the parts up to here are features,
	nots int32 // up to here, of "and", the features that no part may be,
	all  int32 // and up to here, the end, other tests
	op   predOp
}

// A sieve is what keeps a pattern from being matched where it cannot: the keys that must be
// met besides the one that chooses it, as bits after those of the patterns, and the tests,
// those of the set's needs from first to last, for each of which a match holds a node that
// passes. From unsure on no key settles them.
type sieve struct {
	keys                [keys - 1]int32
	first, unsure, last int32
}

// bundles are a set of bits, as far as some of them are set: one after another, a word of it
// by its index, and the bits of that word.
type bundles []uint32

// with is the bundles with a bit set too.
func (b bundles) with(bit uint32) bundles {
	for i := 0; i < len(b); i += 2 {
		if b[i] == bit/32 {
			b[i+1] |= 1 << (bit % 32)
			return b
		}
	}
	return append(b, bit/32, 1<<(bit%32))
}

// marks is how many marks there may be: the places of features begin with them, by
// their bits.
const marks = 32

// anywhere is the number of no test: a match may begin at any node.
const anywhere = math.MaxInt32

// NewSet makes a set of the patterns; a Hit's Prog is an index into progs. The others
// have the indices after those, and are asked for one by one.
func NewSet(progs []*Prog, others ...*Prog) *Set {
	s := &Set{width: (len(progs) + 31) / 32, main: len(progs), asked: marks}
	n := numbering{Set: s, ids: map[string]int32{}}
	for i, p := range slices.Concat(progs, others) {
		c := compiled{Prog: p, number: int32(i), code: slices.Clone(p.code), first: anywhere, second: anywhere}
		if p.first != nil {
			c.first = n.any(p.first)
		}
		if p.second != nil {
			c.second = n.any(p.second)
		}
		for pc := range c.code {
			if p.preds[pc] != nil {
				c.code[pc].y = n.number(p.preds[pc])
			}
		}
		first := int32(len(s.needs))
		for _, any := range p.needs {
			s.needs = append(s.needs, n.any(any))
		}
		s.sieve = append(s.sieve, sieve{first: first, last: int32(len(s.needs))})
		s.progs = append(s.progs, c)
	}
	n.settle()
	s.index()
	return s
}

// index notes which patterns each feature chooses: those whose rarest need it meets. The
// features that meet one of the other needs are a key to it; equal keys are the same bit.
func (s *Set) index() {
	s.meets = make([]bundles, s.asked)
	ids := map[string]int32{}
	none := s.key(nil, ids)
	free := []int32{none}
	for i := range s.progs[:s.main] {
		of := s.progs[i].Prog.keys
		s.part(&s.sieve[i], len(of))
		if len(of) == 0 {
			free = append(free, int32(i))
		} else {
			s.opens(of[0], int32(i))
		}
		for k := range s.sieve[i].keys {
			if s.sieve[i].keys[k] = none; k+1 < len(of) {
				s.sieve[i].keys[k] = s.key(of[k+1], ids)
			}
		}
	}
	s.start = make([]uint32, s.width+(len(ids)+31)/32)
	for _, bit := range free {
		s.start[bit/32] |= 1 << (bit % 32)
	}
}

// part puts those of the needs of a pattern first that keys settle, of which there are so
// many.
func (s *Set) part(v *sieve, keys int) {
	needs := s.needs[v.first:v.last]
	var sure, unsure []int32
	for k, need := range needs {
		if k < keys && s.settles(need) {
			sure = append(sure, need)
		} else {
			unsure = append(unsure, need)
		}
	}
	v.unsure = v.first + int32(copy(needs, sure))
	copy(needs[len(sure):], unsure)
}

// opens notes that each of the features sets the bit.
func (s *Set) opens(features []token.Sym, bit int32) {
	for _, f := range features {
		at := s.place(f)
		s.meets[at] = s.meets[at].with(uint32(bit))
	}
}

// key is the bit of the key of the features.
func (s *Set) key(features []token.Sym, ids map[string]int32) int32 {
	n := numbered{}
	for _, f := range features {
		n.syms = append(n.syms, s.place(f))
	}
	slices.Sort(n.syms)
	name := n.key()
	id, ok := ids[name]
	if !ok {
		id = int32(32*s.width + len(ids))
		ids[name] = id
		s.opens(features, id)
	}
	return id
}

// settles reports whether a node passes the test that has one of the features it asks for.
func (s *Set) settles(test int32) bool {
	if int(test) < s.asked {
		return true
	}
	t := &s.tests[int(test)-s.asked]
	return t.op == predOr && t.syms == t.all
}

// place is the place of a need.
func (s *Set) place(f token.Sym) int32 {
	if f >= markBase {
		return int32(f - markBase)
	}
	return s.slots[f]
}

// needsOf is the tests for each of which a match of pattern k holds a node that passes.
func (s *Set) needsOf(k int) []int32 { return s.needs[s.sieve[k].first:s.sieve[k].last] }

// slotOf is the place of a feature, if the tests ask for it.
func (s *Set) slotOf(f token.Sym) (int32, bool) {
	if int(f) >= len(s.slots) {
		return 0, false
	}
	at := s.slots[f]
	return at, at >= 0
}

// places appends the places of the features of a word to into.
func (s *Set) places(w *token.Word, into []int32) []int32 {
	for _, f := range w.Asked {
		if at, ok := s.slotOf(f); ok {
			into = append(into, at)
		}
	}
	return into
}

// slot is the place of a feature that is no mark and that the tests ask for.
func (s *Set) slot(f token.Sym) int32 {
	for int(f) >= len(s.slots) {
		s.slots = append(s.slots, -1)
	}
	if s.slots[f] < 0 {
		s.slots[f] = int32(s.asked)
		s.asked++
	}
	return s.slots[f]
}

// Roles are the names of the roles of pattern i.
func (s *Set) Roles(i int) []string { return s.progs[i].roles }

// A Group is some of the patterns of a set, as bits.
type Group []uint32

// Group is the patterns whose index is in.
func (s *Set) Group(in func(i int) bool) Group {
	g := make(Group, s.width)
	for i := range s.progs[:s.main] {
		if in(i) {
			g.add(i)
		}
	}
	return g
}

// has reports whether bit i is among the bits.
func has(bits []uint32, i int32) bool { return bits[uint32(i)/32]>>(uint32(i)%32)&1 != 0 }

// add puts pattern i into the group.
func (g Group) add(i int) { g[i/32] |= 1 << (i % 32) }

// String is the patterns, one a line.
func (s *Set) String() string {
	var b strings.Builder
	for i := range s.progs {
		b.WriteString(s.progs[i].source + "\n")
	}
	return b.String()
}
