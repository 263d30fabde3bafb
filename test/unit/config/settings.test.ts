import { deepStrictEqual } from 'node:assert/strict';
import configSchema from '../../../schemas/config.schema.json';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { readConfig } from '../../../src/core/config/readConfig';
import { settingsInForce } from '../../../src/core/config/settings';
import { findingCodes } from '../../../src/core/rules/findingCode';

describe('settingsInForce', () => {
  it('names every key of the schema, and every rule', () => {
    const keys = Object.entries(configSchema.properties).flatMap(([key, group]) => {
      if (key === '$schema') return [];
      if (key === 'rules') return findingCodes.map((code) => `rules.${code}`);
      return 'properties' in group ? Object.keys(group.properties).map((inner) => `${key}.${inner}`) : [key];
    });
    deepStrictEqual(
      settingsInForce(defaultConfig, []).map(({ key }) => key),
      keys,
    );
  });

  it('tells what the file gives from what is the default', () => {
    const { config, given } = readConfig(
      '{ "rules": { "action-vague": "off" }, "actions": { "dueDays": { "P1": 3 }, "teamOwners": 1 }, "allow": [] }',
    );
    const settings = settingsInForce(config ?? defaultConfig, given);
    deepStrictEqual(
      settings.filter((setting) => setting.given).map(({ key, value }) => [key, value]),
      [
        ['rules.action-vague', 'off'],
        ['allow', []],
        ['actions.dueDays', { P1: 3 }],
      ],
    );
  });
});
