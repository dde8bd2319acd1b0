import { slugOf } from '../../src/lib/domain/slug';
import { plantCompilation, sendRefused } from './planted-files';
import type { Visitor } from './visitors';

/** Something that only some may see, with words that stand nowhere else. */
export interface Planted {
	readonly object: string;
	readonly words: readonly string[];
	/** Its address, which gives it away as well; null: it has none of its own. */
	readonly slug: string | null;
	/** The names of the visitors who may see it. */
	readonly seenBy: readonly string[];
}

const WORKING = ['coordinator', 'communicator', 'team', 'another team'];
const EVENT = { kind: 'event', start: '2026-09', end: 'point' };

/** One object of each kind, put there by the forms that people use. */
export async function plant(find: (name: string) => Visitor): Promise<Planted[]> {
	const coordinator = find('coordinator');
	const write = async (object: string, status: string, seenBy: readonly string[]) => {
		const [title, description] = [`Kantarell ${object}`, `Murkla ${object}`];
		const fields = { ...EVENT, title, description, status };
		await expectRedirect(await coordinator.post('/arbete/insatser/ny?/save', fields));
		return { object, words: [title, description], slug: slugOf(title), seenBy };
	};
	const everyone = await write('publik', 'public', []);
	const planted = [
		await write('utkast', 'draft', ['coordinator', 'communicator']),
		await write('intern', 'internal', WORKING),
		await propose(find('team')),
		await outgrow(coordinator),
		await plantCompilation(coordinator),
		await sendRefused(coordinator)
	];
	const inquiry = 'Ripa undrar om publik';
	const asked = await find('politician').post(`/insatser/${everyone.slug}?/ask`, { inquiry });
	await expectRedirect(asked);
	const answer = 'Orre svarar om publik';
	const page = await (await coordinator.get('/arbete/fragor')).text();
	const id = /name="id" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
	await expectRedirect(await coordinator.post('/arbete/fragor?/answer', { id, answer }));
	const seenBy = ['coordinator', 'politician'];
	return [...planted, { object: 'fråga', words: [inquiry, answer], slug: null, seenBy }];
}

async function propose(team: Visitor): Promise<Planted> {
	const [title, description] = ['Kantarell förslag', 'Murkla förslag'];
	const fields = { title, description, start: '2026-09' };
	await expectRedirect(await team.post('/arbete/forslag?/propose', fields));
	const seenBy = ['coordinator', 'team'];
	return { object: 'förslag', words: [title, description], slug: slugOf(title), seenBy };
}

/** A draft whose words were changed before it was published: they live on in its history only. */
async function outgrow(coordinator: Visitor): Promise<Planted> {
	const first = { ...EVENT, title: 'Numera publik', status: 'draft' };
	const words = ['Murkla tidigare'];
	const draft = { ...first, description: 'Murkla tidigare' };
	await expectRedirect(await coordinator.post('/arbete/insatser/ny?/save', draft));
	const published = { ...first, description: 'Öppet', status: 'public', version: '1' };
	await expectRedirect(await coordinator.post('/arbete/insatser/numera-publik?/save', published));
	return { object: 'version', words, slug: null, seenBy: ['coordinator', 'communicator'] };
}

async function expectRedirect(response: Response): Promise<void> {
	if (response.status === 303) return;
	throw new Error(`a form was answered ${response.status}: ${await response.text()}`);
}
