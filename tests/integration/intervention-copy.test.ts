import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { ROLES, type Role } from '$lib/domain/account';
import {
	createIntervention,
	findIntervention,
	listInterventions
} from '$lib/server/store/register/intervention';
import { listVersions } from '$lib/server/store/register/intervention-version';
import { actions, load as loadList } from '../../src/routes/(staff)/arbete/insatser/+page.server';
import ListPage from '../../src/routes/(staff)/arbete/insatser/+page.svelte';
import { addIntervention, interventionDraft } from '../support/expectations';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

onBothDatabases('a copy to the year after', (database) => {
	let staff: Staff;
	const store = () => database.store();
	const copy = (slug: string, role: Role = 'coordinator') =>
		outcomeOf(() => actions.copy?.(staff.requestOf('/arbete/insatser', { slug }, role)));
	const found = (slug: string) => findIntervention(store(), slug, COORDINATOR);

	beforeAll(async () => {
		await addMunicipality(store());
		staff = await openStaff(store(), ROLES);
	});

	test('is a draft with the same content and the dates of a year later', async () => {
		const fields = {
			...{ title: 'Trygghetsvandring', start: '2026-11-06', end: 'ended', endDate: '2026-11-07' },
			...{ kind: 'event', place: 'Torget', cost: '4000', links: 'https://example.se/a' },
			...{ description: 'Två rader\nmed text', targetGroups: 'everyone', source: 'Protokoll' }
		};
		const draft = interventionDraft({ ...fields, status: 'public' });
		const { slug } = await createIntervention(store(), AREA, draft, { accountId: null });
		expect(await copy(slug)).toBe('/arbete/insatser/trygghetsvandring-2?kopia=ny');
		expect(await found('trygghetsvandring-2')).toMatchObject({
			...draft.content,
			start: { date: '2027-11-12', precision: 'day' },
			end: { kind: 'ended', date: '2027-11-13', precision: 'day' },
			...{ status: 'draft', version: 1, example: false }
		});
		const copied = (await found('trygghetsvandring-2'))!;
		const [version] = await listVersions(store(), copied.id, COORDINATOR);
		expect(version).toMatchObject({ savedBy: 'coordinator', content: { place: 'Torget' } });
	});

	test('is made once, however often and however fast it is asked for', async () => {
		const { slug, title } = await addIntervention(store(), 'Två klick', '2026-W40');
		const answers = await Promise.all([copy(slug), copy(slug), copy(slug)]);
		const all = await listInterventions(store(), AREA, COORDINATOR);
		expect([
			answers.filter((answer) => answer.endsWith('kopia=ny')).length,
			new Set(answers.map((answer) => answer.split('?')[0])).size,
			all.filter((one) => one.title === title).length
		]).toEqual([1, 1, 2]);
	});

	test('has the year in its name moved, and is made once all the same', async () => {
		const { slug } = await addIntervention(store(), 'Byafest 2026', '2026-06-27');
		const answers = [await copy(slug), await copy(slug)];
		expect(answers).toEqual(
			['ny', 'fanns'].map((one) => `/arbete/insatser/byafest-2027?kopia=${one}`)
		);
	});

	test('is refused after the last year, with the reason on the page', async () => {
		const { slug } = await addIntervention(store(), 'Sist av allt', '2100');
		const request = staff.requestOf('/arbete/insatser', { slug });
		const refused = (await actions.copy?.(request)) as { status: number; data: object };
		const data = await loadList(staff.requestOf('/arbete/insatser'));
		const { body } = render(ListPage as never, { props: { data, form: refused.data } as never });
		expect([refused.status, await found(`${slug}-2`)]).toEqual([422, null]);
		expect(body).toContain('Kopian skulle ligga efter år 2100');
	});

	test('of what is going on then is asked about before it is made', async () => {
		const draft = interventionDraft({ title: 'Pågår än', start: '2025-W20', end: 'ongoing' });
		const { slug } = await createIntervention(store(), AREA, draft, { accountId: null });
		const asked = (await actions.copy?.(staff.requestOf('/arbete/insatser', { slug }))) as {
			status: number;
			data: object;
		};
		const data = await loadList(staff.requestOf('/arbete/insatser'));
		const { body } = render(ListPage as never, { props: { data, form: asked.data } as never });
		expect([asked.status, await found(`${slug}-2`)]).toEqual([409, null]);
		expect(body).toContain('Kopian skulle börja medan den pågår');
		const fields = { slug, yes: 'yes' };
		expect(await outcomeOf(() => actions.copy?.(staff.requestOf('/arbete/insatser', fields)))).toBe(
			`/arbete/insatser/${slug}-2?kopia=ny`
		);
	});

	test('of something made up is made up too', async () => {
		const draft = interventionDraft({ title: 'Påhittad', start: '2026', status: 'public' });
		await createIntervention(store(), AREA, draft, { accountId: null, example: true });
		await copy('pahittad');
		expect((await found('pahittad-2'))?.example).toBe(true);
	});

	test('is copied on to the year after that', async () => {
		await addIntervention(store(), 'Varje år', '2025-W20');
		await copy('varje-ar');
		await copy('varje-ar-2');
		expect((await found('varje-ar-3'))?.start.date).toBe('2027-05-17');
	});

	test.each(ROLES.filter((role) => role !== 'coordinator'))('is not made by %s', async (role) => {
		const { slug } = await addIntervention(store(), `Inte ${role}`, '2026');
		expect([await copy(slug, role), await found(`${slug}-2`)]).toEqual(['403', null]);
	});

	test.each(['', 'finns-inte', "' or 1=1 --"])('is not made of “%s”', async (slug) => {
		expect(await copy(slug)).toBe('404');
	});

	test.each([
		['coordinator', true],
		['communicator', false]
	] as const)('is one form of the list to the %s: %s', async (role, offered) => {
		await addIntervention(store(), 'I listan', '2026');
		const data = await loadList(staff.requestOf('/arbete/insatser', {}, role));
		const { body } = render(ListPage as never, { props: { data, form: null } as never });
		expect(body.includes('action="/arbete/insatser?/copy"')).toBe(offered);
	});
});
