package when

import (
	"slices"
	"testing"

	"muster"
)

// The day of most reports below is a Wednesday.
const wednesday = "2024-03-13"

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		want                  []string // words | value | date
	}{
		{"weekday, past", wednesday, "The convoy left on Saturday.", []string{"Saturday | 2024-03-09 | 2024-03-09"}},
		{"weekday, future", wednesday, "The convoy will leave on Saturday.", []string{"Saturday | 2024-03-16 | 2024-03-16"}},
		{"weekday of the report", wednesday, "The convoy left on Wednesday.", []string{"Wednesday | 2024-03-13 | 2024-03-13"}},
		{"last weekday is before the report", wednesday, "It left last Wednesday.", []string{"last Wednesday | 2024-03-06 | 2024-03-06"}},
		{"next weekday", wednesday, "It leaves next Monday.", []string{"next Monday | 2024-03-18 | 2024-03-18"}},
		{"weekday of a week", wednesday, "On Thursday of last week it left.", []string{"Thursday of last week | 2024-03-07 | 2024-03-07"}},
		{"weekday in an interval", "2025-01-18/2025-01-24", "They arrived on Saturday.", []string{"Saturday | 2025-01-18 | 2025-01-18"}},
		{"weekday over an interval", "2025-01-17/2025-01-20", "They arrived on Saturday.", []string{"Saturday | 2025-01-18 | 2025-01-11/2025-01-18"}},
		{"weekday, no report date", "", "They arrived on Saturday.", []string{"Saturday | XXXX-WXX-6 | "}},
		{"part of a weekday", wednesday, "They left on Monday night.", []string{"Monday night | 2024-03-11TNI | 2024-03-11"}},
		{"today", wednesday, "It was signed today.", []string{"today | 2024-03-13 | 2024-03-13"}},
		{"today by its name", wednesday, "The dhow was released today, 9 March.", []string{"today | 2024-03-09 | 2024-03-09", "9 March | 2024-03-09 | 2024-03-09"}},
		{"yesterday by its name", wednesday, "Yesterday (Friday 8 March) it sailed.", []string{"Yesterday | 2024-03-08 | 2024-03-08", "Friday 8 March | 2024-03-08 | 2024-03-08"}},
		{"yesterday afternoon", wednesday, "It landed yesterday afternoon.", []string{"yesterday afternoon | 2024-03-12TAF | 2024-03-12"}},
		{"this morning", wednesday, "It landed this morning.", []string{"this morning | 2024-03-13TMO | 2024-03-13"}},
		{"tonight", wednesday, "It will land tonight.", []string{"tonight | 2024-03-13TNI | 2024-03-13"}},
		{"from tomorrow", wednesday, "They will patrol from tomorrow.", []string{"tomorrow | 2024-03-14 | 2024-03-14/.."}},
		{"last week", wednesday, "It fell last week.", []string{"last week | 2024-W10 | 2024-03-04/2024-03-10"}},
		{"last month", wednesday, "It fell last month.", []string{"last month | 2024-02 | 2024-02"}},
		{"last year", wednesday, "It fell last year.", []string{"last year | 2023 | 2023"}},
		{"the year that is just over", "2024-01-02", "It fell by a third over the year.", []string{"the year | 2023 | 2023"}},
		{"mid-last year", wednesday, "They were sent mid-last year.", []string{"mid-last year | 2023 | 2023-06/2023-07"}},
		{"earlier this year", "2024-06-13", "It was approved earlier this year.", []string{"earlier this year | 2024 | 2024-01/2024-06"}},
		{"earlier in the year", "2024-06-13", "It left earlier in the year.", []string{"earlier in the year | 2024 | 2024-01/2024-06"}},
		{"so far this year", wednesday, "So far this year 40 have died.", []string{"this year | 2024 | 2024-01/2024-03"}},
		{"this month to date", wednesday, "This month to date 40 have died.", []string{"This month | 2024-03 | 2024-03-01/2024-03-13"}},
		{"the third of the month", wednesday, "It fell on the third of this month and on the first of the last month.", []string{"the third of this month | 2024-03-03 | 2024-03-03", "the first of the last month | 2024-02-01 | 2024-02-01"}},
		{"two days of a month", wednesday, "They left on the 5th and the 9th of last month.", []string{"the 5th | 2024-02-05 | 2024-02-05/2024-02-09", "the 9th of last month | 2024-02-09 | 2024-02-05/2024-02-09"}},
		{"the day of that month", wednesday, "It will vote in August. The mandate ends on the 31st of that month.", []string{"August | 2024-08 | 2024-08", "the 31st of that month | 2024-08-31 | 2024-08-31"}},
		{"the day of the following month", wednesday, "It was agreed on 4 January. They left on the 9th of the following month.", []string{"4 January | 2024-01-04 | 2024-01-04", "the 9th of the following month | 2024-02-09 | 2024-02-09"}},
		{"the year to a month", wednesday, "It needs $9 million for the year to June 2024.", []string{"the year | P1Y | 2023-07/2024-06", "June 2024 | 2024-06 | 2023-07/2024-06"}},
		{"the year ending on a day", wednesday, "It needs $9 million for the year ending on 30 June 2024.", []string{"the year | 2024 | 2023-07/2024-06", "30 June 2024 | 2024-06-30 | 2023-07/2024-06"}},
		{"the months to March", "2024-06-20", "In the six months to March 40 died.", []string{"the six months | P6M | 2023-10/2024-03", "March | 2024-03 | 2023-10/2024-03"}},
		{"until a day that is over", wednesday, "Until 2 October they had no water.", []string{"2 October | 2023-10-02 | ../2023-10-02"}},
		{"not until a day", wednesday, "They did not come until 2 October.", []string{"2 October | 2023-10-02 | 2023-10-02"}},
		{"not until a day, in front", wednesday, "Not until 2 October did they come.", []string{"2 October | 2023-10-02 | 2023-10-02"}},
		{"not until a day ahead", wednesday, "They will not come until 2 October.", []string{"2 October | 2024-10-02 | 2024-10-02"}},
		{"a day in a name", wednesday, "The March 23 Movement fell on 2 October.", []string{"2 October | 2023-10-02 | 2023-10-02"}},
		{"the day they have", wednesday, "They have up to 2 May to leave.", []string{"2 May | 2024-05-02 | ../2024-05-02"}},
		{"later this month", wednesday, "It will be held later this month.", []string{"later this month | 2024-03 | 2024-03-13/2024-03-31"}},
		{"mid-year", wednesday, "They have been there since mid-2023.", []string{"mid-2023 | 2023 | 2023-06/.."}},
		{"day of the month of the report", "2023-12", "It landed on 2 December.", []string{"2 December | 2023-12-02 | 2023-12-02"}},
		{"day of a month before the report", "2023-12", "It landed on 2 November.", []string{"2 November | 2023-11-02 | 2023-11-02"}},
		{"what is claimed", wednesday, "They claimed to have killed six on Friday.", []string{"Friday | 2024-03-08 | 2024-03-08"}},
		{"what is expected", wednesday, "They are expected to have landed by Friday.", []string{"Friday | 2024-03-15 | 2024-03-13/2024-03-15"}},
		{"half of a month", wednesday, "Nine died in the second half of February.", []string{"the second half of February | 2024-02 | 2024-02-16/2024-02-29"}},
		{"late in a month", wednesday, "Nine died late in January.", []string{"late in January | 2024-01 | 2024-01-21/2024-01-31"}},
		{"the weekend before", wednesday, "Nine died at the weekend and six the weekend before.", []string{"the weekend | 2024-W10-WE | 2024-03-09/2024-03-10", "the weekend before | 2024-W09-WE | 2024-03-02/2024-03-03"}},
		{"month of years ago", wednesday, "The clashes in May two years ago hurt 40.", []string{"May two years ago | 2022-05 | 2022-05"}},
		{"day of years ago", wednesday, "It fell on 4 May 12 years ago.", []string{"4 May 12 years ago | 2012-05-04 | 2012-05-04"}},
		{"the day before, before a verb", wednesday, "It fell on 4 March; clashes the day before left 14 dead.", []string{"4 March | 2024-03-04 | 2024-03-04", "the day before | 2024-03-03 | 2024-03-03"}},
		{"the end of the month, over", wednesday, "By the end of the month 40 had left.", []string{"the end of the month | 2024-03 | 2024-02-29"}},
		{"the end of the month, ahead", wednesday, "By the end of the month 40 will have gone.", []string{"the end of the month | 2024-03 | 2024-03-13/2024-03-31"}},
		{"a year before a colon", wednesday, "Killed in 2023: 40.", []string{"2023 | 2023 | 2023"}},
		{"months ago", wednesday, "It left two months ago.", []string{"two months ago | 2024-01 | 2024-01"}},
		{"a fortnight ago", wednesday, "It was replaced a fortnight ago.", []string{"a fortnight ago | 2024-W09 | 2024-02-28"}},
		{"years ago", wednesday, "It began 10 years ago.", []string{"10 years ago | 2014 | 2014"}},
		{"week ago last Sunday", wednesday, "It joined a week ago last Sunday.", []string{"a week ago last Sunday | 2024-03-03 | 2024-03-03"}},
		{"month, past", wednesday, "It fell in November.", []string{"November | 2023-11 | 2023-11"}},
		{"month, future", wednesday, "It will fall in November.", []string{"November | 2024-11 | 2024-11"}},
		{"last and next month by name", wednesday, "Renewed last September, it ends next June.", []string{"last September | 2023-09 | 2023-09", "next June | 2024-06 | 2024-06"}},
		{"since a month", wednesday, "They have been there since June.", []string{"June | 2023-06 | 2023-06/.."}},
		{"until a day", wednesday, "The mandate was prolonged until 2 October.", []string{"2 October | 2024-10-02 | ../2024-10-02"}},
		{"end of a month, ahead", wednesday, "The rest must be home by the end of June.", []string{"the end of June | 2024-06 | 2024-03-13/2024-06-30"}},
		{"end of a month, past", wednesday, "At the end of February 900 were in the field.", []string{"the end of February | 2024-02 | 2024-02-29"}},
		{"expected before a feast", "2024-06-20", "They are expected to be home before Christmas.", []string{"Christmas | 2024-12-25 | 2024-06-20/2024-12-25"}},
		{"end of a year that owns it", "2024-06-20", "They will be home by year's end.", []string{"year's end | 2024 | 2024-06-20/2024-12-31"}},
		{"before a feast", "2024-10-13", "They could go home before Christmas.", []string{"Christmas | 2024-12-25 | 2024-10-13/2024-12-25"}},
		{"days before a feast", wednesday, "It was left two days before Christmas.", []string{"two days before Christmas | 2023-12-23 | 2023-12-23"}},
		{"until Easter", "2025-03-12", "Patrols will go on until Easter.", []string{"Easter | 2025-04-20 | ../2025-04-20"}},
		{"new year's eve", wednesday, "It opened on New Year's Eve.", []string{"New Year's Eve | 2023-12-31 | 2023-12-31"}},
		{"christmas day", wednesday, "It opened on Christmas Day.", []string{"Christmas Day | 2023-12-25 | 2023-12-25"}},
		{"eve of a day", wednesday, "It was taken on the eve of 5 March 2024.", []string{"the eve of 5 March 2024 | 2024-03-04 | 2024-03-04"}},
		{"day and month", wednesday, "It fell on 3 January.", []string{"3 January | 2024-01-03 | 2024-01-03"}},
		{"month and day", wednesday, "It fell on Jan. 3.", []string{"Jan. 3 | 2024-01-03 | 2024-01-03"}},
		{"ordinal day", wednesday, "It fell on the 3rd of January.", []string{"3rd of January | 2024-01-03 | 2024-01-03"}},
		{"lower case month", wednesday, "It began on 27th august 2024.", []string{"27th august 2024 | 2024-08-27 | 2024-08-27"}},
		{"iso", wednesday, "It began on 2024-08-27 there.", []string{"2024-08-27 | 2024-08-27 | 2024-08-27"}},
		{"slashes", wednesday, "It began on 27/08/2024 there.", []string{"27/08/2024 | 2024-08-27 | 2024-08-27"}},
		{"full stops", wednesday, "It began on 27.08.2024 there.", []string{"27.08.2024 | 2024-08-27 | 2024-08-27"}},
		{"no such day", wednesday, "Section 31/02/2024 is void.", nil},
		{"weekday with a date", wednesday, "It began on Tuesday, August 27, 2024.", []string{"Tuesday, August 27, 2024 | 2024-08-27 | 2024-08-27"}},
		{"november last", wednesday, "On 9th November last the House met.", []string{"9th November last | 2023-11-09 | 2023-11-09"}},
		{"month last year", wednesday, "Since March last year it has grown.", []string{"March last year | 2023-03 | 2023-03/.."}},
		{"this month's day", wednesday, "They will come by the 30th of this month.", []string{"the 30th of this month | 2024-03-30 | 2024-03-13/2024-03-30"}},
		{"days of one month", wednesday, "The report is for 1–31 January 2025.", []string{"1–31 January 2025 | 2025-01-31 | 2025-01"}},
		{"range of months", "2025-02-06", "It was closed from March to May 2024.", []string{"March | 2024-03 | 2024-03/2024-05", "May 2024 | 2024-05 | 2024-03/2024-05"}},
		{"weekdays in order", wednesday, "It was shut between Tuesday and Saturday.", []string{"Tuesday | 2024-03-12 | 2024-03-05/2024-03-09", "Saturday | 2024-03-09 | 2024-03-05/2024-03-09"}},
		{"weekdays in order, ahead", wednesday, "It will be shut from Tuesday to Saturday.", []string{"Tuesday | 2024-03-19 | 2024-03-19/2024-03-23", "Saturday | 2024-03-16 | 2024-03-19/2024-03-23"}},
		{"night between two days", wednesday, "It fell in the night between 3 and 4 March.", []string{"the night | 2024-03-13TNI | 2024-03-03/2024-03-04", "3 and 4 March | 2024-03-04 | 2024-03-03/2024-03-04"}},
		{"owner of an event", wednesday, "The toll from Sunday's raid rose.", []string{"Sunday | 2024-03-10 | 2024-03-10"}},
		{"range of days with their years", wednesday, "It was closed between May 3, 2019, and June 9, 2022.", []string{"May 3, 2019 | 2019-05-03 | 2019-05-03/2022-06-09", "June 9, 2022 | 2022-06-09 | 2019-05-03/2022-06-09"}},
		{"years of two digits", wednesday, "The 1992-95 war cost much.", []string{"1992-95 | 1992/1995 | 1992/1995"}},
		{"a length that is over", wednesday, "Two months have passed since they landed.", []string{"Two months | P2M | "}},
		{"range of days", wednesday, "It was closed between November 11 and December 10.", []string{"November 11 | 2023-11-11 | 2023-11-11/2023-12-10", "December 10 | 2023-12-10 | 2023-11-11/2023-12-10"}},
		{"range over a new year", wednesday, "It was shut from December 20 to January 5.", []string{"December 20 | 2023-12-20 | 2023-12-20/2024-01-05", "January 5 | 2024-01-05 | 2023-12-20/2024-01-05"}},
		{"range with both years", wednesday, "From June 2019 to May 2021 it grew.", []string{"June 2019 | 2019-06 | 2019-06/2021-05", "May 2021 | 2021-05 | 2019-06/2021-05"}},
		{"year in a list", "2025-10-01", "This year: 83 on 3 January.", []string{"This year | 2025 | 2025", "3 January | 2025-01-03 | 2025-01-03"}},
		{"year of parentheses", "2025-10-01", "In the second quarter of last year came 200 (25 June).", []string{"the second quarter of last year | 2024-Q2 | 2024-04/2024-06", "25 June | 2024-06-25 | 2024-06-25"}},
		{"next day", wednesday, "It left on January 3 and landed the next day.", []string{"January 3 | 2024-01-03 | 2024-01-03", "the next day | 2024-01-04 | 2024-01-04"}},
		{"weeks later", wednesday, "It left on June 25, 2023, and returned three weeks later.", []string{"June 25, 2023 | 2023-06-25 | 2023-06-25", "three weeks later | 2023-W28 | 2023-07-16"}},
		{"a year earlier", wednesday, "On 31 January there were 30, half of those a year earlier.", []string{"31 January | 2024-01-31 | 2024-01-31", "a year earlier | 2023-01-31 | 2023-01-31"}},
		{"that month", wednesday, "It fell in April 2023. By the end of that month it was lost.", []string{"April 2023 | 2023-04 | 2023-04", "the end of that month | 2023-04 | 2023-04-30"}},
		{"the same day", wednesday, "It fell on 5 April 2023. The same day it rained.", []string{"5 April 2023 | 2023-04-05 | 2023-04-05", "The same day | 2023-04-05 | 2023-04-05"}},
		{"day after an event", wednesday, "They left on Tuesday, two days after the vote.", []string{"Tuesday | 2024-03-12 | 2024-03-12", "two days | P2D | "}},
		{"first week", wednesday, "It fell in the first week of January.", []string{"the first week of January | 2024-W01 | 2024-01-01/2024-01-07"}},
		{"last day", wednesday, "It fell on the last day of August.", []string{"the last day of August | 2023-08-31 | 2023-08-31"}},
		{"quarter", wednesday, "It could start in the first quarter of 2025.", []string{"the first quarter of 2025 | 2025-Q1 | 2025-01/2025-03"}},
		{"quarter, future", wednesday, "They may deploy in the second quarter.", []string{"the second quarter | 2024-Q2 | 2024-04/2024-06"}},
		{"short quarter", wednesday, "Sales rose in Q3 2023.", []string{"Q3 2023 | 2023-Q3 | 2023-07/2023-09"}},
		{"fiscal year after its number", wednesday, "The 2023/24 financial year was lean.", []string{"The 2023/24 financial year | 2023/24 | 2023/2024"}},
		{"fiscal year after its number", wednesday, "It was cut in the 2025 fiscal year.", []string{"the 2025 fiscal year | FY2025 | 2025"}},
		{"fiscal year", wednesday, "The budget for fiscal 2025 was cut.", []string{"fiscal 2025 | FY2025 | 2025"}},
		{"season", wednesday, "They will be relieved this summer.", []string{"this summer | 2024-SU | 2024-22"}},
		{"decade", wednesday, "It was built in the 1990s.", []string{"the 1990s | 199 | 199X"}},
		{"past years", wednesday, "It has grown over the past two years.", []string{"the past two years | P2Y | 2022-03-13/2024-03-13"}},
		{"next months", wednesday, "It will grow over the next six months.", []string{"the next six months | P6M | 2024-03-13/2024-09-13"}},
		{"length", wednesday, "They serve a one-year tour of 24-hour shifts.", []string{"one-year | P1Y | ", "24-hour | PT24H | "}},
		{"length with a half", wednesday, "It took two and a half years.", []string{"two and a half years | P2.5Y | "}},
		{"vague length", wednesday, "It lasted several weeks.", []string{"several weeks | PXW | "}},
		{"rates", wednesday, "It costs $600m a year and meets every day.", []string{"a year | P1Y | ", "every day | P1D | "}},
		{"daily and annual", wednesday, "Daily patrols and annually a parade.", []string{"Daily | P1D | ", "annually | P1Y | "}},
		{"now", wednesday, "There are now 900.", []string{"now | PRESENT_REF | 2024-03-13"}},
		{"recently", wednesday, "It was recently closed.", []string{"recently | PAST_REF | "}},
		{"the future", wednesday, "In the future it will be closed.", []string{"the future | FUTURE_REF | "}},
		{"days of a month named first", wednesday, "It was closed between Feb 3 and 9, and on March 4 and 5.", []string{"Feb 3 and 9 | 2024-02-09 | 2024-02-03/2024-02-09", "March 4 and 5 | 2024-03-05 | 2024-03-04/2024-03-05"}},
		{"a day and a count", wednesday, "On March 4 and 9 houses on March 5.", []string{"March 4 | 2024-03-04 | 2024-03-04", "March 5 | 2024-03-05 | 2024-03-05"}},
		{"two months running", "2025-02-06", "It flew out in June and July 2024.", []string{"June | 2024-06 | 2024-06/2024-07", "July 2024 | 2024-07 | 2024-06/2024-07"}},
		{"two years running", "2025-02-06", "It fell in 2014 and 2015.", []string{"2014 | 2014 | 2014/2015", "2015 | 2015 | 2014/2015"}},
		{"two years apart", "2025-02-06", "It fell in 2014 and 2019.", []string{"2014 | 2014 | 2014", "2019 | 2019 | 2019"}},
		{"two months apart", "2025-02-06", "It flew out in March and August 2023.", []string{"March | 2023-03 | 2023-03", "August 2023 | 2023-08 | 2023-08"}},
		{"clock", wednesday, "It landed at 2 a.m. Kenya time on Saturday.", []string{"2 a.m. Kenya time on Saturday | 2024-03-09T02:00 | 2024-03-09"}},
		{"utc", wednesday, "It landed at 0800 UTC.", []string{"0800 UTC | 2024-03-13T08:00Z | 2024-03-13"}},
		{"d-day", wednesday, "Reports are due on D+30.", []string{"D+30 | P30D | "}},
		{"year of a budget", wednesday, "The sum is for 2024/25.", []string{"2024/25 | 2024/25 | 2024/2025"}},
		{"a unit and no more", wednesday, "The day", []string{}},
		{"fiscal year with a dash", wednesday, "The cost for 2006-07 rose.", []string{"2006-07 | 2006/07 | 2006/2007"}},
		{"days of a month", wednesday, "From 18 to 21 January they met.", []string{"18 to 21 January | 2024-01-21 | 2024-01-18/2024-01-21"}},
		{"a year ago", wednesday, "A year ago it had 300.", []string{"A year ago | 2023 | 2023-03"}},
		{"the current year", wednesday, "It is for the current year.", []string{"the current year | 2024 | 2024"}},
		{"weekday after next", wednesday, "It reopens on Monday week.", []string{"Monday week | 2024-03-25 | 2024-03-25"}},
		{"weekday that is due", wednesday, "COMMANDOS DUE SUNDAY", []string{"SUNDAY | 2024-03-17 | 2024-03-17"}},
		{"month ahead in the present", wednesday, "It begins its training at the camp in February.", []string{"February | 2025-02 | 2025-02"}},
		{"before the month is out", wednesday, "Seventy more are expected before the month is out.", []string{"the month is out | 2024-03 | 2024-03-13/2024-03-31"}},
		{"after what was decided", wednesday, "The Council voted on 13 April 2021 to close the mission on 15 October.", []string{"13 April 2021 | 2021-04-13 | 2021-04-13", "15 October | 2021-10-15 | 2021-10-15"}},
		{"by when it is asked for", wednesday, "They asked that it be withdrawn by 31 December.", []string{"31 December | 2024-12-31 | 2024-03-13/2024-12-31"}},
		{"when it is told to", wednesday, "They told the mission to leave by December.", []string{"December | 2024-12 | 2024-03-13/2024-12-31"}},
		{"when it is demanded", wednesday, "They demanded that it come home in October.", []string{"October | 2024-10 | 2024-10"}},
		{"when it was demanded", wednesday, "They demanded in October that it come home.", []string{"October | 2023-10 | 2023-10"}},
		{"day of a run", wednesday, "On Monday, for the third day running, they met.", []string{"Monday | 2024-03-11 | 2024-03-11", "the third day running | 2024-03-11 | 2024-03-11"}},
		{"of that year", wednesday, "In 2014 it grew. On 28 August of that year they left.", []string{"2014 | 2014 | 2014", "28 August of that year | 2014-08-28 | 2014-08-28"}},
		{"by the middle", wednesday, "They will leave by mid-August.", []string{"mid-August | 2024-08 | 2024-03-13/2024-08-15"}},
		{"two days of the week", wednesday, "They go there every Tuesday and Friday.", []string{"every Tuesday | XXXX-WXX-2 | ", "Friday | XXXX-WXX-5 | "}},
		{"since is behind", wednesday, "It takes orders since August.", []string{"August | 2023-08 | 2023-08/.."}},
		{"days up to one", wednesday, "In the seven days to Sunday they met.", []string{"the seven days | P7D | 2024-03-04/2024-03-10", "Sunday | 2024-03-10 | 2024-03-04/2024-03-10"}},
		{"months up to the end of one", wednesday, "In the nine months ended 30 September 2023 it grew.", []string{"the nine months | P9M | 2023-01/2023-09", "30 September 2023 | 2023-09-30 | 2023-01/2023-09"}},
		{"first months of a year", wednesday, "Over the first three months of 2023 they trained.", []string{"the first three months | P3M | 2023-01/2023-03", "2023 | 2023 | 2023"}},
		{"the new year", wednesday, "They will come in the new year.", []string{"the new year | 2025 | 2025-01"}},
		{"may, the verb", wednesday, "They may march on.", nil},
		{"may, a name", wednesday, "Theresa May spoke.", nil},
		{"may, the month", wednesday, "In May it fell.", []string{"May | 2023-05 | 2023-05"}},
		{"june, a name", wednesday, "June Carter spoke.", nil},
		{"counts", wednesday, "About 2000 soldiers and Resolution 2699 of 17,626.", nil},
		{"year", wednesday, "It began in 2007 (Resolution 1744).", []string{"2007 | 2007 | 2007"}},
		{"second, the ordinal", wednesday, "The second group is in.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, found := find(c.published, c.text)
			var got []string
			for _, m := range found {
				got = append(got, said(text, m))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// TestEvent is when the event was from which a length is counted.
func TestEvent(t *testing.T) {
	for text, want := range map[string]muster.Date{
		"They left on Tuesday, two days after the vote.":              "2024-03-10",
		"They left on Tuesday, a day after the Council met.":          "2024-03-11",
		"It is one year since the force landed.":                      "2023-03",
		"Ten years after the first of them came, they left.":          "2014",
		"They left on Tuesday, three weeks before the vote.":          "2024-04-02",
		"The last of them left two days after Christmas.":             "",
		"The last of them left after two years.":                      "",
		"On Tuesday the minister marked one year since they arrived.": "2023-03",
	} {
		_, found := find("2024-03-13", text)
		var got muster.Date
		for _, m := range found {
			got = max(got, m.Event)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
