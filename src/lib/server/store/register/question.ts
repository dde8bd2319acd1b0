import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
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

/** Those that the reader may see: unanswered first, the oldest first within. */
export async function listQuestions(
	store: Store,
	areaCode: string,
	reader: Reader
): Promise<Question[]> {
	const rows = await store
		.select({ row: questions, asker: askers.name, answerer: answerers.name })
		.from(questions)
		.leftJoin(askers, eq(askers.id, questions.askedBy))
		.leftJoin(answerers, eq(answerers.id, questions.answeredBy))
		.where(eq(questions.areaCode, areaCode))
		.orderBy(sql`${questions.answeredAt} is not null`, asc(questions.askedAt), asc(questions.id));
	const seen = rows.filter(({ row: { askedBy } }) => maySee(reader, { kind: 'question', askedBy }));
	return seen.map(({ row, asker, answerer }) => ({
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
