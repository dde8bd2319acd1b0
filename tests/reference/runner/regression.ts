import { z } from 'zod';
import { adapterFor } from './adapter';
import { compareRegression, regressionShape } from './linear-model';
import { numbers } from './shapes';

/** Any linear model given as a formula `y ~ a + b` and one list of numbers a variable. */
const formula = adapterFor(
	'hac',
	z.object({
		input: z.record(z.string(), numbers),
		parameters: z.object({ model: z.string(), lag: z.number().nullish() }),
		expected: regressionShape
	}),
	({ input, parameters, expected }) => {
		const [left = '', right = ''] = parameters.model.split('~');
		const variables = right.split('+').map((name) => name.trim());
		const columns = variables.map((name) => input[name] ?? []);
		const y = input[left.trim()] ?? [];
		const design = y.map((_, row) => [1, ...columns.map((column) => column[row] ?? NaN)]);
		return compareRegression(
			{ terms: ['intercept', ...variables], design, y },
			expected,
			parameters.lag ?? undefined
		);
	}
);

export const regressionAdapters = [formula];
