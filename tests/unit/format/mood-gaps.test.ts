import { expect, test } from 'vitest';
import type { IsoWeek } from '$lib/domain/week';
import { describeMoodSeries } from '$lib/format/mood-series-words';
import { describeMoodTrack } from '$lib/format/timeline-text';
import { sampleChart } from '../../support/charts';

test('the picture of the mood and the timeline count hidden weeks and weeks without a question alike', () => {
	const { mood } = sampleChart('mood');
	const gaps = (['withdrawn', 'not-asked', 'not-asked', 'not-released'] as const).map(
		(gap, at) => ({
			...{ week: `2020-W1${at}` as IsoWeek, gap }
		})
	);
	const series = { ...mood, points: [...mood.points.filter(({ gap }) => gap === null), ...gaps] };
	const timeline = { ...sampleChart('timeline').timeline, mood: series };
	const words = ['1 vecka visas inte.', '2 veckor ställdes ingen fråga.'];
	expect(describeMoodSeries(series, 'sv')).toEqual(expect.arrayContaining(words));
	expect(describeMoodTrack(timeline, 'sv')).toEqual(expect.arrayContaining(words));
});
