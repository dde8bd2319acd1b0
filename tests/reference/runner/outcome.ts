import type { Adapter, Comparison, Damage, ReferenceCase, Told, Tolerance } from './adapter';

export interface Outcome {
	readonly id: string;
	readonly state: 'pass' | 'fail' | 'unsupported';
	/** Largest |a − b| among the numbers; null where there is none to compare. */
	readonly largest: number | null;
	/** The first thing that differs, or why nothing could be compared. */
	readonly reason: string | null;
}

/** Where a case has no tolerance at all. */
const USUAL: Tolerance = { abs: 1e-9, rel: 1e-6 };

/** Asks the first adapter of the case's category whose shape the case has. */
export function judgeCase(reference: ReferenceCase, adapters: readonly Adapter[]): Outcome {
	const { id, category, tolerance } = reference;
	const known = adapters.filter((adapter) => adapter.category === category);
	if (known.length === 0) {
		return { id, state: 'unsupported', largest: null, reason: `category ${category}` };
	}
	const answers = known.map((adapter) => adapter.compare(reference));
	const compared = answers.find((one): one is Comparison[] => !('damage' in one));
	if (!compared) {
		const reasons = answers.filter((one): one is Damage => 'damage' in one);
		return fail(id, null, reasons.map(({ damage }) => damage).join(' · '));
	}
	if (compared.length === 0) return fail(id, null, 'nothing to compare');
	const largest = largestDifference(compared);
	const wrong = compared.find((one) => !agrees(one.actual, one.wanted, limits(tolerance, one)));
	return wrong
		? fail(id, largest, `${wrong.name}: ${tell(wrong.actual)} instead of ${tell(wrong.wanted)}`)
		: { id, state: 'pass', largest, reason: null };
}

export function fail(id: string, largest: number | null, reason: string): Outcome {
	return { id, state: 'fail', largest, reason };
}

function limits(tolerance: Tolerance, { tolerance: own }: Comparison) {
	const given = Object.keys(tolerance).length === 0 ? USUAL : tolerance;
	return {
		abs: given[`${own}_abs`] ?? given.abs ?? 0,
		rel: given[`${own}_rel`] ?? given.rel ?? 0
	};
}

function agrees(actual: Told, wanted: Told, limit: { abs: number; rel: number }): boolean {
	if (isList(actual) && isList(wanted)) {
		return (
			actual.length === wanted.length &&
			actual.every((value, index) => agrees(value, wanted[index], limit))
		);
	}
	if (typeof actual === 'number' && typeof wanted === 'number') {
		return Math.abs(actual - wanted) <= limit.abs + limit.rel * Math.abs(wanted);
	}
	return actual === wanted;
}

function largestDifference(compared: readonly Comparison[]): number | null {
	const differences = compared.flatMap(({ actual, wanted }) => distances(actual, wanted));
	// A loop and not Math.max(...): a long series has more differences than a call takes arguments.
	return differences.reduce<number | null>(
		(largest, value) => (largest === null || value > largest ? value : largest),
		null
	);
}

function distances(actual: Told, wanted: Told): number[] {
	if (isList(actual) && isList(wanted)) {
		return actual.flatMap((value, index) => distances(value, wanted[index]));
	}
	return typeof actual === 'number' && typeof wanted === 'number'
		? [Math.abs(actual - wanted)]
		: [];
}

function isList(value: Told): value is readonly Told[] {
	return Array.isArray(value);
}

function tell(value: Told): string {
	return value === undefined ? 'no answer' : JSON.stringify(value);
}
