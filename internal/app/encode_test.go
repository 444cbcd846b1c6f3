package app_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"muster"
	"muster/internal/app"

	"pgregory.net/rapid"
)

// fill sets every field of a struct to something drawn.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "set") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.Just(""), rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("a<&>\"\\\n\x01\x7f\u2028é"))),
			rapid.StringOfN(rapid.SampledFrom([]rune(" !#Zabc~\"\\\t\x1f\x7f")), 8, 40, -1)).Draw(t, "string"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(0, 9).Draw(t, "int")))
	case reflect.Float64:
		v.SetFloat(rapid.Float64Range(0, 1e9).Filter(func(f float64) bool { return f == 0 || f > 1e-6 }).Draw(t, "float"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(0, 3).Draw(t, "len"), 3))
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	default:
		t.Fatalf("no way to fill a %s", v.Type())
	}
}

// TestAppendClaim holds the encoder against encoding/json, field by field.
func TestAppendClaim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c muster.Claim
		fill(t, reflect.ValueOf(&c).Elem())
		same(t, app.AppendClaim(nil, &c), struct {
			Type string `json:"type"`
			muster.Claim
		}{"claim", c})
	})
}

// TestAppendMention holds the encoder against encoding/json, field by field.
func TestAppendMention(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m muster.Mention
		fill(t, reflect.ValueOf(&m).Elem())
		same(t, app.AppendMention(nil, &m), struct {
			Type string `json:"type"`
			muster.Mention
		}{"mention", m})
	})
}

// same compares what an encoder wrote with what encoding/json writes. Names
// write themselves with markup escaped, so the two are compared as values.
func same(t *rapid.T, got []byte, value any) {
	want, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var a, b any
	if err := json.Unmarshal(got, &a); err != nil {
		t.Fatalf("got %s: %v", got, err)
	}
	if err := json.Unmarshal(want, &b); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func BenchmarkAppendClaim(b *testing.B) {
	c := muster.Claim{
		ID: "c1a2b3c4d5e6", Report: "002.txt", ReportID: "reports/002.txt", Kind: muster.Movement, Who: muster.Names{"Kenya"},
		N: &muster.Figure{Value: 217, Bound: muster.Exact, Unit: "personnel"}, When: "2025-01-18", Where: muster.Names{"Haiti"},
		Direction: "arrive", Ordinal: 3, Rule: "en/movement/arrive", RuleVersion: "0123456789ab",
		Evidence: muster.Evidence{Span: muster.Span{Start: 813, End: 877}, Text: "A third group of 217 Kenyan police officers landed in the capital"},
	}
	b.ReportAllocs()
	var buf []byte
	for b.Loop() {
		buf = app.AppendClaim(buf[:0], &c)
	}
	b.SetBytes(int64(len(buf)))
}
