import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { FindingCode } from '../../core/rules/findingCode';
import type { FileReport, Range, ReportedFinding } from '../fileReport';
import { ruleDescriptors, sarifLevels } from './ruleDescriptors';

const indexes: ReadonlyMap<FindingCode, number> = new Map(ruleDescriptors.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0 with the description of every rule, so that code scanning can explain what it shows. */
export function sarifFormat(reports: readonly FileReport[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postmortem', version, semanticVersion: version, rules: ruleDescriptors } },
        // Columns count UTF-16 units, as in an editor.
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultsOf({ path, findings }: FileReport) {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const same = `${finding.code}\n${finding.message}`;
    const occurrence = (seen.get(same) ?? 0) + 1;
    seen.set(same, occurrence);
    return {
      ruleId: finding.code,
      ruleIndex: indexes.get(finding.code) ?? -1,
      level: sarifLevels[finding.severity],
      message: { text: finding.message },
      locations: [location(path, finding)],
      ...relatedLocations(path, finding),
      // Stable while lines move: the same words about the same place are the same alert.
      partialFingerprints: { 'postmortem/v1': `${hash(same)}:${occurrence}` },
      ...fixesOf(path, finding),
    };
  });
}

function relatedLocations(path: string, { related }: ReportedFinding) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map((place, id) => ({ id, message: { text: place.message }, ...location(path, place) })),
  };
}

function fixesOf(path: string, { fixes }: ReportedFinding) {
  const usable = fixes.filter(({ edits }) => edits.length > 0);
  if (usable.length === 0) return {};
  return {
    fixes: usable.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(path),
          replacements: edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
        },
      ],
    })),
  };
}

function location(path: string, range: Range) {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(range) } };
}

function region({ line, column, endLine, endColumn }: Range) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
