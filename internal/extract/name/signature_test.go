package name_test

import (
	"testing"

	"muster/internal/token"
)

// TestSignature reads who signs a text from its last lines.
func TestSignature(t *testing.T) {
	v, f := finder(t)
	for _, c := range []struct{ text, want string }{
		{"The road is open.\n\nYours faithfully,\nAmina Sow\nClerk to the Committee\n", "Amina Sow [Clerk to the Committee]"},
		{"The road is open.\n\nPIET VAN DER VEEN\nLieutenant Colonel\nChief of Military Public Information\n", "Piet Van Der Veen [Chief of Military Public Information]"},
		{"The road is open.\n\nColonel Amina Sow\nForce Commander\n", "Amina Sow [Force Commander]"},
		{"The road is open.\n\n(Signed) Amina Sow, Head of Public Information\n", "Amina Sow [Head of Public Information]"},
		{"The road is open.\n\n(Signed) The committee, in haste\n", ""},
		{"The road is open.\n\nAmina Sow\nTel. 555 0160\n", ""},
		{"The road is open.\n\nPress Office\nDirector of Communication\n", ""},
		{"The road is open.\n\nSITUATION OVERVIEW\nKenya sent an envoy.\n", ""},
		{"The road is open.\n\nWITNESS ACCOUNTS\nHaiti heard them.\n", ""},
		{"The road is open.\n\nAmina Sow spoke.\nHead of Public Information\n", ""},
	} {
		var text token.Text
		text.Scan(v, c.text)
		m, _ := f.Signature(&text)
		got := m.Name
		if got != "" {
			got += " [" + m.Title + "]"
		}
		if got != c.want {
			for _, s := range text.Sentences {
				t.Logf("%q", text.Of(s.First, s.Last))
			}
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
