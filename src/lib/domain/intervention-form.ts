import { lastDayOf, parseApproximateDate } from './approximate-date';
import type { DateProblem } from './approximate-date';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { INTERVENTION_KINDS, INTERVENTION_STATUSES, TARGET_GROUPS } from './intervention';
import type {
	ApproximateDate,
	InterventionContent,
	InterventionEnd,
	InterventionStatus
} from './intervention';
import type { Result } from './problem';

/** The form's controls by name; what the address and the sample file use too. */
export type InterventionField =
	| 'title'
	| 'description'
	| 'kind'
	| 'status'
	| 'start'
	| 'end'
	| 'endKind'
	| 'place'
	| 'targetGroups'
	| 'responsible'
	| 'cost'
	| 'links'
	| 'source';

export type InterventionProblemReason =
	| DateProblem
	| 'required'
	| 'too-long'
	| 'forbidden-character'
	| 'unknown-choice'
	| 'end-before-start'
	| 'not-whole-kronor'
	| 'not-https';

export interface InterventionProblem {
	readonly field: InterventionField;
	readonly reason: InterventionProblemReason;
}

/** What the form held, as text: shown again when something is wrong, so that nothing written is lost. */
export type InterventionInput = Readonly<
	Record<Exclude<InterventionField, 'targetGroups'>, string>
> & {
	readonly targetGroups: readonly string[];
};

export interface ReadIntervention {
	readonly content: InterventionContent;
	readonly status: InterventionStatus;
}

const LONGEST = {
	title: 120,
	description: 4000,
	place: 120,
	responsible: 120,
	source: 300
} as const;
const HIGHEST_COST = 2_000_000_000;
const MOST_LINKS = 10;

/** Checks everything at once, so that all problems are told in one answer. */
export function parseIntervention(
	input: InterventionInput
): Result<ReadIntervention, InterventionProblem> {
	const problems: InterventionProblem[] = [];
	const complain = (field: InterventionField, reason: InterventionProblemReason) =>
		problems.push({ field, reason });
	const text = (field: keyof typeof LONGEST) => {
		const value = readText(input[field]);
		if (lengthOf(value) > LONGEST[field]) complain(field, 'too-long');
		const lines = field === 'description' ? 'many-lines' : 'one-line';
		if (hasForbiddenCharacter(value, lines)) complain(field, 'forbidden-character');
		return value;
	};
	const choice = <Choice extends string>(
		field: InterventionField,
		value: string,
		choices: readonly Choice[]
	) => {
		const found = choices.find((one) => one === value);
		if (!found) complain(field, 'unknown-choice');
		return found ?? choices[0]!;
	};
	const title = text('title');
	if (!title) complain('title', 'required');
	const start = readDate('start', input.start, complain);
	const end = readEnd(input, start, complain);
	const cost = readCost(input.cost, complain);
	const links = readLinks(input.links, complain);
	const content = {
		title,
		description: text('description'),
		kind: choice('kind', input.kind, INTERVENTION_KINDS),
		place: text('place') || null,
		targetGroups: input.targetGroups.map((group) => choice('targetGroups', group, TARGET_GROUPS)),
		responsible: text('responsible') || null,
		cost,
		links,
		source: text('source') || null
	};
	const status = choice('status', input.status, INTERVENTION_STATUSES);
	if (problems.length > 0 || !start || !end) return { ok: false, problems };
	return { ok: true, value: { content: { ...content, start, end }, status } };
}

type Complain = (field: InterventionField, reason: InterventionProblemReason) => void;

function readDate(
	field: 'start' | 'end',
	text: string,
	complain: Complain
): ApproximateDate | null {
	if (!readText(text)) {
		complain(field, 'required');
		return null;
	}
	const date = parseApproximateDate(text);
	if (date.ok) return date.value;
	complain(field, date.problems[0] ?? 'date-unreadable');
	return null;
}

/** An end that may lie before the start, counted with all the days that both may mean, is refused. */
function readEnd(
	input: InterventionInput,
	start: ApproximateDate | null,
	complain: Complain
): InterventionEnd | null {
	if (input.endKind === 'point' || input.endKind === 'ongoing') return { kind: input.endKind };
	if (input.endKind !== 'ended') {
		complain('endKind', 'unknown-choice');
		return null;
	}
	const end = readDate('end', input.end, complain);
	if (!end) return null;
	if (start && lastDayOf(end) < start.date) {
		complain('end', 'end-before-start');
		return null;
	}
	return { kind: 'ended', ...end };
}

function readCost(text: string, complain: Complain): number | null {
	const digits = readText(text).replace(/[\s\u00a0\u202f]|kr(onor)?\.?$/g, '');
	if (!digits) return null;
	const cost = Number(digits);
	if (/^\d+$/.test(digits) && cost <= HIGHEST_COST) return cost;
	complain('cost', 'not-whole-kronor');
	return null;
}

function readLinks(text: string, complain: Complain): string[] {
	const links = readText(text).split(/\s+/).filter(Boolean);
	if (links.length > MOST_LINKS) complain('links', 'too-long');
	if (links.some((link) => !isHttps(link))) complain('links', 'not-https');
	return links;
}

function isHttps(link: string): boolean {
	if (link.length > 500 || !URL.canParse(link)) return false;
	const { protocol, username, password } = new URL(link);
	return protocol === 'https:' && !username && !password;
}
