import { isLanguage, type Language } from '$lib/domain/language';
import { isReviewed } from '$lib/format/review';
import { hasRight } from '$lib/server/auth/rights/rights';

interface FileLanguage {
	readonly language: Language;
	/** Its texts are not reviewed. */
	readonly draft: boolean;
}

/** The language in which a file is asked for, `?sprak=fi`, else the reader's own; null: an unreviewed translation may be looked at by those who work with it, never spread. */
export function fileLanguageOf(
	url: URL,
	{ account, language: own }: Pick<App.Locals, 'account' | 'language'>
): FileLanguage | null {
	const asked = url.searchParams.get('sprak') ?? own;
	const language = isLanguage(asked) ? asked : 'sv';
	const draft = !isReviewed(language);
	return draft && !hasRight(account, 'export.drafts') ? null : { language, draft };
}
