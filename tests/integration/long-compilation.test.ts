import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { importMoodCompilation, type MoodFile } from '$lib/server/mood/import-compilation';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { writeWorkbook } from '../support/workbook';

onBothDatabases('a compilation that is refused whole', ({ store }) => {
	beforeAll(() => addMunicipality(store()));

	async function whyRefused(file: MoodFile) {
		const report = await importMoodCompilation(store(), file, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ today: isoDate('2026-12-31'), confirmed: 'all' as const }
		});
		if (report.kind !== 'problems') throw new Error(`The file is ${report.kind}`);
		return report.problems.map((problem) => describeProblem(problem, 'sv')).join(' ');
	}

	test('for its length is told how long a month is, and what to ask for instead', async () => {
		const lines = Array.from({ length: 5_001 }, (_, at) => `2026-W41;Grupp ${at};enhet;30;13;5;80`);
		expect(await whyRefused(compilationFile(lines))).toMatch(
			/fler än 5\s000 rader.*högst några hundra rader.*be leverantören om summorna/
		);
	});

	test('for another sheet is told which', async () => {
		const bytes = writeWorkbook({
			Oktober: [
				['vecka', 'grupp', 'grön', 'gul', 'röd'],
				['2026-W41', 'Kören', '30', '13', '5']
			],
			Besöken: [
				['ort', 'antal'],
				['Pello', '8'],
				['Juoksengi', '9']
			]
		});
		expect(await whyRefused({ name: 'Måendet.xlsx', bytes })).toContain('Bladet ”Besöken” har');
	});
});
