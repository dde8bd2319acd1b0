import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { actions, load } from '../../src/routes/(staff)/arbete/grupper/+page.server';
import Page from '../../src/routes/(staff)/arbete/grupper/+page.svelte';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile } from '../support/mood-store';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/grupper';
const HALF = '2026-H2';
const COMPANIES = ['Bageriet', 'Sågen', 'Åkeriet', 'Kiosken'];
const UNITS = ['Skolan', 'Hemtjänsten', 'Köket'];

interface Answer {
	readonly status: number;
	readonly location?: string;
	readonly data?: { readonly erased?: { readonly mark: string } };
}

onBothDatabases('the question before declared kinds are erased', (database) => {
	let staff: Staff;

	const declare = (fields: Readonly<Record<string, string>>) =>
		Promise.resolve()
			.then(() => actions.declare?.(staff.requestOf(HERE, { half: HALF, ...fields })))
			.catch((redirected) => redirected) as Promise<Answer>;
	const desk = async () =>
		(await load(staff.requestOf(HERE))) as unknown as {
			readonly groups: readonly { readonly id: number; readonly name: string }[];
			readonly halves: readonly { readonly half: string; readonly groups: unknown }[];
		};
	const declared = async () => (await desk()).halves.find(({ half }) => half === HALF)?.groups;
	const declareKinds = async (companies: readonly string[]) => {
		const fields: Record<string, string> = {};
		for (const { id, name } of (await desk()).groups) {
			const kind = companies.includes(name) ? 'business' : UNITS.includes(name) ? 'municipal' : '';
			fields[`kind-${id}`] = kind;
			fields[`planned-${id}`] = '30';
		}
		const asked = await declare(fields);
		const yes = asked.data?.erased?.mark;
		return yes === undefined ? asked : declare({ ...fields, yes });
	};
	const pageOf = async ({ data }: Answer) =>
		render(Page as never, { props: { data: await desk(), form: data, params: {} } as never }).body;

	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
		const rows = [
			...COMPANIES.map((name) => `2026-W45;${name};företag;20;10;0;70`),
			...UNITS.map((name) => `2026-W45;${name};enhet;20;10;0;70`)
		];
		await importMoodCompilation(database.store(), compilationFile(rows), {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ confirmed: 'all', today: isoDate('2026-11-06') }
		});
	});

	test('is not put where nothing is declared', async () => {
		expect(await declare({ 'only-total': 'yes' })).toMatchObject({ status: 303 });
	});

	test('says the half-year and which groups would go, and nothing has gone', async () => {
		await declareKinds(COMPANIES.slice(0, 3));
		const [id] = (await desk()).groups.map((group) => group.id);
		const answer = await declare({
			'only-total': 'yes',
			[`planned-${id}`]: '47',
			[`kind-${id}`]: ''
		});
		const body = await pageOf(answer);
		const words = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
		expect([answer.status, await declared()]).toEqual([409, { business: 3, municipal: 3 }]);
		expect(words).toContain('Ta bort indelningen för juli 2026–december 2026?');
		expect(words).toContain('Företag och föreningar: 3 grupper (Bageriet, Sågen och Åkeriet)');
		expect(words).toContain('Kommunens enheter: 3 grupper (Skolan, Hemtjänsten och Köket)');
		expect(body).toContain('value="47"');
	});

	test('is put where every group is said to be of no kind, too', async () => {
		const fields = (await desk()).groups.map(({ id }) => [`kind-${id}`, '']);
		expect(await declare(Object.fromEntries(fields))).toMatchObject({ status: 409 });
	});

	test.each(['', 'yes', 'ja'])('is not answered by "%s"', async (yes) => {
		expect(await declare({ 'only-total': 'yes', yes })).toMatchObject({ status: 409 });
		expect(await declared()).toEqual({ business: 3, municipal: 3 });
	});

	test('is put again where another division was declared in between', async () => {
		const { data } = await declare({ 'only-total': 'yes' });
		await declareKinds(COMPANIES);
		const again = await declare({ 'only-total': 'yes', yes: data?.erased?.mark ?? '' });
		expect([again.status, await declared()]).toEqual([409, { business: 4, municipal: 3 }]);
		expect(await pageOf(again)).toContain('har ändrats sedan frågan ställdes');
	});

	test('is put where another division replaces the one that is declared, and not where it is the same', async () => {
		const { groups } = await desk();
		const fields = (companies: readonly string[]) =>
			Object.fromEntries(
				groups.flatMap(({ id, name }) => [
					[
						`kind-${id}`,
						companies.includes(name) ? 'business' : UNITS.includes(name) ? 'municipal' : ''
					],
					[`planned-${id}`, '30']
				])
			);
		expect(await declare(fields(COMPANIES))).toMatchObject({ status: 303 });
		const asked = await declare(fields(COMPANIES.slice(0, 3)));
		const body = await pageOf(asked);
		expect([asked.status, await declared()]).toEqual([409, { business: 4, municipal: 3 }]);
		expect(body).toContain('Ersätta indelningen för juli 2026–december 2026?');
		expect(body).toContain(`name="kind-${groups[0]?.id}"`);
	});

	test('answered with a yes shows the whole municipality only', async () => {
		const { data } = await declare({ 'only-total': 'yes' });
		const answer = await declare({ 'only-total': 'yes', yes: data?.erased?.mark ?? '' });
		expect([answer.status, await declared()]).toEqual([303, null]);
	});
});
