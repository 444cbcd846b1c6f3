package reconcile

import "muster"

func (b *book) addTargets(a *muster.Account, facts []*fact)                        {}
func (b *book) flowConflicts(flows []*flow) []muster.Conflict                     { return nil }
func (b *book) sumConflicts(facts []*fact) []muster.Conflict                      { return nil }
func (b *book) planConflicts(facts []*fact) []muster.Conflict                     { return nil }
func (b *book) eventConflicts(facts []*fact) []muster.Conflict                    { return nil }
func (b *book) addVanished(a *muster.Account, facts []*fact)                      {}
func (b *book) addDues(a *muster.Account, facts []*fact, flows []*flow, stocks []*stock) {}
func (f Filter) apply(a *muster.Account, b *book)                                 {}
