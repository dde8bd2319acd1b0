import type { IsoDate } from '$lib/domain/day';
import type { Indicator, Unit } from '$lib/domain/indicator';
import type { Measured, Observation } from '$lib/domain/observation';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { findRepeated, type TablePoint, type TableSeries } from '$lib/domain/table-series';
import { whyOutside } from '$lib/server/layout/known/check-figure';

/** The chosen figures as those of an indicator, and why some cannot be. */
export function readTableFigures(
	{ points, frequency, sex, elsewhere }: TableSeries,
	indicator: Indicator,
	known: readonly Observation[],
	at: { readonly note: string | null; readonly today: IsoDate }
): { readonly figures: readonly Observation[]; readonly problems: readonly FileProblem[] } {
	const whole = whyOtherSeries();
	if (whole) return { figures: [], problems: [wholeFile(whole)] };
	const figures: Observation[] = [];
	const problems: FileProblem[] = [];
	for (const point of points) {
		const measured = toMeasured(point);
		const impossible = measured.value === null ? null : whyNotOfUnit(measured.value, indicator);
		const ahead = point.period.start > at.today ? fault('own-period-ahead') : null;
		const reason = ahead ?? impossible;
		if (reason) problems.push(problemAt(point, reason));
		const { areaCode, period, preliminary } = point;
		const facts = { indicatorId: indicator.id, areaCode, period, sex, note: at.note };
		figures.push({ ...measured, ...facts, interval: null, preliminary });
	}
	return { figures, problems };

	function whyOtherSeries(): Fault | null {
		if (frequency !== indicator.frequency) return fault('own-table-other-length');
		if (elsewhere !== (indicator.place ?? null)) return fault('own-table-other-place');
		if (known.some((one) => one.sex !== sex)) return fault('own-table-other-sex');
		const repeated = findRepeated(points);
		return repeated && fault('own-table-repeated', { period: { periods: [repeated.period.key] } });
	}
}

/** Why an indicator would have nothing to show: no value at all, or numbers of persons, which are drawn for the municipality alone, without any of its own. */
export function whyNothingShows(
	points: readonly TablePoint[],
	unit: Unit,
	areaCode: string
): Fault | null {
	const valued = points.filter(({ value }) => value !== null);
	if (valued.length === 0) return fault('own-table-no-values');
	const isShown = unit !== 'persons' || valued.some((point) => point.areaCode === areaCode);
	return isShown ? null : fault('own-table-not-drawn');
}

/** What no indicator can have of a table, told before anybody describes one. */
export function findAhead(points: readonly TablePoint[], today: IsoDate): readonly FileProblem[] {
	const ahead = points.filter(({ period }) => period.start > today);
	return ahead.map((point) => problemAt(point, fault('own-period-ahead')));
}

/** A value that its unit cannot have: of a table that somebody published, the unit is likelier to be wrong than the value. */
function whyNotOfUnit(value: number, indicator: Indicator): Fault | null {
	const reason = whyOutside(value, indicator.unit, 'local');
	switch (reason?.code) {
		case 'value-too-small':
			return { ...reason, code: 'own-unit-too-small' };
		case 'value-too-large':
			return { ...reason, code: 'own-unit-too-large' };
		default:
			return reason;
	}
}

function toMeasured({ value, gap }: TablePoint): Measured {
	return value === null ? { value: null, gap: gap ?? 'missing' } : { value, gap: null };
}

function problemAt({ line, period, value }: TablePoint, reason: Fault): FileProblem {
	return { line, column: period.key, value: value === null ? null : String(value), ...reason };
}
