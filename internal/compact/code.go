package compact

import (
	"bytes"
	"encoding/binary"
	"math"
	"reflect"

	"muster"
)

// How a string is written: as one of these, or as its number in the table of
// words behind them.
const (
	ownID  = iota // the id of the claim itself, as origins mostly are
	inline        // its length and its bytes
	tabled
)

// A writer packs claims.
type writer struct {
	out     bytes.Buffer
	words   []string
	numbers map[string]uint64 // of words in the table
	id      string            // of the claim at hand
}

func (w *writer) number(n uint64) { w.out.Write(binary.AppendUvarint(w.out.AvailableBuffer(), n)) }

func (w *writer) run(s string) {
	w.number(uint64(len(s)))
	w.out.WriteString(s)
}

// claim writes the id, then the other fields.
func (w *writer) claim(c *muster.Claim) {
	w.id = c.ID
	w.run(c.ID)
	rest := *c
	rest.ID = ""
	w.structure(reflect.ValueOf(rest))
}

// structure writes the fields that are not empty, each behind its number from 1,
// and 0 at the end.
func (w *writer) structure(v reflect.Value) {
	for i := range v.NumField() {
		if f := v.Field(i); !f.IsZero() {
			w.number(uint64(i) + 1)
			w.value(f, own[v.Type().Field(i).Name])
		}
	}
	w.number(0)
}

// value writes what is in a field.
func (w *writer) value(v reflect.Value, once bool) {
	switch v.Kind() {
	case reflect.String:
		w.text(v.String(), once)
	case reflect.Slice:
		w.number(uint64(v.Len()))
		for i := range v.Len() {
			w.value(v.Index(i), once)
		}
	case reflect.Int:
		w.number(uint64(v.Int()))
	case reflect.Float64:
		w.number(math.Float64bits(v.Float()))
	case reflect.Bool: // only true is written
	case reflect.Pointer:
		w.structure(v.Elem())
	case reflect.Struct:
		w.structure(v)
	default:
		panic("compact: no way to write a " + v.Type().String())
	}
}

// text writes a string.
func (w *writer) text(s string, once bool) {
	n, known := w.numbers[s]
	switch {
	case s == w.id:
		w.number(ownID)
	case once:
		w.number(inline)
		w.run(s)
	default:
		if !known {
			n = uint64(len(w.words)) + tabled
			w.numbers[s], w.words = n, append(w.words, s)
		}
		w.number(n)
	}
}

// A reader makes a claim again.
type reader struct {
	words []string
	rest  string
	id    string
}

func (r *reader) number() (n uint64) {
	for shift, i := 0, 0; ; shift, i = shift+7, i+1 {
		b := r.rest[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			r.rest = r.rest[i+1:]
			return n
		}
	}
}

func (r *reader) run() string {
	n := r.number()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *reader) claim() *muster.Claim {
	c := &muster.Claim{}
	r.id = r.run()
	r.structure(reflect.ValueOf(c).Elem())
	c.ID = r.id
	return c
}

func (r *reader) structure(v reflect.Value) {
	for n := r.number(); n > 0; n = r.number() {
		r.value(v.Field(int(n) - 1))
	}
}

func (r *reader) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Slice:
		n := int(r.number())
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			r.value(v.Index(i))
		}
	case reflect.Int:
		v.SetInt(int64(r.number()))
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(r.number()))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.structure(v.Elem())
	default: // a struct: the writer knows no others
		r.structure(v)
	}
}

func (r *reader) text() string {
	switch n := r.number(); n {
	case ownID:
		return r.id
	case inline:
		return r.run()
	default:
		return r.words[n-tabled]
	}
}

// own are the fields whose strings are of one claim alone.
var own = map[string]bool{"ID": true, "Text": true, "Corrects": true, "Origin": true}
