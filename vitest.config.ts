import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    setupFiles: ['tests/property.setup.ts'],
    projects: [
      { extends: true, test: { name: 'parts', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'road',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/sites.setup.ts',
          testTimeout: 180_000,
        },
      },
    ],
  },
})
