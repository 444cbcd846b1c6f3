package name_test

import (
	"slices"
	"strings"
	"testing"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// read is what a test compares of a mention, as "Kind Name [Title] of Org".
func read(v *token.Vocabulary, f *name.Finder, text, mission string) []string {
	kinds := map[name.Kind]string{name.Person: "person", name.Org: "org", name.Mission: "mission", name.Country: "country",
		name.Demonym: "demonym", name.Place: "place", name.Group: "group", name.Body: "body", name.Force: "force"}
	var out []string
	for _, m := range findAll(v, f, text, mission) {
		s := kinds[m.Kind] + " " + m.Name
		if m.Title != "" {
			s += " [" + m.Title + "]"
		}
		if m.Org != "" {
			s += " of " + m.Org
		}
		if m.Metonym != "" {
			s += " = " + m.Metonym
		}
		out = append(out, s)
	}
	return out
}

func TestFind(t *testing.T) {
	v, f := finder(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"countries and their people", "Kenya and Salvadoran soldiers joined Ivorians.", []string{"country Kenya", "demonym El Salvador", "demonym Cote d'Ivoire"}},
		{"a word that only looks like a country", "They told us to roast a turkey and eat it on china.", nil},
		{"the longer name wins", "South Sudan and South African troops.", []string{"country South Sudan", "demonym South Africa"}},
		{"a mission behind the letters of its patron", "The African Union (AU) Observer Mission in Guinea-Bissau (AUGB) left.", []string{"mission AUGB"}},
		{"a capital stands for its country", "Washington has spoken.", []string{"place Washington = United States"}},
		{"a mission with its acronym", "The Multinational Security Support (MSS) Mission in Haiti began.", []string{"mission MSS", "country Haiti"}},
		{"a mission by a loose name", "The Kenya-led mission began.", []string{"mission MSS"}},
		{"a part of a multinational force", "Multi-National Division – Baghdad soldiers met Multinational Division North-East staff.", []string{"org Multi-National Division – Baghdad", "org Multinational Division North-East"}},
		{"a command by where it lies", "They joined Regional Command South on Friday.", []string{"org Regional Command South"}},
		{"the forces of a country, written large", "Kenyan Forces left.", []string{"demonym Kenya"}},
		{"a base by its name", "They left Forward Operating Base Salerno on Monday.", []string{"place Forward Operating Base Salerno"}},
		{"a town with an article in its name", "They moved to a school near Khirbet al-Adas.", []string{"place Khirbet al-Adas"}},
		{"an article that has taken the sound after it", "They moved to a post in Salah ad-Din province.", []string{"place Salah ad-Din province"}},
		{"letters that speak are no person", "CECOPAC said it had moved.", nil},
		{"bodies", "The UN Security Council and the African Union met.", []string{"body UN Security Council", "body African Union"}},
		{"a force of the host", "The Haiti National Police met.", []string{"force Haitian National Police"}},
		{"an armed group in lower case", "It blamed al-Shabaab and M23.", []string{"group al-Shabaab", "group M23"}},
		{"post before the name", "Interior Cabinet Secretary Kipchumba Murkomen came.", []string{"person Kipchumba Murkomen [Interior Cabinet Secretary]"}},
		{"post with of and for", "Deputy Inspector General of Police Gilbert Masengeli came.", []string{"person Gilbert Masengeli [Deputy Inspector General of Police]"}},
		{"country of the post", "Ugandan President Yoweri Museveni came.", []string{"demonym Uganda", "person Yoweri Museveni [President] of Uganda"}},
		{"post in lower case", "South African deputy defence minister Bantu Holomisa came.", []string{"demonym South Africa", "person Bantu Holomisa [deputy defence minister] of South Africa"}},
		{"post set off by a comma", "The Prime Minister, Andrew Holness, came.", []string{"person Andrew Holness [Prime Minister]"}},
		{"post after the name", "Milorad Dodik, president of Republika Srpska, came.", []string{"person Milorad Dodik [president of Republika Srpska]", "place Republika Srpska"}},
		{"post by a clause", "Noor Gabow, who was its coordinator, came.", []string{"person Noor Gabow [coordinator]"}},
		{"two posts of two persons", "They met National Security Advisor Monica Juma, Deputy National Security Advisor Joseph Boinnet and others.", []string{
			"person Monica Juma [National Security Advisor]", "person Joseph Boinnet [Deputy National Security Advisor]"}},
		{"body of the post", "The head of the UN mission in South Sudan, Nicholas Haysom, came.", []string{
			"mission UNMISS", "person Nicholas Haysom [head of the UN mission in South Sudan] of UNMISS"}},
		{"a name in brackets behind the post", "The Minister for Health (Ann Bee) came.", []string{"person Ann Bee [Minister for Health]"}},
		{"a name with its article", "President Adel al-Sharif came.", []string{"person Adel al-Sharif [President]"}},
		{"a name with an article that has taken the sound after it", "President Adel as-Sharif came.", []string{"person Adel as-Sharif [President]"}},
		{"two particles", "Minister Piet van der Veen came.", []string{"person Piet van der Veen [Minister]"}},
		{"whose government it is", "The government of President Ruth Okello fell.", []string{"person Ruth Okello [President]"}},
		{"a style before a name", "President Sheikh Omar Okello came.", []string{"person Omar Okello [President]"}},
		{"an envoy in commas", "The country's Permanent Representative to the United Nations, Ambassador Ruth Okello, came.", []string{"body United Nations", "person Ruth Okello [Permanent Representative to the United Nations]"}},
		{"two posts of one person", "The deputy minister and chief of the army, Ruth Okello, came.", []string{"person Ruth Okello [deputy minister and chief of the army]"}},
		{"a style inside a name", "Minister Omar Sheikh Abdi came.", []string{"person Omar Sheikh Abdi [Minister]"}},
		{"a village that no list has", "They left the village of Kobakama. Kobakama burned.", []string{"place Kobakama", "place Kobakama"}},
		{"letters after a name", "Ruth Okello QC said so.", []string{"person Ruth Okello"}},
		{"a surname that is a word", "Minister Uwe Price came.", []string{"person Uwe Price [Minister]"}},
		{"a firm is no person", "Nordlund Motor Company came.", []string{"org Nordlund Motor Company"}},
		{"the spokesman of a person", "A spokesman for Mr. Okello came.", []string{"person Okello"}},
		{"a post under a label", "Force commander: General Ruth Okello", []string{"person Ruth Okello [Force commander]"}},
		{"an office of chiefs", "Ruth Okello, chief investment officer at a bank, came.", []string{"person Ruth Okello [chief investment officer]"}},
		{"a nation before the rank", "The force commander, Danish General Ruth Okello, came.", []string{"demonym Denmark", "person Ruth Okello [force commander]"}},
		{"compound post", "UN Secretary-General António Guterres and Police Inspector General Japhet Koome came.", []string{
			"body United Nations", "person António Guterres [Secretary-General] of United Nations", "person Japhet Koome [Police Inspector General]"}},
		{"nickname", "Jimmy \"Barbecue\" Chérizier, a gang leader, came.", []string{"person Jimmy Chérizier [gang leader]"}},
		{"a post beside its force", "They were met by Commander KFOR, Major General Ruth Okello.", []string{"mission KFOR", "person Ruth Okello [Commander KFOR] of KFOR"}},
		{"ambassadors", "He met the Ambassador of Peru to Kosovo H.E. Luis Prado and Mr. Ole Lund, representative of the town.", []string{
			"country Peru", "country Kosovo", "person Luis Prado [Ambassador of Peru to Kosovo] of Peru", "person Ole Lund [representative of the town]"}},
		{"the staff of another", "The Director of the EU Military Staff General Ruth Okello came.", []string{
			"body European Union", "person Ruth Okello [Director of the EU Military Staff] of European Union"}},
		{"acronyms as papers write them", "Nato and Kfor came.", []string{"body NATO", "mission KFOR"}},
		{"the name of an operation alone", "Operation Irini began. Irini said so.", []string{"mission EUNAVFOR MED IRINI", "mission EUNAVFOR MED IRINI"}},
		{"rank", "Lieutenant Colonel Harriet Poole came.", []string{"person Harriet Poole"}},
		{"age", "Wideline Casséus, 41, who sells charcoal, came.", []string{"person Wideline Casséus"}},
		{"verb of saying", "Nelly Mwihaki said she was fine.", []string{"person Nelly Mwihaki"}},
		{"surname before and after the full name", "Otunge stayed. Force Commander Godfrey Otunge left. Otunge came.", []string{
			"person Godfrey Otunge", "person Godfrey Otunge [Force Commander]", "person Godfrey Otunge"}},
		{"two persons of one surname", "President William Ruto and First Lady Rachel Ruto came. Ruto spoke.", []string{
			"person William Ruto [President]", "person Rachel Ruto", "person William Ruto"}},
		{"a person called as a town", "Cabinet Secretary Aden Duale came.", []string{"person Aden Duale [Cabinet Secretary]"}},
		{"a place nobody knows, by a bearing", "They were shot south of Zobassinda.", []string{"place Zobassinda"}},
		{"a place nobody knows", "They were shot near Zobassinda.", []string{"place Zobassinda"}},
		{"an airport", "It left Jomo Kenyatta International Airport.", []string{"place Jomo Kenyatta International Airport"}},
		{"a base", "It landed at Waterkloof air base.", []string{"place Waterkloof air base"}},
		{"a body defines its acronym", "Officers of the Konekte Relief Network (KRN) came. KRN left.", []string{"org Konekte Relief Network", "org Konekte Relief Network"}},
		{"months and weekdays are no names", "In November and on Thursday. During June. However, Most left.", nil},
		{"a headline in title case", "Large Crowds Welcome Returning Soldiers Home\n", nil},
		{"nothing", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(v, f, c.text, "MSS"); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestNamesOfTheReportsMissionWin(t *testing.T) {
	v, f := finder(t)
	for mission, want := range map[string]string{"SAMIDRC": "mission SAMIDRC", "SAMIM": "mission SAMIM"} {
		if got := read(v, f, "The SADC mission goes home.", mission); !slices.Equal(got, []string{want}) {
			t.Errorf("in a report on %s: got %q, want %q", mission, got, want)
		}
	}
	if got := read(v, f, "The SNA is here.", "MSS"); len(got) != 0 {
		t.Errorf("Somali army in a report on Haiti: got %q, want nothing", got)
	}
}

func TestPosts(t *testing.T) {
	v, f := finder(t)
	var text token.Text
	var m name.Memory
	text.Scan(v, "He met the director of communication and spokesperson Jack Ombaka.")
	f.Learn(&text, "MSS", &m)
	found := f.Find(&text, text.Sentences[0], &m, nil)
	if len(found) != 1 {
		t.Fatalf("got %d mentions, want 1", len(found))
	}
	want := []string{"director of communication", "spokesperson"}
	if got := f.Posts(&text, found[0]); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPostOf(t *testing.T) {
	v, f := finder(t)
	for in, want := range map[string]string{
		"Asha Tembo, chairman of a fishers' association, spoke.":                   "chairman of a fishers' association",
		"Asha Tembo, head of the church aid network in Bor, spoke.":                "head of the church aid network",
		"Asha Tembo, head of the mission's field office in Juba, spoke.":           "head of the mission's field office in Juba",
		"Asha Tembo, the ministry's director of regional planning, spoke.":         "director of regional planning",
		"The head of a relief network, Asha Tembo, spoke.":                         "head of a relief network",
		"The mayor, Prosper Tembo, spoke.":                                         "mayor",
		"Senior Superintendent Asha Tembo, 41, spoke.":                             "",
		"Asha Tembo, head of operations, said on Friday that the road was closed.": "head of operations",
	} {
		var text token.Text
		var m name.Memory
		text.Scan(v, in)
		f.Learn(&text, "MSS", &m)
		found := f.Find(&text, text.Sentences[0], &m, nil)
		i := slices.IndexFunc(found, func(m name.Mention) bool { return m.Kind == name.Person })
		if i < 0 || found[i].Title != want {
			t.Errorf("%s: got %+v, want the post %q", in, found, want)
		}
	}
}

func TestMemoryIsEmptiedByLearn(t *testing.T) {
	v, f := finder(t)
	var text token.Text
	var m name.Memory
	text.Scan(v, "Force Commander Godfrey Otunge left.")
	f.Learn(&text, "", &m)
	text.Scan(v, "Otunge fell.")
	f.Learn(&text, "", &m)
	if got := f.Find(&text, text.Sentences[0], &m, nil); len(got) != 0 {
		t.Errorf("got %+v of another report, want nothing", got)
	}
}

// TestAgain: what is kept of the first reading is what a second one finds, though the
// report tells only later who somebody is or what letters stand for.
func TestAgain(t *testing.T) {
	v, f := finder(t)
	for _, in := range []string{
		"Tarvold said no. Envoy Mika Tarvold left. Tarvold fell ill.",
		"SIVREK met. The South Isles Volcano Relief Council (SIVREK) sat. SIVREK met.",
		"Tarvold Sees Tembo\n\nThe troops came. Asha Tembo, 41, met Mr Mika Tarvold. Tembo and Tarvold spoke.",
		"Mika Tarvold, 41, spoke. Mika Olav Tarvold, 41, spoke. Olav spoke. TARVOLD spoke.",
	} {
		var text token.Text
		var kept, plain name.Memory
		text.Scan(v, in)
		f.Learn(&text, "MSS", &kept)
		f.Learn(&text, "MSS", &plain)
		for k, s := range text.Sentences {
			if got, want := f.Again(&text, k, &kept, nil), f.Find(&text, s, &plain, nil); !slices.Equal(got, want) {
				t.Errorf("%s: got %+v, want %+v", text.Of(s.First, s.Last), got, want)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	v, finder := finder(f)
	f.Add("President William Ruto, 41, said (NPS) on Al-Aqbiya's Camp Shamrock.", "MSS")
	f.Add("Mr. Dr. Hon. of the and for – the commander is", "")
	f.Add(strings.Repeat("Prime Minister ", 20)+"\n\nX, a spokesman for ATMIS", "ATMIS")
	f.Fuzz(func(t *testing.T, source, mission string) {
		var text token.Text
		var m name.Memory
		text.Scan(v, source)
		finder.Learn(&text, mission, &m)
		last := int32(0)
		for _, s := range text.Sentences {
			for _, x := range finder.Find(&text, s, &m, nil) {
				if x.First < last || x.First >= x.Last || x.Last > s.Last || x.Name == "" || x.Kind == 0 {
					t.Fatalf("mention out of order, empty or outside its sentence: %+v after token %d", x, last)
				}
				finder.Posts(&text, x)
				last = x.Last
			}
		}
	})
}
