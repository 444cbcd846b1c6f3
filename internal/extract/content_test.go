package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"muster"
)

// told is the claims of a text in short: their kind, whose they are, the figure and how far they are so.
func told(claims []muster.Claim) string {
	var out []string
	for _, c := range claims {
		if c.Kind == muster.Statement {
			continue
		}
		s := string(c.Kind) + " " + strings.Join(c.Who, "+")
		if c.N != nil {
			s += fmt.Sprintf(" %g", c.N.Value)
		}
		if m := c.Mood(); m != muster.Actual {
			s += " " + string(m)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// holdsTold reads each sentence of the table, which must tell what stands behind it.
func holdsTold(t *testing.T, table map[string]string) {
	t.Helper()
	e, _, missions := newExtractor(t)
	for text, want := range table {
		if got := told(read(e, missions, text)); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestContent reads clauses with "that" which lack nothing: what news or facts are, and what came of what.
func TestContent(t *testing.T) {
	holdsTold(t, map[string]string{
		"The news that Togo sent 60 marines came late.":                                "movement Togo 60",
		"The fact that on Monday Togo sent 60 marines was no secret.":                  "movement Togo 60",
		"The fact that Nepal, which sent 300 men, keeps a platoon at Wau is known.":    "movement Nepal 300; strength Nepal",
		"The claim that Togo sent 60 marines was denied.":                              "movement Togo 60 denied",
		"The claim that Togo sent 60 marines is false.":                                "movement Togo 60 denied",
		"The claim that Togo sent 60 marines was not denied.":                          "movement Togo 60",
		"There is no doubt that gangs now dominate most of the city.":                  "control gangs",
		"There is no evidence that Togo sent 60 marines.":                              "",
		"There is evidence that Togo sent 60 marines.":                                 "movement Togo 60",
		"The roads were so bad that Togo sent 60 marines.":                             "movement Togo 60",
		"They fell out to such a degree that Togo recalled 60 marines.":                "movement Togo 60",
		"The news that he brought from Bor was that Togo sent 60 marines.":             "movement Togo 60",
		"It was gunmen that opened fire on a crowd in Cayes on Sunday.":                "incident ",
		"It was the Togolese contingent that gave free medical care to 300 villagers.": "operation Togo",
		"It was Canada that pays for most of the mission.":                             "funding ",
		"It was not Canada that pays for most of the mission.":                         "",
	})
}

// TestRelativeVerb reads what clauses with "who" and "which" say as their subject would say it.
func TestRelativeVerb(t *testing.T) {
	holdsTold(t, map[string]string{
		"The mayor met Peru's envoy and praised Peru, which pledged on Friday to send 350 soldiers.": "commitment Peru 350 promised",
		"Rebels, who tried to storm a camp near Obo, had no comment.":                                "incident ",
		"They tried to storm a camp near Obo.":                                                       "",
		"The police, who used tear gas, had no comment.":                                             "operation Haitian National Police",
		"Another 75 people, who are still in hospital, had no comment.":                              "harm people 75",
		"The Bundestag, which agreed that up to 300 soldiers may take part, had no comment.":         "commitment Germany 300",
		"The mayor spoke of eighty Tongan reservists, who take over on 1 May.":                       "movement Tonga 80 planned",
	})
}

// TestOwnsUp reads what somebody says that he did without a "that".
func TestOwnsUp(t *testing.T) {
	holdsTold(t, map[string]string{
		"M23 admitted killing 14 farmers.":                     "harm farmers 14",
		"M23 denied having killed 14 farmers.":                 "harm farmers 14 denied",
		"Togo denies having sent 60 marines.":                  "movement Togo 60 denied",
		"The mission confirmed having restored calm in Bor.":   "control MSS",
		"Togo recommended sending 60 marines.":                 "movement Togo 60 requested",
		"The minister recommended restoring calm in Bor.":      "",
		"The mayor said restoring calm in the north was hard.": "",
	})
}
