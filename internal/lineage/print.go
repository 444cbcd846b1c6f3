package lineage

import "muster"

// Fingerprints are winnowed (Schleimer, Wilkerson, Aiken 2003): of the runs of
// gram words in a sentence, each window of window runs gives its smallest hash.
// So two sentences that share gram+window-1 words in a row, fillers apart and
// with any figure or date for any other, share a print for certain.
const (
	gram   = 4
	window = 3
)

// A Print is the hash of a run of words.
type Print struct {
	Hash uint32
	muster.Span
}

// prints winnows one sentence. A sentence of fewer words than a run has one
// print of them all.
func prints(ws []word) []Print {
	var w winnower
	return w.prints(ws)
}

// A winnower winnows one sentence after another in the same room: what it gives
// holds until the next.
type winnower struct {
	kept   []uint32 // numbers of the words that are no fillers
	hashes []uint64 // of these
	runs   []Print
	list   []Print
}

func (w *winnower) prints(ws []word) []Print {
	w.grams(ws)
	w.list = w.list[:0]
	for i := range w.runs {
		if i > 0 && i+window > len(w.runs) {
			break
		}
		least := smallest(w.runs[i:min(i+window, len(w.runs))])
		if n := len(w.list); n == 0 || w.list[n-1] != least {
			w.list = append(w.list, least)
		}
	}
	return w.list
}

// smallest is the rightmost of the prints with the smallest hash.
func smallest(runs []Print) Print {
	least := runs[0]
	for _, p := range runs[1:] {
		if p.Hash <= least.Hash {
			least = p
		}
	}
	return least
}

// grams makes all runs of gram words, fillers left out.
func (w *winnower) grams(ws []word) {
	w.kept, w.hashes, w.runs = w.kept[:0], w.hashes[:0], w.runs[:0]
	for i := range ws {
		if ws[i].class != filler {
			w.kept = append(w.kept, uint32(i))
			w.hashes = append(w.hashes, ws[i].sketch())
		}
	}
	n := min(gram, len(w.kept))
	for i := 0; n > 0 && i+n <= len(w.kept); i++ {
		h := offset
		for _, x := range w.hashes[i : i+n] {
			h = mix(h ^ x)
		}
		first, last := &ws[w.kept[i]], &ws[w.kept[i+n-1]]
		w.runs = append(w.runs, Print{uint32(h >> 32), muster.Span{Start: int(first.Start), End: int(last.End)}})
	}
}

// sketch hashes the word as a fingerprint sees it: all figures are one, all
// dates are one.
func (w *word) sketch() uint64 {
	switch w.class {
	case number:
		return uint64(number)
	case date:
		return uint64(date)
	}
	return hash(w.norm)
}

// formOf hashes the words of a sentence, word for word.
func formOf(ws []word) uint64 {
	h := offset
	for _, w := range ws {
		h = mix(h ^ hash(w.norm))
	}
	return h
}

// offset and prime are those of FNV-1a.
const (
	offset uint64 = 14695981039346656037
	prime  uint64 = 1099511628211
)

func hash(s string) uint64 {
	h := offset
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}

// mix spreads the bits of h (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
