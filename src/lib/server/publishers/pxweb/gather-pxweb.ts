import { fault, type Fault, type Result } from '$lib/domain/problem';
import { createHash } from 'node:crypto';
import type { CodeSelection } from '$imports/fetch-plan';
import type { Json } from '$lib/server/files/json/json-text';
import { isObject } from '$lib/server/files/json/json-text';
import type { Part } from '$lib/server/files/part';
import { whyOtherCube } from './check-cube';
import { wrongAnswer, type FetchTools, type Gathering } from '$lib/server/publishers/ask/connector';
import { statedUnits } from './cube-units';
import type { FetchProblem } from '$lib/server/publishers/ask/fetch-problem';
import { openService, type OpenService } from '$lib/server/publishers/ask/open-service';
import { parseAnswer } from '$lib/server/publishers/ask/parse-answer';
import type { PxwebDialect } from './pxweb-dialect';
import { selectCodes } from './select-codes';
import { splitSelection } from './split-selection';
import { parseMoment } from './table-metadata';

/** Asks a PxWeb service for a table by code, in as many queries as the service's own limit makes of it. */
export async function gatherPxweb(
	dialect: PxwebDialect,
	selection: CodeSelection,
	tools: FetchTools
): Promise<Gathering> {
	const { http, clock, spool } = tools;
	const name = `${http.services[dialect.service].name} ${dialect.table}`;
	const wrong = (reasons: readonly Fault[]) => wrongAnswer(name, reasons, tools);
	const service = openService(http, dialect.service, clock);
	const config = await askJson(service, dialect.configPath, wrong);
	if (!config.ok) return config;
	const limits = dialect.readLimits(config.value.json);
	service.pace(limits.spacing);
	const described = await askJson(service, dialect.metadataPath, wrong);
	if (!described.ok) return described;
	const metadata = dialect.parseMetadata(described.value.json);
	if (!metadata.ok) return wrong(metadata.problems);
	const selected = selectCodes(metadata.value, selection, tools.areaCodes);
	if (!selected.ok) return wrong(selected.problems);
	// What was answered about another edition of the table is of no use any more.
	const edition = createHash('sha256').update(described.value.bytes).digest('hex');
	const pieces = splitSelection(selected.value, limits.cells);
	const parts: Part[] = [];
	let { publishedAt } = metadata.value;
	for (const piece of pieces) {
		const body = JSON.stringify(dialect.writeQuery(piece));
		const query = `${edition} ${dialect.dataPath} ${body}`;
		let answer = spool.find(query);
		if (!answer) {
			const asked = await askJson(service, dialect.dataPath, wrong, body);
			if (!asked.ok) return asked;
			const { bytes, json } = asked.value;
			const other = whyOtherCube(json, piece);
			if (other !== null) return wrong([other]);
			const updated = isObject(json) ? parseMoment(json.updated) : null;
			publishedAt ??= updated;
			if (updated && publishedAt && updated.getTime() !== publishedAt.getTime()) {
				return wrong([fault('answer-table-changed')]);
			}
			answer = await spool.keep(query, bytes, statedUnits(json));
		}
		parts.push({ answers: [answer] });
		tools.progress(parts.length, pieces.length);
	}
	return { ok: true, value: { name, parts, publishedAt } };
}

async function askJson(
	service: OpenService,
	path: string,
	wrong: (reasons: readonly Fault[]) => ReturnType<typeof wrongAnswer>,
	body: string | null = null
): Promise<Result<{ readonly bytes: Uint8Array; readonly json: Json }, FetchProblem>> {
	const asked = await service.ask(path, body);
	if (!asked.ok) return asked;
	const parsed = parseAnswer(asked.value);
	if (!parsed.ok) return wrong(parsed.problems);
	return { ok: true, value: { bytes: asked.value, json: parsed.value } };
}
