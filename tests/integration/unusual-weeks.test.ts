import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import MonthForm from '../../src/routes/(staff)/arbete/import/maende/MonthForm.svelte';
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

	test('are asked about where they have far more or fewer answers than is usual', async () => {
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

	test('are asked about where two colours may have changed places, in words alone', async () => {
		const page = async (rows: readonly string[]) => {
			const text = ['vecka;grön;gul;röd;inbjudna', ...rows].join('\n');
			const file = { ...compilationFile([]), bytes: new TextEncoder().encode(text) };
			await importMoodCompilation(database.store(), file, {
				...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY },
				...{ demo: false, confirmed: 'all', replaces: 'any' }
			});
			const [waiting] = await waitingOn(database.store(), TODAY);
			const props = { waiting, today: TODAY, problem: null };
			const { body } = render(MonthForm as never, { props: props as never });
			return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
		};
		const usual = await page(['2027-W01;101;43;0;200']);
		const turned = await page(['2027-W01;43;101;0;200']);
		expect(usual).not.toContain('bytt plats');
		expect(turned).toContain(
			'Gult är störst. De senaste publicerade månaderna har grönt varit störst. Har två färger bytt plats?'
		);
		expect(turned).not.toMatch(/101|43/);
	});
});
