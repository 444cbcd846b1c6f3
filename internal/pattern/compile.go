package pattern

import (
	"math/bits"
	"slices"

	"muster/internal/token"
)

// Compile reads a pattern. Its words are added to the vocabulary. Errors name
// the column and what was wanted there.
func Compile(src string, v *token.Vocabulary) (*Prog, error) {
	p := &parser{src: src, v: v}
	t, err := p.choice()
	if err != nil {
		return nil, err
	}
	if p.space(); p.at < len(src) {
		return nil, p.fail("want an end here, a bracket is closed that was never opened")
	}
	prog := &Prog{source: src, roles: p.roles}
	prog.emit(t)
	if len(prog.code) > maxCode {
		p.at = 0
		return nil, p.fail("the pattern is too large, lower its counts")
	}
	prog.put(inst{op: opMatch})
	prog.shorten()
	prog.needs = needs(t, v)
	rarestFirst(prog.needs, v)
	for _, any := range prog.needs {
		if syms, w := anyOf(any, v); syms != nil && w < everywhere {
			prog.keys = append(prog.keys, syms)
		}
	}
	prog.keys = prog.keys[:min(len(prog.keys), keys)]
	first, empty := firsts(t)
	if !empty {
		prog.first, prog.second = first, prog.seconds()
	}
	return prog, nil
}

// seconds is the tests of which the second node of a match passes one, nil where a
// match may have one node alone.
func (p *Prog) seconds() (preds []*pred) {
	starts, _ := p.waiting([]int32{0})
	var after []int32
	for _, pc := range starts {
		after = append(after, p.code[pc].x)
	}
	next, ends := p.waiting(after)
	if ends {
		return nil
	}
	for _, pc := range next {
		preds = append(preds, p.preds[pc])
	}
	return preds
}

// waiting is the tests that threads at the instructions come to, and whether one
// comes to the end of a match.
func (p *Prog) waiting(todo []int32) (tests []int32, ends bool) {
	been := make([]bool, len(p.code))
	for len(todo) > 0 {
		pc := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if been[pc] {
			continue
		}
		been[pc] = true
		switch in := &p.code[pc]; in.op {
		case opTest:
			tests = append(tests, pc)
		case opMatch:
			ends = true
		case opSplit:
			todo = append(todo, in.x, in.y)
		default:
			todo = append(todo, in.x)
		}
	}
	return tests, ends
}

// maxCode bounds the instructions of a program.
const maxCode = 20000

// put appends an instruction and returns its index.
func (p *Prog) put(i inst) int32 {
	p.code, p.preds = append(p.code, i), append(p.preds, nil)
	return int32(len(p.code) - 1)
}

// shorten makes what leads to a jump lead to where it leads.
func (p *Prog) shorten() {
	end := func(pc int32) int32 {
		for p.code[pc].op == opJump {
			pc = p.code[pc].x
		}
		return pc
	}
	for i := range p.code {
		switch in := &p.code[i]; in.op {
		case opSplit:
			in.x, in.y = end(in.x), end(in.y)
		case opTest, opSave:
			in.x = end(in.x)
		}
	}
}

// next is the index of the instruction to be put next.
func (p *Prog) next() int32 { return int32(len(p.code)) }

// emit appends the instructions of the tree, which fall through to what is put
// next.
func (p *Prog) emit(t *tree) {
	if len(p.code) > maxCode {
		return
	}
	switch t.kind {
	case leaf:
		pc := p.put(inst{op: opTest, x: p.next() + 1})
		p.preds[pc] = t.pred
	case sequence:
		for _, k := range t.kids {
			p.emit(k)
		}
	case choice:
		p.choice(t)
	case capture:
		p.put(inst{op: opSave, x: p.next() + 1, y: int32(2 * t.role)})
		p.emit(t.kids[0])
		p.put(inst{op: opSave, x: p.next() + 1, y: int32(2*t.role + 1)})
	case repeat:
		for range t.min {
			p.emit(t.kids[0])
		}
		if t.max < 0 {
			p.star(t)
		}
		p.optional(t, t.max-t.min)
	}
}

// choice emits alternatives, each jumping to the common end.
func (p *Prog) choice(t *tree) {
	var jumps []int32
	for i, k := range t.kids {
		if i == len(t.kids)-1 {
			p.emit(k)
			break
		}
		split := p.put(inst{op: opSplit, x: p.next() + 1})
		p.emit(k)
		jumps = append(jumps, p.put(inst{op: opJump}))
		p.code[split].y = p.next()
	}
	for _, j := range jumps {
		p.code[j].x = p.next()
	}
}

// star emits a loop.
func (p *Prog) star(t *tree) {
	split := p.put(inst{op: opSplit})
	p.emit(t.kids[0])
	p.put(inst{op: opJump, x: split})
	p.branch(split, split+1, p.next(), t.lazy)
}

