package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/mission"
	"muster/internal/rule"
)

// A state is what the reading of one report remembers from sentence to
// sentence: who was spoken of last, where, and when.
type state struct {
	report        *muster.Report
	mission       *mission.Mission
	ref           when.Reference
	memory        *name.Memory
	contributor   string            // whose personnel were spoken of last
	writtenIn     muster.Names      // the town of the dateline
	home          string            // the contributor in which the report is written
	usIn          int               // the sentence that spoke last of some of us
	atHome        bool              // its dateline or its parliament say so
	byline        string            // the country whose capital stands in its head
	answers       bool              // it answers a parliament
	contributed   int               // in which sentence
	before        string            // and whose before that sentence
	several       muster.Names      // those that the sentence speaks of
	paragraph     int32             // number of the paragraph
	spokenIn      int32             // in which paragraph the contributor was spoken of
	listed        muster.Date       // the date in the line that heads a list
	moving        string            // in which direction the items of the list move, "" where they do not
	target        string            // on what basis the items of the list count, "" where they are there
	topic         string            // the country or force that the last sentence was about
	force         string            // the mission or force spoken of last
	cast          cast              // whom pronouns stand for
	armed         string            // the armed group named last
	sentence      int               // number of the sentence, from 1
	fund          muster.Names      // the fund spoken of last
	currency      string            // of the sum named last
	dollar        string            // whose dollars the text says that it gives, "" where it does not
	sitesIn       int               // in which sentence
	siteAsked     int               // in which sentence somebody asked after them alone: "And the airport?"
	otherForce    string            // the force of another body that the text tells of, "" for none
	otherIn       int               // in which sentence
	otherPar      int32             // and paragraph
	forceIn       int               // in which sentence a force was spoken of last
	forcePar      int32             // the paragraph in which a mission was last what a sentence is about
	ownForce      bool              // a sentence was about the mission of the report
	unitIn        int               // in which sentence a unit was spoken of last
	mandated      counted           // whose mandate an act told of last, and in which sentence
	mandateIn     int               // in which sentence a mandate was spoken of last
	paperIn       int               // in which sentence a plan or another text was that is approved
	account       account           // what a line says of the sums in the rows under it
	pair          pair              // the contributors named last, two or more
	unitOf        string            // whose unit the last sentence was about
	units         []unit            // told of, the latest last
	passed        []passed          // resolutions that the text dates
	about         muster.Names      // who the last sentence was about
	aboutArmed    int               // the last sentence that was about armed men
	eventPar      int32             // in which paragraph the last event was told
	raidIn        int               // in which sentence a force was last told to raid or strike somebody
	toldIn        int               // the last sentence that told of an attack
	incidentIn    int               // and of any incident
	outfit        outfit            // whose patrol, vehicle or base was spoken of last
	manyIn        int               // in which sentence many people were spoken of, and a mission
	event         muster.Date       // when the last event happened
	eventIn       int               // in which sentence that was told
	scene         muster.Names      // where it happened
	sceneIn       int               // in which sentence that was told
	sceneDay      muster.Date       // and when it was, "" where it was not told
	attackers     muster.Names      // who attacked last
	attackIn      int               // in which sentence
	flow          flow              // the last sum
	foes          muster.Names      // the armed men spoken of last
	crowd         muster.Names      // the people spoken of last who are not armed men
	crowdIn       int               // in which sentence
	place         string            // the town or other place spoken of last
	control       holding           // the last claim of control
	sites         muster.Names      // what opened or closed last
	called        [2]fullName       // the missions called by "Force" and by "Mission"
	trainees      muster.Names      // who was trained last
	fundIn        int               // in which sentence
	harm          harm              // the last one
	countedThings int               // the last sentence that counted things and no people
	hurtIn        int               // the last sentence that spoke of the hurt
	thingIn       int               // the last sentence that was about a thing that cannot act
	struck        counted           // the people that an incident told of last as attacked
	killers       counted           // who harmed others last that are no armed men
	held          held              // whom the last arrest was of
	posts         map[string]string // last word of a post, and its holder
	shared        map[string]bool   // posts of which more than one holder was named
	nameless      map[string]int    // in which sentence one of a post was let speak without a name
	unnamed       []unnamed         // who spoke under a post alone
	quotes        []quotation       // of the whole report, in order
	quoteAt       int               // the first of quotes that no sentence has passed
	cues          []cue             // of quotes that a verb tags, by the verb
	speeches      []speech          // in order
	stated        stated            // the statement told of last
	hostTold      bool              // the host country was named in a sentence before
	eitherWay     bool              // the movement at hand may lead out or home
	inPassing     bool              // the claim at hand is of others than those the text is about
	newcomers     bool              // the movement at hand is of those who have not been there yet
	borrowed      bool              // the actor of the claim at hand is not in its words
	narrates      bool              // it is told in the simple past, as a story is
	dated         bool              // the commitment at hand is dated by the act that made it
	verbless      bool              // it has no verb
	heading       bool              // it is a headline
	counted       counted           // whose personnel a claim counted last
	events        []event           // movements told with their dates
	tenures       []tenure          // who was said to hold which post
	doer          string            // the force or contributor last said to act
	opening       opening           // what the lead tells
	covered       muster.Date       // the span of time that the report covers
	weekly        bool              // its head says that it comes every week
	story         storyDay          // the day that the first sentence of the body tells of
	section       section           // where the paragraph at hand tells of
	allies        allies            // the forces of the host, or of several, that acted last
	two           allies            // that were told last to have acted together
	acted         counted           // who acted in the last operation, and in which sentence
	actedWith     muster.Names      // and with whom
	actedWhen     muster.Date       // and when, "" where that was not told
	lead          lead              // of the list of duties being read
	setting       func(mission string) (host, authority string)
	outside       []string // contributors whose personnel are no part of the mission
	asked         question // what the last question asks for
	guest         string   // the first person named who does not name himself
	civilIn       int      // in which sentence people were spoken of who are no personnel
	label         label    // of the paragraph at hand
	noted         []noted  // in the sentence at hand
	found         []finding
	room          []string // for the lists of one name to come
}

