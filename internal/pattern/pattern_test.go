package pattern

import (
	"slices"
	"strings"
	"testing"

	"muster/internal/token"

	"pgregory.net/rapid"
)

// alphabet is what the patterns and nodes of the tests are made of.
var alphabet = []string{"NG", "VG", "@send", "~go", "'to'"}

// nodes makes nodes of letters: each is some of the alphabet and marks.
func nodes(v *token.Vocabulary, seed []byte) (out []Node) {
	for _, c := range seed {
		n := Node{Marks: token.Marks(c>>5) * token.Past}
		for i, name := range [...]string{"NG", "VG", "@send", "~go", "to"} {
			if c>>i&1 != 0 {
				n.Has = append(n.Has, v.Sym(name))
			}
		}
		out = append(out, n)
	}
	return out
}

// accepts is what a test asks of a node, told by its definition.
func accepts(p *pred, n *Node) bool {
	all, any := true, false
	for _, k := range p.kids {
		ok := accepts(k, n)
		all, any = all && ok, any || ok
	}
	switch p.op {
	case predSym:
		for _, s := range n.Has {
			any = any || s == p.sym
		}
		return any
	case predMark:
		return n.Marks&p.mark != 0
	case predNot:
		return !any
	case predOr:
		return any
	}
	return all
}

// ends are the nodes at which a match of the tree can end that begins at i:
// the definition of matching, slow and plain.
func ends(t *tree, nodes []Node, i int) map[int]bool {
	switch t.kind {
	case leaf:
		if i < len(nodes) && accepts(t.pred, &nodes[i]) {
			return map[int]bool{i + 1: true}
		}
		return nil
	case capture:
		return ends(t.kids[0], nodes, i)
	case choice:
		out := map[int]bool{}
		for _, k := range t.kids {
			for e := range ends(k, nodes, i) {
				out[e] = true
			}
		}
		return out
	case repeat:
		return repeated(t, nodes, i)
	}
	at := map[int]bool{i: true}
	for _, k := range t.kids {
		at = after(k, nodes, at)
	}
	return at
}

// after are the ends of the tree from any of the nodes.
func after(t *tree, nodes []Node, from map[int]bool) map[int]bool {
	out := map[int]bool{}
	for i := range from {
		for e := range ends(t, nodes, i) {
			out[e] = true
		}
	}
	return out
}

// repeated are the ends of a repetition.
func repeated(t *tree, nodes []Node, i int) map[int]bool {
	out, at := map[int]bool{}, map[int]bool{i: true}
	for n := 0; len(at) > 0 && (t.max < 0 && n <= len(nodes)+t.min || n <= t.max); n++ {
		if n >= t.min {
			for e := range at {
				out[e] = true
			}
		}
		at = after(t.kids[0], nodes, at)
	}
	return out
}

// expected are the leftmost-longest matches of the tree.
func expected(t *tree, nodes []Node) (out [][2]int) {
	for i := 0; i < len(nodes); i++ {
		longest := i
		for e := range ends(t, nodes, i) {
			longest = max(longest, e)
		}
		if longest > i {
			out = append(out, [2]int{i, longest})
			i = longest - 1
		}
	}
	return out
}

// find is what the machine finds of all patterns of the set in the nodes.
func find(s *Set, in []Node, m *Machine) []Hit {
	m.Load(s, in)
	return m.Find(s.Group(func(int) bool { return true }), m.First(m.n), nil)
}

// TestOrder: a group's patterns are matched in the nodes as they are ordered,
// whatever the others are, and no pattern of another group is.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := token.NewVocabulary()
		var progs []*Prog
		for range rapid.IntRange(2, 4).Draw(t, "patterns") {
			p, err := Compile(draw(t, 2), v)
			if err != nil {
				t.Fatal(err)
			}
			progs = append(progs, p)
		}
		set := NewSet(progs)
		in := nodes(v, rapid.SliceOfN(rapid.Byte(), 1, 90).Draw(t, "nodes"))
		order := rapid.SliceOfNDistinct(rapid.Int16Range(0, int16(len(in)-1)), 1, min(len(in), 24), rapid.ID).Draw(t, "order")
		var read []Node
		for _, i := range order {
			read = append(read, in[i])
		}
		var a, b Machine
		a.Load(set, in)
		got := a.Find(set.Group(func(i int) bool { return i > 0 }), order, nil)
		want := slices.DeleteFunc(find(set, read, &b), func(h Hit) bool { return h.Prog == 0 })
		if !slices.Equal(got, want) {
			t.Fatalf("%v of %v: got %v, want %v", order, progs, got, want)
		}
	})
}

