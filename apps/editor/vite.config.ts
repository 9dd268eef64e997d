import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where `npm run dev` finds the runtime; the editor itself is served on Vite's own port then. */
const runtime = process.env['HOOKSWITCH_DEV_RUNTIME'] ?? 'http://127.0.0.1:8080';

/** Packages that every screen needs, kept apart from the app's own code so that a new build does not reload them. */
const vendorChunks = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
  { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui|clsx|react-remove-scroll)/ },
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['hookswitch-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Browsers that know light-dark(): it follows the colour scheme that was chosen, a polyfill would not.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: vendorChunks } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['^/api/', '^/inbox/', '^/health/', '^/metrics$'].map((path) => [
        path,
        { target: runtime, changeOrigin: false },
      ]),
    ),
  },
});
