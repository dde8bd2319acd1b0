import { parseApproximateDate, readingsOf } from './approximate-date';
import { lastDayOf } from './days-covered';
import { writeApproximateDate } from './approximate-date';
import { CIRCUMSTANCE_KINDS, type CircumstanceKind } from './circumstance';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { isPersonalName, isPersonalText } from './personal-text';
import { parseCard, readCardTexts, writeCardTexts } from './intervention-card';
import { INTERVENTION_KINDS, INTERVENTION_STATUSES, TARGET_GROUPS } from './intervention';
import type {
	ApproximateDate,
	InterventionContent,
	InterventionEnd,
	InterventionKind,
	InterventionStatus
} from './intervention';
import type {
	InterventionProblem,
	InterventionReason,
	InterventionTexts
} from './intervention-problem';
import type { Result } from './problem';

/** Characters that a field may have. */
export const INTERVENTION_LENGTHS = {
	title: 120,
	description: 4000,
	line: 200,
	link: 500
} as const;
const MOST_LINKS = 10;
const LARGEST_COST = 2_000_000_000;

/** What FormData and URLSearchParams have in common. */
interface Fields {
	get(name: string): unknown;
	getAll(name: string): readonly unknown[];
}

export function readInterventionTexts(fields: Fields): InterventionTexts {
	const text = (name: string) => readText(fields.get(name));
	return {
		title: text('title'),
		description: text('description'),
		kind: text('kind'),
		circumstance: text('circumstance'),
		status: text('status'),
		start: text('start'),
		end: text('end'),
		endDate: text('endDate'),
		place: text('place'),
		targetGroups: fields.getAll('targetGroups').map(readText),
		responsible: text('responsible'),
		cost: text('cost'),
		links: text('links'),
		source: text('source'),
		card: readCardTexts(fields)
	};
}

/** The form of what is stored: parsing it gives the same content back. */
export function writeInterventionTexts(
	content: InterventionContent,
	status: InterventionStatus
): InterventionTexts {
	return {
		title: content.title,
		description: content.description,
		kind: content.kind,
		circumstance: content.circumstance ?? '',
		status,
		start: writeApproximateDate(content.start),
		end: content.end.kind,
		endDate: content.end.kind === 'ended' ? writeApproximateDate(content.end) : '',
		place: content.place ?? '',
		targetGroups: content.targetGroups,
		responsible: content.responsible ?? '',
		cost: content.cost === null ? '' : String(content.cost),
		links: content.links.join('\n'),
		source: content.source ?? '',
		...(content.card ? { card: writeCardTexts(content.card) } : {})
	};
}

/** Every problem at once. An empty kind is a measure, an empty status a draft, an empty end a point. `goalIds` are the goals that may be chosen. */
export function parseIntervention(
	texts: InterventionTexts,
	goalIds: readonly string[] = []
): Result<
	{ readonly content: InterventionContent; readonly status: InterventionStatus },
	InterventionProblem
> {
	const problems: InterventionProblem[] = [];
	const refuse: Refuse = (field, reason, detail) => {
		problems.push(detail === undefined ? { field, reason } : { field, reason, detail });
		return null;
	};
	if (!texts.title) refuse('title', 'title-missing');
	checkText(texts, 'title', INTERVENTION_LENGTHS.title, refuse);
	const kind = choose('kind', texts.kind || 'measure', INTERVENTION_KINDS, refuse);
	const circumstance = readCircumstance(texts, kind, refuse);
	const start = texts.start
		? readDate('start', texts.start, refuse)
		: refuse('start', 'start-missing');
	const end = readEnd(texts, start, refuse);
	checkText(texts, 'description', INTERVENTION_LENGTHS.description, refuse);
	checkText(texts, 'place', INTERVENTION_LENGTHS.line, refuse);
	const groups = texts.targetGroups.map((group) =>
		choose('targetGroups', group, TARGET_GROUPS, refuse)
	);
	checkText(texts, 'responsible', INTERVENTION_LENGTHS.line, refuse);
	const cost = readCost(texts.cost, refuse);
	const links = readLinks(texts.links, refuse);
	checkText(texts, 'source', INTERVENTION_LENGTHS.line, refuse);
	const card = texts.card && parseCard(texts.card, start, goalIds, refuse);
	const status = choose('status', texts.status || 'draft', INTERVENTION_STATUSES, refuse);
	if (problems.length > 0 || !kind || !start || !end || !status) return { ok: false, problems };
	const content = {
		...{ title: texts.title, description: texts.description, kind, start, end, cost, links },
		circumstance,
		place: texts.place || null,
		targetGroups: TARGET_GROUPS.filter((group) => groups.includes(group)),
		responsible: texts.responsible || null,
		source: texts.source || null,
		...(card ? { card } : {})
	};
	return { ok: true, value: { content, status } };
}

