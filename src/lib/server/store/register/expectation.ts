import { and, asc, eq, gte } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type {
	ExpectationContent,
	ExpectationKey,
	FixedMeasure,
	FixedExpectation,
	Fixing,
	Lasting,
	VisibleFrom
} from '$lib/domain/expectation';
import type { Unit } from '$lib/domain/indicator';
import type { DatePrecision, Intervention, InterventionContent } from '$lib/domain/intervention';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import type { SavedVersion } from '$lib/domain/sealed-change';
import {
	accounts,
	expectations,
	indicators,
	interventions,
	interventionVersions,
	publicExpectations
} from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A statement as those who work with it see it: also a draft, and who wrote it. */
export interface WrittenExpectation extends ExpectationKey {
	readonly content: ExpectationContent;
	/** The indicator as it is called now; null: the mood series. */
	readonly measure: FixedMeasure | null;
	/** Rises at every save of the draft. */
	readonly revision: number;
	/** Null: the system, or an account that is gone. */
	readonly writtenBy: string | null;
	/** Null: a draft. */
	readonly fixed: Fixing | null;
}

/** Those of an intervention that the reader may see with who wrote them, by number and version. */
export async function listExpectations(
	store: Store,
	{ id, status }: Pick<Intervention, 'id' | 'status'>,
	reader: Reader
): Promise<WrittenExpectation[]> {
	const rows = await store
		.select({
			row: expectations,
			writtenBy: accounts.name,
			measure: { name: indicators.name, unit: indicators.unit }
		})
		.from(expectations)
		.leftJoin(indicators, eq(indicators.id, expectations.indicatorId))
		.leftJoin(accounts, eq(accounts.id, expectations.writtenBy))
		.where(eq(expectations.interventionId, id))
		.orderBy(asc(expectations.number), asc(expectations.version));
	return rows
		.filter(({ row: { stage } }) => {
			const shown = stage === 'draft' ? stage : status;
			return maySee(reader, { kind: 'version', status: shown, originator: null });
		})
		.map(({ row, writtenBy, measure }) => ({
			...toKey(row),
			content: toContent(row),
			measure: measure && { ...measure, unit: measure.unit as Unit },
			revision: row.revision,
			writtenBy,
			fixed: toFixing(row)
		}));
}

/** Of public interventions, in the order in which they were fixed. */
export async function listPublicExpectations(
	store: Store,
	areaCode: string
): Promise<FixedExpectation[]> {
	const rows = await store
		.select()
		.from(publicExpectations)
		.where(eq(publicExpectations.areaCode, areaCode))
		.orderBy(asc(publicExpectations.fixedAt), asc(publicExpectations.number));
	return rows.flatMap((row) => {
		const fixed = toFixing(row);
		return fixed ? [{ ...toKey(row), content: toContent(row), fixed }] : [];
	});
}

/** A sealed one with every version of its intervention from the one that it was sealed by. */
export interface SealedPast extends FixedExpectation {
	/** Its intervention is public now. */
	readonly isPublic: boolean;
	readonly versions: readonly (SavedVersion & { readonly status: string })[];
}

/** All that are sealed of an area or of one intervention, public or not, in the order in which they were sealed: for what is told of them without a word of what is hidden. */
export async function listSealedPasts(
	store: Store,
	of: { readonly areaCode: string } | { readonly interventionId: string }
): Promise<SealedPast[]> {
	const ofThose =
		'areaCode' in of
			? eq(interventions.areaCode, of.areaCode)
			: eq(interventions.id, of.interventionId);
	const rows = await store
		.select({
			row: expectations,
			now: interventions.status,
			status: interventionVersions.status,
			content: interventionVersions.content,
			savedAt: interventionVersions.savedAt
		})
		.from(expectations)
		.innerJoin(interventions, eq(interventions.id, expectations.interventionId))
		.innerJoin(
			interventionVersions,
			and(
				eq(interventionVersions.interventionId, expectations.interventionId),
				gte(interventionVersions.version, expectations.interventionVersion)
			)
		)
		.where(and(ofThose, eq(expectations.stage, 'sealed')))
		.orderBy(
			...[asc(expectations.fixedAt), asc(expectations.interventionId), asc(expectations.number)],
			...[asc(expectations.version), asc(interventionVersions.version)]
		);
	const pasts = new Map<string, SealedPast & { versions: SealedPast['versions'][number][] }>();
	for (const { row, now, status, content, savedAt } of rows) {
		const fixed = toFixing(row);
		if (!fixed) continue;
		const key = toKey(row);
		const name = JSON.stringify(key);
		const known = pasts.get(name) ?? {
			...{ ...key, content: toContent(row), fixed, isPublic: now === 'public', versions: [] }
		};
		known.versions.push({ status, content: content as InterventionContent, savedAt });
		pasts.set(name, known);
	}
	return [...pasts.values()];
}

type Row = Omit<
	typeof publicExpectations.$inferSelect,
	'areaCode' | 'fixedAt' | 'startDate' | 'startPrecision'
> &
	Pick<typeof expectations.$inferSelect, 'fixedAt' | 'startDate' | 'startPrecision'>;

function toKey({ interventionId, number, version }: Row): ExpectationKey {
	return { interventionId, number, version };
}

function toContent(row: Row): ExpectationContent {
	const { indicatorId, direction, least } = row;
	return {
		indicatorId,
		direction: direction === 'up' ? 'up' : 'down',
		least,
		visible: toVisible(row),
		lasts: toLasting(row)
	};
}

function toVisible({ visibleUnit, visibleCount, visibleDay }: Row): VisibleFrom {
	if (visibleDay !== null) return { unit: 'day', day: isoDate(visibleDay) };
	return { unit: visibleUnit === 'weeks' ? 'weeks' : 'months', count: visibleCount ?? 0 };
}

function toLasting({ lastsUnit, lastsCount }: Row): Lasting {
	if (lastsCount === null) return { unit: 'always' };
	return { unit: lastsUnit === 'weeks' ? 'weeks' : 'months', count: lastsCount };
}

function toFixing({ stage, fixedAt, startDate, startPrecision, measure }: Row): Fixing | null {
	if (fixedAt === null || startDate === null) return null;
	return {
		stage: stage === 'sealed' ? 'sealed' : 'later',
		at: fixedAt,
		start: { date: isoDate(startDate), precision: startPrecision as DatePrecision },
		measure
	};
}
