import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import configSchema from '../../../schemas/config.schema.json';
import { configFrom } from '../../../src/core/config/configFile';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import type { JsonSchema } from '../../../src/core/config/jsonSchema';
import { readConfig } from '../../../src/core/config/readConfig';
import { sectionKinds } from '../../../src/core/postmortem/sectionKind';
import { severities } from '../../../src/core/rules/finding';
import { ruleDocs } from '../../../src/core/rules/documentation/rulesPage';
import { findingCodes } from '../../../src/core/rules/findingCode';

const schema: JsonSchema = configSchema as JsonSchema;

/** Every setting of the schema with its path: what is no group of others. */
function settings(node: JsonSchema, path: readonly string[] = []): (readonly [readonly string[], JsonSchema])[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    child.properties === undefined ? [[[...path, key], child] as const] : settings(child, [...path, key]),
  );
}

/** An object that holds one value at a path. */
function nested(path: readonly string[], value: unknown): object {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object;
}

const all = settings(schema).filter(([[key]]) => key !== '$schema');

describe('config.schema.json', () => {
  it('lists the section kinds, finding codes and severities of the code', () => {
    deepStrictEqual(schema.$defs?.['sectionKind']?.enum, sectionKinds);
    deepStrictEqual(schema.$defs?.['findingCode']?.enum, findingCodes);
    deepStrictEqual(schema.$defs?.['ruleSeverity']?.enum, [...severities, 'off']);
  });

  it('describes the finding codes as their documentation does', () => {
    deepStrictEqual(
      schema.$defs?.['findingCode']?.enumDescriptions,
      findingCodes.map((code) => ruleDocs[code].title),
    );
  });

  it('describes every key and every value of a list', () => {
    for (const [path, { description }] of all) ok(description, path.join('.'));
    for (const { enum: values, enumDescriptions } of Object.values(schema.$defs ?? {}))
      strictEqual(enumDescriptions?.length ?? values?.length, values?.length);
  });

  it('shows the defaults that are in force', () => {
    for (const [path, { default: value }] of all) {
      if (value !== undefined) deepStrictEqual(configFrom(nested(path, value)), defaultConfig, path.join('.'));
    }
  });

  it('has one key for each setting of the code, and none that does nothing', () => {
    const changed = all.map(([path, { examples, type, minimum }]) => {
      const example = type === 'boolean' ? true : (examples?.[0] ?? minimum);
      const { config, problems } = readConfig(JSON.stringify(nested(path, example)));
      deepStrictEqual(problems, [], path.join('.'));
      return Object.keys(defaultConfig).filter((key) => differs(config, key));
    });
    deepStrictEqual(
      changed.map((keys) => keys.length),
      all.map(() => 1),
    );
    deepStrictEqual(changed.flat().sort(), Object.keys(defaultConfig).sort());
  });
});

function differs(config: object | undefined, key: string): boolean {
  const value = (of: object | undefined): unknown => (of as Record<string, unknown> | undefined)?.[key];
  return JSON.stringify(value(config)) !== JSON.stringify(value(defaultConfig));
}
