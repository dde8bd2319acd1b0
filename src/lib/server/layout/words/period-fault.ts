import { parseIsoDate } from '$lib/domain/day';
import { fault, type Fault } from '$lib/domain/problem';
import { parseWrittenPeriod } from './written-period';

/** Why a text that no period was found in is nearly one: a week that its year has not, a day that may be two; null where nothing such can be told. */
export function whyNoPeriod(text: string): Fault | null {
	return whyUnclearDay(text) ?? whyNoWeek(text);
}

/** `2021-W53` and `vecka 53 2021`. */
function whyNoWeek(text: string): Fault | null {
	const before = text.replace(/(?<!\d)53(?!\d)/, '52');
	if (before === text || parseWrittenPeriod(text) !== null) return null;
	const period = parseWrittenPeriod(before);
	return period?.frequency === 'week'
		? fault('period-week-53', { year: period.key.slice(0, 4) })
		: null;
}

/** `03/04/2024` is April's in one country and March's in another. */
function whyUnclearDay(text: string): Fault | null {
	const [, one = '', , other = '', year = ''] =
		/^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[ T]\d\d:\d\d(?::\d\d)?)?$/.exec(text.trim()) ?? [];
	const day = (month: string, of: string) =>
		parseIsoDate([year, month.padStart(2, '0'), of.padStart(2, '0')].join('-'));
	const [first, second] = [day(other, one), day(one, other)];
	if (first === null || second === null || first === second) return null;
	return fault('period-day-unclear', { first, second });
}
