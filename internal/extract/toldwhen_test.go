package extract_test

import (
	"testing"

	"muster"
)

// TestToldWhen keeps the day on which something was said apart from that on which it was, behind a
// listener, a document and a bare noun too.
func TestToldWhen(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, tt := range []struct {
		sentence string
		kind     muster.Kind
		when     muster.Date
		target   string
		said     string
	}{
		{"The mayor told reporters on Friday that in May 2024 rebels attacked a convoy near Bor.", muster.Incident, "2024-05", "convoy", "mayor"},
		{"The mayor said in a statement on Friday that on Tuesday rebels attacked a convoy near Bor.", muster.Incident, "2025-03-11", "convoy", "mayor"},
		{"The mayor told reporters that two mosques and a church were burned on Monday.", muster.Incident, "2025-03-10", "mosques,church", "mayor"},
		{"The mayor announced on Friday that clashes erupted in Bor on Monday.", muster.Incident, "2025-03-10", "", "mayor"},
		{"The mayor says in May 2024 rebels attacked a convoy near Bor.", muster.Incident, "2024-05", "convoy", "mayor"},
		{"The mayor said on Friday rebels attacked a convoy near Bor.", muster.Incident, "", "convoy", "mayor"},
		{"According to a statement issued on Friday by the ministry, rebels attacked a convoy on Monday.", muster.Incident, "2025-03-10", "convoy", "ministry"},
	} {
		found := false
		for _, c := range read(e, missions, tt.sentence) {
			if c.Kind == tt.kind {
				found = true
				if c.When != tt.when || slotText(&c, "target") != tt.target || c.SaidBy != tt.said || c.Mood() != muster.Actual {
					t.Errorf("%s: got %s target=%s said_by=%s %s, want %s target=%s said_by=%s", tt.sentence, c.When, slotText(&c, "target"), c.SaidBy, c.Mood(), tt.when, tt.target, tt.said)
				}
			}
		}
		if !found {
			t.Errorf("%s: got no %s, want one", tt.sentence, tt.kind)
		}
	}
}
