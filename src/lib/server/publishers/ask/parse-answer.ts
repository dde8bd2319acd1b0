import { fault, type Fault, type Result } from '$lib/domain/problem';
import { decodeText } from '$lib/server/files/decode-text';
import { parseJson, type Json } from '$lib/server/files/json/json-text';

/** What an answer says. */
export function parseAnswer(bytes: Uint8Array): Result<Json, Fault> {
	const text = decodeText(bytes);
	const parsed = text.ok ? parseJson(text.value) : text;
	if (parsed.ok) return parsed;
	return { ok: false, problems: [fault('answer-not-json')] };
}
