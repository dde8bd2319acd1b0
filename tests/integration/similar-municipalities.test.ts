import { beforeAll, expect, test } from 'vitest';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { importFile } from '../support/import-file';
import { putRegistry } from '../support/registry';
import { viewIndicatorPage } from '$lib/server/views/indicator-page';
import { onBothDatabases } from '../support/store';
import { OVERTORNEA, loadGroupsOf } from '../support/municipality';

onBothDatabases('comparing with alike municipalities', (database) => {
	beforeAll(async () => {
		await putRegistry(database.store());
		await loadGroupsOf(database.store(), 'overtornea');
		const rows = ['2518 Övertorneå', '2513 Överkalix', '2505 Arvidsjaur'].map(
			(area, index) => `"${area}","2022",${80 + index}`
		);
		const text = ['"region","valår","ME0104B8"', ...rows].join('\r\n');
		const file = { name: 'val.csv', bytes: new TextEncoder().encode(text) };
		await importFile(database.store(), 'scb-valdeltagande', file, null);
	});

	const pageOf = async (query: string, indicatorId = 'valdeltagande-riksdag') => {
		const filter = parsePanelFilter(new URLSearchParams(query));
		const page = await viewIndicatorPage(database.store(), OVERTORNEA, indicatorId, filter);
		if (!page) throw new Error(`${indicatorId} has no page`);
		return page;
	};

	test('the members of the group are named, by name and with their year', async () => {
		const { similar } = await pageOf('');
		expect([similar?.year, similar?.members.map(({ name }) => name)]).toEqual([
			2025,
			['Bräcke', 'Norsjö', 'Storuman', 'Strömsund', 'Vilhelmina', 'Åsele', 'Överkalix']
		]);
	});

	test('those with values become lines beside the own one, and no other municipality does', async () => {
		const { panel } = await pageOf('liknande=1');
		const drawn = panel.series.filter(({ points }) => points.length > 0);
		expect(drawn.map(({ areaCode, role }) => [areaCode, role])).toEqual([
			['2518', 'own'],
			['2513', 'other']
		]);
	});

	test('where none of them has a value there is nothing to choose', async () => {
		expect((await pageOf('', 'befolkning')).similar).toBeNull();
	});
});
