package extract

import "muster/internal/token"

// stockFeatures are the symbols that counts of personnel are found by.
type stockFeatures struct {
	tally, madeUp, finalWord, target, SHARE, SEVERAL, used, component, renewVerb, lastWord, current, present, command, belong, partWord, regional, only, becomes, arrival, incoming, bringIn, ours, theirs, presence, willing, allotment token.Sym
}

// newStockFeatures interns the features in the vocabulary.
func newStockFeatures(v *token.Vocabulary) stockFeatures {
	return stockFeatures{tally: v.Sym("@tally"), madeUp: v.Sym("@made_up"), finalWord: v.Sym("final"), target: v.Sym("target"), SHARE: v.Sym("SHARE"), SEVERAL: v.Sym("SEVERAL"), used: v.Sym("used"), component: v.Sym("~component"), renewVerb: v.Sym("@renew"), lastWord: v.Sym("last"), current: v.Sym("current"), present: v.Sym("present"),
		command: v.Sym("command"), belong: v.Sym("~belong"), partWord: v.Sym("part"), regional: v.Sym("@regional"), only: v.Sym("only"), becomes: v.Sym("~become"), arrival: v.Sym("@arrival"), incoming: v.Sym("@incoming"), bringIn: v.Sym("@bring_in"), ours: v.Sym("ours"), theirs: v.Sym("theirs"), presence: v.Sym("presence"), willing: v.Sym("@willing"), allotment: v.Sym("@allotment")}
}
