import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { detectKind } from '$lib/server/files/detect-format';
import { decodeText } from '$lib/server/files/decode-text';
import { isArray, isObject, parseJson, type Json } from '$lib/server/files/json/json-text';
import { answerIn } from '$lib/server/files/persons/answer-word';
import { isCertainlyPersonal, isOfDevices } from '$lib/server/files/persons/person-headings';
import { isNamedPerson } from '$lib/server/files/persons/certain-person';
import { tellsOfDevice, tellsOfOne } from '$lib/server/files/persons/single-person';
import { plainWord } from '$lib/server/files/persons/plain-word';

const OF_ANSWERS =
	/^(?:(?:response|respondent|participant|user|device|session)(?:id|s)?|ipaddress|useragent|svarandeid|svarsid|token)$/;

/** Why JSON that is no list of rows is about persons: by a key or a text in it, however deep; null: nothing says so. */
export function findJsonPersons(bytes: Uint8Array): FileProblem | null {
	const kind = detectKind(bytes);
	if (!kind.ok || kind.kind !== 'json') return null;
	const text = decodeText(bytes);
	const read = text.ok ? parseJson(text.value) : null;
	if (!read?.ok) return null;
	const waiting: (Json | undefined)[] = [read.value];
	const answers = new Set<string>();
	while (waiting.length > 0) {
		const value = waiting.pop();
		if (typeof value === 'string' && tellsOfOne(value))
			return wholeFile(fault('mood-cell-personal'));
		if (typeof value === 'string' && tellsOfDevice('', value))
			return wholeFile(fault('mood-cell-device'));
		if (typeof value === 'string' && isNamedPerson(value))
			return wholeFile(fault('mood-cell-name'));
		const answer = typeof value === 'string' ? answerIn(value) : null;
		if (answer !== null && answers.has(answer)) return wholeFile(fault('mood-row-single-answer'));
		if (answer !== null) answers.add(answer);
		const inside = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
		// One by one: a call takes no hundred thousand of them.
		for (const one of inside) waiting.push(one);
		if (isObject(value)) {
			const isOfPersons = (key: string) =>
				isCertainlyPersonal(key) ||
				isOfDevices(key) ||
				OF_ANSWERS.test(plainWord(key)) ||
				isNamedPerson(key);
			if (Object.keys(value).some(isOfPersons)) return wholeFile(fault('mood-column-personal'));
		}
	}
	return null;
}
