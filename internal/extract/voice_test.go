package extract_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/rule"
)

// TestVoices tells what passives claim: with who acts, without him, with "get" or "feared" for "be", in
// a clause of their own or after "saw" and "with".
func TestVoices(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct {
		text string
		kind muster.Kind
		want string // of the last claim of the kind: its words and modality, "" for none
	}{
		{"Four nurses got killed near Bria on Monday.", muster.Harm, "harm nurses 4 killed"},
		{"Four nurses are feared killed near Bria.", muster.Harm, "harm nurses 4 killed possible"},
		{"Four nurses were reported killed near Bria.", muster.Harm, "harm nurses 4 killed"},
		{"Togo got stolen rifles back on Monday.", muster.Operation, ""},
		{"The mission got given a further six months.", muster.Term, "term MSS"},
		{"The week saw 60 Danish police brought into Juba.", muster.Movement, "movement Denmark 60 arrive"},
		{"The week ended with State authority extended to two districts.", muster.Control, "control Haiti"},
		{"The ministers saw 60 Danish police on parade.", muster.Movement, ""},
		{"A plan was approved on Friday for 900 soldiers.", muster.Commitment, "commitment MSS 900"},
		{"A plan was printed on Friday for 900 readers.", muster.Commitment, ""},
		{"An increase was approved by the Council in the police from 300 to 420.", muster.Commitment, "commitment MSS 420"},
		{"The employment of 900 soldiers was authorised by the President.", muster.Commitment, "commitment MSS 900"},
		{"Its stay was prolonged by a year.", muster.Mandate, "mandate MSS"},
		{"The clinic has been closed since the attack.", muster.Mandate, ""},
		{"The number of schools was raised from 8 to 14.", muster.Strength, ""},
		{"The ceiling of MINUSCA was raised by the Council to 11,650 troops.", muster.Commitment, "commitment MINUSCA 11650"},
		{"40 more MSS officers were sent by Chad to the town.", muster.Movement, "movement Chad 40 depart"},
		{"24 wounded villagers were flown by UNMISS to Juba.", muster.Harm, "harm people 24 injured"},
		{"24 wounded in the attack were flown by UNMISS to Juba.", muster.Harm, "harm people 24 injured"},
		{"Two villagers injured by rebels were flown by UNMISS to Juba.", muster.Harm, "harm people 2 injured by rebels"},
		{"An offensive was launched in May by the rebels to capture Sake.", muster.Control, "control rebels planned"},
		{"Two towns that rebel fighters captured near Sake were burnt.", muster.Control, "control rebel fighters"},
		{"Two towns that rebel fighters captured near Sake were burnt.", muster.Operation, ""},
		{"Seven girls that armed men raped in Tine were found.", muster.Harm, "harm girls 7 raped by armed men"},
		{"A budget of $9 million was approved for UNMISS.", muster.Funding, "funding 9e+06 to UNMISS"},
	} {
		got := ""
		if l := lastOf(read(e, missions, c.text), c.kind); l != nil {
			got = brief(l)
			if c.kind == muster.Funding {
				got += " to " + strings.Join(l.To, ",")
			}
			if c.kind == muster.Harm && l.By != nil {
				got += " by " + strings.Join(l.By, ",")
			}
			if l.Modality != "" && l.Modality != muster.Actual {
				got += " " + string(l.Modality)
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %q, want %q", c.text, got, c.want)
		}
	}
}

// voices are other ways to put a passive, "was closed", and of how many of a hundred examples the claims
// may change by it. The limits are where the cascade stands.
var voices = []struct {
	name, before, verb, after string
	limit                     float64
}{
	{"got", "", " got ", ".", 8},
	{"has been", "", " had been ", ".", 1},
	{"saw", "The day saw ", " ", ".", 12},
	{"ended with", "The day ended with ", " ", ".", 14},
}

// TestPassives reads the examples of all rules that open with a passive in other voices.
func TestPassives(t *testing.T) {
	v := newVariation(t)
	for _, way := range voices {
		v.hold(t, way.name, way.limit, func(ex rule.Example) (string, bool) {
			subject, verb, rest, ok := openingOf(v.e, v.missions, ex.Sentence)
			be, part, two := strings.Cut(verb, " ")
			if !ok || !two || be != "was" && be != "were" || strings.Contains(part, " ") || strings.HasSuffix(part, "ing") || !plain(ex.Sentence[:len(ex.Sentence)-1]) {
				return "", false
			}
			if way.before != "" {
				subject = v.small(subject + " ")
			}
			return way.before + strings.TrimSpace(subject) + way.verb + part + strings.TrimSuffix(rest, ".") + way.after, true
		})
	}
}
