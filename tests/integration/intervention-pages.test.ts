import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { PUBLIC } from '$lib/domain/reader';
import { slugOf } from '$lib/domain/slug';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { addAccount } from '$lib/server/store/accounts/account';
import { findIntervention, listInterventions } from '$lib/server/store/register/intervention';
import { listInquiries } from '$lib/server/store/register/inquiry';
import { load as loadPublicList } from '../../src/routes/(public)/insatser/+page.server';
import {
	actions as publicActions,
	load as loadPublic
} from '../../src/routes/(public)/insatser/[slug]/+page.server';
import { load as loadStaffList } from '../../src/routes/(staff)/arbete/insatser/+page.server';
import {
	actions as editActions,
	load as loadEdit
} from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import {
	actions as newActions,
	load as loadNew
} from '../../src/routes/(staff)/arbete/insatser/ny/+page.server';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { outcomeOf } from '../support/staff-request';
import { onBothDatabases } from '../support/store';
import { municipalityOf } from '../support/municipality';

const FIELDS = { title: 'Vandring', start: '2026-W53', kind: 'event', end: 'point' };

onBothDatabases('the pages about interventions', (database) => {
	const ids = new Map<Role, string>();

	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		for (const role of ['coordinator', 'politician', 'team', 'communicator'] as const) {
			const email = `${role}@example.se`;
			ids.set(role, (await addAccount(store, { email, name: role, role })) ?? '');
		}
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			store,
			municipality: municipalityOf('overtornea', true),
			today: () => isoDate('2026-11-06')
		});
	});

	/** A request as SvelteKit hands it over, with only what these pages read. */
	function requestOf(
		role: Role | null,
		slug = '',
		fields: Record<string, string> = {},
		search = ''
	) {
		const url = new URL(`http://localhost/insatser/${slug}${search}`);
		const account = role && { id: ids.get(role), email: `${role}@example.se`, name: role, role };
		const body = new URLSearchParams(fields);
		return {
			...{ url, params: { slug }, locals: { account, language: 'sv' } },
			request: new Request(url, { method: 'POST', body })
		} as never;
	}

	/** The status that an action answers with, be it a refusal, a redirect or a page with problems. */
	async function statusOf(attempt: () => unknown): Promise<number> {
		try {
			return ((await attempt()) as { status: number }).status;
		} catch (thrown) {
			return (thrown as { status: number }).status;
		}
	}

	const create = (fields: Record<string, string>, role: Role = 'coordinator') =>
		statusOf(() => newActions.save?.(requestOf(role, 'ny', { ...FIELDS, ...fields })));

	const save = (slug: string, fields: Record<string, string>, role: Role = 'coordinator') =>
		editActions.save?.(requestOf(role, slug, { ...FIELDS, ...fields })) as Promise<{
			status: number;
			data: {
				texts: { title: string };
				base: Record<string, string>;
				clashes: readonly object[];
				version: number;
			};
		}>;

	test.each(['admin', 'communicator', 'politician', 'team'] as const)(
		'let no %s write',
		async (role) => {
			await create({ title: `Inte ${role}` });
			const statuses = [
				await create({}, role),
				await statusOf(() => save(`inte-${role}`, { version: '1' }, role)),
				await statusOf(() => loadNew(requestOf(role)))
			];
			expect(statuses).toEqual([403, 403, 403]);
		}
	);

	test('make one of a form that is sent twice, and lead both to its page', async () => {
		const { madeId } = (await loadNew(requestOf('coordinator'))) as { madeId: string };
		const send = (fields: Record<string, string>) =>
			outcomeOf(() =>
				newActions.save?.(requestOf('coordinator', 'ny', { ...FIELDS, madeId, ...fields }))
			);
		const twice = await Promise.all([1, 2, 3].map(() => send({ title: 'Tre tryck' })));
		const anew = [await send({ title: 'Ifylld på nytt' }), await send({ title: 'Ifylld på nytt' })];
		const all = await listInterventions(database.store(), AREA, COORDINATOR);
		const named = (title: string) => all.filter((one) => one.title === title).length;
		expect([twice, anew, named('Tre tryck'), named('Ifylld på nytt')]).toEqual([
			Array(3).fill('/arbete/insatser/tre-tryck?sparad=ja'),
			Array(2).fill('/arbete/insatser/ifylld-pa-nytt?sparad=ja'),
			...[1, 1]
		]);
	});

	test('carry the same name for what is to be made through a refusal, and one of their own each time', async () => {
		const opened = await Promise.all([1, 2].map(() => loadNew(requestOf('coordinator'))));
		const [first, second] = opened as { madeId: string }[];
		const refused = (await newActions.save?.(
			requestOf('coordinator', 'ny', { ...FIELDS, title: '', madeId: first!.madeId })
		)) as { data: { madeId: string } };
		expect([refused.data.madeId, first!.madeId === second!.madeId]).toEqual([first!.madeId, false]);
	});

	test.each(['', 'x', "' or 1=1 --"])(
		'make one also where the form calls it “%s”',
		async (madeId) => {
			const title = `Utan namn ${slugOf(madeId)}`;
			expect(await create({ title, madeId })).toBe(303);
		}
	);

	test('know who saved last, so that nobody’s own save is told as somebody else’s', async () => {
		await create({ title: 'Sparad av mig' });
		const open = (role: Role) => loadEdit(requestOf(role, 'sparad-av-mig'));
		const opened = await Promise.all([open('coordinator'), open('communicator')]);
		const told = opened.map((data) => (data as { savedOneself: boolean }).savedOneself);
		expect(told).toEqual([true, false]);
	});

	test('keep nothing of a forged status', async () => {
		const status = await create({ title: 'Smugen', status: 'published' });
		expect([status, await findIntervention(database.store(), 'smugen', COORDINATOR)]).toEqual([
			422,
			null
		]);
	});

	test.each<[{ kind: string; circumstance?: string }, number, string | null | undefined]>([
		[{ kind: 'circumstance', circumstance: 'group-left' }, 303, 'group-left'],
		[{ kind: 'circumstance', circumstance: '' }, 422, undefined],
		[{ kind: 'circumstance' }, 422, undefined],
		[{ kind: 'circumstance', circumstance: 'flood' }, 422, undefined],
		[{ kind: 'measure', circumstance: 'holiday' }, 422, undefined],
		[{ kind: 'measure', circumstance: '' }, 303, null]
	])('keep of %j with the answer %i the circumstance %s', async (fields, status, kept) => {
		const title = `Sort ${fields.kind} ${fields.circumstance}`;
		const answer = await create({ ...fields, title });
		const made = await findIntervention(database.store(), slugOf(title), COORDINATOR);
		expect([answer, made?.circumstance]).toEqual([status, kept]);
	});

	test('put what is published in the week that was written', async () => {
		const status = await create({ title: 'Vecka femtiotre', status: 'public' });
		const made = await findIntervention(database.store(), 'vecka-femtiotre', PUBLIC);
		expect([status, made?.start.date]).toEqual([303, '2026-12-28']);
	});

	test.each([
		['?fran=2026-W53&till=2026-W53', { start: '2026-W53', end: '', endDate: '' }],
		['?fran=2026-W53&till=2027-W01', { start: '2026-W53', end: 'ended', endDate: '2027-W01' }],
		['?fran=2026-W53', { start: '2026-W53', end: '' }],
		['?fran=2027-W53&till=x', { start: '', end: '' }]
	])('fill %s in', async (search, texts) => {
		expect(await loadNew(requestOf('coordinator', 'ny', {}, search))).toMatchObject({ texts });
	});

	test('give the second of two people their text back beside what was saved', async () => {
		await create({ title: 'Två på en gång' });
		const slug = 'tva-pa-en-gang';
		await statusOf(() => save(slug, { title: 'Den första', version: '1' }));
		const second = await save(slug, { title: 'Den andra', status: 'draft', version: '1' });
		expect(second).toMatchObject({
			status: 409,
			data: {
				texts: { title: 'Den andra' },
				clashes: [{ field: 'title', theirs: 'Den första', mine: 'Den andra' }],
				version: 2
			}
		});
	});

	test('let the second save once they have seen and said what they replace', async () => {
		await create({ title: 'Ännu en gång' });
		const slug = 'annu-en-gang';
		await statusOf(() => save(slug, { title: 'Den första', version: '1' }));
		const { data } = await save(slug, { title: 'Den andra', version: '1' });
		const asked = {
			...{ title: 'Den andra', version: String(data.version), base: JSON.stringify(data.base) },
			asked: 'title'
		};
		const unanswered = await save(slug, asked);
		await statusOf(() => save(slug, { ...asked, 'keep-title': 'mine' }));
		const { title } = (await findIntervention(database.store(), slug, COORDINATOR))!;
		expect([unanswered.status, title]).toEqual([409, 'Den andra']);
	});

	test.each(['', 'x', '-1', '99999999999', '1.5'])(
		'take a version written %s for one that is not there',
		async (version) => {
			const slug = `version-${version.replace(/\W/g, '') || 'tom'}`;
			await create({ title: slug });
			expect((await save(slug, { title: 'Annat', version })).status).toBe(409);
		}
	);

	describe('show a draft', () => {
		beforeAll(() => create({ title: 'Hemligt utkast', status: 'draft' }));

		test.each([
			'',
			'?status=draft',
			'?include=all',
			'?visibility=staff',
			'?from=0&to=9e12',
			'?slag=handelse&sok=hemligt'
		])('to nobody outside, asked with %s', async (search) => {
			const page = await statusOf(() => loadPublic(requestOf(null, 'hemligt-utkast', {}, search)));
			const list = await loadPublicList(requestOf(null, '', {}, search));
			expect([page, JSON.stringify(list).includes('emligt utkast')]).toEqual([404, false]);
		});

		test.each([
			['coordinator', true],
			['team', false],
			['communicator', true],
			['politician', false],
			['admin', false]
		] as const)('to the role %s: %s', async (role, seen) => {
			const page = await statusOf(async () => {
				await loadEdit(requestOf(role, 'hemligt-utkast'));
				return { status: 200 };
			});
			const list = await loadStaffList(requestOf(role));
			expect([page, JSON.stringify(list).includes('Hemligt utkast')]).toEqual([
				seen ? 200 : 404,
				seen
			]);
		});
	});

	describe('take an inquiry', () => {
		beforeAll(() => create({ title: 'Att fråga om', status: 'public' }));
		const ask = (role: Role, inquiry: string, slug = 'att-fraga-om') =>
			statusOf(() => publicActions.ask?.(requestOf(role, slug, { inquiry })));

		test('from a politician', async () => {
			const status = await ask('politician', 'Vad kostade den?');
			const [asked] = await listInquiries(database.store(), AREA, COORDINATOR);
			expect([status, asked?.about, asked?.text]).toEqual([
				303,
				'/insatser/att-fraga-om',
				'Vad kostade den?'
			]);
		});

		test.each([
			['a coordinator', 'coordinator', 'Hej?', 'att-fraga-om', 403],
			['nobody who writes nothing', 'politician', '  ', 'att-fraga-om', 422],
			['nobody who writes 2001 characters', 'politician', 'a'.repeat(2001), 'att-fraga-om', 422],
			['nobody about what is not public', 'politician', 'Hej?', 'hemligt-utkast', 404]
		] as const)('not: %s', async (_, role, inquiry, slug, status) => {
			expect(await ask(role, inquiry, slug)).toBe(status);
		});
	});

	test('never wrote what was refused', async () => {
		const titles = (await listInterventions(database.store(), AREA, COORDINATOR)).map(
			({ title }) => title
		);
		expect(titles).not.toContain('Vandring');
	});
});
