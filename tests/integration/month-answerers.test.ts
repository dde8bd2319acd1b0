import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { viewMonthAnswerers } from '$lib/server/views/mood/month-answerers';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const TODAY = isoDate('2026-12-31');
/** The first lies too far back to be compared with. */
const MONTHS = [
	['2025-12', 400],
	['2026-05', 140],
	['2026-06', 140],
	['2026-07', 140],
	['2026-08', 140],
	['2026-09', 165],
	['2026-10', 90]
] as const;

onBothDatabases('who answered', ({ store }) => {
	beforeAll(() => addMunicipality(store()));

	async function publish(month: string, answers: number): Promise<void> {
		const lines = weeksOfMonth(month).map(
			(week) => `${week};Hela kommunen;enhet;${answers - 40};30;10;500`
		);
		await importMoodCompilation(store(), compilationFile(lines), {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ confirmed: 'all' as const, today: TODAY }
		});
		const result = await publishMonth(store(), publication(month));
		if (!result.ok) throw new Error(result.problem);
	}

	test('is one word once three of the last six months can be compared with', async () => {
		const said = [await viewMonthAnswerers(store(), AREA)];
		for (const [month, answers] of MONTHS) {
			await publish(month, answers);
			said.push(await viewMonthAnswerers(store(), AREA));
		}
		expect(said.map((one) => one && [one.month, one.likeness, one.comparedWith[0]])).toEqual([
			...[null, null, null, null, null],
			['2026-08', 'about-same', '2026-05'],
			['2026-09', 'somewhat-other', '2026-05'],
			['2026-10', 'clearly-other', '2026-05']
		]);
	});
});