// single is a list of the one name.
func (st *state) single(name string) muster.Names {
	if len(st.room) == 0 {
		st.room = make([]string, 64) // one by one they would cost more
	}
	st.room[0] = name
	one := st.room[:1:1]
	st.room = st.room[1:]
	return one
}

// An outfit is the contributor whose patrol, vehicle or base a sentence spoke of.
type outfit struct {
	who      string
	sentence int
}

// counted is whose personnel a claim was on, and in which sentence.
type counted struct {
	who      muster.Names
	sentence int
}

// A finding is a claim and the rule that made it.
type finding struct {
	muster.Claim
	heading   bool   // stands in a headline
	eitherWay bool   // a movement of which only leaving is said
	new       bool   // of those who have not been there yet
	dated     bool   // a commitment that an act of the mandate made
	untold    bool   // whose date is not that of what is told beside it
	borrowed  bool   // a stock whose actor is carried over from other words
	narrated  bool   // told in the simple past, as a story is
	sort      string // what sort of a mission's personnel it counts
	rank      int    // place of the rule in its pack; of two equal claims the lower stays
	sentence  int    // which tells it
}

// add records a claim that a stage in Go made; id names the stage.
func (st *state) add(c muster.Claim, id string) {
	c.Rule, c.RuleVersion = id, stageVersion
	st.found = append(st.found, finding{Claim: c, sentence: st.sentence})
}

// contribute remembers whose personnel were spoken of.
func (st *state) contribute(who muster.Names) {
	if len(who) != 1 || who[0] == st.mission.Short || who[0] == st.force {
		return
	}
	if st.contributed != st.sentence {
		st.before, st.several = st.contributor, st.several[:0]
	}
	if !st.several.Has(who[0]) {
		st.several = append(st.several, who[0])
	}
	st.contributor, st.contributed, st.spokenIn = who[0], st.sentence, st.paragraph
	if len(st.several) > 2 || len(st.several) == 2 && st.several.Has(st.before) {
		st.contributor = st.before // a list of them: "Italy (852), the United States (679) and Hungary (391)"
	}
}

// addRule records a claim that a rule made.
func (st *state) addRule(c muster.Claim, r *rule.Rule) { st.addSorted(c, r, "") }

// addSorted is addRule of a claim on that sort of personnel.
func (st *state) addSorted(c muster.Claim, r *rule.Rule, sort string) {
	c.Rule, c.RuleVersion = r.ID, r.Version
	// Whose mandate a council extends, in a report on another, is not who is spoken of.
	if ofPersonnel(c.Kind) && (c.Kind != muster.Term || c.Of != "mandate" || st.mission.Short == "" || c.Who.Has(st.mission.Short)) {
		if !st.verbless && !st.inPassing && !(r.Like == "whole" && c.Part == "" && len(st.counted.who) == 1) && (c.N != nil || c.Kind != muster.Strength || st.home == "" || c.Who.Has(st.home)) {
			st.contribute(c.Who) // others who are there too are no topic at home
		}
		st.counted = counted{c.Who, st.sentence}
	}
	if c.Kind == muster.Mandate {
		st.mandateIn, st.mandated = st.sentence, counted{c.Who, st.sentence}
	}
	if c.Kind == muster.Operation && c.Mood() == muster.Actual || c.Kind == muster.Control && c.Act == "gained" {
		st.acted, st.actedWith, st.actedWhen = counted{c.Who, st.sentence}, c.With, c.When
	}
	st.setScene(&c)
	st.found = append(st.found, finding{
		Claim: c, heading: st.heading, sentence: st.sentence, rank: r.Rank, sort: sort,
		dated: st.dated || r.Dated == "act", untold: r.Dated == "untold",
		eitherWay: st.eitherWay && c.Kind == muster.Movement, new: st.newcomers && c.Kind == muster.Movement,
		borrowed: st.borrowed && c.Kind == muster.Strength, narrated: st.narrates,
	})
}

// stageVersion is the version of the stages written in Go. It changes when
// their meaning does.
const stageVersion = "1"

// personnelWord is what the mission's personnel are called.
func (st *state) personnelWord() string {
	if st.mission.Kind == mission.Police {
		return "police officers"
	}
	return "soldiers"
}
