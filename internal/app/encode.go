package app

import (
	"encoding/binary"
	"math"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"muster"
)

// AppendClaim appends the claim as a line of JSON, the same as encoding/json
// writes but for the field type that comes first. It is written out by hand
// because extraction makes a claim in less time than reflection encodes it; a
// test holds the two together.
func AppendClaim(b []byte, c *muster.Claim) []byte {
	o := object{append(b, `{"type":"claim"`...)}
	o.always("id", c.ID)
	o.always("report", c.Report)
	o.text("report_id", c.ReportID)
	o.always("kind", string(c.Kind))
	o.names("who", c.Who)
	o.figure("n", c.N)
	o.text("when", string(c.When))
	o.names("where", c.Where)
	o.text("modality", string(c.Modality))
	o.text("said_by", c.SaidBy)
	o.text("mission", c.Mission)
	o.text("part", c.Part)
	o.text("relative", c.Relative)
	o.text("direction", c.Direction)
	o.number("ordinal", c.Ordinal)
	o.text("basis", c.Basis)
	o.text("length", c.Length)
	o.text("ends", string(c.Ends))
	o.text("of", c.Of)
	o.text("act", c.Act)
	o.names("by", c.By)
	o.names("asked_by", c.AskedBy)
	o.text("instrument", c.Instrument)
	o.text("person", c.Person)
	o.names("role", c.Role)
	o.text("org", c.Org)
	o.names("from", c.From)
	o.names("to", c.To)
	o.text("for", c.For)
	o.text("harm", c.Harm)
	o.text("force", c.Force)
	o.names("what", c.What)
	o.text("incident", c.Incident)
	o.names("target", c.Target)
	o.text("operation", c.Operation)
	o.names("with", c.With)
	o.text("speaker", c.Speaker)
	o.text("mode", c.Mode)
	o.text("corrects", c.Corrects)
	o.evidence(c.Evidence)
	o.text("rule", c.Rule)
	o.text("rule_version", c.RuleVersion)
	if c.Confidence != nil {
		o.b = append(o.b, `,"confidence":{"hits":`...)
		o.b = strconv.AppendInt(o.b, int64(c.Confidence.Hits), 10)
		o.b = append(o.b, `,"of":`...)
		o.b = strconv.AppendInt(o.b, int64(c.Confidence.Of), 10)
		o.b = append(o.b, '}')
	}
	o.text("status", string(c.Status))
	o.text("origin", c.Origin)
	return append(o.b, '}', '\n')
}

// AppendReport appends the report as a line of JSON.
func AppendReport(b []byte, r *muster.Report) []byte {
	o := object{append(b, `{"type":"report"`...)}
	o.always("report", r.Name)
	o.always("report_id", r.ID)
	o.text("title", r.Title)
	o.text("url", r.URL)
	o.text("outlet", r.Outlet)
	o.always("language", r.Language)
	o.key("published")
	if r.Date.EDTF == "" {
		o.b = append(o.b, "null"...)
	} else {
		o.b = append(o.b, `{"edtf":`...)
		o.b = appendString(o.b, string(r.Date.EDTF))
		o.b = append(o.b, `,"basis":`...)
		o.b = append(appendString(o.b, string(r.Date.Basis)), '}')
	}
	o.text("mission", r.Mission)
	return append(o.b, '}', '\n')
}

// AppendMention appends the mention as a line of JSON.
func AppendMention(b []byte, m *muster.Mention) []byte {
	o := object{append(b, `{"type":"mention"`...)}
	o.always("report", m.Report)
	o.always("mention", string(m.Sort))
	o.b = append(o.b, `,"start":`...)
	o.b = strconv.AppendInt(o.b, int64(m.Start), 10)
	o.b = append(o.b, `,"end":`...)
	o.b = strconv.AppendInt(o.b, int64(m.End), 10)
	o.always("text", m.Text)
	o.text("timex", m.Timex)
	o.text("value", m.Value)
	o.text("edtf", string(m.EDTF))
	o.figure("n", m.N)
	o.text("name", m.Name)
	o.text("class", m.Class)
	o.text("title", m.Title)
	o.text("speaker", m.Speaker)
	o.text("mode", m.Mode)
	o.span("source", m.Source)
	o.span("cue", m.Cue)
	return append(o.b, '}', '\n')
}

