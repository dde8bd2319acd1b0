import { parseApproximateDate } from './approximate-date';
import type { IsoDate } from './day';
import { DIRECTIONS } from './expectation';
import type { ExpectationContent, Lasting, VisibleFrom } from './expectation';
import type {
	ExpectationProblem,
	ExpectationReason,
	ExpectationTexts
} from './expectation-problem';
import type { Indicator } from './indicator';
import { readText } from './form-text';
import type { Result } from './problem';

/** What the form calls the mood series. */
export const MOOD_MEASURE = 'mood';

const FIELDS = [
	...(['measure', 'direction', 'least'] as const),
	...(['visibleUnit', 'visible', 'lastsUnit', 'lasts'] as const)
];
const LARGEST = 1_000_000_000;
/** Ten years. */
const LONGEST = { weeks: 520, months: 120 } as const;

/** What an intervention and the register say that the form must agree with. */
export interface ExpectationGround {
	readonly start: IsoDate;
	/** Indicators that something may be expected of. */
	readonly indicators: readonly Pick<Indicator, 'id' | 'decimals'>[];
	/** What is sealed of the intervention beside this one, where this one is to be sealed. */
	readonly sealed: readonly Pick<ExpectationContent, 'indicatorId' | 'direction'>[];
}

/** Of the mood series, whose shares are published in whole percent. */
const SMALLEST_OF_MOOD = 1;

/** Whether both cannot come true: one of the two is then sure to fail, and the other counted for nothing. */
export function isOpposite(
	a: Pick<ExpectationContent, 'indicatorId' | 'direction'>,
	b: Pick<ExpectationContent, 'indicatorId' | 'direction'>
): boolean {
	return a.indicatorId === b.indicatorId && a.direction !== b.direction;
}

export function readExpectationTexts(fields: { get(name: string): unknown }): ExpectationTexts {
	const texts = FIELDS.map((name) => [name, readText(fields.get(name))] as const);
	return Object.fromEntries(texts) as unknown as ExpectationTexts;
}

/** The form of what is stored: parsing it gives the same content back. */
export function writeExpectationTexts(content: ExpectationContent): ExpectationTexts {
	const { indicatorId, direction, least, visible, lasts } = content;
	return {
		measure: indicatorId ?? MOOD_MEASURE,
		direction,
		least: String(least).replace('.', ','),
		visibleUnit: visible.unit,
		visible: visible.unit === 'day' ? visible.day : String(visible.count),
		lastsUnit: lasts.unit,
		lasts: lasts.unit === 'always' ? '' : String(lasts.count)
	};
}

/** Every problem at once. */
export function parseExpectation(
	texts: ExpectationTexts,
	ground: ExpectationGround
): Result<ExpectationContent, ExpectationProblem> {
	const problems: ExpectationProblem[] = [];
	const refuse: Refuse = (field, reason, smallest) => {
		problems.push({ field, reason, ...(smallest === undefined ? {} : { smallest }) });
		return null;
	};
	const { measure } = texts;
	const indicator = ground.indicators.find(({ id }) => id === measure) ?? null;
	if (measure !== MOOD_MEASURE && !indicator) refuse('measure', 'measure-unknown');
	const indicatorId = measure === MOOD_MEASURE ? null : measure;
	const direction =
		DIRECTIONS.find((one) => one === texts.direction) ?? refuse('direction', 'direction-missing');
	if (direction && ground.sealed.some((one) => isOpposite(one, { indicatorId, direction }))) {
		refuse('direction', 'opposite-sealed');
	}
	const smallest = indicator ? 10 ** -indicator.decimals : SMALLEST_OF_MOOD;
	const least = readLeast(texts, smallest, refuse);
	const visible = readVisible(texts, ground.start, refuse);
	const lasts = readLasts(texts, refuse);
	if (problems.length > 0 || !direction || least === null || !visible || !lasts) {
		return { ok: false, problems };
	}
	return { ok: true, value: { indicatorId, direction, least, visible, lasts } };
}

type Refuse = (field: keyof ExpectationTexts, reason: ExpectationReason, smallest?: number) => null;

/** Of the mood series it is answers of a hundred. */
function readLeast(
	{ least, measure }: ExpectationTexts,
	smallest: number,
	refuse: Refuse
): number | null {
	if (!least) return refuse('least', 'least-missing');
	const plain = least.replace(/\s/g, '').replace(',', '.');
	if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain) || Number(plain) === 0) {
		return refuse('least', 'least-unreadable');
	}
	if (Number(plain) < smallest) return refuse('least', 'least-too-small', smallest);
	const most = measure === MOOD_MEASURE ? 100 : LARGEST;
	return Number(plain) <= most ? Number(plain) : refuse('least', 'least-too-large');
}

function readVisible(
	{ visible, visibleUnit }: ExpectationTexts,
	start: IsoDate,
	refuse: Refuse
): VisibleFrom | null {
	if (!visible) return refuse('visible', 'visible-missing');
	switch (visibleUnit) {
		case 'weeks':
		case 'months': {
			const count = readCount('visible', visible, LONGEST[visibleUnit], refuse);
			return count === null ? null : { unit: visibleUnit, count };
		}
		case 'day': {
			const parsed = parseApproximateDate(visible);
			if (!parsed.ok) return refuse('visible', parsed.problems[0] ?? 'date-unreadable');
			const { date, precision } = parsed.value;
			if (precision !== 'day') return refuse('visible', 'date-unreadable');
			return date > start ? { unit: 'day', day: date } : refuse('visible', 'visible-before-start');
		}
		default:
			return refuse('visibleUnit', 'visible-missing');
	}
}

function readLasts({ lasts, lastsUnit }: ExpectationTexts, refuse: Refuse): Lasting | null {
	switch (lastsUnit) {
		case 'always':
			return lasts ? refuse('lasts', 'lasts-not-chosen') : { unit: 'always' };
		case 'weeks':
		case 'months': {
			if (!lasts) return refuse('lasts', 'lasts-missing');
			const count = readCount('lasts', lasts, LONGEST[lastsUnit], refuse);
			return count === null ? null : { unit: lastsUnit, count };
		}
		default:
			return refuse('lastsUnit', 'lasts-missing');
	}
}

function readCount(
	field: 'visible' | 'lasts',
	text: string,
	most: number,
	refuse: Refuse
): number | null {
	const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	return count >= 1 && count <= most ? count : refuse(field, 'count-unreadable');
}
