import { isPersonalName } from '$lib/domain/personal-text';
import { inPlainCharacters } from '$lib/domain/plain-characters';
import { countPersonNames, isPersonName } from './persons/person-name';
import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { MAX_NAME_LENGTH } from './limits';

/** What is wrong with a file's name: an address or a number of somebody in it. Never repeats it. */
export function findNameProblem(name: string): FileProblem | null {
	if (name.length > MAX_NAME_LENGTH) {
		return wholeFile(fault('file-name-too-long', { most: MAX_NAME_LENGTH }));
	}
	const plain = inPlainCharacters(name);
	const personal = [plain, plain.replaceAll('_', ' ')].some(isPersonalName);
	return personal ? wholeFile(fault('file-name-personal')) : null;
}

/** A name as it may be kept: without characters that steer, and without what may be somebody's name, which `Karl Johan.csv` need not be. */
export function plainName(name: string): string {
	const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || 'fil';
	const ending = /\.\p{L}{2,5}$/u.exec(plain)?.[0] ?? '';
	const words = inPlainCharacters(plain.slice(0, plain.length - ending.length));
	return isCalledAfterPerson(words) ? `fil${ending}` : plain;
}

function isCalledAfterPerson(name: string): boolean {
	const words = name.replace(/[_.+%\d-]{1,20}/g, ' ').trim();
	return isPersonName(words) || countPersonNames(words) > 0;
}
