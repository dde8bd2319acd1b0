import { beforeAll, expect, test } from 'vitest';
import type { Account } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { spanOf } from '$lib/domain/days-covered';
import { parseIntervention, writeInterventionTexts } from '$lib/domain/intervention-form';
import type { InterventionTexts } from '$lib/domain/intervention-problem';
import { holidayKey, type YearlyHoliday } from '$lib/domain/holiday';
import { PUBLIC } from '$lib/domain/reader';
import { writeHoliday } from '$lib/format/holiday';
import { setApp } from '$lib/server/app';
import { addMissingHolidays, listMissingHolidays } from '$lib/server/own/ready-holidays';
import { addAccount } from '$lib/server/store/accounts/account';
import {
	findIntervention,
	listInterventions,
	updateIntervention
} from '$lib/server/store/register/intervention';
import { actions, load } from '../../src/routes/(staff)/arbete/insatser/+page.server';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA } from '../support/mood-store';
import { municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';
import { publishStepped } from '../support/stepped-months';

onBothDatabases('the holidays of the measured years and the next', (database) => {
	const place = municipalityOf('overtornea', false);
	let account: Account;
	/** What the form has as it comes, once it is shown. */
	let shown: string[] = [];

	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		const written = { email: 'anna@example.se', name: 'Anna', role: 'coordinator' as const };
		account = { ...written, id: (await addAccount(store, written)) ?? '' };
		setApp({
			...{ now: () => new Date(), intake: INTAKE, store, municipality: place },
			today: () => isoDate('2026-12-31')
		});
	});

	const missing = async (municipality = place) =>
		(await listMissingHolidays(database.store(), municipality, account, writeHoliday)).map(
			(holiday) => writeHoliday(holiday).title
		);
	const page = () =>
		load({
			...{ locals: { account }, url: new URL('http://localhost/arbete/insatser') }
		} as never) as Promise<{ missingHolidays: readonly YearlyHoliday[] }>;
	const change = async (slug: string, texts: Partial<InterventionTexts>) => {
		const store = database.store();
		const now = await findIntervention(store, slug, PUBLIC);
		const parsed = parseIntervention({ ...writeInterventionTexts(now!, 'public'), ...texts });
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		expect(await updateIntervention(store, slug, 1, parsed.value, account.id)).not.toBeNull();
	};
	const click = async (by: Account = account, chosen = shown) => {
		const body = new URLSearchParams(chosen.map((key) => ['holiday', key]));
		const request = new Request('http://localhost/', { method: 'POST', body });
		try {
			await actions.holidays?.({ locals: { account: by }, request } as never);
			return null;
		} catch (thrown) {
			const { status, location } = thrown as { status: number; location?: string };
			return [status, location?.replace(/&kvitto=.*/, '')];
		}
	};

	test('are not offered before anything is measured', async () => {
		expect(await missing()).toEqual([]);
		await publishStepped(database.store());
		expect(await missing()).toHaveLength(12);
	});

	test('have no winter break where its week is not known', async () => {
		const titles = await missing({ ...place, winterBreakWeek: null });
		expect([titles.length, titles.filter((title) => title.startsWith('Sportlov'))]).toEqual([
			...[9, []]
		]);
	});

	test.each(['admin', 'communicator', 'politician', 'team'] as const)(
		'are not added by the role %s',
		async (role) => {
			expect(await click({ ...account, role })).toEqual([403, undefined]);
			expect(await missing()).toHaveLength(12);
		}
	);

	test('are not added when none of them is chosen', async () => {
		shown = (await page()).missingHolidays.map(holidayKey);
		expect(await click(account, ['easter-1999', 'x'])).toEqual([
			...[303, '/arbete/insatser?helger=0']
		]);
		expect(await missing()).toHaveLength(12);
	});

	test('are added one by one as they are chosen', async () => {
		expect(await click(account, ['easter-2025'])).toEqual([303, '/arbete/insatser?helger=1']);
		expect(await missing()).toHaveLength(11);
	});

	test('are added by one click, once, however many click at the same moment', async () => {
		const clicks = await Promise.all([click(), click()]);
		expect(clicks.sort()).toEqual([
			[303, '/arbete/insatser?helger=0'],
			[303, '/arbete/insatser?helger=11']
		]);
		expect((await page()).missingHolidays).toEqual([]);
		expect(await click()).toEqual([303, '/arbete/insatser?helger=0']);
	});

	test('are then public circumstances with their days', async () => {
		const all = await listInterventions(database.store(), AREA, PUBLIC);
		const told = all
			.filter(({ title }) => title.includes('2026'))
			.map((one) => [one.title, one.kind, one.circumstance, spanOf(one)]);
		const said = ['circumstance', 'holiday'];
		expect(told).toEqual([
			['Jul och nyår 2025–2026', ...said, { from: '2025-12-22', to: '2026-01-11' }],
			['Sportlov 2026', ...said, { from: '2026-03-02', to: '2026-03-08' }],
			['Påsk 2026', ...said, { from: '2026-04-03', to: '2026-04-06' }],
			['Sommar 2026', ...said, { from: '2026-06-29', to: '2026-08-09' }],
			['Jul och nyår 2026–2027', ...said, { from: '2026-12-21', to: '2027-01-10' }]
		]);
	});

	test('are not there again when somebody has changed one', async () => {
		await change('pask-2026', { circumstance: 'other', status: 'draft' });
		expect(await missing()).toEqual([]);
	});

	test('are offered again, and not added, when somebody has made another thing of one', async () => {
		await change('sommar-2026', { title: 'Sommarkollo', kind: 'measure', circumstance: '' });
		expect(await missing()).toEqual(['Sommar 2026']);
	});

	test('are taken back together when one cannot be added', async () => {
		const store = database.store();
		const nobody = { ...account, id: '00000000-0000-4000-8000-000000000000' };
		await expect(
			addMissingHolidays(store, place, nobody, writeHoliday, ['summer-2026'])
		).rejects.toThrow();
		expect(await missing()).toEqual(['Sommar 2026']);
	});
});
