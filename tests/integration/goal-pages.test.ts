import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { putGoals } from '$lib/server/store/register/goal';
import { findIntervention } from '$lib/server/store/register/intervention';
import { load as loadMatrix } from '../../src/routes/(public)/insatser/+page.server';
import MatrixPage from '../../src/routes/(public)/insatser/+page.svelte';
import { GET } from '../../src/routes/(public)/insatser/omdomen.[format]/+server';
import { load as loadPublic } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import PublicPage from '../../src/routes/(public)/insatser/[slug]/+page.svelte';
import {
	actions as newActions,
	load as loadNew
} from '../../src/routes/(staff)/arbete/insatser/ny/+page.server';
import NewPage from '../../src/routes/(staff)/arbete/insatser/ny/+page.svelte';
import {
	actions,
	load as loadCard
} from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import CardPage from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.svelte';
import { load as loadFile } from '../../src/routes/(staff)/arbete/insatser/fil/+page.server';
import { goalStatement } from '../support/goals';
import { loadFiguresOf } from '../support/municipality';
import { AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const bare = (body: string) => body.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
const bodyOf = (Page: unknown, props: object) =>
	bare(render(Page as never, { props: props as never }).body);

onBothDatabases('goals on the pages about interventions', (database) => {
	let staff: Staff;
	const store = () => database.store();
	const found = (slug: string) => findIntervention(store(), slug, COORDINATOR);

	/** A form with a box for each goal, as a browser sends it. */
	function formOf(fields: Record<string, string>, goals: readonly string[]): FormData {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		for (const id of goals) form.append('goals', id);
		return form;
	}
	function sent(slug: string, fields: Record<string, string>, goals: readonly string[]): never {
		const asked = staff.requestOf(`/arbete/insatser/${slug}`) as { url: URL };
		const body = formOf({ start: '2026-06-03', end: 'ongoing', ...fields }, goals);
		const request = new Request(asked.url, { method: 'POST', body });
		return { ...asked, params: { slug }, request } as never;
	}
	const at = (slug: string): never => {
		const asked = staff.requestOf(`/arbete/insatser/${slug}`) as object;
		return { ...asked, params: { slug } } as never;
	};
	const create = (title: string, ...goals: string[]) =>
		outcomeOf(() => newActions.save?.(sent('ny', { title, status: 'public' }, goals)));
	const openCard = async (slug: string, form: unknown = null) =>
		bodyOf(CardPage, { data: await loadCard(at(slug)), form });

	beforeAll(async () => {
		await loadFiguresOf(store(), 'overtornea');
		await publishStepped(store());
		staff = await openStaff(store(), ['coordinator']);
	});

	describe('of a municipality that has none', () => {
		test('are asked for in no form, and named in no list of columns', async () => {
			const data = await loadNew(staff.requestOf('/arbete/insatser/ny'));
			const columns = await loadFile(staff.requestOf('/arbete/insatser/fil'));
			expect(bodyOf(NewPage, { data, form: null })).not.toContain('name="goals"');
			expect((columns as { fields: string[] }).fields).not.toContain('goals');
		});

		test('are refused when they are sent all the same', async () => {
			expect([await create('Månen', 'manen'), await found('manen')]).toEqual(['422', null]);
		});

		test('are missed on no page', async () => {
			await create('Utan mål');
			const matrix = await openMatrix();
			const page = bodyOf(PublicPage, { data: await loadPublic(asNobody('utan-mal')), form: null });
			for (const body of [matrix, page, await openCard('utan-mal')])
				expect(body).not.toContain('Kommunens mål');
		});
	});

	function asNobody(slug: string, search = ''): never {
		const url = new URL(`http://localhost/insatser${slug && `/${slug}`}${search}`);
		return { url, params: { slug }, locals: { language: 'sv', account: null } } as never;
	}
	async function openMatrix(search = ''): Promise<string> {
		return bodyOf(MatrixPage, { data: await loadMatrix(asNobody('', search)) });
	}

	describe('of a municipality that has some', () => {
		beforeAll(async () => {
			const goals = [goalStatement('ute'), goalStatement('inne'), goalStatement('borta')];
			await putGoals(store(), AREA, goals);
			await create('Med två', 'inne', 'ute');
			await create('Med ett', 'borta');
			await create('Med inget');
			await putGoals(store(), AREA, goals.slice(0, 2));
		});

		test('are saved with the form, and stand marked in it', async () => {
			const body = await openCard('med-tva');
			expect((await found('med-tva'))?.card?.goals).toEqual(['ute', 'inne']);
			expect(body.match(/name="goals" value="[a-z]+" checked/g)).toHaveLength(2);
		});

		test('are taken away with the form, and stand in the version before', async () => {
			await create('Tas bort', 'ute');
			const fields = { title: 'Tas bort', status: 'public', version: '1' };
			await outcomeOf(() => actions.save?.(sent('tas-bort', fields, [])));
			const body = await openCard('tas-bort');
			expect((await found('tas-bort'))?.card?.goals).toEqual([]);
			expect(body.slice(body.indexOf('Version 1'))).toContain('Ämne ute: Mål ute');
		});

		test('that nobody knows are refused with what to do at the boxes', async () => {
			const answer = (await actions.save?.(
				sent('med-tva', { title: 'Med två', version: '1' }, ['manen'])
			)) as { status: number; data: object };
			const body = await openCard('med-tva', answer.data);
			expect(answer.status).toBe(422);
			expect(body).toContain('href="#goals"');
		});

		test('of the one who saved first stand beside the second’s', async () => {
			await create('Två sparar', 'ute');
			const save = (...goals: string[]) =>
				actions.save?.(
					sent(
						'tva-sparar',
						{ title: 'Två sparar', kind: 'measure', status: 'public', version: '1' },
						goals
					)
				);
			await outcomeOf(() => save('ute', 'inne'));
			const answer = (await save('inne')) as { status: number; data: object };
			const body = await openCard('tva-sparar', answer.data);
			expect(answer.status).toBe(409);
			const [theirs, mine] = body.match(/<dd class="text[^>]*>[^<]*/g) ?? [];
			expect(body).toContain('Kommunens mål</legend>');
			expect([theirs, mine].map((text) => text?.replace(/^.*>/, ''))).toEqual([
				...['Mål ute Mål inne', 'Mål inne']
			]);
			expect(body).toMatch(/name="goals" value="inne" checked/);
		});

		test('that are no longer followed stay chosen, and are offered nobody else', async () => {
			expect(await openCard('med-ett')).toContain('Mål borta (följs inte längre)');
			expect(await openCard('med-inget')).not.toContain('Mål borta');
		});

		test('are on the page for everyone, with what they are about', async () => {
			const data = await loadPublic(asNobody('med-tva'));
			const body = bodyOf(PublicPage, { data, form: null });
			for (const said of ['Kommunens mål', 'Ämne ute: Mål ute', 'Ämne inne: Mål inne'])
				expect(body).toContain(said);
		});

		test('stand under the name in the matrix', async () => {
			const body = (await openMatrix()).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
			expect(body).toContain('Kommunens mål: Mål ute; Mål inne');
			expect(body).toContain('Kommunens mål: Mål borta (följs inte längre)');
		});

		test('choose what the matrix shows', async () => {
			const body = await openMatrix('?kommunmal=inne');
			const linked = [...body.matchAll(/href="\/insatser\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
			expect(linked.filter((slug) => slug !== 'forvantningar').sort()).toEqual([
				'med-tva',
				'tva-sparar'
			]);
			expect(body).toMatch(/<option value="inne" selected(="")?>Ämne inne: Mål inne<\/option>/);
		});

		test('are offered to choose among where an intervention serves them', async () => {
			const chosen = (await openMatrix()).match(/<select id="kommunmal".*?<\/select>/)?.[0] ?? '';
			expect([...chosen.matchAll(/value="([a-z]*)"/g)].map(([, id]) => id)).toEqual([
				...['', 'ute', 'inne', 'borta']
			]);
		});

		test('are in the file of verdicts, and choose its rows', async () => {
			const rowsOf = async (search: string) => {
				const url = new URL(`http://localhost/insatser/omdomen.csv?sprak=sv${search}`);
				const locals = { language: 'sv', account: null };
				const answer = await GET({ url, params: { format: 'csv' }, locals } as never);
				const { data } = Papa.parse<Record<string, string>>((await answer.text()).trimEnd(), {
					header: true
				});
				return data.map((row) => `${row['intervention']}: ${row['goals']}`).sort();
			};
			expect(await rowsOf('&kommunmal=inne')).toEqual([
				'med-tva: ute; inne',
				'tva-sparar: ute; inne'
			]);
			expect(await rowsOf('')).toContain('med-inget: ');
		});
	});
});
