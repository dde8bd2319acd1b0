import { readCardTexts } from './intervention-card';
import { readInterventionTexts } from './intervention-form';
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

function inOrder(chosen: readonly string[]): string {
	return [...chosen].sort().join(' ');
}
