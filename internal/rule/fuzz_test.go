package rule

import (
	"testing"

	"muster"
	"muster/internal/token"
)

// FuzzParse: whatever the file, its rules are read or refused, with a code and
// the line.
func FuzzParse(f *testing.F) {
	f.Add("let GROUP = (PERSONNEL | COUNT)\n\n# They land.\nrule   arrives\nclaim  movement direction=arrive\nmatch  group:$GROUP verb:VG&@arrive\nunless VG the room\n" +
		"yes    Eighty peacekeepers landed in Juba. => n=80\nno     The plane landed in Juba.\n")
	f.Add("rule x\nclaim strength\nframe NG\n  VG\n")
	f.Add("let A = $A\nrule a\nclaim\nmatch $A $B")
	f.Fuzz(func(t *testing.T, src string) {
		rules, err := Parse("xx", "f.rules", src, token.NewVocabulary())
		if err != nil && muster.ErrorCode(err) != muster.Invalid {
			t.Errorf("got code %q of %v, want invalid", muster.ErrorCode(err), err)
		}
		for _, r := range rules {
			if r.ID == "" || r.Version == "" || len(r.Ways) == 0 || r.Kind == "" {
				t.Errorf("got a rule in part: %+v", r)
			}
		}
	})
}
