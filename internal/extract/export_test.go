package extract

// Found has f called with the index, in the pack's set, of each pattern that finds something.
func (e *Extractor) Found(f func(prog int)) { e.found = f }
