import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { ROLES } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import { PUBLIC } from '$lib/domain/reader';
import { createIntervention } from '$lib/server/store/register/intervention';
import { viewForesight } from '$lib/server/views/foresight';
import { viewVerdict } from '$lib/server/views/verdicts';
import { load as loadExpectation } from '../../src/routes/(staff)/arbete/insatser/[slug]/forvantan/[key]/+page.server';
import ExpectationPage from '../../src/routes/(staff)/arbete/insatser/[slug]/forvantan/[key]/+page.svelte';
import {
	actions,
	load as loadIntervention
} from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import {
	actions as typing,
	load as loadNew
} from '../../src/routes/(staff)/arbete/insatser/ny/+page.server';
import NewPage from '../../src/routes/(staff)/arbete/insatser/ny/+page.svelte';
import InterventionPage from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.svelte';
import { interventionDraft } from '../support/expectations';
import { addMunicipality, AREA } from '../support/mood-store';
import { OVERTORNEA } from '../support/municipality';
import { COORDINATOR } from '../support/readers';
import { publishStepped } from '../support/stepped-months';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const TODAY = isoDate('2026-12-31');

onBothDatabases('what can be seen of an intervention', (database) => {
	let staff: Staff;
	const added = new Map<string, Intervention>();
	const add = async (title: string, fields: Record<string, string>) => {
		const draft = interventionDraft({ title, end: 'ongoing', ...fields });
		added.set(title, await createIntervention(database.store(), AREA, draft, { accountId: null }));
	};

	beforeAll(async () => {
		await addMunicipality(database.store());
		await publishStepped(database.store());
		staff = await openStaff(database.store(), ROLES);
		await add('Nytt bad', { start: '2026-06-03', status: 'public' });
		await add('Sent', { start: '2026-11-02', status: 'public' });
		await add('Framtid', { start: '2027-02-01', status: 'public' });
		await add('Hemligt', { start: '2027-03-01', status: 'internal' });
		await add('Utkast', { start: '2027-02-22', status: 'draft' });
		await add('Samma vecka', { start: '2027-03-01', status: 'draft' });
		await add('Marknad', { start: '2027-02-01', end: 'point', status: 'draft' });
		await add('Ombyggnad', { start: '2027-02-01', kind: 'circumstance', circumstance: 'other' });
	});

	const see = (title: string, reader = COORDINATOR) =>
		viewForesight(database.store(), OVERTORNEA, added.get(title)!, TODAY, reader);
	const page = async (title: string, role: (typeof ROLES)[number] = 'coordinator') => {
		const { slug } = added.get(title)!;
		const request = staff.requestOf(`/arbete/insatser/${slug}`, {}, role) as object;
		const data = await loadIntervention({ ...request, params: { slug } } as never);
		return render(InterventionPage as never, { props: { data, form: null } as never }).body;
	};

	test.each(['Sent', 'Framtid'])('is the week that the verdict on %s names', async (title) => {
		const found = await viewVerdict(database.store(), OVERTORNEA, added.get(title)!.slug);
		const verdict = found!.verdict;
		const reason = verdict.class === 'cannot-be-determined' ? verdict.reasons[0] : null;
		expect(reason?.kind).toBe('too-early');
		expect(await see(title)).toMatchObject({
			kind: 'seen',
			from: reason?.kind === 'too-early' ? reason.from : ''
		});
	});

	test('is there for what can be judged already, and of no circumstance', async () => {
		expect(await see('Nytt bad')).toMatchObject({ kind: 'seen', from: null });
		expect(await see('Ombyggnad')).toBeNull();
	});

	test('takes what is internal into account, and names it to those who may see it alone', async () => {
		expect([await see('Samma vecka'), await see('Samma vecka', PUBLIC)]).toMatchObject([
			{ kind: 'unseen', why: 'same-as-other', beside: ['Hemligt'] },
			{ kind: 'unseen', why: 'same-as-other', beside: [null] }
		]);
	});

	test('knows nothing of the drafts of others', async () => {
		expect(JSON.stringify(await see('Framtid'))).not.toContain('Utkast');
	});

	test('stands on the page of a draft, in words', async () => {
		const body = (await page('Utkast')).replaceAll('\u00a0', ' ');
		expect(body).toMatch(
			/Kan bedömas från vecka \d+ 2027, när den är publicerad, om svaren kommer som hittills\./
		);
		expect(body).toMatch(/oftast synts: en skillnad på \d+ procentenheter eller mer/);
		expect(body).toContain('Det gäller om insatsen är publik.');
	});

	test('says of an event that its level is not judged', async () => {
		expect(await page('Marknad')).toContain('Nivån bedöms inte');
	});

	test('stands where an expectation is written', async () => {
		const { slug } = added.get('Framtid')!;
		const request = staff.requestOf(`/arbete/insatser/${slug}/forvantan/ny`) as object;
		const data = await loadExpectation({ ...request, params: { slug, key: 'ny' } } as never);
		const { body } = render(ExpectationPage as never, { props: { data, form: null } as never });
		expect(body).toContain('Kan bedömas från');
	});

	test('stands beside a new one with dates that were typed', async () => {
		const filled = staff.requestOf('/arbete/insatser/ny?fran=2027-W04&till=2027-W20');
		const answer = await typing.save?.(
			staff.requestOf('/arbete/insatser/ny', { start: '2027-W04', end: 'ongoing' })
		);
		const data = await loadNew(filled);
		const form = (answer as { data?: { foresight: unknown } }).data;
		expect([data, form]).toMatchObject([
			{ foresight: { kind: 'seen' } },
			{ foresight: { kind: 'seen' } }
		]);
		const { body } = render(NewPage as never, { props: { data, form } as never });
		expect(body).toContain('Kan bedömas från');
	});

	test('follows the dates that are saved', async () => {
		const { slug } = added.get('Marknad')!;
		const fields = { title: 'Marknad', start: '2027-01-18', end: 'ongoing', version: '1' };
		const request = staff.requestOf(`/arbete/insatser/${slug}`, fields) as object;
		await Promise.resolve(actions.save?.({ ...request, params: { slug } } as never)).catch(
			(thrown: { status: number }) => expect(thrown.status).toBe(303)
		);
		expect(await page('Marknad')).toContain('Kan bedömas från');
	});

	test.each(['team', 'politician', 'communicator', 'admin'] as const)(
		'is not for a %s, who writes nothing',
		async (role) => {
			expect(await page('Framtid', role)).not.toContain('Kan vi ens se det?');
		}
	);
});
