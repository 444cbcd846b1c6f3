package extract_test

import (
	"strings"
	"testing"
)

// TestCarriedOver holds what sentences take over from those before them: each text makes the claims behind the arrow,
// told as in testdata/plain, whatever else it makes, and none of those behind the bar.
func TestCarriedOver(t *testing.T) {
	e, _, missions := newExtractor(t)
	for name, texts := range map[string][]string{
		"the attackers are who attacked last": {
			`Raiders stormed a village on Monday. The attackers burned a clinic. => incident when=2025-03-10 by=raiders incident=attack target=clinic`,
			`Raiders attacked the post on Monday. They were shot dead. => harm who=raiders when=2025-03-10 harm=killed`,
			`Raiders attacked two soldiers on Monday. They were killed. => harm who=soldiers when=2025-03-10 by=raiders`,
			`Raiders seized six farmers on Monday. They were killed. => harm who=farmers when=2025-03-10 by=raiders harm=killed`,
			`Raiders killed nine soldiers on Monday. The army killed 40 of the attackers. => harm who=raiders n=40`,
			`A clinic was burned on Monday by the attackers. => by=attackers`,
		},
		"the men and the victims are who was harmed or attacked": {
			`Raiders kidnapped four teachers in Bor on Monday. The victims were killed on Tuesday. => harm who=teachers when=2025-03-11`,
			`Two Danish soldiers were ambushed in Bor on Monday. One was killed. => harm who="Danish soldier" n=1`,
			`Raiders seized six nurses in Bor on Monday. Two of them were killed on Friday. => harm who=nurses n=2 when=2025-03-14`,
			`A tunnel fell in. The men were killed. => harm who=men`,
		},
		"all of them are what the words say": {
			`A clinic was shelled on Monday. Two nurses and a policeman were killed. Seven others, all of them journalists, were hurt. => harm who=journalists n=7`,
			`Shells hit a bus in Bor on Monday, killing the driver and three passengers. Six others were injured. => harm who=people n=6`,
		},
		"their nation is told after the dead": {
			`Two peacekeepers were killed on Monday. Both were Kenyans. => harm who="Kenyan peacekeepers" n=2`,
			`Seven peacekeepers were killed on Monday. Three of the dead were Danes. => harm who=peacekeepers n=7`,
			`Two peacekeepers were killed on Monday. The dead were from Nepal. => harm who="Nepali peacekeepers" n=2`,
			`Thirty bodies were found in a well on Monday. The victims were herders. => harm who=herders n=30`,
			`Two traders were killed on Monday. The colonel is a Kenyan. => harm who=traders n=2`,
		},
		"none of his men is not whom he killed": {
			`The colonel said that his men had killed 11 rebels. None of his soldiers was hurt. => harm who=soldiers modality=denied`,
		},
		"who did it is not who came to harm": {
			`Raiders attacked Kenscoff on Monday. They were met by the police, who killed 20 of them. => harm who=raiders n=20`,
			`Kenyan police fought gangs in Kenscoff on Monday. Two of them were wounded. | by=Kenya harm`,
		},
		"the hurt are tended elsewhere": {
			`Seven soldiers were hurt in Nangade on Monday and are being treated in Pemba. => harm who=soldiers n=7 when=2025-03-10 where=Nangade`,
			`Five Danish soldiers were wounded in Bria on Monday. They were evacuated to Bangui. | movement`,
			`Five Danish soldiers were flown to Bangui on Monday. => movement who=Denmark n=5`,
		},
		"here is the town of the dateline": {
			`JUBA, March 14 (Wire) - Three hundred Rwandan soldiers arrived here on Friday. => movement who=Rwanda n=300 when=2025-03-14 where=Juba`,
			`Three hundred Rwandan soldiers arrived here on Friday. | where=`,
		},
		"where has the place before it": {
			`The minister flew to Camp Shamrock, where 340 Irish soldiers are based. => strength who=Ireland n=340 when=2025-03-16 where="Camp Shamrock"`,
		},
		"a month is enough for one incident": {
			`A helicopter crashed near Rutshuru in March 2022. All eight on board were killed. => harm who=people n=8 when=2022-03 where=Rutshuru`,
		},
		"those of a country, and the share of a whole": {
			`Chad's troops left in 2014. Those of Gabon stayed until 2021, when the last 450 were sent home. => movement who=Gabon n=450 when=2021`,
			`Fijian troops began to leave the Golan on 3 March. Half of the 500 have gone; the others will follow in April. => movement who=Fiji n=250`,
			`Officials in Nassau said that six of their marines were in Haiti. => strength who=Bahamas n=6`,
		},
		"things counted are no personnel": {
			`The mission has eight bases out of twelve planned. Three of these are in the north. | commitment`,
			`The mission has eight bases out of twelve planned. Three of these are in the north. | strength`,
			`The mission has 800 officers. Three of these are in Bria. => n=3`,
		},
		"the mission may be another's": {
			`Kinshasa asked the UN force to leave in 2023. The mission now has 11,000 peacekeepers. => strength who="UN force" n=11,000`,
			`The mission now has 11,000 peacekeepers. => strength who=MSS n=11,000`,
		},
		"the rest go the way of those before": {
			`Kenya sent 144 police to Haiti in February. The rest will go in April. => movement who=Kenya when=2025-04 modality=planned direction=depart`,
		},
		"a sum is part of the one before": {
			`Denmark has paid $60 million for the mission. Of this, $15 million went to the trust fund. => funding n="15,000,000 USD" act=paid from=Denmark`,
			`The UN asked for $908 million for Haiti this year. Last year it asked for $674 million. => funding n="674,000,000 USD" when=2024 act=requested to=Haiti`,
		},
		"a fire is no force": {
			`A fire broke out in the camp. It destroyed four tents. | operation`,
		},
		"set on fire is past": {
			`The post at Tabarre was set on fire on Monday night. => incident when=2025-03-10 where=Tabarre`,
		},
	} {
		for _, text := range texts {
			body, want, has := strings.Cut(text, " => ")
			if !has {
				body, want, _ = strings.Cut(text, " | ")
			}
			var claims []string
			for _, c := range read(e, missions, body) {
				claims = append(claims, short(&c))
			}
			if got := strings.Join(claims, "\n"); strings.Contains(got, want) != has {
				t.Errorf("%s: %s\n got %s\nwant %v: %s", name, body, got, has, want)
			}
		}
	}
}
