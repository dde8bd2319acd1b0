import { beforeAll, expect, test } from 'vitest';
import type { Fault } from '$lib/domain/problem';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { actions as compilation } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import { actions as figures } from '../../src/routes/(staff)/arbete/import/+page.server';
import { actions as interventions } from '../../src/routes/(staff)/arbete/insatser/fil/+page.server';
import { actions as indicators } from '../../src/routes/(staff)/arbete/nyckeltal/+page.server';
import { actions as own } from '../../src/routes/(staff)/arbete/nyckeltal/[id]/+page.server';
import { addMunicipality } from '../support/mood-store';
import { listProjectFiles, readProjectFile } from '../support/project-files';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const VISITORS = {
	...{ 'name-sv': 'Besökare', 'name-fi': '', 'name-fit': '', 'name-en': '', unit: 'count' },
	...{ definition: 'Räknas.', decimals: '0', frequency: 'month', polarity: 'neither' }
};
const EMPTY = new File([], 'tom.csv');
/** What a browser sends of a field where nothing is chosen. */
const NONE = new File([], '');

/** Every fault that an answer tells of, wherever it stands. */
function faultsIn(answer: unknown): Fault[] {
	if (typeof answer !== 'object' || answer === null) return [];
	const within = Object.values(answer).flatMap(faultsIn);
	return 'code' in answer ? [answer as Fault, ...within] : within;
}

onBothDatabases('a form for a file', (database) => {
	let staff: Staff;
	let id = '';

	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
		const made = await outcomeOf(() =>
			indicators.create?.(staff.requestOf('/arbete/nyckeltal', VISITORS))
		);
		id = made.replace('/arbete/nyckeltal/', '');
	});

	const send = (action: ((event: never) => unknown) | undefined, file: File) => {
		const request = staff.requestOf('/arbete', { file }) as object;
		return action?.({ ...request, params: { id } } as never);
	};

	test.each([
		['of a month', compilation.upload],
		['of figures', figures.read],
		['of interventions', interventions.upload],
		['of one indicator', own.upload]
	])('%s tells an empty file from none', async (_, action) => {
		const [empty, none] = [await send(action as never, EMPTY), await send(action as never, NONE)];
		expect([empty, none]).toMatchObject([{ status: 422 }, { status: 422 }]);
		const said = faultsIn(empty).map((fault) => describeProblem(fault, 'sv'));
		expect(said).toEqual(['Filen är tom. Hämta den eller spara tabellen på nytt.']);
		expect(faultsIn(none).map(({ code }) => code)).not.toContain('file-empty');
	});
});

test('no other door reads a file of a form by itself', () => {
	const reading = listProjectFiles().filter(
		(path) =>
			/^src\/.*\.(ts|svelte)$/.test(path) && readProjectFile(path).includes('instanceof File')
	);
	expect(reading).toEqual(['src/lib/server/files/chosen-file.ts']);
});
