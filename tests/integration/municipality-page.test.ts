import { beforeAll, expect, test } from 'vitest';
import { writeMunicipalityTexts } from '$lib/domain/municipality-form';
import { getMunicipality, serveMunicipality, setApp } from '$lib/server/app';
import { isoDate } from '$lib/domain/day';
import { actions, load } from '../../src/routes/(staff)/arbete/kommunen/+page.server';
import { load as loadContact } from '../../src/routes/(public)/kontakt/+page.server';
import { INTAKE } from '../support/intake';
import { municipalityOf } from '../support/municipality';
import { putRegistry } from '../support/registry';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HAPARANDA = municipalityOf('haparanda');
const TEXTS = writeMunicipalityTexts(HAPARANDA);

onBothDatabases('the page about the municipality', ({ store }) => {
	let staff: Staff;
	beforeAll(async () => {
		await putRegistry(store());
		staff = await openStaff(store(), ['admin', 'coordinator']);
		setApp({
			now: () => new Date(),
			store: store(),
			intake: INTAKE,
			municipality: HAPARANDA,
			today: () => isoDate('2026-11-06')
		});
	});
	const save = (fields: Record<string, string>, role: 'admin' | 'coordinator' = 'admin') =>
		outcomeOf(() =>
			actions.save?.(staff.requestOf('/arbete/kommunen?/save', { ...TEXTS, ...fields }, role))
		);

	test('begins with what the folder says', async () => {
		expect(await load(staff.requestOf('/arbete/kommunen', {}, 'admin'))).toMatchObject({
			version: 0,
			texts: { 'sv-official': 'Haparanda stad', 'fi-inside': 'Haaparannalla', email: '' }
		});
	});

	test.each(['load', 'save'])('is for administrators alone: %s', async (act) => {
		const request = staff.requestOf('/arbete/kommunen', TEXTS, 'coordinator');
		expect(await outcomeOf(() => (act === 'load' ? load(request) : actions.save?.(request)))).toBe(
			'403'
		);
	});

	test('loses nothing of what was typed when something is wrong', async () => {
		const fields = { ...TEXTS, version: '0', email: 'fel', address: 'Torget 1' };
		const answer = await actions.save?.(staff.requestOf('/arbete/kommunen?/save', fields, 'admin'));
		expect(answer).toMatchObject({
			status: 422,
			data: {
				texts: { email: 'fel', address: 'Torget 1' },
				problems: [{ field: 'email', code: 'email' }]
			}
		});
	});

	test('saves once a version: who saw an older one is told what is there now', async () => {
		expect({
			first: await save({ version: '0', phone: '0922-150 00', 'sv-name': 'Nya Haparanda' }),
			late: await save({ version: '0', phone: '0000-000 00' }),
			next: await save({ version: '1', phone: '0922-260 00', 'sv-name': 'Nya Haparanda' }),
			unversioned: await save({ phone: '0000-000 00' })
		}).toEqual({
			first: '/arbete/kommunen?sparad=ja',
			late: '409',
			next: '/arbete/kommunen?sparad=ja',
			unversioned: '409'
		});
	});

	test('is what public pages show from the next request on', async () => {
		const contact = await serveMunicipality(() =>
			loadContact({ locals: { language: 'sv' } } as never)
		);
		expect(contact).toMatchObject({
			place: { name: 'Nya Haparanda' },
			contact: { phone: '0922-260 00' }
		});
		expect(getMunicipality().names.sv.name).toBe('Haparanda');
	});
});
