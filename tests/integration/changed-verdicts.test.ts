import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { createIntervention } from '$lib/server/store/register/intervention';
import { viewChangedBy } from '$lib/server/views/verdicts';
import { load as loadPublic } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import PublicPage from '../../src/routes/(public)/insatser/[slug]/+page.svelte';
import { load } from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import Page from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.svelte';
import { interventionDraft } from '../support/expectations';
import { addMunicipality, AREA } from '../support/mood-store';
import { OVERTORNEA } from '../support/municipality';
import { openStaff, type Staff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const COUNTED = 'Insatser som kommunen inte har publicerat räknas också in, om det finns några.';

onBothDatabases('what is internal and changes public verdicts', (database) => {
	let staff: Staff;
	const store = () => database.store();
	const add = (title: string, start: string, status: string) => {
		const draft = interventionDraft({ title, start, status, kind: 'measure', end: 'ongoing' });
		return createIntervention(store(), AREA, draft, { accountId: null });
	};
	const publicBody = async () => {
		const data = await loadPublic({
			...{ url: new URL('http://localhost/insatser/nytt-bad'), params: { slug: 'nytt-bad' } },
			locals: { language: 'sv', account: null }
		} as never);
		return render(PublicPage as never, { props: { data, form: null } as never }).body;
	};

	beforeAll(async () => {
		await addMunicipality(store());
		await publishStepped(store());
		await add('Nytt bad', '2026-06-03', 'public');
		staff = await openStaff(store(), ['coordinator']);
	});

	test('is told of in general on the public page, whether there is any or not, and never named', async () => {
		const before = await publicBody();
		await add('Hemlig samtidigt', '2026-06-03', 'internal');
		const after = await publicBody();
		expect([before, after].map((body) => body.includes(COUNTED))).toEqual([true, true]);
		expect(after).not.toContain('Hemlig');
	});

	test('is told to who saved it, verdict by verdict, without it and now', async () => {
		const request = staff.requestOf('/arbete/insatser/hemlig-samtidigt') as object;
		const data = await load({ ...request, params: { slug: 'hemlig-samtidigt' } } as never);
		const { body } = render(Page as never, { props: { data, form: null } as never });
		const section = body.slice(body.indexOf('Publika omdömen som den ändrar'));
		expect(section.slice(0, 1_500)).toMatch(/Nytt bad.*Utan den: .*Nu: /s);
	});

	test('changes another verdict only where it leaves it another word', async () => {
		const { id } = await add('Ensam', '2026-02-10', 'internal');
		const told = (status: 'internal' | 'public' | 'draft') =>
			viewChangedBy(store(), OVERTORNEA, { id, status });
		const all = await Promise.all([told('internal'), told('public'), told('draft')]);
		expect(all).toEqual([[], [], []]);
	});
});
