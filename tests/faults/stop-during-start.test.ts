import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spawnServer, startServer } from '../support/running-server';

vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'laget-start-'));

beforeAll(() => {
	if (!existsSync('build/handler.js')) throw new Error('these tests need the build: npm run build');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([500, 1_500, 4_000])(
	'SIGTERM %i ms into a first start ends it, and the next start finds the folder whole',
	async (wait) => {
		const settings = { LAGET_DATA: join(folder, String(wait)), LAGET_DEMO: '0' };
		const stopped = spawnServer(settings);
		await pause(wait);
		const began = performance.now();
		stopped.process.kill('SIGTERM');
		await stopped.ended;
		expect(performance.now() - began).toBeLessThan(30_000);
		const next = await startServer(settings);
		next.process.kill('SIGTERM');
		expect(await next.ended).toEqual({ code: 0, signal: null });
	}
);
