/** Tells whoever watches the run; on stderr, so that no reporter's output on stdout is broken by it. */
export function say(line: string): void {
  process.stderr.write(`neo4j for tests: ${line}\n`);
}
