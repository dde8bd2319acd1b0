import type { IsoDate } from '$lib/domain/day';
import type { Foresight } from '$lib/domain/foresight';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC, type Reader } from '$lib/domain/reader';
import { addWeeks, weekOf, type IsoWeek } from '$lib/domain/week';
import { estimate } from '$lib/server/estimates/estimate';
import { unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { listReleases } from '$lib/server/store/mood/release';
import { listInterventions, listUntoldSpans } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { greenWeeks } from './green-weeks';
import { declareMood, type RegisteredIntervention } from './verdict/declare-mood';

/** Others by their titles; null: something that the reader may not see. `estimating`: it is being worked out. */
export type ForesightOfMood = Foresight<IsoWeek, string | null> | { readonly kind: 'estimating' };

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
	const register = declareMood({
		all: [...everyones.filter(isOther), intervention].sort((a, b) =>
			a.start.date < b.start.date ? -1 : 1
		),
		untold: untold.filter(isOther),
		weeks: greenWeeks(releases)
	});
	const soonest = addWeeks(weekOf(today), 1);
	const asked = { register, id: intervention.id, soonest };
	const foreseen = await unlessEstimated(() => estimate('foresight', asked));
	if (!foreseen) return { kind: 'estimating' };
	const titles = new Map(readable.map(({ id, title }) => [id, title]));
	return nameOthers(foreseen, (id) => titles.get(id) ?? null);
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
