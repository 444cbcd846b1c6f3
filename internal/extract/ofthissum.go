package extract

import "muster"

// ofThisSum gives the claim the giver of the sum told of right before, of which it tells a part: "The Danes have paid
// $60 million. | Of this | $15 million went to the trust fund"; and to one who asks again those for whom he asked: "The
// UN asked for $90 million for Haiti. Last year it asked for $60 million".
func (x *sentence) ofThisSum(c *muster.Claim, v int, st *state) {
	f := st.lastSum()
	if f == nil {
		return
	}
	if c.From == nil && len(f.From) > 0 && len(x.chunks) > 2 && x.wordAny(0, isOf) && x.chunks[1].in(PRONOUN) {
		c.From = f.From
	}
	if s := int(x.subjectOf[v]); c.To == nil && c.Act == "requested" && f.Act == "requested" && s >= 0 && x.chunks[s].is(x.f.it) {
		c.To = f.To
	}
}

// lastSum is the claim on money of the sentence before, nil where it made none or several.
func (st *state) lastSum() *muster.Claim {
	var sum *muster.Claim
	for k := len(st.found) - 1; k >= 0 && st.found[k].sentence >= st.sentence-1; k-- {
		if f := &st.found[k]; f.Kind == muster.Funding && f.sentence < st.sentence {
			if sum != nil {
				return nil
			}
			sum = &f.Claim
		}
	}
	return sum
}
