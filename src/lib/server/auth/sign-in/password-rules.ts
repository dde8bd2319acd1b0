import { GUESSED_WORDS } from './password-words';

const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

export type PasswordProblem = 'too-short' | 'too-long' | 'easy-to-guess';

/** Fewer letters than this beside guessed words, own name and digits leave nothing to guess. */
const OWN_LETTERS = 4;
const KEYBOARD_ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LONGEST_FIRST = [...new Set(GUESSED_WORDS)].sort((a, b) => b.length - a.length);

/** Whose password it is: what a stranger would try first. */
export interface PasswordOwner {
	readonly email: string;
	readonly name: string;
	/** Names of the municipality, in every language. */
	readonly places: readonly string[];
}

/** Null: good enough. No rule about kinds of characters; length is in characters as people count them. */
export function checkPassword(password: string, owner: PasswordOwner): PasswordProblem | null {
	const length = [...password.normalize('NFKC')].length;
	if (length < SHORTEST_PASSWORD) return 'too-short';
	if (length > LONGEST_PASSWORD) return 'too-long';
	return isEasyToGuess(password, owner) ? 'easy-to-guess' : null;
}

function isEasyToGuess(password: string, owner: PasswordOwner): boolean {
	const whole = [...password.normalize('NFKC').toLowerCase()];
	if (new Set(whole).size < 4) return true;
	const own = [owner.email, owner.name, ...owner.places]
		.join(' ')
		.split(/[\s@.+_-]+/)
		.map((word) => plain(word));
	const words = [...own.filter((word) => word.length >= 3), ...LONGEST_FIRST];
	return [plain(password), plain(unmask(password))].some(
		(text) => text !== null && ownLetters(text, words) < OWN_LETTERS
	);
}

/** Letters that are left when words, runs along the alphabet or keyboard and repeats are taken away. */
function ownLetters(text: string, words: readonly string[]): number {
	let rest = text;
	for (const word of words) rest = rest.replaceAll(word, ' ');
	for (const row of KEYBOARD_ROWS) rest = withoutRuns(rest, row);
	rest = rest.replace(/(.{1,4}?)\1{2,}/g, '$1');
	return rest.replace(/ /g, '').length;
}

function withoutRuns(text: string, row: string): string {
	const backwards = [...row].reverse().join('');
	let rest = text;
	for (const line of [row, backwards]) {
		for (let length = line.length; length >= 4; length--) {
			for (let start = 0; start + length <= line.length; start++) {
				rest = rest.replaceAll(line.slice(start, start + length), ' ');
			}
		}
	}
	return rest;
}

/** å and é become a and e; digits and signs go; other scripts stay as they are. */
function plain(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{So}]/gu, '');
}

/** L0s3n0rd is lösenord. */
function unmask(text: string): string {
	const masks: Record<string, string> = {
		'0': 'o',
		'1': 'i',
		'3': 'e',
		'4': 'a',
		'5': 's',
		'7': 't',
		'@': 'a',
		$: 's',
		'!': 'i'
	};
	return text.replace(/[0134570@$!]/g, (sign) => masks[sign] ?? sign);
}
