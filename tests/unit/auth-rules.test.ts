import { describe, expect, test } from 'vitest';
import { listPlaceWords } from '$lib/domain/municipality';
import { checkPassword } from '$lib/server/auth/sign-in/password-rules';
import { parseNextPath } from '$lib/server/auth/sign-in/next-path';
import { hashToken, newToken } from '$lib/server/auth/sessions/token';
import { OVERTORNEA } from '../support/municipality';

const owner = {
	email: 'berit.lahdenpera@exempel.se',
	name: 'Berit Lahdenperä',
	places: listPlaceWords(OVERTORNEA)
};

describe('a password', () => {
	test.each([
		['sju7tec', 'too-short'],
		['🙂'.repeat(7), 'too-short'],
		['korrekt häst batteri klammer'.padEnd(129, 'x'), 'too-long'],
		['password', 'easy-to-guess'],
		['P@ssw0rd123!', 'easy-to-guess'],
		['Sommar2026!', 'easy-to-guess'],
		['Övertorneå2026', 'easy-to-guess'],
		['matarenki kommun', 'easy-to-guess'],
		['L0senord2518', 'easy-to-guess'],
		['läget-i-kommunen', 'easy-to-guess'],
		['12345678', 'easy-to-guess'],
		['qwertyuiop', 'easy-to-guess'],
		['abababababab', 'easy-to-guess'],
		['berit2026!', 'easy-to-guess'],
		['Lahdenperä99', 'easy-to-guess'],
		['salasana123', 'easy-to-guess']
	])('%s is refused: %s', (password, problem) => {
		expect(checkPassword(password, owner)).toBe(problem);
	});

	test.each([
		'renarna går över isen',
		'tjugo blå kantareller',
		'xK4#pw9Lq',
		'åäö 🙂 och mellanslag i sextiofyra tecken är inget problem alls',
		'пароль из слов',
		'en mening som är mycket längre än någon orkar skriva om den inte klistras in ur ett minne som sköter sådant'
	])('%s is accepted', (password) => {
		expect(checkPassword(password, owner)).toBeNull();
	});
});

describe('where to go after signing in', () => {
	test.each([
		['/arbete/insatser', '/arbete/insatser'],
		['/fit/arbete?fran=2026-W10&till=2026-W12', '/fit/arbete?fran=2026-W10&till=2026-W12'],
		['/insatser/f%C3%B6rslag', '/insatser/f%C3%B6rslag'],
		['//evil.example', '/arbete'],
		['/\\evil.example', '/arbete'],
		['\\\\evil.example', '/arbete'],
		['/%5cevil.example', '/arbete'],
		['/%2fevil.example', '/arbete'],
		['/.//evil.example', '/arbete'],
		['/arbete/../..//evil.example', '/arbete'],
		['/\t/evil.example', '/arbete'],
		['https://evil.example/', '/arbete'],
		['javascript:alert(1)', '/arbete'],
		['evil.example', '/arbete'],
		['@evil.example', '/arbete'],
		['', '/arbete'],
		[null, '/arbete']
	])('%j leads to %s', (asked, path) => {
		expect(parseNextPath(asked, '/arbete')).toBe(path);
	});
});

describe('a token', () => {
	test('holds 256 bits and is stored as its SHA-256 in hex', () => {
		expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
		expect(hashToken('abc')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});
});
