import type { Language } from '$lib/domain/language';
import type { Paint } from './palette';

/** What every chart's component is given; whoever shows the chart has laid it out, once. */
export interface ChartProps<Layout> {
	layout: Layout;
	language: Language;
	paint: Paint;
	/** What the picture is, in one sentence, for those who cannot see it. */
	label: string;
}
