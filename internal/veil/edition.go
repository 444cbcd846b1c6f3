package veil

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// Edition stands for who is private: while it stays, what was shown of an entry
// is what is shown of it now. A report that comes may make private whom an
// earlier one names.
func (v *Veil) Edition(ctx context.Context) (string, error) {
	t, err := v.known(ctx)
	if err != nil {
		return "", err
	}
	return t.edition(), nil
}

// edition is a hash over all names that decide what is hidden.
func (t *table) edition() string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(t.private)) {
		fmt.Fprintf(h, "%q %d\n", name, t.private[name])
	}
	for _, last := range slices.Sorted(maps.Keys(t.posts)) {
		fmt.Fprintf(h, "%q %q\n", last, t.posts[last])
	}
	return hex.EncodeToString(h.Sum(nil))
}
