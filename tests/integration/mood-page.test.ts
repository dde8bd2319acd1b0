import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { findRelease } from '$lib/server/store/mood/release';
import { actions, load } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import MonthForm from '../../src/routes/(staff)/arbete/import/maende/MonthForm.svelte';
import { addMunicipality, AREA, compilationFile, waitingOn } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { municipalityOf } from '../support/municipality';

/** A request to the page as SvelteKit hands it over, with only what the page reads. */
function requestOf(role: Role, fields: Record<string, string | File> = {}) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	const url = new URL('http://localhost/arbete/import/maende');
	return {
		url,
		locals: { account: { id: null, email: 'a@example.se', name: 'A', role } },
		request: new Request(url, { method: 'POST', body })
	} as never;
}

function upload({ name, bytes }: ReturnType<typeof compilationFile>) {
	return { file: new File([bytes], name) };
}

const GROUPS = ['Kören', 'Panelen', 'Åkeriet'];
const ASKED = GROUPS.map((name) => ({ name, kind: 'unit', chosen: null }));
const ALL = GROUPS.join('\n');
const OCTOBER = compilationFile(
	['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'].flatMap((week) =>
		GROUPS.map((group) => `${week};${group};enhet;30;13;3;70`)
	)
);

onBothDatabases('the page that reads in the mood', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			secret: Buffer.from('a secret of tests that is long enough'),
			store: database.store(),
			municipality: municipalityOf('overtornea', true),
			today: () => isoDate('2026-11-06')
		});
	});

	test.each(['admin', 'communicator', 'politician', 'team'] as const)(
		'is closed to the role %s',
		async (role) => {
			const tries = [
				() => load(requestOf(role)),
				() => actions.upload?.(requestOf(role, upload(OCTOBER))),
				() => actions.publish?.(requestOf(role, { month: '2026-10' }))
			];
			const statuses = await Promise.all(
				tries.map(async (attempt) =>
					Promise.resolve()
						.then(attempt)
						.catch((refusal) => refusal.status)
				)
			);
			expect(statuses).toEqual([403, 403, 403]);
		}
	);

	test('a missing file is asked for', async () => {
		expect(await actions.upload?.(requestOf('coordinator'))).toMatchObject({ status: 422 });
	});

	test('a file about persons is answered without its content', async () => {
		const file = upload(compilationFile(['2026-W40;anna@example.se;enhet;8;1;1;14']));
		const answer = await actions.upload?.(requestOf('coordinator', file));
		expect([answer, JSON.stringify(answer).includes('anna')]).toMatchObject([
			{ status: 422, data: { report: { kind: 'persons' } } },
			false
		]);
	});

	const countGroups = async () =>
		(await database.pool().query('select count(*)::int as n from mood_group')).rows[0].n;

	test('new groups are asked about, and the page carries the file meanwhile', async () => {
		const answer = await actions.upload?.(requestOf('coordinator', upload(OCTOBER)));
		const content = Buffer.from(OCTOBER.bytes).toString('base64');
		expect([answer, await countGroups()]).toMatchObject([
			{
				status: 422,
				data: {
					asked: {
						groups: ASKED,
						carried: { name: OCTOBER.name, content }
					}
				}
			},
			0
		]);
	});

	test('a file too large to be carried is chosen again', async () => {
		const padded = new TextDecoder().decode(OCTOBER.bytes) + '\n'.repeat(400_000);
		const bytes = new TextEncoder().encode(padded);
		const file = { file: new File([bytes], 'stor.csv') };
		expect(await actions.upload?.(requestOf('coordinator', file))).toMatchObject({
			data: { asked: { groups: ASKED, carried: null } }
		});
	});

	const other = compilationFile(['2026-W40;Nykomlingarna;enhet;90;40;10;200']);
	const carried = ({ name, bytes }: ReturnType<typeof compilationFile>) => ({
		'carried-name': name,
		'carried-content': Buffer.from(bytes).toString('base64')
	});
	const persons = compilationFile(['2026-W40;Plantina Kvistlund;enhet;1;0;0;']);

	test.each([
		['without a yes', { ...carried(OCTOBER), group: ALL }, 'asked'],
		['with another yes', { ...carried(OCTOBER), group: ALL, 'are-groups': 'on' }, 'asked'],
		[
			'with a yes to other names',
			{ ...carried(OCTOBER), group: 'Kören', 'are-groups': 'yes' },
			'asked'
		],
		['with a yes and no names', { ...carried(OCTOBER), 'are-groups': 'yes' }, 'asked'],
		['with another file carried', { ...carried(other), group: ALL, 'are-groups': 'yes' }, 'asked'],
		[
			'with another file chosen',
			{ ...carried(OCTOBER), ...upload(other), group: ALL, 'are-groups': 'yes' },
			'asked'
		],
		[
			'with a file about a person',
			{ ...carried(persons), group: 'Plantina Kvistlund', 'are-groups': 'yes' },
			'report'
		],
		[
			'with a name about a person',
			{
				...carried(OCTOBER),
				'carried-name': 'a@exempel.se.csv',
				group: ALL,
				'are-groups': 'yes'
			},
			'report'
		],
		[
			'with broken content',
			{ ...carried(OCTOBER), 'carried-content': '%%%', group: ALL, 'are-groups': 'yes' },
			'report'
		],
		[
			'with no content',
			{ 'carried-name': 'x.csv', 'carried-content': '', group: ALL, 'are-groups': 'yes' },
			'fileMissing'
		]
	])('an answer %s keeps nothing', async (_, fields, says) => {
		const answer = await actions.upload?.(requestOf('coordinator', fields));
		expect([answer, await countGroups()]).toMatchObject([
			{ status: 422, data: { [says]: expect.anything() } },
			0
		]);
	});

	test('the question’s own form reads the file in', async () => {
		const names = ['Skytteklubben', 'Åkeriet Öst'];
		const november = compilationFile(
			names.map((name) => `2026-W45;${name};enhet;90;40;10;200`),
			'november.csv'
		);
		const sent = { ...carried(november), group: names.join('\r\n'), 'are-groups': 'yes' };
		expect(await actions.upload?.(requestOf('coordinator', sent))).toMatchObject({
			report: { kind: 'imported', newGroups: names }
		});
	});

	test.each([
		['2026-11-06', [], false],
		['2026-11-13', ['2026-W46'], false],
		['2026-11-26', ['2026-W46', '2026-W47'], false],
		['2026-11-27', ['2026-W46', '2026-W47', '2026-W48'], true]
	])(
		'on %s the weeks that are over and missing are asked about, %s',
		async (today, weeks, over) => {
			const day = isoDate(today);
			const [waiting] = await waitingOn(database.store(), day);
			const { body } = render(MonthForm as never, {
				props: { waiting, today: day, problem: null } as never
			});
			const asked = weeks.filter((week) => body.includes(`name="missing-${week}"`));
			expect([waiting?.missing, asked, body.includes('action="?/publish"')]).toEqual([
				weeks,
				over ? weeks : [],
				over
			]);
		}
	);

	test('a month is read in, previewed without exact counts, and published', async () => {
		const sent = { ...upload(OCTOBER), group: ALL, 'are-groups': 'yes' };
		const read = await actions.upload?.(requestOf('coordinator', sent));
		const page = (await load(requestOf('coordinator'))) as {
			waiting: { readonly reading: string }[];
		};
		const reading = page.waiting[0]?.reading;
		const done = await Promise.resolve()
			.then(() =>
				actions.publish?.(requestOf('coordinator', { month: '2026-10', reading: reading! }))
			)
			.catch((redirected) => redirected);
		const release = await findRelease(database.store(), AREA, '2026-10');
		expect({
			read,
			waiting: page.waiting,
			location: done.location,
			version: release?.version
		}).toMatchObject({
			read: { report: { kind: 'imported', month: '2026-10', newGroups: GROUPS } },
			waiting: [{ month: '2026-10', version: 1 }, { month: '2026-11' }],
			location: expect.stringMatching(/^\/arbete\/import\/maende\?publicerad=2026-10&/),
			version: 1
		});
		expect(Object.keys(page.waiting[0] ?? {}).sort()).toEqual([
			'cells',
			'changes',
			'example',
			'keptUntil',
			'kinds',
			'missing',
			'missingGroups',
			'month',
			'publishableOn',
			'reading',
			'turned',
			'turnedWeeks',
			'unusual',
			'version',
			'weeks'
		]);
	});

	test('a month that was read in again since it was looked at is not published', async () => {
		const [before] = await waitingOn(database.store(), isoDate('2026-12-31'));
		const sent = {
			...upload(compilationFile([`2026-W45;Hela kommunen;enhet;41;40;19;200`])),
			group: ALL
		};
		const read = async (yes: string) =>
			(await actions.upload?.(
				requestOf('coordinator', { ...sent, 'are-groups': 'yes', yes })
			)) as never as { data: { replaces: { replacement: { mark: string } } } };
		await read((await read('')).data.replaces.replacement.mark);
		const answer = await actions.publish?.(
			requestOf('coordinator', { month: before!.month, reading: before!.reading })
		);
		expect(answer).toMatchObject({
			status: 422,
			data: { publishing: { month: before!.month, problem: 'other-reading' } }
		});
		expect(await findRelease(database.store(), AREA, before!.month)).toBeNull();
	});

	test.each([
		['as it was read in', {}],
		['marked as a correction', { correction: 'on' }]
	])('the file of a stored month, %s, changes nothing and says so', async (_, marked) => {
		const stored = async () =>
			(await database.pool().query('select count(*)::int as n from import_run')).rows[0].n;
		const before = await stored();
		const answer = await actions.upload?.(
			requestOf('coordinator', { ...upload(OCTOBER), ...marked })
		);
		expect([answer, (await stored()) - before]).toEqual([
			{ report: { kind: 'unchanged', month: '2026-10', remembered: [] } },
			0
		]);
	});

	test('a month that is published or withdrawn twice is said to be so already', async () => {
		const published = await actions.publish?.(requestOf('coordinator', { month: '2026-10' }));
		const withdraw = () =>
			Promise.resolve()
				.then(() =>
					actions.withdraw?.(
						requestOf('coordinator', { month: '2026-10', reason: 'wrong-file', sure: 'yes' })
					)
				)
				.catch((redirected) => redirected.status);
		const outcomes = [published, await withdraw(), await withdraw()];
		expect(outcomes).toMatchObject([
			{ status: 422, data: { publishing: { month: '2026-10', problem: 'already-published' } } },
			303,
			{ status: 422, data: { withdrawing: { month: '2026-10', problem: 'withdrawn' } } }
		]);
	});

	test('an invented month is answered in words', async () => {
		const answer = await actions.publish?.(requestOf('coordinator', { month: "2026-99'; --" }));
		expect(answer).toMatchObject({
			status: 422,
			data: { publishing: { problem: 'nothing-read' } }
		});
	});
});
