package when

import (
	"slices"
	"testing"
)

// TestWire is how wire stories tell the time of quarters, of the day they are about and of
// what is no time at all: values as TimeML has them, on a Friday.
func TestWire(t *testing.T) {
	const friday = "1989-10-27"
	for text, want := range map[string][]string{
		// A year ago is held against the quarter that the report is about.
		"Third-quarter profit rose. The firm earned $9 million, up from $7 million a year ago.":                                                                                    {"Third-quarter | 1989-Q3", "a year ago | 1988-Q3"},
		"Third-quarter profit rose. Sales were $9 million, or $2 a share, a year earlier.":                                                                                         {"Third-quarter | 1989-Q3", "a year earlier | 1988-Q3"},
		"In the third quarter last year it lost money. It hired nobody. The loss in the quarter was less.":                                                                         {"the third quarter last year | 1988-Q3", "the quarter | 1988-Q3"},
		"It made $3 million in the third quarter, and $2 million in the third quarter last year. Sales for the quarter fell to $8 million from $9 million in the year-ago period.": {"the third quarter | 1989-Q3", "the third quarter last year | 1988-Q3", "the quarter | 1989-Q3", "the year-ago period | 1988-Q3"},
		"Third-quarter profit rose. He joined the firm a year ago.":                                                                                                                {"Third-quarter | 1989-Q3", "a year ago | 1988"},
		"In the three months ended Sept. 30 it lost $4 million, against $5 million a year earlier.":                                                                                {"the three months | P3M", "Sept. 30 | 1989-09-30", "a year earlier | 1988"},
		"In its fiscal first quarter ended Sept. 30 it lost money.":                                                                                                                {"fiscal first quarter | 1989-Q3", "Sept. 30 | 1989-09-30"},
		"It beat the third quarter a year ago.":                                                                                                                                    {"the third quarter a year ago | 1988-Q3"},
		"The budget for the fiscal year beginning July 1, 1990, is larger.":                                                                                                        {"the fiscal year | FY1991", "July 1, 1990 | 1990-07-01"},
		"It will be ready by year end.":                                                                                                                                            {"year end | 1989"},
		"Output rose 6% in the first half from a year earlier, more than in the same period last year.":                                                                            {"the first half | 1989-H1", "a year earlier | 1988-H1", "the same period last year | 1988-H1"},
		"The rate for the first half is half that of the first half last year.":                                                                                                    {"the first half | 1989-H1", "the first half last year | 1988-H1"},
		"It will close six shops after reporting a first-quarter loss.":                                                                                                            {"first-quarter | 1989-Q1"},
		"The pound will fall if figures for September are as bad as those for July.":                                                                                               {"September | 1989-09", "July | 1989-07"},
		// The day that a story is about.
		"Shares fell Thursday. By late morning they had lost 3%, and trading in the afternoon was slow.":       {"Thursday | 1989-10-26", "late morning | 1989-10-26TMO", "the afternoon | 1989-10-26TAF"},
		"Shares fell Thursday. Bonds fell for a second day, the worst since May 5. They rose late in the day.": {"Thursday | 1989-10-26", "a second day | 1989-10-26", "May 5 | 1989-05-05", "late in the day | 1989-10-26"},
		"It fell 3% in morning trading.":                      {"morning | 1989-10-27TMO"},
		"A late-afternoon rally lifted it.":                   {"late-afternoon | 1989-10-27TAF"},
		"An early morning raid woke the street.":              {"early morning | 1989-10-27TMO"},
		"It struck in the early hours of Thursday.":           {"the early hours of Thursday | 1989-10-26TMO"},
		"They dug into the early morning hours of Wednesday.": {"the early morning hours of Wednesday | 1989-10-25TMO"},
		"As of 11 a.m., the storm had not moved.":             {"11 a.m. | 1989-10-27T11:00"},
		"The briefing is at 4 p.m. E.S.T. Monday.":            {"4 p.m. E.S.T. Monday | 1989-10-30T16:00"},
		"It sank at 9 pm (local time) on Sunday.":             {"9 pm (local time) on Sunday | 1989-10-22T21:00"},
		"By nightfall on Thursday all were out.":              {"nightfall on Thursday | 1989-10-26TNI"},
		// Which way a date looks.
		"Brokers fear that Monday's report on jobs will be grim.":                                           {"Monday | 1989-10-30"},
		"He lost to her in the vote to take place on Monday.":                                               {"Monday | 1989-10-30"},
		"It will grow overnight and likely hit the coast on Sunday.":                                        {"overnight | 1989-10-27TNI", "Sunday | 1989-10-29"},
		"Polls have closed for the Nov. 2 runoffs.":                                                         {"Nov. 2 | 1989-11-02"},
		"From July 1 through Tuesday, it bought nothing.":                                                   {"July 1 | 1989-07-01", "Tuesday | 1989-10-24"},
		"She came last Thursday and left last Friday.":                                                      {"last Thursday | 1989-10-19", "last Friday | 1989-10-20"},
		"War began on 28 July 1914. On 31 July the ports were shut, and by the end of the month the banks.": {"28 July 1914 | 1914-07-28", "31 July | 1914-07-31", "the end of the month | 1914-07"},
		"He fell on 20 October 1987. On 3 October she came.":                                                {"20 October 1987 | 1987-10-20", "3 October | 1989-10-03"},
		"They were among the first of the states to respond to an offer Tuesday.":                           {"Tuesday | 1989-10-24"},
		"She hopes to find those behind the October 24 raid, and will talk of the letter of October 20.":    {"October 24 | 1989-10-24", "October 20 | 1989-10-20"},
		"The strike entered a second day.":                                                                  {"a second day | 1989-10-27"},
		// Weekends, days and parts of them.
		"The weekend was wet, and this past weekend had been dry.":                                              {"The weekend | 1989-W42-WE", "this past weekend | 1989-W42-WE"},
		"Every Monday morning they train, and on Friday nights they sing.":                                      {"Every Monday morning | XXXX-WXX-1TMO", "Friday nights | XXXX-WXX-5TNI"},
		"It is the third day of the strike.":                                                                    {"the third day | 1989-10-27"},
		"One day he will be back.":                                                                              {"One day | FUTURE_REF"},
		"Sales fell from the year previous.":                                                                    {"the year previous | 1988"},
		"On Tuesday it snowed, and by that time all had gone.":                                                  {"Tuesday | 1989-10-24", "that time | 1989-10-24"},
		"It fell on the first day of the festival, after a tirade on Monday and one the day before against us.": {"the first day | 1989-10-27", "Monday | 1989-10-23", "the day before | 1989-10-22"},
		"The house dates back to 1742.":                                                                         {"1742 | 1742"},
		"It will be held on the first Tuesday in November, as it was on the last Friday of March 1988.":         {"the first Tuesday in November | 1989-11-07", "the last Friday of March 1988 | 1988-03-25"},
		"Two Sundays ago it rained, and midday Monday it snowed.":                                               {"Two Sundays ago | 1989-10-15", "midday Monday | 1989-10-23TMI"},
		"It sank in the week of October 2, as in the latter half of 1988 and the summer of '69.":                {"the week of October 2 | 1989-W40", "the latter half of 1988 | 1988-H2", "the summer of '69 | 1969-SU"},
		// Years and days as they are spoken.
		"In nineteen eighty-six he won; in January nineteen eighty he had lost.":        {"nineteen eighty-six | 1986", "January nineteen eighty | 1980-01"},
		"By the year two thousand it will be gone, for two thousand years.":             {"the year two thousand | 2000", "two thousand years | P2000Y"},
		"They will vote on Sunday, November fifth.":                                     {"Sunday, November fifth | 1989-11-05"},
		"In past years nineteen men came, and in future quarters none will.":            {"past years | PAST_REF", "future quarters | FUTURE_REF"},
		"It ends by Good Friday; it began on Ash Wednesday and stopped on Palm Sunday.": {"Good Friday | 1990-04-13", "Ash Wednesday | 1989-02-08", "Palm Sunday | 1989-03-19"},
		// Lengths.
		"She ran it in two minutes and 30 seconds, or 2 hours, 5 minutes less than he.": {"two minutes and 30 seconds | PT2M30S", "2 hours, 5 minutes | PT2H5M"},
		"Half an hour later he slept; a week and a half ago he could not.":              {"Half an hour later | PT30M", "a week and a half ago | 1989-10-17"},
		"The final half hour was the worst single-day loss in 15 great years.":          {"The final half hour | PT30M", "single-day | P1D", "15 great years | P15Y"},
		"It took an extra day, and for the past hour a day or two more.":                {"an extra day | P1D", "the past hour | PT1H", "a day or two | PXD"},
		"He left a week or so ago.":                                        {"a week or so ago | 1989-W42"},
		"A year ago this week it sank.":                                    {"A year ago this week | 1988-W43"},
		"The coming months will be hard, as the hours that followed were.": {"The coming months | FUTURE_REF", "the hours | PTXH"},
		"It was decades in the making and gone in just minutes.":           {"decades | PXDE", "minutes | PTXM"},
		"The decade-long war began in Oct. '78.":                           {"decade-long | P1DE", "Oct. '78 | 1978-10"},
		"It closed at the beginning of spring.":                            {"the beginning of spring | 1989-SP"},
		// What is no time.
		"He scored twice in the fourth quarter.":                                        nil,
		"Temperatures reached the 80s; she is in her late 60s.":                         nil,
		"The Russell 2000 index and comet 2014 MU69 rose.":                              nil,
		"Winds of 140 miles per hour hit the now-empty town.":                           nil,
		"He told the Sunday Times so shortly thereafter.":                               nil,
		"The deficit in the current account is large.":                                  nil,
		"Some 2000 people came, 1850 of them women, and Windows 2000 failed.":           nil,
		"She won in 2:03 and he in 2:05.5, says the Daily Star.":                        nil,
		"The past chairmen waited for the current of the river at the moment of truth.": nil,
		"Happy New Year!": nil,
	} {
		doc, found := find(friday, text)
		var got []string
		for _, m := range found {
			got = append(got, doc.Of(m.First, m.Last)+" | "+m.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
