package token

import (
	"strings"
	"testing"
)

// FuzzScan: tokens lie in the text, in order and with nothing but white space
// between them; sentences are all the tokens; and what follows a text changes
// none of its tokens.
func FuzzScan(f *testing.F) {
	v := NewVocabulary()
	v.Add("law enforcement", "@x")
	v.Add("u.s.")
	for _, s := range []string{
		"The officers' pay, said Lt. Col. “Otunge”, isn't 2.5 million U.S. dollars... Is it?",
		"Kenya ........ 617\nJamaica ...... 24\n\n- one\n- two", "No. 5 v. Fig. 3 a.m. on Feb. 3, 2024.Interior", "’’''\"\"“”..??!!",
	} {
		f.Add(s, "5 more came.")
	}
	f.Fuzz(func(t *testing.T, source, more string) {
		source, more = strings.ToValidUTF8(source, "?"), strings.ToValidUTF8(more, "?")
		var one, both Text
		one.Scan(v, source+"\n\n")
		inside(t, &one)
		both.Scan(v, source+"\n\n"+more)
		inside(t, &both)
		for i := range one.Tokens {
			a, b := one.Tokens[i], both.Tokens[i]
			a.Marks, b.Marks = a.Marks&^(First|Quoted), b.Marks&^(First|Quoted) // of sentences and quotations
			if a != b {
				t.Fatalf("token %d: got %v before %q, want %v", i, b, more, a)
			}
		}
	})
}

// inside holds the tokens and sentences of a text to its bytes.
func inside(t *testing.T, x *Text) {
	t.Helper()
	at := int32(0)
	for i := range x.Tokens {
		k := &x.Tokens[i]
		if k.Start < at || k.End <= k.Start || int(k.End) > len(x.Source) || k.Word == nil {
			t.Fatalf("token %d: got [%d,%d) after %d", i, k.Start, k.End, at)
		}
		for _, r := range x.Source[at:k.Start] {
			if !isSpace(r) && r >= ' ' && r != '\u00ad' {
				t.Fatalf("got %q in no token", x.Source[at:k.Start])
			}
		}
		at = k.End
	}
	next := int32(0)
	for _, s := range x.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("got sentence [%d,%d), want one from %d", s.First, s.Last, next)
		}
		next = s.Last
	}
	if int(next) != len(x.Tokens) {
		t.Fatalf("got sentences to %d, want to %d", next, len(x.Tokens))
	}
}
