import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunkNames, chunkOf } from './vite-chunks.ts';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      // The evaluator's pages register it for themselves: nobody else needs anything on their device.
      serviceWorker: { register: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Kit's route announcer carries one inline style; nothing else may.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { sourcemap: false },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: chunkNames.map((name, place) => ({
                // The page's own file keeps its name; styles go with their components.
                name: (id: string, context: { getModuleInfo(id: string): { importers: readonly string[] } | null }) => (chunkOf(id, (other) => context.getModuleInfo(other)) === name ? name : null),
                priority: chunkNames.length - place,
              })),
            },
          },
        },
      },
    },
  },
});
