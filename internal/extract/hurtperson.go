package extract

import "muster"

// hurtReach is how many sentences back the one may have been harmed whom the text calls "he".
const hurtReach = 4

// hurtPerson is who was harmed where the text only says "he" or "she": whoever was spoken of last
// and is not heard in the report, else the last one who was harmed alone. "Constable Peter Mwangi
// was hit. | He | died on Saturday"; "" for nobody.
func (st *state) hurtPerson(she bool) string {
	if p := st.cast.person(she); p != "" && !st.heard(p) {
		return p
	}
	for i := len(st.found) - 1; i >= 0 && st.found[i].sentence >= st.sentence-hurtReach; i-- {
		if c := &st.found[i].Claim; c.Kind == muster.Harm && c.N != nil && c.N.Value == 1 && len(c.Who) == 1 && c.Part == "" && c.Who[0] != "people" {
			return c.Who[0]
		}
	}
	return ""
}

// heard reports whether the person has said something in the report so far.
func (st *state) heard(person string) bool {
	for i := range st.speeches {
		if st.speeches[i].speaker == person {
			return true
		}
	}
	return false
}
