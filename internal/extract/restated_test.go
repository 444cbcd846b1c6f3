package extract_test

import (
	"slices"
	"strings"
	"testing"

	"muster"
)

// TestRestated reads verbs in forms that rules do not foresee as the plainer ones that say the same.
func TestRestated(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct{ text, want string }{
		{"The hostages were freed by police in Delmas on Monday.", "operation Haitian National Police"},
		{"The deployment of the mission was approved by the Council on 2 October 2023.", "mandate MSS"},
		{"Togolese soldiers managed to rebuild a bridge near Bor.", "operation Togo"},
		{"Togolese soldiers were forced to destroy a bridge near Bor.", "operation Togo"},
		{"After clearing 14 kilometres of road, Togolese engineers rested.", "operation Togo"},
		{"Having looted three camps near Obo, rebels fled.", "incident rebels"},
		{"The Council set the mission up in May 2023.", "mandate MSS"},
		{"Togolese police rounded 40 suspects up in Cayes on Monday.", "operation Togo"},
		{"Rebels blew a bridge up near Bor on Monday.", "incident rebels"},
		{"Rebels drove a lorry up the hill on Monday.", ""},
		{"The hospital run by Togolese soldiers is full.", ""},
		{"Attacks claimed by rebels are rare.", ""},
		{"After being cleared, 14 kilometres of road are safe.", ""},
		{"The bridge was designed by engineers from Togo.", ""},
	} {
		var got []string
		for _, k := range read(e, missions, c.text) {
			switch k.Kind {
			case muster.Operation, muster.Mandate:
				got = append(got, string(k.Kind)+" "+strings.Join(k.Who, " "))
			case muster.Incident:
				got = append(got, string(k.Kind)+" "+strings.Join(k.By, " "))
			}
		}
		if want := strings.Fields(c.want); len(want) == 0 && got != nil || len(want) > 0 && !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %q, want %q", c.text, got, c.want)
		}
	}
}
