import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { writeReleaseLines } from '$lib/domain/release';
import { findRelease } from '$lib/server/store/mood/release';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { viewMoodMonth } from '$lib/server/views/mood';
import { viewMoodMonths, type MoodProvenance } from '$lib/server/views/mood/mood-provenance';
import { load as loadList } from '../../src/routes/(public)/ursprung/maende/+page.server';
import { load } from '../../src/routes/(public)/ursprung/maende/[month]/+page.server';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { OVERTORNEA } from '../support/municipality';

const WEEKS = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'];

function october(green: number, name: string) {
	return compilationFile(
		WEEKS.map((week) => `${week};Hela kommunen;enhet;${green};50;0;200`),
		name
	);
}

/** What the page shows; the role null is somebody who has not signed in. */
async function open(month: string, role: Role | null): Promise<MoodProvenance> {
	const account = role && { id: null, email: 'a@example.se', name: 'A', role };
	const loaded = await load({ params: { month }, locals: { account } } as never);
	if (!loaded) throw new Error(`No page for ${month}`);
	return loaded.provenance;
}

onBothDatabases('the provenance of the mood', ({ store, pool }) => {
	const first = october(90, 'oktober.csv');
	const corrected = october(70, 'oktober rättad.csv');

	beforeAll(async () => {
		await addMunicipality(store());
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			store: store(),
			municipality: OVERTORNEA,
			today: () => isoDate('2026-11-06')
		});
		for (const [file, reason] of [
			[first, null],
			[corrected, 'wrong-file']
		] as const) {
			const choices = { areaCode: AREA, accountId: null, today: isoDate('2026-11-06') };
			await importMoodCompilation(store(), file, {
				...choices,
				sources: INTAKE.mood,
				demo: false,
				confirmed: 'all'
			});
			const releasedAt = new Date(reason ? '2026-11-05T08:00:00Z' : '2026-11-04T08:00:00Z');
			await publishMonth(store(), { ...publication('2026-10', reason), ...choices, releasedAt });
		}
	});

	test('is when each version was read in, for the one who reads it in', async () => {
		const { latest } = await open('2026-10', 'coordinator');
		expect([latest.version, latest.event, latest.reason, latest.readOn]).toEqual([
			...[2, 'corrected', 'wrong-file'],
			expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
		]);
	});

	test.each([null, 'politician', 'communicator', 'team', 'admin', 'coordinator'] as const)(
		'gives %s neither name nor checksum of a compilation, nor its counts',
		async (role) => {
			const text = JSON.stringify(await open('2026-10', role));
			const secrets = ['oktober', sha256(first.bytes), sha256(corrected.bytes), 'exact'];
			expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
		}
	);

	test('has a fingerprint of what is published, the same for everybody', async () => {
		const { latest } = await open('2026-10', null);
		const release = await findRelease(store(), AREA, '2026-10');
		const text = writeReleaseLines(release!);
		expect([latest.fingerprint, text.split('\n')]).toEqual([
			sha256(Buffer.from(text)),
			[...WEEKS.map((week) => expect.stringMatching(`^${week};second;200;\\d+;\\d+;\\d+$`)), '']
		]);
	});

	test('says when it was published before, and none of the figures', async () => {
		const { earlier } = await open('2026-10', null);
		expect(earlier).toEqual([
			{ version: 1, releasedOn: '2026-11-04', event: 'published', reason: null }
		]);
	});

	test('has an index, where green counts as 100, yellow as 50 and red as 0', async () => {
		const { latest } = await open('2026-10', null);
		const shown = latest.weeks.flatMap((week) => (week.gap === null ? [week.counts] : []));
		const total = (colour: 'green' | 'yellow' | 'red') =>
			shown.reduce((sum, counts) => sum + counts[colour], 0);
		const answers = total('green') + total('yellow') + total('red');
		const score = (100 * total('green') + 50 * total('yellow')) / answers;
		// Whole, and a published 0 counts as a little less than nothing.
		expect(Math.abs(latest.index! - score)).toBeLessThanOrEqual(2);
		expect(latest.index! - latest.shares!.green).toBeGreaterThan(15);
	});

	test('is listed by month, with the version that counts', async () => {
		expect(await loadList({ locals: { language: 'sv' } } as never)).toEqual({
			fileLanguage: 'sv',
			months: [
				{
					...{ month: '2026-10', version: 2, example: false, releasedOn: '2026-11-04' },
					changed: { on: '2026-11-05', event: 'corrected' }
				}
			]
		});
	});

	test('keeps no number of rows, which would tell how many groups there were', async () => {
		const { rows } = await pool().query(
			"select count(*)::int as runs, sum(rows_read + rows_new)::int as told from import_run where kind = 'mood'"
		);
		expect(rows).toEqual([{ runs: 2, told: 0 }]);
	});

	test.each(['2026-09', '2026-13', 'oktober', '__proto__'])(
		'of %s, which is not published, is 404',
		async (month) => {
			await expect(open(month, null)).rejects.toMatchObject({ status: 404 });
		}
	);

	test('of a month that is withdrawn tells both days, and what was done on each', async () => {
		await withdrawMonth(store(), {
			...{ areaCode: AREA, month: '2026-10', accountId: null, reason: 'other' },
			releasedAt: new Date('2026-11-09T08:00:00Z')
		});
		const { latest, earlier } = await open('2026-10', null);
		const { months } = { months: await viewMoodMonths(store(), AREA) };
		const month = await viewMoodMonth(store(), AREA);
		const { last } = await findProtectionFacts(store(), AREA);
		expect([
			[latest, ...earlier].map(({ releasedOn, event }) => [releasedOn, event]),
			[months[0]?.releasedOn, months[0]?.changed],
			[month?.change, month?.event, last?.event]
		]).toEqual([
			[
				['2026-11-09', 'withdrawn'],
				['2026-11-05', 'corrected'],
				['2026-11-04', 'published']
			],
			['2026-11-04', { on: '2026-11-09', event: 'withdrawn' }],
			['hidden', 'withdrawn', 'withdrawn']
		]);
	});
});

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
