import type { Account } from '$lib/domain/account';
import type { Language } from '$lib/domain/language';
import type { CurrentSession } from '$lib/server/auth/sessions/sessions';
import type { Outage } from '$lib/server/store/outage';

declare global {
	namespace App {
		interface Locals {
			account: Account | null;
			session: CurrentSession | null;
			/** What kept this request from its answer; null: nothing did. */
			outage: Outage | null;
			language: Language;
		}
		interface Error {
			message: string;
			/** Shown to the reader and written in the log, so that the two can be put together. */
			reference?: string;
		}
	}
}

export {};
