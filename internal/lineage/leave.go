package lineage

import "slices"

// leave forgets the docs that are none of the list, with the forms that no other
// has. It reports false where that cannot be done: a form that was compared for
// many others is gone, so that they are to be compared anew.
func (l *lore) leave(docs []Doc) bool {
	here := make(map[int64]bool, len(docs))
	for i := range docs {
		here[docs[i].Stamp] = true
	}
	left := make([]bool, len(l.forms.names))
	gone := false
	for stamp, list := range l.read {
		if !here[stamp] {
			gone = true
			delete(l.read, stamp)
			continue
		}
		for _, s := range list {
			left[s.form] = true
		}
	}
	if !gone {
		return true
	}
	lost := func(form uint32) bool { return l.forms.indexed[form] && !left[form] }
	l.notes = slices.DeleteFunc(l.notes, func(n note) bool { return lost(n.a) || lost(n.b) })
	clean := l.index.drop(func(name uint64) bool { return lost(l.forms.ids[name]) })
	for form := range l.forms.indexed {
		l.forms.indexed[form] = l.forms.indexed[form] && left[form]
	}
	return clean
}
