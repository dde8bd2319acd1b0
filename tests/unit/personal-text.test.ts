import { describe, expect, test } from 'vitest';
import { isPersonalText } from '$lib/domain/personal-text';

describe('a text about a person is known', () => {
	test.each([
		'850101-1236',
		'850101-1234',
		'19850101-1236',
		'198501011236',
		'8501011236',
		'Plantina Ek 850101-1236, Haparanda',
		'850101–1236',
		'850101 - 1236',
		'850101+1236',
		'850161-1236',
		'19850161-1236',
		'1985-01-01-1236',
		'131052-308T',
		'010203A123B',
		'plantina.ek@exempel.se',
		'plantina.ek＠exempel.se',
		'plantina.ek (at) exempel.se',
		'070-123 45 67',
		'0701234567',
		'Tel:0701234567',
		'+46 70 123 45 67',
		'+358401234567',
		'0046701234567',
		'0927-123 45',
		'(0927) 123 45'
	])('%s', (text) => {
		expect(isPersonalText(text)).toBe(true);
	});
});

describe('no text about a person', () => {
	test.each([
		'0.8411214953',
		'Åkeriet Öst AB 556677-8899',
		'556677-8899',
		'5566778899',
		'165566778899',
		'16556677-8899',
		'2026-W40',
		'202640',
		'2026-10-05',
		'05-10-2026',
		'2026-10-05 08:13:22',
		'202610051230',
		'v. 40 41 42 43 44',
		'01 02 03 04 05',
		'kl 0800-1630',
		'0',
		'0 000 000',
		'0,0000000',
		'12 345 678',
		'00012345678',
		'02518001',
		'7310130001234',
		'SE5566778899015',
		'4100-2518-77',
		'Team 12'
	])('%s', (text) => {
		expect(isPersonalText(text)).toBe(false);
	});
});
