package figure

import (
	"strings"
	"testing"

	"muster/internal/token"
)

// Each case is a text and all figures in it, in the form that describe writes.
var cases = []struct{ text, want string }{
	// Digits.
	{"Chad sent 1,000 troops.", "1,000 = 1,000"},
	{"Chad sent 1 000 troops.", "1 000 = 1,000"},
	{"They promised 2 900 men and women.", "2 900 = 2,900"},
	{"Some 12 345 678 people voted.", "Some 12 345 678 = about 12,345,678"},
	{"Chad sent 1.250 soldiers.", "1.250 = 1,250"},
	{"The cost was 1.250.000 in all.", "1.250.000 = 1,250,000"},
	{"They found nine 60 mm mortar rounds.", "nine = 9"},
	{"They found 100 155 mm shells.", "100 = 100"},
	{"They found five AK 47 rifles.", "five = 5"},
	{"They found a 500-pound bomb.", ""},
	{"Some 60 mm of rain fell.", "Some 60 mm = measure about 60 mm"},
	{"They killed one (1) rebel.", "one (1) = 1"},
	{"There are 2.5 million refugees.", "2.5 million = 2,500,000"},
	{"There are 2,5 million refugees.", "2,5 million = 2,500,000"},
	{"There are 1.3m displaced.", "1.3m = 1,300,000"},
	{"There are 17k soldiers.", "17k = 17,000"},
	{"The village lies 500m from the road.", ""},
	{"They were shot at checkpoint 9.", ""},
	{"They were shot at a checkpoint 40 miles from Gao.", "40 miles = measure 40 mile"},
	{"A 750-strong battalion left.", "750 = 750"},
	{"It sent 2½ battalions.", "2½ = 2.5"},
	{"The 217 will join.", "217 = 217"},
	{"Ghana ............ 617", "617 = 617"},
	// Releases of navies and armies.
	{"It lay at 04° 37' N 049° 12' E. Two skiffs fled.", "Two = 2"},
	{"It was hit at 34S CF 123 456 on Monday.", ""},
	{"A third sailor, 32, died.", "third = #3"},
	{"He said 21 soldiers and more than 150 civilians were hurt.", "21 = 21; more than 150 = over 150"},
	{"Some 37,000 shelter at site 3.", "Some 37,000 = about 37,000"},
	{"The Council raised the ceiling by 4,000 to 17,000.", "4,000 = 4,000; 17,000 = 17,000"},
	{"Numbers rose by 400 to 600.", "400 to 600 = 400-600"},
	// Words.
	{"Four hundred officers left.", "Four hundred = 400"},
	{"They need a hundred and thirteen million dollars.", "a hundred and thirteen million dollars = 113,000,000 USD"},
	{"Two hundred and sixty-three thousand people fled.", "Two hundred and sixty-three thousand = 263,000"},
	{"Between a hundred and three thousand people fled.", "Between a hundred and three thousand = 100-3,000"},
	{"One point four million people fled.", "One point four million = 1,400,000"},
	{"It grew by two point two five per cent.", "two point two five per cent = 2.25%"},
	{"At one point four men ran.", "one = 1; four = 4"},
	{"Two thousand soldiers left.", "Two thousand = 2,000"},
	{"A dozen officers left.", "A dozen = 12"},
	{"Two dozen Ghanaians left.", "Two dozen = 24"},
	{"They met half a dozen officers.", "half a dozen = 6"},
	{"A hundred and fifty Malians left.", "A hundred and fifty = 150"},
	{"They are four hundred and thirty-two now.", "four hundred and thirty-two = 432"},
	{"The twenty-five hundred we were promised never came.", "twenty-five hundred = 2,500"},
	{"Two hundred (200) officers left.", "Two hundred (200) = 200"},
	{"Sixty-four (64) of our people left.", "Sixty-four (64) = 64"},
	{"It sent 40 (forty) officers.", "40 (forty) = 40"},
	{"Two hundred (300 in March) officers left.", "Two hundred = 200; 300 = 300"},
	{"Twenty-one officers left.", "Twenty-one = 21"},
	{"One million people fled.", "One million = 1,000,000"},
	{"One thousand two hundred and six officers left.", "One thousand two hundred and six = 1,206"},
	{"Half a million people fled.", "Half a million = 500,000"},
	{"One and a half million people fled.", "One and a half million = 1,500,000"},
	{"A million and a half people fled.", "A million and a half = 1,500,000"},
	{"Three quarters of a million people fled.", "Three quarters of a million = 750,000"},
	{"A pair of Togolese left.", "A pair of = 2"},
	{"Scores of people fled.", "Scores = at least 20 vague"},
	{"Dozens were hurt.", "Dozens = at least 12 vague"},
	{"Hundreds fled.", "Hundreds = at least 100 vague"},
	{"Tens of thousands more fled.", "Tens of thousands = at least 10,000 vague"},
	{"Hundreds of thousands fled.", "Hundreds of thousands = at least 100,000 vague"},
	{"Several officers fled.", "Several = at least 3 vague"},
	{"Several hundred officers fled.", "Several hundred = at least 300 vague"},
	{"A few officers fled.", "A few = at least 3 vague"},
	{"Few officers fled.", ""},
	{"A couple of officers fled.", "A couple of = about 2 vague"},
	{"A handful of officers fled.", "A handful of = at least 3 vague"},
	{"He scores a goal.", ""},
	// Bounds.
	{"It has over 600 troops.", "over 600 = over 600"},
	{"It has 600-plus troops.", "600-plus = over 600"},
	{"It has 600+ troops.", "600+ = over 600"},
	{"It has 600 or more troops.", "600 or more = at least 600"},
	{"It has 200 or so troops.", "200 or so = about 200"},
	{"It has 200-odd troops.", "200-odd = about 200"},
	{"It has 200 or fewer troops.", "200 or fewer = up to 200"},
	{"It has 200 officers or more.", "200 = at least 200"},
	{"It has no fewer than 90 troops.", "no fewer than 90 = at least 90"},
	{"It has not more than 90 troops.", "not more than 90 = up to 90"},
	{"It has upwards of 90 troops.", "upwards of 90 = over 90"},
	{"It has in excess of 90 troops.", "in excess of 90 = over 90"},
	{"It has just under 800 troops.", "just under 800 = nearly 800"},
	{"It has close to 800 troops.", "close to 800 = nearly 800"},
	{"It has well over 800 troops.", "well over 800 = over 800"},
	{"It has some 730 troops.", "some 730 = about 730"},
	{"It has an estimated 730 troops.", "an estimated 730 = about 730"},
	{"It has as many as 730 troops.", "as many as 730 = up to 730"},
	{"It has a maximum of 730 troops.", "a maximum of 730 = up to 730"},
	{"It has a total of 730 troops.", "a total of 730 = 730"},
	{"It has ~730 troops.", "~730 = about 730"},
	{"It has >730 troops.", ">730 = over 730"},
	{"It has at least an additional 200 troops.", "at least an additional 200 = at least 200"},
	{"It has up to about 200 troops.", "up to about 200 = up to 200"},
	{"At no time did the force have more than 1,000.", "more than 1,000 = up to 1,000"},
	{"It never had more than 1,000.", "more than 1,000 = up to 1,000"},
	{"It would take the force past 2,500.", "past 2,500 = over 2,500"},
	{"The contingent will exceed 5,000.", "5,000 = over 5,000"},
	{"We are seven hundred and something Fijians.", "seven hundred and something = over 700"},
	{"It is something like five hundred and ninety.", "something like five hundred and ninety = about 590"},
	// Ranges.
	{"Between 200 and 300 troops left.", "Between 200 and 300 = 200-300"},
	{"It has 200-300 troops.", "200-300 = 200-300"},
	{"It has 200–300 troops.", "200–300 = 200-300"},
	{"It has 200 to 300 troops.", "200 to 300 = 200-300"},
	{"It needs from 600 to 800 troops.", "from 600 to 800 = 600-800"},
	{"It rose from 600 to 800 troops.", "600 = 600; 800 = 800"},
	{"It needs $600m to $800m a year.", "$600m to $800m = 600,000,000-800,000,000 USD"},
	{"It needs between $600m and $800m a year.", "between $600m and $800m = 600,000,000-800,000,000 USD"},
	{"It needs $600 to $800 million a year.", "$600 to $800 million = 600,000,000-800,000,000 USD"},
	{"Between 80 and 85 per cent fled.", "Between 80 and 85 per cent = 80-85%"},
	{"Two or three officers fled.", "Two or three = 2-3"},
	{"A batch of 200, maybe 300, will fly.", "200, maybe 300 = 200-300"},
	{"Between two hundred and three hundred fled.", "Between two hundred and three hundred = 200-300"},
	{"Between 2 and 3 million fled.", "Between 2 and 3 million = 2,000,000-3,000,000"},
	// Percentages and shares.
	{"They hold around 85% of it.", "around 85% = about 85%"},
	{"They hold roughly 85 percent of it.", "roughly 85 percent = about 85%"},
	{"They hold 85 per cent of it.", "85 per cent = 85%"},
	{"They hold 85 pc of it.", "85 pc = 85%"},
	{"Fewer than half of the 2,500 came.", "Fewer than half = fraction under 0.5; 2,500 = 2,500"},
	{"Two-thirds of them left.", "Two-thirds = fraction 0.6666666666666666"},
	{"A quarter of the 2,500 came.", "A quarter = fraction 0.25; 2,500 = 2,500"},
	{"It is under a fifth of the 5,500.", "under a fifth = fraction under 0.2; 5,500 = 5,500"},
	{"They moved from UN Post 2-45 to Positions 68 and 69.", ""},
	{"One half of the force left.", "One half = fraction 0.5"},
	{"It cost about US $120 million.", "about US $120 million = about 120,000,000 USD"},
	{"He gave the US $120 million.", "$120 million = 120,000,000 USD"},
	{"One third of the force left.", "One third = fraction 0.3333333333333333"},
	{"Three-quarters of the force left.", "Three-quarters = fraction 0.75"},
	{"One in five soldiers left.", "One in five = fraction 0.2"},
	{"It happened in the third quarter.", "third = #3"},
	// Ordinals.
	{"The third contingent left.", "third = #3"},
	{"A third group left.", "third = #3"},
	{"The 3rd contingent left.", "3rd = #3"},
	{"The twenty-first contingent left.", "twenty-first = #21"},
	{"It was the first time.", "first = #1"},
	{"A second later it fell.", ""},
	// Money.
	{"It froze $40.7 million.", "$40.7 million = 40,700,000 USD"},
	{"It froze US$4.2 million.", "US$4.2 million = 4,200,000 USD"},
	{"It needs KSh 2 billion.", "KSh 2 billion = 2,000,000,000 KES"},
	{"It needs Sh2bn now.", "Sh2bn = 2,000,000,000 KES"},
	{"It needs Kshs. 5.5 billion now.", "Kshs. 5.5 billion = 5,500,000,000 KES"},
	{"It cost R1,6 billion.", "R1,6 billion = 1,600,000,000 ZAR"},
	{"It comes to R2,371 billion.", "R2,371 billion = 2,371,000,000 ZAR"},
	{"It comes to R12,371 billion.", "R12,371 billion = 12,371,000,000 ZAR"},
	{"It comes to R1,500 million.", "R1,500 million = 1,500,000,000 ZAR"},
	{"It gave 85 million euros.", "85 million euros = 85,000,000 EUR"},
	{"It gave €85m.", "€85m = 85,000,000 EUR"},
	{"It gave £3m.", "£3m = 3,000,000 GBP"},
	{"It gave 3 billion CFA francs.", "3 billion CFA francs = 3,000,000,000 XAF"},
	{"It gave 6,000 gourdes.", "6,000 gourdes = 6,000 HTG"},
	{"It gave 129.50 shillings.", "129.50 shillings = 129.5 KES"},
	{"It gave C$12 million.", "C$12 million = 12,000,000 CAD"},
	{"It gave USD 40.7 mn.", "USD 40.7 mn = 40,700,000 USD"},
	{"It lacks an estimated $60 million.", "an estimated $60 million = about 60,000,000 USD"},
	{"It costs about half a billion dollars a year.", "about half a billion dollars = about 500,000,000 USD"},
	{"It cost millions of dollars.", "millions of dollars = at least 1,000,000 USD vague"},
	{"It set up a $40-million fund.", "$40-million = 40,000,000 USD"},
	// Measures.
	{"They cleared 3,000 square metres of mines.", "3,000 square metres = measure 3,000 square metres"},
	{"They burned 5 tonnes of charcoal.", "5 tonnes = measure 5 tonne"},
	{"They drove 30km north.", "30km = measure 30 km"},
	// What counts nothing.
	{"In 2024 it left.", ""},
	{"Since the 1990s it stayed.", ""},
	{"On June 26 it left.", ""},
	{"On 26 June 2024 it left.", ""},
	{"On October 2, 2024, it left.", ""},
	{"On 27th august it left.", ""},
	{"On 25, 26 and 27 June it left.", ""},
	{"It left at 2 a.m. today", ""},
	{"It left at 16:30 today.", ""},
	{"It left at 4 o'clock.", ""},
	{"Nthabiseng, 61, left.", ""},
	{"He, aged 41, left.", ""},
	{"Jean Pierre (34) left.", ""},
	{"The 41-year-old left.", ""},
	{"Resolution 2699 passed.", ""},
	{"It lies on the E389.", ""},
	{"See p. 22 for more.", ""},
	{"Call tel. +509 55 55 0103 now.", ""},
	{"They held Delmas 33.", ""},
	{"They won 24-31 at home.", ""},
	{"They lost 15-0 there.", ""},
	{"The M23 and the G7 met.", ""},
	{"One of the officers left.", ""},
	{"No one left.", ""},
	{"They fought one another.", ""},
	{"It has a 24-hour post.", ""},
	{"The vote had twelve in favour.", "twelve = 12"},
	{"Togo 24, Benin 40.", "24 = 24; 40 = 40"},
	// More wordings.
	{"Peru gave 150, El Salvador 78, and the Bahamas six.", "150 = 150; 78 = 78; six = 6"},
	{"Twenty-four (24) officers left.", "Twenty-four (24) = 24"},
	{"It took a year and a half.", ""},
	{"It lies on the N.1 road.", ""},
	{"At least one of the officers died.", "At least one = at least 1"},
	{"One was Nepali, one from Togo.", "one = 1"},
	{"Roughly one in 10 people fled.", "Roughly one in 10 = fraction about 0.1"},
	{"Two in three days died.", "Two = 2; three = 3"},
	{"The second half of 2023 was calm.", "second = #2"},
	{"A third are in Bria.", "A third = fraction 0.3333333333333333"},
	{"It cost US$1.2bn-US$1.5bn.", "US$1.2bn-US$1.5bn = 1,200,000,000-1,500,000,000 USD"},
	{"It costs $600-800 million.", "$600-800 million = 600,000,000-800,000,000 USD"},
	{"It gave CAD 12.5 million and 12 million USD.", "CAD 12.5 million = 12,500,000 CAD; 12 million USD = 12,000,000 USD"},
	{"It paid UGX 5bn, TSh 3 million and Ush50,000.", "UGX 5bn = 5,000,000,000 UGX; TSh 3 million = 3,000,000 TZS; Ush50,000 = 50,000 UGX"},
	{"It cost 40 million US$ or $US40m.", "40 million US$ = 40,000,000 USD; $US40m = 40,000,000 USD"},
	{"It cost $1 million-plus.", "$1 million-plus = over 1,000,000 USD"},
	{"Five or six hundred men left.", "Five or six hundred = 500-600"},
	{"It has 5-6,000 men.", "5-6,000 = 5,000-6,000"},
	{"The 2000-strong force left.", "2000 = 2,000"},
	{"More than 2000 left.", "More than 2000 = over 2,000"},
	{"The 2023 elections came.", ""},
	{"The 2023-24 season came.", ""},
	{"By 2030 it will have 2030 troops.", "2030 = 2,030"},
	{"In June 24 officers arrived.", "24 = 24"},
	{"On June 24 officers arrived.", ""},
	{"Two people, aged 5 and 7, died.", "Two = 2"},
	{"Girls under 18 fled.", ""},
	{"He was 54.", ""},
	{"Ghana (617), El Salvador (74) and Fiji (3) sent troops.", "617 = 617; 74 = 74; 3 = 3"},
	{"Resolutions 2653 (2022), 2692 (2023) and 2699 (2023) set limits.", ""},
	{"Flight KQ 100 left with 200 passengers.", "200 = 200"},
	{"Chad sent 1,000 troops and South Sudan 750 by May.", "1,000 = 1,000; 750 = 750"},
	{"It set a ceiling of 2,500 officers, 680 of them police.", "a ceiling of 2,500 = up to 2,500; 680 = 680"},
	{"On Monday 12 roadblocks were cleared.", "12 = 12"},
	{"They met on Monday 12 at noon.", ""},
	{"The ceiling falls to 14,626.", "14,626 = up to 14,626"},
	{"It sets ceilings of 11,500 and 1,713.", "ceilings of 11,500 = up to 11,500; 1,713 = up to 1,713"},
	{"It left over the past two months.", "two = 2"},
	{"It may have 200 soldiers and up to 40 officers.", "200 = 200; up to 40 = up to 40"},
	{"Over a hundred and up to a thousand came.", "Over a hundred = over 100; up to a thousand = up to 1,000"},
	{"The 1,000th officer arrived.", "1,000th = #1000"},
	{"It is 600, at least 40 of them police.", "600 = 600; at least 40 = at least 40"},
	{"It took two-and-a-half years.", "two-and-a-half = 2.5"},
	{"Over 90 are kept off the R446 there.", "Over 90 = over 90"},
}

