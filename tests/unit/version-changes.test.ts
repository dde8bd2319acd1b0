import { expect, test } from 'vitest';
import { listFieldChanges } from '$lib/domain/flat-intervention';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { describeInterventionField } from '$lib/format/intervention-field';
import { interventionDraft } from '../support/expectations';

const BEFORE = interventionDraft({
	...{ title: 'Sportotek', start: '2026-W10', end: 'ongoing', kind: 'measure' },
	...{ place: 'Hallen', targetGroups: 'everyone', status: 'internal' }
});

test('what a save changed is told field by field, what it was and what it became', () => {
	const after = interventionDraft({
		...{ title: 'Sportoteket', start: '2026-W12', end: 'ended', endDate: '2026-W40' },
		...{ kind: 'measure', targetGroups: 'older-people', status: 'public', 'title-fi': 'Urheilu' }
	});
	expect(listFieldChanges(BEFORE, after)).toEqual([
		{ field: 'title', from: 'Sportotek', to: 'Sportoteket' },
		{ field: 'status', from: 'internal', to: 'public' },
		{ field: 'start', from: '2026-W10', to: '2026-W12' },
		{ field: 'end', from: 'ongoing', to: 'ended' },
		{ field: 'endDate', from: '', to: '2026-W40' },
		{ field: 'place', from: 'Hallen', to: '' },
		{ field: 'title-fi', from: '', to: 'Urheilu' },
		{ field: 'targetGroups', from: 'everyone', to: 'older-people' }
	]);
});

test('a version of before the card had its other fields differs from an empty card in nothing', () => {
	const now = { ...BEFORE, content: { ...BEFORE.content, card: EMPTY_CARD } };
	const content = { ...now.content };
	delete (content as { card?: unknown }).card;
	expect(listFieldChanges({ ...BEFORE, content }, now)).toEqual([]);
});

test.each([
	['status', 'withdrawn', { words: 'tillbakadragen', lang: undefined }],
	['title', 'Sportotek', { words: 'Sportotek', lang: 'sv' }],
	['title-fi', 'Urheilu', { words: 'Urheilu', lang: 'fi' }]
])('%s “%s” is told in its own language', (field, text, expected) => {
	expect(describeInterventionField(field, text, [], 'sv')).toMatchObject(expected);
});
