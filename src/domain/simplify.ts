import { Converter } from 'opencc-js/t2cn';

let converter: ReturnType<typeof Converter> | undefined;

/** Traditional characters simplified. The dictionary is unpacked at first use (some 20 ms). */
export function simplify(text: string): string {
  if (converter === undefined) converter = Converter({ from: 't', to: 'cn' });
  return converter(text);
}
