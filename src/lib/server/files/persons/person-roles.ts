import { plainWord } from './plain-word';

const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(','));

/** One of them, in a form that no count of them has. */
const ONE = words(
	'elev,skolelev,patient,klient,kund,medlem,ledamot,anställd,hyresgäst,student,lärling',
	'familj,individ,person,respondent',
	'intervjuperson,försöksperson,testperson,informant,uppgiftslämnare,svarsperson,gäst',
	'målsman,förälder,målsägande,misstänkt,dömd',
	'avliden,målskytt,kandidat,nämndeman,volontär,praktikant',
	'oppilas,potilas,asiakas,vastaaja,osallistuja,osalistuja,jäsen,työntekijä,hakija',
	'omistaja,asukas,perhe,huoltaja,vuokralainen',
	'opiskelija,henkilö,valtuutettu,pelaaja,opettaja,ehdokas,haastateltava',
	'pupil,patient,student,client,customer,member,participant,respondent,applicant,employee',
	'owner,resident,tenant,guardian,parent',
	'player,teacher,interviewee,person,individual,attendee,citizen,donor'
);

/** One or many of them: in Swedish the same word. */
const ANY = words(
	'deltagare,brukare,sökande,ägare,boende,användare,lärare,besökare,spelare,idrottare',
	'politiker,vårdnadshavare,vårdtagare,omsorgstagare,medarbetare,mottagare',
	'svarande,bidragstagare,låntagare,arbetstagare,arbetssökande,resenär,studerande,förare',
	'passagerare,innehavare,ansökande,barn,handläggare,vem',
	'kontakt,kontaktperson,ansvarig,rektor,chef,utredare,projektledare,ordförande',
	'sekreterare,vinnare,segrare,pristagare,stipendiat',
	'elever,patienter,klienter,kunder,medlemmar,ledamöter,anställda,hyresgäster,familjer',
	'personer,respondenter,svaranden,studenter',
	'oppilaat,potilaat,asiakkaat,vastaajat,osallistujat,jäsenet,työntekijät,hakijat',
	'omistajat,asukkaat,perheet',
	'students,pupils,patients,clients,customers,members,participants,respondents,applicants',
	'employees,owners,residents,tenants,players'
);

/** Companies, associations and authorities are these too. */
const OF_ORGANISATIONS = new Set(
	words(
		'kund,kunder,ägare,sökande,ansökande,medlem,medlemmar,hyresgäst,hyresgäster,mottagare',
		'boende,innehavare,gäst,användare,kontakt,ansvarig',
		'asiakas,asiakkaat,omistaja,omistajat,jäsen,jäsenet,hakija,hakijat,customer,customers',
		'owner,owners,member,members',
		'tenant,tenants,applicant,applicants,client,clients,barn'
	)
);

/** As they begin a longer word: `elevnummer`, `deltagarens kod`, `oppilaan tunnus`. */
const STEMS = words(
	'elevens,elev,skolelev,patientens,patients,patient,klientens,klient,kundens,kund',
	'medlemmens,medlems,medlem,ledamotens,ledamots,ledamot',
	'anställdes,anställds,hyresgästens,hyresgäst,studentens,student,lärlings,lärling',
	'familjens,familje,familj,individens,individ',
	'personens,person,personal,respondentens,respondent,svarandes,svarande,svarandens,svars',
	'enkätsvars,enkät,deltagarens,deltagares,deltagare,deltagar',
	'brukarens,brukares,brukare,brukar,sökandens,sökandes,sökande,sökand,ägarens,ägares',
	'boendes,användarens,användares,användare,användar,lärarens,lärar',
	'besökarens,besökares,besökar,vårdnadshavarens,vårdnadshavares,vårdnadshavar',
	'vårdtagarens,vårdtagares,vårdtagare,vårdtagar,omsorgstagar',
	'medarbetarens,medarbetares,medarbetare,medarbetar,mottagarens,låntagarens,låntagar',
	'studerandes,studerande,barnets,gästens,gäst',
	'spelarens,spelar,förälderns,föräldrens,hushålls,hushåll,intervjupersonens,intervjuperson',
	'intervju,försökspersonens,försöksperson,testpersonens,testperson',
	'informantens,informant,journal,klientens,besöks,vårdtillfälles,ärendets',
	'oppilaan,oppilas,potilaan,potilas,asiakkaan,asiakas,vastaajan,vastaaja,vastaus',
	'osallistujan,osallistuja,osalistujan,jäsenen,jäsen',
	'työntekijän,työntekijä,hakijan,hakija,omistajan,asukkaan,perheen,huoltajan',
	'vuokralaisen,opiskelijan,opiskelija,lapsen,henkilön,henkilö',
	'pupil,patient,student,client,customer,member,participant,respondent,applicant,employee',
	'owner,resident,tenant,guardian,parent,child',
	'player,teacher,person,individual,response,answer,submission,case'
);
const NUMBERS = words(
	'id,ids,idnr,idnummer,nr,nro,nummer,number,num,no,tunnus,numero,löpnr,löpnummer'
);
const CODES = words(
	'kod,kodnummer,code,koodi,koodinumero,initialer,initials,signatur,pseudonym,alias,uuid',
	'guid,hash,nyckel,key'
);
const CALLED = words('namn,name,nimi,förnamn,efternamn,etunimi,sukunimi');

const OF_ONE: ReadonlySet<string> = new Set([...NUMBERS, ...CODES, ...CALLED]);
/** `patientid`, `elevensnamn`: what one is told by. */
const isOfOne = (word: string) =>
	STEMS.some((stem) => word.startsWith(stem) && OF_ONE.has(word.slice(stem.length)));
/** Numbers in a row of births, and of the answers that a form has. */
const OF_KINDS =
	/^(?:svarskod|answercode|casename|casecode|barnets(?:nr|nummer)|enkät(?:namn|kod)|intervju(?:namn|kod)|vastaus(?:koodi|nimi)|kundnamn)$/;
/** `Antal elever`, `Kostnad per elev` and `Kr/elev` count them. */
const COUNTED = /^(?:antal|andel|number|share|lkm|osuus|count)|(?<!\p{L})per(?!\p{L})|\//iu;
const ONES = new Set(ONE);
const ANYS = new Set(ANY);

/** What a heading says of the people under it: an `id` of each, `one` of them, or `any` number of them. */
export type PersonRole = 'id' | 'one' | 'any';

/** Null where a heading names nobody. */
export function roleIn(heading: string): PersonRole | null {
	const word = plainWord(heading);
	if (isOfOne(word) && !OF_KINDS.test(word)) return 'id';
	if (COUNTED.test(heading)) return null;
	const last = plainWord(heading.split(/[\s_/-]+/).at(-1) ?? '');
	if (ONES.has(last) || endsIn(word, ONES)) return 'one';
	return ANYS.has(last) || endsIn(word, ANYS) ? 'any' : null;
}

/** `Styrelseledamot` and `Klassens elever`. */
function endsIn(word: string, roles: ReadonlySet<string>): boolean {
	return [...roles].some((role) => word.endsWith(role) && (role === word || role.length > 5));
}

/** Whether what stands under the heading may as well be companies or authorities. */
export function mayBeOrganisations(heading: string): boolean {
	return OF_ORGANISATIONS.has(plainWord(heading));
}
