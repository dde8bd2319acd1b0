import { render } from 'svelte/server';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { actions, load } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import Page from '../../src/routes/(staff)/arbete/import/maende/+page.svelte';
import { actions as typing } from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.server';
import TypedPage from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.svelte';
import { withStatements } from '../support/failing-statements';
import { tablesWith } from '../support/dump';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile } from '../support/mood-store';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/import/maende';
const OLD = ['Kören', 'Åkeriet', 'Skolan'];
/** Counts that are found wherever they are kept. */
const PLANTED = /43217|12347|7773/;

type Fields = Readonly<Record<string, string | File | readonly string[]>>;
interface Answer {
	readonly status?: number;
	readonly location?: string;
	readonly report?: { readonly kind: string; readonly replaced?: boolean };
	readonly data?: unknown;
}

let staff: Staff;

function requestOf(address: string, fields: Fields) {
	const given = staff.requestOf(address) as { request: Request };
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) body.append(name, one as string);
	}
	return {
		...given,
		request: new Request(given.request.url, { method: 'POST', body })
	} as never;
}

const answerOf = (attempt: () => unknown) =>
	Promise.resolve()
		.then(attempt)
		.catch((redirected) => redirected) as Promise<Answer>;
const upload = (fields: Fields) => answerOf(() => actions.upload?.(requestOf(HERE, fields)));
const save = (fields: Fields) =>
	answerOf(() => typing.save?.(requestOf(`${HERE}/skriv`, { month: '2026-10', ...fields })));

function fileOf(lines: readonly string[], name = 'oktober.csv'): File {
	return new File([compilationFile(lines).bytes], name);
}
const rowsOf = (green: number, groups: readonly string[] = OLD) =>
	groups.map((group) => `2026-W40;${group};enhet;${green};13;5;80`);
const groupsIn = (groups: readonly string[]) => ({ 'are-groups': 'yes', group: [...groups] });

const wordsOf = (body: string) => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const decoded = (text: string) =>
	text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a browser sends of the form with that button, without any script. */
function pressed(body: string, button: string): Record<string, string[]> {
	const form = body.split('<form').find((one) => one.includes(button)) ?? '';
	const fields: Record<string, string[]> = {};
	const found = form.slice(0, form.indexOf('</form>')).matchAll(/<input ([^>]*)>/g);
	const own = new RegExp(`<button ([^>]*)>[^<]*${button}`).exec(form)?.[1] ?? '';
	for (const attributes of [...[...found].map(([, all]) => all ?? ''), own]) {
		const [, name] = /name="([^"]*)"/.exec(attributes) ?? [];
		const [, value = ''] = /value="([^"]*)"/.exec(attributes) ?? [];
		if (name) (fields[name] ??= []).push(decoded(value));
	}
	const [, month] = /<option value="([^"]*)" selected/.exec(form) ?? [];
	return month ? { ...fields, month: [month] } : fields;
}

const pageOf = async (answer: Answer) => {
	const data = await load(requestOf(HERE, {}));
	const props = { data, form: answer.data ?? answer, params: {} };
	return render(Page as never, { props: props as never }).body;
};
const typedPageOf = ({ data: form }: Answer) =>
	render(TypedPage as never, {
		props: { data: { months: ['2026-10'] }, form, params: {} } as never
	}).body;

const YES = 'Ja, ersätt den som väntar';

