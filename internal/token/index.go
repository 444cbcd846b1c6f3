package token

// An index finds words by their form: an open table, as looking every token up
// is much of what reading costs.
type index struct {
	slots []slot // a power of two of them, at most half full
	n     int
}

// A slot is a word and the hash of its form, which tells most other forms from
// it without a look at the word.
type slot struct {
	hash uint32
	word *Word
}

// get is the word of a folded form, nil where there is none.
func (x *index) get(form string) *Word { return x.find([]byte(form)) }

// find is get for the bytes of a form.
func (x *index) find(form []byte) *Word {
	return x.findHash(form, hash(form))
}

// findHash is find for a form whose hash is known.
func (x *index) findHash(form []byte, h uint32) *Word {
	if len(x.slots) == 0 {
		return nil
	}
	for i := h; ; i++ {
		s := &x.slots[i&uint32(len(x.slots)-1)]
		if s.word == nil || s.hash == h && s.word.Form == string(form) {
			return s.word
		}
	}
}

// put adds a word whose form is not there.
func (x *index) put(w *Word) {
	if 2*(x.n+1) > len(x.slots) {
		old := x.slots
		x.slots = make([]slot, max(64, 2*len(old)))
		for _, o := range old {
			if o.word != nil {
				x.place(o)
			}
		}
	}
	x.place(slot{hash([]byte(w.Form)), w})
	x.n++
}

// place puts a slot where its hash has it, or after.
func (x *index) place(s slot) {
	i := s.hash
	for x.slots[i&uint32(len(x.slots)-1)].word != nil {
		i++
	}
	x.slots[i&uint32(len(x.slots)-1)] = s
}

// hash is FNV-1a, with its upper half folded into the bits that choose a slot.
func hash(form []byte) uint32 {
	h := uint32(hashStart)
	for _, c := range form {
		h = hashByte(h, c)
	}
	return hashEnd(h)
}

// The steps of hash, for those who read the bytes anyway.
const hashStart = 2166136261

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

func hashEnd(h uint32) uint32 { return h ^ h>>15 }
