import type { DeclaredRegister } from '$lib/domain/declared-register';
import type { Foresight, OtherWay } from '$lib/domain/foresight';
import type { IsoWeek } from '$lib/domain/week';
import { foresee } from '$lib/statistics/joint/foresee';
import { layRegister } from './declared-series';

/** What can be seen of one that is judged; `soonest` is the first week in which anything may still begin or end. Others by their ids, sizes rounded up. */
export function foreseeRegister({
	register: declared,
	id,
	soonest
}: {
	readonly register: DeclaredRegister;
	readonly id: string;
	readonly soonest: IsoWeek;
}): Foresight<IsoWeek, string> {
	const series = layRegister(declared);
	if (!series.ok) {
		return { kind: 'unseen', why: 'too-few-weeks', beside: [], sizes: [], ways: [] };
	}
	const { points, register, timeOf, weekAt } = series.value;
	const found = foresee(points, register, id, timeOf(soonest));
	if (found.kind === 'event') return found;
	const sizes = found.sizes.map(({ until, size }) => ({
		until: weekAt(until),
		size: Math.ceil(size)
	}));
	const ways = found.ways.map((way): OtherWay<IsoWeek, string> => {
		const size = Math.ceil(way.size);
		return way.kind === 'other-start'
			? { ...way, start: weekAt(way.start), size }
			: { ...way, size };
	});
	return found.kind === 'seen'
		? { ...found, from: found.from === null ? null : weekAt(found.from), sizes, ways }
		: { ...found, sizes, ways };
}
