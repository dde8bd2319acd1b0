import { parseApproximateDate } from './approximate-date';
import type { IsoDate } from './day';
import { DIRECTIONS } from './expectation';
import type { ExpectationContent, Lasting, VisibleFrom } from './expectation';
import type {
	ExpectationProblem,
	ExpectationReason,
	ExpectationTexts
} from './expectation-problem';
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
	readonly indicatorIds: readonly string[];
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
	const refuse: Refuse = (field, reason) => {
		problems.push({ field, reason });
		return null;
	};
	const { measure } = texts;
	if (measure !== MOOD_MEASURE && !ground.indicatorIds.includes(measure)) {
		refuse('measure', 'measure-unknown');
	}
	const direction =
		DIRECTIONS.find((one) => one === texts.direction) ?? refuse('direction', 'direction-missing');
	const least = readLeast(texts, refuse);
	const visible = readVisible(texts, ground.start, refuse);
	const lasts = readLasts(texts, refuse);
	if (problems.length > 0 || !direction || least === null || !visible || !lasts) {
		return { ok: false, problems };
	}
	const indicatorId = measure === MOOD_MEASURE ? null : measure;
	return { ok: true, value: { indicatorId, direction, least, visible, lasts } };
}

type Refuse = (field: keyof ExpectationTexts, reason: ExpectationReason) => null;

/** Of the mood series it is answers of a hundred. */
function readLeast({ least, measure }: ExpectationTexts, refuse: Refuse): number | null {
	if (!least) return refuse('least', 'least-missing');
	const plain = least.replace(/\s/g, '').replace(',', '.');
	if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain) || Number(plain) === 0) {
		return refuse('least', 'least-unreadable');
	}
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
			return lasts ? refuse('lasts', 'count-unreadable') : { unit: 'always' };
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
