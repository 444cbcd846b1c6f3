// Package pattern matches regular expressions over annotated nodes.
//
// A node is a word or a chunk that an earlier stage made; it carries a few
// features and marks. An atom of a pattern asks for one of them:
//
//	for  'set'   the word itself, case folded
//	~send        its lemma; ~take_place is "take place"
//	@depart      a lexicon it belongs to
//	PERSONNEL    the class of a chunk
//	#passive     a mark
//	_            any node
//
// Atoms combine with & and ! and, in brackets, with |; patterns are made of
// atoms by sequence, |, ? * + {a,b} and brackets, and name what they catch:
//
//	group:(PERSONNEL | COUNT) TIME? verb:VG&@send&(#passive | #part)
//
// A name may say a value besides, "harm=killed:@kill | harm=injured:@injure": that of
// what was caught is the one that holds.
//
// There are no back-references and no look-around, so a match costs time
// proportional to the nodes times the pattern, whoever wrote it.
package pattern

import "muster/internal/token"

// A Node is one position of the input. It has what anybody asks for of the
// features of its Word, nil for none, and those of Has besides.
type Node struct {
	Word  *token.Word
	Has   []token.Sym
	Marks token.Marks
}

// A Prog is a compiled pattern. It is immutable and safe for concurrent use.
type Prog struct {
	source string
	roles  []string // capture names, in order of appearance
	code   []inst
	preds  []*pred       // by instruction: of a test, what it asks
	needs  [][]*pred     // of each of these, a match holds a node that one accepts
	keys   [][]token.Sym // of the first needs: the features of which such a node has one
	first  []*pred       // a match begins with a node that one of these accepts
	second []*pred       // and goes on with one that one of these does
}

// keys is how many needs of a pattern choose it by features alone, before any
// test is made.
const keys = 3

// maxRoles bounds the roles of one pattern, so that a thread of the machine
// carries its captures by value.
const maxRoles = 10

// Roles are the names of the pattern's roles, in order of appearance.
func (p *Prog) Roles() []string { return p.roles }

// String is the pattern as it was written.
func (p *Prog) String() string { return p.source }

// An inst is one instruction of a program.
type inst struct {
	op   op
	x, y int32 // next instructions; of save, y is the slot
}

type op uint8

const (
	opTest  op = iota // consume a node that its pred accepts
	opSplit           // go on at x and at y
	opJump            // go on at x
	opSave            // note the position in slot y
	opMatch
)

// A Span is a run of nodes [First, Last), {-1, -1} for a role that caught
// nothing.
type Span struct{ First, Last int32 }

// A Hit is one match of one pattern of a set.
type Hit struct {
	Prog        int // index in the set
	First, Last int // nodes
	Roles       [maxRoles]Span
}

// A pred is a test of one node.
type pred struct {
	op   predOp
	sym  token.Sym
	mark token.Marks
	kids []*pred
}

type predOp uint8

const (
	predAny predOp = iota
	predSym
	predMark
	predNot
	predAnd
	predOr
)
