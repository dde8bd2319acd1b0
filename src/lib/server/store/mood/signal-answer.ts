import { asc, desc, eq } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type { SignalAnswer } from '$lib/domain/signal';
import { asIsoWeek } from '$lib/domain/week';
import { accounts, signalAnswers } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The latest signal first. */
export async function listSignalAnswers(store: Store, areaCode: string): Promise<SignalAnswer[]> {
	const rows = await store
		.select({ row: signalAnswers, by: accounts.name })
		.from(signalAnswers)
		.leftJoin(accounts, eq(accounts.id, signalAnswers.answeredBy))
		.where(eq(signalAnswers.areaCode, areaCode))
		.orderBy(desc(signalAnswers.week), asc(signalAnswers.line), desc(signalAnswers.direction));
	return rows.map(({ row, by }) => ({
		line: row.line,
		week: asIsoWeek(row.week),
		direction: row.direction === 'up' ? 'up' : 'down',
		seenOn: isoDate(row.seenOn),
		...{ role: row.role, name: row.name, note: row.note, by, at: row.answeredAt }
	}));
}

/** False, and nothing is changed, when the signal is answered already. */
export async function insertSignalAnswer(
	store: Store,
	areaCode: string,
	answer: Omit<SignalAnswer, 'by'>,
	answeredBy: string | null
): Promise<boolean> {
	const { line, week, direction, seenOn, role, name, note, at } = answer;
	const rows = await store
		.insert(signalAnswers)
		.values({
			...{ areaCode, line, week, direction, seenOn, role, name, note },
			...{ answeredBy, answeredAt: at }
		})
		.onConflictDoNothing()
		.returning({ week: signalAnswers.week });
	return rows.length > 0;
}
