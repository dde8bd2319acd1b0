import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { MOST_TRIED } from '$lib/domain/exact-month';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { discardMonth } from '$lib/server/mood/publishing/waiting-months';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const TODAY = isoDate('2026-12-31');
const CHOICES = {
	...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY },
	...{ demo: false, confirmed: 'all' as const, replaces: 'any' as const }
};
const WEEKS = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];

/** Every week with so many green and forty yellow, of the whole municipality. */
const november = (green: number) =>
	compilationFile(WEEKS.map((week) => `${week};Hela kommunen;enhet;${green};40;0;200`));

onBothDatabases('corrections of a published month', (database) => {
	const store = () => database.store();
	const read = (green: number) => importMoodCompilation(store(), november(green), CHOICES);

	beforeAll(async () => {
		await addMunicipality(store());
		await read(90);
		await publishMonth(store(), publication('2026-11'));
	});

	test('are read in a few times, discarded or not, so that no counts are found by trying', async () => {
		// The very same file says nothing new.
		expect((await read(90)).kind).toBe('unchanged');
		for (let time = 0; time < MOST_TRIED; time += 1) {
			expect((await read(91 + time)).kind).toBe('imported');
			await discardMonth(store(), AREA, '2026-11');
		}
		expect(await read(95)).toMatchObject({
			kind: 'problems',
			problems: [{ code: 'mood-month-tried', values: { most: MOST_TRIED } }]
		});
	});
});
