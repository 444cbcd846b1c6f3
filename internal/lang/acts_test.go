package lang

import "testing"

// TestActs finds the verbs that nouns of acts are made of.
func TestActs(t *testing.T) {
	p, err := English()
	if err != nil {
		t.Fatal(err)
	}
	for noun, want := range map[string][2]string{
		"deployment": {"deployed", "deployed"},
		"seizures":   {"seized", "seized"},
		"withdrawal": {"withdrew", "withdrawn"},
		"burning":    {"burned", "burned"},
		"sending":    {"sent", "sent"},
		"landings":   {"landed", "landed"},
	} {
		if a := p.Acts[p.Vocabulary.Lookup(noun)]; a.Past == nil || a.Past.Form != want[0] || a.Part.Form != want[1] {
			t.Errorf("%s: %v, want %v", noun, a, want)
		}
	}
	if a, ok := p.Acts[p.Vocabulary.Lookup("city")]; ok {
		t.Errorf("city: %v, want no act", a)
	}
}
