/** Words that a stranger tries first: common ones (in every language here) and those of the work and its part of the country. Lower case, a–z. */
export const GUESSED_WORDS: readonly string[] = (
	'password passwort passw pass passord losenord losen ord hemlig hemligt secret salasana salainen qwerty qwertz ' +
	'azerty asdf asdfgh zxcvbn qazwsx letmein welcome valkommen tervetuloa admin administrator administrator root ' +
	'login logga inlogg user guest gast test tester testing demo exempel default change changeme iloveyou love ' +
	'alskling jagalskar monkey dragon football fotboll futboll hockey ishockey baseball basketball sunshine princess ' +
	'prinsessa master shadow superman batman spiderman pokemon starwars minecraft trustno freedom whatever hello hej ' +
	'hejsan heja hola summer sommar kesa winter vinter talvi spring var kevat autumn host syksy monday tuesday wednesday ' +
	'thursday friday saturday sunday mandag tisdag onsdag torsdag fredag lordag sondag januari februari mars april maj ' +
	'juni juli augusti september oktober november december january february march may june july august october ' +
	'mamma pappa familj katten hunden blomma kaffe choklad internet computer dator google facebook microsoft apple ' +
	'samsung sverige svensk svenska sweden stockholm goteborg malmo suomi finland norge abc abcd abcdef alfa omega ' +
	'pello haparanda pajala kalix lulea tornio tornedalen tornealven torne ' +
	'norrbotten luppio aavasaksa kommun kommunen kommuun kunta kunnan laget matning vecka veckan veckor viikko maende ' +
	'folkhalsa halsa samordnare kommunikator fortroendevald politiker team styrgrupp region regionen sportoteket meankieli'
).split(' ');
