package web

import (
	"container/list"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"sync"
)

// keptBytes is how much of made pages is kept.
const keptBytes = 48 << 20

// A shelf keeps the pages that were made last. A page depends on the state of
// the ledger, its address and the name that its forms begin with, and on nothing
// else: while these stay it is made once, however many ask for it. Its zero
// value is ready.
type shelf struct {
	mu    sync.Mutex
	pages map[string]*list.Element // of *made
	order list.List                // the one asked for last in front
	bytes int
}

// A made page is a page as it is sent.
type made struct {
	key  string
	once sync.Once
	html []byte // nil where it could not be made
	tag  string
}

// take is the page of that key, to be made by who asks first.
func (s *shelf) take(key string) *made {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.pages[key]; e != nil {
		s.order.MoveToFront(e)
		m, _ := e.Value.(*made)
		return m
	}
	if s.pages == nil {
		s.pages = map[string]*list.Element{}
	}
	m := &made{key: key}
	s.pages[key] = s.order.PushFront(m)
	return m
}

// put counts a page that was made and lets go of the oldest.
func (s *shelf) put(m *made) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pages[m.key] == nil {
		return
	}
	if s.bytes += len(m.html); m.html == nil {
		s.drop(s.pages[m.key])
	}
	for s.bytes > keptBytes && s.order.Len() > 1 {
		s.drop(s.order.Back())
	}
}

// drop lets go of a page.
func (s *shelf) drop(e *list.Element) {
	m, _ := s.order.Remove(e).(*made)
	delete(s.pages, m.key)
	s.bytes -= len(m.html)
}

// keep makes the page unless it is kept, and sends it. It reports whether there
// is one: what went wrong is told by making it again for who asked.
func (s *server) keep(w http.ResponseWriter, r *http.Request, q *request, make func() []byte) bool {
	state, err := s.app.State(r.Context(), q.view)
	if err != nil {
		return false
	}
	q.state = state
	m := s.shelf.take(state.String() + "\n" + r.URL.RequestURI() + "\n" + q.User())
	m.once.Do(func() {
		if m.html = make(); m.html != nil {
			sum := sha256.Sum256(m.html)
			m.tag = `"` + hex.EncodeToString(sum[:8]) + `"`
		}
		s.shelf.put(m)
	})
	if m.html == nil {
		return false
	}
	head := w.Header()
	head.Set("ETag", m.tag)
	head.Set("Cache-Control", "no-cache")
	head.Set("Vary", "Cookie")
	if strings.Contains(r.Header.Get("If-None-Match"), m.tag) {
		w.WriteHeader(http.StatusNotModified)
		return true
	}
	head.Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(m.html) // a client that has gone needs nothing
	return true
}
