import { getNow, getStore } from './app';
import { markReceipt, readMarked } from './auth/requests/receipt-mark';

/** Null: nobody who is signed in. */
type Reader = { readonly id: string | null } | null;

/** Where an action sends its reader to be told what it has done. */
export function receiptAddress(
	reader: Reader,
	path: string,
	told: readonly [name: string, value: string]
): Promise<string> {
	return markReceipt(getStore(), { accountId: reader?.id ?? null, at: getNow() }, path, told);
}

/** What has just been done, where an action and nobody else wrote the address. */
export function readReceipt<Name extends string>(
	reader: Reader,
	url: URL,
	names: readonly Name[]
): Promise<{ readonly name: Name; readonly value: string } | null> {
	return readMarked(getStore(), { accountId: reader?.id ?? null, at: getNow() }, url, names);
}
