import { beforeAll, expect, test, vi } from 'vitest';
import { render } from 'svelte/server';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { actions, load } from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.server';
import Page from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.svelte';
import { tablesWith } from '../support/dump';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, publication, waitingOn } from '../support/mood-store';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const TODAY = isoDate('2026-11-06');
const GOOD = {
	'green-2026-W40': '43217',
	'yellow-2026-W40': '12347',
	'red-2026-W40': '7773',
	'invited-2026-W40': '70001',
	'green-2026-W42': '43218',
	'yellow-2026-W42': '12348',
	'red-2026-W42': '7774'
};
const PLANTED = /43217|12347|7773|70001|43218|12348|7774/;

const HERE = '/arbete/import/maende/skriv';

let staff: Staff;

function requestOf(role: Role, fields: Readonly<Record<string, string>> = {}, search = '') {
	return staff.requestOf(`${HERE}${search}`, { month: '2026-10', ...fields }, role);
}

const save = async (fields: Readonly<Record<string, string>>) =>
	(await actions.save?.(requestOf('coordinator', fields))) as never as {
		status: number;
		data: {
			problems: readonly { reason: { code: string } }[];
			typed: unknown;
			replaces: { replacement: { mark: string } } | null;
		};
	};

onBothDatabases('a month that is typed in', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
	});

	test.each(['admin', 'communicator', 'politician', 'team'] as const)(
		'is closed to the role %s',
		async (role) => {
			const tries = [() => load(requestOf(role)), () => actions.save?.(requestOf(role, GOOD))].map(
				async (attempt) =>
					Promise.resolve()
						.then(attempt)
						.catch((refusal) => refusal.status)
			);
			expect(await Promise.all(tries)).toEqual([403, 403]);
		}
	);

	test.each([
		['', '2026-10'],
		['?manad=2026-03', '2026-03'],
		['?manad=2027-03', '2026-10'],
		['?manad=', '2026-10']
	])(
		'begins with the month of the address "%s" where there is such a one',
		async (search, month) => {
			expect(await load(requestOf('coordinator', {}, search))).toMatchObject({ typed: { month } });
		}
	);

	test.each([
		['nothing', {}, ['mood-typed-nothing']],
		['a name', { 'green-2026-W41': 'Eva Karlsson' }, ['mood-typed-persons']],
		[
			'two mistakes',
			{ ...GOOD, 'red-2026-W40': '-1', 'green-2026-W42': 'x' },
			['mood-count-negative', 'mood-count-hidden']
		]
	])('keeps nothing but the page where it says %s', async (_, fields, codes) => {
		const { status, data } = await save(fields);
		const body = render(Page as never, {
			props: { data: { months: ['2026-10'] }, form: data, params: {} } as never
		}).body;
		expect([
			[status, data.problems.map(({ reason }) => reason.code)],
			Object.values(fields).filter((text) => !body.includes(`value="${text}"`)),
			await waitingOn(database.store(), TODAY)
		]).toEqual([[422, codes], [], []]);
	});

	const months = ['2026-10', '2026-09'];
	const pageOf = (form: unknown) =>
		render(Page as never, {
			props: { data: { months, typed: { month: '2026-10', weeks: [] } }, form, params: {} } as never
		}).body;
	/** What a browser sends of the page as it stands, with another month chosen. */
	const fieldsOf = (body: string, month: string) => ({
		...Object.fromEntries(
			[...body.matchAll(/<input [^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
				([, name, value]) => [name, value]
			)
		),
		month
	});
	const choose = async (fields: Readonly<Record<string, string>>) =>
		pageOf(await actions.choose?.(requestOf('coordinator', fields)));
	const lost = (body: string) =>
		Object.entries(GOOD).filter(([name, value]) => fieldsOf(body, '')[name as never] !== value);

	test('keeps what is typed while other months are looked at, without any script', async () => {
		const september = await choose({ ...GOOD, shown: '2026-10', month: '2026-09' });
		const again = await choose(fieldsOf(september, '2026-10'));
		expect([lost(september), lost(again)]).toEqual([[], []]);
		expect(september).toContain('Det du har skrivit för oktober 2026 ligger kvar');
		expect([/type="text"[^>]*2026-W40/.test(september), again.includes('ligger kvar')]).toEqual([
			false,
			false
		]);
	});

	test('is not checked as a month whose weeks nobody was shown', async () => {
		const answer = await save({ ...GOOD, shown: '2026-10', month: '2026-09' });
		const waiting = await waitingOn(database.store(), TODAY);
		expect([lost(pageOf(answer)), waiting]).toEqual([[], []]);
	});

	test('waits with the very counts of a file, which stand in the table of exact counts alone', async () => {
		const error = vi.spyOn(console, 'error');
		const moved = await save(GOOD).catch((redirected) => redirected);
		const { rows } = await database.pool().query('select content from exact_month');
		const lines = ['vecka;grön;gul;röd;inbjudna', '2026-W40;43217;12347;7773;70001'];
		const bytes = new TextEncoder().encode([...lines, '2026-W42;43218;12348;7774;'].join('\n'));
		expect(await tablesWith(database.pool(), PLANTED)).toEqual(['exact_month']);
		await importMoodCompilation(
			database.store(),
			{ name: 'oktober.csv', bytes },
			{
				...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY },
				...{ demo: true, confirmed: [] }
			}
		);
		const fromFile = await database.pool().query('select content from exact_month');
		expect([moved, rows, error.mock.calls]).toMatchObject([
			{
				status: 303,
				location: expect.stringMatching(/^\/arbete\/import\/maende\?inlast=2026-10&/)
			},
			fromFile.rows,
			[]
		]);
	});

	test('is typed again in its own place, with the weeks it lacks asked about', async () => {
		const [before] = await waitingOn(database.store(), TODAY);
		const other = { ...GOOD, 'red-2026-W40': '7772' };
		const { data } = await save(other);
		const { mark } = data.replaces!.replacement;
		await save({ ...other, yes: mark }).catch(() => null);
		const waiting = await waitingOn(database.store(), TODAY);
		expect(waiting).toMatchObject([
			{ month: '2026-10', missing: ['2026-W41', '2026-W43', '2026-W44'] }
		]);
		expect(waiting[0]?.reading).not.toBe(before?.reading);
	});

	test('that is published with others cannot be typed over a few answers', async () => {
		const published = await publishMonth(database.store(), publication('2026-10'));
		await save({ ...GOOD, 'red-2026-W40': '7773' }).catch(() => null);
		const next = await load(requestOf('coordinator'));
		expect(next).toMatchObject({ typed: { month: '2026-11', weeks: [{ week: '2026-W45' }] } });
		expect([
			published.ok,
			await publishMonth(database.store(), publication('2026-10', 'other'))
		]).toEqual([true, { ok: false, problem: 'nothing-to-correct' }]);
	});
});
