import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { accounts, questions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A politician's question about a page, and the coordinator's answer once there is one. */
export interface Question {
	readonly id: string;
	/** The page it is about, such as `/insatser/sportoteket`. */
	readonly about: string;
	readonly question: string;
	/** Null: the account is gone. */
	readonly askedBy: string | null;
	readonly askedAt: Date;
	readonly answer: {
		readonly text: string;
		readonly at: Date;
		readonly by: string | null;
	} | null;
}

const askers = alias(accounts, 'asker');
const answerers = alias(accounts, 'answerer');

/** Unanswered first, the oldest first within; only those of `askedBy` when it is given. */
export async function listQuestions(
	store: Store,
	areaCode: string,
	askedBy?: string
): Promise<Question[]> {
	const rows = await store
		.select({ row: questions, asker: askers.name, answerer: answerers.name })
		.from(questions)
		.leftJoin(askers, eq(askers.id, questions.askedBy))
		.leftJoin(answerers, eq(answerers.id, questions.answeredBy))
		.where(
			and(
				eq(questions.areaCode, areaCode),
				askedBy === undefined ? undefined : eq(questions.askedBy, askedBy)
			)
		)
		.orderBy(sql`${questions.answeredAt} is not null`, asc(questions.askedAt), asc(questions.id));
	return rows.map(({ row, asker, answerer }) => ({
		id: row.id,
		about: row.about,
		question: row.question,
		askedBy: asker,
		askedAt: row.askedAt,
		answer:
			row.answer !== null && row.answeredAt !== null
				? { text: row.answer, at: row.answeredAt, by: answerer }
				: null
	}));
}

export async function askQuestion(
	store: Store,
	asked: {
		readonly areaCode: string;
		readonly askedBy: string;
		readonly about: string;
		readonly question: string;
	}
): Promise<void> {
	await store.insert(questions).values(asked);
}

/** False, and nothing is changed, when it is answered already or is not there. */
export async function answerQuestion(
	store: Store,
	areaCode: string,
	id: string,
	answer: { readonly text: string; readonly accountId: string }
): Promise<boolean> {
	const rows = await store
		.update(questions)
		.set({ answer: answer.text, answeredAt: sql`now()`, answeredBy: answer.accountId })
		.where(and(eq(questions.areaCode, areaCode), eq(questions.id, id), isNull(questions.answer)))
		.returning({ id: questions.id });
	return rows.length === 1;
}
