package extract_test

import (
	"fmt"
	"os"
	"testing"
)

func TestChunk(t *testing.T) {
	s := os.Getenv("S")
	if s == "" {
		t.Skip("set S")
	}
	e, _, m := newExtractor(t)
	fmt.Print(e.Chunks(s, m.ByName("MSS")))
	fmt.Println(list(read(e, m, s)))
}
