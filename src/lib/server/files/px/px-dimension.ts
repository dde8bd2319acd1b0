import { fault, type Fault, type Result } from '$lib/domain/problem';
import { parsePeriod } from '$lib/domain/period';
import { findTwice, refuseAt, type CubeDimension } from '$lib/server/files/cube';
import { roleOf } from '$lib/server/files/dimension-role';
import type { Category } from '$lib/server/files/figure-table';
import type { LookUp } from './px-lookup';
import { parsePxPeriod, parsePxScale } from './px-period';

/** A variable as VALUES, CODES and TIMEVAL say it, which must not contradict one another. */
export function readPxDimension(
	name: string,
	contents: string | null,
	file: LookUp
): Result<CubeDimension> {
	const values = file('VALUES', name);
	const codes = file('CODES', name)?.values ?? [];
	const texts = values?.values ?? codes;
	if (texts.length === 0)
		return refuseAt(file('STUB')?.line ?? 1, name, fault('px-variable-empty'));
	if (codes.length > 0 && codes.length !== texts.length) {
		const reason = fault('px-variable-codes', { texts: texts.length, codes: codes.length });
		return refuseAt(values?.line ?? 1, name, reason);
	}
	const twice = findTwice(codes.length > 0 ? codes : texts);
	if (twice !== undefined) {
		const where = codes.length > 0 ? 'CODES' : 'VALUES';
		const line = file(where, name)?.line ?? 1;
		return refuseAt(line, name, fault('category-twice', { where, category: twice }));
	}
	const empty = texts.findIndex(
		(text, at) => text.trim() === '' && (codes[at] ?? '').trim() === ''
	);
	if (empty >= 0) {
		const reason = fault('px-category-empty', { number: empty + 1 });
		return refuseAt(values?.line ?? 1, name, reason);
	}
	const listedOn = values?.line ?? file('CODES', name)?.line ?? 1;
	const timeval = file('TIMEVAL', name)?.values ?? null;
	const code = file('VARIABLECODE', name)?.values[0] ?? name;
	const role = timeval ? 'period' : name === contents ? 'content' : roleOf(code, name);
	const categories: Category[] = texts.map((text, at) => {
		const unit = role === 'content' ? file('UNITS', text)?.values.join(' ').trim() : undefined;
		const words = text.trim() === '' ? null : text;
		return { code: codes[at] ?? null, text: words, ...(unit && { unit }) };
	});
	if (role !== 'period')
		return { ok: true, value: { name: code, heading: name, role, listedOn, categories } };
	const periods = readPeriods(categories, timeval);
	const line = file('TIMEVAL', name)?.line ?? 1;
	const otherwise = whyOtherTime(periods, timeval);
	if (otherwise) return refuseAt(line, name, otherwise);
	return { ok: true, value: { name: code, heading: name, role, listedOn, categories: periods } };
}

/** Codes become the canonical text of their period; what is no period is left as it stands. */
function readPeriods(
	categories: readonly Category[],
	timeval: readonly string[] | null
): readonly Category[] {
	const scale = parsePxScale(timeval?.[0] ?? '');
	const listed = timeval?.slice(1) ?? [];
	return categories.map(({ code, text }, at) => {
		const same = listed.length === categories.length ? (listed[at] ?? '') : '';
		const period =
			parsePxPeriod(code ?? '', scale) ??
			parsePxPeriod(text ?? '', scale) ??
			parsePxPeriod(same, scale);
		return { code: period?.key ?? code ?? text, text };
	});
}

const MOST_QUOTED = 80;

/** Why the periods that TIMEVAL lists are not those of the variable's values; null where every value is one of them. */
function whyOtherTime(
	categories: readonly Category[],
	timeval: readonly string[] | null
): Fault | null {
	const scale = parsePxScale(timeval?.[0] ?? '');
	const listed = timeval?.slice(1) ?? [];
	const [, from = '', to = ''] =
		/^TLIST\(\w\w,(\w{4,9})-(\w{4,9})\)$/i.exec(timeval?.[0] ?? '') ?? [];
	const ends = [from, to].map((end) => parsePxPeriod(end, scale)?.key);
	const keys = new Set(listed.map((one) => parsePxPeriod(one, scale)?.key));
	if (scale === null || keys.has(undefined)) return null;
	const isListed = (key: string) => {
		if (keys.size > 0) return keys.has(key);
		const [first, last] = ends;
		return first === undefined || last === undefined || (key >= first && key <= last);
	};
	const strange = categories.some(({ code }) => {
		const period = parsePeriod(code ?? '');
		return period !== null && !isListed(period.key);
	});
	if (!strange) return null;
	const said = listed.length > 0 ? listed.join(', ') : `${from}-${to}`;
	const values = categories.map(({ code, text }) => text ?? code ?? '').join(', ');
	return fault('px-timeval-differs', {
		timeval: said.slice(0, MOST_QUOTED),
		values: values.slice(0, MOST_QUOTED)
	});
}
