package reconcile

import "muster"

// lose takes the personnel killed from the stocks of their contributors and of
// the mission. Reports of strength may or may not have counted them out, so that
// a loss lowers a level by anything up to its figure.
func (b *book) lose(by map[string]*stock, facts []*fact) {
	var dead []*fact
	for _, f := range facts {
		if f.Kind == muster.Harm && f.Harm == "killed" && f.Force != "" && f.people.trade != "civilian" && f.N != nil && f.day() && f.mission != "none" {
			dead = append(dead, f)
		}
	}
	for _, e := range events(dead) {
		f := e.facts[0]
		n := f.band
		if n.hi > unlimited/2 {
			n.hi = n.best
		}
		for _, s := range []*stock{by[f.Force], by[f.mission]} {
			if s == nil {
				continue
			}
			lo, hi := 3*moment(f.lo)+1, 3*moment(f.hi)+1
			r := reading{band{-n.hi, 0, -n.best}, weight(e.facts), e.facts}
			s.items = append(s.items, &item{lo: lo, hi: hi, flow: true, loss: true, alts: []reading{r}, key: "loss" + span(lo, hi) + "\x00" + f.ID})
		}
	}
}
