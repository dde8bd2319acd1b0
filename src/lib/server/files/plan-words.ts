const PLAN =
	/^(?:(?:reviderad|ursprunglig|beslutad|antagen|original|revised|approved|enligt) )?(?:(?:års|helårs|drift|investerings)?budget(?:en|beloppe?t?)?|plan(?:en|erat|erade?)?|mål(?:et|en|värden?|värdet|tal|nivån?|sättning(?:en)?)?|(?:talousarvio|budjetti|tavoite(?:arvo|taso)?|suunnitelma|suunniteltu)|(?:targets?|goals?|planned|budgets?)(?: values?)?)(?: (?:(?:och|and|ja|&) (?:budget|plan|mål|talousarvio|tavoite)|helår|året|tkr|mn?kr|kr|sek|euro|eur|%|procent|prosenttia))*$/u;
const BUDGETED =
	/(?<!\p{L})(?:budgetera(?:d|t|de)|budgeted|budjetoi(?:tu|dut))(?!\p{L})|^(?:budget|talousarvio) (?:kostnad|intäkt|netto|utgift|inkomst|kulut|menot|tulot)\p{L}*/u;
/** Last in a phrase: `Kostnad budget`; an outcome held against a budget is an outcome. */
const OF_BUDGET =
	/(?<!(?<!\p{L})(?:utan|ej|without|ilman|mot|från|av|med|och|till|än|över|under|i|of|vs\.?|from|against|and|than|ja) )(?<=\p{L} )(?:budget|talousarvio)$/u;

/** Whether words say that values were budgeted, planned or aimed at: `Budget 2024`, `Kostnad, plan`, `tavoite`; not `Målgrupp` or `Avvikelse mot budget`. */
export function saysPlan(text: string): boolean {
	const parts = text.toLowerCase().split(/[,;:()[\]|·–—]| - /);
	return parts.map(plain).some((part) => [PLAN, BUDGETED, OF_BUDGET].some((one) => one.test(part)));
}

function plain(part: string): string {
	const undated = part.replaceAll('_', ' ').replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ');
	return undated.replace(/\s+/g, ' ').trim();
}
