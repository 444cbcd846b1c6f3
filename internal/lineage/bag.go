package lineage

import (
	"cmp"
	"slices"
)

// A bag is the words of a sentence in no order of theirs: by it most sentences
// that share a print are seen to have too little in common, at a fraction of what
// aligning them costs.
type bag struct {
	words   []bagged // in order of hash
	weight  int      // of all but the dateline
	weighty int      // how many are no fillers
}

// A bagged is a word in a bag.
type bagged struct {
	hash   uint64
	weight uint8
	letter uint8 // that a misspelt word would share with it, 0 for none
}

func newBag(ws []word) bag {
	b := bag{words: make([]bagged, len(ws)), weight: weigh(ws[headOf(ws):], func(int) bool { return true })}
	for i := range ws {
		w := &ws[i]
		x := bagged{hash: hash(w.key()), weight: uint8(w.weight())}
		if w.class <= filler && len(w.norm) >= 5 {
			x.letter = w.norm[0]
		}
		if w.class != filler {
			b.weighty++
		}
		b.words[i] = x
	}
	slices.SortFunc(b.words, func(x, y bagged) int { return cmp.Compare(x.hash, y.hash) })
	return b
}

// mayCopy reports whether sentences of those words can be copies, as a whole, in
// part or rearranged: false where no order of the words would make them.
func (b *bag) mayCopy(o *bag) bool {
	var left [256]int8 // words with no match that begin with a letter, theirs against ours
	weight, count, weighty, slips := 0, 0, 0, 0
	spare := func(x bagged, sign int8) {
		if x.letter == 0 {
			return
		}
		if left[x.letter]*sign < 0 {
			slips++
		}
		left[x.letter] += sign
	}
	i, j := 0, 0
	for i < len(b.words) && j < len(o.words) {
		x, y := b.words[i], o.words[j]
		switch {
		case x.hash < y.hash:
			spare(x, 1)
			i++
		case x.hash > y.hash:
			spare(y, -1)
			j++
		default:
			weight += int(x.weight + y.weight)
			count++
			if x.weight > 1 {
				weighty++
			}
			i, j = i+1, j+1
		}
	}
	for ; i < len(b.words); i++ {
		spare(b.words[i], 1)
	}
	for ; j < len(o.words); j++ {
		spare(o.words[j], -1)
	}
	return 100*(weight+4*slips) >= likeness*(b.weight+o.weight) || 100*(count+slips) >= mostWords*minWords ||
		200*weighty >= sameWords*(b.weighty+o.weighty)
}