// TestMeets: one of the others of a set meets a hit where it would be found
// overlapping it; and it makes no difference whether a node has its features of
// itself or by its word.
func TestMeets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := token.NewVocabulary()
		var progs []*Prog
		for range 2 {
			p, err := Compile(draw(t, 2), v)
			if err != nil {
				t.Fatal(err)
			}
			progs = append(progs, p)
		}
		in := nodes(v, rapid.SliceOfN(rapid.Byte(), 1, 90).Draw(t, "nodes"))
		var a, b Machine
		others := find(NewSet(progs[1:]), in, &b)
		for i := range in {
			if len(in[i].Has) > 0 && i%2 == 0 {
				in[i] = Node{Word: token.NewWord(in[i].Has...), Marks: in[i].Marks}
			}
		}
		for _, h := range find(NewSet(progs[:1], progs[1]), in, &a) {
			want := slices.ContainsFunc(others, func(u Hit) bool { return u.First < h.Last && h.First < u.Last })
			if got := a.Meets(1, a.First(a.n), &h); got != want {
				t.Fatalf("%v at %d to %d: got %t, want %t", progs, h.First, h.Last, got, want)
			}
		}
	})
}

// TestFind holds the set against the definition of matching, over patterns and
// nodes that are drawn, fewer than a word of bits and more.
func TestFind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := token.NewVocabulary()
		var progs []*Prog
		var trees []*tree
		for range rapid.IntRange(1, 3).Draw(t, "patterns") {
			src := draw(t, 3)
			p, err := Compile(src, v)
			if err != nil {
				t.Fatalf("%s: %v", src, err)
			}
			tr, err := (&parser{src: src, v: v}).choice()
			if err != nil {
				t.Fatal(err)
			}
			progs, trees = append(progs, p), append(trees, tr)
		}
		set := NewSet(progs)
		var m Machine
		for range 2 { // the machine is used again
			in := nodes(v, rapid.SliceOfN(rapid.Byte(), 0, 90).Draw(t, "nodes"))
			got := make([][][2]int, len(progs))
			for _, h := range find(set, in, &m) {
				got[h.Prog] = append(got[h.Prog], [2]int{h.First, h.Last})
			}
			for k := range progs {
				want := expected(trees[k], in)
				if len(got[k]) != len(want) {
					t.Fatalf("%s: got %v, want %v", progs[k], got[k], want)
				}
				for i := range want {
					if got[k][i] != want[i] {
						t.Fatalf("%s: got %v, want %v", progs[k], got[k], want)
					}
				}
			}
		}
	})
}

// draw is a pattern.
func draw(t *rapid.T, depth int) string {
	atom := func() string {
		a := rapid.SampledFrom(append([]string{"_", "#past", "!NG", "VG&#past", "(NG | @send)&!~go"}, alphabet...)).Draw(t, "atom")
		return a
	}
	if depth == 0 {
		return atom()
	}
	switch rapid.IntRange(0, 4).Draw(t, "shape") {
	case 0:
		return "(" + draw(t, depth-1) + " | " + draw(t, depth-1) + ")"
	case 1:
		return draw(t, depth-1) + " " + draw(t, depth-1)
	case 2:
		return "(" + draw(t, depth-1) + ")" + rapid.SampledFrom([]string{"?", "*", "+", "{1,2}", "??", "*?"}).Draw(t, "times")
	case 3:
		return "x:(" + draw(t, depth-1) + ")"
	}
	return atom()
}

