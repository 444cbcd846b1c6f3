package extract

import "muster/internal/token"

// The traits of words that the reading of groups and clauses asks for, each the
// feature that traitNames has for it.
const (
	isVerb token.Traits = 1 << iota
	isVbase
	isVpast
	isVpart
	isVing
	isVs
	isNoun
	isNplural
	isAdjective
	isAdverb
	isDet
	isDefinite
	isPossessive
	isPossess
	isPronoun
	isPrep
	isConj
	isSubord
	isRelative
	isNegation
	isNot
	isModal
	isTo
	isBe
	isHave
	isDo
	isQuantity
	isOther
	isThat
	isWhich
	isDemonstrative
	isWhose
	isParticle
	isKept
	isDash
	isComma
	isSemicolon
	isStop
	isOpen
	isClose
	isColon
	isAnd
	isOr
	isBut
	isOf
	isSemiPlan
	isSemiPossible
	isPronominal
	isNo
	isStrongly
	isListed
	isNominal
	isVerbish
	isBetween
	isMayDrop
	isMayPass
	isMayAct
	isSay
	isArticle
	isBy
	isCourse
	isOutside
)

// traitNames are the features that the traits stand for.
var traitNames = map[token.Traits]string{
	isVerb:          "@verb",
	isVbase:         "@vbase",
	isVpast:         "@vpast",
	isVpart:         "@vpart",
	isVing:          "@ving",
	isVs:            "@vs",
	isNoun:          "@noun",
	isNplural:       "@nplur",
	isAdjective:     "@adjective",
	isAdverb:        "@adverb",
	isDet:           "@determiner",
	isDefinite:      "@definite",
	isPossessive:    "@possessive",
	isPossess:       "'s",
	isPronoun:       "@pronoun",
	isPrep:          "@preposition",
	isConj:          "@conjunction",
	isSubord:        "@subordinator",
	isRelative:      "@relative",
	isNegation:      "@negation",
	isNot:           "not",
	isModal:         "@modal",
	isTo:            "to",
	isBe:            "~be",
	isHave:          "~have",
	isDo:            "~do",
	isQuantity:      "@quantity",
	isOther:         "@further",
	isThat:          "that",
	isWhich:         "which",
	isDemonstrative: "@demonstrative",
	isWhose:         "whose",
	isParticle:      "@particle",
	isKept:          "@kept",
	isDash:          "-",
	isComma:         ",",
	isSemicolon:     ";",
	isStop:          ".",
	isOpen:          "(",
	isClose:         ")",
	isColon:         ":",
	isAnd:           "and",
	isOr:            "or",
	isBut:           "but",
	isOf:            "of",
	isSemiPlan:      "@semi_plan",
	isSemiPossible:  "@semi_possible",
	isPronominal:    "@pronominal",
	isNo:            "no",
	isStrongly:      "strong",
	isListed:        "@listed",
	isNominal:       "@nominal",
	isVerbish:       "@verbish",
	isBetween:       "@between",
	isMayDrop:       "@maydrop",
	isMayPass:       "@maypass",
	isMayAct:        "@mayact",
	isSay:           "@say",
	isArticle:       "@article",
	isBy:            "by",
	isOutside:       "outside",
	isCourse:        "@course",
}
