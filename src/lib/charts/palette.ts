/** The colours a chart is drawn with: named by role. Only the colours of the answers mean good or bad. */
export interface Paint {
	readonly ground: string;
	readonly panel: string;
	readonly ink: string;
	readonly muted: string;
	readonly hairline: string;
	readonly accent: string;
	readonly accentSoft: string;
	readonly band: string;
	readonly compare: string;
	readonly good: string;
	readonly soSo: string;
	readonly bad: string;
	readonly onGood: string;
	readonly onSoSo: string;
	readonly onBad: string;
}

/** On a page the reader's theme decides (custom properties of app.css); a file is light or dark for good. */
export type Theme = 'page' | 'light' | 'dark';

const PAINTS: Record<Theme, Paint> = {
	page: {
		ground: 'var(--ground)',
		panel: 'var(--panel)',
		ink: 'var(--ink)',
		muted: 'var(--muted)',
		hairline: 'var(--hairline)',
		accent: 'var(--accent)',
		accentSoft: 'var(--accent-soft)',
		band: 'var(--band)',
		compare: 'var(--compare)',
		good: 'var(--good)',
		soSo: 'var(--so-so)',
		bad: 'var(--bad)',
		onGood: 'var(--on-good)',
		onSoSo: 'var(--on-so-so)',
		onBad: 'var(--on-bad)'
	},
	light: {
		ground: '#fcfbf8',
		panel: '#ffffff',
		ink: '#1b2226',
		muted: '#5c666b',
		hairline: '#d9d6cd',
		accent: '#154c79',
		accentSoft: '#d3dfe9',
		band: '#e6edef',
		compare: '#6d767b',
		good: '#1b7f79',
		soSo: '#b98300',
		bad: '#6b0f1a',
		onGood: '#ffffff',
		onSoSo: '#1b2226',
		onBad: '#ffffff'
	},
	dark: {
		ground: '#14181a',
		panel: '#1b2124',
		ink: '#eef1f0',
		muted: '#a7b1b5',
		hairline: '#363f43',
		accent: '#8ec1ea',
		accentSoft: '#2b4257',
		band: '#27343a',
		compare: '#a0aaae',
		good: '#67e4e0',
		soSo: '#ffcc00',
		bad: '#bd282d',
		onGood: '#10161a',
		onSoSo: '#10161a',
		onBad: '#ffffff'
	}
};

export function paintFor(theme: Theme): Paint {
	return PAINTS[theme];
}
