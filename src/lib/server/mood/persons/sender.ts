const SENDER =
	/kontakt|contact|ansvarig|handlägg|samman?st|sammanf|upprätt|frågor|källa|avsändare|av:|yhteys|lisätieto|laatin|laatija|koonn|koost|tekijä|(?:skapa|utför|ta|gjor|skriv|uttag|framtag)\p{L}{0,5} av(?!\p{L})|rapportör|författare|(?:compiled|created|prepared|made|written) by|author|sender/iu;

/** Who compiled a file, or answers questions about it, may be named once: it is nobody's answer. */
export function mayName(text: string): number {
	return SENDER.test(text) ? 1 : 0;
}
