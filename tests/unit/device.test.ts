import { expect, test } from 'vitest';
import { deviceOf } from '$lib/domain/device';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
		'Firefox, Windows'
	],
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`,
		'Edge, Windows'
	],
	[
		`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${WEBKIT} Chrome/140.0 Mobile Safari/537.36`,
		'Chrome, Android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari, iPhone'
	],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'Safari, Mac'],
	['curl/8.0', null],
	['', null],
	[null, null]
])('%s is told as %s', (userAgent, device) => {
	expect(deviceOf(userAgent)).toBe(device);
});
