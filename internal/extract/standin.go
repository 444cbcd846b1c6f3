package extract

import "muster/internal/pattern"

// This file keeps the nodes that stand for a chunk read as something else: a passive verb as active, a
// government as its country. They lie behind those of the chunks.

// standIn adds a node that stands for the chunk, -1 for none, and returns its number too.
func (x *sentence) standIn(nodes []pattern.Node, n pattern.Node, chunk int) ([]pattern.Node, int16) {
	x.stands = append(x.stands, int16(chunk))
	return append(nodes, n), int16(len(nodes))
}

// chunkOf is the chunk that the node stands for, -1 for that of who is left open.
func (x *sentence) chunkOf(node int16) int {
	if k := int(node) - len(x.chunks); k >= 0 {
		return int(x.stands[k])
	}
	return int(node)
}
