package when

// A class is what part a word plays in time expressions.
type class uint32

const (
	monthName   class = 1 << iota // January, Jan.
	weekdayName                   // Saturday
	seasonName                    // spring
	unitName                      // year, weeks
	numeral                       // two, twenty
	vague                         // several, few
	ordinal                       // third
	deictic                       // today: value n days away
	ref                           // now, recently: value without a date
	ago                           // last, next, this
	dayPart                       // morning
	holiday                       // Christmas
	setWord                       // daily, annually
	lasting                       // weeklong
	every                         // every, each
	edge                          // end, start
	fraction                      // early, mid, late
	clock                         // a.m., o'clock
	zone                          // UTC, GMT
	ambiguous                     // needs a date around it: may, march, sun
	special                       // fortnight, midnight
	future                        // will, would
	pastVerb                      // said, was
	expects                       // set, due: future with "to"
	schedules                     // meets, expires: present forms that look ahead
	decides                       // voted, agreed: what follows "to" comes after
	stands                        // remains, aren't: the present
	yearly                        // sales, earnings: what a year is named for before it
	triggers    = monthName | weekdayName | seasonName | unitName | deictic | ref | dayPart | holiday | setWord | lasting | special
)

// An atom is what a word means in a time expression.
type atom struct {
	is    class
	n     int    // number of month, weekday (Monday is 0), season, ordinal; days for deictics
	unit  unit   // of unit names, sets
	value string // of refs, parts of the day, lengths of sets
}

// lexicon is the words of time in English.
func lexicon() map[string]atom {
	l := map[string]atom{}
	add := func(is class, n int, u unit, value string, forms ...string) {
		for _, f := range forms {
			a := l[f]
			a.is |= is
			if n != 0 || a.n == 0 {
				a.n = n
			}
			if u != nothing {
				a.unit = u
			}
			if value != "" {
				a.value = value
			}
			l[f] = a
		}
	}
	calendar(add)
	numbers(add)
	deictics(add)
	grammar(add)
	return l
}

// adder gives forms a class with its number, unit and value.
type adder = func(is class, n int, u unit, value string, forms ...string)

