package token_test

import (
	"testing"

	"muster/internal/token"
)

// A dateline is a sentence of its own, and nothing else that a dash follows is.
func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, first string }{
		{"NAIROBI, 6 February 2025 (Newswire) – A fourth contingent landed.", "NAIROBI, 6 February 2025 (Newswire) –"},
		{"PORT-AU-PRINCE, Haiti — Gunmen fired on a convoy.", "PORT-AU-PRINCE, Haiti —"},
		{"Bangui, 31 March 2025 - The mission handed over a base.", "Bangui, 31 March 2025 -"},
		{"Kinshasa (Reuters) - Troops left on Monday.", "Kinshasa (Reuters) -"},
		{"NAIROBI – The president saw them off.", "NAIROBI –"},
		{"JUBA, Feb. 6 (AP) --The force has 200 men.", "JUBA, Feb. 6 (AP) --"},
		{"Kenya – which leads the force – has sent 400.", "Kenya – which leads the force – has sent 400."},
		{"MINUSTAH – a UN mission – left in 2017.", "MINUSTAH – a UN mission – left in 2017."},
		{"The mandate of 2 October 2023 – the first – ran out.", "The mandate of 2 October 2023 – the first – ran out."},
		{"Kenya-led troops landed in 2024 – late.", "Kenya-led troops landed in 2024 – late."},
	} {
		var text token.Text
		text.Scan(token.NewVocabulary(), c.text)
		s := text.Sentences[0]
		if got := text.Of(s.First, s.Last); got != c.first {
			t.Errorf("%q: got %q, want %q", c.text, got, c.first)
		}
	}
}
