import { fault } from '$lib/domain/problem';
import type { FetchPlan } from '$imports/fetch-plan';
import { isArray } from '$lib/server/files/json/json-text';
import { wrongAnswer, type FetchTools, type Gathering } from '$lib/server/publishers/ask/connector';
import { openService } from '$lib/server/publishers/ask/open-service';
import { parseAnswer } from '$lib/server/publishers/ask/parse-answer';

type ForsakringskassanPlan = Extract<FetchPlan, { readonly service: 'forsakringskassan' }>;

/** Asks Försäkringskassan for a whole table in one answer: the service knows no pages. */
export async function gatherForsakringskassan(
	{ dataset, table, parameters }: ForsakringskassanPlan,
	tools: FetchTools
): Promise<Gathering> {
	const { http, clock, spool } = tools;
	const name = `${http.services.forsakringskassan.name} ${table}`;
	const query = parameters.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
	const path = `/${dataset}/${table}.json?${query}`;
	let answer = spool.find(path);
	if (!answer) {
		const asked = await openService(http, 'forsakringskassan', clock).ask(path);
		if (!asked.ok) return asked;
		const parsed = parseAnswer(asked.value);
		if (!parsed.ok) return wrongAnswer(name, parsed.problems, tools);
		if (!isArray(parsed.value)) return wrongAnswer(name, [fault('answer-no-list')], tools);
		if (parsed.value.length === 0) return wrongAnswer(name, [fault('answer-empty')], tools);
		answer = await spool.keep(path, asked.value);
	}
	tools.progress(1, 1);
	return { ok: true, value: { name, parts: [{ answers: [answer] }], publishedAt: null } };
}
