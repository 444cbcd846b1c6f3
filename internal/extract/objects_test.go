package extract_test

import (
	"slices"
	"strings"
	"testing"

	"muster"
)

// objects are texts and what the last operation in them was done to.
var objects = []struct{ name, text, want string }{
	{"rest of", "Danish troops removed the last of the barricades in Bor.", "barricades"},
	{"most of", "Danish troops removed most of the barricades in Bor.", "barricades"},
	{"counted list", "Danish troops handed out 400 school bags and 50 footballs in Bor.", "school bags,footballs"},
	{"bare list", "Danish engineers cleared roads and bridges in Bor.", "roads,bridges"},
	{"of a passive", "Gashigar, Arege and Kangarwa were cleared of rebels by Danish troops.", "Gashigar,Arege,Kangarwa"},
	{"no list of another verb", "Danish engineers cleared the road and the mayor thanked them.", "road"},
	{"no adjective", "Danish troops escort commercial and humanitarian convoys.", "commercial"},
	{"counted and not", "Danish engineers rebuilt two bridges and morale in Bor.", "bridges"},
	{"state behind", "Danish troops freed a doctor unharmed.", "doctor"},
	{"state before", "The mission destroyed expired ammunition.", "expired ammunition"},
	{"fleeing", "Danish troops pursued fleeing rebels.", "fleeing rebels"},
	{"found beside", "Danish troops seized weapons and tablets in Bor.", "weapons,tablets"},
	{"bodies are no find", "Danish troops found weapons and bodies in Bor.", "weapons"},
}

// TestObjects holds operations to what they were done to.
func TestObjects(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range objects {
		got := lastOf(read(e, missions, c.text), muster.Operation)
		if got == nil || strings.Join(got.What, ",") != c.want {
			t.Errorf("%s: %s: got %+v", c.name, c.text, got)
		}
	}
}

// taken are texts and who gained which ground last in them, "" where nobody did.
var taken = []struct{ text, who, where string }{
	{"The army retook Ippy, two weeks after militants seized it from the garrison.", "militants", "Ippy"},
	{"After Ippy was handed over to the police, it was captured by rebels.", "rebels", "Ippy"},
	{"The mayor left a lorry in Ippy and the rebels seized it.", "", ""},
	{"Danish troops left the town of Wau, and the rebels walked in within hours.", "", ""},
	{"Danish troops abandoned the town of Wau, and the rebels walked in within hours.", "rebels", "Wau"},
	{"Ippy changed hands again, with the rebels saying that they had recaptured it.", "rebels", "Ippy"},
	{"The rebels seized the villages of Wau and Run-Nirgood.", "rebels", "Wau,Run-Nirgood"},
}

// TestTaken holds control of ground told of by "it", or by nothing at all, to what was named before.
func TestTaken(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range taken {
		var who, where []string
		for _, g := range read(e, missions, c.text) {
			if g.Kind == muster.Control && g.Act == "gained" && (c.who == "" || g.Who.Has(c.who)) {
				who, where = g.Who, g.Where
			}
		}
		if strings.Join(who, ",") != c.who || !slices.Equal(where, strings.FieldsFunc(c.where, func(r rune) bool { return r == ',' })) {
			t.Errorf("%s: got %v at %v", c.text, who, where)
		}
	}
}

// doers are texts and who carried out the last operation in them.
var doers = []struct{ text, who string }{
	{"Marines from the Italian ship Fasan arrested six men off Hobyo.", "Italy"},
	{"An Iraqi army raid on a workshop resulted in the detention of ten men.", "Iraqi Army"},
	{"The convoy was escorted by a Togolese armoured column.", "Togo"},
	{"Kenyan and Haitian officers searched a house in Delmas.", "Kenya"},
}

// TestDoersNamed holds operations to whoever the words around them name.
func TestDoersNamed(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range doers {
		if got := lastOf(read(e, missions, c.text), muster.Operation); got == nil || !got.Who.Has(c.who) {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
}
