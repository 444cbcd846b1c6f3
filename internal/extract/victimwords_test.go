package extract_test

import (
	"slices"
	"testing"

	"muster"
)

// TestVictimWords tells who was harmed, how many and where, where a figure is an age, an apposition no second
// victim, "its men" those of the army that speaks, and the place that of the event told before.
func TestVictimWords(t *testing.T) {
	e, _, missions := newExtractor(t)
	for sentence, want := range map[string][]string{
		"A girl of eight was hit by a stray bullet on Monday.":                            {`harm who=girl n=1 when=2025-03-10 harm=injured`},
		"The blast wounded its driver, a corporal.":                                       {`harm who=driver n=1 harm=injured`},
		"The blast wounded the mayor, a teacher and a nurse.":                             {`harm who=mayor n=1 harm=injured`, `harm who=nurse n=1 harm=injured`, `harm who=teacher n=1 harm=injured`},
		"Togo's army said that nine of its men had been killed.":                          {`harm who="Togolese soldiers" n=9 said_by="Togo's army" harm=killed`},
		"The mayor said that nine of his men had been killed.":                            {`harm who=men n=9 said_by=mayor harm=killed`},
		"Eight blue helmets from Togo died on Monday.":                                    {`harm who="Togolese blue helmets" n=8 when=2025-03-10 harm=killed`},
		"Nine contractors and soldiers were hurt on Monday.":                              {`harm who="contractors and soldiers" n=9 when=2025-03-10 harm=injured`},
		"The floods caused the flight of 5,000 residents.":                                {`harm who=people n=5,000 when=2025-03-16 harm=displaced`},
		"A lorry hit a mine near Tine on Monday and was shot at by rebels; two men died.": {`harm who=men n=2 when=2025-03-10 where=Tine by=rebels harm=killed`},
		"Raiders killed two herders in the night from 2 to 3 March.":                      {`harm who=herders n=2 when=2025-03-02/2025-03-03 by=raiders harm=killed`},
		"Two of the five Togolese soldiers wounded at Tine went home.":                    nil,
	} {
		var got []string
		for _, c := range read(e, missions, sentence) {
			if c.Kind == muster.Harm {
				got = append(got, short(&c))
			}
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", sentence, got, want)
		}
	}
}

// TestEventTargets tells whom an attack hit: people of a nation are not the nation, and those between whom
// there was a clash are both who clashed.
func TestEventTargets(t *testing.T) {
	e, _, missions := newExtractor(t)
	for sentence, want := range map[string][2]string{
		"Gunmen kidnapped two Belgians in Tine on Monday.":                        {"gunmen", "Belgians"},
		"Youths demonstrated against Belgium in Tine on Monday.":                  {"youths", ""},
		"Clashes between farmers and herders in Tine on Monday closed the market": {"farmers,herders", ""},
		"Thieves made off with a UN lorry near Tine on Monday.":                   {"thieves", "UN lorry"},
	} {
		found := lastOf(read(e, missions, sentence), muster.Incident)
		if found == nil {
			t.Errorf("%s: no incident", sentence)
		} else if got := [2]string{slotText(found, "by"), slotText(found, "target")}; got != want {
			t.Errorf("%s\n got %q\nwant %q", sentence, got, want)
		}
	}
}
