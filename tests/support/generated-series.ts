import { seededRandom } from './example-data/random';

/** One made-up value; null is a gap. `key` is `2024-10`, `2024-Q3`, `2024` or `2021--2024`. */
export interface MadeUpPoint {
	readonly key: string;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export interface MadeUpSeries {
	readonly length: 'month' | 'quarter' | 'year' | 'span';
	readonly shape: 'seasonal' | 'trending' | 'flat' | 'mixed';
	readonly decimals: 0 | 1 | 2;
	readonly unit: 'percent' | 'days' | 'persons';
	readonly points: readonly MadeUpPoint[];
	/** The first day shown; null: all are. */
	readonly from: string | null;
}

const LENGTHS = ['month', 'quarter', 'year', 'span'] as const;
const SHAPES = ['seasonal', 'trending', 'flat', 'mixed'] as const;
const UNITS = ['percent', 'days', 'persons'] as const;
const PARTS = { month: 12, quarter: 4, year: 1, span: 1 } as const;

/** The same series from the same seed: with gaps in some, and surveys with the interval of each value. */
export function makeSeries(seed: number): MadeUpSeries {
	const random = seededRandom(seed);
	const length = LENGTHS[seed % LENGTHS.length]!;
	const shape = SHAPES[Math.floor(seed / LENGTHS.length) % SHAPES.length]!;
	const unit = UNITS[Math.floor(random() * UNITS.length)]!;
	const decimals = unit === 'persons' ? 0 : ([0, 1, 2] as const)[Math.floor(random() * 3)]!;
	const parts = PARTS[length];
	const count = length === 'span' ? 6 : parts * (1 + Math.floor(random() * 6));
	const gaps = random() < 0.4;
	const slope = shape === 'trending' || shape === 'mixed' ? (random() - 0.5) * 0.8 : 0;
	const swing = shape === 'seasonal' || shape === 'mixed' ? 4 + random() * 6 : 0;
	const noise = shape === 'mixed' ? 1.5 : 0;
	const skip = Math.floor(random() * parts);
	const points = Array.from({ length: count }, (_, index) => {
		const at = index + skip;
		const level = 40 + slope * index + swing * Math.sin((2 * Math.PI * (at % parts)) / parts);
		const exact = level + noise * (random() - 0.5);
		const value = gaps && random() < 0.25 ? null : Number(exact.toFixed(decimals));
		const half = length === 'span' ? 0.5 + random() * 4 : null;
		return {
			key: keyAt(length, at),
			value,
			low: value === null || half === null ? null : Number((value - half).toFixed(2)),
			high: value === null || half === null ? null : Number((value + half * 1.1).toFixed(2))
		};
	});
	const windowed = (length === 'month' || length === 'quarter') && random() < 0.5;
	return {
		length,
		shape,
		decimals,
		unit,
		points,
		from: windowed ? startOfLastParts(points) : null
	};
}

function keyAt(length: MadeUpSeries['length'], at: number): string {
	const year = 2018 + Math.floor(at / PARTS[length]);
	switch (length) {
		case 'month':
			return `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
		case 'quarter':
			return `${year}-Q${(at % 4) + 1}`;
		case 'year':
			return String(year);
		case 'span':
			return `${2000 + 2 * at}--${2003 + 2 * at}`;
	}
}

/** So that a few of the last parts are shown, as a window of half a year does. */
function startOfLastParts(points: readonly MadeUpPoint[]): string {
	const key = points.at(-Math.min(points.length, 4))?.key ?? '';
	const month = key.includes('Q') ? Number(key.slice(6)) * 3 - 2 : Number(key.slice(5));
	return `${key.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
