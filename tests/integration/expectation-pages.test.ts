import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import { serveMunicipality, setApp } from '$lib/server/app';
import { putSetting } from '$lib/server/store/setting';
import { listExpectations } from '$lib/server/store/register/expectation';
import { createIntervention, updateIntervention } from '$lib/server/store/register/intervention';
import { viewExpectations, viewExpectationsOf } from '$lib/server/views/expectations';
import {
	actions,
	load as loadForm
} from '../../src/routes/(staff)/arbete/insatser/[slug]/forvantan/[key]/+page.server';
import FormPage from '../../src/routes/(staff)/arbete/insatser/[slug]/forvantan/[key]/+page.svelte';
import { load as loadStaff } from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import { load as loadList } from '../../src/routes/(public)/insatser/forvantningar/+page.server';
import ListPage from '../../src/routes/(public)/insatser/forvantningar/+page.svelte';
import {
	addFixed,
	addIntervention,
	GONE,
	interventionDraft,
	MORE_GREEN,
	TO_COME
} from '../support/expectations';
import { publishStepped } from '../support/stepped-months';
import { addMunicipality, AREA } from '../support/mood-store';
import { INTAKE } from '../support/intake';
import { municipalityOf, OVERTORNEA } from '../support/municipality';
import { COORDINATOR } from '../support/readers';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const FORM = {
	...{ measure: 'mood', direction: 'up', least: '4', visibleUnit: 'weeks', visible: '10' },
	...{ lastsUnit: 'always', lasts: '' }
};

