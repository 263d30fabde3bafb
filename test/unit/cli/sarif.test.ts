import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { sarifFormat } from '../../../src/cli/formats/sarif';
import type { FileReport } from '../../../src/cli/fileReport';
import { findingCodes } from '../../../src/core/rules/findingCode';

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } };
    readonly results: readonly Result[];
  }[];
}
interface Descriptor {
  readonly id: string;
  readonly help: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

const place = { line: 3, column: 5, endLine: 3, endColumn: 9 };
const reports: readonly FileReport[] = [
  {
    path: 'docs/ä b#1.md',
    findings: [
      {
        code: 'duration-mismatch',
        severity: 'warning',
        message: 'The text says 66 min.',
        ...place,
        fixes: [
          { title: 'Write 96 minutes', edits: [{ ...place, newText: '96 minutes' }] },
          { title: 'Nothing to do', edits: [] },
        ],
        related: [{ ...place, message: 'from here', minor: false }],
      },
      { code: 'action-vague', severity: 'hint', message: 'How will you know?', ...place, fixes: [], related: [] },
      {
        code: 'action-vague',
        severity: 'information',
        message: 'How will you know?',
        ...place,
        line: 4,
        endLine: 4,
        fixes: [],
        related: [],
      },
    ],
    unusedSuppressions: [],
  },
];

describe('the SARIF format', () => {
  const log = JSON.parse(sarifFormat(reports)) as Log;
  const [run] = log.runs;
  ok(run);

  it('is valid by the schema of SARIF 2.1.0', () => {
    const require = createRequire(import.meta.url);
    const schema = JSON.parse(
      readFileSync(require.resolve('schemastore/schemas/json/sarif-2.1.0.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
      schema,
    );
    for (const text of [sarifFormat(reports), sarifFormat([])])
      ok(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  it('describes every rule in the words of its page', () => {
    deepStrictEqual(
      run.tool.driver.rules.map(({ id }) => id),
      findingCodes,
    );
    for (const { id, help } of run.tool.driver.rules) ok(help.text.includes('Why: '), id);
  });

  it('refers to the rule of each result', () => {
    for (const { ruleId, ruleIndex } of run.results) strictEqual(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    deepStrictEqual(
      run.results.map(({ level }) => level),
      ['warning', 'note', 'note'],
    );
  });

  it('writes paths as relative URIs', () => {
    strictEqual(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, 'docs/%C3%A4%20b%231.md');
  });

  it('tells equal findings of one file apart, wherever their lines move', () => {
    const prints = run.results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);
    strictEqual(new Set(prints).size, 3);
    const moved = reports.map((report) => ({
      ...report,
      findings: report.findings.map((finding) => ({
        ...finding,
        line: finding.line + 10,
        endLine: finding.endLine + 10,
      })),
    }));
    const after = (JSON.parse(sarifFormat(moved)) as Log).runs[0]?.results.map(
      ({ partialFingerprints }) => Object.values(partialFingerprints)[0],
    );
    deepStrictEqual(after, prints);
  });
});
