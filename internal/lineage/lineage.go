// Package lineage finds who copied whom.
//
// The one idea: a report is a list of sentences, and a sentence is known by its
// words. Reports that carry the same words share a form, however many they are;
// forms that share a rare run of words are aligned and, where one is a lightly
// edited copy of the other, put into one family. Runs of families that stand in
// the same reports in the same order are passages. No pair of reports is ever
// compared as a whole, so a passage in a thousand reports costs what its
// different wordings cost.
//
// Everything here is a pure function of its input and does not depend on the
// order of reports.
package lineage

import (
	"slices"

	"muster"
)

// A Doc is a report as lineage sees it.
type Doc struct {
	ID    string // identity of the report
	Name  string // what people read: the file's base name
	Text  string // canonical text; places are spans of it
	Stamp int64  // stands for the text where that is asked for later, see Loom
	Date  muster.Date
}

// minWords is the fewest words of a passage worth a row.
const minWords = 12

// Copies are the passages that stand in two or more of the docs.
func Copies(docs []Doc) []muster.Passage { return Among(docs, len(docs)) }

// Among is Copies for docs that are the ones with kin among so many: what the
// rest has does not matter but for what share of all carries a passage.
func Among(docs []Doc, all int) []muster.Passage {
	docs, texts := slices.Clone(docs), make(map[int64]string, len(docs))
	for i := range docs {
		docs[i].Stamp = int64(i)
		texts[int64(i)] = docs[i].Text
	}
	list, _ := new(Loom).Weave(docs, all, func([]int64) (map[int64]string, error) { return texts, nil }) // texts at hand are had
	return list
}
