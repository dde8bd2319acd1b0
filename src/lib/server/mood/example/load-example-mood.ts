import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, isoDate } from '$lib/domain/day';
import { addMonths, weeksOfMonth } from '$lib/domain/month';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { sha256Of } from '$lib/server/files/checksum';
import { findRelease } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import type { MoodSources } from '$lib/server/mood/mood-sources';
import { declareExampleKinds, type ExampleKinds } from './example-kinds';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';

/** Moves figures that are made up anyway; never used for anybody's answers. */
const EXAMPLE_SECRET = Buffer.from('exempeldata');

/**
 * Reads in and publishes every example month of the folder that is not in yet, as a coordinator would have done on the 4th of the next one.
 * `kinds` null: only the total is shown.
 */
export async function loadExampleMood(
	store: Store,
	sources: MoodSources,
	folder: string,
	areaCode: string,
	progress: (line: string) => void,
	kinds: ExampleKinds | null = null
): Promise<void> {
	const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}\.csv$/.test(name)).sort();
	for (const name of names) {
		const month = name.slice(0, 7);
		if (await findRelease(store, areaCode, month)) continue;
		await loadMonth(store, sources, { areaCode, month, kinds }, await readFile(join(folder, name)));
	}
	const last = names.at(-1)?.slice(0, 7);
	if (kinds && last) await declareExampleKinds(store, kinds, { areaCode, month: last, ahead: 1 });
	progress(`måendet (exempeldata): ${names.length} månader`);
}

interface ExampleMonth {
	readonly areaCode: string;
	readonly month: string;
	readonly kinds: ExampleKinds | null;
}

async function loadMonth(
	store: Store,
	sources: MoodSources,
	{ areaCode, month, kinds }: ExampleMonth,
	bytes: Uint8Array
): Promise<void> {
	const day = addDays(isoDate(`${addMonths(month, 1)}-01`), 3);
	const at = new Date(`${day}T08:00:00Z`);
	await store.transaction(async (tx) => {
		const report = await importMoodCompilation(
			tx,
			{ name: `${month}.csv`, bytes },
			{
				sources,
				areaCode,
				accountId: null,
				today: day,
				readAt: at,
				demo: true,
				confirmed: 'all'
			}
		);
		if (report.kind !== 'imported') throw new Error(`${month} is refused: ${reasons(report)}`);
		if (kinds) await declareExampleKinds(tx, kinds, { areaCode, month, ahead: 0 });
		const published = await publishMonth(tx, {
			areaCode,
			month,
			accountId: null,
			reading: null,
			reason: null,
			missing: new Map(weeksOfMonth(month).map((week) => [week, 'not-asked'])),
			releasedAt: at,
			today: day,
			secret: EXAMPLE_SECRET,
			...(kinds && { kindSecret: kinds.secret }),
			// The same everywhere, so that every demonstration shows the same figures.
			seed: sha256Of(Buffer.from(month))
		});
		if (!published.ok) throw new Error(`${month} is not published: ${published.problem}`);
	});
}

function reasons(
	report: Exclude<Awaited<ReturnType<typeof importMoodCompilation>>, { kind: 'imported' }>
): string {
	if (report.kind === 'asked') return 'groups that nobody has confirmed';
	if (report.kind === 'headings') return 'headings that nobody knows';
	if (report.kind === 'doubts') return 'what may be a mistake';
	if (report.kind === 'waits') return 'another reading waits';
	if (report.kind === 'unchanged') return 'already read in';
	const problems = report.kind === 'persons' ? [report.problem] : report.problems;
	return problems.map(({ line, code }) => `${code} on line ${line ?? '–'}`).join(', ');
}
