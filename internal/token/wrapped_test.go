package token_test

import (
	"strings"
	"testing"

	"muster/internal/token"
)

// TestInitialsGoOn is that letters with full stops that a hyphen or an owner's mark follows end no
// sentence.
func TestInitialsGoOn(t *testing.T) {
	for _, source := range []string{
		"The U.N.-backed force landed.",
		"The U.N.'s Force Commander landed.",
		"The A.U.-led Mission landed.",
	} {
		var text token.Text
		text.Scan(token.NewVocabulary(), source)
		if len(text.Sentences) != 1 {
			t.Errorf("%q: got %d sentences, want 1", source, len(text.Sentences))
		}
	}
}

// TestWrapped is that hard-wrapped lines break no sentence off after an abbreviation or
// before a year that closes it.
func TestWrapped(t *testing.T) {
	const source = `The army of the republic said on Friday that the two battalions would hold the
town until the end of the year, and that they had been there since the first of
March 1998. They had come, a spokesman for the ministry told the reporters, on Feb.
3 of that year, after the talks in the capital had failed in the last weeks of
1997. The talks were to go on, in the words of the same spokesman, until Sept.
30, when the next of the rounds that had been agreed upon is to open, as Gen.
Okello had asked. Neither side would say more of it than that.
`
	var text token.Text
	text.Scan(token.NewVocabulary(), source)
	var got []string
	for _, s := range text.Sentences {
		got = append(got, strings.Join(strings.Fields(text.Of(s.First, s.Last)), " "))
	}
	for _, want := range []string{"since the first of March 1998.", "on Feb. 3 of that year,", "the last weeks of 1997.", "until Sept. 30, when", "as Gen. Okello had asked."} {
		if !strings.Contains(strings.Join(got, " | "), want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if len(got) != 4 {
		t.Errorf("got %d sentences, want 4: %q", len(got), got)
	}
}
