import { beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'svelte/server';
import type { Offer } from '$lib/server/own/calendar/choose-events';
import { listInterventions } from '$lib/server/store/register/intervention';
import {
	actions as fileActions,
	load as loadPage
} from '../../src/routes/(staff)/arbete/insatser/fil/+page.server';
import { actions, load } from '../../src/routes/(staff)/arbete/insatser/fil/[upload]/+page.server';
import CalendarReview from '../../src/routes/(staff)/arbete/insatser/fil/[upload]/CalendarReview.svelte';
import { EVENT_RSS, NEWS_RSS } from '../support/calendars/feed-calendars';
import { GOOGLE, OUTLOOK } from '../support/calendars/ical-calendars';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

type Fields = Readonly<Record<string, string | File>>;

onBothDatabases('a calendar of events', (database) => {
	let staff: Staff;

	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator', 'communicator']);
	});
	beforeEach(async () => {
		await database.pool().query('delete from calendar_event');
		await database.pool().query('delete from intervention');
		await database.pool().query('delete from upload');
	});

	const request = (
		fields: Fields,
		upload = '',
		role: 'coordinator' | 'communicator' = 'coordinator'
	) =>
		({
			...(staff.requestOf('/arbete/insatser/fil', fields, role) as object),
			params: { upload }
		}) as never;

	async function readIn(content: Uint8Array | string, name = 'kalender.ics'): Promise<string> {
		const file = new File([content as BlobPart], name);
		const where = await outcomeOf(() => fileActions.upload?.(request({ file })));
		return where.split('/').at(-1) ?? '';
	}

	const review = async (upload: string) =>
		(
			(await load(request({}, upload))) as {
				calendar: Offer & { fileName: string; leftOut: object };
			}
		).calendar;

	const add = (upload: string, fields: Fields) =>
		outcomeOf(() => actions.add?.(request(fields, upload)));

	/** The control of the event with this title. */
	const controlOf = async (upload: string, control: string, title: string) => {
		const { offered } = await review(upload);
		return `${control}-${offered.find((one) => one.title === title)?.at}`;
	};

	const register = async () =>
		(await listInterventions(database.store(), AREA, COORDINATOR)).map(
			({ title, status, kind, start, end }) => [title, status, kind, start.date, end]
		);

	test('is told to be none where it is called a calendar and is a text', async () => {
		const file = new File(['Titel;Start\nFest;2026-11-06'], 'text.ics');
		const refused = (await fileActions.upload?.(request({ file }))) as {
			data: { problems: { code: string }[] };
		};
		expect(refused.data.problems.map(({ code }) => code)).toEqual(['calendar-not-one']);
	});

	test('waits without becoming anything, each series once and with what is left out', async () => {
		const { offered, known, leftOut, fileName } = await review(await readIn(GOOGLE));
		expect([offered.map(({ title }) => title), known, leftOut, fileName, await register()]).toEqual(
			[['Språkcafé', 'Nattbio', 'Julmarknad'], [], { cancelled: 1 }, 'kalender.ics', []]
		);
	});

	test('becomes drafts of what is chosen and of nothing else', async () => {
		const upload = await readIn(GOOGLE);
		const outcome = await add(upload, {
			[await controlOf(upload, 'take', 'Julmarknad')]: 'ja',
			[await controlOf(upload, 'as', 'Språkcafé')]: 'whole'
		});
		expect([outcome, await register()]).toEqual([
			'/arbete/insatser?inlasta=2',
			[
				[
					'Språkcafé',
					'draft',
					'event',
					'2026-10-12',
					{ kind: 'ended', date: '2026-12-14', precision: 'day' }
				],
				[
					'Julmarknad',
					'draft',
					'event',
					'2026-12-12',
					{ kind: 'ended', date: '2026-12-13', precision: 'day' }
				]
			]
		]);
	});

	test('without an end becomes one that goes on, or its first time', async () => {
		const taken = async (as: string) => {
			const upload = await readIn(OUTLOOK);
			await add(upload, { [await controlOf(upload, 'as', 'Promenad')]: as });
			const ends = (await register()).map((one) => one.at(-1));
			await database.pool().query('delete from intervention');
			return ends;
		};
		expect([await taken('whole'), await taken('first')]).toEqual([
			[{ kind: 'ongoing' }],
			[{ kind: 'point' }]
		]);
	});

	test('that is read again offers nothing that was taken in, even when it has another title since', async () => {
		const first = await readIn(GOOGLE);
		await add(first, { [await controlOf(first, 'take', 'Nattbio')]: 'ja' });
		await database
			.pool()
			.query(`update intervention set title = 'Film', start_date = '2026-11-08'`);
		const { offered, known } = await review(await readIn(GOOGLE));
		expect([offered.map(({ title }) => title), known.map(({ title }) => title)]).toEqual([
			['Språkcafé', 'Julmarknad'],
			['Film']
		]);
	});

	test('that two people read at once makes no event twice', async () => {
		const [one, other] = [await readIn(GOOGLE), await readIn(GOOGLE)];
		const fields = { [await controlOf(one, 'take', 'Nattbio')]: 'ja' };
		const outcomes = await Promise.all([add(one, fields), add(other, fields)]);
		expect([outcomes.toSorted(), (await register()).length]).toEqual([
			['/arbete/insatser?inlasta=0', '/arbete/insatser?inlasta=1'],
			1
		]);
	});

	test('of which nothing is chosen stays and stores nothing', async () => {
		const upload = await readIn(GOOGLE);
		const outcome = await add(upload, {});
		expect([outcome, await register(), (await review(upload)).offered.length]).toEqual([
			'422',
			[],
			3
		]);
	});

	test('that does not say when asks, and keeps what was filled in when it cannot be read', async () => {
		const upload = await readIn(NEWS_RSS, 'nyheter.xml');
		const start = await controlOf(upload, 'start', 'Konsert – körens vinterprogram');
		const refused = (await actions.add?.(request({ [start]: 'på lördag' }, upload))) as {
			data: {
				chosen: { answers: Record<string, string>; problems: Record<number, { reason: string }[]> };
			};
		};
		const outcome = await add(upload, { [start]: '2026-11-07' });
		expect([
			refused.data.chosen.answers,
			Object.values(refused.data.chosen.problems)[0]?.[0]?.reason
		]).toEqual([{ [start]: 'på lördag' }, 'date-unreadable']);
		expect([outcome, (await register())[0]?.[3]]).toEqual([
			'/arbete/insatser?inlasta=1',
			'2026-11-07'
		]);
	});

	test('keeps a month as no more than a month', async () => {
		const upload = await readIn(EVENT_RSS, 'evenemang.rss');
		await add(upload, { [await controlOf(upload, 'take', 'Byaår')]: 'ja' });
		const [byaår] = await listInterventions(database.store(), AREA, COORDINATOR);
		expect(byaår?.start).toEqual({ date: '2027-03-01', precision: 'month' });
	});

	test('leaves nothing of persons in any table', async () => {
		const upload = await readIn(GOOGLE);
		await readIn(OUTLOOK);
		await add(upload, { [await controlOf(upload, 'take', 'Nattbio')]: 'ja' });
		const { rows } = await database
			.pool()
			.query<{ line: string }>(
				'select u::text as line from upload u union all select v::text from intervention_version v union all select c::text from calendar_event c'
			);
		const kept = rows.map(({ line }) => line).join('\n');
		const personal = ['Frida', 'Nyström', 'nystrom', '070-123', '0970', 'google.com', 'Ring '];
		expect([rows.length > 2, personal.filter((word) => kept.includes(word))]).toEqual([true, []]);
	});

	test('is nobody else’s to read in or to see', async () => {
		const upload = await readIn(GOOGLE);
		const file = new File([GOOGLE as BlobPart], 'kalender.ics');
		const outcomes = [
			await outcomeOf(() => fileActions.upload?.(request({ file }, '', 'communicator'))),
			await outcomeOf(() => fileActions.ask?.(request({ address: 'x' }, '', 'communicator'))),
			await outcomeOf(() => load(request({}, upload, 'communicator'))),
			await outcomeOf(() => actions.add?.(request({}, upload, 'communicator')))
		];
		expect(outcomes).toEqual(['403', '403', '403', '403']);
	});

	test('at an address is asked for only where the app asks calendars', async () => {
		const page = (await loadPage(request({}))) as { site: string | null };
		const asked = await outcomeOf(() =>
			fileActions.ask?.(request({ address: 'https://a.example/' }))
		);
		expect([page.site, asked]).toEqual([null, '404']);
	});

	test('is shown with a control for each choice and a name for each control', async () => {
		const calendar = await review(await readIn(GOOGLE));
		const { body } = render(CalendarReview, { props: { calendar, refused: null } });
		const controls = [...body.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(
			([, name]) => name
		);
		expect([controls, body.includes('Återkommer 9 gånger, från')]).toEqual([
			['as-0', 'take-1', 'take-2'],
			true
		]);
	});
});
