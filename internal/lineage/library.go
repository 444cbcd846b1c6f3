package lineage

import "sync"

// shelved is how many texts are held at a time.
const shelved = 4096

// A library holds the texts that are at work, and fetches others where they are
// asked for. It is safe for concurrent use.
type library struct {
	load Texts

	mu    sync.Mutex
	texts map[int64]string
	err   error // the first that fetching met
}

// fetch brings the texts of stamps in, all at once.
func (l *library) fetch(stamps []int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var missing []int64
	for _, s := range stamps {
		if _, ok := l.texts[s]; !ok {
			missing = append(missing, s)
		}
	}
	if len(missing) == 0 || l.err != nil {
		return
	}
	if l.texts == nil || len(l.texts)+len(missing) > shelved {
		l.texts = map[int64]string{}
	}
	texts, err := l.load(missing)
	if err != nil {
		l.err = err
		return
	}
	for s, text := range texts {
		l.texts[s] = text
	}
}

// run is a run of a text, empty where the text cannot be had.
func (l *library) run(stamp int64, start, end uint32) string {
	text := l.whole(stamp)
	if int(end) > len(text) {
		return ""
	}
	return text[start:end]
}

// whole is a text, empty where it cannot be had.
func (l *library) whole(stamp int64) string {
	text, ok := l.held(stamp)
	if !ok {
		l.fetch([]int64{stamp})
		text, _ = l.held(stamp)
	}
	return text
}

// held is a text that was brought in.
func (l *library) held(stamp int64) (text string, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	text, ok = l.texts[stamp]
	return text, ok
}
