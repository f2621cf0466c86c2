import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves a folder below a prefix, as GitHub Pages serves a project: unknown paths get 404.html. */
export async function serveFolder(folder: string, prefix = '/') {
  const files = sirv(folder, { dev: true, etag: false });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (!request.url?.startsWith(prefix)) {
      response.writeHead(404).end('outside of the prefix');
      return;
    }
    request.url = `/${request.url.slice(prefix.length)}`;
    files(request, response, () => {
      response.statusCode = 404;
      request.url = '/404.html';
      files(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: origin + prefix,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