onBothDatabases('the pages about expectations', (database) => {
	let staff: Staff;
	const store = () => database.store();

	beforeAll(async () => {
		await addMunicipality(store());
		staff = await openStaff(store(), ROLES);
	});

	const at = (slug: string, key: string, fields = {}, role: Role = 'coordinator', search = '') => ({
		...(staff.requestOf(
			`/arbete/insatser/${slug}/forvantan/${key}${search}`,
			fields,
			role
		) as object),
		params: { slug, key }
	});
	const act = (name: string, ...request: Parameters<typeof at>) =>
		outcomeOf(() => actions[name]?.(at(...request) as never));
	const open = async (...request: Parameters<typeof at>) =>
		(await loadForm(at(...request) as never))!;
	const written = (intervention: Intervention) =>
		listExpectations(store(), intervention, COORDINATOR);

	test('take a draft, ask, and seal it: three forms and no script', async () => {
		const intervention = await addIntervention(store(), 'Tre formulär', TO_COME);
		const page = `/arbete/insatser/${intervention.slug}`;
		const asked = await act('ask', intervention.slug, 'ny', FORM);
		const data = await open(intervention.slug, '1-1', {}, 'coordinator', '?forsegla=ja');
		const { body } = render(FormPage as never, { props: { data, form: null } as never });
		const done = await act('fix', intervention.slug, '1-1', { revision: '1', stage: 'sealed' });
		const [kept] = await written(intervention);
		expect([asked, done, kept?.fixed?.stage, kept?.writtenBy]).toEqual([
			`${page}/forvantan/1-1?forsegla=ja`,
			`${page}?forvantan=sealed`,
			...['sealed', 'coordinator']
		]);
		for (const words of ['action="?/fix"', 'fler gröna svar', '4 av 100', 'kan ingen ändra'])
			expect(body).toContain(words);
	});

	test('refuse the opposite of what is sealed when it is written, with the reason', async () => {
		const intervention = await addIntervention(store(), 'Motsatsen', TO_COME);
		await addFixed(store(), intervention, 'sealed');
		const opposite = { ...FORM, direction: 'down' };
		const answer = (await actions.save?.(at(intervention.slug, 'ny', opposite) as never)) as {
			data: { problems: unknown };
		};
		expect(answer.data.problems).toEqual([{ field: 'direction', reason: 'opposite-sealed' }]);
		expect(await act('save', intervention.slug, 'ny', FORM)).toContain('/forvantan/2-1');
	});

	test('make one draft of a form that is sent twice, and another of one that is filled in anew', async () => {
		const intervention = await addIntervention(store(), 'Två tryck', TO_COME);
		const twice = await Promise.all([1, 2].map(() => act('save', intervention.slug, 'ny', FORM)));
		await act('save', intervention.slug, 'ny', { ...FORM, least: '5' });
		const drafts = (await written(intervention)).map(({ content }) => content.least);
		expect([new Set(twice).size, drafts]).toEqual([1, [4, 5]]);
	});

	test('seal nothing that was not read: somebody saved meanwhile', async () => {
		const intervention = await addIntervention(store(), 'Hann före', TO_COME);
		await act('save', intervention.slug, 'ny', FORM);
		await act('save', intervention.slug, '1-1', { ...FORM, least: '9', revision: '1' });
		expect([
			await act('fix', intervention.slug, '1-1', { revision: '1', stage: 'sealed' }),
			await act('save', intervention.slug, '1-1', { ...FORM, revision: '1' }),
			await act('remove', intervention.slug, '1-1', { revision: '1' }),
			await act('fix', intervention.slug, '1-1', { revision: 'x', stage: 'sealed' }),
			(await written(intervention))[0]?.content.least
		]).toEqual(['409', '409', '409', '409', 9]);
	});

	test('know nothing to change of what is sealed', async () => {
		const intervention = await addIntervention(store(), 'Redan förseglad', TO_COME);
		await addFixed(store(), intervention, 'sealed');
		const before = await written(intervention);
		const outcomes = [];
		for (const name of ['save', 'ask', 'fix', 'remove']) {
			const fields = { ...FORM, least: '1', revision: '1', stage: 'later' };
			outcomes.push(await act(name, intervention.slug, '1-1', fields));
		}
		const card = '/arbete/insatser/redan-forseglad?forvantan=sealed';
		expect([outcomes, await written(intervention)]).toEqual([[card, card, card, card], before]);
	});

	test('seal nothing that has begun, and take it as a later opinion', async () => {
		const intervention = await addIntervention(store(), 'Har börjat', GONE);
		await act('save', intervention.slug, 'ny', FORM);
		const { stage } = await open(intervention.slug, '1-1');
		const sealed = await act('fix', intervention.slug, '1-1', { revision: '1', stage: 'sealed' });
		await act('fix', intervention.slug, '1-1', { revision: '1', stage: 'later' });
		const [kept] = await written(intervention);
		expect([stage, sealed, kept?.fixed?.stage]).toEqual(['later', '409', 'later']);
	});

	test('begin a later opinion with what was said', async () => {
		const intervention = await addIntervention(store(), 'Sägs om', TO_COME);
		await addFixed(store(), intervention, 'sealed', { ...MORE_GREEN, least: 7 });
		const data = await open(intervention.slug, 'ny', {}, 'coordinator', '?om=1');
		const { texts, stage, later } = data;
		const { body } = render(FormPage as never, { props: { data, form: null } as never });
		for (const address of ['action="?/save&amp;om=1"', 'formaction="?/ask&amp;om=1"'])
			expect(body).toContain(address);
		await act('save', intervention.slug, 'ny', FORM, 'coordinator', '?om=1');
		expect([texts.least, stage, later]).toEqual(['7', 'later', 1]);
		expect((await written(intervention)).map(({ version }) => version)).toEqual([1, 2]);
	});

	test.each([
		['ny', '?om=1'],
		['ny', '?om=x'],
		['1-1', ''],
		['0', ''],
		['1-1-1', '']
	])('are not there for %s%s where nothing is said', async (key, search) => {
		const { slug } = await addIntervention(store(), `Inget ${key}`, TO_COME);
		expect(await outcomeOf(() => open(slug, key, {}, 'coordinator', search))).toBe('404');
	});

	test.each(ROLES.filter((role) => role !== 'coordinator'))('let no %s in', async (role) => {
		const intervention = await addIntervention(store(), `Inte ${role}`, TO_COME);
		await addFixed(store(), intervention, 'sealed');
		const outcomes = [await outcomeOf(() => open(intervention.slug, 'ny', {}, role))];
		for (const name of ['save', 'ask', 'fix', 'remove']) {
			outcomes.push(await act(name, intervention.slug, 'ny', FORM, role));
		}
		expect(new Set(outcomes)).toEqual(new Set(['403']));
	});

	test.each([
		['coordinator', 2],
		['communicator', 2],
		['team', 1],
		['politician', 0],
		['admin', 0]
	] as const)(
		'show a %s %i of a sealed one and a draft with who wrote them',
		async (role, count) => {
			const intervention = await addIntervention(store(), `Ser ${role}`, TO_COME);
			await addFixed(store(), intervention, 'sealed');
			await act('save', intervention.slug, 'ny', FORM);
			const request = staff.requestOf(`/arbete/insatser/${intervention.slug}`, {}, role) as object;
			const page = { ...request, params: { slug: intervention.slug } };
			const data = (await loadStaff(page as never)) as { expectations: unknown[] };
			expect(data.expectations).toHaveLength(count);
		}
	);
});

