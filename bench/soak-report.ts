import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLOURS, TITLES } from './contenders.js';
import { lines } from './plot.js';
import { isFlat, type Look, type Soak, type Soaks, slopeOf, WARM_UP } from './soaked.js';

const HEADING = '\n## Under load for long\n';

/** The part of benchmarks.md that a run of `--soak` wrote; empty if there was none. */
export function soakPartOf(path: string): string {
  if (!existsSync(path)) return '';
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(HEADING);
  return at < 0 ? '' : text.slice(at);
}

/** Replaces that part, which is the last one, and its plot. */
export function writeSoak(soaks: Soaks, out: string | undefined): string {
  const part = partOf(soaks);
  if (out === undefined) return part;
  const path = join(out, 'benchmarks.md');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '# Benchmarks\n';
  const [rest = ''] = before.split(HEADING);
  mkdirSync(join(out, 'benchmarks'), { recursive: true });
  writeFileSync(path, rest + part);
  writeFileSync(join(out, 'benchmarks', 'soak.svg'), plotOf(soaks));
  return part;
}

const rss = (look: Look) => look.rss;
const heap = (look: Look) => look.heap;

function partOf({ date, minutes, machine, soaks }: Soaks): string {
  const rows = soaks.map((one) => {
    const { contender, size, requests, p50, p99, errors, firstError, looks } = one;
    const memory = (of: (look: Look) => number) => `${at(one, 0, of)} → ${at(one, WARM_UP, of)} → ${at(one, 1, of)}`;
    const growth = [rss, heap].map((of) => slopeOf(looks, of).toFixed(2)).join(' / ');
    const told = firstError === undefined ? String(errors) : `**${errors}**: ${firstError.replaceAll(/[|\n]/g, ' ')}`;
    const verdict = isFlat(looks, rss) && isFlat(looks, heap) ? 'flat' : '**grows**';
    return `| ${TITLES[contender]}, size ${size} | ${requests.toLocaleString('en')} | ${p50.toFixed(1)} / ${p99.toFixed(1)} | ${told} | ${memory(rss)} | ${memory(heap)} | ${growth} | ${verdict} |`;
  });
  return `${[
    HEADING,
    `Written by \`npm run bench -- --soak ${minutes}\` on ${date}: a mix of all questions at 16 connections for ${minutes} minutes, ours on each engine by itself, on ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB. Megabytes at the beginning, after a quarter of the time and at the end; growth in MB a minute after that quarter, of the line nearest to all looks. Flat: in all the rest neither memory nor heap grows by more than a twentieth of itself.`,
    '',
    '![Memory over time](benchmarks/soak.svg)',
    '',
    '| | Requests | p50 / p99, ms | Errors | Memory | Heap used | Growth, memory / heap | |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n')}\n`;
}

function at({ looks }: Soak, share: number, of: (look: Look) => number): string {
  const look = looks[Math.floor((looks.length - 1) * share)];
  return look ? of(look).toFixed(0) : '–';
}

function plotOf({ soaks }: Soaks): string {
  return lines({
    title: 'Memory over time',
    description:
      'Megabytes of memory and of used heap of ours on each engine under load. The numbers are in the table.',
    xUnit: 'seconds under load',
    yUnit: 'MB',
    series: soaks.flatMap(({ contender, looks }) =>
      (
        [
          ['memory', rss, COLOURS[contender]],
          ['heap', heap, LIGHTER[contender] ?? COLOURS.floor],
        ] as const
      ).map(([what, of, colour]) => ({
        name: `${TITLES[contender]}, ${what}`,
        colour,
        points: looks.map((look) => [look.seconds, of(look)] as const),
      })),
    ),
  });
}

const LIGHTER: Readonly<Record<string, string>> = { ours: '#79c0ff', embedded: '#7ee787' };
