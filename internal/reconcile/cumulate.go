package reconcile

// cumulate finds the flows whose figure contains others ("506 are back"), and
// takes from them what a part that has no figure must have been.
func cumulate(flows []*flow) {
	for i, fl := range flows {
		if fl.lo == fl.hi || fl.facts[0].N == nil {
			continue
		}
		fl.contain(flows, i)
	}
}

// contain compares a flow over several days with those inside it.
func (fl *flow) contain(flows []*flow, at int) {
	var sum int64
	var unknown []*flow
	parts := 0
	for _, o := range flows[max(0, at-2000):min(len(flows), at+2000)] {
		if o == fl || o.who != fl.who || o.mission != fl.mission || o.out != fl.out || o.lo < fl.lo || o.hi > fl.hi || o.hi-o.lo >= fl.hi-fl.lo {
			continue
		}
		parts++
		if o.facts[0].N == nil {
			unknown = append(unknown, o)
			continue
		}
		sum += o.facts[0].band.best
	}
	whole := fl.facts[0].band
	if parts == 0 || sum > whole.hi {
		return
	}
	fl.whole = true
	if rest := whole.best - sum; len(unknown) == 1 && rest > 0 {
		unknown[0].figure(rest)
	} else if len(unknown) == 0 && sum < whole.lo {
		fl.whole = false
		fl.figure(rest)
	}
}

// figure sets what a flow must have been.
func (fl *flow) figure(n int64) {
	if fl.out {
		n = -n
	}
	fl.readings = []reading{{band{n, n, n}, weight(fl.facts), fl.facts}}
}
