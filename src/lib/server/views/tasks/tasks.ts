import type { IsoDate } from '$lib/domain/day';
import type { Municipality } from '$lib/domain/municipality';
import type { Reader } from '$lib/domain/reader';
import { dayInStockholm } from '$lib/domain/stockholm';
import { expectationTasks, followUpTasks, signalTasks, type Task } from '$lib/domain/task';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import { listDrafted } from '$lib/server/store/register/expectation-draft';
import { listInquiries } from '$lib/server/store/register/inquiry';
import { listInterventions } from '$lib/server/store/register/intervention';
import { listProposals } from '$lib/server/store/register/intervention-version';
import { listUploads } from '$lib/server/store/register/upload';
import { listWaitingRuns } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { viewSignalDesk } from '$lib/server/views/mood/answered-signals';
import { viewSources, type AskedSource } from '$lib/server/views/sources';

const READER = { kind: 'reader' } as const;

/** What whoever reads may do, and so is reminded of. */
export interface TaskRights {
	readonly writes: boolean;
	readonly proposes: boolean;
	readonly asks: boolean;
	readonly answers: boolean;
	readonly publishes: boolean;
	readonly imports: boolean;
	readonly fetches: boolean;
}

/** All that waits for a person, but the months of the mood, which only reading and publishing know of. */
export async function viewTasks(
	store: Store,
	municipality: Municipality,
	{
		reader,
		rights,
		asked,
		today
	}: {
		readonly reader: Reader;
		readonly rights: TaskRights;
		readonly asked: readonly AskedSource[];
		readonly today: IsoDate;
	}
): Promise<Task[]> {
	const { areaCode } = municipality;
	return [
		...(rights.writes || rights.proposes
			? await listWritten(store, areaCode, { reader, rights, today })
			: []),
		...(rights.publishes ? await listSignals(store, areaCode) : []),
		...(rights.asks || rights.answers ? await listAsked(store, areaCode, reader, rights) : []),
		...(rights.imports || rights.writes ? await listFiles(store, reader, rights) : []),
		...(rights.fetches ? await listStale(store, municipality, asked, today) : [])
	];
}

async function listWritten(
	store: Store,
	areaCode: string,
	{
		reader,
		rights,
		today
	}: { readonly reader: Reader; readonly rights: TaskRights; readonly today: IsoDate }
): Promise<Task[]> {
	const proposals = (await listProposals(store, areaCode, reader)).filter(
		({ intervention }) => intervention.status === 'draft'
	);
	if (!rights.writes) return proposals.map(({ intervention }) => toOwnProposal(intervention));
	const all = await listInterventions(store, areaCode, reader);
	const drafted = new Set(await listDrafted(store, areaCode));
	const proposed = new Map(
		proposals.map(({ intervention, proposedBy }) => [intervention.id, proposedBy.name])
	);
	const drafts = all
		.filter(({ status }) => status === 'draft')
		.map(({ id, slug, title, updatedAt }): Task => {
			const proposedBy = proposed.get(id);
			return {
				about:
					proposedBy === undefined
						? { kind: 'draft', slug, title }
						: { kind: 'proposal', slug, title, proposedBy },
				when: { kind: 'since', day: dayInStockholm(updatedAt) },
				owner: READER
			};
		});
	return [
		...followUpTasks(all, today),
		...expectationTasks(
			all.filter(({ id }) => drafted.has(id)),
			today
		),
		...drafts
	];
}

function toOwnProposal({
	title,
	updatedAt
}: {
	readonly title: string;
	readonly updatedAt: Date;
}): Task {
	return {
		about: { kind: 'own-proposal', title },
		when: { kind: 'since', day: dayInStockholm(updatedAt) },
		owner: { kind: 'coordinator' }
	};
}

async function listSignals(store: Store, areaCode: string): Promise<Task[]> {
	const { waiting } = await viewSignalDesk(store, areaCode);
	return waiting.length === 0
		? []
		: signalTasks(waiting, await findSignalContacts(store, areaCode));
}

async function listAsked(
	store: Store,
	areaCode: string,
	reader: Reader,
	rights: TaskRights
): Promise<Task[]> {
	const inquiries = await listInquiries(store, areaCode, reader);
	return inquiries.flatMap(({ id, text, askedBy, askedAt, answer }): Task[] => {
		const since = { kind: 'since', day: dayInStockholm(answer?.at ?? askedAt) } as const;
		if (rights.answers && !answer) {
			return [{ about: { kind: 'inquiry', id, text, askedBy }, when: since, owner: READER }];
		}
		if (!rights.asks) return [];
		return answer
			? [{ about: { kind: 'answer', id, text }, when: since, owner: READER }]
			: [{ about: { kind: 'own-inquiry', id, text }, when: since, owner: { kind: 'coordinator' } }];
	});
}

async function listFiles(store: Store, reader: Reader, rights: TaskRights): Promise<Task[]> {
	if (reader.kind === 'public') return [];
	const uploads = (await listUploads(store, reader.id)).map(
		({ id, purpose, indicatorId, fileName, createdAt }): Task => {
			const room = purpose === 'local-figures' ? `nyckeltal/${indicatorId ?? ''}` : 'insatser';
			return {
				about: { kind: 'file', fileName, path: `/arbete/${room}/fil/${id}` },
				when: { kind: 'since', day: dayInStockholm(createdAt) },
				owner: READER
			};
		}
	);
	if (!rights.imports) return uploads;
	const runs = (await listWaitingRuns(store)).map(({ id, title, startedAt }): Task => ({
		about: { kind: 'fetched', title, path: `/arbete/import/${id}` },
		when: { kind: 'since', day: dayInStockholm(startedAt) },
		owner: READER
	}));
	return [...uploads, ...runs];
}

async function listStale(
	store: Store,
	municipality: Municipality,
	asked: readonly AskedSource[],
	today: IsoDate
): Promise<Task[]> {
	const states = await viewSources(store, municipality, asked, today);
	return states.flatMap(({ source, stale, lastFetch, dueBy }): Task[] => {
		if (!stale) return [];
		const failed = lastFetch ? dayInStockholm(lastFetch.startedAt) : null;
		const day = stale === 'failed' ? failed : dueBy;
		return [
			{
				about: { kind: 'source', title: source.title, stale },
				when: day ? { kind: 'since', day } : null,
				owner: { kind: 'named', name: source.publisher }
			}
		];
	});
}
