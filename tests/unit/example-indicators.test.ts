import { expect, test } from 'vitest';
import { exampleIndicatorFiles } from '../support/example-data/indicators';

test.each(Object.entries(exampleIndicatorFiles()))(
	'data-imports/%s is what the generator writes',
	async (name, text) => {
		await expect(text).toMatchFileSnapshot(`../../data-imports/${name}`);
	}
);
