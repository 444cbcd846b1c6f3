package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestWhoseMandate gives what "it" and "its" have to do with to the mission that the sentence names.
func TestWhoseMandate(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct {
		text string
		kind muster.Kind
		want string
	}{
		{"The Council extended UNMIL until May and expanded its mandate to include training of the army.", muster.Mandate, "UNMIL"},
		{"The Council terminated the mandate of UNAMID on 31 December, giving it six months.", muster.Term, "UNAMID"},
		{"The Council voted to end UNITAMS and gave it three months to wind down.", muster.Term, "UNITAMS"},
		{"UNMIL's mandate expires on Tuesday; Brazil has circulated a draft that would prolong it until 15 October.", muster.Term, "UNMIL"},
		{"The Council decided to establish, for an initial period of 180 days, a Mission in Sierra Leone to be known as UNOMSIL.", muster.Term, "UNOMSIL"},
		{"The Council renewed the mandate and expanded it.", muster.Mandate, "MSS"},
		{"AUSSOM took over from ATMIS five days after the UN Security Council had approved it in resolution 2767.", muster.Mandate, "AUSSOM"},
		{"Japan's government will bring its troops home once their current stint is over in May.", muster.Term, "Japan"},
		{"Croatia's parliament has authorised a deployment of up to one year for 50 soldiers.", muster.Term, "Croatia"},
		{"The Bundestag gave the go-ahead for 300 soldiers to stay with UNIFIL until the end of June 2026.", muster.Term, "Germany"},
		{"Rwanda's parliament was told that 2,000 more soldiers went to Pemba last year.", muster.Movement, "Rwanda"},
		{"Brazil's parliament cleared the way for the dispatch of 750 soldiers.", muster.Movement, "Brazil"},
		{"Togo is bringing home its platoon from the Central African Republic in June.", muster.Movement, "Togo"},
		{"Ghana called off its Lebanon rotation on Monday.", muster.Movement, "Ghana"},
		{"A plane landed in Bor with 110 Danish soldiers and took an equal number back to Bergen.", muster.Movement, "Denmark"},
	} {
		got := lastOf(read(e, missions, c.text), c.kind)
		if got == nil {
			t.Errorf("%s: no %s", c.text, c.kind)
		} else if s := strings.Join(got.Who, " "); s != c.want {
			t.Errorf("%s\n got %q, want %q", c.text, s, c.want)
		}
	}
}

// TestMovedWhere says where people moved: out of or into a town, not where others were sent.
func TestMovedWhere(t *testing.T) {
	holdLast(t, muster.Movement, "where", map[string]string{
		"Togo pulled its men out of Pemba.":                                 "Pemba",
		"Tongan police have begun streaming into Dili.":                     "Dili",
		"Togo will bring its company home from Mali in June.":               "Mali",
		"The Ghanaian soldiers on the Liberia mission came home on Monday.": "",
	})
}
