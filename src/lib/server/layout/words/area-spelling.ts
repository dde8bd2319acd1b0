import { fault, type Fault } from '$lib/domain/problem';
import { COUNTRY_CODE, type Area } from '$lib/domain/area';

/** Every way a publisher may write an area, once spelling is folded, with the codes that share it. */
export interface AreaSpellings {
	readonly codes: ReadonlySet<string>;
	readonly byName: ReadonlyMap<string, readonly string[]>;
}

export type AreaReading =
	{ readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: Fault };

export function spellAreas(areas: readonly Area[]): AreaSpellings {
	const byName = new Map<string, string[]>();
	const add = (name: string, code: string) => byName.set(name, [...(byName.get(name) ?? []), code]);
	for (const { code, name, kind } of areas) {
		for (const spelling of new Set([name, fold(name)])) add(spelling, code);
		if (kind === 'county') add(fold(`Region ${name.replace(/s? län$/, '')}`), code);
		if (kind === 'country') for (const word of ['sverige', 'hela riket', 'all']) add(word, code);
	}
	// `Dalarna` is the county, but `Uppsala` alone is taken for the municipality.
	for (const { code, name, kind } of areas) {
		const short = fold(name).replace(/s? lan$/, '');
		if (kind === 'county' && !byName.has(short)) add(short, code);
	}
	return { codes: new Set(areas.map(({ code }) => code)), byName };
}

/** `2514`, `2514 Kalix`, `Kalix kommun`, `Österåkers kommun`, `Jonkoping`, `25 Norrbottens län`, `0025`, `Region Norrbotten`, `Riket`, `2514_25`, `ALL_25`. */
export function readArea(text: string, { codes, byName }: AreaSpellings): AreaReading {
	const code = readCode(text);
	if (code !== null) {
		return codes.has(code) ? { ok: true, code } : refuse(fault('area-code-unknown'));
	}
	// Håbo spelt with its ring is one place; Habo may be either of two in a file without rings.
	const exact = byName.get(text);
	const spelt = exact && fold(text) !== text.toLowerCase() ? exact : undefined;
	const name = fold(text).replace(/ kommun$/, '');
	const found = spelt ?? byName.get(name) ?? byName.get(name.replace(/s$/, ''));
	if (!found) return refuse(fault('area-unknown'));
	if (found.length > 1) return refuse(fault('area-ambiguous', { codes: found.join(', ') }));
	return { ok: true, code: found[0] ?? COUNTRY_CODE };
}

function readCode(text: string): string | null {
	const joined = /^(ALL|\d{4})_(ALL|\d{2})$/.exec(text);
	if (joined) {
		const [, municipality, county] = joined;
		if (municipality !== 'ALL') return municipality ?? null;
		return county === 'ALL' ? COUNTRY_CODE : (county ?? null);
	}
	const code = /^(\d{2}|\d{4})(?= |$)/.exec(text)?.[1] ?? null;
	return code?.startsWith('00') && code.length === 4 ? code.slice(2) : code;
}

function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function refuse(reason: Fault): AreaReading {
	return { ok: false, reason };
}
