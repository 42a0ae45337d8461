import { answering } from './answering.js';
import { command } from './command.js';
import type { Release } from './releases.js';
import type { RunningServer } from './server.js';

/** Whether a Docker daemon answers; a client alone is no Docker. */
export async function dockerAnswers(): Promise<boolean> {
  try {
    const { stdout } = await command('docker', ['info', '--format', '{{.ServerVersion}}'], 2000);
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

/**
 * Starts the release's image; testcontainers removes the container, also when the test run is killed. Only its types
 * were ever checked: it was written where there is no Docker daemon.
 */
export async function startInDocker(release: Release): Promise<RunningServer> {
  // Loaded only here: it takes 0.3 s, and most machines that run the tests have no use for it.
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(release.image)
    .withPassword('only-for-tests')
    .withEnvironment({
      NEO4J_server_memory_heap_initial__size: '512m',
      NEO4J_server_memory_heap_max__size: '512m',
      NEO4J_server_memory_pagecache_size: '64m',
    })
    .start();
  const stop = async () => void (await container.stop());
  try {
    const uri = container.getBoltUri();
    const login = { uri, username: container.getUsername(), password: container.getPassword(), database: undefined };
    return { server: await answering(login, { limitMs: 60_000 }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
