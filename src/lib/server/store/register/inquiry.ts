import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import { accounts, inquiries } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A politician's inquiry about a page, and the coordinator's answer once there is one. */
export interface Inquiry {
	readonly id: string;
	/** The page it is about, such as `/insatser/sportoteket`. */
	readonly about: string;
	readonly text: string;
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
export async function listInquiries(
	store: Store,
	areaCode: string,
	reader: Reader
): Promise<Inquiry[]> {
	const rows = await store
		.select({ row: inquiries, asker: askers.name, answerer: answerers.name })
		.from(inquiries)
		.leftJoin(askers, eq(askers.id, inquiries.askedBy))
		.leftJoin(answerers, eq(answerers.id, inquiries.answeredBy))
		.where(eq(inquiries.areaCode, areaCode))
		.orderBy(sql`${inquiries.answeredAt} is not null`, asc(inquiries.askedAt), asc(inquiries.id));
	const seen = rows.filter(({ row: { askedBy } }) => maySee(reader, { kind: 'inquiry', askedBy }));
	return seen.map(({ row, asker, answerer }) => ({
		id: row.id,
		about: row.about,
		text: row.text,
		askedBy: asker,
		askedAt: row.askedAt,
		answer:
			row.answer !== null && row.answeredAt !== null
				? { text: row.answer, at: row.answeredAt, by: answerer }
				: null
	}));
}

/** Asked again in the same words before there is an answer, as by a second press, it is one. */
export async function sendInquiry(
	store: Store,
	inquiry: {
		readonly areaCode: string;
		readonly askedBy: string;
		readonly about: string;
		readonly text: string;
	}
): Promise<void> {
	const { areaCode, askedBy, about, text } = inquiry;
	await store.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('inquiry'))`);
		const waiting = await tx.$count(
			inquiries,
			and(
				...[eq(inquiries.areaCode, areaCode), eq(inquiries.askedBy, askedBy)],
				...[eq(inquiries.about, about), eq(inquiries.text, text), isNull(inquiries.answer)]
			)
		);
		if (waiting === 0) await tx.insert(inquiries).values(inquiry);
	});
}

/** False, and nothing is changed, when somebody has answered it otherwise or it is not there. The same answer again, as by a second press, is the first. */
export async function answerInquiry(
	store: Store,
	areaCode: string,
	id: string,
	answer: { readonly text: string; readonly accountId: string }
): Promise<boolean> {
	const rows = await store
		.update(inquiries)
		.set({
			answer: answer.text,
			answeredAt: sql`coalesce(${inquiries.answeredAt}, now())`,
			answeredBy: answer.accountId
		})
		.where(
			and(
				...[eq(inquiries.areaCode, areaCode), eq(inquiries.id, id)],
				or(
					isNull(inquiries.answer),
					and(eq(inquiries.answer, answer.text), eq(inquiries.answeredBy, answer.accountId))
				)
			)
		)
		.returning({ id: inquiries.id });
	return rows.length === 1;
}
