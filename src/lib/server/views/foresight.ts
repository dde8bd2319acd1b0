import type { IsoDate } from '$lib/domain/day';
import type { Foresight, OtherWay } from '$lib/domain/foresight';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC, type Reader } from '$lib/domain/reader';
import type { SeriesWeek } from '$lib/domain/declared-register';
import { addWeeks, weekOf, type IsoWeek } from '$lib/domain/week';
import { listReleases } from '$lib/server/store/mood/release';
import {
	listInterventions,
	listUntoldSpans,
	type UntoldSpan
} from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { foresee } from '$lib/statistics/joint/foresee';
import { layRegister } from '$lib/statistics/verdict/declared-series';
import { computeOnce } from './verdict/compute-once';
import { greenWeeks } from './green-weeks';
import { declareMood, type RegisteredIntervention } from './verdict/declare-mood';

/** Others by their titles; null: something that the reader may not see. */
export type ForesightOfMood = Foresight<IsoWeek, string | null>;

/**
 * What can be seen in the mood of one measure or event, by the register that its verdict is made of, as if it were public. Null for a
 * circumstance, which nobody judges.
 */
export async function viewForesight(
	store: Store,
	{ areaCode }: Municipality,
	intervention: RegisteredIntervention,
	today: IsoDate,
	reader: Reader
): Promise<ForesightOfMood | null> {
	if (intervention.kind === 'circumstance') return null;
	const [releases, everyones, untold, readable] = await Promise.all([
		listReleases(store, areaCode),
		listInterventions(store, areaCode, PUBLIC),
		listUntoldSpans(store, areaCode),
		listInterventions(store, areaCode, reader)
	]);
	const isOther = ({ id }: { readonly id: string }) => id !== intervention.id;
	const foreseen = foreseeOnce({
		all: [...everyones.filter(isOther), intervention].sort((a, b) =>
			a.start.date < b.start.date ? -1 : 1
		),
		untold: untold.filter(isOther),
		weeks: greenWeeks(releases),
		id: intervention.id,
		soonest: addWeeks(weekOf(today), 1)
	});
	const titles = new Map(readable.map(({ id, title }) => [id, title]));
	return nameOthers(foreseen, (id) => titles.get(id) ?? null);
}

interface Known {
	readonly all: readonly RegisteredIntervention[];
	readonly untold: readonly UntoldSpan[];
	readonly weeks: readonly SeriesWeek[];
	readonly id: string;
	/** The first week in which anything may still begin or end. */
	readonly soonest: IsoWeek;
}

const foreseeOnce = computeOnce(foreseeThose);

function foreseeThose({ id, soonest, ...known }: Known): Foresight<IsoWeek, string> {
	const series = layRegister(declareMood(known));
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

function nameOthers(
	found: Foresight<IsoWeek, string>,
	titleOf: (id: string) => string | null
): ForesightOfMood {
	if (found.kind === 'event') return found;
	const ways = found.ways.map((way) =>
		way.kind === 'apart' ? { ...way, other: titleOf(way.other) } : way
	);
	return found.kind === 'seen'
		? { ...found, ways }
		: { ...found, beside: found.beside.map(titleOf), ways };
}
