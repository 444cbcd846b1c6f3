package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestLongStories reads sentences of long stories, in which what is told stands beside other things, each with
// who, by whom, when, where and who says so of what it claims.
func TestLongStories(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct{ text, slot, want string }{
		{"KFOR's mandate was widened in 2007 to watch the border.", "who", "KFOR KFOR"},
		{"The mission has a mandate to patrol the region and protect civilians.", "modality", "planned planned"},
		{"The mission has a mandate to patrol the region and protects civilians.", "modality", "planned"},
		{"The road needs repairs, the mayor said.", "speaker", "mayor"},
		{"Gangs control or run most of the town.", "who", "gangs"},
		{"Ghana is the latest country to say it is late.", "speaker", "Ghana"},
		{"The road is shut, Kandaweek, a local paper reported.", "speaker", "Kandaweek"},
		{"The road is shut, said Ann Lund. According to Lund, it will open.", "speaker", "Ann Lund Ann Lund"},
		{"The mayor said, according to the latest count, it rained.", "speaker", "mayor"},
		{"After Chad had celebrated, fighting continued.", "speaker", ""},
		{"Few in Bor believe that it is late.", "speaker", ""},
		{"A UN spokesman said it was late. The spokesman said it rained. Army spokesman Tom Bell left.", "speaker", "UN spokesman spokesman"},
		{"Convoys were attacked, highlighting the danger.", "speaker", ""},
		{"Some 11 Danish and 19 Togolese soldiers were hurt.", "who", "Danish soldiers Togolese soldiers"},
		{"Some 11 Danes and 19 Togolese soldiers were hurt.", "who", "Danes Togolese soldiers"},
		{"Peacekeepers are often killed or wounded in attacks by the Taliban and al-Shabaab.", "by", "Taliban,al-Shabaab Taliban,al-Shabaab"},
		{"Forty were killed in U.S. missile strikes.", "where", ""},
		{"The raid killed 40 people, including civilians and a nurse.", "part", "nurse"},
		{"The raid killed 40 people who included two women.", "part", "women"},
		{"Chad's gangs killed nine men.", "by", "gangs"},
		{"In Bor three men were killed and in Yei nine died.", "where", "Bor Yei"},
		{"Three men were killed in Bor, while in Yei, nine died.", "where", "Bor Yei"},
		{"Nine men died in West Darfur.", "where", "West Darfur"},
		{"Nine men died in the North Darfur capital El Fasher.", "where", "El Fasher"},
		{"Nine men died in the province of South Zarland.", "where", "South Zarland"},
		{"Nine men were killed on Friday, just days after two nuns were killed.", "when", "2025-03-14"},
		{"Two months have passed since Togo sent 60 men.", "when", "2025-01"},
		{"Its 7,000 soldiers are unlikely to fight.", "n", "7000"},
		{"The 7,000 soldiers are unlikely to fight.", "n", ""},
		{"He came on Friday and inspected a camp.", "what", ""},
		{"The Council responded to the crisis.", "what", ""},
		{"The Council has voted to deploy 900 Togolese soldiers.", "direction", ""},
		{"Half the population has fled.", "who", "people"},
	} {
		var all []string
		for _, claim := range read(e, missions, c.text) {
			if s := slotText(&claim, c.slot); s != "" && claim.Kind != muster.Role {
				all = append(all, s)
			}
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%s\n got %s %q, want %q", c.text, c.slot, got, c.want)
		}
	}
}
