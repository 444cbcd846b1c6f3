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
	runs := grams(ws)
	var list []Print
	for i := range runs {
		if i > 0 && i+window > len(runs) {
			break
		}
		least := smallest(runs[i:min(i+window, len(runs))])
		if n := len(list); n == 0 || list[n-1] != least {
			list = append(list, least)
		}
	}
	return list
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

// grams are all runs of gram words, fillers left out.
func grams(ws []word) []Print {
	kept := make([]word, 0, len(ws))
	hashes := make([]uint64, 0, len(ws))
	for _, w := range ws {
		if w.class != filler {
			kept = append(kept, w)
			hashes = append(hashes, w.sketch())
		}
	}
	if len(kept) == 0 {
		return nil
	}
	n := min(gram, len(kept))
	list := make([]Print, 0, len(kept)-n+1)
	for i := 0; i+n <= len(kept); i++ {
		h := offset
		for _, x := range hashes[i : i+n] {
			h = mix(h ^ x)
		}
		list = append(list, Print{uint32(h >> 32), muster.Span{Start: int(kept[i].Start), End: int(kept[i+n-1].End)}})
	}
	return list
}

// sketch hashes the word as a fingerprint sees it: all figures are one, all
// dates are one.
func (w word) sketch() uint64 {
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
