import { beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'svelte/server';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import { actions, load } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import Page from '../../src/routes/(staff)/arbete/import/maende/+page.svelte';
import { addMunicipality } from '../support/mood-store';
import { PERSON_FILES, PLANTED } from '../support/person-files';
import { openStaff, outcomeOf } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/import/maende';
const HEADINGS = ['Glad', 'Mellan', 'Ledsen', 'Gäng', 'Sort', 'Tillfälle'];
const COLUMNS: readonly CompilationColumn[] = ['green', 'yellow', 'red', 'group', 'kind', 'week'];
const GROUPS = 'Kören\nPanelen\nÅkeriet';

function fileOf(days: readonly string[], headings = HEADINGS): File {
	const rows = days.flatMap((day) =>
		GROUPS.split('\n').map((group) => `30;13;3;${group};enhet;${day}`)
	);
	return new File([[headings.join(';'), ...rows].join('\n')], 'manad.csv');
}

const OCTOBER = ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30'];
const SEPTEMBER = ['2026-09-04', '2026-09-11', '2026-09-18', '2026-09-25'];

interface Answer {
	readonly status?: number;
	readonly report?: unknown;
	readonly data?: {
		readonly headings?: {
			readonly asked: readonly { key: string; heading: string }[];
			readonly carried: { readonly name: string; readonly content: string } | null;
		};
		readonly asked?: { readonly columns: readonly unknown[] };
		readonly report?: { readonly kind: string; readonly remembered?: readonly unknown[] };
	};
}

type Given = Readonly<Record<string, string | File | readonly string[]>>;

let requestOf: (fields: Given) => never;

const upload = async (fields: Given) => (await actions.upload?.(requestOf(fields))) as Answer;

/** What the page sends when each heading of the question has its answer. */
const answered = (columns: readonly CompilationColumn[] = COLUMNS, headings = HEADINGS) => ({
	heading: headings.map((heading) => heading.toLowerCase()),
	column: columns
});

onBothDatabases('headings of the sender’s own', (database) => {
	const kept = async () => {
		const { rows } = await database.pool().query(
			`select (select value from setting where key = 'mood_headings') as headings,
					(select count(*)::int from exact_month) as months`
		);
		return rows[0];
	};

	beforeAll(async () => {
		await addMunicipality(database.store());
		const staff = await openStaff(database.store(), ['coordinator', 'communicator']);
		requestOf = (fields) => {
			const request = staff.requestOf(HERE) as { request: Request };
			const body = new FormData();
			for (const [name, value] of Object.entries(fields)) {
				for (const one of [value].flat()) body.append(name, one as string);
			}
			const sent = new Request(request.request.url, { method: 'POST', body });
			return { ...request, request: sent } as never;
		};
	});

	beforeEach(async () => {
		await database.pool().query(`delete from setting where key = 'mood_headings'`);
		await database.pool().query('delete from exact_month');
	});

	const pageOf = async (answer: Answer | null) =>
		render(Page as never, {
			props: { data: await load(requestOf({})), form: answer?.data ?? answer, params: {} } as never
		}).body;

	test('are asked about in a form that carries the file, and nothing is kept', async () => {
		const answer = await upload({ file: fileOf(OCTOBER) });
		const body = await pageOf(answer);
		const fields = [...body.matchAll(/<input type="hidden" name="heading" value="(.*?)"/g)];
		expect([answer.status, fields.map(([, key]) => key), await kept()]).toEqual([
			422,
			['glad', 'mellan', 'ledsen', 'gäng', 'sort', 'tillfälle'],
			{ headings: null, months: 0 }
		]);
		expect(answer.data?.headings?.carried?.name).toBe('manad.csv');
	});

	test('are still answered when the groups are asked about, and kept when the file is read', async () => {
		const groups = await upload({ file: fileOf(OCTOBER), ...answered() });
		const before = await kept();
		const columns = groups.data?.asked?.columns as readonly [string, CompilationColumn][];
		const read = await upload({
			...{ file: fileOf(OCTOBER), 'are-groups': 'yes', group: GROUPS },
			heading: columns.map(([key]) => key),
			column: columns.map(([, column]) => column)
		});
		expect([before.headings, read.report, JSON.parse((await kept()).headings)]).toMatchObject([
			null,
			{ kind: 'imported', month: '2026-10', rows: 15, remembered: [] },
			answered().heading.map((key, at) => [key, COLUMNS[at], HEADINGS[at]])
		]);
	});

	const confirmed = { 'are-groups': 'yes', group: GROUPS };

	test('are read without a question in the next month, and the report names them', async () => {
		await upload({ file: fileOf(SEPTEMBER), ...confirmed, ...answered() });
		const answer = await upload({ file: fileOf(OCTOBER), ...confirmed });
		const body = await pageOf(answer);
		expect([answer.report, body.includes('Glad (gröna), Mellan (gula)')]).toMatchObject([
			{ kind: 'imported', month: '2026-10', remembered: HEADINGS.map((heading) => ({ heading })) },
			true
		]);
	});

	const shown = async () =>
		[...(await pageOf(null)).matchAll(/<li[^>]*>\s*([^<(]+?) \(/g)].map(([, heading]) => heading);

	test('are remembered as they were last written, or as they were kept before that was kept', async () => {
		await upload({ file: fileOf(SEPTEMBER), ...confirmed, ...answered() });
		const first = await shown();
		const louder = HEADINGS.map((heading) => heading.toUpperCase());
		await upload({ file: fileOf(OCTOBER, louder), ...confirmed });
		const then = await shown();
		await database
			.pool()
			.query(`update setting set value = '[["glad","green"]]' where key = 'mood_headings'`);
		expect([first, then, await shown()]).toEqual([HEADINGS, louder, ['glad']]);
	});

	test('give the very counts of a file with headings that are known', async () => {
		const content = async () =>
			(await database.pool().query('select content from exact_month')).rows[0].content;
		await upload({ file: fileOf(OCTOBER), ...confirmed, ...answered() });
		const told = await content();
		await database.pool().query('delete from exact_month');
		const known = ['grön', 'gul', 'röd', 'grupp', 'typ', 'vecka'];
		await upload({ file: fileOf(OCTOBER, known), ...confirmed });
		expect(told).toEqual(await content());
	});

	test('are asked about again when one of them is forgotten', async () => {
		await upload({ file: fileOf(SEPTEMBER), ...confirmed, ...answered() });
		const moved = await outcomeOf(() => actions.forget?.(requestOf({ heading: 'ledsen' })));
		const answer = await upload({ file: fileOf(OCTOBER), ...confirmed });
		expect([moved, answer.data?.headings?.asked]).toMatchObject([
			'/arbete/import/maende?glomd=ja#rubriker',
			[{ column: 'green' }, { column: 'yellow' }, { key: 'ledsen', column: null }, {}, {}, {}]
		]);
	});

	test('are not kept where the file is refused', async () => {
		const file = fileOf(['2026-10-02', '2026-10-02']);
		const answer = await upload({ file, ...confirmed, ...answered() });
		expect([answer.data?.report?.kind, await kept()]).toEqual([
			'problems',
			{ headings: null, months: 0 }
		]);
	});

	test('are shown as text, cut where they are long', async () => {
		const odd = [...HEADINGS.slice(0, 5), `<script>alert(1)</script>${'å'.repeat(200)}`];
		const body = await pageOf(await upload({ file: fileOf(OCTOBER, odd) }));
		expect([body.includes('<script>alert'), /å{60}[^"å]*<\/label>/.test(body)]).toEqual([
			false,
			false
		]);
		expect(body).toContain('&lt;script>alert(1)&lt;/script>å');
	});

	test('of a file about persons are neither kept nor said, whatever somebody says of them', async () => {
		const own: Readonly<Record<string, string>> = {
			...{ vecka: 'Tillfälle', grupp: 'Gäng', typ: 'Sort' },
			...{ grön: 'Glad', gul: 'Mellan', röd: 'Ledsen', inbjudna: 'Utskick till' }
		};
		const said = {
			heading: [...answered().heading, 'utskick till'],
			column: [...COLUMNS, 'invited']
		};
		const wrong: unknown[] = [];
		for (const [kind, { name, bytes }] of Object.entries(PERSON_FILES)) {
			const [header = '', ...rows] = new TextDecoder().decode(bytes).split('\n');
			const headings = header.split(';').map((heading) => own[heading.trim()] ?? heading);
			const file = new File([[headings.join(';'), ...rows].join('\n')], name);
			const answer = await upload({ file, ...said });
			const text = JSON.stringify(answer);
			if (answer.report || PLANTED.some((word) => text.includes(word))) wrong.push([kind, answer]);
		}
		expect([wrong, await kept()]).toEqual([[], { headings: null, months: 0 }]);
	});
});
