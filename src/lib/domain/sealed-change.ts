import type { ExpectationKey } from './expectation';
import type { InterventionContent } from './intervention';

/** What an expectation is said of: with another name, kind or end it may read as one of something else. */
export type SealedField = 'title' | 'kind' | 'end';

export interface SealedChange {
	readonly field: SealedField;
	/** When it was saved as it is now. */
	readonly at: Date;
}

/** An intervention as somebody once saved it. */
export interface SavedVersion {
	readonly content: InterventionContent;
	readonly savedAt: Date;
}

const TOLD: Readonly<Record<SealedField, (content: InterventionContent) => string>> = {
	title: ({ title, card }) => told([title, ...Object.entries(card?.otherTitles ?? {}).sort()]),
	kind: ({ kind, circumstance }) => told([kind, circumstance ?? null]),
	end: ({ end }) =>
		end.kind === 'ended' ? told([end.kind, end.date, end.precision]) : told([end.kind])
};

/** What the intervention of a sealed expectation was at the seal, and is not now; nothing of one that is not among those. */
export function sealedChangesOf(
	{ interventionId, number, version }: ExpectationKey,
	pasts: readonly (ExpectationKey & { readonly versions: readonly SavedVersion[] })[]
): SealedChange[] {
	const past = pasts.find(
		(one) =>
			one.interventionId === interventionId && one.number === number && one.version === version
	);
	return changesSince(past?.versions ?? []);
}

/** What differs in the last of these versions from the first, in the order of `SealedField`; a change that was taken back is none. */
export function changesSince(versions: readonly SavedVersion[]): SealedChange[] {
	const [first] = versions;
	const last = versions.at(-1);
	if (!first || !last) return [];
	return (['title', 'kind', 'end'] as const).flatMap((field) => {
		const now = TOLD[field](last.content);
		if (now === TOLD[field](first.content)) return [];
		const before = versions.findLastIndex(({ content }) => TOLD[field](content) !== now);
		return [{ field, at: versions[before + 1]!.savedAt }];
	});
}

function told(parts: readonly unknown[]): string {
	return JSON.stringify(parts);
}
