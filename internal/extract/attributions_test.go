package extract_test

// attributions are sentences of ordinary news, on business, politics and
// courts, with who says what in them.
var attributions = []struct {
	text string
	want []string // mode, speaker, and the words
}{
	{`UN leader Kim Yeon-su said he was outraged. "They will pay," Kim said.`, []string{
		`indirect Kim Yeon-su: UN leader Kim Yeon-su said he was outraged`,
		`direct Kim Yeon-su: They will pay`,
	}},
	{`Premier Ada Banks says the dam is safe. Senator Banks said the lake was not.`, []string{
		`indirect Ada Banks: Premier Ada Banks says the dam is safe`,
		`indirect Ada Banks: Senator Banks said the lake was not`,
	}},
	{`There were reports that the army had shelled the mill.`, nil},
	{`The army saw two men, and after questioning, both were let go.`, nil},
	{`"The dam is safe," said mission commander Marine Corps Gen. Tom Bell.`, []string{
		`direct Tom Bell: The dam is safe`,
	}},
	{`One captain who had seen the fires, Lt. Yar Deng, told Mr Lund he felt that the mill was lost.`, []string{
		`indirect Yar Deng: One captain who had seen the fires, Lt. Yar Deng, told Mr Lund he felt that the mill was lost`,
	}},
	{`Two mills were shut, according to a statement from the mayor's office.`, []string{
		`indirect mayor's office: Two mills were shut, according to a statement`,
	}},
	{`The bank said in a statement issued in the town of Bor that four other mills were shut.`, []string{
		`indirect bank: The bank said in a statement issued in the town of Bor that four other mills were shut`,
	}},
	{`Minister of State with responsibility for Defence Paul Kerr said the lake was clean.`, []string{
		`indirect Paul Kerr: Minister of State with responsibility for Defence Paul Kerr said the lake was clean`,
	}},
	{`The spokesman for General Paul Kerr said it was late.`, []string{
		`indirect spokesman: The spokesman for General Paul Kerr said it was late`,
	}},
	{`Al-Shabaab fighters burned the mill. The armed group claimed it had been empty.`, []string{
		`indirect al-Shabaab: The armed group claimed it had been empty`,
	}},
	{`At a rally in Goma, Kivu, on Friday, Mr Ilunga read out a list of mills he said had been shut. "They will pay," he said.`, []string{
		`indirect Ilunga: Mr Ilunga read out a list of mills he said had been shut`,
		`direct Ilunga: They will pay`,
	}},
	{`Ada Banks – the mayor of Lund – said the mill was lost.`, []string{
		`indirect Ada Banks: Ada Banks – the mayor of Lund – said the mill was lost`,
	}},
	{`Ada Banks -- who runs the mill -- said it was lost.`, []string{
		`indirect Ada Banks: Ada Banks -- who runs the mill -- said it was lost`,
	}},
	{`The chief condemned the fire that kills two men.`, []string{
		`indirect chief: The chief condemned the fire that kills two men`,
	}},
	{"Mills to close by June, minister says\n\nIt is late.", []string{
		`indirect minister: Mills to close by June, minister says`,
	}},
	{"Army Claims Rebels Burned Nine Mills\n\nIt is late.", []string{
		`indirect army: Army Claims Rebels Burned Nine Mills`,
	}},
	{"Army Claims of Victory Denied\n\nIt is late.", nil},
	{"Governor Warns Mills Will Close, Says Banks Were Told.\n\nIt is late.", []string{
		`indirect governor: Governor Warns Mills Will Close, Says Banks Were Told`,
	}},
	{`The candidate for the 8 November election later said he had been joking.`, []string{
		`indirect candidate: The candidate for the 8 November election later said he had been joking`,
	}},
	{`The bank has, in fact, denied that it was late.`, []string{
		`indirect bank: The bank has, in fact, denied that it was late`,
	}},
	{`The bank warned both mills against any delay.`, []string{
		`indirect bank: The bank warned both mills against any delay`,
	}},
	{`The mayor told Radio Lund that "the mill burned first, according to those who saw it."`, []string{
		`indirect mayor: The mayor told Radio Lund that "the mill burned first, according to those who saw it`,
	}},
	{`"We will stay," the judge said in an interview with "The World Tonight."`, []string{
		`direct judge: We will stay`,
	}},
	{`The premier's assertion Monday that more soldiers are needed drew laughter.`, []string{
		`indirect premier: The premier's assertion Monday that more soldiers are needed`,
	}},
	{`Two clerks who asked not to be named because the talks are private said the mill would close.`, []string{
		`indirect clerks: Two clerks who asked not to be named because the talks are private said the mill would close`,
	}},
	{`Colonel Abdi Noor, spokesman of the army said the mill had burned.`, []string{
		`indirect Abdi Noor: Colonel Abdi Noor, spokesman of the army said the mill had burned`,
	}},
	{`A clerk who hid from the shooting said three men had left.`, []string{
		`indirect clerk: A clerk who hid from the shooting said three men had left`,
	}},
	{`"I do not see why," said Red Cross spokesman Captain Jeff Ray, who was asked about it.`, []string{
		`direct Jeff Ray: I do not see why`,
	}},
	{`Rita A. Lund, a Goma-based lawyer who acted for the mills, recalled past trials. "There is no peace," she told the judge.`, []string{
		`direct Rita A. Lund: There is no peace`,
	}},
	{`The judge wrote that the title, history and text of the law showed it to be "an insult."`, []string{
		`indirect judge: The judge wrote that the title, history and text of the law showed it to be "an insult`,
	}},
	{`The minister said the bank must "rethink" its plan.`, []string{
		`indirect minister: The minister said the bank must "rethink" its plan`,
	}},
	{`Polling shows that ''the town is not at ease with it,'' said Rita Lund, the editor of a review.`, []string{
		`indirect Polling: Polling shows that ''the town is not at ease with it,''`,
		`indirect Rita Lund: Polling shows that ''the town is not at ease with it,'' said Rita Lund`,
	}},
	{`Former Malian President Rita Lund left. But the former Malian president did not stop there. "It is late," she said.`, []string{
		`direct Rita Lund: It is late`,
	}},
	{`The bank said in a statement that two mills were shut. Tom Bee confirmed the loss. It is sad, the statement said.`, []string{
		`indirect bank: The bank said in a statement that two mills were shut`,
		`indirect Tom Bee: Tom Bee confirmed the loss`,
		`indirect bank: It is sad, the statement said`,
	}},
	{`In his assessment of the dam, Tom Bee said it was sound.`, []string{
		`indirect Tom Bee: Tom Bee said it was sound`,
	}},
	{`Nine mills were shut, UN spokesman Tom Bee said Friday.`, []string{
		`indirect Tom Bee: Nine mills were shut, UN spokesman Tom Bee said`,
	}},
	{"\"It is cold. \n\n\"It is late.\n\n\"It is dark,\" said Tom Bee.", []string{
		`direct Tom Bee: It is cold.`,
		`direct Tom Bee: It is late.`,
		`direct Tom Bee: It is dark`,
	}},
	{`"There is no water," neighbours complain.`, []string{
		`direct neighbours: There is no water`,
	}},
	{`He said there’s no case for it.`, []string{
		`indirect he: He said there’s no case for it`,
	}},
	{`The mill is likely to shut, current and former officials said.`, []string{
		`indirect former officials: The mill is likely to shut, current and former officials said`,
	}},
	{`Officials in the office and at the ministry have said the mill is shut.`, []string{
		`indirect officials: Officials in the office and at the ministry have said the mill is shut`,
	}},
	{`The case fell to General Rita Lund, who told Congress when asked last month about it: "That matter is closed."`, []string{
		`direct Rita Lund: That matter is closed.`,
	}},
	{`The Banda campaign has described the vote as a sham. Ada Banda left.`, []string{
		`indirect Banda campaign: The Banda campaign has described the vote as a sham`,
	}},
	{`The bank has been reading the letters, a process that began in May and concluded Monday.`, nil},
	{`Officials claim they are poor.`, []string{
		`indirect officials: Officials claim they are poor`,
	}},
	{`“It is late,” Young said. Captain Gavin Young left.`, []string{
		`direct Gavin Young: It is late`,
	}},
	{`The troops defended themselves, and then the mill.`, nil},
	{`The worker, who asked that his name not be used, left.`, nil},
	{`In a communiqué, the bank said nine mills had shut. “We are sad,” the communiqué said.`, []string{
		`indirect bank: the bank said nine mills had shut`,
		`direct bank: We are sad`,
	}},
	{`The minister, Ada Banda, and a spokesman for the bank confirmed the sale.`, []string{
		`indirect Ada Banda and spokesman: a spokesman for the bank confirmed the sale`,
	}},
	{`The Head of Mission and Force Commander of the army (MA), General Tom Lund, told guests that both must share it.`, []string{
		`indirect Tom Lund: The Head of Mission and Force Commander of the army (MA), General Tom Lund, told guests that both must share it`,
	}},
	{"Peace day\n\n2. SOUNDBITE (English) General Tom Lund, Force Commander:\n“The idea is old.”\n3. Various shots", []string{
		`direct Tom Lund: The idea is old.`,
	}},
	{`General Tom Lund, force commander: "It is late."`, []string{
		`direct Tom Lund: It is late.`,
	}},
	{`"This took us aback," said Rita Lund, the mayor. "This could be Anywhere U.S.A."`, []string{
		`direct Rita Lund: This took us aback`,
		`direct Rita Lund: This could be Anywhere U.S.A.`,
	}},
	{`A waitress, Rita Lund, spoke. A cashier was shaken. "It hurts," said the woman, who was late. "Too much hate," she said.`, []string{
		`direct woman: It hurts`,
		`direct woman: Too much hate`,
	}},
	{`Tom Lund is the first miner to be appointed a judge. It is late. "They try to shame me," he said.`, []string{
		`direct Tom Lund: They try to shame me`,
	}},
	{`Lund Shoal is now the place to fish. Tom Bee left. He said it was late.`, []string{
		`indirect Tom Bee: He said it was late`,
	}},
	{`The company said on Friday that it would cut 300 jobs in Leeds.`, []string{
		`indirect company: The company said on Friday that it would cut 300 jobs in Leeds`,
	}},
	{`The brothers claimed to have sold 900 paintings.`, []string{
		`indirect brothers: The brothers claimed to have sold 900 paintings`,
	}},
	{`The opposition called the election illegal.`, []string{
		`indirect opposition: The opposition called the election illegal`,
	}},
	{`The brothers called the fire brigade.`, nil},
	{`The guards stood by as the crowd looted the shop.`, nil},
	{`The bank said it would foot the bill for the repairs.`, []string{
		`indirect bank: The bank said it would foot the bill for the repairs`,
	}},
	{`CECOPAC said the plant would close.`, []string{
		`indirect CECOPAC: CECOPAC said the plant would close`,
	}},
	{`Members may wish to note that the plant closed in May.`, nil},
	{`The flood claimed 40 lives, and two mills were closed.`, nil},
	{`Nine mills shut, unions said, and 40 jobs went, according to the bank.`, []string{
		`indirect unions: Nine mills shut, unions said`,
		`indirect bank: 40 jobs went, according to the bank`,
	}},
	{`Nine mills shut, the mayor said, while the bank put the number at 12.`, []string{
		`indirect mayor: Nine mills shut, the mayor said`,
		`indirect bank: the bank put the number at 12`,
	}},
	{`The brothers claimed benefits, and two mills were closed.`, nil},
	{`The bank, she understood, had 900 branches.`, []string{
		`indirect she: The bank, she understood, had 900 branches`,
	}},
	{`The chairman added, however, that the plant could close.`, []string{
		`indirect chairman: The chairman added, however, that the plant could close`,
	}},
	{`The plant is not closing, whatever we wrote on Monday.`, nil},
	{`The clerk heard the bell, he got up, and left.`, nil},
	{`Analysts said the merger was likely to fail.`, []string{
		`indirect analysts: Analysts said the merger was likely to fail`,
	}},
	{`"We are not for sale," said Marta Lindqvist, the chief executive of Nordbank.`, []string{
		`direct Marta Lindqvist: We are not for sale`,
	}},
	{`"Prices will fall," Mr Okafor added, "but not before summer."`, []string{
		`direct Okafor: Prices will fall`,
		`direct Okafor: but not before summer.`,
	}},
	{`A spokeswoman for the ministry said the road would reopen next week.`, []string{
		`indirect spokeswoman: A spokeswoman for the ministry said the road would reopen next week`,
	}},
	{`The judge told the jury that the witness had lied.`, []string{
		`indirect judge: The judge told the jury that the witness had lied`,
	}},
	{`Mr Smith, who founded the firm in 1998, said he had no plans to retire.`, []string{
		`indirect Smith: Mr Smith, who founded the firm in 1998, said he had no plans to retire`,
	}},
	{`Police said Monday that two men had been arrested.`, []string{
		`indirect police: Police said Monday that two men had been arrested`,
	}},
	{`The senator declined to say whether he would run again.`, nil},
	{`Ms Torres accused the mayor of ignoring the floods.`, []string{
		`indirect Torres: Ms Torres accused the mayor of ignoring the floods`,
	}},
	{`The bank's chief economist, Helena Novak, warned that inflation could return.`, []string{
		`indirect Helena Novak: The bank's chief economist, Helena Novak, warned that inflation could return`,
	}},
	{`"It was a mistake," he told reporters outside the courthouse.`, []string{
		`direct he: It was a mistake`,
	}},
	{`Prosecutors allege that the two brothers moved the cash through a bakery.`, []string{
		`indirect prosecutors: Prosecutors allege that the two brothers moved the cash through a bakery`,
	}},
	{`The union described the offer as "an insult".`, []string{
		`indirect union: The union described the offer as "an insult"`,
	}},
	{`Shares would rise, traders predicted, if the rate were cut.`, []string{
		`indirect traders: Shares would rise, traders predicted, if the rate were cut`,
	}},
	{`In a statement, the airline apologised and said all passengers were safe.`, []string{
		`indirect airline: the airline apologised and said all passengers were safe`,
	}},
	{`"Nobody knows," she says.`, []string{
		`direct she: Nobody knows`,
	}},
	{`Lawyers for the plaintiffs argued that the contract was void.`, []string{
		`indirect lawyers: Lawyers for the plaintiffs argued that the contract was void`,
	}},
	{`Asked whether he would resign, the minister said: "No."`, []string{
		`direct minister: No.`,
	}},
	{`The president said that his adviser had told him the talks were over.`, []string{
		`indirect president: The president said that his adviser had told him the talks were over`,
		`indirect adviser: his adviser had told him the talks were over`,
	}},
	{`Scientists believe the lake will be dry by 2040.`, []string{
		`indirect scientists: Scientists believe the lake will be dry by 2040`,
	}},
	{`"I saw smoke," recalled Tom Reilly, a neighbour. "Then the roof fell in."`, []string{
		`direct Tom Reilly: I saw smoke`,
		`direct Tom Reilly: Then the roof fell in.`,
	}},
	{`The coach praised his players and called the win "a gift".`, []string{
		`indirect coach: The coach praised his players and called the win "a gift"`,
	}},
	{`Opposition leader Ana Petrova said the vote had been stolen.`, []string{
		`indirect Ana Petrova: Opposition leader Ana Petrova said the vote had been stolen`,
	}},
	{`The treasurer, Paul Haan, resigned on Monday. He said he was tired.`, []string{
		`indirect Paul Haan: He said he was tired`,
	}},
	{`Officials say the dam is safe; villagers say it leaks.`, []string{
		`indirect officials: Officials say the dam is safe`,
		`indirect villagers: villagers say it leaks`,
	}},
	{`"We will appeal," the company's lawyer said in an email.`, []string{
		`direct company's lawyer: We will appeal`,
	}},
	{`It is too early to celebrate, said Dr. Ruth Adeyemi, who led the study.`, []string{
		`indirect Ruth Adeyemi: It is too early to celebrate, said Dr. Ruth Adeyemi`,
	}},
	{`The mayor wrote on X that the curfew would be lifted.`, []string{
		`indirect mayor: The mayor wrote on X that the curfew would be lifted`,
	}},
	{`Mr. Brandt confirmed the sale of the port.`, []string{
		`indirect Brandt: Mr. Brandt confirmed the sale of the port`,
	}},
	{`The agency reported that sales fell 3 percent in May.`, []string{
		`indirect agency: The agency reported that sales fell 3 percent in May`,
	}},
	{`The prime minister insisted there was no plan to raise taxes.`, []string{
		`indirect prime minister: The prime minister insisted there was no plan to raise taxes`,
	}},
	{`"Go home," the police officer shouted.`, []string{
		`direct police officer: Go home`,
	}},
	{`Sergeants say March's pay came late.`, []string{
		`indirect sergeants: Sergeants say March's pay came late`,
	}},
	{`One diplomat, who asked not to be named, said the deal was dead.`, []string{
		`indirect diplomat: One diplomat, who asked not to be named, said the deal was dead`,
	}},
	{`Critics say the law goes too far, but supporters note that it has been used only twice.`, []string{
		`indirect critics: Critics say the law goes too far`,
		`indirect supporters: supporters note that it has been used only twice`,
	}},
	{`The court ruled that the ban was illegal.`, []string{
		`indirect court: The court ruled that the ban was illegal`,
	}},
	{`The governor said he "deeply regrets" the delay.`, []string{
		`indirect governor: The governor said he "deeply regrets" the delay`,
	}},
	{`"The cost is high. The risk is higher," the auditor wrote in her report.`, []string{
		`direct auditor: The cost is high. The risk is higher`,
	}},
	{`A person familiar with the talks said the two firms had agreed on a price.`, []string{
		`indirect person: A person familiar with the talks said the two firms had agreed on a price`,
	}},
	{`People familiar with the matter say the chairman will leave in June.`, []string{
		`indirect people: People familiar with the matter say the chairman will leave in June`,
	}},
	{`"It's a bad deal for us," says Peter Walsh, an analyst at Crown Securities in Boston.`, []string{
		`direct Peter Walsh: It's a bad deal for us`,
	}},
	{`Sales, according to the company, rose 8 percent.`, []string{
		`indirect company: Sales, according to the company, rose 8 percent`,
	}},
	{`Mr. Harmon told The Daily Ledger that he had never met the donor.`, []string{
		`indirect Harmon: Mr. Harmon told The Daily Ledger that he had never met the donor`,
	}},
	{`In an interview with the broadcaster, Ms. Iqbal said the law had failed.`, []string{
		`indirect Iqbal: Ms. Iqbal said the law had failed`,
	}},
	{`Dana Whitfield, Mr. Harmon's lawyer, said her client was innocent.`, []string{
		`indirect Dana Whitfield: Dana Whitfield, Mr. Harmon's lawyer, said her client was innocent`,
	}},
	{`Mr. Harmon's lawyer, Dana Whitfield, said her client was innocent.`, []string{
		`indirect Dana Whitfield: Mr. Harmon's lawyer, Dana Whitfield, said her client was innocent`,
	}},
	{`The committee said in its annual report that costs were out of control.`, []string{
		`indirect committee: The committee said in its annual report that costs were out of control`,
	}},
	{`Rain is likely, the forecaster said, "but the match will be played."`, []string{
		`indirect forecaster: Rain is likely, the forecaster said`,
		`direct forecaster: but the match will be played.`,
	}},
	{`Its director, Mona Veld, said "those who opened the gate" must answer for it.`, []string{
		`indirect Mona Veld: Its director, Mona Veld, said "those who opened the gate" must answer for it`,
	}},
	{`The merger is "off the table," say people close to the board.`, []string{
		`indirect people: The merger is "off the table," say people`,
	}},
	{`Asked if he stood by his estimate, Sorel replied: "I do, and so does the board."`, []string{
		`direct Sorel: I do, and so does the board.`,
	}},
	{`Lt-Col Iris Holm spoke last. The colonel said they were ready.`, []string{
		`indirect Iris Holm: The colonel said they were ready`,
	}},
	{`Colonel Ole Lund stated in his speech, that the battalion was ready.`, []string{
		`indirect Ole Lund: Colonel Ole Lund stated in his speech, that the battalion was ready`,
	}},
	{`General Ole Lund, head of the operation in Mali said that France would stay.`, []string{
		`indirect Ole Lund: General Ole Lund, head of the operation in Mali said that France would stay`,
	}},
	{`They inspected 27 vessels suspected of breaching the embargo.`, nil},
	{`A NATO official said they had left. Twelve are still there, according to the same official.`, []string{
		`indirect NATO official: A NATO official said they had left`,
		`indirect NATO official: Twelve are still there, according to the same official`,
	}},
	{`"She wrote from every port," Mr Lund said. "Every one. She would ask, 'Is it snowing?'"`, []string{
		`direct Lund: She wrote from every port`,
		`direct Lund: Every one. She would ask, 'Is it snowing?'`,
	}},
	{`Prices fell in May, the Commerce Department reported Friday.`, []string{
		`indirect Commerce Department: Prices fell in May, the Commerce Department reported`,
	}},
	{"The river is rising, its chief engineer said on Monday. Rosa Kemp told reporters that the dam would hold.", []string{
		`indirect Rosa Kemp: The river is rising, its chief engineer said`,
		`indirect Rosa Kemp: Rosa Kemp told reporters that the dam would hold`,
	}},
	{"The river is rising, its chief engineer said on Monday. Rosa Kemp, a farmer, said it was not.", []string{
		`indirect chief engineer: The river is rising, its chief engineer said`,
		`indirect Rosa Kemp: Rosa Kemp, a farmer, said it was not`,
	}},
	{"Weekly briefing\n\nENGINEER: Good morning. I'm Rosa Kemp. The dam holds.\n\nQUESTION: And the river?\n\nENGINEER: It is rising.\n\nQUESTION: Still?\n\nENGINEER: Yes.", []string{
		`direct Rosa Kemp: Good morning. I'm Rosa Kemp. The dam holds.`,
		`direct Rosa Kemp: It is rising.`,
		`direct Rosa Kemp: Yes.`,
	}},
	{"It was confirmed by Colonel Rolf Steen, a spokesman for the army. He said it was late.", []string{
		`indirect Rolf Steen: He said it was late`,
	}},
	{"Paul Roy, the mayor of Bonn, a doctor, said the latest “attack cannot be left without an answer.”", []string{
		`indirect Paul Roy: Paul Roy, the mayor of Bonn, a doctor, said the latest “attack cannot be left without an answer`,
	}},
	{"Paul Roy said Norway's latest “attack cannot be left without an answer.”", []string{
		`indirect Paul Roy: Paul Roy said Norway's latest “attack cannot be left without an answer`,
	}},
	{"Retired colonel Rosa Kemp said it was late.", []string{
		`indirect Rosa Kemp: Retired colonel Rosa Kemp said it was late`,
	}},
	{"The dam “is the only one left,” retired Air Force general Rosa Kemp said.", []string{
		`indirect Rosa Kemp: The dam “is the only one left,” retired Air Force general Rosa Kemp said`,
	}},
	{"It is late, wounded farmers said.", []string{
		`indirect wounded farmers: It is late, wounded farmers said`,
	}},
	{"“It is late,” Rep. Rosa Kemp (D-Wis.) said Friday.", []string{
		`direct Rosa Kemp: It is late`,
	}},
	{"Mr. Bee worked for the union until 2015, which let him go, and said he did not mind.", []string{
		`indirect Bee: Mr. Bee worked for the union until 2015, which let him go, and said he did not mind`,
	}},
	{"Rosa Kemp praised the farmers and said she has the will: “It takes work.”", []string{
		`indirect Rosa Kemp: Rosa Kemp praised the farmers and said she has the will`,
		`direct Rosa Kemp: It takes work.`,
	}},
	{"The union charges that the money was lost.", []string{
		`indirect union: The union charges that the money was lost`,
	}},
	{"The rebels charged the mill.", nil},
	{"Rosa Kemp likened the dam to “a sieve”.", []string{
		`indirect Rosa Kemp: Rosa Kemp likened the dam to “a sieve”`,
	}},
	{"The two mayors met, each saying that the other lacks the will to build.", []string{
		`indirect mayors: The two mayors met, each saying that the other lacks the will to build`,
	}},
	{"Rosa Kemp said praise from the union would change nothing.", []string{
		`indirect Rosa Kemp: Rosa Kemp said praise from the union would change nothing`,
	}},
	{"It is late, top officials said.", []string{
		`indirect top officials: It is late, top officials said`,
	}},
	{"Rosa Kemp called the vote in favour of the dam a mistake.", []string{
		`indirect Rosa Kemp: Rosa Kemp called the vote in favour of the dam a mistake`,
	}},
	{"The Norwegians say they will stay.", []string{
		`indirect Norway: The Norwegians say they will stay`,
	}},
	{"Press conference\n\nINGE DE WAAL, HEAD OF THE AGENCY: Welcome. The lake is clean.\n\nQUESTION (Echo): And the river?\n\nDE WAAL: It is clean too.\n\nQUESTION (Star): Since when?\n\nDE WAAL: Since May.", []string{
		`direct Inge De Waal: Welcome. The lake is clean.`,
		`direct Inge De Waal: It is clean too.`,
		`direct Inge De Waal: Since May.`,
	}},
	{"The NATO spokesman here, Ivo Brandt, said it was over. One woman, Alma Terzic, said it was not.", []string{
		`indirect Ivo Brandt: The NATO spokesman here, Ivo Brandt, said it was over`,
		`indirect Alma Terzic: One woman, Alma Terzic, said it was not`,
	}},
	{"General Ada Holt, the commander, spoke first. The brigade's commander said he knew nothing of it.", []string{
		`indirect brigade's commander: The brigade's commander said he knew nothing of it`,
	}},
	{"Fifty Danish peacekeepers were held on Friday, and their government demanded that they be let go.", []string{
		`indirect Denmark: their government demanded that they be let go`,
	}},
	{`Kim, 42, said she would not vote.`, []string{
		`indirect Kim: Kim, 42, said she would not vote`,
	}},
	{`"I can't say," said the official, who spoke on condition of anonymity.`, []string{
		`direct official: I can't say`,
	}},
	{`The commission has accused both airlines of fixing prices.`, []string{
		`indirect commission: The commission has accused both airlines of fixing prices`,
	}},
	{`She added: "It hurts."`, []string{
		`direct she: It hurts.`,
	}},
	{`"This is about safety," Chief Constable Ian Moss told a news conference in Derby. "It is not about money."`, []string{
		`direct Ian Moss: This is about safety`,
		`direct Ian Moss: It is not about money.`,
	}},
	{`Local media reported that the bridge had collapsed.`, []string{
		`indirect local media: Local media reported that the bridge had collapsed`,
	}},
	{`State television said 14 people were missing.`, []string{
		`indirect state television: State television said 14 people were missing`,
	}},
	{`"There will be no strike," union leader Bob Carter promised.`, []string{
		`direct Bob Carter: There will be no strike`,
	}},
	{`Doctors warn that the ward is full.`, []string{
		`indirect doctors: Doctors warn that the ward is full`,
	}},
	{`Both men deny the charges.`, []string{
		`indirect men: Both men deny the charges`,
	}},
	{`What worries her most, Ms. Iqbal says, is the rent.`, []string{
		`indirect Iqbal: What worries her most, Ms. Iqbal says, is the rent`,
	}},
	{`The ministry said: "No date has been set."`, []string{
		`direct ministry: No date has been set.`,
	}},
	{`"If we wait," Mr. Patel says, "we lose."`, []string{
		`direct Patel: If we wait`,
		`direct Patel: we lose.`,
	}},
	{`The plan is dead, three officials said, because nobody will pay.`, []string{
		`indirect officials: The plan is dead, three officials said, because nobody will pay`,
	}},
	{`Google said it will fight the ruling, which it called "wrong on the facts".`, []string{
		`indirect Google: Google said it will fight the ruling, which it called "wrong on the facts"`,
	}},
	{`The defendant's mother, weeping, told the court that he was a good boy.`, []string{
		`indirect defendant's mother: The defendant's mother, weeping, told the court that he was a good boy`,
	}},
	{`Last week, the governor's office said it had received no complaint.`, []string{
		`indirect governor's office: the governor's office said it had received no complaint`,
	}},
	{`He was, friends said, a quiet man.`, []string{
		`indirect friends: He was, friends said, a quiet man`,
	}},
	{`The chancellor, speaking in Berlin on Tuesday, said Germany would wait.`, []string{
		`indirect chancellor: The chancellor, speaking in Berlin on Tuesday, said Germany would wait`,
	}},
	{`Researchers at the University of Leeds found that bees sleep.`, []string{
		`indirect researchers: Researchers at the University of Leeds found that bees sleep`,
	}},
	{`"Not guilty," he said when asked how he pleaded.`, []string{
		`direct he: Not guilty`,
	}},
	{`Investors are nervous, said Lars Holm, head of research at Nordbank, which manages $3 billion.`, []string{
		`indirect Lars Holm: Investors are nervous, said Lars Holm`,
	}},
	{`"Our share of the market," the chairman wrote to shareholders last month, "has never been larger."`, []string{
		`direct chairman: Our share of the market`,
		`direct chairman: has never been larger.`,
	}},
	{`Mr Rahman conceded that mistakes were made but said nobody had lied.`, []string{
		`indirect Rahman: Mr Rahman conceded that mistakes were made but said nobody had lied`,
	}},
	{`It was unclear, the inspector said, how the fire began.`, []string{
		`indirect inspector: It was unclear, the inspector said, how the fire began`,
	}},
	{`"Why now?" asked Senator Ruth Marsh. "Why not last year?"`, []string{
		`direct Ruth Marsh: Why now?`,
		`direct Ruth Marsh: Why not last year?`,
	}},
	{`"We were cold and hungry," said Mary Osei, who spent two days on the roof. She said the boats came too late. "Nobody told us anything," she added.`, []string{
		`direct Mary Osei: We were cold and hungry`,
		`indirect Mary Osei: She said the boats came too late`,
		`direct Mary Osei: Nobody told us anything`,
	}},
	{`Finance Minister Joao Silva defended the budget on Tuesday. He told lawmakers it would cut debt. Opposition leader Rita Costa disagreed. "It will cut wages," she said.`, []string{
		`indirect Joao Silva: Finance Minister Joao Silva defended the budget on Tuesday`,
		`indirect Joao Silva: He told lawmakers it would cut debt`,
		`direct Rita Costa: It will cut wages`,
	}},
	{`The strike will go ahead, the union said. It rejected the latest offer as too low.`, []string{
		`indirect union: The strike will go ahead, the union said`,
		`indirect union: It rejected the latest offer as too low`,
	}},
	{`Hannah Brook has run the shelter since 2009. "People think they choose this," she says. "They do not."`, []string{
		`direct Hannah Brook: People think they choose this`,
		`direct Hannah Brook: They do not.`,
	}},
	{`The president praised the rescuers. "You did not sleep," he told them. "You did not stop."`, []string{
		`indirect president: The president praised the rescuers`,
		`direct president: You did not sleep`,
		`direct president: You did not stop.`,
	}},
	{`Sources at the bank told Reuters that the board would meet on Sunday. A spokesman declined to comment.`, []string{
		`indirect sources: Sources at the bank told Reuters that the board would meet on Sunday`,
	}},
	{`"If the rains fail," said farmer Joseph Mutua, "we will sell the cows."`, []string{
		`direct Joseph Mutua: If the rains fail`,
		`direct Joseph Mutua: we will sell the cows.`,
	}},
	{`The ambassador said relations were "excellent" and that talks would resume in Geneva. He gave no date.`, []string{
		`indirect ambassador: The ambassador said relations were "excellent" and that talks would resume in Geneva`,
	}},
	{`Dr. Li, a virologist at the institute, cautioned against panic. "Most cases are mild," she said.`, []string{
		`indirect Li: Dr. Li, a virologist at the institute, cautioned against panic`,
		`direct Li: Most cases are mild`,
	}},
	{`Judge Carla Mendes sentenced him to six years. "You betrayed your clients," she said.`, []string{
		`direct Carla Mendes: You betrayed your clients`,
	}},
	{`Prosecutor Anna Berg said he had lied to the bank. His lawyer, Tom Vance, said he would appeal.`, []string{
		`indirect Anna Berg: Prosecutor Anna Berg said he had lied to the bank`,
		`indirect Tom Vance: His lawyer, Tom Vance, said he would appeal`,
	}},
	{`According to court documents, the accountant hid the money for years.`, nil},
	{`A company spokesman declined to comment.`, nil},
	{"Peacekeeping explained\n\nQ. How long has the force been here?\n\nA. Since 1964. \"I know every goat,\" said Corporal Ana Peña, 24.\n\nQ. Is it dangerous?\n\nA. Seldom. Four died in May.\n\nQ. And now?\n\nA. Nobody knows.\n", []string{
		`direct Ana Peña: I know every goat`,
	}},
	{"General Ana Peña led the force.\n\nQ. How long had it been here?\n\nA. Since 1964.\n\nQ. Is it dangerous?\n\nA. Seldom.\n\nQ. And now?\n\nA. Nobody knows.\n", []string{
		`direct Ana Peña: Since 1964.`, `direct Ana Peña: Seldom.`, `direct Ana Peña: Nobody knows.`,
	}},
	{`Neither side has said when talks will resume.`, nil},
	{`Nobody told the parents that the school would close.`, nil},
	{`Residents expect the river to rise.`, nil},
	{`The soldiers were told that the road was mined.`, nil},
	{`The head of the bureau, Petra Novak, on Monday condemned the theft.`, []string{
		`indirect Petra Novak: The head of the bureau, Petra Novak, on Monday condemned the theft`,
	}},
	{`A tanker overturned, blocking the road, the army and port officials said.`, []string{
		`indirect army and port officials: A tanker overturned, blocking the road, the army and port officials said`,
	}},
	{`He's warning drivers that the bridge is shut.`, []string{
		`indirect he: He's warning drivers that the bridge is shut`,
	}},
	{`The bank said in a note published Friday that rates would fall.`, []string{
		`indirect bank: The bank said in a note published Friday that rates would fall`,
	}},
	{`A tall officer, speaking because he was angry at the delay, described it as "shameful".`, []string{
		`indirect tall officer: A tall officer, speaking because he was angry at the delay, described it as "shameful"`,
	}},
	{`His sister, who was at work, says the guards shot through the fence.`, []string{
		`indirect sister: His sister, who was at work, says the guards shot through the fence`,
	}},
	{`The landlord says otherwise.`, []string{
		`indirect landlord: The landlord says otherwise`,
	}},
	{`The paper quoted Anna Berg as saying that the vote was rigged.`, []string{
		`indirect Anna Berg: saying that the vote was rigged`,
	}},
	{`In the words of one banker, the fund is a leaking bucket.`, []string{
		`indirect banker: In the words of one banker, the fund is a leaking bucket`,
	}},
	{`Per the ministry, 40 nurses remain.`, []string{
		`indirect ministry: Per the ministry, 40 nurses remain`,
	}},
	{`A claim by the union that wages had fallen was wrong.`, []string{
		`indirect union: A claim by the union that wages had fallen`,
	}},
	{`The minister's warning that banks would fail was false.`, []string{
		`indirect minister: The minister's warning that banks would fail`,
	}},
	{`Tom Vance spoke for an hour. According to him, nobody knew.`, []string{
		`indirect Tom Vance: According to him, nobody knew`,
	}},
	{`The mayor said the road was safe, adding: "Come and see."`, []string{
		`indirect mayor: The mayor said the road was safe`,
		`direct mayor: Come and see.`,
	}},
	{`"It froze," sniffs Maria Klein, a baker.`, []string{
		`direct Maria Klein: It froze`,
	}},
	{`France paid $3 million and Norway added $2 million for the boats that sank.`, nil},
	{`It was wrong to say that the mayor had left.`, nil},
	{`The clerk asked whether the shop would open.`, nil},
	{`The chairman thanked the nurses for coming.`, nil},
	{`Many said they had lost their seats.`, []string{
		`indirect many: Many said they had lost their seats`,
	}},
	{`Another warned that the ice was thin.`, []string{
		`indirect another: Another warned that the ice was thin`,
	}},
	{`Ann Bee arrived first. Her husband, she said, would follow.`, []string{
		`indirect Ann Bee: Her husband, she said, would follow`,
	}},
	{`Ole Lund, 44, who ran the bank, promised that nobody would lose money.`, []string{
		`indirect Ole Lund: Ole Lund, 44, who ran the bank, promised that nobody would lose money`,
	}},
	{`The Finnish boat builder Nauticat said it would close.`, []string{
		`indirect Nauticat: The Finnish boat builder Nauticat said it would close`,
	}},
	{`The low-cost airline, Skybird, announced that it would fly to Oslo.`, []string{
		`indirect Skybird: The low-cost airline, Skybird, announced that it would fly to Oslo`,
	}},
	{`"It was dark," Jim Price said.`, []string{
		`direct Jim Price: It was dark`,
	}},
	{`Statement by the mayor, Ann Bee:

"The bridge is open."`, []string{
		`direct Ann Bee: The bridge is open.`,
	}},
	{`"It is the art of the poor" – Maria Klein, painter, on her wall.`, []string{
		`direct Maria Klein: It is the art of the poor`,
	}},
	{`Three were hurt, doctors there say.`, []string{
		`indirect doctors: Three were hurt, doctors there say`,
	}},
	{`Ole Lund left early. His letter read: "I am tired."`, []string{
		`direct Ole Lund: I am tired.`,
	}},
	{`According to Maria Klein, the wall is hers.`, []string{
		`indirect Maria Klein: According to Maria Klein, the wall is hers`,
	}},
	{`The wall is, in the mayor's words, "a scandal".`, []string{
		`indirect mayor: The wall is, in the mayor's words`,
	}},
	{`A draft that would have cut rents failed, the tenants saying it was weak.`, []string{
		`indirect tenants: the tenants saying it was weak`,
	}},
	{`The Ministry informs the public that the road is closed.`, nil},
	{`The fall was worse than analysts had forecast.`, nil},
	{`The number of people claiming benefits rose last week.`, nil},
	{`He thought the war was over.`, nil},
	{"Attack log\n\nLocation: Tarn\nDamage: two huts\nLocation: Veld\nDamage: a bridge\n", nil},
	{"Noon briefing\n\nMs. Bee: The road is open.\n\nReporter (Wire): Since when?\n\nMs. Bee: Since noon.\n", []string{
		`direct Bee: The road is open.`,
		`direct Bee: Since noon.`,
	}},
	{`The drug, which analysts say could earn $2 billion a year, was approved on Monday.`, []string{
		`indirect analysts: analysts say could earn $2 billion a year`,
	}},
	{"Sheikh Hersi from Wajir said the men were safe.", []string{"indirect Sheikh Hersi: Sheikh Hersi from Wajir said the men were safe"}},
	{"Former Ugandan officers said the camp was empty.", []string{"indirect former Ugandan officers: Former Ugandan officers said the camp was empty"}},
	{`Ravel Mills Inc. said profit fell. The company added that it would close two plants.`, []string{
		`indirect Ravel Mills Inc.: Ravel Mills Inc. said profit fell`,
		`indirect Ravel Mills Inc.: The company added that it would close two plants`,
	}},
	{`Ravel Mills Inc. met the Fisheries Commission on Friday. The commission said it was content.`, []string{
		`indirect Fisheries Commission: The commission said it was content`,
	}},
	{`Ravel said it would close its plant. The firm said sales had dropped.`, []string{
		`indirect Ravel: Ravel said it would close its plant`,
		`indirect Ravel: The firm said sales had dropped`,
	}},
	{`A report by the Audit Office found that nobody had looked.`, nil},
	{`Mr. Prine said "nobody slept," but he dismissed talk of a strike.`, []string{
		`direct Prine: nobody slept`,
		`indirect Prine: he dismissed talk of a strike`,
	}},
	{`In her closing statement, the lawyer said Moss siphoned $4 million from the fund.`, []string{
		`indirect lawyer: the lawyer said Moss siphoned $4 million from the fund`,
	}},
	{`Many worry that the stadium project will stall.`, []string{
		`indirect many: Many worry that the stadium project will stall`,
	}},
	{`Investors fear the bank will fold.`, []string{
		`indirect investors: Investors fear the bank will fold`,
	}},
	{`Talks ended. As Ann Bee put it: "We are not that desperate."`, []string{
		`direct Ann Bee: We are not that desperate.`,
	}},
	{`Ann Bee spoke first, and Ole Lund, 50, went next. Asked by a student if he was tired, Lund smiled. "A bit," he said.`, []string{
		`direct Ole Lund: A bit`,
	}},
	{`Corelli, the 38-year-old goalkeeper, joked that he was old. His knees hurt, he said.`, []string{
		`indirect Corelli: Corelli, the 38-year-old goalkeeper, joked that he was old`,
		`indirect Corelli: His knees hurt, he said`,
	}},
	{`The railway, Nordbahn, called the strike "absurd" and urged the union to talk. Two in three trains would stop, it warned.`, []string{
		`indirect Nordbahn: The railway, Nordbahn, called the strike "absurd" and urged the union to talk`,
		`indirect Nordbahn: Two in three trains would stop, it warned`,
	}},
	{`Prices will keep falling, predicted Rosa Kemp, chief economist at Crown Securities.`, []string{
		`indirect Rosa Kemp: Prices will keep falling, predicted Rosa Kemp`,
	}},
	{`Kemp told analysts on a conference call that orders had risen.`, []string{
		`indirect Kemp: Kemp told analysts on a conference call that orders had risen`,
	}},
	{`Her coach, Rolf Steen, denied giving her the pills.`, []string{
		`indirect Rolf Steen: Her coach, Rolf Steen, denied giving her the pills`,
	}},
	{`The plan, Senator Joan Tully said, would "gut" the town.`, []string{
		`indirect Joan Tully: The plan, Senator Joan Tully said, would "gut" the town`,
	}},
	{`Sales "stopped falling," said Ann Bee, though she would not say when they would rise.`, []string{
		`indirect Ann Bee: Sales "stopped falling," said Ann Bee`,
	}},
	{`TARN, Norway (AP) _ The river is rising, the mayor said.`, []string{
		`indirect mayor: The river is rising, the mayor said`,
	}},
	{"Interview: Rosa Kemp\n\nRosa Kemp builds dams.\n\nQ: Why dams?\n\nA: I like water.\n\nQ: Still?\n\nA: Always.\n\nHer partner, Rolf Steen, disagrees. \"She hates it,\" he says.", []string{
		`direct Rosa Kemp: I like water.`,
		`direct Rosa Kemp: Always.`,
		`direct Rolf Steen: She hates it`,
	}},
	{"Answers to questions\n\nThe House met at noon.\n\nMR. OLE LUND (Opposition): How many have left?\n\nThe Minister of Health (Ms. Rosa Kemp): Two hundred.\n\nMR. LUND: Who is lying?\n\nMs. KEMP: Nobody is.\n", []string{
		`direct Ole Lund: How many have left?`,
		`direct Rosa Kemp: Two hundred.`,
		`direct Ole Lund: Who is lying?`,
		`direct Rosa Kemp: Nobody is.`,
	}},
	{`Ann Bee, a member of the safety board, said the crew had slept.`, []string{
		`indirect Ann Bee: Ann Bee, a member of the safety board, said the crew had slept`,
	}},
	{`Former champion Bill Thorne saw the match. "She was quick," he told the paper.`, []string{
		`direct Bill Thorne: She was quick`,
	}},
	{`His wife, Arlene, nodded. "We call and they hang up," she said.`, []string{
		`direct Arlene: We call and they hang up`,
	}},
	{`Her rival, 17-year-old Rosa Kemp, confessed she had slept badly.`, []string{
		`indirect Rosa Kemp: Her rival, 17-year-old Rosa Kemp, confessed she had slept badly`,
	}},
	{`Ingrid Holm lost. "I was slow," said the Dane, who is 24.`, []string{
		`direct Ingrid Holm: I was slow`,
	}},
	{`According to its director, Rosa Kemp, the number has not moved.`, []string{
		`indirect Rosa Kemp: According to its director, Rosa Kemp, the number has not moved`,
	}},
	{`The airline voiced regret, and its chief, Ole Lund, flew to the city.`, []string{
		`indirect airline: The airline voiced regret`,
	}},
	{`Ole Lund laughed. "What would I do," he asked last year, "paint?" Rosa Kemp, his partner, remembers it well.`, []string{
		`direct Ole Lund: What would I do`,
		`direct Ole Lund: paint?`,
	}},
	{`"My mother asked, 'Did you pack?'" Rosa Kemp recalled.`, []string{
		`direct Rosa Kemp: My mother asked, 'Did you pack?'`,
	}},
	{`One blogger declared the theory "dead."`, []string{
		`indirect blogger: One blogger declared the theory "dead`,
	}},
	{`Ravel signalled it would stay.`, []string{
		`indirect Ravel: Ravel signalled it would stay`,
	}},
	{`Ravel Tools said its plant would close. The company gave no date, but it said workers had been told.`, []string{
		`indirect Ravel Tools: Ravel Tools said its plant would close`,
		`indirect Ravel Tools: it said workers had been told`,
	}},
	{`Coach Rosa Kemp called it "the best that any team has had" and praised her bench.`, []string{
		`indirect Rosa Kemp: Coach Rosa Kemp called it "the best that any team has had" and praised her bench`,
	}},
	{`A nurse we met at the camp, Rosa Kemp, put it otherwise: "We wait."`, []string{
		`direct Rosa Kemp: We wait.`,
	}},
	{`The firm pledged 150 vans, and the mayor has two.`, nil},
	{`The company rejected the plan, and its rival dropped it.`, []string{
		`indirect company: The company rejected the plan`,
	}},
	{`A trader who goes by Izo Bel swore that the mill was shut.`, []string{
		`indirect Izo Bel: A trader who goes by Izo Bel swore that the mill was shut`,
	}},
	{`Two clerks told other tales. One, a baker, said the mill was shut; the other, a trader, insisted that it was open.`, []string{
		`indirect baker: One, a baker, said the mill was shut`,
		`indirect trader: a trader, insisted that it was open`,
	}},
	{`Two officials said it was over. One of them said the mill was shut.`, []string{
		`indirect officials: Two officials said it was over`,
		`indirect official: One of them said the mill was shut`,
	}},
	{`The union's commissioner for peace and security, Ole Lund, warned that the mill might close.`, []string{
		`indirect Ole Lund: The union's commissioner for peace and security, Ole Lund, warned that the mill might close`,
	}},
	{`The firm is short of cash, a memo dated July 9 says.`, nil},
	{`The Institute for Mill Studies said the dam was safe.`, []string{
		`indirect Institute for Mill Studies: The Institute for Mill Studies said the dam was safe`,
	}},
	{`Lund complained that "you cannot fuel a plane with a letter."`, []string{
		`indirect Lund: Lund complained that "you cannot fuel a plane with a letter`,
	}},
	{`The Mill Council endorsed the mission in June.`, nil},
	{`The firm has 730 vans on the road, well below the 1,000 promised.`, nil},
	{`The start-up says its scooters are safe.`, []string{
		`indirect start-up: The start-up says its scooters are safe`,
	}},
	// Posts with the place or the matter that belongs to them, and those without.
	{"The mayor of Kindu said two soldiers died.", []string{"indirect mayor of Kindu: The mayor of Kindu said two soldiers died"}},
	{"Residents of Goma said two soldiers died.", []string{"indirect residents of Goma: Residents of Goma said two soldiers died"}},
	{"The Minister of State for Foreign Affairs confirmed that 90 soldiers left.", []string{"indirect Minister of State for Foreign Affairs: The Minister of State for Foreign Affairs confirmed that 90 soldiers left"}},
	{"The Secretary of State for Defence said 90 soldiers had left.", []string{"indirect Secretary of State for Defence: The Secretary of State for Defence said 90 soldiers had left"}},
	{"The commander of the battalion said 90 soldiers had left.", []string{"indirect commander: The commander of the battalion said 90 soldiers had left"}},
	{"A spokesman for the army said 90 soldiers had left.", []string{"indirect spokesman: A spokesman for the army said 90 soldiers had left"}},
	{"The mayor of Kindu said two had died. The mayor, Paul Obi, spoke on Monday.", []string{"indirect Paul Obi: The mayor of Kindu said two had died"}},
	{"The Minister for Health (Ann Bee) said 90 soldiers had left.", []string{"indirect Ann Bee: The Minister for Health (Ann Bee) said 90 soldiers had left"}},
	{`Minister Ada Banks told the BBC the mill was shut. It added that the lake was dry.`, []string{
		`indirect Ada Banks: Minister Ada Banks told the BBC the mill was shut`,
	}},
	{`The army said the mill was shut. It added that the lake was dry.`, []string{
		`indirect army: The army said the mill was shut`,
		`indirect army: It added that the lake was dry`,
	}},
}
