package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// Times are the sentences of the report, each ready to have its time
// expressions read as of any day of publication: what "on Saturday" means
// depends on it, and a wrong day shows by what it would mean.
func (e *Extractor) Times(r *muster.Report) []muster.Timed {
	var text token.Text
	text.Scan(e.pack.Vocabulary, r.Text)
	var list []muster.Timed
	for _, s := range text.Sentences {
		if s.First >= s.Last {
			continue
		}
		span := muster.Span{Start: int(text.Tokens[s.First].Start), End: int(text.Tokens[s.Last-1].End)}
		list = append(list, muster.Timed{
			Span: span, Text: text.Source[span.Start:span.End],
			Times: func(published muster.Date) []muster.Mention { return e.timesOf(&text, s, published) },
		})
	}
	return list
}

// timesOf are the time expressions of a sentence as of a day of publication.
func (e *Extractor) timesOf(text *token.Text, s token.Sentence, published muster.Date) []muster.Mention {
	var out []muster.Mention
	for _, m := range e.times.Find(text, s, when.Reference{Published: published}, nil) {
		span := muster.Span{Start: int(text.Tokens[m.First].Start), End: int(text.Tokens[m.Last-1].End)}
		value := m.Value
		if m.Timex == when.DURATION {
			value = m.Length
		}
		out = append(out, muster.Mention{
			Sort: muster.TimeMention, Span: span, Text: text.Source[span.Start:span.End],
			Timex: m.Timex, Value: value, EDTF: m.Date,
		})
	}
	return out
}

// sizeTimes drops the times that are none but say of what size something is, "a 2000-strong force",
// and ends those that a hyphen goes on behind it: "a nine-month-long course".
func (x *sentence) sizeTimes() {
	for i := 0; i < len(x.times); i++ {
		m := &x.times[i]
		if !x.any(m.Last, isDash) || x.mark(m.Last, token.Space) || m.Last+1 >= x.last {
			continue
		}
		switch {
		case x.Tokens[m.Last+1].Word.Form == "long" && m.Timex == when.DURATION:
			m.Last += 2
		case m.Timex == when.DATE && x.hyphened(m.Last):
			x.times = append(x.times[:i], x.times[i+1:]...)
			i--
		}
	}
}
