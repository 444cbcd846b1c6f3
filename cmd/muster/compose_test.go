package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// compose writes n reports into a new folder: no two alike, all of them with
// claims, and each with the date that it states.
func compose(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	c := composer{rand.New(rand.NewPCG(1, 2))}
	for i := range n {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(c.report(i)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A composer makes up reports, the same ones each time.
type composer struct{ *rand.Rand }

// pick is one of the words of a list.
func (c composer) pick(list string) string {
	words := strings.Split(list, "|")
	return words[c.IntN(len(words))]
}

func (c composer) report(i int) string {
	day := time.Date(2024, 6, 25, 0, 0, 0, 0, time.UTC).AddDate(0, 0, c.IntN(480))
	var b strings.Builder
	fmt.Fprintf(&b, "Report %d on the mission in Haiti\n\nPORT-AU-PRINCE, %s – ", i, day.Format("2 January 2006"))
	for range 5 + c.IntN(9) {
		b.WriteString(c.claim(day.AddDate(0, 0, -c.IntN(9)).Weekday()))
		b.WriteString(c.colour())
		if c.IntN(4) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// claim is a sentence that something is read from.
func (c composer) claim(day time.Weekday) string {
	n, country := 10+c.IntN(900), c.pick("Kenya|Jamaica|Guatemala|El Salvador|Belize|the Bahamas")
	whom := c.pick("police officers|soldiers|officers|personnel|troops")
	switch c.IntN(4) {
	case 0:
		return fmt.Sprintf("%s %d %s from %s %s in %s on %s, near %s. ", c.pick("A contingent of|A team of|Another|A group of|A further"), n, whom, country,
			c.pick("arrived|landed|disembarked|touched down"), c.pick("Haiti|Port-au-Prince|the capital|Cap-Haïtien"), day, c.name())
	case 1:
		return fmt.Sprintf("%s %s %d %s in %s, %s. ", country, c.pick("has|now has|still has|keeps"), n, whom,
			c.pick("Haiti|the country|the capital"), c.pick("a clerk from "+c.name()+" said|the return of "+c.name()+" shows|as of "+day.String()))
	case 2:
		return fmt.Sprintf("%s %d people %s %s when %s came to %s on %s. ", c.pick("At least|Nearly|More than|About|Some"), n,
			c.pick("fled|left|were displaced from|were driven from"), c.pick("the quarter|the hill|their homes|the harbour"), c.pick("gunmen|a gang|armed men|raiders"), c.name(), day)
	}
	return fmt.Sprintf("%s %s $%d million for %s, %s. ", c.pick("The ministry|A donor|The embassy|The council"), c.pick("wants|pledged|approved|paid"), n,
		c.pick("fuel|radios|pay|vehicles|helicopters|tents"), c.pick("its clerk wrote|the minutes say|an aide said on "+day.String()))
}

// colour is a sentence that nothing is read from.
func (c composer) colour() string {
	const thing = "road|market|bridge|school|clinic|harbour|well|chapel|warehouse|ferry|bus|orchard|quarry|mill|radio|court"
	const doing = "stayed quiet|filled with dust|lay empty|smelled of rain|drew a crowd|kept shut|ran late|lost a roof|stood bare|echoed"
	return fmt.Sprintf("The %s of %s %s %s %s %s. ", c.pick(thing), c.name(), c.pick(doing),
		c.pick("while|as|because|until|before|although"), c.name(), c.pick(doing))
}

// name is a made-up name: without names the reports would copy each other.
func (c composer) name() string {
	const syllable = "ba|lo|mi|ren|ta|ku|sel|do|ri|va|no|pe|gan|tu|hal|zo"
	s := c.pick(syllable) + c.pick(syllable) + c.pick(syllable)
	return strings.ToUpper(s[:1]) + s[1:]
}
