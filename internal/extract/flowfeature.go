package extract

import "muster/internal/token"

// flowFeatures are the symbols that movements, money and what governs them are
// found by.
type flowFeatures struct {
	all, both, homeward                                                                                                                                    token.Sym
	consider, decree, dropPlan, putOff, date, condition, rotation, meets, period, lifespan, MANDATE, TOUR, stayWord                                        token.Sym // what a verb or word makes of the act it governs
	follow, doVerb, graduate, establish, receive, get, occur                                                                                               token.Sym
	rotateVerb, recallVerb, FOLK, returnVerb, bringTo, want, need, whileWord, whereabouts, erupt, postAt, forNow, hesitation, wouldHave, see               token.Sym
	MILLIONS, cadet, pre, predeployment, contingent, transformVerb, into, civilTrainee, courseWord, intent, trueWord, untrue, longer, welcomed, government token.Sym
	completes, penny, dollarNoun, payVerb, giftNoun, spendVerb, refund, flee                                                                               token.Sym
	hedge, peril, accuse, seems, paper                                                                                                                     token.Sym
}

// newFlowFeatures interns them.
func newFlowFeatures(v *token.Vocabulary) flowFeatures {
	s := v.Sym
	v.Add("?")
	v.Add("period")
	v.Add("longer")
	v.Add("pre")
	v.Add("predeployment")
	return flowFeatures{
		all: s("all"), both: s("both"), homeward: s("@homeward"),
		consider: s("@consider"), decree: s("@decree"), dropPlan: s("@drop_plan"), putOff: s("@put_off"), date: s("~date"), rotation: s("~rotation"), meets: s("~meet"), period: s("period"), lifespan: s("@lifespan"), stayWord: s("~stay"), MANDATE: s("MANDATE"), TOUR: s("TOUR"), condition: s("@condition"),
		follow: s("~follow"), doVerb: s("~do"), establish: s("@establish"), receive: s("@receive"), get: s("~get"), occur: s("@occur"),
		rotateVerb: s("@rotate"), whileWord: s("while"), whereabouts: s("@whereabouts"), erupt: s("@erupt"), postAt: s("@post_at"), forNow: s("@for_now"), recallVerb: s("@recall"), FOLK: s("FOLK"), returnVerb: s("@return"), want: s("~want"), wouldHave: s("@would_have"), hesitation: s("@hesitation"), see: s("~see"), need: s("@need"), bringTo: s("@bring_to"),
		completes: s("@complete"), penny: s("@penny"), dollarNoun: s("~dollar"), payVerb: s("@pay"), giftNoun: s("@gift"), spendVerb: s("@spend"), refund: s("@refund"), flee: s("@flee"), hedge: s("@hedge"), peril: s("@peril"), accuse: s("@accuse"), seems: s("@seem"), paper: s("@paper"),
		MILLIONS: s("MILLIONS"), cadet: s("~cadet"), pre: s("pre"), predeployment: s("predeployment"), contingent: s("~contingent"), transformVerb: s("@transform"), into: s("into"), civilTrainee: s("@civil_trainee"), courseWord: s("~course"), intent: s("@intent"), trueWord: s("@true"), untrue: s("@untrue"), longer: s("longer"), graduate: s("@graduate"), welcomed: s("@welcome"), government: s("~government"),
	}
}
