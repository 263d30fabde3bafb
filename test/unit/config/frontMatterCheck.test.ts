import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import frontMatterSchema from '../../../schemas/front-matter.schema.json';
import { frontMatterProblems, type FrontMatterValue } from '../../../src/core/config/frontMatterCheck';
import type { JsonSchema } from '../../../src/core/config/jsonSchema';
import { fieldKeys, otherKeys } from '../../../src/core/postmortem/metadataKeys';

/** Keys with their values, each value on a place of its own: 0-10, 10-20, … */
function entries(values: Readonly<Record<string, string | readonly string[]>>): FrontMatterValue[] {
  return Object.entries(values).map(([key, value], i) => ({
    key,
    values: [value].flat().map((text) => ({ value: text, span: { start: i * 10, end: i * 10 + 10 } })),
  }));
}

function messages(values: Readonly<Record<string, string | readonly string[]>>): string[] {
  return frontMatterProblems(entries(values)).map(({ message }) => message);
}

describe('frontMatterProblems', () => {
  it('has nothing to say about front matter as teams write it', () => {
    for (const values of [
      { title: '404', status: 'Draft', severity: '2', date: '2026-03-04', authors: ['Ana', 'Ben'], tags: 'dns' },
      { status: 'In Review', date: '2026-03-04 14:51:00 +0100', services: [], 'my own key': 'x' },
      { status: 'Complete, action items in progress', date: '4 March 2026', postmortem: 'yes' },
      { status: 'Resolved' },
      { start: '2026-03-04T14:51Z', end: '2026-03-04T15:57Z', duration: '66 minutes' },
      {},
    ])
      deepStrictEqual(messages(values), [], JSON.stringify(values));
  });

  it('names the states that a document can have, and the one that was meant', () => {
    deepStrictEqual(frontMatterProblems(entries({ title: 'x', status: 'drafft' })), [
      {
        key: 'status',
        message: '“status” must be draft, in-review, final or closed, not “drafft”. Did you mean “draft”?',
        span: { start: 10, end: 20 },
        allowed: ['draft', 'in-review', 'final', 'closed'],
      },
    ]);
  });

  it('asks about days that no calendar has', () => {
    deepStrictEqual(messages({ date: '2026-02-31' }), [
      '“date” is 2026-02-31, which is no day of the calendar. Which day was it?',
    ]);
  });

  it('asks for a date where there is none', () => {
    deepStrictEqual(messages({ date: 'soon' }), ['“date” must be a date such as 2026-03-04, not “soon”.']);
  });

  it('asks about an end before its start, when both are written the same way', () => {
    deepStrictEqual(messages({ start: '2026-03-04T14:51Z', end: '2026-03-04T13:57Z' }), [
      '“end” is 2026-03-04T13:57Z, before “start” at 2026-03-04T14:51Z. Is one of them a slip?',
    ]);
    deepStrictEqual(messages({ start: '2026-03-04T14:51Z', end: '2026-03-04T13:57+01:00' }), []);
    deepStrictEqual(messages({ start: '2026-03-04 14:51', end: '2026-03-04' }), []);
  });

  it('accepts only yes or no for whether it is a postmortem', () => {
    deepStrictEqual(messages({ postmortem: 'perhaps' }), ['“postmortem” must be true or false, not “perhaps”.']);
  });

  it('never throws', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(frontMatterSchema.properties)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, fc.array(fc.string(), { maxLength: 3 })), (values) => {
        frontMatterProblems(entries(values));
      }),
    );
  });
});

describe('front-matter.schema.json', () => {
  const properties = Object.entries((frontMatterSchema as JsonSchema).properties ?? {});

  it('describes every key and every value', () => {
    for (const [name, { description, enum: values, enumDescriptions }] of properties) {
      strictEqual(typeof description, 'string', name);
      strictEqual(enumDescriptions?.length, values?.length, name);
    }
  });

  it('holds the fields of the metadata by their first names', () => {
    const names = properties.map(([name]) => name);
    const fields = Object.keys(fieldKeys);
    deepStrictEqual(
      fields.filter((field) => !names.includes(field)),
      [],
    );
    // The other keys are those that the reader takes from labels, too.
    deepStrictEqual(
      names.filter((name) => !otherKeys.has(name)),
      ['postmortem'],
    );
  });
});
