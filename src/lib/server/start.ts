import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { describeFailedFetch } from '$lib/format/problems/describe-trouble';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReachable } from '$lib/domain/municipality';
import type { Municipality } from '$lib/domain/municipality';
import { setApp } from './app';
import { viewEveryVerdict } from './views/verdicts';
import { prepareAccounts } from '$lib/server/auth/sign-in/prepare';
import { sweepSessions } from '$lib/server/auth/sign-in/sweep';
import { dayInStockholm } from '$lib/domain/stockholm';
import { findMunicipalityProfile } from '$lib/server/store/register/municipality-profile';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { findFetchOffset, startSchedule } from './jobs/fetch-schedule';
import { openCalendars } from '$lib/server/publishers/ask/calendar-http';
import { openFetching, openMeans } from '$lib/server/runs/fetching/open-fetching';
import { listTimedSources } from '$lib/server/runs/fetching/timed-sources';
import { fetchAtItsTime, isFetchingScheduled } from './jobs/scheduled-fetch';
import { prepareContent } from './prepare-content';
import { startProblem } from './start-problem';
import { watchDisk } from './store/full-disk';
import { applyMigrations } from './store/migrate';
import { whyUnreachable } from './store/reach';
import { canReadExact, findRole, shareTables } from './store/roles';
import { sweepDataChanges } from '$lib/server/store/data-version';
import { sweepUnconfirmed } from '$lib/server/store/register/unconfirmed';
import { withStartLock } from './store/start-lock';
import { openStore, type OpenStore } from './store/open-store';
import type { Store } from './store/store';
import { findToday } from './store/today';
import { watchDatabase } from './store/watchdog';

const HOUR = 3_600_000;
const STOPPING = 3_000;

const say = (line: string) => console.log(line);
const now = () => new Date();

/** Opens the database, migrates it, fills it and hands the app to the routes. */
export async function startApp(): Promise<void> {
	const url = process.env.DATABASE_URL;
	if (!url) throw startProblem('DATABASE_URL saknas. Starta med npm start eller npm run dev.');
	const embedded = process.env.LAGET_EMBEDDED === '1';
	const root = process.env.LAGET_ROOT ?? process.cwd();
	const open = await openReachable(url, embedded);
	const { store } = open;
	const exactUrl = process.env.DATABASE_EXACT_URL?.trim() || null;
	const owner = exactUrl === null || embedded ? open : await openReachable(exactUrl, false);
	const { municipality, intake, monthsToCome, secret, said } = await withStartLock(
		owner.pool,
		embedded,
		async () => {
			await applyMigrations(owner.pool, join(root, 'drizzle'));
			if (owner !== open) await shareTables(owner.store, await findRole(store));
			return prepareContent(owner.store, embedded, root, say);
		}
	);
	if (!embedded) say(await tellRoles(store, owner !== open));
	const fetching = openFetching(
		{ store, pool: open.pool, embedded },
		isFetchingScheduled(process.env.LAGET_FETCH, municipality.demo),
		await findFetchOffset(store),
		(signal) => openMeans(intake.sources, signal)
	);
	said.forEach(say);
	await sweepCounts(owner.store);
	await sweepUnconfirmed(owner.store);
	setApp({
		store,
		exactStore: owner.store,
		secret,
		municipality,
		intake,
		fetching,
		askCalendar: openCalendars(),
		now,
		today: () => dayInStockholm(now()),
		...(monthsToCome === null ? {} : { monthsToCome })
	});
	if (process.env.LAGET_ESTIMATOR !== undefined) estimateAhead(store, municipality);
	const origin = process.env.LAGET_ORIGIN ?? 'http://localhost:3000';
	for (const line of await prepareAccounts(store, { demo: municipality.demo, origin }, now()))
		say(line);
	if (!municipality.demo) await askForContact(store, municipality, origin);
	await sweepSessions(store, now());
	startBackgroundWork({ open, owner }, embedded, fetching, listTimedSources(intake.sources));
}

/** So that the first reader finds the verdicts there; a start does not wait for them, nor fail with them. */
function estimateAhead(store: Store, municipality: Municipality): void {
	viewEveryVerdict(store, municipality).catch((error: Error) =>
		console.error(`omdömen: ${error.message}`)
	);
}

