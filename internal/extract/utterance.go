package extract

import "muster/internal/token"

// utterance is the features that attribution asks for.
type utterance struct {
	ask, home, show                             token.Sym
	she, it, they                               token.Sym // pronouns
	question, there, here, at, as, while, which token.Sym // words that open or close what is said
	put, deny, call, welcome, announce          token.Sym // verbs that judge or estimate
	collective                                  token.Sym // bodies that speak
	sayThat                                     token.Sym // verbs that are of saying only with "that"
	sayNoun                                     token.Sym // nouns of saying
	male, female                                token.Sym // nouns of men and of women
	per, add, appoint, the, than                token.Sym
	reckonNoun                                  token.Sym // what somebody knows a number by
	think, proclaim, perform, read              token.Sym
	intends                                     token.Sym // verbs of what somebody intends
	inCharge                                    token.Sym // verbs of who is at the head
	firm, office                                token.Sym // words for firms and for public bodies
	nsing, though, although, issued             token.Sym
	inquire, directs, foresees, await, hinge    token.Sym // verbs of asking, of orders, of what is to come or may
	pending, without, hostage, superlative      token.Sym
	gather, holdThat, goesOn, admit, protests   token.Sym // verbs of what somebody holds, participles of what is the report's own
	attitude, hearsay, reportNoun, wishTo, can  token.Sym // adjectives and nouns of what somebody holds
	claim, taken                                token.Sym // a verb of saying, and nouns of what it takes
	warn, guards, patrolVerb                    token.Sym // the verb, and those of protecting
	arrestNoun                                  token.Sym // nouns of what is over when it is announced
	advise                                      token.Sym // the verb, of help as of words
	bareObject                                  token.Sym // verbs whose object acts in the base form
	compass, timesWord, justThere, timeNear     token.Sym // directions, "times", adverbs of a place, "late" before a time
	unpointed                                   token.Sym // quantities that no "that" points at
	reject, sayVerb                             token.Sym // verbs of saying no to what is proposed, and the plain one of saying
}

// newUtterance interns the features in the vocabulary.
func newUtterance(v *token.Vocabulary) utterance {
	s := v.Sym
	return utterance{
		bareObject: s("@bare_object"), compass: s("@compass"), timesWord: s("times"), justThere: s("@just_there"), timeNear: s("@time_near"), unpointed: s("@unpointed"),
		advise: s("~advise"), reject: s("@reject"), sayVerb: s("~say"), warn: s("~warn"), guards: s("@protect"), patrolVerb: s("@patrol"), arrestNoun: s("@arrest_noun"), claim: s("~claim"), taken: s("@taken"), ask: s("~ask"), show: s("~show"), home: s("@homeward"), she: s("she"), it: s("it"), they: s("@they"),
		question: s("@question"), there: s("there"), here: s("here"), at: s("at"), as: s("as"), while: s("while"), which: s("which"),
		put: s("@put"), deny: s("@deny"), call: s("@call"), welcome: s("@welcome"), announce: s("@announce"),
		sayThat: s("@say_that"), collective: s("@collective"),
		sayNoun: s("@say_noun"), male: s("@male"), female: s("@female"), perform: s("@perform"), read: s("~read"), think: s("~think"), proclaim: s("~announce"), inCharge: s("@be_in_charge"), firm: s("@firm"), office: s("@office"), holdThat: s("@hold_that"), gather: s("@gather"), admit: s("~admit"), protests: s("@protest"), goesOn: s("@goes_on"), though: s("though"), issued: s("@issued"), although: s("although"), inquire: s("@inquire"), directs: s("@direct"), foresees: s("@foresee"), await: s("@await"), hinge: s("@hinge"), pending: s("pending"), hostage: s("@hostage"), superlative: s("@superlative"), without: s("without"), attitude: s("@attitude"), hearsay: s("@hearsay"), reportNoun: s("~report"), wishTo: s("@wish_to"), can: s("can"), nsing: s("@nsing"), intends: s("@intends"), per: s("per"), reckonNoun: s("@reckoning"), the: s("the"), than: s("than"), add: s("~add"), appoint: s("@appoint"),
	}
}
