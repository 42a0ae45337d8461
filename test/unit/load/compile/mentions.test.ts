import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../../src/domain/ids.js';
import { type Form, findMentions } from '../../../../src/load/compile/find-mentions.js';
import { type CorpusFiles, changed, mistakesAfter, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const CITY = 'facts/entities/donggang.yaml';

/** What the text of one sentence is found to name: form and entity, in order. */
function found(text: string, ...forms: readonly [form: string, entity: string][]): string[] {
  const sentence = {
    id: 'sen_x_t1',
    field: 'TEXT',
    order: 1,
    paragraph: 1,
    text,
    start: 100,
    end: 100 + text.length,
  } as never;
  const given = forms.map(([form, entity]): Form => ({ form, entity: entity as EntityId }));
  return findMentions([sentence], given).map(({ form, entity, start, end }) => {
    expect(text.slice(start - 100, end - 100)).toBe(form);
    return `${form} ${entity}`;
  });
}

describe('forms in a sentence', () => {
  test('are all found, each time', () => {
    expect(found('林岚说，林岚来。', ['林岚', 'p'])).toEqual(['林岚 p', '林岚 p']);
  });

  test('are the longest where several begin at one place', () => {
    expect(found('东港市商务局和东港市', ['东港', 'a'], ['东港市', 'b'], ['东港市商务局', 'c'])).toEqual([
      '东港市商务局 c',
      '东港市 b',
    ]);
  });

  test('are not found within a longer one', () => {
    expect(found('市农业农村局发展农业', ['农业', 'i'], ['市农业农村局', 'o'])).toEqual(['市农业农村局 o', '农业 i']);
  });

  test('mark nobody where two entities have them, and no shorter form in their place', () => {
    expect(
      found('聊城经济技术开发区', ['聊城经济技术开发区', 'body'], ['聊城经济技术开发区', 'area'], ['聊城', 'city']),
    ).toEqual([]);
  });

  test('are found outside the basic plane and beside it', () => {
    expect(found('𠮷田说𠮷', ['𠮷田', 'p'], ['𠮷', 'q'])).toEqual(['𠮷田 p', '𠮷 q']);
  });
});

describe('the mentions of an article', () => {
  const forms = (files: CorpusFiles, file = STORY) => {
    const part = planOf(files).articles.find((article) => `facts/${article.file}` === file);
    const names = new Map(part?.entities.map(({ id, properties }) => [id as string, properties.name]));
    const links = part?.links ?? [];
    return {
      named: links.flatMap(({ type, to, properties }) =>
        type === 'MENTIONS' ? [`${properties.form} ${names.get(to.id)}`] : [],
      ),
      counted: Object.fromEntries(
        links.flatMap(({ type, to, properties }) =>
          type === 'SPEAKS_OF' ? [[names.get(to.id), properties.mentions]] : [],
        ),
      ),
    };
  };

  test('are of names, aliases and the article’s own forms, and are counted', () => {
    expect(forms(vineyard)).toEqual({
      named: [
        '冷链专线 冷链专线',
        '葡萄出口 葡萄出口',
        '周敏 周敏',
        '东港市商务局 东港市商务局',
        '葡萄出口座谈会 葡萄出口座谈会',
        '冷链专线 冷链专线',
        '市商务局 东港市商务局',
        '林岚 林岚',
        '全市 东港市',
        '葡萄出口 葡萄出口',
        '市商务局 东港市商务局',
        '冷链专线 冷链专线',
      ],
      counted: {
        周敏: 1,
        葡萄出口座谈会: 1,
        林岚: 1,
        东港市商务局: 3,
        冷链专线: 3,
        葡萄出口: 2,
        葡萄产业: 0,
        东港市: 1,
      },
    });
  });

  test('are not of editors’ aliases', () => {
    expect(
      forms(changed(vineyard, CITY, ['[Donggang Bureau of Commerce]', '[Donggang Bureau of Commerce, 建设]'])),
    ).toEqual(forms(vineyard));
  });

  test('are of the names of an entity too that only a form of the article refers to', () => {
    const onlyByForm = changed(vineyard, STORY, [
      '{ form: 全市, entity: 东港市 }',
      '{ form: 部门, entity: 北山葡萄园 }',
    ]);
    const named = forms(changed(onlyByForm, CITY, ['name: 北山葡萄园,', 'name: 北山葡萄园, aliases: [园],'])).named;
    expect(named).toContain('部门 北山葡萄园');
    expect(named).toContain('园 北山葡萄园');
  });

  test('are by a form of the article what that says, whoever else is called so', () => {
    const files = changed(vineyard, STORY, ['{ form: 全市, entity: 东港市 }', '{ form: 市商务局, entity: 东港市 }']);
    expect(forms(files).counted).toMatchObject({ 东港市: 2, 东港市商务局: 1 });
  });

  test('are not of entities that the article does not speak of', () => {
    expect(
      forms(changed(vineyard, CITY, ['name: 北山葡萄园,', 'name: 北山葡萄园, aliases: [果农],'])).counted,
    ).not.toHaveProperty('北山葡萄园');
  });
});

describe('a form of the article', () => {
  test('must stand in it', () => {
    expect(mistakesAfter(STORY, ['form: 全市', 'form: 我市'])).toEqual([
      `${STORY}:14: “我市” does not stand in the article`,
    ]);
  });

  test('means one entity', () => {
    expect(
      mistakesAfter(STORY, [
        '  - { form: 全市, entity: 东港市 }\n',
        '  - { form: 全市, entity: 东港市 }\n  - { form: 全市, entity: 东港市商务局 }\n',
      ]),
    ).toEqual([`${STORY}:15: “全市” stands under forms twice`]);
  });
});
