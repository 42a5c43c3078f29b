import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** `npm run dev` speaks to a running product: its sign-in works when the gateway is asked, a token spares it. */
const gateway = process.env.STRIDE_URL ?? 'http://127.0.0.1:8080';
const token = process.env.STRIDE_TOKEN;

/** With STRIDE_TOKEN (deploy/local/token NAME) every call of the dev server bears it, and there is a session without signing in. */
function borrowedSession(): Plugin {
  return {
    name: 'borrowed-session',
    configureServer(server) {
      if (!token) return;
      server.middlewares.use('/session', (request, response) => {
        response.setHeader('Content-Type', 'application/json');
        const path = request.url ?? '';
        response.end(
          JSON.stringify(
            path.startsWith('/logout')
              ? { redirect_to: '/' }
              : { authenticated: true, subject: 'dev', name: 'Dev', csrf_token: 'dev', expires_at: null, demo: true },
          ),
        );
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), borrowedSession()],
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/v1', '/openapi', '/docs', ...(token ? [] : ['/session'])].map((path) => [
        path,
        { target: gateway, headers: token ? { Authorization: `Bearer ${token}` } : undefined },
      ]),
    ),
  },
  build: {
    target: 'es2022',
    manifest: true,
    // the content security policy allows no data: scripts or fonts, and a hashed file is cached for good
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    // generous: a build machine may be busy
    testTimeout: 60_000,
  },
});
