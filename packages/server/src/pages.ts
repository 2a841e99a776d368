import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Server } from './environment.ts';

/** Serves the built pages: files under the names they have, and the one page of the workbench for every other address. */
export function addPages(server: Server, folder: string): void {
  server.use(
    '/assets/*',
    serveStatic({
      root: folder,
      // What the build has compressed beside a file; where there is nothing that is asked for, it is made on the way.
      precompressed: true,
      // Names carry a hash of the content, so what was fetched once stays true.
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  server.get('*', async (context, next) => {
    if (context.req.path.startsWith('/api/') || context.req.path.startsWith('/assets/')) return next();
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    context.header('cache-control', 'no-store');
    return context.html(page.replaceAll('NONCE_OF_THIS_ANSWER', context.get('secureHeadersNonce') ?? ''));
  });
}
