import { hasForbiddenCharacter, lengthOf, withoutForbidden } from '$lib/domain/form-text';
import { isHttpsAddress, INTERVENTION_LENGTHS } from '$lib/domain/intervention-form';
import { isPersonalText } from '$lib/domain/personal-text';

/** A title on one line, no longer than one may be; null where there is none. */
export function titleLine(text: string): string | null {
	return cut(oneLine(text), INTERVENTION_LENGTHS.title) || null;
}

/** Where it is; null where nobody says, or says it with somebody's number or address. */
export function placeLine(text: string): string | null {
	const place = cut(oneLine(text), INTERVENTION_LENGTHS.line);
	return place === '' || isPersonalText(place) ? null : place;
}

/** An https address without anybody's in it, as a page of its own has; null for any other. */
export function pageLink(text: string): string | null {
	const link = text.trim();
	if (!isHttpsAddress(link) || /@|%40/.test(link) || hasForbiddenCharacter(link, 'one-line'))
		return null;
	return link;
}

function oneLine(text: string): string {
	return withoutForbidden(text.replace(/[\s\p{Cc}]+/gu, ' ')).trim();
}

function cut(text: string, most: number): string {
	if (lengthOf(text) <= most) return text;
	return `${[...text]
		.slice(0, most - 1)
		.join('')
		.trimEnd()}…`;
}
