package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// features are the symbols that the Go stages of the cascade ask for. They are
// looked up once, when the extractor is made.
type features struct {
	utterance
	derivedFeatures
	bits classBits
	// closed classes
	det, prep, conj, subord, pronoun, possessive    token.Sym
	adverb, adjective, negation, quantity, relative token.Sym
	actsForState, guise                             token.Sym
	modal, may, will, must, to, not                 token.Sym
	from, comma, dash, open, close, possess         token.Sym
	commaWord                                       *token.Word // of which chunks are that stand for a comma
	// verb forms
	verb, vpast, vpart, ving                                       token.Sym
	begin, plans, promise, refuse, cease, manage, oppose, advocate token.Sym // verbs that govern another
	say, semiPlan, semiPossible                                    token.Sym
	// nouns
	noun, personnel, unit, patron, rank token.Sym
	classes                             []class
	heads                               []uint32                 // by word: the classes that it heads, as bits
	adjectives                          map[string]string        // of nationality, by country
	countries                           map[string]string        // by adjective of nationality
	capitals                            map[string]string        // by country
	communities                         map[string]bool          // peoples without a state
	past                                *token.Word              // of an unknown verb
	gerund                              *token.Word              // of an unknown verb
	state                               *token.Word              // of an unknown adjective of what was left as it is
	is, has, had                        *token.Word              // what 's and 'd are short for
	lookup                              func(string) *token.Word // the word of a written form
	// chunk classes, as patterns name them
	NG, VG, TIME, DURATION, MONEY, PERCENT, COUNT                                                                                                                    token.Sym
	PERSONNEL, UNIT, FORCE, ARMED, WARLORD, FOES, BODY                                                                                                               token.Sym
	PERSON, COUNTRY, NATIONALS, ORG, HOSTFORCE, PLACE                                                                                                                token.Sym
	PRONOUN, UNSAID                                                                                                                                                  token.Sym
	alleged, nameVerb, rotationHead, council, gang, laud, according, document, norm, tell, that, conduct, patrolNoun, colon, he, i, kept, resolution, locative, each token.Sym
	groupFeatures
	flowFeatures
	transitive token.Sym
	completionFeatures
	stockFeatures
	operationFeatures
	alliedFeatures
	objectFeatures
	toldFeatures
	giverFeatures
	answerFeatures
	contentFeatures
	unrealFeatures
	ellipsisFeatures
	antecedentFeatures
	nominalFeatures
}

// A class is a lexicon of head nouns and the chunk class it makes.
type class struct{ lexicon, class token.Sym }

// headLexicons are the lexicons of head nouns and their classes.
var headLexicons = [...][2]string{
	{"@personnel", "PERSONNEL"}, {"@folk", "FOLK"}, {"@unit", "UNIT"}, {"@force_noun", "FORCE"}, {"@civilian", "PEOPLE"},
	{"@dead", "DEAD"}, {"@displaced", "DISPLACED"}, {"@displaced", "PEOPLE"}, {"@armed", "ARMED"}, {"@body", "BODY"}, {"@site", "SITE"}, {"@army_hospital", "SITE"}, {"@ground", "GROUND"}, {"@fundnoun", "FUND"},
	{"@mandate_noun", "MANDATE"}, {"@tour_noun", "TOUR"}, {"@trainee", "TRAINEE"}, {"@course", "COURSE"},
	{"@order_noun", "ORDER"}, {"@official", "OFFICIAL"},
}

