import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Something that listens on a port of this machine. */
export interface Listener {
  readonly port: number;
  /** Ends all connections and listens no more. */
  close(): Promise<void>;
}

/** Takes connections and never says a word. */
export function silentListener(): Promise<Listener> {
  return listen(0, () => undefined);
}

/** Passes everything on to another port, as long as it is not closed. On the port given, or any that is free. */
export function proxyTo(target: number, port = 0): Promise<Listener> {
  return listen(port, (client) => {
    const server = connect(target, '127.0.0.1');
    client.pipe(server).pipe(client);
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  });
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<number> {
  const { port, close } = await silentListener();
  await close();
  return port;
}

async function listen(port: number, serve: (client: Socket) => void): Promise<Listener> {
  const clients = new Set<Socket>();
  const server: Server = createServer((client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.on('close', () => clients.delete(client));
    serve(client);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
