import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { E2E_FOLDER } from './tests/support/e2e-municipality.ts';

/** What a browser would otherwise ask of the network on its own. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-sync',
	'--no-default-browser-check',
	'--no-first-run',
	'--no-pings'
];
// Read again by every worker, which inherits what the first reading decided.
process.env.LAGET_E2E_SESSIONS ??= join(tmpdir(), `laget-e2e-${process.pid}-${Date.now()}`);
const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	// What another municipality's folder alone holds.
	testIgnore: new RegExp(`[\\\\/]e2e[\\\\/](?!${E2E_FOLDER}[\\\\/])[^\\\\/]+[\\\\/]`),
	globalSetup: './tests/support/e2e-server.ts',
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	timeout: 180_000,
	expect: { timeout: 15_000 },
	use: {
		// Written by the global setup, which runs before the workers read this file.
		baseURL: process.env.LAGET_E2E_ORIGIN,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		trace: 'off'
	},
	projects: [
		{
			name: 'chromium',
			use: {
				...devices['Desktop Chrome'],
				launchOptions: {
					executablePath: process.env.CHROMIUM || undefined,
					args: asRoot ? [...QUIET, '--no-sandbox'] : QUIET
				}
			}
		}
	]
});