// TestRoles: roles catch what they name, and a pattern whose end is missing is
// no hit.
func TestRoles(t *testing.T) {
	v := token.NewVocabulary()
	p, err := Compile("who:NG verb:(VG&@send) _? what:(NG | 'to')", v)
	if err != nil {
		t.Fatal(err)
	}
	in := []Node{{Has: []token.Sym{v.Sym("NG")}}, {Has: []token.Sym{v.Sym("VG"), v.Sym("@send")}}, {Has: []token.Sym{v.Sym("to")}}}
	var m Machine
	hits := find(NewSet([]*Prog{p}), in, &m)
	if len(hits) != 1 {
		t.Fatalf("got %d hits, want 1", len(hits))
	}
	for name, want := range map[string]Span{"who": {0, 1}, "verb": {1, 2}, "what": {2, 3}} {
		if got, ok := p.Role(&hits[0], name); !ok || got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	if hits := find(NewSet([]*Prog{p}), in[:2], &m); len(hits) != 0 {
		t.Errorf("got %v, want nothing: the pattern ends with a node that is not there", hits)
	}
}

// TestRoleValues: a role may say a value, and stand before another of the same nodes.
func TestRoleValues(t *testing.T) {
	v := token.NewVocabulary()
	p, err := Compile("verb:(harm=killed:@send | harm=injured:~go) who:part:NG", v)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"verb", "harm=killed", "harm=injured", "who", "part"}; !slices.Equal(p.Roles(), want) {
		t.Errorf("got roles %v, want %v", p.Roles(), want)
	}
	var m Machine
	hits := find(NewSet([]*Prog{p}), []Node{{Has: []token.Sym{v.Sym("~go")}}, {Has: []token.Sym{v.Sym("NG")}}}, &m)
	if len(hits) != 1 {
		t.Fatalf("got %d hits, want 1", len(hits))
	}
	for name, want := range map[string]bool{"verb": true, "harm=killed": false, "harm=injured": true, "who": true, "part": true} {
		if _, got := p.Role(&hits[0], name); got != want {
			t.Errorf("%s: got %t, want %t", name, got, want)
		}
	}
}

// TestNeeds: what one of two alternatives needs is asked for together with what the other
// does, rare with rare, as far as that tells something.
func TestNeeds(t *testing.T) {
	v := token.NewVocabulary()
	for name, percent := range map[string]int{"NG": 92, "VG": 90, "#past": 47, "@send": 9} {
		v.Expect(name, percent)
	}
	for src, want := range map[string]string{
		"NG 'to' @send | @send ~go NG":   "to ~go, @send @send",
		"'to' @send | ~go":               "to ~go",
		"'to' (@send | NG ~go) | ~go":    "to ~go",
		"'to' NG | ~go VG":               "to ~go",
		"('to' | ~go) @send":             "to ~go, @send",
		"('to' | ~go)? @send":            "@send",
		"('to' NG | ~go #past) _? @send": "to ~go, @send",
	} {
		p, err := Compile(src, v)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range p.keys {
			var names []string
			for _, f := range k {
				names = append(names, v.Name(f))
			}
			got = append(got, strings.Join(names, " "))
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}

func TestCompileErrors(t *testing.T) {
	for src, want := range map[string]string{
		"NG |":      "column 5",
		"(NG":       "column 4",
		"NG)":       "column 3",
		"#flying":   "column",
		"NG{3,2}":   "column",
		"NG{1,999}": "column",
		"x:":        "column 3",
		"'to":       "column",
	} {
		if _, err := Compile(src, token.NewVocabulary()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want an error at %s", src, err, want)
		}
	}
}

// FuzzCompile: whatever the pattern, it is compiled or refused, and matching it
// ends.
func FuzzCompile(f *testing.F) {
	for _, s := range []string{"group:(PERSONNEL | COUNT) TIME? verb:VG&@send&(#passive | #part)", "((((_*)*)+)?){1,3}", "!(NG | !VG)+? 'the room'", "~take_place"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		v := token.NewVocabulary()
		p, err := Compile(src, v)
		if err != nil {
			return
		}
		var m Machine
		in := nodes(v, []byte("some nodes of every kind, more of them than a word has bits, as long lists have"))
		for _, h := range find(NewSet([]*Prog{p}), in, &m) {
			if h.First < 0 || h.Last <= h.First || h.Last > len(in) {
				t.Errorf("%s: got a hit [%d,%d) of %d", src, h.First, h.Last, len(in))
			}
		}
	})
}
