import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/routes/(public)/kontakt/+page.server';
import Page from '../../src/routes/(public)/kontakt/+page.svelte';
import { actions } from '../../src/routes/(staff)/arbete/grupper/+page.server';
import { addMunicipality } from '../support/mood-store';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

onBothDatabases('the page about whom to reach', ({ store }) => {
	let staff: Staff;

	beforeAll(async () => {
		await addMunicipality(store());
		staff = await openStaff(store(), ['coordinator']);
	});

	const say = async () => {
		const data = await load({ locals: { language: 'sv' } } as never);
		const { body } = render(Page as never, { props: { data, params: {} } as never });
		const words = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
		return words.slice(words.indexOf('Vem svarar för måendet?'), words.indexOf('Mår du dåligt?'));
	};
	const name = (scope: string, fields: Readonly<Record<string, string>>) =>
		outcomeOf(() => actions.contact?.(staff.requestOf('/arbete/grupper', { scope, ...fields })));

	test('says that nobody is named while nobody is', async () => {
		expect(await say()).toContain('Ingen person är namngiven');
	});

	test('says which function answers, and not who, where the person does not want to be named', async () => {
		await name('all', { role: 'folkhälsosamordnaren', name: 'Planterad Person' });
		const said = await say();
		expect(said).toMatch(/Alla signaler folkhälsosamordnaren Ingen person är namngiven/);
		expect(said).not.toContain('Planterad');
	});

	test('names whoever wants to be named, and no longer says that nobody is', async () => {
		await name('business', { role: 'näringslivschefen', name: 'Villig Person', named: 'yes' });
		const said = await say();
		expect(said).toContain('Signaler för företag och föreningar näringslivschefen, Villig Person');
		expect(said).not.toMatch(/Planterad|ngen person/);
	});
});
