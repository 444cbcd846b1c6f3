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
	for n := r.number(); n > 0; n = r.number() {
		if set := setters[n-1]; set != nil {
			set(r, c)
		} else {
			r.value(reflect.ValueOf(c).Elem().Field(int(n) - 1))
		}
	}
	c.ID = r.id
	return c
}

// setters read the fields that most claims fill, by number: an account makes
// tens of thousands of claims again, for which reflection is slow. What they make
// is what value makes.
var setters = settersOf(map[string]func(*reader, *muster.Claim){
	"Report":      func(r *reader, c *muster.Claim) { c.Report = r.text() },
	"ReportID":    func(r *reader, c *muster.Claim) { c.ReportID = r.text() },
	"Kind":        func(r *reader, c *muster.Claim) { c.Kind = muster.Kind(r.text()) },
	"Who":         func(r *reader, c *muster.Claim) { c.Who = r.names() },
	"N":           func(r *reader, c *muster.Claim) { c.N = r.figure() },
	"When":        func(r *reader, c *muster.Claim) { c.When = muster.Date(r.text()) },
	"Where":       func(r *reader, c *muster.Claim) { c.Where = r.names() },
	"Modality":    func(r *reader, c *muster.Claim) { c.Modality = muster.Modality(r.text()) },
	"SaidBy":      func(r *reader, c *muster.Claim) { c.SaidBy = r.text() },
	"Mission":     func(r *reader, c *muster.Claim) { c.Mission = r.text() },
	"Part":        func(r *reader, c *muster.Claim) { c.Part = r.text() },
	"Relative":    func(r *reader, c *muster.Claim) { c.Relative = r.text() },
	"Direction":   func(r *reader, c *muster.Claim) { c.Direction = r.text() },
	"Basis":       func(r *reader, c *muster.Claim) { c.Basis = r.text() },
	"Act":         func(r *reader, c *muster.Claim) { c.Act = r.text() },
	"By":          func(r *reader, c *muster.Claim) { c.By = r.names() },
	"Person":      func(r *reader, c *muster.Claim) { c.Person = r.text() },
	"Role":        func(r *reader, c *muster.Claim) { c.Role = r.names() },
	"From":        func(r *reader, c *muster.Claim) { c.From = r.names() },
	"To":          func(r *reader, c *muster.Claim) { c.To = r.names() },
	"Harm":        func(r *reader, c *muster.Claim) { c.Harm = r.text() },
	"What":        func(r *reader, c *muster.Claim) { c.What = r.names() },
	"Incident":    func(r *reader, c *muster.Claim) { c.Incident = r.text() },
	"Speaker":     func(r *reader, c *muster.Claim) { c.Speaker = r.text() },
	"Mode":        func(r *reader, c *muster.Claim) { c.Mode = r.text() },
	"Evidence":    func(r *reader, c *muster.Claim) { c.Evidence = r.evidence() },
	"Rule":        func(r *reader, c *muster.Claim) { c.Rule = r.text() },
	"RuleVersion": func(r *reader, c *muster.Claim) { c.RuleVersion = r.text() },
	"Status":      func(r *reader, c *muster.Claim) { c.Status = muster.Status(r.text()) },
	"Origin":      func(r *reader, c *muster.Claim) { c.Origin = r.text() },
})

// settersOf are the setters by the number of their field.
func settersOf(by map[string]func(*reader, *muster.Claim)) []func(*reader, *muster.Claim) {
	t := reflect.TypeFor[muster.Claim]()
	out := make([]func(*reader, *muster.Claim), t.NumField())
	for i := range t.NumField() {
		out[i] = by[t.Field(i).Name]
	}
	return out
}

// names are a list of strings.
func (r *reader) names() muster.Names {
	list := make(muster.Names, r.number())
	for i := range list {
		list[i] = r.text()
	}
	return list
}

// figure is a structure of that kind.
func (r *reader) figure() *muster.Figure {
	f := &muster.Figure{}
	for n := r.number(); n > 0; n = r.number() {
		switch n {
		case 1:
			f.Value = math.Float64frombits(r.number())
		case 2:
			f.Bound = muster.Bound(r.text())
		case 4:
			f.Unit = r.text()
		default:
			r.value(reflect.ValueOf(f).Elem().Field(int(n) - 1))
		}
	}
	return f
}

// evidence is a structure of that kind.
func (r *reader) evidence() (e muster.Evidence) {
	for n := r.number(); n > 0; n = r.number() {
		if n == 2 {
			e.Text = r.text()
		} else { // the span
			r.span(&e.Span)
		}
	}
	return e
}

// span is a structure of that kind.
func (r *reader) span(s *muster.Span) {
	for n := r.number(); n > 0; n = r.number() {
		if n == 1 {
			s.Start = int(r.number())
		} else {
			s.End = int(r.number())
		}
	}
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
