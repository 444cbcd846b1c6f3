package sqlite

import (
	"encoding/binary"
	"slices"

	"muster/internal/ledger"
)

// A bucket is some postings of a run as they are stored: numbers of a fixed
// length, big end first, so that one is found without those before it being read.
type bucket struct {
	base             uint32 // added to each hash
	hash, report, at int    // bytes that each takes
	rows             []byte
}

// bucketOf reads a bucket of a run by its number.
func (r run) bucketOf(number uint32, b []byte) bucket {
	if !r.packed {
		return bucket{hash: 4, report: 4, at: 4, rows: b}
	}
	if len(b) < 3 || max(b[0], b[1], b[2]) > 4 {
		return bucket{hash: 4, report: 4, at: 4} // damaged: Verify does not look at what can be made again
	}
	return bucket{base: r.base(number), hash: int(b[0]), report: int(b[1]), at: int(b[2]), rows: b[3:]}
}

// base is the least hash that a bucket can hold.
func (r run) base(number uint32) uint32 { return uint32(uint64(number) << (32 - r.bits)) }

// pack is the postings of one bucket, in order, as they are stored.
func (r run) pack(number uint32, list []ledger.Posting) []byte {
	var most ledger.Posting
	base := r.base(number)
	for _, p := range list {
		most = ledger.Posting{Hash: max(most.Hash, p.Hash-base), Report: max(most.Report, p.Report), At: max(most.At, p.At)}
	}
	k := bucket{hash: size(most.Hash), report: max(1, size(most.Report)), at: size(most.At)}
	b := make([]byte, 0, 3+k.size()*len(list))
	b = append(b, byte(k.hash), byte(k.report), byte(k.at))
	for _, p := range list {
		b = appendNumber(b, k.hash, p.Hash-base)
		b = appendNumber(b, k.report, p.Report)
		b = appendNumber(b, k.at, p.At)
	}
	return b
}

// size is how many bytes a posting takes.
func (k bucket) size() int { return k.hash + k.report + k.at }

// len is how many postings the bucket has.
func (k bucket) len() int { return len(k.rows) / max(1, k.size()) }

// hashAt is the hash of posting i.
func (k bucket) hashAt(i int) uint32 { return k.base + number(k.rows[i*k.size():][:k.hash]) }

// posting is posting i.
func (k bucket) posting(i int) ledger.Posting {
	b := k.rows[i*k.size():]
	return ledger.Posting{
		Hash:   k.base + number(b[:k.hash]),
		Report: number(b[k.hash:][:k.report]),
		At:     number(b[k.hash+k.report:][:k.at]),
	}
}

// all appends the postings of the bucket.
func (k bucket) all(into []ledger.Posting) []ledger.Posting {
	for i := range k.len() {
		into = append(into, k.posting(i))
	}
	return into
}

// pick appends those that have one of the hashes, which are in order.
func (k bucket) pick(into []ledger.Posting, hashes []uint32) []ledger.Posting {
	n := k.len()
	if n == 0 {
		return into
	}
	j, _ := slices.BinarySearch(hashes, k.hashAt(0))
	for i := 0; i < n && j < len(hashes); i++ {
		h := k.hashAt(i)
		for j < len(hashes) && hashes[j] < h {
			j++
		}
		if j < len(hashes) && hashes[j] == h {
			into = append(into, k.posting(i))
		}
	}
	return into
}

// size is how many bytes a number takes.
func size(n uint32) int {
	size := 0
	for ; n > 0; n >>= 8 {
		size++
	}
	return size
}

func appendNumber(b []byte, size int, n uint32) []byte {
	var all [4]byte
	binary.BigEndian.PutUint32(all[:], n)
	return append(b, all[4-size:]...)
}

func number(b []byte) (n uint32) {
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}
