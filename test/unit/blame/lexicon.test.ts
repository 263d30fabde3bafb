import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { blameCategories } from '../../../src/core/blame/blameFinding';
import { blameSources } from '../../../src/core/blame/explain';
import configSchema from '../../../schemas/config.schema.json';
import { blameLanguages, english, rulesOf } from '../../../src/core/blame/languages';
import { lexicon } from '../../../src/core/blame/lexicon';
import { findBlameInText } from '../../../src/core/blame/findBlameInText';
import schema from '../../../src/core/blame/lexicon/rules.schema.json';
import { compilePattern } from '../../../src/core/blame/pattern';
import { sectionKinds } from '../../../src/core/postmortem/sectionKind';
import type { BlameRule } from '../../../src/core/blame/rule';

const sets = rulesOf(['en', 'es']);

function patternsOf(rule: BlameRule): readonly string[] {
  return [...rule.patterns, ...(rule.unless ?? []), ...(rule.notObject ?? [])];
}

describe('the lexicon', () => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

  it('follows its schema', () => {
    for (const set of sets)
      assert.ok(validate(set), `${set.category}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  });

  it('has rules for every category in every language', () => {
    for (const language of ['en', 'es']) {
      assert.deepEqual(new Set(rulesOf([language]).map((set) => set.category)), new Set(blameCategories));
    }
  });

  it('speaks the languages that a team can choose', () => {
    assert.deepEqual(configSchema.properties.languages.items.enum, blameLanguages);
  });

  it('names each rule once', () => {
    const ids = sets.flatMap((set) => set.rules.map((rule) => rule.id));
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('cites sources that exist, with a title and an address', () => {
    for (const set of sets) {
      const source = blameSources[set.source];
      assert.ok(source, set.source);
      assert.match(source.url, /^https:\/\//);
      assert.ok(source.title.length > 10);
    }
  });

  it('refers only to word classes that it defines', () => {
    const classes = new Set<string>();
    for (const word of lexicon().values()) {
      for (const name of word.classes) classes.add(name);
    }
    const unknown: string[] = [];
    for (const set of english) {
      for (const rule of set.rules) {
        for (const element of patternsOf(rule).flatMap((pattern) => pattern.split(' '))) {
          const body = element.replace(/^>|\?$/g, '');
          if (body.startsWith('@'))
            unknown.push(
              ...body
                .slice(1)
                .split('|')
                .filter((name) => name.includes('.') && !classes.has(name)),
            );
        }
      }
    }
    assert.deepEqual(unknown, []);
  });

  it('keeps spellings, classes and noun phrases apart within an element', () => {
    const mixed = sets
      .flatMap((set) => set.rules.flatMap((rule) => patternsOf(rule)))
      .filter((pattern) => /\|[@$~#]/.test(pattern));
    assert.deepEqual(mixed, []);
  });

  it('files every pattern under a word, so that sentences without it cost nothing', () => {
    for (const set of sets) {
      for (const rule of set.rules) {
        for (const pattern of rule.patterns)
          assert.ok(compilePattern(pattern).keys.length > 0, `${rule.id}: ${pattern}`);
      }
    }
  });

  it('is at most 400 KB of data', () => {
    assert.ok(JSON.stringify(sets).length < 400_000);
  });
});

describe('the templates of the lexicon', () => {
  it('are never flagged themselves, in any section', () => {
    for (const set of sets) {
      for (const template of set.advice.templates) {
        for (const section of sectionKinds) {
          const findings = findBlameInText(template, { section, options: { languages: ['en', 'es'] } });
          assert.deepEqual(findings, [], template);
        }
      }
    }
  });
});
