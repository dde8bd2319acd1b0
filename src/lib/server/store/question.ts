import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { questions } from './schema';
import type { Store } from './store';

/** A politician's question about a page, and the coordinator's answer once there is one. */
export interface Question {
	readonly id: string;
	/** The page it is about, such as `/insatser/sportotek`. */
	readonly about: string;
	readonly question: string;
	readonly askedAt: Date;
	readonly answer: string | null;
	readonly answeredAt: Date | null;
}

const COLUMNS = {
	id: questions.id,
	about: questions.about,
	question: questions.question,
	askedAt: questions.askedAt,
	answer: questions.answer,
	answeredAt: questions.answeredAt
};

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

/** Those of one person, newest first. */
export async function listQuestionsOf(store: Store, accountId: string): Promise<Question[]> {
	return store
		.select(COLUMNS)
		.from(questions)
		.where(eq(questions.askedBy, accountId))
		.orderBy(desc(questions.askedAt));
}

/** Unanswered first, oldest first within. */
export async function listQuestions(store: Store, areaCode: string): Promise<Question[]> {
	return store
		.select(COLUMNS)
		.from(questions)
		.where(eq(questions.areaCode, areaCode))
		.orderBy(sql`${questions.answeredAt} is not null`, asc(questions.askedAt));
}

/** False when it is answered already or does not exist. */
export async function answerQuestion(
	store: Store,
	id: string,
	answer: string,
	accountId: string
): Promise<boolean> {
	const rows = await store
		.update(questions)
		.set({ answer, answeredAt: sql`now()`, answeredBy: accountId })
		.where(and(eq(questions.id, id), isNull(questions.answer)))
		.returning({ id: questions.id });
	return rows.length > 0;
}
