import { AREAS } from '$imports/areas/source';
import type { CubeTable } from '../support/publishers/cube-table';
import { replayV2 } from '../support/publishers/replay-pxweb';
import { startReplayingService } from '../support/replaying-service';
import { inProcess, judge, withFolder, withPostgres } from './bench-ground';

const PAGE = 150_000;
const IDLE_LIMIT = 300;

/**
 * `npm run bench -- json-stat [--cells=1000000] [--database=embedded]`: a table of JSON-stat 2 from a service on this
 * machine, in answers of at most 150 000 cells, to committed figures; then a revision of it. Limit: 300 MB above idle.
 */
export async function bench(root: string, { cells = '1000000', database = 'postgres' }) {
	const service = await startReplayingService();
	const limits = { cells: PAGE, calls: 30, seconds: 10 };
	const measureAt = async (where: string) => {
		const kept: boolean[] = [];
		for (const [title, shift] of [
			['first', 0],
			['revision', 1]
		] as const) {
			service.answerBy(replayV2(largeTable(Number(cells), shift), limits));
			const kind = database === 'embedded' ? 'embedded' : 'postgres';
			const measured = await inProcess(root, 'fetch-in-process', kind, where, service.origin);
			const pages = service.asked.filter(({ body }) => body !== '').length;
			console.log(title, measured, `${pages} answers`);
			console.log(`${(Number(cells) / measured.seconds).toFixed(0)} cells a second`);
			kept.push(judge(`MB above idle, ${title}`, measured.megabytes, IDLE_LIMIT, true));
			kept.push(judge('answers', pages, Math.ceil(Number(cells) / PAGE), false));
		}
		return kept.every(Boolean);
	};
	try {
		return await (database === 'embedded' ? withFolder(measureAt) : withPostgres(measureAt));
	} finally {
		await service.stop();
	}
}

/** Population of every area in as many years as `cells` need. `shift` gives every thousandth another value. */
function largeTable(cells: number, shift: number): CubeTable {
	const years = Array.from({ length: Math.ceil(cells / AREAS.length) }, (_, at) =>
		String(1968 + at)
	);
	const codes = AREAS.map(({ code }) => code);
	const ofOne = { role: null, elimination: false };
	const time = years.map((year) => [year, year] as const);
	return {
		...{ title: 'Folkmängden efter region och år', unit: 'antal' },
		updated: `2026-02-2${shift}T07:00:00Z`,
		dimensions: [
			{ ...ofOne, code: 'Region', label: 'region', categories: codes.map((code) => [code, code]) },
			{ ...ofOne, code: 'Civilstand', label: 'civilstånd', elimination: true, categories: [] },
			{ ...ofOne, code: 'Alder', label: 'ålder', categories: [['tot', 'totalt ålder']] },
			{ ...ofOne, code: 'Kon', label: 'kön', elimination: true, categories: [] },
			{
				...{ code: 'ContentsCode', label: 'tabellinnehåll', role: 'metric', elimination: false },
				categories: [['BE0101N1', 'Folkmängd']]
			},
			{ code: 'Tid', label: 'år', role: 'time', elimination: false, categories: time }
		],
		value: ({ Region = '', Tid = '' }) => {
			const at = codes.indexOf(Region) * years.length + Number(Tid) - 1968;
			return 1_000 + (at % 90_000) + (at % 1_000 === 0 ? shift : 0);
		}
	};
}
