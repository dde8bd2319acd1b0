import { factsOf } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';

/** By area file: message key → text, or variants of a text. */
type Texts = Readonly<Record<string, unknown>>;
/** Message key → fingerprint of what a person has approved. */
type Approvals = Readonly<Record<string, string>>;

const files = import.meta.glob<Texts>('/messages/*/*.json', { eager: true, import: 'default' });
const approvals = import.meta.glob<Readonly<Record<string, Approvals>>>('/messages/review.json', {
	eager: true,
	import: 'default'
});

export interface ReviewState {
	readonly reviewed: number;
	readonly total: number;
}

/** Whether a person has approved every text of the language as it is now; what is written here needs no approval. */
export function isReviewed(language: Language): boolean {
	const { reviewed, total } = reviewState(language);
	return reviewed === total;
}

/** The language of files and shared pages: the reader's own, or Swedish until that language is reviewed. */
export function publicLanguage(language: Language): Language {
	return isReviewed(language) ? language : 'sv';
}

export function reviewState(language: Language): ReviewState {
	return known(language, () => {
		const source = textsOf('sv');
		const keys = Object.keys(source);
		if (factsOf(language).texts === 'ours') return { reviewed: keys.length, total: keys.length };
		const approved = approvals['/messages/review.json']?.[language] ?? {};
		return countReviewed(source, textsOf(language), approved);
	});
}

/** An approval counts as long as neither the Swedish text nor the translation has changed since. */
export function countReviewed(source: Texts, translation: Texts, approved: Approvals): ReviewState {
	const keys = Object.keys(source);
	const reviewed = keys.filter(
		(key) => key in translation && approved[key] === fingerprint(source[key], translation[key])
	);
	return { reviewed: reviewed.length, total: keys.length };
}

/** What messages/review.json holds for an approved text: FNV-1a, 32 bits, of the Swedish text and its translation. */
export function fingerprint(source: unknown, translation: unknown): string {
	let hash = 0x811c9dc5;
	for (const character of JSON.stringify([source, translation])) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}

const states = new Map<Language, ReviewState>();

function known(language: Language, count: () => ReviewState): ReviewState {
	const state = states.get(language) ?? count();
	states.set(language, state);
	return state;
}

function textsOf(language: Language): Texts {
	const texts: Record<string, unknown> = {};
	for (const [path, file] of Object.entries(files)) {
		if (path.startsWith(`/messages/${language}/`)) Object.assign(texts, file);
	}
	delete texts['$schema'];
	return texts;
}
