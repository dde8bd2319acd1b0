type AddressProblem = 'unreadable' | 'too-long';

/** The longest that a page writes is the sign-in page with where to go afterwards: 6 000 characters. */
const LONGEST = 8_000;
const MOST_PARAMETERS = 400;
/** Control characters, noncharacters, and what stands in for bytes that are no UTF-8. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u;

/** Why no page can be meant by an address; null: one may be. */
export function addressProblemOf({ pathname, search, searchParams }: URL): AddressProblem | null {
	if (pathname.length + search.length > LONGEST || searchParams.size > MOST_PARAMETERS) {
		return 'too-long';
	}
	const path = decode(pathname);
	if (path === null || UNREADABLE.test(path)) return 'unreadable';
	const words = [...searchParams].flat();
	return words.some((word) => UNREADABLE.test(word)) ? 'unreadable' : null;
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
