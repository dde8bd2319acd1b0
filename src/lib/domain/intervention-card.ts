import {
	parseApproximateDate,
	readingsOf,
	writeApproximateDate,
	type DateProblem
} from './approximate-date';
import { lastDayOf } from './days-covered';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import type { ApproximateDate, InterventionContent } from './intervention';
import { LANGUAGES, type Language } from './language';
import { isPersonalText } from './personal-text';

/** Folkhälsomyndigheten's eight goal areas of public health, by the parliament's decision of 2018 (prop. 2017/18:249), in their order. */
export const GOAL_AREAS = [
	'early-life',
	'education',
	'work',
	'income',
	'housing',
	'habits',
	'influence',
	'care'
] as const;
export type GoalArea = (typeof GOAL_AREAS)[number];

type OtherLanguage = Exclude<Language, 'sv'>;

export const OTHER_LANGUAGES = LANGUAGES.filter((one): one is OtherLanguage => one !== 'sv');

/** What sorts an intervention among others, names it in other languages, and says when it is to be followed up. */
export interface InterventionCard {
	readonly goalArea: GoalArea | null;
	/** Ids of the municipality's own long-term goals that it is meant to serve. */
	readonly goals: readonly string[];
	readonly tags: readonly string[];
	readonly otherTitles: Readonly<Partial<Record<OtherLanguage, string>>>;
	/** When somebody is to look at what came; null: nobody is asked to. */
	readonly followUp: ApproximateDate | null;
}

export const EMPTY_CARD: InterventionCard = {
	goalArea: null,
	goals: [],
	tags: [],
	otherTitles: {},
	followUp: null
};

/** That part of the form, as it was filled in. */
export type CardTexts = Readonly<Record<CardTextField, string>> & {
	readonly goals: readonly string[];
};
export type CardField = CardTextField | 'goals';
type CardTextField = 'goalArea' | 'tags' | 'followUp' | TitleField;
type TitleField = `title-${OtherLanguage}`;

export type CardReason =
	| 'unknown-choice'
	| 'unknown-goal'
	| 'too-long'
	| 'forbidden-character'
	| 'too-many-tags'
	| 'personal-text'
	| 'follow-up-before-start'
	| DateProblem;

const LONGEST_TITLE = 120;
const LONGEST_TAG = 40;
const MOST_TAGS = 10;

export function titleField(language: OtherLanguage): TitleField {
	return `title-${language}`;
}

export function readCardTexts(fields: {
	get(name: string): unknown;
	getAll(name: string): readonly unknown[];
}): CardTexts {
	const names: readonly CardTextField[] = [
		...(['goalArea', 'tags', 'followUp'] as const),
		...OTHER_LANGUAGES.map(titleField)
	];
	const texts = names.map((name) => [name, readText(fields.get(name))] as const);
	return {
		...(Object.fromEntries(texts) as Record<CardTextField, string>),
		goals: fields.getAll('goals').map(readText)
	};
}

export function writeCardTexts({
	goalArea,
	goals,
	tags,
	otherTitles,
	followUp
}: InterventionCard): CardTexts {
	const titles = OTHER_LANGUAGES.map((one) => [titleField(one), otherTitles[one] ?? ''] as const);
	return {
		...(Object.fromEntries(titles) as Record<TitleField, string>),
		goalArea: goalArea ?? '',
		goals,
		tags: tags.join(', '),
		followUp: followUp ? writeApproximateDate(followUp) : ''
	};
}

type Refuse = (field: CardField, reason: CardReason, detail?: string) => null;

/**
 * Of texts that break a rule something is left out, and said. `start` is the intervention's; null: it cannot be read.
 * `goalIds` are those of the municipality's goals, in their order.
 */
export function parseCard(
	texts: CardTexts,
	start: ApproximateDate | null,
	goalIds: readonly string[],
	refuse: Refuse
): InterventionCard {
	const goalArea = GOAL_AREAS.find((one) => one === texts.goalArea) ?? null;
	if (texts.goalArea && !goalArea) refuse('goalArea', 'unknown-choice');
	if (texts.goals.some((id) => !goalIds.includes(id))) refuse('goals', 'unknown-goal');
	const otherTitles = OTHER_LANGUAGES.flatMap((language) => {
		const field = titleField(language);
		checkFree(field, texts[field], LONGEST_TITLE, refuse);
		return texts[field] ? [[language, texts[field]] as const] : [];
	});
	return {
		goalArea,
		goals: goalIds.filter((id) => texts.goals.includes(id)),
		tags: parseTags(texts.tags, refuse),
		otherTitles: Object.fromEntries(otherTitles),
		followUp: parseFollowUpDate(texts.followUp, start, refuse)
	};
}

/** The last day that it may mean against the first that the start may mean, as for the end. */
function parseFollowUpDate(
	text: string,
	start: ApproximateDate | null,
	refuse: Refuse
): ApproximateDate | null {
	if (!text) return null;
	const parsed = parseApproximateDate(text);
	if (!parsed.ok) {
		const readings = readingsOf(text).join(' ') || undefined;
		return refuse('followUp', parsed.problems[0] ?? 'date-unreadable', readings);
	}
	if (start && lastDayOf(parsed.value) < start.date) {
		return refuse('followUp', 'follow-up-before-start');
	}
	return parsed.value;
}

/** Each once, whatever its case. */
function parseTags(text: string, refuse: Refuse): string[] {
	const tags = new Map<string, string>();
	for (const tag of text.split(/[,;]/).map((one) => one.trim())) {
		const key = tag.toLowerCase();
		if (tag && !tags.has(key)) tags.set(key, tag);
	}
	const all = [...tags.values()];
	if (all.length > MOST_TAGS) refuse('tags', 'too-many-tags', String(MOST_TAGS));
	for (const tag of all) if (checkFree('tags', tag, LONGEST_TAG, refuse)) break;
	return all;
}

/** True: something was refused. */
function checkFree(field: CardTextField, text: string, longest: number, refuse: Refuse): boolean {
	if (lengthOf(text) > longest) refuse(field, 'too-long', String(longest));
	else if (hasForbiddenCharacter(text, 'one-line')) refuse(field, 'forbidden-character');
	else if (isPersonalText(text)) refuse(field, 'personal-text');
	else return false;
	return true;
}

/** What was kept before something else could be said of it, with nothing said of that. */
export function completeCard(content: InterventionContent): InterventionContent {
	return content.card ? { ...content, card: { ...EMPTY_CARD, ...content.card } } : content;
}
