import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { readConfig } from '../../../src/core/config/readConfig';

/** The only problem of a text: its key, message and the words it marks. */
function onlyProblem(text: string): { key: string; message: string; marked: string; allowed: readonly string[] } {
  const { problems } = readConfig(text);
  strictEqual(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems;
  ok(problem);
  const { key, message, span, allowed } = problem;
  return { key, message, marked: text.slice(span.start, span.end), allowed };
}

describe('readConfig', () => {
  it('gives the defaults for an empty object', () => {
    deepStrictEqual(readConfig('{}'), { config: defaultConfig, problems: [], given: [] });
  });

  it('takes every key', () => {
    const { config, problems } = readConfig(`{
      "$schema": "./config.schema.json",
      "documents": { "include": ["incidents/**/*.md"], "exclude": ["**/old/**"] },
      "sections": { "required": ["summary"], "recommended": ["lucky"], "aliases": { "timeline": ["Chronik"] } },
      "rules": { "action-no-ticket": "off", "impact-unquantified": "warning" },
      "severities": ["P1", "P2"],
      "allow": ["negligible"], "people": ["@duty"], "systems": ["Atlas"], "languages": ["en", "es"],
      "actions": { "teamOwners": true, "dueDays": { "P1": 15 } },
      "drafts": { "maxAgeDays": 7 }, "timeline": { "gapMinutes": 30 }, "templates": { "folder": "docs/templates" },
      "publish": { "internalSections": ["people"], "internalHosts": ["corp.example"], "internalTerms": ["Heron"] }
    }`);
    deepStrictEqual(problems, []);
    deepStrictEqual(config, {
      include: ['incidents/**/*.md'],
      exclude: ['**/old/**'],
      requiredSections: ['summary'],
      recommendedSections: ['lucky'],
      sectionAliases: { timeline: ['Chronik'] },
      severities: { 'action-no-ticket': 'off', 'impact-unquantified': 'warning' },
      incidentSeverities: ['P1', 'P2'],
      allowedTerms: ['negligible'],
      people: ['@duty'],
      systems: ['Atlas'],
      languages: ['en', 'es'],
      teamOwners: true,
      dueDays: { P1: 15 },
      draftDays: 7,
      gapMinutes: 30,
      templatesFolder: 'docs/templates',
      internalSections: ['people'],
      internalHosts: ['corp.example'],
      internalTerms: ['Heron'],
    });
  });

  it('says which settings the file gives', () => {
    const { given } = readConfig('{ "$schema": "x", "sections": { "required": [] }, "allow": [], "rules": {} }');
    deepStrictEqual(given, ['sections.required', 'allow', 'rules']);
  });

  it('tolerates comments, trailing commas and a byte order mark', () => {
    const { config, problems } = readConfig('\ufeff{ // why\n "drafts": { "maxAgeDays": 3, }, /* … */ }');
    deepStrictEqual([config?.draftDays, problems], [3, []]);
  });

  it('names an unknown key and the one that was meant', () => {
    deepStrictEqual(onlyProblem('{ "sections": { "requird": ["summary"] } }'), {
      key: 'sections.requird',
      message: '“sections.requird” is not a known key. Did you mean “required”?',
      marked: '"requird"',
      allowed: ['required', 'recommended', 'aliases'],
    });
  });

  it('lists the keys when none is near', () => {
    const { message } = onlyProblem('{ "drafts": { "colour": 1 } }');
    strictEqual(message, '“drafts.colour” is not a known key. It can be maxAgeDays.');
  });

  it('names an unknown finding code', () => {
    const { key, message, marked } = onlyProblem('{ "rules": { "action-nodue": "off" } }');
    deepStrictEqual([key, marked], ['rules.action-nodue', '"action-nodue"']);
    match(message, /Did you mean “action-no-due”\?$/);
  });

  it('names the values that a key may have', () => {
    deepStrictEqual(onlyProblem('{ "rules": { "action-no-due": "warn" } }'), {
      key: 'rules.action-no-due',
      message:
        '“rules.action-no-due” must be error, warning, information, hint or off, not “warn”. Did you mean “warning”?',
      marked: '"warn"',
      allowed: ['warning', 'error', 'information', 'hint', 'off'],
    });
    strictEqual(
      onlyProblem('{ "drafts": { "maxAgeDays": 0.5 } }').message,
      '“drafts.maxAgeDays” must be a whole number from 1 to 3650, not 0.5.',
    );
    strictEqual(
      onlyProblem('{ "actions": { "teamOwners": "yes" } }').message,
      '“actions.teamOwners” must be true or false, not “yes”.',
    );
    strictEqual(onlyProblem('{ "allow": "x" }').message, '“allow” must be a list, not “x”.');
  });

  it('keeps what is right beside what is wrong', () => {
    const { config, problems } = readConfig(
      '{ "sections": { "required": ["summary", "sumary", "impact"] }, "drafts": { "maxAgeDays": -1 }, "allow": ["x"] }',
    );
    deepStrictEqual(
      problems.map(({ key }) => key),
      ['sections.required[1]', 'drafts.maxAgeDays'],
    );
    deepStrictEqual(config?.requiredSections, ['summary', 'impact']);
    deepStrictEqual([config?.draftDays, config?.allowedTerms], [defaultConfig.draftDays, ['x']]);
  });

  it('gives no configuration for a text that is none', () => {
    for (const text of ['', '{', '[]', '"x"', 'a: b', '{ "allow": [ }', `{ "a": ${'['.repeat(5)} }`]) {
      const { config, problems } = readConfig(text);
      strictEqual(config, undefined, text);
      ok(problems.length > 0, text);
    }
  });

  it('says what is no JSON, and where', () => {
    const { message, marked } = onlyProblem('{ "allow": ["x" "y"] }');
    deepStrictEqual([message, marked], ['This is not valid JSON: comma expected.', '"y"']);
  });

  it('reads keys that mean something in JavaScript as plain keys', () => {
    match(onlyProblem('{ "__proto__": { "allow": ["x"] } }').message, /“__proto__” is not a known key/);
    match(onlyProblem('{ "constructor": 1 }').message, /“constructor” is not a known key/);
  });

  it('refuses what nests without end', () => {
    const { message, marked } = onlyProblem(`{ "a": ${'['.repeat(200_000)}`);
    deepStrictEqual([message, marked], ['This nests deeper than any setting.', '[']);
  });

  it('never throws, on any JSON and on any text', () => {
    fc.assert(fc.property(fc.json(), (text) => void readConfig(text)));
    fc.assert(fc.property(fc.string(), (text) => void readConfig(`{ "rules": ${text}`)));
  });
});
