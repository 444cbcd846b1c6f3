package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"muster"
)

// TestNominals reads nouns of acts as the verbs they are made of, where they tell of what was done.
func TestNominals(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct{ text, want string }{
		{"The killing by rebels of six farmers on Monday was condemned.", "harm killed 6 by=rebels"},
		{"The mayor deplored the burning on Sunday of a clinic by rebels.", "incident by=rebels target=clinic"},
		{"Chad's dispatch of 40 officers to Haiti was hailed.", "movement depart 40 who=Chad"},
		{"The talks followed two Fijian soldiers' death in Bor.", "harm killed 2 who=Fijian soldiers"},
		{"The rebels' capture of Bor in May led to talks.", "control gained who=rebels"},
		{"Bor's capture by M23 in May led to talks.", "control gained who=M23"},
		{"Bor's fall in May led to talks.", "control gained who="},
		{"Following the freeing of six hostages by the police, the road reopened.", "operation other 6 who=Haitian National Police"},
		{"The mayor announced Norway's pledge of $9 million to the mission.", "funding pledged 9000000 from=Norway"},
		{"The raid resulted in the detention of two men by Togolese soldiers.", "operation arrest 2 who=Togo"},
		{"Chad's refusal to send 300 soldiers to Haiti was a blow.", "movement depart 300 denied who=Chad"},
		{"Talks on the withdrawal of 300 soldiers from Bor go on.", "movement return 300 possible who=MSS"},
		{"The arrest of six men was denied.", "operation arrest 6 denied who=MSS"},
		{"The alleged killing of six farmers by rebels is being examined.", "harm killed 6 possible by=rebels"},
		{"The capture of four Fijian soldiers by rebels on Monday was condemned.", "harm abducted 4 by=rebels"},
		{"The withdrawal of 90 soldiers from Mali in May was hailed.", "movement return 90 who=MSS where=Mali"},
		{"The army deplored M23's raids near Bor in May.", "incident target="},
		// What is wanted, prevented, or of no one in particular.
		{"The money is for the deployment of tents.", ""},
		{"A guard foiled the burning of a clinic by rebels.", ""},
		{"The loss of life will take its toll.", ""},
		{"The destruction of this cache will take days.", ""},
		{"The deployment of the mission is a success.", ""},
		{"The completion of the road was hailed.", ""},
		{"They came to assist the recovery of a lorry.", ""},
	} {
		if got := saysOf(read(e, missions, c.text), c.want); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// saysOf is what the last claim that is no statement says, in the slots that want names.
func saysOf(claims []muster.Claim, want string) string {
	last := lastOf(claims, muster.Harm, muster.Incident, muster.Movement, muster.Control, muster.Operation, muster.Funding)
	if kind, _, _ := strings.Cut(want, " "); kind != "" {
		last = lastOf(claims, muster.Kind(kind))
	}
	if last == nil {
		return ""
	}
	words := []string{string(last.Kind)}
	for _, s := range [...]string{last.Harm, last.Direction, last.Act, last.Operation} {
		if s != "" {
			words = append(words, s)
		}
	}
	if last.N != nil {
		words = append(words, fmt.Sprintf("%.0f", last.N.Value))
	}
	if m := last.Mood(); m != muster.Actual {
		words = append(words, string(m))
	}
	for _, s := range [...]struct{ name, value string }{
		{"who", strings.Join(last.Who, ",")}, {"where", strings.Join(last.Where, ",")}, {"by", strings.Join(last.By, ",")}, {"from", strings.Join(last.From, ",")}, {"target", strings.Join(last.Target, ",")},
	} {
		if strings.Contains(want, s.name+"=") {
			words = append(words, s.name+"="+s.value)
		}
	}
	return strings.Join(words, " ")
}
