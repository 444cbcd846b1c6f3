package extract_test

import (
	"slices"
	"testing"

	"muster"
)

// kindClaims are texts and all claims of one kind that they make, in the form of testdata/plain.
type kindClaims map[string][]string

// hold fails where a text makes other claims of the kind.
func (cases kindClaims) hold(t *testing.T, kind muster.Kind) {
	t.Helper()
	e, _, missions := newExtractor(t)
	for text, want := range cases {
		var got []string
		for _, c := range read(e, missions, text) {
			if c.Kind == kind {
				got = append(got, short(&c))
			}
		}
		slices.Sort(want)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestStoryDay gives what a story tells in the simple past the day that it tells of, and not what it tells of
// other times, of every day, or of how things are.
func TestStoryDay(t *testing.T) {
	kindClaims{
		"Rebels shelled the port of Bor on Monday. Two cranes burned. It rained. Nobody was hurt.":                              {`harm who=people when=2025-03-10 modality=denied harm=injured`},
		"Rebels shelled the port of Bor on Monday. Two cranes burned. It rained. Nobody has been hurt by rebels in Bor so far.": {`harm who=people where=Bor modality=denied by=rebels harm=injured`},
	}.hold(t, muster.Harm)
	kindClaims{
		"Gunmen attacked a village on Monday. The mayor wept. It rained. The school was set on fire by the gunmen.": {
			`incident when=2025-03-10 by=gunmen incident=attack target=school`, `incident when=2025-03-10 by=gunmen incident=attack target=village`},
		"Gunmen attacked a village on Monday. The mayor wept. It rained. Last year gunmen set the school on fire.": {
			`incident when=2024 by=gunmen incident=attack target=school`, `incident when=2025-03-10 by=gunmen incident=attack target=village`},
	}.hold(t, muster.Incident)
}

// TestDoerWhen names who did harm by the clause that tells of the blow.
func TestDoerWhen(t *testing.T) {
	kindClaims{
		"A Togolese medic died after youths threw a slab of concrete at his car.":          {`harm who="Togolese medic" n=1 by=youths harm=killed`},
		"Dozens of people were hurt when police broke up a march over food prices.":        {`harm who=people n="at least 12" by=police harm=injured`},
		"Soldiers fired on a march in Bor on Monday and one woman died.":                   {`harm who=woman n=1 when=2025-03-10 where=Bor by=soldiers harm=killed`},
		"Several militants were killed as the mission responded to an attack near Bor.":    {`harm who=militants n="at least 3" where=Bor by=MSS harm=killed`},
		"Rebels engaged the mission's patrol, who returned fire, killing several.":         {`harm who=rebels n="at least 3" by=MSS harm=killed`},
		"Rebels attacked a convoy, which was carrying rice, killing two farmers.":          {`harm who=farmers n=2 by=rebels harm=killed`},
		"The police struck two gunmen in Bor on Monday, killing both.":                     {`harm who=gunmen n=2 when=2025-03-10 where=Bor by="Haitian National Police" harm=killed`},
		"Gunmen attacked a post on Monday. Two officers died of natural causes on Friday.": {`harm who=officers n=2 when=2025-03-14 harm=killed`},
		"The mission searched a farm on Monday. Two rebels were killed in the engagement.": {`harm who=rebels n=2 when=2025-03-10 by=MSS harm=killed`},
	}.hold(t, muster.Harm)
}

// TestWhosePersonnel tells whose those are of whom the words at hand do not say it.
func TestWhosePersonnel(t *testing.T) {
	kindClaims{
		"Togo has sent a company. The authorised strength of MINUSCA is 6,200, but so far 5,900 troops are in Bangui.": {`strength who=MINUSCA n=5,900 when=2025-03-16 where=Bangui`},
		"Togo has sent a company. The mission now has 2,843 soldiers, most from Ghana, but only 55 police officers.": {
			`strength who=Ghana when=2025-03-16`, `strength who=MSS n=2,843 when=2025-03-16 part=soldiers`, `strength who=MSS n=55 when=2025-03-16 part=police`},
		"Before Saturday's landing the mission had 2,200 officers.": {`strength who=MSS n=2,200 when=2025-03-15 relative=before`},
		"In 2010 the mission had 2,200 officers.":                   {`strength who=MSS n=2,200 when=2010`},
	}.hold(t, muster.Strength)
	kindClaims{
		"Togo guards the camp. An advance group from UNAMID is expected in Bor.":               {`movement who=UNAMID where=Bor modality=planned direction=arrive`},
		"Togo guards the camp. Benin is now the first country to pledge new personnel.":        {`movement who=Benin when=2025-03-16 modality=promised direction=depart`},
		"Togo and other countries of the region withdrew their soldiers from Haiti on Monday.": {`movement who=Togo when=2025-03-10 where=Haiti direction=return`},
	}.hold(t, muster.Movement)
	kindClaims{
		"The mission has been there since 2013. It has lost 172 people.":                               {`harm who="police officers" n=172 harm=killed`},
		"Two police officers were killed. Among civilians the toll is higher: nearly 9,000 have died.": {`harm who="police officers" n=2 harm=killed`, `harm who=people n="nearly 9,000" harm=killed`},
		"Two policemen fell on Monday. Clashes between two gangs in 2006 left dozens of people dead.":  {`harm who=people n="at least 12" when=2006 by=gangs harm=killed`, `harm who=policemen n=2 when=2025-03-10 harm=killed`},
	}.hold(t, muster.Harm)
}

// TestWeighed names what was found by what a measure or a container holds.
func TestWeighed(t *testing.T) {
	kindClaims{
		"Kenyan officers found 440 pounds of explosives in Bor on Monday.":                             {`operation who=Kenya n=440 when=2025-03-10 where=Bor what=explosives operation=seizure`},
		"Kenyan officers seized five tons of ammonium nitrate and 200 pounds (90 kilograms) of opium.": {`operation who=Kenya n=5 what="ammonium nitrate,opium" operation=seizure`},
		"Kenyan officers seized 12 bags of fertiliser and 600 litres of diesel in Bor.":                {`operation who=Kenya n=12 where=Bor what=fertiliser,diesel operation=seizure`},
		"Haitian police, with coalition support, found two rifles in Bor on Monday.":                   {`operation who="Haitian National Police" n=2 when=2025-03-10 where=Bor what=rifles operation=seizure`},
		"A lorry of the Haitian National Police patrolled the road to Bor on Monday.":                  {`operation who="Haitian National Police" when=2025-03-10 where=Bor what=road operation=patrol`},
	}.hold(t, muster.Operation)
}
