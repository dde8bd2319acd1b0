import type { ExpectationContent, Fixing } from '$lib/domain/expectation';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Reader } from '$lib/domain/reader';
import { sealedChangesOf, type SealedChange } from '$lib/domain/sealed-change';
import {
	listExpectations,
	listSealedPasts,
	type WrittenExpectation
} from '$lib/server/store/register/expectation';
import { listIndicators } from '$lib/server/store/register/indicator';
import { findIntervention } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';

/** An expectation that somebody writes on. */
export interface OpenExpectation {
	readonly intervention: Intervention;
	/** Null: it is new. */
	readonly draft: WrittenExpectation | null;
	/** What was fixed last, where this is to be the next version of it. */
	readonly said: WrittenExpectation | null;
	/** What may be expected of beside the mood series. */
	readonly indicators: readonly Pick<Indicator, 'id' | 'name' | 'decimals'>[];
	/** What is sealed of the intervention beside it. */
	readonly sealed: readonly ExpectationContent[];
}

/** A statement with what its intervention was when it was sealed, and is not now. */
export interface ToldExpectation extends WrittenExpectation {
	readonly changes: readonly SealedChange[];
}

/** Those of an intervention that the reader may see. */
export async function viewWritten(
	store: Store,
	intervention: Intervention,
	reader: Reader
): Promise<ToldExpectation[]> {
	const written = await listExpectations(store, intervention, reader);
	const pasts = await listSealedPasts(store, { interventionId: intervention.id });
	return written.map((one) => ({ ...one, changes: sealedChangesOf(one, pasts) }));
}

/** `key` is `1-2`, number and version of a draft, or `ny`; `later` is the number that a new one is to be the next version of. Null: no such draft. */
export async function findOpenExpectation(
	store: Store,
	slug: string,
	key: string,
	later: string | null,
	reader: Reader
): Promise<OpenExpectation | null> {
	const intervention = await findIntervention(store, slug, reader);
	if (!intervention) return null;
	const all = await listExpectations(store, intervention, reader);
	const indicators = (await listIndicators(store))
		.filter(({ complements, retiredOn }) => complements === null && !retiredOn)
		.map(({ id, name, decimals }) => ({ id, name, decimals }));
	const sealed = all.flatMap(({ fixed, content }) => (fixed?.stage === 'sealed' ? [content] : []));
	const known = { intervention, indicators, sealed };
	if (key === 'ny') {
		const said = all.findLast(({ number, fixed }) => fixed && String(number) === later) ?? null;
		return later !== null && !said ? null : { ...known, draft: null, said };
	}
	const draft = all.find(({ number, version, fixed }) => !fixed && key === `${number}-${version}`);
	return draft ? { ...known, draft, said: null } : null;
}

/** How it was fixed, where `key` was a draft that now is; else null. */
export async function findFixing(
	store: Store,
	slug: string,
	key: string,
	reader: Reader
): Promise<Fixing['stage'] | null> {
	const intervention = await findIntervention(store, slug, reader);
	const all = intervention ? await listExpectations(store, intervention, reader) : [];
	const one = all.find(({ number, version }) => key === `${number}-${version}`);
	return one?.fixed?.stage ?? null;
}
