import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { fault, type Result } from '$lib/domain/problem';
import { toTrouble, type FetchProblem } from '$lib/server/publishers/ask/fetch-problem';
import { koladaPath } from '$lib/server/publishers/kolada/kolada-path';
import { newestGroups, parseGroupPage } from '$lib/server/publishers/kolada/kolada-groups';
import { parseKpiPage, type KoladaPage } from '$lib/server/publishers/kolada/kolada-catalogue';
import { listAreas } from '$lib/server/store/register/area';
import { putComparisonGroups } from '$lib/server/store/register/comparison-group';
import { putKoladaKpis } from '$lib/server/store/register/kolada-kpi';
import type { Store } from '$lib/server/store/store';

/** Asks Kolada's service for a path such as `/kpi?per_page=5000`: the answer's text, or why there is none. */
export type AskKolada = (path: string) => Promise<Result<string, FetchProblem>>;

const PER_PAGE = 5_000;
/** The list has two pages and the groups have one; an answer that never ends is not followed. */
const MOST_PAGES = 20;

/** Reads Kolada's list and its groups anew; what could be read is kept. Null where nothing is wrong. */
export async function refreshKolada(
	store: Store,
	ask: AskKolada,
	now: Date
): Promise<FetchTrouble | null> {
	const results = [
		await refreshKoladaList(store, ask, now),
		await refreshKoladaGroups(store, ask, now)
	];
	const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
	return problems.length > 0 ? toTrouble(problems) : null;
}

/** Reads the whole list of KPIs anew; how many there are, or why it stayed as it was. */
async function refreshKoladaList(
	store: Store,
	ask: AskKolada,
	now: Date
): Promise<Result<number, FetchProblem>> {
	const kpis = await askPages(ask, now, `/kpi?per_page=${PER_PAGE}`, parseKpiPage);
	if (!kpis.ok) return kpis;
	if (kpis.value.length === 0) return noList(now);
	const once = new Map(kpis.value.map((kpi) => [kpi.id, kpi]));
	await putKoladaKpis(store, [...once.values()], now);
	return { ok: true, value: once.size };
}

/** Reads which municipalities Kolada finds alike; how many groups there are, or why they stayed as they were. */
async function refreshKoladaGroups(
	store: Store,
	ask: AskKolada,
	now: Date
): Promise<Result<number, FetchProblem>> {
	const areas = await listAreas(store, 'municipality');
	const path = `/municipality_groups?per_page=${PER_PAGE}`;
	const groups = await askPages(ask, now, path, (text) => parseGroupPage(text, areas));
	if (!groups.ok) return groups;
	const newest = newestGroups(groups.value);
	await putComparisonGroups(store, newest, now);
	return { ok: true, value: newest.length };
}

async function askPages<Value>(
	ask: AskKolada,
	now: Date,
	first: string,
	parse: (text: string) => KoladaPage<Value> | null
): Promise<Result<readonly Value[], FetchProblem>> {
	const values: Value[] = [];
	let path: string | null = first;
	for (let pages = 0; path !== null; pages += 1) {
		if (pages === MOST_PAGES) return noList(now);
		const answer: Result<string, FetchProblem> = await ask(path);
		if (!answer.ok) return answer;
		const page = parse(answer.value);
		if (!page) return noList(now);
		values.push(...page.values);
		path = page.next === null ? null : koladaPath(page.next);
	}
	return { ok: true, value: values };
}

function noList(at: Date): { readonly ok: false; readonly problems: readonly FetchProblem[] } {
	const reason = fault('kolada-no-list');
	return { ok: false, problems: [{ kind: 'wrong-answer', about: null, reason, at }] };
}