async function openReachable(url: string, embedded: boolean): Promise<OpenStore> {
	const open = openStore(url, embedded);
	if (embedded) watchDisk(open.pool, stopForFullDisk);
	const reason = await whyUnreachable(open.pool);
	if (reason === null) return open;
	await open.pool.end();
	throw startProblem(reason);
}

/** Whether the database itself keeps exact counts from everything but reading, checking and publishing. */
async function tellRoles(store: Store, areTwo: boolean): Promise<string> {
	if (!(await canReadExact(store)))
		return 'Exakta antal läses bara av användaren i DATABASE_EXACT_URL.';
	return areTwo
		? 'VARNING: användaren i DATABASE_URL kan läsa exakta antal. Ge den en egen användare utan andra rättigheter, se docs/drift.md.'
		: 'Exakta antal läses av samma användare i databasen som allt annat. DATABASE_EXACT_URL ger dem en egen.';
}

/** Exact counts whose time is over go before anything is answered, also when an old backup has brought them back. */
async function sweepCounts(store: Store): Promise<void> {
	const today = await findToday(store, now());
	for (const { month, stage } of await sweepExact(store, today, now())) {
		say(
			`Exakta antal för ${month} är gallrade (${stage === 'published' ? 'publicerad' : 'aldrig publicerad'}).`
		);
	}
}

/** Printed at every start until the municipality's contact is filled in. */
async function askForContact(
	store: Store,
	{ areaCode, contact }: Municipality,
	origin: string
): Promise<void> {
	const saved = await findMunicipalityProfile(store, areaCode);
	if (isReachable(saved?.contact ?? contact)) return;
	say(
		`Kommunens kontaktuppgifter saknas. En administratör fyller i dem: ${origin}/arbete/kommunen`
	);
}

/** Starts the watchdog, the hourly sweep and the schedule of fetches, and stops them when the process stops. */
function startBackgroundWork(
	{ open, owner }: { readonly open: OpenStore; readonly owner: OpenStore },
	embedded: boolean,
	fetching: ReturnType<typeof openFetching>,
	timed: ReturnType<typeof listTimedSources>
): void {
	const { store, pool } = open;
	const stopWatching = embedded ? watchDatabase(pool, giveUp) : () => undefined;
	const sweeping = setInterval(() => {
		Promise.all([
			sweepSessions(store, now()),
			sweepCounts(owner.store),
			sweepUnconfirmed(owner.store),
			sweepDataChanges(store)
		]).catch((error: Error) => console.error(`städning: ${error.message}`));
	}, HOUR);
	sweeping.unref();
	const schedule = fetching.scheduled
		? startSchedule(
				store,
				timed,
				fetching.offset,
				(id) => fetchAtItsTime(store, fetching, id, now, logTrouble),
				now
			)
		: null;
	// adapter-node's own event, which Node's types do not know; server.mjs waits for the promise.
	process.once('sveltekit:shutdown' as 'exit', async () => {
		stopWatching();
		clearInterval(sweeping);
		schedule?.stop();
		// A fetch whose service has not answered by then is marked as failed at the next start.
		await Promise.race([fetching.stop().then(() => endAll([open, owner])), sleep(STOPPING)]);
	});
}

async function endAll(opened: readonly OpenStore[]): Promise<void> {
	const pools = new Set(opened.map(({ pool }) => pool));
	await Promise.all([...pools].map((pool) => pool.end()));
}

/** Stops at the first sign of a full disk, before writes fail halfway; everything committed is on the disk. */
function stopForFullDisk(): void {
	const sentence =
		'Disken är full. Läget stannar. Det som har sparats finns kvar: gör plats och starta igen.';
	// server.mjs listens for this and stops in good order; the development server does not.
	if (process.emit('laget:give-up' as 'warning', sentence as never)) return;
	console.error(sentence);
	process.exit(1);
}

function giveUp(): void {
	console.error('Den inbyggda databasen har inte svarat på en minut. Läget stannar.');
	process.exit(1);
}

/** The log is read by the operator, in Swedish. */
function logTrouble(sourceId: string, trouble: FetchTrouble): void {
	console.error(`${sourceId}: ${describeFailedFetch(trouble, 'sv')}`);
}
