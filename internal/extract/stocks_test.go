package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster"
)

// TestCarried holds claims on personnel to whose they are and when it was, where the
// words lean on other sentences.
func TestCarried(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, mission, want string }{
		{"As at 3 May 2024 the mission had 900 soldiers. It was made up of 800 troops and 100 observers.", "MINUSCA", "strength MINUSCA 100 2024-05-03|strength MINUSCA 800 2024-05-03|strength MINUSCA 900 2024-05-03"},
		{"As at 3 May 2024 the mission had 900 soldiers. Peru, with 150 troops, and Togo, with 96, remained the largest contributors.", "MINUSCA", "strength MINUSCA 900 2024-05-03|strength Peru 150 2024-05-03|strength Togo 96 2024-05-03"},
		{"As at 3 May 2024 the mission had 900 soldiers. Peru was the largest contributor, followed by Togo.", "MINUSCA", "strength MINUSCA 900 2024-05-03|strength Togo 0 2024-05-03"},
		{"As at 3 May 2024 the mission had 900 soldiers. Peru, with 150 troops, is the largest contributor.", "MINUSCA", "strength MINUSCA 900 2024-05-03|strength Peru 150 2025-03-16"},
		{"As at 3 May 2024 the mission had 900 soldiers.\n\nThe police component had 200 officers.", "MINUSCA", "strength MINUSCA 200|strength MINUSCA 900 2024-05-03"},
		{"The mission may have 900 soldiers, 60 of whom must be engineers.", "MINUSCA", "commitment MINUSCA 60|commitment MINUSCA 900"},
		{"On 27 December the U.N. Security Council authorised the U.N. mission for a year, with a ceiling of 900 soldiers, 60 of them engineers.", "MINUSCA", "commitment MINUSCA 60 2024-12-27|commitment MINUSCA 900 2024-12-27"},
		{"Pledged so far:\n\n- Togo: 700\n- Peru: 300\n\nDeployed as of 1 March:\n\n- Kenya: 721", "GSF", "commitment Peru 300|commitment Togo 700|strength Kenya 721 2025-03-01"},
		{"DUBLIN, 14 March 2025 - The army said on Friday that 40 soldiers would leave in May.", "UNIFIL", "movement Ireland 40 2025-05"},
		{"Cabinet has agreed to extend Fiji's deployment to the force. We have 31 soldiers in Naqoura today.", "UNIFIL", "strength Fiji 31 2025-03-16"},
		{"Nepal said 108 of its 833 soldiers had been moved.", "UNIFIL", "strength Nepal 833 2025-03-16"},
		{"Togo has 50 soldiers in Bria. They ended a course for 45 officers, 12 of whom are women.", "MINUSCA", "strength Togo 50 2025-03-16"},
		{"AUSSOM replaced ATMIS in January.\n\nATMIS had 11,900 soldiers in May 2024.\n\nThe mission has 9,000.", "AUSSOM", "strength ATMIS 11900 2024-05|strength AUSSOM 9000 2025-03-16"},
		{"Relief force trained\n\nSUVA, 10 March 2025 – The Fijian soldiers drilled on Monday.\n\nThe mission has 900 soldiers.\n\nUp to 140 reservists will deploy in May.", "UNIFIL", "movement Fiji 140 2025-05|strength UNIFIL 900 2025-03-16"},
		{"Relief force trained\n\nBRUSSELS, 10 March 2025 – The Fijian soldiers drilled on Monday.\n\nThe mission has 900 soldiers.\n\nUp to 140 reservists will deploy in May.", "UNIFIL", "movement UNIFIL 140 2025-05|strength UNIFIL 900 2025-03-16"},
		{"The Bundestag allowed up to 300 soldiers for the mission.", "UNIFIL", "commitment Germany 300"},
		{"Togo sent 50 soldiers in 2017 and has since added 150.", "MINUSCA", "movement Togo 150 2017/..|movement Togo 50 2017"},
		{"Of the 3,020 police officers authorised, 2,871 had been deployed.", "MINUSCA", "commitment MINUSCA 3020|strength MINUSCA 2871 2025-03-16"},
		{"Of the 13,000 soldiers it had in June, nearly 11,000 had left by last Friday.", "MINUSCA", "movement MINUSCA 11000 2025-03-14|strength MINUSCA 13000 2024-06"},
		{"A group of Malawian soldiers who had served in Goma landed in Lilongwe yesterday.", "SAMIDRC", "movement Malawi 0 2025-03-15"},
		{"The relief of the Malian battalion in Bria was put off: of its 850 soldiers, 312 had left by the end of November.", "MINUSCA", "movement Mali 0|movement Mali 312 2024-11-30|strength Mali 850 2024-11-30"},
		{"Togo now has 617 officers in Bria after a third batch of 217 landed there on Friday.", "MINUSCA", "movement Togo 217 2025-03-14|strength Togo 617 2025-03-14"},
		{"Some 40 Togolese police landed in Bria on Friday. They had flown out of Lomé on Thursday. The landing brings the number of Togolese officers in Bria to 90.", "MINUSCA", "movement Togo 0 2025-03-13|movement Togo 40 2025-03-14|strength Togo 90 2025-03-14"},
		{"The 60 Ghanaian soldiers will join 200 of their comrades. The number of foreign troops then rises to 900.", "MINUSCA", "movement Ghana 60|strength Ghana 200 2025-03-16|strength MINUSCA 900 2025-03-16"},
		{"Some 60 Ghanaian soldiers will land in Bria on 20 March. Their presence brings the number of peacekeepers there to 900.", "MINUSCA", "movement Ghana 60 2025-03-20|strength MINUSCA 900 2025-03-20"},
		{"By Easter all but a rear party of 50 Togolese will have gone. The Togolese, who joined in 2002, are pulling out their last 12 men.", "MINUSCA", "movement Togo 0 2002|movement Togo 0 2025-03-16/2025-04-20|movement Togo 12"},
		{"The base was closed in January. It had housed 120 Togolese soldiers.", "MINUSCA", "strength Togo 120"},
		{"Some 300 Togolese police serve in Bria. They replaced a Senegalese unit last year. A third of them are women.", "MINUSCA", "movement Togo 0 2024|strength Togo 100 2025-03-16|strength Togo 300 2025-03-16"},
		{"The report of the force for the month of March follows.\n\n2. Arrivals and departures\n- 4 March: 120 Togolese (Bria)\n- 9 March: Ghana, 60 police, Bria\n\n3. Contributors\nTogo ...... 640\n", "MINUSCA", "movement Ghana 60 2025-03-09|movement Togo 120 2025-03-04|strength Togo 640 2025-03-16"},
		{"India's 2,400 soldiers make up the biggest contingent, followed by Rwanda's 2,200.", "MINUSCA", "strength India 2400 2025-03-16|strength Rwanda 2200 2025-03-16"},
		{"The 90 Togolese soldiers were withdrawn in May 2024 and flown home.", "MINUSCA", "movement Togo 90 2024-05"},
		{"Of its 800 soldiers, Malawi has so far brought 300 home.", "MINUSCA", "movement Malawi 300|strength Malawi 800 2025-03-16"},
		{"The Italian-led force now has 4,300 soldiers.", "UNIFIL", "strength UNIFIL 4300 2025-03-16"},
		{"Some 217 Togolese soldiers landed on Friday. Twenty-four of the 217 are women.", "MINUSCA", "movement Togo 217 2025-03-14|movement Togo 24 2025-03-14"},
		{"The Dáil gave its approval on 3 March. An advance party of 16 will travel on 1 May.", "UNIFIL", "movement Ireland 16 2025-05-01"},
		{"Peru, the largest contributor with 140 soldiers, left in May 2024.", "MINUSCA", "movement Peru 0 2024-05|strength Peru 140 2024-05"},
		{"How many of our soldiers are there?\n\nThe Minister: As of this morning, 203.\n\nAnd the force as a whole?\n\nThe Minister: Eleven hundred.", "MINUSCA", "strength MINUSCA 1100 2025-03-16|strength MINUSCA 203 2025-03-16"},
		{"A Malian company will go to Bria in May. It will serve for six months and be relieved in November by a company of another brigade.", "MINUSCA", "movement Mali 0 2025-05|movement Mali 0 2025-11"},
		{"The Chadians, trained under American instructors, are the first of 1,500 promised by their president.", "MINUSCA", "commitment Chad 1500"},
		{"Some 800 soldiers from 28 countries serve in MINUSCA.", "MINUSCA", "strength MINUSCA 800 2025-03-16"},
		{"Estonian peacekeepers change over\n\nThose relieved return to Tallinn tomorrow. Our platoon has 27 members.", "UNIFIL", "movement Estonia 0|movement Estonia 0 2025-03-17|strength Estonia 27 2025-03-16"},
		{"Some 20 Togolese soldiers landed on Friday. Mali, he added, had sent 750.", "MINUSCA", "movement Mali 750|movement Togo 20 2025-03-14"},
		{"A police unit from Togo, with 160 officers, relieved a unit of Mali on 6 March.", "MINUSCA", "movement Togo 160 2025-03-06"},
		{"Kazakhstan is the newcomer. Its 139 peacekeepers are few; they arrived in March 2024.", "UNDOF", "movement Kazakhstan 0 2024-03|strength Kazakhstan 139 2025-03-16"},
		{"Some 60 Togolese soldiers landed in May 2024. Some 3,770 soldiers from 28 nations make up the force. West African troops guard the road.", "MINUSCA", "movement Togo 60 2024-05|strength MINUSCA 3770 2025-03-16"},
		{"Togo on Thursday and Friday flew in 40 soldiers. TOGBATT 87 left on Saturday.", "MINUSCA", "movement Togo 0 2025-03-15|movement Togo 40 2025-03-13/2025-03-14"},
		{"Egypt, with 1,035 soldiers, suspended its flights in August but has not gone.", "MINUSMA", "strength Egypt 1035 2025-03-16"},
		{"Some 250 Italian soldiers landed in Bria in February and have gone home.", "MINUSCA", "movement Italy 0|movement Italy 250 2025-02"},
		{"Germany keeps its 1,100 soldiers in Gao until May 2026.", "MINUSMA", "strength Germany 1100 2025-03-16"},
		{"Some 60 Togolese police landed on Monday. Another 40 police, from Mali, followed on Friday.", "MINUSCA", "movement Mali 40 2025-03-14|movement Togo 60 2025-03-10"},
		{"The Ethiopian contingent, which had numbered 3,300, is gone.", "UNISFA", "movement Ethiopia 0|strength Ethiopia 3300"},
		{"Some 60 Togolese soldiers landed on Friday. Some 700 of the 1,000 soldiers are Togolese.", "MINUSCA", "movement Togo 60 2025-03-14|strength MINUSCA 1000 2025-03-16|strength Togo 700 2025-03-16"},
		{"Nepali soldiers guard the camp. There were 10,900 uniformed personnel in the country, over 2,900 of them in Bria.", "MINUSCA", "strength MINUSCA 10900 2025-03-16|strength MINUSCA 2900 2025-03-16"},
		{"Togo first sent troops there in 2003.", "MINUSCA", "movement Togo 0 2003"},
		{"Ghana's decision to pull out its 600 soldiers surprised everybody.", "MINUSCA", "movement Ghana 600"},
		{"Colonel Otwal told the delegation that Chad had 721 soldiers in Bria.", "MINUSCA", "strength Chad 721 2025-03-16"},
		{"The force shrank, and by May 2024 some 430 soldiers were left.", "MINUSCA", "strength MINUSCA 430 2024-05"},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "c", Name: "c", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		var got []string
		for _, c := range e.Report(r, missions.ByName(tt.mission)) {
			if c.Kind != muster.Movement && c.Kind != muster.Strength && c.Kind != muster.Commitment {
				continue
			}
			n := 0.0
			if c.N != nil {
				n = c.N.Value
			}
			s := fmt.Sprintf("%s %s %v", c.Kind, c.Who[0], n)
			if c.When != "" {
				s += " " + string(c.When)
			}
			got = append(got, s)
		}
		slices.Sort(got)
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}