// newFeatures interns the features in the vocabulary.
func newFeatures(v *token.Vocabulary) *features {
	s := v.Sym
	v.Add("'s")
	f := &features{
		utterance: newUtterance(v),
		det:       s("@determiner"), prep: s("@preposition"), conj: s("@conjunction"), subord: s("@subordinator"),
		pronoun: s("@pronoun"), possessive: s("@possessive"), adverb: s("@adverb"), adjective: s("@adjective"), negation: s("@negation"),
		quantity: s("@quantity"), actsForState: s("@acts_for_state"), guise: s("@guise"), relative: s("@relative"),
		modal: s("@modal"), may: s("@possibly"), will: s("@will"), must: s("@must"),
		to: s("to"), not: s("not"),
		from: s("from"), comma: s(","), commaWord: v.Lookup(","), dash: s("-"), open: s("("), close: s(")"), possess: s("'s"),
		verb: s("@verb"), vpast: s("@vpast"), vpart: s("@vpart"), ving: s("@ving"),
		begin: s("@begin"), plans: s("@plan"), promise: s("@promise"), refuse: s("@refuse"), cease: s("@cease"), manage: s("@manage"), oppose: s("@oppose"), advocate: s("@advocate"),
		say: s("@say"), semiPlan: s("@semi_plan"), semiPossible: s("@semi_possible"),
		noun: s("@noun"), personnel: s("@personnel"), unit: s("@unit"), patron: s("@name_patron"), rank: s("@name_rank"),
		NG: s("NG"), VG: s("VG"), TIME: s("TIME"), DURATION: s("DURATION"), MONEY: s("MONEY"), PERCENT: s("PERCENT"), COUNT: s("COUNT"),
		PERSONNEL: s("PERSONNEL"), UNIT: s("UNIT"), FORCE: s("FORCE"), ARMED: s("ARMED"), WARLORD: s("WARLORD"), FOES: s("FOES"), BODY: s("BODY"),
		PERSON: s("PERSON"), COUNTRY: s("COUNTRY"), NATIONALS: s("NATIONALS"), ORG: s("ORG"),
		groupFeatures: newGroupFeatures(v), flowFeatures: newFlowFeatures(v),
		HOSTFORCE: s("HOSTFORCE"), PLACE: s("PLACE"), PRONOUN: s("PRONOUN"), UNSAID: s("UNSAID"), alleged: s("@alleged"), nameVerb: s("@name_verb"), rotationHead: s("~rotation"), council: s("~council"), gang: s("~gang"), laud: s("@laud"), according: s("@according"), document: s("@document"), norm: s("@norm"), conduct: s("@conduct"), patrolNoun: s("@patrol_noun"), tell: s("~tell"), that: s("that"), colon: s(":"), he: s("@he"), kept: s("@kept"), resolution: s("~resolution"), locative: s("@locative"), each: s("each"), i: s("@i"), transitive: s("@transitive"),
	}
	f.completionFeatures = newCompletionFeatures(v)
	f.stockFeatures = newStockFeatures(v)
	f.operationFeatures = newOperationFeatures(v)
	f.alliedFeatures = newAlliedFeatures(v)
	f.objectFeatures = newObjectFeatures(v)
	f.toldFeatures = newToldFeatures(v)
	f.giverFeatures = newGiverFeatures(v)
	f.answerFeatures = newAnswerFeatures(v)
	f.contentFeatures = newContentFeatures(v)
	f.unrealFeatures = newUnrealFeatures(v)
	f.ellipsisFeatures = newEllipsisFeatures(v)
	f.antecedentFeatures = newAntecedentFeatures(v)
	f.nominalFeatures = newNominalFeatures(v)
	f.lookup = v.Lookup
	f.is, f.has, f.had = v.Lookup("is"), v.Lookup("has"), v.Lookup("had")
	f.adjectives, f.capitals, f.communities = name.Adjectives(), name.Capitals(), name.Communities()
	f.countries = map[string]string{}
	for country, adjective := range f.adjectives {
		if _, shared := f.countries[adjective]; shared {
			country = "" // "Congolese"
		}
		f.countries[adjective] = country
	}
	for _, l := range headLexicons {
		f.classes = append(f.classes, class{s(l[0]), s(l[1])})
	}
	f.bits = newClassBits(v)
	f.derive(v)
	for bit, feature := range traitNames {
		v.Trait(feature, bit)
	}
	f.past = token.NewWord(f.verb, f.vpast, f.vpart, f.listed)
	f.past.Traits = isVerb | isVpast | isVpart | isListed | isVerbish | isMayAct
	f.state = token.NewWord(f.adjective, f.listed)
	f.state.Traits = isAdjective | isListed
	f.gerund = token.NewWord(f.verb, f.ving, f.listed)
	f.gerund.Traits = isVerb | isVing | isListed | isVerbish | isMayAct
	return f
}
