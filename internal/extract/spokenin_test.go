package extract_test

import (
	"testing"

	"muster"
)

// TestSpokenIn keeps where somebody spoke apart from where what he tells of happened.
func TestSpokenIn(t *testing.T) {
	holdLast(t, muster.Harm, "where", map[string]string{
		"“The convoy hit a mine on Sunday,” Ann Lund told reporters in Geneva. Eight soldiers were wounded.":                      "",
		"Speaking in Geneva, Ann Lund said that a convoy hit a mine on Sunday. Eight soldiers were wounded.":                      "",
		"At a press conference in Geneva, Ann Lund said a convoy was attacked on Sunday. Eight soldiers were wounded.":            "",
		"“A convoy hit a mine near Bor on Sunday,” Ann Lund told reporters in Geneva. Eight soldiers were wounded.":               "Bor",
		"Ann Lund said that in Bor a convoy was attacked on Sunday. Eight soldiers were wounded.":                                 "Bor",
		"Gunmen attacked a convoy in Bor on Sunday, Ann Lund told reporters in Geneva. Eight soldiers were wounded in the blast.": "Bor",
	})
}
