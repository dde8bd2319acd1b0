import { expect, test } from 'vitest';
import { proposeTexts } from '$lib/format/table-question';
import type { TableQuestion } from '$lib/domain/table-question';

const SERIES = { frequency: 'year', sex: 'T', elsewhere: null, points: [] } as const;

function propose(
	sides: readonly (readonly [TableQuestion['about'], string, string])[],
	title: string | null = null,
	limited = false
) {
	const questions = sides.map(([about, heading, option], at) => ({
		...{ field: `side-${at}`, about, heading, options: [option] }
	}));
	const choice = Object.fromEntries(sides.map(([, , option], at) => [`side-${at}`, option]));
	const texts = proposeTexts(questions, choice, SERIES, { title, limited }, 0, 'percent');
	return [texts['name-sv'], texts.definition, texts.unit];
}

test.each([
	['a code', [['other', 'k_ID', 'OVT']], null, '', ''],
	['codes for what is counted', [['content', '', 'ME0104B8']], 'Val', 'Val', 'Val.'],
	[
		'a word that says nothing',
		[
			['content', '', 'ohalsotal'],
			['content', '', 'varde']
		],
		null,
		'Ohalsotal',
		'Ohalsotal.'
	],
	['a heading that is a code', [['other', 'ALDER_ID', '16-29 år']], null, '16-29 år', '16-29 år.'],
	[
		'classes',
		[
			['content', '', 'Antal elever'],
			['other', 'Klass', '7A']
		],
		null,
		'Antal elever, 7A',
		'Antal elever. Klass: 7A.'
	],
	[
		'words',
		[
			['content', '', 'Antal bilar'],
			['other', 'Ålder', '65']
		],
		'Fordon',
		'Antal bilar, 65',
		'Fordon. Antal bilar. Ålder: 65.'
	]
] as const)('of %s only what a reader understands is proposed', (_, sides, title, name, about) => {
	expect(propose(sides, title)).toEqual([name, about, 'percent']);
});

test('a title of some only stays in the name', () => {
	const sides = [['content', '', 'Antal']] as const;
	expect(propose(sides, 'Antal brukare 65+', true)[0]).toBe('Antal brukare 65+');
	expect(propose(sides, 'Brukare 65+', true)[0]).toBe('Antal, Brukare 65+');
	expect(propose(sides, 'Antal brukare')[0]).toBe('Antal');
});