func TestFind(t *testing.T) {
	v := token.NewVocabulary()
	f := New(v)
	v.Add("Togo")
	v.Add("Benin")
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			if got := found(f, v, c.text); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestFindApart holds that it makes no difference whether a unit is one token
// with its digits ("18m") or one of its own.
func TestFindApart(t *testing.T) {
	v := token.NewVocabulary()
	f := New(v)
	v.Add("Togo")
	v.Add("Benin")
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			var text token.Text
			text.Scan(v, c.text)
			text.Tokens = apart(v, &text)
			if got := figures(f, &text); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// apart cuts every token where letters and digits meet.
func apart(v *token.Vocabulary, t *token.Text) []token.Token {
	var out []token.Token
	for _, k := range t.Tokens {
		from := k.Start
		for at := k.Start + 1; at <= k.End; at++ {
			if at < k.End && (isDigit(t.Source[at]) == isDigit(t.Source[at-1]) || strings.ContainsRune(",.", rune(t.Source[at])) || strings.ContainsRune(",.", rune(t.Source[at-1]))) {
				continue
			}
			n := token.Token{Start: from, End: at, Word: v.Lookup(t.Source[from:at]), Marks: k.Marks}
			if from > k.Start {
				n.Marks &^= token.Space | token.Line | token.First
			}
			if from == k.Start && at == k.End {
				out = append(out, k)
				break
			}
			n.Marks &^= token.Digits | token.Cap | token.Caps
			switch c := t.Source[from]; {
			case isDigit(c):
				n.Marks |= token.Digits
			case 'A' <= c && c <= 'Z':
				n.Marks |= token.Cap
			}
			out = append(out, n)
			from = at
		}
	}
	return out
}

// isDigit reports whether a byte is a digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
