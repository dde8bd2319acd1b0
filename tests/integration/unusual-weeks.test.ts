import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, waitingOn } from '../support/mood-store';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const TODAY = isoDate('2027-02-28');

onBothDatabases('weeks that wait to be published', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		await publishStepped(database.store());
	});

	test('are asked about where they have three times as many answers as is usual, or a third', async () => {
		const lines = ['2027-W01;1200;100;40;1500', '2027-W02;100;30;14;200', '2027-W03;30;6;4;50'];
		const text = ['vecka;grön;gul;röd;inbjudna', ...lines].join('\n');
		const file = { ...compilationFile([]), bytes: new TextEncoder().encode(text) };
		const choices = { sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY };
		await importMoodCompilation(database.store(), file, {
			...{ ...choices, demo: false, confirmed: 'all' }
		});
		const [waiting] = await waitingOn(database.store(), TODAY);
		expect(waiting?.unusual).toEqual([
			{ period: '2027-W01', answers: 1340, usual: 140 },
			{ period: '2027-W03', answers: 40, usual: 140 }
		]);
	});
});
