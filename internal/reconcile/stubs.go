package reconcile

import "muster"

func (b *book) addTargets(a *muster.Account, facts []*fact)                              {}
func (b *book) addVanished(a *muster.Account, facts []*fact)                             {}
func (b *book) addDues(a *muster.Account, facts []*fact, flows []*flow, stocks []*stock) {}
func (f Filter) apply(a *muster.Account, b *book)                                        {}
