package when

import (
	"slices"
	"testing"
)

// TestNews is how news of markets and of missions tell the time: values as
// TimeML has them, on a Friday.
func TestNews(t *testing.T) {
	const friday = "1989-10-27"
	for text, want := range map[string][]string{
		"Net income in the third quarter rose 12% from a year earlier.":                                    {"the third quarter | 1989-Q3", "a year earlier | 1988-Q3"},
		"Sales in fiscal 1989 rose.":                                                                       {"fiscal 1989 | FY1989"},
		"The company said fiscal 1988 sales fell.":                                                         {"fiscal 1988 | FY1988"},
		"In the year-earlier quarter it lost money.":                                                       {"the year-earlier quarter | 1988-Q4"},
		"In August sales beat those of the same month a year ago.":                                         {"August | 1989-08", "the same month a year ago | 1988-08"},
		"In August sales beat those of the same period last year.":                                         {"August | 1989-08", "the same period last year | 1988-08"},
		"The index fell for the third consecutive day.":                                                    {"the third consecutive day | 1989-10-27"},
		"Output fell for the third month in a row.":                                                        {"the third month in a row | 1989-09"},
		"The letter dated 10/30/89 arrived.":                                                               {"10/30/89 | 1989-10-30"},
		"The decision came on the 24th.":                                                                   {"the 24th | 1989-10-24"},
		"It should be completed by year-end.":                                                              {"year-end | 1989"},
		"In the 19th century it was built.":                                                                {"the 19th century | 18"},
		"In the twenty-first century it will rise.":                                                        {"the twenty-first century | 20"},
		"The 1980s were good.":                                                                             {"The 1980s | 198"},
		"A decade ago this was new.":                                                                       {"A decade ago | 1979"},
		"Half a century ago it began.":                                                                     {"Half a century ago | 1939"},
		"A month ago today he left.":                                                                       {"A month ago today | 1989-09-27"},
		"For a quarter century it ran, and it rained through the night.":                                   {"a quarter century | P25Y", "the night | 1989-10-27TNI"},
		"Over three decades it grew; on weekends it closed.":                                               {"three decades | P3DE", "weekends | XXXX-WXX-WE"},
		"In the first nine months sales rose 3%.":                                                          {"the first nine months | P9M"},
		"He is named president, effective Jan. 1.":                                                         {"Jan. 1 | 1990-01-01"},
		"For the quarter ended Sept. 30, it lost money.":                                                   {"the quarter | 1989-Q3", "Sept. 30 | 1989-09-30"},
		"It struck at 6:40 p.m. local time (23:40 UTC) on Wednesday.":                                      {"6:40 p.m. local time | 1989-10-27T18:40", "23:40 UTC | 1989-10-27T23:40Z", "Wednesday | 1989-10-25"},
		"The team was to leave on Saturday.":                                                               {"Saturday | 1989-10-28"},
		"Services were set for Sunday morning.":                                                            {"Sunday morning | 1989-10-29TMO"},
		"They train twice a day and play three times a month.":                                             {"twice a day | P1D", "three times a month | P1M"},
		"The bombs went off minutes apart, and the toll rose in the hours after it and in the last hours.": {"minutes | PTXM", "the last hours | PTXH"},
		"In September orders fell 12% from a year ago.":                                                    {"September | 1989-09", "a year ago | 1988-09"},
		"It traded below 4.8 percent a week earlier.":                                                      {"a week earlier | 1989-W42"},
		"In the first half, it had a loss.":                                                                {"the first half | 1989-H1"},
		"In the latest period, it lost money.":                                                             {"the latest period | 1989-Q3"},
		"On Tuesday he left, and the following morning he was found.":                                      {"Tuesday | 1989-10-24", "the following morning | 1989-10-25TMO"},
		"For the moment there is no threat, with winter only weeks away.":                                  {"the moment | PRESENT_REF", "winter | 1989-WI", "weeks | PXW"},
		"The four-day siege ended.":                                                                        {"four-day | P4D"},
		"The jury meets again Tuesday.":                                                                    {"Tuesday | 1989-10-31"},
		"The deadline is midnight Sunday.":                                                                 {"midnight Sunday | 1989-10-29T24:00"},
		"The panel, which next meets on May 19, has left rates alone.":                                     {"May 19 | 1990-05-19"},
		"He predicts growth of 2% in the second half.":                                                     {"the second half | 1989-H2"},
		"It is payable Dec. 15 to holders of record Nov. 24.":                                              {"Dec. 15 | 1989-12-15", "Nov. 24 | 1989-11-24"},
		"The race was held at last Thursday morning.":                                                      {"Thursday morning | 1989-10-26TMO"},
		"They talked for half an hour the night before last.":                                              {"half an hour | PT30M", "the night before last | 1989-10-25TNI"},
		"In the fiscal year ended Sept. 30 it lost money.":                                                 {"the fiscal year | FY1989", "Sept. 30 | 1989-09-30"},
		"The pile was to have been lit Nov. 25, shortly before noon.":                                      {"Nov. 25 | 1989-11-25", "noon | 1989-11-25T12:00"},
		"It may rise as soon as March, up 2% on the month.":                                                {"March | 1990-03"},
		"In the last decade deposits tripled.":                                                             {"the last decade | P1DE"},
		"Orders rose in August, he said on Wednesday, after a fall in the previous month.":                 {"August | 1989-08", "Wednesday | 1989-10-25", "the previous month | 1989-07"},
		"It fell again, weeks before the game.":                                                            {"weeks | PXW"},
		"Early Thursday morning it reopened, ten years ago Tuesday.":                                       {"Early Thursday morning | 1989-10-26TMO", "ten years ago Tuesday | 1979-10-24"},
		"Net fell from a year earlier; it will rise before the spring.":                                    {"a year earlier | 1988", "the spring | 1990-SP"},
		"It lasted 2 1/2 years.":                                                                           {"2 1/2 years | P2.5Y"},
		"It lasted a year and a half.":                                                                     {"a year and a half | P1.5Y"},
		"It lasted two-and-a-half days.":                                                                   {"two-and-a-half days | P2.5D"},
		"Several years ago he left.":                                                                       {"Several years ago | PAST_REF"},
		"Every Monday they meet, every two weeks they vote.":                                               {"Every Monday | XXXX-WXX-1", "every two weeks | P2W"},
		"They call every other day.":                                                                       {"every other day | P2D"},
		"The quake hit at 3:15 Tuesday afternoon.":                                                         {"3:15 Tuesday afternoon | 1989-10-24T15:15"},
		"At 0830Z on 12 March the ship was boarded.":                                                       {"0830Z on 12 March | 1989-03-12T08:30Z"},
		"At 121545Z MAR 89 the ship was boarded.":                                                          {"121545Z MAR 89 | 1989-03-12T15:45Z"},
		"It left at 1430 local time and was back at 0600hrs.":                                              {"1430 local time | 1989-10-27T14:30", "0600hrs | 1989-10-27T06:00"},
		"He left at 8pm and slept at 9:45pm.":                                                              {"8pm | 1989-10-27T20:00", "9:45pm | 1989-10-27T21:45"},
		"It takes 24 hours a day.":                                                                         {"24 hours | PT24H", "a day | P1D"},
		"For the time being it stays, but in the long run it will go.":                                     {"the time being | PRESENT_REF", "the long run | FUTURE_REF"},
		"The attacks of 9/11 came first.":                                                                  {"9/11 | 2001-09-11"},
		"The March quarter was weak.":                                                                      {"March | 1989-03"},
		"In the year 2000 it opened.":                                                                      {"the year 2000 | 2000"},
		"In the 1988 quarter it earned more.":                                                              {"1988 | 1988"},
		"This fiscal year will be better.":                                                                 {"This fiscal year | FY1989"},
		"It took months and was over within minutes.":                                                      {"minutes | PTXM"},
		"In the days after the war he fled.":                                                               {"days | PXD"},
		"On Monday he fell and the day before, he had flown.":                                              {"Monday | 1989-10-23", "the day before | 1989-10-22"},
		"It was cold in the spring, and it rained overnight.":                                              {"the spring | 1989-SP", "overnight | 1989-10-27TNI"},
		"It opened every June in the 1987 second half, and at this time last year.":                        {"every June | XXXX-06", "the 1987 second half | 1987-H2", "this time last year | 1988-10"},
		"He promised an answer by Sunday, and came the morning after Christmas.":                           {"Sunday | 1989-10-29", "the morning after Christmas | 1988-12-26TMO"},
		"\"1990 will be harder,\" he said by late afternoon.":                                              {"1990 | 1990", "late afternoon | 1989-10-27TAF"},
		"They arrived on October 12. By the following Wednesday all had left.":                             {"October 12 | 1989-10-12", "the following Wednesday | 1989-10-18"},
		"Through September, they were below target.":                                                       {"September | 1989-09"},
		"The game was postponed for Monday.":                                                               {"Monday | 1989-10-30"},
		"On October 12 he fell. The same evening he was found.":                                            {"October 12 | 1989-10-12", "The same evening | 1989-10-12TEV"},
		"A daylong strike and a monthlong siege ended.":                                                    {"daylong | P1D", "monthlong | P1M"},
		"On Memorial Day it opened, and it closed on Valentine's Day.":                                     {"Memorial Day | 1989-05-29", "Valentine's Day | 1989-02-14"},
		"In recent weeks three have gone, and they will be back in two years' time.":                       {"recent weeks | PAST_REF", "two years' time | 1991"},
		"Three summers ago nobody came; back then it was quiet.":                                           {"Three summers ago | 1987-SU", "back then | PAST_REF"},
		"She swims in the mornings.":                                                                       {"the mornings | XXXX-XX-XXTMO"},
		"It was decided on Tuesday. In 1987 it had failed. The following day he left.":                     {"Tuesday | 1989-10-24", "1987 | 1987", "The following day | 1989-10-25"},
		"It plans to cut costs by year-end.":                                                               {"year-end | 1989"},
		"He returns a week from Sunday.":                                                                   {"a week from Sunday | 1989-11-05"},
		"Three quarters of them stayed, as recently as May.":                                               {"May | 1989-05"},
		"The road runs 24 km; flight 370 and resolution 1999 are no dates.":                                nil,
		"Route 1 was closed, 1,988 houses burned and the score was 3-2.":                                   nil,
		"The fall of the town may march on, and the second sun sat on a mon":                               nil,
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
