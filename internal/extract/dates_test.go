package extract_test

import (
	"slices"
	"testing"

	"muster"
)

// dates are texts and when what the last claim of a kind tells in them was, as
// of Sunday, 16 March 2025.
var dates = []struct {
	text string
	kind muster.Kind
	want muster.Date
}{
	{"Troops planned and carried out a raid to free the nuns on Tuesday.", muster.Operation, "2025-03-11"},
	{"The council voted and agreed to close the mission on Tuesday.", muster.Mandate, "2025-03-18"},
	{"Tonga sent 40 officers for the 2011 elections.", muster.Movement, ""},
	{"Six officers died in the 2011 war.", muster.Harm, "2011"},
	{"The council voted on Monday to extend the mandate and send 300 troops.", muster.Mandate, "2025-03-10"},
	{"The talks followed the 60 Tongan soldiers' return from Haiti on Monday.", muster.Movement, "2025-03-10"},
	{"Togo will send off its contingent, made up of 135 men, at the port on 21 March.", muster.Movement, "2025-03-21"},
	{"The rotation of the Ghanaian company was put off until 4 April.", muster.Movement, "2025-04-04"},
	{"The ninth Uruguayan rotation to Kinshasa since 2001 will leave in April.", muster.Movement, "2025-04"},
	{"The other 160 Danes are due to arrive on 21 or 22 March.", muster.Movement, "2025-03-21/2025-03-22"},
	{"Rebels took Bor on 3 March and held it until 12 March.", muster.Control, "2025-03-03/2025-03-12"},
	{"The rebels held Bor until February.", muster.Control, "2025-02"},
	{"In 2015 the force had 8,000 men. Over the next three years it grew to 12,000.", muster.Strength, "2015/2018"},
	{"Over the next three years the force grew to 12,000.", muster.Strength, ""},
	{"The commander expected 300 more Danes by the end of April.", muster.Movement, "2025-03-16/2025-04-30"},
	{"The commander counted 300 Danes who had come by the end of April.", muster.Movement, "2024-04-30"},
	{"The commander told reporters 300 Danes would leave on 3 April.", muster.Movement, "2025-04-03"},
	{"The Danes did not land until 20 April.", muster.Movement, "2024-04-20"},
	{"The army did not take Bor until 20 January.", muster.Control, "2025-01-20"},
	{"The rebels hold Bor until today.", muster.Control, "2025-03-16"},
	{"The attack, the worst since May, left 14 soldiers dead in Bor.", muster.Harm, ""},
	{"In the heaviest fighting since May, 14 soldiers were killed.", muster.Harm, ""},
	{"At least 40 people have been killed and 600 wounded since fighting began on 3 March.", muster.Harm, "2025-03-03/.."},
	{"Ghana, with 700 soldiers in Bor, will leave by June.", muster.Strength, "2025-03-16"},
	{"The Danes, who landed in Bor in May, sail from there on 3 April.", muster.Movement, "2025-04-03"},
	{"The resolution, adopted on 3 March, requires the withdrawal of 300 troops by 31 March.", muster.Movement, "2025-03-16/2025-03-31"},
	{"Rebels attacked a post in Bor on 3 March. The army sent tanks. A curfew was imposed. Nine soldiers died.", muster.Harm, "2025-03-03"},
	{"Rebels attacked a post in Bor on 3 March. The army sent tanks. A curfew was imposed. Nine soldiers have died in the province.", muster.Harm, ""},
	{"Rebels attacked a post in Bor on 3 March. The army sent tanks. A curfew was imposed. Nine soldiers died during the reporting period.", muster.Harm, ""},
	{"In the summer of 2021 some 400 Danes were sent to Bor after the clashes of 29 May.", muster.Movement, "2021-22"},
	{"In the summer of 2021 some 400 Danes were sent to Bor after the clashes of 29 May.", muster.Incident, "2021-05-29"},
	{"In 2019 the force lost nine men: three in May, six on 3 September.", muster.Harm, "2019-09-03"},
	{"The mission began in 2017. On 3 February it had 400 men.", muster.Strength, "2025-02-03"},
	{"The army retook Bor, which rebels had held since July, on 3 March.", muster.Control, "2024-07/2025-03-03"},
	{"The Council renewed the mandate of the mission, which has 900 troops, on 3 March.", muster.Mandate, "2025-03-03"},
	{"Its strength stood at just under 1,000, some 730 of them Danes.", muster.Strength, ""},
	{"Its strength stands at just under 1,000, some 730 of them Danes.", muster.Strength, "2025-03-16"},
	{"On 3 February 2025 the troops left Juba, five days after the UN Security Council had renewed the mandate of UNMISS.", muster.Mandate, "2025-01-29"},
	{"The minister marked one year since the arrival of 300 Rwandan soldiers in Goma.", muster.Movement, "2024-03"},
	{"Gunmen attacked a convoy near Bambari on 3 March, killing two. The road has been closed since the attack.", muster.Service, "2025-03-03/.."},
	{"Militants took Sake on 3 February. They have since seized Kirumba.", muster.Control, "2025-02-03/.."},
	{"The airport at Wau, shut since the floods of January, is in ruins.", muster.Service, "2025-01/.."},
	{"The airport at Wau has been closed since it was shelled on 4 March.", muster.Service, "2025-03-04/.."},
	{"Two soldiers were killed in Bria on Friday, when armed men ambushed a patrol.", muster.Incident, "2025-03-14"},
	{"Five peacekeepers killed as rebels storm camp at dawn\n\nRebels attacked a base in Bria on Monday, killing four peacekeepers.\n\nThe mission was set up in 2014.", muster.Incident, "2025-03-10"},
	{"Five peacekeepers hurt in Tmassah\n\nFive peacekeepers were injured in Tmassah on 4 March.", muster.Harm, "2025-03-04"},
	{"Two men of the mission have now lost their lives in the province this year.", muster.Harm, "2025"},
	{"The mission has 900 soldiers in Bria now.", muster.Strength, "2025-03-16"},
	{"The bridge at Aliabad, closed by flooding since 2 March, is in ruins.", muster.Service, "2025-03-02/.."},
	{"Another Kenyan flight could leave before the end of May if money allows.", muster.Movement, "2025-03-16/2025-05-31"},
	{"It dispatched 1,000 Rwandan soldiers and police in July 2021, a week ahead of its neighbours, and had roughly 2,800 in the province.", muster.Movement, "2021-07"},
	{"On 27 December 2024 the UN Security Council authorised AUSSOM by resolution 2767. AUSSOM may deploy up to 11,826 personnel.", muster.Commitment, ""},
	{"From 1 July RAMSI becomes a policing mission, with 150 officers.", muster.Strength, "2025-07-01"},
	{"The officers will patrol the border from 1 July.", muster.Operation, "2025-07-01/.."},
	{"A team of 217 Kenyans landed in Bria on 3 March. It was the first. The 217 Kenyans will join 400 of their compatriots already there.", muster.Strength, "2025-03-03"},
	{"Gunmen attacked a patrol in Bria on 3 March. Nobody was hurt.", muster.Harm, "2025-03-03"},
	{"In the past week gunmen have killed 33 villagers around Wau.", muster.Harm, "2025-03-09/2025-03-16"},
	{"Some 800 villagers were displaced, twice as many as in May.", muster.Harm, ""},
	{"The mission has 900 soldiers, 200 more than in January.", muster.Strength, "2025-03-16"},
	{"Hungary has set aside 5 million euros for the mission for the next two years.", muster.Funding, ""},
	{"The Security Council decided on 3 March to close MINUSCA on 15 October.", muster.Mandate, "2025-03-03"},
	{"The Security Council extended the mandate of MINUSCA on 3 March until 15 November 2025.", muster.Mandate, "2025-03-03"},
	{"UNIFORMED PERSONNEL AS OF 28 FEBRUARY 2025\n\nPakistan: 1,230\nRwanda: 1,600", muster.Strength, "2025-02-28"},
	{"The Security Council, on 3 March, extended the mandate of MINUSCA for a year.", muster.Mandate, "2025-03-03"},
	{"The Security Council renewed the mandate of ATMIS on 27 February. Resolution 2687 prolongs the mandate of ATMIS until 31 December 2025.", muster.Mandate, "2025-02-27"},
	{"Six Bahamian soldiers landed in Port-au-Prince on 3 March. When their plane arrived there were already 400 Kenyans in the country.", muster.Strength, "2025-03-03"},
	{"Since the outbreak began in mid-January, cholera has killed 90 people in Wau.", muster.Harm, "2025-01/.."},
	{"Over the first two months of the year the mission trained 420 police officers.", muster.Training, "2025-01/2025-02"},
	{"Between 3 and 9 March the mission carried out 90 patrols. It also repaired a bridge.", muster.Operation, "2025-03-03/2025-03-09"},
	{"Elsewhere in the past 24 hours:\n\n- Peacekeepers detained two men in Wau.\n\n- A patrol found a cache of weapons near Bor.", muster.Operation, "2025-03-15/2025-03-16"},
	{"On Wednesday 612 Ugandan soldiers landed in Bria. The new troops, the 43rd contingent that Uganda has sent there since 2007, relieve others.", muster.Movement, "2025-03-12"},
	{"Gunmen attacked a convoy near Bor on Monday. \"It was terrible,\" said a driver. \"We ran.\"\n\nTwo drivers were killed.", muster.Harm, "2025-03-10"},
	{"In the seven days to Friday the force escorted 62 convoys.", muster.Operation, "2025-03-08/2025-03-14"},
	{"I recommend that the mandate of UNMISS, which expires on 30 April, be extended for one year.", muster.Mandate, ""},
	{"Gunmen attacked a camp near Wau on Monday. Nine people were killed, the mission said on Wednesday. Four soldiers were wounded in the attack.", muster.Harm, "2025-03-10"},
	{"On Monday gunmen attacked a village near Wau. Officials now say that twelve people were killed there.", muster.Harm, "2025-03-10"},
	{"A month ago the airport at Wau reopened.", muster.Service, "2025-02"},
	{"The drawdown in dates\n\n31 January 2024 – The force goes on.\n17–29 June 2024 – Four more bases passed to the Haitian police.\n", muster.Control, "2024-06-17/2024-06-29"},
	{"The drawdown in dates\n\n31 January 2024 – Another 3,000 soldiers have left.\n", muster.Movement, "2024-01-31"},
	{"The airport reopened on 10 March. Schools remain closed.", muster.Service, ""},
	{"The UN Security Council has extended the mandate of the force. Resolution 2708, passed on Tuesday, leaves much open.", muster.Mandate, "2025-03-11"},
	{"The UN Security Council extended the mandate of the force. Resolution 2708, passed in May 2022, left much open.", muster.Mandate, ""},
	{"On 4 March patrols began in Wau. Clashes there the day before left 14 people dead.", muster.Harm, "2025-03-03"},
	{"The Danes left in March 2025. Two months earlier, on 7 January, gunmen had attacked a boat; at least 49 traders died.", muster.Harm, "2025-01-07"},
	{"Some 520 people were killed between January and February. The army lost 11 men over the same two months.", muster.Harm, "2025-01/2025-02"},
	{"Since the operation began on 3 March rebels have killed 17 guards and wounded 61.", muster.Harm, "2025-03-03/.."},
	{"Two soldiers were hurt in clashes at Wau in May two years ago.", muster.Harm, "2023-05"},
	{"Events of the month\n\nThe mission is busy. It has friends.\n\n• 3 February, Jonglei – Gunmen raided the market of Pibor. Five traders were shot dead.", muster.Harm, "2025-02-03"},
	{"The force has lost three Danes, the last of them in a road crash on 3 March.", muster.Harm, ""},
	{"The attack on Bria, which began on 3 March, has forced more than 11,000 people to flee.", muster.Harm, "2025-03-03/.."},
	{"In Bria, a town that rebels took on Monday, 600 people have been killed.", muster.Harm, ""},
	{"Cholera has claimed 1,186 lives and put 19,646 people in hospital since mid-January.", muster.Harm, "2025-01/.."},
	{"Forty Danes had gone home by the end of the month.", muster.Movement, "2025-02-28"},
	{"Danes off to Mali\n\nTheir families waved on Friday morning, and a band played.", muster.Movement, "2025-03-14"},
	{"Danes off to Mali\n\nTheir families waved on Friday and wept on Saturday.", muster.Movement, ""},
	{"The report covers the period from 1 December to 28 February.\n\nViolence claimed 214 lives in Wau during the reporting period.", muster.Harm, "2024-12/2025-02"},
	{"The report covers the period from 1 December to 28 February.\n\nAt the end of the reporting period the mission had 900 soldiers.", muster.Strength, "2025-02-28"},
	{"Weekly summary, 3 to 9 March 2025\n\nDuring the week the mission escorted 62 convoys.", muster.Operation, "2025-03-03/2025-03-09"},
	{"WEEKLY UPDATE\n\nBetween 3 and 9 March the mission made 90 patrols. Two traders were killed in Wau.", muster.Harm, "2025-03-03/2025-03-09"},
	{"Resolution 2677 (2023), which the UN Security Council adopted on 15 March, prolongs the mandate of the mission.", muster.Mandate, "2023-03-15"},
	{"By its resolution 2765 (2024), adopted on 20 December, the UN Security Council extended the mandate of the mission.", muster.Mandate, "2024-12-20"},
	{"The convoy, which the Danes guarded, left Wau, escorted by police, on Monday. The Danes left Wau, escorted by police, on Monday.", muster.Movement, "2025-03-10"},
	{"The mission doubled its patrols after last week's attack on the market in Wau, in which gunmen killed 11 people.", muster.Harm, "2025-03-03/2025-03-09"},
	{"Nine aid workers were kidnapped near Wau and released two days later.", muster.Harm, ""},
	{"The mission opened a clinic, built by Chad, on Monday.", muster.Service, "2025-03-10"},
	{"At the end of May MINUSCA had 900 soldiers.", muster.Strength, "2024-05-31"},
	{"Meeting in Abuja on 4 March, ministers extended the mandate of the mission.", muster.Mandate, "2025-03-04"},
	{"When the force landed on 24 July 2023 it was 900 strong.", muster.Strength, "2023-07-24"},
	{"Having lost nine men in May, the force was 900 strong.", muster.Strength, ""},
	{"The UN Security Council, in a vote on Friday, renewed the mandate of the mission.", muster.Mandate, "2025-03-14"},
	{"In December the force had 900 men; Denmark provides the largest contingent.", muster.Strength, "2025-03-16"},
	{"The Danes flew home in two groups on Friday and Saturday.", muster.Movement, "2025-03-14/2025-03-15"},
	{"Gunmen killed two traders near Wau. The attack occurred on Monday.", muster.Harm, "2025-03-10"},
	{"Gunmen attacked a camp near Wau overnight Friday into Saturday.", muster.Incident, "2025-03-14/2025-03-15"},
	{"The government, which on 3 March pledged to send 700 soldiers, is silent.", muster.Commitment, "2025-03-03"},
	{"By May Denmark had 700 soldiers in the force.", muster.Strength, "2024-05"},
	{"I must begin with the third of December, when rebels shot at our post in Bor.", muster.Incident, "2024-12-03"},
	{"I look forward to 3 December, when 90 Danes will land in Bor.", muster.Movement, "2025-12-03"},
	{"It rests on resolution 2132, with which the Council, on 24 December, prolonged the mission.", muster.Mandate, "2024-12-24"},
	{"The Council, by its Resolution 2688 of 2 October, prolonged the mission.", muster.Mandate, "2024-10-02"},
	{"In September, you'll recall, the Council prolonged the mission.", muster.Mandate, "2024-09"},
	{"In May, as we all know, the Council prolonged the mission.", muster.Mandate, "2024-05"},
	{"Ten streets, which until August had been in the hands of rebels, are quiet.", muster.Control, "2024-08"},
	{"Next Thursday, March 20, the mandate of the mission will be extended.", muster.Mandate, "2025-03-20"},
	{"Some 60 Danes follow on Saturday, the minister said.", muster.Movement, "2025-03-22"},
	{"The UN Security Council voted on Friday to extend the mission. Three abstained. The resolution expands its mandate.", muster.Mandate, "2025-03-14"},
	{"The UN Security Council voted on Friday to extend the mission. The resolution, adopted by 14 members, raises the ceiling of the mission to 8,940 troops.", muster.Commitment, "2025-03-14"},
	{"The UN Security Council voted on Friday to extend the mission. The draft resolution would expand its mandate.", muster.Mandate, ""},
	{"When the Council turned the mission into AUSSOM by Resolution 2793, on 3 March, it was in good spirits.", muster.Mandate, "2025-03-03"},
	{"By resolution 2793, adopted on 3 March, the Council turned the mission into the GSF, with a ceiling of 5,400 personnel.", muster.Commitment, "2025-03-03"},
}

