import { beforeAll, expect, test } from 'vitest';
import type { CheckedKinds } from '$lib/domain/checked-kinds';
import { isoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import { describeKindsToCome } from '$lib/format/kinds-to-come';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { declareKinds } from '$lib/server/mood/publishing/declare-kinds';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { load } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const MONTH = '2026-10';
const WEEKS = weeksOfMonth(MONTH);
const [ALL, TWO, FEW, STRANGER, COMPANY] = WEEKS;
const BUSINESS = ['Bageriet', 'Sågen', 'Åkeriet'];
const MUNICIPAL = ['Skolan', 'Hemtjänsten', 'Köket', 'Bolaget'];
const TYPES: Readonly<Record<string, string>> = { Bolaget: 'företag', Kören: 'förening' };

/** How many greens each group has in a week, unless it is twenty; the municipality’s own company answers in one week alone. */
function compiled(said: Readonly<Record<string, Readonly<Record<string, number>>>> = {}) {
	return compilationFile(
		WEEKS.flatMap((week) => {
			const usual = [...BUSINESS, ...MUNICIPAL.slice(0, 3)].map((name) => [name, 20]);
			const answers = { ...(Object.fromEntries(usual) as Record<string, number>), ...said[week] };
			return Object.entries(answers).map(([name, green]) => {
				const type = TYPES[name] ?? (BUSINESS.includes(name) ? 'företag' : 'enhet');
				return `${week};${name};${type};${green};0;0;40`;
			});
		})
	);
}

const UNEVEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	[TWO!]: { Bageriet: 0 },
	[FEW!]: { Skolan: 3, Hemtjänsten: 3, Köket: 3 },
	[STRANGER!]: { Kören: 12 },
	[COMPANY!]: { Bolaget: 3 }
};

onBothDatabases('a month that waits, where kinds are declared', ({ store }) => {
	let staff: Staff;

	beforeAll(async () => {
		await addMunicipality(store());
		staff = await openStaff(store(), ['coordinator']);
	});

	const read = (file: ReturnType<typeof compiled>) =>
		importMoodCompilation(store(), file, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ confirmed: 'all', replaces: 'any', today: isoDate('2026-11-06') }
		});
	/** What the page says of kinds, by month; a month of which it says nothing is left out. */
	const kinds = async () => {
		const { waiting } = (await load(staff.requestOf('/arbete/import/maende'))) as unknown as {
			readonly waiting: readonly {
				readonly month: string;
				readonly kinds: readonly CheckedKinds[];
			}[];
		};
		return waiting.flatMap(({ month, kinds: weeks }) =>
			weeks.length > 0 ? [{ month, weeks }] : []
		);
	};
	const publish = async (isCorrection = false) => {
		const result = await publishMonth(store(), {
			...publication(MONTH, isCorrection ? 'late-answers' : null),
			missing: new Map()
		});
		if (!result.ok) throw new Error(result.problem);
		return result.release.publicWeeks;
	};

	test('says nothing of kinds that nobody has declared', async () => {
		expect(await read(compiled(UNEVEN))).toMatchObject({ kind: 'imported' });
		expect(await kinds()).toEqual([]);
	});

	test('says of each week whether both will be shown, and if not which falls short and why', async () => {
		const known = await listMoodGroups(store(), AREA);
		const planned = (names: readonly string[], kind: 'business' | 'municipal') =>
			names.map((name) => ({
				...{ kind, planned: 20 },
				group: known.find((group) => group.name === name)?.id ?? 0
			}));
		const declared = await declareKinds(store(), {
			...{ areaCode: AREA, half: '2026-H2' as never, accountId: null, month: '2026-11' },
			erases: null,
			groups: [...planned(BUSINESS, 'business'), ...planned(MUNICIPAL, 'municipal')],
			secret: publication(MONTH).secret
		});
		expect(declared).toEqual({ kind: 'declared' });
		expect(await kinds()).toEqual([
			{
				month: MONTH,
				weeks: [
					{ week: ALL, shown: true },
					{
						...{ week: TWO, shown: false },
						why: { reason: 'short', kinds: [{ kind: 'business', lack: 'too-few-groups' }] }
					},
					{
						...{ week: FEW, shown: false },
						why: { reason: 'short', kinds: [{ kind: 'municipal', lack: 'too-few-answers' }] }
					},
					{ week: STRANGER, shown: false, why: { reason: 'in-neither' } },
					{ week: COMPANY, shown: false, why: { reason: 'not-apart' } }
				]
			}
		]);
	});

	test('is told in words, with no group named and no number of answers', async () => {
		const [checked] = await kinds();
		const words = describeKindsToCome(checked?.weeks ?? [], 'sv').map((text) =>
			text.replaceAll('\u00a0', ' ')
		);
		expect(words).toEqual([
			'v. 40 2026: båda visas bredvid hela kommunen.',
			'v. 41 2026: bara hela kommunen visas. Från företag och föreningar har färre än tre grupper svarat, eller en grupp är för stor del av svaren.',
			'v. 42 2026: bara hela kommunen visas. För få svar från kommunens enheter.',
			'v. 43 2026: bara hela kommunen visas. En grupp som svarade hör varken till det ena eller det andra.',
			'v. 44 2026: bara hela kommunen visas. Små grupper från båda är hoplagda, eller så är det inte känt vilka grupper som svarade.'
		]);
	});

	test('is published as it said', async () => {
		const told = (await kinds())[0]?.weeks.map(({ shown }) => shown);
		const weeks = await publish();
		expect(weeks.map((week) => week.gap === null && week.kinds !== null)).toEqual(told);
		expect(await kinds()).toEqual([]);
	});

	test('tells, of a correction, of the weeks that are drawn anew and no others', async () => {
		const more = { Bageriet: 32, Sågen: 32, Åkeriet: 32, Skolan: 32, Hemtjänsten: 32, Köket: 32 };
		await read(compiled({ ...UNEVEN, [TWO!]: more, [FEW!]: { ...UNEVEN[FEW!], Sågen: 24 } }));
		expect(await kinds()).toEqual([{ month: MONTH, weeks: [{ week: TWO, shown: true }] }]);
		const weeks = await publish(true);
		const shown = weeks.filter((week) => week.gap === null && week.kinds !== null);
		expect(shown.map(({ week }) => week)).toEqual([ALL, TWO]);
	});
});
