import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports from here on are not handed out to outgoing connections on Linux, so none is taken while a server boots. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;
/** Several servers boot at once, and a port is free until its server listens. */
const handedOut = new Set<number>();

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (handedOut.has(port)) continue;
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      handedOut.add(port);
      return port;
    } catch {
      // Taken: another one.
    } finally {
      probe.close();
    }
  }
}
