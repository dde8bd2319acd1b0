import { fault, type Result } from '$lib/domain/problem';
import type { FetchPlan } from '$imports/fetch-plan';
import { isArray, isObject, textOf } from '$lib/server/files/json/json-text';
import type { Part, StoredAnswer } from '$lib/server/files/part';
import { wrongAnswer, type FetchTools, type Gathering } from '$lib/server/publishers/ask/connector';
import type { FetchProblem } from '$lib/server/publishers/ask/fetch-problem';
import { koladaPath } from './kolada-path';
import { openService, type OpenService } from '$lib/server/publishers/ask/open-service';
import { parseAnswer } from '$lib/server/publishers/ask/parse-answer';

type KoladaPlan = Extract<FetchPlan, { readonly service: 'kolada' }>;

/** As many ids as Kolada takes in one part of a path. */
const MOST_IDS = 25;
const PER_PAGE = 5_000;
/** 25 indicators of 25 places in all the years there are take three; an answer that never ends is not followed. */
const MOST_PAGES = 40;

/** Asks Kolada for all years of some KPIs, 25 places at a time, page by page. */
export async function gatherKolada({ kpis }: KoladaPlan, tools: FetchTools): Promise<Gathering> {
	const service = openService(tools.http, 'kolada', tools.clock);
	const places = inPieces([...tools.areaCodes].map(koladaPlace));
	const batches = joinGroups(kpis);
	const parts: Part[] = [];
	for (const batch of batches) {
		for (const place of places) {
			const path = `/data/kpi/${batch.join()}/municipality/${place.join()}?per_page=${PER_PAGE}`;
			const answers = await askPages(service, path, tools);
			if (!answers.ok) return answers;
			// A place without any of the figures has an answer without rows.
			if (answers.value.length > 0) parts.push({ answers: answers.value });
			tools.progress(
				batches.indexOf(batch) * places.length + places.indexOf(place) + 1,
				batches.length * places.length
			);
		}
	}
	if (parts.length === 0) return wrongAnswer('Kolada', [fault('answer-no-values')], tools);
	const [first, ...others] = kpis.flat();
	const name = `Kolada ${first}${others.length > 0 ? ` och ${others.length} till` : ''}`;
	return { ok: true, value: { name, parts, publishedAt: null } };
}

async function askPages(
	service: OpenService,
	first: string,
	tools: FetchTools
): Promise<Result<readonly StoredAnswer[], FetchProblem>> {
	const answers: StoredAnswer[] = [];
	let path: string | null = first;
	for (let pages = 0; path !== null; pages += 1) {
		if (pages === MOST_PAGES) {
			return wrongAnswer('Kolada', [fault('answer-too-many-pages', { most: MOST_PAGES })], tools);
		}
		const page: Result<Page, FetchProblem> = await askPage(service, path, tools);
		if (!page.ok) return page;
		if (page.value.rows > 0) answers.push(page.value.answer);
		path = page.value.next;
	}
	return { ok: true, value: answers };
}

interface Page {
	readonly answer: StoredAnswer;
	readonly rows: number;
	/** Path of the page after it; null on the last. */
	readonly next: string | null;
}

async function askPage(
	service: OpenService,
	path: string,
	tools: FetchTools
): Promise<Result<Page, FetchProblem>> {
	const kept = tools.spool.find(path);
	const asked = kept ? { ok: true as const, value: await kept.read() } : await service.ask(path);
	if (!asked.ok) return asked;
	const parsed = parseAnswer(asked.value);
	if (!parsed.ok) return wrongAnswer('Kolada', parsed.problems, tools);
	const json = parsed.value;
	if (!isObject(json) || !isArray(json.values)) {
		return wrongAnswer('Kolada', [fault('answer-no-list-of-values')], tools);
	}
	const next = textOf(json.next_url);
	const answer = kept ?? (await tools.spool.keep(path, asked.value));
	const rows = json.values.length;
	return { ok: true, value: { answer, rows, next: next === null ? null : koladaPath(next) } };
}

/** The country is `0000` and a county is its region, `0025`. */
function koladaPlace(areaCode: string): string {
	return areaCode.padStart(4, '0');
}

/** Groups side by side, never one in two. */
function joinGroups(groups: KoladaPlan['kpis']): readonly (readonly string[])[] {
	const batches: string[][] = [[]];
	for (const group of groups) {
		const last = batches.at(-1);
		if (last && last.length + group.length <= MOST_IDS) last.push(...group);
		else batches.push([...group]);
	}
	return batches;
}

function inPieces(ids: readonly string[]): readonly (readonly string[])[] {
	const count = Math.ceil(ids.length / MOST_IDS);
	return Array.from({ length: count }, (_, at) => ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS));
}
