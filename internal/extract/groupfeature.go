package extract

import "muster/internal/token"

// groupFeatures are the symbols that groups of personnel and their subjects are
// found by.
type groupFeatures struct {
	who, forWord                                                                                                                       token.Sym
	country, generic, rest, population, includes                                                                                       token.Sym
	particle, one, demonstrative                                                                                                       token.Sym
	level, pledge, own, allow, dispatch                                                                                                token.Sym
	HURT, SLAIN, TAKEN, abductVerb                                                                                                     token.Sym
	PLANNED, ALLOWED, PROMISED, VERBLESS                                                                                               token.Sym
	request, requestNoun, query, vehicle, craft, exercise                                                                              token.Sym
	arrive, depart, send, provides, withdrawal, instalment, makers                                                                     token.Sym
	leave, give, since, whenWord, against, in, every, uniformWord, byMeans, assembly, parliamentary, mayNot, down, up, deploy, endVerb token.Sym
	join                                                                                                                               token.Sym
	ceiling, sized, inAll, our, we, us, regiment                                                                                       token.Sym
	LENGTH, STRONG, HOST                                                                                                               token.Sym
}

// newGroupFeatures interns the features in the vocabulary.
func newGroupFeatures(v *token.Vocabulary) groupFeatures {
	s := v.Sym
	return groupFeatures{
		who: s("who"), forWord: s("for"),

		country: s("~country"), population: s("~population"), includes: s("~include"), generic: s("@generic"), rest: s("@rest"),
		particle: s("@particle"), demonstrative: s("@demonstrative"), one: s("one"),
		level: s("@level"), pledge: s("@pledge"), own: s("own"), dispatch: s("@dispatch"), allow: s("@allow"),
		HURT: s("HURT"), SLAIN: s("SLAIN"), TAKEN: s("TAKEN"), abductVerb: s("@abduct"),
		PLANNED: s("PLANNED"), ALLOWED: s("ALLOWED"), PROMISED: s("PROMISED"), VERBLESS: s("VERBLESS"),
		request: s("@request"), requestNoun: s("@request_noun"), query: s("?"), vehicle: s("@vehicle"), craft: s("@craft"), exercise: s("@exercise"),
		arrive: s("@arrive"), depart: s("@depart"), send: s("@send"), provides: s("@provide"), withdrawal: s("@withdrawal"), instalment: s("@instalment"), makers: s("@made_up_of"),
		leave: s("~leave"), give: s("~put"), since: s("since"), whenWord: s("when"), against: s("against"), in: s("in"), every: s("every"), assembly: s("@assembly"), parliamentary: s("@parliamentary"), down: s("down"), deploy: s("~deploy"), endVerb: s("@end"), up: s("up"), mayNot: s("@may"), uniformWord: s("uniform"), byMeans: s("@by_means"),
		join:    s("~join"),
		ceiling: s("@ceiling"), sized: s("@sized"), inAll: s("@in_all"), our: s("our"), we: s("we"), us: s("us"), regiment: s("@regiment"),
		LENGTH: s("LENGTH"), STRONG: s("STRONG"), HOST: s("HOST"),
	}
}
