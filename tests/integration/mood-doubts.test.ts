import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { importTypedMonth } from '$lib/server/mood/import-typed-month';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { findMeasuredWeeks } from '$lib/server/store/mood/release';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { listUnpublishedMonths } from '../support/unpublished-months';

const CHOICES = {
	...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: isoDate('2026-12-31') },
	...{ demo: false, confirmed: 'all' as const, sure: '' }
};
const whole = (week: string) => compilationFile([`${week};Hela kommunen;enhet;90;40;10;200`]);

onBothDatabases('what may be a mistake', (database) => {
	const store = () => database.store();
	const waiting = () => listUnpublishedMonths(store(), AREA);
	beforeAll(async () => {
		await addMunicipality(store());
		await importMoodCompilation(store(), whole('2026-W40'), CHOICES);
		await publishMonth(store(), publication('2026-10'));
	});

	test('a month of another year is asked about, and read in when somebody is sure', async () => {
		const report = await importMoodCompilation(store(), whole('2025-W27'), CHOICES);
		expect(report).toMatchObject({
			kind: 'doubts',
			doubts: [{ code: 'mood-doubt-far-month', values: { away: 15 } }]
		});
		expect(await waiting()).toEqual([]);
		const sure = report.kind === 'doubts' ? report.mark : '';
		const again = await importMoodCompilation(store(), whole('2025-W27'), { ...CHOICES, sure });
		expect([again.kind, await waiting()]).toEqual(['imported', ['2025-07']]);
	});

	test('a yes to one doubt is no yes to another', async () => {
		const far = await importMoodCompilation(store(), whole('2020-W27'), CHOICES);
		const sure = far.kind === 'doubts' ? far.mark : '';
		const other = await importMoodCompilation(store(), whole('2019-W27'), { ...CHOICES, sure });
		expect([far.kind, other.kind]).toEqual(['doubts', 'doubts']);
	});

	test('a month that was withdrawn brings no other near', async () => {
		await publishMonth(store(), publication('2025-07'));
		const near = await importMoodCompilation(store(), whole('2025-W31'), CHOICES);
		await withdrawMonth(store(), {
			...{ areaCode: AREA, month: '2025-07', reason: 'wrong-file', accountId: null },
			releasedAt: new Date('2026-12-03T08:00:00Z')
		});
		const far = await importMoodCompilation(store(), whole('2025-W23'), CHOICES);
		expect([near.kind, far.kind]).toEqual(['imported', 'imported']);
		expect((await importMoodCompilation(store(), whole('2024-W31'), CHOICES)).kind).toBe('doubts');
	});

	test('a month that was withdrawn does not reach out beyond the months that stand', async () => {
		expect(await findMeasuredWeeks(store(), AREA)).toEqual({
			first: '2026-W40',
			last: '2026-W44'
		});
	});

	test('a month that is typed in is asked about alike', async () => {
		const typed = {
			month: '2024-01',
			weeks: [{ week: '2024-W01', green: '90', yellow: '40', red: '10', invited: '' }]
		} as never;
		const asked = await importTypedMonth(store(), typed, CHOICES);
		expect(asked.kind).toBe('doubts');
		const sure = asked.kind === 'doubts' ? asked.mark : '';
		expect((await importTypedMonth(store(), typed, { ...CHOICES, sure })).kind).toBe('read');
	});

	test('groups that are counted twice are asked about before they are kept', async () => {
		const lines = ['2026-W45', '2026-W46'].flatMap((week, at) => [
			`${week};Företagen;förening;${20 + at};9;5;60`,
			`${week};Åkeriet;företag;${12 + at};4;2;30`,
			`${week};Skolan;enhet;14;${3 + at};1;30`,
			`${week};Bageriet;företag;8;5;3;30`
		]);
		const asked = await importMoodCompilation(store(), compilationFile(lines), CHOICES);
		expect(asked).toMatchObject({
			kind: 'doubts',
			doubts: [
				{ code: 'mood-doubt-sum', values: { group: 'Företagen', groups: 'Åkeriet, Bageriet' } }
			]
		});
		expect(await listMoodGroups(store(), AREA)).toEqual([]);
		const sure = asked.kind === 'doubts' ? asked.mark : '';
		const read = await importMoodCompilation(store(), compilationFile(lines), { ...CHOICES, sure });
		expect(read.kind).toBe('imported');
	});
});
