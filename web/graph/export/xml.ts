/** An element as data; `text` where a child is a string. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes = {}, children = [] }: XmlElement, indent: string): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapedXml(String(value))}"`)
    .join('');
  if (children.length === 0) return `${indent}<${name}${list}/>`;
  // White space would be part of a text.
  if (children.some((child) => typeof child === 'string')) {
    const inside = children.map((child) => (typeof child === 'string' ? escapedXml(child) : written(child, '')));
    return `${indent}<${name}${list}>${inside.join('')}</${name}>`;
  }
  const inside = children.map((child) => (typeof child === 'string' ? '' : `${written(child, `${indent}  `)}\n`));
  return `${indent}<${name}${list}>\n${inside.join('')}${indent}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapedXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Without the characters that XML has no way to write, and halves of characters. */
export function xmlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
