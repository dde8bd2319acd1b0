import { readFileSync } from 'node:fs';
import { addMonths, weeksOfMonth } from '$lib/domain/month';
import type { Visitor } from './visitors';

const PUBLISHED = '2026-10';
const FOLDER = 'data-imports/municipalities/overtornea/maende';
const HERE = '/arbete/import/maende';

/** The month after the demonstration's last, and a day when it is over. */
export const OPEN_MONTH = addMonths(PUBLISHED, 1);
export const DAY_AFTER = '2026-12-05';
/** When nothing exact of any of these months is kept any longer. */
export const DAY_CLOSED = '2027-02-01';
/** A group that no month had before, with counts that stand nowhere else. */
const NEW_GROUP = 'Kantarellbruket';
export const NEW_COUNTS = [48611, 20983, 19013];

/** The demonstration's last month of the next one's weeks, with `more` green answers where so many are invited, and a group of its own. */
export function openCompilation(more: number, name = 'november.csv'): File {
	const weeks = new Map(
		weeksOfMonth(PUBLISHED).map((week, index) => [week, weeksOfMonth(OPEN_MONTH)[index]])
	);
	const lines = readFileSync(`${FOLDER}/${PUBLISHED}.csv`, 'utf8').trim().split('\n');
	const moved = lines.flatMap((line) => {
		const [week = '', group = '', kind = '', green = '', ...rest] = line.split(';');
		if (!/^\d{4}-W/.test(week)) return [line];
		const open = weeks.get(week as never);
		const [yellow = 0, red = 0, invited = 0] = rest.map(Number);
		const room = Number(green) + yellow + red + more <= invited;
		const count = Number(green) + (room ? more : 0);
		return open ? [[open, group, kind, count, ...rest].join(';')] : [];
	});
	const own = weeksOfMonth(OPEN_MONTH).map(
		(week) => `${week};${NEW_GROUP};företag;${NEW_COUNTS.join(';')};90001`
	);
	return new File([[...moved, ...own].join('\n')], name);
}

/** The demonstration's last month again, with three green answers fewer wherever there are more than four: enough for both kinds to be drawn anew. */
export function correctedCompilation(name = 'oktober.csv'): File {
	const text = readFileSync(`${FOLDER}/${PUBLISHED}.csv`, 'utf8').replaceAll(
		/^(2026-W\d\d;[^;]+;[^;]+;)(\d+)/gm,
		(_, before: string, green: string) => before + (Number(green) > 4 ? Number(green) - 3 : green)
	);
	return new File([text], name);
}

/** Reads a compilation in as the page does; where it has groups that nobody has seen they are asked about, and nothing is kept. */
export async function readIn(coordinator: Visitor, file: File): Promise<'asked' | 'read'> {
	const answer = await coordinator.send(`${HERE}?/upload`, file);
	if (answer.status === 200) return 'read';
	if (answer.status === 422 && (await answer.clone().text()).includes('name="are-groups"'))
		return 'asked';
	return refuse(answer);
}

/** The same with a yes to the new group, and to a reading of the month that goes. */
export async function readInConfirmed(coordinator: Visitor, file: File): Promise<void> {
	const carried = {
		'carried-name': file.name,
		'carried-content': Buffer.from(await file.arrayBuffer()).toString('base64'),
		group: NEW_GROUP,
		'are-groups': 'yes'
	};
	const asked = await coordinator.post(`${HERE}?/upload`, carried);
	if (asked.status === 200) return;
	const yes = /name="yes" value="([^"]+)"/.exec(await asked.clone().text())?.[1];
	if (asked.status !== 409 || !yes) await refuse(asked);
	const answer = await coordinator.post(`${HERE}?/upload`, { ...carried, yes: yes! });
	if (answer.status !== 200) await refuse(answer);
}

/** Takes a reading back, with a yes to what is asked of it. */
export async function discard(coordinator: Visitor, month: string): Promise<void> {
	const asked = await coordinator.post(`${HERE}?/discard`, { month });
	const [, yes = ''] = /name="yes" value="([^"]+)"/.exec(await asked.text()) ?? [];
	const answer = await coordinator.post(`${HERE}?/discard`, { month, yes });
	if (answer.status !== 303) await refuse(answer);
}

export async function publish(coordinator: Visitor, month: string, reason = ''): Promise<void> {
	const page = await (await coordinator.get(HERE)).text();
	const reading = readingIn(page, month);
	const answer = await coordinator.post(`${HERE}?/publish`, { month, reading, reason });
	if (answer.status !== 303) await refuse(answer);
}

/** Which reading of a month the page shows for publishing. */
export function readingIn(page: string, month: string): string {
	const fields = new RegExp(
		`name="month" value="${month}"[^>]*>.{0,200}?name="reading" value="([^"]+)"`,
		's'
	);
	return fields.exec(page)?.[1] ?? '';
}

async function refuse(answer: Response): Promise<never> {
	throw new Error(`a form was answered ${answer.status}: ${await answer.text()}`);
}