onBothDatabases('the public page of expectations', (database) => {
	const store = () => database.store();
	const TODAY = isoDate('2026-12-31');
	let bath: Intervention;

	beforeAll(async () => {
		await addMunicipality(store());
		await publishStepped(store());
		const staff = await openStaff(store(), []);
		expect(staff).toBeDefined();
		const opened = { title: 'Nytt bad', start: '2026-06-03', end: 'ongoing', status: 'public' };
		bath = await createIntervention(store(), AREA, interventionDraft(opened), { accountId: null });
		await addFixed(store(), bath, 'later');
		await addFixed(store(), await addIntervention(store(), 'Planerad', TO_COME), 'sealed');
		await addFixed(store(), await addIntervention(store(), 'Dold', TO_COME, 'internal'), 'sealed');
		await withdraw(await sealed('Tillbakadragen', { least: 7 }));
		const inSecret = await addIntervention(store(), 'Förseglad i tysthet', TO_COME);
		await withdraw(inSecret);
		await addFixed(store(), inSecret, 'sealed');
	});

	async function sealed(title: string, content = {}): Promise<Intervention> {
		const intervention = await addIntervention(store(), title, TO_COME);
		await addFixed(store(), intervention, 'sealed', { ...MORE_GREEN, ...content });
		return intervention;
	}

	async function withdraw({ title, slug, start }: Intervention, status = 'draft') {
		const hidden = interventionDraft({ title, start: start.date, status });
		await updateIntervention(store(), slug, 1, hidden, null);
	}

	/** Sealed long ago, as only the tables' owner can pretend. */
	async function pretendSealed(
		intervention: Intervention,
		number: number,
		least: number,
		weeks = 2
	) {
		const pool = database.pool();
		await pool.query('alter table expectation disable trigger expectation_is_sealed');
		await pool.query(
			`insert into expectation (intervention_id, number, version, stage, direction, least, visible_unit, visible_count, lasts_unit, fixed_at, start_date, start_precision, intervention_version)
			values ($1, $2, 1, 'sealed', 'up', $3, 'weeks', $4, 'always', '2019-01-01', $5, 'day', 1)`,
			[intervention.id, number, least, weeks, intervention.start.date]
		);
		await pool.query('alter table expectation enable trigger expectation_is_sealed');
	}

	test('lists the planned and the withdrawn that were shown, and counts no later opinion', async () => {
		const { byState, later, count, withdrawn } = await viewExpectations(store(), OVERTORNEA, TODAY);
		const titles = (rows: readonly { readonly intervention: Intervention }[]) =>
			rows.map(({ intervention }) => intervention.title);
		const gone = withdrawn.map(({ content, due }) => [content.least, due]);
		expect([titles(byState.planned), titles(later), count.due, gone]).toEqual([
			...[['Planerad'], ['Nytt bad'], 0],
			[[7, false]]
		]);
	});

	test('holds a sealed one against the verdict on its intervention, by the least that was written', async () => {
		const [row] = await viewExpectationsOf(store(), OVERTORNEA, bath.id, TODAY);
		const judged = row?.seen.kind === 'mood' ? row.seen.judged : null;
		if (judged?.kind !== 'difference') throw new Error('the stepped months give a difference');
		const { low, high } = judged;
		await pretendSealed(bath, 2, low - 0.5);
		await pretendSealed(bath, 3, high + 0.5);
		await pretendSealed(bath, 4, (low + high) / 2);
		await pretendSealed(bath, 5, 1, 100);
		const rows = await viewExpectationsOf(store(), OVERTORNEA, bath.id, TODAY);
		const said = rows
			.filter(({ state }) => state !== null)
			.map(({ expectation, state, outcome }) => [expectation.number, state, outcome]);
		const { count } = await viewExpectations(store(), OVERTORNEA, TODAY);
		expect([said, count]).toEqual([
			[
				[2, 'answered', 'came-true'],
				[3, 'answered', 'did-not'],
				[4, 'answered', 'came-true'],
				[5, 'running', 'too-early']
			],
			{ due: 3, cameTrue: 2, didNot: 1, undetermined: 0, withdrawn: 0, sealedLate: 0 }
		]);
	});

	describe('reads', () => {
		const page = async (language: string) => {
			const data = await loadList({ locals: { language, account: null } } as never);
			return render(ListPage as never, { props: { data } as never }).body;
		};

		test('as a sentence with the count, and a row for each that is expected', async () => {
			const body = await page('sv');
			for (const words of [
				'Av 3 förväntningar blev 2 som väntat',
				'Vi väntade oss',
				'fler gröna svar',
				'4 av 100',
				'Hela spannet är mindre än det väntade.',
				'Insatsen är inte längre publicerad (1)',
				'Måendet: andelen gröna svar · fler gröna svar · 7 av 100'
			])
				expect(body).toContain(words);
		});

		test('with no name, and nothing of what is not public', async () => {
			expect(await page('sv')).not.toMatch(/Dold|Tillbakadragen|tysthet|coordinator/);
		});
	});

	test.each(['draft', 'internal'])(
		'counts one whose time has come though its intervention becomes %s, and names it no more',
		async (status) => {
			const before = (await viewExpectations(store(), OVERTORNEA, TODAY)).count;
			const gone = await addIntervention(store(), `Blev ${status}`, '2026-06-10');
			await pretendSealed(gone, 1, 4);
			const shown = (await viewExpectations(store(), OVERTORNEA, TODAY)).count;
			await withdraw(gone, status);
			const { count } = await viewExpectations(store(), OVERTORNEA, TODAY);
			expect([shown.due, count.due, count.withdrawn]).toEqual([
				...[before.due + 1, before.due + 1, before.withdrawn + 1]
			]);
		}
	);

	test('tells that the name, the kind or the end is another than at the seal, and not what it was', async () => {
		const named = await sealed('Simskola');
		const [title, start] = ['Badhus', TO_COME];
		const renamed = interventionDraft({ title, start, status: 'public', kind: 'event' });
		await updateIntervention(store(), named.slug, 1, renamed, null);
		const ended = { title, start, end: 'ended', endDate: '2098-09', status: 'public' };
		await updateIntervention(store(), named.slug, 2, interventionDraft(ended), null);
		const [row] = await viewExpectationsOf(store(), OVERTORNEA, named.id, TODAY);
		const data = await loadList({ locals: { language: 'sv', account: null } } as never);
		const { body } = render(ListPage as never, { props: { data } as never });
		expect(row?.changes.map(({ field }) => field)).toEqual(['title', 'end']);
		expect(body).toMatch(/namn är ändrat efter förseglingen \(\d+ \w+ \d{4}\)/);
		expect(body).not.toContain('Simskola');
	});

	test('counts one as sealed too late when the start is moved to before the seal, and keeps it among the due', async () => {
		const moved = await sealed('Flyttad');
		const earlier = interventionDraft({ title: 'Flyttad', start: '2026-06-03', status: 'public' });
		await updateIntervention(store(), moved.slug, 1, earlier, null);
		const [row] = await viewExpectationsOf(store(), OVERTORNEA, moved.id, TODAY);
		const data = await loadList({ locals: { language: 'sv', account: null } } as never);
		const { body } = render(ListPage as never, { props: { data } as never });
		const later = await viewExpectationsOf(store(), OVERTORNEA, moved.id, isoDate('2099-01-01'));
		const states = [row, ...later].map((one) => [one?.state, one?.outcome]);
		expect([states, row?.expectation.fixed.start.date]).toEqual([
			[
				['sealed-late', 'cannot-be-determined'],
				['sealed-late', 'cannot-be-determined']
			],
			TO_COME
		]);
		expect(body).toContain('då 1 mars 2098, nu 3 juni 2026');
		expect(body).toContain('Starten ligger nu före förseglingen.');
		const due = await viewExpectations(store(), OVERTORNEA, isoDate('2099-01-01'));
		expect([due.count.sealedLate, due.byState['sealed-late'].length]).toEqual([1, 1]);
	});

	test('judges one by the start that it was sealed with when the start is put off, and says both', async () => {
		const put = await addIntervention(store(), 'Skjuts upp', '2026-06-10');
		await pretendSealed(put, 1, 4);
		const later = interventionDraft({ title: 'Skjuts upp', start: '2026-10-07', status: 'public' });
		await updateIntervention(store(), put.slug, 1, later, null);
		const [row] = await viewExpectationsOf(store(), OVERTORNEA, put.id, TODAY);
		const data = await loadList({ locals: { language: 'sv', account: null } } as never);
		const { body } = render(ListPage as never, { props: { data } as never });
		expect([row?.visibleOn, row?.state]).toEqual(['2026-06-24', 'answered']);
		expect(body).toContain('då 10 juni 2026, nu 7 oktober 2026');
		expect(body).toContain('Den bedöms efter starten som den förseglades med.');
	});

	test('tell in a demonstration that seals follow the clock, and elsewhere nothing of it', async () => {
		await putSetting(store(), 'demo_today', '2026-11-06');
		const loadAt = (demo: boolean) => {
			setApp({
				...{ now: () => new Date(), intake: INTAKE, store: store() },
				...{ municipality: municipalityOf('overtornea', demo), today: () => isoDate('2026-11-30') }
			});
			return serveMunicipality(() =>
				loadList({ locals: { language: 'sv', account: null } } as never)
			);
		};
		const demo = (await loadAt(true)) as object;
		const real = (await loadAt(false)) as object;
		const { body } = render(ListPage as never, { props: { data: demo } as never });
		expect([demo, real]).toMatchObject([
			{ twoDays: { clock: '2026-11-30', today: '2026-11-06' } },
			{ twoDays: null }
		]);
		expect(body).toContain('den säger 30 november 2026');
	});
});