/** What it is and when alone, whatever is wrong with the rest; null: that cannot be read. */
export function parseWhatAndWhen(
	texts: InterventionTexts
): Pick<InterventionContent, 'kind' | 'circumstance' | 'start' | 'end'> | null {
	const { kind, circumstance, start, end, endDate } = texts;
	const rest = { ...readInterventionTexts(new URLSearchParams()), title: '-' };
	const parsed = parseIntervention({ ...rest, kind, circumstance, start, end, endDate });
	return parsed.ok ? parsed.value.content : null;
}

type Refuse = (
	field: InterventionProblem['field'],
	reason: InterventionReason,
	detail?: string
) => null;

function checkText(
	texts: InterventionTexts,
	field: 'title' | 'description' | 'place' | 'responsible' | 'source',
	longest: number,
	refuse: Refuse
): void {
	const lines = field === 'description' ? 'many-lines' : 'one-line';
	if (lengthOf(texts[field]) > longest) refuse(field, 'too-long', String(longest));
	else if (hasForbiddenCharacter(texts[field], lines)) refuse(field, 'forbidden-character');
	else if (isPersonalText(texts[field])) refuse(field, 'personal-text');
}

function choose<Choice extends string>(
	field: keyof InterventionTexts,
	text: string,
	choices: readonly Choice[],
	refuse: Refuse
): Choice | null {
	return choices.find((choice) => choice === text) ?? refuse(field, 'unknown-choice');
}

function readCircumstance(
	{ circumstance }: InterventionTexts,
	kind: InterventionKind | null,
	refuse: Refuse
): CircumstanceKind | null {
	const chosen = circumstance
		? choose('circumstance', circumstance, CIRCUMSTANCE_KINDS, refuse)
		: null;
	if (kind === 'circumstance') {
		return circumstance ? chosen : refuse('circumstance', 'circumstance-missing');
	}
	// Of a kind that is refused itself nobody knows whether it is a circumstance.
	return chosen && kind ? refuse('circumstance', 'circumstance-not-chosen') : null;
}

function readDate(
	field: 'start' | 'endDate',
	text: string,
	refuse: Refuse
): ApproximateDate | null {
	const parsed = parseApproximateDate(text);
	if (parsed.ok) return parsed.value;
	const readings = readingsOf(text);
	return refuse(field, parsed.problems[0] ?? 'date-unreadable', readings.join(' ') || undefined);
}

function readEnd(
	texts: InterventionTexts,
	start: ApproximateDate | null,
	refuse: Refuse
): InterventionEnd | null {
	const kind = choose('end', texts.end || 'point', ['point', 'ongoing', 'ended'] as const, refuse);
	if (!kind) return null;
	if (kind !== 'ended') return texts.endDate ? refuse('endDate', 'end-not-chosen') : { kind };
	if (!texts.endDate) return refuse('endDate', 'end-missing');
	const last = readDate('endDate', texts.endDate, refuse);
	if (!last) return null;
	// The last day that the end may mean against the first that the start may mean.
	if (start && lastDayOf(last) < start.date) return refuse('endDate', 'end-before-start');
	return { kind, ...last };
}

function readCost(text: string, refuse: Refuse): number | null {
	if (text === '') return null;
	const digits = text.replace(/\s/g, '').replace(/(kr|kronor|:-)\.?$/i, '');
	if (!/^\d+$/.test(digits)) return refuse('cost', 'cost-unreadable');
	return Number(digits) <= LARGEST_COST ? Number(digits) : refuse('cost', 'cost-too-large');
}

function readLinks(text: string, refuse: Refuse): string[] {
	const links = text.split(/\s+/).filter(Boolean);
	if (links.length > MOST_LINKS) refuse('links', 'too-many-links', String(MOST_LINKS));
	const wrong = links.find((link) => !isHttpsAddress(link));
	if (wrong !== undefined) refuse('links', 'link-not-https', wrong.slice(0, 60));
	// Addresses are full of dates and serial numbers, as the names of files are.
	else if (links.some(isPersonalName)) refuse('links', 'personal-text');
	return links;
}

/** Whether a text is an absolute https address without anybody's password. */
export function isHttpsAddress(text: string): boolean {
	if (text.length > INTERVENTION_LENGTHS.link || !URL.canParse(text)) return false;
	const { protocol, username, password, hostname } = new URL(text);
	return protocol === 'https:' && !username && !password && hostname.includes('.');
}
