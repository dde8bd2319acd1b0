/** Neighbours whose tables say `Hela landet` of their own, and some of whose places have names of ours. */
export type OtherCountry = 'Finland' | 'Norge' | 'Danmark' | 'Island';

/** Swedish names that places have in two countries: Ylitornio's, and what every country calls itself. */
export const SHARED_NAMES =
	/^(?:övertorneå(?:s? kommun| municipality)?|(?:the )?municipality of övertorneå|(?:hela )?(?:landet|riket))$/;

/** Municipalities and regions as their own country and Swedish tables write them; none that is a place of ours. */
export const OTHER_PLACES: Readonly<Record<OtherCountry, readonly string[]>> = {
	Finland: [
		...['koko maa', 'manner-suomi', 'fasta finland', 'fastlandet', 'finland', 'suomi', 'åland'],
		...['ahvenanmaa', 'torneå', 'tornio', 'kemi', 'keminmaa', 'pello', 'kolari', 'muonio'],
		...['enontekis', 'enontekiö', 'kittilä', 'rovaniemi', 'sodankylä', 'salla', 'savukoski'],
		...['pelkosenniemi', 'kemijärvi', 'ranua', 'posio', 'simo', 'tervola', 'utsjoki', 'enare'],
		...['inari', 'ylitornio', 'lappi', 'pohjois-pohjanmaa', 'norra österbotten', 'uusimaa'],
		...['nyland', 'pirkanmaa', 'birkaland', 'varsinais-suomi', 'egentliga finland', 'satakunta'],
		...['satakunda', 'kanta-häme', 'egentliga tavastland', 'päijät-häme', 'päijänne-tavastland'],
		...['kymenlaakso', 'kymmenedalen', 'etelä-karjala', 'södra karelen', 'etelä-savo'],
		...['södra savolax', 'pohjois-savo', 'norra savolax', 'pohjois-karjala', 'norra karelen'],
		...['keski-suomi', 'mellersta finland', 'etelä-pohjanmaa', 'södra österbotten', 'pohjanmaa'],
		...['österbotten', 'keski-pohjanmaa', 'mellersta österbotten', 'kainuu', 'kajanaland'],
		...['helsingfors', 'helsinki', 'esbo', 'espoo', 'vanda', 'vantaa', 'grankulla'],
		...['kauniainen', 'tammerfors', 'tampere', 'åbo', 'turku', 'uleåborg', 'oulu', 'lahtis'],
		...['lahti', 'kuopio', 'jyväskylä', 'björneborg', 'pori', 'villmanstrand', 'lappeenranta'],
		...['vasa', 'vaasa', 'joensuu', 'tavastehus', 'hämeenlinna', 'kouvola', 'seinäjoki'],
		...['s:t michel', 'mikkeli', 'kotka', 'salo', 'borgå', 'porvoo', 'karleby', 'kokkola'],
		...['hyvinge', 'hyvinkää', 'lojo', 'lohja', 'träskända', 'järvenpää', 'raumo', 'rauma'],
		...['kajana', 'kajaani', 'kervo', 'kerava', 'nyslott', 'savonlinna', 'nokia', 'ylöjärvi'],
		...['kangasala', 'riihimäki', 'imatra', 'nådendal', 'naantali', 'brahestad', 'raahe'],
		...['jakobstad', 'pietarsaari', 'raseborg', 'raasepori', 'pargas', 'parainen', 'mariehamn'],
		...['kuusamo', 'iisalmi', 'idensalmi', 'närpes', 'korsholm', 'mustasaari', 'sibbo', 'sipoo'],
		...['kyrkslätt', 'kirkkonummi', 'hangö', 'hanko', 'lovisa', 'loviisa', 'nykarleby'],
		...['kristinestad']
	],
	Norge: [
		...['hele landet', 'norge', 'oslo', 'bergen', 'trondheim', 'stavanger', 'tromsø', 'bodø'],
		...['narvik', 'hammerfest', 'alta', 'vadsø', 'kirkenes', 'sør-varanger', 'kautokeino'],
		...['karasjok', 'harstad', 'drammen', 'fredrikstad', 'kristiansand', 'sandnes', 'sarpsborg'],
		...['skien', 'ålesund', 'tønsberg', 'moss', 'haugesund', 'arendal', 'lillehammer', 'hamar'],
		...['molde', 'gjøvik', 'bærum', 'lillestrøm', 'rana', 'fauske', 'storfjord', 'kåfjord'],
		...['nordreisa', 'målselv', 'bardu', 'senja', 'innlandet', 'vestland', 'rogaland', 'agder'],
		...['trøndelag', 'nordland', 'troms', 'finnmark', 'troms og finnmark', 'akershus'],
		...['buskerud', 'østfold', 'telemark', 'vestfold', 'vestfold og telemark'],
		...['møre og romsdal', 'svalbard']
	],
	Danmark: [
		...['hele landet', 'danmark', 'region nordjylland', 'region midtjylland'],
		...['region syddanmark', 'region hovedstaden', 'region sjælland', 'nordjylland'],
		...['midtjylland', 'syddanmark', 'hovedstaden', 'sjælland', 'københavn', 'aarhus', 'århus'],
		...['odense', 'aalborg', 'ålborg', 'esbjerg', 'randers', 'kolding', 'horsens', 'vejle'],
		...['roskilde', 'herning', 'silkeborg', 'hørsholm', 'helsingør', 'næstved', 'viborg'],
		...['fredericia', 'køge', 'holstebro', 'slagelse', 'hillerød', 'sønderborg', 'svendborg'],
		...['hjørring', 'frederikshavn', 'bornholm', 'færøerne', 'grønland']
	],
	Island: [
		...['allt landið', 'ísland', 'island', 'reykjavík', 'kópavogur', 'hafnarfjörður'],
		...['akureyri', 'reykjanesbær']
	]
};