// optional emits up to n further optional repetitions.
func (p *Prog) optional(t *tree, n int) {
	var splits []int32
	for range n {
		splits = append(splits, p.put(inst{op: opSplit}))
		p.emit(t.kids[0])
	}
	for _, s := range splits {
		p.branch(s, s+1, p.next(), t.lazy)
	}
}

// branch sets the ways of a split: into the repetition first, or past it first
// where the shortest match is wanted.
func (p *Prog) branch(split, in, past int32, lazy bool) {
	if lazy {
		in, past = past, in
	}
	p.code[split].x, p.code[split].y = in, past
}

// need is the features of which a node that passes holds at least one.
func (p *pred) need(v *token.Vocabulary) ([]token.Sym, int) {
	switch p.op {
	case predSym:
		return []token.Sym{p.sym}, v.Expected(v.Name(p.sym))
	case predMark:
		bit := bits.TrailingZeros32(uint32(p.mark))
		return []token.Sym{markBase + token.Sym(bit)}, v.Expected(markNames[bit])
	case predOr:
		return union(len(p.kids), func(i int) ([]token.Sym, int) { return p.kids[i].need(v) })
	case predAnd:
		return rarest(len(p.kids), func(i int) ([]token.Sym, int) { return p.kids[i].need(v) })
	}
	return nil, 0
}

// markBase is the Sym from which, among the needs of patterns, marks stand by their
// bits.
const markBase token.Sym = 1 << 31

// markNames are the names of the marks by their bits, as patterns have them.
var markNames = func() (names [marks]string) {
	for name, m := range token.MarkNames {
		names[bits.TrailingZeros32(uint32(m))] = "#" + name
	}
	return names
}()

// everywhere is how many of a hundred sentences hold what tells no pattern from another.
const everywhere = 80

// needs is what every match of the tree holds: of each list of tests, a node
// that passes one.
func needs(t *tree, v *token.Vocabulary) (out [][]*pred) {
	switch t.kind {
	case leaf:
		return [][]*pred{{t.pred}}
	case capture:
		return needs(t.kids[0], v)
	case repeat:
		if t.min > 0 {
			return needs(t.kids[0], v)
		}
	case sequence:
		for _, k := range t.kids {
			out = append(out, needs(k, v)...)
		}
	case choice:
		return either(t.kids, v)
	}
	return out
}

// either is what every match of one of the trees holds: what one needs that is met least
// or what another does, then the next of each, as far as that tells something.
func either(kids []*tree, v *token.Vocabulary) (out [][]*pred) {
	for i, k := range kids {
		own := needs(k, v)
		rarestFirst(own, v)
		if i == 0 {
			out = own
			continue
		}
		out = out[:min(len(out), len(own))]
		for j := range out {
			out[j] = slices.Concat(out[j], own[j])
		}
	}
	for j := 1; j < len(out); j++ {
		if weight(out[j], v) >= everywhere {
			return out[:j]
		}
	}
	return out
}

// rarestFirst puts what is met least first.
func rarestFirst(needs [][]*pred, v *token.Vocabulary) {
	slices.SortStableFunc(needs, func(a, b []*pred) int { return weight(a, v) - weight(b, v) })
}

// weight is how common nodes are likely to be that pass one of the tests.
func weight(any []*pred, v *token.Vocabulary) int {
	syms, w := anyOf(any, v)
	if syms == nil {
		return 1000
	}
	return w
}

// anyOf is the features of which a node holds at least one that passes one of
// the tests, nil where none are known, and how common they are likely to be.
func anyOf(any []*pred, v *token.Vocabulary) ([]token.Sym, int) {
	return union(len(any), func(i int) ([]token.Sym, int) { return any[i].need(v) })
}

// union joins the needs of alternatives; one without a need leaves none.
func union(n int, of func(int) ([]token.Sym, int)) (syms []token.Sym, weight int) {
	for i := range n {
		s, w := of(i)
		if s == nil {
			return nil, 0
		}
		syms, weight = append(syms, s...), weight+w
	}
	return syms, weight
}

// rarest is the need of the element that is likely to be met least.
func rarest(n int, of func(int) ([]token.Sym, int)) (syms []token.Sym, weight int) {
	for i := range n {
		if s, w := of(i); s != nil && (syms == nil || w < weight) {
			syms, weight = s, w
		}
	}
	return syms, weight
}

// firsts is the tests of which a match's first node passes one, and whether
// the tree may match nothing.
func firsts(t *tree) (preds []*pred, empty bool) {
	switch t.kind {
	case leaf:
		return []*pred{t.pred}, false
	case capture:
		return firsts(t.kids[0])
	case repeat:
		preds, empty = firsts(t.kids[0])
		return preds, empty || t.min == 0
	case choice:
		for _, k := range t.kids {
			ps, e := firsts(k)
			preds, empty = append(preds, ps...), empty || e
		}
		return preds, empty
	}
	for _, k := range t.kids {
		ps, e := firsts(k)
		preds = append(preds, ps...)
		if !e {
			return preds, false
		}
	}
	return preds, true
}
