import { expect, test } from 'vitest';
import { settleMunicipality } from '$lib/server/settle-municipality';
import { putSetting } from '$lib/server/store/setting';
import { onBothDatabases } from '../support/store';

onBothDatabases('the municipality of an installation', ({ store }) => {
	const settle = async (asked: string | null) =>
		(await settleMunicipality(store(), asked, process.cwd())).configuration.code;

	test('that is unknown is refused with the list of those that are known', async () => {
		await expect(settle('narnia')).rejects.toThrow(
			/^LAGET_AREA=narnia är ingen kommun här\. .*: haparanda, overtornea\.$/
		);
	});

	test('whose file is not there is refused by its path', async () => {
		await expect(settle('/finns/inte.json')).rejects.toThrow(
			'Kommunens fil /finns/inte.json går inte att läsa: se hela filen.'
		);
	});

	test('may be chosen as long as nothing is remembered', async () => {
		expect([await settle('haparanda'), await settle('0114')]).toEqual(['2583', '0114']);
	});

	test('stays what the database was begun with', async () => {
		await putSetting(store(), 'area_code', '2583');
		expect([await settle(null), await settle('haparanda'), await settle('2583')]).toEqual(
			Array(3).fill('2583')
		);
		await expect(settle('0114')).rejects.toThrow(
			'LAGET_AREA pekar på Upplands Väsby (0114), men databasen tillhör Haparanda (2583).'
		);
	});
});
