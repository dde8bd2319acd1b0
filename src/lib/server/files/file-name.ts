import { inPlainCharacters, isPersonalName } from '$lib/domain/personal-text';
import { countPersonNames } from './persons/person-name';
import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { MAX_NAME_LENGTH } from './limits';

/** What is wrong with a file's name: it is content like the cells. Never repeats it. */
export function findNameProblem(name: string): FileProblem | null {
	if (name.length > MAX_NAME_LENGTH) {
		return wholeFile(fault('file-name-too-long', { most: MAX_NAME_LENGTH }));
	}
	const plain = inPlainCharacters(name);
	const words = plain.replace(/\.\p{L}{2,5}$/u, '').replace(/[_.%\d-]{1,20}/g, ' ');
	const personal = [plain, plain.replaceAll('_', ' ')].some(isPersonalName);
	if (!personal && countPersonNames(words) === 0) return null;
	return wholeFile(fault('file-name-personal'));
}

/** A name as it may be kept: without characters that steer. */
export function plainName(name: string): string {
	return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || 'fil';
}
