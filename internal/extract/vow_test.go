package extract_test

import (
	"slices"
	"testing"

	"muster"
)

// TestVows holds what somebody intends, which is a mention with its source and no
// statement.
func TestVows(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string][]string{
		"Dockers vowed to strike in June.":                                        {"Dockers | vowed | to strike in June"},
		"The minister threatened on Friday to resign.":                            {"The minister | threatened | to resign"},
		"The minister threatened Friday to resign.":                               {"The minister | threatened | to resign"},
		"The mayor plans to close the bridge.":                                    {"The mayor | plans | to close the bridge"},
		"The bridge is expected to reopen.":                                       nil,
		"The union refused to sign, and the talks ended.":                         {"The union | refused | to sign, and the talks ended"},
		"The mayor said it rained and called it a triumph.":                       {"The mayor | said | it rained", "The mayor | called | it a triumph"},
		"The clerk asked the mayor whether the shop would open.":                  {"The clerk | asked | whether the shop would open"},
		"The judge ordered both sides not to talk.":                               {"The judge | ordered | both sides not to talk"},
		"Ministers were sceptical that it would pass.":                            {"Ministers | were sceptical | that it would pass"},
		"The mayor is sure he has won.":                                           {"The mayor | is sure | he has won"},
		"Analysts expect a long fight.":                                           {"Analysts | expect | a long fight"},
		"Analysts expect the bank to fold.":                                       {"Analysts | expect | the bank to fold"},
		"\"It rained,\" said Ann Bee, a baker from Bonn who lost her shop.":       {"Ann Bee, a baker from Bonn who lost her shop | said | It rained"},
		"The bank announced plans to sell two ships.":                             {"The bank | announced | plans to sell two ships"},
		"In a letter to the governor, teachers asked why schools were shut.":      {"teachers | asked | why schools were shut"},
		"Ole Lund waited. He plans to go, a clerk added.":                         {"a clerk | added | He plans to go", "He | plans | to go"},
		"The baker remembers being told to wait.":                                 {"The baker | remembers | being told to wait"},
		"Traders are betting that a rival will win.":                              {"Traders | are betting | that a rival will win"},
		"The mayor hopes he can stay.":                                            {"The mayor | hopes | he can stay"},
		"The firm said sales fell, sending shares down.":                          {"The firm | said | sales fell, sending shares down"},
		"The firm said sales fell, citing weak demand.":                           {"The firm | said | sales fell", "The firm | citing | weak demand"},
		"Ole Lund pointed out that it rained, and predicted that it would go on.": {"Ole Lund | pointed out | that it rained", "Ole Lund | predicted | that it would go on"},
		"Pollsters caution, however, that turnout was low.":                       {"Pollsters | caution | that turnout was low"},
		"Ole Lund told owners that it was over, three people who took part said.": {"three people | said | Ole Lund told owners that it was over", "Ole Lund | told | that it was over"},
		"Her grandson asked if there would be games.":                             {"Her grandson | asked | if there would be games"},
		"Clerks complain that the scooters litter pavements.":                     {"Clerks | complain | that the scooters litter pavements"},
		"Ravel said it had cash, declining to say more.":                          {"Ravel | said | it had cash"},
	} {
		r := muster.Report{Text: text}
		var got []string
		for _, m := range e.Mentions(&r, missions.ByName("MSS")) {
			if m.Sort == muster.QuoteMention && m.Source != nil {
				got = append(got, text[m.Source.Start:m.Source.End]+" | "+text[m.Cue.Start:m.Cue.End]+" | "+m.Text)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
