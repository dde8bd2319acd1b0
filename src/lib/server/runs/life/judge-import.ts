import type { FileProblem } from '$lib/domain/problem';
import { findLostValues, listScaleChanges } from '$lib/server/store/figures/staged-checks';
import type { Store } from '$lib/server/store/store';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { TakenFigure } from '$lib/server/store/figures/swap-staging';
import { wholeFile } from '$lib/server/files/decode-text';

/** More of the history than this gone needs a second yes. */
const SHRINKING = 0.1;

/** Whether so much of what the source has said would be gone that somebody should look twice. */
export function isShrinking({
	gone,
	held
}: {
	readonly gone: number;
	readonly held: number;
}): boolean {
	return held > 0 && gone / held > SHRINKING;
}

/** Why a figure cannot come in twice. */
export function describeTaken({
	areaCode,
	indicatorId,
	period,
	sourceTitle
}: TakenFigure): FileProblem {
	const figure = `${indicatorId}, ${areaCode}, ${period}`;
	return wholeFile(`Värdet kommer redan från en annan källa (${sourceTitle}): ${figure}.`);
}

/** Indicators whose values have become many times larger or smaller: nobody can say yes to that. */
export async function findOtherScales(
	store: Store,
	runId: string,
	indicators: ReadingContext['indicators']
): Promise<readonly FileProblem[]> {
	const changes = await listScaleChanges(store, runId);
	return changes.map(({ indicatorId, ratio }) => {
		const name = indicators.get(indicatorId)?.name.sv ?? indicatorId;
		const [times, words] = ratio > 1 ? [ratio, 'större'] : [1 / ratio, 'mindre'];
		return wholeFile(
			`${name}: värdena är omkring ${Math.round(times)} gånger ${words} än förut. Enheten kan ha ändrats.`
		);
	});
}

const MOST_NAMED = 6;

/** Why somebody should look before this takes the place of what is there; null where nobody needs to. */
export async function whyLook(store: Store, runId: string): Promise<string | null> {
	const { periods, values, of } = await findLostValues(store, runId);
	if (periods.length > 0) {
		const named = periods.slice(0, MOST_NAMED).map(wordsOf).join(', ');
		const more = periods.length > MOST_NAMED ? ` och ${periods.length - MOST_NAMED} till` : '';
		return `Svaret saknar perioder som Läget har värden för: ${named}${more}.`;
	}
	if (!isShrinking({ gone: values, held: of })) return null;
	return `Av ${of} värden skulle ${values} försvinna.`;
}

/** A span of years as publishers write it. */
function wordsOf(period: string): string {
	return period.replace('--', '–');
}
