import type { LeftOut } from '$lib/domain/indicator-verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { partAt, type PartFrequency } from '$lib/domain/year-parts';
import type { NumberedSeries, Sides, Stop } from './blocks';
import type { ComparedWindow } from './choose-window';

interface Needed {
	readonly before: number;
	readonly after: number;
}

/** Why the periods are too few, for now or for good; null: there are enough on both sides. */
export function refusalOf(
	{ before, after, beforeToCome, afterAtMost, awaited }: Sides,
	frequency: PartFrequency,
	needed: Needed
): readonly VerdictReason[] | null {
	const at = (part: number) => partAt(frequency, part);
	const unit = frequency === 'year' ? 'years' : 'blocks';
	const possible = before.blocks.length + beforeToCome;
	if (possible < needed.before) {
		const short = { side: 'before', count: possible, needed: needed.before, unit } as const;
		return [stopReason(before.stop, at) ?? { kind: 'too-short', ...short }];
	}
	if (afterAtMost < needed.after) {
		const short = { side: 'after', count: afterAtMost, needed: needed.after, unit } as const;
		return [{ kind: 'too-short', ...short }];
	}
	if (beforeToCome === 0 && after.blocks.length >= needed.after) return null;
	const waits = { kind: 'awaits-value', last: at(awaited(needed.after)) } as const;
	if (after.stop.kind === 'preliminary') {
		return [waits, { kind: 'preliminary-value', period: at(after.stop.at) }];
	}
	return [stopReason(after.stop, at) ?? waits];
}

/** What lies beyond a side and is not used, so that nobody has to guess it. */
export function listLeftOut(
	{ before, after }: Sides,
	window: ComparedWindow,
	frequency: PartFrequency,
	own: NumberedSeries
): LeftOut[] {
	const at = (part: number) => partAt(frequency, part);
	const told = ({ kind, at: part }: Stop, isThere: boolean): LeftOut[] =>
		isThere && (kind === 'break' || kind === 'gap' || kind === 'preliminary')
			? [{ kind, period: at(part) }]
			: [];
	const first = before.blocks.at(-1)?.first ?? 0;
	const last = after.blocks.at(-1)?.last ?? 0;
	const [early, late] = [before.blocks[window.before.length], after.blocks[window.after.length]];
	return [
		...told(before.stop, own.first !== null && own.first < first),
		...told(after.stop, own.last !== null && own.last > last),
		...(early ? [{ kind: 'controls', period: at(early.last) } as const] : []),
		...(late ? [{ kind: 'controls', period: at(late.first) } as const] : [])
	];
}

function stopReason(
	{ kind, at: part }: Stop,
	at: (part: number) => ReturnType<typeof partAt>
): VerdictReason | null {
	switch (kind) {
		case 'break':
			return { kind: 'method-break', period: at(part) };
		case 'gap':
			return { kind: 'value-gap', period: at(part) };
		default:
			return null;
	}
}
