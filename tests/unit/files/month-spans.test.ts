import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { whyOfPersons } from '$lib/server/files/persons/figures-of-persons';
import { isCalledAsPerson, isPersonName } from '$lib/server/files/persons/person-name';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';

test.each([
	['jan-mar 2024', 'jan-jun 2024', 'jan-dec 2024'],
	['Jan-Mar', 'Jan-Jun', 'Jan-Dec'],
	['Jan–mars', 'Jan–juni', 'Jan–dec'],
	['Jan Mar', 'Jan Juni', 'Jan Dec'],
	['Maj-Juli', 'Juni-Augusti', 'Juli-Aug.'],
	['January-March 2024', 'May-June 2024', 'April-August 2024'],
	['tammi-helmi 2024', 'Helmi-Maalis', 'Touko-Kesä'],
	['helmikuu-toukokuu', 'elokuu-syyskuu', 'Helmi–Elo 2024'],
	['jan.-des. 2024', 'mai-júní', 'Janúar-Mars']
])('%s and the like are months and nobody', (...texts) => {
	for (const text of texts)
		expect([isPersonName(text), isCalledAsPerson(text)]).toEqual([false, false]);
	expect(whyOfPersons([{ heading: 'Period', texts: new Set(texts) }])).toBeNull();
	expect(
		whyOfPersons([{ heading: 'Antal', texts: new Set(['1']) }], [`Ärenden ${texts[1]}`])
	).toBeNull();
});

test.each(['Jan-Erik Mars', 'Jan Marklund', 'Helmi Elo-Niemi', 'Maj-Britt Juntti'])(
	'%s is still somebody',
	(text) => {
		expect(isPersonName(text)).toBe(true);
	}
);

test.each(['jan-mar 2024', 'jan–jun 2024', 'jan-dec 2024'])(
	'under a heading of periods %s is a period that cannot be read',
	async (text) => {
		const bytes = new TextEncoder().encode(`Kommun;Period;Antal\nPiteå;${text};11\nPiteå;2023;12`);
		const { problems } = await describeFile('fil', bytes, SOURCES, CONTEXT);
		expect(problems).toMatchObject([{ line: 2, column: 'Period', code: 'period-of-months' }]);
	}
);
