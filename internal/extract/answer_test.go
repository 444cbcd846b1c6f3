package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster"
)

// TestAnswers tells what a text claims where one sentence leans on another: answers that
// say no more than was asked, sequels, figures whose owner was told before.
func TestAnswers(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"how many", "Q: How many have you lost?\n\nA: Fourteen. Two of them in accidents.\n\nQ: And wounded?\n\nA: About sixty.\n",
			[]string{"harm peacekeepers 14 killed", "harm peacekeepers 2 killed", "harm peacekeepers 60 injured"}},
		{"of whom", "Q: How strong is the Danish company?\n\nA: One hundred and ten.\n\nQ: And the Swedes?\n\nA: Just under ninety of them.\n",
			[]string{"strength Denmark 110", "strength Sweden 90"}},
		{"to a parliament", "Written Answers\n\nIreland has 400 personnel in Lebanon.\n\nForty-seven members of the Defence Forces have lost their lives there.\n\nTwo members of parliament were hurt.\n",
			[]string{"harm Irish soldiers 47 killed", "harm parliament 2 injured"}},
		{"when", "Q: When do the Danes go home?\n\nA: In May.\n\nQ: And the Swedes?\n\nA: In June, all 90.\n",
			[]string{"movement Denmark return", "movement Sweden 90 return"}},
		{"who", "Who is still to come? Togo, with a battalion of 850; Fiji, 260 engineers.",
			[]string{"movement Togo 850 arrive", "movement Fiji 260 arrive"}},
		{"said again", "Q: How many Danes are left?\n\nA: Six.\n\nQ: Six!\n\nA: Six, and very good ones.\n",
			[]string{"strength Denmark 6"}},
		{"of other things", "The Danes are 300. And the bases? Nine, altogether.",
			[]string{"strength Denmark 300"}},
		{"those counted before", "Some 190 Danes and 40 Swedes serve in Naqoura. The forty are medics, and all forty leave in May.",
			[]string{"strength Denmark 190", "strength Sweden 40", "movement Sweden 40 return"}},
		{"losses of nations", "Seven soldiers died when the helicopter crashed. Five were Italians, one a Fijian.",
			[]string{"harm Italian soldiers 5 killed"}},
		{"own losses", "The Danes have 300 men in Tibnin. Two have died since May.",
			[]string{"strength Denmark 300", "harm Danish soldiers 2 killed"}},
		{"not own losses", "The Danes have 300 men in Tibnin. The villagers fled. Two have died since.",
			[]string{"strength Denmark 300", "harm people 2 killed"}},
		{"struck in the sentence", "A mine blew up under a truck of the Danish battalion, killing two.",
			[]string{"harm Danish soldiers 2 killed"}},
		{"struck before", "A Danish patrol was shelled near Tibnin on Monday. One died and three were wounded.",
			[]string{"harm Danish soldiers 1 killed", "harm Danish soldiers 3 injured"}},
		{"left dead", "A bus carrying Fijian peacekeepers overturned, leaving four dead.",
			[]string{"harm Fijian soldiers 4 killed"}},
		{"who strikes", "Danish troops opened fire on a bus near Tibnin, killing four.",
			[]string{"harm people 4 killed"}},
		{"neither", "Two Danish medics were stoned near Tibnin. Neither of them was hurt.",
			[]string{"harm Danish medics injured"}},
		{"nationals among the lost", "The force has lost 290 people, nine of them Fijians, since 1978.",
			[]string{"harm peacekeepers 290 killed", "harm Fijian soldiers 9 killed"}},
		{"their unit", "The Danish rifle company came in May. A Fijian section of 40 joined it. The company patrolled along the Litani.",
			[]string{"movement Denmark arrive", "movement Fiji 40 arrive", "operation Denmark"}},
		{"the force led", "Denmark leads UNIFIL. Its first men came in May. It has 900 soldiers.",
			[]string{"movement UNIFIL arrive", "strength UNIFIL 900"}},
		{"they are two", "Some 24 Danes and two Fijians landed on Friday. They are the first from the north to join the mission.",
			[]string{"movement Denmark 24 arrive", "movement Fiji 2 arrive", "movement Denmark arrive", "movement Fiji arrive"}},
		{"the leader", "Denmark leads UNIFIL and has sent 700 men. It is to send 200 more.",
			[]string{"movement Denmark 700 depart", "movement Denmark 200 depart"}},
		{"after an event", "After the vote in May the force sent 200 Danes to Tibnin.",
			[]string{"movement Denmark 200 depart"}},
		{"after an event, passive", "After the coup 200 Danes were sent to Tibnin.",
			[]string{"movement Denmark 200 depart"}},
		{"levels after their ceilings", "It may have 14,000 troops and 1,100 police; at the end of May 13,800 and 1,000 respectively were in place.",
			[]string{"strength UNIFIL 13800 troops", "strength UNIFIL 1000 police"}},
		{"each with its ceiling", "UNIFIL stood at 13,200 troops, against an authorised ceiling of 14,000, and 1,400 police, against a ceiling of 2,100.",
			[]string{"commitment UNIFIL 14000 troops", "commitment UNIFIL 2100 police"}},
		{"the first of them", "The first of the 600 Danes landed on Friday, the rest on Sunday.",
			[]string{"movement Denmark arrive"}},
		{"of them", "The force had 13,000 men in May. Some 10,000 of them have gone since, and the rest must be out by June.",
			[]string{"strength UNIFIL 13000", "movement UNIFIL 10000 return", "movement UNIFIL return"}},
		{"label", "Denmark: 300 soldiers. Two have died.\n\nSweden: 90. They were 120.",
			[]string{"strength Denmark 300", "harm Danish soldiers 2 killed", "strength Sweden 90", "strength Sweden 120"}},
		{"hurt more gravely", "A shell wounded six Danish soldiers, two of them badly.",
			[]string{"harm Danish soldiers 6 injured", "harm Danish soldiers 2 injured badly wounded"}},
		{"left over", "The force had 850 men in 2007, then 1,250.",
			[]string{"strength UNIFIL 850", "strength UNIFIL 1250"}},
		{"a diary", "Feb. 3.\n\nNothing.\n\nFeb. 5. A truck went over. Three dead.\n",
			[]string{"harm people 3 killed"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := &muster.Report{ID: "a", Name: "a", Text: tt.text, Mission: "UNIFIL", Date: muster.Published{EDTF: "2025-03-16"}}
			var got []string
			for _, c := range e.Report(r, missions.ByName("UNIFIL")) {
				switch c.Kind {
				case muster.Strength, muster.Movement, muster.Harm, muster.Operation, muster.Commitment:
					got = append(got, brief(&c))
				}
			}
			for _, w := range tt.want {
				if !slices.Contains(got, w) {
					t.Errorf("got %q, want %q among them", got, w)
				}
			}
		})
	}
}

// brief is the claim in a few words: its kind, who, how many, what.
func brief(c *muster.Claim) string {
	words := append([]string{string(c.Kind)}, c.Who...)
	if c.N != nil {
		words = append(words, fmt.Sprintf("%g", c.N.Value))
	}
	for _, w := range []string{c.Direction, c.Harm, c.Part} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}
