import type { Fault } from '$lib/domain/problem';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onFetchingGround } from '../support/fetching-ground';
import { listMisbehaviours, misbehave } from '../support/publishers/misbehaviour';
import { PUBLISHERS } from '../support/publishers/publishers';
import { onBothDatabases } from '../support/store';

let canary: Server;
let visits = 0;
beforeAll(async () => {
	canary = createServer((_, response) => {
		visits += 1;
		response.end('{}');
	});
	canary.listen(0, '127.0.0.1');
	await once(canary, 'listening');
});
afterAll(() => canary.close());

const canaryAddress = () => `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;

/** Among what is told, for a source with two services tells of both: this, with at least these values. */
const told = ({ code, values }: Fault): readonly unknown[] =>
	expect.arrayContaining([
		expect.objectContaining({
			code,
			...(values ? { values: expect.objectContaining(values) } : {})
		})
	]);

onBothDatabases('a service that misbehaves', (database) => {
	const ground = onFetchingGround(database, { milliseconds: 250 });

	describe.each(PUBLISHERS)('$title', (publisher) => {
		const fetchTwice = async (replay: ReturnType<typeof publisher.replay>) => {
			ground.service().answerBy(publisher.replay());
			await ground.fetch(publisher, new Date('2026-10-30T03:15:00Z'));
			const before = await ground.figures();
			ground.service().answerBy(replay);
			await ground.fetch(publisher);
			return { before, after: await ground.figures(), latest: await ground.latest() };
		};

		test.each(listMisbehaviours(canaryAddress))(
			'$title: the figures stay and the attempt says what and when',
			async (misbehaviour) => {
				const { before, after, latest } = await fetchTwice(
					misbehave(misbehaviour, publisher.replay())
				);
				expect(before.length).toBeGreaterThan(10);
				expect(after).toEqual(before);
				expect([latest.outcome, latest.run]).toEqual(['failed', null]);
				expect(latest.problem).toMatchObject({
					problems: told(misbehaviour.says),
					at: expect.stringContaining('2026-11-06T02:1')
				});
			}
		);

		test.each([
			['periods that it leaves out', { omitted: [publisher.period] }, publisher.says.omitted],
			['periods that its table has lost', { removed: [publisher.period] }, publisher.says.removed],
			['values of another unit', publisher.otherUnit, publisher.says.unit],
			['codes of another name', { renamed: true }, publisher.says.renamed]
		])(
			'%s: the figures stay and the attempt says what and when',
			async (_, changes, [outcome, says]) => {
				const { before, after, latest } = await fetchTwice(publisher.replay(changes));
				expect(after).toEqual(before);
				expect(latest).toMatchObject({
					outcome,
					problem: {
						problems: told(says),
						at: expect.stringContaining('2026-11-06T02:15')
					}
				});
			}
		);
	});

	test('nobody followed a redirect to this machine', () => {
		expect(visits).toBe(0);
	});
});
