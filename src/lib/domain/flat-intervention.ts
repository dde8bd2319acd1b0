import type { InterventionContent, InterventionStatus } from './intervention';
import { readCardTexts } from './intervention-card';
import { readInterventionTexts, writeInterventionTexts } from './intervention-form';
import type { InterventionTexts } from './intervention-problem';
import type { FieldTexts } from './two-editors';

/** The form as one text a field, for telling what two have changed. Boxes are told in one order, whatever the form's. */
export function flattenInterventionTexts(texts: InterventionTexts): FieldTexts {
	const { targetGroups, card, ...lines } = texts;
	const { goals = [], ...cardLines } = card ?? readCardTexts(new URLSearchParams());
	const boxes = { targetGroups: inOrder(targetGroups), goals: inOrder(goals) };
	return { ...lines, ...cardLines, ...boxes };
}

/** The form that `flattenInterventionTexts` made the texts of. */
export function raiseInterventionTexts(flat: FieldTexts): InterventionTexts {
	const fields = new URLSearchParams(
		Object.entries(flat).flatMap(([name, text]) =>
			name === 'targetGroups' || name === 'goals'
				? text.split(' ').flatMap((one) => (one ? [[name, one]] : []))
				: [[name, text]]
		)
	);
	return readInterventionTexts(fields);
}

/** A field of the form that a save changed, as it was written before and after. */
export interface FieldChange {
	readonly field: string;
	readonly from: string;
	readonly to: string;
}

interface SavedContent {
	readonly content: InterventionContent;
	readonly status: InterventionStatus;
}

/** Every field that differs between two saved versions, in the order of the form. */
export function listFieldChanges(before: SavedContent, after: SavedContent): FieldChange[] {
	const [old, now] = [before, after].map(({ content, status }) =>
		flattenInterventionTexts(writeInterventionTexts(content, status))
	);
	return Object.entries(now!).flatMap(([field, to]) => {
		const from = old![field] ?? '';
		return from === to ? [] : [{ field, from, to }];
	});
}

function inOrder(chosen: readonly string[]): string {
	return [...chosen].sort().join(' ');
}