// calendar adds months, weekdays, seasons, units, parts of the day.
func calendar(add adder) {
	for i, forms := range [...][]string{
		{"january", "jan", "jan."}, {"february", "feb", "feb."}, {"march", "mar", "mar."}, {"april", "apr", "apr."},
		{"may"}, {"june", "jun", "jun."}, {"july", "jul", "jul."}, {"august", "aug", "aug."},
		{"september", "sep", "sept", "sep.", "sept."}, {"october", "oct", "oct."}, {"november", "nov", "nov."}, {"december", "dec", "dec."},
	} {
		add(monthName, i+1, nothing, "", forms...)
	}
	add(ambiguous, 0, nothing, "", "may", "march", "mar", "mar.", "jan", "sat", "sun", "fall", "spring", "second", "seconds", "sep", "dec", "jun", "apr", "wed", "mon")
	for i, forms := range [...][]string{
		{"monday", "mon", "mon.", "mondays"}, {"tuesday", "tue", "tues", "tue.", "tues.", "tuesdays"}, {"wednesday", "wed", "wed.", "wednesdays"},
		{"thursday", "thu", "thur", "thurs", "thu.", "thur.", "thurs.", "thursdays"}, {"friday", "fri", "fri.", "fridays"},
		{"saturday", "sat", "sat.", "saturdays"}, {"sunday", "sun", "sun.", "sundays"},
	} {
		add(weekdayName, i, nothing, "", forms...)
	}
	for i, forms := range [...][]string{{"spring", "springs"}, {"summer", "summers"}, {"autumn", "fall", "autumns"}, {"winter", "winters"}} {
		add(seasonName, i, nothing, "", forms...)
	}
	for u, forms := range map[unit][]string{
		second: {"seconds"}, minute: {"minute", "minutes"}, hour: {"hour", "hours", "hrs"}, day: {"day", "days"},
		weekend: {"weekend", "weekends"}, week: {"week", "weeks"}, month: {"month", "months"}, quarter: {"quarter", "quarters"},
		half: {"half"}, year: {"year", "years", "yr", "yrs"}, decade: {"decade", "decades"}, century: {"century", "centuries"},
	} {
		add(unitName, 0, u, "", forms...)
	}
	for value, forms := range map[string][]string{
		"MO": {"morning", "mornings", "dawn", "daybreak", "sunrise"}, "MI": {"midday", "noon"}, "AF": {"afternoon", "afternoons"},
		"EV": {"evening", "evenings", "dusk", "sunset", "sundown"}, "NI": {"night", "nights", "overnight", "nightfall"},
	} {
		add(dayPart, 0, nothing, value, forms...)
	}
	add(holiday, 0, nothing, "", "christmas", "easter", "halloween", "thanksgiving", "valentine", "valentine's", "patrick", "patrick's", "boxing", "veterans", "labor", "memorial", "columbus") //nolint:misspell // as Americans write it
	add(special, 0, nothing, "", "fortnight", "fortnights", "midnight", "term", "run", "moment", "present", "being", "o'clock", "a.m.", "p.m.", "am", "pm", "d", "then", "q1", "q2", "q3", "q4", "h1", "h2", "period", "ago", "time", "someday", "eighteen", "nineteen",
		"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
	add(clock, 0, nothing, "", "a.m.", "am", "p.m.", "pm", "a.m", "p.m", "o'clock", "hours", "hrs")
	add(zone, 0, nothing, "", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "ast", "cet", "cest", "eet", "eest",
		"e.t.", "e.t", "e.s.t.", "e.s.t", "e.d.t.", "e.d.t", "p.t.", "p.t", "g.m.t.", "g.m.t", "ct", "pt", "mt", "bst", "msk", "jst", "hkt", "eat", "cat", "wat", "sast", "ist", "et", "zulu")
}

// numbers adds cardinals and ordinals.
func numbers(add adder) {
	for i, f := range [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		add(numeral, i+1, nothing, "", f)
	}
	for i, f := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"} {
		add(numeral, 10*i+20, nothing, "", f)
	}
	add(numeral, 1000, nothing, "", "thousand")
	add(numeral, 12, nothing, "", "dozen")
	add(numeral, 2, nothing, "", "both")
	add(vague, 0, nothing, "", "several", "few", "many", "some", "couple", "recent", "tens", "hundreds")
	for i, f := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"} {
		add(ordinal, i+1, nothing, "", f)
	}
	add(ordinal, -1, nothing, "", "last", "final", "latter")
}

// deictics adds words that point from the report's day, and those whose value
// is no date.
func deictics(add adder) {
	add(deictic, 0, nothing, "", "today", "tonight")
	add(deictic, -1, nothing, "", "yesterday")
	add(deictic, 1, nothing, "", "tomorrow")
	add(deictic, 0, nothing, "NI", "tonight")
	for value, forms := range map[string][]string{
		"PRESENT_REF": {"now", "currently", "nowadays", "presently", "current"},
		"PAST_REF":    {"recently", "recent", "past", "lately"},
		"FUTURE_REF":  {"future", "soon", "shortly"},
	} {
		add(ref, 0, nothing, value, forms...)
	}
	add(ago, -1, nothing, "", "last", "past", "previous", "preceding", "latest")
	add(ago, 1, nothing, "", "next", "coming", "following", "upcoming")
	add(ago, 0, nothing, "", "this", "same", "that", "current")
	for u, forms := range map[unit][]string{
		hour: {"hourly"}, day: {"daily"}, week: {"weekly"}, month: {"monthly"}, quarter: {"quarterly"}, year: {"annually", "yearly", "annual"},
	} {
		add(setWord, 1, u, "", forms...)
	}
	add(setWord, 2, week, "", "biweekly", "fortnightly")
	add(setWord, 2, month, "", "bimonthly")
	add(setWord, 2, year, "", "biennial", "biennially")
	add(setWord, 6, month, "", "semiannual", "semiannually", "half-yearly", "biannual", "biannually")
	add(setWord, 1, day, "", "nightly")
	for u, forms := range map[unit][]string{
		hour: {"hourlong"}, day: {"daylong"}, week: {"weeklong"}, month: {"monthlong"}, year: {"yearlong"}, decade: {"decadelong"},
	} {
		add(lasting, 1, u, "", forms...)
	}
	for u, forms := range map[unit][]string{
		hour: {"hourslong"}, day: {"dayslong"}, week: {"weekslong"}, month: {"monthslong"}, year: {"yearslong"}, decade: {"decadeslong"},
	} {
		add(lasting, -1, u, "", forms...)
	}
	add(every, 0, nothing, "", "every", "each")
	add(edge, -1, nothing, "", "end", "close", "last")
	add(yearly, 0, nothing, "", "sales", "earnings", "elections", "games", "olympics", "figures", "levels", "revenues", "profits", "estimates", "accords",
		"forecasts", "talks", "riots", "protests", "attacks", "bombings", "floods", "results", "killings", "hearings", "polls", "standards", "prices", "models")
	add(edge, 1, nothing, "", "start", "beginning", "outset")
	add(edge, 0, nothing, "", "middle")
	add(fraction, 1, nothing, "", "early")
	add(fraction, 2, nothing, "", "mid")
	add(fraction, 3, nothing, "", "late")
}

