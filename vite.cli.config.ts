import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The commands of src/cli, which Node 20 cannot run as TypeScript. After the application's own build. */
export default defineConfig({
	publicDir: false,
	resolve: { alias: { $lib: resolve('src/lib'), $imports: resolve('data-imports') } },
	build: {
		ssr: true,
		outDir: 'build/cli',
		target: 'node20',
		rollupOptions: {
			input: {
				'account-link': 'src/cli/account-link.ts',
				'remove-demo': 'src/cli/remove-demo.ts',
				'check-sweep': 'src/cli/check-sweep.ts',
				'check-file': 'src/cli/check-file.ts',
				'store-file': 'src/cli/store-file.ts',
				'fetch-source': 'src/cli/fetch-source.ts',
				reader: 'src/cli/reader.ts',
				estimator: 'src/cli/estimator.ts'
			}
		}
	}
});
