package token

// A Table keeps a value for some of the words of a vocabulary. The zero Table
// keeps none.
type Table[T any] struct {
	at     []int32 // by word: the place of its value
	values []T     // the zero value first
}

// NewTable is the table of the values by written form, each one token. It adds
// to v the forms that are not there.
func NewTable[T any](v *Vocabulary, of map[string]T) Table[T] {
	t := Table[T]{values: make([]T, 1, len(of)+1)}
	for form, value := range of {
		v.Add(form)
		w := v.Lookup(form)
		if w.id == 0 {
			continue // several tokens
		}
		for int(w.id) >= len(t.at) {
			t.at = append(t.at, 0)
		}
		t.at[w.id] = int32(len(t.values))
		t.values = append(t.values, value)
	}
	return t
}

// Of is the value of the word, the zero value where it has none.
func (t *Table[T]) Of(w *Word) (value T) {
	if int(w.id) < len(t.at) {
		return t.values[t.at[w.id]]
	}
	return value
}
