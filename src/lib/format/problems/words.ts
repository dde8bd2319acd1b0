import type { Language } from '$lib/domain/language';

/** A message for each code: one that is missing, or that quotes what its code does not carry, does not compile. */
export type Words<Faults> = {
	readonly [Code in keyof Faults]: (
		values: Readonly<Record<keyof Faults[Code], string>>,
		options: { readonly locale: Language }
	) => string;
};