onBothDatabases('the question before a waiting month is replaced', (database) => {
	const kept = async () => {
		const { rows } = await database
			.pool()
			.query(
				`select content::text as content, import_id as reading from exact_month where stage = 'waiting'`
			);
		return rows as { content: string; reading: string }[];
	};
	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
	});

	beforeEach(async () => {
		await database.pool().query('delete from exact_month');
		await database.pool().query('delete from mood_group');
		await upload({ file: fileOf(rowsOf(30)), ...groupsIn(OLD) });
	});

	test('says what waits, who read it, and what changes, and nothing has changed', async () => {
		const before = await kept();
		const answer = await upload({ file: fileOf(rowsOf(57), 'rättad.csv') });
		const words = wordsOf(await pageOf(answer));
		expect([answer.status, await kept()]).toEqual([409, before]);
		expect(words).toContain('Ersätta inläsningen av oktober 2026 som väntar?');
		expect(words).toMatch(/med v\. 40 2026\. Den har omkring 140 svar\. .*ur en fil .*2026/);
		expect(words).toContain('Det gjorde coordinator.');
		expect(words).toContain('I dess ställe kommer filen rättad.csv.');
		expect(words).toContain(
			'v. 40 2026 omkring 140 svar, av fem omkring 3 gröna, 1 gula och 1 röda omkring 230 svar, av fem omkring 4 gröna, 1 gula och 0 röda'
		);
	});

	test('keeps the file in the page alone, and a yes replaces the reading', async () => {
		const body = await pageOf(
			await upload({ file: fileOf(['2026-W40;Kören;enhet;43217;12347;7773;70000']) })
		);
		expect(await tablesWith(database.pool(), PLANTED)).toEqual([]);
		const answer = await upload(pressed(body, YES));
		expect(answer.report).toMatchObject({ kind: 'imported', replaced: true });
		expect(await tablesWith(database.pool(), PLANTED)).toEqual(['exact_month']);
		expect(await kept()).toHaveLength(1);
		const names = (await listMoodGroups(database.store(), AREA)).map(({ name }) => name);
		expect(names).toEqual(['Kören']);
	});

	test('says that the groups are lost where what comes has only the whole municipality', async () => {
		const whole = fileOf(['2026-W40;Hela kommunen;enhet;90;39;15;240']);
		const words = wordsOf(await pageOf(await upload({ file: whole })));
		expect(words).toContain(
			'Så här grovt ser antalen likadana ut. Vilka grupper som är med skiljer.'
		);
		expect(words).toContain(
			'Grupperna försvinner: Kören, Åkeriet och Skolan. Det nya har bara hela kommunen.'
		);
		expect(words).not.toContain('Något antal skiljer ändå');
	});

	test('names the groups that what comes lacks', async () => {
		const answer = await upload({ file: fileOf(rowsOf(45, OLD.slice(0, 2))) });
		expect(wordsOf(await pageOf(answer))).toContain('Grupper som inte är med i det nya: Skolan.');
	});

	test('says that groups come where what waits had none', async () => {
		await database.pool().query('delete from exact_month');
		await database.pool().query('delete from mood_group');
		await upload({ file: fileOf(['2026-W40;Hela kommunen;enhet;90;39;15;240']) });
		const answer = await upload({ file: fileOf(rowsOf(30)), ...groupsIn(OLD) });
		expect(wordsOf(await pageOf(answer))).toContain('Det nya har grupper.');
	});

	test('names the groups that only what waits has', async () => {
		const answer = await upload({ file: fileOf(rowsOf(30, ['Kören', 'Skolan'])) });
		expect(wordsOf(await pageOf(answer))).toContain('tas också bort: Åkeriet.');
	});

	test('is asked again when another reading has come in between, and the file is still there', async () => {
		const body = await pageOf(await upload({ file: fileOf(rowsOf(57)) }));
		await upload(pressed(await pageOf(await upload({ file: fileOf(rowsOf(44)) })), YES));
		const between = await kept();
		const again = await upload(pressed(body, YES));
		const asked = await pageOf(again);
		expect([again.status, await kept()]).toEqual([409, between]);
		expect(wordsOf(asked)).toContain('ett annat än när du svarade');
		const answer = await upload(pressed(asked, YES));
		expect(answer.report).toMatchObject({ replaced: true });
	});

	test('is asked again when another file comes than the one it was about', async () => {
		const { yes = [] } = pressed(await pageOf(await upload({ file: fileOf(rowsOf(57)) })), YES);
		const other = await upload({ file: fileOf(rowsOf(58)), yes });
		expect([yes.length, other.status]).toEqual([1, 409]);
	});

	test.each(['', 'yes', 'any', 'ja'])('is not answered by "%s"', async (yes) => {
		const before = await kept();
		const answer = await upload({ file: fileOf(rowsOf(57)), yes });
		expect([answer.status, await kept()]).toEqual([409, before]);
	});

	test('is not put where the very same content comes again, in whichever bytes', async () => {
		const before = await kept();
		const same = await upload({ file: fileOf(rowsOf(30)) });
		const turned = await upload({ file: fileOf([...rowsOf(30), '', '']) });
		expect([same.report?.kind, turned.report?.kind, await kept()]).toEqual([
			'unchanged',
			'unchanged',
			before
		]);
	});

	test('is put after what headings hold and which groups are new, and their answers last', async () => {
		const text = ['Glad;grupp;gul;röd;vecka', '57;Nykomlingarna;13;5;2026-W40'].join('\n');
		const file = new File([text], 'egen.csv');
		const headed = { heading: 'glad', column: 'green' };
		const asked = await upload({ file, ...headed });
		const grouped = { ...headed, 'are-groups': 'yes', group: 'Nykomlingarna' };
		const kinds = { kindless: 'Nykomlingarna', kind: 'unit' };
		const question = await upload({ file, ...grouped, ...kinds });
		const groups = await listMoodGroups(database.store(), AREA);
		const answer = await upload(pressed(await pageOf(question), YES));
		expect([asked.status, question.status, groups.length, answer.report]).toMatchObject([
			422,
			409,
			3,
			{ kind: 'imported', replaced: true, newGroups: ['Nykomlingarna'] }
		]);
	});

	const TYPED = {
		'green-2026-W40': '43217',
		'yellow-2026-W40': '12347',
		'red-2026-W40': '7773',
		'green-2026-W42': '9'
	};
	const WHOLE = { ...TYPED, 'yellow-2026-W42': '8', 'red-2026-W42': '7' };

	test('comes before a typed month too, which stays in its fields until a yes', async () => {
		const error = vi.spyOn(console, 'error');
		const before = await kept();
		const asked = await save(WHOLE);
		const body = typedPageOf(asked);
		expect([asked.status, await kept(), await tablesWith(database.pool(), PLANTED)]).toEqual([
			409,
			before,
			[]
		]);
		expect(wordsOf(body)).toContain('I dess ställe kommer det du har skrivit här under.');
		const fields = pressed(body, YES);
		expect(fields).toMatchObject(
			Object.fromEntries(Object.entries(WHOLE).map(([name, value]) => [name, [value]]))
		);
		const changed = await save({ ...fields, 'red-2026-W42': '6' });
		expect([changed.status, wordsOf(typedPageOf(changed)).includes('när du svarade')]).toEqual([
			409,
			true
		]);
		const { location } = await save(fields);
		expect([location, await tablesWith(database.pool(), PLANTED), error.mock.calls]).toEqual([
			expect.stringMatching(/^\/arbete\/import\/maende\?/),
			['exact_month'],
			[]
		]);
		const again = await save(WHOLE);
		expect([again.status, (await kept()).length]).toEqual([303, 1]);
	});

	test('says of a typed month that there is no file of it', async () => {
		await save(pressed(typedPageOf(await save(WHOLE)), YES));
		const file = fileOf(rowsOf(57));
		const words = wordsOf(await pageOf(await upload({ file, ...groupsIn(OLD) })));
		expect(words).toMatch(/skrevs in för hand .* Det finns ingen fil att läsa in igen\./);
	});

	test('may be answered with a no: it leads to the month that is kept', async () => {
		for (const body of [
			await pageOf(await upload({ file: fileOf(rowsOf(57)) })),
			typedPageOf(await save(WHOLE)),
			await pageOf(await answerOf(() => actions.discard?.(requestOf(HERE, { month: '2026-10' }))))
		]) {
			const [, id] = /href="\/arbete\/import\/maende#([^"]*)"[^>]*>\s*Nej, behåll/.exec(body) ?? [];
			const target = await pageOf({});
			expect(target).toMatch(
				new RegExp(`id="${id}"[^>]*tabindex="0"[^>]*oktober 2026|tabindex="0"[^>]*id="${id}"`, 'i')
			);
		}
	});

	test('answered with a yes leaves the old reading or the new, wherever it is interrupted', async () => {
		const states = new Set<string>();
		const [old] = await kept();
		const file = { name: 'oktober.csv', bytes: compilationFile(rowsOf(57)).bytes };
		const read = () =>
			importMoodCompilation(database.store(), file, {
				...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
				...{ confirmed: [], replaces: 'any', today: isoDate('2026-11-06') }
			});
		for (let allowed = 0; allowed < 60; allowed += 1) {
			const done = await withStatements(allowed, read);
			const [now, ...others] = await kept();
			expect([now === undefined, others]).toEqual([false, []]);
			states.add(
				now?.reading === old?.reading ? 'old' : /57/.test(now?.content ?? '') ? 'new' : 'else'
			);
			if (done) break;
		}
		expect([...states].sort()).toEqual(['new', 'old']);
	});
});
