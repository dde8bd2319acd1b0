import type { MoodGroup } from '$lib/domain/mood';

/** The name that a file without groups gets for its rows. */
export const WHOLE = 'Hela kommunen';

/** A group's name as it is kept. */
export function tidyGroupName(cell: string): string {
	return cell.replace(/\s+/g, ' ').normalize('NFC').trim();
}

/** A mark in the place of a name: `*`, `<5`, `..`, `–`. */
export function isHiddenName(name: string): boolean {
	return !/[\p{L}\p{N}Σ∑]/u.test(name) || /^[<≤] ?\d{1,3}$/.test(name);
}

export function findGroup(groups: readonly MoodGroup[], name: string): MoodGroup | undefined {
	const key = groupKey(name);
	return groups.find((group) => groupKey(group.name) === key);
}

/** Names that differ only in how they are written are one. */
export function groupKey(name: string): string {
	return tidyGroupName(name).toLocaleLowerCase('sv');
}

const SUM_WORDS = new Set(
	[
		'total,totalt,totala,totalen,totalsumma,summa,sum,summan,sammanlagt,samtliga,alla,hela,kommunen,kommun,grupper,gruppen',
		'vecka,veckor,veckorna,månad,månaden,period,perioden,weeks,month,viikot,viikkojen,viikoilta,kuukausi,jakso',
		'arbetsplatser,arbetsplatserna,arbetsgivare,verksamheter,enheter,svar,svarande,deltagare,organisationen,tillsammans,grand,all,groups,everyone,overall,together,whole,the,municipality',
		'yhteensä,yhteensa,yhthensä,kaikki,kaikkiaan,koko,kunta,ryhmät,ryhmä,summat,kaiken,kaikkiaan,vastaukset'
	].flatMap((line) => line.split(','))
);
const SUM_ALONE = new Set(
	[
		'total,totalt,totala,totalen,totalsumma,summa,sum,summan,sammanlagt,samtliga,alla,all,everyone,overall,together',
		'tillsammans,yhteensä,yhteensa,yhthensä,kaikki,kaikkiaan'
	].flatMap((line) => line.split(','))
);
const WHOLES = new Set([
	'hela månaden',
	'hela perioden',
	'koko kuukausi',
	'the whole month',
	'whole month',
	'hela kommunen',
	'hela organisationen',
	'koko kunta',
	'the whole municipality',
	'whole municipality'
]);

/** A row that sums the groups: `Totalt`, `SUMMA:`, `Samtliga grupper`, `Yhteensä`. */
export function isTotal(group: string): boolean {
	const words = group
		.normalize('NFC')
		.toLocaleLowerCase('sv')
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();
	if (words === '') return /[Σ∑]/i.test(group);
	if (words === 'σ' || WHOLES.has(words)) return true;
	const each = words.split(' ');
	return each.some((word) => SUM_ALONE.has(word)) && each.every((word) => SUM_WORDS.has(word));
}
