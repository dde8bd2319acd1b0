import * as fc from 'fast-check';
import { isCertain, type Fact, type Facts, type Length, type Value } from './facts';

/** How a person or a program writes a table down. */
export interface Style {
	readonly layout: 'long' | 'periods across' | 'sexes across' | 'areas across' | 'contents across';
	readonly place: 'code' | 'name' | 'code and name' | 'both columns' | 'name with its kind';
	readonly period: number;
	readonly split: boolean;
	readonly language: 'sv' | 'fi' | 'nb' | 'en';
	readonly decimal: ',' | '.';
	readonly thousands: '' | ' ' | '\u00a0' | '.';
	readonly minus: '-' | '–' | '−';
	readonly sign: boolean;
	readonly missing: '..' | '' | 'NA' | '…';
	readonly few: '<10' | '1–3' | 'X' | ':';
	readonly title: boolean;
	readonly note: boolean;
	readonly total: boolean;
	readonly preliminary: '' | '*' | ' (prel.)' | 'p';
	readonly yearFirst: boolean;
}

export const anyStyle: fc.Arbitrary<Style> = fc.record({
	layout: fc.constantFrom<Style['layout']>(
		...(['long', 'periods across', 'sexes across', 'areas across', 'contents across'] as const)
	),
	place: fc.constantFrom<Style['place']>(
		...(['code', 'name', 'code and name', 'both columns', 'name with its kind'] as const)
	),
	period: fc.nat({ max: 5 }),
	split: fc.boolean(),
	language: fc.constantFrom<Style['language']>('sv', 'sv', 'fi', 'nb', 'en'),
	decimal: fc.constantFrom<Style['decimal']>(',', '.'),
	thousands: fc.constantFrom<Style['thousands']>('', '', ' ', '\u00a0', '.'),
	minus: fc.constantFrom<Style['minus']>('-', '–', '−'),
	sign: fc.boolean(),
	missing: fc.constantFrom<Style['missing']>('..', '', 'NA', '…'),
	few: fc.constantFrom<Style['few']>('<10', '1–3', 'X', ':'),
	title: fc.boolean(),
	note: fc.boolean(),
	total: fc.boolean(),
	preliminary: fc.constantFrom<Style['preliminary']>('', '', '*', ' (prel.)', 'p'),
	yearFirst: fc.boolean()
});

const WORDS = {
	sv: {
		...{ area: 'Region', year: 'År', sex: 'Kön', T: 'totalt', K: 'kvinnor', M: 'män' },
		...{ quarter: 'Kvartal', month: 'Månad', week: 'Vecka', 'half-year': 'Halvår' },
		months: 'januari februari mars april maj juni juli augusti september oktober november december',
		...{ total: 'Totalt', q: 'kvartal', w: 'vecka', h: 'halvår' }
	},
	fi: {
		...{ area: 'Alue', year: 'Vuosi', sex: 'Sukupuoli', T: 'yhteensä', K: 'naiset', M: 'miehet' },
		...{ quarter: 'Neljännes', month: 'Kuukausi', week: 'Viikko', 'half-year': 'Puolivuosi' },
		months:
			'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
		...{ total: 'Yhteensä', q: 'neljännes', w: 'viikko', h: 'puolivuosi' }
	},
	nb: {
		...{ area: 'Region', year: 'År', sex: 'Kjønn', T: 'begge kjønn', K: 'kvinner', M: 'menn' },
		...{ quarter: 'Kvartal', month: 'Måned', week: 'Uke', 'half-year': 'Halvår' },
		months: 'januar februar mars april mai juni juli august september oktober november desember',
		...{ total: 'Totalt', q: 'kvartal', w: 'uke', h: 'halvår' }
	},
	en: {
		...{ area: 'Region', year: 'Year', sex: 'Sex', T: 'total', K: 'women', M: 'men' },
		...{ quarter: 'Quarter', month: 'Month', week: 'Week', 'half-year': 'Half-year' },
		months: 'January February March April May June July August September October November December',
		...{ total: 'Total', q: 'quarter', w: 'week', h: 'half' }
	}
} as const;

/** A table as rows of texts, with what was written above and below it in lines of their own. */
export interface Written {
	readonly above: readonly string[];
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly below: readonly string[];
}

interface Key {
	readonly heading: string;
	readonly of: (fact: Fact) => string;
}

/** The facts in a layout of the style; the periods in one cell or in a year and its part. */
export function writeFacts(facts: Facts, all: readonly Fact[], style: Style): Written {
	const words = WORDS[style.language];
	const places = placeKeys(facts, style);
	const periods = periodKeys(facts.length, style);
	const sexes: readonly Key[] =
		facts.sexes.length === 0 ? [] : [{ heading: words.sex, of: ({ sex }) => words[sex ?? 'T'] }];
	const content: Key = { heading: 'Variabel', of: (fact) => fact.content };
	const [down, across] = layOut(style, facts, { places, periods, sexes, content });
	const columns = [...new Set(all.map(across))];
	const keyOf = (fact: Fact) => JSON.stringify(down.map(({ of }) => of(fact)));
	const groups = new Map<string, Fact[]>();
	for (const fact of all) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact]);
	const rows = [...groups.values()].map((group) => [
		...down.map(({ of }) => of(group[0] as Fact)),
		...columns.map((column) => {
			const fact = group.find((one) => across(one) === column);
			return fact ? writeValue(fact.value, facts, style) : writeValue('missing', facts, style);
		})
	]);
	const summed = style.total && style.place === 'name' && style.layout !== 'areas across';
	const total = [words.total, ...(rows[0] ?? []).slice(1)];
	return {
		above: style.title ? ['Uppgifter om kommuner och län'] : [],
		header: [...down.map(({ heading }) => heading), ...columns],
		rows: summed ? [...rows, total] : rows,
		below: style.note ? ['Uppgifterna är hämtade ur ett register: se publicistens sidor.'] : []
	};
}

