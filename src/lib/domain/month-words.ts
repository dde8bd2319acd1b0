/** The months of a year in Swedish, Finnish (and Meänkieli), Norwegian, Danish, Icelandic and English, whole and as they are shortened. */
const NAMES: readonly string[] = [
	'januari,jan,januar,janúar,january,tammikuu,tammikuuta,tammi',
	'februari,feb,februar,febrúar,february,helmikuu,helmikuuta,helmi',
	'mars,mar,marts,march,maaliskuu,maaliskuuta,maalis',
	'april,apr,apríl,huhtikuu,huhtikuuta,huhti',
	'maj,mai,maí,may,toukokuu,toukokuuta,touko',
	'juni,jun,júní,jún,june,kesäkuu,kesäkuuta,kesä',
	'juli,jul,júlí,júl,july,heinäkuu,heinäkuuta,heinä',
	'augusti,aug,august,ágúst,ágú,elokuu,elokuuta,elo',
	'september,sep,sept,syyskuu,syyskuuta,syys',
	'oktober,okt,október,october,oct,lokakuu,lokakuuta,loka',
	'november,nov,nóvember,nóv,marraskuu,marraskuuta,marras',
	'december,dec,desember,des,dez,joulukuu,joulukuuta,joulu'
];

const NUMBERS = new Map(
	NAMES.flatMap((names, index) => names.split(',').map((name) => [name, index + 1] as const))
);

/** `oktober`, `Okt.` or `lokakuu`: 1–12; null for anything else. */
export function monthOfName(text: string): number | null {
	return NUMBERS.get(text.trim().toLowerCase().replace(/\.$/, '')) ?? null;
}
