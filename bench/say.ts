/** Tells whoever watches, with the seconds since the process began. */
export function say(line: string): void {
  process.stderr.write(`bench, ${Math.round(performance.now() / 1000)} s: ${line}\n`);
}