function layOut(
	style: Style,
	facts: Facts,
	keys: {
		readonly places: readonly Key[];
		readonly periods: readonly Key[];
		readonly sexes: readonly Key[];
		readonly content: Key;
	}
): readonly [readonly Key[], (fact: Fact) => string] {
	const { places, periods, sexes, content } = keys;
	const named = facts.contents.length > 1;
	const period = (fact: Fact) => writePeriod(fact.period, facts.length, style);
	const mark = ({ period: { key } }: Fact) =>
		key === facts.periods.at(-1)?.key && facts.length === 'year' ? style.preliminary : '';
	switch (style.layout) {
		case 'periods across':
			return [
				[...places, ...sexes],
				(fact) => {
					const when = `${period(fact)}${mark(fact)}`;
					if (!named) return when;
					return style.yearFirst ? `${when} ${fact.content}` : `${fact.content} ${when}`;
				}
			];
		case 'sexes across':
			return [
				[...places, ...periods],
				(fact) => {
					const sex = sexes[0]?.of(fact) ?? '';
					return [fact.content, sex].filter((one) => one !== '').join(' ');
				}
			];
		case 'areas across':
			return [
				[...periods, ...sexes, ...(named ? [content] : [])],
				(fact) => nameOf(fact, { ...style, place: 'name with its kind' })
			];
		case 'contents across':
			return [[...places, ...periods, ...sexes], (fact) => fact.content];
		case 'long':
			return [[...places, ...sexes, ...(named ? [content] : []), ...periods], () => 'Värde'];
	}
}

function placeKeys({ areas }: Facts, style: Style): readonly Key[] {
	const { area } = WORDS[style.language];
	const heading = areas.every(({ code }) => code.length === 4)
		? 'Kommun'
		: areas.every(({ code }) => code.length === 2 && code !== '00')
			? 'Län'
			: area;
	const bare = heading === area && areas.some(({ name }) => !isCertain(name));
	if (style.place === 'code') return [{ heading: `${heading}kod`, of: (fact) => fact.area.code }];
	if (style.place === 'both columns') {
		return [
			{ heading: `${heading}kod`, of: (fact) => fact.area.code },
			{ heading, of: (fact) => fact.area.name }
		];
	}
	const place = bare && style.place === 'name' ? 'name with its kind' : style.place;
	return [{ heading, of: (fact) => nameOf(fact, { ...style, place }) }];
}

function nameOf({ area: { code, name } }: Fact, { place }: Style): string {
	if (place === 'code and name') return `${code} ${name}`;
	return place === 'name with its kind' && code.length === 4 ? `${name} kommun` : name;
}

/** One column that says it all, or a year beside its part. */
function periodKeys(length: Length, style: Style): readonly Key[] {
	const words = WORDS[style.language];
	if (!style.split || length === 'year' || length === 'span') {
		const heading = length === 'year' || length === 'span' ? words.year : 'Period';
		return [{ heading, of: ({ period }) => writePeriod(period, length, style) }];
	}
	const part: Key = {
		heading: words[length],
		of: ({ period }) =>
			length === 'month' && style.period % 2 === 0
				? (words.months.split(' ')[period.part - 1] ?? '')
				: length === 'quarter' && style.period % 2 === 0
					? `Kv${period.part}`
					: String(period.part)
	};
	return [{ heading: words.year, of: ({ period }) => String(period.year) }, part];
}

function writePeriod(
	{ year, part, key }: Fact['period'],
	length: Length,
	{ period, language }: Style
): string {
	const words = WORDS[language];
	const pad = String(part).padStart(2, '0');
	const forms = {
		year: [key],
		span: [`${year}-${year + 3}`, `${year}–${year + 3}`],
		'half-year': [`${year}H${part}`, `${words.h} ${part} ${year}`, `${year} ${words.h} ${part}`],
		quarter: [
			...[`${year}K${part}`, `${year}-Q${part}`, `kv ${part} ${year}`],
			...[`${part}. ${words.q} ${year}`, `${year} ${words.q} ${part}`]
		],
		month: [
			...[`${year}M${pad}`, key, `${year}${pad}`, `${words.months.split(' ')[part - 1]} ${year}`],
			...[
				`${(words.months.split(' ')[part - 1] ?? '').slice(0, language === 'fi' ? 20 : 3)}-${String(year).slice(2)}`
			]
		],
		week: [`${year}V${pad}`, key, `v. ${part} ${year}`, `${words.w} ${part} ${year}`]
	}[length];
	return forms[period % forms.length] ?? key;
}

function writeValue(value: Value, { percent }: Facts, style: Style): string {
	if (value === 'missing') return style.missing;
	if (value === 'suppressed-by-source') return style.few;
	const [whole = '', decimals] = String(Math.abs(value)).split('.');
	// A point cannot be both.
	const between = style.thousands === '.' && style.decimal === '.' ? '' : style.thousands;
	const grouped = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, between);
	const text = decimals === undefined ? grouped : `${grouped}${style.decimal}${decimals}`;
	return `${value < 0 ? style.minus : ''}${text}${percent && style.sign ? ' %' : ''}`;
}
