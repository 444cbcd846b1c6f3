package extract

import "muster/internal/token"

// classes are classes of chunks that the stages ask for, each the feature of its
// name.
type classes uint64

// The classes.
const (
	PERSONNEL classes = 1 << iota
	FORCE
	PRONOUN
	COUNT
	UNIT
	ARMED
	COUNTRY
	PLACE
	NATIONALS
	PEOPLE
	ORG
	OFFICIAL
	BODY
	SITE
	HOSTFORCE
	FOLK
	PERSON
	MONEY
	PROPER
	GROUND
	TRAINEE
	MANDATE
	PERCENT
	DEAD
	VERBLESS
	TOUR
	MEASURE
	FUND
	HOST
	STRONG
	SHARE
	HELDBY
	COURSE
)

// classNames are the features that the classes stand for.
var classNames = map[classes]string{
	PERSONNEL: "PERSONNEL",
	FORCE:     "FORCE",
	PRONOUN:   "PRONOUN",
	COUNT:     "COUNT",
	UNIT:      "UNIT",
	ARMED:     "ARMED",
	COUNTRY:   "COUNTRY",
	PLACE:     "PLACE",
	NATIONALS: "NATIONALS",
	PEOPLE:    "PEOPLE",
	ORG:       "ORG",
	OFFICIAL:  "OFFICIAL",
	BODY:      "BODY",
	SITE:      "SITE",
	HOSTFORCE: "HOSTFORCE",
	FOLK:      "FOLK",
	PERSON:    "PERSON",
	MONEY:     "MONEY",
	PROPER:    "PROPER",
	GROUND:    "GROUND",
	TRAINEE:   "TRAINEE",
	MANDATE:   "MANDATE",
	PERCENT:   "PERCENT",
	DEAD:      "DEAD",
	VERBLESS:  "VERBLESS",
	TOUR:      "TOUR",
	MEASURE:   "MEASURE",
	FUND:      "FUND",
	HOST:      "HOST",
	STRONG:    "STRONG",
	SHARE:     "SHARE",
	HELDBY:    "HELDBY",
	COURSE:    "COURSE",
}

// classBits are the classes by the number of their feature.
type classBits [128]classes

// newClassBits finds the classes in the vocabulary.
func newClassBits(v *token.Vocabulary) (bits classBits) {
	for bit, name := range classNames {
		if k, ok := v.Sym(name).Class(); ok {
			bits[k] = bit
		}
	}
	return bits
}

// of is the classes among the features.
func (b *classBits) of(features []token.Sym) (out classes) {
	for _, s := range features {
		if k, ok := s.Class(); ok {
			out |= b[k]
		}
	}
	return out
}

// sift is the sieve of the features, and the classes among them.
func (b *classBits) sift(features []token.Sym) (sieve uint64, out classes) {
	for _, s := range features {
		sieve |= 1 << (s % 64)
		if k, ok := s.Class(); ok {
			out |= b[k]
		}
	}
	return sieve, out
}
