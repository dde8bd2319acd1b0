import { render } from 'svelte/server';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { verdictMark } from '$lib/domain/follow-up';
import type { Intervention } from '$lib/domain/intervention';
import { LANGUAGES } from '$lib/domain/language';
import type { groupTasks } from '$lib/domain/task';
import { baseLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { insertRelease, listReleases } from '$lib/server/store/mood/release';
import { listPublicFollowUps } from '$lib/server/store/register/follow-up';
import {
	createIntervention,
	findIntervention,
	updateIntervention
} from '$lib/server/store/register/intervention';
import { viewVerdictToKeep } from '$lib/server/views/follow-ups';
import { load as loadWork } from '../../src/routes/(staff)/arbete/+page.server';
import WorkPage from '../../src/routes/(staff)/arbete/+page.svelte';
import {
	actions as cardActions,
	load as loadCard
} from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import CardPage from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.svelte';
import {
	actions,
	load as loadForm
} from '../../src/routes/(staff)/arbete/insatser/[slug]/uppfoljning/+page.server';
import FormPage from '../../src/routes/(staff)/arbete/insatser/[slug]/uppfoljning/+page.svelte';
import { load as loadStart } from '../../src/routes/(public)/+page.server';
import { load as loadRegister } from '../../src/routes/(public)/insatser/+page.server';
import { load as loadTimeline } from '../../src/routes/(public)/tidslinje/+page.server';
import { load as loadPublic } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import PublicPage from '../../src/routes/(public)/insatser/[slug]/+page.svelte';
import { interventionDraft } from '../support/expectations';
import { addFollowUp, WRITTEN } from '../support/follow-ups';
import { addMunicipality, AREA } from '../support/mood-store';
import { OVERTORNEA } from '../support/municipality';
import { COORDINATOR } from '../support/readers';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const TEXT = 'Fler kom dit än vi trodde.\nVi fortsätter.';

onBothDatabases('the pages about follow-ups', (database) => {
	let staff: Staff;
	const store = () => database.store();

	beforeAll(async () => {
		await addMunicipality(store());
		await publishStepped(store());
		staff = await openStaff(store(), ROLES);
	});

	const add = (title: string, fields: Record<string, string> = {}): Promise<Intervention> => {
		const usual = { start: '2026-06-03', end: 'ongoing', status: 'public' };
		const draft = interventionDraft({ ...usual, title, ...fields });
		return createIntervention(store(), AREA, draft, { accountId: null });
	};
	const at = (slug: string, fields = {}, role: Role = 'coordinator', search = '') => ({
		...(staff.requestOf(`/arbete/insatser/${slug}${search}`, fields, role) as object),
		params: { slug }
	});
	/** As the form that is on the page now sends it. */
	const fill = async ({ slug, version }: Intervention, fields: Record<string, string> = {}) => ({
		...{ interpretation: TEXT, nextFollowUp: '', version: String(version) },
		shown: verdictMark(await viewVerdictToKeep(store(), OVERTORNEA, slug)),
		...fields
	});
	const send = (slug: string, fields: object, role?: Role) =>
		outcomeOf(() => actions.save?.(at(slug, fields, role) as never));
	/** What a refused form is given back with, and the page that it then stands on. */
	const sendRefused = async (slug: string, fields: object) => {
		const refused = (await actions.save?.(at(slug, fields) as never)) as {
			status: number;
			data: { version: number; shown: string; texts: object; failure: string | null };
		};
		return { ...refused, body: await openForm(slug, refused.data) };
	};
	const openForm = async (slug: string, form: object | null = null) => {
		const data = await loadForm(at(slug) as never);
		return render(FormPage as never, { props: { data, form } as never }).body;
	};
	const openCard = async (slug: string, role: Role = 'coordinator', form: object | null = null) => {
		const data = await loadCard(at(slug, {}, role) as never);
		return render(CardPage as never, { props: { data, form } as never }).body;
	};
	const found = async (slug: string) => (await findIntervention(store(), slug, COORDINATOR))!;
	const written = ({ id }: Intervention) => listPublicFollowUps(store(), id);

	test('keep what is written beside the verdict of that day, and set the next date', async () => {
		const bath = await add('Nytt bad', { followUp: '2026-11-01' });
		const shown = await viewVerdictToKeep(store(), OVERTORNEA, bath.slug);
		const done = await send(bath.slug, await fill(bath, { nextFollowUp: 'v. 9 2027' }));
		const { version, card } = await found(bath.slug);
		expect([done, version, card?.followUp, await written(bath)]).toEqual([
			`/arbete/insatser/${bath.slug}?uppfoljning=ja`,
			2,
			{ date: '2027-03-01', precision: 'week' },
			[{ number: 1, reviewedOn: '2026-11-06', interpretation: TEXT, verdict: shown }]
		]);
		expect(shown?.seen).not.toBeNull();
	});

	test('take the date off the card where no next one is written', async () => {
		const one = await add('Bara en gång', { followUp: '2026-11-01' });
		await send(one.slug, await fill(one));
		expect((await found(one.slug)).card?.followUp).toBeNull();
	});

	test('keep everything else of the card', async () => {
		const before = await add('Hela kortet', {
			...{ description: 'Text', place: 'Torget', targetGroups: 'everyone', responsible: 'Fritid' },
			...{
				cost: '5',
				links: 'https://example.se/a',
				source: 'Plan',
				tags: 'ute',
				goalArea: 'work'
			},
			...{ 'title-fi': 'Koko kortti', followUp: '2026' }
		});
		await send(before.slug, await fill(before, { nextFollowUp: '2027' }));
		const after = await found(before.slug);
		expect(after).toEqual({
			...before,
			...{ version: 2, updatedAt: after.updatedAt },
			card: { ...before.card, followUp: { date: '2027-01-01', precision: 'year' } }
		});
	});

	test('keep one of two clicks, and answer both alike', async () => {
		const one = await add('Dubbelklick');
		const fields = await fill(one, { nextFollowUp: '2027-03' });
		const outcomes = await Promise.all([send(one.slug, fields), send(one.slug, fields)]);
		outcomes.push(await send(one.slug, fields));
		expect([new Set(outcomes).size, outcomes[0]?.slice(-15), (await written(one)).length]).toEqual([
			...[1, '?uppfoljning=ja', 1]
		]);
		expect((await found(one.slug)).version).toBe(2);
	});

	test('keep nothing on a card that somebody saved meanwhile, and take the same after it was read', async () => {
		const one = await add('Hann före');
		const fields = await fill(one);
		await send(one.slug, await fill(one, { interpretation: 'En annans.' }));
		const { status, data, body } = await sendRefused(one.slug, fields);
		const again = await send(one.slug, { ...fields, version: String(data.version) });
		expect([status, data.failure, data.texts]).toEqual([
			409,
			'changed-meanwhile',
			{ interpretation: TEXT, nextFollowUp: '' }
		]);
		expect([body.includes(`>${TEXT}</textarea>`), body.includes('En annans.')]).toEqual([
			true,
			true
		]);
		expect([again, (await written(one)).map(({ interpretation }) => interpretation)]).toEqual([
			`/arbete/insatser/${one.slug}?uppfoljning=ja`,
			[TEXT, 'En annans.']
		]);
	});

	test('keep nothing beside another verdict than was shown, and take the same after it was read', async () => {
		const one = await add('Annat omdöme');
		const fields = await fill(one, {
			shown: 'up - - 2026-W40 1 1.0 0.5 1.5',
			nextFollowUp: '2027'
		});
		const { status, data, body } = await sendRefused(one.slug, fields);
		expect([status, data.failure, await written(one)]).toEqual([409, 'verdict-changed', []]);
		expect([body.includes(`>${TEXT}</textarea>`), body.includes('value="2027"')]).toEqual([
			true,
			true
		]);
		expect(await send(one.slug, { ...fields, shown: data.shown })).toBe(
			`/arbete/insatser/${one.slug}?uppfoljning=ja`
		);
	});

	test('keep nothing that was written before anything was shown', async () => {
		const one = await add('Inget visat');
		expect([await send(one.slug, await fill(one, { shown: '' })), await written(one)]).toEqual([
			'409',
			[]
		]);
	});

	test('keep a planned date that is to come until somebody takes it off', async () => {
		const one = await add('Planerad sedan', { followUp: '2027-03' });
		const past = await add('Planerad förr', { followUp: '2026-10' });
		expect([
			(await openForm(one.slug)).includes('value="2027-03"'),
			(await openForm(past.slug)).includes('value="2026-10"')
		]).toEqual([true, false]);
	});

	test.each<[Record<string, string>]>([
		[{ interpretation: '' }],
		[{ interpretation: 'a'.repeat(2001) }],
		[{ interpretation: 'Fråga anna@example.se' }],
		[{ nextFollowUp: '2026-11-06' }],
		[{ nextFollowUp: 'snart' }]
	])('refuse %j', async (fields) => {
		const one = await add(`Avvisas ${Object.keys(fields).join()}`);
		const sent = await fill(one, fields);
		const { status, body } = await sendRefused(one.slug, sent);
		expect([status, await written(one)]).toEqual([422, []]);
		expect([
			body.includes(`>${sent.interpretation}</textarea>`),
			body.includes(`value="${sent.nextFollowUp}"`)
		]).toEqual([true, true]);
	});

	test('refuse what has not begun, and show no form for it', async () => {
		const one = await add('Börjar sedan', { start: '2026-11-07' });
		const body = await openForm(one.slug);
		expect([
			await send(one.slug, await fill(one)),
			body.includes('<form'),
			body.includes('Insatsen har inte börjat än.'),
			(await openCard(one.slug)).includes('/uppfoljning"')
		]).toEqual(['422', false, true, false]);
	});

	test('give the second of two people the date back beside what was saved', async () => {
		const one = await add('Två sparar', { followUp: '2027-01' });
		const fields = { title: one.title, start: '2026-06-03', end: 'ongoing' };
		const save = (followUp: string) =>
			cardActions.save?.(at(one.slug, { ...fields, followUp, version: '1' }) as never);
		await outcomeOf(() => save('2027-02'));
		const form = ((await save('2027-03')) as { data: object }).data;
		const body = await openCard(one.slug, 'coordinator', form);
		expect(body).toMatch(/Följs upp<\/legend>.*?<dd[^>]*>2027-02<\/dd>.*?<dd[^>]*>2027-03<\/dd>/s);
		expect(body).toMatch(/name="followUp"[^>]* value="2027-03"/);
	});

	describe('let', () => {
		test.each(ROLES.filter((role) => role !== 'coordinator'))('no %s write', async (role) => {
			const one = await add('Skrivs inte');
			expect([
				await send(one.slug, await fill(one), role),
				await outcomeOf(() => loadForm(at(one.slug, {}, role) as never)),
				(await openCard(one.slug, role)).includes('/uppfoljning"'),
				await written(one)
			]).toEqual(['403', '403', false, []]);
		});

		test.each([
			['coordinator', 1],
			['communicator', 1],
			['team', 1],
			['politician', 0],
			['admin', 0]
		] as const)('a %s see %i with who wrote it', async (role, count) => {
			const one = await add('Ses av vissa');
			await send(one.slug, await fill(one));
			const { followUps } = (await loadCard(at(one.slug, {}, role) as never)) as {
				followUps: { writtenBy: string }[];
			};
			expect(followUps.map(({ writtenBy }) => writtenBy)).toEqual(
				Array.from({ length: count }, () => 'coordinator')
			);
		});
	});

	describe('read', () => {
		let one: Intervention;

		beforeAll(async () => {
			one = await add('Läses av alla', { followUp: '2026-11-01', responsible: 'Fritid' });
			await send(one.slug, await fill(one, { nextFollowUp: '2027-05' }));
		});

		const readPublic = async (language = 'sv') => {
			const url = new URL(`http://localhost/insatser/${one.slug}`);
			const locals = { account: null, language };
			const data = await loadPublic({ url, params: { slug: one.slug }, locals } as never);
			return render(PublicPage as never, { props: { data, form: null } as never }).body;
		};

		test('as an interpretation of the coordinator’s, marked as one, beside the figures of that day', async () => {
			const body = (await readPublic()).replaceAll('\u00a0', ' ');
			for (const words of [
				'Uppföljning 6 november 2026',
				'Det siffrorna visade då',
				'Tolkning av folkhälsosamordnaren',
				'Det här är en tolkning.',
				'högre än väntat',
				'Metod: omdome-2',
				'Nästa uppföljning: maj 2027.',
				TEXT
			])
				expect(body).toContain(words);
		});

		test('with no account’s name or address', async () => {
			expect(await readPublic()).not.toMatch(/coordinator/);
		});

		test('on the card, with a way to the form', async () => {
			const body = (await openCard(one.slug)).replaceAll('\u00a0', ' ');
			for (const words of [
				`href="/arbete/insatser/${one.slug}/uppfoljning"`,
				'Nästa uppföljning: maj 2027.',
				'6 november 2026, av coordinator'
			])
				expect(body).toContain(words);
		});

		test('beside the form, with what the verdict says today', async () => {
			const body = (await openForm(one.slug)).replaceAll('\u00a0', ' ');
			for (const words of [
				'action="?/save"',
				'Det siffrorna visar i dag',
				'Spara uppföljning',
				'6 november 2026, av coordinator'
			])
				expect(body).toContain(words);
		});
	});

	describe('remind', () => {
		const work = async (role: Role) => {
			const data = (await loadWork(staff.requestOf('/arbete', {}, role))) as {
				readonly groups: ReturnType<typeof groupTasks>;
			};
			const due = data.groups.flatMap(({ group, tasks }) =>
				tasks.flatMap(({ about }) =>
					about.kind === 'follow-up' ? [`${group}: ${about.title}`] : []
				)
			);
			return { due, body: render(WorkPage as never, { props: { data } as never }).body };
		};

		beforeAll(async () => {
			await add('Snart', { followUp: '2026-12-01' });
			await add('Försenad', { followUp: '2026-10', responsible: 'Kulturchefen' });
			await add('Långt fram', { followUp: '2027-12' });
		});

		test('the coordinator, what is overdue first, with who is responsible and one link', async () => {
			const { due, body } = await work('coordinator');
			expect([due[0], due.at(-1)]).toEqual(['overdue: Försenad', 'later: Snart']);
			expect(body).toMatch(/<h2[^>]*>Försenat<\/h2>/);
			expect(body.split('/arbete/insatser/forsenad/uppfoljning')).toHaveLength(2);
			expect(body).toContain('Kulturchefen');
			expect(body).not.toContain('Långt fram');
		});

		test.each(ROLES.filter((role) => role !== 'coordinator'))('no %s', async (role) => {
			expect((await work(role)).due).toEqual([]);
		});
	});

	describe('in every language', () => {
		let slug: string;

		beforeAll(async () => {
			({ slug } = await add('Språken', { followUp: '2026-10-01' }));
			await addFollowUp(store(), await found(slug));
		});
		afterEach(() => overwriteGetLocale(() => baseLocale));

		const WORDS = {
			sv: ['Försenat', 'Det siffrorna visar i dag', 'Skriv en uppföljning', 'Tolkning av'],
			fi: ['Myöhässä', 'Mitä luvut näyttävät tänään', 'Kirjoita seuranta', 'tulkinta'],
			fit: ['Myöhässä', 'Mitä luvut näyttävä tänhään', 'Kirjota seuranta', 'tulkinta'],
			en: ['Overdue', 'What the figures show today', 'Write a follow-up', 'Interpretation by']
		};

		test.each(LANGUAGES)('they remind and show without a script in %s', async (language) => {
			overwriteGetLocale(() => language);
			const work = await loadWork(staff.requestOf('/arbete'));
			const open = await loadPublic({
				url: new URL('http://localhost/'),
				...{ params: { slug }, locals: { account: null, language } }
			} as never);
			const bodies = [
				render(WorkPage as never, { props: { data: work } as never }).body,
				await openForm(slug),
				await openCard(slug),
				render(PublicPage as never, { props: { data: open, form: null } as never }).body
			];
			expect(bodies.map((body, page) => body.includes(WORDS[language][page]!))).toEqual(
				bodies.map(() => true)
			);
			expect(bodies.join('')).not.toMatch(/<script|onclick|followups_/);
		});
	});

	describe('show everyone nothing', () => {
		const HIDDEN = 'Ugglan i granen';

		beforeAll(async () => {
			for (const status of ['draft', 'internal', 'public'] as const) {
				const one = await add(`Dold ${status}`, { status, followUp: '2026-10' });
				await addFollowUp(store(), one, { ...WRITTEN, interpretation: HIDDEN });
				if (status !== 'public') continue;
				const { content } = interventionDraft({ title: one.title, start: '2026-06-03' });
				await updateIntervention(store(), one.slug, 1, { content, status: 'internal' }, null);
			}
		});

		const asked = (address: string, params = {}) =>
			({
				...{ url: new URL(address, 'http://localhost'), params, route: { id: null } },
				...{ locals: { account: null, language: 'sv' }, setHeaders: () => undefined }
			}) as never;

		test.each(['draft', 'internal', 'public'])('of what is not public: was %s', async (status) => {
			const slug = `dold-${status}`;
			const open = () => loadPublic(asked(`/insatser/${slug}`, { slug }));
			expect(await outcomeOf(open)).toBe('404');
		});

		test.each<[string, (event: never) => unknown]>([
			['/', loadStart],
			['/insatser', loadRegister],
			['/tidslinje', loadTimeline]
		])('of it in the data of %s', async (address, load) => {
			const data = JSON.stringify(await load(asked(address)));
			expect([data.length > 100, data.includes(HIDDEN), data.includes('Dold ')]).toEqual([
				true,
				false,
				false
			]);
		});
	});

	test('show only what was kept, whatever the figures say now', async () => {
		const one = await add('Som det var');
		await addFollowUp(store(), one);
		const data = (await loadPublic({
			url: new URL('http://localhost/'),
			params: { slug: one.slug },
			locals: { account: null, language: 'sv' }
		} as never)) as { followUps: { verdict: unknown }[] };
		expect(data.followUps.map(({ verdict }) => verdict)).toEqual([WRITTEN.verdict]);
	});

	test('can be judged with what was published by a day', async () => {
		const one = await add('Dagen då');
		const before = await viewVerdictToKeep(store(), OVERTORNEA, one.slug, isoDate('2026-12-01'));
		const after = await viewVerdictToKeep(store(), OVERTORNEA, one.slug, isoDate('2026-12-02'));
		expect([before?.until, before?.seen, after]).toEqual([
			null,
			null,
			await viewVerdictToKeep(store(), OVERTORNEA, one.slug)
		]);
	});

	test('see a corrected month as it stood when a day was over in Sweden', async () => {
		const [month] = await listReleases(store(), AREA);
		const releasedAt = new Date('2026-12-20T23:30:00Z');
		const corrected = { ...month!, version: 2, reason: 'late-answers' as const, releasedAt };
		await insertRelease(store(), corrected, null);
		const versionOn = async (day: string) =>
			(await listReleases(store(), AREA, isoDate(day)))[0]?.version;
		expect([await versionOn('2026-12-20'), await versionOn('2026-12-21')]).toEqual([1, 2]);
	});
});
