package token

import "encoding/binary"

// An index finds words by their form: an open table, as looking every token up
// is much of what reading costs.
type index struct {
	slots []slot // a power of two of them, at most half full
	n     int
}

// A slot is a word and the key of its form.
type slot struct {
	key  uint64
	word *Word
}

// A form's key is its bytes, eight at a time: of a form of eight bytes at most
// they are the form itself, so that most words are found without a look at them.

// chunk is how many bytes a step of a key takes.
const chunk = 8

// keyOf is the key of a form.
func keyOf(form []byte) (key uint64) {
	for ; len(form) >= chunk; form = form[chunk:] {
		key = keyStep(key, binary.LittleEndian.Uint64(form))
	}
	if len(form) > 0 {
		var last [chunk]byte
		copy(last[:], form)
		key = keyStep(key, binary.LittleEndian.Uint64(last[:]))
	}
	return key
}

// keyStep is the key of what has key with the next bytes after it; for those who
// read the bytes anyway.
func keyStep(key, bytes uint64) uint64 { return key*0x9e3779b97f4a7c15 ^ bytes }

// place is where the slot of a key is looked for first.
func (x *index) place(key uint64) int {
	key *= 0x9e3779b97f4a7c15
	return int(key>>32) & (len(x.slots) - 1)
}

// get is the word of a folded form, nil where there is none.
func (x *index) get(form string) *Word { return x.find([]byte(form), keyOf([]byte(form))) }

// find is get for the bytes of a form whose key is known.
func (x *index) find(form []byte, key uint64) *Word {
	if len(form) <= chunk {
		return x.short(key, len(form))
	}
	if len(x.slots) == 0 {
		return nil
	}
	for i := x.place(key); ; i++ {
		s := &x.slots[i&(len(x.slots)-1)]
		if s.word == nil || s.key == key && s.word.Form == string(form) {
			return s.word
		}
	}
}

// short is find for a form of n bytes, which are all in its key.
func (x *index) short(key uint64, n int) *Word {
	if len(x.slots) == 0 {
		return nil
	}
	for i := x.place(key); ; i++ {
		s := &x.slots[i&(len(x.slots)-1)]
		if s.word == nil || s.key == key && len(s.word.Form) == n {
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
				x.fill(o)
			}
		}
	}
	x.fill(slot{keyOf([]byte(w.Form)), w})
	x.n++
}

// fill puts a slot where its key has it, or after.
func (x *index) fill(s slot) {
	i := x.place(s.key)
	for x.slots[i&(len(x.slots)-1)].word != nil {
		i++
	}
	x.slots[i&(len(x.slots)-1)] = s
}
