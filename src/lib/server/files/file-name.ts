import { isPersonalName } from '$lib/domain/personal-text';
import type { FileProblem } from '$lib/domain/problem';
import { wholeFile } from './decode-text';
import { MAX_NAME_LENGTH } from './limits';

/** What is wrong with a file's name: it is content like the cells. Never repeats it. */
export function findNameProblem(name: string): FileProblem | null {
	if (name.length > MAX_NAME_LENGTH) {
		return wholeFile(`Filens namn är längre än ${MAX_NAME_LENGTH} tecken. Byt namn på filen.`);
	}
	const plain = name.normalize('NFC');
	if (![plain, plain.replaceAll('_', ' ')].some(isPersonalName)) return null;
	return wholeFile(
		'Filens namn ser ut att ha en e-postadress, ett personnummer eller ett telefonnummer. Byt namn på filen. Inget ur den har sparats.'
	);
}

/** A name as it may be kept: without characters that steer. */
export function plainName(name: string): string {
	return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || 'fil';
}