// grammar adds the verbs that tell the tense.
func grammar(add adder) {
	add(future, 0, nothing, "", "will", "'ll", "shall", "would", "may", "might", "could", "must", "should", "can", "won't")
	add(expects, 0, nothing, "", "is", "are", "be", "was", "were", "set", "due", "expected", "scheduled", "planned", "plans", "plan", "planning", "going",
		"likely", "ready", "about", "hopes", "hope", "wants", "want", "means", "agreed", "promised", "vowed", "intends", "intend", "needs",
		"has", "have", "poised", "bound", "slated", "supposed", "pledged", "prepared", "preparing")
	add(pastVerb, 0, nothing, "", "was", "were", "had", "has", "have", "did", "said", "told", "took", "went", "came", "left", "flew", "saw", "sent",
		"gave", "made", "got", "held", "met", "fell", "rose", "ran", "began", "begun", "became", "brought", "built", "bought", "caught", "chose", "cut",
		"died", "drew", "drove", "fought", "found", "grew", "hit", "kept", "knew", "laid", "led", "lost", "paid", "put", "quit", "read", "rode",
		"sang", "sat", "sold", "shot", "shut", "slept", "spent", "spoke", "stood", "stole", "struck", "swept", "swore", "taught", "thought", "threw", "took",
		"understood", "woke", "won", "wore", "wrote", "been", "done", "gone", "taken", "given", "seen", "shown", "shook", "withdrew", "set", "split", "spread")
	add(schedules, 0, nothing, "", "ends", "begins", "starts", "opens", "expires", "runs", "closes", "leaves", "arrives", "departs", "returns", "resumes", "lapses", "reopens",
		"end", "begin", "start", "expire", "meets", "convenes", "votes", "visits", "flies", "plays", "faces", "hosts", "decides", "takes", "goes", "comes", "lands", "sails", "gets", "deploys", "rotates", "withdraws", "embarks", "graduates", "leave", "arrive", "depart", "fly", "sail", "reopen", "resume",
		"moves", "reaches", "approaches", "retires", "joins", "go", "return", "withdraw", "deploy", "embark", "boards", "lapse", "steps", "retire", "land", "rotate", "join", "hands", "relieves", "expects", "expect", "predicts", "predict", "forecasts", "foresees", "anticipates", "hopes", "matures", "follow", "travel")
	add(stands, 0, nothing, "", "remains", "remain", "stays", "seems", "seem", "looks", "aren't", "isn't", "'re", "am", "'m")
	add(decides, 0, nothing, "", "mandating", "ordering", "requiring", "demanding", "agreed", "decided", "voted", "resolved", "ordered", "promised", "pledged", "vowed", "planned", "undertook", "asked", "requested", "demanded", "urged", "recommended", "proposed", "suggested", "wanted", "wants", "want", "insisted", "decision", "vote", "plan", "agreement")
	for _, f := range [...]string{"movement", "brigade", "coalition", "alliance", "battalion", "forces", "committee", "up", "valid", "extended", "a", "an", "the", "of", "in", "on", "at", "by", "since", "until", "till", "from", "to", "between", "and", "or",
		"before", "after", "through", "during", "for", "over", "as", "within", "around", "about", "throughout", "ago", "back", "later",
		"earlier", "-", "–", "—", ",", ".", "(", ")", "/", ":", ";", "'s", "'", "’", "’s", "+", "$", "£", "€", "%", "old", "new", "eve", "day", "half", "than",
		"more", "least", "per", "row", "running", "successive", "period", "stage", "point", "other", "full", "down", "longer", "shorter", "medium", "every", "twice", "once", "times", "fiscal", "financial", "fy", "ahead", "leading",
		"resolution", "resolutions", "no.", "page", "route", "article", "section", "chapter", "flight", "paragraph", "channel", "room", "#", "q1", "q2", "q3", "q4", "h1", "h2", "good", "possible", "semi", "cancelled", "canceled", "scrapped", "off", "open", "close", "run", "meet", "play", "vote", "he", "she", "it", "they", "we", "i", "there", "extension", "deferral", "postponement", "extended", "far", "date", "stood", "remained", "stayed", "lived", "worked", "served", "slept", "needed", "required", "eastern", "central", "pacific", "mountain", "right", "when", "that", "quite", "pretty", "fairly", "these", "those", "so", "too", "while", "exactly", "precisely", "additional", "extra", "takes", "lasts", "lasted", "spend", "spends", "wait", "waited", "final", "opening", "office", "visiting", "peak", "school", "called", "booked", "adjourned", "billed", "friday", "year's", "years",
		"whole", "entire", "very", "straight", "consecutive", "trading", "working", "business", "calendar", "present", "moment", "being", "long", "near",
		"out", "local", "time", "gmt", "even", "only", "no", "not", "another", "further", "published", "posted", "updated", "issued", "released", "dated", "modified", "filed", "publication", "release", "issue", "ending", "finish", "finished", "ended", "ends", "payable", "into", "enough", "mere", "barely", "redeemable", "record", "again", "all", "almost", "nearly", "approximately", "roughly", "just", "up", "less", "fewer", "little", "under", "most", "short", "effective", "apart", "away", "with",
		// games
		"scored", "touchdown", "touchdowns", "yards", "yard", "halftime", "rebounds", "goals", "overtime", "quarterback", "goalkeeper",
		// ages, degrees, speeds and counts
		"his", "her", "their", "my", "our", "your", "low", "high", "upper", "temperatures", "temperature", "degrees", "highs", "lows",
		"miles", "mile", "kilometers", "kilometres", "kilometer", "kilometre", "km", "feet", "knots", "meters", "metres", //nolint:misspell // as Americans write it
		"people", "men", "women", "police", "personnel", "them", "us", "whom", "windows", "iso", "class", "model", "type", "index", "list", "stock",
		// papers
		"telegraph", "mirror", "mail", "herald", "independent", "tribune", "guardian", "star", "express", "post", "nation", "monitor", "press", "news",
		// figures of business
		"million", "billion", "trillion", "cents", "percent", "share", "against", "compared", "versus", "reporting", "posting", "reported",
		"figures", "figure", "data", "deficit", "deficits", "orders", "output", "shipments", "inventories", "account", "accounts", "affairs",
		"trading", "trade", "session", "rush", "starting", "previous",
		// others
		"take", "place", "thereafter", "afterward", "afterwards", "happy", "whether", "if", "because", "though", "although", "small", "wee", "predawn",
		"followed", "follow", "passed", "great", "hard", "difficult", "solid", "likely", "then", "also", "let", "making", "single", "outside",
		"spent", "entered", "ash", "palm",
		"forecast", "predicted", "expected", "rescheduled", "postponed", "deferred", "delayed", "put", "pushed", "slipped", "slips", "slip", "moved"} {
		add(0, 0, nothing, "", f)
	}
}
