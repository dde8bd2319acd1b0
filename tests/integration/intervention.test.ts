import { beforeAll, describe, expect, test } from 'vitest';
import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import { parseIntervention } from '$lib/domain/intervention-form';
import type { InterventionTexts } from '$lib/domain/intervention-problem';
import { PUBLIC } from '$lib/domain/reader';
import { addAccount } from '$lib/server/store/accounts/account';
import {
	createIntervention,
	findIntervention,
	listInterventions,
	updateIntervention
} from '$lib/server/store/register/intervention';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';
import { listProposals, listVersions } from '$lib/server/store/register/intervention-version';
import type { Store } from '$lib/server/store/store';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases } from '../support/store';
import { loadInterventionsOf } from '../support/municipality';

const NOBODY = { accountId: null };

function draft(title: string, change: Partial<InterventionTexts> = {}): InterventionDraft {
	const parsed = parseIntervention({
		...{ title, description: '', kind: 'event', status: 'draft', start: '2026-W53', end: '' },
		...{ endDate: '', place: '', targetGroups: [], responsible: '', cost: '', links: '' },
		...{ source: '', circumstance: '' },
		...change
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value;
}

async function addPerson(store: Store, name: string, role: 'team' | 'coordinator') {
	const id = await addAccount(store, { email: `${name.toLowerCase()}@example.se`, name, role });
	if (!id) throw new Error(`${name} is there already`);
	return id;
}

onBothDatabases('an intervention', (database) => {
	beforeAll(() => addMunicipality(database.store()));

	test('is read back as it was written', async () => {
		const written = draft('Allt ifyllt', {
			description: 'Rad ett\n<b>Rad två</b>',
			status: 'public',
			end: 'ended',
			endDate: '2027-02',
			place: 'Exempelgården',
			targetGroups: ['older-people', 'companies'],
			cost: '1 450 000 kr',
			links: 'https://exempel.se/a',
			source: 'Protokoll'
		});
		const { slug } = await createIntervention(database.store(), AREA, written, NOBODY);
		expect(await findIntervention(database.store(), slug, PUBLIC)).toMatchObject({
			...written.content,
			status: 'public',
			version: 1
		});
	});

	test.each(CIRCUMSTANCE_KINDS)(
		'that is a circumstance keeps its kind, %s, in every version',
		async (kind) => {
			const store = database.store();
			const written = draft(`Sort ${kind}`, { kind: 'circumstance', circumstance: kind });
			const { slug, id } = await createIntervention(store, AREA, written, NOBODY);
			const event = draft(`Händelse ${kind}`, { status: 'public' });
			await updateIntervention(store, slug, 1, event, null);
			const now = await findIntervention(store, `handelse-${kind}`, PUBLIC);
			const versions = await listVersions(store, id, COORDINATOR);
			expect([
				now?.title,
				now?.circumstance,
				versions.map(({ content }) => content.circumstance)
			]).toEqual([...[`Händelse ${kind}`, null], [null, kind]]);
		}
	);

	test.each([
		['circumstance', null],
		['circumstance', 'flood'],
		['measure', 'holiday'],
		['event', 'other']
	])('of the kind %s is not kept as the circumstance %s', async (kind, circumstance) => {
		const store = database.store();
		const { id } = await createIntervention(store, AREA, draft('Hålls'), NOBODY);
		await expect(
			database
				.pool()
				.query('update intervention set kind = $1, circumstance = $2 where id = $3', [
					...[kind, circumstance, id]
				])
		).rejects.toThrow('intervention_circumstance');
	});

	test('is read back with its goal area, tags and names in other languages, by everyone', async () => {
		const names = { 'title-fi': 'Kävely', 'title-fit': '', 'title-en': 'Walk', followUp: '2098' };
		const card = { ...names, goalArea: 'housing', goals: [], tags: 'ute, ljus' };
		const written = draft('Alla språk', { status: 'public', card });
		const { slug } = await createIntervention(database.store(), AREA, written, NOBODY);
		const read = await findIntervention(database.store(), slug, PUBLIC);
		expect([read?.card, written.content.card]).toEqual([
			{
				...{ goalArea: 'housing', goals: [], tags: ['ute', 'ljus'] },
				otherTitles: { fi: 'Kävely', en: 'Walk' },
				followUp: { date: '2098-01-01', precision: 'year' }
			},
			read?.card
		]);
	});

	test('keeps what the first of two people saved, and tells the second', async () => {
		const store = database.store();
		const { slug } = await createIntervention(store, AREA, draft('Två skriver'), NOBODY);
		await updateIntervention(store, slug, 1, draft('Den första'), null);
		const second = await updateIntervention(store, slug, 1, draft('Den andra'), null);
		const kept = await findIntervention(store, slug, COORDINATOR);
		expect({ second, kept: kept?.title, version: kept?.version }).toEqual({
			second: null,
			kept: 'Den första',
			version: 2
		});
	});

	test('lets exactly one of two saves at the same moment through', async () => {
		const store = database.store();
		const { slug } = await createIntervention(store, AREA, draft('Samtidigt'), NOBODY);
		const saves = await Promise.all(
			['A', 'B'].map((title) => updateIntervention(store, slug, 1, draft(title), null))
		);
		expect(saves.filter(Boolean)).toHaveLength(1);
	});

	test('keeps every version with who saved it', async () => {
		const store = database.store();
		const anna = await addPerson(store, 'Anna', 'coordinator');
		const first = await createIntervention(store, AREA, draft('Version ett'), { accountId: anna });
		await updateIntervention(
			store,
			first.slug,
			1,
			draft('Version två', { status: 'public' }),
			null
		);
		const versions = await listVersions(store, first.id, COORDINATOR);
		expect(
			versions.map(({ version, status, content, savedBy }) => [
				version,
				status,
				content.title,
				savedBy
			])
		).toEqual([
			[2, 'public', 'Version två', null],
			[1, 'draft', 'Version ett', 'Anna']
		]);
	});

	test('keeps its address when its title changes', async () => {
		const store = database.store();
		const { slug } = await createIntervention(store, AREA, draft('Åtgärd på ön'), NOBODY);
		const saved = await updateIntervention(store, slug, 1, draft('Något annat'), null);
		expect(saved?.slug).toBe('atgard-pa-on');
	});

	test.each(['draft', 'internal'])(
		'leaves its working title behind when it is published after being %s',
		async (status) => {
			const store = database.store();
			const hidden = draft(`Arbetsnamn ${status}`, { status });
			const open = (title: string) => draft(title, { status: 'public' });
			const { slug } = await createIntervention(store, AREA, hidden, NOBODY);
			const kept = await updateIntervention(store, slug, 1, { ...hidden }, null);
			const published = await updateIntervention(store, slug, 2, open(`Publik ${status}`), null);
			const renamed = await updateIntervention(
				store,
				`publik-${status}`,
				3,
				open('Ännu ett namn'),
				null
			);
			expect([kept, published, renamed].map((one) => one?.slug)).toEqual([
				`arbetsnamn-${status}`,
				`publik-${status}`,
				`publik-${status}`
			]);
			expect(await findIntervention(store, `arbetsnamn-${status}`, PUBLIC)).toBeNull();
		}
	);

	test('gets an address of its own when the title is taken, also at the same moment', async () => {
		const store = database.store();
		const made = await Promise.all(
			['Blå ängen', 'Blå ängen', 'bla angen'].map((title) =>
				createIntervention(store, AREA, draft(title), NOBODY)
			)
		);
		expect(made.map(({ slug }) => slug).sort()).toEqual([
			'bla-angen',
			'bla-angen-2',
			'bla-angen-3'
		]);
	});

	describe('that is not public', () => {
		test.each(['draft', 'internal'])('is not among the public ones as %s', async (status) => {
			const store = database.store();
			const hidden = draft(`Dold ${status}`, { status });
			const { slug } = await createIntervention(store, AREA, hidden, NOBODY);
			const found = await findIntervention(store, slug, PUBLIC);
			const listed = await listInterventions(store, AREA, PUBLIC);
			expect([found, listed.filter((one) => one.slug === slug)]).toEqual([null, []]);
		});

		test('disappears from the public ones when it is taken back', async () => {
			const store = database.store();
			const shown = draft('Tas tillbaka', { status: 'public' });
			const { slug } = await createIntervention(store, AREA, shown, NOBODY);
			await updateIntervention(store, slug, 1, draft('Tas tillbaka'), null);
			expect(await findIntervention(store, slug, PUBLIC)).toBeNull();
		});

		test.each([
			"dold-draft' or '1'='1",
			'%',
			'dold-draft?status=draft',
			'dold-draft&include=all',
			'DOLD-DRAFT'
		])('is not found by asking for %s', async (slug) => {
			expect(await findIntervention(database.store(), slug, PUBLIC)).toBeNull();
		});
	});

	test('that the team wrote first is a proposal, whoever saved it last', async () => {
		const store = database.store();
		const proposer = await addPerson(store, 'Tove', 'team');
		const proposal = draft('Ett förslag');
		const { slug } = await createIntervention(store, AREA, proposal, { accountId: proposer });
		await updateIntervention(store, slug, 1, draft('Ett bättre förslag'), null);
		const proposals = await listProposals(store, AREA, COORDINATOR);
		expect(
			proposals.map(({ intervention, proposedBy }) => [intervention.title, proposedBy.name])
		).toEqual([['Ett bättre förslag', 'Tove']]);
	});
});

onBothDatabases('the shipped interventions', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		await loadInterventionsOf(database.store(), 'overtornea');
	});

	test('say of every circumstance what it is', async () => {
		const all = await listInterventions(database.store(), AREA, COORDINATOR);
		const kinds = all.filter(({ kind }) => kind === 'circumstance');
		expect(kinds.map(({ circumstance }) => circumstance)).toEqual([
			...['holiday', 'holiday', 'holiday', 'holiday', 'holiday', 'group-joined', 'holiday']
		]);
	});

	test('hold the dates and the cost of their sources', async () => {
		const service = await findIntervention(database.store(), 'folkhalsotjanst', PUBLIC);
		expect(service).toMatchObject({
			start: { date: '2018-09-01', precision: 'day' },
			end: { kind: 'ended', date: '2020-12-31', precision: 'day' },
			cost: 1_450_000,
			example: false
		});
	});

	test('change nothing when they are loaded again', async () => {
		const store = database.store();
		const before = await listInterventions(store, AREA, COORDINATOR);
		await loadInterventionsOf(store, 'overtornea');
		expect(await listInterventions(store, AREA, COORDINATOR)).toEqual(before);
	});

	test('leave alone what somebody has changed since', async () => {
		const store = database.store();
		await updateIntervention(store, 'sommarsemester-2026', 1, draft('Ledigt'), null);
		await loadInterventionsOf(store, 'overtornea');
		expect((await findIntervention(store, 'sommarsemester-2026', COORDINATOR))?.title).toBe(
			'Ledigt'
		);
	});

	test('name a source wherever they are not made up', async () => {
		const all = await listInterventions(database.store(), AREA, COORDINATOR);
		expect(all.filter(({ example, source }) => !example && source === null)).toEqual([]);
	});

	test('begin no made-up measure or event near the week in which the made-up mood shifts', async () => {
		const all = await listInterventions(database.store(), AREA, COORDINATOR);
		const near = all.filter(
			({ kind, start }) =>
				kind !== 'circumstance' && start.date > '2026-02-15' && start.date < '2026-04-13'
		);
		expect(near).toEqual([]);
	});
});
