import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: ['./src/lib/server/store/schema.ts', './src/lib/server/exact/table.ts'],
	out: './drizzle'
});