// TestDates holds claims to the time that is theirs.
func TestDates(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range dates {
		if got := lastOf(read(e, missions, c.text), c.kind); got == nil {
			t.Errorf("%s: no %s", c.text, c.kind)
		} else if got.When != c.want {
			t.Errorf("%s: %s of %q, want %q", c.text, c.kind, got.When, c.want)
		}
	}
}

// lastOf is the last of the claims that is of one of the kinds, nil for none.
func lastOf(claims []muster.Claim, kinds ...muster.Kind) *muster.Claim {
	for i := range slices.Backward(claims) {
		if slices.Contains(kinds, claims[i].Kind) {
			return &claims[i]
		}
	}
	return nil
}

// holdLast fails for the texts whose last claim of the kind has another slot than the text says, or is not there.
func holdLast(t *testing.T, kind muster.Kind, slot string, texts map[string]string) {
	t.Helper()
	e, _, missions := newExtractor(t)
	for text, want := range texts {
		if c := lastOf(read(e, missions, text), kind); c == nil {
			t.Errorf("%s: no %s", text, kind)
		} else if got := slotText(c, slot); got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}

// holdCount holds how many claims of each text are of some sort.
func holdCount(t *testing.T, is func(*muster.Claim) bool, texts map[string]int) {
	t.Helper()
	e, _, missions := newExtractor(t)
	for text, want := range texts {
		n := 0
		for _, c := range read(e, missions, text) {
			if is(&c) {
				n++
			}
		}
		if n != want {
			t.Errorf("%s\n got %d claims, want %d", text, n, want)
		}
	}
}

// TestHeadlineDate gives a headline the date that the text tells.
func TestHeadlineDate(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, text := range []string{
		"Bridge at Kaga reopens\n\nThe bridge at Kaga reopened on 4 March.",
		"Five peacekeepers hurt in Tmassah\n\nFive peacekeepers were injured in Tmassah on 4 March.",
		"Canada pays $4 million to Haiti mission\n\nCanada paid $4 million to the mission on 4 March.",
	} {
		claims := read(e, missions, text)
		if len(claims) < 2 {
			t.Errorf("%s: got %d claims, want 2", text, len(claims))
			continue
		}
		for _, c := range claims {
			if c.When != "2025-03-04" {
				t.Errorf("%s: %s of %q, want 2025-03-04", c.Evidence.Text, c.Kind, c.When)
			}
		}
	}
}
