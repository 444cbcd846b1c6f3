package extract

import (
	"iter"

	"muster/internal/extract/when"
)

// batchLen is how many sentences one stage reads before the next one does. The
// machine code of all stages is several times what the nearest cache of a processor
// holds: with each sentence by itself, a fourth more of it is fetched anew.
const batchLen = 8

// parsed gives the sentences of the text in order, cut into groups of words and
// clauses, with what the rules find in them. Each is good until the next is asked for.
func (e *Extractor) parsed(rd *reader, st *state) iter.Seq[*sentence] {
	return func(yield func(*sentence) bool) {
		for at := 0; at < len(rd.text.Sentences); at += batchLen {
			batch := rd.batch[:min(batchLen, len(rd.text.Sentences)-at)]
			e.parse(rd, at, batch, st)
			for k := range batch {
				if !yield(&batch[k]) {
					return
				}
			}
		}
	}
}

// parse reads the sentences of the text from at on into the batch, as far as nothing is
// asked of what the sentences before them tell but their dates.
func (e *Extractor) parse(rd *reader, at int, batch []sentence, st *state) {
	for k := range batch {
		x, s := &batch[k], rd.text.Sentences[at+k]
		x.f, x.vocabulary, x.mission = e.f, e.pack.Vocabulary, st.mission
		x.reset(&rd.text, s)
		x.figures = e.figures.Find(x.Text, s, x.figures)
	}
	for k := range batch {
		x := &batch[k]
		x.names = e.names.Again(x.Text, at+k, st.memory, x.names)
	}
	for k := range batch {
		x := &batch[k]
		x.ref = st.ref
		x.times = e.times.Find(x.Text, rd.text.Sentences[at+k], x.ref, x.times)
		x.sizeTimes()
		x.lay()
		x.tell(&st.ref)
	}
	for k := range batch {
		batch[k].group()
	}
	for k := range batch {
		batch[k].clauses()
		batch[k].subjects()
	}
	for k := range batch {
		e.match(rd, &batch[k])
	}
}

// tell notes the dates that the sentence tells of, from which those of the next one are
// counted.
func (x *sentence) tell(ref *when.Reference) {
	told := false // a date of the sentence, beside which "since" and "until" tell of none
	for i := range x.times {
		m := &x.times[i]
		if (m.Timex == when.DATE || m.Timex == when.TIME) && m.Core != "" && !x.present(m) && !(told && (m.Open == when.Since || m.Open == when.Until)) && x.at(m.First) == (cover{byTime, int32(i)}) && !x.datedNow(int32(i)) {
			ref.Tell(m.Core)
			if m.Open == when.Range {
				ref.Span = m.Date
			}
			told = true
		}
	}
}

// present reports whether the time is "now" or "today", from which no later one
// is counted.
func (x *sentence) present(m *when.Mention) bool {
	return m.Value == "PRESENT_REF" || m.Last == m.First+1 && x.Tokens[m.First].Word.Form == "today"
}
