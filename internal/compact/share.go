package compact

import (
	"reflect"

	"muster"
)

// A Sharer gives claims that are held as structs one copy of each word that
// recurs in them. Its zero value is ready.
type Sharer struct{ words map[string]string }

// Share replaces the words of the claim.
func (s *Sharer) Share(c *muster.Claim) {
	if s.words == nil {
		s.words = map[string]string{}
	}
	s.value(reflect.ValueOf(c).Elem())
}

func (s *Sharer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() && !own[v.Type().Field(i).Name] {
				s.value(f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.value(v.Index(i))
		}
	case reflect.Pointer:
		s.value(v.Elem())
	case reflect.String:
		word, known := s.words[v.String()]
		if !known {
			word = v.String()
			s.words[word] = word
		}
		v.SetString(word)
	default: // numbers hold nothing
	}
}

// own are the fields whose strings are of one claim alone.
var own = map[string]bool{"ID": true, "Text": true, "Corrects": true, "Origin": true}
