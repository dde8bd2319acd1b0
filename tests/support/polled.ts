import { CHART_KINDS, listChartKinds } from '$lib/domain/chart';
import { PUBLIC_PAGES } from './public-addresses';
import { ACTS, addressOf, dataAddressOf } from './routes';
import type { Visitor } from './visitors';

/** An intervention of the demonstration that everyone may read. */
const SLUG = 'sportoteket';
const PAGES = ACTS.filter(({ route, act }) => act === 'GET' && !route.includes('[format]')).map(
	({ route }) => addressOf(route, SLUG)
);
/** The names of the charts that show the mood. */
const MOOD_CHARTS = listChartKinds()
	.map((kind) => CHART_KINDS[kind])
	.filter(({ shows }) => shows === 'mood' || shows === 'timeline')
	.map(({ name }) => `/diagram/${name}`);

/** Every route, with its data, and the files that show the mood: what each role is asked about. */
const OF_EVERY_ROLE: readonly string[] = [
	...PAGES.flatMap((page) => [page, dataAddressOf(page)]),
	...MOOD_CHARTS.flatMap((chart) => [`${chart}.svg`, `${chart}.csv`])
];
/** Forms and languages that are made alike for everyone. */
const OF_NOBODY: readonly string[] = [
	...PUBLIC_PAGES.map(({ path }) => path).filter((path) => path.startsWith('/diagram/')),
	...MOOD_CHARTS.flatMap((chart) => [
		`${chart}.csv?excel=1`,
		`${chart}.csv?sprak=en`,
		`${chart}.svg?tema=morkt`
	]),
	...['/fi', '/fit', '/en', '/en/tidslinje', '/ursprung/maende/2026-11', '/nowhere'],
	'/tidslinje?fran=2026-W40&till=2026-W49'
];

export interface Poll {
	readonly visitor: string;
	readonly address: string;
	readonly status: number;
	/** One a line. */
	readonly headers: string;
	readonly bytes: string;
}

/** Of the connection and the clock, not of what is answered. */
const OF_THE_MOMENT = new Set(['date', 'connection', 'keep-alive']);
const AT_ONCE = 4;

/** Pages with a form that is told from every other by a word that nobody can guess: 32 random bytes in base64url. */
const WITH_MADE_ID = ['/arbete/insatser/ny', '/arbete/forslag'].flatMap((page) => [
	page,
	dataAddressOf(page)
]);
const MADE_ID = /(?<=")[\w-]{43}(?=")/g;

/** What everybody is answered everywhere. */
export async function poll(visitors: readonly Visitor[]): Promise<readonly Poll[]> {
	const asked = visitors.flatMap((visitor) =>
		[...OF_EVERY_ROLE, ...(visitor.role === 'nobody' ? OF_NOBODY : [])].map((address) => ({
			visitor,
			address
		}))
	);
	const polls: Poll[] = [];
	let next = 0;
	const askOn = async () => {
		for (let index = next++; index < asked.length; index = next++) {
			const { visitor, address } = asked[index]!;
			polls[index] = await pollOne(visitor, address);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, askOn));
	return polls;
}

async function pollOne(visitor: Visitor, address: string): Promise<Poll> {
	let answer = await visitor.get(address);
	// A server with too much to draw at once asks its reader to come back.
	for (let again = 0; answer.status === 503 && again < 20; again++) {
		answer = await visitor.get(address);
	}
	const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
	const isMadeAnew = WITH_MADE_ID.includes(address);
	const headers = [...answer.headers]
		.filter(([name]) => !OF_THE_MOMENT.has(name) && !(isMadeAnew && name === 'etag'))
		.map((header) => header.join(': '));
	return {
		...{ visitor: visitor.name, address, status: answer.status },
		bytes: isMadeAnew ? bytes.replace(MADE_ID, '') : bytes,
		headers: headers.sort().join('\n')
	};
}

/** Who was answered otherwise than before, and where, of those who were asked again. */
export function listDiffering(before: readonly Poll[], after: readonly Poll[]): readonly string[] {
	const nameOf = ({ visitor, address }: Poll) => `${visitor} ${address}`;
	const known = new Map(before.map((one) => [nameOf(one), JSON.stringify(one)]));
	return after.filter((one) => known.get(nameOf(one)) !== JSON.stringify(one)).map(nameOf);
}
