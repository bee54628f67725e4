import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { plainIcons } from './scripts/plain-icons.ts';
import { tabletChunkGroups } from './scripts/tablet-chunks.ts';
import { tabletTexts } from './scripts/tablet-texts.ts';

export default defineConfig({
  plugins: [plainIcons(), tabletTexts(), tailwindcss(), sveltekit()],
  build: { chunkSizeWarningLimit: 900 },
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: tabletChunkGroups() } } }
      }
    }
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/database-setup.ts'],
    // Database files each have their own database; two workers suit two cores. The files of a worker load the sources
    // once, together: no module may keep what a test did. That halves the work.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
});
