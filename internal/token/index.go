package token

// An index finds words by their form: an open table, as looking every token up
// is much of what reading costs.
type index struct {
	slots []*Word // a power of two of them, at most half full
	n     int
}

// get is the word of a folded form, nil where there is none.
func (x *index) get(form string) *Word { return x.find([]byte(form)) }

// find is get for the bytes of a form.
func (x *index) find(form []byte) *Word {
	if len(x.slots) == 0 {
		return nil
	}
	for i := hash(form); ; i++ {
		w := x.slots[i&uint32(len(x.slots)-1)]
		if w == nil || w.Form == string(form) {
			return w
		}
	}
}

// put adds a word whose form is not there.
func (x *index) put(w *Word) {
	if 2*(x.n+1) > len(x.slots) {
		old := x.slots
		x.slots, x.n = make([]*Word, max(64, 2*len(old))), 0
		for _, o := range old {
			if o != nil {
				x.put(o)
			}
		}
	}
	i := hash([]byte(w.Form))
	for x.slots[i&uint32(len(x.slots)-1)] != nil {
		i++
	}
	x.slots[i&uint32(len(x.slots)-1)] = w
	x.n++
}

// hash is FNV-1a, with its upper half folded into the bits that choose a slot.
func hash(form []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range form {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}