// An object is JSON under construction, its first member written.
type object struct{ b []byte }

func (o *object) key(k string) {
	o.b = append(o.b, ',', '"')
	o.b = append(append(o.b, k...), '"', ':')
}

func (o *object) always(k, v string) {
	o.key(k)
	o.b = appendString(o.b, v)
}

// text writes a member unless it is empty.
func (o *object) text(k, v string) {
	if v != "" {
		o.always(k, v)
	}
}

// names writes a lone name as a string and several as a list.
func (o *object) names(k string, v muster.Names) {
	switch {
	case len(v) == 0:
	case len(v) == 1:
		o.always(k, v[0])
	default:
		o.key(k)
		o.b = append(o.b, '[')
		for i, s := range v {
			if i > 0 {
				o.b = append(o.b, ',')
			}
			o.b = appendString(o.b, s)
		}
		o.b = append(o.b, ']')
	}
}

func (o *object) number(k string, v int) {
	if v != 0 {
		o.key(k)
		o.b = strconv.AppendInt(o.b, int64(v), 10)
	}
}

func (o *object) figure(k string, f *muster.Figure) {
	if f == nil {
		return
	}
	o.key(k)
	o.b = append(o.b, `{"value":`...)
	o.b = appendFloat(o.b, f.Value)
	o.always("bound", string(f.Bound))
	if f.High != 0 {
		o.key("high")
		o.b = appendFloat(o.b, f.High)
	}
	o.text("unit", f.Unit)
	if f.Vague {
		o.b = append(o.b, `,"vague":true`...)
	}
	o.b = append(o.b, '}')
}

// span writes a member where there is a span.
func (o *object) span(k string, s *muster.Span) {
	if s == nil {
		return
	}
	o.key(k)
	o.b = append(o.b, `{"start":`...)
	o.b = strconv.AppendInt(o.b, int64(s.Start), 10)
	o.b = append(o.b, `,"end":`...)
	o.b = append(strconv.AppendInt(o.b, int64(s.End), 10), '}')
}

func (o *object) evidence(e muster.Evidence) {
	o.b = append(o.b, `,"evidence":{"start":`...)
	o.b = strconv.AppendInt(o.b, int64(e.Start), 10)
	o.b = append(o.b, `,"end":`...)
	o.b = strconv.AppendInt(o.b, int64(e.End), 10)
	o.always("text", e.Text)
	o.b = append(o.b, '}')
}

// appendFloat writes a number as encoding/json does between 1e-6 and 1e21; no
// figure of a report is beyond.
func appendFloat(b []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(b, '0')
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

const digits = "0123456789abcdef"

// appendString writes a JSON string; markup is left as it is.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := asIs(s); i < len(s); i += asIs(s[i:]) {
		if c := s[i]; c < utf8.RuneSelf {
			b = appendEscape(append(b, s[start:i]...), c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(append(b, s[start:i]...), `\ufffd`...)
			start = i + size
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), `\u202`...)
			b = append(b, digits[r&0xf])
			start = i + size
		}
		i += size
	}
	return append(append(b, s[start:]...), '"')
}

// asIs is how many bytes at the start of s JSON takes as they are: ASCII but for
// control characters, quotation marks and backslashes. It looks at eight at a
// time; taking 1 from a byte of 0, or a space from one below it, sets its highest
// bit.
func asIs(s string) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(s); i += 8 {
		b := binary.LittleEndian.Uint64([]byte(s[i : i+8]))
		quote, slash := b^ones*'"', b^ones*'\\'
		if other := ((b-ones*' ')&^b | (quote-ones)&^quote | (slash-ones)&^slash | b) & high; other != 0 {
			return i + bits.TrailingZeros64(other)/8
		}
	}
	for i < len(s) && s[i] >= ' ' && s[i] < utf8.RuneSelf && s[i] != '"' && s[i] != '\\' {
		i++
	}
	return i
}

// appendEscape writes a character that JSON does not take as it is.
func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	case '\b':
		return append(b, `\b`...)
	case '\f':
		return append(b, `\f`...)
	}
	return append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&0xf])
}
