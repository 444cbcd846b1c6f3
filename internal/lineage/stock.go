package lineage

import "strings"

// stock are the set phrases of communiqués, as spelling leaves their words. They
// say that two texts are of one kind, not that one was copied from the other.
var stock = stockOf(`
	condemned in the strongest terms
	condemned in the strongest possible terms
	strongly condemned
	condemns in the strongest terms
	condemns in the strongest possible terms
	strongly condemns
	offered condolences to the families
	offered their condolences to the families
	offered his condolences to the families
	offered her condolences to the families
	expressed deepest condolences to the families
	expressed their deepest condolences to the families
	expressed his deepest condolences to the families
	expressed condolences to the families
	extends his deepest condolences to the families
	extends its deepest condolences to the families
	wished a speedy recovery to the injured
	wished a speedy and full recovery to the injured
	wishes a speedy and full recovery to the injured
	wishes a speedy recovery to the injured
	reaffirmed their commitment to
	reaffirmed its commitment to
	reaffirmed his commitment to
	reaffirms its commitment to
	reiterated their commitment to
	reiterated its commitment to
	reiterates its commitment to
	called on all parties to
	calls on all parties to
	urged all parties to
	urges all parties to
	may constitute war crimes
	must be held accountable
	be brought to justice
	bring the perpetrators to justice
	spare no effort
	remains seized of the matter
	decided to remain actively seized of the matter
	took note with appreciation of
	expressed its appreciation to
	expressed their appreciation to
	expressed concern about the situation
	expressed deep concern about the situation
	the members of the security council
	special representative of the secretary general
	sovereignty independence unity and territorial integrity
`)

// stockOf are the phrases of a text, one a line, by their first words.
func stockOf(text string) map[string][][]string {
	of := map[string][][]string{}
	for line := range strings.Lines(text) {
		var norms []string
		for _, w := range words(line, 0) {
			norms = append(norms, w.norm)
		}
		if len(norms) > 0 {
			of[norms[0]] = append(of[norms[0]], norms)
		}
	}
	return of
}

// unstocked tells for each word whether it stands outside a set phrase.
func unstocked(ws []word) []bool {
	own := make([]bool, len(ws))
	for i := range own {
		own[i] = true
	}
	for i := range ws {
		for _, phrase := range stock[ws[i].norm] {
			if begun(ws[i:], phrase) {
				clear(own[i : i+len(phrase)])
			}
		}
	}
	return own
}

// begun reports whether the words begin with a phrase.
func begun(ws []word, phrase []string) bool {
	if len(ws) < len(phrase) {
		return false
	}
	for i, norm := range phrase {
		if ws[i].norm != norm {
			return false
		}
	}
	return true
}
